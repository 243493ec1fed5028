/**
 * The conformance vectors: what goes in, what must come out, and a sentence on what each pins. Their JSON is shipped as
 * `cloud-voucher-rules/vectors/*.json` for implementations in other languages; run-vectors.ts runs them in this one.
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
import { deepFrozen } from '../values/frozen';
import type { Path } from '../values/result';
import type { LocalizedText } from '../words/localized';
import { isNested, ownOf } from '../words/plain';
import type { VectorCall } from './vector-calls';

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
 * What a vector asks, its policy written out.
 * @param vector One of `vectors`.
 * @returns The request, plain JSON.
 * @example JSON.stringify(requestOf(vectors[0]))
 */
export function requestOf({ id, call, policy, given }: Vector): VectorRequest {
  return { id, call, policy: vectorPolicy(policy), given };
}

/** By id; those under alternative readings as they are asked for. */
const policiesById: Map<string, Policy> = /* @__PURE__ */ (() =>
  new Map(
    (policies as { readonly policies: readonly object[] }).policies.map((each) => {
      const policy = expanded(each, { [wuhan2025.id]: wuhan2025 }) as Policy;
      return [policy.id, policy.id === wuhan2025.id ? wuhan2025 : deepFrozen(policy)];
    }),
  ))();

/**
 * The policy that a vector names by its id: `wuhan-2025+rounding.down` is wuhan-2025 with that reading.
 * @param id As in `Vector.policy`.
 * @returns The policy, deeply frozen.
 * @throws RangeError for an id that no vector names.
 * @example vectorPolicy('wuhan-2025+rounding.down').rounding // 'down'
 */
export function vectorPolicy(id: string): Policy {
  const known = policiesById.get(id);
  if (known !== undefined) return known;
  const end = id.lastIndexOf('+');
  if (end < 0) throw new RangeError(`no policy ${id} among the vectors`);
  const [assumption = '', alternative = ''] = id.slice(end + 1).split('.');
  const policy = withAlternative(vectorPolicy(id.slice(0, end)), assumption, alternative);
  policiesById.set(id, policy);
  return policy;
}

/**
 * Documents that vectors share: `{ "$of": "application", …changes }` stands for the document of that name, changed. So a
 * vector shows what is special about it, and nothing else.
 */
export type SharedDocuments = Readonly<Record<string, unknown>>;
type Json = Readonly<Record<string, unknown>>;

/** A value with every `$of` in it written out. */
export function expanded(value: unknown, documents: SharedDocuments): unknown {
  if (Array.isArray(value)) return value.map((each) => expanded(each, documents));
  if (!isNested(value)) return value;
  const { $of: name, ...changes } = value;
  if (typeof name === 'string') return changedDocument(ownOf(documents, name), changes);
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, expanded(each, documents)]));
}

/**
 * A document with changes made: as in a merge patch (RFC 7396), objects are merged, null removes, anything else replaces.
 * Besides, an object changes the items of a list by their index: `{ "1": … }` the second one, the next index adds one.
 */
export function changedDocument(base: unknown, changes: unknown): unknown {
  if (!isNested(changes) || Array.isArray(changes)) return changes;
  const items: Json = isNested(base) ? base : {};
  const keys = [...new Set([...Object.keys(items), ...Object.keys(changes)])].filter((key) => changes[key] !== null);
  const entries = keys.map((key): readonly [string, unknown] => {
    const item = Object.hasOwn(items, key) ? items[key] : undefined;
    return [key, Object.hasOwn(changes, key) ? changedDocument(item, changes[key]) : item];
  });
  return Array.isArray(base) ? entries.map(([, item]) => item) : Object.fromEntries(entries);
}
