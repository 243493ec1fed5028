/**
 * Days and instants without a clock: days counted from 1970-01-01, instants as seconds and nanoseconds, both exact.
 * Days are days in Beijing (+08:00), whatever offset an instant is written with. Laws: test/laws/calendar.test.ts.
 * @module
 */
import * as expectations from '../words/expected';
import * as faults from '../words/problems';
import { orThrow, readText, rejectAt, type Path, type Result } from './result';
import { dated, digitsAt, narrowed, padded, pairAt, type Brand } from './text';

/** A real day of the calendar, `'2025-06-03'`, from year 0001 to 9999. */
export type IsoDate = Brand<'IsoDate'>;

/** An RFC 3339 instant with seconds and offset, kept as written: `'2025-06-03T09:15:00+08:00'`. */
export type Instant = Brand<'Instant'>;

/** Days since 1970-01-01, on the proleptic Gregorian calendar. */
export type Day = number & { readonly __unit: 'day' };

/** An instant that can be compared exactly. */
export interface Moment {
  readonly seconds: number;
  readonly nanoseconds: number;
}

const daysBeforeMonth = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const;

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function daysInMonth(year: number, month: number): number {
  return month === 2 ? (isLeap(year) ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function dayOfCivil(year: number, month: number, day: number): Day {
  const past = year - 1;
  const leapDays = Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400);
  const leapDay = month > 2 && isLeap(year) ? 1 : 0;
  return (past * 365 + leapDays + (daysBeforeMonth[month - 1] ?? NaN) + leapDay + day - 719_163) as Day;
}

const hyphen = 45;

/** The day written at `from` in a text as YYYY-MM-DD; NaN if there is none. */
function dayAtOffset(text: string, from: number): Day {
  if (text.charCodeAt(from + 4) !== hyphen || text.charCodeAt(from + 7) !== hyphen) return NaN as Day;
  const year = pairAt(text, from) * 100 + pairAt(text, from + 2);
  const month = pairAt(text, from + 5);
  const day = pairAt(text, from + 8);
  if (!(year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month))) return NaN as Day;
  return dayOfCivil(year, month, day);
}

/** The day of a canonical date; NaN for anything else. */
export function dayOf(text: unknown): Day {
  return typeof text === 'string' && text.length === 10 ? dayAtOffset(text, 0) : (NaN as Day);
}

/** `dayOf`, or the problem thrown at its path. */
export function dayAt(text: unknown, ...path: Path): Day {
  const day = dayOf(text);
  return Number.isNaN(day) ? rejectAt(path, parseIsoDate, text) : day;
}

export function yearOf(day: Day): number {
  let year = Math.floor((day + 719_162) / 365.2425) + 1;
  // The years of an average length are never ahead of those of the calendar.
  while (dayOfCivil(year + 1, 1, 1) <= day) year += 1;
  return year;
}

function civilOf(day: Day): { readonly year: number; readonly month: number; readonly date: number } {
  const year = yearOf(day);
  let month = 12;
  while (dayOfCivil(year, month, 1) > day) month -= 1;
  return { year, month, date: day - dayOfCivil(year, month, 1) + 1 };
}

const firstDay = /* @__PURE__ */ dayOfCivil(1, 1, 1);
const lastDay = /* @__PURE__ */ dayOfCivil(9999, 12, 31);

/** The date of a day; the first or the last that can be written for a day before year 1 or after year 9999. */
export function isoDateOf(day: Day): IsoDate {
  const { year, month, date } = civilOf(Math.min(Math.max(day, firstDay), lastDay) as Day);
  return dated(year, month, date) as IsoDate;
}

export function firstDayOfYear(year: number): Day {
  return dayOfCivil(year, 1, 1);
}

/** The same day some years earlier; 29 February becomes 28 where that year has none. */
export function yearsBefore(day: Day, years: number): Day {
  const { year, month, date } = civilOf(day);
  return dayOfCivil(year - years, month, Math.min(date, daysInMonth(year - years, month)));
}

/** The moment of a canonical instant; undefined for anything else. */
export function momentOf(text: unknown): Moment | undefined {
  if (typeof text !== 'string' || text.length < 20 || text[10] !== 'T' || text[13] !== ':' || text[16] !== ':') {
    return undefined;
  }
  const hours = pairAt(text, 11);
  const minutes = pairAt(text, 14);
  const seconds = pairAt(text, 17);
  let end = 19;
  if (text[19] === '.') {
    end = 20;
    while (digitsAt(text, end, end + 1) >= 0) end += 1;
    if (end === 20 || end > 29) return undefined;
  }
  const fraction = end === 19 ? 0 : digitsAt(text, 20, end) * 10 ** (29 - end);
  const ofDay = hours * 3600 + minutes * 60 + seconds - offsetSeconds(text, end) + dayAtOffset(text, 0) * 86_400;
  if (!(hours <= 23 && minutes <= 59 && seconds <= 59) || Number.isNaN(ofDay)) return undefined;
  return { seconds: ofDay, nanoseconds: fraction };
}

/** The seconds of `Z` or `+08:00` standing from `from` to the end of the text; NaN if neither does. */
function offsetSeconds(text: string, from: number): number {
  const sign = text[from];
  if (sign === 'Z' && text.length === from + 1) return 0;
  if ((sign !== '+' && sign !== '-') || text.length !== from + 6 || text[from + 3] !== ':') return NaN;
  const hours = pairAt(text, from + 1);
  const minutes = pairAt(text, from + 4);
  if (!(hours <= 23 && minutes <= 59)) return NaN;
  return (hours * 3600 + minutes * 60) * (sign === '+' ? 1 : -1);
}

/** `momentOf`, or the problem thrown at its path. */
export function momentAt(text: unknown, ...path: Path): Moment {
  return momentOf(text) ?? rejectAt(path, parseInstant, text);
}

/** Some nanoseconds after a moment; before it where negative. */
export function momentAfter({ seconds, nanoseconds }: Moment, more: number): Moment {
  const sum = nanoseconds + more;
  const carried = Math.floor(sum / 1e9);
  return { seconds: seconds + carried, nanoseconds: sum - carried * 1e9 };
}

/** The text of a moment at an offset in minutes; in Beijing where nothing is said. */
export function instantOf({ seconds, nanoseconds }: Moment, offsetMinutes = 480): Instant {
  const local = seconds + offsetMinutes * 60;
  const day = Math.floor(local / 86_400) as Day;
  return `${isoDateOf(day)}T${timeOf(local - day * 86_400, nanoseconds)}${offsetOf(offsetMinutes)}` as Instant;
}

/** A second of the day as `09:15:00`; with nanoseconds, as `09:15:00.5`. */
export function timeOf(second: number, nanoseconds = 0): string {
  const parts = [Math.floor(second / 3600), Math.floor(second / 60) % 60, second % 60];
  const time = parts.map((part) => padded(part, 2)).join(':');
  return nanoseconds === 0 ? time : `${time}.${padded(nanoseconds, 9).replace(/0+$/, '')}`;
}

function offsetOf(minutes: number): string {
  if (minutes === 0) return 'Z';
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${padded(Math.floor(size / 60), 2)}:${padded(size % 60, 2)}`;
}

/** Negative, 0 or positive as a is before, at or after b, to the nanosecond. */
export function compareMoments(a: Moment, b: Moment): number {
  return a.seconds - b.seconds || a.nanoseconds - b.nanoseconds;
}

/** The day in Beijing. */
export function beijingDay({ seconds }: Moment): Day {
  return Math.floor((seconds + 8 * 3600) / 86_400) as Day;
}

/**
 * Reads a calendar day.
 * @param given anything, as a form or a file has it
 * @returns the day; or its problem: `wrong-type`, `malformed`, `not-canonical`, `not-a-day`
 * @example parseIsoDate('2025-06-03') // { ok: true, value: '2025-06-03' }
 */
export function parseIsoDate(given: unknown): Result<IsoDate> {
  const isRight = (text: unknown) => !Number.isNaN(dayOf(text));
  return readText(given, expectations.isoDate, isRight, plainDate, faults.notADay);
}

/** The canonical spelling of `2025-6-3`, `2025/06/03`, `2025.6.3`, `20250603` or `2025 年 6 月 3 日`. */
function plainDate(given: string): string | undefined {
  const text = narrowed(given).replace(/ /g, '');
  const match = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})[日号]?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (match === null) return undefined;
  const [, year = '', month = '', day = ''] = match;
  return dated(year, month, day);
}

/**
 * Reads an instant: seconds (00–59) and offset are required, at most nine digits of fraction, years 0001 to 9999.
 * @param given anything, as a form or a file has it
 * @returns the instant, as it was written; or its problem: `wrong-type`, `malformed`, `not-canonical`, `not-a-time`
 * @example parseInstant('2025-06-03T09:15:00+08:00') // { ok: true, value: '2025-06-03T09:15:00+08:00' }
 */
export function parseInstant(given: unknown): Result<Instant> {
  const isRight = (text: unknown) => momentOf(text) !== undefined;
  return readText(given, expectations.instant, isRight, plainInstant, faults.notATime);
}

function plainInstant(given: string): string | undefined {
  const text = narrowed(given).replace(' ', 'T').toUpperCase();
  const isShaped = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})$/.test(text);
  return isShaped ? text : undefined;
}

/**
 * A calendar day from its canonical text.
 * @param given its canonical text
 * @returns the same, as a value of its type
 * @throws InvalidValueError with the problem of `parseIsoDate`
 * @example isoDate('2025-06-03') // '2025-06-03'
 */
export function isoDate(given: string): IsoDate {
  return orThrow(parseIsoDate(given));
}

/**
 * An instant from its text.
 * @param given its canonical text
 * @returns the same, as a value of its type
 * @throws InvalidValueError with the problem of `parseInstant`
 * @example instant('2025-10-31T23:59:59+08:00') // '2025-10-31T23:59:59+08:00'
 */
export function instant(given: string): Instant {
  return orThrow(parseInstant(given));
}
