/**
 * What eligibility returns, whatever the form of what it was given: nothing that a caller changes reaches the next answer,
 * the order of keys does not show, and the ends of the calendar are days like others.
 */
import { describe, expect, it } from 'vitest';
import {
  checkEligibility,
  classifySize,
  explainEligibility,
  isoDate,
  nextQuestions,
  wuhan2025,
  type Enterprise,
  type IndustryCode,
} from 'cloud-voucher-rules';
import { amountOf, at, catalogue, enterprise, noonOf, policyWith } from '../support/builders';
import { accident, calendarYears, check, dishonesty, located, unbounded, type Situation } from '../support/checking';

/** Tries to change a value and everything in it: what is frozen refuses, what is the caller’s own changes. */
function spoil(value: unknown, seen = new Set<unknown>()): void {
  if (typeof value !== 'object' || value === null || seen.has(value)) return;
  seen.add(value);
  for (const each of Object.values(value)) spoil(each, seen);
  for (const key of Object.keys(value)) Reflect.set(value, key, 'spoilt');
  if (Array.isArray(value)) Reflect.set(value, value.length, 'spoilt');
  for (const key of Object.keys(value)) Reflect.deleteProperty(value, key);
}

const open: Enterprise = { uscc: enterprise().uscc, name: '示例' };
const inJune = { at: noonOf('2025-06-03') };
const questions: readonly (readonly [string, () => unknown])[] = [
  ['an eligible enterprise', () => checkEligibility(wuhan2025, enterprise(), inJune)],
  ['the same with a register', () => checkEligibility(wuhan2025, enterprise(), { ...inJune, catalogue })],
  ['one of which nothing is known', () => checkEligibility(wuhan2025, open, inJune)],
  [
    'one that is nowhere eligible',
    () => checkEligibility(wuhan2025, enterprise({ district: '420202' as never }), inJune),
  ],
  [
    'one whose district is not listed',
    () => checkEligibility(wuhan2025, enterprise({ district: '420100' as never }), inJune),
  ],
  [
    'one of an industry without a size row',
    () => checkEligibility(wuhan2025, enterprise({ industry: 'K70' as never }), inJune),
  ],
  ['a size that the facts settle', () => classifySize(enterprise())],
  ['a size that they leave open', () => classifySize({ industry: 'C39' as IndustryCode, employees: 50_000 })],
  ['a size without an industry', () => classifySize({})],
  ['a size without a row', () => classifySize({ industry: 'K70' as IndustryCode })],
  ['the questions of an interview', () => nextQuestions(wuhan2025, open, inJune)],
];

describe('nothing that a caller changes reaches the next answer', () => {
  it.each(questions)('%s', (_, ask) => {
    const before = JSON.stringify(ask());
    spoil(ask());
    expect(JSON.stringify(ask())).toBe(before);
    for (const [, other] of questions) expect(JSON.stringify(other())).not.toContain('spoilt');
  });

  it('an enterprise of 50,000 staff stays too large after a size is taken off a list', () => {
    const large = enterprise({ employees: 50_000, annualRevenue: amountOf(50_000_000_000) });
    const { possible } = classifySize(large);
    expect(() => (possible as string[]).pop()).toThrow(TypeError);
    expect(checkEligibility(wuhan2025, large, inJune).outcome).toBe('ineligible');
  });

  it('what was compared is not what was given: neither the facts nor the policy', () => {
    const facts = structuredClone(enterprise({ ...accident('2025-01-01'), ...dishonesty('2025-01-01') }));
    const policy = structuredClone(wuhan2025);
    const before = JSON.stringify([facts, policy]);
    spoil(checkEligibility(policy, facts, inJune));
    spoil(nextQuestions(policy, open, inJune));
    expect(JSON.stringify([facts, policy])).toBe(before);
    expect(Object.isFrozen(policy.applicants.sizes)).toBe(false);
  });
});

describe('the same facts give the same bytes', () => {
  const bytes = (facts: object) => JSON.stringify(checkEligibility(wuhan2025, facts as Enterprise, inJune));
  const facts = enterprise({
    majorAccidents: [{ kind: 'safety', occurredOn: isoDate('2025-01-01') }],
    seriousDishonesty: [{ recordedOn: isoDate('2025-01-01'), repairedOn: isoDate('2025-12-31') }],
  });

  it('whatever the order of their keys', () => {
    const turned = {
      ...Object.fromEntries(Object.entries(facts).reverse()),
      majorAccidents: [{ occurredOn: '2025-01-01', kind: 'safety' }],
      seriousDishonesty: [{ repairedOn: '2025-12-31', recordedOn: '2025-01-01' }],
    };
    expect(bytes(turned)).toBe(bytes(facts));
  });

  it('whatever else is beside them, and with undefined for absent', () => {
    const more = {
      ...facts,
      note: 'x',
      majorAccidents: [{ kind: 'safety', occurredOn: '2025-01-01', note: 'x' }],
      seriousDishonesty: [{ recordedOn: '2025-01-01', repairedOn: '2025-12-31', note: 'x' }],
    };
    expect(bytes(more)).toBe(bytes(facts));
    const gone = { employees: undefined, annualRevenue: undefined, seriousDishonesty: [{ recordedOn: '2025-01-01' }] };
    const { employees, annualRevenue, ...rest } = facts;
    expect([employees, annualRevenue]).not.toContain(undefined);
    expect(bytes({ ...facts, ...gone, seriousDishonesty: [{ recordedOn: '2025-01-01', repairedOn: undefined }] })).toBe(
      bytes({ ...rest, seriousDishonesty: gone.seriousDishonesty }),
    );
  });

  it('whatever other enterprise was judged before, frozen or not', () => {
    const frozen = Object.freeze(enterprise({ employees: 51 }));
    checkEligibility(wuhan2025, frozen, inJune);
    expect(bytes(facts)).toBe(bytes(structuredClone(facts)));
  });
});

describe('the ends of the calendar', () => {
  const always = policyWith({ window: { opensAt: null } });
  const rows: [string, string, Situation, string | undefined, string][] = [
    ['three years before year 3', '0003-02-01T12:00:00+08:00', { policy: always }, '0001-01-01', '0003-02-01'],
    ['the first day of year 4', '0004-01-01T12:00:00+08:00', { policy: always }, '0001-01-01', '0004-01-01'],
    ['a day later', '0004-01-02T12:00:00+08:00', { policy: always }, '0001-01-02', '0004-01-02'],
    [
      'calendar years before year 3',
      '0003-02-01T12:00:00+08:00',
      { policy: calendarYears },
      '0001-01-01',
      '0003-02-01',
    ],
    ['without a beginning', '0001-01-01T00:00:00+14:00', { policy: unbounded }, undefined, '0001-01-01'],
    ['before the first day in Beijing', '0001-01-01T00:00:00+14:00', { policy: always }, '0001-01-01', '0001-01-01'],
    ['after the last day in Beijing', '9999-12-31T23:59:59-12:00', { policy: always }, '9997-01-01', '9999-12-31'],
  ];

  it.each(rows)('%s: written as a day from year 1 to 9999, and explained', (_, instant, situation, from, to) => {
    const result = check({ ...situation, at: instant });
    const { criteria } = check({ ...situation, at: instant, is: { majorAccidents: undefined } });
    const dishonestyCompared = result.criteria[5]?.compared;
    expect(dishonestyCompared).toEqual({ ...(from === undefined ? {} : { from }), to, records: [] });
    expect(criteria[4]?.reason).toBe('accidents-unknown');
    for (const locale of ['zh', 'en'] as const) {
      expect(explainEligibility(situation.policy ?? wuhan2025, result, locale).text).not.toBe('');
    }
  });

  it.each([
    ['on the first day, three years before year 3', '0003-02-01T12:00:00+08:00', '0001-01-01', 'unmet'],
    ['on the first day, three years before a day later', '0004-01-02T12:00:00+08:00', '0001-01-01', 'met'],
    ['on the first day, which is after the day in Beijing', '0001-01-01T00:00:00+14:00', '0001-01-01', 'met'],
    ['on the last day, which is before the day in Beijing', '9999-12-31T23:59:59-12:00', '9999-12-31', 'unmet'],
  ])('an accident %s', (_, instant, day, verdict) => {
    const { criteria } = check({ at: instant, policy: always, is: accident(day) });
    expect(criteria[4]?.verdict).toBe(verdict);
  });
});

it('a district that is not listed is asked for, and with the others where they are open', () => {
  const facts = { ...open, ...located('420100') } as Enterprise;
  const asked = nextQuestions(wuhan2025, facts, { at: at('2025-06-03T09:15:00+08:00') });
  expect(asked.map(({ fact }) => fact)).toEqual(nextQuestions(wuhan2025, open, inJune).map(({ fact }) => fact));
});

it.each([
  ['from the day of submission', wuhan2025, '2022-06-03', '2022-06-02', '2022年6月3日以来', 'since 3 June 2022'],
  ['in calendar years', calendarYears, '2022-01-01', '2021-12-31', '2022年1月1日以来', 'since 1 January 2022'],
])('accidents are asked for since the first day on which one excludes: %s', (_, policy, first, before, zh, en) => {
  const asked = nextQuestions(policy, open, inJune).find(({ fact }) => fact === 'majorAccidents');
  expect(asked?.question).toMatchObject({
    zh: expect.stringContaining(zh) as string,
    en: expect.stringContaining(en) as string,
  });
  expect(asked?.why.en).toContain(en);
  const verdictOf = (day: string) => checkEligibility(policy, enterprise(accident(day)), inJune).outcome;
  expect([verdictOf(first), verdictOf(before)]).toEqual(['ineligible', 'eligible']);
});
