/**
 * Laws of a round whose applications have been reviewed: who may claim, on what amounts, since when they queue, and what
 * a later rejection changes.
 * @module
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  advance,
  assess,
  decideBatches,
  decideRound,
  openCase,
  reviewStatuses,
  wuhan2025,
  withAlternative,
  yuan,
  type Application,
  type Catalogue,
  type Id,
  type Instant,
  type Policy,
  type ReviewCase,
  type ReviewEvent,
  type ReviewEventType,
  type ReviewStatus,
  type Round,
  type Yuan,
} from 'cloud-voucher-rules';
import { deepFrozen } from '../../src/values/frozen';
import {
  amountOf,
  application,
  at,
  catalogue,
  enterpriseNumber,
  fenAmount,
  policyWith,
  round,
} from '../support/builders';
import { event, withProviderCheck } from '../support/review';

const deep = process.env['CVR_DEEP'] === '1';
const runs = (usual: number) => ({ numRuns: deep ? usual * 50 : usual });

const fenOf = (amount: Yuan): number => Number(amount.replace('.', ''));

/** Days after 3 June 2025, at ten in the morning in Beijing. */
const day = (n: number): Instant => {
  const inJune = n < 28;
  return at(`2025-${inJune ? '06' : '07'}-${String(inJune ? n + 3 : n - 27).padStart(2, '0')}T10:00:00+08:00`);
};

/** What a case goes through, each event on its day; the audit recognises `audited` of each line, or all of it. */
interface Life {
  readonly types: readonly (readonly [ReviewEventType, number])[];
  readonly audited?: readonly Yuan[];
}

const onTheWay: readonly ReviewEventType[] = ['recommend', 'evaluate', 'audit', 'list', 'report', 'fund', 'pay'];

function lived(policy: Policy, of: Application, { types, audited }: Life): ReviewCase {
  let reviewCase: ReviewCase = openCase(of);
  for (const [type, n] of types) {
    const result = advance(policy, reviewCase, eventOf(of, type, n, audited));
    if (!result.ok) throw new Error(`${type}: ${result.refusal.message.en}`);
    reviewCase = result.case;
  }
  return deepFrozen(reviewCase);
}

function eventOf(of: Application, type: ReviewEventType, n: number, audited: readonly Yuan[] | undefined): ReviewEvent {
  const amounts = audited ?? of.purchases.map(({ amount }) => amount);
  const cent = { entitlement: '0.01', granted: '0.01', amount: '0.01' };
  const figures: Partial<Record<ReviewEventType, object>> = {
    audit: { amounts },
    list: { entitlement: cent.entitlement, granted: cent.granted },
    fund: { amount: cent.amount },
    pay: { amount: cent.amount },
    recover: { amount: cent.amount },
  };
  return event(type, 0, { at: type === 'submit' ? of.submittedAt : day(n), ...figures[type] });
}

/** From submission to the audit, a day for each step, from `first` on. */
const straightOn = (first: number): Life['types'] => [
  ['submit', 0],
  ...onTheWay.slice(0, 3).map((type, i) => [type, first + i] as const),
];

const outcomes = ({ decisions }: Round) => decisions.map(({ application: id, outcome }) => [id, outcome]);
const queue = ({ decisions }: Round) =>
  decisions.filter(({ grant }) => grant !== undefined).map(({ application: id }) => id);
const granted = ({ decisions }: Round) => decisions.map(({ application: id, grant }) => [id, grant?.granted]);

describe('what the status of a case means in a round', () => {
  const one = application('A', [{ tier: 'resources', amount: 10_000 }]);
  const lives: Readonly<Record<Exclude<ReviewStatus, 'draft' | 'provider-checked'>, readonly ReviewEventType[]>> = {
    submitted: ['submit'],
    recommended: ['submit', 'recommend'],
    evaluated: ['submit', 'recommend', 'evaluate'],
    audited: ['submit', ...onTheWay.slice(0, 3)],
    listed: ['submit', ...onTheWay.slice(0, 4)],
    reported: ['submit', ...onTheWay.slice(0, 5)],
    funded: ['submit', ...onTheWay.slice(0, 6)],
    paid: ['submit', ...onTheWay],
    returned: ['submit', 'recommend', 'return'],
    rejected: ['submit', ...onTheWay.slice(0, 3), 'reject'],
    withdrawn: ['submit', ...onTheWay.slice(0, 5), 'withdraw'],
    recovered: ['submit', ...onTheWay, 'recover'],
  };
  const rows = reviewStatuses
    .filter((status) => status !== 'draft' && status !== 'provider-checked')
    .map((status) => {
      const claims = ['audited', 'listed', 'reported', 'funded', 'paid'].includes(status);
      const settled = ['rejected', 'withdrawn', 'recovered'].includes(status);
      return [status, claims ? 'granted-in-full' : settled ? status : 'not-yet-audited'] as const;
    });

  it.each(rows)('%s: %s', (status, outcome) => {
    const reviewCase = lived(wuhan2025, one, { types: lives[status].map((type, n) => [type, n] as const) });
    expect(reviewCase.status).toBe(status);
    const decided = decideRound(round([one], { cases: [reviewCase] }));
    expect(outcomes(decided)).toEqual([['A', outcome]]);
    // The grant of a recovered case stands (assumption recovered-money).
    const claims = outcome === 'granted-in-full' || outcome === 'recovered';
    expect(decided.ledger.decided).toBe(claims ? 1 : 0);
    expect(decided.pool.granted).toBe(claims ? '2000.00' : '0.00');
  });

  it('a draft, a check by the provider, and an application without a case: not yet audited', () => {
    const checked = lived(withProviderCheck, one, {
      types: [
        ['submit', 0],
        ['checkByProvider', 1],
      ],
    });
    const cases = [[openCase(one)], [checked], []];
    for (const each of cases) {
      const policy = each[0]?.status === 'provider-checked' ? withProviderCheck : wuhan2025;
      expect(outcomes(decideRound(round([one], { policy, cases: each })))).toEqual([['A', 'not-yet-audited']]);
    }
  });

  it('an audit does not make an ineligible or an undetermined enterprise eligible', () => {
    const large = application('A', [{}], {
      enterprise: enterpriseNumber(1, { employees: 2000, annualRevenue: amountOf(10 ** 9) }),
    });
    const unknown = application('B', [{}], { enterprise: enterpriseNumber(2, { industry: undefined }) });
    const cases = [large, unknown].map((each) => lived(wuhan2025, each, { types: straightOn(1) }));
    expect(outcomes(decideRound(round([large, unknown], { cases })))).toEqual([
      ['A', 'ineligible'],
      ['B', 'undetermined'],
    ]);
  });
});

describe('audited amounts', () => {
  it('bound what is recognised, line by line', () => {
    const one = application('A', [
      { tier: 'resources', amount: 10_000 },
      { tier: 'ecosystem', amount: 20_000 },
    ]);
    const reviewCase = lived(wuhan2025, one, { types: straightOn(1), audited: [yuan('9000.00'), yuan('0.00')] });
    const [decision] = decideRound(round([one], { cases: [reviewCase] })).decisions;
    expect(decision?.assessment.lines.map(({ recognised }) => recognised)).toEqual(['9000.00', '0.00']);
    expect(decision?.assessment.lines.map(({ findings }) => findings.map(({ code }) => code))).toEqual([
      ['limited-by-audit'],
      ['limited-by-audit'],
    ]);
    expect(decision?.grant?.granted).toBe('1800.00');
  });
});

/** Up to seven applications of three enterprises, each with papers of its own, and how far each has come. */
const tiers = ['resources', 'business', 'capability', 'ecosystem'] as const;
const anyApplications = fc
  .array(
    fc.record({
      enterprise: fc.integer({ min: 1, max: 3 }),
      minutes: fc.integer({ min: 0, max: 3 }),
      lines: fc.array(
        fc.record({
          tier: fc.constantFrom(...tiers),
          fen: fc.oneof(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 60_000_000 })),
          audited: fc.constantFrom(0, 0.3, 0.5, 1, 1, 1),
        }),
        { minLength: 1, maxLength: 3 },
      ),
      returned: fc.boolean(),
      wait: fc.integer({ min: 1, max: 3 }),
    }),
    { minLength: 2, maxLength: 7 },
  )
  .map((drawn) =>
    drawn.map(({ enterprise, minutes, lines, returned, wait }, i) => {
      const of = deepFrozen(
        application(
          `A${i}`,
          lines.map(({ tier, fen }) => ({ tier, amount: fenAmount(fen) })),
          { enterprise: enterpriseNumber(enterprise), submittedAt: at(`2025-06-03T09:0${minutes}:00+08:00`) },
        ),
      );
      const again: Life['types'] = [
        ['submit', 0],
        ['recommend', wait],
        ['return', wait + 1],
        ['resubmit', 2 * wait + 1],
        ...onTheWay.slice(0, 3).map((type, step) => [type, 3 * wait + 2 + step] as const),
      ];
      const life: Life = {
        types: returned ? again : straightOn(wait),
        audited: lines.map(({ fen, audited }) => fenAmount(Math.floor(fen * audited))),
      };
      return { of, reviewCase: lived(wuhan2025, of, life), returned, wait };
    }),
  );
const anyBudget = fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 60_000_000 })).map(fenAmount);

describe('a round of reviewed applications', () => {
  it('assesses each claim with its audited amounts', () => {
    fc.assert(
      fc.property(anyApplications, anyBudget, (all, budget) => {
        const decided = decideRound(
          round(
            all.map(({ of }) => of),
            { budget, cases: all.map(({ reviewCase }) => reviewCase) },
          ),
        );
        for (const { of, reviewCase } of all) {
          const audited = 'audit' in reviewCase ? reviewCase.audit.amounts : [];
          const decision = decided.decisions.find((each) => each.application === of.id);
          expect(decision?.assessment).toStrictEqual(assess(wuhan2025, of, { catalogue, audited }));
          expect(decision?.grant?.entitlement).toBe(decision?.assessment.entitlement);
        }
      }),
      runs(150),
    );
  });

  it('is the round without cases, where every audit recognises all that was claimed', () => {
    fc.assert(
      fc.property(anyApplications, anyBudget, (all, budget) => {
        const applications = all.map(({ of }) => of);
        const cases = applications.map((of) => lived(wuhan2025, of, { types: straightOn(1) }));
        const reviewed = decideRound(round(applications, { budget, cases }));
        const plain = decideRound(round(applications, { budget }));
        const withoutBasis = ({ decisions, ...rest }: Round) => ({
          ...rest,
          decisions: decisions.map((decision) => ({ ...decision, basis: [] })),
        });
        expect(withoutBasis(reviewed)).toStrictEqual(withoutBasis(plain));
      }),
      runs(100),
    );
  });

  it('does not depend on the order of applications or of cases', () => {
    const shuffled = anyApplications.chain((all) =>
      fc.tuple(
        fc.constant(all),
        fc.shuffledSubarray(all, { minLength: all.length }),
        fc.shuffledSubarray(all, { minLength: all.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, anyBudget, ([all, one, other], budget) => {
        const of = (applications: typeof all, cases: typeof all) =>
          JSON.stringify(
            decideRound(
              round(
                applications.map((each) => each.of),
                { budget, cases: cases.map(({ reviewCase }) => reviewCase) },
              ),
            ),
          );
        expect(of(one, other)).toBe(of(all, all));
      }),
      runs(100),
    );
  });

  it('in batches that follow the queue grants the same as in one go', () => {
    fc.assert(
      fc.property(anyApplications, anyBudget, fc.integer({ min: 1, max: 6 }), (all, budget, cut) => {
        const cases = all.map(({ reviewCase }) => reviewCase);
        const whole = decideRound(
          round(
            all.map(({ of }) => of),
            { budget, cases },
          ),
        );
        const inOrder = queue(whole).flatMap((id) => all.filter(({ of }) => of.id === id).map(({ of }) => of));
        const setup = { schemaVersion: 1, policy: wuhan2025, budget, catalogue, cases } as const;
        const batches = [...decideBatches(setup, [inOrder.slice(0, cut), inOrder.slice(cut)])];
        expect(batches.flatMap(({ decisions }) => decisions)).toStrictEqual(whole.decisions);
      }),
      runs(100),
    );
  });
});

describe('the place in the queue', () => {
  const resubmitted = withAlternative(wuhan2025, 'queue-after-return', 'resubmitted-at');
  const recommended = withAlternative(wuhan2025, 'queue-order', 'recommended-at');
  const recommendedAnew = withAlternative(recommended, 'queue-after-return', 'resubmitted-at');
  type Drawn = typeof anyApplications extends fc.Arbitrary<readonly (infer Each)[]> ? Each : never;

  it.each<[string, Policy, (drawn: Drawn) => Instant]>([
    ['the first submission, where a returned application keeps its place', wuhan2025, ({ of }) => of.submittedAt],
    [
      'the last submission, where it does not',
      resubmitted,
      ({ of, returned, wait }) => (returned ? day(2 * wait + 1) : of.submittedAt),
    ],
    ['the last recommendation', recommended, ({ returned, wait }) => day(returned ? 3 * wait + 2 : wait)],
    [
      'the last recommendation, whatever becomes of returned ones',
      recommendedAnew,
      ({ returned, wait }) => day(returned ? 3 * wait + 2 : wait),
    ],
  ])('is that of %s', (_, policy, since) => {
    fc.assert(
      fc.property(anyApplications, anyBudget, (all, budget) => {
        const cases = all.map(({ reviewCase }) => reviewCase);
        const decided = decideRound(
          round(
            all.map(({ of }) => of),
            { policy, budget, cases },
          ),
        );
        // All are written with one offset, so that their order is that of their texts.
        const keys = all.map((each) => ({ id: each.of.id, key: `${since(each)} ${each.of.id}` }));
        const expected = keys.sort((a, b) => (a.key < b.key ? -1 : 1));
        expect(queue(decided)).toEqual(expected.map(({ id }) => id));
        expect(`${decided.ledger.last?.queuedAt ?? ''} ${decided.ledger.last?.application ?? ''}`).toBe(
          expected.at(-1)?.key,
        );
      }),
      runs(100),
    );
  });

  it('a returned application keeps its place, or loses it and with it the money, as the policy says', () => {
    const early = application('A', [{ tier: 'ecosystem', amount: 100_000 }], { submittedAt: day(0) });
    const later = application('B', [{ tier: 'ecosystem', amount: 100_000 }], {
      submittedAt: day(1),
      enterprise: enterpriseNumber(2),
    });
    const cases = [
      lived(wuhan2025, early, {
        types: [
          ['submit', 0],
          ['return', 1],
          ['resubmit', 2],
          ['recommend', 3],
          ['evaluate', 4],
          ['audit', 5],
        ],
      }),
      lived(wuhan2025, later, { types: straightOn(2) }),
    ];
    const under = (policy: Policy) =>
      granted(decideRound(round([early, later], { policy, cases, budget: amountOf(60_000) })));
    expect(under(wuhan2025)).toEqual([
      ['A', '50000.00'],
      ['B', '10000.00'],
    ]);
    expect(under(resubmitted)).toEqual([
      ['B', '50000.00'],
      ['A', '10000.00'],
    ]);
    expect(under(recommended)).toEqual([
      ['B', '50000.00'],
      ['A', '10000.00'],
    ]);
  });

  it('needs cases under a policy that queues by the review', () => {
    for (const policy of [resubmitted, recommended]) {
      expect(() => decideRound(round([application('A')], { policy }))).toThrow(/cases-required/);
    }
  });
});

describe('after a round', () => {
  const totals = ({ decisions }: Round): ReadonlyMap<string, number> => {
    const sums = new Map<string, number>();
    for (const { enterprise, grant } of decisions) {
      sums.set(enterprise, (sums.get(enterprise) ?? 0) + (grant === undefined ? 0 : fenOf(grant.granted)));
    }
    return sums;
  };
  /** How the case of an audited application can still fall away. */
  const anyEnd = fc.constantFrom<readonly ReviewEventType[]>(
    ['reject'],
    ['withdraw'],
    ['list', 'report', 'withdraw'],
    ['list', 'report', 'fund', 'pay', 'recover'],
  );

  it('a rejection, withdrawal or recovery is a recomputation that costs no other enterprise anything', () => {
    fc.assert(
      fc.property(anyApplications, anyBudget, fc.nat(), anyEnd, (all, budget, pick, end) => {
        const fallen = all[pick % all.length];
        if (fallen === undefined || !('audit' in fallen.reviewCase)) throw new Error('every case is audited');
        // What the audit recognised nothing of cannot be listed.
        fc.pre(fallen.reviewCase.audit.amounts.some((amount) => amount !== '0.00'));
        const applications = all.map(({ of }) => of);
        const cases = all.map(({ reviewCase }) => reviewCase);
        const ended = end.reduce<ReviewCase>((reviewCase, type) => {
          const result = advance(wuhan2025, reviewCase, eventOf(fallen.of, type, 27, undefined));
          if (!result.ok) throw new Error(result.refusal.message.en);
          return result.case;
        }, fallen.reviewCase);
        const after = cases.map((each) => (each.application.id === fallen.of.id ? ended : each));
        const before = decideRound(round(applications, { budget, cases }));
        const recomputed = decideRound(round(applications, { budget, cases: after }));
        const outcome = recomputed.decisions.find(({ application: id }) => id === fallen.of.id)?.outcome;
        expect(outcome).toBe(ended.status);
        for (const [enterprise, total] of totals(before)) {
          if (enterprise === fallen.of.enterprise.uscc) continue;
          expect(totals(recomputed).get(enterprise)).toBeGreaterThanOrEqual(total);
        }
      }),
      runs(200),
    );
  });

  it('but a later application that names its invoices may cost another: the smallest case', () => {
    // One provider sells both products, so that one invoice can be claimed at 20 % first and at 50 % after.
    const both: Catalogue = {
      providers: catalogue.providers,
      products: catalogue.products.map((product) => ({
        ...product,
        provider: catalogue.providers[0]?.uscc ?? product.provider,
      })),
    };
    const cheap = application('A', [{ tier: 'resources', amount: '0.10' }], { submittedAt: day(0) });
    const [line] = cheap.purchases;
    const dear: Application = {
      ...cheap,
      id: 'B' as Id,
      submittedAt: day(1),
      purchases: line === undefined ? [] : [{ ...line, product: 'p-ecosystem' as Id }],
    };
    const other = application('C', [{ tier: 'resources', amount: '0.25' }], {
      enterprise: enterpriseNumber(2),
      submittedAt: day(2),
    });
    const applications = [cheap, dear, other];
    const cases = applications.map((of) => lived(wuhan2025, of, { types: straightOn(3) }));
    const rejected = advance(wuhan2025, cases[0] ?? openCase(cheap), eventOf(cheap, 'reject', 20, undefined));
    if (!rejected.ok) throw new Error(rejected.refusal.message.en);
    const input = { catalogue: both, budget: yuan('0.07') };
    const before = decideRound(round(applications, { ...input, cases }));
    const after = decideRound(round(applications, { ...input, cases: [rejected.case, ...cases.slice(1)] }));
    expect(granted(before)).toEqual([
      ['A', '0.02'],
      ['B', '0.00'],
      ['C', '0.05'],
    ]);
    expect(granted(after)).toEqual([
      ['B', '0.05'],
      ['C', '0.02'],
      ['A', undefined],
    ]);
  });

  it('nothing given is changed', () => {
    const policy = deepFrozen(policyWith({ queue: { orderedBy: 'submitted-at', afterReturn: 'resubmitted-at' } }));
    fc.assert(
      fc.property(anyApplications, (all) => {
        const input = deepFrozen(
          round(
            all.map(({ of }) => of),
            { policy, cases: all.map(({ reviewCase }) => reviewCase) },
          ),
        );
        const text = JSON.stringify(input);
        decideRound(input);
        expect(JSON.stringify(input)).toBe(text);
      }),
      runs(50),
    );
  });
});
