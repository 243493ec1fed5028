/**
 * Arithmetic for callers, on amounts in yuan. Exact over the whole range; a result outside it throws.
 * Inside the library amounts are whole fen (fen.ts) and are rounded by rounding.ts.
 * Laws: test/laws/money.test.ts.
 * @module
 */
import * as expectations from '../words/expected';
import * as faults from '../words/problems';
import { locales, type Locale } from '../words/localized';
import { fenAt, mostFen, noFen, yuanOf, type Fen, type RoundingMode, type Yuan } from './fen';
import { rateAt, wholeRate, type Rate } from './rate';
import { wordAt, reject } from './result';
import { proportion } from './rounding';
import { shownAmount } from './shown';

/**
 * a + b.
 * @param a an amount in yuan
 * @param b another
 * @returns the exact sum
 * @throws InvalidValueError `out-of-range` above 9999999999999.99; malformed amounts at `a` or `b`
 * @example money.add(yuan('0.10'), yuan('0.20')) // '0.30'
 */
export function add(a: Yuan, b: Yuan): Yuan {
  return inRange(fenAt(a, 'a') + fenAt(b, 'b'));
}

/**
 * a − b.
 * @param a an amount in yuan
 * @param b at most a: there are no negative amounts
 * @returns the exact difference
 * @throws InvalidValueError `out-of-range` below 0.00; malformed amounts at `a` or `b`
 * @example money.subtract(yuan('200000.00'), yuan('150000.00')) // '50000.00'
 */
export function subtract(a: Yuan, b: Yuan): Yuan {
  return inRange(fenAt(a, 'a') - fenAt(b, 'b'));
}

/**
 * The sum of amounts.
 * @param amounts given singly or in lists
 * @returns the exact sum; of none, 0.00
 * @throws InvalidValueError `out-of-range` above 9999999999999.99; malformed amounts at `amounts[i]`
 * @example money.sum([yuan(1), yuan(2)], yuan(3)) // '6.00'
 */
export function sum(...amounts: readonly (Yuan | readonly Yuan[])[]): Yuan {
  return inRange(fensOf(amounts).reduce((total, fen) => total + fen, 0));
}

/**
 * The least of one or more amounts.
 * @param amounts given singly or in lists
 * @returns one of them
 * @throws InvalidValueError `wrong-length` for none; malformed amounts at `amounts[i]`
 * @example money.min(yuan(300), yuan(120)) // '120.00'
 */
export function min(...amounts: readonly (Yuan | readonly Yuan[])[]): Yuan {
  const fens = fensOf(amounts);
  if (fens.length === 0) reject(faults.wrongLength, ['amounts'], { expected: expectations.yuan, given: undefined });
  return yuanOf(fens.reduce((least, fen) => (fen < least ? fen : least)));
}

/**
 * The order of two amounts, for `Array.prototype.sort`.
 * @param a an amount in yuan
 * @param b another
 * @returns −1, 0 or 1 as a is less than, equal to or more than b
 * @throws InvalidValueError for malformed amounts, at `a` or `b`
 * @example money.compare(yuan(9), yuan(10)) // -1
 */
export function compare(a: Yuan, b: Yuan): -1 | 0 | 1 {
  return Math.sign(fenAt(a, 'a') - fenAt(b, 'b')) as -1 | 0 | 1;
}

/**
 * amount × rate, rounded to the fen.
 * @param amount in yuan
 * @param by a rate from 0 to 1
 * @param mode how fractions of a fen are rounded
 * @returns the product, never more than the amount
 * @throws InvalidValueError for a malformed amount or rate; `not-one-of` for another mode
 * @example money.times(yuan('0.05'), rate('0.50'), 'half-even') // '0.02'
 */
export function times(amount: Yuan, by: Rate, mode: RoundingMode): Yuan {
  return yuanOf(proportion(fenAt(amount, 'amount'), rateAt(by, 'rate'), wholeRate, mode));
}

/**
 * An amount for people, with thousands separators.
 * @param amount in yuan
 * @param locale `'zh'` or `'en'`
 * @returns the exact amount and its unit; `input.yuan` reads it back
 * @throws InvalidValueError for a malformed amount; `not-one-of` for another locale
 * @example money.format(yuan('1234.56'), 'zh') // '1,234.56元'
 */
export function format(amount: Yuan, locale: Locale): string {
  const { [locale]: text } = shownAmount(amount);
  wordAt(locales, locale, 'locale');
  return text;
}

function fensOf(amounts: readonly (Yuan | readonly Yuan[])[]): Fen[] {
  // Copies, since flat and map would pass over a gap.
  return amounts
    .flatMap((each) => (Array.isArray(each) ? [...(each as readonly Yuan[])] : each))
    .map((amount, i) => fenAt(amount, 'amounts', i));
}

function inRange(fen: number): Yuan {
  if (fen < noFen || fen > mostFen) reject(faults.outOfRange, [], { expected: expectations.yuan, given: fen / 100 });
  return yuanOf(fen as Fen);
}
