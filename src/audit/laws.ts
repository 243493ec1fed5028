/**
 * Which rule a recorded figure breaks: above the annual cap, above what is left of the pool, out of turn, more than the
 * entitlement, a sum that differs from its total; otherwise the rule of the figure. And what that rule rests on.
 * @module
 */
import { recordLawNames } from '../words/audit';
import { isObject, keysOf, ownAt } from '../words/plain';
import type { Basis, Policy } from '../policy/policy';
import { criterionIds, type RuleId } from '../policy/vocabulary';
import { fenOf, sumOf } from '../reference/money';
import type { Decision, Round, RoundInput } from '../round/round';
import type { Yuan } from '../values/fen';
import type { Found } from './differences';

/** What a violation can break: a closed list. */
export type RecordLaw = keyof typeof recordLawNames;
/** Every rule that a record can break. */
export const recordLaws = /* @__PURE__ */ keysOf(recordLawNames);

/** The law that each difference between a recorded round and the expected one breaks. */
export function lawsOf(input: RoundInput, recorded: unknown, expected: Round): (found: Found) => RecordLaw {
  const grants = new Map(expected.decisions.map(({ application, grant }) => [application as string, grant]));
  const addsUp = sumsOf(input, recorded);
  return (found) => {
    // A number where an amount is due is written otherwise, whatever it comes to.
    if (found.kind === 'changed' && typeof found.recorded !== typeof found.expected) return 'record';
    const amount = amountIn(isObject(found.recorded) ? found.recorded['granted'] : found.recorded);
    const isGrant = found.path[3] === 'grant' && [undefined, 'granted'].includes(found.path[4] as string | undefined);
    const cap = fenOf(input.policy.annualCap);
    if (amount !== undefined && isGrant) {
      const due = grants.get(found.application ?? '');
      if (amount > (due === undefined ? cap : fenOf(due.capRoom))) return 'cap';
      if (due !== undefined && amount > fenOf(due.poolRoom)) return 'pool';
      // Once the queue is closed nothing is granted, although money may be left.
      if (due !== undefined && amount > fenOf(due.granted) && fenOf(due.poolReduction) > 0n) return 'order';
      if (amount > (due === undefined ? 0n : fenOf(due.entitlement))) return 'entitlement';
    }
    if (amount !== undefined && found.path[2] === 'enterprises' && amount > cap) return 'cap';
    if (found.kind === 'moved' && found.path[1] === 'decisions' && found.path.length === 3) return 'order';
    return amount !== undefined && !addsUp(found) ? 'totals' : ruleOfFigure(found);
  };
}

interface LawRow {
  /** The fields that are figures of the law, wherever they are. */
  readonly fields?: readonly string[];
  /** The parts of a round in which every figure is one of the law. */
  readonly parts?: readonly string[];
  /** The rules of a policy that it stands for. */
  readonly rules?: readonly RuleId[];
}

const laws: Readonly<Partial<Record<RecordLaw, LawRow>>> = {
  review: { rules: ['district-review', 'city-review'] },
  cap: { fields: ['capRoom', 'capReduction'], rules: ['annual-cap'] },
  pool: { fields: ['poolRoom', 'poolReduction'], rules: ['pool'] },
  order: { fields: ['place', 'overtaken'], rules: ['queue'] },
  entitlement: { fields: ['entitlement'], rules: ['recognised-amount', 'tier-rate'] },
  totals: { parts: ['pool', 'districts'], rules: ['pool', 'disbursement'] },
  coverage: { fields: ['decisions'] },
  identity: { fields: ['application', 'enterprise', 'district', 'policy', 'line', 'product', 'invoice', 'claimed'] },
  // A criterion stands for itself: see basisOf.
  eligibility: { parts: ['eligibility'], rules: criterionIds },
  findings: { parts: ['findings', 'flags'], rules: ['papers', 'purchase-year', 'payment-deadline', 'invoice-once'] },
  'line-arithmetic': {
    fields: ['tier', 'rate', 'recognised', 'base', 'subsidy', 'assessed'],
    rules: ['recognised-amount', 'subsidy-base', 'tier-rate', 'rounding'],
  },
  exhaustion: { fields: ['granted'], rules: ['exhaustion'] },
  // An outcome rests on what its decision rests on: see basisOf.
  outcome: { fields: ['outcome', 'grant'] },
  attribution: { rules: ['line-attribution'] },
  'carry-over': { parts: ['ledger'], rules: ['annual-cap', 'pool'] },
  basis: { fields: ['basis'] },
};

function lawWith(list: 'fields' | 'parts', key: string | number): RecordLaw | undefined {
  return (Object.keys(laws) as RecordLaw[]).find((law) => laws[law]?.[list]?.includes(String(key)));
}

function ruleOfFigure({ path }: Found): RecordLaw {
  const part = path.map((key) => lawWith('parts', key)).find((law) => law !== undefined);
  if (part !== undefined) return part;
  const field = [...path].reverse().find((key) => key === 'lines' || lawWith('fields', key) !== undefined) ?? '';
  // A field that decisions do not have says nothing of which decisions there are.
  if (field === 'decisions' && path.length > 3) return 'record';
  // A purchase line as a whole is one of the application.
  if (field === 'lines') return path[3] === 'lines' ? 'attribution' : 'identity';
  return lawWith('fields', field) ?? 'record';
}

/** Whether the sums to which a recorded figure belongs add up in the record itself. */
function sumsOf({ ledger: carried }: RoundInput, recorded: unknown): (found: Found) => boolean {
  const decisions = itemsOf(ownAt(recorded, 'decisions'));
  const granted = total(decisions.map((each) => ownAt(each, 'grant', 'granted') ?? '0.00'));
  const inAll = granted === undefined || carried === undefined ? granted : granted + fenOf(carried.granted);
  const [spent, remaining, budget] = ['granted', 'remaining', 'budget'].map((field) => ownAt(recorded, 'pool', field));
  const roundAddsUp =
    [spent, ownAt(recorded, 'ledger', 'granted')].every((each) => amountIn(each) === inAll) &&
    ['enterprises', 'applications'].every(
      (name) => total(Object.values(ownAt(recorded, 'ledger', name) ?? {})) === inAll,
    ) &&
    total(itemsOf(ownAt(recorded, 'districts')).map((each) => ownAt(each, 'granted'))) === granted &&
    total([spent, remaining]) === amountIn(budget);
  return ({ path: [, part, index, field, inner] }) => {
    if (part !== 'decisions') return roundAddsUp;
    const decision = decisions[Number(index)];
    if (field === 'lines' || (field === 'grant' && (inner === 'granted' || inner === undefined))) {
      const sum = amountIn(ownAt(decision, 'grant', 'granted') ?? '0.00');
      return roundAddsUp && total(itemsOf(ownAt(decision, 'lines'))) === sum;
    }
    if (field !== 'assessment' || (inner !== 'assessed' && inner !== 'lines')) return true;
    const subsidies = itemsOf(ownAt(decision, 'assessment', 'lines')).map((each) => ownAt(each, 'subsidy'));
    return total(subsidies) === amountIn(ownAt(decision, 'assessment', 'assessed'));
  };
}

function amountIn(value: unknown): bigint | undefined {
  return typeof value === 'string' && /^\d{1,13}\.\d\d$/.test(value) ? fenOf(value as Yuan) : undefined;
}

/** Undefined where one of them is no amount. */
function total(amounts: readonly unknown[]): bigint | undefined {
  return amounts.every((each) => amountIn(each) !== undefined) ? sumOf(amounts as readonly Yuan[]) : undefined;
}

/** Without gaps, which `every` would pass over. */
export function itemsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? [...(value as readonly unknown[])] : [];
}

/**
 * What a law rests on under a policy, each clause and assumption once. The outcome and the basis of a decision rest on all that
 * the decision rests on. Nothing in a notice stands behind the form of a record, or one decision for each application.
 */
export function basisOf({ basis }: Policy, law: RecordLaw, item?: unknown, decision?: Decision): readonly Basis[] {
  if (law === 'outcome' || law === 'basis') return decision?.basis ?? [];
  const criterion = law === 'eligibility' ? criterionIds.find((each) => each === item) : undefined;
  const rules = criterion === undefined ? (laws[law]?.rules ?? []) : [criterion];
  return distinct(rules.flatMap((rule) => basis[rule]));
}

/** Each clause and assumption once. */
export function distinct(all: readonly Basis[]): readonly Basis[] {
  return [...new Map(all.map((each) => [JSON.stringify(each), each])).values()];
}
