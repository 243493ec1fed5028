/**
 * Which fault a value has where a word, a whole number or a name is required: the same for documents and for values that no
 * schema has read.
 * @module
 */
import * as faults from '../words/problems';
import type { Fault } from '../words/problem-codes';
import { isLong, isWellFormed } from './text';

/** Of a value that is not one of some words: another word, or not a word at all. */
export function wordFault(given: unknown): Fault {
  return typeof given === 'string' || Number.isFinite(given) ? faults.notOneOf : faults.wrongType;
}

/** Of a value that is not a whole number in its range. */
export function wholeFault(given: unknown): Fault {
  if (!Number.isFinite(given) || Object.is(given, -0)) return faults.wrongType;
  return Number.isInteger(given) ? faults.outOfRange : faults.malformed;
}

/** Whether `given` is a whole number within both bounds; not -0, which JSON cannot say. */
export function isWhole(given: unknown, least: number, most: number = Number.MAX_SAFE_INTEGER): given is number {
  return Number.isSafeInteger(given) && Number(given) >= least && Number(given) <= most && !Object.is(given, -0);
}

/** Of a value that is not a text, or a text that is too long or says nothing. */
export function textFault(given: unknown): Fault {
  if (typeof given !== 'string') return faults.wrongType;
  if (isLong(given)) return faults.outOfRange;
  return isWellFormed(given) ? faults.emptyText : faults.notWellFormedText;
}
