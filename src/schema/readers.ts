/**
 * The readers of the door: one for each kind of value on the wire. They need no zod, so a page whose content security
 * policy forbids `new Function` never sees one tried; that they and the zod schemas accept the same documents is a law
 * (test/laws/door.test.ts).
 * @module
 */
import * as expectations from '../words/expected';
import * as faults from '../words/problems';
import type { LocalizedText } from '../words/localized';
import type { Fault } from '../words/problem-codes';
import { meetsAgain, noneMet, type Met } from '../values/repeats';
import type { Problem, Result } from '../values/result';
import { nearest } from './nearest';
import {
  eachItem,
  hides,
  idAt,
  isBroken,
  keysOf,
  lengthOf,
  nothing,
  peek,
  reportHidden,
  reportOther,
  reportUnreadable,
  take,
} from './plain';
import { isFull, report, reportAll, type Read, type Reading } from './reading';

/** Which fields of an object are there, and right by themselves; `all`: nothing is wrong, and nothing missing. */
export interface Right {
  has(field: string): boolean;
  readonly all: boolean;
}
/** What the fields of an object must agree on. */
export type Rule<T> = (value: T, right: Right) => readonly Problem[];

export interface Field {
  readonly read: Read;
  readonly optional: boolean;
  readonly expected: LocalizedText;
}

/** A value with one canonical text. What `parse` takes besides (whole yuan as a number) is not canonical in JSON. */
export function valueReader(kind: LocalizedText, parse: (given: unknown) => Result<string>): Read {
  return (given, at) => {
    if (typeof given !== 'string' && !Number.isFinite(given)) return reportOther(given, at, kind);
    const result = parse(given);
    if (!result.ok) reportAll(at, result.problems);
    else if (result.value !== given) {
      report(at, faults.notCanonical, { given, expected: kind, canonical: result.value });
    }
  };
}

/** Any text, or any but the empty one. */
export function textReader(mayBeEmpty: boolean): Read {
  return (given, at) => {
    if (typeof given !== 'string') reportOther(given, at, expectations.text);
    else if (given.trim() === '' && !mayBeEmpty) report(at, faults.emptyText, { expected: expectations.text, given });
    else if (isBroken(given)) report(at, faults.notWellFormedText, { given });
  };
}

export const readTruth: Read = (given, at) => {
  if (typeof given !== 'boolean') reportOther(given, at, expectations.trueOrFalse);
};

export function wholeReader(least: number, most: number, expected: LocalizedText): Read {
  return (given, at) => {
    if (typeof given !== 'number' || !Number.isFinite(given) || Object.is(given, -0)) reportOther(given, at, expected);
    else if (!Number.isInteger(given)) report(at, faults.malformed, { expected, given });
    else if (given < least || given > most) report(at, faults.outOfRange, { expected, given });
  };
}

export function wordReader(words: ReadonlySet<unknown>, expected: LocalizedText): Read {
  return (given, at) => {
    if (words.has(given)) return;
    if (typeof given === 'string' || Number.isFinite(given)) report(at, faults.notOneOf, { expected, given });
    else reportOther(given, at, expected);
  };
}

/** From this length on, a list that was found right is not read again where a live object holds it twice. */
const longList = 16;

/** What makes an item of a list unlike the others: where its id stands, and what a second one is called. */
export interface Unique {
  readonly key: readonly string[];
  readonly fault: Fault;
}

/** What must hold of a list besides its items. */
export interface ListTerms<Item> {
  /** How many items it may have. */
  readonly least: number;
  readonly most: number;
  readonly unique?: Unique | undefined;
  /** What the items, each right by itself, must agree on. */
  readonly rule?: ((items: readonly Item[]) => readonly Problem[]) | undefined;
}

export function listReader<Item>(item: Read, { least, most, unique, rule }: ListTerms<Item>): Read {
  const expected =
    most === Infinity
      ? { zh: `至少 ${least} 项`, en: `at least ${least}` }
      : { zh: `${least} 至 ${most} 项`, en: `${least} to ${most}` };
  const readItem = unique === undefined ? item : onceOnly(item, unique);
  const read: Read = (given, at) => {
    if (typeof given === 'object' && given !== null && at.right.get(given) === read) return;
    const before = at.problems.length;
    const length = lengthOf(given, at);
    if (length === undefined) return;
    if (length < least || length > most) return report(at, faults.wrongLength, { expected, given });
    eachItem(given, at, readItem, noneMet());
    if (at.problems.length > before) return;
    if (rule !== undefined) checkRule(rule, given as readonly Item[], { has: () => true, all: true }, at);
    if (length >= longList && at.problems.length === before) at.right.set(given as object, read);
  };
  return read;
}

/** Reads an item, and reports it if an item before it has its id. */
function onceOnly(read: Read, { key, fault }: Unique) {
  return (item: unknown, at: Reading, met: Met): void => {
    read(item, at);
    const id = idAt(item, key, at.fresh);
    if (typeof id !== 'string' || !meetsAgain(met, id)) return;
    at.across = true;
    at.path.push(...key);
    report(at, fault, { given: id });
    at.path.length -= key.length;
  };
}

export function recordReader(key: Read, value: Read, most: number): Read {
  const expected = { zh: `至多 ${most} 项`, en: `at most ${most}` };
  return (given, at) => {
    const names = keysOf(given, at) ?? [];
    if (names.length > most) return report(at, faults.wrongLength, { expected, given });
    for (const name of names) {
      if (isFull(at)) return;
      at.path.push(name);
      if (name === '__proto__') report(at, faults.unknownField, { given: name });
      else key(name, at);
      const each = take(given as object, name, at);
      if (each !== nothing) value(each, at);
      at.path.pop();
    }
  };
}

/** The fields of an object in the order of the document; then those that it lacks, in the order of the kind. */
export function objectReader<T>(fields: ReadonlyMap<string, Field>, rule?: Rule<T>): Read {
  const all = [...fields];
  return (given, at) => {
    const keys = keysOf(given, at);
    if (keys === undefined) return;
    const start = at.problems.length;
    let wrong: string[] | undefined;
    for (const key of keys) {
      if (isFull(at)) return;
      const before = at.problems.length;
      at.path.push(key);
      readField(given as object, key, fields, at);
      at.path.pop();
      if (at.problems.length > before) (wrong ??= []).push(key);
    }
    reportAbsent(given as object, keys, all, at);
    if (rule === undefined) return;
    checkRule(rule, given as T, rightAmong(keys, wrong, at.problems.length === start), at);
  };
}

function rightAmong(keys: readonly string[], wrong: readonly string[] | undefined, all: boolean): Right {
  return { has: (field) => keys.includes(field) && wrong?.includes(field) !== true, all };
}

function readField(given: object, key: string, fields: ReadonlyMap<string, Field>, at: Reading): void {
  const field = fields.get(key);
  if (field === undefined) {
    report(at, faults.unknownField, { given: key, details: { hint: didYouMean(nearest(key, [...fields.keys()])) } });
    return;
  }
  const value = take(given, key, at);
  if (value === undefined && !field.optional)
    report(at, faults.missingField, { given: value, expected: field.expected });
  else if (value !== nothing) field.read(value, at);
}

function didYouMean(name: string | undefined): LocalizedText {
  return name === undefined ? { zh: '', en: '' } : { zh: `；是否应为 ${name}`, en: `; did you mean ${name}?` };
}

function reportAbsent(
  given: object,
  keys: readonly string[],
  fields: readonly (readonly [string, Field])[],
  at: Reading,
): void {
  let place = 0;
  for (const [name, { expected, optional }] of fields) {
    // Most documents keep the order of the kind.
    if (keys[place] === name) place += 1;
    else if (!keys.includes(name)) {
      at.path.push(name);
      if (hides(given, name)) reportHidden(at);
      else if (!optional) report(at, faults.missingField, { given: undefined, expected });
      at.path.pop();
    }
  }
}

/** A rule reads what has been read before; a proxy that throws the second time cannot be read either. */
function checkRule<T>(rule: Rule<T>, given: T, right: Right, at: Reading): void {
  try {
    const found = rule(given, right);
    if (found.length === 0) return;
    at.across = true;
    reportAll(at, found);
  } catch {
    reportUnreadable(at);
  }
}

/** One of several objects, told apart by the word in one field. */
export function variantReader(tag: string, variants: ReadonlyMap<unknown, Read>, expected: LocalizedText): Read {
  const readTag = wordReader(new Set(variants.keys()), expected);
  return (given, at) => {
    const variant = variants.get(peek(given, tag, at.fresh));
    if (variant !== undefined) return variant(given, at);
    const keys = keysOf(given, at);
    if (keys === undefined) return;
    at.path.push(tag);
    const value = keys.includes(tag) ? take(given as object, tag, at) : undefined;
    if (value === undefined) report(at, faults.missingField, { expected, given: value });
    else if (value !== nothing) readTag(value, at);
    at.path.pop();
  };
}

/** One of several objects, told apart by the field that only one of them has; without any, the first. */
export function eitherReader(variants: ReadonlyMap<string, Read>): Read {
  const [first] = variants.values();
  return (given, at) => {
    const found = [...variants].find(([key]) => peek(given, key, at.fresh) !== undefined);
    (found?.[1] ?? first)?.(given, at);
  };
}
