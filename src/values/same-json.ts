/**
 * Equality of plain JSON data.
 * @module
 */

/** Whether two JSON documents say the same; the order of keys aside. */
export function sameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [aEntries, bEntries] = [Object.entries(a), Object.entries(b)];
  if (Array.isArray(a) !== Array.isArray(b) || aEntries.length !== bEntries.length) return false;
  return aEntries.every(
    ([key, value]) => Object.hasOwn(b, key) && sameJson(value, (b as Record<string, unknown>)[key]),
  );
}
