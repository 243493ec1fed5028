/**
 * Canonical JSON (RFC 8785) as UTF-8, written in pieces: the text of a large round would be longer than a runtime can hold.
 * Vectors of the standard: test/golden/audit-fingerprint.test.ts.
 * @module
 */
import { utf8ToBytes } from '@noble/hashes/utils';
import * as faults from '../words/problems';
import type { LocalizedText } from '../words/localized';
import type { Fault } from '../words/problem-codes';
import { reject } from '../values/result';

/** Bytes to pass on at once. */
const capacity = 65_536;
const mostLevels = 100;
/** More keys than any type of document has: a record of many ids, whose order of keys no other object shares. */
const mostKeys = 40;
const mostShapes = 200;

/** Keys in the order in which objects have them, and as they are written: sorted, with what is before each value. */
interface Shape {
  readonly keys: readonly string[];
  readonly sorted: readonly string[];
  readonly heads: readonly string[];
}

/**
 * Writes a value as canonical JSON to `update`, piece by piece; the next piece overwrites the last.
 * Throws `InvalidValueError` at the first place that JSON cannot hold; what was written before is then of no use.
 */
export function writeCanonical(value: unknown, update: (piece: Uint8Array) => void): void {
  const bytes = new Uint8Array(capacity);
  let end = 0;
  const path: (string | number)[] = [];
  const shapes = new Map<number, Shape[]>();

  const flush = (): void => {
    update(bytes.subarray(0, end));
    end = 0;
  };

  /** A text of plain ASCII: the loop is faster than any encoder, and most texts of a round are such. */
  const ascii = (text: string): void => {
    if (end + text.length > capacity) flush();
    const from = end;
    for (let i = 0; i < text.length; i += 1) bytes[from + i] = text.charCodeAt(i);
    end = from + text.length;
  };

  const writeText = (text: string, key: string | number | undefined): void => {
    if (end + text.length + 2 > capacity) flush();
    if (text.length + 2 > capacity) return writeEscaped(text, key);
    const from = end + 1;
    for (let i = 0; i < text.length; i += 1) {
      const unit = text.charCodeAt(i);
      if (unit < 0x20 || unit > 0x7e || unit === 0x22 || unit === 0x5c) return writeEscaped(text, key);
      bytes[from + i] = unit;
    }
    bytes[end] = 0x22;
    bytes[from + text.length] = 0x22;
    end = from + text.length + 1;
  };

  /** Any text, as ECMAScript escapes it, which is what the standard asks for. */
  const writeEscaped = (text: string, key: string | number | undefined): void => {
    // Half of a surrogate pair has no UTF-8 form.
    if (/[\uD800-\uDFFF]/u.test(text)) fail(faults.notWellFormedText, key, { given: text });
    const encoded = utf8ToBytes(JSON.stringify(text));
    if (end + encoded.length > capacity) flush();
    if (encoded.length > capacity) return update(encoded);
    bytes.set(encoded, end);
    end += encoded.length;
  };

  const write = (given: unknown, key: string | number | undefined): void => {
    switch (typeof given) {
      case 'string':
        return writeText(given, key);
      case 'boolean':
        return ascii(given ? 'true' : 'false');
      case 'number':
        if (!Number.isFinite(given)) notPlain(key, { zh: '不是有限的数', en: 'not a finite number' });
        return ascii(String(given));
      case 'object':
        if (given === null) return ascii('null');
        if (key !== undefined) path.push(key);
        if (path.length >= mostLevels) fail(faults.nestedTooDeep, undefined, { expected: levels });
        if (Array.isArray(given)) writeList(given);
        else writeObject(given as Readonly<Record<string, unknown>>);
        if (key !== undefined) path.pop();
        return;
      default:
        notPlain(key, { zh: `${typeof given} 类型的值`, en: `a value of type ${typeof given}` });
    }
  };

  const writeList = (list: readonly unknown[]): void => {
    if (!isPlainList(list)) notPlain(undefined, instance);
    const extra = Reflect.ownKeys(list).length !== list.length + 1;
    if (extra) notPlain(undefined, { zh: '有空位或附加属性的列表', en: 'a list with gaps or properties of its own' });
    ascii('[');
    for (let i = 0; i < list.length; i += 1) {
      if (i > 0) ascii(',');
      write(list[i], i);
    }
    ascii(']');
  };

  const writeObject = (object: Readonly<Record<string, unknown>>): void => {
    if (!isPlainObject(object)) notPlain(undefined, instance);
    const keys = Object.keys(object);
    const hidden = Reflect.ownKeys(object).length !== keys.length;
    if (hidden)
      notPlain(undefined, { zh: '有隐藏属性或以 symbol 为名的属性', en: 'hidden properties, or named by symbols' });
    const { sorted, heads } = shapeOf(keys);
    ascii('{');
    for (let i = 0; i < sorted.length; i += 1) {
      const key = sorted[i] ?? '';
      const head = heads[i];
      if (head === undefined) writeKey(key, i);
      else ascii(head);
      write(object[key], key);
    }
    ascii('}');
  };

  const writeKey = (key: string, i: number): void => {
    if (i > 0) ascii(',');
    writeText(key, key);
    ascii(':');
  };

  const shapeOf = (keys: readonly string[]): Shape => {
    const known = shapes.get(keys.length) ?? [];
    const found = known.find((shape) => shape.keys.every((key, i) => key === keys[i]));
    if (found !== undefined) return found;
    // As the standard sorts keys, and as sort() does: by UTF-16 code unit.
    const sorted = [...keys].sort();
    const shared = keys.length <= mostKeys && sorted.every((key) => /^\w{1,64}$/.test(key));
    const shape = { keys, sorted, heads: shared ? sorted.map((key, i) => `${i > 0 ? ',' : ''}"${key}":`) : [] };
    if (shared && known.length < mostShapes) shapes.set(keys.length, [...known, shape]);
    return shape;
  };

  const fail = (
    fault: Fault,
    key: string | number | undefined,
    facts: { given?: string; expected?: LocalizedText },
  ): never => reject(fault, key === undefined ? [...path] : [...path, key], { given: undefined, ...facts });
  const notPlain = (key: string | number | undefined, expected: LocalizedText): never =>
    fail(faults.notPlainJson, key, { expected });

  write(value, undefined);
  flush();
}

const levels: LocalizedText = { zh: String(mostLevels), en: String(mostLevels) };
const instance: LocalizedText = { zh: '类的实例', en: 'an instance of a class' };

/** Of any realm: its prototype is that of all lists, and nothing that it inherits says how it is written. */
function isPlainList(list: readonly unknown[]): boolean {
  const prototype: unknown = Object.getPrototypeOf(list);
  return Array.isArray(prototype) && isPlainObject(prototype) && !('toJSON' in prototype);
}

/** Of any realm: its prototype is that of all objects, or none. */
function isPlainObject(object: object): boolean {
  const prototype = Object.getPrototypeOf(object) as object | null;
  return prototype === null || (Object.getPrototypeOf(prototype) === null && !('toJSON' in prototype));
}
