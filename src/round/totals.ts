/**
 * The totals of a round: the pool, and what goes to each district's treasury (clause 3.4).
 * @module
 */
import type { Book } from '../allocation/book';
import type { Grant } from '../allocation/claim';
import { fenOf, noFen, yuanOf, type Fen } from '../values/fen';
import type { Id } from '../values/id';
import { byCodeUnit } from '../values/text';
import type { DistrictTotal, PoolTotals } from './round';

export function poolTotals(book: Book, grants: readonly Grant[]): PoolTotals {
  const shortfall = grants.find(({ poolReduction }) => poolReduction !== '0.00');
  return {
    budget: yuanOf(book.budget),
    granted: yuanOf(book.granted),
    remaining: yuanOf((book.budget - book.granted) as Fen),
    ...(shortfall === undefined ? {} : { firstShortfall: shortfall.application }),
  };
}

export function districtTotals(grants: readonly Grant[]): readonly DistrictTotal[] {
  const byDistrict = new Map<Id, { applications: number; granted: Fen }>();
  for (const { district, granted } of grants) {
    const fen = fenOf(granted);
    if (district === undefined || fen === noFen) continue;
    const total = byDistrict.get(district) ?? { applications: 0, granted: noFen };
    byDistrict.set(district, { applications: total.applications + 1, granted: (total.granted + fen) as Fen });
  }
  return [...byDistrict]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([district, { applications, granted }]) => ({ district, applications, granted: yuanOf(granted) }));
}
