/**
 * What people type, and what a spreadsheet holds: whatever has exactly one meaning becomes its canonical form; anything else
 * is a problem that says why, never a guess. docs/input.md lists every spelling that is read; the tests run that list.
 * @module
 */
import * as expectations from '../words/expected';
import * as faults from '../words/problems';
import { listing, type LocalizedText } from '../words/localized';
import { isDate } from '../words/plain';
import { dayOf, momentOf, parseInstant, parseIsoDate, type Instant, type IsoDate } from './calendar';
import { parseYuan, type Yuan } from './fen';
import { divisionOf, industryOf, parseIndustryCode, type IndustryCode } from './industry';
import { isInvoiceId, parseInvoiceId, type InvoiceId } from './invoice-id';
import { parseRate, type Rate } from './rate';
import { parseReference, type Reference } from './reference';
import { recordAt } from './record';
import { failed, mended, ok, reject, type Result } from './result';
import { dated, isBlank, narrowed, padded } from './text';
import { parseUscc, type Uscc } from './uscc';

/**
 * An amount in yuan: `'1,234.5'`, `'１２００ 元'`, `'¥0.5'`, `'3.03万元'`, or a number with at most two decimals.
 * @param given a text or a number
 * @returns the amount; or its problem: `missing-field` for a blank, `digits-lost` for scientific notation, or that of `parseYuan`
 * @example input.yuan('1,234.5') // { ok: true, value: '1234.50' }
 */
export function yuan(given: unknown): Result<Yuan> {
  return read(parseYuan, expectations.typedYuan, numeral(given));
}

/**
 * A share from 0 to 1: `'20%'`, `'0.2'`, `'.20'`, or a number.
 * @param given a text or a number
 * @returns the rate; or its problem: `missing-field` for a blank, `digits-lost` for scientific notation, or that of `parseRate`
 * @example input.rate('20%') // { ok: true, value: '0.20' }
 */
export function rate(given: unknown): Result<Rate> {
  return read(parseRate, expectations.rate, numeral(given));
}

/**
 * A unified social credit code: spaces, hyphens, lower case and full width are read.
 * @param given a text; numbers hold too few digits
 * @returns the code; or its problem: `missing-field` for a blank, `digits-lost` for a number that is not a safe integer and for
 *   scientific notation, or that of `parseUscc`
 * @example input.uscc('9142 0100 6164 0035 2x') // { ok: true, value: '91420100616400352X' }
 */
export function uscc(given: unknown): Result<Uscc> {
  return read(parseUscc, expectations.uscc, code(given));
}

/**
 * An industry code of GB/T 4754-2017; four digits without the letter of the section are read too, since only one section has
 * them. Shorter ones are not: a spreadsheet may have cut a zero before them.
 * @param given a text, or four digits as a number
 * @returns the code; or its problem: `missing-field` for a blank, or that of `parseIndustryCode`
 * @example input.industryCode('6513') // { ok: true, value: 'I6513' }
 */
export function industryCode(given: unknown): Result<IndustryCode> {
  const text = code(given);
  const digits = typeof text === 'string' ? narrowed(text) : '';
  const full = /^\d{4}$/.test(digits) ? industryOf(digits) : '';
  return read(parseIndustryCode, expectations.industryCode, divisionOf(full) === undefined ? text : full);
}

/**
 * The number of a contract or a payment: spaces and invisible characters at its ends are left out, nothing else is changed.
 * @param given a text
 * @returns the number; or its problem: `missing-field` for a blank, `wrong-type`, or that of `parseReference`
 * @example input.reference(' HT-2025-001 ') // { ok: true, value: 'HT-2025-001' }
 */
export function reference(given: unknown): Result<Reference> {
  return read(parseReference, expectations.reference, given);
}

/**
 * An invoice number: spaces, other dashes, code and number run together, and a hyphen after the twelfth digit of a digital number are
 * read.
 * @param given a text; numbers hold too few digits
 * @returns the number; or its problem: `missing-field` for a blank, `digits-lost` for a number that is not a safe integer and
 *   for scientific notation, or that of `parseInvoiceId`
 * @example input.invoiceId('4200204130 01234567') // { ok: true, value: '4200204130-01234567' }
 */
export function invoiceId(given: unknown): Result<InvoiceId> {
  const result = read(parseInvoiceId, expectations.invoiceId, code(given));
  const digits = result.ok ? result.value.replace('-', '') : '';
  return isInvoiceId(digits) ? ok(digits) : result;
}

/**
 * A number of staff: `'50'`, `'５０ 人'`, `'1,200'`, or a whole number.
 * @param given a text or a number
 * @returns a whole number of at least 0; or its problem: `missing-field` for a blank, `wrong-type`, `malformed`, `digits-lost`,
 *   `out-of-range`
 * @example input.employees('５０ 人') // { ok: true, value: 50 }
 */
export function employees(given: unknown): Result<number> {
  const expected = expectations.wholeFrom(0);
  const text = numeral(given);
  if (isBlank(text)) return failed(faults.missingField, { expected, given });
  if (typeof text !== 'string') return failed(faults.wrongType, { expected, given });
  const plain = narrowed(text).replace(/\s?[人名]$/, '');
  const match = /^(-?)(\d{1,3}(?:[, ]\d{3})+|\d+)(?:\.0+)?$/.exec(plain);
  if (match === null) return failed(isScientific(plain) ? faults.digitsLost : faults.malformed, { expected, given });
  const [, sign = '', digits = ''] = match;
  const count = Number(digits.replace(/[, ]/g, ''));
  return sign === '' && Number.isSafeInteger(count) ? ok(count) : failed(faults.outOfRange, { expected, given });
}

/**
 * A calendar day, year first: `'2025/6/3'`, `'2025年6月3日'`, `'20250603'`, and one with the time 00:00. Year last is read
 * where only one day can be meant. A `Date` is refused: which day it is depends on the time zone.
 * @param given a text, or eight digits as a number
 * @returns the day; or its problem: `missing-field` for a blank, `ambiguous` for `'3/6/2025'` and a `Date`, or that of
 *   `parseIsoDate`
 * @example input.isoDate('2025年6月3日') // { ok: true, value: '2025-06-03' }
 */
export function isoDate(given: unknown): Result<IsoDate> {
  if (isDate(given)) return ambiguous(expectations.daysOfDate, expectations.isoDate, given);
  const text = numeral(given);
  if (typeof text !== 'string') return read(parseIsoDate, expectations.typedDay, text);
  const plain = narrowed(text).replace(/[T ]0?0:00(?::00(?:\.0+)?)?$/, '');
  const match = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(plain);
  if (match === null) return read(parseIsoDate, expectations.typedDay, plain === '' ? text : plain);
  const [, one = '', two = '', year = ''] = match;
  const days = [dated(year, two, one), dated(year, one, two)].filter((day) => !Number.isNaN(dayOf(day)));
  const [first, second = first] = days;
  if (first === undefined) return failed(faults.notADay, { expected: expectations.typedDay, given });
  if (first === second) return read(parseIsoDate, expectations.typedDay, first);
  return ambiguous(listing(days), expectations.isoDate, given);
}

/**
 * An instant: a day as `isoDate` reads it year first, a time (`'9:15'`, `'09:15:00.5'`, `'9时15分'`), and an offset
 * (`'+08:00'`, `'Z'`, `'UTC+8'`, `'北京时间'`). Minutes without seconds are full minutes.
 * @param given a text
 * @param options `offset`: that of a time that is written without one, such as `'+08:00'`
 * @returns the instant; or its problem: `missing-field` for a blank, `ambiguous` without an offset and for a `Date`, or that of
 *   `parseInstant`
 * @throws InvalidValueError `malformed` for an offset that is none
 * @example input.instant('2025/6/3 9:15', { offset: '+08:00' }) // { ok: true, value: '2025-06-03T09:15:00+08:00' }
 */
export function instant(given: unknown, options: { readonly offset?: string } = {}): Result<Instant> {
  const { offset: supplied } = recordAt(options, 'options');
  // Nine decimals before it, so that no digit is taken for one.
  if (supplied !== undefined && momentOf(`2025-01-01T00:00:00.000000000${supplied}`) === undefined)
    reject(faults.malformed, ['offset'], { expected: expectations.offset, given: supplied });
  if (isDate(given)) return ambiguous(expectations.readingsOfDate, expectations.instant, given);
  const strict = read(parseInstant, expectations.instant, given);
  const match =
    strict.ok || typeof given !== 'string' ? null : local.exec(narrowed(given).replace(eightDigits, '$1-$2-$3'));
  if (match === null) return strict;
  const [, year = '', month = '', day = '', hour = '', minute = '', second = '0', fraction = '', written] = match;
  const offset = written === undefined ? supplied : offsetOf(written);
  if (offset === undefined) return ambiguous(expectations.withoutOffset, expectations.instant, given);
  const time = [hour, minute, second].map((part) => part.padStart(2, '0')).join(':');
  const text = `${dated(year, month, day)}T${time}${fraction}${offset}`;
  return momentOf(text) === undefined
    ? failed(faults.notATime, { expected: expectations.instant, given })
    : ok(text as Instant);
}

/** A day of eight digits before a time. */
const eightDigits = /^(\d{4})(\d{2})(\d{2})(?=[ T])/i;

/** Day, time and offset as people write them: `2025年6月3日 9时15分`, `2025/6/3 9:15:00 UTC+8`. */
const local =
  /^(\d{4})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})(?:\s?[日号]\s?|\s?T\s?|\s)(\d{1,2})[:时点](\d{1,2})(?:[:分](?:(\d{1,2})(\.\d{1,9})?秒?)?)?\s?(Z|UTC|GMT|(?:UTC|GMT)?[+-]\d{1,2}(?::?\d{2})?|北京时间)?$/i;

function offsetOf(written: string): string {
  if (written === '北京时间') return '+08:00';
  const [, sign = '', hours = '', minutes = '00'] = /([+-])(\d{1,2}):?(\d{2})?$/.exec(written) ?? [];
  return sign === '' ? 'Z' : `${sign}${padded(Number(hours), 2)}:${minutes}`;
}

function ambiguous(readings: LocalizedText, expected: LocalizedText, given: unknown): Result<never> {
  return failed(faults.ambiguous, { expected, given, details: { readings } });
}

/** A number as the decimal that it is written as. */
function numeral(given: unknown): unknown {
  return typeof given === 'number' && Number.isFinite(given) ? String(given) : given;
}

/** A code that came as a number, where no digit of it can have been lost. */
function code(given: unknown): unknown {
  return Number.isSafeInteger(given) ? String(given) : given;
}

/** With a sign or a decimal point; without either where it is too short for a code with an E in it. */
function isScientific(text: string): boolean {
  return /^[+-]?(?:\d+(?:\.\d+)?e[+-]\d+|\d+\.\d+e\d+|\d{1,3}e\d{1,3})$/i.test(text);
}

/** The value that is meant, or the problem: blank, digits lost, or what the parser says. */
function read<T extends string>(
  parse: (given: unknown) => Result<T>,
  expected: LocalizedText,
  given: unknown,
): Result<T> {
  if (isBlank(given)) return failed(faults.missingField, { expected, given });
  const result = mended(parse, given);
  if (result.ok) return result;
  const cutNumber = Number.isFinite(given) && !Number.isSafeInteger(given);
  const lost = cutNumber || (typeof given === 'string' && isScientific(narrowed(given)));
  if (lost) return failed(faults.digitsLost, { expected, given });
  // What may be typed is more than what the parser takes.
  const fault = [faults.malformed, faults.outOfRange].find(({ code }) => code === result.problems[0]?.code);
  return fault === undefined ? result : failed(fault, { expected, given });
}
