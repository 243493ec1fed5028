/**
 * Runs conformance vectors against an implementation: the library itself, or any other with functions of these names.
 * @module
 */
import { differenceOf } from './difference';
import { policyFrom } from './policy-told';
import type { ExpectedProblem, Vector, VectorFunction, VectorOf } from './vector';

type AnyFunction = (...given: never[]) => unknown;
type Parse = Extract<VectorFunction, `parse${string}`>;

/**
 * The functions that vectors call, named as in this library; a missing one is skipped. A parse function may return a
 * Result or throw; malformed input is thrown as an error with `problems`.
 */
export type Implementation = { readonly [Name in Exclude<VectorFunction, `money.${string}`>]?: AnyFunction } & {
  readonly money?: { readonly add?: AnyFunction; readonly subtract?: AnyFunction; readonly times?: AnyFunction };
};

/** A vector as a test to run. */
export interface VectorCase {
  readonly name: string;
  readonly pins: string;
  /** Throws an Error where the implementation answers otherwise. */
  readonly run: () => void;
}

/** What came of running vectors. */
export interface VectorReport {
  readonly passed: number;
  readonly failed: readonly { readonly name: string; readonly pins: string; readonly problem: string }[];
  /** Names of the vectors whose function the implementation does not have. */
  readonly skipped: readonly string[];
}

/**
 * The vectors that an implementation can be held to, each as a test to run.
 * @example for (const { name, run } of vectorCases(vectors, implementation)) it(name, run)
 */
export function vectorCases(vectors: readonly Vector[], implementation: Implementation): readonly VectorCase[] {
  return vectors.flatMap((vector): readonly VectorCase[] => {
    const call = functionOf(implementation, vector.function);
    return call === undefined ? [] : [{ name: vector.name, pins: vector.pins, run: () => hold(vector, call) }];
  });
}

/** Runs vectors and reports; `runVectors` of index.ts has all of them by default. */
export function reportOn(vectors: readonly Vector[], implementation: Implementation): VectorReport {
  const cases = vectorCases(vectors, implementation);
  const run = new Set(cases.map(({ name }) => name));
  const failed = cases.flatMap(({ name, pins, run: held }) => {
    const problem = problemIn(held);
    return problem === undefined ? [] : [{ name, pins, problem }];
  });
  const skipped = vectors.map(({ name }) => name).filter((name) => !run.has(name));
  return { passed: cases.length - failed.length, failed, skipped };
}

function problemIn(work: () => void): string | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function functionOf(implementation: Implementation, name: VectorFunction): AnyFunction | undefined {
  switch (name) {
    case 'money.add':
      return implementation.money?.add;
    case 'money.subtract':
      return implementation.money?.subtract;
    case 'money.times':
      return implementation.money?.times;
    default:
      return implementation[name];
  }
}

/** Calls the function as the vector says, and throws where something else comes of it. */
function hold(vector: Vector, call: AnyFunction): void {
  const { name, pins, problems, result } = vector;
  const answer = answerOf(() => call(...(argumentsOf(vector) as never[])));
  const difference =
    problems === undefined
      ? differenceOf(
          answer.problems === undefined ? answer.result : { problems: answer.problems },
          result,
          'fields-expected',
        )
      : differenceOf(answer.problems ?? `no problem, but ${JSON.stringify(answer.result)}`, problems);
  if (difference !== undefined) throw new Error(`${name}: ${difference} (${pins})`);
}

interface Answer {
  readonly result?: unknown;
  readonly problems?: readonly ExpectedProblem[];
}

/** What a function answers: its result, or the problems that it returns or throws. */
function answerOf(work: () => unknown): Answer {
  try {
    const result = work();
    const problems = problemsIn(result);
    return problems === undefined ? { result } : { problems };
  } catch (error) {
    const problems = problemsIn(error);
    if (problems === undefined) throw error;
    return { problems };
  }
}

function problemsIn(value: unknown): readonly ExpectedProblem[] | undefined {
  if (typeof value !== 'object' || value === null || !('problems' in value) || !Array.isArray(value.problems)) {
    return undefined;
  }
  return (value.problems as readonly ExpectedProblem[]).map(({ path, code }) => ({ path, code }));
}

/** The arguments in the order of this library's functions. */
function argumentsOf(vector: Vector): readonly unknown[] {
  switch (vector.function) {
    case 'money.add':
    case 'money.subtract':
      return [vector.input.a, vector.input.b];
    case 'money.times':
      return [vector.input.amount, vector.input.rate, vector.input.rounding];
    case 'classifySize':
      return [vector.input];
    case 'checkEligibility': {
      const { policy, enterprise, ...context } = vector.input;
      return [policyFrom(policy), enterprise, context];
    }
    case 'assess': {
      const { policy, application, ...context } = vector.input;
      return [policyFrom(policy), application, context];
    }
    case 'allocate':
      return [policyFrom(vector.input.policy), vector.input.ledger, vector.input.claims];
    case 'replayCase':
      return [policyFrom(vector.input.policy), vector.input.application, vector.input.events];
    case 'decideRound':
      return [{ ...vector.input, policy: policyFrom(vector.input.policy) }];
    default:
      return [(vector as VectorOf<Parse>).input.given];
  }
}
