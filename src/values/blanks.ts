/**
 * Form state as documents: what was not filled in is left out, so that an untouched field is unknown, and a required one is
 * reported as required.
 * @module
 */
import { isPlain } from '../words/plain';
import { isBlank } from './text';

/** Lists of facts: an empty one says that there are known to be none, which a row left blank does not say. */
const declared: readonly string[] = ['majorAccidents', 'seriousDishonesty'];

/**
 * A copy without what is blank: texts of white space, undefined, null, and rows in which nothing was filled in, not even in a list
 * of theirs. What is kept is as it was: no text is trimmed, and an object that is not a row stays, even empty. A list of accidents or of dishonesty
 * that held only blank rows is left out: a row that was not filled in does not declare that there are none.
 * @param value the values of a form: plain objects and lists; anything else in it (a Date, a File) is kept as it is
 * @returns a fresh copy; the given value is not changed
 * @example withoutBlanks({ name: ' ', employees: 50, invoices: [{ id: '' }] }) // { employees: 50, invoices: [] }
 */
export function withoutBlanks(value: unknown): unknown {
  return copied(value, new Map(), 0).copy;
}

/** Deeper than any form; what lies below is kept as it is. */
const deepest = 100;

/** A copy, and whether nothing was filled in: no field of a row, and no row of a list in it. */
interface Copy {
  readonly copy: unknown;
  readonly blank: boolean;
}

function copied(value: unknown, copies: Map<unknown, Copy>, depth: number): Copy {
  const asIs = { copy: value, blank: isBlank(value) };
  if (typeof value !== 'object' || value === null || depth > deepest || !isPlain(value)) return asIs;
  const known = copies.get(value);
  if (known !== undefined) return known;
  // Until its copy is made, what contains itself is kept as it is.
  copies.set(value, asIs);
  const made = Array.isArray(value) ? listOf(value, copies, depth + 1) : rowOf(value, copies, depth + 1);
  copies.set(value, made);
  return made;
}

function listOf(rows: readonly unknown[], copies: Map<unknown, Copy>, depth: number): Copy {
  const kept = rows.map((row) => copied(row, copies, depth)).filter(({ copy, blank }) => !blank || Array.isArray(copy));
  return { copy: kept.map(({ copy }) => copy), blank: kept.length === 0 };
}

function rowOf(row: object, copies: Map<unknown, Copy>, depth: number): Copy {
  const fields = Object.entries(row).map(([key, field]) => ({
    key,
    field: field as unknown,
    ...copied(field, copies, depth),
  }));
  const kept = fields.filter(({ key, field, blank }) =>
    Array.isArray(field) ? !(blank && field.length > 0 && declared.includes(key)) : !isBlank(field),
  );
  return {
    copy: Object.fromEntries(kept.map(({ key, copy }) => [key, copy])),
    blank: fields.every(({ blank }) => blank),
  };
}
