/**
 * What zod's issues say: the codes and the words of this library, and problems made of them. How many there can be is
 * bounded while they are made.
 * @module
 */
import type * as z from 'zod/mini';
import * as faults from '../words/problems';
import type { Locale, LocalizedText } from '../words/localized';
import type { ProblemCode } from '../words/problem-codes';
import { problem, underPath, type Path, type Problem } from '../values/result';

export type Schema = z.core.$ZodType;
/** The language of the messages. */
export type Language = Locale | 'both';

/** What an issue says besides its path and its message. */
export interface IssueParams {
  readonly code: ProblemCode;
  /** The right spelling, where there is exactly one. */
  readonly canonical: string | undefined;
  readonly expected: LocalizedText | undefined;
  readonly zh: string;
  readonly en: string;
}

type RawIssue = z.core.$ZodRawIssue;
/** An issue of a schema of this library: an object with several unknown fields has one issue, and a problem for each. */
interface Reported {
  readonly path: PropertyKey[];
  readonly params: IssueParams;
  readonly problems?: readonly Problem[];
}

/** Says what is wrong with a value that zod refuses, with paths from that value on. */
export type Judge = (given: unknown, issue: RawIssue) => readonly Problem[];

/** The messages of a schema. zod asks for one when the issues are read. */
export function messagesOf(language: Language, expected: LocalizedText, judge: Judge): z.core.$ZodErrorMap {
  return (issue) => {
    const { input } = issue;
    const missing = () => [problem(faults.missingField, [], { expected, given: input })];
    return report(issue, input === undefined ? missing() : judge(input, issue), language);
  };
}

function report(issue: Record<string, unknown>, problems: readonly Problem[], language: Language): string {
  const [{ code, canonical, expected, message } = problem(faults.malformed, [], { given: undefined })] = problems;
  issue['params'] = { code, canonical, expected, ...message } satisfies IssueParams;
  issue['problems'] = problems;
  const texts = problems.map(({ message: { zh, en } }) => ({ zh, en, both: `${zh} / ${en}` })[language]);
  return texts.join('\n');
}

/** Adds a problem to what a schema found. */
export function addIssue({ issues }: z.core.ParsePayload, { path, ...found }: Problem, language: Language): void {
  const issue = { code: 'custom' as const, input: undefined, path: [...path], params: {}, message: '' };
  issue.message = report(issue, [{ ...found, path: [] }], language);
  issues.push(issue);
}

/** More are of no use to anybody, and their sentences would take more room than the document. */
export const mostProblems = 10_000;

/** The problems that issues say, in the same order. */
export function problemsIn(issues: readonly z.core.$ZodIssue[]): readonly Problem[] {
  const reported = issues as unknown as readonly Reported[];
  // zod adds issues of its own for what is missing in items that are passed over; they come after the most.
  const problems = reported.flatMap(({ path, problems }) => underPath(path as unknown as Path, problems ?? []));
  if (problems.length <= mostProblems) return problems;
  const expected = { zh: String(mostProblems), en: String(mostProblems) };
  return [...problems.slice(0, mostProblems), problem(faults.tooManyProblems, [], { expected, given: undefined })];
}

/** What is known in one parse; zod hands its context to every schema. */
interface Progress {
  /** How many problems the items of lists and records have. */
  found?: number;
  /** Long lists that are right, by the schema that says so. */
  right?: Map<unknown, Schema>;
}

/** The schema of an item, which zod runs for each: once there are too many problems, the others are passed over. */
export function bounded<S extends Schema>(item: S): S {
  const { run } = item._zod;
  item._zod.run = (payload, context) => {
    const progress = context as Progress;
    const before = progress.found ?? 0;
    if (before > mostProblems) return payload;
    const result = run(payload, context);
    // Never a promise here: no check is asynchronous.
    if (!('issues' in result) || result.issues.length === 0) return result;
    progress.found = before + result.issues.reduce((sum, { keys }) => sum + (Array.isArray(keys) ? keys.length : 1), 0);
    return result;
  };
  return item;
}

/** From this length on, a list that a live object holds in many places is validated once. */
const longList = 16;

/** Refuses first what zod does not look at, for the reason that `faultOf` gives. */
export function guarded<S extends Schema>(
  schema: S,
  language: Language,
  faultOf: (given: unknown) => Problem | undefined,
): S {
  const { run } = schema._zod;
  schema._zod.run = (payload, context) => {
    const given: unknown = payload.value;
    const found = faultOf(given);
    if (found !== undefined) {
      addIssue(payload, found, language);
      return payload;
    }
    if (!Array.isArray(given) || given.length < longList) return run(payload, context);
    const right = ((context as Progress).right ??= new Map());
    if (right.get(given) === schema) return payload;
    const result = run(payload, context);
    if ('issues' in result && result.issues.length === 0) right.set(given, schema);
    return result;
  };
  return schema;
}
