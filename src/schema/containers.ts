/**
 * Kinds of list and object, made of other kinds.
 * @module
 */
import * as z from 'zod/mini';
import * as expectations from '../words/expected';
import * as faults from '../words/problems';
import { bilingual } from '../words/localized';
import { isObject } from '../words/plain';
import type { Fault } from '../words/problem-codes';
import { problem, type Problem } from '../values/result';
import { addIssue, messagesOf, mostProblems, type Judge, type Language } from './issues';
import { names, notOneOf, refuseUnless, wrongType, type Kind, type Schema } from './kinds';
import { DocumentList, DocumentObject, DocumentRecord } from './zod-types';
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

export function list<S extends Schema>(
  item: Kind<S>,
  { least = 0, most = Infinity, unique }: ListTerms = {},
): Kind<z.ZodMiniArray<S>> {
  const expected = expectations.list;
  const length =
    most === Infinity
      ? { zh: `至少 ${least} 项`, en: `at least ${least}` }
      : { zh: `${least} 至 ${most} 项`, en: `${least} to ${most}` };
  const judge: Judge = (given, { code }) => {
    if (code === 'too_small' || code === 'too_big') return problem(faults.wrongLength, [], { expected: length, given });
    return Array.isArray(given) ? notPlain() : wrongType(given, expected);
  };
  return (language) => {
    const error = messagesOf(language, expected, judge);
    let schema: z.ZodMiniArray = new DocumentList({ type: 'array', element: item(language), error });
    if (least > 0) schema = schema.check(z.minLength(least));
    if (most < Infinity) schema = schema.check(z.maxLength(most));
    if (unique !== undefined) schema = schema.check(onlyOnce(unique, language));
    if (unique?.key.length === 0) names.add(schema, { uniqueItems: true });
    return schema as z.ZodMiniArray<S>;
  };
}

/** Repeats are reported beside wrong items. */
function onlyOnce({ key, fault }: Required<ListTerms>['unique'], language: Language): z.core.$ZodCheck<unknown[]> {
  const check = (payload: z.core.ParsePayload<unknown[]>): void => {
    const seen = new Set<unknown>();
    for (const [i, item] of payload.value.entries()) {
      if (payload.issues.length > mostProblems) return;
      const given = key.reduce<unknown>((inside, field) => (inside as Shape | undefined)?.[field], item);
      if (typeof given !== 'string') continue;
      if (seen.has(given)) addIssue(payload, problem(fault, [i, ...key], { given }), language);
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
    return kind(language).check(check);
  };
}

/** An object with ids, or names, for keys. */
export function record<Key extends z.core.$ZodRecordKey, S extends Schema>(
  key: Kind<Key>,
  item: Kind<S>,
  most = Infinity,
): Kind<z.ZodMiniRecord<Key, S>> {
  const length = { zh: `至多 ${most} 项`, en: `at most ${most}` };
  const tooMany = (given: object): boolean => Object.keys(given).length > most;
  const judge: Judge = (given, issue) => {
    if (issue.code === 'unrecognized_keys') return unknownField(issue.keys, {});
    if (!isObject(given)) return wrongType(given, expectations.object);
    return tooMany(given) ? problem(faults.wrongLength, [], { expected: length, given }) : notPlain();
  };
  return (language) => {
    const error = messagesOf(language, expectations.object, judge);
    const schema = new DocumentRecord({ type: 'record', keyType: key(language), valueType: item(language), error });
    const sized = most < Infinity ? schema.check(refuseUnless((given: object) => !tooMany(given))) : schema;
    return sized as unknown as z.ZodMiniRecord<Key, S>;
  };
}

/** An object with these fields and no others. */
export function object<S extends Shape>(shape: S): Kind<z.ZodMiniObject<Fields<S>, z.core.$strict>> {
  const judge: Judge = (given, issue) => {
    if (issue.code === 'unrecognized_keys') return unknownField(issue.keys, shape);
    return isObject(given) ? notPlain() : wrongType(given, expectations.object);
  };
  return (language) => {
    const fields = Object.fromEntries(Object.entries(shape).map(([name, kind]) => [name, kind(language)]));
    const error = messagesOf(language, expectations.object, judge);
    const schema = new DocumentObject({ type: 'object', shape: fields, catchall: z.never(), error });
    return schema as unknown as z.ZodMiniObject<Fields<S>, z.core.$strict>;
  };
}

function unknownField([key = '']: readonly string[], shape: Shape): Problem {
  const name = nearest(key, Object.keys(shape));
  const hint = name === undefined ? '' : bilingual(`；是否应为 ${name} / ; did you mean ${name}?`);
  return problem(faults.unknownField, [], { given: key, details: { hint } });
}

function notPlain(): Problem {
  const expected = bilingual('类的实例 / an instance of a class');
  return problem(faults.notPlainJson, [], { expected, given: undefined });
}

/** A field that may be absent, and then means “not known”; never `undefined`, never null. */
export function optional<S extends Schema>(kind: Kind<S>): Kind<z.ZodMiniExactOptional<S>> {
  return (language) => z.exactOptional(kind(language));
}

/** One of several objects, distinguished by the word in the field `tag`. */
export function variants<Tag extends string, const Kinds extends readonly Kind<z.ZodMiniObject>[]>(
  tag: Tag,
  kinds: Kinds,
): Kind<z.ZodMiniDiscriminatedUnion<{ readonly [I in keyof Kinds]: ReturnType<Kinds[I]> }, Tag>> {
  const judge: Judge = (given, issue) => {
    if (issue.code !== 'invalid_union') return wrongType(given, expectations.object);
    const words = (issue as { options?: readonly string[] }).options ?? [];
    const expected = { zh: words.join('、'), en: words.join(', ') };
    const word = isObject(given) ? given[tag] : undefined;
    return word === undefined ? problem(faults.missingField, [], { expected, given: word }) : notOneOf(word, expected);
  };
  return (language) => {
    const options = kinds.map((kind) => kind(language)) as [z.ZodMiniObject, ...z.ZodMiniObject[]];
    const error = messagesOf(language, expectations.object, judge);
    return z.discriminatedUnion(tag, options, { error }) as never;
  };
}

/** One of two objects, distinguished by the field that only one of them has. */
export function either<A extends Kind<z.ZodMiniObject>, B extends Kind<z.ZodMiniObject>>(
  a: A,
  b: B,
): Kind<z.ZodMiniUnion<readonly [ReturnType<A>, ReturnType<B>]>> {
  return (language) => {
    const options = [a(language), b(language)] as [ReturnType<A>, ReturnType<B>];
    const keys = options.flatMap(({ shape }) => Object.keys(shape as object));
    const expected = bilingual(`含 ${keys.join(' 或 ')} 的对象 / an object with ${keys.join(' or ')}`);
    return z.union(options, { error: messagesOf(language, expected, (given) => wrongType(given, expected)) });
  };
}
