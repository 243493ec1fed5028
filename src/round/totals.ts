/**
 * The totals of a round: the pool, what goes to each district's treasury (clause 3.4), and to each purchase line (assumption
 * line-attribution).
 * @module
 */
import type { Grant } from '../allocation/claim';
import type { LedgerDraft } from '../allocation/draft';
import type { Assessment } from '../subsidy/assessment';
import { unlessUndefined, type Undefinable } from '../values/record';
import { fenOf, least, noFen, noYuan, yuanOf, type Fen, type Yuan } from '../values/fen';
import { byCodeUnit } from '../values/text';
import type { DistrictTotal, PoolTotals } from './round';

/** The pool after these grants, in queue order. */
export function poolTotals({ budget, granted }: LedgerDraft, grants: readonly Grant[]): PoolTotals {
  const firstShortfall = grants.find(({ poolReduction }) => poolReduction !== noYuan)?.application;
  const totals: Undefinable<PoolTotals> = {
    budget: yuanOf(budget),
    granted: yuanOf(granted),
    remaining: yuanOf((budget - granted) as Fen),
    firstShortfall,
  };
  return unlessUndefined<PoolTotals>(totals, 'firstShortfall', firstShortfall);
}

export function districtTotals(grants: readonly Grant[]): readonly DistrictTotal[] {
  const byDistrict = new Map<string, { applications: number; granted: Fen }>();
  for (const { district, granted } of grants) {
    if (district === undefined || granted === noYuan) continue;
    const total = byDistrict.get(district) ?? { applications: 0, granted: noFen };
    total.applications += 1;
    total.granted = (total.granted + fenOf(granted)) as Fen;
    byDistrict.set(district, total);
  }
  return [...byDistrict]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([district, { applications, granted }]) => ({
      district: district as DistrictTotal['district'],
      applications,
      granted: yuanOf(granted),
    }));
}

/** A grant by purchase line: in the listed order, each up to its subsidy, so that the last listed bear a reduction first. */
export function attributed(granted: Yuan, { lines, assessed }: Assessment): readonly Yuan[] {
  if (granted === assessed) return lines.map(({ subsidy }) => subsidy);
  let left = fenOf(granted);
  return lines.map(({ subsidy }) => {
    const share = least(left, fenOf(subsidy));
    left = (left - share) as Fen;
    return share === noFen ? noYuan : yuanOf(share);
  });
}
