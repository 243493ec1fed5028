/**
 * Where two JSON values differ, and a value without some of its fields. The order of keys does not matter.
 * @module
 */
import type { Path } from '../values/result';
import { isObject, known, ownOf, pathText } from '../words/plain';

/** One place in which two documents differ; a field that one of them does not have is absent. */
export interface VectorDifference {
  /** Where in the answer. */
  readonly path: Path;
  /** What the vector has there. */
  readonly expected?: unknown;
  /** What was answered there. */
  readonly actual?: unknown;
}

/** Every place in which `actual` is not `expected`, down to lists of different lengths and single values. */
export function differencesOf(actual: unknown, expected: unknown, path: Path = []): readonly VectorDifference[] {
  if (Object.is(actual, expected)) return [];
  if (Array.isArray(actual) && Array.isArray(expected) && actual.length === expected.length) {
    return expected.flatMap((each, i) => differencesOf(actual[i], each, [...path, i]));
  }
  if (!isObject(actual) || !isObject(expected)) {
    return [known({ path, expected, actual })];
  }
  const keys = [...new Set([...Object.keys(expected), ...Object.keys(actual)])];
  return keys.flatMap((key) => differencesOf(ownOf(actual, key), ownOf(expected, key), [...path, key]));
}

/** The first difference as a sentence; undefined where there is none. */
export function differenceOf(actual: unknown, expected: unknown): string | undefined {
  const [first] = differencesOf(actual, expected);
  if (first === undefined) return undefined;
  const where = first.path.length === 0 ? 'the result' : pathText(first.path);
  return `${where} should be ${shown(first.expected)}, but is ${shown(first.actual)}`;
}

export function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'absent';
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}

export function without<T extends object, Key extends keyof T>(record: T, ...fields: readonly Key[]): Omit<T, Key> {
  const left = Object.entries(record).filter(([key]) => !fields.some((field) => field === key));
  return Object.fromEntries(left) as Omit<T, Key>;
}
