/**
 * Why an enterprise may or may not apply: one sentence for each criterion, with the facts and limits compared.
 * @module
 */
import { reasonSentences } from '../words/reasons';
import { phrases, sentences } from '../words/sentences';
import type { CriterionResult, Eligibility } from '../eligibility/eligibility';
import type { Locale } from '../words/localized';
import type { Policy } from '../policy/policy';
import { criteriaBehind } from '../round/basis';
import type { Explanation } from './explanation';
import { entryOf, type Held, type Writer } from './figures';
import { filled, node, written } from './sentences';

/**
 * Explains an eligibility: the outcome, and each of the seven criteria with what was compared.
 * @param policy The policy that it was judged by.
 * @param eligibility What `checkEligibility` returned, or the `eligibility` of an assessment.
 * @param locale `'zh'` or `'en'`.
 * @returns A tree of sentences: one for each criterion.
 * @throws {InvalidValueError} `not-one-of` for a code or language that the library does not know.
 * @example explainEligibility(wuhan2025, eligibility, 'zh').text // '申领资格：符合条件'
 */
export function explainEligibility(policy: Policy, eligibility: Eligibility, locale: Locale): Explanation {
  return written({ policy, locale }, 'eligibility', eligibility, eligibilityNode);
}

export function eligibilityNode(writer: Writer, eligibility: Eligibility): Explanation {
  const { outcome, criteria, missing } = eligibility;
  const template = entryOf(sentences.eligibility, outcome, 'outcome');
  const nodes = criteria.map((each) => criterionNode(writer, each));
  return node(writer, outcome, template, { missing }, criteriaBehind(eligibility), nodes);
}

function criterionNode(writer: Writer, { criterion, verdict, reason, compared }: CriterionResult): Explanation {
  const sentence = entryOf(reasonSentences, reason, 'reason');
  const held = { criterion, verdict, reason: filled(writer, sentence, compared as Held) };
  return node(writer, reason, phrases.criterion, held, [criterion]);
}
