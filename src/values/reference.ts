/**
 * Numbers as printed on paper, of contracts and payments: whatever the paper says, as long as it can be read and compared.
 * @module
 */
import * as expectations from '../words/expected';
import { orThrow, readText, type Result } from './result';
import type { Brand } from './text';

/** 1 to 100 characters of any script, none of them invisible, no space at either end: `'鄂云上〔2025〕1号'`. */
export type Reference = Brand<'Reference'>;

/** No control or format characters, no line or paragraph separators, no halves of surrogate pairs. */
const form = /^(?!\s)[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]{1,100}(?<!\s)$/u;
/** What most numbers are made of, tested faster. */
const plainForm = /^[!-~]{1,100}$/;
/** With invisible characters; a longer text is not searched. */
const longest = 400;

export function isReference(given: unknown): given is Reference {
  return typeof given === 'string' && given.length <= longest && (plainForm.test(given) || form.test(given));
}

/**
 * Reads the number of a contract or a payment.
 * @param given anything, as a form or a file has it
 * @returns the number; or its problem: `wrong-type`, `malformed`, `not-canonical` (spaces around it, invisible characters)
 * @example parseReference('HT/2025/1') // { ok: true, value: 'HT/2025/1' }
 */
export function parseReference(given: unknown): Result<Reference> {
  return readText(given, expectations.reference, isReference, (text) =>
    text.length > longest ? undefined : text.replace(/\p{Cf}/gu, '').trim(),
  );
}

/**
 * The number of a contract or a payment from its text.
 * @param given its canonical text
 * @returns the same, as a value of its type
 * @throws InvalidValueError with the problem of `parseReference`
 * @example reference('鄂云上〔2025〕1号') // '鄂云上〔2025〕1号'
 */
export function reference(given: string): Reference {
  return orThrow(parseReference(given));
}
