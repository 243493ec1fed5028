/**
 * Does what goes into a round fit together: policy, catalogue, applications, cases and ledger? And what comes out of it?
 * @module
 */
import * as faults from '../words/problems';
import type { LocalizedText } from '../words/localized';
import { caseProblems as stepProblems } from '../review/cases';
import type { Round, RoundInput } from '../round/round';
import { fenOf } from '../values/fen';
import { problem, underPath, type Path, type Problem } from '../values/result';
import { sameJson } from '../values/same-json';
import type { Right } from './readers';

/** All that must hold across the fields, where those that it compares are right by themselves. */
export function roundInputProblems(input: RoundInput, right: Right): readonly Problem[] {
  return [
    ...tierProblems(input, right),
    ...decidedTwice(input, right),
    ...caseProblems(input, right),
    ...ledgerProblems(input, right),
  ];
}

const plainly = (text: string): LocalizedText => ({ zh: text, en: text });

/** A product of a tier that the policy lacks has no rate. */
function tierProblems({ policy, catalogue }: RoundInput, right: Right): readonly Problem[] {
  if (!right.has('policy') || !right.has('catalogue')) return [];
  const tiers = policy.tiers.map(({ id }) => id);
  const expected = { zh: tiers.join('、'), en: tiers.join(', ') };
  return catalogue.products.flatMap(({ tier }, i) =>
    tiers.includes(tier)
      ? []
      : [problem(faults.unknownTier, ['catalogue', 'products', i, 'tier'], { given: tier, expected })],
  );
}

/** A round is decided under one policy. */
export function roundProblems({ policy, decisions, ledger }: Round, right: Right): readonly Problem[] {
  if (!right.has('policy')) return [];
  const check = (given: string, path: Path): readonly Problem[] =>
    given === policy ? [] : [problem(faults.otherPolicy, path, { given, expected: plainly(policy) })];
  return [
    ...(right.has('decisions')
      ? decisions.flatMap(({ assessment }, i) => check(assessment.policy, ['decisions', i, 'assessment', 'policy']))
      : []),
    ...(right.has('ledger') ? check(ledger.policy, ['ledger', 'policy']) : []),
  ];
}

/** What an earlier batch has decided is not decided again. */
function decidedTwice({ applications, ledger }: RoundInput, right: Right): readonly Problem[] {
  if (ledger === undefined || !right.has('applications') || !right.has('ledger')) return [];
  return applications.flatMap(({ id }, i) =>
    Object.hasOwn(ledger.applications, id)
      ? [problem(faults.duplicateApplication, ['applications', i, 'id'], { given: id })]
      : [],
  );
}

function caseProblems({ policy, applications, cases }: RoundInput, right: Right): readonly Problem[] {
  if (!right.has('policy')) return [];
  const { orderedBy, afterReturn } = policy.queue;
  if (cases === undefined) {
    const why =
      orderedBy === 'recommended-at'
        ? `queue.orderedBy: ${orderedBy}`
        : afterReturn === 'resubmitted-at' && `queue.afterReturn: ${afterReturn}`;
    return why === false ? [] : [problem(faults.casesRequired, ['cases'], { given: cases, expected: plainly(why) })];
  }
  if (!right.has('cases')) return [];
  const listed = new Map(right.has('applications') ? applications.map((each) => [each.id, each]) : []);
  return cases.flatMap((reviewCase, i) => {
    const application = listed.get(reviewCase.application.id);
    const differs = application !== undefined && !sameJson(application, reviewCase.application);
    const expected = { zh: '与本轮所列申请相同', en: 'the application as the round lists it' };
    const path = ['cases', i, 'application'];
    return [
      ...(differs ? [problem(faults.caseInconsistent, path, { given: reviewCase.application, expected })] : []),
      ...underPath(['cases', i], stepProblems(policy, reviewCase)),
    ];
  });
}

/** The ledger is of this policy and this budget, and keeps to them. */
function ledgerProblems({ policy, budget, ledger }: RoundInput, right: Right): readonly Problem[] {
  if (ledger === undefined || !right.has('ledger')) return [];
  const problems: Problem[] = [];
  if (right.has('budget') && ledger.budget !== budget) {
    problems.push(
      problem(faults.budgetDiffers, ['ledger', 'budget'], { given: ledger.budget, expected: plainly(budget) }),
    );
  }
  if (!right.has('policy')) return problems;
  if (ledger.policy !== policy.id) {
    problems.push(
      problem(faults.otherPolicy, ['ledger', 'policy'], { given: ledger.policy, expected: plainly(policy.id) }),
    );
  }
  if (ledger.closed && ledger.granted !== ledger.budget && policy.exhaustion !== 'block') {
    const expected = { zh: 'false（资金尚有余额）', en: 'false, since money is left' };
    problems.push(problem(faults.ledgerInconsistent, ['ledger', 'closed'], { given: true, expected }));
  }
  for (const [enterprise, granted] of Object.entries(ledger.enterprises)) {
    if (fenOf(granted) <= fenOf(policy.annualCap)) continue;
    const cap = policy.annualCap;
    const expected = { zh: `不多于年度上限（${cap}）`, en: `no more than the annual cap, ${cap}` };
    problems.push(
      problem(faults.ledgerInconsistent, ['ledger', 'enterprises', enterprise], { given: granted, expected }),
    );
  }
  return problems;
}
