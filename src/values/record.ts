/**
 * Objects and lists of objects that a caller gives, records by id, and results without what is not known.
 * @module
 */
import * as expectations from '../words/expected';
import { isObject } from '../words/plain';
import * as faults from '../words/problems';
import { isWhole, wholeFault } from './faults';
import { errorUnder, refuseAt, reject, within, wordAt, type Path } from './result';

/** `given`, if it is an object; anything else is thrown as its problem at the path, a `Map` too, whose entries are no fields. */
export function recordAt<T extends object>(given: T | undefined, ...path: Path): T {
  if (Object.prototype.toString.call(given) === '[object Object]') return given as T;
  return refuseAt(faults.wrongType, path, expectations.object, given);
}

/** `given`, if it is a text; anything else is thrown as its problem at the path. */
export function textAt(given: unknown, ...path: Path): string {
  return typeof given === 'string' ? given : refuseAt(faults.wrongType, path, expectations.text, given);
}

/** `given`, if it is true or false; anything else is thrown as its problem at the path. */
export function booleanAt(given: unknown, ...path: Path): boolean {
  return typeof given === 'boolean' ? given : refuseAt(faults.wrongType, path, expectations.trueOrFalse, given);
}

/** `given`, if it is a whole number of at least `least`; anything else is thrown as its problem at the path. */
export function wholeAt(given: unknown, least: number, ...path: Path): number {
  return isWhole(given, least) ? given : refuseAt(wholeFault(given), path, expectations.wholeFrom(least), given);
}

/** `given`, if it is a list, and nothing is missing in it: callbacks pass over a gap. Else its problem is thrown at the path. */
export function listAt<T>(given: readonly T[] | undefined, ...path: Path): readonly T[] {
  if (!Array.isArray(given)) return refuseAt(faults.wrongType, path, expectations.list, given);
  const gap = given.findIndex((each) => each === undefined);
  if (gap >= 0) reject(faults.missingField, [...path, gap], { given: undefined });
  return given;
}

/** `given`, if it is a list of words of a closed list; anything else is thrown as its problem at the path. */
export function wordsAt<Word extends string>(
  words: readonly Word[],
  given: readonly Word[] | undefined,
  ...path: Path
): readonly Word[] {
  return listAt(given, ...path).map((each, i) => wordAt(words, each, ...path, i));
}

/** `given`, if it is a list of objects; anything else is thrown as its problem at the path. */
export function recordsAt<T extends object>(given: readonly T[] | undefined, ...path: Path): readonly T[] {
  const list = listAt(given, ...path);
  list.forEach((item, i) => isObject(item) || recordAt(item, ...path, i));
  return list;
}

/** Reads each object of a list; what is wrong with one is reported at its place. With a context, which saves a closure. */
export function readEach<T extends object, Reading, Context>(
  given: readonly T[] | undefined,
  list: string,
  read: (item: T, index: number, context: Context) => Reading,
  context: Context,
): readonly Reading[] {
  const items = Array.isArray(given) ? (given as readonly T[]) : listAt(given, list);
  const readings = new Array<Reading>(items.length);
  let i = 0;
  try {
    for (; i < items.length; i += 1) {
      const item = items[i];
      readings[i] = read(isObject(item) ? item : recordAt(item), i, context);
    }
  } catch (error) {
    throw errorUnder([list, i], error);
  }
  return readings;
}

/**
 * The same of a list that is read once a round, or seldom. V8 inlines a call that has at most four targets, so `readEach` is left
 * to the four lists of an application, and to the claims where none is read.
 */
export function readSome<T extends object, Reading>(
  given: readonly T[] | undefined,
  list: string,
  read: (item: T) => Reading,
): readonly Reading[] {
  return recordsAt(given, list).map((item, i) => within([list, i], () => read(item)));
}

/** T, with undefined for what may be absent. */
export type Undefinable<T> = { [K in keyof T]: object extends Pick<T, K> ? T[K] | undefined : T[K] };

/**
 * `value`; or, where what it has under `key` is undefined, a copy without the key. One literal serves both cases: a spread in
 * each would cost more than the rules do.
 */
export function unlessUndefined<T extends object>(value: Undefinable<T>, key: keyof T, given: unknown): T {
  if (given !== undefined) return value as T;
  const known: Partial<Undefinable<T>> = {};
  for (const each of Object.keys(value) as (keyof T)[]) if (each !== key) known[each] = value[each];
  return known as T;
}
