/**
 * Where two JSON values differ, told so that a person can look it up.
 * @module
 */
import type { Path } from '../values/result';
import { pathText } from '../words/plain';

type Json = Readonly<Record<string, unknown>>;

const isContainer = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** How closely two values must agree: in every field, or in those that `expected` has. */
export type Closeness = 'all-fields' | 'fields-expected';

/** The first place where `actual` is not `expected`; undefined where they agree. The order of keys is no difference. */
export function differenceOf(
  actual: unknown,
  expected: unknown,
  closeness: Closeness = 'all-fields',
  path: Path = [],
): string | undefined {
  if (Object.is(actual, expected)) return undefined;
  const where = path.length === 0 ? 'the result' : pathText(path);
  const said = `${where} should be ${shown(expected)}, but is ${shown(actual)}`;
  if (!isContainer(actual) || !isContainer(expected) || Array.isArray(actual) !== Array.isArray(expected)) return said;
  const keys = keysToCompare(actual, expected, closeness);
  if (keys === undefined) return said;
  for (const key of keys) {
    const at = [...path, Array.isArray(expected) ? Number(key) : key];
    const difference = differenceOf(own(actual, key), own(expected, key), closeness, at);
    if (difference !== undefined) return difference;
  }
  return undefined;
}

/** Undefined where lists are of different length. */
function keysToCompare(actual: Json, expected: Json, closeness: Closeness): readonly string[] | undefined {
  if (Array.isArray(actual) && Array.isArray(expected) && actual.length !== expected.length) return undefined;
  const keys = Object.keys(expected);
  if (closeness === 'fields-expected') return keys;
  return [...keys, ...Object.keys(actual).filter((key) => !Object.hasOwn(expected, key))];
}

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
  const keys =
    isContainer(actual) && isContainer(expected) && Array.isArray(actual) === Array.isArray(expected)
      ? keysToCompare(actual, expected, 'all-fields')
      : undefined;
  if (keys === undefined) {
    const [wanted, got] = [expected === undefined ? {} : { expected }, actual === undefined ? {} : { actual }];
    return [{ path, ...wanted, ...got }];
  }
  return keys.flatMap((key) =>
    differencesOf(own(actual as Json, key), own(expected as Json, key), [
      ...path,
      Array.isArray(expected) ? Number(key) : key,
    ]),
  );
}

const own = (value: Json, key: string): unknown => (Object.hasOwn(value, key) ? value[key] : undefined);

/** A value as JSON, cut where it is long. */
function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'absent';
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}
