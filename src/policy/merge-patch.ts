/**
 * RFC 7396 merge patches: how an alternative reading changes a policy. Arrays are replaced whole, null removes.
 * @module
 */
import type { Policy } from './policy';

/** The document that a merge patch makes of another. Neither is changed. */
export function applyPatch(target: unknown, patch: unknown): unknown {
  if (!isObject(patch)) return patch;
  const base = isObject(target) ? target : {};
  const kept = Object.entries(base).filter(([key]) => !Object.hasOwn(patch, key));
  const changed = Object.entries(patch)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => [key, applyPatch(Object.hasOwn(base, key) ? base[key] : undefined, value)] as const);
  return Object.fromEntries(inOrderOf(Object.keys(base), [...kept, ...changed]));
}

/** The id of a policy under an alternative reading, `'wuhan-2025+rounding.down'`. */
export function patchedId(policy: Policy, assumption: string, alternative: string): string {
  return `${policy.id}+${assumption}.${alternative}`;
}

/** Entries in the order of the document's own keys, new ones last: a patched policy reads like the one it came from. */
function inOrderOf<T>(
  keys: readonly string[],
  entries: readonly (readonly [string, T])[],
): readonly (readonly [string, T])[] {
  const place = new Map(keys.map((key, i) => [key, i]));
  return [...entries].sort(([a], [b]) => (place.get(a) ?? keys.length) - (place.get(b) ?? keys.length));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
