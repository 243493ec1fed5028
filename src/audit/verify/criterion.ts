/**
 * One criterion, as a result states it.
 * @module
 */
import type { CriterionResult, ReasonCode, Verdict } from '../../eligibility/eligibility';
import type { FactId } from '../../facts/enterprise';
import type { CriterionId } from '../../policy/vocabulary';

export function criterion(
  id: CriterionId,
  verdict: Verdict,
  reason: ReasonCode,
  compared: Readonly<Record<string, unknown>>,
  missing: readonly FactId[] = [],
): CriterionResult {
  return { criterion: id, verdict, reason, compared, missing } as CriterionResult;
}
