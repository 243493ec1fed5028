/**
 * Any application: a list of purchases with their papers, mostly in order, each defect here and there; lines that share
 * an invoice, and invoices that other applications name too.
 * @module
 */
import fc from 'fast-check';
import type { Application } from '../facts/application';
import type { Catalogue, Product } from '../facts/catalogue';
import type { Policy } from '../policy/policy';
import { wuhan2025 } from '../policy/wuhan-2025';
import { tierRate } from '../subsidy/terms';
import type { Instant } from '../values/calendar';
import { fenOf, yuanOf, type Fen } from '../values/fen';
import type { Rate } from '../values/rate';
import type { Id } from '../values/id';
import type { Reference } from '../values/reference';
import type { InvoiceId } from '../values/invoice-id';
import { padded } from '../values/text';
import { enterpriseIn, industriesOf, type EnterpriseOptions } from './any-enterprise';
import { paperDays, papersFrom, slotDraw } from './any-papers';
import { usccOf } from './any-values';
import { without } from './difference';
import { amountIn, instantIn, mostly, pickedFrom, rarely, upTo, weighted, type Within } from './draw';

const lineDraw = fc.record({
  product: mostly(0, [1, 2, 3, 4, 5], 2),
  inCatalogue: mostly(true, [false], 40),
  slot: mostly(0, [1, 2], 3),
  /** Named on the papers of the first line, whatever its seller. */
  onFirstPapers: rarely(25),
  amount: amountIn,
});

/** The application of an id, under a policy, for the products of a catalogue. */
export function applicationIn(options: EnterpriseOptions = {}): Within<[Id, Policy, Catalogue], Application> {
  const draws = fc.record({
    enterprise: enterpriseIn(options),
    submittedAt: instantIn,
    lines: weighted([16, fc.array(lineDraw, { minLength: 1, maxLength: 4 })], [1, fc.constant<never[]>([])]),
    slots: fc.array(slotDraw, { minLength: 3, maxLength: 3 }),
    /** The last line is not on the list, though its papers are there. */
    unlisted: rarely(12),
  });
  return draws.map(({ lines, slots, unlisted, ...draw }) => (id, policy, catalogue) => {
    const submittedAt = draw.submittedAt(policy);
    const enterprise = draw.enterprise(policy, submittedAt);
    const { products } = catalogue;
    const sellers = [...new Set(products.map(({ provider }) => provider))];
    const bought = lines.map((line) => {
      const listed = products.length === 0 ? undefined : pickedFrom(products, line.product);
      const rate = listed === undefined ? ('1.00' as Rate) : tierRate(policy, listed.tier);
      return {
        ...line,
        product: line.inCatalogue && listed !== undefined ? listed.id : notListed(products),
        provider: listed?.provider ?? usccOf('MB', 0),
        fen: line.amount(fenOf(policy.annualCap), rate),
      };
    });
    const named = bought.map((line) => {
      const { slot, provider } = (line.onFirstPapers ? bought[0] : undefined) ?? line;
      const place = Math.max(0, sellers.indexOf(provider));
      // One number for the same slot and seller in every application that shares it.
      const owner = pickedFrom(slots, slot).shared ? 0 : numberOf(id);
      const contract = `C-${slot + 1}.${place + 1}` as Reference;
      const invoice = `2542${padded(owner, 10)}${padded(slot, 2)}${padded(place, 4)}` as InvoiceId;
      return { ...line, slot, provider, contract, invoice };
    });
    const days = paperDays(policy, submittedAt);
    const byContract = new Map(named.map((line) => [line.contract, line]));
    const parts = [...byContract].map(([contract, line]) => {
      const claimed = named.reduce((sum, each) => (each.contract === contract ? sum + each.fen : sum), 0) as Fen;
      return papersFrom(pickedFrom(slots, line.slot), { ...line, buyer: enterprise.uscc, claimed }, days);
    });
    return {
      schemaVersion: 1,
      id,
      submittedAt,
      enterprise,
      purchases: (unlisted ? named.slice(0, -1) : named).map(({ product, contract, invoice, fen }) => {
        return { product, contract, invoice, amount: yuanOf(fen) };
      }),
      contracts: parts.flatMap(({ contracts }) => contracts),
      invoices: parts.flatMap(({ invoices }) => invoices),
      payments: parts
        .flatMap(({ payments }) => payments)
        .map((payment, i) => ({ ...payment, id: `PAY-${i + 1}` as Reference })),
    };
  });
}

function notListed(products: readonly Product[]): Id {
  return `P-${products.reduce((most, { id }) => Math.max(most, id.length), 0)}${'9'.repeat(8)}`.slice(0, 60) as Id;
}

/** A number for an id, above 0 and of at most ten digits; different for different short ids. */
function numberOf(id: Id): number {
  return [...id].reduce((sum, character) => (sum * 131 + character.charCodeAt(0)) % 9_999_999_967, 7);
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
  return applicationIn(options).map((made) => made(id, policy, catalogue));
}

/** A catalogue of the tiers of a policy. */
export const catalogueIn: Within<[Policy], Catalogue> = fc
  .record({
    providers: upTo(2),
    /** Whether the fourth enterprise of the world is a provider, too. */
    applicantToo: rarely(2),
    /** Nothing in it: a register all the same. */
    empty: rarely(25),
    products: fc.array(fc.tuple(upTo(3), upTo(2)), { minLength: 1, maxLength: 6 }),
  })
  .map(({ providers, applicantToo, empty, products }) => (policy) => {
    if (empty) return { providers: [], products: [] };
    const codes = [0, 1, 2].slice(0, providers + 1).map((number) => usccOf('MB', number));
    const listed = applicantToo ? [...codes, usccOf('MA', 3)] : codes;
    return {
      providers: listed.map((uscc, i) => ({ uscc, name: `示例云服务商${i + 1}` })),
      products: products.map(([tier, provider], i) => ({
        id: `P-${i + 1}` as Id,
        name: `示例云产品${i + 1}`,
        provider: pickedFrom(codes, provider),
        tier: pickedFrom(policy.tiers, tier).id,
      })),
    };
  });

/**
 * Any catalogue of the tiers of a policy; rarely an empty one.
 * @param options `policy`: whose tiers; `wuhan2025` where absent.
 * @returns A fast-check arbitrary.
 * @example fc.assert(fc.property(anyCatalogue(), (catalogue) => parseCatalogue(catalogue).ok))
 */
export function anyCatalogue({ policy = wuhan2025 }: { readonly policy?: Policy } = {}): fc.Arbitrary<Catalogue> {
  return catalogueIn.map((made) => made(policy));
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
  const submittedAt = `${padded(policy.year, 4)}-06-03T09:15:00+08:00` as Instant;
  const { signed, issued, paid } = paperDays(policy, submittedAt);
  const [buyer, seller] = [usccOf('MA', 0), usccOf('MB', 0)];
  const lines = [
    ['60000.00', '56603.77', '3396.23'],
    ['40000.00', '37735.85', '2264.15'],
  ].map(([amount, net, tax], i) => ({
    ...{ product: `P-${i + 1}`, contract: `C-${i + 1}`, payment: `PAY-${i + 1}` },
    ...{ invoice: `254200000000000000${i + 10}`, amount, net, tax },
  }));
  const application = {
    schemaVersion: 1,
    id: 'WH-0001',
    submittedAt,
    enterprise: {
      uscc: buyer,
      name: '示例企业1',
      district: policy.applicants.districts[0]?.id,
      industry: industriesOf(policy)[0],
      ...{ employees: 50, annualRevenue: '8000000.00', cloudProvider: false },
      ...{ majorAccidents: [], seriousDishonesty: [] },
    },
    purchases: lines.map((line) => without(line, 'payment', 'net', 'tax')),
    contracts: lines.map(({ contract: id }) => ({ id, signedOn: signed[0], customer: buyer, provider: seller })),
    invoices: lines.map(({ invoice: id, amount: total, net, tax }) => {
      return { id, issuedOn: issued[0], seller, buyer, net, tax, total };
    }),
    payments: lines.map(({ payment: id, invoice, amount }) => {
      return { id, invoice, paidOn: paid[0], payer: buyer, payee: seller, amount };
    }),
  };
  return application as unknown as Application;
}
