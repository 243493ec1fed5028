/**
 * The published policies, and policies made from them: under an alternative reading, or for next year's notice.
 * @module
 */
import * as expectations from '../words/expected';
import { bilingual, listing, type LocalizedText } from '../words/localized';
import * as faults from '../words/problems';
import { ownOf } from '../words/plain';
import { frozenCopy } from '../values/frozen';
import { parseArea } from '../values/id';
import { recordAt, wholeAt } from '../values/record';
import { canonicalAt, InvalidValueError, reject, type Problem } from '../values/result';
import { policyProblems, problemsAlone } from './agreements';
import { checkForm } from './fields';
import { applyPatch, patchedId, patchProblem } from './merge-patch';
import type { Policy } from './policy';
import { wuhan2025 } from './wuhan-2025';

/** Every published policy, deeply frozen. */
export const policies: readonly Policy[] = /* @__PURE__ */ Object.freeze([wuhan2025]);

/**
 * The policy for a year: never the nearest one.
 * @param key - the year, and the GB/T 2260 code of the jurisdiction
 * @returns the policy, or undefined where the library has none
 * @throws InvalidValueError for a year that is not a whole number, and a malformed code
 * @example policyFor({ year: 2025, division: '420100' })?.id // 'wuhan-2025'
 */
export function policyFor(key: { year: number; division: string }): Policy | undefined {
  const { year, division } = recordAt(key, 'key');
  wholeAt(year, 0, 'key', 'year');
  canonicalAt(parseArea, division, 'key', 'division');
  return policies.find((each) => each.year === year && each.jurisdiction.division === division);
}

/**
 * A new policy from a published one, for next year's notice.
 * @param policy - the policy to start from; it is not changed
 * @param changes - an RFC 7396 merge patch (lists are replaced whole, null removes) with an id of its own
 * @returns the new policy, deeply frozen and valid, each of its alternatives too
 * @throws InvalidValueError with every problem: `missing-field`, `unknown-field`, `wrong-type`, `not-one-of` and the codes of
 *   the values for what is malformed; `policy-inconsistent` for what the fields, or a policy and its alternatives, contradict
 * @example amendPolicy(wuhan2025, { id: 'wuhan-2025-lower-cap', annualCap: '100000.00' }).annualCap // '100000.00'
 */
export function amendPolicy(policy: Policy, changes: { id: string } & Record<string, unknown>): Policy {
  checkForm(policy);
  const id = ownOf<unknown>(recordAt(changes, 'changes'), 'id');
  if (id === undefined) reject(faults.missingField, ['id'], { given: id, expected: expectations.text });
  if (id === policy.id) {
    const expected = bilingual('与原政策不同的编号 / an id other than that of the policy amended');
    reject(faults.policyInconsistent, ['id'], { given: id, expected });
  }
  const wrong = patchProblem(changes, 20_000);
  if (wrong !== undefined) throw new InvalidValueError([wrong]);
  const amended = applyPatch(policy, changes);
  return validated(amended, policyProblems(amended));
}

/**
 * A policy under an alternative reading of a point on which its notice is silent, its id extended so that ledgers of
 * different readings never mix. Readings combine in any order; each is in the id.
 * @param policy - the policy, published or already read otherwise; it is not changed
 * @param assumption - an id of its register, `'rounding'`
 * @param alternative - the id of an alternative of that assumption, `'down'`
 * @returns the policy so read, deeply frozen
 * @throws InvalidValueError `unknown-assumption`, `unknown-alternative`; or the problems of a policy that does not hold when
 *   so read
 * @example withAlternative(wuhan2025, 'rounding', 'down').id // 'wuhan-2025+rounding.down'
 */
export function withAlternative(policy: Policy, assumption: string, alternative: string): Policy {
  checkForm(policy);
  const entry = ownOf(policy.assumptions, assumption);
  if (entry === undefined) {
    const expected = listed(Object.keys(policy.assumptions));
    reject(faults.unknownAssumption, ['assumption'], { given: assumption, expected });
  }
  const chosen = entry.alternatives.find(({ id }) => id === alternative);
  if (chosen === undefined) {
    const expected = listed(entry.alternatives.map(({ id }) => id));
    reject(faults.unknownAlternative, ['alternative'], { given: alternative, expected });
  }
  const patched = applyPatch(applyPatch(policy, chosen.patch), { id: patchedId(policy, assumption, alternative) });
  return validated(patched, problemsAlone(patched, policy));
}

function validated(policy: unknown, problems: readonly Problem[]): Policy {
  if (problems.length > 0) throw new InvalidValueError(problems);
  return frozenCopy(policy as Policy);
}

function listed(names: readonly string[]): LocalizedText {
  return names.length === 0 ? { zh: '（无）', en: '(none)' } : listing(names);
}
