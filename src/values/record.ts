/**
 * Records by id, as JSON objects. An id like `constructor` is a key like any other, so a key is looked up only if it is
 * the record's own.
 * @module
 */
import * as expectations from '../words/expected';
import * as faults from '../words/problems';
import { listAt, reject, toldUnder, type Path } from './result';

export type ById<Value> = Readonly<Record<string, Value>>;

/** `given`, if it is an object; anything else is thrown as its problem at the path. */
export function recordAt<T extends object>(given: T | undefined, ...path: Path): T {
  if (given !== undefined && isRecord(given)) return given;
  return reject(given === undefined ? faults.missingField : faults.wrongType, path, {
    expected: expectations.object,
    given,
  });
}

/** The list of objects that stands at a path. */
export function recordsAt<T extends object>(given: readonly T[] | undefined, ...path: Path): readonly T[] {
  const list = listAt(given, ...path);
  for (let i = 0; i < list.length; i += 1) if (!isRecord(list[i])) recordAt(list[i], ...path, i);
  return list;
}

/** Reads each object of a list; what is wrong with one is reported at its place. */
export function readEach<T extends object, Reading>(
  given: readonly T[] | undefined,
  list: string,
  read: (item: T, index: number) => Reading,
): readonly Reading[] {
  const items = listAt(given, list);
  const readings = new Array<Reading>(items.length);
  let i = 0;
  try {
    for (const item of items) {
      readings[i] = read(isRecord(item) ? item : recordAt<T>(item), i);
      i += 1;
    }
  } catch (error) {
    throw toldUnder([list, i], error);
  }
  return readings;
}

function isRecord(given: unknown): boolean {
  return typeof given === 'object' && given !== null && !Array.isArray(given);
}

export function entryOf<Value>(record: ById<Value>, id: string): Value | undefined {
  return Object.hasOwn(record, id) ? record[id] : undefined;
}

/** The entries of a map as a record. Filled without a prototype, which is faster from 1,000 entries on. */
export function recordOf<Key extends string, From, To>(
  entries: ReadonlyMap<Key, From>,
  print: (value: From) => To,
): Record<Key, To> {
  const record = Object.create(null) as Record<Key, To>;
  for (const [key, value] of entries) record[key] = print(value);
  return Object.setPrototypeOf(record, Object.prototype) as Record<Key, To>;
}
