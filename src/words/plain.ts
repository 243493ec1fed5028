/**
 * Plain data: what is an object, which keys are its own, what is equal, and how a place in a document is written.
 * @module
 */
import { cut, forTerminal } from './safe-text';

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Of any realm; by its class, since the global of that name is not there for pure functions. */
export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}

/** Plain data, as JSON gives it, in whatever realm it was made; not an instance of a class. */
export function isPlain(given: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(given);
  if (prototype === Object.prototype || prototype === Array.prototype || prototype === null) return true;
  // Of another realm (a frame, a test environment), whose Object.prototype is the last.
  const last: unknown = Array.isArray(given) ? Object.getPrototypeOf(prototype) : prototype;
  const isLast = typeof last === 'object' && last !== null && Object.getPrototypeOf(last) === null;
  return isLast && Object.hasOwn(last, 'isPrototypeOf');
}

/**
 * What an object holds itself, never what it inherits: an id like `constructor` is a key like any other. Under a key that is
 * not a text it holds nothing: an object would be turned into one, or throw.
 */
export function ownOf<Value>(record: Readonly<Record<string, Value>>, key: unknown): Value | undefined {
  return typeof key === 'string' && Object.hasOwn(record, key) ? record[key] : undefined;
}

/** What is at a path of plain data; undefined where there is nothing. */
export function ownAt(value: unknown, ...keys: readonly (string | number)[]): unknown {
  return keys.reduce((inner, key) => (isNested(inner) ? ownOf(inner, String(key)) : undefined), value);
}

type Known<T> = {
  [Key in keyof T as undefined extends T[Key] ? never : Key]: T[Key];
} & { [Key in keyof T as undefined extends T[Key] ? Key : never]?: Exclude<T[Key], undefined> };

/** The fields that are known: what is undefined is left out. */
export function known<const T extends object>(fields: T): Known<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Known<T>;
}

/** Whether two JSON documents say the same; the order of keys aside. Where asked, a field that is undefined is absent. */
export function sameJson(a: unknown, b: unknown, undefinedIsAbsent = false): boolean {
  if (a === b) return true;
  if (!isNested(a) || !isNested(b) || Array.isArray(a) !== Array.isArray(b)) return false;
  let keys = 0;
  for (const key in b) {
    if (undefinedIsAbsent && b[key] === undefined) continue;
    if (!Object.hasOwn(a, key) || !sameJson(a[key], b[key], undefinedIsAbsent)) return false;
    keys += 1;
  }
  const own = Object.keys(a);
  return keys === (undefinedIsAbsent ? own.filter((key) => a[key] !== undefined) : own).length;
}

/** An object or a list. */
export function isNested(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** `['invoices', 0, 'total']` as `invoices[0].total`; a key that is not a plain name in brackets and quotes. */
export function pathText(path: readonly (string | number)[]): string {
  return path
    .map((key, i) => {
      if (typeof key === 'number') return `[${key}]`;
      if (!/^[\p{L}\p{N}_$-]+$/u.test(key)) return `[${quoted(key)}]`;
      return i === 0 ? key : `.${key}`;
    })
    .join('');
}

/** A text from outside in quotes, cut where it is long, with nothing in it that would steer a terminal. */
export function quoted(text: string): string {
  return forTerminal(JSON.stringify(cut(text)));
}

/** The keys of a table, as the list of its codes. */
export function keysOf<K extends string>(table: Readonly<Record<K, unknown>>): readonly K[] {
  return Object.freeze(Object.keys(table) as K[]);
}
