/**
 * Invoice numbers: one key for digital invoices (数电票, 20 digits) and for older ones (code and number).
 * @module
 */
import * as expectations from '../words/expected';
import { ok, orThrow, refused, type Result } from './result';
import { narrowed, type Brand } from './text';

/** 20 digits, or code (10 or 12 digits), hyphen and number (8 digits): `'4200204130-01234567'`. */
export type InvoiceId = Brand<'InvoiceId'>;

const form = /^(?:\d{20}|(?:\d{10}|\d{12})-\d{8})$/;

/**
 * Reads an invoice number. Problems: `wrong-type`, `malformed`, `not-canonical`.
 * @example parseInvoiceId('25422000000012345678') // { ok: true, value: '25422000000012345678' }
 */
export function parseInvoiceId(given: unknown): Result<InvoiceId> {
  if (typeof given !== 'string') return refused(expectations.invoiceId, given, undefined);
  if (given.length <= 21 && form.test(given)) return ok(given as InvoiceId);
  const plain = narrowed(given)
    .replace(/\s/g, '')
    .replace(/[—–－_/]/g, '-');
  return refused(expectations.invoiceId, given, form.test(plain) ? plain : undefined);
}

/**
 * An invoice number from its text; throws `InvalidValueError` for anything else.
 * @example invoiceId('4200204130-01234567') // '4200204130-01234567'
 */
export function invoiceId(given: string): InvoiceId {
  return orThrow(parseInvoiceId(given));
}
