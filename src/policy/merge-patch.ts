/**
 * RFC 7396 merge patches: how an alternative reading changes a policy. Arrays are replaced whole, null removes.
 * @module
 */
import * as expectations from '../words/expected';
import { bilingual } from '../words/localized';
import { isObject, isPlain, ownOf } from '../words/plain';
import * as faults from '../words/problems';
import { unknownField } from '../values/nearest';
import { problem, type Path, type Problem } from '../values/result';
import { isWellFormed } from '../values/text';
import type { Policy } from './policy';

const levels = 100;

/**
 * The problem of a patch that is not a plain object, or is larger than can be applied: a small live object may hold itself.
 * What it sets is validated in the policy that it makes.
 */
export function patchProblem(patch: unknown, most = 10_000): Problem | undefined {
  if (!isObject(patch)) return problem(faults.wrongType, [], { expected: expectations.object, given: patch });
  const values: { readonly value: unknown; readonly path: Path }[] = [{ value: patch, path: [] }];
  for (const { value, path } of values) {
    if (typeof value !== 'object' || value === null) continue;
    if (!isPlain(value))
      return problem(faults.notPlainJson, path, { expected: expectations.instanceOfClass, given: undefined });
    if (path.length >= levels)
      return problem(faults.nestedTooDeep, [], { expected: bilingual(`${levels} / ${levels}`), given: undefined });
    for (const [key, each] of Object.entries(value)) {
      if (key === '__proto__') return unknownField([...path, key], key, []);
      if (!isWellFormed(key)) return problem(faults.notWellFormedText, path, { given: key });
      if (values.push({ value: each, path: [...path, key] }) <= most) continue;
      const expected = bilingual(`至多${most}个值 / at most ${most} values`);
      return problem(faults.wrongLength, [], { expected, given: patch });
    }
  }
  return undefined;
}

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
