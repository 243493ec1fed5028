/**
 * What a notice says, as data: every figure and every choice that the rules use, each with what it rests on.
 * @module
 */
import type { LocalizedText } from '../words/localized';
import type { Instant, IsoDate } from '../values/calendar';
import type { RoundingMode, Yuan } from '../values/fen';
import type { Id } from '../values/id';
import type { Rate } from '../values/rate';
import type { ReviewStatus, RuleId, SectorId, SizeClass, TierId } from './vocabulary';

/** The rules of one jurisdiction for one year. Plain JSON; never edited in place. */
export interface Policy {
  /** The version of this shape. */
  readonly schemaVersion: 1;
  /** `'wuhan-2025'`; readings that differ have ids that differ. */
  readonly id: string;
  /** The notice's subject and year. */
  readonly title: LocalizedText;
  /** GB/T 2260 code and name, `'420100'` Wuhan. */
  readonly jurisdiction: {
    /** GB/T 2260 code. */
    readonly division: string;
    /** Its name. */
    readonly name: LocalizedText;
  };
  /** The notice that the policy puts into data. */
  readonly source: {
    /** The body that issued it. */
    readonly issuer: LocalizedText;
    /** Its title. */
    readonly document: LocalizedText;
    /** Its day. */
    readonly issuedOn: IsoDate;
  };
  /** Cap and queue are of this year, and the window closes in it. */
  readonly year: number;
  /** The first and the last day of the purchases that count, both included. */
  readonly purchases: {
    /** The first day. */
    readonly from: IsoDate;
    /** The last day. */
    readonly to: IsoDate;
  };
  /** Who may apply (clauses 1 and 3.3). */
  readonly applicants: Applicants;
  /** When one can apply: `opensAt` (where there is one) ≤ submittedAt ≤ `closesAt`. */
  readonly window: {
    /** The first instant; absent where there is none. */
    readonly opensAt?: Instant;
    /** The last instant. */
    readonly closesAt: Instant;
  };
  /** From low to high. */
  readonly tiers: readonly Tier[];
  /** What of a purchase the rate applies to (clause 3.2). */
  readonly base: SubsidyBase;
  /** How fractions of a fen are rounded, per purchase line. */
  readonly rounding: RoundingMode;
  /** The most that one enterprise can be granted in the year. */
  readonly annualCap: Yuan;
  /** Who comes first (clause 4.1). */
  readonly queue: {
    /** Whose time counts; `recommended-at` needs the cases. */
    readonly orderedBy: 'submitted-at' | 'recommended-at';
    /** Whether a returned application keeps its time. */
    readonly afterReturn: 'keeps-place' | 'resubmitted-at';
  };
  /** Who gets the last money: see docs/laws.md for what each rule keeps. */
  readonly exhaustion: Exhaustion;
  /** Whether money recovered after payment frees the cap and the pool (assumption recovered-money). */
  readonly recovery: Recovery;
  /** The steps of the review in order, from `submitted` to `paid`. */
  readonly review: {
    /** Statuses, each after the one before. */
    readonly path: readonly ReviewStatus[];
  };
  /** By number. */
  readonly clauses: Readonly<Record<string, Clause>>;
  /** The register, by id. */
  readonly assumptions: Readonly<Record<string, Assumption>>;
  /** What each rule rests on; every rule has at least one. */
  readonly basis: Readonly<Record<RuleId, readonly Basis[]>>;
}

export interface Applicants {
  /** Registered in one of these. */
  readonly districts: readonly District[];
  /** Whose enterprises may apply, by two-digit GB/T 4754-2017 division. */
  readonly sectors: readonly Sector[];
  readonly sizes: readonly SizeClass[];
  /** Whose enterprises must be of those sizes. */
  readonly sizeLimitedSectors: readonly SectorId[];
  readonly lookback: Lookback;
  /** Whether cloud service providers are excluded. */
  readonly providersExcluded: boolean;
}

/** How far back accidents and dishonesty count. */
export interface Lookback {
  readonly years: number;
  readonly from: 'submission-day' | 'calendar-years';
  readonly dishonesty: 'bounded' | 'unbounded';
  readonly repair: 'excuses' | 'does-not-excuse';
}

/** What of a purchase the rate applies to. */
export interface SubsidyBase {
  readonly vat: 'included' | 'excluded';
  /** What bounds the recognised amount besides the claim. */
  readonly limits: readonly ('invoice' | 'payment')[];
  /** Whose date makes a purchase one of the year. */
  readonly datedBy: 'invoice' | 'contract' | 'payment';
  /** By when a payment must be made to count. */
  readonly paidBy: 'submission' | 'window-close';
}

/** The words that a setting of a policy can be. */
export const settings = {
  vat: ['included', 'excluded'],
  limits: ['invoice', 'payment'],
  datedBy: ['invoice', 'contract', 'payment'],
  paidBy: ['submission', 'window-close'],
  from: ['submission-day', 'calendar-years'],
  dishonesty: ['bounded', 'unbounded'],
  repair: ['excuses', 'does-not-excuse'],
  orderedBy: ['submitted-at', 'recommended-at'],
  afterReturn: ['keeps-place', 'resubmitted-at'],
} as const;

/** Every rule for the last money. */
export const exhaustions = /* @__PURE__ */ Object.freeze(['partial-fill', 'block', 'skip'] as const);
/** Who gets the last money: what is left (`partial-fill`), nothing (`block`), or smaller ones after it (`skip`). */
export type Exhaustion = (typeof exhaustions)[number];

export const recoveries = /* @__PURE__ */ Object.freeze(['stays-used', 'returns'] as const);
export type Recovery = (typeof recoveries)[number];

export const districtKinds = /* @__PURE__ */ Object.freeze(['district', 'county', 'functional-zone'] as const);
/** A district of the jurisdiction, or a zone that acts like one. */
export interface District {
  /** GB/T 2260 code, or an id of the library's own. */
  readonly id: Id;
  /** Its name. */
  readonly name: LocalizedText;
  /** A functional zone has no GB/T 2260 code. */
  readonly kind: (typeof districtKinds)[number];
}
/** A sector whose enterprises may receive the voucher (clause 1). */
export interface Sector {
  /** Unique in the policy. */
  readonly id: SectorId;
  /** Its name. */
  readonly name: LocalizedText;
  /** Two-digit divisions of GB/T 4754-2017. */
  readonly divisions: readonly string[];
}
/** A grade of cloud services, with its rate (clause 2). */
export interface Tier {
  /** `'resources'`; products name it. */
  readonly id: TierId;
  /** 1 for the lowest. */
  readonly rank: number;
  /** As the notice calls it. */
  readonly name: LocalizedText;
  /** The share of a purchase that is paid, `'0.20'`. */
  readonly rate: Rate;
}
/** A clause of the notice, in our own words. */
export interface Clause {
  /** A few words. */
  readonly heading: LocalizedText;
  /** What it says, paraphrased. */
  readonly summary: LocalizedText;
}
/** What a rule rests on: a clause of the notice, or an assumption where it is silent. */
export type Basis =
  | {
      /** Key of `Policy.clauses`, as numbered: `'3.2'`. */
      readonly clause: string;
    }
  | {
      /** Key of `Policy.assumptions`. */
      readonly assumption: string;
    };

/** A point on which the notice is silent: the question, the reading taken, why, and the others as runnable patches. */
export interface Assumption {
  /** A few words, for citations: 中小微范围 / SME limit. */
  readonly title: LocalizedText;
  /** What the notice leaves open. */
  readonly question: LocalizedText;
  /** The reading that this policy takes. */
  readonly reading: LocalizedText;
  /** Why that one. */
  readonly why: LocalizedText;
  /** The other readings; none where there is only one workable. */
  readonly alternatives: readonly Alternative[];
}
/** Another reading of a point on which the notice is silent. */
export interface Alternative {
  /** Unique in its assumption. */
  readonly id: string;
  /** The reading in words. */
  readonly reading: LocalizedText;
  /** What it changes in the policy. */
  readonly patch: PolicyPatch;
}

/** An RFC 7396 merge patch of a Policy: arrays are replaced whole, null removes. */
export type PolicyPatch = unknown;
