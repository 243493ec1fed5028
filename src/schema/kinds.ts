/**
 * Kinds of value, as zod schemas: texts, words and numbers; lists and objects are in containers.ts. A kind makes its schema
 * when first asked for, so that an import does no work. zod/mini is half the size of zod, and generates no code, which
 * content security policies forbid.
 * @module
 */
import * as z from 'zod/mini';
import * as expectations from '../words/expected';
import * as faults from '../words/problems';
import type { LocalizedText } from '../words/localized';
import { problem, type Problem, type Result } from '../values/result';
import { messagesOf, type Judge, type Language } from './issues';
import { DocumentText } from './zod-types';

export type Schema = z.core.$ZodType;
/** A schema, made when first asked for, with messages in the language. */
export type Kind<S extends Schema = Schema> = (language: Language) => S;

/** Names and patterns for JSON Schema; titles and descriptions are in titles.ts. */
export const names = /* @__PURE__ */ z.registry<{ id?: string; pattern?: string; uniqueItems?: true }>();

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

/** A value with one canonical text; the pattern is what JSON Schema can say of it. */
export function value<T extends string>(
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
  const holds = (given: string): boolean => parse(given).ok;
  return (language) => {
    const schema = new DocumentText({ type: 'string', holds, error: messagesOf(language, expected, judge) });
    names.add(schema, { pattern });
    return schema as unknown as z.ZodMiniType<T, string>;
  };
}

/** A text; `blank`: it may be one of spaces alone, or of no characters. */
export function text({ blank }: { readonly blank: boolean }): Kind<z.ZodMiniString> {
  const expected = expectations.text;
  const judge: Judge = (given) => {
    if (typeof given !== 'string') return wrongType(given, expected);
    if (!isWellFormed(given)) return problem(faults.notWellFormedText, [], { given });
    return problem(faults.emptyText, [], { expected, given });
  };
  const holds = (given: string): boolean => isWellFormed(given) && (blank || /\S/.test(given));
  return (language) => {
    const schema = new DocumentText({ type: 'string', holds, error: messagesOf(language, expected, judge) });
    if (!blank) names.add(schema, { pattern: '\\S' });
    return schema;
  };
}

/** Half of a surrogate pair has no UTF-8 form, and so no fingerprint. */
export function isWellFormed(given: string): boolean {
  return !/[\uD800-\uDFFF]/u.test(given);
}

export function wrongType(given: unknown, expected: LocalizedText): Problem {
  return problem(faults.wrongType, [], { expected, given });
}

/** A check whose issue says what the messages of its schema say. */
export function refuseUnless<T>(holds: (given: T) => boolean): z.core.CheckFn<T> {
  return ({ value: input, issues }) => {
    if (!holds(input)) issues.push({ code: 'custom', input });
  };
}

export function truth(): Kind<z.ZodMiniBoolean<boolean>> {
  const expected = expectations.trueOrFalse;
  return (language) => z.boolean({ error: messagesOf(language, expected, (given) => wrongType(given, expected)) });
}

/** A whole number between two bounds, both included. */
export function whole(least: number, most = Number.MAX_SAFE_INTEGER): Kind<z.ZodMiniNumberFormat> {
  const expected =
    most < Number.MAX_SAFE_INTEGER
      ? { zh: `${least} 至 ${most} 的整数`, en: `a whole number from ${least} to ${most}` }
      : { zh: `不小于 ${least} 的整数`, en: `a whole number of at least ${least}` };
  const judge: Judge = (given) => {
    if (!Number.isFinite(given) || Object.is(given, -0)) return wrongType(given, expected);
    const fault = Number.isInteger(given) ? faults.outOfRange : faults.malformed;
    return problem(fault, [], { expected, given });
  };
  return (language) => {
    const schema = z.int({ error: messagesOf(language, expected, judge) });
    return schema.check(
      z.minimum(least),
      z.maximum(most),
      refuseUnless((given) => !Object.is(given, -0)),
    );
  };
}

/** One of a closed list of words. */
export function word<const Words extends readonly string[]>(
  words: Words,
): Kind<z.ZodMiniEnum<{ [W in Words[number]]: W }>> {
  return (language) => z.enum(words, { error: oneOf(words, language) });
}

export function literal<const Value extends string | number>(only: Value): Kind<z.ZodMiniLiteral<Value>> {
  return (language) => z.literal(only, { error: oneOf([only], language) });
}

function oneOf(words: readonly (string | number)[], language: Language): z.core.$ZodErrorMap {
  const expected = { zh: words.join('、'), en: words.join(', ') };
  return messagesOf(language, expected, (given) => notOneOf(given, expected));
}

export function notOneOf(given: unknown, expected: LocalizedText): Problem {
  const fault = typeof given === 'string' || Number.isFinite(given) ? faults.notOneOf : faults.wrongType;
  return problem(fault, [], { expected, given });
}
