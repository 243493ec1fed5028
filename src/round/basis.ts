/**
 * What a decision rests on: the clauses and assumptions behind every rule that had a part in it.
 * @module
 */
import type { Grant } from '../allocation/claim';
import type { Eligibility } from '../eligibility/eligibility';
import type { Basis, Policy } from '../policy/policy';
import { criterionIds, ruleIds, type RuleId } from '../policy/vocabulary';
import { noYuan } from '../values/fen';
import { deepFrozen } from '../values/frozen';
import { readOnce, remembering } from '../values/remembering';
import type { Decision } from './round';

/** Rules as a number, bit i for the i-th of `ruleIds`: decisions rest on few different sets, looked up by it. */
export type RuleSet = number;

/** The basis of a set of rules: clauses first, in the policy's order, then assumptions; none twice. */
export type BasisOf = (rules: RuleSet) => readonly Basis[];

export const basisOf: (policy: Policy) => BasisOf = /* @__PURE__ */ readOnce((policy) => {
  const all = deepFrozen(basesOf(policy));
  const places = remembering((rule: RuleId) => policy.basis[rule].map((basis) => placeOf(basis, all)));
  return remembering((rules) => {
    const behind = new Set(ruleIds.filter((_, i) => (rules & (1 << i)) !== 0).flatMap(places));
    return Object.freeze(all.filter((_, place) => behind.has(place)));
  });
});

/** All that decisions under a policy can rest on. */
function basesOf({ clauses, assumptions }: Policy): readonly Basis[] {
  return [
    ...Object.keys(clauses).map((clause) => ({ clause })),
    ...Object.keys(assumptions).map((assumption) => ({ assumption })),
  ];
}

function placeOf(basis: Basis, all: readonly Basis[]): number {
  return 'clause' in basis
    ? all.findIndex((each) => 'clause' in each && each.clause === basis.clause)
    : all.findIndex((each) => 'assumption' in each && each.assumption === basis.assumption);
}

export function setOf(rules: readonly RuleId[]): RuleSet {
  return rules.reduce((set, rule) => set | (1 << ruleIds.indexOf(rule)), 0);
}

/** The rules that every purchase line is assessed by. */
export const lineRules: readonly RuleId[] = [
  'papers',
  'product-tier',
  'tier-rate',
  'purchase-year',
  'payment-deadline',
  'invoice-once',
  'other-subsidies',
  'recognised-amount',
  'subsidy-base',
  'rounding',
];

const sets = /* @__PURE__ */ (() => ({
  criteria: setOf(criterionIds),
  lines: setOf(lineRules),
  review: setOf(['district-review', 'city-review']),
  released: setOf(['released-money']),
  recovered: setOf(['released-money', 'supervision']),
  claim: setOf(['annual-cap', 'queue', 'pool']),
  exhaustion: setOf(['exhaustion']),
  reduced: setOf(['line-attribution']),
}))();

/** The rules that had a part in a decision. */
export function rulesBehind(
  outcome: Decision['outcome'],
  eligibility: Eligibility,
  grant: Grant | undefined,
  reviewed: boolean,
): RuleSet {
  const criteria = eligibility.outcome === 'eligible' ? sets.criteria : setOf(criteriaBehind(eligibility));
  let rules = criteria | sets.lines;
  if (reviewed) rules |= sets.review;
  if (outcome === 'rejected' || outcome === 'withdrawn') rules |= sets.released;
  if (outcome === 'recovered') rules |= sets.recovered;
  if (grant !== undefined) {
    rules |= sets.claim;
    if (grant.poolReduction !== noYuan) rules |= sets.exhaustion;
    if (grant.granted !== grant.entitlement) rules |= sets.reduced;
  }
  return rules;
}

/** All seven where all are met; else those that keep the enterprise from being eligible. */
export function criteriaBehind({ outcome, criteria }: Eligibility): readonly RuleId[] {
  if (outcome === 'eligible') return criterionIds;
  const against = outcome === 'ineligible' ? 'unmet' : 'unknown';
  return criteria.filter(({ verdict }) => verdict === against).map(({ criterion }) => criterion);
}
