/**
 * What is still worth asking an applicant, in which order, and in which words (clauses 1 and 3.3).
 * Laws: test/exhaustive/questions.test.ts. Why the order is this one: docs/decisions/0007-questions.md.
 * @module
 */
import type { Enterprise, FactId } from '../facts/enterprise';
import { fill, worded, type LocalizedText } from '../words/localized';
import { questionWords, type QuestionInput } from '../words/questions';
import type { Policy } from '../policy/policy';
import type { CriterionId } from '../policy/vocabulary';
import { beijingDay, momentAt } from '../values/calendar';
import { recordAt, textAt } from '../values/record';
import { shownDay } from '../values/shown';
import { checkEligibility, type EligibilityContext } from './check';
import { eligibilityTerms } from './criteria';
import { interviewCosts } from './interview';

const placeName = ['policy', 'jurisdiction', 'name'] as const;

/** A fact worth asking. */
export interface Question {
  /** The field of `Enterprise` that answers it. */
  readonly fact: FactId;
  /** The question, to an applicant. */
  readonly question: LocalizedText;
  /** The kind of answer. */
  readonly input: QuestionInput;
  /** The document that shows the answer. */
  readonly document: LocalizedText;
  /** The criteria that its answer can decide, in the order of `criterionIds`. */
  readonly decides: readonly CriterionId[];
  /** Why it is asked. */
  readonly why: LocalizedText;
}

/**
 * The facts of which some answer can still change the outcome, best first; none once the outcome is certain. Best is what
 * leaves the fewest questions on average: answers that no rule tells apart are of one class, every class of a fact is equally
 * likely, and asking stops as soon as the outcome is certain. Ties go by the order of `factIds`. Clauses 1 and 3.3.
 * @param policy the policy whose conditions apply
 * @param enterprise what is known of it; absent facts are unknown
 * @param context as for `checkEligibility`
 * @returns for each fact: the question, the kind of answer, the document that shows it, the criteria that it decides, and why
 * @throws InvalidValueError for a malformed code, figure, date, instant or catalogue, with its path
 * @example nextQuestions(wuhan2025, { uscc: uscc('91420100616400352X'), name: '示例企业' }, { at })[0]?.fact // 'district'
 */
export function nextQuestions(
  policy: Policy,
  enterprise: Enterprise,
  context: EligibilityContext,
): readonly Question[] {
  const { criteria, missing } = checkEligibility(policy, enterprise, context);
  const costs = interviewCosts(policy, enterprise, missing);
  const { zh, en } = recordAt(policy.jurisdiction.name, ...placeName);
  const place = { zh: textAt(zh, ...placeName, 'zh'), en: textAt(en, ...placeName, 'en') };
  const { from } = eligibilityTerms(policy).period(beijingDay(momentAt(context.at, 'context', 'at')));
  const facts = { place, from: shownDay(from) };
  return [...costs]
    .sort(([, a], [, b]) => a - b)
    .map(([fact]) => {
      const { question, input, document, why } = questionWords[fact];
      const decides = criteria.filter((each) => each.missing.includes(fact)).map(({ criterion }) => criterion);
      return {
        fact,
        question: fill(worded(question), facts),
        input,
        document: fill(worded(document), facts),
        decides,
        why: fill(worded(why), facts),
      };
    });
}
