/**
 * Vectors of eligibility: an enterprise that meets everything, and what changes when one thing or more about it does.
 * Results from the reference.
 * @module
 */
import {
  wuhan2025,
  yuan,
  type Catalogue,
  type CriterionId,
  type Eligibility,
  type Enterprise,
  type Instant,
  type Verdict,
} from 'cloud-voucher-rules';
import { referenceEligibility } from '../../../src/reference/eligibility';
import { at, catalogue, enterprise, providerCode, type Changes } from '../builders';
import { policyOf } from './policies';

export interface EligibilityVector {
  readonly id: string;
  readonly pins: string;
  readonly policy: string;
  readonly given: { readonly enterprise: Enterprise; readonly at: Instant; readonly catalogue?: Catalogue };
  readonly expect: {
    readonly outcome: Eligibility['outcome'];
    readonly verdicts: Readonly<Record<CriterionId, Verdict>>;
    readonly missing: Eligibility['missing'];
  };
}

interface Row {
  readonly pins: string;
  readonly facts?: Changes<Enterprise>;
  readonly at?: string;
  readonly withRegister?: boolean;
  readonly readings?: readonly string[];
}

const noon = '2025-06-03T12:00:00+08:00';
const accident = (occurredOn: string) => [{ kind: 'safety', occurredOn }] as never;
const record = (recordedOn: string, repairedOn?: string) =>
  [repairedOn === undefined ? { recordedOn } : { recordedOn, repairedOn }] as never;
const size = (industry: string, employees: number | undefined, revenue: number | undefined) => ({
  industry: industry as never,
  employees,
  annualRevenue: revenue === undefined ? undefined : yuan(revenue),
});

const districts = wuhan2025.applicants.districts.map(({ id, name }): Row => ({
  pins: `${name.en} is in the jurisdiction`,
  facts: { district: id },
}));

const sizes: readonly Row[] = [
  ['C39', 999, 400_000_000, 'industry: one person below the limit, revenue at it'],
  ['C39', 1000, 399_999_999, 'industry: staff at the limit, one yuan of revenue below it'],
  ['C39', 1000, 400_000_000, 'industry: both limits reached is large'],
  ['B06', 1000, 400_000_000, 'mining is judged as industry'],
  ['D46', 1000, 400_000_000, 'water supply is judged as industry'],
  ['I64', 1999, 1_000_000_000, 'internet services: one person below the limit'],
  ['I64', 2000, 999_999_999, 'internet services: one yuan below the limit'],
  ['I64', 2000, 1_000_000_000, 'internet services: both limits reached'],
  ['I65', 299, 100_000_000, 'software: one person below the limit'],
  ['I65', 300, 99_999_999, 'software: one yuan below the limit'],
  ['I65', 300, 100_000_000, 'software: both limits reached'],
  ['I65', 400, 150_000_000, '400 staff and 150,000,000 yuan is large in software'],
  ['I64', 400, 150_000_000, 'and medium in internet services'],
  ['C39', 400, 150_000_000, 'and medium in industry'],
  ['C39', 50, undefined, 'few staff settle the size whatever the revenue'],
  ['C39', undefined, 1_000_000, 'a small revenue settles the size whatever the staff'],
  ['C39', 1000, undefined, 'staff at the limit leaves it to the revenue'],
  ['C39', undefined, 400_000_000, 'revenue at the limit leaves it to the staff'],
  ['C39', undefined, undefined, 'neither figure known'],
  ['G54', 50, 8_000_000, 'transport is of no sector, and has no row'],
  ['I63', 50, 8_000_000, 'telecommunications are of no sector'],
].map(([industry, staff, revenue, pins]) => ({
  pins: String(pins),
  facts: size(String(industry), staff as number | undefined, revenue as number | undefined),
}));

const unknownIndustry: readonly Row[] = [
  { pins: 'small in every row: only the sector is open', facts: { industry: undefined, employees: 50 } },
  {
    pins: 'large in software, an SME elsewhere: the size is open',
    facts: { industry: undefined, employees: 400, annualRevenue: yuan(150_000_000) },
  },
  {
    pins: 'large in every row: certain without the industry',
    facts: { industry: undefined, employees: 5000, annualRevenue: yuan(2_000_000_000) },
  },
  { pins: 'nothing known of the size', facts: { industry: undefined, employees: undefined, annualRevenue: undefined } },
];

const single: readonly Row[] = [
  { pins: 'everything met' },
  { pins: 'registered in Ezhou', facts: { district: '420704' as never } },
  { pins: 'the city’s own code is not a district', facts: { district: '420100' as never } },
  { pins: 'district not known', facts: { district: undefined } },
  { pins: 'a declared provider', facts: { cloudProvider: true } },
  { pins: 'declaration not known', facts: { cloudProvider: undefined } },
  { pins: 'with a register the declaration is not looked at', facts: { cloudProvider: true }, withRegister: true },
  {
    pins: 'with a register a missing declaration does not matter',
    facts: { cloudProvider: undefined },
    withRegister: true,
  },
  { pins: 'on the register', facts: { uscc: providerCode(1), cloudProvider: false }, withRegister: true },
  { pins: 'accidents not known', facts: { majorAccidents: undefined } },
  { pins: 'an accident on the first day of the three years', facts: { majorAccidents: accident('2022-06-03') } },
  { pins: 'an accident on the day before them', facts: { majorAccidents: accident('2022-06-02') } },
  { pins: 'an accident on the day of submission', facts: { majorAccidents: accident('2025-06-03') } },
  { pins: 'an accident after it', facts: { majorAccidents: accident('2025-06-04') } },
  {
    pins: 'three years back from 28 February',
    facts: { majorAccidents: accident('2022-02-28') },
    at: '2025-02-28T12:00:00+08:00',
  },
  {
    pins: 'the day is the day in Beijing, whatever the offset',
    facts: { majorAccidents: accident('2022-06-03') },
    at: '2025-06-03T16:30:00Z',
  },
  {
    pins: 'calendar years: 1 January of the third year before',
    facts: { majorAccidents: accident('2022-01-01') },
    readings: ['lookback-start.calendar-years'],
  },
  {
    pins: 'calendar years: the day before that',
    facts: { majorAccidents: accident('2021-12-31') },
    readings: ['lookback-start.calendar-years'],
  },
  { pins: 'dishonesty not known', facts: { seriousDishonesty: undefined } },
  { pins: 'an unrepaired record on the first day', facts: { seriousDishonesty: record('2022-06-03') } },
  { pins: 'an unrepaired record before it', facts: { seriousDishonesty: record('2022-06-02') } },
  {
    pins: 'the same, where the years do not bound dishonesty',
    facts: { seriousDishonesty: record('2022-06-02') },
    readings: ['dishonesty-lookback.unbounded'],
  },
  {
    pins: 'a record after the day of submission does not count, unbounded or not',
    facts: { seriousDishonesty: record('2025-06-04') },
    readings: ['dishonesty-lookback.unbounded'],
  },
  { pins: 'repaired on the day of submission', facts: { seriousDishonesty: record('2024-01-10', '2025-06-03') } },
  { pins: 'repaired on the day after it', facts: { seriousDishonesty: record('2024-01-10', '2025-06-04') } },
  {
    pins: 'repaired, where a repair does not excuse',
    facts: { seriousDishonesty: record('2024-01-10', '2024-05-01') },
    readings: ['dishonesty-repair.does-not-excuse'],
  },
  { pins: 'the first instant of the window', at: '2025-01-01T00:00:00+08:00' },
  { pins: 'a nanosecond before it', at: '2024-12-31T23:59:59.999999999+08:00' },
  { pins: 'the last instant of the window', at: '2025-10-31T23:59:59.999999999+08:00' },
  { pins: 'the last instant, written in UTC', at: '2025-10-31T15:59:59.999999999Z' },
  { pins: 'a nanosecond after it', at: '2025-11-01T00:00:00+08:00' },
  {
    pins: 'the day before the notice, where the window opens with it',
    at: '2025-05-19T23:59:59+08:00',
    readings: ['window-open.notice-day'],
  },
  { pins: 'the day of the notice', at: '2025-05-20T00:00:00+08:00', readings: ['window-open.notice-day'] },
  {
    pins: 'the first instant of 31 October, where that closes the window',
    at: '2025-10-31T00:00:00+08:00',
    readings: ['window-close.start-of-day'],
  },
  { pins: 'a second later', at: '2025-10-31T00:00:01+08:00', readings: ['window-close.start-of-day'] },
  {
    pins: 'a large software enterprise, where only industry is limited',
    facts: size('I65', 400, 150_000_000),
    readings: ['size-limit-scope.industry-only'],
  },
  {
    pins: 'a large manufacturer, where only industry is limited',
    facts: size('C39', 1000, 400_000_000),
    readings: ['size-limit-scope.industry-only'],
  },
  {
    pins: 'internet services, where software means division 65',
    facts: size('I64', 50, 8_000_000),
    readings: ['software-divisions.software-only'],
  },
  {
    pins: 'telecommunications, where software means 63 to 65',
    facts: size('I63', 50, 8_000_000),
    readings: ['software-divisions.with-telecom'],
  },
  {
    pins: 'nothing known at all',
    facts: {
      district: undefined,
      industry: undefined,
      employees: undefined,
      annualRevenue: undefined,
      cloudProvider: undefined,
      majorAccidents: undefined,
      seriousDishonesty: undefined,
    },
  },
  {
    pins: 'one criterion unmet decides, however much is unknown',
    facts: { district: '420704' as never, industry: undefined, employees: undefined, majorAccidents: undefined },
  },
  {
    pins: 'everything unmet at once is all told',
    facts: {
      district: '420704' as never,
      ...size('G54', 5000, 2_000_000_000),
      cloudProvider: true,
      majorAccidents: accident('2024-01-01'),
      seriousDishonesty: record('2024-01-01'),
    },
    at: '2025-11-01T00:00:00+08:00',
  },
];

export const eligibilityVectors: readonly EligibilityVector[] = [
  ...single,
  ...unknownIndustry,
  ...sizes,
  ...districts,
].map(({ pins, facts = {}, at: when = noon, withRegister = false, readings = [] }, i) => {
  const policy = policyOf(readings);
  const applicant = enterprise(facts);
  const context = { at: at(when), ...(withRegister ? { catalogue } : {}) };
  const { outcome, criteria, missing } = referenceEligibility(policy, applicant, context);
  const named = Object.fromEntries(criteria.map(({ criterion, verdict }) => [criterion, verdict]));
  return {
    id: `eligibility-${i + 1}`,
    pins,
    policy: policy.id,
    given: { enterprise: applicant, ...context },
    expect: {
      outcome,
      verdicts: named as Record<CriterionId, Verdict>,
      missing,
    },
  };
});
