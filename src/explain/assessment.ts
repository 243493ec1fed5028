/**
 * How an assessment comes to its figures, line by line, so that a reader with paper and pencil can follow it.
 * @module
 */
import * as faults from '../words/problems';
import { severityNames } from '../words/lists';
import type { Locale } from '../words/localized';
import type { Policy } from '../policy/policy';
import type { RuleId } from '../policy/vocabulary';
import { criteriaBehind, lineRules } from '../round/basis';
import type { Assessment, LineAssessment } from '../subsidy/assessment';
import { findings, type Finding } from '../subsidy/findings';
import { fenAt } from '../values/fen';
import { rateAt, wholeRate, type Rate } from '../values/rate';
import { reject } from '../values/result';
import { tellEligibility } from './eligibility';
import type { Explanation } from './explanation';
import { amount, amounts, figuresOf, place, plain } from './figures';
import { entryOf, filled, headed, listed, nameOf, phrase, tellerOf, told, type Figures, type Teller } from './teller';

/**
 * Explains an assessment: the eligibility; each line with what was claimed, recognised, the base, the rate, the subsidy
 * and every finding; the sum and the entitlement. `policy` is the one that it was assessed by.
 * Throws `InvalidValueError`: `other-policy` for an assessment of another policy, or a code that the library does not know.
 * @example explainAssessment(wuhan2025, assessment, 'en').children.map(({ code }) => code) // ['eligible', 'line', 'assessed', 'entitlement']
 */
export function explainAssessment(policy: Policy, assessment: Assessment, locale: Locale): Explanation {
  return tellAssessment(tellerOf(policy, locale), assessment);
}

export function tellAssessment(teller: Teller, assessment: Assessment): Explanation {
  const { policy, eligibility, lines, assessed, entitlement } = assessment;
  const { id } = teller.policy;
  if (policy !== id)
    reject(faults.otherPolicy, ['assessment', 'policy'], { given: policy, expected: { zh: id, en: id } });
  const sums = { assessed: amount(teller, assessed), entitlement: amount(teller, entitlement) };
  const text = phrase(teller, 'assessment', { ...partiesOf(teller, assessment), ...sums, policy });
  return told(
    teller,
    'assessment',
    text,
    [...criteriaBehind(eligibility), ...lineRules],
    [
      tellEligibility(teller, eligibility),
      ...lines.map((line) => tellLine(teller, line)),
      ...assessment.flags.map((flag) => tellFinding(teller, flag)),
      tellSum(teller, assessment, sums),
      tellEntitlement(teller, assessment, sums),
    ],
  );
}

/** Whose application it is. */
export function partiesOf(
  teller: Teller,
  { application, enterprise, district }: Pick<Assessment, 'application' | 'enterprise' | 'district'>,
): Figures {
  return {
    application: plain(teller, application),
    enterprise: plain(teller, enterprise),
    registered:
      district === undefined
        ? phrase(teller, 'district-not-given')
        : phrase(teller, 'registered', { district: place(teller, district) }),
  };
}

function tellLine(teller: Teller, line: LineAssessment): Explanation {
  const tier = teller.policy.tiers.find(({ id }) => id === line.tier)?.name[teller.locale];
  const figures: Figures = {
    ...figuresOf(teller, line),
    ...amounts(teller, { recognised: line.recognised, base: line.base, subsidy: line.subsidy }),
    ...(tier === undefined ? {} : { tier }),
  };
  const part = (code: 'claimed' | 'recognised' | 'base' | 'rate' | 'subsidy', text: string, rules: readonly RuleId[]) =>
    told(teller, code, text, rules);
  const vat = teller.policy.base.vat === 'included' ? 'base-included' : 'base-excluded';
  return told(teller, 'line', phrase(teller, tier === undefined ? 'line-without-tier' : 'line', figures), lineRules, [
    part('claimed', phrase(teller, 'claimed', figures), ['papers']),
    part('recognised', recognisedText(teller, line, figures), ['recognised-amount']),
    part('base', phrase(teller, vat, figures), ['subsidy-base']),
    ...(line.rate === undefined ? [] : [part('rate', phrase(teller, 'rate', figures), ['product-tier', 'tier-rate'])]),
    part('subsidy', subsidyText(teller, line, figures), ['tier-rate', 'rounding']),
    ...line.findings.map((finding) => tellFinding(teller, finding)),
  ]);
}

/** The least of the claim and of what each reducing finding leaves; nothing where a finding disallows the line. */
function recognisedText(teller: Teller, { findings: found, claimed }: LineAssessment, figures: Figures): string {
  if (found.some(({ severity }) => severity === 'disallows')) return phrase(teller, 'recognised-none', figures);
  const rooms = found
    .filter(({ severity }) => severity === 'reduces')
    .flatMap(({ compared }) => ('room' in compared ? compared.room : 'audited' in compared ? compared.audited : []));
  if (rooms.length === 0) return phrase(teller, 'recognised', figures);
  const least = listed(
    teller,
    [claimed, ...rooms].map((each) => amount(teller, each)),
  );
  return phrase(teller, 'recognised-least', { ...figures, amounts: least });
}

function subsidyText(teller: Teller, { base, rate }: LineAssessment, figures: Figures): string {
  if (rate === undefined) return phrase(teller, 'subsidy-none', figures);
  const rounding = entryOf(teller.words.roundings, teller.policy.rounding, 'policy', 'rounding');
  const exact = isExact(base, rate);
  return phrase(teller, exact ? 'subsidy' : 'subsidy-rounded', { ...figures, rounding });
}

/** Whether a product is whole fen: judged by the remainders, which stay small. */
function isExact(base: LineAssessment['base'], rate: Rate): boolean {
  return ((fenAt(base, 'base') % wholeRate) * rateAt(rate, 'rate')) % wholeRate === 0;
}

function tellFinding(teller: Teller, found: Finding): Explanation {
  const { code, severity, compared } = found;
  const figures = { ...figuresOf(teller, compared), ...(code === 'paper-not-listed' ? paperOf(teller, found) : {}) };
  const sentence = filled(entryOf(teller.words.findings, code, 'findings'), figures);
  const text = phrase(teller, 'finding', {
    severity: headed(nameOf(teller, severityNames, severity, 'severity')),
    sentence,
  });
  return told(teller, code, text, [findings[code].rule]);
}

/** The paper that no line uses: its kind and its number. */
function paperOf(teller: Teller, { compared }: Extract<Finding, { code: 'paper-not-listed' }>): Figures {
  const { paper, ...numbers } = compared;
  const number = Object.values(numbers)
    .map((each) => plain(teller, each))
    .join('');
  return { paper: entryOf(teller.words.papers, paper, 'paper'), number };
}

function tellSum(teller: Teller, { lines }: Assessment, sums: Figures): Explanation {
  const sum = sumText(
    teller,
    lines.map(({ subsidy }) => subsidy),
    sums['assessed'] ?? '',
  );
  return told(
    teller,
    'assessed',
    lines.length === 0 ? phrase(teller, 'assessed-none', sums) : phrase(teller, 'assessed', { sum }),
    ['tier-rate'],
  );
}

/** `a + b = c`; of a single amount, that amount. */
export function sumText(teller: Teller, parts: readonly string[], total: string): string {
  return parts.length < 2 ? total : `${parts.map((part) => amount(teller, part)).join(' + ')} = ${total}`;
}

function tellEntitlement(teller: Teller, { eligibility }: Assessment, sums: Figures): Explanation {
  const rests = eligibility.outcome === 'eligible' ? (['tier-rate'] as const) : criteriaBehind(eligibility);
  return told(teller, 'entitlement', phrase(teller, `entitlement-${eligibility.outcome}`, sums), rests);
}
