/**
 * Freezing of plain JSON data that is shared, so that no caller can change it for another.
 * @module
 */

/** Freezes a value and everything in it; returns it. */
export function deepFrozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const each of Object.values(value)) deepFrozen(each);
  }
  return value;
}

/** A frozen copy that shares nothing with the value it came from. */
export function frozenCopy<T>(value: T): T {
  return deepFrozen(copied(value)) as T;
}

function copied(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copied);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, copied(each)]));
}
