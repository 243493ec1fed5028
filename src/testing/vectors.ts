/**
 * The conformance vectors: what goes in, what must come out, and a sentence on what each pins. Their JSON is shipped as
 * `cloud-voucher-rules/vectors/*.json` for implementations in other languages; this is the runner for those in this one.
 * @module
 */
import allocation from '../../test/vectors/allocation.json';
import assessment from '../../test/vectors/assessment.json';
import counterexamples from '../../test/vectors/counterexamples.json';
import eligibility from '../../test/vectors/eligibility.json';
import policies from '../../test/vectors/policies.json';
import policyRules from '../../test/vectors/policy-rules.json';
import records from '../../test/vectors/records.json';
import review from '../../test/vectors/review.json';
import rounds from '../../test/vectors/rounds.json';
import values from '../../test/vectors/values.json';
import type { Policy } from '../policy/policy';
import { withAlternative } from '../policy/register';
import { wuhan2025 } from '../policy/wuhan-2025';
import { nearest } from '../schema/nearest';
import { deepFrozen } from '../values/frozen';
import type { Path, Problem } from '../values/result';
import type { LocalizedText } from '../words/localized';
import { isObject } from '../words/plain';
import { differencesOf, type VectorDifference } from './difference';
import { without } from './draw';
import { isPromised, refusedWith, vectorCalls, type SubjectFunction, type VectorCall } from './vector-calls';
import { expanded, type SharedDocuments } from './vector-documents';

export type { VectorCall, VectorDifference };

/** One vector; the shapes of `given` and of the answer are those that test/vectors/README.md gives for its call. */
export interface Vector {
  /** Its rule and a few words, `'E-8.1-last-instant'`; never changes. */
  readonly id: string;
  /** The rule of docs/specification.md that it pins. */
  readonly rule: string;
  /** What the rule rests on. */
  readonly clause?: string;
  /** Id of an assumption; absent where a clause decides. */
  readonly assumption?: string;
  /** For choosing: `'boundary'`, `'ties'`, … */
  readonly tags: readonly string[];
  /** What it pins, in a sentence. */
  readonly sentence: LocalizedText;
  /** The wrong implementations (mistakes.json) that it is known to catch. */
  readonly catches: readonly string[];
  /** The policy to use: one of policies.json, or that under the alternative readings that its id names. */
  readonly policy: string;
  /** The function to call. */
  readonly call: VectorCall;
  /** Its arguments. */
  readonly given: unknown;
  /** What it must answer. */
  readonly expect: VectorAnswer;
}

/** An answer, or the problem with which the input is refused. */
export type VectorAnswer =
  | {
      /** What the function returns. */
      readonly answer: unknown;
    }
  | {
      /** The problem with which it refuses its input. */
      readonly error: VectorError;
    }
  | {
      /** An error of another kind, as text. */
      readonly threw: string;
    };
/** The first problem of a refusal. */
export interface VectorError {
  /** One of `problemCodes`. */
  readonly code: string;
  /** Where in the input. */
  readonly path: Path;
  /** The right spelling, where there is exactly one. */
  readonly canonical?: string;
}

/** What an implementation is asked. */
export interface VectorRequest {
  /** Of the vector. */
  readonly id: string;
  /** The function to call. */
  readonly call: VectorCall;
  /** Written out. */
  readonly policy: Policy;
  /** The arguments. */
  readonly given: unknown;
}

/**
 * An implementation: any of the functions that the vectors call, by name, synchronous or not; `money` may hold `times`. Vectors of
 * functions that it does not have are not run.
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

interface VectorFile {
  readonly documents: SharedDocuments;
  readonly vectors: readonly object[];
}
const vectorsIn = ({ documents, vectors: list }: VectorFile): readonly Vector[] =>
  list.map((each) => {
    const vector = each as Vector;
    const [given, expect] = [expanded(vector.given, documents), expanded(vector.expect, documents)];
    return deepFrozen({ ...vector, given, expect: expect as VectorAnswer });
  });

/** All the vectors, chapter by chapter. */
export const vectors: readonly Vector[] = /* @__PURE__ */ (() =>
  Object.freeze(
    [values, policyRules, eligibility, assessment, allocation, counterexamples, rounds, review, records].flatMap(
      (file) => vectorsIn(file as VectorFile),
    ),
  ))();

/**
 * Runs vectors against an implementation and waits for its answers. A function that throws is reported with what it threw.
 * @param subject - the functions to run, by name; at least one that a vector calls
 * @param list - the vectors to run; all of them unless given
 * @returns counts in all and by rule, and of each failure its id and the places that differ
 * @throws TypeError for an implementation without any of the functions, or with one that is misspelt
 * @example (await runVectors({ checkEligibility, assess, allocate, openLedger })).failed // 0
 */
export async function runVectors(subject: VectorSubject, list: readonly Vector[] = vectors): Promise<VectorReport> {
  const functions = functionsOf(subject);
  const can = ({ call }: Vector) => vectorCalls[call].needs.every((name) => Object.hasOwn(functions, name));
  return reportOn(list, (vector) => (can(vector) ? answerOf(functions, requestOf(vector)) : { notImplemented: true }));
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

/**
 * What a vector asks, its policy written out.
 * @param vector One of `vectors`.
 * @returns The request, plain JSON.
 * @example JSON.stringify(requestOf(vectors[0]))
 */
export function requestOf({ id, call, policy, given }: Vector): VectorRequest {
  return { id, call, policy: vectorPolicy(policy), given };
}

async function reportOn(
  list: readonly Vector[],
  answer: (vector: Vector) => Asked | Promise<Asked>,
): Promise<VectorReport> {
  const rules: Record<string, { passed: number; failed: number }> = {};
  const failures: VectorFailure[] = [];
  const notRun: Partial<Record<VectorCall, number>> = {};
  let passed = 0;
  for (const vector of list) {
    const given: unknown = await answer(vector);
    if (isObject(given) && given['notImplemented'] === true) {
      notRun[vector.call] = (notRun[vector.call] ?? 0) + 1;
      continue;
    }
    const differences = differencesOf(given, vector.expect);
    const count = (rules[vector.rule] ??= { passed: 0, failed: 0 });
    count[differences.length === 0 ? 'passed' : 'failed'] += 1;
    const { id, rule, sentence, catches } = vector;
    if (differences.length === 0) passed += 1;
    else failures.push({ id, rule, sentence, catches, differences });
  }
  return { passed, failed: failures.length, notRun, rules, failures };
}

/** The functions that vectors call; one with a name that is nearly theirs is refused, since it would not be run. */
function functionsOf(subject: VectorSubject): Readonly<Record<string, SubjectFunction>> {
  const called = [...new Set(Object.values(vectorCalls).flatMap(({ needs }): readonly string[] => needs))];
  const named = Object.entries(subject).filter(
    (entry): entry is [string, SubjectFunction] => typeof entry[1] === 'function',
  );
  for (const [name] of named) {
    const meant = called.includes(name) ? name : nearest(name, called);
    if (meant !== undefined && meant !== name) throw new TypeError(`no vector calls ${name}; did you mean ${meant}?`);
  }
  const functions = Object.fromEntries(named.filter(([name]) => called.includes(name)));
  if (Object.keys(functions).length === 0) {
    throw new TypeError(`an implementation needs at least one of the functions ${called.join(', ')}`);
  }
  return functions;
}

/** What an implementation answers to a request, or what it throws; promised, where the implementation is asynchronous. */
export function answerOf(
  functions: Readonly<Record<string, SubjectFunction>>,
  { call, policy, given }: Omit<VectorRequest, 'id'>,
): VectorAnswer | Promise<VectorAnswer> {
  try {
    const answer = vectorCalls[call].answer(functions, policy, given as never);
    return isPromised(answer) ? (answer.then(answered, refused) as Promise<VectorAnswer>) : answered(answer);
  } catch (error) {
    return refused(error);
  }
}

function answered(answer: unknown): VectorAnswer {
  const problems = (answer as { [refusedWith]?: readonly Problem[] } | undefined)?.[refusedWith];
  return problems === undefined ? { answer } : refused({ problems });
}

function refused(error: unknown): VectorAnswer {
  const [problem] = (error as { readonly problems?: readonly Problem[] }).problems ?? [];
  if (problem === undefined) return { threw: error instanceof Error ? error.message : String(error) };
  const { code, path, canonical } = problem;
  return { error: { code, path, ...(canonical === undefined ? {} : { canonical }) } };
}

const policiesById: ReadonlyMap<string, Policy> = /* @__PURE__ */ (() =>
  new Map(
    (policies.policies as readonly object[]).map((each) => {
      const policy = expanded(each, { [wuhan2025.id]: wuhan2025 }) as Policy;
      return [policy.id, policy.id === wuhan2025.id ? wuhan2025 : deepFrozen(policy)];
    }),
  ))();
const readings = /* @__PURE__ */ new Map<string, Policy>();

/**
 * The policy that a vector names by its id: `wuhan-2025+rounding.down` is wuhan-2025 with that reading.
 * @param id As in `Vector.policy`.
 * @returns The policy, deeply frozen.
 * @throws RangeError for an id that no vector names.
 * @example vectorPolicy('wuhan-2025+rounding.down').rounding // 'down'
 */
export function vectorPolicy(id: string): Policy {
  const known = policiesById.get(id) ?? readings.get(id);
  if (known !== undefined) return known;
  const end = id.lastIndexOf('+');
  if (end < 0) throw new RangeError(`no policy ${id} among the vectors`);
  const [assumption = '', alternative = ''] = id.slice(end + 1).split('.');
  const policy = withAlternative(vectorPolicy(id.slice(0, end)), assumption, alternative);
  readings.set(id, policy);
  return policy;
}
