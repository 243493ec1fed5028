/**
 * What zod's issues say: the codes and the words of this library, and problems made of them.
 * @module
 */
import type * as z from 'zod/mini';
import * as faults from '../words/problems';
import { listing, type Locale, type LocalizedText } from '../words/localized';
import { known, sameJson } from '../words/plain';
import type { ProblemCode } from '../words/problem-codes';
import { problem, type Path, type Problem } from '../values/result';

/** In what messages are; `own`: both, in schemas that `parse…` alone has, so that a caller who changes an exported one changes no answer. */
export type Language = Locale | 'both' | 'own';

/** What an issue says besides its path and its message. */
export interface IssueParams {
  /** As in `Problem`. */
  readonly code: ProblemCode;
  /** The right spelling, where there is exactly one. */
  readonly canonical: string | undefined;
  /** What is required there, as a phrase. */
  readonly expected: LocalizedText | undefined;
  /** The message in Chinese. */
  readonly zh: string;
  /** The message in English. */
  readonly en: string;
  /** What was given, where it is a single value; long texts are cut. */
  readonly given: unknown;
}
interface Reported {
  readonly path: Path;
  readonly params: IssueParams;
}

/** Says what is wrong with a value that zod refuses. */
export type Judge = (given: unknown, expected: LocalizedText, issue: z.core.$ZodRawIssue) => Problem;

/** Lets an issue say a problem; returns its message. */
export function report(
  issue: Record<string, unknown>,
  { code, canonical, expected, given, message: { zh, en } }: Problem,
  language: Language,
): string {
  issue['params'] = { code, canonical, expected, zh, en, given } satisfies IssueParams;
  return language === 'zh' ? zh : language === 'en' ? en : `${zh} / ${en}`;
}

export function addIssue({ issues }: z.core.ParsePayload, found: Problem, language: Language): void {
  const issue = { code: 'custom' as const, input: undefined, path: [...found.path], message: '' };
  issue.message = report(issue, found, language);
  issues.push(issue);
}

/** More are of no use to anybody, and their sentences would take more room than the document. */
export const mostProblems = 10_000;

/** Where a value is neither of two objects, but has the keys of one alone: what is wrong with it as that one. */
function meant(issue: z.core.$ZodIssue): readonly z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const [only = [], ...others] = issue.errors.filter((each) => each.every(({ code }) => code !== 'unrecognized_keys'));
  if (only.length === 0 || others.length > 0) return [issue];
  return only.map((each) => ({ ...each, path: [...issue.path, ...each.path] }));
}

/** Whether a problem adds nothing to the one before: zod measures what is of the wrong type, too, and finds some numbers wrong twice. */
function repeats({ path, code }: Problem, before: Problem | undefined): boolean {
  const isOne = before?.code === 'wrong-type' || (before?.code === 'out-of-range' && code === before.code);
  return isOne && sameJson(path, before.path);
}

export function problemsIn(issues: readonly z.core.$ZodIssue[]): readonly Problem[] {
  const reported = issues.slice(0, mostProblems).flatMap(meant) as readonly unknown[] as readonly Reported[];
  const problems: readonly Problem[] = reported.map(({ path, params: { code, canonical, expected, zh, en, given } }) =>
    known({ path, code, message: { zh, en }, expected, canonical, given }),
  );
  const distinct = problems.filter((each, i) => !repeats(each, problems[i - 1]));
  if (issues.length <= mostProblems) return distinct;
  const expected = listing([String(mostProblems)]);
  return [...distinct, problem(faults.tooManyProblems, [], { expected, given: undefined })];
}
