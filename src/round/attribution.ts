/**
 * Which purchase lines a grant pays (assumption line-attribution): in the listed order, each up to its subsidy, so that
 * the last listed bear a reduction first. Σ = the grant.
 * @module
 */
import type { Grant } from '../allocation/claim';
import type { LineAssessment } from '../subsidy/assessment';
import { fenOf, least, noYuan, yuanOf, type Fen, type Yuan } from '../values/fen';

export function attribute(grant: Grant | undefined, lines: readonly LineAssessment[]): readonly Yuan[] {
  if (grant === undefined || grant.granted === noYuan) return lines.map(() => noYuan);
  if (grant.granted === grant.entitlement) return lines.map(({ subsidy }) => subsidy);
  let left = fenOf(grant.granted);
  return lines.map(({ subsidy }) => {
    const share = least(left, fenOf(subsidy));
    left = (left - share) as Fen;
    return yuanOf(share);
  });
}
