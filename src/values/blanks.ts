/**
 * Form state as documents: what was not filled in is left out, so that an untouched field is unknown, and a required one is
 * reported as required.
 * @module
 */
import { isBlank } from './text';

/** Lists of facts: an empty one says that there are known to be none, which a row left blank does not say. */
const declared: readonly string[] = ['majorAccidents', 'seriousDishonesty'];

/**
 * A copy without what is blank: texts of white space, undefined, null, and rows in which nothing was filled in, not even in a list
 * of theirs. What is kept is as it was: no text is trimmed, and an object that is not a row stays, even empty. A list of accidents or of dishonesty
 * that held only blank rows is left out: a row that was not filled in does not declare that there are none.
 *
 * @param value the values of a form: plain objects and lists; anything else in it (a Date, a File) is kept as it is
 * @returns a fresh copy; the given value is not changed
 * @example withoutBlanks({ name: ' ', employees: 50, invoices: [{ id: '' }] }) // { employees: 50, invoices: [] }
 */
export function withoutBlanks(value: unknown): unknown {
  return copied(value, new Map(), 0);
}

/** Deeper than any form; what lies below is kept as it is. */
const deepest = 100;

function copied(value: unknown, copies: Map<object, unknown>, depth: number): unknown {
  if (typeof value !== 'object' || value === null || depth > deepest) return value;
  const known = copies.get(value);
  if (known !== undefined) return known;
  // Until its copy is made, what contains itself is kept as it is.
  copies.set(value, value);
  const copy = Array.isArray(value)
    ? rowsOf(value, copies, depth + 1)
    : isPlain(value)
      ? fieldsOf(value, copies, depth + 1)
      : value;
  copies.set(value, copy);
  return copy;
}

function rowsOf(rows: readonly unknown[], copies: Map<object, unknown>, depth: number): readonly unknown[] {
  return rows.flatMap((row) => (isBlank(row) || isBlankRow(row, 0) ? [] : [copied(row, copies, depth)]));
}

/** Whether nothing was filled in: no field of a row, and no row of a list in it. */
function isBlankRow(row: unknown, depth: number): boolean {
  if (depth > deepest || !isPlain(row)) return false;
  return Object.values(row).every(
    (field) =>
      isBlank(field) ||
      (Array.isArray(field) && field.every((each) => isBlank(each) || isBlankRow(each, depth + 1))) ||
      isBlankRow(field, depth + 1),
  );
}

function fieldsOf(value: object, copies: Map<object, unknown>, depth: number): object {
  const kept = Object.entries(value).flatMap(([key, field]): [string, unknown][] => {
    if (isBlank(field)) return [];
    const copy = copied(field, copies, depth);
    const wasEmptied = Array.isArray(field) && field.length > 0 && Array.isArray(copy) && copy.length === 0;
    return wasEmptied && declared.includes(key) ? [] : [[key, copy]];
  });
  return Object.fromEntries(kept);
}

function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
