/**
 * What an explanation is: a tree of sentences, each with a code and with what it rests on.
 * Laws: test/laws/explain.test.ts. How they read: test/golden/explain.test.ts.
 * @module
 */
import type { Eligibility, ReasonCode } from '../eligibility/eligibility';
import type { Basis } from '../policy/policy';
import type { ReviewStatus } from '../policy/vocabulary';
import type { ReviewEventType } from '../review/events';
import type { Decision } from '../round/round';
import type { FindingCode } from '../subsidy/findings';

/** The parts of a computation, in the order in which a decision tells them; `next` is of a case. */
export const partCodes = /* @__PURE__ */ Object.freeze([
  'assessment',
  'line',
  'claimed',
  'recognised',
  'base',
  'rate',
  'subsidy',
  'assessed',
  'entitlement',
  'queue',
  'cap',
  'pool',
  'granted',
  'attribution',
  'attributed',
  'next',
] as const);
export type PartCode = (typeof partCodes)[number];

/** A part of a computation, or the outcome, reason, finding, status or event that a sentence tells. */
export type ExplanationCode =
  PartCode | Eligibility['outcome'] | ReasonCode | FindingCode | Decision['outcome'] | ReviewStatus | ReviewEventType;

/** One sentence, what it rests on, and the steps behind it. */
export interface Explanation {
  readonly code: ExplanationCode;
  /** Names its basis at the end, in brackets. */
  readonly text: string;
  readonly basis: readonly Basis[];
  readonly children: readonly Explanation[];
}
