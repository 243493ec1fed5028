/**
 * Policies that contradict themselves, and patches that make them so: each is refused, with the place.
 */
import { describe, expect, it } from 'vitest';
import { withAlternative, wuhan2025, type Policy } from 'cloud-voucher-rules';
import { policyProblems } from '../../src/policy/agreements';
import { pathText } from '../../src/words/plain';
import { policyWith } from '../support/builders';
import { refusalOf } from '../support/problems';

const name = { zh: '名', en: 'name' };
const industry = { id: 'industry', name, divisions: ['06'] };
const tier = (id: string, rank: number, rate: string) => ({ id, rank, rate, name });

/** What is wrong with the policy, the patch, and the place and code of the one problem. */
const rows: [string, object, string, string][] = [
  [
    'a size-limited sector lists a division without a size row',
    { applicants: { sectors: [industry, { id: 'software', name, divisions: ['70'] }] } },
    'applicants.sectors.1.divisions.0',
    'policy-inconsistent',
  ],
  [
    'a size-limited sector is not a sector',
    { applicants: { sectors: [industry] } },
    'applicants.sizeLimitedSectors.1',
    'policy-inconsistent',
  ],
  [
    'a division that does not exist',
    {
      applicants: {
        sectors: [
          { id: 'industry', name, divisions: ['06', '98'] },
          { id: 'software', name, divisions: ['65'] },
        ],
      },
    },
    'applicants.sectors.0.divisions.1',
    'malformed',
  ],
  ['no districts', { applicants: { districts: [] } }, 'applicants.districts', 'wrong-length'],
  [
    'a district twice',
    {
      applicants: {
        districts: [
          { id: '420102', name, kind: 'district' },
          { id: '420102', name, kind: 'district' },
        ],
      },
    },
    'applicants.districts.1.id',
    'duplicate-id',
  ],
  ['a size that is none', { applicants: { sizes: ['tiny'] } }, 'applicants.sizes.0', 'not-one-of'],
  ['a size twice', { applicants: { sizes: ['micro', 'micro'] } }, 'applicants.sizes.1', 'duplicate-id'],
  ['no size at all', { applicants: { sizes: [] } }, 'applicants.sizes', 'wrong-length'],
  [
    'a lookback of less than no years',
    { applicants: { lookback: { years: -1 } } },
    'applicants.lookback.years',
    'out-of-range',
  ],
  ['a lookback of half a year', { applicants: { lookback: { years: 0.5 } } }, 'applicants.lookback.years', 'malformed'],
  [
    'a window that closes before it opens',
    { window: { opensAt: '2025-06-01T00:00:00+08:00', closesAt: '2025-05-31T23:59:59.999999999+08:00' } },
    'window.opensAt',
    'policy-inconsistent',
  ],
  [
    'a window that closes after the year',
    { window: { closesAt: '2026-01-01T00:00:00+08:00' } },
    'window.closesAt',
    'policy-inconsistent',
  ],
  [
    'a window that opens before the year, by Beijing',
    { window: { opensAt: '2024-12-31T15:59:59.999999999Z' } },
    'window.opensAt',
    'policy-inconsistent',
  ],
  [
    'purchases from before the year before',
    { purchases: { from: '2023-12-31' } },
    'purchases.from',
    'policy-inconsistent',
  ],
  ['purchases until after the year', { purchases: { to: '2026-01-01' } }, 'purchases.to', 'policy-inconsistent'],
  [
    'purchases that end before they begin',
    { purchases: { from: '2025-07-01', to: '2025-06-30' } },
    'purchases.from',
    'policy-inconsistent',
  ],
  [
    'a city without a district of its own',
    { applicants: { districts: [{ id: '420202', name, kind: 'district' }] } },
    'applicants.districts',
    'policy-inconsistent',
  ],
  [
    'a city with zones alone',
    { applicants: { districts: [{ id: 'donghu-hightech', name, kind: 'functional-zone' }] } },
    'applicants.districts',
    'policy-inconsistent',
  ],
  [
    'a county that does not list itself',
    {
      jurisdiction: { division: '429004' },
      applicants: { districts: [{ id: '429005', name, kind: 'county' }] },
    },
    'applicants.districts',
    'policy-inconsistent',
  ],
  ['a jurisdiction that is no code', { jurisdiction: { division: 'Wuhan' } }, 'jurisdiction.division', 'malformed'],
  [
    'a district that no enterprise can name',
    {
      applicants: {
        districts: [
          { id: '420102', name, kind: 'district' },
          { id: 'Hongshan', name, kind: 'district' },
        ],
      },
    },
    'applicants.districts.1.id',
    'not-canonical',
  ],
  [
    'a higher tier, listed first, that earns less',
    { tiers: [tier('business', 2, '0.20'), tier('resources', 1, '0.30')] },
    'tiers.0.rate',
    'policy-inconsistent',
  ],
  ['a rule for recovered money that is none', { recovery: 'burns' }, 'recovery', 'not-one-of'],
  ['a window without an end', { window: { closesAt: null } }, 'window.closesAt', 'missing-field'],
  ['an end without an offset', { window: { closesAt: '2025-10-31T23:59:59' } }, 'window.closesAt', 'malformed'],
  ['an opening that is no instant', { window: { opensAt: 'soon' } }, 'window.opensAt', 'malformed'],
  ['no tiers', { tiers: [] }, 'tiers', 'wrong-length'],
  [
    'a tier twice',
    { tiers: [tier('resources', 1, '0.20'), tier('resources', 2, '0.30')] },
    'tiers.1.id',
    'duplicate-id',
  ],
  [
    'ranks that do not rise',
    { tiers: [tier('resources', 2, '0.20'), tier('business', 2, '0.30')] },
    'tiers.1.rank',
    'policy-inconsistent',
  ],
  [
    'a higher tier that earns less',
    { tiers: [tier('resources', 1, '0.30'), tier('business', 2, '0.20')] },
    'tiers.1.rate',
    'policy-inconsistent',
  ],
  [
    'a higher tier that earns the same',
    { tiers: [tier('resources', 1, '0.20'), tier('business', 2, '0.20')] },
    'tiers.1.rate',
    'policy-inconsistent',
  ],
  ['a rate above one', { tiers: [tier('resources', 1, '1.20')] }, 'tiers.0.rate', 'out-of-range'],
  ['a rate by number', { tiers: [tier('resources', 1, 0.2 as never)] }, 'tiers.0.rate', 'wrong-type'],
  ['a limit twice', { base: { limits: ['invoice', 'invoice'] } }, 'base.limits.1', 'duplicate-id'],
  ['a limit that is none', { base: { limits: ['contract'] } }, 'base.limits.0', 'not-one-of'],
  ['a rounding that is none', { rounding: 'up' }, 'rounding', 'not-one-of'],
  ['an exhaustion rule that is none', { exhaustion: 'lottery' }, 'exhaustion', 'not-one-of'],
  ['a cap by number', { annualCap: 200000 }, 'annualCap', 'not-canonical'],
  ['a cap not in canonical form', { annualCap: '200000' }, 'annualCap', 'not-canonical'],
  [
    'a path that does not begin with the submission',
    { review: { path: ['recommended', 'audited', 'listed', 'paid'] } },
    'review.path.0',
    'policy-inconsistent',
  ],
  [
    'a path out of order',
    { review: { path: ['submitted', 'audited', 'recommended', 'listed', 'paid'] } },
    'review.path.2',
    'policy-inconsistent',
  ],
  [
    'a step twice',
    { review: { path: ['submitted', 'audited', 'audited', 'listed', 'paid'] } },
    'review.path.2',
    'policy-inconsistent',
  ],
  [
    'a path without an audit',
    { review: { path: ['submitted', 'recommended', 'listed', 'paid'] } },
    'review.path',
    'policy-inconsistent',
  ],
  [
    'a path without a list',
    { review: { path: ['submitted', 'recommended', 'audited', 'paid'] } },
    'review.path',
    'policy-inconsistent',
  ],
  [
    'a path without a payment',
    { review: { path: ['submitted', 'recommended', 'audited', 'listed'] } },
    'review.path',
    'policy-inconsistent',
  ],
  [
    'a queue by a recommendation that the path lacks',
    { queue: { orderedBy: 'recommended-at' }, review: { path: ['submitted', 'audited', 'listed', 'paid'] } },
    'queue.orderedBy',
    'policy-inconsistent',
  ],
  [
    'a sector twice',
    {
      applicants: {
        sectors: [
          { id: 'software', name, divisions: ['65'] },
          { id: 'software', name, divisions: ['64'] },
        ],
        sizeLimitedSectors: ['software'],
      },
    },
    'applicants.sectors.1.id',
    'duplicate-id',
  ],
  [
    'a size-limited sector twice',
    { applicants: { sizeLimitedSectors: ['industry', 'industry'] } },
    'applicants.sizeLimitedSectors.1',
    'duplicate-id',
  ],
  ['no table of clauses', { clauses: 1 }, 'clauses', 'wrong-type'],
  [
    'more clauses than anybody reads',
    {
      clauses: Object.fromEntries(Array.from({ length: 1_001 }, (_, i) => [`c${i}`, { heading: name, summary: name }])),
    },
    'clauses',
    'wrong-length',
  ],
  ['a rule that rests on nothing', { basis: { pool: [] } }, 'basis.pool', 'wrong-length'],
  ['a rule without a basis', { basis: { pool: null } }, 'basis.pool', 'wrong-type'],
  ['a basis that is no clause', { basis: { pool: [{ clause: '9.9' }] } }, 'basis.pool.0.clause', 'policy-inconsistent'],
  [
    'a basis called constructor',
    { basis: { pool: [{ clause: 'constructor' }] } },
    'basis.pool.0.clause',
    'policy-inconsistent',
  ],
  [
    'a basis that is no assumption',
    { basis: { pool: [{ assumption: 'weather' }] } },
    'basis.pool.0.assumption',
    'policy-inconsistent',
  ],
  ['a field that policies do not have', { colour: 'red' }, 'colour', 'unknown-field'],
  ['a field with a mark', { window: { 'opensAt?': '2025-01-01T00:00:00+08:00' } }, 'window.opensAt?', 'unknown-field'],
  ['no year', { year: null }, 'year', 'missing-field'],
  ['a year by text', { year: '2025' }, 'year', 'wrong-type'],
];

describe('a policy is invalid', () => {
  it.each(rows)('where there is %s', (_, patch, path, code) => {
    const problems = policyProblems(bare(patch));
    expect(problems.map((each) => [each.path.join('.'), each.code])).toEqual([[path, code]]);
  });

  it.each(rows.filter(([what]) => !what.startsWith('a basis that is no assumption')))(
    'and cannot come from a patch, where there is %s',
    (_, patch, path) => {
      const policy = withPatch(patch);
      expect(refusalOf(() => withAlternative(policy, 'test', 'other'))[1]).toBe(path);
      const [problem, ...others] = policyProblems(policy);
      expect(others).toEqual([]);
      expect(problem?.path).toEqual(['assumptions', 'test', 'alternatives', 0, 'patch']);
      expect(problem?.message.en).toContain(
        pathText(path.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key))),
      );
    },
  );

  it('where a division is in two sectors, reported at both', () => {
    const sectors = [industry, { id: 'software', name, divisions: ['65', '06'] }];
    const problems = policyProblems(policyWith({ applicants: { sectors } }));
    expect(problems.filter(({ path }) => path[0] === 'applicants').map(({ path }) => path.join('.'))).toEqual([
      'applicants.sectors.0.divisions.0',
      'applicants.sectors.1.divisions.1',
    ]);
  });

  it('where an alternative is there twice', () => {
    const { test } = withPatch({}).assumptions;
    const [alternative] = test?.alternatives ?? [];
    const twice = { ...test, alternatives: [alternative, alternative] };
    const policy = policyWith({ assumptions: { test: twice } });
    expect(policyProblems(policy).map(({ path, code, given }) => [path.join('.'), code, given])).toEqual([
      ['assumptions.test.alternatives.1.id', 'duplicate-id', 'other'],
    ]);
  });

  it.each([
    [
      'a size-limited sector lists a division without a size row',
      '划型标准中有的大类，实为“70”',
      'a division that the size standard has, got "70"',
    ],
    ['a size-limited sector is not a sector', 'sectors 中的一类，实为“software”', 'one of the sectors, got "software"'],
    [
      'a window that closes before it opens',
      '不晚于截止时间，实为“2025-06-01T00:00:00+08:00”',
      'not after closesAt, got "2025-06-01T00:00:00+08:00"',
    ],
    ['ranks that do not rise', '各级不同的级别，实为2', 'a rank of its own, got 2'],
    ['a higher tier that earns less', '高于前一级，实为“0.20”', 'more than the tier below, got "0.20"'],
    ['a path that does not begin with the submission', 'submitted，实为“recommended”', 'submitted, got "recommended"'],
    [
      'a path out of order',
      '审核步骤的次序，实为“recommended”',
      'the order of the steps of a review, got "recommended"',
    ],
    ['a path without an audit', '含 audited，实为含4项的列表', 'a path with audited, got a list of 4'],
    [
      'a queue by a recommendation that the path lacks',
      '审核步骤含 recommended，实为“recommended-at”',
      'a path with recommended, got "recommended-at"',
    ],
    [
      'a basis that is no clause',
      '政策中有的条款或执行口径，实为“9.9”',
      'a clause or assumption of the policy, got "9.9"',
    ],
  ])('and is reported so in both languages, where there is %s', (what, zh, en) => {
    const [, patch] = rows.find(([each]) => each === what) ?? [what, {}];
    const problems = policyProblems(bare(patch));
    expect(problems.map(({ message }) => message)).toEqual([
      { zh: `政策数据前后不一致：应为${zh}`, en: `the policy contradicts itself: expected ${en}` },
    ]);
  });

  it('a division in two sectors, and a patch that is wrong, are reported in both languages', () => {
    const reported = (policy: unknown) => policyProblems(policy).map(({ message }) => message);
    const sectors = [industry, { id: 'software', name, divisions: ['06'] }];
    expect(reported(bare({ applicants: { sectors } }))[0]).toEqual({
      zh: '政策数据前后不一致：应为一个大类只属于一个行业类别，实为“06”',
      en: 'the policy contradicts itself: expected a division in one sector only, got "06"',
    });
    expect(reported(withPatch({ rounding: 'up' }))).toEqual([
      {
        zh: '政策数据前后不一致：应为合并后有效的政策（rounding：应为下列之一：half-up、half-even、down；实为“up”），实为对象',
        en: 'the policy contradicts itself: expected a patch that yields a valid policy (rounding: expected one of half-up, half-even, down, got "up"), got an object',
      },
    ]);
  });

  it.each([null, 1, 'wuhan-2025', [], true])('where it is %j', (given) => {
    expect(policyProblems(given).map(({ path, code }) => [path, code])).toEqual([[[], 'wrong-type']]);
  });

  const oneMore = <Item>(list: readonly Item[], most: number): readonly Item[] =>
    Array.from({ length: most + 1 }, (_, i) => list[i % list.length] as Item);
  const { applicants, tiers, base, review, basis } = wuhan2025;

  it.each([
    ['applicants.districts', { applicants: { ...applicants, districts: oneMore(applicants.districts, 1000) } }],
    ['applicants.sectors', { applicants: { ...applicants, sectors: oneMore(applicants.sectors, 97) } }],
    ['applicants.sizes', { applicants: { ...applicants, sizes: oneMore(applicants.sizes, 4) } }],
    ['tiers', { tiers: oneMore(tiers, 99) }],
    ['base.limits', { base: { ...base, limits: oneMore(base.limits, 2) } }],
    ['review.path', { review: { path: oneMore(review.path, 9) } }],
    ['basis.papers', { basis: { ...basis, papers: oneMore(basis.papers, 20) } }],
  ])('where %s holds one more than it may: that alone is reported', (at, changes) => {
    const problems = policyProblems({ ...wuhan2025, ...changes });
    expect(problems.map(({ path, code }) => [path.join('.'), code])).toEqual([[at, 'wrong-length']]);
  });

  it('tells every problem, not the first alone', () => {
    const problems = policyProblems({ ...wuhan2025, rounding: 'up', annualCap: 1, exhaustion: 'lottery' });
    expect(problems.map(({ path }) => path.join('.')).sort()).toEqual(['annualCap', 'exhaustion', 'rounding']);
  });
});

describe('a policy is valid', () => {
  it.each([
    ['a window that nothing opens', { window: { opensAt: null } }],
    [
      'a window of the whole year, by Beijing',
      { window: { opensAt: '2024-12-31T16:00:00Z', closesAt: '2025-12-31T15:59:59.999999999Z' } },
    ],
    ['purchases of two years', { purchases: { from: '2024-01-01', to: '2025-12-31' } }],
    ['purchases of one day', { purchases: { from: '2025-06-30', to: '2025-06-30' } }],
    ['tiers listed from high to low', { tiers: [tier('business', 2, '0.30'), tier('resources', 1, '0.20')] }],
    [
      'a county under the province, listed as its own district',
      { jurisdiction: { division: '429004' }, applicants: { districts: [{ id: '429004', name, kind: 'county' }] } },
    ],
    [
      'a city without districts, listed as its own',
      { jurisdiction: { division: '441900' }, applicants: { districts: [{ id: '441900', name, kind: 'district' }] } },
    ],
    [
      'a province that leaves its districts to its cities',
      { jurisdiction: { division: '420000' }, applicants: { districts: [{ id: '110101', name, kind: 'district' }] } },
    ],
    ['a window of one instant', { window: { opensAt: wuhan2025.window.closesAt } }],
    ['no recommendation', { review: { path: ['submitted', 'audited', 'listed', 'paid'] } }],
    ['a path of five steps', { review: { path: ['submitted', 'recommended', 'audited', 'listed', 'paid'] } }],
  ])('where there is %s', (_, patch) => {
    expect(policyProblems(bare(patch))).toEqual([]);
  });
});

/** wuhan-2025 with a patch and without its assumptions. */
function bare(patch: object): unknown {
  return { ...policyWith(patch), assumptions: {}, basis: basisOf(patch) };
}

/** The basis of the policy without its assumptions, which these rows leave out. */
function basisOf(patch: object): unknown {
  const plain = Object.fromEntries(Object.keys(wuhan2025.basis).map((rule) => [rule, [{ clause: '1' }]]));
  const patched = 'basis' in patch ? (patch.basis as Record<string, unknown>) : {};
  return { ...plain, ...patched };
}

/** wuhan-2025 with one assumption whose alternative is this patch. */
function withPatch(patch: object): Policy {
  return policyWith({
    assumptions: {
      test: {
        title: name,
        question: name,
        reading: name,
        why: name,
        alternatives: [{ id: 'other', reading: name, patch }],
      },
    },
  });
}
