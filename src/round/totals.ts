/**
 * The totals of a round: the pool, what goes to each district's treasury (clause 3.4), and to each purchase line (assumption
 * line-attribution).
 * @module
 */
import type { DecidedClaim } from '../allocation/allocate';
import type { LedgerDraft } from '../allocation/draft';
import type { Assessed } from '../subsidy/assess';
import { unlessUndefined, type Undefinable } from '../values/record';
import { fenOf, least, noFen, noYuan, yuanOf, type Fen, type Yuan } from '../values/fen';
import { byCodeUnit } from '../values/text';
import type { DistrictTotal, PoolTotals } from './round';

/** The pool after these claims, in queue order. */
export function poolTotals({ budget, granted }: LedgerDraft, claims: readonly DecidedClaim[]): PoolTotals {
  const firstShortfall = claims.find(({ isShort }) => isShort)?.grant.application;
  const totals: Undefinable<PoolTotals> = {
    budget: yuanOf(budget),
    granted: yuanOf(granted),
    remaining: yuanOf((budget - granted) as Fen),
    firstShortfall,
  };
  return unlessUndefined<PoolTotals>(totals, 'firstShortfall', firstShortfall);
}

export function districtTotals(claims: readonly DecidedClaim[]): readonly DistrictTotal[] {
  const byDistrict = new Map<string, { applications: number; granted: Fen }>();
  for (const { grant, granted } of claims) {
    const { district } = grant;
    if (district === undefined || granted === noFen) continue;
    const total = byDistrict.get(district) ?? { applications: 0, granted: noFen };
    total.applications += 1;
    total.granted = (total.granted + granted) as Fen;
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
export function attributed(granted: Fen, { assessment: { lines }, assessed }: Assessed): readonly Yuan[] {
  if (granted === assessed) return lines.map(({ subsidy }) => subsidy);
  let left = granted;
  return lines.map(({ subsidy }) => {
    const share = least(left, fenOf(subsidy));
    left = (left - share) as Fen;
    return share === noFen ? noYuan : yuanOf(share);
  });
}
