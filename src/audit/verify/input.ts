/**
 * What the checker reads of a round's input, and what the input may not contradict.
 * @module
 */
import type { RoundInput } from '../../round/round';
import type { Yuan } from '../../values/fen';
import { fenOf, sum } from './amounts';
import { sameJson } from './difference';
import {
  among,
  bool,
  date,
  division,
  industry,
  instant,
  list,
  object,
  rate,
  recordOf,
  text,
  whole,
  yuan,
} from './shape';
import { claimStatuses, lastOf } from './standing';
import type { Place } from './violation';

const policy = object({
  id: text,
  year: whole,
  jurisdiction: object({ division: text }),
  applicants: object({
    districts: list(object({ id: text })),
    sectors: list(object({ id: text, divisions: list(division) })),
    sizes: list(among('micro', 'small', 'medium', 'large')),
    sizeLimitedSectors: list(text),
    lookback: object({
      years: whole,
      from: among('submission-day', 'calendar-years'),
      dishonesty: among('bounded', 'unbounded'),
      repair: among('excuses', 'does-not-excuse'),
    }),
    providersExcluded: bool,
  }),
  window: object({ 'opensAt?': instant, closesAt: instant }),
  tiers: list(object({ id: text, rate })),
  base: object({
    vat: among('included', 'excluded'),
    limits: list(among('invoice', 'payment')),
    datedBy: among('invoice', 'contract', 'payment'),
    paidBy: among('submission', 'window-close'),
  }),
  rounding: among('half-up', 'half-even', 'down'),
  annualCap: yuan,
  queue: object({
    orderedBy: among('submitted-at', 'recommended-at'),
    afterReturn: among('keeps-place', 'resubmitted-at'),
  }),
  exhaustion: among('partial-fill', 'block', 'skip'),
  clauses: recordOf(object({})),
  assumptions: recordOf(object({})),
});

const enterprise = object({
  uscc: text,
  'district?': text,
  'industry?': industry,
  'employees?': whole,
  'annualRevenue?': yuan,
  'majorAccidents?': list(object({ kind: text, occurredOn: date })),
  'seriousDishonesty?': list(object({ recordedOn: date, 'repairedOn?': date })),
});

const application = object({
  id: text,
  submittedAt: instant,
  enterprise,
  purchases: list(object({ product: text, contract: text, invoice: text, amount: yuan })),
  contracts: list(object({ id: text, signedOn: date, customer: text, provider: text })),
  invoices: list(
    object({
      id: text,
      issuedOn: date,
      seller: text,
      buyer: text,
      net: yuan,
      tax: yuan,
      total: yuan,
      'void?': bool,
      'redLetters?': list(object({ total: yuan })),
    }),
  ),
  payments: list(object({ id: text, invoice: text, paidOn: date, payer: text, payee: text, amount: yuan })),
});

const ledger = object({
  policy: text,
  budget: yuan,
  granted: yuan,
  closed: bool,
  decided: whole,
  enterprises: recordOf(yuan),
  applications: recordOf(yuan),
  invoices: recordOf(text),
  'last?': object({ queuedAt: instant, application: text }),
});

export const inputShape = object({
  policy,
  budget: yuan,
  catalogue: object({
    providers: list(object({ uscc: text, name: text })),
    products: list(object({ id: text, provider: text, tier: text })),
  }),
  applications: list(application),
  'cases?': list(
    object({
      application: object({ id: text }),
      status: text,
      history: list(object({ type: text, at: instant, 'amounts?': list(yuan) })),
    }),
  ),
  'ledger?': ledger,
});

/** What makes an input one that no round can be decided on; empty if nothing does. */
export function contradictions(input: RoundInput): readonly { readonly at: Place; readonly why: Contradiction }[] {
  const found: { at: Place; why: Contradiction }[] = [];
  const unless = (holds: boolean, why: Contradiction, ...at: Place): void => {
    if (!holds) found.push({ at: ['input', ...at], why });
  };
  const unique = (ids: readonly string[], ...at: Place): void => {
    const seen = new Set<string>();
    ids.forEach((id, i) => unless(seen.size < seen.add(id).size, 'the same id twice', ...at, i));
  };
  const idsOf = (items: readonly { readonly id: string }[]): readonly string[] => items.map(({ id }) => id);
  const { applications, cases, catalogue, ledger: carried, budget } = input;

  unique(idsOf(applications), 'applications');
  unique(idsOf(catalogue.products), 'catalogue', 'products');
  const tiers = new Set(idsOf(input.policy.tiers));
  catalogue.products.forEach(({ tier }, i) => unless(tiers.has(tier), 'no such tier', 'catalogue', 'products', i));
  applications.forEach((each, i) => {
    unique(idsOf(each.contracts), 'applications', i, 'contracts');
    unique(idsOf(each.invoices), 'applications', i, 'invoices');
    unique(idsOf(each.payments), 'applications', i, 'payments');
  });

  const { orderedBy, afterReturn } = input.policy.queue;
  const inOrderOfArrival = orderedBy === 'submitted-at' && afterReturn === 'keeps-place';
  unless(cases !== undefined || inOrderOfArrival, 'cases are needed for the order', 'cases');
  unique(cases?.map((each) => each.application.id) ?? [], 'cases');
  const byId = new Map(applications.map((each) => [each.id, each]));
  cases?.forEach((each, i) => {
    const { application: own, status } = each;
    const given = byId.get(own.id);
    if (given === undefined) return;
    unless(sameJson(own, given), 'not the application of the round', 'cases', i);
    if (!claimStatuses.includes(status)) return;
    const amounts = lastOf(each, 'audit')?.amounts;
    unless(amounts?.length === given.purchases.length, 'no audited amount for each line', 'cases', i);
    const placed = orderedBy === 'submitted-at' || lastOf(each, 'recommend') !== undefined;
    unless(placed, 'never recommended', 'cases', i);
  });

  if (carried === undefined) return found;
  unless(carried.policy === input.policy.id, 'a ledger of another policy', 'ledger', 'policy');
  unless(fenOf(carried.budget) === fenOf(budget), 'a ledger of another budget', 'ledger', 'budget');
  const granted = fenOf(carried.granted);
  const cap = fenOf(input.policy.annualCap);
  const sumsUp = (amounts: Readonly<Record<string, Yuan>>): boolean =>
    sum(Object.values(amounts).map(fenOf)) === granted;
  unless(granted <= fenOf(budget), 'more granted than there is', 'ledger', 'granted');
  unless(sumsUp(carried.enterprises), 'entries that do not sum up to what was granted', 'ledger', 'enterprises');
  unless(sumsUp(carried.applications), 'entries that do not sum up to what was granted', 'ledger', 'applications');
  const decided = Object.keys(carried.applications).length;
  unless(carried.decided === decided, 'not as many as were decided', 'ledger', 'decided');
  for (const [enterprise, amount] of Object.entries(carried.enterprises)) {
    unless(fenOf(amount) <= cap, 'more than the annual cap', 'ledger', 'enterprises', enterprise);
  }
  applications.forEach(({ id }, i) => {
    unless(!Object.hasOwn(carried.applications, id), 'decided before', 'applications', i);
  });
  return found;
}

/** Why an input cannot be decided on. */
export type Contradiction =
  | 'the same id twice'
  | 'no such tier'
  | 'cases are needed for the order'
  | 'not the application of the round'
  | 'no audited amount for each line'
  | 'never recommended'
  | 'a ledger of another policy'
  | 'a ledger of another budget'
  | 'more granted than there is'
  | 'entries that do not sum up to what was granted'
  | 'not as many as were decided'
  | 'more than the annual cap'
  | 'decided before';
