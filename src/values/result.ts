/**
 * How bad input is reported: problems with a path and a code, as a value (`Result`) or thrown (`InvalidValueError`).
 * @module
 */
import * as expectations from '../words/expected';
import * as faults from '../words/problems';
import { fill, listing, show, type LocalizedText } from '../words/localized';
import { pathText } from '../words/plain';
import type { Fault, ProblemCode } from '../words/problem-codes';
import { cut } from '../words/safe-text';
import { wordFault } from './faults';

export type Path = readonly (string | number)[];

/** One thing wrong with an input: where, what (a stable code), and a sentence in both languages. */
export interface Problem {
  /** Keys and indexes from the value that was given: `['invoices', 0, 'total']`. */
  readonly path: Path;
  /** Stable: see docs/codes.md. */
  readonly code: ProblemCode;
  /** A sentence that is safe to print; what comes from outside is quoted and cut. */
  readonly message: LocalizedText;
  /** What should stand there, as a phrase. */
  readonly expected?: LocalizedText;
  /** The right spelling, where what was given has exactly one. */
  readonly canonical?: string;
  /** What was given, where it is a single value; long texts are cut. */
  readonly given?: unknown;
}

/** A value, or everything that is wrong with the input. */
export type Result<T> =
  | {
      /** Whether there is a value. */
      readonly ok: true;
      /** Valid, and typed. */
      readonly value: T;
    }
  | {
      /** Whether there is a value. */
      readonly ok: false;
      /** At least one. */
      readonly problems: readonly Problem[];
    };

const brand = Symbol.for('cloud-voucher-rules.InvalidValueError');

/**
 * Thrown for malformed input, and for nothing else: an ineligible enterprise or an empty pool is a result.
 * `problems` holds every problem found, each with its path.
 */
export class InvalidValueError extends TypeError {
  /** At least one. */
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(problemLine).join('\n'));
    this.problems = problems;
  }

  /** An application may load both the ES module and the CommonJS build: an error of either is one. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    const { prototype } = this;
    if (Object.prototype.isPrototypeOf.call(prototype, value as object)) return true;
    return Object.hasOwn(prototype, brand) && typeof value === 'object' && value !== null && brand in value;
  }

  static {
    // On the prototype, so that a stack trace, which is written before the constructor ends, has the name too.
    const hidden = { configurable: true, writable: true };
    Object.defineProperties(this.prototype, {
      name: { ...hidden, value: 'InvalidValueError' },
      [brand]: { ...hidden, value: true },
    });
  }
}

function problemLine({ path, code, message }: Problem): string {
  return `${path.length === 0 ? '' : `${pathText(path)}: `}${message.en} / ${message.zh} [${code}]`;
}

/** What a problem says besides its code. */
export interface ProblemFacts {
  given: unknown;
  expected?: LocalizedText | undefined;
  /** The one right spelling of what was given. */
  canonical?: string | undefined;
  /** What the sentence of this code says besides, by the name of its placeholder. */
  details?: Readonly<Record<string, string | LocalizedText>>;
}

export function problem(fault: Fault, path: Path, facts: ProblemFacts): Problem {
  const { given, canonical, details } = facts;
  // A list of what a document has may be long, and is in a problem of each item.
  const phrase = facts.expected ?? fault.expected;
  const expected = phrase && { zh: cut(phrase.zh, 999), en: cut(phrase.en, 999) };
  const { code } = fault;
  // In JSON the right spelling of a number is a text, so it is shown in quotes.
  const spelling = canonical !== undefined && typeof given !== 'string' ? JSON.stringify(canonical) : canonical;
  const message = fill(fault, {
    given: show(given),
    expected: expected ?? '',
    canonical: spelling ?? '',
    hint: '',
    ...details,
  });
  const found: { -readonly [Field in keyof Problem]: Problem[Field] } = { path, code, message };
  if (expected !== undefined) found.expected = expected;
  if (canonical !== undefined) found.canonical = canonical;
  if (typeof given === 'string') found.given = cut(given);
  // -0, like NaN and the infinities, would not survive JSON.
  else if (given === null || typeof given === 'boolean' || (Number.isFinite(given) && !Object.is(given, -0)))
    found.given = given;
  return found;
}

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function failed(fault: Fault, facts: ProblemFacts): Result<never> {
  return { ok: false, problems: [problem(fault, [], facts)] };
}

/** The refusal of a text: `not-canonical` where its right spelling is known, else `malformed`. */
export function refused(expected: LocalizedText, given: unknown, canonical?: string): Result<never> {
  const fault = canonical === undefined ? faults.malformed : faults.notCanonical;
  return failed(typeof given === 'string' ? fault : faults.wrongType, { expected, given, canonical });
}

/**
 * Reads a text that is right as it is. Another is refused: with its right spelling, if `respelled` finds one; for `fault`, if
 * what it finds is not right either.
 */
export function readText<T extends string>(
  given: unknown,
  expected: LocalizedText,
  isRight: (text: unknown) => boolean,
  respelled: (text: string) => string | undefined,
  fault: Fault = faults.malformed,
): Result<T> {
  if (isRight(given)) return ok(given as T);
  const plain = typeof given === 'string' ? respelled(given) : undefined;
  if (plain === undefined || isRight(plain)) return refused(expected, given, plain);
  return failed(fault, { expected, given });
}

/** What `parse` reads, or would read in the one right spelling that it names. */
export function mended<T>(parse: (given: unknown) => Result<T>, given: unknown): Result<T> {
  const result = parse(given);
  const canonical = result.ok ? undefined : result.problems[0]?.canonical;
  return canonical === undefined ? result : parse(canonical);
}

export function orThrow<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new InvalidValueError(result.problems);
}

/** Throws one problem. */
export function reject(fault: Fault, path: Path, facts: ProblemFacts): never {
  throw new InvalidValueError([problem(fault, path, facts)]);
}

/** Throws the problem of a value that is required: `missing-field`, if there is none. */
export function refuseAt(fault: Fault, path: Path, expected: LocalizedText | undefined, given: unknown): never {
  return reject(given === undefined ? faults.missingField : fault, path, { expected, given });
}

/**
 * `given`, where `parse` accepts it as it is: one value has one spelling, so a rule may compare texts. Anything else is
 * thrown as its problem at the path: a missing field, another type, or another spelling.
 */
export function canonicalAt<T extends string>(parse: (given: unknown) => Result<T>, given: unknown, ...path: Path): T {
  const result = parse(given);
  return result.ok && result.value === given ? result.value : rejectAt(path, parse, given);
}

/** Throws what `parse` says of a value that is not right as it is, at its path. */
export function rejectAt(path: Path, parse: (given: unknown) => Result<unknown>, given: unknown): never {
  const result = parse(given);
  const expected = expectedBy(parse);
  if (given === undefined) return refuseAt(faults.missingField, path, expected, given);
  if (result.ok) return reject(faults.notCanonical, path, { given, canonical: String(result.value), expected });
  throw new InvalidValueError(underPath(path, result.problems));
}

function expectedBy(parse: (given: unknown) => Result<unknown>): LocalizedText | undefined {
  const result = parse(undefined);
  return result.ok ? undefined : result.problems[0]?.expected;
}

/** `given`, if it is a word of a closed list; anything else is thrown as its problem at the path, with the list. */
export function wordAt<Word extends string>(words: readonly Word[], given: unknown, ...path: Path): Word {
  return words.find((each) => each === given) ?? refuseAt(wordFault(given), path, listing(words), given);
}

/** Runs `work`; the problems that it throws get `path` before their own. */
export function within<T>(path: Path, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw errorUnder(path, error);
  }
}

/**
 * Works with a result of the library, or a document that a schema has read. Where the work breaks on something else, that is the
 * problem of what was given.
 */
export function withResult<T>(given: unknown, path: Path, work: () => T): T {
  try {
    return work();
  } catch (error) {
    // A problem is a TypeError, too.
    if (error instanceof InvalidValueError || !(error instanceof TypeError)) throw error;
    return refuseAt(faults.wrongType, path, expectations.ofLibrary, given);
  }
}

/** What `work` returns, or the problems that it throws. */
export function resultOf<T>(work: () => T): Result<T> {
  try {
    return ok(work());
  } catch (error) {
    if (error instanceof InvalidValueError) return { ok: false, problems: error.problems };
    throw error;
  }
}

/** The problems that `work` throws; none where it throws nothing. */
export function problemsOf(work: () => unknown): readonly Problem[] {
  const result = resultOf(work);
  return result.ok ? [] : result.problems;
}

/** The error to throw on, its problems with `path` before their own: for a loop that is run often. */
export function errorUnder(path: Path, error: unknown): unknown {
  return error instanceof InvalidValueError ? new InvalidValueError(underPath(path, error.problems)) : error;
}

/** The problems with `path` before their own: copies to the last text, since what is cached may hold them. */
export function underPath(path: Path, problems: readonly Problem[]): readonly Problem[] {
  return problems.map((each) => ({
    ...each,
    path: [...path, ...each.path],
    message: { ...each.message },
    ...(each.expected && { expected: { ...each.expected } }),
  }));
}
