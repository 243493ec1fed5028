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

/** Values found deeply frozen: they stay so. */
const found = /* @__PURE__ */ new WeakSet();

/** `deepFrozen`, for a literal of plain data that the library owns: `isDeepFrozen` need not look through it. */
export function frozenConstant<T extends object>(value: T): T {
  found.add(deepFrozen(value));
  return value;
}

/** Whether a value is known to be deeply frozen, without looking through it. */
export function isKnownFrozen(value: object): boolean {
  return found.has(value);
}

/** Whether a value is plain data, frozen through and through. */
export function isDeepFrozen(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return typeof value !== 'function';
  const frozen = found.has(value) || isFrozenThroughout(value);
  if (frozen) found.add(value);
  return frozen;
}

function isFrozenThroughout(value: object): boolean {
  const parts = new Set<object>([value]);
  // Iterating over a set visits what is added meanwhile: each part once, at any depth, and cycles end.
  for (const each of parts) {
    if (!Object.isFrozen(each) || !isPlain(each)) return false;
    for (const field of Object.values(Object.getOwnPropertyDescriptors(each))) {
      if (!('value' in field)) return false;
      const held: unknown = field.value;
      if (typeof held === 'function') return false;
      if (typeof held === 'object' && held !== null) parts.add(held);
    }
  }
  return true;
}

/** What has insides of another kind, like a Date, can be changed where it is frozen. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === Array.prototype || prototype === null;
}

// Spreading keeps the shape of an object, which makes it many times as fast as a copy of its entries.
/** A deeply frozen copy of plain data, which shares nothing with it. */
export function frozenCopy<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return Object.freeze(value.map(frozenCopy)) as T;
  const copy = { ...value } as Record<string, unknown>;
  for (const key of Object.keys(copy)) {
    const each = copy[key];
    if (typeof each === 'object') copy[key] = frozenCopy(each);
  }
  return Object.freeze(copy) as T;
}
