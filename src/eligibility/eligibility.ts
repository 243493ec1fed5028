/**
 * The result of an eligibility check: for each of seven criteria a verdict, a reason and what was compared; and what is missing.
 * @module
 */
import type { DishonestyRecord, FactId, MajorAccident } from '../facts/enterprise';
import type { SizeRow } from '../policy/size-standard';
import type { CriterionId, SectorId, SizeClass } from '../policy/vocabulary';
import type { Instant, IsoDate } from '../values/calendar';
import type { Yuan } from '../values/fen';
import { deepFrozen } from '../values/frozen';
import type { Id } from '../values/id';
import type { IndustryCode } from '../values/industry';
import type { Uscc } from '../values/uscc';

export type Verdict = 'met' | 'unmet' | 'unknown';

interface Reason {
  readonly criterion: CriterionId;
  readonly verdict: Verdict;
  /** The facts that can still decide the criterion. */
  readonly missing?: readonly FactId[];
}

/** Every reason: the criterion that gives it, its verdict and, where that is `unknown`, the facts that can still decide it. */
export const reasons = /* @__PURE__ */ deepFrozen({
  'district-in-jurisdiction': { criterion: 'registered-in-jurisdiction', verdict: 'met' },
  'district-elsewhere': { criterion: 'registered-in-jurisdiction', verdict: 'unmet' },
  'district-unknown': { criterion: 'registered-in-jurisdiction', verdict: 'unknown', missing: ['district'] },
  'district-not-listed': { criterion: 'registered-in-jurisdiction', verdict: 'unknown', missing: ['district'] },
  'sector-eligible': { criterion: 'eligible-sector', verdict: 'met' },
  'sector-not-eligible': { criterion: 'eligible-sector', verdict: 'unmet' },
  'industry-unknown': { criterion: 'eligible-sector', verdict: 'unknown', missing: ['industry'] },
  'size-within-limits': { criterion: 'eligible-size', verdict: 'met' },
  'size-not-limited': { criterion: 'eligible-size', verdict: 'met' },
  'size-beyond-limits': { criterion: 'eligible-size', verdict: 'unmet' },
  'size-not-eligible': { criterion: 'eligible-size', verdict: 'unmet' },
  // Which of the three can decide it depends on the others: see size.ts.
  'size-unknown': { criterion: 'eligible-size', verdict: 'unknown' },
  // No fact can decide it: the size standard has no row for the industry.
  'size-not-standardised': { criterion: 'eligible-size', verdict: 'unknown' },
  'providers-not-excluded': { criterion: 'not-a-cloud-provider', verdict: 'met' },
  'not-on-provider-register': { criterion: 'not-a-cloud-provider', verdict: 'met' },
  'declared-not-a-provider': { criterion: 'not-a-cloud-provider', verdict: 'met' },
  'on-provider-register': { criterion: 'not-a-cloud-provider', verdict: 'unmet' },
  'declared-a-provider': { criterion: 'not-a-cloud-provider', verdict: 'unmet' },
  'provider-status-unknown': { criterion: 'not-a-cloud-provider', verdict: 'unknown', missing: ['cloudProvider'] },
  'no-accident-in-period': { criterion: 'no-major-accident', verdict: 'met' },
  'accident-in-period': { criterion: 'no-major-accident', verdict: 'unmet' },
  'accidents-unknown': { criterion: 'no-major-accident', verdict: 'unknown', missing: ['majorAccidents'] },
  'no-excluding-dishonesty': { criterion: 'no-serious-dishonesty', verdict: 'met' },
  'excluding-dishonesty': { criterion: 'no-serious-dishonesty', verdict: 'unmet' },
  'dishonesty-unknown': { criterion: 'no-serious-dishonesty', verdict: 'unknown', missing: ['seriousDishonesty'] },
  'submitted-in-window': { criterion: 'within-window', verdict: 'met' },
  'submitted-before-opening': { criterion: 'within-window', verdict: 'unmet' },
  'submitted-after-close': { criterion: 'within-window', verdict: 'unmet' },
} as const satisfies Record<string, Reason>);
export type ReasonCode = keyof typeof reasons;
export const reasonCodes = /* @__PURE__ */ Object.freeze(Object.keys(reasons)) as readonly ReasonCode[];

/** What each reason compared: facts as they were given, limits as the policy has them. */
export interface ReasonCompared {
  'district-in-jurisdiction': DistrictCompared;
  'district-elsewhere': DistrictCompared;
  'district-unknown': Omit<DistrictCompared, 'district'>;
  'district-not-listed': DistrictCompared;
  'sector-eligible': SectorCompared & { readonly sector: SectorId };
  'sector-not-eligible': SectorCompared;
  'industry-unknown': NothingCompared;
  'size-within-limits': SizeCompared;
  /** The sector whose enterprises may be of any size; absent where the industry is unknown and no sector limits it. */
  'size-not-limited': { readonly sector?: SectorId };
  'size-beyond-limits': SizeCompared;
  'size-not-eligible': SizeCompared;
  'size-unknown': SizeCompared;
  'size-not-standardised': { readonly industry?: IndustryCode };
  'providers-not-excluded': NothingCompared;
  'not-on-provider-register': { readonly uscc: Uscc };
  'declared-not-a-provider': { readonly cloudProvider: boolean };
  /** The code, and the name that the register has for it. */
  'on-provider-register': { readonly uscc: Uscc; readonly provider: string };
  'declared-a-provider': { readonly cloudProvider: boolean };
  'provider-status-unknown': NothingCompared;
  'no-accident-in-period': AccidentsCompared;
  'accident-in-period': AccidentsCompared;
  'accidents-unknown': Omit<AccidentsCompared, 'accidents'>;
  'no-excluding-dishonesty': DishonestyCompared;
  'excluding-dishonesty': DishonestyCompared;
  'dishonesty-unknown': Omit<DishonestyCompared, 'records'>;
  'submitted-in-window': WindowCompared;
  'submitted-before-opening': WindowCompared;
  'submitted-after-close': WindowCompared;
}

export type NothingCompared = Readonly<Record<string, never>>;
export type DistrictCompared = {
  readonly district: Id;
  /** The GB/T 2260 code of the policy's jurisdiction. */
  readonly jurisdiction: string;
};
export type SectorCompared = {
  readonly industry: IndustryCode;
  /** Two digits: the division of the industry. */
  readonly division: string;
};
export type SizeCompared = {
  /** Absent where unknown. */
  readonly employees?: number;
  /** In yuan; absent where unknown. */
  readonly annualRevenue?: Yuan;
  readonly limits: readonly SizeLimit[];
  /** The size classes that the known figures allow, smallest first. */
  readonly possible: readonly SizeClass[];
  /** The size classes that may receive the voucher. */
  readonly sizes: readonly SizeClass[];
};
/** The bounds from which an enterprise is too large under a row of the size standard; none where it never is. */
export type SizeLimit = {
  readonly standard: SizeRow['id'];
  readonly employees?: number;
  readonly annualRevenue?: Yuan;
};
export type AccidentsCompared = {
  /** The first and the last day of the lookback, both included. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** The accidents between the two. */
  readonly accidents: readonly MajorAccident[];
};
export type DishonestyCompared = {
  /** Absent where the lookback does not bound dishonesty. */
  readonly from?: IsoDate;
  readonly to: IsoDate;
  /** The records that exclude. */
  readonly records: readonly DishonestyRecord[];
};
export type WindowCompared = { readonly at: Instant; readonly opensAt?: Instant; readonly closesAt: Instant };

/** The result of one criterion: a union discriminated by `reason`, which fixes criterion, verdict and what was compared. */
export type CriterionResult = { [Code in ReasonCode]: ResultBy<Code> }[ReasonCode];
export interface ResultBy<Code extends ReasonCode> {
  readonly criterion: (typeof reasons)[Code]['criterion'];
  readonly verdict: (typeof reasons)[Code]['verdict'];
  readonly reason: Code;
  /** The facts and limits compared, as JSON. */
  readonly compared: ReasonCompared[Code];
  /** The facts that can still decide the criterion, in the order of `factIds`. */
  readonly missing: readonly FactId[];
}

export interface Eligibility {
  readonly outcome: 'eligible' | 'ineligible' | 'undetermined';
  /** All seven, in the order of `criterionIds`. */
  readonly criteria: readonly CriterionResult[];
  /** The facts of which some value can still change the outcome, in the order of `factIds`. */
  readonly missing: readonly FactId[];
}

const none: readonly FactId[] = /* @__PURE__ */ Object.freeze([]);

/** The result that a reason stands for. */
export function judged<Code extends ReasonCode>(
  code: Code,
  compared: ReasonCompared[Code],
  missing: readonly FactId[] = (reasons[code] as Reason).missing ?? none,
): CriterionResult {
  const { criterion, verdict } = reasons[code];
  return { criterion, verdict, reason: code, compared, missing } as CriterionResult;
}
