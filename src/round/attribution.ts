/**
 * Which purchase lines a grant pays (assumption line-attribution): in the listed order, each up to its subsidy, so that
 * the last listed bear a reduction first. Σ = the grant.
 * @module
 */
import { noFen, yuanOf, type Fen, type Yuan } from '../values/fen';

export function attribute(granted: Fen, subsidies: readonly Fen[]): readonly Yuan[] {
  let left = granted;
  return subsidies.map((subsidy) => {
    const share = Math.min(left, subsidy) as Fen;
    left = Math.max(noFen, left - share) as Fen;
    return yuanOf(share);
  });
}
