/**
 * Which laws of the allocation each exhaustion rule keeps: the table of docs/laws.md. For each ✗ there is a smallest
 * counterexample among the conformance vectors.
 * @module
 */
import { exhaustions, type Exhaustion } from '../policy/policy';
import { deepFrozen } from '../values/frozen';
import type { LawId } from '../words/laws';

/** The laws of the table, in its order, with the rules that keep them. */
export const lawTable = /* @__PURE__ */ deepFrozen({
  'any-order': exhaustions,
  'within-limits': exhaustions,
  batches: exhaustions,
  'later-claim': exhaustions,
  'larger-budget': ['partial-fill', 'block'],
  withdrawal: ['partial-fill', 'block'],
  splitting: ['partial-fill'],
  'money-left': ['partial-fill'],
} as const satisfies Partial<Record<LawId, readonly Exhaustion[]>>);

/** A law of the table. */
export type TableLawId = keyof typeof lawTable;

/**
 * Whether a rule keeps a law of the table.
 * @param exhaustion An exhaustion rule.
 * @param law A law of `lawTable`.
 * @returns Whether it holds under the rule.
 * @example keepsLaw('skip', 'larger-budget') // false
 */
export function keepsLaw(exhaustion: Exhaustion, law: TableLawId): boolean {
  const kept: readonly Exhaustion[] = lawTable[law];
  return kept.includes(exhaustion);
}
