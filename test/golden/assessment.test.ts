/**
 * What a purchase earns (clause 2): tiers, the whole application, VAT and rounding. Each row is a sentence; one line of
 * 10,000.00 at 20 %, applied for on 3 June 2025, unless the row says otherwise.
 */
import { describe, expect, it } from 'vitest';
import { assess, tierRate, wuhan2025, type TierId } from 'cloud-voucher-rules';
import { assessed, subsidies, under } from '../support/assessing';
import {
  amountOf,
  application,
  at,
  catalogue,
  enterprise,
  enterpriseCode,
  policyWith,
  providerCode,
  type Bought,
} from '../support/builders';

describe('clause 2: the four tiers', () => {
  it.each([
    ['resources', '20 %', '0.20', '2000.00'],
    ['business', '30 %', '0.30', '3000.00'],
    ['capability', '40 %', '0.40', '4000.00'],
    ['ecosystem', '50 %', '0.50', '5000.00'],
  ] as const)('%s earns %s of 10,000.00', (tier, _, rate, subsidy) => {
    const [line] = assessed([{ tier }]).lines;
    expect(line).toEqual({
      line: 1,
      product: `p-${tier}`,
      invoice: expect.any(String) as string,
      tier,
      rate,
      claimed: '10000.00',
      recognised: '10000.00',
      base: '10000.00',
      subsidy,
      findings: [],
    });
    expect(tierRate(wuhan2025, tier as TierId)).toBe(rate);
  });

  it('mixes tiers in one application', () => {
    const assessment = assessed([
      { tier: 'ecosystem', amount: 100 },
      { tier: 'resources', amount: 100 },
    ]);
    expect(subsidies(assessment)).toEqual(['50.00', '20.00']);
    expect(assessment).toMatchObject({ assessed: '70.00', entitlement: '70.00' });
  });

  it('is not bounded by the annual cap, which is the allocation’s business', () => {
    expect(assessed([{ tier: 'ecosystem', amount: 1_000_000 }]).entitlement).toBe('500000.00');
  });

  it('tierRate refuses a tier that the policy lacks', () => {
    expect(() => tierRate(wuhan2025, 'diamond' as TierId)).toThrow(
      expect.objectContaining({ problems: [expect.objectContaining({ code: 'unknown-tier', path: ['tier'] })] }),
    );
  });
});

describe('an application as a whole', () => {
  it('names itself, its enterprise, district and policy', () => {
    expect(assess(wuhan2025, application('A'), { catalogue })).toMatchObject({
      application: 'A',
      enterprise: enterpriseCode(1),
      district: '420111',
      policy: 'wuhan-2025',
      eligibility: { outcome: 'eligible' },
    });
  });

  it('leaves the district absent where it is not known', () => {
    const assessment = assess(wuhan2025, application('A', [{}], { enterprise: enterprise({ district: undefined }) }), {
      catalogue,
    });
    expect(assessment).not.toHaveProperty('district');
    expect(assessment.eligibility.outcome).toBe('undetermined');
    expect(assessment).toMatchObject({ assessed: '2000.00', entitlement: '0.00' });
  });

  it('assesses an ineligible enterprise too, but entitles it to nothing', () => {
    const large = enterprise({ employees: 1000, annualRevenue: amountOf(400_000_000) });
    const assessment = assess(wuhan2025, application('A', [{}], { enterprise: large }), { catalogue });
    expect(assessment).toMatchObject({ assessed: '2000.00', entitlement: '0.00' });
  });

  it('earns 0.00 with an empty list of purchases', () => {
    expect(assessed([])).toMatchObject({ lines: [], assessed: '0.00', entitlement: '0.00' });
  });

  it('judges eligibility at the submission: before, in and after the window', () => {
    const outcome = (submittedAt: string) =>
      assess(wuhan2025, application('A', [], { submittedAt: at(submittedAt) }), { catalogue }).eligibility.outcome;
    expect(outcome('2025-10-31T23:59:59.999999999+08:00')).toBe('eligible');
    expect(outcome('2025-11-01T00:00:00+08:00')).toBe('ineligible');
    expect(outcome('2024-12-31T23:59:59.999999999+08:00')).toBe('ineligible');
  });

  it('judges the provider by the register of the catalogue, not by the declaration', () => {
    const provider = enterprise({ uscc: providerCode(2), cloudProvider: false });
    const assessment = assess(wuhan2025, application('A', [], { enterprise: provider }), { catalogue });
    expect(assessment.eligibility.outcome).toBe('ineligible');
  });
});

describe('assumption vat', () => {
  const excluded = under('vat', 'excluded');

  it.each([
    ['included', wuhan2025, '10600.00', '2120.00'],
    ['excluded', excluded, '10000.00', '2000.00'],
  ] as const)('%s: the base of an invoice of 10,600.00 at 6 %%', (_, policy, base, subsidy) => {
    const assessment = assessed([{ amount: 10_600 }], {}, policy);
    expect(assessment.lines[0]).toMatchObject({ recognised: '10600.00', base, subsidy });
  });

  it('takes of a part of the invoice the same share', () => {
    expect(assessed([{ amount: 10_600, claimed: 5_300 }], {}, excluded).lines[0]).toMatchObject({ base: '5000.00' });
  });

  it('rounds the base itself to the fen, half up, before the rate applies', () => {
    const thirds = { net: amountOf('2.00'), tax: amountOf('1.00'), total: amountOf('3.00') };
    const bought = { amount: 3, claimed: '1.00', invoice: thirds };
    expect(assessed([bought], {}, excluded).lines[0]).toMatchObject({ base: '0.67', subsidy: '0.13' });
    const down = policyWith({ rounding: 'down' }, excluded);
    expect(assessed([bought], {}, down).lines[0]).toMatchObject({ base: '0.66', subsidy: '0.13' });
  });

  it('takes all of an invoice without tax, and nothing of one whose net is 0.00', () => {
    const untaxed = { net: amountOf(10_000), tax: amountOf(0), total: amountOf(10_000) };
    const allTax = { net: amountOf(0), tax: amountOf(10_000), total: amountOf(10_000) };
    expect(assessed([{ invoice: untaxed }], {}, excluded).lines[0]?.base).toBe('10000.00');
    expect(assessed([{ invoice: allTax }], {}, excluded).lines[0]?.base).toBe('0.00');
  });

  it('takes 0.00 where the total is 0.00, although a policy without limits recognises the claim', () => {
    const nothing = { net: amountOf(0), tax: amountOf(0), total: amountOf(0) };
    const policy = policyWith({ base: { limits: [] } }, excluded);
    expect(assessed([{ invoice: nothing }], {}, policy).lines[0]).toMatchObject({
      recognised: '10000.00',
      base: '0.00',
      subsidy: '0.00',
    });
  });
});

describe('assumption rounding: fractions of a fen, line by line', () => {
  const modes = {
    'half-up': wuhan2025,
    down: under('rounding', 'down'),
    'half-even': under('rounding', 'half-even'),
  } as const;

  it.each([
    ['half-up', '0.01', '0.01'],
    ['half-up', '0.03', '0.02'],
    ['half-up', '0.05', '0.03'],
    ['down', '0.01', '0.00'],
    ['down', '0.03', '0.01'],
    ['down', '0.05', '0.02'],
    ['half-even', '0.01', '0.00'],
    ['half-even', '0.03', '0.02'],
    ['half-even', '0.05', '0.02'],
  ] as const)('%s: half of %s yuan is %s', (mode, amount, subsidy) => {
    expect(subsidies(assessed([{ tier: 'ecosystem', amount }], {}, modes[mode]))).toEqual([subsidy]);
  });

  it.each([
    ['half-up', '0.02', '0.00'],
    ['half-up', '0.03', '0.01'],
    ['half-even', '0.02', '0.00'],
    ['half-even', '0.03', '0.01'],
    ['down', '0.04', '0.00'],
    ['down', '0.05', '0.01'],
  ] as const)('%s: a fifth of %s yuan is %s', (mode, amount, subsidy) => {
    expect(subsidies(assessed([{ amount }], {}, modes[mode]))).toEqual([subsidy]);
  });

  it('rounds each line by itself, not the sum', () => {
    const lines: readonly Bought[] = [
      { tier: 'ecosystem', amount: '0.01' },
      { tier: 'ecosystem', amount: '0.01' },
    ];
    expect(assessed(lines).assessed).toBe('0.02');
    expect(assessed(lines, {}, modes.down).assessed).toBe('0.00');
  });

  it('is exact where binary floating point is not', () => {
    expect(subsidies(assessed([{ tier: 'business', amount: '1.15' }]))).toEqual(['0.35']);
    expect(subsidies(assessed([{ tier: 'resources', amount: '9999999999999.99' }]))).toEqual(['2000000000000.00']);
    expect(subsidies(assessed([{ tier: 'ecosystem', amount: '9999999999999.99' }], {}, modes.down))).toEqual([
      '4999999999999.99',
    ]);
  });
});
