/**
 * A round after a review: what each status means, audited amounts, and whose time counts. One line of 10,000.00 at 20 %
 * earns 2,000.00; events are of noon on their day.
 */
import { without } from '../../src/testing/difference';
import { describe, expect, it } from 'vitest';
import {
  decideRound,
  openCase,
  reviewStatuses,
  withAlternative,
  wuhan2025,
  type Application,
  type Policy,
  type ReviewCase,
  type ReviewStatus,
  type RoundInput,
} from 'cloud-voucher-rules';
import { amountOf, enterpriseNumber, invoiceNumber, round, type Bought, type Changes } from '../support/builders';
import { came } from '../support/deciding';
import { problemsOf } from '../support/problems';
import { caseOf, path, type Happening } from '../support/reviewing';
import { at, withProviderCheck } from '../support/review';

const decided = (
  applications: readonly Application[],
  cases: readonly ReviewCase[],
  changes: Changes<RoundInput> = {},
) => decideRound(round(applications, { cases, ...changes }));
const summary = (result: ReturnType<typeof decideRound>) =>
  result.decisions.map(({ application: name, outcome, grant }) => [name, outcome, grant?.granted]);

const one = came('A', 1, 0);

describe('the status of a case decides first', () => {
  const returned: readonly Happening[] = [...path(1), ['return', '2025-06-20']];
  const rows: [ReviewStatus, ReviewCase, string, Policy?][] = [
    ['draft', openCase(one), 'not-yet-audited'],
    ['submitted', caseOf(one, []), 'not-yet-audited'],
    [
      'provider-checked',
      caseOf(one, [['checkByProvider', '2025-06-10']], withProviderCheck),
      'not-yet-audited',
      withProviderCheck,
    ],
    ['recommended', caseOf(one, path(1)), 'not-yet-audited'],
    ['evaluated', caseOf(one, path(2)), 'not-yet-audited'],
    ['audited', caseOf(one, path(3)), 'granted-in-full'],
    ['listed', caseOf(one, path(4)), 'granted-in-full'],
    ['reported', caseOf(one, path(5)), 'granted-in-full'],
    ['funded', caseOf(one, path(6)), 'granted-in-full'],
    ['paid', caseOf(one, path(7)), 'granted-in-full'],
    ['returned', caseOf(one, returned), 'not-yet-audited'],
    ['rejected', caseOf(one, [...path(3), ['reject', '2025-06-20']]), 'rejected'],
    ['withdrawn', caseOf(one, [...path(5), ['withdraw', '2025-06-20']]), 'withdrawn'],
    ['recovered', caseOf(one, [...path(7), ['recover', '2025-06-20']]), 'recovered'],
  ];

  it.each(rows)('%s', (status, reviewCase, outcome, policy = wuhan2025) => {
    expect(reviewCase.status).toBe(status);
    const result = decided([one], [reviewCase], { policy });
    const granted = outcome === 'granted-in-full' || outcome === 'recovered' ? '2000.00' : undefined;
    expect(summary(result)).toEqual([['A', outcome, granted]]);
    expect(result.pool.granted).toBe(granted ?? '0.00');
    expect(result.ledger.decided).toBe(granted === undefined ? 0 : 1);
  });

  it('and every status has a row', () => {
    expect(rows.map(([status]) => status)).toEqual(reviewStatuses);
  });

  it('an application without a case is not yet audited', () => {
    expect(summary(decided([one], []))).toEqual([['A', 'not-yet-audited', undefined]]);
  });

  it('a case whose application is not in the round changes nothing', () => {
    expect(summary(decided([], [caseOf(one, path(3))]))).toEqual([]);
  });

  it.each([
    ['ineligible', { district: '420202' }],
    ['undetermined', { district: undefined }],
  ])('what is audited can still be %s', (outcome, facts) => {
    const odd = came('A', 1, 0, [{}], { enterprise: enterpriseNumber(1, facts as never) });
    expect(summary(decided([odd], [caseOf(odd, path(3))]))).toEqual([['A', outcome, undefined]]);
  });

  it('what is rejected or not yet audited is reported so, eligible or not', () => {
    const odd = came('A', 1, 0, [{}], { enterprise: enterpriseNumber(1, { district: '420202' as never }) });
    expect(summary(decided([odd], [caseOf(odd, [...path(1), ['reject', '2025-06-20']])]))).toEqual([
      ['A', 'rejected', undefined],
    ]);
    expect(summary(decided([odd], [caseOf(odd, path(1))]))).toEqual([['A', 'not-yet-audited', undefined]]);
  });

  it('the rest come by application id, whatever keeps each from a claim', () => {
    const names = ['E', 'D', 'C', 'B', 'A'];
    const list = names.map((name, i) => came(name, i + 1, i));
    const [e = one, d = one, , b = one] = list;
    const result = decided(list, [
      caseOf(d, [['withdraw', '2025-06-20']]),
      caseOf(b, [...path(1), ['reject', '2025-06-20']]),
      caseOf(e, path(3)),
    ]);
    expect(summary(result)).toEqual([
      ['E', 'granted-in-full', '2000.00'],
      ['A', 'not-yet-audited', undefined],
      ['B', 'rejected', undefined],
      ['C', 'not-yet-audited', undefined],
      ['D', 'withdrawn', undefined],
    ]);
  });
});

describe('audited amounts', () => {
  const two = came('A', 1, 0, [{ amount: 10_000 }, { tier: 'ecosystem', amount: 10_000 }]);
  const audited = { amounts: [amountOf('9999.99'), amountOf(4_000)] };

  it.each([
    ['audited', caseOf(two, path(3, audited)), ['2000.00', '2000.00']],
    ['paid', caseOf(two, path(7, audited)), ['2000.00', '2000.00']],
    ['rejected after the audit', caseOf(two, [...path(3, audited), ['reject', '2025-06-20']]), ['2000.00', '5000.00']],
    [
      'withdrawn after the audit',
      caseOf(two, [...path(3, audited), ['withdraw', '2025-06-20']]),
      ['2000.00', '5000.00'],
    ],
    ['not yet audited', caseOf(two, path(2)), ['2000.00', '5000.00']],
  ] as const)('of a case that is %s', (_, reviewCase, subsidies) => {
    const [decision] = decided([two], [reviewCase]).decisions;
    expect(decision?.assessment.lines.map(({ subsidy }) => subsidy)).toEqual(subsidies);
  });

  it('of the last audit, where the case was returned before it', () => {
    const again: readonly Happening[] = [
      ['recommend', '2025-06-10'],
      ['return', '2025-06-11'],
      ['resubmit', '2025-06-12'],
      ['recommend', '2025-06-13'],
      ['evaluate', '2025-06-14'],
      ['audit', '2025-06-15', audited],
    ];
    const [decision] = decided([two], [caseOf(two, again)]).decisions;
    expect(decision?.assessment.lines.map(({ recognised }) => recognised)).toEqual(['9999.99', '4000.00']);
    expect(decision?.assessment.lines[0]?.findings.map(({ code }) => code)).toEqual(['limited-by-audit']);
  });
});

describe('whose time counts as coming first', () => {
  const first = came('B', 1, 0);
  const second = came('A', 2, 1);
  const again = (recommended: string): readonly Happening[] => [
    ['recommend', '2025-06-10'],
    ['return', '2025-06-11'],
    ['resubmit', '2025-06-20'],
    ['recommend', recommended],
    ['evaluate', '2025-07-10'],
    ['audit', '2025-07-11'],
  ];
  const straight = (recommended: string): readonly Happening[] => [
    ['recommend', recommended],
    ['evaluate', '2025-07-10'],
    ['audit', '2025-07-11'],
  ];
  const queue = (policy: Policy, ofFirst: readonly Happening[], ofSecond: readonly Happening[]) =>
    decided([first, second], [caseOf(first, ofFirst, policy), caseOf(second, ofSecond, policy)], {
      policy,
    }).decisions.map(({ application: name }) => name);
  const byResubmission = withAlternative(wuhan2025, 'queue-after-return', 'resubmitted-at');
  const byRecommendation = withAlternative(wuhan2025, 'queue-order', 'recommended-at');

  it('the submission: a returned application keeps its place, also if others were recommended first', () => {
    expect(queue(wuhan2025, again('2025-06-25'), straight('2025-06-09'))).toEqual(['B', 'A']);
  });

  it('the last resubmission, where a returned application queues anew', () => {
    expect(queue(byResubmission, again('2025-06-25'), straight('2025-06-09'))).toEqual(['A', 'B']);
    expect(queue(byResubmission, straight('2025-06-25'), straight('2025-06-09'))).toEqual(['B', 'A']);
  });

  it('the last recommendation, where that counts', () => {
    expect(queue(byRecommendation, straight('2025-06-25'), straight('2025-06-24'))).toEqual(['A', 'B']);
    expect(queue(byRecommendation, straight('2025-06-24'), straight('2025-06-25'))).toEqual(['B', 'A']);
    expect(queue(byRecommendation, again('2025-06-25'), straight('2025-06-24'))).toEqual(['A', 'B']);
  });

  it('and at the same instant the application id', () => {
    expect(queue(byRecommendation, straight('2025-06-24'), straight('2025-06-24'))).toEqual(['A', 'B']);
  });

  it('an invoice goes to the claim that queues first, not to the application that came first', () => {
    const shared: Bought = { invoice: { id: invoiceNumber(1) } };
    const [early, late] = [came('B', 1, 0, [shared]), came('A', 1, 1, [shared])];
    const cases = [
      caseOf(early, straight('2025-06-25'), byRecommendation),
      caseOf(late, straight('2025-06-24'), byRecommendation),
    ];
    const result = decided([early, late], cases, { policy: byRecommendation });
    expect(summary(result)).toEqual([
      ['A', 'granted-in-full', '2000.00'],
      ['B', 'nothing-due', '0.00'],
    ]);
    expect(result.ledger).toMatchObject({
      invoices: { [invoiceNumber(1)]: 'A' },
      last: { queuedAt: '2025-06-25T12:00:00+08:00', application: 'B' },
    });
  });

  it('what has no claim is assessed in the order of its submission: before the recommendations it sees no invoice used', () => {
    const shared: Bought = { invoice: { id: invoiceNumber(1) } };
    const [waiting, claiming] = [came('B', 1, 5, [shared]), came('A', 1, 0, [shared])];
    const bySubmission = decided([waiting, claiming], [caseOf(waiting, path(1)), caseOf(claiming, path(3))]);
    const recommended = decided(
      [waiting, claiming],
      [caseOf(waiting, path(1), byRecommendation), caseOf(claiming, path(3), byRecommendation)],
      { policy: byRecommendation },
    );
    const seenBy = (result: ReturnType<typeof decideRound>) =>
      result.decisions.find(({ application: name }) => name === 'B')?.assessment.lines[0]?.recognised;
    expect([seenBy(bySubmission), seenBy(recommended)]).toEqual(['0.00', '10000.00']);
  });

  it('nor does one that is not eligible wait for its recommendation', () => {
    const shared: Bought = { invoice: { id: invoiceNumber(1) } };
    const away = enterpriseNumber(1, { district: '420202' as never });
    const [ineligible, claiming] = [came('B', 1, 0, [shared], { enterprise: away }), came('A', 2, 1, [shared])];
    const cases = [
      caseOf(ineligible, straight('2025-06-25'), byRecommendation),
      caseOf(claiming, straight('2025-06-24'), byRecommendation),
    ];
    const { decisions } = decided([ineligible, claiming], cases, { policy: byRecommendation });
    expect(decisions.map((each) => [each.outcome, each.assessment.lines[0]?.recognised])).toEqual([
      ['granted-in-full', '10000.00'],
      ['ineligible', '10000.00'],
    ]);
  });
});

it('an application without purchases is refused at its place, audited or with a case', () => {
  const rest = without(one, 'purchases');
  const audited = () => decideRound(round([rest as never], { audited: { [one.id]: ['1.00' as never] } }));
  const ofCase = { ...at(wuhan2025, 'audited'), application: rest as never };
  const judged = () => decided([rest as never], [ofCase]);
  for (const deciding of [audited, judged])
    expect(problemsOf(deciding)[0]).toMatchObject({ code: 'missing-field', path: ['applications', 0, 'purchases'] });
});

it('an application is that of its case if they are the same as JSON, where what is undefined is absent', () => {
  const filled = { ...one, enterprise: { ...one.enterprise, cloudProvider: undefined as never } };
  const kept = { ...caseOf(one, path(3)), application: JSON.parse(JSON.stringify(filled)) as Application };
  const rest = { ...kept, application: filled };
  expect(decided([filled], [kept])).toEqual(decided([kept.application], [rest]));
});

it('an application that holds itself is another than that of its case', () => {
  const holder: Record<string, unknown> = { ...one };
  holder['self'] = holder;
  const [problem] = problemsOf(() => decided([holder as never], [caseOf(one, path(3))]));
  expect(problem).toMatchObject({ code: 'case-inconsistent', path: ['cases', 0, 'application'] });
});

describe('cases that contradict the round are refused', () => {
  it.each([
    [
      'two cases of one application',
      [caseOf(one, path(3)), caseOf(one, path(3))],
      ['duplicate-application', 'cases.1.application.id'],
    ],
    [
      'a case of an application that says something else',
      [caseOf(came('A', 1, 0, [{ amount: 1 }]), path(3))],
      ['case-inconsistent', 'cases.0.application'],
    ],
    [
      'a status that is none',
      [{ ...caseOf(one, path(3)), status: 'constructor' as never }],
      ['case-inconsistent', 'cases.0.status'],
    ],
    [
      'a case of an application that the round does not list',
      [{ ...caseOf(came('Z', 9, 0, [{}]), path(2)), status: 'audited' as never }],
      ['case-inconsistent', 'cases.0.status'],
    ],
    [
      'an audited case without an audit',
      [{ ...caseOf(one, path(2)), status: 'audited' as never }],
      ['case-inconsistent', 'cases.0.status'],
    ],
  ] as [string, ReviewCase[], [string, string]][])('%s', (_, cases, refusal) => {
    const [first] = problemsOf(() => decided([one], cases));
    expect([first?.code, first?.path.join('.')]).toEqual(refusal);
  });

  it('an application whose keys stand in another order is the same application', () => {
    const turned = Object.fromEntries(Object.entries(one).reverse()) as unknown as Application;
    expect(summary(decided([turned], [caseOf(one, path(3))]))).toEqual([['A', 'granted-in-full', '2000.00']]);
  });
});
