/**
 * What a notice says, as data: every figure and every choice that the rules use, each with what it rests on.
 * @module
 */
import type { LocalizedText } from '../words/localized';
import type { Instant, IsoDate } from '../values/calendar';
import type { Yuan } from '../values/fen';
import type { Id } from '../values/id';
import type { Rate } from '../values/rate';
import type { RoundingMode } from '../values/fen';
import type { ReviewStatus, RuleId, SectorId, SizeClass, TierId } from './vocabulary';

/** The rules of one jurisdiction for one year. Plain JSON; never edited in place. */
export interface Policy {
  readonly schemaVersion: 1;
  /** `'wuhan-2025'`; readings that differ have ids that differ. */
  readonly id: string;
  readonly title: LocalizedText;
  /** GB/T 2260 code and name, `'420100'` Wuhan. */
  readonly jurisdiction: { readonly division: string; readonly name: LocalizedText };
  readonly source: { readonly issuer: LocalizedText; readonly document: LocalizedText; readonly issuedOn: IsoDate };
  /** Cap and queue are of this year, and the window closes in it. */
  readonly year: number;
  /** The first and the last day of the purchases that count, both included. */
  readonly purchases: { readonly from: IsoDate; readonly to: IsoDate };
  readonly applicants: Applicants;
  /** When one can apply: `opensAt` (where there is one) ≤ submittedAt ≤ `closesAt`. */
  readonly window: { readonly opensAt?: Instant; readonly closesAt: Instant };
  readonly tiers: readonly Tier[];
  readonly base: SubsidyBase;
  /** How fractions of a fen are rounded, per purchase line. */
  readonly rounding: RoundingMode;
  /** The most that one enterprise can be granted in the year. */
  readonly annualCap: Yuan;
  readonly queue: {
    readonly orderedBy: 'submitted-at' | 'recommended-at';
    readonly afterReturn: 'keeps-place' | 'resubmitted-at';
  };
  /** Who gets the last money: see docs/laws.md for what each rule keeps. */
  readonly exhaustion: Exhaustion;
  /** Whether money recovered after payment frees the cap and the pool (assumption recovered-money). */
  readonly recovery: Recovery;
  /** The steps of the review in order, from `submitted` to `paid`. */
  readonly review: { readonly path: readonly ReviewStatus[] };
  readonly clauses: Readonly<Record<string, Clause>>;
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

export const exhaustions = /* @__PURE__ */ Object.freeze(['partial-fill', 'block', 'skip'] as const);
export type Exhaustion = (typeof exhaustions)[number];

export const recoveries = /* @__PURE__ */ Object.freeze(['stays-used', 'returns'] as const);
export type Recovery = (typeof recoveries)[number];

export const districtKinds = /* @__PURE__ */ Object.freeze(['district', 'county', 'functional-zone'] as const);
export interface District {
  readonly id: Id;
  readonly name: LocalizedText;
  readonly kind: (typeof districtKinds)[number];
}
export interface Sector {
  readonly id: SectorId;
  readonly name: LocalizedText;
  readonly divisions: readonly string[];
}
export interface Tier {
  readonly id: TierId;
  readonly rank: number;
  readonly name: LocalizedText;
  readonly rate: Rate;
}
export interface Clause {
  readonly heading: LocalizedText;
  readonly summary: LocalizedText;
}
export type Basis = { readonly clause: string } | { readonly assumption: string };

/** A point on which the notice is silent: the question, the reading taken, why, and the others as runnable patches. */
export interface Assumption {
  /** A few words, for citations: 中小微范围 / SME limit. */
  readonly title: LocalizedText;
  readonly question: LocalizedText;
  readonly reading: LocalizedText;
  readonly why: LocalizedText;
  readonly alternatives: readonly Alternative[];
}
export interface Alternative {
  readonly id: string;
  readonly reading: LocalizedText;
  readonly patch: PolicyPatch;
}

/** An RFC 7396 merge patch of a Policy: arrays are replaced whole, null removes. */
export type PolicyPatch = unknown;
