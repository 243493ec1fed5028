/**
 * The result of an eligibility check: for each of seven criteria a verdict, a reason and what was compared; and what is missing.
 * @module
 */
import { keysOf } from '../words/plain';
import type { DishonestyRecord, FactId, MajorAccident } from '../facts/enterprise';
import type { SizeRow } from '../policy/size-standard';
import type { CriterionId, SectorId, SizeClass } from '../policy/vocabulary';
import type { Instant, IsoDate } from '../values/calendar';
import type { Yuan } from '../values/fen';
import { deepFrozen } from '../values/frozen';
import type { Id } from '../values/id';
import type { IndustryCode } from '../values/industry';
import type { Uscc } from '../values/uscc';

export const eligibilityOutcomes = /* @__PURE__ */ Object.freeze(['eligible', 'ineligible', 'undetermined'] as const);

/** Whether a criterion holds; `unknown` where missing facts can still decide it. */
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
/** Why a criterion has its verdict. */
export type ReasonCode = keyof typeof reasons;
/** Every reason, by criterion. */
export const reasonCodes = /* @__PURE__ */ keysOf(reasons);

/** What each reason compared: facts as they were given, limits as the policy has them. */
export interface ReasonCompared {
  /** Met: a district of the policy. */
  'district-in-jurisdiction': DistrictCompared;
  /** Unmet: a district outside the jurisdiction. */
  'district-elsewhere': DistrictCompared;
  /** Unknown: no district given. */
  'district-unknown': Omit<DistrictCompared, 'district'>;
  /** Unknown: a place in the jurisdiction that is none of the policy's districts. */
  'district-not-listed': DistrictCompared;
  /** Met: an industry of a sector of the policy. */
  'sector-eligible': SectorCompared & {
    /** The sector. */
    readonly sector: SectorId;
  };
  /** Unmet: an industry of no sector. */
  'sector-not-eligible': SectorCompared;
  /** Unknown: no industry given. */
  'industry-unknown': NothingCompared;
  /** Met: every possible size class is allowed. */
  'size-within-limits': SizeCompared;
  /** The sector whose enterprises may be of any size; absent where the industry is unknown and no sector limits it. */
  'size-not-limited': {
    /** The sector. */
    readonly sector?: SectorId;
  };
  /** Unmet: large under every row that may apply. */
  'size-beyond-limits': SizeCompared;
  /** Unmet: a size class that the policy leaves out. */
  'size-not-eligible': SizeCompared;
  /** Unknown: the figures allow more than one answer. */
  'size-unknown': SizeCompared;
  /** Unknown: the size standard has no row for the industry. */
  'size-not-standardised': {
    /** As declared. */
    readonly industry: IndustryCode;
  };
  /** Met: the policy does not exclude providers. */
  'providers-not-excluded': NothingCompared;
  /** Met: the register does not have the code. */
  'not-on-provider-register': {
    /** The enterprise's code. */
    readonly uscc: Uscc;
  };
  /** Met: declared, and no register given. */
  'declared-not-a-provider': {
    /** As declared. */
    readonly cloudProvider: boolean;
  };
  /** The code, and the name that the register has for it. */
  'on-provider-register': {
    /** The enterprise's code. */
    readonly uscc: Uscc;
    /** The name that the register has for it. */
    readonly provider: string;
  };
  /** Unmet: declared, and no register given. */
  'declared-a-provider': {
    /** As declared. */
    readonly cloudProvider: boolean;
  };
  /** Unknown: neither a register nor a declaration. */
  'provider-status-unknown': NothingCompared;
  /** Met: no major accident in the lookback. */
  'no-accident-in-period': AccidentsCompared;
  /** Unmet: at least one in the lookback. */
  'accident-in-period': AccidentsCompared;
  /** Unknown: accidents not declared. */
  'accidents-unknown': Omit<AccidentsCompared, 'accidents'>;
  /** Met: no record that excludes. */
  'no-excluding-dishonesty': DishonestyCompared;
  /** Unmet: at least one record that excludes. */
  'excluding-dishonesty': DishonestyCompared;
  /** Unknown: dishonesty not declared. */
  'dishonesty-unknown': Omit<DishonestyCompared, 'records'>;
  /** Met: inside the window, both ends included. */
  'submitted-in-window': WindowCompared;
  /** Unmet: before the first instant. */
  'submitted-before-opening': WindowCompared;
  /** Unmet: after the last instant. */
  'submitted-after-close': WindowCompared;
}

/** Nothing to compare: a fact is missing, or the policy asks for none. */
export type NothingCompared = Readonly<Record<string, never>>;
/** The district, and the policy's jurisdiction. */
export type DistrictCompared = {
  /** As declared. */
  readonly district: Id;
  /** The GB/T 2260 code of the policy's jurisdiction. */
  readonly jurisdiction: string;
};
/** The industry, and whether a sector of the policy has it. */
export type SectorCompared = {
  /** As declared. */
  readonly industry: IndustryCode;
  /** Two digits: the division of the industry. */
  readonly division: string;
};
/** The figures, and the limits of the size standard (MIIT [2011] No. 300). */
export type SizeCompared = {
  /** Absent where unknown. */
  readonly employees?: number;
  /** In yuan; absent where unknown. */
  readonly annualRevenue?: Yuan;
  /** One for each row that the industry may fall under. */
  readonly limits: readonly SizeLimit[];
  /** The size classes that the known figures allow, smallest first. */
  readonly possible: readonly SizeClass[];
  /** The size classes that may receive the voucher. */
  readonly sizes: readonly SizeClass[];
};
/** The bounds from which an enterprise is too large under a row of the size standard; none where it never is. */
export type SizeLimit = {
  /** The row of the size standard. */
  readonly standard: SizeRow['id'];
  /** Persons. */
  readonly employees?: number;
  /** In yuan. */
  readonly annualRevenue?: Yuan;
};
/** The lookback, and the accidents in it. */
export type AccidentsCompared = {
  /** The first and the last day of the lookback, both included. */
  readonly from: IsoDate;
  /** The day of submission. */
  readonly to: IsoDate;
  /** The accidents between the two. */
  readonly accidents: readonly MajorAccident[];
};
/** The lookback, and the records in it. */
export type DishonestyCompared = {
  /** Absent where the lookback does not bound dishonesty. */
  readonly from?: IsoDate;
  /** The day of submission. */
  readonly to: IsoDate;
  /** The records that exclude. */
  readonly records: readonly DishonestyRecord[];
};
/** The time of submission, and the policy's window. */
export type WindowCompared = {
  /** When it is submitted. */
  readonly at: Instant;
  /** The first instant of the window; absent where the policy has none. */
  readonly opensAt?: Instant;
  /** The last instant of the window. */
  readonly closesAt: Instant;
};

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

/** Whether an enterprise may receive the voucher, and why. */
export interface Eligibility {
  /** `ineligible` if any criterion is unmet, else `undetermined` if any is unknown. */
  readonly outcome: (typeof eligibilityOutcomes)[number];
  /** All seven, in the order of `criterionIds`. */
  readonly criteria: readonly CriterionResult[];
  /** The facts of which some value can still change the outcome, in the order of `factIds`. */
  readonly missing: readonly FactId[];
}

export const noFacts: readonly FactId[] = /* @__PURE__ */ Object.freeze([]);

/** The result that a reason stands for. */
export function judged<Code extends ReasonCode>(
  code: Code,
  compared: ReasonCompared[Code],
  missing: readonly FactId[] = (reasons[code] as Reason).missing ?? noFacts,
): CriterionResult {
  const { criterion, verdict } = reasons[code];
  return { criterion, verdict, reason: code, compared, missing } as CriterionResult;
}
