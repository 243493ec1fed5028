/**
 * Who may apply (clauses 1, 3.3, 4.1): each criterion and each of its reasons, at, before and after every date. The
 * enterprise is a small manufacturer in Hongshan, eligible in every respect, that applies on 3 June 2025, unless the row
 * says otherwise.
 */
import { describe, expect, it } from 'vitest';
import {
  criterionIds,
  reasonCodes,
  wuhan2025,
  type CriterionId,
  type ReasonCode,
  type Verdict,
} from 'cloud-voucher-rules';
import { under } from '../support/assessing';
import { amountOf, policyWith, providerCode } from '../support/builders';
import {
  accident,
  calendarYears,
  check,
  dishonesty,
  located,
  neverExcused,
  unbounded,
  working,
  type Situation,
} from '../support/checking';

const mediumAlone = policyWith({ applicants: { sizes: ['medium'] } });

type Row = [sentence: string, reason: ReasonCode, verdict: Verdict, situation: Situation];

const criteria: Readonly<Record<CriterionId, readonly Row[]>> = {
  'registered-in-jurisdiction': [
    ['in a district of Wuhan', 'district-in-jurisdiction', 'met', { is: located('420102') }],
    ['in a functional zone', 'district-in-jurisdiction', 'met', { is: located('donghu-hightech') }],
    ['in a district of another city', 'district-elsewhere', 'unmet', { is: located('420202') }],
    ['in a county of another province', 'district-elsewhere', 'unmet', { is: located('110101') }],
    ['in the province, but no city is given', 'district-elsewhere', 'unmet', { is: located('420000') }],
    ['in Wuhan, but no district is given', 'district-not-listed', 'unknown', { is: located('420100') }],
    ['in a district of Wuhan that is not listed', 'district-not-listed', 'unknown', { is: located('420199') }],
    ['in a zone that is not listed', 'district-not-listed', 'unknown', { is: located('airport-zone') }],
    ['in a zone called constructor', 'district-not-listed', 'unknown', { is: located('constructor') }],
    [
      'in a district that the policy has dropped',
      'district-not-listed',
      'unknown',
      {
        is: located('420111'),
        policy: policyWith({ applicants: { districts: wuhan2025.applicants.districts.slice(0, 1) } }),
      },
    ],
    [
      'in a district of another city that the policy lists',
      'district-in-jurisdiction',
      'met',
      {
        is: located('420202'),
        policy: policyWith({
          applicants: { districts: [{ id: '420202', name: { zh: '黄石港区', en: 'Huangshigang' }, kind: 'district' }] },
        }),
      },
    ],
    ['not known', 'district-unknown', 'unknown', { is: { district: undefined } }],
  ],
  'eligible-sector': [
    ['division 05, below industry', 'sector-not-eligible', 'unmet', { is: working('A05') }],
    ['division 06, the first of industry', 'sector-eligible', 'met', { is: working('B06') }],
    ['division 46, the last of industry', 'sector-eligible', 'met', { is: working('D46') }],
    ['division 47, above industry', 'sector-not-eligible', 'unmet', { is: working('E47') }],
    ['division 63, telecommunications', 'sector-not-eligible', 'unmet', { is: working('I63') }],
    ['division 64, internet services', 'sector-eligible', 'met', { is: working('I6421') }],
    ['division 65, software', 'sector-eligible', 'met', { is: working('I6513') }],
    ['division 66, finance', 'sector-not-eligible', 'unmet', { is: working('J66') }],
    ['an industry not known', 'industry-unknown', 'unknown', { is: { industry: undefined } }],
    [
      'division 64 under software-only',
      'sector-not-eligible',
      'unmet',
      { is: working('I64'), policy: under('software-divisions', 'software-only') },
    ],
    [
      'division 63 under with-telecom',
      'sector-eligible',
      'met',
      { is: working('I63'), policy: under('software-divisions', 'with-telecom') },
    ],
  ],
  'eligible-size': [
    ['50 staff in industry', 'size-within-limits', 'met', {}],
    [
      'exactly 1000 staff and 400,000,000 yuan in industry',
      'size-beyond-limits',
      'unmet',
      { is: { employees: 1000, annualRevenue: amountOf(400_000_000) } },
    ],
    [
      'a software enterprise with 300 staff and 100,000,000 yuan',
      'size-beyond-limits',
      'unmet',
      { is: { ...working('I65'), employees: 300, annualRevenue: amountOf(100_000_000) } },
    ],
    [
      'the same, where only industry is limited',
      'size-not-limited',
      'met',
      {
        is: { ...working('I65'), employees: 300, annualRevenue: amountOf(100_000_000) },
        policy: under('size-limit-scope', 'industry-only'),
      },
    ],
    [
      'an industrial enterprise too large, where only industry is limited',
      'size-beyond-limits',
      'unmet',
      {
        is: { employees: 1000, annualRevenue: amountOf(400_000_000) },
        policy: under('size-limit-scope', 'industry-only'),
      },
    ],
    [
      'a micro enterprise, where only medium ones may apply',
      'size-not-eligible',
      'unmet',
      { is: { employees: 5 }, policy: mediumAlone },
    ],
    [
      'a large one, where only medium ones may apply',
      'size-beyond-limits',
      'unmet',
      { is: { employees: 1000, annualRevenue: amountOf(400_000_000) }, policy: mediumAlone },
    ],
    [
      'a medium one, where micro and large ones may apply',
      'size-not-eligible',
      'unmet',
      {
        is: { employees: 300, annualRevenue: amountOf(20_000_000) },
        policy: policyWith({ applicants: { sizes: ['micro', 'large'] } }),
      },
    ],
    ['neither figure known', 'size-unknown', 'unknown', { is: { employees: undefined, annualRevenue: undefined } }],
    ['an industry that the standard has no row for', 'size-not-standardised', 'unknown', { is: working('K70') }],
    [
      'division 63, of no sector, judged by its own row: 400 staff',
      'size-within-limits',
      'met',
      { is: { ...working('I63'), employees: 400 } },
    ],
  ],
  'not-a-cloud-provider': [
    ['not on the register', 'not-on-provider-register', 'met', { registered: true }],
    [
      'not on the register, though it declares to be one',
      'not-on-provider-register',
      'met',
      { registered: true, is: { cloudProvider: true } },
    ],
    [
      'not on the register, and declares nothing',
      'not-on-provider-register',
      'met',
      { registered: true, is: { cloudProvider: undefined } },
    ],
    ['on the register', 'on-provider-register', 'unmet', { registered: true, is: { uscc: providerCode(1) } }],
    [
      'on the register, though it declares not to be',
      'on-provider-register',
      'unmet',
      { registered: true, is: { uscc: providerCode(4), cloudProvider: false } },
    ],
    ['without a register, declared not to be one', 'declared-not-a-provider', 'met', {}],
    ['without a register, declared to be one', 'declared-a-provider', 'unmet', { is: { cloudProvider: true } }],
    [
      'without a register, nothing declared',
      'provider-status-unknown',
      'unknown',
      { is: { cloudProvider: undefined } },
    ],
    [
      'on the register, where the policy excludes no providers',
      'providers-not-excluded',
      'met',
      {
        registered: true,
        is: { uscc: providerCode(1) },
        policy: policyWith({ applicants: { providersExcluded: false } }),
      },
    ],
  ],
  'no-major-accident': [
    ['none', 'no-accident-in-period', 'met', {}],
    ['a day before the three years begin', 'no-accident-in-period', 'met', { is: accident('2022-06-02') }],
    ['on the day on which they begin', 'accident-in-period', 'unmet', { is: accident('2022-06-03') }],
    ['an environmental one within', 'accident-in-period', 'unmet', { is: accident('2024-01-01', 'environmental') }],
    ['on the day of submission', 'accident-in-period', 'unmet', { is: accident('2025-06-03') }],
    ['on the day after, which cannot be known yet', 'no-accident-in-period', 'met', { is: accident('2025-06-04') }],
    ['not known', 'accidents-unknown', 'unknown', { is: { majorAccidents: undefined } }],
    [
      'on 28 February 2021, applied for on 29 February 2024',
      'accident-in-period',
      'unmet',
      { is: accident('2021-02-28'), on: '2024-02-29' },
    ],
    [
      'on 27 February 2021, applied for on 29 February 2024',
      'no-accident-in-period',
      'met',
      { is: accident('2021-02-27'), on: '2024-02-29' },
    ],
    [
      'on 28 February 2021, applied for on 1 March 2024',
      'no-accident-in-period',
      'met',
      { is: accident('2021-02-28'), on: '2024-03-01' },
    ],
    [
      'on 29 February 2020, applied for on 28 February 2023',
      'accident-in-period',
      'unmet',
      { is: accident('2020-02-29'), on: '2023-02-28' },
    ],
    [
      'on 29 February 2020, applied for on 1 March 2023',
      'no-accident-in-period',
      'met',
      { is: accident('2020-02-29'), on: '2023-03-01' },
    ],
    [
      'on 29 February 2020 with four years back from 29 February 2024',
      'accident-in-period',
      'unmet',
      { is: accident('2020-02-29'), on: '2024-02-29', policy: policyWith({ applicants: { lookback: { years: 4 } } }) },
    ],
    [
      'the day before that',
      'no-accident-in-period',
      'met',
      { is: accident('2020-02-28'), on: '2024-02-29', policy: policyWith({ applicants: { lookback: { years: 4 } } }) },
    ],
    [
      'calendar years: on 31 December of the fourth year before',
      'no-accident-in-period',
      'met',
      { is: accident('2021-12-31'), policy: calendarYears },
    ],
    [
      'calendar years: on 1 January of the third year before',
      'accident-in-period',
      'unmet',
      { is: accident('2022-01-01'), policy: calendarYears },
    ],
    [
      'with no years to look back, on the day itself',
      'accident-in-period',
      'unmet',
      { is: accident('2025-06-03'), policy: policyWith({ applicants: { lookback: { years: 0 } } }) },
    ],
    [
      'with no years to look back, on the day before',
      'no-accident-in-period',
      'met',
      { is: accident('2025-06-02'), policy: policyWith({ applicants: { lookback: { years: 0 } } }) },
    ],
    [
      'the day of submission is that in Beijing: 16:00 in UTC is the next day',
      'no-accident-in-period',
      'met',
      { is: accident('2022-06-03'), at: '2025-06-03T16:00:00Z' },
    ],
    [
      'a nanosecond before, it is still the day before',
      'accident-in-period',
      'unmet',
      { is: accident('2022-06-03'), at: '2025-06-03T15:59:59.999999999Z' },
    ],
    [
      'an instant written in New York',
      'accident-in-period',
      'unmet',
      { is: accident('2025-06-04'), at: '2025-06-03T12:00:00-04:00' },
    ],
  ],
  'no-serious-dishonesty': [
    ['none', 'no-excluding-dishonesty', 'met', {}],
    ['not known', 'dishonesty-unknown', 'unknown', { is: { seriousDishonesty: undefined } }],
    ['recorded a day before the three years begin', 'no-excluding-dishonesty', 'met', { is: dishonesty('2022-06-02') }],
    ['recorded on the day on which they begin', 'excluding-dishonesty', 'unmet', { is: dishonesty('2022-06-03') }],
    ['recorded on the day of submission', 'excluding-dishonesty', 'unmet', { is: dishonesty('2025-06-03') }],
    ['recorded on the day after', 'no-excluding-dishonesty', 'met', { is: dishonesty('2025-06-04') }],
    [
      'repaired the day before the submission',
      'no-excluding-dishonesty',
      'met',
      { is: dishonesty('2024-01-01', '2025-06-02') },
    ],
    [
      'repaired on the day of submission',
      'no-excluding-dishonesty',
      'met',
      { is: dishonesty('2024-01-01', '2025-06-03') },
    ],
    ['repaired on the day after', 'excluding-dishonesty', 'unmet', { is: dishonesty('2024-01-01', '2025-06-04') }],
    [
      'repaired, where repair does not excuse',
      'excluding-dishonesty',
      'unmet',
      { is: dishonesty('2024-01-01', '2024-02-01'), policy: neverExcused },
    ],
    [
      'repaired, where repair does not excuse, but before the three years',
      'no-excluding-dishonesty',
      'met',
      { is: dishonesty('2022-06-02', '2023-01-01'), policy: neverExcused },
    ],
    ['unrepaired and twenty years old', 'no-excluding-dishonesty', 'met', { is: dishonesty('2005-06-03') }],
    [
      'unrepaired and twenty years old, where nothing bounds it',
      'excluding-dishonesty',
      'unmet',
      { is: dishonesty('2005-06-03'), policy: unbounded },
    ],
    [
      'repaired and twenty years old, where nothing bounds it',
      'no-excluding-dishonesty',
      'met',
      { is: dishonesty('2005-06-03', '2010-01-01'), policy: unbounded },
    ],
    [
      'recorded on the day after, where nothing bounds it',
      'no-excluding-dishonesty',
      'met',
      { is: dishonesty('2025-06-04'), policy: unbounded },
    ],
    [
      'one repaired, another not',
      'excluding-dishonesty',
      'unmet',
      {
        is: {
          seriousDishonesty: [
            { recordedOn: '2024-01-01', repairedOn: '2024-02-01' },
            { recordedOn: '2024-03-01' },
          ] as never,
        },
      },
    ],
    [
      'calendar years: recorded on 1 January of the third year before',
      'excluding-dishonesty',
      'unmet',
      { is: dishonesty('2022-01-01'), policy: calendarYears },
    ],
    [
      'calendar years: recorded the day before that',
      'no-excluding-dishonesty',
      'met',
      { is: dishonesty('2021-12-31'), policy: calendarYears },
    ],
  ],
  'within-window': [
    [
      'a nanosecond before the year begins',
      'submitted-before-opening',
      'unmet',
      { at: '2024-12-31T23:59:59.999999999+08:00' },
    ],
    ['the first instant of the year', 'submitted-in-window', 'met', { at: '2025-01-01T00:00:00+08:00' }],
    ['the same instant, written in UTC', 'submitted-in-window', 'met', { at: '2024-12-31T16:00:00.000Z' }],
    ['a nanosecond before that, in UTC', 'submitted-before-opening', 'unmet', { at: '2024-12-31T15:59:59.999999999Z' }],
    ['the last instant of 31 October', 'submitted-in-window', 'met', { at: '2025-10-31T23:59:59.999999999+08:00' }],
    ['the first of 1 November', 'submitted-after-close', 'unmet', { at: '2025-11-01T00:00:00+08:00' }],
    ['the same instant, written in UTC', 'submitted-after-close', 'unmet', { at: '2025-10-31T16:00:00Z' }],
    [
      '31 October in Beijing, 1 November in Tokyo',
      'submitted-in-window',
      'met',
      { at: '2025-11-01T00:59:59.999999999+09:00' },
    ],
    [
      '1 November in Beijing, 31 October in London',
      'submitted-after-close',
      'unmet',
      { at: '2025-10-31T16:00:00+00:00' },
    ],
    [
      'the first instant of 31 October, where that is the end',
      'submitted-in-window',
      'met',
      { at: '2025-10-31T00:00:00+08:00', policy: under('window-close', 'start-of-day') },
    ],
    [
      'a nanosecond later',
      'submitted-after-close',
      'unmet',
      { at: '2025-10-31T00:00:00.000000001+08:00', policy: under('window-close', 'start-of-day') },
    ],
    [
      'the first instant of the day of the notice, where that opens it',
      'submitted-in-window',
      'met',
      { at: '2025-05-20T00:00:00+08:00', policy: under('window-open', 'notice-day') },
    ],
    [
      'a nanosecond earlier',
      'submitted-before-opening',
      'unmet',
      { at: '2025-05-19T23:59:59.999999999+08:00', policy: under('window-open', 'notice-day') },
    ],
    [
      'years before, where the policy names no opening',
      'submitted-in-window',
      'met',
      { at: '2020-01-01T00:00:00+08:00', policy: policyWith({ window: { opensAt: null } }) },
    ],
  ],
};

describe.each(criterionIds)('%s', (criterion) => {
  it.each(criteria[criterion] as Row[])('%s: %s, %s', (_, reason, verdict, situation) => {
    const result = check(situation).criteria.find((each) => each.criterion === criterion);
    expect([result?.reason, result?.verdict]).toEqual([reason, verdict]);
  });
});

it('every reason is given by a row above', () => {
  const given = new Set(Object.values(criteria).flatMap((rows) => rows.map(([, reason]) => reason)));
  expect(reasonCodes.filter((reason) => !given.has(reason))).toEqual([]);
});
