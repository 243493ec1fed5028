/**
 * How an assessment comes to its figures, line by line, so that a reader with paper and pencil can follow it.
 * @module
 */
import * as problems from '../words/problems';
import { findingSentences } from '../words/findings';
import type { Locale } from '../words/localized';
import { phrases } from '../words/sentences';
import type { Policy } from '../policy/policy';
import type { RuleId } from '../policy/vocabulary';
import { criteriaBehind, lineRules } from '../round/basis';
import type { Assessment, LineAssessment } from '../subsidy/assessment';
import { findings, type Finding } from '../subsidy/findings';
import { fenAt, type Yuan } from '../values/fen';
import { deepFrozen } from '../values/frozen';
import { rateAt, wholeRate } from '../values/rate';
import { reject } from '../values/result';
import { eligibilityNode } from './eligibility';
import type { Explanation, Names } from './explanation';
import { amount, entryOf, type Held, type Writer } from './figures';
import { filled, node, written } from './sentences';

/**
 * Explains an assessment: the eligibility; each line with what was claimed, recognised, the base, the rate, the subsidy
 * and every finding; the flags; the sum and the entitlement.
 * @param policy The policy that it was assessed by.
 * @param assessment What `assess` returned.
 * @param locale `'zh'` or `'en'`.
 * @param names What products and enterprises are called; without it they are shown by their numbers.
 * @returns A tree of sentences; amounts in yuan.
 * @throws {InvalidValueError} `other-policy` for an assessment of another policy, `not-one-of` for a code or language that the library does not know.
 * @example explainAssessment(wuhan2025, assessment, 'en').children.map(({ code }) => code) // ['eligible', 'line', 'assessed', 'entitlement']
 */
export function explainAssessment(policy: Policy, assessment: Assessment, locale: Locale, names?: Names): Explanation {
  return written({ policy, locale, names }, 'assessment', assessment, assessmentNode);
}

/**
 * One finding as a sentence: what was compared, without its severity and what it rests on.
 * @param policy The policy of the assessment.
 * @param finding A finding of a line, or a flag.
 * @param locale `'zh'` or `'en'`.
 * @returns The sentence, without a full stop.
 * @throws {InvalidValueError} `not-one-of` for a code or language that the library does not know.
 * @example explainFinding(wuhan2025, finding, 'en') // 'invoice 25420000000000000001 is void'
 */
export function explainFinding(policy: Policy, finding: Finding, locale: Locale): string {
  return written({ policy, locale }, 'finding', finding, findingText);
}

export function assessmentNode(writer: Writer, assessment: Assessment): Explanation {
  const { policy, eligibility, lines, flags, assessed } = assessment;
  const { id } = writer.policy;
  if (policy !== id) {
    reject(problems.otherPolicy, ['assessment', 'policy'], { given: policy, expected: { zh: id, en: id } });
  }
  const rules = criteriaBehind(eligibility);
  const { outcome } = eligibility;
  const decisive = outcome === 'eligible' ? rulesOf.assessed : rules;
  const all = [...rules, ...lineRules];
  const subsidies = lines.map(({ subsidy }) => subsidy);
  const held: Held = { ...assessment, sum: sumText(writer, subsidies, assessed) };
  return node(writer, 'assessment', phrases.assessment, held, all, [
    eligibilityNode(writer, eligibility),
    ...lines.map((line) => lineNode(writer, line)),
    ...flags.map((flag) => findingNode(writer, flag)),
    node(writer, 'assessed', phrases[lines.length === 0 ? 'assessed-none' : 'assessed'], held, rulesOf.assessed),
    node(writer, 'entitlement', phrases[`entitlement-${outcome}`], held, decisive),
  ]);
}

/** What the parts of a line and their sum rest on. */
const rulesOf = /* @__PURE__ */ deepFrozen({
  claimed: ['papers'],
  recognised: ['recognised-amount'],
  base: ['subsidy-base'],
  rate: ['product-tier', 'tier-rate'],
  subsidy: ['tier-rate', 'rounding'],
  assessed: ['tier-rate'],
} satisfies Record<string, readonly RuleId[]>);

function lineNode(writer: Writer, line: LineAssessment): Explanation {
  const { tiers, base } = writer.policy;
  const { tier, findings: found } = line;
  const hasTier = tiers.some(({ id }) => id === tier);
  const held = line as unknown as Held;
  return node(writer, 'line', phrases[hasTier ? 'line' : 'line-without-tier'], held, lineRules, [
    node(writer, 'claimed', phrases.claimed, held, rulesOf.claimed),
    node(writer, 'recognised', phrases[recognition(found)], held, rulesOf.recognised),
    node(writer, 'base', phrases[`base-${base.vat}`], held, rulesOf.base),
    ...(line.rate === undefined ? [] : [node(writer, 'rate', phrases.rate, held, rulesOf.rate)]),
    node(writer, 'subsidy', phrases[subsidyPhrase(line)], held, rulesOf.subsidy),
    ...found.map((finding) => findingNode(writer, finding)),
  ]);
}

/** How a line is recognised: what is found of it disallows or reduces it. */
export function recognition(found: readonly Finding[]): 'recognised' | 'recognised-least' | 'recognised-none' {
  if (found.length === 0) return 'recognised';
  return found.some(({ severity }) => severity === 'disallows') ? 'recognised-none' : 'recognised-least';
}

/** Whether the product is whole fen is judged by the remainders, which stay small. */
function subsidyPhrase({ base, rate }: Pick<LineAssessment, 'base' | 'rate'>) {
  if (rate === undefined) return 'subsidy-none';
  const isExact = ((fenAt(base, 'base') % wholeRate) * rateAt(rate, 'rate')) % wholeRate === 0;
  return isExact ? 'subsidy' : 'subsidy-rounded';
}

function findingNode(writer: Writer, found: Finding): Explanation {
  const { code, severity } = found;
  return node(writer, code, phrases.finding, { severity, sentence: findingText(writer, found) }, [findings[code].rule]);
}

function findingText(writer: Writer, { code, compared }: Finding): string {
  return filled(writer, entryOf(findingSentences, code, 'finding', 'code'), compared as Held);
}

/** `a + b = c`; of a single amount, that amount. */
export function sumText(writer: Writer, parts: readonly Yuan[], total: Yuan): string {
  const sum = parts.length < 2 ? '' : `${parts.map((part) => amount(writer, part)).join(' + ')} = `;
  return sum + amount(writer, total);
}
