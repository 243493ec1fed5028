/**
 * What a decision rests on: the clauses and assumptions behind every rule that had a part in it.
 * @module
 */
import { listAt } from '../values/record';
import type { Grant, GrantOutcome } from '../allocation/claim';
import type { Eligibility } from '../eligibility/eligibility';
import type { Basis, Policy } from '../policy/policy';
import { criterionIds, type RuleId } from '../policy/vocabulary';
import type { Assessment } from '../subsidy/assessment';
import { deepFrozen, frozenConstant } from '../values/frozen';
import { cachedIfFrozen, cached } from '../values/cache';
import type { Decision } from './round';

/** The basis of a list of rules: clauses first, in the policy's order, then assumptions; none twice. */
export type BasisOf = (rules: readonly RuleId[]) => readonly Basis[];

/** The bases of a policy, each list put together once. */
export const basisOf: (policy: Policy) => BasisOf = /* @__PURE__ */ cachedIfFrozen(
  ({ clauses, assumptions, basis }) => {
    const all: readonly Basis[] = deepFrozen([
      ...Object.keys(clauses).map((clause) => ({ clause })),
      ...Object.keys(assumptions).map((assumption) => ({ assumption })),
    ]);
    const basisOfRules = cached((rules: string) => {
      const behind = rules
        .split(' ')
        .flatMap((rule) => listAt(basis[rule as RuleId], 'policy', 'basis', rule).map(nameOf));
      return frozenConstant(all.filter((each) => behind.includes(nameOf(each))));
    });
    const basisOfList = (rules: readonly RuleId[]) => basisOfRules(rules.join(' '));
    // Explanations ask for the lists of a few constants again and again.
    const basisOfConstant = cachedIfFrozen(basisOfList);
    return (rules) => (Object.isFrozen(rules) ? basisOfConstant : basisOfList)(rules);
  },
);

export function nameOf(basis: Basis): string {
  return 'clause' in basis ? `clause ${basis.clause}` : `assumption ${basis.assumption}`;
}

/** The rules that every purchase line is assessed by. */
export const lineRules: readonly RuleId[] = /* @__PURE__ */ Object.freeze<RuleId[]>([
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
]);

/** What a decision rests on, by the things that it depends on. */
export type DecisionBasis = (
  outcome: Decision['outcome'],
  assessment: Assessment,
  grant: Grant | undefined,
) => readonly Basis[];

/** The rules behind what the review settles. */
const outcomeRules: Readonly<Partial<Record<Decision['outcome'], readonly RuleId[]>>> = {
  rejected: ['released-money'],
  withdrawn: ['released-money'],
  recovered: ['recovered-money', 'supervision'],
};

/** The bases of the decisions of a round. They depend on few things, so each is put together once. */
export function decisionBasis(policy: Policy, isReviewed: boolean): DecisionBasis {
  const basisOfKind = cached((outcome: Decision['outcome']) =>
    cached((granted: GrantOutcome | undefined) =>
      cached((isReduced: boolean) =>
        cached((criteria: string) =>
          basisOf(policy)([
            ...(criteria === '' ? criterionIds : (criteria.split(' ') as RuleId[])),
            ...lineRules,
            ...(isReviewed ? (['district-review', 'city-review'] as const) : []),
            ...(outcomeRules[outcome] ?? []),
            ...(granted === undefined ? [] : (['annual-cap', 'queue', 'pool'] as const)),
            ...(granted === 'unfunded' || granted === 'reduced-by-pool' ? (['exhaustion'] as const) : []),
            ...(isReduced ? (['line-attribution'] as const) : []),
          ]),
        ),
      ),
    ),
  );
  return (outcome, { eligibility, assessed }, grant) => {
    const criteria = criteriaBehind(eligibility);
    const isReduced = grant !== undefined && grant.granted !== assessed;
    return basisOfKind(outcome)(grant?.outcome)(isReduced)(criteria === criterionIds ? '' : criteria.join(' '));
  };
}

/** All seven where all are met; else those that keep the enterprise from being eligible. */
export function criteriaBehind({ outcome, criteria }: Eligibility): readonly RuleId[] {
  if (outcome === 'eligible') return criterionIds;
  const against = outcome === 'ineligible' ? 'unmet' : 'unknown';
  return criteria.filter(({ verdict }) => verdict === against).map(({ criterion }) => criterion);
}
