/**
 * Where an enterprise is registered, as text: a district by its code, a functional zone by an id of the policy.
 * @module
 */
import * as expectations from '../words/expected';
import type { Id } from './id';
import { readText, type Result } from './result';
import { narrowed } from './text';

const form = /^(?:[0-9]{6}|[a-z][a-z0-9-]{0,63})$/;

/**
 * Reads a six-digit code of GB/T 2260 (`'420111'`) or the id of a zone, lower-case letters, digits and hyphens
 * (`'donghu-hightech'`). Problems: `wrong-type`, `malformed`, `not-canonical`.
 */
export function parseDistrict(given: unknown): Result<Id> {
  const isRight = (text: unknown) => typeof text === 'string' && form.test(text);
  return readText(given, expectations.district, isRight, (text) => narrowed(text).toLowerCase());
}
