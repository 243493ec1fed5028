/**
 * Records by id, as JSON objects. An id like `constructor` is a key like any other, so a key is looked up only if it is
 * the record's own.
 * @module
 */
import * as expectations from '../words/expected';
import * as faults from '../words/problems';
import { listAt, reject, type Path } from './result';

export type ById<Value> = Readonly<Record<string, Value>>;

/** `given`, if it is an object; anything else is thrown as its problem at the path. */
export function recordAt<T extends object>(given: T | undefined, ...path: Path): T {
  if (typeof given === 'object' && given !== null && !Array.isArray(given)) return given;
  return reject(given === undefined ? faults.missingField : faults.wrongType, path, {
    expected: expectations.object,
    given,
  });
}

/** The list of objects that stands at a path. */
export function recordsAt<T extends object>(given: readonly T[] | undefined, ...path: Path): readonly T[] {
  const list = listAt(given, ...path);
  for (let i = 0; i < list.length; i += 1) recordAt(list[i], ...path, i);
  return list;
}

export function entryOf<Value>(record: ById<Value>, id: string): Value | undefined {
  return Object.hasOwn(record, id) ? record[id] : undefined;
}

/**
 * A copy to write many entries into. Without a prototype the engine takes it for a table from the start; with its first
 * hundred entries written as fields of an object it would be slow until then. `finished` makes it an object like others.
 */
export function growing<Value>(record: ById<Value>): Record<string, Value> {
  return Object.assign(Object.create(null) as Record<string, Value>, record);
}

export function finished<Value>(record: Record<string, Value>): Record<string, Value> {
  return Object.setPrototypeOf(record, Object.prototype) as Record<string, Value>;
}
