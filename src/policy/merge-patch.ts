/**
 * RFC 7396 merge patches: how an alternative reading changes a policy. Arrays are replaced whole, null removes.
 * @module
 */

import { isObject, ownOf } from '../words/plain';
import type { Policy } from './policy';

/** The document that a merge patch makes of another. Neither is changed. */
export function applyPatch(target: unknown, patch: unknown): unknown {
  if (!isObject(patch)) return patch;
  const base = isObject(target) ? target : {};
  // The document's own keys first, in their order: a patched policy reads like the one it came from.
  const keys = new Set([...Object.keys(base), ...Object.keys(patch)]);
  const kept = [...keys].filter((key) => ownOf(patch, key) !== null);
  return Object.fromEntries(
    kept.map((key) => {
      const before = ownOf(base, key);
      return [key, Object.hasOwn(patch, key) ? applyPatch(before, patch[key]) : before] as const;
    }),
  );
}

/** The id of a policy under an alternative reading, `'wuhan-2025+rounding.down'`. */
export function patchedId(policy: Policy, assumption: string, alternative: string): string {
  return `${policy.id}+${assumption}.${alternative}`;
}
