/**
 * Two policies compared: each difference of the data in words, and for each rule that changed a case on which the two
 * disagree, which the functions of the library confirm.
 */
import { describe, expect, it } from 'vitest';
import {
  allocate,
  amendPolicy,
  assess,
  checkEligibility,
  decideRound,
  openLedger,
  possibleEvents,
  ruleIds,
  withAlternative,
  wuhan2025,
  type Policy,
} from 'cloud-voucher-rules';
import { comparePolicies, type PolicyCase } from 'cloud-voucher-rules/audit';
import { fiveTiers, goldenPolicies, huangshi2025, wuhan2023, wuhan2026 } from './policies';

/** All that a policy answers to a case. */
function answerOf(policy: Policy, given: PolicyCase): unknown {
  switch (given.kind) {
    case 'enterprise':
      return checkEligibility(policy, given.enterprise, { at: given.at }).criteria.map(({ verdict }) => verdict);
    case 'application': {
      const { lines, flags } = assess(policy, given.application, { catalogue: given.catalogue });
      return [lines, flags];
    }
    case 'claims':
      return allocate(policy, openLedger(policy, given.budget), given.claims).grants;
    case 'round': {
      const { budget, catalogue, applications, cases } = given;
      const round = decideRound({ schemaVersion: 1, policy, budget, catalogue, applications, cases });
      return round.decisions.map(({ application, grant, outcome }) => [application, grant?.granted, outcome]);
    }
    case 'case':
      return possibleEvents(policy, given.reviewCase);
  }
}

/** The rules that each alternative of wuhan-2025 changes. */
const changedBy: Readonly<Record<string, readonly string[]>> = {
  'size-limit-scope.industry-only': ['eligible-size'],
  'software-divisions.software-only': ['eligible-sector', 'eligible-size'],
  'software-divisions.with-telecom': ['eligible-sector', 'eligible-size'],
  'lookback-start.calendar-years': ['no-major-accident', 'no-serious-dishonesty'],
  'dishonesty-lookback.unbounded': ['no-serious-dishonesty'],
  'window-open.notice-day': ['within-window'],
  'window-close.start-of-day': ['within-window'],
  'dishonesty-repair.does-not-excuse': ['no-serious-dishonesty'],
  'payment-deadline.window-close': ['payment-deadline'],
  'purchase-year.contract-date': ['purchase-year'],
  'purchase-year.payment-date': ['purchase-year'],
  'evidence-limits.invoice-only': ['recognised-amount'],
  'vat.excluded': ['subsidy-base'],
  'rounding.down': ['rounding'],
  'rounding.half-even': ['rounding'],
  'queue-order.recommended-at': ['queue'],
  'queue-after-return.resubmitted-at': ['queue'],
  'exhaustion.block': ['exhaustion'],
  'exhaustion.skip': ['exhaustion'],
  'recovered-money.returns': ['recovered-money'],
};
const readings = Object.entries(wuhan2025.assumptions).flatMap(([assumption, { alternatives }]) =>
  alternatives.map(({ id }) => [assumption, id] as const),
);

/** With 63 a software division, an enterprise of an unknown industry can be of no size that it could not be before. */
const withoutWitness = ['software-divisions.with-telecom eligible-size'];

describe('every alternative of wuhan-2025', () => {
  it.each(readings)('%s, %s: its rules, each with a case on which the readings disagree', (assumption, alternative) => {
    const read = withAlternative(wuhan2025, assumption, alternative);
    const name = `${assumption}.${alternative}`;
    const { rules } = comparePolicies(wuhan2025, read);
    expect(rules.map(({ rule }) => rule)).toEqual(changedBy[name]);
    for (const { rule, witness, text, searched } of rules) {
      if (withoutWitness.includes(`${name} ${rule}`)) {
        expect(witness).toBeUndefined();
        expect(text.en).toBe(`size: the policies differ, but agree on all of the ${searched} cases searched`);
        continue;
      }
      if (witness === undefined) throw new Error(`no witness: ${text.en}`);
      expect(answerOf(read, witness), text.en).not.toEqual(answerOf(wuhan2025, witness));
    }
  });
});

describe('other years and cities', () => {
  it.each(goldenPolicies.map((policy) => [policy.id, policy] as const))('%s: each rule with a case', (_, policy) => {
    const { data, rules } = comparePolicies(wuhan2025, policy);
    for (const { witness, text } of rules) expect(witness, text.en).toBeDefined();
    for (const { text } of data) {
      expect(text.zh).toMatch(/[\u4e00-\u9fff].*：.* → /);
      expect(text.en).toMatch(/[a-z].*: .* → /);
    }
    expect(ruleIds.filter((rule) => rules.some((each) => each.rule === rule))).toEqual(rules.map(({ rule }) => rule));
  });

  it('wuhan-2026: data by path with its words, rules with the figures on both sides', () => {
    const { data, rules } = comparePolicies(wuhan2025, wuhan2026);
    const of = (path: string) => data.filter((each) => each.path.join('.') === path);
    expect(of('annualCap')).toEqual([
      {
        path: ['annualCap'],
        kind: 'changed',
        before: '200000.00',
        after: '300000.00',
        text: { zh: '年度上限：200000.00 → 300000.00', en: 'annual cap: 200000.00 → 300000.00' },
      },
    ]);
    expect(of('tiers.resources.rate').map(({ text }) => text)).toEqual([
      { zh: '等级·资源上云上平台·补贴比例：0.20 → 0.15', en: 'tiers · resources to the cloud · rate: 0.20 → 0.15' },
    ]);
    expect(of('assumptions.exhaustion').map(({ kind, text }) => [kind, text.zh])).toEqual([
      ['removed', '执行口径·余额不足：“余额不足” → （无）'],
    ]);
    expect(of('basis.exhaustion').map(({ kind }) => kind)).toEqual(['changed']);
    expect(rules.map(({ rule, before, after }) => [rule, before, after])).toEqual([
      ['within-window', 'met', 'unmet'],
      ['tier-rate', '0.20', '0.15'],
      ['purchase-year', [], ['outside-purchase-year']],
      ['annual-cap', ['200000.00'], ['200000.01']],
      ['exhaustion', ['0.01'], ['0.00']],
    ]);
    expect(rules.map(({ text }) => text.zh)).toEqual([
      '申报时间：同一事例由符合变为不符合',
      '补贴比例：同一事例由0.20变为0.15',
      '购买期：同一事例由无变为“不在购买期内”',
      '年度上限：同一事例由“200000.00”变为“200000.01”',
      '资金用尽规则：同一事例由“0.01”变为“0.00”',
    ]);
  });

  it('wuhan-2023: what a provider can do next', () => {
    const [, , check] = comparePolicies(wuhan2025, wuhan2023).rules;
    expect([check?.rule, check?.before, check?.after]).toEqual([
      'provider-check',
      ['recommend', 'return', 'reject', 'withdraw'],
      ['checkByProvider', 'return', 'reject', 'withdraw'],
    ]);
  });

  it('five-tiers: a tier that the other lacks, and a sector', () => {
    const { data, rules } = comparePolicies(wuhan2025, fiveTiers);
    expect(data.slice(0, 3).map(({ path, kind, text }) => [path.join('.'), kind, text.en])).toEqual([
      ['id', 'changed', 'id: wuhan-2025 → five-tiers'],
      [
        'applicants.sectors.logistics',
        'added',
        'recipients · sectors · logistics enterprises: (none) → "logistics enterprises"',
      ],
      ['tiers.data', 'added', 'tiers · data to the cloud: (none) → "data to the cloud"'],
    ]);
    expect(rules.map(({ rule, before, after }) => [rule, before, after])).toEqual([
      ['eligible-sector', 'unmet', 'met'],
      ['eligible-size', 'unknown', 'met'],
      ['tier-rate', 'unknown-tier', '0.625'],
    ]);
  });

  it('both ways', () => {
    const there = comparePolicies(wuhan2025, huangshi2025);
    const back = comparePolicies(huangshi2025, wuhan2025);
    const turned = { changed: 'changed', added: 'removed', removed: 'added' } as const;
    const listed = ({ data }: typeof there) => data.map(({ path, kind }) => `${path.join('.')} ${kind}`).sort();
    expect(listed({ ...back, data: back.data.map((each) => ({ ...each, kind: turned[each.kind] })) })).toEqual(
      listed(there),
    );
  });
});

describe('policies that say the same', () => {
  it('have no differences', () => {
    const copy = JSON.parse(JSON.stringify(wuhan2025)) as Policy;
    expect(comparePolicies(wuhan2025, copy)).toEqual({ data: [], rules: [] });
  });

  it('in other words differ in their data alone, and are said to agree', () => {
    const other = amendPolicy(wuhan2025, {
      id: 'other-words',
      window: { opensAt: '2024-12-31T16:00:00Z' },
      tiers: [...wuhan2025.tiers].reverse(),
    });
    const { data, rules } = comparePolicies(wuhan2025, other);
    expect(data.map(({ path, before }) => [path.join('.'), before])).toEqual([
      ['id', 'wuhan-2025'],
      ['window.opensAt', '2025-01-01T00:00:00+08:00'],
      ['tiers', ['resources', 'business', 'capability', 'ecosystem']],
    ]);
    expect(rules).toEqual([]);
  });

  it('in another order, or with an item twice, are shown in both', () => {
    const [first, second, ...others] = wuhan2025.applicants.districts;
    const withDistricts = (...districts: readonly unknown[]) =>
      comparePolicies(wuhan2025, { ...wuhan2025, applicants: { ...wuhan2025.applicants, districts } } as Policy);
    const [moved] = withDistricts(second, first, ...others).data;
    expect(moved).toMatchObject({ path: ['applicants', 'districts'], kind: 'changed' });
    expect((moved?.before as readonly string[]).slice(0, 2)).toEqual([first?.id, second?.id]);
    expect((moved?.after as readonly string[]).slice(0, 2)).toEqual([second?.id, first?.id]);
    const [twice] = withDistricts(first, first, second, ...others).data;
    expect(twice?.after).toEqual([first, first, second, ...others]);
  });

  it('under a limit of size that limits none: no case is found, and how many were searched is said', () => {
    const all = { sizes: ['micro', 'small', 'medium', 'large'] };
    const [limited, unlimited] = [['industry', 'software'], []].map((sizeLimitedSectors, i) =>
      amendPolicy(wuhan2025, {
        id: `all-sizes-${i}`,
        applicants: { ...all, sizeLimitedSectors },
        assumptions: { 'size-limit-scope': { alternatives: [] } },
      }),
    );
    if (limited === undefined || unlimited === undefined) throw new Error('no policies');
    const [size, ...others] = comparePolicies(limited, unlimited).rules;
    expect(others).toEqual([]);
    expect(size?.witness).toBeUndefined();
    expect(size?.searched).toBeGreaterThan(100);
    expect(size?.text.zh).toBe(`企业规模：两者规定不同，但在所试的${size?.searched}个事例中结论相同`);
  });
});

it('what is returned is frozen and shares nothing with the policies', () => {
  const copy = JSON.parse(JSON.stringify(wuhan2026)) as Policy;
  const { data, rules } = comparePolicies(wuhan2025, copy);
  expect([Object.isFrozen(data), Object.isFrozen(rules[0]?.witness)]).toEqual([true, true]);
  expect(Object.isFrozen(copy.clauses)).toBe(false);
  expect(Object.isFrozen(copy.assumptions['window-open']?.alternatives)).toBe(false);
});
