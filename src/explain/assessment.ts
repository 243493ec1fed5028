/**
 * How an assessment comes to its figures, line by line, so that a reader with paper and pencil can follow it.
 * @module
 */
import * as problems from '../words/problems';
import { severityNames } from '../words/lists';
import { findingWords } from '../words/findings';
import type { Locale } from '../words/localized';
import { phrases, sentences } from '../words/sentences';
import type { Policy } from '../policy/policy';
import { criteriaBehind, lineRules } from '../round/basis';
import type { Assessment, LineAssessment } from '../subsidy/assessment';
import { findings, type Finding } from '../subsidy/findings';
import { fenAt } from '../values/fen';
import { rateAt, wholeRate, type Rate } from '../values/rate';
import { reject } from '../values/result';
import { eligibilityNode } from './eligibility';
import type { Explanation, Names } from './explanation';
import { amount, amounts, enterprise, figuresOf, place, plain } from './figures';
import {
  entryOf,
  filled,
  headed,
  listed,
  nameOf,
  node,
  phrase,
  writerOf,
  type Figures,
  type Writer,
} from './sentences';

/**
 * Explains an assessment: the eligibility; each line with what was claimed, recognised, the base, the rate, the subsidy
 * and every finding; the flags; the sum and the entitlement.
 *
 * @param policy The policy that it was assessed by.
 * @param assessment What `assess` returned.
 * @param locale `'zh'` or `'en'`.
 * @param names What products and enterprises are called; without it they are shown by their numbers.
 * @returns A tree of sentences; amounts in yuan.
 * @throws {InvalidValueError} `other-policy` for an assessment of another policy, `not-one-of` for a code or language that the library does not know.
 * @example explainAssessment(wuhan2025, assessment, 'en').children.map(({ code }) => code) // ['eligible', 'line', 'assessed', 'entitlement']
 */
export function explainAssessment(policy: Policy, assessment: Assessment, locale: Locale, names?: Names): Explanation {
  return assessmentNode(writerOf(policy, locale, names), assessment);
}

/**
 * One finding as a sentence: what was compared, without its severity and what it rests on.
 *
 * @param policy The policy of the assessment.
 * @param finding A finding of a line, or a flag.
 * @param locale `'zh'` or `'en'`.
 * @returns The sentence, without a full stop.
 * @throws {InvalidValueError} `not-one-of` for a code or language that the library does not know.
 * @example explainFinding(wuhan2025, finding, 'en') // 'invoice 25420000000000000001 is void'
 */
export function explainFinding(policy: Policy, finding: Finding, locale: Locale): string {
  return findingText(writerOf(policy, locale), finding);
}

export function assessmentNode(writer: Writer, assessment: Assessment): Explanation {
  const { policy, eligibility, lines, assessed, entitlement } = assessment;
  const { id } = writer.policy;
  if (policy !== id) {
    reject(problems.otherPolicy, ['assessment', 'policy'], { given: policy, expected: { zh: id, en: id } });
  }
  const sums = { assessed: amount(writer, assessed), entitlement: amount(writer, entitlement) };
  const figures = { ...partiesOf(writer, assessment), ...sums, policy: writer.policy.title[writer.locale] };
  const rules = [...criteriaBehind(eligibility), ...lineRules];
  return node(writer, 'assessment', phrases.assessment, figures, rules, [
    eligibilityNode(writer, eligibility),
    ...lines.map((line) => lineNode(writer, line)),
    ...assessment.flags.map((flag) => findingNode(writer, flag)),
    sumNode(writer, assessment, sums),
    node(
      writer,
      'entitlement',
      phrases[`entitlement-${eligibility.outcome}`],
      sums,
      eligibility.outcome === 'eligible' ? ['tier-rate'] : criteriaBehind(eligibility),
    ),
  ]);
}

/** Whose application it is. */
export function partiesOf(writer: Writer, given: Pick<Assessment, 'application' | 'enterprise' | 'district'>): Figures {
  const { district } = given;
  return {
    application: plain(writer, given.application),
    enterprise: enterprise(writer, given.enterprise),
    registered:
      district === undefined
        ? phrase(writer, 'district-not-given')
        : phrase(writer, 'registered', { district: place(writer, district) }),
  };
}

function lineNode(writer: Writer, line: LineAssessment): Explanation {
  const tier = writer.policy.tiers.find(({ id }) => id === line.tier)?.name[writer.locale];
  const { findings: found, ...held } = line;
  const figures: Figures = {
    ...figuresOf(writer, held),
    ...amounts(writer, { recognised: line.recognised, base: line.base, subsidy: line.subsidy }),
    tier: tier ?? '',
    rounding: nameOf(writer, sentences.roundings, writer.policy.rounding, 'policy', 'rounding'),
    amounts: listed(
      writer,
      [line.claimed, ...found.flatMap(roomOf)].map((each) => amount(writer, each)),
    ),
  };
  const vat = writer.policy.base.vat === 'included' ? 'base-included' : 'base-excluded';
  return node(writer, 'line', phrases[tier === undefined ? 'line-without-tier' : 'line'], figures, lineRules, [
    node(writer, 'claimed', phrases.claimed, figures, ['papers']),
    node(writer, 'recognised', phrases[recognisedPhrase(line)], figures, ['recognised-amount']),
    node(writer, 'base', phrases[vat], figures, ['subsidy-base']),
    ...(line.rate === undefined
      ? []
      : [node(writer, 'rate', phrases.rate, figures, ['product-tier', 'tier-rate'] as const)]),
    node(writer, 'subsidy', phrases[subsidyPhrase(line)], figures, ['tier-rate', 'rounding']),
    ...found.map((finding) => findingNode(writer, finding)),
  ]);
}

/** What a reducing finding leaves of the amount claimed. */
function roomOf({ severity, compared }: Finding): readonly string[] {
  if (severity !== 'reduces') return [];
  return 'room' in compared ? [compared.room] : 'audited' in compared ? [compared.audited] : [];
}

function recognisedPhrase({ findings: found }: LineAssessment) {
  if (isRefused(found)) return 'recognised-none';
  return found.some((finding) => roomOf(finding).length > 0) ? 'recognised-least' : 'recognised';
}

/** Whether a finding disallows the line. */
export function isRefused(found: readonly Finding[]): boolean {
  return found.some(({ severity }) => severity === 'disallows');
}

function subsidyPhrase({ base, rate }: LineAssessment) {
  if (rate === undefined) return 'subsidy-none';
  return isExact(base, rate) ? 'subsidy' : 'subsidy-rounded';
}

/** Whether a product is whole fen: judged by the remainders, which stay small. */
function isExact(base: LineAssessment['base'], rate: Rate): boolean {
  return ((fenAt(base, 'base') % wholeRate) * rateAt(rate, 'rate')) % wholeRate === 0;
}

function findingNode(writer: Writer, found: Finding): Explanation {
  const severity = headed(nameOf(writer, severityNames, found.severity, 'severity'));
  const figures = { severity, sentence: findingText(writer, found) };
  return node(writer, found.code, phrases.finding, figures, [findings[found.code].rule]);
}

function findingText(writer: Writer, found: Finding): string {
  const template = entryOf(findingWords, found.code, 'finding', 'code').sentence;
  const paper = found.code === 'paper-not-listed' ? paperOf(writer, found) : {};
  return filled(writer.locale, template, { ...figuresOf(writer, found.compared), ...paper });
}

/** The paper that no line uses: its kind and its number. */
function paperOf(writer: Writer, { compared }: Extract<Finding, { code: 'paper-not-listed' }>): Figures {
  const { paper, ...numbers } = compared;
  const number = Object.values(numbers)
    .map((each) => plain(writer, each))
    .join('');
  return { paper: nameOf(writer, sentences.papers, paper, 'paper'), number };
}

function sumNode(writer: Writer, { lines }: Assessment, sums: Figures): Explanation {
  const parts = lines.map(({ subsidy }) => subsidy);
  const sum = sumText(writer, parts, sums['assessed'] ?? '');
  const template = lines.length === 0 ? phrases['assessed-none'] : phrases.assessed;
  return node(writer, 'assessed', template, { ...sums, sum }, ['tier-rate']);
}

/** `a + b = c`; of a single amount, that amount. */
export function sumText(writer: Writer, parts: readonly string[], total: string): string {
  return parts.length < 2 ? total : `${parts.map((part) => amount(writer, part)).join(' + ')} = ${total}`;
}
