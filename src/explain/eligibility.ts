/**
 * Why an enterprise may or may not apply: one sentence for each criterion, with the facts and limits compared.
 * @module
 */
import { reasonWords } from '../words/reasons';
import { sentences } from '../words/sentences';
import type { CriterionResult, Eligibility } from '../eligibility/eligibility';
import { factNames } from '../words/lists';
import type { Locale } from '../words/localized';
import type { Policy } from '../policy/policy';
import { criteriaBehind } from '../round/basis';
import type { Explanation } from './explanation';
import { entryOf, nameOf, type Held, type Writer } from './figures';
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
  const names = missing.map((fact) => nameOf(writer, factNames, fact, 'missing'));
  const template = entryOf(sentences.eligibility, outcome, 'outcome');
  const nodes = criteria.map((each) => criterionNode(writer, each));
  const held = { missing: names.join(writer.phrase('list')) };
  return node(writer, outcome, template, held, criteriaBehind(eligibility), nodes);
}

function criterionNode(writer: Writer, { criterion, verdict, reason, compared }: CriterionResult): Explanation {
  const { sentence } = entryOf(reasonWords, reason, 'reason');
  const held = { criterion, verdict, reason: filled(writer, sentence, compared as Held) };
  return node(writer, reason, sentences.phrases.criterion, held, [criterion]);
}
