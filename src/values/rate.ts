/**
 * Rates: what share of a price a tier earns (clause 2), as exact decimal text; inside, whole ten-thousandths.
 * @module
 */
import * as expectations from '../words/expected';
import * as faults from '../words/problems';
import { orThrow, readText, rejectAt, type Path, type Result } from './result';
import { digitsAt, narrowed, type Brand } from './text';

/** A share from 0 to 1 with two to four decimals, in its shortest such form: `'0.20'`, `'0.125'`, `'1.00'`. */
export type Rate = Brand<'Rate'>;

/** Denominator of the whole ten-thousandths in which rates are computed. */
export const wholeRate = 10_000;

/** The ten-thousandths of a canonical rate; NaN for anything else. */
export function tenThousandthsOf(text: unknown): number {
  if (typeof text !== 'string' || text.length < 4 || text.length > 6 || text[1] !== '.') return NaN;
  const decimals = text.length - 2;
  if (decimals > 2 && text.endsWith('0')) return NaN;
  const parts = digitsAt(text, 0, 1) * wholeRate + digitsAt(text, 2, text.length) * 10 ** (4 - decimals);
  return parts <= wholeRate ? parts : NaN;
}

/** `tenThousandthsOf`, or the problem thrown at its path. */
export function rateAt(text: unknown, ...path: Path): number {
  const parts = tenThousandthsOf(text);
  return Number.isNaN(parts) ? rejectAt(path, parseRate, text) : parts;
}

/**
 * Reads a rate.
 * @param given anything, as a form or a file has it
 * @returns the rate; or its problem: `wrong-type`, `malformed`, `not-canonical`, `out-of-range`
 * @example parseRate('0.20') // { ok: true, value: '0.20' }
 */
export function parseRate(given: unknown): Result<Rate> {
  const isRight = (text: unknown) => !Number.isNaN(tenThousandthsOf(text));
  return readText(given, expectations.rate, isRight, plainRate, faults.outOfRange);
}

/** The canonical spelling of `0.2`, `.2000`, `20%`, `２０％`, if it is a decimal of at most four places. */
function plainRate(given: string): string | undefined {
  const match = /^(?=.*\d)(-?\d*)(?:\.(\d*))?\s?(%?)$/.exec(narrowed(given));
  if (match === null) return undefined;
  const [, whole = '', decimals = '', percent = ''] = match;
  const places = percent === '' ? 0 : 2;
  const digits = whole.padStart(places + 1, '0');
  const point = digits.length - places;
  const shortest = (digits.slice(point) + decimals).replace(/0+$/, '').padEnd(2, '0');
  return shortest.length > 4 ? undefined : `${digits.slice(0, point).replace(/^0+(?=\d)/, '')}.${shortest}`;
}

/**
 * A rate from its canonical text.
 * @param given its canonical text
 * @returns the same, as a value of its type
 * @throws InvalidValueError with the problem of `parseRate`
 * @example rate('0.125') // '0.125'
 */
export function rate(given: string): Rate {
  return orThrow(parseRate(given));
}
