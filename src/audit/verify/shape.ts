/**
 * Is a value from outside shaped as the checker reads it? Small checks that are put together into larger ones; each says
 * what it expected and where. Fields that nobody reads are left alone.
 * @module
 */
import type { Place } from './violation';
import { isDate, isInstant } from './times';

/** Tells of each place that is not as expected. `place` is one list all the way, so that nothing is copied where all is well. */
export type Shape = (value: unknown, place: (string | number)[], wrong: Objection) => void;
type Objection = (place: Place, expected: string) => void;

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function one(expected: string, holds: (value: unknown) => boolean): Shape {
  return (value, place, wrong) => {
    if (!holds(value)) wrong([...place], expected);
  };
}

const textThat = (expected: string, holds: (text: string) => boolean): Shape =>
  one(expected, (value) => typeof value === 'string' && holds(value));

export const text = textThat('text', () => true);
export const yuan = textThat('amount', (each) => /^(?:0|[1-9]\d{0,12})\.\d\d$/.test(each));
export const rate = textThat('rate', (each) => /^(?:0\.\d{2,4}|1\.0{2,4})$/.test(each));
export const date = textThat('date', isDate);
export const instant = textThat('instant', isInstant);
export const industry = textThat('industry', (each) => /^[A-Z]\d{2,4}$/.test(each));
export const division = textThat('division', (each) => /^\d\d$/.test(each));
export const whole = one('whole number', (value) => Number.isSafeInteger(value) && Number(value) >= 0);
export const bool = one('true or false', (value) => typeof value === 'boolean');
export const among = (...words: readonly (string | number)[]): Shape =>
  one(words.join(' | '), (value) => words.some((word) => word === value));

function below(value: unknown, key: string | number, shape: Shape, place: (string | number)[], wrong: Objection): void {
  place.push(key);
  shape(value, place, wrong);
  place.pop();
}

export function list(item: Shape): Shape {
  return (value, place, wrong) => {
    if (!Array.isArray(value)) return wrong([...place], 'list');
    for (let i = 0; i < value.length; i += 1) below(value[i], i, item, place, wrong);
  };
}

/** An object that has each field; those whose name ends in `?` may be absent. */
export function object(fields: Readonly<Record<string, Shape>>): Shape {
  const known = Object.entries(fields).map(([name, shape]) => {
    return { key: name.replace('?', ''), optional: name.endsWith('?'), shape };
  });
  return (value, place, wrong) => {
    if (!isRecord(value)) return wrong([...place], 'object');
    for (const { key, optional, shape } of known) {
      if (Object.hasOwn(value, key) || !optional) below(ownOf(value, key), key, shape, place, wrong);
    }
  };
}

/** An object with keys of any name and values of one kind. */
export function recordOf(item: Shape): Shape {
  return (value, place, wrong) => {
    if (!isRecord(value)) return wrong([...place], 'object');
    for (const [key, each] of Object.entries(value)) below(each, key, item, place, wrong);
  };
}

/** What an object says itself, never what it inherits. */
export function ownOf<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
