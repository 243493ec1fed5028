/**
 * Reading text by character, and the spellings that people use for a value that has one right form.
 * @module
 */

export type Brand<Name extends string> = string & { readonly __brand: Name };

/** The number written in `text` from `from` up to `to`; NaN if a character there is not an ASCII digit. */
export function digitsAt(text: string, from: number, to: number): number {
  let number = 0;
  for (let i = from; i < to; i += 1) {
    const digit = text.charCodeAt(i) - 48;
    if (!(digit >= 0 && digit <= 9)) return NaN;
    number = number * 10 + digit;
  }
  return number;
}

/** The number of the two digits at `at`; NaN if there are none. */
export function pairAt(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NaN;
}

/** A whole number with leading zeros. */
export function padded(number: number | string, width: number): string {
  return String(number).padStart(width, '0');
}

/** A date as `2025-06-03`. */
export function dated(year: number | string, month: number | string, day: number | string): string {
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
}

/** Whether there is nothing to see: no value, or a text of spaces and invisible characters. */
export function isBlank(given: unknown): boolean {
  return given === undefined || given === null || (typeof given === 'string' && /^[\s\p{Cf}]*$/u.test(given));
}

/**
 * Full-width letters and digits as ASCII ones, every kind of space as one, without spaces around and invisible characters;
 * '' where the text is too long for any value.
 */
export function narrowed(text: string): string {
  if (text.length > 80) return '';
  return narrow(text).replace(/\s+/g, ' ').trim();
}

function narrow(text: string): string {
  return text
    .replace(/\p{Cf}/gu, '')
    .replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
}

/** The name of a person as persons are compared: spaces, invisible characters and full width are no difference. */
export function personName(name: string): string {
  return narrow(name).replace(/\s/g, '');
}

/** A name as names and headers are compared: spaces, case and the width of characters are no difference. */
export function plainName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/’/g, "'")
    .replace(/[\s\p{Cf}]+/gu, '')
    .toLowerCase();
}

/** Half of a surrogate pair has no UTF-8 form, and so no fingerprint. */
export function isWellFormed(text: string): boolean {
  return !/\p{Cs}/u.test(text);
}

export const mostCharacters = 10_000;

/** Names and titles are repeated by decisions, sentences and sheets: a long one would make a small document large. */
export function isLong(text: string): boolean {
  return text.length > mostCharacters && [...text.slice(0, 2 * mostCharacters + 1)].length > mostCharacters;
}

/** Whether a text says something: a name, a title. */
export function isName(given: unknown): given is string {
  return typeof given === 'string' && !isLong(given) && !isBlank(given) && isWellFormed(given);
}

/** −1, 0 or 1: the order of two texts by UTF-16 code unit, the same in every locale. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
