/**
 * Kinds of list and object, made of other kinds.
 * @module
 */
import * as z from 'zod/mini';
import * as expectations from '../words/expected';
import * as faults from '../words/problems';
import { listing, type LocalizedText } from '../words/localized';
import { isObject } from '../words/plain';
import type { Fault } from '../words/problem-codes';
import { unknownField } from '../values/nearest';
import { problem, type Problem } from '../values/result';
import { addIssue, mostProblems, type Judge, type Language } from './issues';
import { judged, named, names, notOneOf, wrongType, type Kind, type Schema } from './kinds';
import { DocumentList, DocumentObject, DocumentRecord } from './zod-types';

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
  const judge: Judge = (given, expected, { code }) =>
    code === 'too_small' || code === 'too_big'
      ? problem(faults.wrongLength, [], { expected: expectations.itemsBetween(least, most), given })
      : wrongContainer(Array.isArray(given), given, expected);
  return judged(expectations.list, judge, (error, language) => {
    let schema: z.ZodMiniArray = new DocumentList({ type: 'array', element: item(language), error });
    if (least > 0) schema = schema.check(z.minLength(least));
    if (most < Infinity) schema = schema.check(z.maxLength(most));
    if (unique !== undefined) schema = schema.check(onlyOnce(unique, language));
    if (unique?.key.length === 0) names.add(schema, { uniqueItems: true });
    return schema as z.ZodMiniArray<S>;
  });
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

export function record<Key extends z.core.$ZodRecordKey, S extends Schema>(
  key: Kind<Key>,
  item: Kind<S>,
): Kind<z.ZodMiniRecord<Key, S>> {
  return judged(expectations.object, wrongObject, (error, language) => {
    const schema = new DocumentRecord({ type: 'record', keyType: key(language), valueType: item(language), error });
    return schema as unknown as z.ZodMiniRecord<Key, S>;
  });
}

/** An object with these fields and no others. */
export function object<S extends Shape>(shape: S): Kind<z.ZodMiniObject<Fields<S>, z.core.$strict>> {
  return judged(expectations.object, wrongObject, (error, language) => {
    const fields = Object.fromEntries(Object.entries(shape).map(([name, kind]) => [name, kind(language)]));
    const schema = new DocumentObject({ type: 'object', shape: fields, catchall: z.never(), error });
    return schema as unknown as z.ZodMiniObject<Fields<S>, z.core.$strict>;
  });
}

/** An object with a name, under which JSON Schema defines it; `rule` says what must hold between its fields. */
export function namedObject<S extends Shape>(
  id: string,
  shapeOf: () => S,
  rule?: Rule<z.output<z.ZodMiniObject<Fields<S>, z.core.$strict>>>,
): Kind<z.ZodMiniObject<Fields<S>, z.core.$strict>> {
  return named(id, () => (rule === undefined ? object(shapeOf()) : checked(object(shapeOf()), rule)));
}

const wrongObject: Judge = (given, expected, issue) => {
  // A field that may be absent, and holds undefined.
  if (issue.path !== undefined && issue.code === 'custom')
    return problem(faults.wrongType, [], { expected: expectations.orLeftOut, given: undefined });
  if (issue.code !== 'unrecognized_keys') return wrongContainer(isObject(given), given, expected);
  const [key = ''] = issue.keys;
  // A schema made of another, as by `z.pick`, has fields of its own.
  const { shape = {} } = issue.inst?._zod.def as { readonly shape?: object };
  return unknownField([], key, Object.keys(shape));
};

/** What is a list or an object, and is refused, is not plain. */
function wrongContainer(isContainer: boolean, given: unknown, required: LocalizedText): Problem {
  if (!isContainer) return wrongType(given, required);
  return problem(faults.notPlainJson, [], { expected: expectations.instanceOfClass, given: undefined });
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
  const judge: Judge = (given, expected, issue) => {
    if (issue.code !== 'invalid_union') return wrongType(given, expected);
    const words = listing((issue as { options?: readonly string[] }).options ?? []);
    const word = isObject(given) ? given[tag] : undefined;
    return word === undefined
      ? problem(faults.missingField, [], { expected: words, given: word })
      : notOneOf(word, words);
  };
  return judged(expectations.object, judge, (error, language) => {
    const options = kinds.map((kind) => kind(language)) as [z.ZodMiniObject, ...z.ZodMiniObject[]];
    return z.discriminatedUnion(tag, options, { error }) as never;
  });
}
