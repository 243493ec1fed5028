/**
 * Why an enterprise may or may not apply: one sentence for each criterion, with the facts and limits compared.
 * @module
 */
import { reasonWords } from '../words/reasons';
import { sentences } from '../words/sentences';
import type { CriterionResult, Eligibility } from '../eligibility/eligibility';
import { factNames, sizeNames } from '../words/lists';
import type { Locale } from '../words/localized';
import type { Policy } from '../policy/policy';
import { criteriaBehind } from '../round/basis';
import type { Explanation } from './explanation';
import { figuresOf } from './figures';
import { entryOf, filled, listed, nameOf, node, phrase, writerOf, type Figures, type Writer } from './sentences';

/**
 * Explains an eligibility: the outcome, and each of the seven criteria with what was compared.
 *
 * @param policy The policy that it was judged by.
 * @param eligibility What `checkEligibility` returned, or the `eligibility` of an assessment.
 * @param locale `'zh'` or `'en'`.
 * @returns A tree of sentences: one for each criterion.
 * @throws {InvalidValueError} `not-one-of` for a code or language that the library does not know.
 * @example explainEligibility(wuhan2025, eligibility, 'zh').text // '申领资格：符合条件'
 */
export function explainEligibility(policy: Policy, eligibility: Eligibility, locale: Locale): Explanation {
  return eligibilityNode(writerOf(policy, locale), eligibility);
}

export function eligibilityNode(writer: Writer, eligibility: Eligibility): Explanation {
  const { outcome, criteria, missing } = eligibility;
  const names = missing.map((fact) => nameOf(writer, factNames, fact, 'missing'));
  const template = entryOf(sentences.eligibility, outcome, 'outcome');
  const nodes = criteria.map((each) => criterionNode(writer, each));
  return node(writer, outcome, template, { missing: listed(writer, names) }, criteriaBehind(eligibility), nodes);
}

function criterionNode(writer: Writer, { criterion, verdict, reason, compared }: CriterionResult): Explanation {
  const figures = figuresOf(writer, { criterion, verdict });
  const { sentence } = entryOf(reasonWords, reason, 'reason');
  const said = filled(writer.locale, sentence, comparedFigures(writer, compared));
  return node(writer, reason, sentences.phrases.criterion, { ...figures, reason: said }, [criterion]);
}

/** The values compared, and the parts of a sentence that depend on which of them there are. */
function comparedFigures(writer: Writer, compared: CriterionResult['compared']): Figures {
  const figures: Record<string, string> = figuresOf(writer, compared);
  figures['sector'] ??= phrase(writer, 'any-sector');
  if ('to' in compared) figures['period'] = phrase(writer, 'from' in compared ? 'period' : 'until', figures);
  if ('closesAt' in compared) {
    const { opensAt, closesAt = '' } = figures;
    const window = { from: opensAt ?? '', to: closesAt };
    figures['window'] = phrase(writer, opensAt === undefined ? 'until' : 'period', window);
  }
  if ('possible' in compared) {
    const { employees, annualRevenue } = figures;
    figures['figures'] = listed(writer, [
      phrase(writer, employees === undefined ? 'employees-unknown' : 'employees', figures),
      phrase(writer, annualRevenue === undefined ? 'revenue-unknown' : 'revenue', figures),
    ]);
    figures['possible'] = possibleSizes(writer, compared.possible);
  }
  return figures;
}

function possibleSizes(writer: Writer, possible: readonly string[]): string {
  const sizes = possible.map((size) => nameOf(writer, sizeNames, size, 'possible')).join(phrase(writer, 'or'));
  return phrase(writer, possible.length === 1 ? 'one-size' : 'some-size', { sizes });
}
