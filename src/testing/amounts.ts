/**
 * Amounts of a world: a few fen, where halves are rounded; everyday ones; ones that come to the annual cap to the fen.
 * @module
 */
import fc from 'fast-check';
import { mostFen, noFen, type Fen } from '../values/fen';
import { tenThousandthsOf, wholeRate, type Rate } from '../values/rate';
import { mostly, pickedFrom, upTo, weighted } from './draw';

/** An amount before cap and rate are known. */
export interface AmountDraw {
  readonly scale: 'fen' | 'everyday' | 'cap';
  readonly number: number;
}

export function amountDraw(): fc.Arbitrary<AmountDraw> {
  const of = (scale: AmountDraw['scale'], most: number) =>
    upTo(most).map((number): AmountDraw => ({ scale, number: number + 1 }));
  const nothing = fc.constant<AmountDraw>({ scale: 'fen', number: 0 });
  return weighted([2, of('fen', 29)], [4, of('everyday', 999_999)], [5, of('cap', 14)], [1, nothing]);
}

/** Sixteen of the greatest still add up to an amount. */
const greatest = Math.floor(mostFen / 16);

/** The fen that a draw stands for: what at `rate` comes to quarters of the cap, or one fen beside. */
export function fenFrom({ scale, number }: AmountDraw, cap: Fen, rate: Rate): Fen {
  if (scale === 'fen') return Math.min(number, 30) as Fen;
  if (scale === 'everyday') return number as Fen;
  const parts = Math.max(1, tenThousandthsOf(rate));
  const quarters = pickedFrom([2, 4, 1, 3, 8], Math.floor(number / 3));
  const whole = Math.ceil((Math.min(cap, greatest) / 4) * quarters * (wholeRate / parts));
  return Math.max(noFen, Math.min(greatest, whole + pickedFrom([0, -1, 1], number))) as Fen;
}

/** How much of an amount: mostly all of it, else all but or with a fen, half, nothing, twice. */
export type Share = number;

export function shareDraw(oneIn: number): fc.Arbitrary<Share> {
  return mostly(0, [1, 2, 3, 4, 5], oneIn);
}

export function shareOf(share: Share, amount: Fen): Fen {
  const shares = [amount, amount - 1, amount + 1, Math.floor(amount / 2), 0, amount * 2];
  return Math.max(0, pickedFrom(shares, share)) as Fen;
}
