/**
 * What an explanation is: a tree of sentences, each with a code and with what it rests on.
 * Laws: test/laws/explain.test.ts. How they read: test/golden/explain.test.ts.
 * @module
 */
import type { Eligibility, ReasonCode } from '../eligibility/eligibility';
import type { Catalogue } from '../facts/catalogue';
import type { Basis } from '../policy/policy';
import type { ReviewStatus } from '../policy/vocabulary';
import type { ReviewEventType } from '../review/events';
import type { Decision } from '../round/round';
import type { FindingCode } from '../subsidy/findings';
import type { Uscc } from '../values/uscc';

/** The parts of a computation, in the order in which a decision lists them; `next` is of a case. */
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
  'kept',
  'queue',
  'cap',
  'pool',
  'granted',
  'attribution',
  'attributed',
  'next',
] as const);
/** A part of a computation. */
export type PartCode = (typeof partCodes)[number];

/** A part of a computation, or the outcome, reason, finding, status or event that a sentence is about. */
export type ExplanationCode =
  PartCode | Eligibility['outcome'] | ReasonCode | FindingCode | Decision['outcome'] | ReviewStatus | ReviewEventType;

/** One sentence, what it rests on, and the steps behind it. Amounts in yuan, times in Beijing. */
export interface Explanation {
  /** What the sentence is about, as a code. */
  readonly code: ExplanationCode;
  /** What the sentence is about: `Recognised`. Absent where the sentence has no two halves. */
  readonly label?: string;
  /** What it says of it: `as claimed, 120,000.00 yuan`. */
  readonly value?: string;
  /** The whole sentence, without citations: `renderText` and `renderMarkdown` cite. */
  readonly text: string;
  /** The clauses and assumptions behind the sentence. */
  readonly basis: readonly Basis[];
  /** The steps behind the sentence, in order. */
  readonly children: readonly Explanation[];
}

/** What products and enterprises are called, so that a reader sees names beside numbers. */
export interface Names {
  /** Names products and the providers on the register. */
  readonly catalogue?: Catalogue;
  /** By code. */
  readonly enterprises?: Readonly<Record<Uscc, string>>;
}
