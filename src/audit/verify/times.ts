/**
 * The checker's own calendar. Days are compared as their text, instants as nanoseconds since 1 January 1970.
 * @module
 */
import type { Instant, IsoDate } from '../../values/calendar';

const nanosecondsOfDay = 86_400_000_000_000n;
const beijing = 8n * 3_600_000_000_000n;

/** A real day of the years 0001 to 9999. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(text) || text.startsWith('0000')) return false;
  return (
    text.slice(8) <= '28' ||
    wholeOf(text.slice(8)) <= lengthOfMonth(wholeOf(text.slice(0, 4)), wholeOf(text.slice(5, 7)))
  );
}

const instantPattern =
  /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?:\.(\d{1,9}))?(?:Z|([+-])([01]\d|2[0-3]):([0-5]\d))$/;

export function isInstant(text: string): boolean {
  return isDate(instantPattern.exec(text)?.[1] ?? '');
}

export function nanosecondsOf(instant: Instant): bigint {
  const [
    ,
    date = '',
    hours = '',
    minutes = '',
    seconds = '',
    fraction = '',
    sign,
    offsetHours = '',
    offsetMinutes = '',
  ] = instantPattern.exec(instant) ?? [];
  const ofDay = (wholeOf(hours) * 60n + wholeOf(minutes)) * 60n + wholeOf(seconds);
  const offset = (wholeOf(offsetHours) * 60n + wholeOf(offsetMinutes)) * 60n * (sign === '-' ? -1n : 1n);
  return daysBefore(date) * nanosecondsOfDay + (ofDay - offset) * 1_000_000_000n + wholeOf(fraction.padEnd(9, '0'));
}

/** The day in Beijing on which an instant falls. */
export function beijingDate(instant: Instant): IsoDate {
  return dateAfter(floored(nanosecondsOf(instant) + beijing, nanosecondsOfDay));
}

/** The same day `years` earlier; the last of February where that year has no such day. */
export function yearsEarlier(date: IsoDate, years: number): IsoDate {
  const { year, rest } = partsOf(date);
  const earlier = year - BigInt(years);
  return `${yearText(earlier)}${rest === '-02-29' && !isLeap(earlier) ? '-02-28' : rest}` as IsoDate;
}

/** 1 January of the year that lies `years` before that of a day. */
export function newYearEarlier(date: IsoDate, years: number): IsoDate {
  return `${yearText(partsOf(date).year - BigInt(years))}-01-01` as IsoDate;
}

/** Years of four digits sort as text; offsets and lookbacks can lead to others. */
export function isAfter(a: IsoDate, b: IsoDate): boolean {
  return a.length === 10 && b.length === 10 ? a > b : daysBefore(a) > daysBefore(b);
}

/** A day as its year and the rest of its text. */
function partsOf(date: string): { readonly year: bigint; readonly rest: string } {
  return { year: BigInt(date.slice(0, -6)), rest: date.slice(-6) };
}

/** 0 for an empty text, as BigInt has it. */
const wholeOf = (digits: string): bigint => BigInt(digits);
const padded = (number: bigint, width: number): string => number.toString().padStart(width, '0');
const yearText = (year: bigint): string => (year < 0n ? `-${padded(-year, 4)}` : padded(year, 4));
const isLeap = (year: bigint): boolean => year % 4n === 0n && (year % 100n !== 0n || year % 400n === 0n);

function lengthOfMonth(year: bigint, month: bigint): bigint {
  if (month === 2n) return isLeap(year) ? 29n : 28n;
  return [4n, 6n, 9n, 11n].includes(month) ? 30n : 31n;
}

/** Days from the beginning of the year 1 to that of `year`. */
function daysToYear(year: bigint): bigint {
  const past = year - 1n;
  return past * 365n + floored(past, 4n) - floored(past, 100n) + floored(past, 400n);
}

/** A quotient rounded towards earlier times. */
function floored(dividend: bigint, divisor: bigint): bigint {
  const remainder = ((dividend % divisor) + divisor) % divisor;
  return (dividend - remainder) / divisor;
}

const epoch = daysToYear(1970n);

/** Days of a common year before each month. */
const daysToMonth = [0n, 31n, 59n, 90n, 120n, 151n, 181n, 212n, 243n, 273n, 304n, 334n];

function dayOfYear(year: bigint, month: number, day: bigint): bigint {
  return (daysToMonth[month - 1] ?? 0n) + (month > 2 && isLeap(year) ? 1n : 0n) + day;
}

function daysBefore(date: string): bigint {
  const { year, rest } = partsOf(date);
  return daysToYear(year) - epoch + dayOfYear(year, Number(rest.slice(1, 3)), wholeOf(rest.slice(4))) - 1n;
}

function dateAfter(days: bigint): IsoDate {
  let year = floored((days + epoch) * 400n, 146_097n) + 1n;
  while (daysToYear(year) - epoch > days) year -= 1n;
  while (daysToYear(year + 1n) - epoch <= days) year += 1n;
  const rest = days - (daysToYear(year) - epoch) + 1n;
  let month = 12;
  while (dayOfYear(year, month, 1n) > rest) month -= 1;
  const day = rest - dayOfYear(year, month, 0n);
  return `${yearText(year)}-${padded(BigInt(month), 2)}-${padded(day, 2)}` as IsoDate;
}
