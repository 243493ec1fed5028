/**
 * Why an application gets what it gets: the whole computation, from the facts compared to the grant by line.
 * @module
 */
import { phrases } from '../words/sentences';
import { outcomeNames } from '../words/lists';
import { ownOf } from '../words/plain';
import type { Locale } from '../words/localized';
import type { Policy } from '../policy/policy';
import type { RuleId } from '../policy/vocabulary';
import { criteriaBehind } from '../round/basis';
import type { Decision, OtherOutcome } from '../round/round';
import { noYuan, type Yuan } from '../values/fen';
import { assessmentNode, recognition, sumText } from './assessment';
import type { Explanation, Names } from './explanation';
import { nameOf, type Held, type Writer } from './figures';
import { grantNodes } from './grant';
import { node, written } from './sentences';

/**
 * Explains a decision of a round: the outcome; the assessment behind it; where it became a claim, the place in the queue,
 * the room of cap and pool with what they reduce, and the grant; the grant by line.
 * @param policy The round's policy.
 * @param decision A decision of `decideRound` or `decideBatches`.
 * @param locale `'zh'` or `'en'`.
 * @param names What products and enterprises are called; without it they are shown by their numbers.
 * @returns A tree of sentences; amounts in yuan.
 * @throws {InvalidValueError} `other-policy` for a decision of another policy, `not-one-of` for a code or language that the library does not know.
 * @example explainDecision(wuhan2025, decision, 'zh').text // '申请WH-0001，…：全额核定，核定金额36,000.00元'
 */
export function explainDecision(policy: Policy, decision: Decision, locale: Locale, names?: Names): Explanation {
  return written({ policy, locale, names }, 'decision', decision, decisionNode);
}

function decisionNode(writer: Writer, decision: Decision): Explanation {
  const { application, enterprise, district, outcome, assessment, grant, basis } = decision;
  const granted = grant?.granted ?? noYuan;
  const name = nameOf(writer, outcomeNames, outcome, 'decision', 'outcome');
  const held: Held = { application, enterprise, district, granted, outcome: name + reservation(writer, decision) };
  const against = ownOf(reviewRules, outcome) ?? criteriaBehind(assessment.eligibility);
  return node(writer, outcome, phrases.decision, held, { basis }, [
    assessmentNode(writer, assessment),
    ...(grant === undefined
      ? [node(writer, 'granted', phrases['granted-nothing'], held, against)]
      : [...keptNodes(writer, grant.entitlement, assessment.entitlement), ...grantNodes(writer, grant)]),
    ...lineNodes(writer, decision, granted),
  ]);
}

/** What "granted in full" does not say: lines that were refused, or recognised at less than was claimed. */
function reservation(writer: Writer, { outcome, assessment: { lines } }: Decision): string {
  if (outcome !== 'granted-in-full') return '';
  const count = (how: string) => lines.filter(({ findings }) => recognition(findings) === how).length;
  const [refused, reduced] = [count('recognised-none'), count('recognised-least')];
  return refused + reduced === 0 ? '' : writer.phrase('in-full-of-recognised', { refused, reduced });
}

/** Assumption recovered-money: what came back is free again, and only the rest can be claimed. */
function keptNodes(writer: Writer, entitlement: Yuan, due: Yuan): readonly Explanation[] {
  return entitlement === due ? [] : [node(writer, 'kept', phrases.kept, { entitlement }, ['recovered-money'])];
}

/** What in the review keeps an application from being a claim; else the criteria do. */
const reviewRules: Readonly<Record<string, readonly RuleId[]>> = {
  'not-yet-audited': ['city-review'],
  rejected: ['district-review', 'city-review'],
  withdrawn: ['released-money'],
  recovered: ['recovered-money', 'supervision'],
} satisfies Record<Exclude<OtherOutcome, 'ineligible' | 'undetermined'>, readonly RuleId[]>;

function lineNodes(writer: Writer, { lines, grant, assessment }: Decision, granted: Yuan): readonly Explanation[] {
  if (lines.length === 0) return [];
  const isWhole = grant === undefined || grant.granted === assessment.assessed;
  const rules: readonly RuleId[] = isWhole ? ['tier-rate'] : ['line-attribution'];
  const byLine = assessment.lines.map(({ line, subsidy }, i) => {
    const held = { line, subsidy, granted: lines[i] ?? noYuan };
    return node(writer, 'attributed', phrases.attributed, held, rules);
  });
  const sum = sumText(writer, lines, granted);
  return [node(writer, 'attribution', phrases.attribution, { sum }, rules, byLine)];
}
