/**
 * What eligibility answers: a verdict, a reason and the figures compared for each of seven criteria, and what is missing.
 * @module
 */
import type { FactId } from '../facts/enterprise';
import type { CriterionId } from '../policy/vocabulary';

export type Verdict = 'met' | 'unmet' | 'unknown';

/** Every reason, with the criterion that gives it and the verdict that it stands for. */
export const reasons = {
  'district-in-jurisdiction': { criterion: 'registered-in-jurisdiction', verdict: 'met' },
  'district-elsewhere': { criterion: 'registered-in-jurisdiction', verdict: 'unmet' },
  'district-unknown': { criterion: 'registered-in-jurisdiction', verdict: 'unknown' },
  'sector-eligible': { criterion: 'eligible-sector', verdict: 'met' },
  'sector-not-eligible': { criterion: 'eligible-sector', verdict: 'unmet' },
  'industry-unknown': { criterion: 'eligible-sector', verdict: 'unknown' },
  'size-within-limits': { criterion: 'eligible-size', verdict: 'met' },
  'size-not-limited': { criterion: 'eligible-size', verdict: 'met' },
  'size-beyond-limits': { criterion: 'eligible-size', verdict: 'unmet' },
  'size-unknown': { criterion: 'eligible-size', verdict: 'unknown' },
  'size-not-standardised': { criterion: 'eligible-size', verdict: 'unknown' },
  'providers-not-excluded': { criterion: 'not-a-cloud-provider', verdict: 'met' },
  'not-on-provider-register': { criterion: 'not-a-cloud-provider', verdict: 'met' },
  'declared-not-a-provider': { criterion: 'not-a-cloud-provider', verdict: 'met' },
  'on-provider-register': { criterion: 'not-a-cloud-provider', verdict: 'unmet' },
  'declared-a-provider': { criterion: 'not-a-cloud-provider', verdict: 'unmet' },
  'provider-status-unknown': { criterion: 'not-a-cloud-provider', verdict: 'unknown' },
  'no-accident-in-period': { criterion: 'no-major-accident', verdict: 'met' },
  'accident-in-period': { criterion: 'no-major-accident', verdict: 'unmet' },
  'accidents-unknown': { criterion: 'no-major-accident', verdict: 'unknown' },
  'no-excluding-dishonesty': { criterion: 'no-serious-dishonesty', verdict: 'met' },
  'excluding-dishonesty': { criterion: 'no-serious-dishonesty', verdict: 'unmet' },
  'dishonesty-unknown': { criterion: 'no-serious-dishonesty', verdict: 'unknown' },
  'submitted-in-window': { criterion: 'within-window', verdict: 'met' },
  'submitted-before-opening': { criterion: 'within-window', verdict: 'unmet' },
  'submitted-after-close': { criterion: 'within-window', verdict: 'unmet' },
} as const satisfies Record<string, { criterion: CriterionId; verdict: Verdict }>;
export type ReasonCode = keyof typeof reasons;
export const reasonCodes = /* @__PURE__ */ Object.keys(reasons) as readonly ReasonCode[];

export interface CriterionResult {
  readonly criterion: CriterionId;
  readonly verdict: Verdict;
  readonly reason: ReasonCode;
  /** The facts and limits compared, as JSON. */
  readonly compared: Readonly<Record<string, unknown>>;
  /** Facts that could still decide it. */
  readonly missing: readonly FactId[];
}

export interface Eligibility {
  readonly outcome: 'eligible' | 'ineligible' | 'undetermined';
  /** All seven, in the order of `criterionIds`. */
  readonly criteria: readonly CriterionResult[];
  /** Facts of which some value could still change the outcome, in the order of `factIds`. */
  readonly missing: readonly FactId[];
}
