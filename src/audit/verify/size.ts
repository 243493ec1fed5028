/**
 * The checker's own copy of the size standard, MIIT [2011] No. 300, and what figures that may be missing say of a size.
 * @module
 */
import type { SizeClass } from '../../policy/vocabulary';

/** At least so many persons and so much revenue, in fen. */
interface Bound {
  readonly staff: bigint;
  readonly revenue: bigint;
}
export interface SizeRow {
  readonly name: string;
  readonly large: Bound;
  readonly medium: Bound;
  readonly small: Bound;
}

const tenThousandYuan = 1_000_000n;

function row(name: string, ...bounds: readonly (readonly [bigint, bigint])[]): SizeRow {
  const [large, medium, small] = bounds.map(([staff, amount]) => ({ staff, revenue: amount * tenThousandYuan }));
  const none = { staff: 0n, revenue: 0n };
  return { name, large: large ?? none, medium: medium ?? none, small: small ?? none };
}

const industry = row('industry', [1000n, 40_000n], [300n, 2_000n], [20n, 300n]);
const transmission = row('information-transmission', [2000n, 100_000n], [100n, 1_000n], [10n, 100n]);
const software = row('software-and-it-services', [300n, 10_000n], [100n, 1_000n], [10n, 50n]);

export function rowOf(division: string): SizeRow | undefined {
  if (division >= '06' && division <= '46') return industry;
  if (division === '63' || division === '64') return transmission;
  return division === '65' ? software : undefined;
}

/** The first class from above both of whose bounds are reached, else micro. */
export function classOf(standard: SizeRow, staff: bigint, revenue: bigint): SizeClass {
  const reached = (bound: Bound): boolean => staff >= bound.staff && revenue >= bound.revenue;
  if (reached(standard.large)) return 'large';
  if (reached(standard.medium)) return 'medium';
  return reached(standard.small) ? 'small' : 'micro';
}

/** A staff and a revenue for each way in which an unknown figure can stand to the bounds of these rows. */
export function figuresOf(
  rows: readonly SizeRow[],
  known: { readonly staff: bigint | undefined; readonly revenue: bigint | undefined },
): readonly Bound[] {
  const bounds = rows.flatMap(({ large, medium, small }) => [large, medium, small]);
  const all = (given: bigint | undefined, of: (bound: Bound) => bigint): readonly bigint[] =>
    given === undefined ? [...new Set([0n, ...bounds.map(of)])] : [given];
  const revenues = all(known.revenue, ({ revenue }) => revenue);
  return all(known.staff, ({ staff }) => staff).flatMap((staff) => revenues.map((revenue) => ({ staff, revenue })));
}
