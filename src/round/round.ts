/**
 * The whole job: what goes into a round, and the decisions, totals and ledger that come out.
 * @module
 */
import { grantOutcomes, type Grant, type GrantOutcome } from '../allocation/claim';
import type { Ledger } from '../allocation/ledger';
import type { Application } from '../facts/application';
import type { Catalogue } from '../facts/catalogue';
import type { Basis, Policy } from '../policy/policy';
import type { ReviewCase } from '../review/cases';
import type { Assessment } from '../subsidy/assessment';
import type { Yuan } from '../values/fen';
import type { Id } from '../values/id';
import type { Uscc } from '../values/uscc';

/** Everything that a round is decided from. */
export interface RoundInput {
  /** The version of this shape. */
  readonly schemaVersion: 1;
  /** The rules; the whole document, so that a record holds it. */
  readonly policy: Policy;
  /** All the money there is, in yuan, earlier batches included. */
  readonly budget: Yuan;
  /** The register of providers and products. */
  readonly catalogue: Catalogue;
  /** In any order; each id once. */
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
/** Why an application did not become a claim. */
export type OtherOutcome = (typeof otherOutcomes)[number];

/** Every outcome of a decision. */
export const outcomes = /* @__PURE__ */ (() => Object.freeze([...grantOutcomes, ...otherOutcomes] as const))();

/** What a round decides on one application. */
export interface Decision {
  /** Its id. */
  readonly application: Id;
  /** Who applies. */
  readonly enterprise: Uscc;
  /** Absent where unknown. */
  readonly district?: Id;
  /** Of the grant, or why there is none. */
  readonly outcome: GrantOutcome | OtherOutcome;
  /** What it earns, line by line. */
  readonly assessment: Assessment;
  /** Where it became a claim. */
  readonly grant?: Grant;
  /** The grant attributed to the purchase lines, in their order; 0.00 each without one. */
  readonly lines: readonly Yuan[];
  /** Every clause and assumption that this decision rests on. */
  readonly basis: readonly Basis[];
}

/** The result of a round. */
export interface Round {
  /** The version of this shape. */
  readonly schemaVersion: 1;
  /** Id of the policy. */
  readonly policy: string;
  /** Claims in queue order, then the rest by application id. */
  readonly decisions: readonly Decision[];
  /** What became of the budget. */
  readonly pool: PoolTotals;
  /** Districts with money granted in this round, by id. */
  readonly districts: readonly DistrictTotal[];
  /** To carry on from with the next batch. */
  readonly ledger: Ledger;
}

/** What became of the budget, in yuan. */
export interface PoolTotals {
  /** All the money there is. */
  readonly budget: Yuan;
  /** Granted so far, earlier batches included. */
  readonly granted: Yuan;
  /** `budget` − `granted`. */
  readonly remaining: Yuan;
  /** The first claim of this round with a pool reduction. */
  readonly firstShortfall?: Id;
}

/** What one district's treasury pays (clause 3.4). */
export interface DistrictTotal {
  /** Id of the policy's district. */
  readonly district: Id;
  /** Grants above 0.00. */
  readonly applications: number;
  /** In yuan. */
  readonly granted: Yuan;
}

/** A round with what went into it: one document that can be kept for years, replayed and verified. */
export interface RoundRecord {
  /** The version of this shape. */
  readonly schemaVersion: 1;
  /** Name and version of the library that made it, `'cloud-voucher-rules@0.2.0'`. */
  readonly library: string;
  /** What was decided from. */
  readonly input: RoundInput;
  /** What was decided. */
  readonly round: Round;
  /** To compare with those kept elsewhere. */
  readonly fingerprints: Fingerprints;
}
/** SHA-256 of the canonical JSON of each part: `'sha256:'` and 64 hexadecimal digits. */
export interface Fingerprints {
  /** Of `input.policy`. */
  readonly policy: string;
  /** Of the whole input. */
  readonly input: string;
  /** Of the round. */
  readonly round: string;
}
