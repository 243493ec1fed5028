/**
 * What goes in and what comes out is closed and readonly: codes are unions, absent is absent, results cannot be changed.
 * Compiled, not run.
 * @module
 */
import {
  allocate,
  assess,
  checkEligibility,
  decideBatches,
  decideRound,
  policyFor,
  withAlternative,
  wuhan2025,
  type Application,
  type Basis,
  type Catalogue,
  type Claim,
  type CriterionId,
  type Decision,
  type Enterprise,
  type FactId,
  type FindingCode,
  type Grant,
  type GrantOutcome,
  type Ledger,
  type Policy,
  type ReasonCode,
  type Round,
  type RoundInput,
  type RuleId,
  type TierId,
  type Uscc,
  type Yuan,
} from 'cloud-voucher-rules';

declare const application: Application;
declare const enterprise: Enterprise;
declare const catalogue: Catalogue;
declare const claim: Claim;
declare const ledger: Ledger;
declare const input: RoundInput;
declare const decision: Decision;
declare const grant: Grant;
declare const code: Uscc;

// ── Facts: an absent fact is absent, never undefined ──
export const least: Enterprise = { uscc: code, name: '示例' };
// @ts-expect-error Not known is not said, rather than said to be undefined.
export const unsaid: Enterprise = { uscc: code, name: '示例', district: undefined };
// @ts-expect-error There is no such fact.
export const extra: Enterprise = { uscc: code, name: '示例', colour: 'red' };
// @ts-expect-error Facts are not changed in place.
enterprise.name = '别名';
// @ts-expect-error Nor are lists of them.
application.purchases.push();
// @ts-expect-error There is no such tier.
export const tier: TierId = 'diamond';

// ── Policies ──
export const found: Policy | undefined = policyFor({ year: 2025, division: '420100' });
// @ts-expect-error It may not be there.
export const presumed: Policy = policyFor({ year: 2024, division: '420100' });
export const other: Policy = withAlternative(wuhan2025, 'rounding', 'down');
// @ts-expect-error A policy is never edited.
wuhan2025.annualCap = '0.00' as Yuan;
export const basis: readonly Basis[] = wuhan2025.basis['annual-cap'];
// @ts-expect-error A rule without a basis does not compile.
export const bare: Policy['basis'] = {} satisfies Partial<Record<RuleId, readonly Basis[]>>;

// ── Eligibility ──
export const eligibility = checkEligibility(wuhan2025, enterprise, { at: application.submittedAt });
export const criteria: readonly CriterionId[] = eligibility.criteria.map(({ criterion }) => criterion);
export const reasons: readonly ReasonCode[] = eligibility.criteria.map(({ reason }) => reason);
export const missing: readonly FactId[] = eligibility.missing;
// @ts-expect-error The instant is part of the question: there is no clock.
checkEligibility(wuhan2025, enterprise, {});
// @ts-expect-error An outcome is one of three.
export const maybe: boolean = eligibility.outcome === 'maybe';

// ── Assessment ──
export const assessment = assess(wuhan2025, application, { catalogue });
export const findings: readonly FindingCode[] = assessment.lines.flatMap(({ findings: each }) =>
  each.map((one) => one.code),
);
// @ts-expect-error Without a catalogue there is no tier.
assess(wuhan2025, application, {});
// @ts-expect-error A product that is not in the catalogue has no tier.
export const graded: TierId = assessment.lines.map(({ tier: each }) => each)[0];

// ── Allocation ──
export const allocated: { grants: readonly Grant[]; ledger: Ledger } = allocate(wuhan2025, ledger, [claim]);
// @ts-expect-error A ledger is carried on, not changed.
ledger.granted = grant.granted;

/** Every outcome has a line: one more would not compile. */
export function inWords(outcome: Decision['outcome']): string {
  switch (outcome) {
    case 'granted-in-full':
    case 'reduced-by-cap':
    case 'reduced-by-pool':
    case 'cap-used-up':
    case 'unfunded':
    case 'nothing-due':
      return grantedOrNot(outcome);
    case 'ineligible':
    case 'undetermined':
    case 'not-yet-audited':
    case 'rejected':
    case 'withdrawn':
    case 'recovered':
      return '没有申领';
    default:
      return outcome satisfies never;
  }
}
declare function grantedOrNot(outcome: GrantOutcome): string;

// ── The round ──
export const round: Round = decideRound(input);
// @ts-expect-error Not every decision has a grant.
export const granted: Yuan = decision.grant.granted;
// @ts-expect-error A round is decided under a policy.
decideRound({ schemaVersion: 1, budget: grant.granted, catalogue, applications: [] });
// @ts-expect-error There is one version.
decideRound({ ...input, schemaVersion: 2 });

export const steps: Generator<Omit<Round, 'ledger'>, Ledger> = decideBatches(input, [[application]]);
declare const step: ReturnType<typeof decideBatches> extends Generator<infer Batch, unknown> ? Batch : never;
// @ts-expect-error The ledger comes at the end, not with each batch.
export const carried: Ledger = step.ledger;
