/**
 * Is a value plain JSON? A fingerprint of anything else would leave something out unsaid.
 * @module
 */
import * as faults from '../words/problems';
import type { LocalizedText } from '../words/localized';
import { reject } from '../values/result';

const mostLevels = 100;

/** Throws at the first place that JSON cannot say. */
export function checkPlain(value: unknown): void {
  check(value, []);
}

function check(value: unknown, path: (string | number)[]): void {
  switch (typeof value) {
    case 'string':
      return checkText(value, path);
    case 'boolean':
      return;
    case 'number':
      if (!Number.isFinite(value)) notPlain(path, { zh: '不是有限的数', en: 'not a finite number' });
      return;
    case 'object':
      if (value !== null) checkContainer(value, path);
      return;
    default:
      notPlain(path, { zh: `${typeof value} 类型的值`, en: `a value of type ${typeof value}` });
  }
}

function checkContainer(value: object, path: (string | number)[]): void {
  if (path.length >= mostLevels) {
    reject(faults.nestedTooDeep, [...path], {
      given: undefined,
      expected: { zh: String(mostLevels), en: String(mostLevels) },
    });
  }
  const keys = Array.isArray(value) ? checkList(value, path) : checkObject(value, path);
  for (const key of keys) {
    path.push(key);
    if (typeof key === 'string') checkText(key, path);
    check((value as Readonly<Record<string | number, unknown>>)[key], path);
    path.pop();
  }
}

function checkList(value: readonly unknown[], path: (string | number)[]): Iterable<number> {
  const extra = Reflect.ownKeys(value).length !== value.length + 1;
  if (extra) notPlain(path, { zh: '有空位或附加属性的列表', en: 'a list with gaps or properties of its own' });
  return value.keys();
}

function checkObject(value: object, path: (string | number)[]): readonly string[] {
  const prototype: unknown = Object.getPrototypeOf(value);
  const plain = prototype === null || Object.getPrototypeOf(prototype) === null;
  if (!plain) notPlain(path, { zh: '类的实例', en: 'an instance of a class' });
  const keys = Object.keys(value);
  const hidden = Reflect.ownKeys(value).length !== keys.length;
  if (hidden) notPlain(path, { zh: '有隐藏属性或以 symbol 为名的属性', en: 'hidden properties, or named by symbols' });
  return keys;
}

/** Half of a surrogate pair has no UTF-8 form. */
function checkText(text: string, path: readonly (string | number)[]): void {
  if (/[\uD800-\uDFFF]/u.test(text)) reject(faults.notWellFormedText, [...path], { given: text });
}

function notPlain(path: readonly (string | number)[], expected: LocalizedText): never {
  reject(faults.notPlainJson, [...path], { expected, given: undefined });
}
