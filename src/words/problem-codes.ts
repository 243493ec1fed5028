/**
 * The closed list of what can be wrong with bad input: docs/codes.md describes each, test/golden/problems.test.ts has a case
 * for each. The list is apart from the sentences, so that a bundle has only those that its functions use.
 * @module
 */
import * as faults from './problems';
import type { LocalizedText } from './localized';

/** What is wrong with an input: a closed list; docs/codes.md describes each. */
export type ProblemCode = (typeof faults)[keyof typeof faults]['code'];

/** A code with its sentence, a template. */
export interface Fault extends LocalizedText {
  readonly code: ProblemCode;
  /** What should stand there, where it is the same for every problem of this code. */
  readonly expected?: LocalizedText;
}

/** Every fault, by code. */
export const everyFault: readonly Fault[] = /* @__PURE__ */ (() =>
  Object.values(faults).sort((a, b) => (a.code < b.code ? -1 : 1)))();
/** Every code of a problem. */
export const problemCodes: readonly ProblemCode[] = /* @__PURE__ */ (() =>
  Object.freeze(everyFault.map(({ code }) => code)))();
