/**
 * What is still worth asking an applicant, and in which order (clauses 1 and 3.3). Exact: every interview is enumerated.
 * Proof that no shorter one exists: test/exhaustive/questions.test.ts. Why it counts so: docs/decisions/0007-questions.md.
 * @module
 */
import type { Enterprise, FactId } from '../facts/enterprise';
import { fill, type LocalizedText } from '../words/localized';
import { questionReasons } from '../words/questions';
import type { Policy } from '../policy/policy';
import type { CriterionId } from '../policy/vocabulary';
import { checkEligibility, type EligibilityContext } from './check';
import { interviewCosts } from './interview';
import { eligibilityTerms } from './terms';

/** A fact worth asking. */
export interface Question {
  readonly fact: FactId;
  /** The criteria that its answer can decide, in the order of `criterionIds`. */
  readonly decides: readonly CriterionId[];
  /** Why it is asked, and which paper shows it. */
  readonly why: LocalizedText;
}

/**
 * The facts of which some answer could still change the outcome, best first; none once the outcome is certain. Best is
 * what leaves the fewest questions on average: answers that no rule tells apart are one class, every class of a fact is
 * equally likely, and asking stops as soon as the outcome is certain. Ties go by the order of `factIds`. Clauses 1, 3.3.
 * Throws `InvalidValueError` for a malformed figure, date or instant.
 * @example nextQuestions(wuhan2025, { uscc, name }, { at })[0]?.fact // 'district'
 */
export function nextQuestions(
  policy: Policy,
  enterprise: Enterprise,
  context: EligibilityContext,
): readonly Question[] {
  const { criteria, missing } = checkEligibility(policy, enterprise, context);
  const costs = interviewCosts(eligibilityTerms(policy), enterprise, missing);
  return [...costs]
    .sort(([, a], [, b]) => a - b)
    .map(([fact]) => ({
      fact,
      decides: criteria.filter((each) => each.missing.includes(fact)).map(({ criterion }) => criterion),
      why: reasonFor(policy, fact),
    }));
}

function reasonFor({ jurisdiction, applicants }: Policy, fact: FactId): LocalizedText {
  return fill(questionReasons[fact], { place: jurisdiction.name, years: String(applicants.lookback.years) });
}
