/**
 * Kinds of value, as zod schemas: texts, words and numbers; lists and objects are in containers.ts. A kind makes its schema
 * when first asked for, so that an import does no work. zod/mini is half the size of zod, and generates no code, which
 * content security policies forbid.
 * @module
 */
import * as z from 'zod/mini';
import * as expectations from '../words/expected';
import * as faults from '../words/problems';
import { listing, type LocalizedText } from '../words/localized';
import { textFault, wholeFault, wordFault } from '../values/faults';
import { problem, type Problem, type Result } from '../values/result';
import { isLong, isName, isWellFormed, mostCharacters } from '../values/text';
import { report, type Judge, type Language } from './issues';
import { DocumentText } from './zod-types';

export type Schema = z.core.$ZodType;
/** A schema, made when first asked for, with messages in the language. */
export type Kind<S extends Schema = Schema> = (language: Language) => S;

/** A kind for each name: one that is missing, or of another type than the table says, does not compile. */
export type Kinds<Table> = { readonly [Name in keyof Table]: Kind<z.ZodMiniType<Table[Name]>> };

/** Names and patterns for JSON Schema; titles and descriptions are in words/types.ts. */
export const names = /* @__PURE__ */ z.registry<{
  id?: string;
  pattern?: string;
  maxLength?: number;
  uniqueItems?: true;
}>();

/** A kind with the name under which JSON Schema defines it: one schema for each language. */
export function named<S extends Schema>(id: string, kind: () => Kind<S>): Kind<S> {
  const made: Partial<Record<Language, S>> = {};
  return (language) => {
    const known = made[language];
    if (known !== undefined) return known;
    const schema = kind()(language);
    names.add(schema, { ...names.get(schema), id });
    return (made[language] = schema);
  };
}

/** A kind whose schema says what `judge` says of a value that is refused: zod asks for a message when the issues are read. */
export function judged<S extends Schema>(
  expected: LocalizedText,
  judge: Judge,
  schemaOf: (error: z.core.$ZodErrorMap, language: Language) => S,
): Kind<S> {
  return (language) => {
    const error: z.core.$ZodErrorMap = (issue) => {
      const { input: given } = issue;
      const isMissing = given === undefined;
      const found = isMissing ? problem(faults.missingField, [], { expected, given }) : judge(given, expected, issue);
      return report(issue, found, language);
    };
    return schemaOf(error, language);
  };
}

function texts(
  expected: LocalizedText,
  judge: Judge,
  holds: (given: string) => boolean,
  terms: { readonly pattern?: string; readonly maxLength?: number },
): Kind<z.ZodMiniString> {
  return judged(expected, judge, (error) => {
    const schema = new DocumentText({ type: 'string', holds, error });
    names.add(schema, terms);
    return schema;
  });
}

/** A value with one canonical text; `id` and `pattern` are what JSON Schema can say of it. */
export function value<T extends string>(
  id: string,
  expected: LocalizedText,
  parse: (given: unknown) => Result<T>,
  pattern: string,
): Kind<z.ZodMiniType<T, string>> {
  const judge: Judge = (given) => {
    const result = parse(given);
    // What `parse` reads besides (whole yuan as a number) is not canonical in JSON.
    if (result.ok) return problem(faults.notCanonical, [], { given, expected, canonical: result.value });
    return result.problems[0] ?? wrongType(given, expected);
  };
  const kind = named(id, () => texts(expected, judge, (given) => parse(given).ok, { pattern }));
  return kind as unknown as Kind<z.ZodMiniType<T, string>>;
}

/** A text; `blank`: it may be one of spaces alone, or of no characters. */
export function text({ blank }: { readonly blank: boolean }): Kind<z.ZodMiniString> {
  const judge: Judge = (given, expected) => {
    const fault = textFault(given);
    if (fault === faults.outOfRange) return problem(fault, [], { expected: expectations.shortText, given });
    return problem(fault, [], fault === faults.notWellFormedText ? { given } : { expected, given });
  };
  const holds = (given: string): boolean => (blank ? !isLong(given) && isWellFormed(given) : isName(given));
  return texts(expectations.text, judge, holds, { maxLength: mostCharacters, ...(!blank && { pattern: '\\S' }) });
}

export function wrongType(given: unknown, expected: LocalizedText): Problem {
  return problem(faults.wrongType, [], { expected, given });
}

export function truth(): Kind<z.ZodMiniBoolean<boolean>> {
  return judged(expectations.trueOrFalse, wrongType, (error) => z.boolean({ error }));
}

export function whole(least: number, most = Number.MAX_SAFE_INTEGER): Kind<z.ZodMiniNumberFormat> {
  const expected =
    most < Number.MAX_SAFE_INTEGER ? expectations.wholeBetween(least, most) : expectations.wholeFrom(least);
  const judge: Judge = (given, expected) => problem(wholeFault(given), [], { expected, given });
  const notMinusZero: z.core.CheckFn<number> = ({ value: input, issues }) => {
    if (Object.is(input, -0)) issues.push({ code: 'custom', input });
  };
  return judged(expected, judge, (error) => z.int({ error }).check(z.minimum(least), z.maximum(most), notMinusZero));
}

export function word<const Words extends readonly string[]>(
  words: Words,
): Kind<z.ZodMiniEnum<{ [W in Words[number]]: W }>> {
  return judged(listing(words), notOneOf, (error) => z.enum(words, { error }));
}

export function literal<const Value extends string | number>(only: Value): Kind<z.ZodMiniLiteral<Value>> {
  return judged(listing([String(only)]), notOneOf, (error) => z.literal(only, { error }));
}

export function notOneOf(given: unknown, expected: LocalizedText): Problem {
  return problem(wordFault(given), [], { expected, given });
}
