/**
 * The checker's own money: whole fen as BigInt, and the three ways to round a fraction of one.
 * @module
 */
import type { Yuan } from '../../values/fen';
import type { Rate } from '../../values/rate';
import type { RoundingMode } from '../../values/rounding';

export function fenOf(amount: Yuan): bigint {
  return BigInt(amount.replace('.', ''));
}

export function yuanOf(fen: bigint): Yuan {
  const digits = fen.toString().padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}` as Yuan;
}

/** A rate as a whole number of ten-thousandths. */
export function partsOf(rate: Rate): bigint {
  return BigInt(rate.replace('.', '').padEnd(5, '0'));
}

export const least = (a: bigint, b: bigint): bigint => (a < b ? a : b);

export const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((total, each) => total + each, 0n);

/** `dividend` / `divisor` of two amounts that are not negative, as a whole number. */
export function quotient(dividend: bigint, divisor: bigint, mode: RoundingMode): bigint {
  const whole = dividend / divisor;
  const twice = 2n * (dividend % divisor);
  const up =
    mode === 'half-up'
      ? twice >= divisor
      : mode === 'half-even' && (twice > divisor || (twice === divisor && whole % 2n === 1n));
  return up ? whole + 1n : whole;
}
