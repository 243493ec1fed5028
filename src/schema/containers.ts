/**
 * Kinds of list and object, made of other kinds.
 * @module
 */
import * as z from 'zod/mini';
import * as expectations from '../words/expected';
import * as faults from '../words/problems';
import type { Fault } from '../words/problem-codes';
import { problem, type Problem } from '../values/result';
import { addIssue, bounded, guarded, messagesOf, mostProblems, type Judge, type Language, type Schema } from './issues';
import { names, notOneOf, refuseUnless, wrongType, type Kind } from './kinds';
import { nearest } from './nearest';

type Shape = Readonly<Record<string, Kind>>;
type Fields<S extends Shape> = { [Field in keyof S]: ReturnType<S[Field]> };
/** What must hold between the parts of a value that are right by themselves; paths from the value on. */
type Rule<T> = (value: T) => Iterable<Problem>;

/** What must hold of a list besides its items. */
interface ListTerms {
  readonly least?: number;
  readonly most?: number;
  /** Where the id of an item is, and the problem of an id that is there twice. */
  readonly unique?: { readonly key: readonly string[]; readonly fault: Fault };
}

/** A list without an upper bound could be of any length without taking any room. */
const mostItems = 10_000_000;

export function list<S extends Schema>(
  item: Kind<S>,
  { least = 0, most = mostItems, unique }: ListTerms = {},
): Kind<z.ZodMiniArray<S>> {
  const expected = expectations.list;
  const length =
    most === mostItems
      ? { zh: `至少 ${least} 项`, en: `at least ${least}` }
      : { zh: `${least} 至 ${most} 项`, en: `${least} to ${most}` };
  const judge: Judge = (given) =>
    Array.isArray(given) ? [problem(faults.wrongLength, [], { expected: length, given })] : wrongType(given, expected);
  return (language) => {
    let schema = z.array(bounded(item(language)), { error: messagesOf(language, expected, judge) });
    schema = schema.check(z.maxLength(most));
    if (least > 0) schema = schema.check(z.minLength(least));
    if (unique !== undefined) schema = schema.check(onlyOnce(unique, language));
    if (unique?.key.length === 0) names.add(schema, { uniqueItems: true });
    return guarded(schema, language, notPlain);
  };
}

/** Repeats are reported beside wrong items. */
function onlyOnce({ key, fault }: Required<ListTerms>['unique'], language: Language): z.core.$ZodCheck<unknown[]> {
  const check = (payload: z.core.ParsePayload<unknown[]>): void => {
    const seen = new Set<unknown>();
    for (const [i, item] of payload.value.entries()) {
      const given = key.reduce<unknown>(
        (inside, field) => (inside as Readonly<Record<string, unknown>> | undefined)?.[field],
        item,
      );
      if (typeof given !== 'string') continue;
      if (seen.has(given)) addIssue(payload, problem(fault, [i, ...key], { given }), language);
      if (payload.issues.length > mostProblems) return;
      seen.add(given);
    }
  };
  return z.check(check, { when: ({ value }) => Array.isArray(value) });
}

/** Adds a rule, which is checked where everything is right by itself, up to as many problems as can be reported. */
export function checked<S extends z.ZodMiniType<T>, T>(kind: Kind<S>, rule: Rule<T>): Kind<S> {
  return (language) => {
    const check: z.core.CheckFn<unknown> = (payload) => {
      // zod goes on after unknown fields.
      if (payload.issues.length > 0) return;
      for (const found of rule(payload.value as T)) {
        if (payload.issues.length > mostProblems) return;
        addIssue(payload, found, language);
      }
    };
    return guarded(kind(language).check(check), language, notPlain);
  };
}

/** An object with ids, or names, for keys. */
export function record<Key extends z.core.$ZodRecordKey, S extends Schema>(
  key: Kind<Key>,
  item: Kind<S>,
  most = mostItems,
): Kind<z.ZodMiniRecord<Key, S>> {
  const expected = expectations.object;
  const length = { zh: `至多 ${most} 项`, en: `at most ${most}` };
  const judge: Judge = (given, issue) => {
    if (issue.code === 'invalid_key')
      return issue.issues.flatMap((each) => (each as unknown as { problems: Problem[] }).problems);
    return issue.code === 'custom'
      ? [problem(faults.wrongLength, [], { expected: length, given })]
      : wrongType(given, expected);
  };
  return (language) => {
    const schema = z.record(bounded(key(language)), bounded(item(language)), {
      error: messagesOf(language, expected, judge),
    });
    const size = refuseUnless((given: object) => Object.keys(given).length <= most);
    const sized = most === mostItems ? schema : schema.check(size);
    return guarded(sized, language, (given) => notPlain(given) ?? protoKey(given));
  };
}

/** An object with these fields and no others. */
export function object<S extends Shape>(shape: S): Kind<z.ZodMiniObject<Fields<S>, z.core.$strict>> {
  const expected = expectations.object;
  const judge: Judge = (given, issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.slice(0, mostProblems + 1).map((key) => unknownField(key, shape))
      : wrongType(given, expected);
  return (language) => {
    const fields = Object.fromEntries(Object.entries(shape).map(([name, kind]) => [name, kind(language)]));
    const schema = z.strictObject(fields as Fields<S>, { error: messagesOf(language, expected, judge) });
    return guarded(schema, language, notPlain);
  };
}

function unknownField(key: string, shape: Shape): Problem {
  const name = nearest(key, Object.keys(shape));
  const hint = name === undefined ? '' : { zh: `；是否应为 ${name}`, en: `; did you mean ${name}?` };
  return problem(faults.unknownField, [key], { given: key, details: { hint } });
}

/** A field that may be absent, and then means “not known”; never `undefined`, never null. */
export function optional<S extends Schema>(kind: Kind<S>): Kind<z.ZodMiniExactOptional<S>> {
  return (language) => z.exactOptional(kind(language));
}

/** One of several objects, told apart by the word in the field `tag`. */
export function variants<Tag extends string, const Kinds extends readonly Kind<z.ZodMiniObject>[]>(
  tag: Tag,
  kinds: Kinds,
): Kind<z.ZodMiniDiscriminatedUnion<{ readonly [I in keyof Kinds]: ReturnType<Kinds[I]> }, Tag>> {
  const judge: Judge = (given, issue) => {
    if (issue.code !== 'invalid_union') return wrongType(given, expectations.object);
    const words = (issue as { options?: readonly string[] }).options ?? [];
    const expected = { zh: words.join('、'), en: words.join(', ') };
    const word = (given as Readonly<Record<string, unknown>>)[tag];
    const isMissing = word === undefined;
    return [isMissing ? problem(faults.missingField, [], { expected, given: word }) : notOneOf(word, expected)];
  };
  return (language) => {
    const options = kinds.map((kind) => kind(language)) as [z.ZodMiniObject, ...z.ZodMiniObject[]];
    const error = messagesOf(language, expectations.object, judge);
    return z.discriminatedUnion(tag, options, { error }) as never;
  };
}

/** One of two objects, told apart by the field that only one of them has. */
export function either<A extends Kind<z.ZodMiniObject>, B extends Kind<z.ZodMiniObject>>(
  a: A,
  b: B,
): Kind<z.ZodMiniUnion<readonly [ReturnType<A>, ReturnType<B>]>> {
  return (language) => {
    const options = [a(language), b(language)] as [ReturnType<A>, ReturnType<B>];
    const keys = options.flatMap(({ shape }) => Object.keys(shape as object));
    const expected = { zh: `含 ${keys.join(' 或 ')} 的对象`, en: `an object with ${keys.join(' or ')}` };
    const error = messagesOf(language, expected, (given) => wrongType(given, expected));
    return guarded(z.union(options, { error }), language, notPlain);
  };
}

/** An object or a list is plain data, as JSON gives it, in whatever realm it was made. */
function notPlain(given: unknown): Problem | undefined {
  if (typeof given !== 'object' || given === null) return undefined;
  const prototype: unknown = Object.getPrototypeOf(given);
  if (prototype === Object.prototype || prototype === Array.prototype || prototype === null) return undefined;
  // Of another realm (a frame, a test environment), whose Object.prototype is the last.
  const last: unknown = Array.isArray(given) ? Object.getPrototypeOf(prototype) : prototype;
  const isLast = typeof last === 'object' && last !== null && Object.getPrototypeOf(last) === null;
  if (isLast && Object.hasOwn(last, 'isPrototypeOf')) return undefined;
  const expected = { zh: '类的实例', en: 'an instance of a class' };
  return problem(faults.notPlainJson, [], { expected, given: undefined });
}

/** zod passes over this key. */
function protoKey(given: unknown): Problem | undefined {
  const has = typeof given === 'object' && given !== null && Object.hasOwn(given, '__proto__');
  return has ? unknownField('__proto__', {}) : undefined;
}
