/**
 * The whole job: what goes into a round, and the decisions, totals and ledger that come out.
 * @module
 */
import type { Grant, GrantOutcome } from '../allocation/claim';
import type { Ledger } from '../allocation/ledger';
import type { Application } from '../facts/application';
import type { Catalogue } from '../facts/catalogue';
import type { Basis, Policy } from '../policy/policy';
import type { ReviewCase } from '../review/cases';
import type { Assessment } from '../subsidy/assessment';
import type { Yuan } from '../values/fen';
import type { Id } from '../values/id';
import type { Uscc } from '../values/uscc';

export interface RoundInput {
  readonly schemaVersion: 1;
  readonly policy: Policy;
  readonly budget: Yuan;
  readonly catalogue: Catalogue;
  readonly applications: readonly Application[];
  /** Where given, review decides who may claim, the audited amounts and the queue time. */
  readonly cases?: readonly ReviewCase[];
  /** Instead of cases: the auditor's amounts by application, one per line; who has none is not yet audited. */
  readonly audited?: Readonly<Record<Id, readonly Yuan[]>>;
  /** Carried over from earlier batches; its budget must equal `budget`. */
  readonly ledger?: Ledger;
}

/** Outcomes of an application that did not become a claim. */
export const otherOutcomes = /* @__PURE__ */ Object.freeze([
  'ineligible',
  'undetermined',
  'not-yet-audited',
  'rejected',
  'withdrawn',
  'recovered',
] as const);
export type OtherOutcome = (typeof otherOutcomes)[number];

export interface Decision {
  readonly application: Id;
  readonly enterprise: Uscc;
  readonly district?: Id;
  readonly outcome: GrantOutcome | OtherOutcome;
  readonly assessment: Assessment;
  /** Where it became a claim. */
  readonly grant?: Grant;
  /** The grant attributed to the purchase lines, in their order; 0.00 each without one. */
  readonly lines: readonly Yuan[];
  /** Every clause and assumption that this decision rests on. */
  readonly basis: readonly Basis[];
}

export interface Round {
  readonly schemaVersion: 1;
  /** Id of the policy. */
  readonly policy: string;
  /** Claims in queue order, then the rest by application id. */
  readonly decisions: readonly Decision[];
  readonly pool: PoolTotals;
  /** Districts with money granted in this round, by id. */
  readonly districts: readonly DistrictTotal[];
  readonly ledger: Ledger;
}

export interface PoolTotals {
  readonly budget: Yuan;
  /** Granted so far, earlier batches included. */
  readonly granted: Yuan;
  readonly remaining: Yuan;
  /** The first claim of this round with a pool reduction. */
  readonly firstShortfall?: Id;
}

export interface DistrictTotal {
  readonly district: Id;
  /** Grants above 0.00. */
  readonly applications: number;
  readonly granted: Yuan;
}

/** A round with what went into it: one document that can be kept for years, replayed and verified. */
export interface RoundRecord {
  readonly schemaVersion: 1;
  /** Name and version of the library that made it, `'cloud-voucher-rules@0.2.0'`. */
  readonly library: string;
  readonly input: RoundInput;
  readonly round: Round;
  readonly fingerprints: Fingerprints;
}
/** SHA-256 of the canonical JSON of each part: `'sha256:'` and 64 hexadecimal digits. */
export interface Fingerprints {
  readonly policy: string;
  readonly input: string;
  readonly round: string;
}
