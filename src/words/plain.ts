/**
 * Plain data: what is an object, which keys are its own, and how a place in a document is written.
 * @module
 */

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What an object holds itself, never what it inherits: an id like `constructor` is a key like any other. */
export function ownOf<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
