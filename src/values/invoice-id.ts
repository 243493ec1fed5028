/**
 * Invoice numbers: one key for digital invoices (数电票, 20 digits) and for older ones (code and number), so that one invoice
 * has one spelling.
 * @module
 */
import * as expectations from '../words/expected';
import { orThrow, readText, type Result } from './result';
import { digitsAt, narrowed, type Brand } from './text';

/**
 * The 20 digits of a digital invoice, which begin with its year of issue (21 or later), or code (10 or 12 digits), hyphen
 * and number (8 digits) of an older one: `'25422000000012345678'`, `'4200204130-01234567'`.
 */
export type InvoiceId = Brand<'InvoiceId'>;

/** Digital invoices were first issued in 2021. */
const firstYear = 21;
/** The code of a paper invoice begins with that of its province, of which none is 24 to 29: two digits of a digital invoice are missing. */
const cutDigital = /^2[4-9]\d{16}$/;

export function isInvoiceId(text: unknown): text is InvoiceId {
  if (typeof text !== 'string') return false;
  if (text.length === 20) return digitsAt(text, 0, 2) >= firstYear && !Number.isNaN(digitsAt(text, 2, 20));
  const hyphen = text.length - 9;
  return (
    (hyphen === 10 || hyphen === 12) &&
    text[hyphen] === '-' &&
    !Number.isNaN(digitsAt(text, 0, hyphen) + digitsAt(text, hyphen + 1, text.length))
  );
}

/**
 * Reads an invoice number. 20 digits that do not begin with a year, and 18 that cannot be a digital number with two missing, are a
 * code and a number run together: refused, with the form to write.
 * @param given anything, as a form or a file has it
 * @returns the number; or its problem: `wrong-type`, `malformed`, `not-canonical`
 * @example parseInvoiceId('25422000000012345678') // { ok: true, value: '25422000000012345678' }
 */
export function parseInvoiceId(given: unknown): Result<InvoiceId> {
  return readText(given, expectations.invoiceId, isInvoiceId, respelled);
}

function respelled(given: string): string {
  return narrowed(given)
    .replace(/^['‘’]|\s/g, '')
    .replace(/[\p{Pd}\u2212_/]/gu, '-')
    .replace(/^(\d{10}|\d{12})(\d{8})$/, (digits, code: string, number: string) =>
      isInvoiceId(digits) || cutDigital.test(digits) ? digits : `${code}-${number}`,
    );
}

/**
 * An invoice number from its text.
 * @param given its canonical text
 * @returns the same, as a value of its type
 * @throws InvalidValueError with the problem of `parseInvoiceId`
 * @example invoiceId('4200204130-01234567') // '4200204130-01234567'
 */
export function invoiceId(given: string): InvoiceId {
  return orThrow(parseInvoiceId(given));
}
