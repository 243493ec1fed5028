/**
 * The totals of a round: the pool, and what goes to each district's treasury (clause 3.4).
 * @module
 */
import type { Book } from '../allocation/book';
import { unlessUndefined, type Undefinable } from '../values/absent';
import { fenOf, noFen, noYuan, yuanOf, type Fen } from '../values/fen';
import type { Id } from '../values/id';
import { byCodeUnit } from '../values/text';
import type { Decision, DistrictTotal, PoolTotals } from './round';

export function poolTotals(book: Book, claims: readonly Decision[]): PoolTotals {
  const shortfall = claims.find(({ grant }) => grant !== undefined && grant.poolReduction !== noYuan);
  const firstShortfall = shortfall?.application;
  const totals: Undefinable<PoolTotals> = {
    budget: yuanOf(book.budget),
    granted: yuanOf(book.granted),
    remaining: yuanOf((book.budget - book.granted) as Fen),
    firstShortfall,
  };
  return unlessUndefined<PoolTotals>(totals, 'firstShortfall', firstShortfall);
}

export function districtTotals(claims: readonly Decision[]): readonly DistrictTotal[] {
  const byDistrict = new Map<Id, { applications: number; granted: Fen }>();
  for (const { district, grant } of claims) {
    if (district === undefined || grant === undefined || grant.granted === noYuan) continue;
    const total = byDistrict.get(district) ?? { applications: 0, granted: noFen };
    byDistrict.set(district, total);
    total.applications += 1;
    total.granted = (total.granted + fenOf(grant.granted)) as Fen;
  }
  return [...byDistrict]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([district, { applications, granted }]) => ({ district, applications, granted: yuanOf(granted) }));
}
