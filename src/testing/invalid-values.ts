/**
 * Values that are not valid: near misses of valid ones, and values of another type. None of them parses.
 * @module
 */
import fc from 'fast-check';
import * as valid from './any-values';
import { weighted } from './draw';

/** Texts that are no value of any kind. */
const noise = ['', ' ', '—', '无', '\u0000', 'NaN', 'undefined', '-0', '__proto__', '0x10', '1e21', '，', '\uD800'];

const fullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));

/** A near miss of a valid text, which `*` stands for; or whatever a function makes of it. */
type Miss = string | ((text: string) => unknown);

/** Near misses of a valid text, none of which may be valid itself; or not even text: plain JSON, so that it can come from a file. */
function misses(texts: fc.Arbitrary<string>, ...all: readonly Miss[]): fc.Arbitrary<unknown> {
  const missed = (miss: Miss, text: string) => (typeof miss === 'string' ? miss.replace('*', () => text) : miss(text));
  const near = fc.tuple(fc.constantFrom(...all), texts).map(([miss, text]) => missed(miss, text));
  const other = fc.constantFrom<unknown>(null, true, [], {}, ['2025-06-03'], { value: '1.00' }, -1, 1.5);
  return weighted<unknown>([7, near], [1, other]);
}

/** The same of what is neither full-width nor blank, nor any of the noise. */
function invalid(texts: fc.Arbitrary<string>, ...all: readonly Miss[]): fc.Arbitrary<unknown> {
  return weighted([7, misses(texts, ...all, fullWidth, ' *', '*\n')], [1, fc.constantFrom<unknown>(...noise)]);
}

function replaced(at: number, by: string): Miss {
  return (text) => text.slice(0, at) + by + text.slice(at + by.length);
}
function inserted(at: number, more: string): Miss {
  return (text) => text.slice(0, at) + more + text.slice(at);
}
function sliced(from: number, to?: number): Miss {
  return (text) => text.slice(from, to);
}

/**
 * No amount: other spellings, three decimals, signs, exponents, beyond the range, fractions as numbers.
 * @returns A fast-check arbitrary.
 * @example fc.assert(fc.property(invalidYuan(), (given) => !parseYuan(given).ok))
 */
export function invalidYuan(): fc.Arbitrary<unknown> {
  return invalid(
    valid.anyYuan(),
    ...['0*', '-*', '+*', '*0', '*元', '¥*'],
    ...[sliced(0, -1), sliced(0, -3)],
    (text) => text.replace('.', ','),
    (text) => `1,${text.padStart(6, '0')}`,
    (text) => `${text.slice(0, -3)}e2`,
    (text) => `${text.slice(0, -3).padEnd(14, '9')}.00`,
    ...[10_000_000_000_000, Number.MAX_SAFE_INTEGER, 0.1].map((number) => () => number),
  );
}

/**
 * No rate: above 1, too long or too short, a percentage, a sign.
 * @returns A fast-check arbitrary.
 * @example fc.assert(fc.property(invalidRate(), (given) => !parseRate(given).ok))
 */
export function invalidRate(): fc.Arbitrary<unknown> {
  return invalid(
    valid.anyRate(),
    ...['-*', '0*', '*%', '1.0001', '0.2000', '20%'],
    ...[sliced(0, 3), sliced(1)],
    (text) => `${text.padEnd(6, '0')}0`,
    ...[replaced(0, '2'), () => 0.2],
  );
}

/**
 * No day: days that no month has, other separators, one digit, a time behind it.
 * @returns A fast-check arbitrary.
 * @example fc.assert(fc.property(invalidIsoDate(), (given) => !parseIsoDate(given).ok))
 */
export function invalidIsoDate(): fc.Arbitrary<unknown> {
  return invalid(
    valid.anyIsoDate(),
    ...[replaced(8, '32'), replaced(8, '00'), replaced(5, '13'), replaced(5, '00'), replaced(5, '02-30')],
    ...[replaced(0, '0000'), sliced(0, 7), '2025-02-29', '*T00:00:00Z', '+00*'],
    (text) => text.replace(/-/g, '/'),
    (text) => text.replace(/-/g, ''),
  );
}

/**
 * No instant: no seconds, no offset, second 60, hour 24, ten digits of fraction, lower case, a day that is none.
 * @returns A fast-check arbitrary.
 * @example fc.assert(fc.property(invalidInstant(), (given) => !parseInstant(given).ok))
 */
export function invalidInstant(): fc.Arbitrary<unknown> {
  return invalid(
    valid.anyInstant(),
    ...[replaced(10, ' '), replaced(10, 't'), sliced(0, 10), sliced(0, 19), sliced(0, 16)],
    ...[replaced(11, '24'), replaced(14, '60'), replaced(17, '60'), replaced(5, '02-30')],
    (text) => `${text.slice(0, 16)}+08:00`,
    ...['.1234567890Z', '.Z', '+8:00', '+24:00', 'z'].map((end) => (text: string) => text.slice(0, 19) + end),
  );
}

/**
 * No unified social credit code: wrong check character, lower case, a letter that is not used, a character lost.
 * @returns A fast-check arbitrary.
 * @example fc.assert(fc.property(invalidUscc(), (given) => !parseUscc(given).ok))
 */
export function invalidUscc(): fc.Arbitrary<unknown> {
  const otherCheck = (text: string) => text.slice(0, 17) + (text.endsWith('0') ? '1' : '0');
  return invalid(
    valid.anyUscc(),
    otherCheck,
    ...[replaced(9, 'I'), replaced(0, 'O')],
    (text) => `${text.slice(0, 16)}${text.charAt(16) === 'A' ? 'B' : 'A'}${text.charAt(17)}`,
    ...[inserted(2, ' '), inserted(8, '-'), sliced(0, 17), sliced(1), '*0', '91420100ma4kxa1234'],
  );
}

/**
 * No industry code: a division of another section, lower case, no letter, too long or too short.
 * @returns A fast-check arbitrary.
 * @example fc.assert(fc.property(invalidIndustryCode(), (given) => !parseIndustryCode(given).ok))
 */
export function invalidIndustryCode(): fc.Arbitrary<unknown> {
  const otherSection = (text: string) => (text.startsWith('T') ? 'A' : 'T') + text.slice(1);
  return invalid(
    valid.anyIndustryCode(),
    ...[otherSection, sliced(1), sliced(0, 2)],
    (text) => text.toLowerCase(),
    (text) => `${text.padEnd(5, '0')}0`,
    ...[replaced(0, 'U'), (text: string) => `${text.charAt(0)}00`, (text: string) => `${text.charAt(0)}98`],
  );
}

/**
 * No invoice number: a digit too many or too few, a letter, another separator.
 * @returns A fast-check arbitrary.
 * @example fc.assert(fc.property(invalidInvoiceId(), (given) => !parseInvoiceId(given).ok))
 */
export function invalidInvoiceId(): fc.Arbitrary<unknown> {
  return invalid(
    valid.anyInvoiceId(),
    ...['*0', '*-12345678', '12345678901-12345678', '20422000000012345678', '420020413001234567'],
    ...[sliced(1), replaced(0, 'A'), replaced(10, '_')],
  );
}

/**
 * No id: empty, too long, a first character that is not a letter or digit, spaces, other scripts.
 * @returns A fast-check arbitrary.
 * @example fc.assert(fc.property(invalidId(), (given) => !parseId(given).ok))
 */
export function invalidId(): fc.Arbitrary<unknown> {
  return misses(
    valid.anyId(),
    ...['-', '.', '_', ' ', '/', '号', 'é', '\u0000', '$'].map((wrong) => `${wrong}*`),
    ...[' ', '/', '号', 'é', '$', '\t', '\n'].flatMap((wrong) => [inserted(1, wrong), `*${wrong}`]),
    ...['', '__proto__', `*${'A'.repeat(64)}`, fullWidth],
  );
}

/**
 * No number on paper: empty, too long, spaces at an end, line breaks, invisible characters.
 * @returns A fast-check arbitrary.
 * @example fc.assert(fc.property(invalidReference(), (given) => !parseReference(given).ok))
 */
export function invalidReference(): fc.Arbitrary<unknown> {
  return misses(
    valid.anyReference(),
    ...[' ', '\t', '\n', '\u3000', '\u200b', '\u0000'].flatMap((end) => [`${end}*`, `*${end}`]),
    ...['', ' ', `*${'9'.repeat(100)}`, '\uD800', inserted(1, '\u2028')],
  );
}
