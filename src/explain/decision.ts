/**
 * Why an application gets what it gets: the whole computation, from the facts compared to the grant by line.
 * @module
 */
import { phrases } from '../words/sentences';
import type { GrantOutcome } from '../allocation/claim';
import { outcomeNames } from '../words/lists';
import type { Locale } from '../words/localized';
import type { Policy } from '../policy/policy';
import type { RuleId } from '../policy/vocabulary';
import { criteriaBehind } from '../round/basis';
import type { Decision, OtherOutcome } from '../round/round';
import { noYuan, type Yuan } from '../values/fen';
import { assessmentNode, isRefused, partiesOf, sumText } from './assessment';
import type { Explanation, Names } from './explanation';
import { amount, amounts } from './figures';
import { grantNodes } from './grant';
import { nameOf, node, phrase, writerOf, type Writer } from './sentences';

/**
 * Explains a decision of a round: the outcome; the assessment behind it; where it became a claim, the place in the queue,
 * the room of cap and pool with what they reduce, and the grant; the grant by line.
 *
 * @param policy The round's policy.
 * @param decision A decision of `decideRound` or `decideBatches`.
 * @param locale `'zh'` or `'en'`.
 * @param names What products and enterprises are called; without it they are shown by their numbers.
 * @returns A tree of sentences; amounts in yuan.
 * @throws {InvalidValueError} `other-policy` for a decision of another policy, `not-one-of` for a code or language that the library does not know.
 * @example explainDecision(wuhan2025, decision, 'zh').text // '申请WH-0001，…：全额核定，核定金额36,000.00元'
 */
export function explainDecision(policy: Policy, decision: Decision, locale: Locale, names?: Names): Explanation {
  const writer = writerOf(policy, locale, names);
  const granted = decision.grant?.granted ?? noYuan;
  const figures = {
    ...partiesOf(writer, decision),
    outcome: nameOf(writer, outcomeNames, decision.outcome, 'decision', 'outcome') + reservation(writer, decision),
    granted: amount(writer, granted),
  };
  return node(writer, decision.outcome, phrases.decision, figures, { basis: decision.basis }, [
    assessmentNode(writer, decision.assessment),
    ...(decision.grant === undefined
      ? [node(writer, 'granted', phrases['granted-nothing'], figures, rulesAgainst(decision))]
      : grantNodes(writer, decision.grant)),
    ...lineNodes(writer, decision, granted),
  ]);
}

/** What "granted in full" does not say: lines that were refused, or recognised at less than was claimed. */
function reservation(writer: Writer, { outcome, assessment: { lines } }: Decision): string {
  if (outcome !== 'granted-in-full') return '';
  const refused = lines.filter((line) => isRefused(line.findings)).length;
  const reduced = lines.filter(({ findings }) => !isRefused(findings) && findings.length > 0).length;
  if (refused + reduced === 0) return '';
  return phrase(writer, 'in-full-of-recognised', { refused: String(refused), reduced: String(reduced) });
}

/** What the review's outcomes rest on; the other two rest on the criteria. */
const reviewRules: Readonly<Record<Exclude<OtherOutcome, 'ineligible' | 'undetermined'>, readonly RuleId[]>> = {
  'not-yet-audited': ['city-review'],
  rejected: ['district-review', 'city-review'],
  withdrawn: ['released-money'],
  recovered: ['recovered-money', 'supervision'],
};

/** What keeps an application from being a claim. */
function rulesAgainst({ outcome, assessment }: Decision): readonly RuleId[] {
  const byReview: Readonly<Partial<Record<GrantOutcome | OtherOutcome, readonly RuleId[]>>> = reviewRules;
  return byReview[outcome] ?? criteriaBehind(assessment.eligibility);
}

function lineNodes(writer: Writer, { lines, grant, assessment }: Decision, granted: Yuan): readonly Explanation[] {
  if (lines.length === 0) return [];
  const rules: readonly RuleId[] = grant?.granted === grant?.entitlement ? ['tier-rate'] : ['line-attribution'];
  const byLine = assessment.lines.map(({ line, subsidy }, i) => {
    const share = amounts(writer, { subsidy, granted: lines[i] ?? noYuan });
    return node(writer, 'attributed', phrases.attributed, { ...share, line: String(line) }, rules);
  });
  const sum = sumText(writer, lines, amount(writer, granted));
  return [node(writer, 'attribution', phrases.attribution, { sum }, rules, byLine)];
}
