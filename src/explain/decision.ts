/**
 * Why an application gets what it gets: the whole computation, from the facts compared to the grant by line.
 * @module
 */
import type { Grant, GrantOutcome } from '../allocation/claim';
import { outcomeNames } from '../words/lists';
import type { Locale } from '../words/localized';
import type { Policy } from '../policy/policy';
import type { RuleId } from '../policy/vocabulary';
import { criteriaBehind } from '../round/basis';
import type { Decision, OtherOutcome } from '../round/round';
import { fenAt, noFen, yuanOf, type Yuan } from '../values/fen';
import { partiesOf, sumText, tellAssessment } from './assessment';
import type { Explanation } from './explanation';
import { amount, amounts } from './figures';
import { filled, nameOf, phrase, tellerOf, told, type Teller } from './teller';

/**
 * Explains a decision of a round: the outcome; the assessment behind it; where it became a claim, the place in the queue,
 * the room of cap and pool with what they reduce, and the grant; the grant by line. `policy` is the round's.
 * Throws `InvalidValueError`: `other-policy` for a decision of another policy, or a code that the library does not know.
 * @example explainDecision(wuhan2025, decision, 'zh').text // '申请WH-0001，…：全额核定，核定金额12,000.00元〔…〕'
 */
export function explainDecision(policy: Policy, decision: Decision, locale: Locale): Explanation {
  const teller = tellerOf(policy, locale);
  const granted = decision.grant?.granted ?? yuanOf(noFen);
  const figures = {
    ...partiesOf(teller, decision),
    outcome: nameOf(teller, outcomeNames, decision.outcome, 'decision', 'outcome'),
    granted: amount(teller, granted),
  };
  return told(teller, decision.outcome, phrase(teller, 'decision', figures), { basis: decision.basis }, [
    tellAssessment(teller, decision.assessment),
    ...(decision.grant === undefined
      ? [told(teller, 'granted', phrase(teller, 'granted-nothing', figures), rulesAgainst(decision))]
      : tellGrant(teller, decision.grant)),
    ...tellLines(teller, decision, granted),
  ]);
}

/** What the review's outcomes rest on; the other two rest on the criteria. */
const reviewRules: Readonly<Record<Exclude<OtherOutcome, 'ineligible' | 'undetermined'>, readonly RuleId[]>> = {
  'not-yet-audited': ['city-review'],
  rejected: ['district-review', 'city-review'],
  withdrawn: ['released-money'],
  recovered: ['released-money', 'supervision'],
};

/** What keeps an application from being a claim. */
function rulesAgainst({ outcome, assessment }: Decision): readonly RuleId[] {
  const byReview: Readonly<Partial<Record<GrantOutcome | OtherOutcome, readonly RuleId[]>>> = reviewRules;
  return byReview[outcome] ?? criteriaBehind(assessment.eligibility);
}

function tellGrant(teller: Teller, grant: Grant): readonly Explanation[] {
  const { place, overtaken, entitlement, capRoom, capReduction, poolRoom, poolReduction, granted } = grant;
  const withinCap = capReduction === '0.00';
  const funded = poolReduction === '0.00';
  const wanted = withinCap ? entitlement : capRoom;
  const sums = { entitlement, capRoom, capReduction, poolRoom, poolReduction, granted, wanted };
  const figures = { ...amounts(teller, sums), place: String(place) };
  const pool = funded
    ? phrase(teller, 'pool-enough', figures)
    : filled(teller.words.shortfalls[shortfallOf(teller.policy, wanted, poolRoom)], figures);
  return [
    told(teller, 'queue', phrase(teller, overtaken ? 'queue-overtaken' : 'queue', figures), ['queue']),
    told(teller, 'cap', phrase(teller, withinCap ? 'cap-enough' : 'cap-reduced', figures), ['annual-cap']),
    told(teller, 'pool', pool, funded ? ['pool'] : ['pool', 'exhaustion']),
    told(teller, 'granted', phrase(teller, 'granted', figures), ['annual-cap', 'pool']),
  ];
}

/** Why the pool gave less: it held too little, or (under `block`) the queue was closed while it held enough. */
function shortfallOf({ exhaustion }: Policy, wanted: Yuan, poolRoom: Yuan) {
  return fenAt(poolRoom, 'poolRoom') < fenAt(wanted, 'wanted') ? exhaustion : 'closed';
}

function tellLines(teller: Teller, { lines, grant, assessment }: Decision, granted: Yuan): readonly Explanation[] {
  if (lines.length === 0) return [];
  const rules: readonly RuleId[] = grant?.granted === grant?.entitlement ? ['tier-rate'] : ['line-attribution'];
  const sum = sumText(teller, lines, amount(teller, granted));
  const byLine = assessment.lines.map(({ line, subsidy }, i) => {
    const share = amounts(teller, { subsidy, granted: lines[i] ?? yuanOf(noFen) });
    return told(teller, 'attributed', phrase(teller, 'attributed', { ...share, line: String(line) }), rules);
  });
  return [told(teller, 'attribution', phrase(teller, 'attribution', { sum }), rules, byLine)];
}
