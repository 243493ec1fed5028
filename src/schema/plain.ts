/**
 * Looking at live objects as JSON does: own, enumerable data properties of plain objects and lists. What JSON cannot say
 * (getters, classes, gaps, cycles, proxies that throw) is told, never run and never thrown; what it passes over (symbols,
 * hidden properties that are no fields) is passed over.
 * @module
 */
import * as expectations from '../words/expected';
import * as faults from '../words/problems';
import type { LocalizedText } from '../words/localized';
import { isFull, report, type Read, type Reading } from './reading';

const odd = {
  getter: { zh: '取值函数（getter）', en: 'a getter' },
  hidden: { zh: '隐藏的属性', en: 'a hidden property' },
  instance: { zh: '类的实例', en: 'an instance of a class' },
  gap: { zh: '列表中的空位', en: 'a gap in a list' },
  cycle: { zh: '循环引用', en: 'a reference to what contains it' },
  unreadable: { zh: '无法读取', en: 'it cannot be read' },
  undefined: { zh: 'undefined（不知道的项应当略去）', en: 'undefined (leave out what is not known)' },
  function: { zh: '函数', en: 'a function' },
  symbolValue: { zh: '符号（symbol）', en: 'a symbol' },
  bigint: { zh: '大整数（bigint）', en: 'a bigint' },
  number: { zh: '不是有限的数', en: 'not a finite number' },
  negativeZero: { zh: '负零（-0）', en: 'negative zero (-0)' },
} as const satisfies Record<string, LocalizedText>;

function reportOdd(at: Reading, what: keyof typeof odd): void {
  report(at, faults.notPlainJson, { expected: odd[what], given: undefined });
}

/** Whether an object has a property that its keys do not show. */
export function hides(object: object, key: string): boolean {
  try {
    return Object.hasOwn(object, key);
  } catch {
    return true;
  }
}

export function reportHidden(at: Reading): void {
  reportOdd(at, 'hidden');
}

export function reportUnreadable(at: Reading): void {
  reportOdd(at, 'unreadable');
}

/** What could not be taken from an object, and has been reported. */
export const nothing = Symbol('nothing');

/** The value of an own property, or `nothing`; the reading stands at it. A fresh document has no others than JSON has. */
export function take(object: object, key: string | number, at: Reading): unknown {
  if (at.fresh) return (object as Readonly<Record<string | number, unknown>>)[key];
  try {
    const property = Object.getOwnPropertyDescriptor(object, key);
    const fault = faultOf(property);
    // Read as callers will read it, so that a proxy that watches (a form's state) sees it happen.
    if (fault === undefined) return (object as Readonly<Record<string | number, unknown>>)[key];
    reportOdd(at, fault);
  } catch {
    reportUnreadable(at);
  }
  return nothing;
}

function faultOf(property: PropertyDescriptor | undefined): keyof typeof odd | undefined {
  if (property === undefined) return 'gap';
  if (property.get !== undefined || property.set !== undefined) return 'getter';
  return property.enumerable === true ? undefined : 'hidden';
}

/** The value of an own data property, where there is one; reports nothing. A fresh document has no others. */
export function peek(object: unknown, key: string, fresh = false): unknown {
  if (typeof object !== 'object' || object === null) return undefined;
  if (fresh) return (object as Readonly<Record<string, unknown>>)[key];
  try {
    return Object.getOwnPropertyDescriptor(object, key)?.value;
  } catch {
    return undefined;
  }
}

/** The value that stands where `key` leads, as `peek` sees it. */
export function idAt(item: unknown, key: readonly string[], fresh = false): unknown {
  let found = item;
  for (const each of key) found = peek(found, each, fresh);
  return found;
}

/** The keys that JSON shows of a plain object, in its order; undefined, with the problem reported, for anything else. */
export function keysOf(given: unknown, at: Reading): readonly string[] | undefined {
  try {
    if (typeof given !== 'object' || given === null || Array.isArray(given)) {
      reportOther(given, at, expectations.object);
    } else if (!at.fresh && !isPlain(Object.getPrototypeOf(given))) {
      reportOdd(at, 'instance');
    } else {
      return Object.keys(given);
    }
  } catch {
    reportUnreadable(at);
  }
  return undefined;
}

/** Reads the items of a plain list, one by one, with what is to be kept of those before; the reading stands at each meanwhile. */
export function eachItem<Kept>(
  given: unknown,
  at: Reading,
  read: (item: unknown, at: Reading, kept: Kept) => void,
  kept: Kept,
): void {
  const length = lengthOf(given, at) ?? 0;
  for (let i = 0; i < length && !isFull(at); i += 1) {
    at.path.push(i);
    const item = take(given as object, i, at);
    if (item !== nothing) read(item, at, kept);
    at.path.pop();
  }
}

/** The length of a plain list; undefined, with the problem reported, for anything else. Gaps are told one by one. */
export function lengthOf(given: unknown, at: Reading): number | undefined {
  try {
    if (!Array.isArray(given)) {
      reportOther(given, at, expectations.list);
    } else if (!at.fresh && !isPlain(Object.getPrototypeOf(Object.getPrototypeOf(given)))) {
      reportOdd(at, 'instance');
    } else {
      return given.length;
    }
  } catch {
    reportUnreadable(at);
  }
  return undefined;
}

/** Object.prototype, that of another realm (a frame, a test environment), or none. */
function isPlain(prototype: unknown): boolean {
  if (prototype === Object.prototype || prototype === null) return true;
  return (
    typeof prototype === 'object' &&
    Object.getPrototypeOf(prototype) === null &&
    Object.hasOwn(prototype, 'isPrototypeOf')
  );
}

/** Reports a value that is not of the kind expected: what is not JSON as that, all else as `wrong-type`. */
export function reportOther(given: unknown, at: Reading, expected: LocalizedText): void {
  const what = oddity(given);
  if (what === undefined) report(at, faults.wrongType, { expected, given });
  else reportOdd(at, what);
}

/** What keeps a single value from being JSON. */
function oddity(given: unknown): keyof typeof odd | undefined {
  switch (typeof given) {
    case 'undefined':
      return 'undefined';
    case 'function':
      return 'function';
    case 'symbol':
      return 'symbolValue';
    case 'bigint':
      return 'bigint';
    case 'number':
      return Number.isFinite(given) ? (Object.is(given, -0) ? 'negativeZero' : undefined) : 'number';
    default:
      return undefined;
  }
}

/** Whether a text has half of a surrogate pair: such a text has no UTF-8 form, and so no fingerprint. */
export function isBroken(text: string): boolean {
  return /[\uD800-\uDFFF]/u.test(text);
}

const mostLevels = 100;

/** Reads JSON of any kind: what a merge patch may hold, or the facts that a finding compares. */
export const readAnything: Read = (given, at) => {
  if (typeof given === 'string') {
    if (isBroken(given)) report(at, faults.notWellFormedText, { given });
  } else if (typeof given === 'object' && given !== null) {
    readContainer(given, at);
  } else {
    const what = oddity(given);
    if (what !== undefined) reportOdd(at, what);
  }
};

/** `readAnything`, where it has to be an object. */
export const readAnyObject: Read = (given, at) => {
  if (typeof given === 'object' && given !== null && !isList(given)) readContainer(given, at);
  else reportOther(given, at, expectations.object);
};

function readContainer(given: object, at: Reading): void {
  const met = at.met.get(given);
  if (met === 'read') return;
  if (met === 'reading') return reportOdd(at, 'cycle');
  if (at.path.length >= mostLevels) {
    return report(at, faults.nestedTooDeep, { expected: levels, given: undefined });
  }
  at.met.set(given, 'reading');
  if (isList(given)) eachItem(given, at, readAnything, undefined);
  else readProperties(given, at);
  at.met.set(given, 'read');
}

const levels = { zh: String(mostLevels), en: String(mostLevels) };

function isList(given: object): boolean {
  try {
    return Array.isArray(given);
  } catch {
    return false;
  }
}

function readProperties(given: object, at: Reading): void {
  for (const key of keysOf(given, at) ?? []) {
    if (isFull(at)) return;
    at.path.push(key);
    if (key === '__proto__') report(at, faults.unknownField, { given: key });
    else if (isBroken(key)) report(at, faults.notWellFormedText, { given: key });
    const value = take(given, key, at);
    if (value !== nothing) readAnything(value, at);
    at.path.pop();
  }
}
