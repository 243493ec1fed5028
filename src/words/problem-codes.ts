/**
 * The closed list of what can be wrong with bad input; docs/codes.md tells each, test/golden/problems.test.ts holds a case for
 * each. The list stands apart from the sentences, so that only who asks for it gets them all.
 * @module
 */
import * as faults from './problems';
import type { LocalizedText } from './localized';

/** What is wrong with an input: a closed list; docs/codes.md tells each. */
export type ProblemCode = (typeof faults)[keyof typeof faults]['code'];

/** A code with its sentence, a template. */
export interface Fault extends LocalizedText {
  readonly code: ProblemCode;
}

/** Every fault, in the order of docs/codes.md. */
export const everyFault: readonly Fault[] = [
  faults.wrongType,
  faults.malformed,
  faults.notCanonical,
  faults.outOfRange,
  faults.notADay,
  faults.notATime,
  faults.wrongCheckCharacter,
  faults.ambiguous,
  faults.digitsLost,
  faults.sectionAndDivisionDisagree,
  faults.emptyText,
  faults.missingField,
  faults.unknownField,
  faults.notOneOf,
  faults.duplicateId,
  faults.duplicateApplication,
  faults.wrongLength,
  faults.notPlainJson,
  faults.notWellFormedText,
  faults.nestedTooDeep,
  faults.tooManyProblems,
  faults.unknownTier,
  faults.providerNotRegistered,
  faults.otherPolicy,
  faults.budgetDiffers,
  faults.invoiceAlreadyClaimed,
  faults.casesRequired,
  faults.ledgerInconsistent,
  faults.caseInconsistent,
  faults.policyInconsistent,
  faults.unknownAssumption,
  faults.unknownAlternative,
];
export const problemCodes: readonly ProblemCode[] = /* @__PURE__ */ Object.freeze(everyFault.map(({ code }) => code));
