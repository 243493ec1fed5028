/**
 * Arbitraries of the values: canonical by construction, biased to the ends of ranges and to what the rules compare.
 * @module
 */
import fc from 'fast-check';
import { dayOf, isoDateOf, timeOf, type Day, type Instant, type IsoDate } from '../values/calendar';
import { mostFen, yuanOf, type Fen, type Yuan } from '../values/fen';
import type { Id } from '../values/id';
import { industryOf, type IndustryCode } from '../values/industry';
import type { InvoiceId } from '../values/invoice-id';
import { wholeRate, type Rate } from '../values/rate';
import type { Reference } from '../values/reference';
import { padded } from '../values/text';
import type { Uscc } from '../values/uscc';
import { upTo, weighted } from './draw';

/**
 * Any amount from 0.00 to `most`: a few fen (where halves are rounded), amounts of everyday, both ends, and all between.
 * @param options `most`: the largest amount.
 * @returns A fast-check arbitrary.
 * @example fc.assert(fc.property(anyYuan(), (amount) => parseYuan(amount).ok))
 */
export function anyYuan({ most = yuanOf(mostFen) }: { readonly most?: Yuan } = {}): fc.Arbitrary<Yuan> {
  const limit = Number(most.replace('.', ''));
  const below = (fen: number) => upTo(Math.min(fen, limit));
  const ends = [0, 1, limit - 1, limit].filter((fen) => fen >= 0 && fen <= limit);
  return weighted(
    [4, below(30)],
    [4, below(1_000_000)],
    [3, below(100_000_000)],
    [2, fc.constantFrom(...ends)],
    [2, below(limit)],
  ).map((fen) => yuanOf(fen as Fen));
}

/**
 * Any rate from 0.00 to 1.00: those of the tiers, both ends, thirds, and all between.
 * @returns A fast-check arbitrary.
 * @example fc.assert(fc.property(anyRate(), (text) => parseRate(text).ok))
 */
export function anyRate(): fc.Arbitrary<Rate> {
  return weighted(
    [4, fc.constantFrom(2000, 3000, 4000, 5000)],
    [2, fc.constantFrom(0, 1, 3333, 9999, wholeRate)],
    [2, upTo(wholeRate)],
  ).map((parts) => {
    const decimals = padded(parts % wholeRate, 4).replace(/0{1,2}$/, '');
    return `${Math.floor(parts / wholeRate)}.${decimals}` as Rate;
  });
}

const [firstDay, lastDay] = ['0001-01-01', '9999-12-31'] as const;
const notableDays = [
  ...['2025-06-03', '2024-02-29', '2025-01-01', '2025-12-31', '2000-02-29', '1900-02-28', '1969-12-31'],
  ...[firstDay, lastDay],
];

/**
 * Any day from year 1 to 9999: leap days, the ends of years, days about 2025, and all others.
 * @returns A fast-check arbitrary.
 * @example fc.assert(fc.property(anyIsoDate(), (text) => parseIsoDate(text).ok))
 */
export function anyIsoDate(): fc.Arbitrary<IsoDate> {
  return weighted(
    [2, fc.constantFrom(...notableDays).map(dayOf)],
    [3, fc.integer({ min: dayOf('2021-12-31'), max: dayOf('2026-01-02') })],
    [1, fc.integer({ min: dayOf(firstDay), max: dayOf(lastDay) })],
  ).map((day) => isoDateOf(day as Day));
}

/** So many of these characters; as many as `least` where no more is said. */
const textOf = (characters: string, least: number, most = least): fc.Arbitrary<string> =>
  fc
    .array(upTo(characters.length - 1), { minLength: least, maxLength: most })
    .map((all) => all.map((i) => characters.charAt(i)).join(''));
const digits = '0123456789';

const offsets = ['+08:00', 'Z', '-05:00', '+05:45', '-03:30', '+14:00', '-00:00', '+23:59', '-23:59'] as const;
const times = ['00:00:00', '09:15:00', '12:00:00', '15:59:59', '16:00:00', '23:59:59'] as const;
const fractions = ['', '.5', '.000000001', '.999999999', '.100', '.0'] as const;

/**
 * Any instant: full hours, the ends of days in several time zones, fractions down to the nanosecond.
 * @returns A fast-check arbitrary.
 * @example fc.assert(fc.property(anyInstant(), (text) => parseInstant(text).ok))
 */
export function anyInstant(): fc.Arbitrary<Instant> {
  const time = weighted([3, fc.constantFrom<string>(...times)], [1, upTo(86_399).map(timeOf)]);
  const fraction = weighted(
    [4, fc.constantFrom<string>(...fractions)],
    [1, textOf(digits, 1, 9).map((part) => `.${part}`)],
  );
  return fc
    .tuple(anyIsoDate(), time, fraction, fc.constantFrom(...offsets))
    .map(([day, at, part, offset]) => `${day}T${at}${part}${offset}` as Instant);
}

const usccAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/**
 * Any unified social credit code; the check characters 0 (where the sum is a multiple of 31) and X come often.
 * @returns A fast-check arbitrary.
 * @example fc.assert(fc.property(anyUscc(), (text) => parseUscc(text).ok))
 */
export function anyUscc(): fc.Arbitrary<Uscc> {
  const body = weighted([3, textOf(usccAlphabet, 8).map((rest) => `91420100${rest}`)], [1, textOf(usccAlphabet, 16)]);
  const check = weighted([2, fc.constantFrom(0, 29)], [3, upTo(30)]);
  return fc.tuple(body, check).map(([start, value]) => usccEnding(start, value));
}

/** The code that starts with these 16 characters and ends with the check character of this value. */
function usccEnding(start: string, check: number): Uscc {
  const sum = [...start].reduce((total, each, i) => total + usccAlphabet.indexOf(each) * (3 ** i % 31), 0);
  // The 17th character weighs 28, and 28 × 10 is 1 modulo 31.
  const seventeenth = ((((-check - sum) % 31) + 31) * 10) % 31;
  return `${start}${usccAlphabet.charAt(seventeenth)}${usccAlphabet.charAt(check)}` as Uscc;
}

/** The code of the nth enterprise of a world: the same for the same number. */
export function usccOf(kind: 'MA' | 'MB', number: number): Uscc {
  return usccEnding(`91420100${kind}${padded(number, 6)}`, number % 31);
}

const notableDivisions = ['39', '13', '43', '06', '46', '63', '64', '65', '66', '01', '97', '05', '47'];

/**
 * Any industry code: divisions on both sides of each border between sections, mostly industry and software.
 * @returns A fast-check arbitrary.
 * @example fc.assert(fc.property(anyIndustryCode(), (text) => parseIndustryCode(text).ok))
 */
export function anyIndustryCode(): fc.Arbitrary<IndustryCode> {
  const division = weighted(
    [3, fc.constantFrom(...notableDivisions)],
    [1, fc.integer({ min: 1, max: 97 }).map((number) => padded(number, 2))],
  );
  const rest = fc.constantFrom('', '1', '10', '19');
  return fc.tuple(division, rest).map(([number, more]) => `${industryOf(number)}${more}` as IndustryCode);
}

/**
 * Any invoice number: digital ones of 20 digits, older ones of 10 or 12 digits and 8.
 * @returns A fast-check arbitrary.
 * @example fc.assert(fc.property(anyInvoiceId(), (text) => parseInvoiceId(text).ok))
 */
export function anyInvoiceId(): fc.Arbitrary<InvoiceId> {
  const code = fc.constantFrom(10, 12).chain((length) => textOf(digits, length));
  const older = fc.tuple(code, textOf(digits, 8)).map((parts) => parts.join('-'));
  const digital = fc.tuple(fc.integer({ min: 21, max: 99 }), textOf(digits, 18)).map((parts) => parts.join(''));
  return weighted([3, digital], [1, older]).map((text) => text as InvoiceId);
}

/** Ids that a careless record, sort or join trips over. */
export const awkwardIds = ['constructor', 'toString', 'valueOf', 'hasOwnProperty', '10', '9', 'a-9', 'a-10', 'a.9'];

/**
 * Any id: plain ones, names that every object has, ones that sort unlike numbers, and the longest.
 * @returns A fast-check arbitrary.
 * @example fc.assert(fc.property(anyId(), (text) => parseId(text).ok))
 */
export function anyId(): fc.Arbitrary<Id> {
  const built = fc.tuple(textOf('ABCabc019', 1), textOf('ABCabc019._-', 0, 63)).map((parts) => parts.join(''));
  const plain = upTo(999).map((number) => `WH-${padded(number, 4)}`);
  return weighted([3, plain], [2, built], [1, fc.constantFrom(...awkwardIds)], [1, fc.constant('A'.repeat(64))]).map(
    (text) => text as Id,
  );
}

/**
 * Any number of a contract or a payment as printed: of letters and digits, of Han characters and brackets, and the longest.
 * @returns A fast-check arbitrary.
 * @example fc.assert(fc.property(anyReference(), (text) => parseReference(text).ok))
 */
export function anyReference(): fc.Arbitrary<Reference> {
  const inner = fc.tuple(textOf('AHT09', 1), textOf('AHT09/-. 〔〕（）', 0, 98), textOf('19号', 1));
  const long = fc.constantFrom('9', '〇', '😀').map((character) => character.repeat(100));
  return weighted([6, inner.map((parts) => parts.join(''))], [1, long]).map((text) => text as Reference);
}
