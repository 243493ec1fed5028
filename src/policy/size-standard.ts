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

type Bound = readonly [employees: number, tenThousandYuan: number];
type Row = readonly [SizeRow['id'], readonly [from: number, to: number], large: Bound, medium: Bound, small: Bound];

export const sizeStandard: readonly SizeRow[] = /* @__PURE__ */ rowsOf([
  ['industry', [6, 46], [1000, 40_000], [300, 2_000], [20, 300]],
  ['information-transmission', [63, 64], [2000, 100_000], [100, 1_000], [10, 100]],
  ['software-and-it-services', [65, 65], [300, 10_000], [100, 1_000], [10, 50]],
]);

function rowsOf(rows: readonly Row[]): readonly SizeRow[] {
  return rows.map(([id, [from, to], large, medium, small]) => ({
    id,
    divisions: { from, to },
    large: boundOf(large),
    medium: boundOf(medium),
    small: boundOf(small),
  }));
}

function boundOf([employees, tenThousandYuan]: Bound): SizeBound {
  const revenue = (tenThousandYuan * 1_000_000) as Fen;
  return Object.freeze({ employees, annualRevenue: `${tenThousandYuan * 10_000}.00` as Yuan, revenue });
}

export function boundsOf(rows: readonly SizeRow[]): readonly SizeBound[] {
  return rows.flatMap(({ small, medium, large }) => [small, medium, large]);
}

/** The row of a two-digit division; undefined where the standard, as far as it is modelled here, has none. */
export function sizeRowOf(division: string): SizeRow | undefined {
  const number = Number(division);
  return sizeStandard.find(({ divisions }) => divisions.from <= number && number <= divisions.to);
}
