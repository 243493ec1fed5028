/**
 * Does a case agree with its own history? Whether each step was allowed is a question to the policy: round-rule.ts.
 * @module
 */
import type { ReviewCase } from '../review/cases';
import { checkCase } from '../review/fold';
import { InvalidValueError, type Problem } from '../values/result';
import type { Right } from './readers';

export function caseProblems(given: unknown, right: Right): readonly Problem[] {
  const reviewCase = given as ReviewCase;
  if (!right.all) return [];
  try {
    checkCase(reviewCase, []);
    return [];
  } catch (error) {
    if (error instanceof InvalidValueError) return error.problems;
    throw error;
  }
}
