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
  const nanoseconds = nanosecondsOf(instant) + beijing;
  const remainder = ((nanoseconds % nanosecondsOfDay) + nanosecondsOfDay) % nanosecondsOfDay;
  return dateAfter((nanoseconds - remainder) / nanosecondsOfDay);
}

/** The same day `years` earlier; the last of February where that year has no such day. */
export function yearsEarlier(date: IsoDate, years: number): IsoDate {
  const year = wholeOf(date.slice(0, 4)) - BigInt(years);
  const day = date.endsWith('-02-29') && !isLeap(year) ? '-02-28' : date.slice(4);
  return `${padded(year, 4)}${day}` as IsoDate;
}

/** 1 January of the year that lies `years` before that of a day. */
export function newYearEarlier(date: IsoDate, years: number): IsoDate {
  return `${padded(wholeOf(date.slice(0, 4)) - BigInt(years), 4)}-01-01` as IsoDate;
}

/** 0 for an empty text, as BigInt has it. */
const wholeOf = (digits: string): bigint => BigInt(digits);
const padded = (number: bigint, width: number): string => (number < 0n ? 0n : number).toString().padStart(width, '0');
const isLeap = (year: bigint): boolean => year % 4n === 0n && (year % 100n !== 0n || year % 400n === 0n);

function lengthOfMonth(year: bigint, month: bigint): bigint {
  if (month === 2n) return isLeap(year) ? 29n : 28n;
  return [4n, 6n, 9n, 11n].includes(month) ? 30n : 31n;
}

/** Days from the beginning of the year 1 to that of `year`. */
function daysToYear(year: bigint): bigint {
  const past = year - 1n;
  return past * 365n + past / 4n - past / 100n + past / 400n;
}

const epoch = daysToYear(1970n);

/** Days of a common year before each month. */
const daysToMonth = [0n, 31n, 59n, 90n, 120n, 151n, 181n, 212n, 243n, 273n, 304n, 334n];

function dayOfYear(year: bigint, month: number, day: bigint): bigint {
  return (daysToMonth[month - 1] ?? 0n) + (month > 2 && isLeap(year) ? 1n : 0n) + day;
}

function daysBefore(date: string): bigint {
  const year = wholeOf(date.slice(0, 4));
  return daysToYear(year) - epoch + dayOfYear(year, Number(date.slice(5, 7)), wholeOf(date.slice(8))) - 1n;
}

function dateAfter(days: bigint): IsoDate {
  let year = ((days + epoch) * 400n) / 146_097n + 1n;
  while (daysToYear(year) - epoch > days) year -= 1n;
  while (daysToYear(year + 1n) - epoch <= days) year += 1n;
  const rest = days - (daysToYear(year) - epoch) + 1n;
  let month = 12;
  while (dayOfYear(year, month, 1n) > rest) month -= 1;
  const day = rest - dayOfYear(year, month, 0n);
  return `${padded(year, 4)}-${padded(BigInt(month), 2)}-${padded(day, 2)}` as IsoDate;
}
