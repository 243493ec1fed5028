/**
 * Runs the conformance vectors against an implementation: its functions, or one that answers requests.
 * @module
 */
import { nearest } from '../values/nearest';
import type { Problem } from '../values/result';
import { isObject, known, ownOf } from '../words/plain';
import { differencesOf, without, type VectorDifference } from './difference';
import { before, vectorCalls, type VectorCall } from './vector-calls';
import { requestOf, vectors, type Vector, type VectorAnswer, type VectorRequest } from './vectors';

/**
 * An implementation: any of the functions that the vectors call, by name, synchronous or not. Vectors of functions that it does
 * not have are not run. What a call starts from, the ledger, assessment or case, the library makes where it has no function for it.
 */
export type VectorSubject = Readonly<Record<string, unknown>>;

/** What an implementation answered to the vectors. */
export interface VectorReport {
  /** How many were answered as expected. */
  readonly passed: number;
  /** How many were not. */
  readonly failed: number;
  /** Vectors whose function the implementation does not have, by call. */
  readonly notRun: Readonly<Partial<Record<VectorCall, number>>>;
  /** By rule of the specification. */
  readonly rules: Readonly<
    Record<
      string,
      {
        /** How many were answered as expected. */
        readonly passed: number;
        /** How many were not. */
        readonly failed: number;
      }
    >
  >;
  /** One for each vector that failed. */
  readonly failures: readonly VectorFailure[];
}
/** A vector that was answered otherwise, and every place in which the answer differs. */
export interface VectorFailure extends Pick<Vector, 'id' | 'rule' | 'sentence' | 'catches'> {
  /** Where the answer differs. */
  readonly differences: readonly VectorDifference[];
}

/**
 * Runs vectors against an implementation and waits for its answers. A function that throws is reported with what it threw.
 * @param subject - the functions to run, by name; at least one that a vector calls
 * @param list - the vectors to run; all of them unless given
 * @returns counts in all and by rule, and of each failure its id and the places that differ
 * @throws TypeError for an implementation without any of the functions, or with one that is misspelt
 * @example (await runVectors({ checkEligibility, assess, allocate, openLedger })).failed // 0
 */
export async function runVectors(subject: VectorSubject, list: readonly Vector[] = vectors): Promise<VectorReport> {
  checkNames(subject);
  return reportOn(list, (vector) => answerOf(subject, requestOf(vector)));
}

/**
 * The same, with one function that answers every request: for implementations elsewhere, behind a line protocol.
 * @param ask Answers with `{ answer }`, with `{ error: { code, path } }` for input that it refuses, or with `{ notImplemented: true }`;
 *   it may repeat the `id`.
 * @param list The vectors to ask; all of them where absent.
 * @returns Counts in all and by rule, and of each failure the places that differ.
 * @example await askVectors((request) => fetchAnswer(JSON.stringify(request)))
 */
export async function askVectors(
  ask: (request: VectorRequest) => unknown,
  list: readonly Vector[] = vectors,
): Promise<VectorReport> {
  return reportOn(list, async (vector) => {
    const answer = await ask(requestOf(vector));
    return (isObject(answer) ? without(answer, 'id') : answer) as Asked;
  });
}

type Asked = VectorAnswer | { readonly notImplemented: true };

async function reportOn(
  list: readonly Vector[],
  answer: (vector: Vector) => Asked | Promise<Asked>,
): Promise<VectorReport> {
  const rules: Record<string, { passed: number; failed: number }> = {};
  const failures: VectorFailure[] = [];
  const notRun: Partial<Record<VectorCall, number>> = {};
  let passed = 0;
  for (const vector of list) {
    const { id, rule, sentence, catches, call } = vector;
    const given: unknown = await answer(vector);
    if (isObject(given) && given['notImplemented'] === true) {
      notRun[call] = (notRun[call] ?? 0) + 1;
      continue;
    }
    const differences = differencesOf(given, vector.expect);
    const holds = differences.length === 0;
    (rules[rule] ??= { passed: 0, failed: 0 })[holds ? 'passed' : 'failed'] += 1;
    if (holds) passed += 1;
    else failures.push({ id, rule, sentence, catches, differences });
  }
  return { passed, failed: failures.length, notRun, rules, failures };
}

/** A function with a name that is nearly that of a call is refused, since it would not be run. */
function checkNames(subject: VectorSubject): void {
  const called = Object.keys(vectorCalls);
  const names = Object.keys(subject).filter((name) => typeof subject[name] === 'function');
  for (const name of names) {
    const meant = nearest(name, called, 2) ?? name;
    if (meant !== name) throw new TypeError(`no vector calls ${name}; did you mean ${meant}?`);
  }
  if (names.some((name) => called.includes(name))) return;
  throw new TypeError(`an implementation needs at least one of the functions ${called.join(', ')}`);
}

/** What an implementation answers to a request, or what it throws. What comes before the call is the library's where it has none. */
export async function answerOf(
  subject: VectorSubject,
  { call, policy, given }: Omit<VectorRequest, 'id'>,
): Promise<Asked> {
  if (typeof ownOf(subject, call) !== 'function') return { notImplemented: true };
  const ask = async (name: string, ...args: readonly unknown[]): Promise<unknown> => {
    const asked = [subject, before].map((each) => ownOf(each, name)).find((each) => typeof each === 'function');
    return (asked as (...given: readonly unknown[]) => unknown)(...args);
  };
  const own = (...args: readonly unknown[]) => ask(call, ...args);
  try {
    return { answer: await vectorCalls[call](own, policy, given as never, ask) };
  } catch (error) {
    const [problem] = (error as { readonly problems?: readonly Problem[] }).problems ?? [];
    if (problem === undefined) return { threw: error instanceof Error ? error.message : String(error) };
    const { code, path, canonical } = problem;
    return { error: known({ code, path, canonical }) };
  }
}
