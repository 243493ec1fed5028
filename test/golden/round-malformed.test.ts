/**
 * Malformed rounds: reported by their place in the input, in both languages; a round is decided whole or not at all.
 */
import { describe, expect, it } from 'vitest';
import {
  assess,
  checkEligibility,
  decideBatches,
  decideRound,
  explainDecision,
  explainEligibility,
  id,
  InvalidValueError,
  nextQuestions,
  openLedger,
  tierRate,
  withAlternative,
  wuhan2025,
  yuan,
  type Decision,
  type Policy,
  type ReviewCase,
  type ReviewEvent,
  type RoundInput,
} from 'cloud-voucher-rules';
import { comparePolicies } from 'cloud-voucher-rules/audit';
import { amountOf, catalogue, type Changes } from '../support/builders';
import { came, decided } from '../support/deciding';
import { reportOf } from '../support/problems';
import { caseOf, path } from '../support/reviewing';
import { bad, contradictory, decidedTwice, noAmount, noInstant, noList } from '../support/sentences';

const one = came('A', 1, 0);
const byRecommendation = withAlternative(wuhan2025, 'queue-order', 'recommended-at');
const byResubmission = withAlternative(wuhan2025, 'queue-after-return', 'resubmitted-at');
const oddWindow: Policy = { ...wuhan2025, window: { ...wuhan2025.window, closesAt: bad } };
const { ledger } = decided([one], { budget: amountOf(5_000) });

const needsCases = (why: string) =>
  `cases: the queue of this policy depends on the review, so cases are required (${why}) / ` +
  `该政策的排队次序取决于审核经过，须提供 cases（${why}） [cases-required]`;

describe('a slip of a key that may be left out', () => {
  const rest = { schemaVersion: 1, policy: wuhan2025, budget: amountOf(5_000), catalogue } as const;
  const slipped = (more: object) => () => decideRound({ ...rest, applications: [one], ...more });

  it.each([
    ['ledgr of a round', slipped({ ledgr: ledger }), 'ledgr', 'ledger'],
    ['Audited of a round', slipped({ Audited: {} }), 'Audited', 'audited'],
    ['case of a round', slipped({ case: [] }), 'case', 'cases'],
    ['ledgers of batches', () => [...decideBatches({ ...rest, ...{ ledgers: ledger } }, [])], 'ledgers', 'ledger'],
  ] as const)('%s is refused, with the right spelling', (_, work, given, meant) => {
    expect(reportOf(work)).toBe(
      `${given}: no such field: "${given}"; did you mean ${meant}? / 没有这一项：“${given}”；是否应为 ${meant} [unknown-field]`,
    );
  });

  it('is allowed where the key is there too, or is like none', () => {
    expect(slipped({ ledger: undefined, ledgers: 1, note: 'of 3 June' })()).toEqual(
      decideRound({ ...rest, applications: [one] }),
    );
  });
});

describe('a round', () => {
  it.each<[string, () => unknown, string]>([
    ['without applications', () => decided(undefined as never), noList('applications')],
    ['a budget', () => decided([], { budget: bad }), noAmount('budget')],
    [
      'a budget that is not that of the ledger',
      () => decided([], { budget: amountOf(1), ledger }),
      'ledger.budget: the budget of the ledger is not that of the round: expected 1.00, got "5000.00" / ' +
        '台账的资金总额与本批次不同：应为1.00，实为“5000.00” [budget-differs]',
    ],
    ['an application given twice', () => decided([one, one]), decidedTwice('applications[1].id', 'A')],
    [
      'an application that was decided before',
      () => decided([one], { budget: amountOf(5_000), ledger }),
      decidedTwice('applications[0].id', 'A'),
    ],
    ['no providers', () => decided([one], { catalogue: { products: [] } as never }), noList('catalogue.providers')],
    ['no products', () => decided([one], { catalogue: { providers: [] } as never }), noList('catalogue.products')],
    ['a policy', () => decided([one], { policy: oddWindow }), noInstant('policy.window.closesAt')],
    [
      'the second submission',
      () => decided([one, came('B', 2, 1, [], { submittedAt: bad })]),
      noInstant('applications[1].submittedAt'),
    ],
    [
      'an amount of the second application',
      () => decided([one, came('B', 2, 1, [{ purchase: { amount: bad } }])]),
      noAmount('applications[1].purchases[0].amount'),
    ],
    [
      'the second submission of the second batch',
      () => {
        const setup = { schemaVersion: 1, policy: wuhan2025, budget: yuan(1), catalogue } as const;
        const second = [came('B', 2, 1, []), came('C', 3, 1, [], { submittedAt: bad })];
        return [...decideBatches(setup, [[one], second])];
      },
      noInstant('batches[1][1].submittedAt'),
    ],
    [
      'no cases, where recommendations queue',
      () => decided([one], { policy: byRecommendation }),
      needsCases('queue.orderedBy: recommended-at'),
    ],
    [
      'no cases, where resubmissions queue',
      () => decided([one], { policy: byResubmission }),
      needsCases('queue.afterReturn: resubmitted-at'),
    ],
  ])('%s', (_, work, reported) => {
    expect(reportOf(work)).toBe(reported);
  });
});

/** The policy without each of its parts, and with null for each; the inside of assumptions aside. */
function* brokenPolicies(whole: object, path: readonly string[] = []): Iterable<readonly [string, Policy]> {
  for (const [key, part] of Object.entries(whole) as [string, unknown][]) {
    const place = [...path, key];
    for (const [how, broken] of [
      ['without', undefined],
      ['null at', null],
    ] as const) {
      const policy = structuredClone(wuhan2025) as Policy & Record<string, unknown>;
      const parent = path.reduce<Record<string, unknown>>((inner, each) => inner[each] as never, policy);
      if (broken === undefined) Reflect.deleteProperty(parent, key);
      else parent[key] = broken;
      yield [`${how} ${place.join('.')}`, policy];
    }
    if (typeof part === 'object' && part !== null && path[0] !== 'assumptions') yield* brokenPolicies(part, place);
  }
}

it('a policy with a part missing is refused, or what is asked is answered without it; nothing else is thrown', () => {
  const applications = [one, came('B', 2, 1)];
  const { enterprise, submittedAt: at } = one;
  const [decision] = decided(applications).decisions as unknown as [Decision];
  const works: Readonly<Record<string, (policy: Policy) => unknown>> = {
    decideRound: (policy) => decided(applications, { policy }),
    decideBatches: (policy) => [
      ...decideBatches({ schemaVersion: 1, policy, budget: yuan(1), catalogue }, [applications]),
    ],
    assess: (policy) => assess(policy, one, { catalogue }),
    checkEligibility: (policy) =>
      checkEligibility(policy, { ...enterprise, district: id('330106') }, { at, catalogue }),
    nextQuestions: (policy) => nextQuestions(policy, { uscc: enterprise.uscc, name: enterprise.name }, { at }),
    tierRate: (policy) => tierRate(policy, id('capability')),
    openLedger: (policy) => openLedger(policy, yuan(1)),
    explainDecision: (policy) => explainDecision(policy, decision, 'zh'),
    explainEligibility: (policy) => explainEligibility(policy, decision.assessment.eligibility, 'en'),
    comparePolicies: (policy) => comparePolicies(wuhan2025, policy),
  };
  const whole = Object.fromEntries(
    Object.entries(works).map(([name, work]) => [name, JSON.stringify(work(wuhan2025))]),
  );
  const judging = ['decideRound', 'decideBatches', 'assess', 'checkEligibility', 'tierRate'];
  const refused = new Set<string>();
  const unexpected: string[] = [];
  for (const [what, policy] of brokenPolicies(wuhan2025)) {
    for (const [name, work] of Object.entries(works)) {
      // A comparison takes a hundred times as long as the others: of it the two upper levels, broken in one way.
      if (name === 'comparePolicies' && !/^without [\w-]+(?:\.[\w-]+)?$/.test(what)) continue;
      try {
        const answer = JSON.stringify(work(policy));
        // A setting that is missing is never taken for one of its words; a window may have no opening.
        const isSetting =
          / (?:applicants\.(?:lookback|providersExcluded)|base|rounding|tiers|purchases|window(?!\.opensAt))\b/.test(
            what,
          );
        if (isSetting && judging.includes(name) && answer !== whole[name])
          unexpected.push(`${name} ${what}: another answer`);
      } catch (error) {
        if (error instanceof InvalidValueError) refused.add(`${name} ${what}`);
        else unexpected.push(`${name} ${what}: ${String(error)}`);
      }
    }
  }
  expect(unexpected).toEqual([]);
  expect(refused).toContain('decideRound without tiers');
  expect(refused).toContain('decideBatches null at basis.pool');
  expect(refused).toContain('comparePolicies without applicants');
});

it.each<[string, () => unknown, string]>([
  [
    'the rounding',
    () => assess({ ...wuhan2025, rounding: 'up' as never }, one, { catalogue }),
    'policy.rounding: expected one of half-up, half-even, down, got "up" / ',
  ],
  ['none', () => openLedger(undefined as never, yuan(1)), 'policy: required / '],
  ['no tiers', () => tierRate({} as never, id('capability')), 'policy.tiers: required / '],
])('a policy is refused at its path: %s', (_, work, reported) => {
  expect(reportOf(work)).toContain(reported);
});

it('of a policy that a round breaks on every fault is named', () => {
  const policy = { ...wuhan2025, queue: null, clauses: undefined } as unknown as Policy;
  expect(reportOf(() => decided([one], { policy }))).toBe(
    'policy.queue: expected an object, got null / 应为对象，实为null [wrong-type]\n' +
      'policy.clauses: required / 请填写 [missing-field]',
  );
});

it('an error that is not of the input passes through as it is', () => {
  const broken = {
    ...one,
    get enterprise(): never {
      throw new RangeError('of the host');
    },
  };
  expect(() => decided([broken as never])).toThrow(new RangeError('of the host'));
});

it('a ledger whose tables are lists is refused at the table', () => {
  const lists = { ...ledger, enterprises: [] as never };
  expect(reportOf(() => decided([], { budget: amountOf(5_000), ledger: lists }))).toBe(
    'ledger.enterprises: expected an object, got a list of 0 / 应为对象，实为含0项的列表 [wrong-type]',
  );
});

describe('a case in a round', () => {
  const audited = caseOf(one, path(3));
  const returned = caseOf(one, [['return', '2025-06-10'], ['resubmit', '2025-06-11'], ...laterPath()], byResubmission);
  function laterPath() {
    return path(3).map(([type], i) => [type, `2025-06-${12 + i}`] as const);
  }
  /** The case with every event of a type changed. */
  const withEvents = (reviewCase: ReviewCase, type: ReviewEvent['type'], changes: object) =>
    ({
      ...reviewCase,
      history: reviewCase.history.map((event) => (event.type === type ? { ...event, ...changes } : event)),
    }) as ReviewCase;
  const without = (type: ReviewEvent['type']) =>
    ({ ...audited, history: audited.history.filter((event) => event.type !== type) }) as ReviewCase;

  it.each<[string, readonly ReviewCase[], string, Changes<RoundInput>?]>([
    ['a second one', [audited, audited], decidedTwice('cases[1].application.id', 'A')],
    [
      'of another application of that id',
      [caseOf(came('A', 1, 0, [{ amount: 1 }]), path(3))],
      contradictory(
        'cases[0].application',
        'the application as the round lists it, got an object',
        '与本批次所列申请相同，实为对象',
      ),
    ],
    [
      'a status that is none',
      [{ ...audited, status: bad }],
      contradictory('cases[0].status', 'what its history says, got "x"', '与审核经过相符的内容，实为“x”'),
    ],
    [
      'audited without an audit',
      [{ ...without('audit'), history: caseOf(one, path(2)).history.slice(0, 1) } as ReviewCase],
      [
        contradictory('cases[0].status', 'what its history says, got "audited"', '与审核经过相符的内容，实为“audited”'),
        'cases[0].audit: no such field: "audit" / 没有这一项：“audit” [unknown-field]',
      ].join('\n'),
    ],
    [
      'not recommended, where recommendations queue',
      [without('recommend')],
      contradictory(
        'cases[0].history',
        'a history with the event recommend, got a list of 3',
        '审核经过中有 recommend 事项，实为含3项的列表',
      ),
      { policy: byRecommendation },
    ],
    [
      'the instant of its recommendation',
      [withEvents(audited, 'recommend', { at: bad })],
      noInstant('cases[0].history[1].at'),
      { policy: byRecommendation },
    ],
    [
      'the instant of its resubmission',
      [withEvents(returned, 'resubmit', { at: bad })],
      noInstant('cases[0].history[2].at'),
      { policy: byResubmission },
    ],
    [
      'audited amounts that are not one for each line',
      [{ ...withEvents(audited, 'audit', { amounts: [] }), audit: { report: '审字1号', amounts: [] } } as ReviewCase],
      'cases[0].history[3].amounts: wrong length: expected 1, one for each purchase line, got a list of 0 / ' +
        '数目不符：应为1项（清单每行一项），实为含0项的列表 [wrong-length]',
    ],
    [
      'an audited amount',
      [withEvents(audited, 'audit', { amounts: [bad] })],
      noAmount('cases[0].history[3].amounts[0]'),
    ],
  ])('%s', (_, cases, reported, changes = {}) => {
    expect(reportOf(() => decided([one], { cases, ...changes }))).toBe(reported);
  });
});
