/**
 * Unified social credit codes (统一社会信用代码, GB 32100-2015). The annual cap is per code, so a code has one spelling.
 * A right check character proves the form, not that the enterprise exists.
 * @module
 */
import * as expectations from '../words/expected';
import * as faults from '../words/problems';
import { failed, ok, orThrow, refused, type Result } from './result';
import { narrowed, type Brand } from './text';

/** 18 characters, upper case, the last one the check character: `'91420100616400352X'`. */
export type Uscc = Brand<'Uscc'>;

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const weights = /* @__PURE__ */ Int8Array.of(1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28);

/** What each character counts for, by its code; −1 for those that are not of the alphabet. */
const values = /* @__PURE__ */ Int8Array.from({ length: 128 }, (_, code) =>
  alphabet.indexOf(String.fromCharCode(code)),
);

/** The check character that the first 17 characters call for; undefined if one of them is not of the alphabet. */
function checkCharacter(text: string): string | undefined {
  let sum = 0;
  for (let i = 0; i < weights.length; i += 1) {
    const value = values[text.charCodeAt(i)] ?? -1;
    if (value < 0) return undefined;
    sum += value * (weights[i] ?? NaN);
  }
  return alphabet.charAt((31 - (sum % 31)) % 31);
}

export function isUscc(given: unknown): given is Uscc {
  return typeof given === 'string' && given.length === 18 && checkCharacter(given) === given[17];
}

/**
 * Reads a unified social credit code.
 * @param given anything, as a form or a file has it
 * @returns the code; or its problem: `wrong-type`, `malformed`, `not-canonical` (lower case, full width), or
 *   `wrong-check-character`: any of its characters may be the wrong one
 * @example parseUscc('91420100616400352X') // { ok: true, value: '91420100616400352X' }
 */
export function parseUscc(given: unknown): Result<Uscc> {
  if (typeof given !== 'string') return refused(expectations.uscc, given);
  if (isUscc(given)) return ok(given);
  const plain = narrowed(given)
    .replace(/^['‘’]|[\s\p{Pd}\u2212]/gu, '')
    .toUpperCase();
  const check = plain.length === 18 ? checkCharacter(plain) : undefined;
  if (check === undefined) return refused(expectations.uscc, given);
  if (!plain.endsWith(check)) return failed(faults.wrongCheckCharacter, { expected: expectations.uscc, given });
  return refused(expectations.uscc, given, plain);
}

/**
 * A unified social credit code from its text.
 * @param given its canonical text
 * @returns the same, as a value of its type
 * @throws InvalidValueError with the problem of `parseUscc`
 * @example uscc('91420100616400352X') // '91420100616400352X'
 */
export function uscc(given: string): Uscc {
  return orThrow(parseUscc(given));
}
