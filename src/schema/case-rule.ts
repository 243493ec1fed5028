/**
 * Does a case agree with its own history? Whether each step was allowed is a question to the policy: round-rule.ts.
 * @module
 */
import { contradictions, type ReviewCase } from '../review/cases';
import type { Problem } from '../values/result';
import type { Right } from './readers';

export function caseRule(given: unknown, right: Right): readonly Problem[] {
  return right.all ? contradictions(given as ReviewCase) : [];
}
