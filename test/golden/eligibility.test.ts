/**
 * Who may apply (clauses 1, 3.3, 4.1), taken together: outcomes, missing facts, figures compared, malformed facts. Each
 * criterion by itself: eligibility-criteria.test.ts.
 */
import { describe, expect, it } from 'vitest';
import {
  checkEligibility,
  criterionIds,
  reasonCodes,
  wuhan2025,
  type FactId,
  type ReasonCode,
} from 'cloud-voucher-rules';
import { amountOf, enterprise, noonOf, policyWith, providerCode } from '../support/builders';
import { refusalOf } from '../support/problems';
import { under } from '../support/assessing';
import { accident, check, dishonesty, located, unbounded, working, type Situation } from '../support/checking';

describe('the outcome', () => {
  it('is eligible where all seven criteria are met, all of them reported in their order', () => {
    const result = check({});
    expect(result.outcome).toBe('eligible');
    expect(result.criteria.map(({ criterion }) => criterion)).toEqual(criterionIds);
    expect(result.criteria.map(({ verdict }) => verdict)).toEqual(Array(7).fill('met'));
    expect(result.missing).toEqual([]);
  });

  it('is ineligible where all are unmet, with every reason', () => {
    const result = check({
      at: '2025-11-01T00:00:00+08:00',
      is: {
        ...located('420202'),
        ...working('I63'),
        employees: 2000,
        annualRevenue: amountOf(1_000_000_000),
        cloudProvider: true,
        ...accident('2025-01-01'),
        ...dishonesty('2025-01-01'),
      },
    });
    expect(result.outcome).toBe('ineligible');
    expect(result.criteria.map(({ reason }) => reason)).toEqual([
      'district-elsewhere',
      'sector-not-eligible',
      'size-beyond-limits',
      'declared-a-provider',
      'accident-in-period',
      'excluding-dishonesty',
      'submitted-after-close',
    ]);
  });

  it('is undetermined where nothing is known but the code, and asks for all seven facts', () => {
    const result = checkEligibility(wuhan2025, { uscc: enterprise().uscc, name: '示例' }, { at: noonOf('2025-06-03') });
    expect(result.outcome).toBe('undetermined');
    expect(result.missing).toEqual([
      'district',
      'industry',
      'employees',
      'annualRevenue',
      'cloudProvider',
      'majorAccidents',
      'seriousDishonesty',
    ]);
  });

  const rows: [string, Situation, string, readonly FactId[]][] = [
    ['a district that the policy does not list, all else met', { is: located('420100') }, 'undetermined', ['district']],
    ['one fact unknown, all else met', { is: { district: undefined } }, 'undetermined', ['district']],
    [
      'one fact unknown, another criterion unmet',
      { is: { district: undefined, ...accident('2025-01-01') } },
      'ineligible',
      [],
    ],
    [
      'everything unknown but the window, which is over',
      { at: '2025-11-01T00:00:00+08:00', is: { district: undefined, industry: undefined } },
      'ineligible',
      [],
    ],
    ['revenue unknown with 50 staff', { is: { annualRevenue: undefined } }, 'eligible', []],
    ['revenue unknown with 999 staff', { is: { employees: 999, annualRevenue: undefined } }, 'eligible', []],
    [
      'revenue unknown with 1000 staff',
      { is: { employees: 1000, annualRevenue: undefined } },
      'undetermined',
      ['annualRevenue'],
    ],
    [
      'staff unknown with a fen less than 400,000,000 yuan',
      { is: { employees: undefined, annualRevenue: amountOf('399999999.99') } },
      'eligible',
      [],
    ],
    [
      'staff unknown with 400,000,000 yuan',
      { is: { employees: undefined, annualRevenue: amountOf(400_000_000) } },
      'undetermined',
      ['employees'],
    ],
    [
      'both figures unknown',
      { is: { employees: undefined, annualRevenue: undefined } },
      'undetermined',
      ['employees', 'annualRevenue'],
    ],
    [
      'industry unknown with figures that are small in each',
      { is: { industry: undefined } },
      'undetermined',
      ['industry'],
    ],
    [
      'industry unknown with 299 staff, revenue unknown: only the industry matters',
      { is: { industry: undefined, employees: 299, annualRevenue: undefined } },
      'undetermined',
      ['industry'],
    ],
    [
      'industry unknown with 300 staff, revenue unknown: in software the revenue would matter',
      { is: { industry: undefined, employees: 300, annualRevenue: undefined } },
      'undetermined',
      ['industry', 'annualRevenue'],
    ],
    [
      'industry unknown with figures that are too large in each',
      { is: { industry: undefined, employees: 2000, annualRevenue: amountOf(1_000_000_000) } },
      'ineligible',
      [],
    ],
    [
      'the provider register settles what is not declared',
      { registered: true, is: { cloudProvider: undefined } },
      'eligible',
      [],
    ],
    [
      'an industry without a size row: nothing is missing, since the sector fails',
      { is: { ...working('K70'), employees: undefined } },
      'ineligible',
      [],
    ],
    [
      'the size of a software enterprise is not asked where only industry is limited',
      {
        is: { ...working('I65'), employees: undefined, annualRevenue: undefined },
        policy: under('size-limit-scope', 'industry-only'),
      },
      'eligible',
      [],
    ],
  ];
  it.each(rows)('%s', (_, situation, outcome, missing) => {
    const result = check(situation);
    expect([result.outcome, result.missing]).toEqual([outcome, missing]);
  });
});

it('one row for every industry: the industry decides the sector, and not the size', () => {
  const oneRow = { sectors: [{ id: 'industry', divisions: ['39'] }], sizeLimitedSectors: ['industry'] };
  const unknown = { industry: undefined, employees: undefined, annualRevenue: undefined };
  const { criteria } = check({ is: unknown, policy: policyWith({ applicants: oneRow } as never) });
  expect(criteria.slice(1, 3).map(({ missing }) => missing)).toEqual([['industry'], ['employees', 'annualRevenue']]);
});

describe('a sector with a division that the size standard has no row for', () => {
  const oddSector = { id: 'industry', divisions: ['39', '66'] };
  const policy = policyWith({ applicants: { sectors: [oddSector], sizeLimitedSectors: ['industry'] } } as never);
  const sizeOf = (is: Situation['is']) => check({ is: { ...is }, policy }).criteria[2]?.reason;

  it('leaves the size unknown of an enterprise in it, and of no other', () => {
    expect(sizeOf(working('J66'))).toBe('size-not-standardised');
    expect(sizeOf(working('C39'))).toBe('size-within-limits');
  });

  it('counts for nothing where the industry is not known', () => {
    expect(sizeOf({ industry: undefined })).toBe('size-within-limits');
    expect(sizeOf({ industry: undefined, employees: undefined })).toBe('size-within-limits');
    expect(sizeOf({ industry: undefined, employees: undefined, annualRevenue: undefined })).toBe('size-unknown');
  });
});

describe('what was compared', () => {
  const window = { opensAt: '2025-01-01T00:00:00+08:00', closesAt: '2025-10-31T23:59:59.999999999+08:00' };
  const sinceEver = { closesAt: wuhan2025.window.closesAt };
  const jurisdiction = '420100';
  const period = { from: '2022-06-03', to: '2025-06-03' };
  const sizes = ['micro', 'small', 'medium'];
  const limits = [{ standard: 'industry', employees: 1000, annualRevenue: '400000000.00' }];
  const large = { employees: 1000, annualRevenue: amountOf(400_000_000) };
  const { uscc } = enterprise();

  const rows: [string, ReasonCode, Situation, object][] = [
    ['the district', 'district-in-jurisdiction', {}, { district: '420111', jurisdiction }],
    ['the district', 'district-elsewhere', { is: located('420202') }, { district: '420202', jurisdiction }],
    ['the district', 'district-not-listed', { is: located('420100') }, { district: '420100', jurisdiction }],
    ['where it should be', 'district-unknown', { is: { district: undefined } }, { jurisdiction }],
    ['the sector', 'sector-eligible', {}, { industry: 'C3919', division: '39', sector: 'industry' }],
    ['the division', 'sector-not-eligible', { is: working('I63') }, { industry: 'I63', division: '63' }],
    ['nothing', 'industry-unknown', { is: { industry: undefined } }, {}],
    [
      'the figures and the bounds from which an enterprise is too large',
      'size-within-limits',
      {},
      { employees: 50, annualRevenue: '8000000.00', limits, possible: ['small'], sizes },
    ],
    ['the figures', 'size-beyond-limits', { is: large }, { ...large, limits, possible: ['large'], sizes }],
    [
      'the figures, the bounds of the largest size, and the size that is not eligible',
      'size-not-eligible',
      { is: { employees: 5 }, policy: policyWith({ applicants: { sizes: ['medium'] } }) },
      { employees: 5, annualRevenue: '8000000.00', limits, possible: ['micro'], sizes: ['medium'] },
    ],
    [
      'what is known of the figures, and every size that it leaves possible',
      'size-unknown',
      { is: { ...large, employees: undefined } },
      { annualRevenue: '400000000.00', limits, possible: ['micro', 'small', 'medium', 'large'], sizes },
    ],
    [
      'the sector that has no limit',
      'size-not-limited',
      { is: working('I6510'), policy: policyWith({ applicants: { sizeLimitedSectors: ['industry'] } }) },
      { sector: 'software' },
    ],
    [
      'nothing, where no sector has a limit',
      'size-not-limited',
      { is: { industry: undefined }, policy: policyWith({ applicants: { sizeLimitedSectors: [] } }) },
      {},
    ],
    ['the industry', 'size-not-standardised', { is: working('J66') }, { industry: 'J66' }],
    ['nothing', 'providers-not-excluded', { policy: policyWith({ applicants: { providersExcluded: false } }) }, {}],
    ['the code', 'not-on-provider-register', { registered: true }, { uscc }],
    [
      'the code and its name in the register',
      'on-provider-register',
      { is: { uscc: providerCode(2) }, registered: true },
      { uscc: providerCode(2), provider: '示例云服务商（business）' },
    ],
    ['the declaration', 'declared-not-a-provider', {}, { cloudProvider: false }],
    ['the declaration', 'declared-a-provider', { is: { cloudProvider: true } }, { cloudProvider: true }],
    ['nothing', 'provider-status-unknown', { is: { cloudProvider: undefined } }, {}],
    ['the three years', 'no-accident-in-period', {}, { ...period, accidents: [] }],
    [
      'the three years and the accidents in them',
      'accident-in-period',
      {
        is: {
          majorAccidents: [
            { kind: 'safety', occurredOn: '2022-06-02' },
            { kind: 'safety', occurredOn: '2022-06-03' },
          ] as never,
        },
      },
      { ...period, accidents: [{ kind: 'safety', occurredOn: '2022-06-03' }] },
    ],
    ['the three years', 'accidents-unknown', { is: { majorAccidents: undefined } }, period],
    ['the three years', 'no-excluding-dishonesty', {}, { ...period, records: [] }],
    [
      'no beginning, where nothing bounds it',
      'no-excluding-dishonesty',
      { policy: unbounded },
      { to: '2025-06-03', records: [] },
    ],
    [
      'the records that exclude',
      'excluding-dishonesty',
      { is: dishonesty('2024-01-01') },
      { ...period, records: [{ recordedOn: '2024-01-01' }] },
    ],
    [
      'the records that exclude, whenever they are of',
      'excluding-dishonesty',
      { is: dishonesty('2001-01-01'), policy: unbounded },
      { to: '2025-06-03', records: [{ recordedOn: '2001-01-01' }] },
    ],
    ['the three years', 'dishonesty-unknown', { is: { seriousDishonesty: undefined } }, period],
    [
      'no beginning, where nothing bounds it',
      'dishonesty-unknown',
      { is: { seriousDishonesty: undefined }, policy: unbounded },
      { to: '2025-06-03' },
    ],
    ['the window', 'submitted-in-window', {}, { at: '2025-06-03T12:00:00+08:00', ...window }],
    [
      'the end alone, where nothing opens it',
      'submitted-in-window',
      { policy: { ...wuhan2025, window: sinceEver } },
      { at: '2025-06-03T12:00:00+08:00', closesAt: window.closesAt },
    ],
    ['the window', 'submitted-before-opening', { on: '2024-12-31' }, { at: '2024-12-31T12:00:00+08:00', ...window }],
    ['the window', 'submitted-after-close', { on: '2025-11-01' }, { at: '2025-11-01T12:00:00+08:00', ...window }],
  ];

  it.each(rows)('%s: %s', (_, reason, situation, compared) => {
    const found = check(situation).criteria.find((each) => each.reason === reason);
    expect(found?.compared).toStrictEqual(compared);
  });

  it('for every reason', () => {
    expect(reasonCodes.filter((code) => !rows.some(([, reason]) => reason === code))).toEqual([]);
  });
});

describe('malformed facts are refused with their path', () => {
  it.each([
    ['an industry', { is: working('X99') }, ['malformed', 'enterprise.industry']],
    [
      'an industry whose letter is another’s',
      { is: working('C65') },
      ['section-and-division-disagree', 'enterprise.industry'],
    ],
    ['staff of half a person', { is: { employees: 0.5 } }, ['malformed', 'enterprise.employees']],
    ['staff below none', { is: { employees: -1 } }, ['out-of-range', 'enterprise.employees']],
    ['staff by text', { is: { employees: '50' as never } }, ['wrong-type', 'enterprise.employees']],
    [
      'revenue not in canonical form',
      { is: { annualRevenue: '8000000' as never } },
      ['not-canonical', 'enterprise.annualRevenue'],
    ],
    ['the day of an accident', { is: accident('2025-02-29') }, ['not-a-day', 'enterprise.majorAccidents.0.occurredOn']],
    [
      'the day of a record',
      { is: dishonesty('yesterday') },
      ['malformed', 'enterprise.seriousDishonesty.0.recordedOn'],
    ],
    [
      'the day of a repair',
      { is: dishonesty('2024-01-01', '2025-6-3') },
      ['not-canonical', 'enterprise.seriousDishonesty.0.repairedOn'],
    ],
    ['the instant', { at: '2025-06-03' }, ['malformed', 'context.at']],
  ] as [string, Situation, [string, string]][])('%s', (_, situation, refusal) => {
    expect(refusalOf(() => check(situation))).toEqual(refusal);
  });
});
