/**
 * Deep equality of plain data, for tests that compare too often for a matcher.
 * @module
 */
import { expect } from 'vitest';

/** Whether two values are the same data, the order of keys aside. */
export function same(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return Object.is(a, b);
  const [record, other] = [a, b] as [Record<string, unknown>, Record<string, unknown>];
  const keys = Object.keys(record);
  return (
    Array.isArray(a) === Array.isArray(b) &&
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && same(record[key], other[key]))
  );
}

/** The matcher, asked only where plain data is not the same: it takes ten times as long, and says what differs. */
export function expectSame(actual: unknown, expected: unknown, message?: string): void {
  if (!same(actual, expected)) expect(actual, message).toEqual(expected);
}
