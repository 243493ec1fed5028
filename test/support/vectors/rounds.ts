/**
 * Vectors of chapter R: rounds from applications to decisions, with cases or audited amounts, carried ledgers and batches.
 * @module
 */
import type { Application, Enterprise, Policy, ReviewCase } from 'cloud-voucher-rules';
import {
  amountOf,
  application as built,
  catalogue,
  enterpriseCode,
  enterpriseNumber,
  invoiceNumber,
  minute,
  type Bought,
  type Changes,
} from '../builders';
import { caseOf, path, type Happening } from '../reviewing';
import { policyOf, vectorPolicies } from './policies';
import { ofRule, refusedAs, type VectorSource } from './vector';

type Loose = Readonly<Record<string, unknown>>;

/** An application of the nth enterprise that came so many minutes after nine on 3 June 2025. */
function came(
  name: string,
  n: number,
  minutes: number,
  bought: readonly Loose[] = [{}],
  changes: Loose = {},
): Application {
  const { enterprise: facts = {}, ...rest } = changes as { enterprise?: Loose };
  return built(name, bought as readonly Bought[], {
    submittedAt: minute(minutes),
    enterprise: enterpriseNumber(n, facts as Changes<Enterprise>),
    ...rest,
  });
}
const elsewhere = { enterprise: { district: '420704' } };
const unknown = { enterprise: { district: undefined } };

/** The same invoice on another application: its papers are those of the second enterprise. */
const sharing = (invoice: string, more: Loose = {}): Loose => ({
  ...more,
  invoice: { id: invoice },
  purchase: { invoice },
  payments: [{ invoice }],
});
const shared = invoiceNumber(500);

const round = (budget: number | string, batches: readonly (readonly Application[])[], more: Loose = {}) => ({
  budget: amountOf(budget),
  catalogue,
  ...more,
  batches,
});
const one = (budget: number | string, applications: readonly Application[], more: Loose = {}) =>
  round(budget, [applications], more);

const policyNamed = (id: string): Policy =>
  vectorPolicies.find((each) => each.id === id) ?? policyOf(id.split('+').slice(1));
const stays = 'wuhan-2025';
const returns = 'wuhan-2025+recovered-money.returns';
const recommended = 'wuhan-2025+queue-order.recommended-at';
const resubmitted = 'wuhan-2025+queue-after-return.resubmitted-at';

/** The cases of applications, each after its own events. */
const cases = (
  policy: string,
  ...of: readonly (readonly [Application, readonly Happening[]])[]
): readonly ReviewCase[] => of.map(([application, happenings]) => caseOf(application, happenings, policyNamed(policy)));

/** Products of tiers that wuhan-2025 does not have, all of the first provider. */
const soldBy = (tiers: readonly string[]) => ({
  providers: catalogue.providers.slice(0, 1),
  products: tiers.map((tier) => ({
    id: `p-${tier}`,
    name: `示例云产品（${tier}）`,
    provider: catalogue.providers[0]?.uscc,
    tier,
  })),
});
let minutes = 0;
const sold = (name: string, n: number, tier: string, amount: number | string) =>
  came(name, n, (minutes += 1), [{ amount, purchase: { product: `p-${tier}` } }]);

const a = came('A', 1, 1);
const b = came('B', 2, 2, [{ tier: 'business' }]);
const c = came('C', 3, 3, [{ tier: 'capability' }]);

const audited3 = path(3);
const paidOf = (granted: string, entitlement = granted): readonly Happening[] => [
  ...path(3),
  ['list', '2025-06-13', { entitlement, granted }],
  ['report', '2025-06-14'],
  ['fund', '2025-06-15', { amount: granted }],
  ['pay', '2025-06-16', { amount: granted }],
];
const recovered = (granted: string, amount: string): readonly Happening[] => [
  ...paidOf(granted),
  ['recover', '2025-06-20', { amount }],
];
/** Two applications on one invoice, as far as these events have brought them. */
function onOneInvoice(policy: string, first: readonly Happening[], second: readonly Happening[]) {
  const [a, b] = [came('A', 1, 1, [sharing(shared)]), came('B', 2, 2, [sharing(shared)])];
  return one(1_000_000, [a, b], { cases: cases(policy, [a, first], [b, second]) });
}
const statuses: readonly (readonly [status: string, happenings: readonly Happening[]])[] = [
  ['submitted', []],
  ['recommended', path(1)],
  ['evaluated', path(2)],
  ['returned', [['return', '2025-06-10']]],
  ['rejected', [['reject', '2025-06-10']]],
  ['withdrawn', [['withdraw', '2025-06-10']]],
  ['audited', path(3)],
  ['listed', path(4)],
  ['reported', path(5)],
  ['funded', path(6)],
  ['paid', path(7)],
];

const standing: readonly VectorSource[] = [
  ...ofRule({ rule: 'R-1.1', basis: '4.1', call: 'decideRound', tags: ['round'] }, [
    { slug: 'nobody', says: '没有申请 / no applications', given: one(1_000_000, []), tags: ['control'] },
    { slug: 'one', says: '一件，资金充足 / one application, money enough', given: one(1_000_000, [a]) },
    { slug: 'three', says: '三件，资金不足 / three applications, money short', given: one(8000, [c, a, b]) },
    {
      slug: 'several-lines',
      says: '一件多行 / one application of several lines',
      given: one(1_000_000, [
        came('A', 1, 1, [
          { tier: 'ecosystem', amount: '0.29' },
          { tier: 'business', amount: '333.33' },
          { contract: 'none' },
        ]),
      ]),
    },
  ]),
  ...ofRule({ rule: 'R-1.2', basis: '3.3', call: 'decideRound', tags: ['cases'] }, [
    {
      slug: 'no-case',
      says: '没有案件：未经审计 / no case: not yet audited',
      given: one(1_000_000, [a], { cases: [] }),
      tags: ['absence'],
    },
    {
      slug: 'draft',
      says: '填报中：未经审计 / a draft: not yet audited',
      given: one(1_000_000, [a], { cases: [{ application: a, status: 'draft', history: [] }] }),
    },
    ...statuses.map(([status, happenings]) => ({
      slug: status,
      says: `状态为 ${status} / the status is ${status}`,
      given: one(1_000_000, [a, b], { cases: cases(stays, [a, happenings], [b, audited3]) }),
    })),
    {
      slug: 'provider-checked',
      says: '状态为 provider-checked / the status is provider-checked',
      given: (() => {
        const early = came('A', 1, 0, [{ invoice: { issuedOn: '2023-03-01' } }], {
          submittedAt: '2023-06-03T09:00:00+08:00',
        });
        return one(1_000_000, [early], { cases: cases('wuhan-2023', [early, [['checkByProvider', '2023-06-10']]]) });
      })(),
      policy: 'wuhan-2023',
    },
    {
      slug: 'audited-amounts',
      says: '以审定金额核算 / assessed with the audited amounts',
      given: one(1_000_000, [a], { cases: cases(stays, [a, path(3, { amounts: ['7000.00'] })]) }),
    },
    {
      slug: 'last-audit',
      says: '退回后再审计：以最后一次为准 / audited again after a return: the last audit holds',
      given: one(1_000_000, [a], {
        cases: cases(stays, [
          a,
          [
            ['recommend', '2025-06-10'],
            ['evaluate', '2025-06-11'],
            ['return', '2025-06-12'],
            ['resubmit', '2025-06-13'],
            ['recommend', '2025-06-14'],
            ['evaluate', '2025-06-15'],
            ['audit', '2025-06-16', { amounts: ['6000.00'] }],
          ],
        ]),
      }),
    },
    {
      slug: 'rejected-after-the-audit',
      says: '审计后不予通过：核算不用审定金额 / rejected after the audit: assessed without audited amounts',
      given: one(1_000_000, [a], {
        cases: cases(stays, [a, [...path(3, { amounts: ['7000.00'] }), ['reject', '2025-06-20']]]),
      }),
    },
    {
      slug: 'withdrawn-after-listing',
      says: '列入名单后撤回：资金和发票都释放 / withdrawn after listing: its money and its invoice are free',
      given: (() => {
        const first = came('A', 1, 1, [sharing(shared)]);
        const second = came('B', 2, 2, [sharing(shared)]);
        return one(2000, [first, second], {
          cases: cases(stays, [first, [...path(4), ['withdraw', '2025-06-20']]], [second, audited3]),
        });
      })(),
    },
    {
      slug: 'audited-and-ineligible',
      says: '已审计而不符合条件 / audited and ineligible',
      given: (() => {
        const out = came('A', 1, 1, [{}], elsewhere);
        return one(1_000_000, [out, b], { cases: cases(stays, [out, audited3], [b, audited3]) });
      })(),
    },
    {
      slug: 'not-audited-and-ineligible',
      says: '未经审计且不符合条件：取未经审计 / not audited and ineligible: not yet audited',
      given: (() => {
        const out = came('A', 1, 1, [{}], elsewhere);
        return one(1_000_000, [out], { cases: cases(stays, [out, path(1)]) });
      })(),
    },
    {
      slug: 'case-of-another-application',
      says: '不在本批次的申请的案件不用 / a case of an application that is not in the round is not used',
      given: one(1_000_000, [a], { cases: cases(stays, [b, audited3], [a, audited3]) }),
    },
    {
      slug: 'listed-amounts-do-not-matter',
      says: '名单所列金额不影响本批次 / what was listed does not change the round',
      given: one(1_000_000, [a], { cases: cases(stays, [a, paidOf('1000.00', '1500.00')]) }),
    },
  ]),
  ...ofRule({ rule: 'R-1.3', basis: '3.3', call: 'decideRound', tags: ['audited'] }, [
    {
      slug: 'with-amounts',
      says: '有审定金额：可排队 / with audited amounts: may claim',
      given: one(1_000_000, [a, b], { audited: { A: ['7000.00'], B: ['10000.00'] } }),
    },
    {
      slug: 'without-amounts',
      says: '没有审定金额：未经审计 / without audited amounts: not yet audited',
      given: one(1_000_000, [a, b], { audited: { A: ['7000.00'] } }),
      tags: ['absence'],
    },
    {
      slug: 'of-nothing',
      says: '审定为零：仍是排队申请 / audited at nothing: a claim all the same',
      given: one(1_000_000, [a], { audited: { A: ['0.00'] } }),
    },
    {
      slug: 'none-at-all',
      says: '没有任何审定金额 / no audited amounts at all',
      given: one(1_000_000, [a, b], { audited: {} }),
    },
    {
      slug: 'constructor',
      says: '名为 constructor 的申请没有审定金额 / an application called constructor has no audited amounts',
      given: one(1_000_000, [came('constructor', 1, 1)], { audited: {} }),
      tags: ['hostile'],
    },
    {
      slug: 'of-an-ineligible-one',
      says: '有审定金额而不符合条件 / audited amounts of an ineligible application',
      given: one(1_000_000, [came('A', 1, 1, [{}], elsewhere)], { audited: { A: ['7000.00'] } }),
    },
    {
      slug: 'of-another-application',
      says: '不在本批次的审定金额不用 / amounts of an application that is not in the round are not used',
      given: one(1_000_000, [a], { audited: { A: ['10000.00'], Z: ['1.00'] } }),
    },
    {
      slug: 'two-lines',
      says: '逐行审定 / audited line by line',
      given: one(1_000_000, [came('A', 1, 1, [{}, { tier: 'ecosystem' }])], { audited: { A: ['1000.00', '99.99'] } }),
    },
    {
      slug: 'wrong-length',
      says: '审定金额不是逐行 / not one amount for each line',
      given: one(1_000_000, [a], { audited: { A: ['1.00', '1.00'] } }),
      expect: refusedAs('wrong-length', ['audited', 'A']),
      tags: ['malformed'],
    },
  ]),
  ...ofRule({ rule: 'R-1.4', basis: 'recovered-money', call: 'decideRound', tags: ['cases', 'recovery'] }, [
    ...(
      [
        [
          'stays-used-in-part',
          stays,
          '500.00',
          '全部占用的口径：追回一部分，核定不变',
          'stays used: recovered in part, the grant stands',
        ],
        [
          'stays-used-in-full',
          stays,
          '2000.00',
          '全部占用的口径：全部追回，核定不变',
          'stays used: recovered in full, the grant stands',
        ],
        [
          'returns-in-part',
          returns,
          '500.00',
          '归还的口径：应补至多为已拨付减已追回',
          'returns: the claim is at most what was paid less what was recovered',
        ],
        ['returns-all-but-a-fen', returns, '1999.99', '归还的口径：余一分', 'returns: one fen is left'],
        ['returns-in-full', returns, '2000.00', '归还的口径：全部追回，不排队', 'returns: recovered in full, no claim'],
      ] as const
    ).map(([slug, policy, amount, zh, en]) => ({
      slug,
      says: `${zh} / ${en}`,
      policy,
      given: one(4000, [a, b], { cases: cases(policy, [a, recovered('2000.00', amount)], [b, audited3]) }),
    })),
    {
      slug: 'returns-paid-less-than-due',
      says: '归还的口径：已拨付低于应补，余额从已拨付算起 / returns: paid less than due, and what is left counts from what was paid',
      policy: returns,
      given: one(1_000_000, [a], {
        cases: cases(returns, [
          a,
          [
            ...path(3),
            ['list', '2025-06-13', { entitlement: '2000.00', granted: '1200.00' }],
            ['report', '2025-06-14'],
            ['fund', '2025-06-15', { amount: '1200.00' }],
            ['pay', '2025-06-16', { amount: '1200.00' }],
            ['recover', '2025-06-20', { amount: '200.00' }],
          ],
        ]),
      }),
    },
    {
      slug: 'returns-more-than-due',
      says: '归还的口径：余额高于应补，以应补为限 / returns: what is left is more than is due',
      policy: returns,
      given: one(1_000_000, [a], {
        cases: cases(returns, [
          a,
          [
            ...path(3, { amounts: ['5000.00'] }),
            ['list', '2025-06-13', { entitlement: '5000.00', granted: '5000.00' }],
            ['report', '2025-06-14'],
            ['fund', '2025-06-15', { amount: '5000.00' }],
            ['pay', '2025-06-16', { amount: '5000.00' }],
            ['recover', '2025-06-20', { amount: '100.00' }],
          ],
        ]),
      }),
    },
    {
      slug: 'returns-in-full-audited',
      says: '归还的口径，全部追回：仍以审定金额核算 / returns, recovered in full: assessed with the audited amounts all the same',
      policy: returns,
      given: one(1_000_000, [a], {
        cases: cases(returns, [
          a,
          [
            ...path(3, { amounts: ['8000.00'] }),
            ['list', '2025-06-13', { entitlement: '1600.00', granted: '1600.00' }],
            ['report', '2025-06-14'],
            ['fund', '2025-06-15', { amount: '1600.00' }],
            ['pay', '2025-06-16', { amount: '1600.00' }],
            ['recover', '2025-06-20', { amount: '1600.00' }],
          ],
        ]),
      }),
    },
    {
      slug: 'returns-nothing-due',
      says: '归还的口径：尚有余额，而应补为零：仍排队 / returns: money is left and nothing is due, still a claim',
      policy: returns,
      given: onOneInvoice(returns, audited3, recovered('2000.00', '500.00')),
    },
    {
      slug: 'ineligible',
      says: '已追回而不符合条件：不排队，结果仍为已追回 / recovered and ineligible: no claim, recovered all the same',
      policy: stays,
      given: (() => {
        const out = came('A', 1, 1, [{}], elsewhere);
        return one(1_000_000, [out], { cases: cases(stays, [out, recovered('2000.00', '500.00')]) });
      })(),
    },
    {
      slug: 'invoice-stays-claimed',
      says: '全部占用的口径：发票仍被使用 / stays used: its invoice stays claimed',
      policy: stays,
      given: onOneInvoice(stays, recovered('2000.00', '2000.00'), audited3),
    },
    {
      slug: 'invoice-is-free',
      says: '归还的口径，全部追回：发票释放 / returns, recovered in full: its invoice is free',
      policy: returns,
      given: onOneInvoice(returns, recovered('2000.00', '2000.00'), audited3),
    },
    {
      slug: 'cap-stays-used',
      says: '全部占用的口径：上限不释放 / stays used: the cap is not freed',
      policy: stays,
      given: (() => {
        const big = [{ tier: 'ecosystem', amount: 400_000 }];
        const [first, second] = [came('A', 1, 1, big), came('B', 1, 2, big)];
        return one(1_000_000, [first, second], {
          cases: cases(stays, [first, recovered('200000.00', '150000.00')], [second, audited3]),
        });
      })(),
    },
    {
      slug: 'cap-returns',
      says: '归还的口径：上限释放追回的部分 / returns: the cap is freed by what was recovered',
      policy: returns,
      given: (() => {
        const big = [{ tier: 'ecosystem', amount: 400_000 }];
        const [first, second] = [came('A', 1, 1, big), came('B', 1, 2, big)];
        return one(1_000_000, [first, second], {
          cases: cases(returns, [first, recovered('200000.00', '150000.00')], [second, audited3]),
        });
      })(),
    },
    {
      slug: 'lines-of-what-is-left',
      says: '归还的口径：余额依次分到各行 / returns: what is left goes to the lines in order',
      policy: returns,
      given: (() => {
        const lines = came('A', 1, 1, [{ amount: 10_000 }, { amount: 10_000 }]);
        return one(1_000_000, [lines], { cases: cases(returns, [lines, recovered('4000.00', '1500.00')]) });
      })(),
    },
    {
      slug: 'audited-amounts',
      says: '已追回：以审定金额核算 / recovered: assessed with the audited amounts',
      policy: stays,
      given: one(1_000_000, [a], {
        cases: cases(stays, [
          a,
          [
            ...path(3, { amounts: ['8000.00'] }),
            ['list', '2025-06-13', { entitlement: '1600.00', granted: '1600.00' }],
            ['report', '2025-06-14'],
            ['fund', '2025-06-15', { amount: '1600.00' }],
            ['pay', '2025-06-16', { amount: '1600.00' }],
            ['recover', '2025-06-20', { amount: '100.00' }],
          ],
        ]),
      }),
    },
  ]),
  ...ofRule({ rule: 'R-1.5', basis: '4.1', call: 'decideRound', tags: ['outcome'] }, [
    { slug: 'ineligible', says: '不符合条件 / ineligible', given: one(1_000_000, [came('A', 1, 1, [{}], elsewhere)]) },
    {
      slug: 'undetermined',
      says: '尚不能判定 / undetermined',
      given: one(1_000_000, [came('A', 1, 1, [{}], unknown)]),
      tags: ['absence'],
    },
    {
      slug: 'late',
      says: '逾期 / submitted after the close',
      given: one(1_000_000, [came('A', 1, 1, [{}], { submittedAt: '2025-11-01T00:00:00+08:00' })]),
    },
    {
      slug: 'provider',
      says: '名录上的云服务商 / a provider on the register',
      given: one(1_000_000, [a], {
        catalogue: { ...catalogue, providers: [...catalogue.providers, { uscc: enterpriseCode(1), name: '示例' }] },
      }),
    },
    {
      slug: 'nothing-due-is-a-claim',
      says: '应补为零仍是排队申请 / nothing due is a claim',
      given: one(1_000_000, [came('A', 1, 1, [{ contract: 'none' }]), came('B', 2, 2, [])]),
    },
    {
      slug: 'late-in-the-review-but-in-time',
      says: '期内提交、期后审计：可排队 / submitted in time and audited after the close: may claim',
      given: one(1_000_000, [a], {
        cases: cases(stays, [
          a,
          [
            ['recommend', '2025-11-10'],
            ['evaluate', '2025-11-11'],
            ['audit', '2025-12-12'],
          ],
        ]),
      }),
    },
  ]),
];

const returned: readonly Happening[] = [
  ['return', '2025-06-10'],
  ['resubmit', '2025-06-20'],
  ['recommend', '2025-06-21'],
  ['evaluate', '2025-06-22'],
  ['audit', '2025-06-23'],
];
const returnedTwice: readonly Happening[] = [
  ['return', '2025-06-10'],
  ['resubmit', '2025-06-11'],
  ['return', '2025-06-12'],
  ['resubmit', '2025-06-25'],
  ['recommend', '2025-06-26'],
  ['evaluate', '2025-06-27'],
  ['audit', '2025-06-28'],
];
const recommendedTwice: readonly Happening[] = [
  ['recommend', '2025-06-10'],
  ['return', '2025-06-11'],
  ['resubmit', '2025-06-12'],
  ['recommend', '2025-06-24'],
  ['evaluate', '2025-06-25'],
  ['audit', '2025-06-26'],
];
const onDay = (day: number): readonly Happening[] => [
  ['recommend', `2025-06-${day}`],
  ['evaluate', '2025-06-28'],
  ['audit', '2025-06-29'],
];

const order: readonly VectorSource[] = [
  ...ofRule({ rule: 'R-2.1', basis: 'queue-order', call: 'decideRound', tags: ['cases', 'order'] }, [
    {
      slug: 'by-submission',
      says: '依提交时间，不论推荐先后 / by submission, in whatever order they were recommended',
      given: one(3000, [a, b], { cases: cases(stays, [a, onDay(20)], [b, onDay(10)]) }),
    },
    {
      slug: 'keeps-its-place',
      says: '退回后保留原位 / a returned application keeps its place',
      given: one(3000, [a, b], { cases: cases(stays, [a, returned], [b, audited3]) }),
    },
    {
      slug: 'by-recommendation',
      says: '依推荐时间 / by recommendation',
      policy: recommended,
      given: one(3000, [a, b], { cases: cases(recommended, [a, onDay(20)], [b, onDay(10)]) }),
    },
    {
      slug: 'by-the-last-recommendation',
      says: '依最后一次推荐 / by the last recommendation',
      policy: recommended,
      given: one(3000, [a, b], { cases: cases(recommended, [a, recommendedTwice], [b, onDay(15)]) }),
    },
    {
      slug: 'recommended-at-the-same-instant',
      says: '同一时刻推荐：依编号 / recommended at the same instant: by id',
      policy: recommended,
      given: one(3000, [came('B', 1, 1), came('A', 2, 2)], {
        cases: cases(recommended, [came('B', 1, 1), onDay(10)], [came('A', 2, 2), onDay(10)]),
      }),
    },
    {
      slug: 'by-resubmission',
      says: '依重新提交的时间 / by resubmission',
      policy: resubmitted,
      given: one(3000, [a, b], { cases: cases(resubmitted, [a, returned], [b, audited3]) }),
    },
    {
      slug: 'by-the-last-resubmission',
      says: '依最后一次重新提交 / by the last resubmission',
      policy: resubmitted,
      given: one(3000, [a, b], {
        cases: cases(
          resubmitted,
          [a, returnedTwice],
          [
            b,
            [
              ['return', '2025-06-10'],
              ['resubmit', '2025-06-15'],
              ['recommend', '2025-06-16'],
              ['evaluate', '2025-06-17'],
              ['audit', '2025-06-18'],
            ],
          ],
        ),
      }),
    },
    {
      slug: 'never-returned',
      says: '未退回的依提交时间 / never returned: by submission',
      policy: resubmitted,
      given: one(3000, [b, a], { cases: cases(resubmitted, [a, onDay(20)], [b, onDay(10)]) }),
    },
    {
      slug: 'recommendation-before-resubmission',
      says: '两种口径并用：以推荐为准 / both readings: the recommendation holds',
      policy: `${recommended}+queue-after-return.resubmitted-at`,
      tags: ['combined'],
      given: one(3000, [a, b], { cases: cases(recommended, [a, recommendedTwice], [b, onDay(27)]) }),
    },
    {
      slug: 'queued-at-is-in-the-ledger',
      says: '台账记排队时刻 / the ledger has the instant of queueing',
      policy: recommended,
      given: one(3000, [a], { cases: cases(recommended, [a, onDay(20)]) }),
    },
    {
      slug: 'others-by-submission',
      says: '不排队的依提交时间核算 / what has no claim is assessed by its submission',
      policy: recommended,
      given: (() => {
        const [first, out] = [came('A', 1, 5, [sharing(shared)]), came('B', 2, 1, [sharing(shared)], elsewhere)];
        return one(1_000_000, [first, out], { cases: cases(recommended, [first, onDay(20)], [out, onDay(25)]) });
      })(),
    },
  ]),
  ...ofRule({ rule: 'R-2.2', basis: 'queue-order', call: 'decideRound', tags: ['malformed', 'absence'] }, [
    {
      slug: 'recommended-at',
      says: '依推荐排队而没有案件 / by recommendation, without cases',
      policy: recommended,
      given: one(1, [a]),
      expect: refusedAs('cases-required', ['cases']),
    },
    {
      slug: 'resubmitted-at',
      says: '依重新提交排队而没有案件 / by resubmission, without cases',
      policy: resubmitted,
      given: one(1, [a]),
      expect: refusedAs('cases-required', ['cases']),
    },
    {
      slug: 'audited-is-not-enough',
      says: '只有审定金额仍不够 / audited amounts are not enough',
      policy: recommended,
      given: one(1, [a], { audited: { A: ['1.00'] } }),
      expect: refusedAs('cases-required', ['cases']),
    },
    {
      slug: 'without-applications',
      says: '没有申请也须有案件 / without applications, too',
      policy: resubmitted,
      given: one(1, []),
      expect: refusedAs('cases-required', ['cases']),
    },
  ]),
  ...ofRule({ rule: 'R-2.3', basis: 'queue-ties', call: 'decideRound', tags: ['order'] }, [
    { slug: 'input-order', says: '输入次序不论 / the order of input does not matter', given: one(5000, [c, b, a]) },
    {
      slug: 'invoice-by-submission-not-input',
      says: '发票归先提交者，不论输入次序 / an invoice goes to the first submitted, whatever the order of input',
      given: one(1_000_000, [came('B', 2, 2, [sharing(shared)]), came('A', 1, 1, [sharing(shared)])]),
    },
    {
      slug: 'invoice-by-id-at-one-instant',
      says: '同一时刻：发票归编号在前者 / at one instant an invoice goes to the smaller id',
      given: one(1_000_000, [came('B', 2, 1, [sharing(shared)]), came('A', 1, 1, [sharing(shared)])]),
    },
    {
      slug: 'across-offsets',
      says: '以时刻为序，不以文字为序 / by instant, not by text',
      given: one(2000, [
        came('A', 1, 0, [{}], { submittedAt: '2025-06-03T09:00:00+08:00' }),
        came('B', 2, 0, [{}], { submittedAt: '2025-06-02T19:59:59-05:00' }),
      ]),
    },
    {
      slug: 'invoice-across-offsets',
      says: '发票归时刻较早者，不归文字较小者 / an invoice goes to the earlier instant, not to the smaller text',
      given: one(1_000_000, [
        came('A', 1, 0, [sharing(shared)], { submittedAt: '2025-06-03T09:00:00+08:00' }),
        came('B', 2, 0, [sharing(shared)], { submittedAt: '2025-06-03T09:30:00+09:00' }),
      ]),
    },
    {
      slug: 'one-nanosecond',
      says: '差一纳秒 / one nanosecond apart',
      given: one(2000, [
        came('A', 1, 0, [{}], { submittedAt: '2025-06-03T09:00:00.000000001+08:00' }),
        came('B', 2, 0, [{}], { submittedAt: '2025-06-03T09:00:00+08:00' }),
      ]),
    },
  ]),
  ...ofRule({ rule: 'R-2.4', basis: 'invoice-once', call: 'decideRound', tags: ['repetition'] }, [
    {
      slug: 'first-uses-it',
      says: '先到者使用，后到者不予认定 / the first uses it, the second is disallowed',
      given: one(1_000_000, [came('A', 1, 1, [sharing(shared)]), came('B', 2, 2, [sharing(shared), {}])]),
    },
    {
      slug: 'own-second-application',
      says: '同一企业的第二件也不得再用 / a second application of the same enterprise may not use it again',
      given: one(1_000_000, [came('A', 1, 1, [sharing(shared)]), came('B', 1, 2, [sharing(shared)])]),
    },
    {
      slug: 'unfunded-uses-it',
      says: '未获资金的仍使用其发票 / an unfunded claim uses its invoice all the same',
      given: one(2000, [came('Z', 3, 0), came('A', 1, 1, [sharing(shared)]), came('B', 2, 2, [sharing(shared)])]),
    },
    {
      slug: 'ineligible-does-not',
      says: '不符合条件的不使用 / an ineligible application does not',
      given: one(1_000_000, [came('A', 1, 1, [sharing(shared)], elsewhere), came('B', 2, 2, [sharing(shared)])]),
    },
    {
      slug: 'undetermined-does-not',
      says: '尚不能判定的不使用 / an undetermined application does not',
      given: one(1_000_000, [came('A', 1, 1, [sharing(shared)], unknown), came('B', 2, 2, [sharing(shared)])]),
    },
    {
      slug: 'not-audited-does-not',
      says: '未经审计的不使用 / one that is not yet audited does not',
      given: (() => {
        const [first, second] = [came('A', 1, 1, [sharing(shared)]), came('B', 2, 2, [sharing(shared)])];
        return one(1_000_000, [first, second], { cases: cases(stays, [first, path(2)], [second, audited3]) });
      })(),
    },
    {
      slug: 'without-audited-amounts-does-not',
      says: '没有审定金额的不使用 / one without audited amounts does not',
      given: one(1_000_000, [came('A', 1, 1, [sharing(shared)]), came('B', 2, 2, [sharing(shared)])], {
        audited: { B: ['10000.00'] },
      }),
    },
    {
      slug: 'audited-at-nothing-does-not',
      says: '审定为零的不使用 / one audited at nothing does not',
      given: one(1_000_000, [came('A', 1, 1, [sharing(shared)]), came('B', 2, 2, [sharing(shared)])], {
        audited: { A: ['0.00'], B: ['10000.00'] },
      }),
    },
    {
      slug: 'disallowed-line-does-not',
      says: '不予认定的行不使用其发票 / a disallowed line does not use its invoice',
      given: one(1_000_000, [
        came('A', 1, 1, [sharing(shared, { contract: 'none' })]),
        came('B', 2, 2, [sharing(shared)]),
      ]),
    },
    {
      slug: 'recognised-without-subsidy-does',
      says: '认定一分而补贴为零的仍使用 / one fen recognised and no subsidy uses it all the same',
      given: one(1_000_000, [
        came('A', 1, 1, [sharing(shared, { amount: '0.01' })]),
        came('B', 2, 2, [sharing(shared)]),
      ]),
    },
    {
      slug: 'any-of-several-lines',
      says: '几行中有一行认定即使用 / one line of several is enough',
      given: one(1_000_000, [
        came('A', 1, 1, [{ contract: 'none' }, sharing(shared)]),
        came('B', 2, 2, [sharing(shared)]),
      ]),
    },
    {
      slug: 'for-an-ineligible-later-one',
      says: '后到而不符合条件的，其发票也已被使用 / claimed for a later one that is ineligible, too',
      given: one(1_000_000, [came('A', 1, 1, [sharing(shared)]), came('B', 2, 2, [sharing(shared)], elsewhere)]),
    },
    {
      slug: 'not-for-an-ineligible-earlier-one',
      says: '先到而不符合条件的，其发票未被使用 / not claimed for an earlier one that is ineligible',
      given: one(1_000_000, [came('A', 1, 2, [sharing(shared)]), came('B', 2, 1, [sharing(shared)], elsewhere)]),
    },
    {
      slug: 'in-the-ledger',
      says: '结转台账中已使用 / claimed in a carried ledger',
      given: round(1_000_000, [[came('A', 1, 1, [sharing(shared)])], [came('B', 2, 2, [sharing(shared)])]]),
      tags: ['batches'],
    },
    {
      slug: 'in-the-ledger-for-an-earlier-submission',
      says: '前一批已使用，后一批提交较早的也不得再用 / claimed in an earlier batch, for one submitted before it too',
      given: round(1_000_000, [[came('A', 1, 5, [sharing(shared)])], [came('B', 2, 1, [sharing(shared)])]]),
      tags: ['batches'],
    },
    {
      slug: 'three-share',
      says: '三件同一发票 / three share an invoice',
      given: one(1_000_000, [
        came('C', 3, 3, [sharing(shared)]),
        came('A', 1, 1, [sharing(shared)], elsewhere),
        came('B', 2, 2, [sharing(shared)]),
      ]),
    },
  ]),
  ...ofRule({ rule: 'R-2.5', basis: '4.1', call: 'decideRound', tags: ['exhaustion', 'order'] }, [
    ...(['partial-fill', 'block', 'skip'] as const).map((rule) => ({
      slug: rule,
      says: `${rule} 下的一个批次 / a round under ${rule}`,
      given: one(6000, [a, came('B', 2, 2, [{ tier: 'ecosystem' }]), c, came('D', 4, 4, [{ amount: '2500.00' }])]),
      ...(rule === 'partial-fill' ? {} : { policy: `wuhan-2025+exhaustion.${rule}` }),
    })),
    {
      slug: 'cap-over-applications',
      says: '同一企业几件共用上限 / applications of one enterprise share its cap',
      given: one(1_000_000, [
        came('A', 1, 1, [{ tier: 'ecosystem', amount: 300_000 }]),
        came('B', 2, 2),
        came('C', 1, 3, [{ tier: 'ecosystem', amount: 200_000 }]),
        came('D', 1, 4),
      ]),
    },
    {
      slug: 'by-the-policy-of-2026',
      says: '2026年的政策 / the policy of 2026',
      given: (() => {
        const in2026 = (name: string, n: number, minutes: number) =>
          came(name, n, 0, [{ tier: 'ecosystem', amount: 400_000, invoice: { issuedOn: '2025-12-01' } }], {
            submittedAt: `2026-05-0${minutes}T09:00:00+08:00`,
          });
        return one(450_000, [in2026('A', 1, 1), in2026('B', 1, 2), in2026('C', 2, 3), in2026('D', 3, 4)]);
      })(),
      policy: 'wuhan-2026',
    },
    {
      slug: 'by-a-policy-of-five-tiers',
      says: '五个等级的政策：第五级照样计算和分配 / a policy of five tiers: the fifth is assessed and granted like the others',
      given: one(
        150_000,
        [
          sold('A', 1, 'data', 160_000),
          sold('B', 2, 'resources', 100_000),
          sold('C', 1, 'data', 200_000),
          sold('D', 3, 'data', 90_000),
        ],
        { catalogue: soldBy(['data', 'resources']) },
      ),
      policy: 'five-tiers',
      tags: ['control'],
    },
    {
      slug: 'by-a-made-up-policy',
      says: '虚构政策及两种备选口径：先用尽上限，后用尽资金 / a made-up policy under two other readings: cap used up, then the pool',
      given: one(
        2_400,
        [
          sold('A', 1, 'full', 1_300),
          sold('B', 1, 'plus', 100),
          sold('C', 2, 'full', '999.99'),
          sold('D', 3, 'plus', 3_209),
          sold('E', 4, 'basic', 100_000),
        ],
        { catalogue: soldBy(['basic', 'plus', 'full']) },
      ),
      policy: 'made-up+exhaustion.block+rounding.half-even',
      tags: ['control'],
    },
  ]),
];

const decisions: readonly VectorSource[] = [
  ...ofRule({ rule: 'R-3.1', basis: '4.1', call: 'decideRound', tags: ['order', 'outcome'] }, [
    {
      slug: 'claims-first',
      says: '先排队申请，后其他 / claims first, then the rest',
      given: one(1_000_000, [
        came('A', 1, 1, [{}], elsewhere),
        came('B', 2, 2),
        came('C', 3, 3, [{}], unknown),
        came('D', 4, 4),
      ]),
    },
    {
      slug: 'claims-in-queue-order',
      says: '排队申请依队序，不依编号 / claims in queue order, not by id',
      given: one(1_000_000, [came('A', 1, 9), came('B', 2, 5), came('C', 3, 1)]),
    },
    {
      slug: 'rest-by-id-not-queue',
      says: '其他依编号，不依队序 / the rest by id, not in queue order',
      given: one(1_000_000, [
        came('C', 1, 1, [{}], elsewhere),
        came('A', 2, 2, [{}], elsewhere),
        came('B', 3, 3, [{}], elsewhere),
      ]),
    },
    {
      slug: 'rest-by-id-not-outcome',
      says: '其他依编号，不依结果 / the rest by id, not by outcome',
      given: one(1_000_000, [
        came('A', 1, 1, [{}], unknown),
        came('B', 2, 2, [{}], elsewhere),
        came('C', 3, 3, [{}], unknown),
      ]),
    },
    {
      slug: 'rest-by-code-unit',
      says: '编号按码元 / ids by code unit',
      given: one(
        1_000_000,
        ['a', 'B', '10', '9'].map((name, i) => came(name, i + 1, i, [{}], elsewhere)),
      ),
    },
    {
      slug: 'every-outcome',
      says: '各种结果 / every outcome',
      given: (() => {
        const out = came('D', 4, 4, [{}], elsewhere);
        const open = came('E', 5, 5, [{}], unknown);
        const nothing = came('G', 7, 7, [{ contract: 'none' }]);
        const [f, h, i] = [came('F', 6, 6), came('H', 8, 8), came('I', 9, 9)];
        return one(8000, [a, b, c, out, open, f, nothing, h, i], {
          cases: cases(
            stays,
            [a, audited3],
            [b, audited3],
            [c, path(7)],
            [out, audited3],
            [open, audited3],
            [f, path(1)],
            [nothing, audited3],
            [h, [['reject', '2025-06-10']]],
            [i, [['withdraw', '2025-06-10']]],
          ),
        });
      })(),
    },
    {
      slug: 'recovered-among-claims',
      says: '已追回而有核定：列在排队申请中 / recovered with a grant is among the claims',
      given: one(1_000_000, [a, b], { cases: cases(stays, [a, recovered('2000.00', '500.00')], [b, audited3]) }),
    },
  ]),
  ...ofRule({ rule: 'R-3.2', basis: 'line-attribution', call: 'decideRound', tags: ['order', 'boundary'] }, [
    {
      slug: 'in-full',
      says: '足额：各行得其补贴 / in full: each line gets its subsidy',
      given: one(1_000_000, [came('A', 1, 1, [{ amount: '100.01' }, { tier: 'ecosystem', amount: '0.29' }])]),
    },
    {
      slug: 'last-listed-first',
      says: '核减由列在最后的先承担 / the last listed bear a reduction first',
      given: one('30.00', [came('A', 1, 1, [{ amount: 100 }, { tier: 'ecosystem', amount: 100 }])]),
    },
    {
      slug: 'not-by-rate',
      says: '不依比例高低 / not by rate',
      given: one('50.00', [came('A', 1, 1, [{ tier: 'ecosystem', amount: 100 }, { amount: 100 }])]),
    },
    {
      slug: 'to-the-end-of-a-line',
      says: '恰到一行为止 / just to the end of a line',
      given: one('20.00', [came('A', 1, 1, [{ amount: 100 }, { amount: 100 }])]),
    },
    {
      slug: 'one-fen-into-the-next',
      says: '再多一分 / one fen into the next',
      given: one('20.01', [came('A', 1, 1, [{ amount: 100 }, { amount: 100 }])]),
    },
    {
      slug: 'over-a-disallowed-line',
      says: '跳过不予认定的行 / past a disallowed line',
      given: one('30.00', [came('A', 1, 1, [{ amount: 100 }, { contract: 'none' }, { amount: 100 }])]),
    },
    {
      slug: 'reduced-by-the-cap',
      says: '上限核减 / reduced by the cap',
      given: one(1_000_000, [
        came('A', 1, 1, [
          { tier: 'ecosystem', amount: 300_000 },
          { tier: 'ecosystem', amount: 300_000 },
          { amount: 1 },
        ]),
      ]),
    },
    {
      slug: 'unfunded',
      says: '没有核定：各行 0.00 / nothing granted: 0.00 for each line',
      given: one(0, [came('A', 1, 1, [{}, {}])]),
    },
    {
      slug: 'without-a-grant',
      says: '没有排队：各行 0.00 / no claim: 0.00 for each line',
      given: one(1000, [came('A', 1, 1, [{}, {}], elsewhere)]),
    },
  ]),
  ...ofRule({ rule: 'R-3.3', basis: '4.1', call: 'decideRound', tags: ['basis', 'order'] }, [
    { slug: 'in-full', says: '足额核定的依据 / the basis of a grant in full', given: one(1_000_000, [a]) },
    { slug: 'reduced-by-the-pool', says: '资金核减的依据 / of a reduction by the pool', given: one(1000, [a]) },
    {
      slug: 'reduced-by-a-fen',
      says: '核减一分的依据 / of a reduction by one fen',
      given: one('1999.99', [a]),
    },
    {
      slug: 'reduced-by-the-cap',
      says: '上限核减的依据 / of a reduction by the cap',
      given: one(1_000_000, [came('A', 1, 1, [{ tier: 'ecosystem', amount: 500_000 }])]),
    },
    { slug: 'unfunded', says: '无资金的依据 / of no money', given: one(0, [a]) },
    { slug: 'nothing-due', says: '应补为零的依据 / of nothing due', given: one(1000, [came('A', 1, 1, [])]) },
    {
      slug: 'ineligible-by-one',
      says: '一项不符的依据 / of one criterion unmet',
      given: one(1000, [came('A', 1, 1, [{}], elsewhere)]),
    },
    {
      slug: 'ineligible-by-two',
      says: '两项不符的依据，不含待定的 / of two criteria unmet, not of unknown ones',
      given: one(1000, [
        came('A', 1, 1, [{}], {
          enterprise: { district: '420704', seriousDishonesty: [{ recordedOn: '2025-01-01' }], industry: undefined },
        }),
      ]),
    },
    {
      slug: 'undetermined',
      says: '待定的依据 / of unknown criteria',
      given: one(1000, [came('A', 1, 1, [{}], { enterprise: { majorAccidents: undefined } })]),
    },
    {
      slug: 'with-cases',
      says: '有案件的依据含审核 / with cases the review is part of it',
      given: one(1_000_000, [a], { cases: cases(stays, [a, audited3]) }),
    },
    {
      slug: 'with-audited-amounts',
      says: '有审定金额的依据含审核 / with audited amounts the review is part of it',
      given: one(1_000_000, [a], { audited: { A: ['10000.00'] } }),
    },
    { slug: 'not-yet-audited', says: '未经审计的依据 / of not yet audited', given: one(1_000_000, [a], { cases: [] }) },
    {
      slug: 'rejected',
      says: '不予通过的依据 / of a rejection',
      given: one(1_000_000, [a], { cases: cases(stays, [a, [['reject', '2025-06-10']]]) }),
    },
    {
      slug: 'withdrawn',
      says: '撤回的依据 / of a withdrawal',
      given: one(1_000_000, [a], { cases: cases(stays, [a, [['withdraw', '2025-06-10']]]) }),
    },
    {
      slug: 'recovered',
      says: '已追回的依据 / of a recovery',
      given: one(1_000_000, [a], { cases: cases(stays, [a, recovered('2000.00', '500.00')]) }),
    },
    {
      slug: 'recovered-in-part',
      says: '部分追回、核定低于核算补贴的依据 / of a recovery in part, the grant below the assessed subsidy',
      policy: returns,
      given: one(1_000_000, [a], { cases: cases(returns, [a, recovered('2000.00', '500.00')]) }),
    },
    {
      slug: 'recovered-without-a-claim',
      says: '全部追回而不排队的依据 / of a recovery without a claim',
      policy: returns,
      given: one(1_000_000, [a], { cases: cases(returns, [a, recovered('2000.00', '2000.00')]) }),
    },
    {
      slug: 'rejected-and-ineligible',
      says: '不予通过且不符合条件的依据 / of a rejection of an ineligible application',
      given: (() => {
        const out = came('A', 1, 1, [{}], elsewhere);
        return one(1_000_000, [out], { cases: cases(stays, [out, [['reject', '2025-06-10']]]) });
      })(),
    },
    {
      slug: 'of-another-policy',
      says: '另一政策的依据 / the basis of another policy',
      given: one(1_000_000, [
        came('A', 1, 0, [{ invoice: { issuedOn: '2026-03-01' } }], { submittedAt: '2026-05-01T09:00:00+08:00' }),
      ]),
      policy: 'wuhan-2026',
    },
  ]),
  ...ofRule({ rule: 'R-4.1', basis: '4.1', call: 'decideRound', tags: ['totals', 'batches'] }, [
    {
      slug: 'earlier-batches',
      says: '含以前批次的核定 / earlier batches are counted',
      given: round(10_000, [[a], [b], [c]]),
    },
    {
      slug: 'first-shortfall',
      says: '首件有资金核减的 / the first with a pool reduction',
      given: one(4000, [a, b, c]),
    },
    { slug: 'shortfall-of-a-fen', says: '差一分也算 / one fen short is a shortfall', given: one('1999.99', [a]) },
    { slug: 'no-shortfall', says: '没有资金核减 / no pool reduction', given: one(9000, [a, b, c]) },
    {
      slug: 'cap-is-no-shortfall',
      says: '上限核减不算 / a reduction by the cap is none',
      given: one(1_000_000, [came('A', 1, 1, [{ tier: 'ecosystem', amount: 500_000 }])]),
    },
    {
      slug: 'shortfall-of-this-batch',
      says: '只看本批次 / only this round is looked at',
      given: round(4000, [[a, b], [c]]),
    },
    {
      slug: 'shortfall-under-skip',
      says: 'skip 下被跳过的即是 / under skip the one passed over',
      given: one(4000, [a, b, came('C', 3, 3, [{ amount: 1000 }])]),
      policy: 'wuhan-2025+exhaustion.skip',
    },
    {
      slug: 'shortfall-that-is-not-first-decided',
      says: '首件依队序 / the first in the queue, not by id',
      given: one(2000, [came('A', 1, 9), came('B', 2, 5), came('C', 3, 1)]),
    },
  ]),
  ...ofRule({ rule: 'R-4.2', basis: '3.4', call: 'decideRound', tags: ['totals', 'order'] }, [
    {
      slug: 'by-district',
      says: '各区合计，依编号 / totals by district, by id',
      given: one(1_000_000, [
        came('A', 1, 1, [{}], { enterprise: { district: 'wuhan-etdz' } }),
        came('B', 2, 2, [{}], { enterprise: { district: '420117' } }),
        came('C', 3, 3, [{}], { enterprise: { district: '420102' } }),
        came('D', 4, 4, [{ tier: 'business' }], { enterprise: { district: 'wuhan-etdz' } }),
      ]),
    },
    {
      slug: 'only-above-zero',
      says: '只计大于零的核定 / only grants above 0.00 are counted',
      given: one(2000, [
        came('A', 1, 1),
        came('B', 2, 2),
        came('C', 3, 3, [{}], { enterprise: { district: '420102' } }),
      ]),
    },
    {
      slug: 'of-this-round',
      says: '只计本批次 / only this round is counted',
      given: round(1_000_000, [
        [came('A', 1, 1)],
        [came('B', 1, 2, [{ tier: 'business' }], { enterprise: { district: '420102' } })],
      ]),
      tags: ['batches'],
    },
    {
      slug: 'one-fen',
      says: '一分也计 / one fen counts',
      given: one('2000.01', [came('A', 1, 1), came('B', 2, 2, [{}], { enterprise: { district: '420102' } })]),
    },
    {
      slug: 'recovered-counts',
      says: '已追回而有核定的也计 / recovered with a grant counts',
      given: one(1_000_000, [a], { cases: cases(stays, [a, recovered('2000.00', '500.00')]) }),
    },
    { slug: 'none', says: '没有核定：没有区 / no grants: no districts', given: one(0, [a, b]) },
  ]),
  ...ofRule({ rule: 'R-5.1', basis: 'repeat-applications', call: 'decideRound', tags: ['repetition', 'malformed'] }, [
    {
      slug: 'twice',
      says: '申请编号两次 / the same application twice',
      given: one(1, [a, b, a]),
      expect: refusedAs('duplicate-application', ['applications', 2, 'id']),
    },
    {
      slug: 'decided-before',
      says: '前一批已办理 / decided in an earlier batch',
      given: round(1_000_000, [[a], [b, a]]),
      expect: refusedAs('duplicate-application', ['applications', 1, 'id']),
    },
    {
      slug: 'not-a-claim-before',
      says: '前一批未排队的可再来 / one without a claim in an earlier batch may come again',
      given: round(1_000_000, [[came('A', 1, 1, [{}], elsewhere)], [a]]),
    },
    {
      slug: 'two-cases',
      says: '一件申请两个案件 / two cases of one application',
      given: one(1, [a], { cases: cases(stays, [a, audited3], [a, path(1)]) }),
      expect: refusedAs('duplicate-application', ['cases', 1, 'application', 'id']),
    },
    {
      slug: 'constructor-once',
      says: 'constructor 一次不是重复 / constructor once is no duplicate',
      given: one(1_000_000, [came('constructor', 1, 1), came('toString', 2, 2)]),
      tags: ['hostile'],
    },
  ]),
  ...ofRule({ rule: 'R-5.2', basis: '4.1', call: 'decideRound', tags: ['malformed', 'ledger'] }, [
    {
      slug: 'budget-differs',
      says: '台账资金总额不同 / a ledger of another budget',
      given: one(2, [a], {
        ledger: {
          schemaVersion: 1,
          policy: stays,
          budget: '1.00',
          granted: '0.00',
          closed: false,
          decided: 0,
          enterprises: {},
          applications: {},
          invoices: {},
        },
      }),
      expect: refusedAs('budget-differs', ['ledger', 'budget']),
    },
    {
      slug: 'other-policy',
      says: '另一政策的台账 / a ledger of another policy',
      given: one(1, [a], {
        ledger: {
          schemaVersion: 1,
          policy: 'wuhan-2026',
          budget: '1.00',
          granted: '0.00',
          closed: false,
          decided: 0,
          enterprises: {},
          applications: {},
          invoices: {},
        },
      }),
      expect: refusedAs('other-policy', ['ledger', 'policy']),
    },
    {
      slug: 'malformed-budget',
      says: '资金总额格式不符 / a malformed budget',
      given: { ...one(1, [a]), budget: '1' },
      expect: refusedAs('not-canonical', ['budget'], '1.00'),
    },
    {
      slug: 'malformed-application',
      says: '申请中格式不符 / something malformed in an application',
      given: one(1, [a, came('B', 2, 2, [{ invoice: { issuedOn: '2025/03/01' } }])]),
      expect: refusedAs('not-canonical', ['applications', 1, 'invoices', 0, 'issuedOn'], '2025-03-01'),
    },
    {
      slug: 'unknown-tier',
      says: '名录有政策没有的等级 / a tier that the policy lacks',
      given: one(1, [a], {
        catalogue: {
          ...catalogue,
          products: [
            ...catalogue.products,
            { id: 'p-x', name: 'x', provider: catalogue.providers[0]?.uscc, tier: 'platinum' },
          ],
        },
      }),
      expect: refusedAs('unknown-tier', ['catalogue', 'products', 4, 'tier']),
    },
  ]),
  ...ofRule({ rule: 'R-5.3', basis: '3.3', call: 'decideRound', tags: ['malformed', 'cases'] }, [
    {
      slug: 'status-without-history',
      says: '状态与经过不符 / a status that its history does not bear out',
      given: one(1, [a], { cases: [{ ...caseOf(a, path(2)), status: 'audited' }] }),
      expect: refusedAs('case-inconsistent', ['cases', 0, 'status']),
    },
    {
      slug: 'another-application',
      says: '案件的申请与本批次不同 / a case whose application differs',
      given: one(1, [a], { cases: [{ ...caseOf(a, audited3), application: { ...a, submittedAt: minute(5) } }] }),
      expect: refusedAs('case-inconsistent', ['cases', 0, 'application']),
    },
  ]),
  ...ofRule({ rule: 'W-3.3', basis: '3.3', call: 'decideRound', tags: ['cases'] }, [
    {
      slug: 'steps-are-not-judged-again',
      says: '经过跳过步骤而与状态相符：本批次照用，由 replayCase 判断 / a history that skips steps and bears out its status: used in the round, and for replayCase to judge',
      given: (() => {
        const { history, ...rest } = caseOf(a, audited3);
        const skipped = history.filter(({ type }) => type !== 'recommend');
        return one(1_000_000, [a], { cases: [{ ...rest, history: skipped }] });
      })(),
    },
  ]),
  ...ofRule({ rule: 'R-5.4', basis: '4.2', call: 'decideRound', tags: ['batches'] }, [
    {
      slug: 'three-batches',
      says: '三批依次办理 / three batches, one after the other',
      given: round(6000, [[a, b], [came('E', 5, 4, [{ tier: 'ecosystem' }])], [c, came('D', 1, 6)]]),
    },
    {
      slug: 'overtaken',
      says: '后一批中提交较早的：被超前 / one of a later batch that came earlier is overtaken',
      given: round(6000, [[c], [a, b]]),
    },
    {
      slug: 'with-cases',
      says: '分批并有案件 / batches with cases',
      given: round(6000, [[a, b], [c]], { cases: cases(stays, [a, audited3], [b, path(1)], [c, audited3]) }),
      tags: ['cases'],
    },
    {
      slug: 'with-audited-amounts',
      says: '分批并有审定金额 / batches with audited amounts',
      given: round(6000, [[a], [b, c]], { audited: { A: ['5000.00'], C: ['9999.99'] } }),
      tags: ['audited'],
    },
    {
      slug: 'block-across-batches',
      says: 'block 跨批关闭 / block stays closed across batches',
      given: round(4000, [[a, b], [came('C', 3, 3, [{ amount: 1 }])]]),
      policy: 'wuhan-2025+exhaustion.block',
    },
    { slug: 'empty-batch', says: '其中一批为空 / one of the batches is empty', given: round(6000, [[a], [], [b]]) },
    {
      slug: 'carried-ledger',
      says: '以结转台账开始 / begun with a carried ledger',
      given: round('350000.00', [[a, b]], {
        ledger: {
          schemaVersion: 1,
          policy: stays,
          budget: '350000.00',
          granted: '199000.00',
          closed: false,
          decided: 1,
          enterprises: { [enterpriseCode(1)]: '199000.00' },
          applications: { Z: '199000.00' },
          invoices: { [b.invoices[0]?.id ?? '']: 'Z' },
          last: { queuedAt: '2025-06-03T09:01:30+08:00', application: 'Z' },
        },
      }),
      tags: ['ledger'],
    },
    {
      slug: 'cap-across-batches',
      says: '上限跨批 / the cap across batches',
      given: round(1_000_000, [
        [came('A', 1, 1, [{ tier: 'ecosystem', amount: 300_000 }])],
        [came('B', 1, 2, [{ tier: 'ecosystem', amount: 300_000 }])],
      ]),
    },
  ]),
];

/** Documents that many rounds have in common. */
export const roundDocuments = {
  catalogue,
  a,
  b,
  c,
  sharing: came('A', 1, 1, [sharing(shared)]),
  'audited-a': caseOf(a, audited3),
  'audited-b': caseOf(b, audited3),
  'paid-a': caseOf(a, paidOf('2000.00')),
  'recovered-a': caseOf(a, recovered('2000.00', '500.00')),
};

export const roundVectors: readonly VectorSource[] = [...standing, ...order, ...decisions];
