/**
 * Vectors of eligibility and size: each row names what differs from an eligible enterprise, and what that changes, by hand.
 * @module
 */
import { criterionIds, type CriterionId, type Enterprise, type FactId, type ReasonCode } from 'cloud-voucher-rules';
import type { PolicyReference } from '../../src/testing/policy-told';
import type { Vector } from '../../src/testing/vector';
import { catalogue, enterprise, providerCode, type Changes } from '../support/builders';

/** What each criterion says of the eligible enterprise; the last word of the verdict first. */
const inOrder: Readonly<Record<CriterionId, ReasonCode>> = {
  'registered-in-jurisdiction': 'district-in-jurisdiction',
  'eligible-sector': 'sector-eligible',
  'eligible-size': 'size-within-limits',
  'not-a-cloud-provider': 'declared-not-a-provider',
  'no-major-accident': 'no-accident-in-period',
  'no-serious-dishonesty': 'no-excluding-dishonesty',
  'within-window': 'submitted-in-window',
};

/** What is said of one criterion besides met. */
type Said = readonly [verdict: 'met' | 'unmet' | 'unknown', reason: ReasonCode, ...missing: readonly FactId[]];

interface Row {
  readonly pins: string;
  readonly is?: Changes<Enterprise>;
  readonly at?: string;
  readonly patch?: object;
  readonly registered?: boolean;
  readonly said?: Partial<Readonly<Record<CriterionId, Said>>>;
}

function vectorOf(
  name: string,
  { pins, is = {}, at = '2025-06-03T10:00:00+08:00', patch, registered = false, said = {} }: Row,
): Vector {
  const policy: PolicyReference = patch === undefined ? { base: 'wuhan-2025' } : { base: 'wuhan-2025', patch };
  const criteria = criterionIds.map((criterion) => {
    const usual: Said = [
      'met',
      registered && criterion === 'not-a-cloud-provider' ? 'not-on-provider-register' : inOrder[criterion],
    ];
    const [verdict, reason, ...missing] = said[criterion] ?? usual;
    return { criterion, verdict, reason, missing };
  });
  const verdicts = criteria.map(({ verdict }) => verdict);
  const outcome = verdicts.includes('unmet')
    ? 'ineligible'
    : verdicts.includes('unknown')
      ? 'undetermined'
      : 'eligible';
  const missing = outcome === 'undetermined' ? [...new Set(criteria.flatMap((each) => each.missing))] : [];
  const facts: readonly FactId[] = [
    'district',
    'industry',
    'employees',
    'annualRevenue',
    'cloudProvider',
    'majorAccidents',
    'seriousDishonesty',
  ];
  return {
    name: `checkEligibility: ${name}`,
    pins,
    function: 'checkEligibility',
    input: { policy, enterprise: enterprise(is), at, ...(registered ? { catalogue } : {}) },
    result: { outcome, criteria, missing: facts.filter((fact) => missing.includes(fact)) },
  };
}

const id = (text: string) => text as NonNullable<Enterprise['district']>;
const industry = (text: string) => text as NonNullable<Enterprise['industry']>;
const revenue = (tenThousands: number) =>
  `${tenThousands}0000.00`.replace(/^0+(?=\d)/, '') as NonNullable<Enterprise['annualRevenue']>;
const lessAFen = (tenThousands: number) => `${tenThousands - 1}9999.99` as NonNullable<Enterprise['annualRevenue']>;
const date = (text: string) => text as NonNullable<Enterprise['majorAccidents']>[number]['occurredOn'];
const accident = (day: string): Changes<Enterprise> => ({
  majorAccidents: [{ kind: 'safety', occurredOn: date(day) }],
});
const record = (day: string, repaired?: string): Changes<Enterprise> => ({
  seriousDishonesty: [{ recordedOn: date(day), ...(repaired === undefined ? {} : { repairedOn: date(repaired) }) }],
});

const elsewhere: Row['said'] = { 'registered-in-jurisdiction': ['unmet', 'district-elsewhere'] };
const noSector: Row['said'] = { 'eligible-sector': ['unmet', 'sector-not-eligible'] };
const tooLarge: Row['said'] = { 'eligible-size': ['unmet', 'size-beyond-limits'] };
const hadAccident: Row['said'] = { 'no-major-accident': ['unmet', 'accident-in-period'] };
const dishonest: Row['said'] = { 'no-serious-dishonesty': ['unmet', 'excluding-dishonesty'] };
const tooEarly: Row['said'] = { 'within-window': ['unmet', 'submitted-before-opening'] };
const tooLate: Row['said'] = { 'within-window': ['unmet', 'submitted-after-close'] };

const where: Readonly<Record<string, Row>> = {
  'everything in order': { pins: 'An enterprise that meets all seven criteria is eligible.' },
  'in 江岸区': { pins: 'A district of Wuhan, by its GB/T 2260 code.', is: { district: id('420102') } },
  'in 新洲区': { pins: 'The last of the districts.', is: { district: id('420117') } },
  'in the East Lake zone': { pins: 'A functional zone acts like a district.', is: { district: id('donghu-hightech') } },
  'in the Yangtze new area': { pins: 'Another functional zone.', is: { district: id('yangtze-new-area') } },
  'in Huangshi': { pins: 'A district of another city of Hubei.', is: { district: id('420202') }, said: elsewhere },
  'in Wuhan at large': {
    pins: 'The code of the city is no district of it.',
    is: { district: id('420100') },
    said: elsewhere,
  },
  'in a district called constructor': {
    pins: 'Districts are looked up among those listed, not among what objects have.',
    is: { district: id('constructor') },
    said: elsewhere,
  },
  'nobody knows where': {
    pins: 'A district that is absent is unknown, not elsewhere.',
    is: { district: undefined },
    said: { 'registered-in-jurisdiction': ['unknown', 'district-unknown', 'district'] },
  },
};

const sectors: Readonly<Record<string, Row>> = {
  'division 05': {
    pins: 'Agriculture is no sector of the policy; the size standard at hand has no row for it, and nothing is missing.',
    is: { industry: industry('A05') },
    said: { ...noSector, 'eligible-size': ['unknown', 'size-not-standardised'] },
  },
  'division 06': { pins: 'The first division of industry.', is: { industry: industry('B06') } },
  'division 46': { pins: 'The last division of industry.', is: { industry: industry('D46') } },
  'division 47': {
    pins: 'Building is not industry.',
    is: { industry: industry('E47') },
    said: { ...noSector, 'eligible-size': ['unknown', 'size-not-standardised'] },
  },
  'division 63': {
    pins: 'Telecommunications are no software and information service; the size standard has a row for them all the same.',
    is: { industry: industry('I63') },
    said: noSector,
  },
  'division 64': { pins: 'Internet services are.', is: { industry: industry('I6421') } },
  'division 65': { pins: 'Software is.', is: { industry: industry('I6513') } },
  'division 64 under software-only': {
    pins: 'Under the reading software-only, division 64 is out.',
    is: { industry: industry('I64') },
    patch: { id: 'wuhan-2025+software-divisions.software-only', ...sectorsWith('65') },
    said: noSector,
  },
  'division 63 under with-telecom': {
    pins: 'Under the reading with-telecom, division 63 is in.',
    is: { industry: industry('I63') },
    patch: { id: 'wuhan-2025+software-divisions.with-telecom', ...sectorsWith('63', '64', '65') },
  },
  'industry unknown, small': {
    pins: 'With the industry unknown, 50 staff and 8,000,000 yuan are small by every row; the sector is open.',
    is: { industry: undefined },
    said: { 'eligible-sector': ['unknown', 'industry-unknown', 'industry'] },
  },
  'industry unknown, 400 staff and 150,000,000 yuan': {
    pins: 'These figures are large in division 65 and medium elsewhere, so the industry decides the size too.',
    is: { industry: undefined, employees: 400, annualRevenue: revenue(15000) },
    said: {
      'eligible-sector': ['unknown', 'industry-unknown', 'industry'],
      'eligible-size': ['unknown', 'size-unknown', 'industry'],
    },
  },
};

function sectorsWith(...divisions: readonly string[]): object {
  const all = Array.from({ length: 41 }, (_, i) => String(i + 6).padStart(2, '0'));
  return {
    applicants: {
      sectors: [
        { id: 'industry', divisions: all },
        { id: 'software', divisions },
      ],
    },
  };
}

/** An enterprise of these figures; undefined is unknown. */
const sized = (
  code: string,
  employees: number | undefined,
  annualRevenue: string | undefined,
): Changes<Enterprise> => ({
  industry: industry(code),
  employees,
  annualRevenue: annualRevenue as NonNullable<Enterprise['annualRevenue']> | undefined,
});
const unlimitedSoftware = {
  id: 'wuhan-2025+size-limit-scope.industry-only',
  applicants: { sizeLimitedSectors: ['industry'] },
};

const sizes: Readonly<Record<string, Row>> = {
  'industry at both limits': {
    pins: '1000 staff and 400,000,000 yuan are large.',
    is: sized('C39', 1000, revenue(40000)),
    said: tooLarge,
  },
  'industry below in staff': { pins: 'Below one limit is enough: 999 staff.', is: sized('C39', 999, revenue(40000)) },
  'industry below in revenue': { pins: 'Or a fen below 400,000,000 yuan.', is: sized('C39', 1000, lessAFen(40000)) },
  'division 64 at both limits': {
    pins: '2000 staff and 1,000,000,000 yuan are large.',
    is: sized('I64', 2000, revenue(100000)),
    said: tooLarge,
  },
  'division 64 below in staff': { pins: '1999 staff are not.', is: sized('I64', 1999, revenue(100000)) },
  'division 64 below in revenue': {
    pins: 'Nor is a fen below 1,000,000,000 yuan.',
    is: sized('I64', 2000, lessAFen(100000)),
  },
  'division 65 at both limits': {
    pins: '300 staff and 100,000,000 yuan are large.',
    is: sized('I65', 300, revenue(10000)),
    said: tooLarge,
  },
  'division 65 below in staff': { pins: '299 staff are not.', is: sized('I65', 299, revenue(10000)) },
  'division 65 below in revenue': {
    pins: 'Nor is a fen below 100,000,000 yuan.',
    is: sized('I65', 300, lessAFen(10000)),
  },
  'the check of the notice in 65': {
    pins: '400 staff and 150,000,000 yuan are large in division 65.',
    is: sized('I65', 400, revenue(15000)),
    said: tooLarge,
  },
  'the check of the notice in 64': { pins: 'They are medium in division 64.', is: sized('I64', 400, revenue(15000)) },
  'the check of the notice in industry': { pins: 'And medium in industry.', is: sized('C39', 400, revenue(15000)) },
  'few staff, revenue unknown': {
    pins: '999 staff settle it, whatever the revenue.',
    is: sized('C39', 999, undefined),
  },
  'little revenue, staff unknown': {
    pins: 'So does a fen below 400,000,000 yuan.',
    is: sized('C39', undefined, lessAFen(40000)),
  },
  'many staff, revenue unknown': {
    pins: '1000 staff leave it to the revenue.',
    is: sized('C39', 1000, undefined),
    said: { 'eligible-size': ['unknown', 'size-unknown', 'annualRevenue'] },
  },
  'much revenue, staff unknown': {
    pins: '400,000,000 yuan leave it to the staff.',
    is: sized('C39', undefined, revenue(40000)),
    said: { 'eligible-size': ['unknown', 'size-unknown', 'employees'] },
  },
  'no figures': {
    pins: 'Without figures both are missing.',
    is: sized('C39', undefined, undefined),
    said: { 'eligible-size': ['unknown', 'size-unknown', 'employees', 'annualRevenue'] },
  },
  'no staff': { pins: 'Zero staff is a fact: micro, not unknown.', is: sized('C39', 0, undefined) },
  'large software under industry-only': {
    pins: 'Under the reading industry-only, software enterprises may be of any size.',
    is: sized('I65', 5000, revenue(500000)),
    patch: unlimitedSoftware,
    said: { 'eligible-size': ['met', 'size-not-limited'] },
  },
  'large industry under industry-only': {
    pins: 'Industrial enterprises may not.',
    is: sized('C39', 1000, revenue(40000)),
    patch: unlimitedSoftware,
    said: tooLarge,
  },
  'large, industry unknown, under industry-only': {
    pins: 'With the industry unknown the size is open: unlimited for software, too large for industry.',
    is: { industry: undefined, employees: 5000, annualRevenue: revenue(500000) },
    patch: unlimitedSoftware,
    said: {
      'eligible-sector': ['unknown', 'industry-unknown', 'industry'],
      'eligible-size': ['unknown', 'size-unknown', 'industry'],
    },
  },
};

const records: Readonly<Record<string, Row>> = {
  'accident on the first day of the lookback': {
    pins: 'Three years back to the day: 3 June 2022 counts.',
    is: accident('2022-06-03'),
    said: hadAccident,
  },
  'accident the day before': { pins: '2 June 2022 does not.', is: accident('2022-06-02') },
  'accident today': { pins: 'The day of submission counts.', is: accident('2025-06-03'), said: hadAccident },
  'accident tomorrow': { pins: 'A later day does not.', is: accident('2025-06-04') },
  'accidents unknown': {
    pins: 'Absent is unknown; only an empty list says that there was none.',
    is: { majorAccidents: undefined },
    said: { 'no-major-accident': ['unknown', 'accidents-unknown', 'majorAccidents'] },
  },
  'accident in the calendar year': {
    pins: 'Under calendar-years, the lookback starts on 1 January 2022.',
    is: accident('2022-01-01'),
    patch: { id: 'wuhan-2025+lookback-start.calendar-years', applicants: { lookback: { from: 'calendar-years' } } },
    said: hadAccident,
  },
  'accident before the calendar year': {
    pins: 'And 31 December 2021 does not count.',
    is: accident('2021-12-31'),
    patch: { id: 'wuhan-2025+lookback-start.calendar-years', applicants: { lookback: { from: 'calendar-years' } } },
  },
  'lookback from a leap day': {
    pins: 'From 29 February 2024 the lookback of three years starts on 28 February 2021.',
    is: accident('2021-02-28'),
    at: '2024-02-29T12:00:00+08:00',
    said: { ...hadAccident, ...tooEarly },
  },
  'day in Beijing': {
    pins: '2025-06-02T16:00:00Z is 3 June in Beijing, so 2 June 2022 is before the lookback.',
    is: accident('2022-06-02'),
    at: '2025-06-02T16:00:00Z',
  },
  'day in Beijing, a second before': {
    pins: 'A second before it is 2 June, so 2 June 2022 counts.',
    is: accident('2022-06-02'),
    at: '2025-06-02T15:59:59Z',
    said: hadAccident,
  },
  'dishonesty in the lookback': {
    pins: 'A record of the first day that is not repaired excludes.',
    is: record('2022-06-03'),
    said: dishonest,
  },
  'dishonesty before the lookback': { pins: 'One of the day before does not.', is: record('2022-06-02') },
  'dishonesty repaired today': {
    pins: 'Repaired on the day of submission, it excuses.',
    is: record('2024-01-01', '2025-06-03'),
  },
  'dishonesty repaired tomorrow': {
    pins: 'Repaired a day later, it does not.',
    is: record('2024-01-01', '2025-06-04'),
    said: dishonest,
  },
  'dishonesty recorded tomorrow': { pins: 'A record of a later day does not count.', is: record('2025-06-04') },
  'dishonesty unknown': {
    pins: 'Absent is unknown.',
    is: { seriousDishonesty: undefined },
    said: { 'no-serious-dishonesty': ['unknown', 'dishonesty-unknown', 'seriousDishonesty'] },
  },
  'old dishonesty, unbounded': {
    pins: 'Under unbounded, any record not yet repaired excludes, however old.',
    is: record('2010-01-01'),
    patch: { id: 'wuhan-2025+dishonesty-lookback.unbounded', applicants: { lookback: { dishonesty: 'unbounded' } } },
    said: dishonest,
  },
  'old dishonesty repaired, unbounded': {
    pins: 'A repaired one does not.',
    is: record('2010-01-01', '2011-01-01'),
    patch: { id: 'wuhan-2025+dishonesty-lookback.unbounded', applicants: { lookback: { dishonesty: 'unbounded' } } },
  },
  'repair does not excuse': {
    pins: 'Under does-not-excuse, a repaired record in the lookback excludes.',
    is: record('2024-01-01', '2024-02-01'),
    patch: {
      id: 'wuhan-2025+dishonesty-repair.does-not-excuse',
      applicants: { lookback: { repair: 'does-not-excuse' } },
    },
    said: dishonest,
  },
};

const providers: Readonly<Record<string, Row>> = {
  'declared a provider': {
    pins: 'Without a register the declaration decides.',
    is: { cloudProvider: true },
    said: { 'not-a-cloud-provider': ['unmet', 'declared-a-provider'] },
  },
  'nothing declared': {
    pins: 'Without register and declaration it is unknown.',
    is: { cloudProvider: undefined },
    said: { 'not-a-cloud-provider': ['unknown', 'provider-status-unknown', 'cloudProvider'] },
  },
  'on the register': {
    pins: 'Who is on the register of providers is one, whatever is declared.',
    is: { uscc: providerCode(1), cloudProvider: false },
    registered: true,
    said: { 'not-a-cloud-provider': ['unmet', 'on-provider-register'] },
  },
  'not on the register': {
    pins: 'Who is not on it is none, whatever is declared.',
    is: { cloudProvider: true },
    registered: true,
  },
  'nothing declared, with a register': {
    pins: 'With a register the declaration is not missing.',
    is: { cloudProvider: undefined },
    registered: true,
  },
  'a provider where providers are welcome': {
    pins: 'A policy that excludes none does not look.',
    is: { cloudProvider: true },
    patch: { id: 'wuhan-2025+vector', applicants: { providersExcluded: false } },
    said: { 'not-a-cloud-provider': ['met', 'providers-not-excluded'] },
  },
};

const times: Readonly<Record<string, Row>> = {
  'the first instant': { pins: 'Applications open with 1 January in Beijing.', at: '2025-01-01T00:00:00+08:00' },
  'a nanosecond before': {
    pins: 'Not a nanosecond before.',
    at: '2024-12-31T23:59:59.999999999+08:00',
    said: tooEarly,
  },
  'the last instant': {
    pins: 'They close with the last nanosecond of 31 October.',
    at: '2025-10-31T23:59:59.999999999+08:00',
  },
  'the last instant in Greenwich': {
    pins: 'Whatever offset it is written with.',
    at: '2025-10-31T15:59:59.999999999Z',
  },
  'a nanosecond after': { pins: 'A nanosecond later it is too late.', at: '2025-11-01T00:00:00+08:00', said: tooLate },
  'before noon of the last day in New York': {
    pins: 'What is 31 October elsewhere may be 1 November in Beijing.',
    at: '2025-10-31T12:00:00-05:00',
    said: tooLate,
  },
  'the day of the notice': {
    pins: 'Under notice-day, applications open on 20 May.',
    at: '2025-05-20T00:00:00+08:00',
    patch: { id: 'wuhan-2025+window-open.notice-day', window: { opensAt: '2025-05-20T00:00:00+08:00' } },
  },
  'the day before the notice': {
    pins: 'And not before.',
    at: '2025-05-19T23:59:59+08:00',
    patch: { id: 'wuhan-2025+window-open.notice-day', window: { opensAt: '2025-05-20T00:00:00+08:00' } },
    said: tooEarly,
  },
  'noon of the last day under start-of-day': {
    pins: 'Under start-of-day they close with the first instant of 31 October.',
    at: '2025-10-31T12:00:00+08:00',
    patch: { id: 'wuhan-2025+window-close.start-of-day', window: { closesAt: '2025-10-31T00:00:00+08:00' } },
    said: tooLate,
  },
  'the first instant of the last day under start-of-day': {
    pins: 'Which is still in time.',
    at: '2025-10-31T00:00:00+08:00',
    patch: { id: 'wuhan-2025+window-close.start-of-day', window: { closesAt: '2025-10-31T00:00:00+08:00' } },
  },
};

const together: Readonly<Record<string, Row>> = {
  'only name and code': {
    pins: 'Of an enterprise of which nothing is known, every fact is missing.',
    is: {
      district: undefined,
      industry: undefined,
      employees: undefined,
      annualRevenue: undefined,
      majorAccidents: undefined,
      seriousDishonesty: undefined,
      cloudProvider: undefined,
    },
    said: {
      'registered-in-jurisdiction': ['unknown', 'district-unknown', 'district'],
      'eligible-sector': ['unknown', 'industry-unknown', 'industry'],
      'eligible-size': ['unknown', 'size-unknown', 'industry', 'employees', 'annualRevenue'],
      'not-a-cloud-provider': ['unknown', 'provider-status-unknown', 'cloudProvider'],
      'no-major-accident': ['unknown', 'accidents-unknown', 'majorAccidents'],
      'no-serious-dishonesty': ['unknown', 'dishonesty-unknown', 'seriousDishonesty'],
    },
  },
  'one unmet among unknown': {
    pins: 'One criterion unmet decides it: nothing that is unknown matters any more.',
    is: { district: id('420202'), majorAccidents: undefined, cloudProvider: undefined },
    said: {
      ...elsewhere,
      'not-a-cloud-provider': ['unknown', 'provider-status-unknown', 'cloudProvider'],
      'no-major-accident': ['unknown', 'accidents-unknown', 'majorAccidents'],
    },
  },
  'all that can be unmet': {
    pins: 'All reasons are told, not only the first.',
    is: {
      district: id('420202'),
      industry: industry('I63'),
      employees: 2000,
      annualRevenue: revenue(100000),
      cloudProvider: true,
      ...accident('2025-01-01'),
      ...record('2025-01-01'),
    },
    at: '2025-12-01T00:00:00+08:00',
    said: {
      ...elsewhere,
      ...noSector,
      ...tooLarge,
      'not-a-cloud-provider': ['unmet', 'declared-a-provider'],
      ...hadAccident,
      ...dishonest,
      ...tooLate,
    },
  },
};

const groups = { where, sectors, sizes, records, providers, times, together };

type SizeRow = readonly [
  industry: string | undefined,
  employees: number | undefined,
  revenue: string | undefined,
  possible: string,
  pins: string,
];
const classes: readonly SizeRow[] = [
  ['C39', 300, revenue(2000), 'medium', 'Both lower bounds of medium are reached.'],
  ['C39', 299, revenue(2000), 'small', 'One missed, it is small.'],
  ['C39', 300, lessAFen(2000), 'small', 'The other missed, it is small too.'],
  ['C39', 20, revenue(300), 'small', 'Both lower bounds of small.'],
  ['C39', 19, revenue(300), 'micro', 'One missed, it is micro.'],
  ['C39', 20, lessAFen(300), 'micro', 'The other missed, it is micro too.'],
  ['I64', 100, revenue(1000), 'medium', 'Medium in division 64.'],
  ['I64', 10, revenue(100), 'small', 'Small in division 64.'],
  ['I64', 9, revenue(100), 'micro', 'Micro in division 64.'],
  ['I65', 100, revenue(1000), 'medium', 'Medium in division 65.'],
  ['I65', 10, revenue(50), 'small', 'Small in division 65: the bound is 500,000 yuan.'],
  ['I65', 10, lessAFen(50), 'micro', 'A fen below it, micro.'],
  ['I64', 10, revenue(50), 'micro', 'In division 64 that is micro, where the bound is 1,000,000 yuan.'],
  ['I65', 400, revenue(15000), 'large', 'The check of the notice in division 65.'],
  ['I64', 400, revenue(15000), 'medium', 'In division 64.'],
  ['B06', 400, revenue(15000), 'medium', 'In industry.'],
  ['C39', 250, undefined, 'micro small', '250 staff rule out medium and large.'],
  ['C39', undefined, revenue(1000), 'micro small', '10,000,000 yuan do so too.'],
  ['C39', undefined, undefined, 'micro small medium large', 'Nothing is ruled out without figures.'],
  ['A01', 5, undefined, 'micro small medium large', 'Nor where the standard at hand has no row.'],
  [undefined, 9, undefined, 'micro', 'Nine staff are micro by every row.'],
  [undefined, 15, revenue(80), 'micro small', 'Small in division 65, micro elsewhere.'],
];

const sizeVectors: readonly Vector[] = classes.map(([code, employees, annualRevenue, possible, pins]): Vector => {
  const facts = Object.entries({ industry: code, employees, annualRevenue }).filter(([, fact]) => fact !== undefined);
  return {
    name: `classifySize: ${facts.map(([fact, value]) => `${fact} ${String(value)}`).join(', ') || 'nothing known'}`,
    pins,
    function: 'classifySize',
    input: Object.fromEntries(facts),
    result: { possible: possible.split(' ') },
  };
});

const malformed: readonly Vector[] = [
  {
    name: 'checkEligibility: minus one employee',
    pins: 'A malformed figure is refused with its path, not taken for unknown.',
    function: 'checkEligibility',
    input: {
      policy: { base: 'wuhan-2025' },
      enterprise: enterprise({ employees: -1 }),
      at: '2025-06-03T10:00:00+08:00',
    },
    problems: [{ path: ['enterprise', 'employees'], code: 'malformed' }],
  },
  {
    name: 'checkEligibility: an instant without offset',
    pins: 'A malformed instant is refused with its path.',
    function: 'checkEligibility',
    input: { policy: { base: 'wuhan-2025' }, enterprise: enterprise(), at: '2025-06-03T10:00:00' },
    problems: [{ path: ['context', 'at'], code: 'malformed' }],
  },
  {
    name: 'checkEligibility: an accident on a day that is none',
    pins: 'A malformed date is refused with its path.',
    function: 'checkEligibility',
    input: {
      policy: { base: 'wuhan-2025' },
      enterprise: enterprise(accident('2025-02-29')),
      at: '2025-06-03T10:00:00+08:00',
    },
    problems: [{ path: ['enterprise', 'majorAccidents', 0, 'occurredOn'], code: 'not-a-day' }],
  },
  {
    name: 'checkEligibility: an industry of another section',
    pins: 'An industry whose letter and division disagree is refused.',
    function: 'checkEligibility',
    input: {
      policy: { base: 'wuhan-2025' },
      enterprise: enterprise({ industry: industry('C65') }),
      at: '2025-06-03T10:00:00+08:00',
    },
    problems: [{ path: ['enterprise', 'industry'], code: 'section-and-division-disagree' }],
  },
];

export const eligibilityVectors: readonly Vector[] = [
  ...Object.values(groups).flatMap((rows) => Object.entries(rows).map(([name, row]) => vectorOf(name, row))),
  ...sizeVectors,
  ...malformed,
];
