/**
 * Which rules a decision rests on: under a policy whose every rule rests on a clause of its own, the clauses tell the rules.
 */
import { expect, it } from 'vitest';
import {
  criterionIds,
  ruleIds,
  wuhan2025,
  type Policy,
  type ReviewCase,
  type RoundInput,
  type RuleId,
} from 'cloud-voucher-rules';
import { amountOf, enterpriseNumber, noonOf, type Changes } from '../support/builders';
import { came, decided } from '../support/deciding';
import { caseOf, path } from '../support/reviewing';

const [clause] = Object.values(wuhan2025.clauses);
const clauseByRule = Object.fromEntries(ruleIds.map((rule) => [rule, clause]));
const byRule = {
  ...wuhan2025,
  clauses: clauseByRule,
  basis: Object.fromEntries(ruleIds.map((rule) => [rule, [{ clause: rule }]])),
} as unknown as Policy;

const lines = ruleIds.slice(ruleIds.indexOf('papers'), ruleIds.indexOf('rounding') + 1);
const claim: readonly RuleId[] = ['annual-cap', 'queue', 'pool'];
const review: readonly RuleId[] = ['district-review', 'city-review'];

const one = came('A', 1, 1);
const dear = came('A', 1, 1, [{ tier: 'ecosystem', amount: 500_000 }]);
const late = { submittedAt: noonOf('2025-11-01') };
const elsewhere = { enterprise: enterpriseNumber(1, { district: '420202' as never }), ...late };
const unknown = { enterprise: enterpriseNumber(1, { district: undefined, cloudProvider: true }) };
const inCase = (reviewCase: ReviewCase): Changes<RoundInput> => ({ cases: [reviewCase] });

it.each<[string, typeof one, Changes<RoundInput>, readonly RuleId[]]>([
  ['a grant in full', one, {}, [...criterionIds, ...lines, ...claim]],
  ['a grant that the cap reduces', dear, {}, [...criterionIds, ...lines, ...claim, 'line-attribution']],
  [
    'a grant that the pool reduces',
    one,
    { budget: amountOf(1) },
    [...criterionIds, ...lines, ...claim, 'exhaustion', 'line-attribution'],
  ],
  [
    'an empty pool',
    one,
    { budget: amountOf(0) },
    [...criterionIds, ...lines, ...claim, 'exhaustion', 'line-attribution'],
  ],
  ['nothing due', came('A', 1, 1, []), {}, [...criterionIds, ...lines, ...claim]],
  [
    'what keeps an enterprise out, and nothing else of it',
    came('A', 1, 1, [{}], elsewhere),
    {},
    ['registered-in-jurisdiction', 'within-window', ...lines],
  ],
  [
    'what is not known',
    came('A', 1, 1, [{}], unknown),
    { catalogue: { providers: [], products: [] } },
    ['registered-in-jurisdiction', ...lines],
  ],
  ['a reviewed grant', one, inCase(caseOf(one, path(3))), [...criterionIds, ...lines, ...claim, ...review]],
  ['a review that is under way', one, inCase(caseOf(one, path(1))), [...criterionIds, ...lines, ...review]],
  [
    'a rejection',
    one,
    inCase(caseOf(one, [...path(3), ['reject', '2025-06-20']])),
    [...criterionIds, ...lines, 'released-money', ...review],
  ],
  [
    'a withdrawal',
    one,
    inCase(caseOf(one, [...path(3), ['withdraw', '2025-06-20']])),
    [...criterionIds, ...lines, 'released-money', ...review],
  ],
  [
    'a recovery',
    one,
    inCase(caseOf(one, [...path(7), ['recover', '2025-06-20']])),
    [...criterionIds, ...lines, ...claim, 'recovered-money', ...review, 'supervision'],
  ],
])('%s', (_, application, changes, rules) => {
  const [decision] = decided([application], { policy: byRule, ...changes }).decisions;
  expect(decision?.basis.map((each) => ('clause' in each ? each.clause : each))).toEqual(rules);
});
