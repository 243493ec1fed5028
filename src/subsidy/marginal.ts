/**
 * What more spending would earn (clause 2): the rate, the room that cap and pool leave, and the spending that uses it up.
 * Laws: test/laws/marginal.test.ts.
 * @module
 */
import * as faults from '../words/problems';
import type { Policy } from '../policy/policy';
import type { TierId } from '../policy/vocabulary';
import { fenAt, mostFen, noFen, roundingModes, yuanOf, type Fen, type RoundingMode, type Yuan } from '../values/fen';
import { wholeRate, type Rate } from '../values/rate';
import { recordAt } from '../values/record';
import { reject, wordAt } from '../values/result';
import { proportion } from '../values/rounding';
import { rateOfTier } from './terms';

/** What more spending at one tier would earn. */
export interface Marginal {
  /** Of the tier. */
  readonly rate: Rate;
  /** What the enterprise can still be granted: its cap less what it has, and no more than the pool holds. */
  readonly room: Yuan;
  /** The least base amount whose subsidy is at least `room`; absent where there is no room, or no amount earns it. */
  readonly spendToUseUp?: Yuan;
}

/**
 * What more spending at a tier would earn, given what the enterprise was granted this year and, where known, what
 * remains in the pool. In yuan; the amounts are bases, tax included or not as the policy says. Clause 2.
 * @param policy The policy whose tier, cap and rounding apply.
 * @param state `granted`: what the enterprise has this year; `remaining`: what is left in the pool, where known.
 * @param tier Id of a tier of the policy.
 * @returns The rate, the room that cap and pool leave, and the spending that uses it up.
 * @throws InvalidValueError `unknown-tier`; `out-of-range` for more granted than the annual cap.
 * @example marginal(wuhan2025, { granted: yuan(150000) }, 'capability') // { rate: '0.40', room: '50000.00', spendToUseUp: '124999.99' }
 */
export function marginal(policy: Policy, state: { granted: Yuan; remaining?: Yuan }, tier: TierId): Marginal {
  const { rate, parts } = rateOfTier(policy, tier);
  const room = roomIn(policy, state);
  wordAt(roundingModes, policy.rounding, 'policy', 'rounding');
  const spend = room === noFen ? undefined : leastBaseFor(room, parts, policy.rounding);
  return { rate, room: yuanOf(room), ...(spend === undefined ? {} : { spendToUseUp: yuanOf(spend) }) };
}

function roomIn({ annualCap }: Policy, state: { granted: Yuan; remaining?: Yuan }): Fen {
  const { granted, remaining } = recordAt(state, 'state');
  const cap = fenAt(annualCap, 'policy', 'annualCap');
  const received = fenAt(granted, 'state', 'granted');
  if (received > cap) {
    const expected = { zh: `不多于年度上限（${annualCap}）`, en: `no more than the annual cap, ${annualCap}` };
    reject(faults.outOfRange, ['state', 'granted'], { given: granted, expected });
  }
  const pool = remaining === undefined ? mostFen : fenAt(remaining, 'state', 'remaining');
  return Math.min(cap - received, pool) as Fen;
}

/** A subsidy never falls as its base grows, whatever the rounding: the least base is found by halving. */
function leastBaseFor(room: Fen, parts: number, rounding: RoundingMode): Fen | undefined {
  const earnsIt = (base: number) => proportion(base as Fen, parts, wholeRate, rounding) >= room;
  if (!earnsIt(mostFen)) return undefined;
  let [tooLittle, enough] = [0, mostFen as number];
  while (enough - tooLittle > 1) {
    const between = Math.floor((tooLittle + enough) / 2);
    if (earnsIt(between)) enough = between;
    else tooLittle = between;
  }
  return enough as Fen;
}
