/**
 * A policy told by what differs from a known one: `{ "base": "wuhan-2025", "patch": { "exhaustion": "skip" } }`. In
 * counterexamples, where thirty kilobytes could not be read, and in the conformance vectors.
 * @module
 */
import { applyPatch } from '../policy/merge-patch';
import type { Policy } from '../policy/policy';
import { policies } from '../policy/register';
import { sameJson } from '../words/plain';

/** A policy as a known one and an RFC 7396 merge patch of it. */
export interface PolicyReference {
  readonly base: string;
  readonly patch?: unknown;
}

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The policy that a reference names. */
export function policyFrom({ base, patch }: PolicyReference): Policy {
  const known = policies.find(({ id }) => id === base);
  if (known === undefined) throw new Error(`no policy is called ${base}`);
  return patch === undefined ? known : (applyPatch(known, patch) as Policy);
}

/** What a value that looks like a policy differs in from the known one that it is a variant of; undefined for any other. */
export function policyTold(value: unknown): PolicyReference | undefined {
  if (!isObject(value) || !isObject(value['clauses']) || !isObject(value['assumptions'])) return undefined;
  const known = policies.find(({ id }) => String(value['id']).startsWith(id));
  if (known === undefined) return undefined;
  const patch = patchBetween(known as unknown as Json, value);
  return Object.keys(patch).length === 0 ? { base: known.id } : { base: known.id, patch };
}

/** The merge patch that makes `to` of `from`; fields that neither holds null for. */
function patchBetween(from: Json, to: Json): Json {
  const removed = Object.keys(from)
    .filter((key) => !Object.hasOwn(to, key))
    .map((key) => [key, null] as const);
  const changed = Object.entries(to)
    .filter(([key, value]) => !(Object.hasOwn(from, key) && sameJson(from[key], value)))
    .map(([key, value]) => {
      const before = Object.hasOwn(from, key) ? from[key] : undefined;
      return [key, isObject(value) && isObject(before) ? patchBetween(before, value) : value] as const;
    });
  return Object.fromEntries([...removed, ...changed]);
}
