/**
 * The size standard for small and medium-sized enterprises, MIIT [2011] No. 300 (中小企业划型标准规定), for the divisions
 * that a voucher policy can name. Limits are lower bounds: staff in persons, last year's revenue in yuan.
 * @module
 */
import type { Fen, Yuan } from '../values/fen';

export interface SizeRow {
  readonly id: 'industry' | 'information-transmission' | 'software-and-it-services';
  readonly divisions: { readonly from: number; readonly to: number };
  /** An enterprise is of a class where both bounds are reached, and of no higher one; below all, it is micro. */
  readonly large: SizeBound;
  readonly medium: SizeBound;
  readonly small: SizeBound;
}
export interface SizeBound {
  readonly employees: number;
  readonly annualRevenue: Yuan;
  /** The same revenue, to compare with. */
  readonly revenue: Fen;
}

function bound(employees: number, tenThousandYuan: number): SizeBound {
  const revenue = (tenThousandYuan * 1_000_000) as Fen;
  return Object.freeze({ employees, annualRevenue: `${tenThousandYuan * 10_000}.00` as Yuan, revenue });
}

export const sizeStandard: readonly SizeRow[] = [
  {
    id: 'industry',
    divisions: { from: 6, to: 46 },
    large: bound(1000, 40_000),
    medium: bound(300, 2_000),
    small: bound(20, 300),
  },
  {
    id: 'information-transmission',
    divisions: { from: 63, to: 64 },
    large: bound(2000, 100_000),
    medium: bound(100, 1_000),
    small: bound(10, 100),
  },
  {
    id: 'software-and-it-services',
    divisions: { from: 65, to: 65 },
    large: bound(300, 10_000),
    medium: bound(100, 1_000),
    small: bound(10, 50),
  },
];

/** The row of a two-digit division; undefined where the standard, as far as it is modelled here, has none. */
export function sizeRowOf(division: string): SizeRow | undefined {
  const number = Number(division);
  return sizeStandard.find(({ divisions }) => divisions.from <= number && number <= divisions.to);
}
