/**
 * What a decision rests on: the clauses and assumptions behind every rule that had a part in it.
 * @module
 */
import type { Grant } from '../allocation/claim';
import type { Eligibility } from '../eligibility/eligibility';
import type { Basis, Policy } from '../policy/policy';
import { criterionIds, type RuleId } from '../policy/vocabulary';
import type { Decision } from './round';

/** Looks up the basis of a set of rules: clauses first, in the policy's order, then assumptions; none twice. */
export type BasisOf = (rules: readonly RuleId[]) => readonly Basis[];

/** Decisions rest on few different sets of rules, so each set is put together once. */
export function basisOf(policy: Policy): BasisOf {
  const known = new Map<string, readonly Basis[]>();
  return (rules) => {
    const key = rules.join();
    const found = known.get(key) ?? collected(policy, rules);
    known.set(key, found);
    return found;
  };
}

function collected(policy: Policy, rules: readonly RuleId[]): readonly Basis[] {
  const all = rules.flatMap((rule) => policy.basis[rule]);
  const clauses = new Set(all.map((basis) => ('clause' in basis ? basis.clause : undefined)));
  const assumptions = new Set(all.map((basis) => ('assumption' in basis ? basis.assumption : undefined)));
  return Object.freeze([
    ...Object.keys(policy.clauses)
      .filter((clause) => clauses.has(clause))
      .map((clause) => Object.freeze({ clause })),
    ...Object.keys(policy.assumptions)
      .filter((assumption) => assumptions.has(assumption))
      .map((assumption) => Object.freeze({ assumption })),
  ]);
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

/** The rules that had a part in a decision. */
export function rulesBehind(
  outcome: Decision['outcome'],
  eligibility: Eligibility,
  grant: Grant | undefined,
  reviewed: boolean,
): readonly RuleId[] {
  const rules: RuleId[] = [...criteriaBehind(eligibility), ...lineRules];
  if (reviewed) rules.push('district-review', 'city-review');
  if (outcome === 'rejected' || outcome === 'withdrawn') rules.push('released-money');
  if (outcome === 'recovered') rules.push('released-money', 'supervision');
  if (grant !== undefined) {
    rules.push('annual-cap', 'queue', 'pool');
    if (grant.poolReduction !== '0.00') rules.push('exhaustion');
    if (grant.granted !== grant.entitlement) rules.push('line-attribution');
  }
  return rules;
}

/** All seven where all are met; else those that keep the enterprise from being eligible. */
export function criteriaBehind({ outcome, criteria }: Eligibility): readonly RuleId[] {
  if (outcome === 'eligible') return criterionIds;
  const against = outcome === 'ineligible' ? 'unmet' : 'unknown';
  return criteria.filter(({ verdict }) => verdict === against).map(({ criterion }) => criterion);
}
