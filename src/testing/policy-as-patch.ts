/**
 * A policy as what differs from a known one, for counterexamples, where thirty kilobytes could not be read:
 * `{ "base": "wuhan-2025", "patch": { "exhaustion": "skip" } }`, an RFC 7396 merge patch.
 * @module
 */
import { policies } from '../policy/register';
import { isObject, sameJson } from '../words/plain';

type Json = Readonly<Record<string, unknown>>;

/** Undefined for what does not look like a policy, and for one that is not a variant of a known one. */
export function policyAsPatch(value: unknown): { readonly base: string; readonly patch?: Json } | undefined {
  if (!isObject(value) || !isObject(value['clauses']) || !isObject(value['assumptions'])) return undefined;
  const known = policies.find(({ id }) => String(value['id']).startsWith(id));
  if (known === undefined) return undefined;
  const patch = patchBetween(known as unknown as Json, value);
  return Object.keys(patch).length === 0 ? { base: known.id } : { base: known.id, patch };
}

/** The merge patch that makes `to` of `from`. */
function patchBetween(from: Json, to: Json): Json {
  const removed = Object.keys(from).filter((key) => !Object.hasOwn(to, key));
  const changed = Object.entries(to)
    .filter(([key, value]) => !sameJson(from[key], value))
    .map(([key, value]) => {
      const before = from[key];
      return [key, isObject(value) && isObject(before) ? patchBetween(before, value) : value] as const;
    });
  return Object.fromEntries([...removed.map((key) => [key, null] as const), ...changed]);
}
