/**
 * Amounts of a world: a few fen, where halves are rounded; everyday ones; ones that come to the annual cap to the fen.
 * @module
 */
import fc from 'fast-check';
import { mostFen, noFen, type Fen } from '../values/fen';
import { tenThousandthsOf, wholeRate, type Rate } from '../values/rate';
import { mostly, pickedFrom, upTo, weighted, type Within } from './draw';

/** An amount under a cap, of what earns a rate. */
export const amountIn: Within<[cap: Fen, rate: Rate], Fen> = weighted(
  [2, upTo(29).map((number) => () => (number + 1) as Fen)],
  [4, upTo(999_999).map((number) => () => (number + 1) as Fen)],
  [5, upTo(14).map((number) => (cap: Fen, rate: Rate) => besideCap(number + 1, cap, rate))],
  [1, fc.constant(() => noFen)],
);

/** Sixteen of the greatest still add up to an amount. */
const greatest = Math.floor(mostFen / 16);

/** What at `rate` comes to quarters of the cap, or one fen beside. */
function besideCap(number: number, cap: Fen, rate: Rate): Fen {
  const parts = Math.max(1, tenThousandthsOf(rate));
  const quarters = pickedFrom([2, 4, 1, 3, 8], Math.floor(number / 3));
  const whole = Math.ceil((Math.min(cap, greatest) / 4) * quarters * (wholeRate / parts));
  return Math.max(noFen, Math.min(greatest, whole + pickedFrom([0, -1, 1], number))) as Fen;
}

/** A part of an amount. */
export type Share = (amount: Fen) => Fen;

/** All of it, all but a fen, a fen more, half, nothing, twice. */
export const shares: readonly [Share, ...Share[]] = [
  (amount) => amount,
  (amount) => Math.max(noFen, amount - 1) as Fen,
  (amount) => (amount + 1) as Fen,
  (amount) => Math.floor(amount / 2) as Fen,
  () => noFen,
  (amount) => (amount * 2) as Fen,
];

/** Mostly all of it. */
export function shareIn(oneIn: number): fc.Arbitrary<Share> {
  const [all, ...others] = shares;
  return mostly(all, others, oneIn);
}
