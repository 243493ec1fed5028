/**
 * The policies that the library knows, and each of them under another reading of a point on which its notice is silent.
 * @module
 */
import * as faults from '../words/problems';
import { frozenCopy } from '../values/frozen';
import { InvalidValueError, reject } from '../values/result';
import { policyProblemsAlone } from './consistency';
import { applyPatch, patchedId } from './merge-patch';
import type { Policy } from './policy';
import { wuhan2025 } from './wuhan-2025';

export const policies: readonly Policy[] = /* @__PURE__ */ Object.freeze([wuhan2025]);

/**
 * The policy of a jurisdiction (GB/T 2260 division) for a year, or undefined: never the nearest one.
 * @example policyFor({ year: 2025, division: '420100' })?.id // 'wuhan-2025'
 */
export function policyFor(key: { year: number; division: string }): Policy | undefined {
  return policies.find(({ year, jurisdiction }) => year === key.year && jurisdiction.division === key.division);
}

/**
 * `policy` with one alternative reading applied, frozen, its id extended so that ledgers of different readings never mix.
 * Throws `unknown-assumption`, `unknown-alternative`, or the problems of a policy that the patch makes invalid.
 * @example withAlternative(wuhan2025, 'rounding', 'down').id // 'wuhan-2025+rounding.down'
 */
export function withAlternative(policy: Policy, assumption: string, alternative: string): Policy {
  const entry = Object.hasOwn(policy.assumptions, assumption) ? policy.assumptions[assumption] : undefined;
  if (entry === undefined) {
    reject(faults.unknownAssumption, ['assumption'], {
      given: assumption,
      expected: listed(Object.keys(policy.assumptions)),
    });
  }
  const chosen = entry.alternatives.find(({ id }) => id === alternative);
  if (chosen === undefined) {
    reject(faults.unknownAlternative, ['alternative'], {
      given: alternative,
      expected: listed(entry.alternatives.map(({ id }) => id)),
    });
  }
  const patched = applyPatch(policy, { ...(chosen.patch as object), id: patchedId(policy, assumption, alternative) });
  const problems = policyProblemsAlone(patched);
  if (problems.length > 0) throw new InvalidValueError(problems);
  return frozenCopy(patched as Policy);
}

function listed(names: readonly string[]): { zh: string; en: string } {
  return names.length === 0 ? { zh: '（无）', en: '(none)' } : { zh: names.join('、'), en: names.join(', ') };
}
