/**
 * What an application earns, line by line: recognised amounts from the rooms of each invoice, bases, subsidies.
 * @module
 */
import type { Eligibility } from '../../eligibility/eligibility';
import type { Application, Invoice } from '../../facts/application';
import type { Catalogue, Product } from '../../facts/catalogue';
import type { Policy } from '../../policy/policy';
import type { Assessment, LineAssessment } from '../../subsidy/assessment';
import type { Finding } from '../../subsidy/findings';
import type { Yuan } from '../../values/fen';
import { fenOf, least, partsOf, quotient, sum, yuanOf } from './amounts';
import { disallowing, finding, linesOf, type Line } from './papers';

export interface Setting {
  readonly policy: Policy;
  readonly products: ReadonlyMap<string, Product>;
}

export function productsOf({ products }: Catalogue): ReadonlyMap<string, Product> {
  return new Map(products.map((each) => [each.id, each]));
}

/** What is left of an invoice and of what was paid for it. */
interface Rooms {
  invoice: bigint;
  payment: bigint;
}

/** `claimed`: invoices recognised so far, and the application that has each. */
export function assessmentOf(
  { policy, products }: Setting,
  application: Application,
  eligibility: Eligibility,
  claimed: ReadonlyMap<string, string>,
  audited: readonly Yuan[] | undefined,
): Assessment {
  const { id, enterprise } = application;
  const rooms = new Map<string, Rooms>();
  const lines = linesOf(policy, application, products).map((line, i): LineAssessment => {
    const holder = claimed.get(line.purchase.invoice);
    const against = disallowing(policy, application, line, holder === id ? undefined : holder);
    const { recognised, findings } =
      against.length > 0
        ? { recognised: 0n, findings: against }
        : recognisedOf(policy, line, roomsOf(rooms, line), audited?.[i]);
    return {
      line: i + 1,
      ...lineAmounts(policy, line, recognised),
      findings,
    };
  });
  const assessed = yuanOf(sum(lines.map(({ subsidy }) => fenOf(subsidy))));
  return {
    application: id,
    enterprise: enterprise.uscc,
    ...(enterprise.district === undefined ? {} : { district: enterprise.district }),
    policy: policy.id,
    eligibility,
    lines,
    // What is worth a look decides nothing: flags are not compared (compare.ts).
    flags: [],
    assessed,
    entitlement: eligibility.outcome === 'eligible' ? assessed : yuanOf(0n),
  };
}

/** The rooms of a line's invoice, shared with the lines before it. */
function roomsOf(rooms: Map<string, Rooms>, { purchase, invoice, payments }: Line): Rooms {
  const open = rooms.get(purchase.invoice) ?? {
    invoice: invoice === undefined ? 0n : netOfRedLetters(invoice),
    payment: sum(payments.filter(({ flags }) => flags.length === 0).map(({ payment }) => fenOf(payment.amount))),
  };
  rooms.set(purchase.invoice, open);
  return open;
}

function netOfRedLetters({ total, redLetters = [] }: Invoice): bigint {
  const left = fenOf(total) - sum(redLetters.map((each) => fenOf(each.total)));
  return left < 0n ? 0n : left;
}

/** The least of the claim, the audit and the rooms that limit it; both rooms shrink by it. */
function recognisedOf(
  { base: { limits } }: Policy,
  { purchase }: Line,
  rooms: Rooms,
  audited: Yuan | undefined,
): { readonly recognised: bigint; readonly findings: readonly Finding[] } {
  const claimed = fenOf(purchase.amount);
  const findings: Finding[] = [];
  let recognised = claimed;
  for (const limit of ['invoice', 'payment'] as const) {
    if (!limits.includes(limit) || rooms[limit] >= claimed) continue;
    const room = rooms[limit];
    const compared = { invoice: purchase.invoice, claimed: purchase.amount, room: yuanOf(room) };
    findings.push(finding('reduces', `limited-by-${limit}`, compared));
    recognised = least(recognised, room);
  }
  if (audited !== undefined && fenOf(audited) < claimed) {
    findings.push(finding('reduces', 'limited-by-audit', { claimed: purchase.amount, audited }));
    recognised = least(recognised, fenOf(audited));
  }
  rooms.invoice -= recognised;
  rooms.payment -= recognised;
  return { recognised, findings };
}

function lineAmounts(
  { base: { vat }, rounding, tiers }: Policy,
  { purchase, product, invoice }: Line,
  recognised: bigint,
): Omit<LineAssessment, 'line' | 'findings'> {
  const tier = tiers.find(({ id }) => id === product?.tier);
  const total = invoice === undefined ? 0n : fenOf(invoice.total);
  const net = invoice === undefined ? 0n : fenOf(invoice.net);
  const withoutVat = total === 0n ? 0n : quotient(recognised * net, total, rounding);
  const base = vat === 'included' ? recognised : withoutVat;
  return {
    product: purchase.product,
    invoice: purchase.invoice,
    ...(tier === undefined ? {} : { tier: tier.id, rate: tier.rate }),
    claimed: purchase.amount,
    recognised: yuanOf(recognised),
    base: yuanOf(base),
    subsidy: yuanOf(tier === undefined ? 0n : quotient(base * partsOf(tier.rate), 10_000n, rounding)),
  };
}
