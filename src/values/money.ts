/**
 * Arithmetic for callers, on amounts in yuan. Exact over the whole range; a result outside it throws.
 * Inside the library amounts are whole fen (fen.ts) and are rounded by rounding.ts.
 * Laws: test/laws/money.test.ts.
 * @module
 */
import * as expectations from '../words/expected';
import * as faults from '../words/problems';
import { locales, type Locale } from '../words/localized';
import { fenAt, mostFen, noFen, yuanOf, type Fen, type Yuan } from './fen';
import { rateAt, wholeRate, type Rate } from './rate';
import { wordAt, reject } from './result';
import { proportion, type RoundingMode } from './rounding';

/**
 * a + b. Throws `out-of-range` above 9999999999999.99.
 * @example money.add(yuan('0.10'), yuan('0.20')) // '0.30'
 */
export function add(a: Yuan, b: Yuan): Yuan {
  return inRange(fenAt(a, 'a') + fenAt(b, 'b'));
}

/**
 * a − b. Throws `out-of-range` below 0.00: there are no negative amounts.
 * @example money.subtract(yuan('200000.00'), yuan('150000.00')) // '50000.00'
 */
export function subtract(a: Yuan, b: Yuan): Yuan {
  return inRange(fenAt(a, 'a') - fenAt(b, 'b'));
}

/**
 * The sum of amounts, given singly or in lists; of none, 0.00.
 * @example money.sum([yuan(1), yuan(2)], yuan(3)) // '6.00'
 */
export function sum(...amounts: readonly (Yuan | readonly Yuan[])[]): Yuan {
  return inRange(fensOf(amounts).reduce((total, fen) => total + fen, 0));
}

/**
 * The least of one or more amounts, given singly or in lists. Of none there is no least: throws `wrong-length`.
 * @example money.min(yuan(300), yuan(120)) // '120.00'
 */
export function min(...amounts: readonly (Yuan | readonly Yuan[])[]): Yuan {
  const fens = fensOf(amounts);
  if (fens.length === 0) reject(faults.wrongLength, ['amounts'], { expected: expectations.yuan, given: undefined });
  return yuanOf(fens.reduce((least, fen) => (fen < least ? fen : least)));
}

/**
 * −1, 0 or 1 as a is less than, equal to or more than b: for `Array.prototype.sort`.
 * @example money.compare(yuan(9), yuan(10)) // -1
 */
export function compare(a: Yuan, b: Yuan): -1 | 0 | 1 {
  const difference = fenAt(a, 'a') - fenAt(b, 'b');
  return difference < 0 ? -1 : difference > 0 ? 1 : 0;
}

/**
 * amount × rate, rounded to the fen by `mode`.
 * @example money.times(yuan('0.05'), rate('0.50'), 'half-even') // '0.02'
 */
export function times(amount: Yuan, by: Rate, mode: RoundingMode): Yuan {
  return yuanOf(proportion(fenAt(amount, 'amount'), rateAt(by, 'rate'), wholeRate, mode));
}

/**
 * An amount for people, with thousands separators. Throws `not-one-of` for another locale than `'zh'` and `'en'`.
 * @example money.format(yuan('1234.56'), 'zh') // '1,234.56元'
 */
export function format(amount: Yuan, locale: Locale): string {
  fenAt(amount, 'amount');
  wordAt(locales, locale, 'locale');
  const grouped = amount.replace(/\B(?=(?:\d{3})+\.)/g, ',');
  return locale === 'zh' ? `${grouped}元` : `CNY ${grouped}`;
}

function fensOf(amounts: readonly (Yuan | readonly Yuan[])[]): Fen[] {
  return amounts.flat().map((amount, i) => fenAt(amount, 'amounts', i));
}

function inRange(fen: number): Yuan {
  if (fen < noFen || fen > mostFen) reject(faults.outOfRange, [], { expected: expectations.yuan, given: fen / 100 });
  return yuanOf(fen as Fen);
}
