/**
 * Why an enterprise may or may not apply: one sentence for each criterion, with the facts and limits compared.
 * @module
 */
import type { CriterionResult, Eligibility } from '../eligibility/eligibility';
import { criterionNames, factNames, sizeNames, verdictNames } from '../words/lists';
import type { Locale } from '../words/localized';
import type { Policy } from '../policy/policy';
import { criteriaBehind } from '../round/basis';
import type { Explanation } from './explanation';
import { figuresOf } from './figures';
import { entryOf, filled, headed, listed, nameOf, phrase, tellerOf, told, type Figures, type Teller } from './teller';

/**
 * Explains an eligibility: the outcome, and each of the seven criteria with what was compared and the clauses and
 * assumptions that it rests on. `policy` is the one that it was judged by.
 * Throws `InvalidValueError` for a code that the library does not know.
 * @example explainEligibility(wuhan2025, eligibility, 'zh').text // '申领资格：符合条件〔条款 1、…〕'
 */
export function explainEligibility(policy: Policy, eligibility: Eligibility, locale: Locale): Explanation {
  return tellEligibility(tellerOf(policy, locale), eligibility);
}

export function tellEligibility(teller: Teller, eligibility: Eligibility): Explanation {
  const { outcome, criteria, missing } = eligibility;
  const { words } = teller;
  const names = missing.map((fact) => nameOf(teller, factNames, fact, 'missing'));
  const text = filled(entryOf(words.eligibility, outcome, 'outcome'), { missing: listed(teller, names) });
  return told(
    teller,
    outcome,
    text,
    criteriaBehind(eligibility),
    criteria.map((each) => tellCriterion(teller, each)),
  );
}

function tellCriterion(teller: Teller, { criterion, verdict, reason, compared }: CriterionResult): Explanation {
  const { words } = teller;
  const text = phrase(teller, 'criterion', {
    criterion: headed(nameOf(teller, criterionNames, criterion, 'criterion')),
    verdict: nameOf(teller, verdictNames, verdict, 'verdict'),
    reason: filled(entryOf(words.reasons, reason, 'reason'), comparedFigures(teller, compared)),
  });
  return told(teller, reason, text, [criterion]);
}

/** The values compared, and the parts of a sentence that depend on which of them there are. */
function comparedFigures(teller: Teller, compared: CriterionResult['compared']): Figures {
  const figures = figuresOf(teller, compared);
  const has = (name: string) => Object.hasOwn(compared, name);
  const { opensAt, closesAt = '' } = figures;
  return {
    sector: phrase(teller, 'any-sector'),
    period: phrase(teller, has('from') ? 'period' : 'until', figures),
    window:
      opensAt === undefined
        ? phrase(teller, 'until', { to: closesAt })
        : phrase(teller, 'period', { from: opensAt, to: closesAt }),
    figures: listed(teller, [
      phrase(teller, has('employees') ? 'employees' : 'employees-unknown', figures),
      phrase(teller, has('annualRevenue') ? 'revenue' : 'revenue-unknown', figures),
    ]),
    ...figures,
    ...('possible' in compared ? { possible: possibleSizes(teller, compared.possible) } : {}),
  };
}

function possibleSizes(teller: Teller, possible: readonly string[]): string {
  const sizes = possible.map((size) => nameOf(teller, sizeNames, size, 'possible')).join(phrase(teller, 'or'));
  return phrase(teller, possible.length === 1 ? 'one-size' : 'some-size', { sizes });
}
