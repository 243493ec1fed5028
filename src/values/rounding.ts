/**
 * amount × numerator / denominator, rounded to the fen: the only place where money is rounded.
 * Two paths, proved equal in test/laws/money.test.ts: whole numbers where the product is a safe integer, decimal.js beyond.
 * @module
 */
import { Decimal } from 'decimal.js';
import { listing } from '../words/localized';
import * as faults from '../words/problems';
import { reject } from './result';
import { roundingModes, type Fen, type RoundingMode } from './fen';

/** `amount` × `numerator` / `denominator`, for 0 ≤ numerator ≤ denominator and denominator > 0. */
export function proportion(amount: Fen, numerator: number, denominator: number, mode: RoundingMode): Fen {
  const product = amount * numerator;
  if (product > Number.MAX_SAFE_INTEGER) return proportionByDecimal(amount, numerator, denominator, mode);
  const remainder = product % denominator;
  const whole = (product - remainder) / denominator;
  return (whole + (roundsUp(whole, remainder * 2, denominator, mode) ? 1 : 0)) as Fen;
}

function roundsUp(whole: number, twiceRemainder: number, denominator: number, mode: RoundingMode): boolean {
  switch (mode) {
    case 'down':
      return false;
    case 'half-up':
      return twiceRemainder >= denominator;
    case 'half-even':
      return twiceRemainder > denominator || (twiceRemainder === denominator && whole % 2 === 1);
    default:
      return unknownMode(mode);
  }
}

function unknownMode(mode: unknown): never {
  return reject(faults.notOneOf, ['rounding'], { given: mode, expected: listing(roundingModes) });
}

const decimalModes: Readonly<Record<RoundingMode, Decimal.Rounding>> = { 'half-up': 4, 'half-even': 6, down: 1 };

// A clone of our own with every setting given: a host's Decimal.set must not change what a voucher is worth. 40 digits
// hold every product (30) and leave 25 decimals of a quotient, far finer than its distance from any tie (1 / (2 × 10^15)).
const Exact = /* @__PURE__ */ Decimal.clone({ defaults: true, precision: 40, rounding: 4 });

/** @internal The general path, exported for the law that it agrees with the fast one. */
export function proportionByDecimal(amount: Fen, numerator: number, denominator: number, mode: RoundingMode): Fen {
  // decimal.js would round by a default of its own where it is given no mode.
  const rounding = Object.hasOwn(decimalModes, mode) ? decimalModes[mode] : unknownMode(mode);
  return new Exact(amount).times(numerator).div(denominator).toDecimalPlaces(0, rounding).toNumber() as Fen;
}
