/**
 * Where a reader stands in a document from outside, and what it has found wrong so far.
 * @module
 */
import * as faults from '../words/problems';
import { show } from '../words/localized';
import type { Fault } from '../words/problem-codes';
import { ok, problem, underPath, type Problem, type ProblemFacts, type Result } from '../values/result';
import { inDocumentOrder } from './order';

/** Reads one value: reports what is wrong with it, and nothing where it is right. */
export type Read = (given: unknown, at: Reading) => void;

export interface Reading {
  /** The place in the document; each problem gets a copy. */
  readonly path: (string | number)[];
  readonly problems: Problem[];
  /** Long lists that were found right, and as what: a live object may hold one list in many places. */
  readonly right: Map<object, Read>;
  /** What was met in free JSON, and whether it is still being read: a second meeting then is a cycle. */
  readonly met: Map<object, 'reading' | 'read'>;
  /** The document was made of text just now: nobody else holds it, and it holds nothing that JSON cannot say. */
  readonly fresh: boolean;
  /** Something was found across fields, after the fields themselves. */
  across: boolean;
}

/** More would be of no use to anybody, and a few bytes for each are enough to bring a server down. */
export const mostProblems = 100_000;

/** The document itself where nothing is wrong with it, else every problem, in the order of the document. */
export function readAll<T>(read: Read, given: unknown, fresh = false): Result<T> {
  const at: Reading = { path: [], problems: [], right: new Map(), met: new Map(), fresh, across: false };
  read(given, at);
  if (at.problems.length === 0) return ok(given as T);
  return { ok: false, problems: at.across ? sorted(given, at.problems) : at.problems };
}

/** A proxy that throws at a second look leaves them as they were found. */
function sorted(given: unknown, problems: readonly Problem[]): readonly Problem[] {
  try {
    return inDocumentOrder(given, problems);
  } catch {
    return problems;
  }
}

export function isFull({ problems }: Reading): boolean {
  return problems.length > mostProblems;
}

export function report(at: Reading, fault: Fault, facts: ProblemFacts): void {
  add(at, [problem(fault, [...at.path], { ...facts, given: tame(facts.given) })]);
}

/** Enters problems with the value that stands here, with paths from here. */
export function reportAll(at: Reading, problems: readonly Problem[]): void {
  add(at, underPath([...at.path], problems));
}

function add(at: Reading, found: readonly Problem[]): void {
  for (const each of found) {
    if (isFull(at)) return;
    at.problems.push(each);
    if (at.problems.length === mostProblems) at.problems.push(tooMany());
  }
}

function tooMany(): Problem {
  const expected = { zh: String(mostProblems), en: String(mostProblems) };
  return problem(faults.tooManyProblems, [], { expected, given: undefined });
}

/** A live object can refuse even to be looked at; a message then calls it an object. */
function tame(given: unknown): unknown {
  if (typeof given !== 'object') return given;
  try {
    show(given);
    return given;
  } catch {
    return {};
  }
}
