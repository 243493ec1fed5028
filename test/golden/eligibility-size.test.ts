/**
 * How large an enterprise is: MIIT [2011] No. 300, below, at and above every threshold, and what partial figures settle.
 */
import { describe, expect, it } from 'vitest';
import {
  classifySize,
  sectorOf,
  sizeClasses,
  withAlternative,
  wuhan2025,
  type IndustryCode,
  type SizeClass,
  type Yuan,
} from 'cloud-voucher-rules';
import { amountOf } from '../support/builders';
import { refusalOf } from '../support/problems';

const wan = (tenThousands: number) => amountOf(tenThousands * 10_000);
const aFenBelow = (tenThousands: number) => `${tenThousands * 10_000 - 1}.99` as Yuan;
const far = amountOf(5_000_000_000);

function sizes(industry: string | undefined, employees: number | undefined, annualRevenue: Yuan | undefined) {
  return classifySize({
    ...(industry === undefined ? {} : { industry: industry as IndustryCode }),
    ...(employees === undefined ? {} : { employees }),
    ...(annualRevenue === undefined ? {} : { annualRevenue }),
  }).possible;
}

/** Row of the standard, then staff and revenue (10,000 yuan) from which an enterprise is small, medium, large. */
const standard: [string, string, [number, number], [number, number], [number, number]][] = [
  ['industry (division 06)', 'B06', [20, 300], [300, 2_000], [1_000, 40_000]],
  ['industry (division 39)', 'C3919', [20, 300], [300, 2_000], [1_000, 40_000]],
  ['industry (division 46)', 'D46', [20, 300], [300, 2_000], [1_000, 40_000]],
  ['information transmission (division 63)', 'I63', [10, 100], [100, 1_000], [2_000, 100_000]],
  ['information transmission (division 64)', 'I64', [10, 100], [100, 1_000], [2_000, 100_000]],
  ['software and IT services (division 65)', 'I65', [10, 50], [100, 1_000], [300, 10_000]],
];

describe.each(standard)('%s', (_, industry, small, medium, large) => {
  it.each([
    ['small', small, 'micro'],
    ['medium', medium, 'small'],
    ['large', large, 'medium'],
  ] as [SizeClass, [number, number], SizeClass][])(
    'is %s from both bounds on, and the class below on missing either',
    (size, [staff, revenue], below) => {
      expect(sizes(industry, staff, wan(revenue))).toEqual([size]);
      expect(sizes(industry, staff - 1, wan(revenue))).toEqual([below]);
      expect(sizes(industry, staff, aFenBelow(revenue))).toEqual([below]);
      expect(sizes(industry, staff + 1, wan(revenue + 1))).toEqual([size]);
      expect(sizes(industry, staff - 1, far)).toEqual([below]);
    },
  );

  it('is micro without staff or without revenue, whatever the other figure', () => {
    expect(sizes(industry, 0, far)).toEqual(['micro']);
    expect(sizes(industry, 1_000_000, amountOf(0))).toEqual(['micro']);
  });

  it('is of any class while neither figure is known', () => {
    expect(sizes(industry, undefined, undefined)).toEqual(sizeClasses);
  });

  it('partial figures rule out what they can: staff alone', () => {
    expect(sizes(industry, small[0] - 1, undefined)).toEqual(['micro']);
    expect(sizes(industry, small[0], undefined)).toEqual(['micro', 'small']);
    expect(sizes(industry, medium[0] - 1, undefined)).toEqual(['micro', 'small']);
    expect(sizes(industry, medium[0], undefined)).toEqual(['micro', 'small', 'medium']);
    expect(sizes(industry, large[0] - 1, undefined)).toEqual(['micro', 'small', 'medium']);
    expect(sizes(industry, large[0], undefined)).toEqual(sizeClasses);
  });

  it('partial figures rule out what they can: revenue alone', () => {
    expect(sizes(industry, undefined, aFenBelow(small[1]))).toEqual(['micro']);
    expect(sizes(industry, undefined, wan(small[1]))).toEqual(['micro', 'small']);
    expect(sizes(industry, undefined, aFenBelow(medium[1]))).toEqual(['micro', 'small']);
    expect(sizes(industry, undefined, wan(medium[1]))).toEqual(['micro', 'small', 'medium']);
    expect(sizes(industry, undefined, aFenBelow(large[1]))).toEqual(['micro', 'small', 'medium']);
    expect(sizes(industry, undefined, wan(large[1]))).toEqual(sizeClasses);
  });
});

describe('the check of the notice', () => {
  it.each([
    ['I65', 'large'],
    ['I64', 'medium'],
    ['C3919', 'medium'],
  ])('400 staff and 150,000,000 yuan in %s is %s', (industry, size) => {
    expect(sizes(industry, 400, amountOf(150_000_000))).toEqual([size]);
  });
});

describe('an industry', () => {
  it('that the standard has no row for excludes nothing', () => {
    for (const industry of ['A05', 'E47', 'H62', 'J66', 'T97']) {
      expect(sizes(industry, 5, amountOf(0))).toEqual(sizeClasses);
    }
  });

  it('not known leaves open what some row allows', () => {
    expect(sizes(undefined, 9, undefined)).toEqual(['micro']);
    expect(sizes(undefined, 299, undefined)).toEqual(['micro', 'small', 'medium']);
    expect(sizes(undefined, 300, wan(10_000))).toEqual(['medium', 'large']);
    expect(sizes(undefined, 2_000, wan(100_000))).toEqual(['large']);
    expect(sizes(undefined, undefined, undefined)).toEqual(sizeClasses);
  });

  it.each([
    ['B06', 'industry'],
    ['C3919', 'industry'],
    ['D46', 'industry'],
    ['I64', 'software'],
    ['I6513', 'software'],
    ['A05', undefined],
    ['E47', undefined],
    ['I63', undefined],
    ['J66', undefined],
  ])('%s is of sector %s', (industry, sector) => {
    expect(sectorOf(wuhan2025, industry as IndustryCode)).toBe(sector);
  });

  it('is of the sector that the reading of software-divisions says', () => {
    const sector = (alternative: string, industry: string) =>
      sectorOf(withAlternative(wuhan2025, 'software-divisions', alternative), industry as IndustryCode);
    expect([sector('with-telecom', 'I63'), sector('software-only', 'I64')]).toEqual(['software', undefined]);
  });
});

it('malformed figures are refused with their path', () => {
  expect(refusalOf(() => sizes('C39', -1, undefined))).toEqual(['out-of-range', 'enterprise.employees']);
  expect(refusalOf(() => sizes('C39', NaN, undefined))).toEqual(['wrong-type', 'enterprise.employees']);
  expect(refusalOf(() => sizes('C39', 1, '1' as Yuan))).toEqual(['not-canonical', 'enterprise.annualRevenue']);
  expect(refusalOf(() => sizes('39', 1, undefined))).toEqual(['malformed', 'enterprise.industry']);
  expect(refusalOf(() => sectorOf(wuhan2025, '65' as IndustryCode))).toEqual(['malformed', 'industry']);
});
