/**
 * What wuhan-2025 says: every clause and figure of the notice, every assumption with its alternatives, and what each
 * alternative changes.
 */
import { describe, expect, it } from 'vitest';
import {
  policies,
  policyFor,
  roundingModes,
  ruleIds,
  withAlternative,
  wuhan2025,
  type Policy,
} from 'cloud-voucher-rules';
import { policyProblems } from '../../src/policy/agreements';
import { refusalOf } from '../support/problems';

const divisions = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => String(from + i).padStart(2, '0'));

describe('the notice of 20 May 2025', () => {
  it.each([
    ['is Wuhan’s of 2025', (p: Policy) => [p.id, p.jurisdiction.division, p.year], ['wuhan-2025', '420100', 2025]],
    ['is dated 20 May 2025', (p: Policy) => p.source.issuedOn, '2025-05-20'],
    [
      'clause 1: industrial enterprises are of divisions 06 to 46',
      (p: Policy) => p.applicants.sectors.find(({ id }) => id === 'industry')?.divisions,
      divisions(6, 46),
    ],
    [
      'clause 1: software enterprises are of divisions 64 and 65',
      (p: Policy) => p.applicants.sectors.find(({ id }) => id === 'software')?.divisions,
      ['64', '65'],
    ],
    ['clause 1: micro, small and medium', (p: Policy) => p.applicants.sizes, ['micro', 'small', 'medium']],
    ['clause 1: both kinds', (p: Policy) => p.applicants.sizeLimitedSectors, ['industry', 'software']],
    ['clause 1: cloud service providers cannot receive it', (p: Policy) => p.applicants.providersExcluded, true],
    [
      'clause 2: four tiers from 20 to 50 %, low to high',
      (p: Policy) => p.tiers.map(({ id, rate, name }) => [id, rate, name.zh]),
      [
        ['resources', '0.20', '资源上云上平台'],
        ['business', '0.30', '业务上云上平台'],
        ['capability', '0.40', '能力上云上平台'],
        ['ecosystem', '0.50', '生态上云上平台'],
      ],
    ],
    ['clause 2: tiers are ranked', (p: Policy) => p.tiers.map(({ rank }) => rank), [1, 2, 3, 4]],
    ['clause 2: at most 200,000 yuan a year', (p: Policy) => p.annualCap, '200000.00'],
    [
      'clause 3.3: three years back from the submission, for accidents and dishonesty; repair excuses',
      (p: Policy) => p.applicants.lookback,
      { years: 3, from: 'submission-day', dishonesty: 'bounded', repair: 'excuses' },
    ],
    [
      'clause 3.3 and 3.4: the path of the review',
      (p: Policy) => p.review.path,
      ['submitted', 'recommended', 'evaluated', 'audited', 'listed', 'reported', 'funded', 'paid'],
    ],
    [
      'clause 4.1: from 1 January to the last instant of 31 October in Beijing',
      (p: Policy) => p.window,
      { opensAt: '2025-01-01T00:00:00+08:00', closesAt: '2025-10-31T23:59:59.999999999+08:00' },
    ],
    ['clause 4.1: the last money goes to the first that does not fit', (p: Policy) => p.exhaustion, 'partial-fill'],
    [
      'clause 4.1: first come by submission, and a returned application keeps its place',
      (p: Policy) => p.queue,
      { orderedBy: 'submitted-at', afterReturn: 'keeps-place' },
    ],
    [
      'the base: with VAT, bounded by invoice and payment, of the invoice’s year, paid by the submission',
      (p: Policy) => p.base,
      { vat: 'included', limits: ['invoice', 'payment'], datedBy: 'invoice', paidBy: 'submission' },
    ],
    ['fractions of a fen: half up', (p: Policy) => p.rounding, 'half-up'],
  ] as const)('%s', (_, read, expected) => {
    expect(read(wuhan2025)).toEqual(expected);
  });

  it('has 13 districts of GB/T 2260 and four functional zones, each once', () => {
    const list = wuhan2025.applicants.districts.map(({ id, name, kind }) => [id, name.zh, kind]);
    expect(list).toEqual([
      ['420102', '江岸区', 'district'],
      ['420103', '江汉区', 'district'],
      ['420104', '硚口区', 'district'],
      ['420105', '汉阳区', 'district'],
      ['420106', '武昌区', 'district'],
      ['420107', '青山区', 'district'],
      ['420111', '洪山区', 'district'],
      ['420112', '东西湖区', 'district'],
      ['420113', '汉南区', 'district'],
      ['420114', '蔡甸区', 'district'],
      ['420115', '江夏区', 'district'],
      ['420116', '黄陂区', 'district'],
      ['420117', '新洲区', 'district'],
      ['donghu-hightech', '东湖新技术开发区', 'functional-zone'],
      ['wuhan-etdz', '武汉经济技术开发区', 'functional-zone'],
      ['donghu-scenic', '东湖生态旅游风景区', 'functional-zone'],
      ['yangtze-new-area', '长江新区', 'functional-zone'],
    ]);
  });

  it('summarises every clause in both languages', () => {
    expect(Object.keys(wuhan2025.clauses)).toEqual(['1', '2', '3.1', '3.2', '3.3', '3.4', '3.5', '4.1', '4.2']);
    for (const { heading, summary } of Object.values(wuhan2025.clauses)) {
      for (const { zh, en } of [heading, summary]) {
        expect(zh).toMatch(/[\u4e00-\u9fff]/);
        expect(en).toMatch(/^[\x20-\x7e]+$/);
      }
    }
  });
});

/** Assumption, alternative, the field that it changes, its value as read and under the alternative. */
const alternatives: [string, string, (p: Policy) => unknown, unknown, unknown][] = [
  ['size-limit-scope', 'industry-only', (p) => p.applicants.sizeLimitedSectors, ['industry', 'software'], ['industry']],
  ['software-divisions', 'software-only', (p) => p.applicants.sectors[1]?.divisions, ['64', '65'], ['65']],
  ['software-divisions', 'with-telecom', (p) => p.applicants.sectors[1]?.divisions, ['64', '65'], ['63', '64', '65']],
  ['lookback-start', 'calendar-years', (p) => p.applicants.lookback.from, 'submission-day', 'calendar-years'],
  ['dishonesty-lookback', 'unbounded', (p) => p.applicants.lookback.dishonesty, 'bounded', 'unbounded'],
  ['window-open', 'notice-day', (p) => p.window.opensAt, '2025-01-01T00:00:00+08:00', '2025-05-20T00:00:00+08:00'],
  [
    'window-close',
    'start-of-day',
    (p) => p.window.closesAt,
    '2025-10-31T23:59:59.999999999+08:00',
    '2025-10-31T00:00:00+08:00',
  ],
  ['dishonesty-repair', 'does-not-excuse', (p) => p.applicants.lookback.repair, 'excuses', 'does-not-excuse'],
  ['payment-deadline', 'window-close', (p) => p.base.paidBy, 'submission', 'window-close'],
  ['purchase-year', 'contract-date', (p) => p.base.datedBy, 'invoice', 'contract'],
  ['purchase-year', 'payment-date', (p) => p.base.datedBy, 'invoice', 'payment'],
  ['evidence-limits', 'invoice-only', (p) => p.base.limits, ['invoice', 'payment'], ['invoice']],
  ['vat', 'excluded', (p) => p.base.vat, 'included', 'excluded'],
  ['rounding', 'down', (p) => p.rounding, 'half-up', 'down'],
  ['rounding', 'half-even', (p) => p.rounding, 'half-up', 'half-even'],
  ['queue-order', 'recommended-at', (p) => p.queue.orderedBy, 'submitted-at', 'recommended-at'],
  ['queue-after-return', 'resubmitted-at', (p) => p.queue.afterReturn, 'keeps-place', 'resubmitted-at'],
  ['exhaustion', 'block', (p) => p.exhaustion, 'partial-fill', 'block'],
  ['exhaustion', 'skip', (p) => p.exhaustion, 'partial-fill', 'skip'],
  ['recovered-money', 'returns', (p) => p.recovery, 'stays-used', 'returns'],
];

describe('the register of assumptions', () => {
  it('holds every open point, in the order of the design', () => {
    expect(Object.keys(wuhan2025.assumptions)).toEqual([
      'size-limit-scope',
      'software-divisions',
      'size-standard',
      'provider-scope',
      'lookback-start',
      'dishonesty-lookback',
      'window-open',
      'window-close',
      'dishonesty-repair',
      'payment-deadline',
      'invoice-once',
      'purchase-year',
      'evidence-limits',
      'vat',
      'tier-by-product',
      'rounding',
      'repeat-applications',
      'cap-basis',
      'line-attribution',
      'queue-order',
      'queue-ties',
      'queue-after-return',
      'exhaustion',
      'recovered-money',
      'released-money',
      'other-subsidies',
      'pool-size',
    ]);
  });

  it('holds exactly these alternatives', () => {
    const held = Object.entries(wuhan2025.assumptions).flatMap(([assumption, { alternatives: own }]) =>
      own.map(({ id }) => `${assumption}.${id}`),
    );
    expect(held).toEqual(alternatives.map(([assumption, alternative]) => `${assumption}.${alternative}`));
  });

  it.each(Object.entries(wuhan2025.assumptions))('%s is asked, read, reasoned in both languages', (_, entry) => {
    const texts = [
      entry.title,
      entry.question,
      entry.reading,
      entry.why,
      ...entry.alternatives.map(({ reading }) => reading),
    ];
    for (const { zh, en } of texts) {
      expect(zh).toMatch(/[\u4e00-\u9fff\d]/);
      expect(en).toMatch(/\w/);
    }
    expect(entry.question.zh).toMatch(/？$/);
    expect(entry.question.en).toMatch(/\?$/);
  });

  it.each(alternatives)(
    '%s, read as %s, changes what it is about and nothing else',
    (assumption, alternative, read, before, after) => {
      const patched = withAlternative(wuhan2025, assumption, alternative);
      expect([read(wuhan2025), read(patched)]).toEqual([before, after]);
      expect(patched.id).toBe(`wuhan-2025+${assumption}.${alternative}`);
      const entry = patched.assumptions[assumption];
      expect(entry?.reading).toEqual(
        wuhan2025.assumptions[assumption]?.alternatives.find(({ id }) => id === alternative)?.reading,
      );
      expect(differences(wuhan2025, patched).filter((path) => !path.startsWith(`assumptions.${assumption}.`))).toEqual(
        ['id', fieldOf(assumption)].sort(),
      );
      expect(policyProblems(patched)).toEqual([]);
    },
  );

  it('combines alternatives, each in the id', () => {
    const both = withAlternative(withAlternative(wuhan2025, 'rounding', 'down'), 'vat', 'excluded');
    expect([both.id, both.rounding, both.base.vat]).toEqual([
      'wuhan-2025+rounding.down+vat.excluded',
      'down',
      'excluded',
    ]);
  });

  it('leaves the policy as it was', () => {
    const before = JSON.stringify(wuhan2025);
    for (const [assumption, alternative] of alternatives) withAlternative(wuhan2025, assumption, alternative);
    expect(JSON.stringify(wuhan2025)).toBe(before);
  });
});

/** Dotted paths at which two JSON documents differ; a list is one value. */
function differences(a: unknown, b: unknown, path: readonly string[] = []): readonly string[] {
  if (JSON.stringify(a) === JSON.stringify(b)) return [];
  const isRecord = (each: unknown): each is Record<string, unknown> =>
    typeof each === 'object' && each !== null && !Array.isArray(each);
  if (!isRecord(a) || !isRecord(b)) return [path.join('.')];
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return keys.flatMap((key) => differences(a[key], b[key], [...path, key])).sort();
}

function fieldOf(assumption: string): string {
  const fields: Record<string, string> = {
    'size-limit-scope': 'applicants.sizeLimitedSectors',
    'software-divisions': 'applicants.sectors',
    'lookback-start': 'applicants.lookback.from',
    'dishonesty-lookback': 'applicants.lookback.dishonesty',
    'window-open': 'window.opensAt',
    'window-close': 'window.closesAt',
    'dishonesty-repair': 'applicants.lookback.repair',
    'payment-deadline': 'base.paidBy',
    'purchase-year': 'base.datedBy',
    'evidence-limits': 'base.limits',
    vat: 'base.vat',
    rounding: 'rounding',
    'queue-order': 'queue.orderedBy',
    'queue-after-return': 'queue.afterReturn',
    exhaustion: 'exhaustion',
    'recovered-money': 'recovery',
  };
  return fields[assumption] ?? '';
}

describe('withAlternative refuses', () => {
  it.each([
    ['an unknown assumption', 'weather', 'down', ['unknown-assumption', 'assumption']],
    ['an assumption called constructor', 'constructor', 'down', ['unknown-assumption', 'assumption']],
    ['an assumption called __proto__', '__proto__', 'down', ['unknown-assumption', 'assumption']],
    ['an unknown alternative', 'rounding', 'up', ['unknown-alternative', 'alternative']],
    ['the reading taken, which is no alternative', 'rounding', 'half-up', ['unknown-alternative', 'alternative']],
    ['an alternative of an assumption without any', 'pool-size', 'larger', ['unknown-alternative', 'alternative']],
    ['an alternative called constructor', 'rounding', 'constructor', ['unknown-alternative', 'alternative']],
  ] as const)('%s', (_, assumption, alternative, refusal) => {
    expect(refusalOf(() => withAlternative(wuhan2025, assumption, alternative))).toEqual(refusal);
  });
});

describe('every rule has a basis', () => {
  it('for all rules, each with a clause or an assumption of the policy', () => {
    expect(Object.keys(wuhan2025.basis).sort()).toEqual([...ruleIds].sort());
    for (const rests of Object.values(wuhan2025.basis)) {
      expect(rests.length).toBeGreaterThan(0);
      for (const rest of rests) {
        const known = 'clause' in rest ? Object.keys(wuhan2025.clauses) : Object.keys(wuhan2025.assumptions);
        expect(known).toContain('clause' in rest ? rest.clause : rest.assumption);
      }
    }
  });

  it('every assumption and every clause is cited by a rule', () => {
    const cited = Object.values(wuhan2025.basis).flat();
    const assumptions = new Set(cited.map((rest) => ('assumption' in rest ? rest.assumption : '')));
    const clauses = new Set(cited.map((rest) => ('clause' in rest ? rest.clause : '')));
    expect(Object.keys(wuhan2025.assumptions).filter((each) => !assumptions.has(each))).toEqual([]);
    expect(Object.keys(wuhan2025.clauses).filter((each) => !clauses.has(each))).toEqual([]);
  });
});

describe('policies cannot be changed', () => {
  const openSpots = (value: unknown, path = ''): readonly string[] =>
    typeof value !== 'object' || value === null
      ? []
      : [
          ...(Object.isFrozen(value) ? [] : [path]),
          ...Object.entries(value).flatMap(([key, each]) => openSpots(each, `${path}.${key}`)),
        ];

  it.each([
    ['wuhan2025', wuhan2025],
    ['policies', policies],
    ['an alternative', withAlternative(wuhan2025, 'software-divisions', 'with-telecom')],
  ])('%s is frozen to the ground', (_, value) => {
    expect(openSpots(value)).toEqual([]);
  });

  it('is plain JSON: nothing is lost on the way through text, or through structuredClone', () => {
    expect(JSON.parse(JSON.stringify(wuhan2025))).toStrictEqual(wuhan2025);
    expect(structuredClone(wuhan2025)).toStrictEqual(wuhan2025);
  });

  it('is valid', () => {
    expect(policies.flatMap((each) => policyProblems(each))).toEqual([]);
  });
});

describe('policyFor', () => {
  it('finds the policy of the year and the jurisdiction, and never the nearest', () => {
    expect(policyFor({ year: 2025, division: '420100' })).toBe(wuhan2025);
    expect(policyFor({ year: 2024, division: '420100' })).toBeUndefined();
    expect(policyFor({ year: 2026, division: '420100' })).toBeUndefined();
    expect(policyFor({ year: 2025, division: '420000' })).toBeUndefined();
  });

  it.each<[string, object, string, string]>([
    ['a code of four digits', { division: '4201' }, 'malformed', 'key.division'],
    ['a code in full-width digits', { division: '４２０１００' }, 'not-canonical', 'key.division'],
    ['no code', { division: undefined }, 'missing-field', 'key.division'],
    ['half a year', { year: 2025.5 }, 'malformed', 'key.year'],
    ['a year by text', { year: '2025' }, 'wrong-type', 'key.year'],
  ])('refuses %s', (_, key, code, path) => {
    expect(refusalOf(() => policyFor({ year: 2025, division: '420100', ...key }))).toEqual([code, path]);
  });

  it('lists each once', () => {
    expect(policies).toEqual([wuhan2025]);
  });
});

it('the vocabulary is that of the notice', () => {
  expect(roundingModes).toEqual(['half-up', 'half-even', 'down']);
});
