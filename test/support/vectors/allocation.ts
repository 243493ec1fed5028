/**
 * Vectors of chapter A: the queue, the cap, the pool and the ledger. Claims of a row came on 3 June 2025, so many minutes
 * after nine.
 * @module
 */
import type { Claim, Exhaustion } from 'cloud-voucher-rules';
import { amountOf, at, claim as built, enterpriseCode, invoiceNumber, type Changes } from '../builders';
import { ofRule, refusedAs, type Row, type VectorSource } from './vector';

type Loose = Readonly<Record<string, unknown>>;
const claim = (name: string, enterprise: number, entitlement: number | string, minutes: number, changes: Loose = {}) =>
  built(name, enterprise, entitlement, minutes, changes as Changes<Claim>);

const under = (rule: Exhaustion) => (rule === 'partial-fill' ? {} : { policy: `wuhan-2025+exhaustion.${rule}` });
const pool = (budget: number | string, ...batches: readonly (readonly Claim[])[]) => ({
  budget: amountOf(budget),
  batches,
});
const ledger = (changes: Loose = {}) => ({
  schemaVersion: 1,
  policy: 'wuhan-2025',
  budget: '350000.00',
  granted: '0.00',
  closed: false,
  decided: 0,
  enterprises: {},
  applications: {},
  invoices: {},
  ...changes,
});
/** A ledger after one claim of 60000.00 by application A of enterprise 1. */
const carried = (changes: Loose = {}) =>
  ledger({
    granted: '60000.00',
    decided: 1,
    enterprises: { [enterpriseCode(1)]: '60000.00' },
    applications: { A: '60000.00' },
    invoices: { [invoiceNumber(1)]: 'A' },
    last: { queuedAt: '2025-06-03T09:30:00+08:00', application: 'A' },
    ...changes,
  });

/** what a ledger changed so contradicts; valid without a path. */
const contradictions: readonly (readonly [slug: string, says: string, changes: Loose, ...path: string[]])[] = [
  ['used-up-and-open', '用尽而未关闭 / used up and not closed', { budget: '60000.00' }, 'closed'],
  ['closed-with-money-left', '有余额而已关闭 / closed with money left', { closed: true }, 'closed'],
  ['decided-too-many', '件数多于申请 / decided more than there are', { decided: 2 }, 'decided'],
  ['decided-too-few', '件数少于申请 / decided fewer than there are', { decided: 0 }, 'decided'],
  [
    'enterprises-above-granted',
    '各企业之和多于已核定 / the enterprises add up to more',
    { enterprises: { [enterpriseCode(1)]: '60000.00', [enterpriseCode(3)]: '0.01' } },
    'granted',
  ],
  [
    'enterprises-below-granted',
    '各企业之和少于已核定 / the enterprises add up to less',
    { enterprises: { [enterpriseCode(1)]: '59999.99' } },
    'granted',
  ],
  [
    'applications-above-granted',
    '各申请之和多于已核定 / the applications add up to more',
    { applications: { A: '60000.00', C: '0.01' }, decided: 2 },
    'granted',
  ],
  [
    'enterprise-of-nothing',
    '企业所获为零 / an enterprise with nothing',
    { enterprises: { [enterpriseCode(1)]: '60000.00', [enterpriseCode(3)]: '0.00' } },
    ...['enterprises', enterpriseCode(3)],
  ],
  [
    'invoice-of-the-undecided',
    '发票属未办理的申请 / an invoice of an application not decided',
    { invoices: { [invoiceNumber(1)]: 'A', [invoiceNumber(2)]: 'B' } },
    ...['invoices', invoiceNumber(2)],
  ],
  ['last-absent', '没有 last / no last', { last: undefined }, 'last'],
  [
    'last-of-the-undecided',
    'last 为未办理的申请 / last is an application not decided',
    { last: { queuedAt: '2025-06-03T09:30:00+08:00', application: 'B' } },
    ...['last', 'application'],
  ],
  [
    'application-of-nothing',
    '申请核定为零：有效 / an application granted nothing: valid',
    { applications: { A: '60000.00', C: '0.00' }, decided: 2 },
  ],
];

/** A row under each of the exhaustion rules. */
const underEach = ({ slug, says, ...row }: Row): readonly Row[] =>
  (['partial-fill', 'block', 'skip'] as const).map((rule) => {
    const [zh, en] = says.split(' / ');
    return {
      ...row,
      ...under(rule),
      slug: `${slug}-${rule}`,
      says: `${zh ?? ''}（${rule}） / ${en ?? ''} (${rule})`,
      tags: [...(row.tags ?? []), 'exhaustion'],
    };
  });

const when = (name: string, enterprise: number, queuedAt: string) =>
  claim(name, enterprise, 60, 0, { queuedAt: at(queuedAt) });

const queue: readonly VectorSource[] = [
  ...ofRule({ rule: 'A-1.1', basis: '4.1', call: 'allocate', tags: ['order'] }, [
    {
      slug: 'by-instant',
      says: '依时刻，不论输入次序 / by instant, whatever the order of input',
      given: pool(100, [claim('C', 3, 60, 3), claim('A', 1, 60, 1), claim('B', 2, 60, 2)]),
    },
    {
      slug: 'by-instant-not-id',
      says: '先依时刻，后依编号 / by instant before id',
      given: pool(100, [claim('A', 1, 60, 2), claim('B', 2, 60, 1)]),
    },
    {
      slug: 'ties-by-id',
      says: '同一时刻依编号 / at the same instant by id',
      given: pool(100, [claim('B', 2, 60, 1), claim('A', 1, 60, 1)]),
    },
    {
      slug: 'ties-across-offsets',
      says: '同一时刻而书写不同，依编号 / the same instant in two spellings: by id',
      given: pool(100, [when('B', 2, '2025-06-03T01:00:00Z'), when('A', 1, '2025-06-03T09:00:00.000+08:00')]),
    },
    {
      slug: 'one-nanosecond',
      says: '差一纳秒 / one nanosecond apart',
      given: pool(100, [
        when('A', 1, '2025-06-03T09:00:00.000000002+08:00'),
        when('B', 2, '2025-06-03T09:00:00.000000001+08:00'),
      ]),
    },
    {
      slug: 'fractions-of-different-length',
      says: '小数秒位数不同：.5 晚于 .25 / fractions of different length: .5 is after .25',
      given: pool(100, [when('A', 1, '2025-06-03T09:00:00.5+08:00'), when('B', 2, '2025-06-03T09:00:00.25+08:00')]),
    },
    {
      slug: 'later-text-earlier-instant',
      says: '文字较大而时刻较早 / a text that is greater and an instant that is earlier',
      given: pool(100, [when('A', 1, '2025-06-03T09:00:00+08:00'), when('B', 2, '2025-06-03T09:30:00+09:00')]),
    },
    {
      slug: 'utc-and-beijing',
      says: 'UTC 与北京时间 / UTC and Beijing',
      given: pool(100, [when('A', 1, '2025-06-03T02:00:00Z'), when('B', 2, '2025-06-03T09:59:59+08:00')]),
    },
    {
      slug: 'negative-offset',
      says: '时差为负：日期较早而时刻较晚 / a negative offset: an earlier date and a later instant',
      given: pool(100, [when('A', 1, '2025-06-02T21:00:00-05:00'), when('B', 2, '2025-06-03T09:30:00+08:00')]),
    },
    {
      slug: 'negative-half-hour',
      says: '时差 -00:30 / an offset of -00:30',
      given: pool(100, [when('A', 1, '2025-06-03T01:00:00-00:30'), when('B', 2, '2025-06-03T01:15:00Z')]),
    },
    {
      slug: 'three-in-reverse',
      says: '三件倒序输入 / three in reverse',
      given: pool(1000, [claim('A', 1, 60, 30), claim('B', 2, 60, 20), claim('C', 3, 60, 10)]),
    },
  ]),
  ...ofRule({ rule: 'V-1.3', basis: 'queue-ties', call: 'inQueueOrder', tags: ['order'] }, [
    {
      slug: 'upper-before-lower',
      says: '大写在小写之前 / upper case before lower case',
      given: { claims: ['b', 'B', 'a', 'A'].map((name, i) => claim(name, i + 1, 1, 1)) },
    },
    {
      slug: 'digits-as-text',
      says: '数字按文字：10 在 9 之前 / digits as text: 10 before 9',
      given: { claims: ['9', '10', '1', '2'].map((name, i) => claim(name, i + 1, 1, 1)) },
    },
    {
      slug: 'prefix-first',
      says: '前缀在前 / a prefix comes first',
      given: { claims: ['A-10', 'A-1', 'A', 'A-'].map((name, i) => claim(name, i + 1, 1, 1)) },
    },
    {
      slug: 'punctuation',
      says: '连字符、点、数字、大写、下划线、小写 / hyphen, dot, digit, upper case, underscore, lower case',
      given: { claims: ['Aa', 'A_', 'AB', 'A1', 'A.', 'A-'].map((name, i) => claim(name, i + 1, 1, 1)) },
    },
  ]),
  ...ofRule({ rule: 'V-3.3', basis: '4.1', call: 'inQueueOrder', tags: ['offset', 'order'] }, [
    {
      slug: 'instants-of-every-spelling',
      says: '各种书写的时刻 / instants in every spelling',
      given: {
        claims: (
          [
            ['A', '2025-06-03T09:00:00+08:00'],
            ['B', '2025-06-03T00:59:59.999999999Z'],
            ['C', '2025-06-02T20:00:00.000000001-05:00'],
            ['D', '2025-06-03T06:30:00+05:30'],
            ['E', '2025-06-03T15:00:00.1+14:00'],
            ['F', '2025-06-02T13:00:00.10-12:00'],
            ['G', '2025-06-03T01:00:00-00:00'],
          ] as const
        ).map(([name, queuedAt]) => claim(name, 1, 1, 0, { queuedAt })),
      },
    },
    {
      slug: 'fractions',
      says: '.5 晚于 .25，早于 .75 / .5 is after .25 and before .75',
      given: {
        claims: [
          when('A', 1, '2025-06-03T09:00:00.5+08:00'),
          when('B', 2, '2025-06-03T09:00:00.25+08:00'),
          when('C', 3, '2025-06-03T09:00:00.75+08:00'),
        ],
      },
    },
    {
      slug: 'across-midnight',
      says: '跨日 / across midnight',
      given: {
        claims: [
          when('A', 1, '2025-06-04T00:10:00+08:00'),
          when('B', 2, '2025-06-03T16:05:00Z'),
          when('C', 3, '2025-06-03T23:59:59+08:00'),
        ],
      },
    },
    {
      slug: 'across-a-year',
      says: '跨年 / across the end of a year',
      given: {
        claims: [
          when('A', 1, '2025-01-01T00:00:00+08:00'),
          when('B', 2, '2024-12-31T15:59:59Z'),
          when('C', 3, '2024-12-31T23:59:59.5+08:00'),
        ],
      },
      tags: ['control'],
    },
    {
      slug: 'across-a-leap-day',
      says: '跨闰日 / across a leap day',
      given: {
        claims: [
          when('A', 1, '2024-03-01T00:00:00+08:00'),
          when('B', 2, '2024-02-29T16:00:00.000000001Z'),
          when('C', 3, '2024-02-29T23:00:00+08:00'),
        ],
      },
    },
    {
      slug: 'first-and-last-years',
      says: '第一年和最后一年 / the first and the last year',
      given: {
        claims: [
          when('A', 1, '9999-12-31T23:59:59.999999999-23:59'),
          when('D', 2, '0001-01-01T00:00:00+23:59'),
          when('C', 3, '1969-12-31T23:59:59.9Z'),
          when('B', 4, '1970-01-01T00:00:00Z'),
        ],
      },
    },
  ]),
  ...ofRule({ rule: 'A-1.2', basis: '4.1', call: 'allocate', tags: ['order'] }, [
    {
      slug: 'places',
      says: '位次自1起，依队序 / places from 1, in queue order',
      given: pool(1000, [claim('B', 2, 1, 2), claim('A', 1, 1, 1)]),
    },
    {
      slug: 'places-go-on',
      says: '后一批的位次接续 / places go on in the next batch',
      given: pool(1000, [claim('A', 1, 1, 1), claim('B', 2, 1, 2)], [claim('C', 3, 1, 3)], [claim('D', 4, 1, 4)]),
    },
    {
      slug: 'places-of-nothing',
      says: '零核定也占位次 / a grant of nothing has a place',
      given: pool(1000, [claim('A', 1, 0, 1), claim('B', 2, 1, 2)]),
    },
    {
      slug: 'from-a-carried-ledger',
      says: '自结转的台账接续 / from a carried ledger',
      given: { ledger: carried(), batches: [[claim('B', 2, 1, 40)]] },
    },
  ]),
  ...ofRule({ rule: 'A-1.3', basis: '4.1', call: 'allocate', tags: ['boundary'] }, [
    {
      slug: 'earlier',
      says: '早于前一批的最后一件：被超前 / before the last of an earlier batch: overtaken',
      given: { ledger: carried(), batches: [[claim('B', 2, 1, 29)]] },
    },
    {
      slug: 'later',
      says: '晚于前一批的最后一件：未被超前 / after it: not overtaken',
      given: { ledger: carried(), batches: [[claim('B', 2, 1, 31)]] },
    },
    {
      slug: 'same-instant-greater-id',
      says: '同一时刻，编号在后：未被超前 / at the same instant with a greater id: not overtaken',
      given: { ledger: carried(), batches: [[claim('B', 2, 1, 30)]] },
    },
    {
      slug: 'same-instant-smaller-id',
      says: '同一时刻，编号在前：被超前 / at the same instant with a smaller id: overtaken',
      given: {
        ledger: carried({ last: { queuedAt: '2025-06-03T09:30:00+08:00', application: 'A' } }),
        batches: [[claim('0', 2, 1, 30)]],
      },
    },
    {
      slug: 'same-instant-other-spelling',
      says: '同一时刻而书写不同 / the same instant in another spelling',
      given: {
        ledger: carried({ last: { queuedAt: '2025-06-03T01:30:00Z', application: 'A' } }),
        batches: [[claim('B', 2, 1, 30)], [claim('0', 3, 1, 30)]],
      },
    },
    {
      slug: 'not-within-a-batch',
      says: '与所给台账比较，不与同批比较 / compared with the ledger given, not within the batch',
      given: pool(1000, [claim('B', 2, 1, 2), claim('A', 1, 1, 1)]),
    },
    {
      slug: 'one-of-a-batch',
      says: '同批中只有较早的被超前 / of a batch only the earlier one is overtaken',
      given: pool(1000, [claim('A', 1, 1, 10)], [claim('B', 2, 1, 5), claim('C', 3, 1, 20)]),
    },
    {
      slug: 'greatest-so-far',
      says: '与至今最大的队序比较，不与最近一批比较 / compared with the greatest so far, not with the latest batch',
      given: pool(1000, [claim('A', 1, 1, 10)], [claim('B', 2, 1, 5)], [claim('C', 3, 1, 7)]),
    },
  ]),
];

const amounts: readonly VectorSource[] = [
  ...ofRule({ rule: 'A-2.1', basis: '2', call: 'allocate', tags: ['boundary', 'cap'] }, [
    {
      slug: 'below-the-cap',
      says: '差一分到上限 / one fen below the cap',
      given: pool(1_000_000, [claim('A', 1, '199999.99', 1)]),
    },
    { slug: 'at-the-cap', says: '恰到上限 / at the cap', given: pool(1_000_000, [claim('A', 1, '200000.00', 1)]) },
    {
      slug: 'above-the-cap',
      says: '高于上限一分 / one fen above the cap',
      given: pool(1_000_000, [claim('A', 1, '200000.01', 1)]),
    },
    {
      slug: 'one-enterprise-twice',
      says: '同一企业两件共用上限 / two claims of one enterprise share the cap',
      given: pool(1_000_000, [claim('A', 1, 150_000, 1), claim('B', 1, 80_000, 2)]),
    },
    {
      slug: 'used-up',
      says: '上限已用尽 / the cap is used up',
      given: pool(1_000_000, [claim('A', 1, 200_000, 1), claim('B', 1, 1, 2)]),
    },
    {
      slug: 'one-fen-left',
      says: '上限余一分 / one fen of the cap left',
      given: pool(1_000_000, [claim('A', 1, '199999.99', 1), claim('B', 1, 1, 2)]),
    },
    {
      slug: 'per-enterprise',
      says: '上限各企业分别计算 / the cap is per enterprise',
      given: pool(1_000_000, [claim('A', 1, 200_000, 1), claim('B', 2, 200_000, 2)]),
    },
    {
      slug: 'across-batches',
      says: '上限跨批累计 / the cap counts across batches',
      given: pool(1_000_000, [claim('A', 1, 150_000, 1)], [claim('B', 1, 80_000, 2)]),
    },
    {
      slug: 'from-a-carried-ledger',
      says: '上限含结转的核定 / the cap counts what is carried',
      given: { ledger: carried(), batches: [[claim('B', 1, 150_000, 40)]] },
    },
    {
      slug: 'by-what-is-granted-not-due',
      says: '上限按核定累计，不按应补 / the cap counts what is granted, not what is due',
      given: pool(100_000, [claim('A', 1, 150_000, 1)], [claim('B', 1, 80_000, 2)]),
    },
    ...underEach({
      slug: 'cap-in-fen',
      says: '两件恰到上限，而二进制浮点数的余额不够 / two claims at the cap, where in binary floating point the second is above it',
      given: pool(1_000_000, [claim('A', 1, '150000.10', 1), claim('B', 1, '49999.90', 2)]),
    }),
    {
      slug: 'cap-in-fen-used-up',
      says: '三件用尽上限，而二进制浮点数尚有余额 / three claims use the cap up, where in binary floating point some is left',
      given: pool(1_000_000, [
        claim('A', 1, '90000.01', 1),
        claim('B', 1, '60000.03', 2),
        claim('C', 1, '49999.96', 3),
        claim('D', 1, 1, 4),
      ]),
    },
    {
      slug: 'lower-cap',
      says: '上限较低的政策 / a policy with a lower cap',
      given: pool(5000, [claim('A', 1, '1000.01', 1), claim('B', 1, 1, 2), claim('C', 2, '999.99', 3)]),
      policy: 'made-up',
    },
    {
      slug: 'higher-cap',
      says: '上限较高的政策 / a policy with a higher cap',
      given: pool(1_000_000, [claim('A', 1, 250_000, 1), claim('B', 1, 80_000, 2)]),
      policy: 'wuhan-2026',
    },
  ]),
  ...ofRule({ rule: 'A-2.2', basis: '4.1', call: 'allocate', tags: ['boundary'] }, [
    {
      slug: 'what-is-left',
      says: '每件之前的余额 / what is left before each claim',
      given: pool(100, [claim('A', 1, 30, 1), claim('B', 2, 30, 2), claim('C', 3, 30, 3)]),
    },
    {
      slug: 'across-batches',
      says: '余额跨批结转 / what is left is carried over',
      given: pool(100, [claim('A', 1, 30, 1)], [claim('B', 2, 80, 2)]),
    },
    {
      slug: 'reduction-after-the-cap',
      says: '资金核减在上限核减之后计算 / the pool reduction is after that of the cap',
      given: pool(150_000, [claim('A', 1, 250_000, 1)]),
    },
    {
      slug: 'largest-amounts',
      says: '最大的金额 / the greatest amounts',
      given: pool('9999999999999.99', [claim('A', 1, '9999999999999.99', 1), claim('B', 2, '0.01', 2)]),
    },
    {
      slug: 'amounts-that-doubles-get-wrong',
      says: '二进制浮点数算错的金额 / amounts that binary floating point gets wrong',
      given: pool('1.87', [claim('A', 1, '0.29', 1), claim('B', 2, '1.15', 2), claim('C', 3, '0.57', 3)]),
    },
    ...underEach({
      slug: 'sums-in-fen',
      says: '恰好够，而二进制浮点数的余额不够 / fits exactly, where in binary floating point it does not',
      given: pool('350000.30', [
        claim('A', 1, '150000.10', 1),
        claim('B', 2, '90000.10', 2),
        claim('C', 3, '110000.10', 3),
      ]),
    }),
    {
      slug: 'districts',
      says: '登记地带入核定，缺的不列 / districts are carried through, absent ones left out',
      given: pool(100, [claim('A', 1, 30, 1, { district: '420111' }), claim('B', 2, 30, 2)]),
    },
    { slug: 'nothing-to-decide', says: '没有排队申请 / no claims', given: pool(100, []), tags: ['control'] },
  ]),
  ...ofRule({ rule: 'A-2.3', basis: 'exhaustion', call: 'allocate', tags: ['boundary', 'exhaustion'] }, [
    { slug: 'fits-exactly', says: '恰好够 / fits exactly', given: pool(100, [claim('A', 1, 100, 1)]) },
    {
      slug: 'one-fen-short',
      says: '差一分：得余额 / one fen short: what is left',
      given: pool('99.99', [claim('A', 1, 100, 1)]),
    },
    {
      slug: 'last-money',
      says: '首个不足额者得余额，其后无 / the first that does not fit gets what is left, later ones nothing',
      given: pool(100, [claim('A', 1, 80, 1), claim('B', 2, 30, 2), claim('C', 3, 10, 3)]),
    },
    { slug: 'no-money', says: '没有资金 / no money at all', given: pool(0, [claim('A', 1, 1, 1)]) },
  ]),
  ...ofRule({ rule: 'A-2.4', basis: 'exhaustion', call: 'allocate', tags: ['boundary', 'exhaustion'] }, [
    {
      slug: 'fits-exactly',
      says: '恰好够 / fits exactly',
      given: pool(100, [claim('A', 1, 100, 1)]),
      ...under('skip'),
    },
    {
      slug: 'one-fen-short',
      says: '差一分：无 / one fen short: nothing',
      given: pool('99.99', [claim('A', 1, 100, 1)]),
      ...under('skip'),
    },
    {
      slug: 'later-smaller',
      says: '后面较小的仍得 / later, smaller ones are served',
      given: pool(100, [claim('A', 1, 80, 1), claim('B', 2, 30, 2), claim('C', 3, 20, 3), claim('D', 4, 1, 4)]),
      ...under('skip'),
    },
    {
      slug: 'compared-after-the-cap',
      says: '以上限之后的金额比较 / compared after the cap',
      given: pool(200_000, [claim('A', 1, 250_000, 1)]),
      ...under('skip'),
    },
    {
      slug: 'next-batch',
      says: '下一批仍可得 / the next batch is served',
      given: pool(100, [claim('A', 1, 80, 1), claim('B', 2, 30, 2)], [claim('C', 3, 20, 3)]),
      ...under('skip'),
    },
    {
      slug: 'skipped-uses-no-cap',
      says: '被跳过的不占用上限 / what is skipped uses no cap',
      given: pool(150_000, [claim('A', 1, 200_000, 1), claim('B', 1, 150_000, 2)]),
      ...under('skip'),
    },
  ]),
  ...ofRule({ rule: 'A-2.5', basis: 'exhaustion', call: 'allocate', tags: ['boundary', 'exhaustion'] }, [
    {
      slug: 'fits-exactly',
      says: '恰好够：用尽而关闭 / fits exactly: used up, and closed',
      given: pool(100, [claim('A', 1, 100, 1)]),
      ...under('block'),
    },
    {
      slug: 'one-fen-short',
      says: '差一分：无，关闭 / one fen short: nothing, and closed',
      given: pool('99.99', [claim('A', 1, 100, 1)]),
      ...under('block'),
    },
    {
      slug: 'later-smaller',
      says: '其后够的也无 / later ones get nothing though they fit',
      given: pool(100, [claim('A', 1, 80, 1), claim('B', 2, 30, 2), claim('C', 3, 20, 3)]),
      ...under('block'),
    },
    {
      slug: 'next-batch',
      says: '下一批也无 / the next batch gets nothing',
      given: pool(100, [claim('A', 1, 80, 1), claim('B', 2, 30, 2)], [claim('C', 3, 20, 3)]),
      ...under('block'),
    },
    {
      slug: 'nothing-due-does-not-close',
      says: '应补为零不关闭 / a claim of nothing does not close',
      given: pool(100, [claim('A', 1, 80, 1), claim('B', 2, 0, 2), claim('C', 3, 20, 3)]),
      ...under('block'),
    },
    {
      slug: 'cap-used-up-does-not-close',
      says: '上限用尽不关闭 / a used-up cap does not close',
      given: pool(200_010, [claim('A', 1, 200_000, 1), claim('B', 1, 50, 2), claim('C', 2, 10, 3)]),
      ...under('block'),
    },
    {
      slug: 'compared-after-the-cap',
      says: '以上限之后的金额比较：够则不关闭 / compared after the cap: it fits and does not close',
      given: pool(200_010, [claim('A', 1, 250_000, 1), claim('B', 2, 10, 2)]),
      ...under('block'),
    },
    {
      slug: 'closed-ledger',
      says: '已关闭的台账，余额不变 / a closed ledger, with what is left',
      given: {
        ledger: carried({ policy: 'wuhan-2025+exhaustion.block', closed: true }),
        batches: [[claim('B', 2, 1, 40)]],
      },
      ...under('block'),
    },
    {
      slug: 'by-the-policy-of-2026',
      says: '2026年的政策截止于首个不足额者 / the policy of 2026 ends at the first that does not fit',
      given: pool(100, [claim('A', 1, 80, 1), claim('B', 2, 30, 2), claim('C', 3, 20, 3)]),
      policy: 'wuhan-2026',
    },
  ]),
  ...ofRule({ rule: 'A-2.6', basis: '4.1', call: 'allocate', tags: ['order', 'outcome'] }, [
    ...underEach({ slug: 'nothing-due', says: '应补为零 / nothing due', given: pool(100, [claim('A', 1, 0, 1)]) }),
    {
      slug: 'nothing-due-with-a-used-up-cap',
      says: '应补为零且上限用尽：取前者 / nothing due and the cap used up: the first',
      given: pool(1_000_000, [claim('A', 1, 200_000, 1), claim('B', 1, 0, 2)]),
    },
    {
      slug: 'nothing-due-without-money',
      says: '应补为零且没有资金：取前者 / nothing due and no money: the first',
      given: pool(0, [claim('A', 1, 0, 1)]),
    },
    {
      slug: 'cap-used-up-without-money',
      says: '上限用尽且没有资金：取上限 / the cap used up and no money: the cap',
      given: pool(200_000, [claim('A', 1, 200_000, 1), claim('B', 1, 10, 2)]),
    },
    ...underEach({
      slug: 'cap-and-pool',
      says: '上限和资金都核减：取资金 / reduced by cap and pool: the pool',
      given: pool(120_000, [claim('A', 1, 250_000, 1)]),
    }),
    ...underEach({
      slug: 'by-cap-alone',
      says: '只有上限核减 / reduced by the cap alone',
      given: pool(1_000_000, [claim('A', 1, 250_000, 1)]),
    }),
    ...underEach({
      slug: 'by-pool-alone',
      says: '只有资金核减 / reduced by the pool alone',
      given: pool(60, [claim('A', 1, 100, 1)]),
    }),
    ...underEach({
      slug: 'unfunded',
      says: '没有余额 / no money left',
      given: pool(100, [claim('A', 1, 100, 1), claim('B', 2, 100, 2)]),
    }),
    ...underEach({
      slug: 'cap-room-equals-pool-room',
      says: '上限余额恰等于资金余额 / the cap leaves just what the pool leaves',
      given: pool(200_000, [claim('A', 1, 250_000, 1), claim('B', 2, 1, 2)]),
    }),
    ...underEach({
      slug: 'four-claims',
      says: '四件的例子 / the example of four claims',
      given: pool(350_000, [
        claim('A', 1, 150_000, 1),
        claim('B', 2, 90_000, 2),
        claim('C', 1, 80_000, 3),
        claim('D', 3, 100_000, 4),
      ]),
    }),
    {
      slug: 'nothing-due-last',
      says: '资金用尽后应补为零 / nothing due after the money is used up',
      given: pool(100, [claim('A', 1, 100, 1), claim('B', 2, 0, 2)]),
    },
  ]),
];

const twoInvoices = { invoices: [invoiceNumber(1), invoiceNumber(2)] };

const usedUp = [claim('A', 1, '150000.01', 1), claim('B', 2, '90000.04', 2), claim('C', 3, '110000.15', 3)];

const book: readonly VectorSource[] = [
  ...ofRule({ rule: 'A-3.1', basis: '4.1', call: 'allocate', tags: ['ledger'] }, [
    {
      slug: 'zero-grants',
      says: '零核定：列入 applications，不列入 enterprises / grants of nothing are in applications, not in enterprises',
      given: pool(100, [claim('A', 1, 100, 1), claim('B', 2, 100, 2), claim('C', 3, 0, 3)]),
    },
    {
      slug: 'one-enterprise-twice',
      says: '同一企业合计 / one enterprise is added up',
      given: pool(1000, [claim('A', 1, 100, 1), claim('B', 1, 50, 2)]),
    },
    ...underEach({
      slug: 'used-up-to-the-fen',
      says: '恰好用尽，而二进制浮点数尚有余额 / used up, where in binary floating point some is left',
      given: pool('350000.20', usedUp),
    }),
    {
      slug: 'nothing-is-left',
      says: '用尽之后无余额，而二进制浮点数尚有余额 / nothing is left for the next, where in binary floating point some is',
      given: pool('350000.20', [...usedUp, claim('D', 4, 1, 4)]),
    },
    {
      slug: 'closed-when-used-up',
      says: '用尽即关闭 / closed once it is used up',
      given: pool(100, [claim('A', 1, 100, 1)]),
    },
    {
      slug: 'not-closed-with-money',
      says: '有余额不关闭 / not closed with money left',
      given: pool(100, [claim('A', 1, '99.99', 1)]),
    },
    {
      slug: 'skip-does-not-close',
      says: 'skip 下有余额不关闭 / under skip not closed with money left',
      given: pool(100, [claim('A', 1, 200, 1)]),
      ...under('skip'),
    },
    {
      slug: 'block-closes',
      says: 'block 下一件不够即关闭 / under block closed once a claim does not fit',
      given: pool(100, [claim('A', 1, 200, 1)]),
      ...under('block'),
    },
    {
      slug: 'invoices',
      says: '记下每件的发票 / the invoices of each claim',
      given: pool(100, [claim('A', 1, 10, 1, twoInvoices), claim('B', 2, 10, 2, { invoices: [invoiceNumber(3)] })]),
    },
    {
      slug: 'invoices-of-an-unfunded-claim',
      says: '未获资金的，发票也记下 / an unfunded claim keeps its invoices',
      given: pool(10, [claim('A', 1, 10, 1), claim('B', 2, 10, 2, twoInvoices)]),
    },
    {
      slug: 'invoices-of-nothing-due',
      says: '应补为零的，发票也记下 / a claim of nothing keeps its invoices',
      given: pool(10, [claim('A', 1, 0, 1, twoInvoices)]),
    },
    {
      slug: 'no-invoices',
      says: '没有 invoices 字段 / a claim without invoices',
      given: pool(10, [claim('A', 1, 1, 1)]),
    },
    {
      slug: 'last-is-the-greatest',
      says: 'last 为队序最大者 / last is the greatest key',
      given: pool(100, [claim('B', 2, 1, 5), claim('A', 1, 1, 9), claim('C', 3, 1, 1)]),
    },
    {
      slug: 'last-as-written',
      says: 'last 原样保留书写 / last is kept as written',
      given: pool(100, [
        claim('A', 1, 1, 0, { queuedAt: '2025-06-03T01:00:00.50Z' }),
        claim('B', 2, 1, 0, { queuedAt: '2025-06-02T20:00:01-05:00' }),
      ]),
    },
    {
      slug: 'last-of-a-tie',
      says: '同一时刻：编号大者 / at one instant: the greater id',
      given: pool(100, [claim('B', 2, 1, 1), claim('A', 1, 1, 1)]),
    },
    {
      slug: 'last-does-not-go-back',
      says: '后一批较早：last 不变 / an earlier claim in a later batch leaves last as it is',
      given: pool(100, [claim('A', 1, 1, 10)], [claim('B', 2, 1, 5)]),
    },
    {
      slug: 'three-batches',
      says: '三批结转 / three batches',
      given: pool(
        100,
        [claim('A', 1, 40, 1, { invoices: [invoiceNumber(1)] })],
        [claim('B', 2, 40, 2)],
        [claim('C', 1, 40, 3, { invoices: [invoiceNumber(2)] })],
      ),
    },
    {
      slug: 'empty-batch',
      says: '空批：台账不变 / an empty batch leaves the ledger as it is',
      given: { ledger: carried(), batches: [[]] },
    },
    {
      slug: 'strange-ids',
      says: '名为 constructor、toString 的申请 / applications called constructor and toString',
      given: pool(100, [claim('constructor', 1, 1, 1), claim('toString', 2, 1, 2)], [claim('valueOf', 3, 1, 3)]),
    },
  ]),
  ...ofRule({ rule: 'V-1.4', basis: '4.1', call: 'allocate', tags: ['hostile'] }, [
    {
      slug: 'constructor-is-not-decided',
      says: 'constructor 尚未办理 / constructor is not decided yet',
      given: { ledger: carried(), batches: [[claim('constructor', 2, 1, 40)]] },
    },
    {
      slug: 'constructor-twice',
      says: 'constructor 已办理：重复 / constructor is decided: a duplicate',
      given: {
        ledger: carried({
          applications: { constructor: '60000.00' },
          last: { queuedAt: '2025-06-03T09:30:00+08:00', application: 'constructor' },
          invoices: {},
        }),
        batches: [[claim('constructor', 2, 1, 40)]],
      },
      expect: refusedAs('duplicate-application', ['claims', 0, 'application']),
    },
  ]),
  ...ofRule({ rule: 'A-3.2', basis: '4.1', call: 'allocate', tags: ['malformed', 'ledger'] }, [
    {
      slug: 'granted-above-the-budget',
      says: '已核定高于资金总额 / granted above the budget',
      given: { ledger: carried({ budget: '59999.99' }), batches: [[claim('B', 2, 1, 40)]] },
      expect: refusedAs('ledger-inconsistent', ['ledger', 'granted']),
    },
    {
      slug: 'enterprise-above-the-cap',
      says: '一家企业高于上限 / an enterprise above the cap',
      given: {
        ledger: carried({
          granted: '200000.01',
          enterprises: { [enterpriseCode(1)]: '200000.01' },
          applications: { A: '200000.01' },
        }),
        batches: [[claim('B', 1, 1, 40)]],
      },
      expect: refusedAs('ledger-inconsistent', ['ledger', 'enterprises', enterpriseCode(1)]),
    },
    {
      slug: 'enterprise-at-the-cap',
      says: '一家企业恰到上限：有效 / an enterprise at the cap: valid',
      given: {
        ledger: carried({
          granted: '200000.00',
          enterprises: { [enterpriseCode(1)]: '200000.00' },
          applications: { A: '200000.00' },
        }),
        batches: [[claim('B', 1, 1, 40)]],
      },
    },
    {
      slug: 'budget-used-up',
      says: '恰好用尽：有效 / used up exactly: valid',
      given: { ledger: carried({ budget: '60000.00', closed: true }), batches: [[claim('B', 2, 1, 40)]] },
    },
    ...contradictions.map(([slug, says, changes, ...path]): Row => ({
      slug,
      says,
      given: { ledger: carried(changes), batches: [[claim('B', 2, 1, 40)]] },
      ...(path.length > 0 ? { expect: refusedAs('ledger-inconsistent', ['ledger', ...path]) } : {}),
    })),
    {
      slug: 'closed-with-money-left-under-skip',
      says: '跳过的口径：有余额而已关闭 / under skip: closed with money left',
      ...under('skip'),
      given: { ledger: carried({ policy: under('skip').policy, closed: true }), batches: [[claim('B', 2, 1, 40)]] },
      expect: refusedAs('ledger-inconsistent', ['ledger', 'closed']),
    },
    {
      slug: 'closed-with-money-left-under-block',
      says: '整体停止的口径：有余额而已关闭，有效 / under block: closed with money left is valid',
      ...under('block'),
      given: { ledger: carried({ policy: under('block').policy, closed: true }), batches: [[claim('B', 2, 1, 40)]] },
    },
    {
      slug: 'nothing-decided',
      says: '尚未办理任何申请：没有 last，有效 / nothing decided yet: no last, valid',
      given: { ledger: ledger({}), batches: [[claim('B', 2, 1, 40)]] },
    },
  ]),
  ...ofRule({ rule: 'A-3.3', basis: '4.1', call: 'allocate', tags: ['malformed', 'order'] }, [
    {
      slug: 'other-policy',
      says: '另一政策的台账 / a ledger of another policy',
      given: { ledger: carried({ policy: 'wuhan-2026' }), batches: [[claim('B', 2, 1, 40)]] },
      expect: refusedAs('other-policy', ['ledger', 'policy']),
    },
    {
      slug: 'other-reading',
      says: '另一口径的台账 / a ledger of another reading',
      given: { ledger: carried(), batches: [[claim('B', 2, 1, 40)]] },
      policy: 'wuhan-2025+rounding.down',
      expect: refusedAs('other-policy', ['ledger', 'policy']),
    },
    {
      slug: 'before-a-duplicate',
      says: '先于重复的申请报告 / reported before a duplicate',
      given: { ledger: carried({ policy: 'wuhan-2026' }), batches: [[claim('A', 2, 1, 40)]] },
      expect: refusedAs('other-policy', ['ledger', 'policy']),
    },
    {
      slug: 'without-claims',
      says: '没有排队申请也报告 / reported without claims, too',
      given: { ledger: carried({ policy: 'wuhan-2026' }), batches: [[]] },
      expect: refusedAs('other-policy', ['ledger', 'policy']),
    },
  ]),
  ...ofRule(
    { rule: 'A-3.4', basis: 'repeat-applications', call: 'allocate', tags: ['repetition', 'malformed', 'order'] },
    [
      {
        slug: 'twice-in-a-call',
        says: '一次中两件同号 / the same id twice in a call',
        given: pool(100, [claim('A', 1, 1, 1), claim('A', 2, 1, 2)]),
        expect: refusedAs('duplicate-application', ['claims', 1, 'application']),
      },
      {
        slug: 'twice-in-queue-order',
        says: '指出队序在后的一件 / the one later in the queue is named',
        given: pool(100, [claim('A', 1, 1, 2), claim('A', 2, 1, 1)]),
        expect: refusedAs('duplicate-application', ['claims', 0, 'application']),
      },
      {
        slug: 'decided-before',
        says: '以前已办理 / decided before',
        given: { ledger: carried(), batches: [[claim('A', 1, 1, 40)]] },
        expect: refusedAs('duplicate-application', ['claims', 0, 'application']),
      },
      {
        slug: 'decided-with-nothing',
        says: '以前已办理而核定为零 / decided before, with nothing',
        given: pool(0, [claim('A', 1, 1, 1)], [claim('A', 1, 1, 1)]),
        expect: refusedAs('duplicate-application', ['claims', 0, 'application']),
      },
      {
        slug: 'before-a-stale-invoice',
        says: '先于过期的发票报告 / reported before a stale invoice',
        given: {
          ledger: carried(),
          batches: [[claim('B', 2, 1, 40, { invoices: [invoiceNumber(1)] }), claim('A', 1, 1, 41)]],
        },
        expect: refusedAs('duplicate-application', ['claims', 1, 'application']),
      },
      {
        slug: 'other-case-is-another',
        says: '大小写不同即不同的申请 / ids that differ in case are two applications',
        given: { ledger: carried(), batches: [[claim('a', 1, 1, 40)]] },
      },
    ],
  ),
  ...ofRule({ rule: 'A-3.5', basis: 'invoice-once', call: 'allocate', tags: ['repetition', 'malformed'] }, [
    {
      slug: 'in-the-ledger',
      says: '发票已记在台账中另一申请名下 / an invoice that the ledger gives to another',
      given: {
        ledger: carried(),
        batches: [[claim('B', 2, 1, 40, { invoices: [invoiceNumber(9), invoiceNumber(1)] })]],
      },
      expect: refusedAs('invoice-already-claimed', ['claims', 0, 'invoices', 1]),
    },
    {
      slug: 'in-the-same-call',
      says: '发票已由本次队序在前的申请使用 / an invoice of a claim before it in the same call',
      given: pool(100, [claim('B', 2, 1, 2, twoInvoices), claim('A', 1, 1, 1, { invoices: [invoiceNumber(1)] })]),
      expect: refusedAs('invoice-already-claimed', ['claims', 0, 'invoices', 0]),
    },
    {
      slug: 'of-an-unfunded-claim',
      says: '未获资金的申请的发票也算 / that of an unfunded claim, too',
      given: pool(0, [claim('A', 1, 1, 1, twoInvoices), claim('B', 2, 1, 2, twoInvoices)]),
      expect: refusedAs('invoice-already-claimed', ['claims', 1, 'invoices', 0]),
    },
    {
      slug: 'in-the-next-batch',
      says: '前一批的发票 / an invoice of the batch before',
      given: pool(100, [claim('A', 1, 1, 1, twoInvoices)], [claim('B', 2, 1, 2, { invoices: [invoiceNumber(2)] })]),
      expect: refusedAs('invoice-already-claimed', ['claims', 0, 'invoices', 0]),
    },
    {
      slug: 'malformed-number',
      says: '发票号码格式不符 / a malformed invoice number',
      given: pool(100, [claim('A', 1, 1, 1, { invoices: ['123'] })]),
      expect: refusedAs('malformed', ['claims', 0, 'invoices', 0]),
    },
  ]),
  ...ofRule({ rule: 'A-3.6', basis: '4.1', call: 'openLedger', tags: ['ledger', 'boundary'] }, [
    { slug: 'with-money', says: '开立台账 / a ledger as opened', given: { budget: '350000.00' } },
    { slug: 'one-fen', says: '一分的台账：未关闭 / a ledger of one fen: not closed', given: { budget: '0.01' } },
    { slug: 'without-money', says: '零的台账：已关闭 / a ledger of nothing: closed', given: { budget: '0.00' } },
    {
      slug: 'of-another-policy',
      says: '另一政策的台账 / a ledger of another policy',
      given: { budget: '1.00' },
      policy: 'wuhan-2026',
    },
    {
      slug: 'malformed',
      says: '资金总额格式不符 / a malformed budget',
      given: { budget: '350000' },
      expect: refusedAs('not-canonical', ['budget'], '350000.00'),
    },
  ]),
  ...ofRule({ rule: 'A-3.6', basis: '4.1', call: 'preview', tags: ['ledger'] }, [
    {
      slug: 'preview-empty',
      says: '预览：新台账 / a preview: a new ledger',
      given: { budget: '100.00', claim: claim('A', 1, 60, 1) },
      tags: ['control'],
    },
    {
      slug: 'preview-overtaken',
      says: '预览：队序在前 / a preview: earlier in the queue',
      given: { ledger: carried(), claim: claim('B', 2, 60, 1) },
    },
    {
      slug: 'preview-cap',
      says: '预览：上限 / a preview: the cap',
      given: { ledger: carried(), claim: claim('B', 1, 150_000, 40) },
    },
    {
      slug: 'preview-block',
      says: '预览：不够 / a preview: it does not fit',
      given: { budget: '100.00', claim: claim('A', 1, 200, 1) },
      ...under('block'),
    },
    {
      slug: 'preview-duplicate',
      says: '预览：已办理 / a preview: decided before',
      given: { ledger: carried(), claim: claim('A', 1, 1, 40) },
      expect: refusedAs('duplicate-application', ['claims', 0, 'application']),
    },
    {
      slug: 'preview-stale',
      says: '预览：发票已过期 / a preview: a stale invoice',
      given: { ledger: carried(), claim: claim('B', 2, 1, 40, { invoices: [invoiceNumber(1)] }) },
      expect: refusedAs('invoice-already-claimed', ['claims', 0, 'invoices', 0]),
    },
  ]),
  ...ofRule({ rule: 'V-1.2', basis: '4.1', call: 'allocate', tags: ['malformed'] }, [
    {
      slug: 'entitlement',
      says: '应补金额格式不符 / a malformed entitlement',
      given: pool(100, [claim('A', 1, 1, 1, { entitlement: '1.0' })]),
      expect: refusedAs('not-canonical', ['claims', 0, 'entitlement'], '1.00'),
    },
    {
      slug: 'queued-at',
      says: '排队时刻没有时差 / an instant without an offset',
      given: pool(100, [claim('A', 1, 1, 1, { queuedAt: '2025-06-03T09:00:00' })]),
      expect: refusedAs('malformed', ['claims', 0, 'queuedAt']),
    },
    {
      slug: 'enterprise',
      says: '企业代码小写 / an enterprise in lower case',
      given: pool(100, [claim('A', 1, 1, 1, { enterprise: enterpriseCode(1).toLowerCase() })]),
      expect: refusedAs('not-canonical', ['claims', 0, 'enterprise'], enterpriseCode(1)),
    },
    {
      slug: 'application',
      says: '申请编号有空格 / an application with a space',
      given: pool(100, [claim('A', 1, 1, 1, { application: 'A 1' })]),
      expect: refusedAs('malformed', ['claims', 0, 'application']),
    },
    {
      slug: 'ledger-amount',
      says: '台账金额格式不符 / a malformed amount in the ledger',
      given: { ledger: carried({ granted: '60000' }), batches: [[claim('B', 2, 1, 40)]] },
      expect: refusedAs('not-canonical', ['ledger', 'granted'], '60000.00'),
    },
    {
      slug: 'ledger-instant',
      says: '台账时刻格式不符 / a malformed instant in the ledger',
      given: {
        ledger: carried({ last: { queuedAt: '2025-06-03', application: 'A' } }),
        batches: [[claim('B', 2, 1, 40)]],
      },
      expect: refusedAs('malformed', ['ledger', 'last', 'queuedAt']),
    },
    {
      slug: 'ledger-invoices-missing',
      says: '台账缺 invoices / a ledger without its invoices',
      given: {
        ledger: Object.fromEntries(Object.entries(carried()).filter(([key]) => key !== 'invoices')),
        batches: [[claim('B', 2, 1, 40)]],
      },
      expect: refusedAs('missing-field', ['ledger', 'invoices']),
    },
  ]),
];

export const allocationVectors: readonly VectorSource[] = [...queue, ...amounts, ...book];

/** The smallest rounds in which a rule breaks a law: each ✗ of the table in docs/laws.md. */
const counterexamples: readonly (readonly [slug: string, says: string, given: object, rules: readonly Exhaustion[]])[] =
  [
    [
      'larger-budget-before',
      '资金总额增加而有申请少得（之一）：资金总额1元，不足核定A，跳过；B核定1元 / a larger budget hurts somebody (1 of 2): with 1 yuan A does not fit and B gets 1',
      pool(1, [claim('A', 1, 2, 1), claim('B', 2, 1, 2)]),
      ['skip'],
    ],
    [
      'larger-budget-after',
      '资金总额增加而有申请少得（之二）：资金总额2元，A足额核定，B未获核定 / a larger budget hurts somebody (2 of 2): with 2 yuan A fits and B gets nothing',
      pool(2, [claim('A', 1, 2, 1), claim('B', 2, 1, 2)]),
      ['skip'],
    ],
    [
      'withdrawal-before',
      '他人撤回而有申请少得（之一）：A未撤回，余额不足核定B，跳过；C核定1元 / a withdrawal hurts somebody (1 of 2): with A, B does not fit and C gets 1',
      pool(2, [claim('A', 1, 1, 1), claim('B', 2, 2, 2), claim('C', 3, 1, 3)]),
      ['skip'],
    ],
    [
      'withdrawal-after',
      '他人撤回而有申请少得（之二）：A已撤回，B核定2元，C未获核定 / a withdrawal hurts somebody (2 of 2): without A, B gets 2 and C nothing',
      pool(2, [claim('B', 2, 2, 2), claim('C', 3, 1, 3)]),
      ['skip'],
    ],
    [
      'splitting-before',
      '拆分有利（之一）：一件2元，余额1元，不足核定 / splitting pays (1 of 2): a claim of 2 does not fit into 1',
      pool(1, [claim('A', 1, 2, 1)]),
      ['block', 'skip'],
    ],
    [
      'splitting-after',
      '拆分有利（之二）：拆成两件各1元，前一件足额核定 / splitting pays (2 of 2): of two claims of 1 the first fits',
      pool(1, [claim('A1', 1, 1, 1), claim('A2', 1, 1, 2)]),
      ['block', 'skip'],
    ],
    [
      'money-left',
      '有余额而仍有申请未得足额 / money is left although a claim is not met',
      pool(1, [claim('A', 1, 2, 1)]),
      ['block', 'skip'],
    ],
  ];

export const counterexampleVectors: readonly VectorSource[] = counterexamples.flatMap(([slug, says, given, rules]) =>
  rules.flatMap((rule) =>
    ofRule(
      { rule: rule === 'block' ? 'A-2.5' : 'A-2.4', basis: 'exhaustion', call: 'allocate', tags: ['counterexample'] },
      [{ slug: `counterexample-${slug}`, says, given, ...under(rule) }],
    ),
  ),
);
