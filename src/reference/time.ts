/**
 * Time of the second implementation: days and nanoseconds since 1 January 1970, as BigInt, in the Gregorian calendar
 * extended to every year. Days are days in Beijing (+08:00).
 * @module
 */
import type { Instant, IsoDate } from '../values/calendar';

const secondsOfDay = 86_400n;
const nanosecondsOfDay = 86_400_000_000_000n;
/** Eight hours, in nanoseconds. */
const beijing = 28_800_000_000_000n;

/** V-3.1: the day of a canonical date. */
export function dayOf(date: IsoDate): bigint {
  const [year = '', month = '', day = ''] = date.split('-');
  return dayOfCivil(BigInt(year), BigInt(month), BigInt(day));
}

const instantParts = /^(.{10})T(\d\d):(\d\d):(\d\d)(?:\.(\d+))?(?:Z|([+-])(\d\d):(\d\d))$/;

/** V-3.2, V-3.3: the moment of a canonical instant, exactly, with its offset taken off. */
export function momentOf(instant: Instant): bigint {
  const [, date = '', h = '', m = '', s = '', fraction = '', sign = '+', offsetH = '0', offsetM = '0'] =
    instantParts.exec(instant) ?? [];
  const offset = (BigInt(offsetH) * 60n + BigInt(offsetM)) * 60n;
  const ofDay = (BigInt(h) * 60n + BigInt(m)) * 60n + BigInt(s) - (sign === '-' ? -offset : offset);
  return (dayOf(date as IsoDate) * secondsOfDay + ofDay) * 1_000_000_000n + BigInt(fraction.padEnd(9, '0'));
}

/** V-3.4: the day in Beijing on which a moment falls. */
export function beijingDay(moment: bigint): bigint {
  return floored(moment + beijing, nanosecondsOfDay);
}

/** E-6.1: the same day `years` earlier; 28 February where that year has no 29th. */
export function yearsBefore(day: bigint, years: number): bigint {
  const { year, month, ofMonth } = civilOf(day);
  const same = dayOfCivil(year - BigInt(years), month, ofMonth);
  return civilOf(same).month === month ? same : same - 1n;
}

/** E-6.1, `calendar-years`: 1 January of the year that is `years` before that of `day`. */
export function newYearBefore(day: bigint, years: number): bigint {
  return dayOfCivil(civilOf(day).year - BigInt(years), 1n, 1n);
}

/** V-3.5: a day as text; before year 1 and after year 9999 the first and the last day that a text can say. */
export function dateOf(day: bigint): IsoDate {
  const { year, month, ofMonth } = civilOf(day);
  const text = (number: bigint, width: number): string => number.toString().padStart(width, '0');
  if (year < 1n || year > 9999n) return (year < 1n ? '0001-01-01' : '9999-12-31') as IsoDate;
  return `${text(year, 4)}-${text(month, 2)}-${text(ofMonth, 2)}` as IsoDate;
}

/** Years are counted from 1 March, so that a leap day is the last of its year; 400 of them have 146097 days. */
function dayOfCivil(year: bigint, month: bigint, day: bigint): bigint {
  const fromMarch = month > 2n ? year : year - 1n;
  const ofYear = (153n * ((month + 9n) % 12n) + 2n) / 5n + day - 1n;
  return (
    fromMarch * 365n + floored(fromMarch, 4n) - floored(fromMarch, 100n) + floored(fromMarch, 400n) + ofYear - epoch
  );
}
const epoch = 719_468n;

function civilOf(day: bigint) {
  const since = day + epoch;
  const era = floored(since, 146_097n);
  const ofEra = since - era * 146_097n;
  const yearOfEra = (ofEra - ofEra / 1_460n + ofEra / 36_524n - ofEra / 146_096n) / 365n;
  const ofYear = ofEra - (365n * yearOfEra + yearOfEra / 4n - yearOfEra / 100n);
  const monthFromMarch = (5n * ofYear + 2n) / 153n;
  const month = monthFromMarch < 10n ? monthFromMarch + 3n : monthFromMarch - 9n;
  const year = era * 400n + yearOfEra + (month <= 2n ? 1n : 0n);
  return { year, month, ofMonth: ofYear - (153n * monthFromMarch + 2n) / 5n + 1n };
}

/** A quotient rounded down, also of negative numbers. */
function floored(dividend: bigint, divisor: bigint): bigint {
  const quotient = dividend / divisor;
  return dividend % divisor < 0n ? quotient - 1n : quotient;
}
