/**
 * What a value is known by: SHA-256 over its canonical JSON (RFC 8785). Two values have one fingerprint exactly if they say
 * the same, whatever the order of their keys. Published vectors: test/golden/audit-fingerprint.test.ts.
 * @module
 */
import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import { instanceOfClass } from '../words/expected';
import * as faults from '../words/problems';
import { listing, type LocalizedText } from '../words/localized';
import { isPlain } from '../words/plain';
import type { Fault } from '../words/problem-codes';
import { isKnownFrozen } from '../values/frozen';
import { reject, resultOf, type ProblemFacts } from '../values/result';

/** The canonical text of a large round is longer than a runtime can hold, so it is hashed in pieces of about this length. */
const pieceLength = 16_384;
const mostLevels = 100;
/** That values in one place have: more than any type of document has; a record of many ids has keys that no other has. */
const mostShapes = 32;

/** The keys of an object as it has them, and its fields in the order of the standard. */
interface Shape {
  readonly keys: readonly string[];
  readonly sorted: readonly Field[];
}

interface Field {
  readonly key: string;
  /** What is written before its value. */
  readonly before: string;
  /** Of the objects that it holds, themselves or in lists: few, so that each is known by its keys. */
  readonly shapes: Shape[];
}

/**
 * The fingerprint of a JSON value, the same in every runtime: `'sha256:'` and 64 hexadecimal digits.
 * @param value plain JSON; the order of keys does not matter
 * @returns the SHA-256 of its canonical JSON
 * @throws InvalidValueError with the path of what JSON cannot hold: `not-plain-json` (undefined, NaN, instances, subclasses of
 * arrays, `toJSON`, …), `not-well-formed-text` (half a surrogate pair), `nested-too-deep`
 * @example fingerprint({ b: 1, a: 2 }) === fingerprint({ a: 2, b: 1 }) // true
 */
export function fingerprint(value: unknown): string {
  return hashed(value, false);
}

/** The fingerprint of what the library has just computed from checked input: it need not be checked again. */
export function fingerprintOfResult(result: object): string {
  return hashed(result, true);
}

interface Hashing {
  readonly hash: ReturnType<typeof sha256.create>;
  readonly isOurs: boolean;
  /** Where in the value. */
  readonly path: (string | number)[];
  /** Of lists of the library’s own that are in many places. */
  readonly textOfConstant: Map<object, string>;
  /** What is not hashed yet, and how many pieces are. */
  text: string;
  pieces: number;
}

/** Hashes begin as copies of it: the code compiled for a hash is thrown away with the last object of its shape. */
let blank: Hashing['hash'] | undefined;

function hashed(value: unknown, isOurs: boolean): string {
  const hash = (blank ??= sha256.create()).clone();
  const hashing: Hashing = { hash, isOurs, path: [], textOfConstant: new Map(), text: '', pieces: 0 };
  write(hashing, value, undefined, []);
  return `sha256:${bytesToHex(hash.update(utf8ToBytes(hashing.text)).digest())}`;
}

type Key = string | number | undefined;

function fail({ path }: Hashing, key: Key, fault: Fault, facts: Partial<ProblemFacts>): never {
  return reject(fault, key === undefined ? [...path] : [...path, key], { given: undefined, ...facts });
}

function notPlain(hashing: Hashing, key: Key, expected: LocalizedText): never {
  return fail(hashing, key, faults.notPlainJson, { expected });
}

// None of these is a function within a function: their compiled code would be thrown away with each fingerprint.
function write(hashing: Hashing, given: unknown, key: Key, shapes: Shape[]): void {
  if (typeof given === 'string') hashing.text += textOf(hashing, given, key);
  else if (given === null || typeof given === 'boolean' || Number.isFinite(given)) hashing.text += String(given);
  else if (typeof given === 'object') {
    const { path, isOurs } = hashing;
    if (key !== undefined) path.push(key);
    if (path.length >= mostLevels) {
      fail(hashing, undefined, faults.nestedTooDeep, { expected: listing([String(mostLevels)]) });
    }
    if (!Array.isArray(given)) writeObject(hashing, given as Readonly<Record<string, unknown>>, shapes);
    else if (isOurs && isKnownFrozen(given)) writeConstant(hashing, given, shapes);
    else writeList(hashing, given, shapes);
    if (key !== undefined) path.pop();
  } else notPlain(hashing, key, typeof given === 'number' ? infinite : ofType(typeof given));
  if (hashing.text.length < pieceLength) return;
  hashing.hash.update(utf8ToBytes(hashing.text));
  hashing.pieces += 1;
  hashing.text = '';
}

function writeConstant(hashing: Hashing, list: readonly unknown[], shapes: Shape[]): void {
  const { textOfConstant, text, pieces } = hashing;
  const known = textOfConstant.get(list);
  if (known !== undefined) {
    hashing.text += known;
    return;
  }
  writeList(hashing, list, shapes);
  if (hashing.pieces === pieces) textOfConstant.set(list, hashing.text.slice(text.length));
}

function writeList(hashing: Hashing, list: readonly unknown[], shapes: Shape[]): void {
  if (!hashing.isOurs) {
    if (!isPlain(list) || !Array.isArray(Object.getPrototypeOf(list))) notPlain(hashing, undefined, instanceOfClass);
    if (ownKeysOf(list) !== list.length + 1) notPlain(hashing, undefined, extra);
  }
  hashing.text += '[';
  for (let i = 0; i < list.length; i += 1) {
    if (i > 0) hashing.text += ',';
    write(hashing, list[i], i, shapes);
  }
  hashing.text += ']';
}

function writeObject(hashing: Hashing, object: Readonly<Record<string, unknown>>, shapes: Shape[]): void {
  const { isOurs } = hashing;
  if (!isOurs && !isPlain(object)) notPlain(hashing, undefined, instanceOfClass);
  const { keys, sorted } = shapeOf(hashing, object, shapes);
  if (!isOurs && ownKeysOf(object) !== keys.length) notPlain(hashing, undefined, hidden);
  for (const { key, before, shapes } of sorted) {
    const each = object[key];
    hashing.text += before;
    if (typeof each === 'string' && plainText.test(each)) hashing.text += `"${each}"`;
    else write(hashing, each, key, shapes);
  }
  hashing.text += sorted.length > 0 ? '}' : '{}';
}

function shapeOf(hashing: Hashing, object: object, shapes: Shape[]): Shape {
  for (const each of shapes) if (hasShape(object, each)) return each;
  const keys = Object.keys(object);
  const sorted = [...keys].sort().map((key, i): Field => {
    return { key, before: `${i > 0 ? ',' : '{'}${textOf(hashing, key, key)}:`, shapes: [] };
  });
  const shape = { keys, sorted };
  if (shapes.length < mostShapes) shapes.push(shape);
  return shape;
}

function textOf(hashing: Hashing, given: string, key: Key): string {
  if (plainText.test(given)) return `"${given}"`;
  if (/[\uD800-\uDFFF]/u.test(given)) fail(hashing, key, faults.notWellFormedText, { given });
  return JSON.stringify(given);
}

export function isFingerprint(given: unknown): boolean {
  return typeof given === 'string' && /^sha256:[0-9a-f]{64}$/.test(given);
}

/** Undefined for what is not plain JSON. */
export function fingerprintOrNot(value: unknown): string | undefined {
  const result = resultOf(() => fingerprint(value));
  return result.ok ? result.value : undefined;
}

/** What is written as it is: the test is faster than any encoder, and most texts of a round are such. */
const plainText = /^[\x20\x21\x23-\x5b\x5d-\x7e]*$/;

const infinite: LocalizedText = { zh: '不是有限的数', en: 'not a finite number' };
const extra: LocalizedText = { zh: '有空位或附加属性的列表', en: 'a list with gaps or properties of its own' };
const hidden: LocalizedText = { zh: '有隐藏属性或以 symbol 为名的属性', en: 'hidden properties, or named by symbols' };
const ofType = (type: string): LocalizedText => ({ zh: `${type} 类型的值`, en: `a value of type ${type}` });

function hasShape(object: object, { keys }: Shape): boolean {
  let i = 0;
  // The fastest way through the keys. One that is inherited makes the object one of no known shape.
  for (const key in object) {
    if (key !== keys[i]) return false;
    i += 1;
  }
  return i === keys.length;
}

/** Hidden ones too: `Reflect.ownKeys` is twice as slow. */
function ownKeysOf(object: object): number {
  return Object.getOwnPropertyNames(object).length + Object.getOwnPropertySymbols(object).length;
}
