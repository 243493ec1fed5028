/**
 * Money inside the library: whole fen as safe integers; outside: yuan as text. This file converts; it needs no decimal.js.
 * Laws: test/laws/money.test.ts.
 * @module
 */
import * as expectations from '../words/expected';
import * as faults from '../words/problems';
import { failed, ok, orThrow, readText, rejectAt, type Path, type Result } from './result';
import { digitsAt, narrowed, padded, pairAt, type Brand } from './text';

/** An amount in yuan with two decimals and no separators, `0.00` to `9999999999999.99`: `'120000.00'`. */
export type Yuan = Brand<'Yuan'>;

/** Whole fen (1 yuan = 100 fen), from 0 to 999999999999999: a safe integer, so sums of two are exact. */
export type Fen = number & { readonly __unit: 'fen' };

export const mostFen = 999_999_999_999_999 as Fen;
export const noFen = 0 as Fen;
export const noYuan = '0.00' as Yuan;

/** How fractions of a fen are rounded; the arithmetic is rounding.ts. */
export const roundingModes = /* @__PURE__ */ Object.freeze(['half-up', 'half-even', 'down'] as const);
/** How fractions of a fen are rounded. */
export type RoundingMode = (typeof roundingModes)[number];

export function least(a: Fen, b: Fen): Fen {
  return a < b ? a : b;
}

/** The fen of a canonical amount; NaN for anything else. */
export function fenOf(text: unknown): Fen {
  if (typeof text !== 'string') return NaN as Fen;
  const point = text.length - 3;
  const leadingZero = point > 1 && text.charCodeAt(0) === 48;
  if (point < 1 || point > 13 || leadingZero || text.charCodeAt(point) !== 46) return NaN as Fen;
  return (digitsAt(text, 0, point) * 100 + pairAt(text, point + 1)) as Fen;
}

/** `.00` to `.99`: an amount is written in one step then, not in three. */
const decimals = /* @__PURE__ */ Array.from({ length: 100 }, (_, cents) => `.${padded(cents, 2)}`);

export function yuanOf(fen: Fen): Yuan {
  if (fen === noFen) return noYuan;
  const cents = fen % 100;
  return `${(fen - cents) / 100}${decimals[cents]}` as Yuan;
}

/** `fenOf`, or the problem thrown at its path: `list[index].field`, or a field alone. */
export function fenAt(text: unknown, ...path: Path): Fen {
  const fen = fenOf(text);
  return Number.isNaN(fen) ? rejectAt(path, parseYuan, text) : fen;
}

/**
 * Reads an amount in yuan: a text in canonical form, or whole yuan as a safe integer.
 * @param given anything, as a form or a file has it
 * @returns the amount; or its problem: `wrong-type`, `malformed`, `not-canonical`, `out-of-range`
 * @example parseYuan('120000.00') // { ok: true, value: '120000.00' }
 */
export function parseYuan(given: unknown): Result<Yuan> {
  const expected = expectations.yuan;
  if (typeof given !== 'number') return readText(given, expected, isYuan, plainAmount, faults.outOfRange);
  if (!Number.isSafeInteger(given)) return failed(faults.malformed, { expected, given });
  const inRange = given >= 0 && given * 100 <= mostFen;
  return inRange ? ok(yuanOf((Math.abs(given) * 100) as Fen)) : failed(faults.outOfRange, { expected, given });
}

function isYuan(text: unknown): boolean {
  return !Number.isNaN(fenOf(text));
}

/** How many places the units of large amounts move the point. */
const magnitudes: Readonly<Record<string, number>> = { '': 0, 万: 4, 亿: 8 };

/** The canonical spelling of what people write for an amount (`1,200`, `１２００元`, `¥0.5`, `3.03万元`), if it is one. */
function plainAmount(given: string): string | undefined {
  const text = narrowed(given)
    .replace(/^(?:人民币|CNY|RMB|[¥￥])\s?/i, '')
    .replace(/\s?(?:元整?|CNY|RMB)$/i, '');
  const match = /^(-?)(\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+|\d+)(?:\.(\d+))?\s?([万亿]?)$/.exec(text);
  if (match === null) return undefined;
  const [, sign = '', whole = '', decimals = '', unit = ''] = match;
  const places = magnitudes[unit] ?? 0;
  const moved = decimals.replace(/0+$/, '').padEnd(places + 2, '0');
  if (moved.length > places + 2) return undefined;
  const digits = whole.replace(/[, ]/g, '') + moved.slice(0, places);
  return `${sign}${digits.replace(/^0+(?=\d)/, '')}.${moved.slice(places)}`;
}

/**
 * An amount in yuan, from its canonical text or from whole yuan.
 * @param given its canonical text, or whole yuan
 * @returns the same, as a value of its type
 * @throws InvalidValueError with the problem of `parseYuan`
 * @example yuan(120000) // '120000.00'
 */
export function yuan(given: string | number): Yuan {
  return orThrow(parseYuan(given));
}
