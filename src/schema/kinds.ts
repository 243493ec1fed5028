/**
 * The kinds of value on the wire. Each builder makes two things side by side: the zod schema, for types, for JSON Schema
 * and for teams that compose forms; and the reader, which the door itself uses (readers.ts). zod/mini is zod without
 * methods: half the size, and its schemas go wherever zod's own do (docs/decisions/0009-the-door.md).
 * @module
 */
import * as z from 'zod/mini';
import * as expectations from '../words/expected';
import * as faults from '../words/problems';
import type { LocalizedText } from '../words/localized';
import { problem, type Problem, type Result } from '../values/result';
import {
  eitherReader,
  listReader,
  objectReader,
  readTruth,
  recordReader,
  textReader,
  valueReader,
  variantReader,
  wholeReader,
  wordReader,
  type Field,
  type ListTerms,
  type Rule,
  type Unique,
} from './readers';
import { idAt, isBroken, readAnyObject } from './plain';
import { readAll, type Read } from './reading';

/** Names and patterns for JSON Schema; titles and descriptions are in titles.ts. */
export const names = z.registry<{ id?: string; pattern?: string; uniqueItems?: true; maxProperties?: number }>();

interface Kind {
  readonly read: Read;
  readonly expected: LocalizedText;
  readonly optional?: true;
}
const kinds = new WeakMap<z.core.$ZodType, Kind>();

function kindOf(schema: z.core.SomeType): Kind {
  const kind = kinds.get(schema as z.core.$ZodType);
  if (kind === undefined) throw new TypeError('a schema without a reader');
  return kind;
}

function known<Schema extends z.core.$ZodType>(schema: Schema, kind: Kind): Schema {
  kinds.set(schema, kind);
  return schema;
}

export function readerOf(schema: z.core.SomeType): Read {
  return kindOf(schema).read;
}

/** Gives a schema the name under which JSON Schema defines it. */
export function named<Schema extends z.core.$ZodType>(id: string, schema: Schema): Schema {
  names.add(schema, { ...names.get(schema), id });
  return schema;
}

/** What zod says of a value is what the door says of it: the first problem at that very place. */
function tell(kind: Kind): z.core.$ZodErrorMap {
  const missing = sentence(problem(faults.missingField, [], { expected: kind.expected, given: undefined }).message);
  return ({ code, input }) => {
    if (input === undefined) return missing;
    const result = readAll(kind.read, input);
    if (result.ok) return undefined;
    const isMeant = (each: Problem) =>
      code === 'unrecognized_keys' ? each.code === 'unknown-field' : each.path.length === 0;
    const found = result.problems.find(isMeant) ?? result.problems[0];
    return found && sentence(found.message);
  };
}

function sentence({ zh, en }: LocalizedText): string {
  return `${zh} / ${en}`;
}

/** A value with one canonical text; the pattern is what JSON Schema can say of it. */
export function value<Text extends string>(
  id: string,
  expected: LocalizedText,
  parse: (given: unknown) => Result<Text>,
  pattern: string,
): z.ZodMiniType<Text, string> {
  const kind = { read: valueReader(expected, parse), expected };
  const schema = z.string({ error: tell(kind) }).check(z.refine((given) => parse(given).ok, { error: tell(kind) }));
  names.add(schema, { id, pattern });
  return known(schema as unknown as z.ZodMiniType<Text, string>, kind);
}

export function text(least: 0 | 1): z.ZodMiniString<string> {
  const kind = { read: textReader(least === 0), expected: expectations.text } as const;
  const error = tell(kind);
  const schema = z.string({ error }).check(z.refine((given) => !isBroken(given), { error }));
  return known(least === 0 ? schema : schema.check(z.minLength(least, { error })), kind);
}

export function truth(): z.ZodMiniBoolean<boolean> {
  const kind = { read: readTruth, expected: expectations.trueOrFalse } as const;
  return known(z.boolean({ error: tell(kind) }), kind);
}

/** A whole number between two bounds, both included. */
export function whole(least: number, most = Number.MAX_SAFE_INTEGER): z.ZodMiniNumberFormat {
  const expected =
    most < Number.MAX_SAFE_INTEGER
      ? { zh: `${least} 至 ${most} 的整数`, en: `a whole number from ${least} to ${most}` }
      : { zh: `不小于 ${least} 的整数`, en: `a whole number of at least ${least}` };
  const kind = { read: wholeReader(least, most, expected), expected };
  const error = tell(kind);
  const notNegativeZero = z.refine((given: unknown) => !Object.is(given, -0), { error });
  return known(z.int({ error }).check(z.minimum(least, { error }), z.maximum(most, { error }), notNegativeZero), kind);
}

/** One of a closed list of words. */
export function word<const Words extends readonly string[]>(words: Words): z.ZodMiniEnum<{ [W in Words[number]]: W }> {
  const expected = { zh: words.join('、'), en: words.join(', ') };
  const kind = { read: wordReader(new Set<unknown>(words), expected), expected };
  return known(z.enum(words, { error: tell(kind) }), kind);
}

export function literal<const Value extends string | number>(only: Value): z.ZodMiniLiteral<Value> {
  const expected = { zh: String(only), en: String(only) };
  const kind = { read: wordReader(new Set<unknown>([only]), expected), expected };
  return known(z.literal(only, { error: tell(kind) }), kind);
}

/** A list; `unique` says where the id of an item stands, if there may be only one of each. */
export function list<Item extends z.core.SomeType>(
  item: Item,
  { least = 0, most = Infinity, unique, rule }: Partial<ListTerms<z.output<Item>>> = {},
): z.ZodMiniArray<Item> {
  const read = listReader<z.output<Item>>(readerOf(item), { least, most, unique, rule });
  const kind = { read, expected: expectations.list } as const;
  const error = tell(kind);
  let schema = z.array(item, { error });
  if (least > 0) schema = schema.check(z.minLength(least, { error }));
  if (most < Infinity) schema = schema.check(z.maxLength(most, { error }));
  if (unique !== undefined) schema = schema.check(z.superRefine(onlyOnce(unique)));
  if (rule !== undefined)
    schema = schema.check(z.superRefine((items, context) => whenRight(context, () => rule(items))));
  if (unique?.key.length === 0) names.add(schema, { uniqueItems: true });
  return known(schema, kind);
}

/** zod goes on after a wrong field or item; a rule needs them all right. */
function whenRight(context: z.core.$RefinementCtx, rule: () => readonly Problem[]): void {
  if (context.issues.length === 0) rule().forEach((each) => addTo(context, each));
}

function onlyOnce({ key, fault }: Unique) {
  return (items: readonly unknown[], context: z.core.$RefinementCtx): void => {
    const seen = new Set<unknown>();
    items.forEach((item, i) => {
      const id = idAt(item, key);
      if (seen.has(id)) addTo(context, problem(fault, [i, ...key], { given: id }));
      seen.add(id);
    });
  };
}

function addTo(context: z.core.$RefinementCtx, { path, code, message }: Problem): void {
  context.addIssue({ code: 'custom', path: [...path], message: sentence(message), params: { code } });
}

/** An object with ids, or names, for keys. */
export function record<Key extends z.core.$ZodRecordKey, Value extends z.core.SomeType>(
  key: Key,
  each: Value,
  most = Infinity,
): z.ZodMiniRecord<Key, Value> {
  const kind = { read: recordReader(readerOf(key), readerOf(each), most), expected: expectations.object } as const;
  const error = tell(kind);
  const schema = z.record(key, each, { error });
  if (most === Infinity) return known(schema, kind);
  const bounded = schema.check(z.refine((given) => Object.keys(given).length <= most, { error }));
  names.add(bounded, { maxProperties: most });
  return known(bounded, kind);
}

/** An object with these fields and no others, on which the rule, if there is one, has nothing to say. */
export function object<Shape extends z.core.$ZodShape>(
  shape: Shape,
  rule?: Rule<z.output<z.ZodMiniObject<Shape>>>,
): z.ZodMiniObject<Shape, z.core.$strict> {
  const fields = new Map(Object.entries(shape).map(([name, field]) => [name, fieldOf(field)]));
  const kind = { read: objectReader(fields, rule), expected: expectations.object } as const;
  const schema = z.strictObject(shape, { error: tell(kind) });
  if (rule === undefined) return known(schema, kind);
  const agreed = z.superRefine((given: z.output<z.ZodMiniObject<Shape>>, context) => {
    const has = (field: string): boolean => Object.hasOwn(given, field);
    whenRight(context, () => rule(given, { has, all: true }));
  });
  return known(schema.check(agreed), kind);
}

function fieldOf(schema: z.core.SomeType): Field {
  const { read, expected, optional = false } = kindOf(schema);
  return { read, expected, optional };
}

/** A field that may be absent, and then means “not known”; never `undefined`, never null. */
export function optional<Schema extends z.core.SomeType>(schema: Schema): z.ZodMiniExactOptional<Schema> {
  return known(z.exactOptional(schema), { ...kindOf(schema), optional: true });
}

/** One of several objects, told apart by the word in the field `tag`. */
export function variants<Tag extends string, const Options extends readonly [z.ZodMiniObject, ...z.ZodMiniObject[]]>(
  tag: Tag,
  options: Options,
): z.ZodMiniDiscriminatedUnion<Options, Tag> {
  const words = options.map((option) => [tagOf(option, tag), readerOf(option)] as const);
  const expected = { zh: words.map(([word]) => word).join('、'), en: words.map(([word]) => word).join(', ') };
  const kind = {
    read: variantReader(tag, new Map<unknown, Read>(words), expected),
    expected: expectations.object,
  } as const;
  return known(z.discriminatedUnion(tag, options as z.core.util.Writeable<Options>, { error: tell(kind) }), kind);
}

function tagOf(option: z.ZodMiniObject, tag: string): string {
  const field = option.shape[tag];
  return field instanceof z.ZodMiniLiteral ? String(field.def.values[0]) : '';
}

/** One of several objects, told apart by the field that only one of them has. */
export function either<const Options extends Readonly<Record<string, z.ZodMiniObject>>>(
  options: Options,
): z.ZodMiniUnion<readonly Options[keyof Options][]> {
  const readers = new Map(Object.entries(options).map(([key, option]) => [key, readerOf(option)]));
  const kind = { read: eitherReader(readers), expected: expectations.object } as const;
  return known(
    z.union(Object.values(options) as unknown as readonly Options[keyof Options][], { error: tell(kind) }),
    kind,
  );
}

/** JSON of any kind, as an object. */
export function anyObject(): z.ZodMiniCustom<Record<string, unknown>, Record<string, unknown>> {
  const kind = { read: readAnyObject, expected: expectations.object } as const;
  return known(
    z.custom<Record<string, unknown>>((given) => readAll(readAnyObject, given).ok, { error: tell(kind) }),
    kind,
  );
}
