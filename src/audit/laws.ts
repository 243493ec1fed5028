/**
 * Which rule a recorded figure breaks: above the annual cap, above what is left of the pool, out of turn, more than the
 * entitlement, a sum that differs from its total; otherwise the rule of the figure. And what that rule rests on.
 * @module
 */
import { recordLawNames } from '../words/audit';
import { keysOf, isObject } from '../words/plain';
import type { Basis, Policy } from '../policy/policy';
import { criterionIds, type RuleId } from '../policy/vocabulary';
import { fenOf, sumOf } from '../reference/money';
import type { Round, RoundInput } from '../round/round';
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
    if (found.kind === 'moved') return 'order';
    return amount !== undefined && !addsUp(found) ? 'totals' : ruleOfFigure(found);
  };
}

/** The rule of each field, wherever it is. */
const lawByField: Readonly<Record<string, RecordLaw>> = {
  decisions: 'coverage',
  application: 'identity',
  enterprise: 'identity',
  district: 'identity',
  policy: 'identity',
  line: 'identity',
  product: 'identity',
  invoice: 'identity',
  claimed: 'identity',
  outcome: 'outcome',
  grant: 'outcome',
  basis: 'basis',
  place: 'order',
  overtaken: 'order',
  entitlement: 'entitlement',
  capRoom: 'cap',
  capReduction: 'cap',
  poolRoom: 'pool',
  poolReduction: 'pool',
  granted: 'exhaustion',
  tier: 'line-arithmetic',
  rate: 'line-arithmetic',
  recognised: 'line-arithmetic',
  base: 'line-arithmetic',
  subsidy: 'line-arithmetic',
  assessed: 'line-arithmetic',
};
/** The rule of everything in a part of the round. */
const lawByPart: Readonly<Record<string, RecordLaw>> = {
  eligibility: 'eligibility',
  findings: 'findings',
  flags: 'findings',
  pool: 'totals',
  districts: 'totals',
  ledger: 'carry-over',
};

function ruleOfFigure({ path }: Found): RecordLaw {
  const keys = path.filter((key) => typeof key === 'string');
  const part = keys.find((key) => Object.hasOwn(lawByPart, key));
  if (part !== undefined) return lawByPart[part] ?? 'record';
  const field = [...keys].reverse().find((key) => Object.hasOwn(lawByField, key) || key === 'lines');
  if (field === 'lines') return path[3] === 'lines' ? 'attribution' : 'findings';
  return lawByField[field ?? ''] ?? 'record';
}

/** Whether the sums to which a recorded figure belongs add up in the record itself. */
function sumsOf({ ledger: carried }: RoundInput, recorded: unknown): (found: Found) => boolean {
  const { decisions, pool, districts, ledger } = fieldsOf(recorded);
  const [money, book] = [fieldsOf(pool), fieldsOf(ledger)];
  const granted = total(itemsOf(decisions).map((each) => fieldsOf(fieldsOf(each)['grant'])['granted'] ?? '0.00'));
  const inAll = granted === undefined || carried === undefined ? granted : granted + fenOf(carried.granted);
  const totals = [
    ...[money['granted'], book['granted']].map(amountIn),
    ...[book['enterprises'], book['applications']].map((entries) => total(Object.values(fieldsOf(entries)))),
  ];
  const roundAddsUp =
    totals.every((each) => each === inAll) &&
    total(itemsOf(districts).map((each) => fieldsOf(each)['granted'])) === granted &&
    total([money['granted'], money['remaining']]) === amountIn(money['budget']);
  return ({ path: [, part, index, field, inner] }) => {
    if (part !== 'decisions') return roundAddsUp;
    const { lines, grant, assessment } = fieldsOf(itemsOf(decisions)[Number(index)]);
    if (field === 'lines' || (field === 'grant' && (inner === 'granted' || inner === undefined))) {
      return roundAddsUp && total(itemsOf(lines)) === amountIn(fieldsOf(grant)['granted'] ?? '0.00');
    }
    const { lines: assessed, assessed: sum } = fieldsOf(assessment);
    const isSummed = field === 'assessment' && (inner === 'assessed' || inner === 'lines');
    return !isSummed || total(itemsOf(assessed).map((each) => fieldsOf(each)['subsidy'])) === amountIn(sum);
  };
}

/** The amount that a recorded value is, if it is one. */
function amountIn(value: unknown): bigint | undefined {
  return typeof value === 'string' && /^\d{1,13}\.\d\d$/.test(value) ? fenOf(value as Yuan) : undefined;
}

/** Undefined where one of them is no amount. */
function total(amounts: readonly unknown[]): bigint | undefined {
  return amounts.every((each) => amountIn(each) !== undefined) ? sumOf(amounts as readonly Yuan[]) : undefined;
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return isObject(value) ? value : {};
}

function itemsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The rules of a policy that a law stands for; a criterion is its own. */
const rulesByLaw: Readonly<Partial<Record<RecordLaw, readonly RuleId[]>>> = {
  review: ['district-review', 'city-review'],
  cap: ['annual-cap'],
  pool: ['pool'],
  order: ['queue'],
  entitlement: ['recognised-amount', 'tier-rate'],
  totals: ['pool', 'disbursement'],
  findings: ['papers', 'purchase-year', 'payment-deadline', 'invoice-once'],
  'line-arithmetic': ['recognised-amount', 'subsidy-base', 'tier-rate', 'rounding'],
  exhaustion: ['exhaustion'],
  attribution: ['line-attribution'],
  'carry-over': ['annual-cap', 'pool'],
};

/** What a law rests on under a policy, each clause and assumption once. */
export function basisOf({ basis }: Policy, law: RecordLaw, path: Found['path']): readonly Basis[] {
  const criterion = path[5] === 'criteria' ? criterionIds[Number(path[6])] : undefined;
  const criteria = criterion === undefined ? criterionIds : [criterion];
  const all = (law === 'eligibility' ? criteria : (rulesByLaw[law] ?? [])).flatMap((rule) => basis[rule]);
  const names = all.map((each) => JSON.stringify(each));
  return all.filter((_, i) => names.indexOf(names[i] ?? '') === i);
}
