/**
 * Any application: a list of purchases with their papers, mostly in order, each defect here and there; lines that share
 * an invoice, and invoices that other applications name too.
 * @module
 */
import fc from 'fast-check';
import type { Application, Purchase } from '../facts/application';
import type { Catalogue, Product } from '../facts/catalogue';
import type { Policy } from '../policy/policy';
import { wuhan2025 } from '../policy/wuhan-2025';
import { tierRate } from '../subsidy/terms';
import { fenOf, yuanOf, type Fen } from '../values/fen';
import type { Rate } from '../values/rate';
import type { Id } from '../values/id';
import type { Reference } from '../values/reference';
import type { InvoiceId } from '../values/invoice-id';
import { padded } from '../values/text';
import type { Uscc } from '../values/uscc';
import { amountDraw, fenFrom } from './amounts';
import { enterpriseDraw, enterpriseFrom, type EnterpriseOptions } from './any-enterprise';
import { contractFrom, invoiceFrom, paymentsFrom, inOrder, slotDraw, type SlotDraw } from './any-papers';
import { usccOf } from './any-values';
import { mostly, pickedFrom, rarely, weighted, type Drawn } from './draw';
import { instantDraw, instantFrom } from './instants';
import { paperDays } from './paper-days';

const lineDraw = fc.record({
  product: mostly(0, [1, 2, 3, 4, 5], 2),
  inCatalogue: mostly(true, [false], 40),
  slot: mostly(0, [1, 2], 3),
  /** Named on the papers of the first line, whatever its seller. */
  onFirstPapers: rarely(25),
  amount: amountDraw(),
});

type LineDraw = Drawn<typeof lineDraw>;

export function applicationDraw(options: EnterpriseOptions = {}) {
  return fc.record({
    enterprise: enterpriseDraw(options),
    submittedAt: instantDraw(),
    lines: weighted<readonly LineDraw[]>(
      [16, fc.array(lineDraw, { minLength: 1, maxLength: 4 })],
      [1, fc.constant([])],
    ),
    slots: fc.array(slotDraw, { minLength: 3, maxLength: 3 }),
    /** The last line is not on the list, though its papers are there. */
    unlisted: rarely(12),
  });
}
export type ApplicationDraw = Drawn<ReturnType<typeof applicationDraw>>;

/** The application of an id that a draw stands for. */
export function applicationFrom(draw: ApplicationDraw, id: Id, policy: Policy, catalogue: Catalogue): Application {
  const submittedAt = instantFrom(draw.submittedAt, policy);
  const enterprise = enterpriseFrom(draw.enterprise, policy, submittedAt);
  const lines = draw.lines.map((line) => lineFrom(line, policy, catalogue));
  const [first] = lines;
  const named = lines.map((line) =>
    line.draw.onFirstPapers && first !== undefined ? { ...line, papers: first.papers } : line,
  );
  const days = paperDays(policy, submittedAt);
  const papers = [...new Map(named.map(({ papers: own }) => [keyOf(own), own])).values()];
  const invoiceOf = (of: PapersOf): InvoiceId => invoiceIdOf(of, id, draw.slots);
  const parts = papers.map((of) => {
    const claimed = named.filter((line) => keyOf(line.papers) === keyOf(of)).reduce((sum, { fen }) => sum + fen, 0);
    const slot = pickedFrom(draw.slots, of.slot);
    const who = { buyer: enterprise.uscc, seller: of.seller };
    const invoice = invoiceFrom(slot, invoiceOf(of), who, claimed as Fen, days);
    return {
      contracts: contractFrom(slot, contractIdOf(of), who, days),
      invoices: slot.invoice === 'missing' ? [] : [invoice],
      payments: paymentsFrom(slot, invoice, who, days),
    };
  });
  return {
    schemaVersion: 1,
    id,
    submittedAt,
    enterprise,
    purchases: (draw.unlisted ? named.slice(0, -1) : named).map(({ product, papers: of, fen }): Purchase => {
      return { product, contract: contractIdOf(of), invoice: invoiceOf(of), amount: yuanOf(fen) };
    }),
    contracts: parts.flatMap(({ contracts }) => contracts),
    invoices: parts.flatMap(({ invoices }) => invoices),
    payments: parts
      .flatMap(({ payments }) => payments)
      .map((payment, i) => ({ ...payment, id: `PAY-${i + 1}` as Reference })),
  };
}

/** An id that no product has. */
function notListed(products: readonly Product[]): Id {
  return `P-${products.reduce((most, { id }) => Math.max(most, id.length), 0)}${'9'.repeat(8)}`.slice(0, 60) as Id;
}

/** Which papers a line names: those of a slot from one seller, who has a place among the sellers of the catalogue. */
interface PapersOf {
  readonly slot: number;
  readonly seller: Uscc;
  readonly place: number;
}

const keyOf = ({ slot, place }: PapersOf): string => `${slot + 1}.${place + 1}`;
const contractIdOf = (of: PapersOf): Reference => `C-${keyOf(of)}` as Reference;

/** One number for the same slot and seller in every application that shares it; else one of the application's own. */
function invoiceIdOf({ slot, place }: PapersOf, id: Id, slots: readonly SlotDraw[]): InvoiceId {
  const owner = pickedFrom(slots, slot).shared ? 0 : numberOf(id);
  return `2542${String(owner).padStart(10, '0')}${padded(slot, 2)}${padded(place, 4)}` as InvoiceId;
}

/** A number for an id, above 0 and of at most ten digits; different for different short ids. */
function numberOf(id: Id): number {
  return [...id].reduce((sum, character) => (sum * 131 + character.charCodeAt(0)) % 9_999_999_967, 7);
}

function lineFrom(draw: LineDraw, policy: Policy, { products }: Catalogue) {
  const known: Product | undefined = products.length === 0 ? undefined : pickedFrom(products, draw.product);
  const rate = known === undefined ? ('1.00' as Rate) : tierRate(policy, known.tier);
  const fen = fenFrom(draw.amount, fenOf(policy.annualCap), rate);
  const product = draw.inCatalogue && known !== undefined ? known.id : notListed(products);
  const seller = known?.provider ?? usccOf('MB', 0);
  const place = [...new Set(products.map(({ provider }) => provider))].indexOf(seller);
  return { draw, product, fen, papers: { slot: draw.slot, seller, place: Math.max(0, place) } };
}

/** What an application is drawn for. */
export interface ApplicationOptions extends EnterpriseOptions {
  /** Whose products it buys; one product of each tier where absent. */
  readonly catalogue?: Catalogue;
  /** `'WH-0001'` where absent. */
  readonly id?: Id;
}

/**
 * Any application under a policy, for the products of a catalogue: more often than not it earns something.
 * @param options What it is drawn for.
 * @returns A fast-check arbitrary.
 * @example fc.assert(fc.property(anyApplication({ catalogue }), (application) => parseApplication(application).ok))
 */
export function anyApplication(options: ApplicationOptions = {}): fc.Arbitrary<Application> {
  const { policy = wuhan2025, catalogue = usualCatalogue(policy), id = 'WH-0001' as Id } = options;
  return applicationDraw(options).map((draw) => applicationFrom(draw, id, policy, catalogue));
}

/** A product of each tier: `P-1` for the first, all of one provider. */
export function usualCatalogue({ tiers }: Policy): Catalogue {
  const provider = usccOf('MB', 0);
  return {
    providers: [{ uscc: provider, name: '示例云服务商1' }],
    products: tiers.map(({ id: tier }, i) => ({ id: `P-${i + 1}` as Id, name: `示例云产品${i + 1}`, provider, tier })),
  };
}

/** An application of two lines, 60,000 and 40,000 yuan, with everything in order; of an enterprise that is eligible. */
export function usualApplication(policy: Policy): Application {
  const line = (product: number, slot: number, yuan: number): LineDraw => {
    return {
      product,
      inCatalogue: true,
      slot,
      onFirstPapers: false,
      amount: { scale: 'everyday', number: yuan * 100 },
    };
  };
  const inside = { place: 'inside', minute: 0, nanoseconds: 0, offsetMinutes: 480 } as const;
  const enterprise = { number: 0, district: 0, industry: 0, employees: 0, revenue: 0, cloudProvider: false } as const;
  const draw: ApplicationDraw = {
    enterprise: { ...enterprise, accidents: [], dishonesty: [] },
    submittedAt: inside,
    lines: [line(0, 0, 60_000), line(1, 1, 40_000)],
    slots: [inOrder, inOrder, inOrder],
    unlisted: false,
  };
  return applicationFrom(draw, 'WH-0001' as Id, policy, usualCatalogue(policy));
}
