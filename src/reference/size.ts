/**
 * Size in the second implementation: the standard of MIIT [2011] No. 300, and what figures that may be missing leave open.
 * @module
 */
import type { Enterprise } from '../facts/enterprise';
import type { SizeClass } from '../policy/vocabulary';
import type { Yuan } from '../values/fen';
import { fenOf, yuanOf } from './money';

/** An enterprise reaches a class if it has at least so many persons and so much revenue, in fen. */
interface Bound {
  readonly staff: bigint;
  readonly revenue: bigint;
}
export interface SizeRow {
  readonly standard: string;
  readonly divisions: readonly [first: string, last: string];
  readonly bounds: Readonly<Record<Exclude<SizeClass, 'micro'>, Bound>>;
}
export type Figures = Pick<Enterprise, 'employees' | 'annualRevenue'>;

export const classes: readonly SizeClass[] = ['micro', 'small', 'medium', 'large'];

const bound = (staff: bigint, tenThousandYuan: bigint): Bound => ({ staff, revenue: tenThousandYuan * 1_000_000n });

const rows: readonly SizeRow[] = [
  {
    standard: 'industry',
    divisions: ['06', '46'],
    bounds: { small: bound(20n, 300n), medium: bound(300n, 2_000n), large: bound(1_000n, 40_000n) },
  },
  {
    standard: 'information-transmission',
    divisions: ['63', '64'],
    bounds: { small: bound(10n, 100n), medium: bound(100n, 1_000n), large: bound(2_000n, 100_000n) },
  },
  {
    standard: 'software-and-it-services',
    divisions: ['65', '65'],
    bounds: { small: bound(10n, 50n), medium: bound(100n, 1_000n), large: bound(300n, 10_000n) },
  },
];

export function rowOf(division: string): SizeRow | undefined {
  return rows.find(({ divisions: [first, last] }) => first <= division && division <= last);
}

/** The first class, from large down, both of whose bounds are reached; else micro. */
export function classIn({ bounds }: SizeRow, { staff, revenue }: Bound): SizeClass {
  const reached = (['large', 'medium', 'small'] as const).find(
    (size) => staff >= bounds[size].staff && revenue >= bounds[size].revenue,
  );
  return reached ?? 'micro';
}

/** The figures; for one that is missing, a value of each interval between the bounds of `under`. */
export function completionsOf(under: readonly SizeRow[], { employees, annualRevenue }: Figures): readonly Bound[] {
  const bounds = under.flatMap((row) => Object.values(row.bounds));
  const staff = employees === undefined ? [0n, ...bounds.map((each) => each.staff)] : [BigInt(employees)];
  const revenues = annualRevenue === undefined ? [0n, ...bounds.map((each) => each.revenue)] : [fenOf(annualRevenue)];
  return [...new Set(staff)].flatMap((each) => [...new Set(revenues)].map((revenue) => ({ staff: each, revenue })));
}

/** Every class that some completion has under some of the rows, smallest first. */
export function classesOpen(under: readonly SizeRow[], figures: Figures): readonly SizeClass[] {
  const found = under.flatMap((row) => completionsOf([row], figures).map((each) => classIn(row, each)));
  return classes.filter((size) => found.includes(size));
}

/** `classifySize`: under the row of the industry; under every row if it is unknown; anything if it has no row. */
export function referenceSize(enterprise: Figures & Pick<Enterprise, 'industry'>): readonly SizeClass[] {
  const { industry } = enterprise;
  if (industry === undefined) return classesOpen(rows, enterprise);
  const row = rowOf(industry.slice(1, 3));
  return row === undefined ? classes : classesOpen([row], enterprise);
}

/** Where a row begins to be too large for `sizes`, as results say it. */
export function limitOf({ standard, bounds }: SizeRow, sizes: readonly SizeClass[]): Limit {
  const above = classes[Math.max(...sizes.map((size) => classes.indexOf(size))) + 1];
  if (above === undefined || above === 'micro') return { standard };
  return { standard, employees: Number(bounds[above].staff), annualRevenue: yuanOf(bounds[above].revenue) };
}
interface Limit {
  readonly standard: string;
  readonly employees?: number;
  readonly annualRevenue?: Yuan;
}
