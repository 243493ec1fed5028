/**
 * Vectors of chapter P: what must hold of a policy, other readings, and which policy is found. Written by hand; a policy of a
 * row is valid but for what the row says.
 * @module
 */
import { wuhan2025, type Policy } from 'cloud-voucher-rules';
import { applyPatch } from '../../../src/policy/merge-patch';
import { vectorPolicies } from './policies';
import { ofRule, refusedAs, type Row, type VectorSource } from './vector';

const changed = (patch: unknown): unknown => applyPatch(wuhan2025, patch);
const valid = { answer: { ok: true } };
const [resources, business, capability, ecosystem] = wuhan2025.tiers;
const [industry, software] = wuhan2025.applicants.sectors;
const [first, ...districts] = wuhan2025.applicants.districts;
const path = wuhan2025.review.path;

type Invalid = readonly [slug: string, says: string, patch: unknown, at: readonly (string | number)[], code?: string];
const invalid = (rows: readonly Invalid[]): readonly Row[] =>
  rows.map(([slug, says, patch, at, code = 'policy-inconsistent']) => ({
    slug,
    says,
    given: changed(patch),
    expect: refusedAs(code, at),
  }));
const accepted = (slug: string, says: string, patch: unknown): Row => ({
  slug,
  says,
  given: changed(patch),
  expect: valid,
});

/** A policy's figures, as an answer has them. */
const figuresOf = (policy: Policy) => {
  const { id, year, purchases, window, tiers, base, rounding, annualCap, queue, exhaustion, recovery, review } = policy;
  const { sectors, sizes, sizeLimitedSectors, lookback, providersExcluded } = policy.applicants;
  return {
    ...{ id, year, purchases, window, rounding, annualCap, queue, exhaustion, recovery, base, review },
    applicants: {
      ...{ sizes, sizeLimitedSectors, lookback, providersExcluded },
      sectors: sectors.map((each) => ({ id: each.id, divisions: each.divisions })),
    },
    tiers: tiers.map(({ id: tier, rank, rate }) => ({ id: tier, rank, rate })),
  };
};
const wuhan = figuresOf(wuhan2025);
const reading = (assumption: string, alternative: string, patch: unknown): Row => ({
  slug: `${assumption}-${alternative}`,
  says: `${assumption} 的另一口径 ${alternative} / the reading ${alternative} of ${assumption}`,
  given: { assumption, alternative },
  expect: { answer: applyPatch({ ...wuhan, id: `wuhan-2025+${assumption}.${alternative}` }, patch) },
});
const sectorsWith = (...divisions: readonly string[]) => ({
  applicants: {
    sectors: [
      { id: 'industry', divisions: industry?.divisions },
      { id: 'software', divisions },
    ],
  },
});

export const policyVectors: readonly VectorSource[] = [
  ...ofRule({ rule: 'P-2.1', basis: '1', call: 'parsePolicy', tags: ['policy', 'repetition'] }, [
    ...vectorPolicies.map((policy) => ({
      slug: `valid-${policy.id}`,
      says: `${policy.id} 有效 / ${policy.id} is valid`,
      given: policy,
      expect: valid,
    })),
    ...invalid([
      [
        'district-twice',
        '区编号两次 / a district twice',
        { applicants: { districts: [first, ...districts, first] } },
        ['applicants', 'districts', 17, 'id'],
        'duplicate-id',
      ],
      [
        'tier-twice',
        '等级编号两次 / a tier twice',
        { tiers: [resources, business, capability, { ...ecosystem, id: 'resources' }] },
        ['tiers', 3, 'id'],
        'duplicate-id',
      ],
      [
        'size-twice',
        '规模两次 / a size twice',
        { applicants: { sizes: ['micro', 'small', 'micro'] } },
        ['applicants', 'sizes', 2],
        'duplicate-id',
      ],
      [
        'limit-twice',
        '限额两次 / a limit twice',
        { base: { limits: ['invoice', 'invoice'] } },
        ['base', 'limits', 1],
        'duplicate-id',
      ],
      [
        'division-in-two-sectors',
        '一个大类属于两类 / a division in two sectors',
        { applicants: { sectors: [industry, { ...software, divisions: ['64', '65', '46'] }] } },
        ['applicants', 'sectors', 0, 'divisions', 40],
      ],
    ]),
  ]),
  ...ofRule({ rule: 'P-2.2', basis: 'size-standard', call: 'parsePolicy', tags: ['policy'] }, [
    ...invalid([
      [
        'unknown-limited-sector',
        '限规模的类别不在所列之中 / a size-limited sector that is not one',
        { applicants: { sizeLimitedSectors: ['industry', 'software', 'farming'] } },
        ['applicants', 'sizeLimitedSectors', 2],
      ],
      [
        'division-without-a-row',
        '限规模的类别有没有行的大类 / a size-limited sector with a division without a row',
        { applicants: { sectors: [industry, { ...software, divisions: ['64', '65', '66'] }] } },
        ['applicants', 'sectors', 1, 'divisions', 2],
      ],
    ]),
    accepted(
      'division-without-a-row-not-limited',
      '不限规模的类别可有没有行的大类 / a sector that is not limited may have one',
      {
        applicants: {
          sectors: [industry, { ...software, divisions: ['64', '65', '66'] }],
          sizeLimitedSectors: ['industry'],
        },
        assumptions: { 'size-limit-scope': { alternatives: [] }, 'software-divisions': { alternatives: [] } },
      },
    ),
  ]),
  ...ofRule({ rule: 'P-2.3', basis: 'purchase-year', call: 'parsePolicy', tags: ['policy', 'boundary'] }, [
    accepted(
      'purchases-of-two-years',
      '购买期自上一年首日至当年末日 / purchases from the first day of the year before to the last of the year',
      { purchases: { from: '2024-01-01', to: '2025-12-31' } },
    ),
    accepted('purchases-of-one-day', '购买期只有一日 / purchases of one day', {
      purchases: { from: '2025-06-03', to: '2025-06-03' },
    }),
    accepted('window-of-one-instant', '申报期只有一刻 / a window of one instant', {
      window: { opensAt: '2025-10-31T23:59:59.999999999+08:00' },
      assumptions: { 'window-close': { alternatives: [] } },
    }),
    ...invalid([
      [
        'purchases-too-early',
        '购买期早于上一年 / purchases before the year before',
        { purchases: { from: '2023-12-31' } },
        ['purchases', 'from'],
      ],
      [
        'purchases-too-late',
        '购买期晚于当年 / purchases after the year',
        { purchases: { to: '2026-01-01' } },
        ['purchases', 'to'],
      ],
      [
        'purchases-turned',
        '购买期首末颠倒 / purchases that end before they begin',
        { purchases: { from: '2025-06-04', to: '2025-06-03' } },
        ['purchases', 'from'],
      ],
      [
        'window-turned',
        '申报期首末颠倒 / a window that closes before it opens',
        { window: { opensAt: '2025-11-01T00:00:00+08:00' } },
        ['window', 'opensAt'],
      ],
      [
        'closes-after-the-year',
        '截止晚于当年 / closes after the year',
        { window: { closesAt: '2026-01-01T00:00:00+08:00' }, assumptions: { 'window-close': { alternatives: [] } } },
        ['window', 'closesAt'],
      ],
      [
        'opens-before-the-year',
        '开始早于当年，依北京时间 / opens before the year in Beijing',
        { window: { opensAt: '2024-12-31T15:59:59.999999999Z' } },
        ['window', 'opensAt'],
      ],
    ]),
  ]),
  ...ofRule({ rule: 'P-2.4', basis: '2', call: 'parsePolicy', tags: ['policy', 'boundary'] }, [
    accepted('tiers-in-another-order', '所列次序不论 / tiers in another order', {
      tiers: [ecosystem, business, resources, capability],
    }),
    ...invalid([
      ['rank-twice', '级次相同 / a rank twice', { tiers: [resources, { ...business, rank: 1 }] }, ['tiers', 1, 'rank']],
      [
        'equal-rates',
        '比例相同 / equal rates',
        { tiers: [resources, { ...business, rate: '0.20' }] },
        ['tiers', 1, 'rate'],
      ],
      [
        'falling-rates',
        '级次高而比例低 / a higher tier with a lower rate',
        { tiers: [resources, { ...business, rate: '0.1999' }] },
        ['tiers', 1, 'rate'],
      ],
    ]),
  ]),
  ...ofRule({ rule: 'P-2.5', basis: '3.3', call: 'parsePolicy', tags: ['policy', 'order'] }, [
    accepted('shortest-path', '最短的路径 / the shortest path', {
      review: { path: ['submitted', 'audited', 'listed', 'paid'] },
      assumptions: { 'queue-order': { alternatives: [] } },
    }),
    ...invalid([
      [
        'not-submitted-first',
        '不以提交开始 / a path that does not begin with submitted',
        { review: { path: path.slice(1) } },
        ['review', 'path', 0],
      ],
      [
        'out-of-order',
        '次序颠倒 / steps out of order',
        { review: { path: ['submitted', 'evaluated', 'recommended', 'audited', 'listed', 'paid'] } },
        ['review', 'path', 2],
      ],
      [
        'without-the-audit',
        '没有审计 / no audit',
        { review: { path: path.filter((step) => step !== 'audited') } },
        ['review', 'path'],
      ],
      [
        'without-the-listing',
        '没有名单 / no listing',
        { review: { path: path.filter((step) => step !== 'listed') } },
        ['review', 'path'],
      ],
      [
        'without-the-payment',
        '没有拨付 / no payment',
        { review: { path: path.filter((step) => step !== 'paid') } },
        ['review', 'path'],
      ],
      [
        'queue-by-a-missing-step',
        '依推荐排队而路径没有推荐 / a queue by recommendation without that step',
        { queue: { orderedBy: 'recommended-at' }, review: { path: ['submitted', 'audited', 'listed', 'paid'] } },
        ['queue', 'orderedBy'],
      ],
    ]),
  ]),
  ...ofRule({ rule: 'P-2.6', basis: '1', call: 'parsePolicy', tags: ['policy'] }, [
    ...invalid([
      [
        'unknown-clause',
        '依据指向没有的条款 / a basis of an unknown clause',
        { basis: { papers: [{ clause: '9.9' }] } },
        ['basis', 'papers', 0, 'clause'],
      ],
      [
        'unknown-assumption',
        '依据指向没有的执行口径 / a basis of an unknown assumption',
        { basis: { papers: [{ clause: '3.2' }, { assumption: 'none' }] } },
        ['basis', 'papers', 1, 'assumption'],
      ],
      [
        'no-district-of-its-own',
        '没有本市的区 / no district of its own',
        { jurisdiction: { division: '420200' } },
        ['applicants', 'districts'],
      ],
    ]),
  ]),
  ...ofRule(
    { rule: 'P-2.7', basis: '1', call: 'parsePolicy', tags: ['policy'] },
    invalid([
      [
        'alternative-that-breaks-it',
        '套用后不成立的备选口径 / an alternative that breaks it',
        {
          assumptions: {
            vat: {
              alternatives: [
                { id: 'wrong', reading: { zh: '错', en: 'wrong' }, patch: { purchases: { to: '2027-01-01' } } },
              ],
            },
          },
        },
        ['assumptions', 'vat', 'alternatives', 0, 'patch'],
      ],
      [
        'alternative-twice',
        '备选口径编号两次 / an alternative twice',
        {
          assumptions: {
            vat: {
              alternatives: [
                ...(wuhan2025.assumptions['vat']?.alternatives ?? []),
                ...(wuhan2025.assumptions['vat']?.alternatives ?? []),
              ],
            },
          },
        },
        ['assumptions', 'vat', 'alternatives', 1, 'id'],
        'duplicate-id',
      ],
    ]),
  ),
  ...ofRule({ rule: 'P-3.1', basis: '1', call: 'withAlternative', tags: ['reading'] }, [
    reading('size-limit-scope', 'industry-only', { applicants: { sizeLimitedSectors: ['industry'] } }),
    reading('software-divisions', 'software-only', sectorsWith('65')),
    reading('software-divisions', 'with-telecom', sectorsWith('63', '64', '65')),
    reading('lookback-start', 'calendar-years', { applicants: { lookback: { from: 'calendar-years' } } }),
    reading('dishonesty-lookback', 'unbounded', { applicants: { lookback: { dishonesty: 'unbounded' } } }),
    reading('dishonesty-repair', 'does-not-excuse', { applicants: { lookback: { repair: 'does-not-excuse' } } }),
    reading('window-open', 'notice-day', { window: { opensAt: '2025-05-20T00:00:00+08:00' } }),
    reading('window-close', 'start-of-day', { window: { closesAt: '2025-10-31T00:00:00+08:00' } }),
    reading('payment-deadline', 'window-close', { base: { paidBy: 'window-close' } }),
    reading('purchase-year', 'contract-date', { base: { datedBy: 'contract' } }),
    reading('purchase-year', 'payment-date', { base: { datedBy: 'payment' } }),
    reading('evidence-limits', 'invoice-only', { base: { limits: ['invoice'] } }),
    reading('vat', 'excluded', { base: { vat: 'excluded' } }),
    reading('rounding', 'down', { rounding: 'down' }),
    reading('rounding', 'half-even', { rounding: 'half-even' }),
    reading('queue-order', 'recommended-at', { queue: { orderedBy: 'recommended-at' } }),
    reading('queue-after-return', 'resubmitted-at', { queue: { afterReturn: 'resubmitted-at' } }),
    reading('exhaustion', 'block', { exhaustion: 'block' }),
    reading('exhaustion', 'skip', { exhaustion: 'skip' }),
    reading('recovered-money', 'returns', { recovery: 'returns' }),
  ]),
  ...ofRule({ rule: 'P-3.2', basis: '1', call: 'withAlternative', tags: ['reading', 'combined'] }, [
    {
      slug: 'second-reading',
      says: '再套用一种，加在编号后 / a second reading is added to the id',
      policy: 'wuhan-2025+rounding.down',
      given: { assumption: 'vat', alternative: 'excluded' },
      expect: {
        answer: applyPatch(wuhan, {
          id: 'wuhan-2025+rounding.down+vat.excluded',
          rounding: 'down',
          base: { vat: 'excluded' },
        }),
      },
    },
    {
      slug: 'third-reading',
      says: '第三种 / a third reading',
      policy: 'wuhan-2025+rounding.down+vat.excluded',
      given: { assumption: 'exhaustion', alternative: 'skip' },
      expect: {
        answer: applyPatch(wuhan, {
          id: 'wuhan-2025+rounding.down+vat.excluded+exhaustion.skip',
          rounding: 'down',
          base: { vat: 'excluded' },
          exhaustion: 'skip',
        }),
      },
    },
  ]),
  ...ofRule({ rule: 'P-3.3', basis: '1', call: 'withAlternative', tags: ['reading', 'malformed'] }, [
    {
      slug: 'unknown-assumption',
      says: '没有的执行口径 / an unknown assumption',
      given: { assumption: 'vatt', alternative: 'excluded' },
      expect: refusedAs('unknown-assumption', ['assumption']),
    },
    {
      slug: 'constructor',
      says: 'constructor 不是执行口径 / constructor is no assumption',
      given: { assumption: 'constructor', alternative: 'excluded' },
      expect: refusedAs('unknown-assumption', ['assumption']),
    },
    {
      slug: 'unknown-alternative',
      says: '没有的备选口径 / an unknown alternative',
      given: { assumption: 'vat', alternative: 'included' },
      expect: refusedAs('unknown-alternative', ['alternative']),
    },
    {
      slug: 'no-alternative',
      says: '没有备选口径的执行口径 / an assumption without alternatives',
      given: { assumption: 'size-standard', alternative: 'other' },
      expect: refusedAs('unknown-alternative', ['alternative']),
    },
  ]),
  ...ofRule({ rule: 'P-3.4', basis: '1', call: 'policyFor', tags: ['policy'] }, [
    {
      slug: 'exactly',
      says: '年度和区划均符 / the year and the division',
      given: { year: 2025, division: '420100' },
      expect: { answer: 'wuhan-2025' },
    },
    {
      slug: 'another-year',
      says: '另一年：没有 / another year: none',
      given: { year: 2026, division: '420100' },
      expect: { answer: null },
    },
    {
      slug: 'another-city',
      says: '另一市：没有 / another city: none',
      given: { year: 2025, division: '420200' },
      expect: { answer: null },
    },
    {
      slug: 'the-province',
      says: '省：没有 / the province: none',
      given: { year: 2025, division: '420000' },
      expect: { answer: null },
    },
    {
      slug: 'a-district',
      says: '区：没有 / a district: none',
      given: { year: 2025, division: '420111' },
      expect: { answer: null },
    },
  ]),
  ...ofRule({ rule: 'P-3.5', basis: '1', call: 'amendPolicy', tags: ['policy'] }, [
    {
      slug: 'cap',
      says: '另定上限 / another cap',
      given: { changes: { id: 'wuhan-2025-lower', annualCap: '100000.00' } },
      expect: { answer: { ...wuhan, id: 'wuhan-2025-lower', annualCap: '100000.00' } },
    },
    {
      slug: 'removed-opening',
      says: 'null 删除开始时间 / null removes the opening',
      given: { changes: { id: 'open', window: { opensAt: null } } },
      expect: { answer: applyPatch({ ...wuhan, id: 'open' }, { window: { opensAt: null } }) },
    },
    {
      slug: 'list-replaced',
      says: '列表整体替换 / a list is replaced whole',
      given: { changes: { id: 'small', applicants: { sizes: ['micro'] } } },
      expect: { answer: applyPatch({ ...wuhan, id: 'small' }, { applicants: { sizes: ['micro'] } }) },
    },
    {
      slug: 'inconsistent',
      says: '修改后不成立 / changes that break it',
      given: { changes: { id: 'x', purchases: { from: '2025-12-31', to: '2025-01-01' } } },
      expect: refusedAs('policy-inconsistent', ['purchases', 'from']),
    },
    {
      slug: 'own-id',
      says: '须有自己的编号 / an id of its own is required',
      given: { changes: { id: 'wuhan-2025', annualCap: '1.00' } },
      expect: refusedAs('policy-inconsistent', ['id']),
    },
  ]),
];
