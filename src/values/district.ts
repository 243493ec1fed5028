/**
 * Where an enterprise is registered, as text: a district by its code, a functional zone by an id of the policy.
 * @module
 */
import * as expectations from '../words/expected';
import type { Id } from './id';
import { ok, refused, type Result } from './result';
import { narrowed } from './text';

const form = /^(?:[0-9]{6}|[a-z][a-z0-9-]{0,63})$/;

/**
 * Reads a six-digit code of GB/T 2260 (`'420111'`) or the id of a zone, lower-case letters, digits and hyphens
 * (`'donghu-hightech'`). Problems: `wrong-type`, `malformed`, `not-canonical`.
 */
export function parseDistrict(given: unknown): Result<Id> {
  if (typeof given !== 'string') return refused(expectations.district, given, undefined);
  if (form.test(given)) return ok(given as Id);
  const plain = narrowed(given).toLowerCase();
  return refused(expectations.district, given, form.test(plain) ? plain : undefined);
}
