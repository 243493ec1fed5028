/**
 * Ids that portals give, of applications, products, tiers and sectors, and what names a district.
 * @module
 */
import * as expectations from '../words/expected';
import { orThrow, readText, type Result } from './result';
import { narrowed, type Brand } from './text';

/** A letter or digit, then up to 63 letters, digits, dots, underscores or hyphens; case matters. */
export type Id = Brand<'Id'>;

const form = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

export function isId(given: unknown): given is Id {
  return typeof given === 'string' && given.length <= 64 && form.test(given);
}

/**
 * Reads an id.
 * @param given anything, as a form or a file has it
 * @returns the id; or its problem: `wrong-type`, `malformed`, `not-canonical`
 * @example parseId('WH-2025-0001') // { ok: true, value: 'WH-2025-0001' }
 */
export function parseId(given: unknown): Result<Id> {
  return readText(given, expectations.id, isId, narrowed);
}

/**
 * An id from its text.
 * @param given its canonical text
 * @returns the same, as a value of its type
 * @throws InvalidValueError with the problem of `parseId`
 * @example id('WH-2025-0001') // 'WH-2025-0001'
 */
export function id(given: string): Id {
  return orThrow(parseId(given));
}

const districtForm = /^(?:[0-9]{6}|[a-z][a-z0-9-]{0,63})$/;

/** Reads a six-digit code of GB/T 2260. */
export function parseArea(given: unknown): Result<string> {
  const isArea = (text: unknown) => typeof text === 'string' && /^[0-9]{6}$/.test(text);
  return readText(given, expectations.area, isArea, narrowed);
}

export function isDistrict(given: unknown): given is Id {
  return typeof given === 'string' && districtForm.test(given);
}

/**
 * Reads where an enterprise is registered: a six-digit code of GB/T 2260 (`'420111'`), or the id of a functional zone,
 * lower-case letters, digits and hyphens (`'donghu-hightech'`). Problems: `wrong-type`, `malformed`, `not-canonical`.
 */
export function parseDistrict(given: unknown): Result<Id> {
  return readText(given, expectations.district, isDistrict, (text) => narrowed(text).toLowerCase());
}
