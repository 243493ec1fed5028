/**
 * Size in the second implementation: the standard of MIIT [2011] No. 300, and what figures that may be missing leave open.
 * @module
 */
import type { Enterprise } from '../facts/enterprise';
import type { SizeClass } from '../policy/vocabulary';
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

type Limits = readonly [staff: bigint, tenThousandYuan: bigint];
const bound = ([staff, amount]: Limits): Bound => ({ staff, revenue: amount * 1_000_000n });
const row = (standard: string, divisions: SizeRow['divisions'], small: Limits, medium: Limits, large: Limits) => {
  return { standard, divisions, bounds: { small: bound(small), medium: bound(medium), large: bound(large) } };
};

/** E-4.1. */
const rows: readonly SizeRow[] = /* @__PURE__ */ (() => [
  row('industry', ['06', '46'], [20n, 300n], [300n, 2_000n], [1_000n, 40_000n]),
  row('information-transmission', ['63', '64'], [10n, 100n], [100n, 1_000n], [2_000n, 100_000n]),
  row('software-and-it-services', ['65', '65'], [10n, 50n], [100n, 1_000n], [300n, 10_000n]),
])();

/** E-4.1: the row of a division. */
export function rowOf(division: string): SizeRow | undefined {
  return rows.find(({ divisions: [first, last] }) => first <= division && division <= last);
}

/** E-4.1: the first class, from large down, both of whose bounds are reached; else micro. */
export function classIn({ bounds }: SizeRow, { staff, revenue }: Bound): SizeClass {
  const reached = (['large', 'medium', 'small'] as const).find(
    (size) => staff >= bounds[size].staff && revenue >= bounds[size].revenue,
  );
  return reached ?? 'micro';
}

/** E-4.3: the figures; for one that is missing, a value of each interval between the bounds of `under`. */
export function completionsOf(under: readonly SizeRow[], { employees, annualRevenue }: Figures): readonly Bound[] {
  const bounds = under.flatMap((row) => Object.values(row.bounds));
  const staff = employees === undefined ? [0n, ...bounds.map((each) => each.staff)] : [BigInt(employees)];
  const revenues = annualRevenue === undefined ? [0n, ...bounds.map((each) => each.revenue)] : [fenOf(annualRevenue)];
  return [...new Set(staff)].flatMap((each) => [...new Set(revenues)].map((revenue) => ({ staff: each, revenue })));
}

/** E-4.3: every class that some completion has under some of the rows, smallest first. */
export function classesOpen(under: readonly SizeRow[], figures: Figures): readonly SizeClass[] {
  const found = under.flatMap((row) => completionsOf([row], figures).map((each) => classIn(row, each)));
  return classes.filter((size) => found.includes(size));
}

/** E-4.8, `classifySize`: under the row of the industry; under every row if it is unknown; anything if it has no row. */
export function referenceSize(enterprise: Figures & Pick<Enterprise, 'industry'>): readonly SizeClass[] {
  const { industry } = enterprise;
  if (industry === undefined) return classesOpen(rows, enterprise);
  const row = rowOf(industry.slice(1, 3));
  return row === undefined ? classes : classesOpen([row], enterprise);
}

/** E-4.6: where a row begins to be too large for `sizes`, as results say it. */
export function limitOf({ standard, bounds }: SizeRow, sizes: readonly SizeClass[]): object {
  const above = classes[Math.max(...sizes.map((size) => classes.indexOf(size))) + 1];
  if (above === undefined || above === 'micro') return { standard };
  return { standard, employees: Number(bounds[above].staff), annualRevenue: yuanOf(bounds[above].revenue) };
}
