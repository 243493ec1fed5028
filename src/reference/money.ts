/**
 * Money of the second implementation: whole fen as BigInt, never a number; and the three ways to round a fraction of a fen.
 * @module
 */
import type { RoundingMode, Yuan } from '../values/fen';
import type { Rate } from '../values/rate';

/** V-2.1. */
export function fenOf(amount: Yuan): bigint {
  return BigInt(amount.replace('.', ''));
}

/** Of an amount that is not negative; it may be larger than an amount in a document. */
export function yuanOf(fen: bigint): Yuan {
  const digits = fen.toString().padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}` as Yuan;
}

export function sumOf(amounts: Iterable<Yuan>): bigint {
  let sum = 0n;
  for (const amount of amounts) sum += fenOf(amount);
  return sum;
}

export function least(first: bigint, ...others: readonly bigint[]): bigint {
  return others.reduce((least, each) => (each < least ? each : least), first);
}

/** V-2.3: `amount` × `numerator` / `denominator`, to the whole fen; none is negative. */
export function share(amount: bigint, numerator: bigint, denominator: bigint, mode: RoundingMode): bigint {
  const whole = (amount * numerator) / denominator;
  const twice = 2n * (amount * numerator - whole * denominator);
  switch (mode) {
    case 'down':
      return whole;
    case 'half-up':
      return twice >= denominator ? whole + 1n : whole;
    case 'half-even':
      return twice > denominator || (twice === denominator && whole % 2n === 1n) ? whole + 1n : whole;
  }
}

/** S-4.2: `amount` × `rate` (V-2.2), to the whole fen. */
export function atRate(amount: bigint, rate: Rate, mode: RoundingMode): bigint {
  const [whole = '0', decimals = ''] = rate.split('.');
  return share(amount, BigInt(whole + decimals), 10n ** BigInt(decimals.length), mode);
}
