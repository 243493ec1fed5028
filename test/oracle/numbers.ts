/**
 * The oracle's own arithmetic: BigInt fen, BigInt nanoseconds, days of the platform's calendar. Nothing of the library
 * runs here, only its types are read; slow and obvious on purpose.
 * @module
 */
import type { Instant, IsoDate, Rate, RoundingMode, Yuan } from 'cloud-voucher-rules';

export const fen = (amount: Yuan): bigint => BigInt(amount.replace('.', ''));

export function yuanText(amount: bigint): Yuan {
  const digits = String(amount).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}` as Yuan;
}

/** A rate as a fraction: numerator and denominator. */
export function fraction(rate: Rate): readonly [bigint, bigint] {
  const decimals = rate.length - rate.indexOf('.') - 1;
  return [BigInt(rate.replace('.', '')), 10n ** BigInt(decimals)];
}

/** numerator / denominator to a whole number: the two neighbours are looked at, and the mode picks one. */
export function rounded(numerator: bigint, denominator: bigint, mode: RoundingMode): bigint {
  const below = numerator / denominator;
  const toBelow = numerator - below * denominator;
  const toAbove = (below + 1n) * denominator - numerator;
  if (mode === 'down' || toBelow < toAbove) return below;
  if (toBelow > toAbove || mode === 'half-up') return below + 1n;
  return below % 2n === 0n ? below : below + 1n;
}

export const least = (...amounts: readonly bigint[]): bigint => amounts.reduce((a, b) => (b < a ? b : a));
export const total = (amounts: readonly bigint[]): bigint => amounts.reduce((a, b) => a + b, 0n);

const dayMilliseconds = 86_400_000n;

function midnight(year: number, month: number, day: number): bigint {
  return BigInt(new Date(0).setUTCFullYear(year, month - 1, day));
}

/** Days since 1970-01-01. */
export function dayNumber(date: IsoDate): bigint {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return midnight(year, month, day) / dayMilliseconds;
}

/** Nanoseconds since 1970-01-01T00:00:00Z. */
export function nanoseconds(at: Instant): bigint {
  const [, date = '', h = '', m = '', s = '', fractionDigits = '', offset = ''] =
    /^(.{10})T(..):(..):(..)(?:\.(\d+))?(Z|[+-].{5})$/.exec(at) ?? [];
  const seconds = BigInt(h) * 3600n + BigInt(m) * 60n + BigInt(s);
  const [, sign = '+', offsetHours = '0', offsetMinutes = '0'] = /([+-])(..):(..)/.exec(offset) ?? [];
  const shift = (BigInt(offsetHours) * 3600n + BigInt(offsetMinutes) * 60n) * (sign === '-' ? -1n : 1n);
  return (
    (dayNumber(date as IsoDate) * 86_400n + seconds - shift) * 1_000_000_000n + BigInt(fractionDigits.padEnd(9, '0'))
  );
}

/** The day in Beijing on which an instant falls, as days since 1970-01-01. */
export function beijingDayNumber(at: Instant): bigint {
  const inBeijing = nanoseconds(at) + 8n * 3600n * 1_000_000_000n;
  const day = 86_400n * 1_000_000_000n;
  return inBeijing >= 0n ? inBeijing / day : -((-inBeijing + day - 1n) / day);
}

export function civil(dayNumberGiven: bigint): readonly [year: number, month: number, day: number] {
  const date = new Date(Number(dayNumberGiven * dayMilliseconds));
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
}

/** The number of a civil day; 29 February of a common year is taken as the 28th. */
export function dayOfCivil(year: number, month: number, day: number): bigint {
  const wanted = midnight(year, month, day) / dayMilliseconds;
  return civil(wanted)[1] === month ? wanted : midnight(year, month, 28) / dayMilliseconds;
}

export const firstDayOf = (year: number): bigint => dayOfCivil(year, 1, 1);

/** By instant, then by id as code units. */
export function before(a: { at: Instant; id: string }, b: { at: Instant; id: string }): boolean {
  const [x, y] = [nanoseconds(a.at), nanoseconds(b.at)];
  return x !== y ? x < y : a.id < b.id;
}

/** Insertion sort, so that the order rests on `before` and on nothing else. */
export function inOrder<T>(items: readonly T[], key: (item: T) => { at: Instant; id: string }): readonly T[] {
  const sorted: T[] = [];
  for (const item of items) {
    const place = sorted.findIndex((each) => before(key(item), key(each)));
    sorted.splice(place < 0 ? sorted.length : place, 0, item);
  }
  return sorted;
}
