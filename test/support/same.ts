/**
 * Deep equality of plain data, for tests that compare too often for a matcher.
 * @module
 */

/** Whether two values are the same data, the order of keys aside. */
export function same(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const [record, other] = [a, b] as [Record<string, unknown>, Record<string, unknown>];
  const keys = Object.keys(record);
  return (
    Array.isArray(a) === Array.isArray(b) &&
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && same(record[key], other[key]))
  );
}
