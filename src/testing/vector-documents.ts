/**
 * Documents that vectors share: `{ "$of": "application", …changes }` stands for the document of that name, changed. So a
 * vector shows what is special about it, and nothing else.
 * @module
 */
import { isNested, ownOf } from '../words/plain';

export type SharedDocuments = Readonly<Record<string, unknown>>;
type Json = Readonly<Record<string, unknown>>;

/** A value with every `$of` in it written out. */
export function expanded(value: unknown, documents: SharedDocuments): unknown {
  if (Array.isArray(value)) return value.map((each) => expanded(each, documents));
  if (!isNested(value)) return value;
  const { $of: name, ...changes } = value;
  if (typeof name === 'string') return changedDocument(ownOf(documents, name), changes);
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, expanded(each, documents)]));
}

/**
 * A document with changes made: as in a merge patch (RFC 7396), objects are merged, null removes, anything else replaces.
 * Besides, an object changes the items of a list by their index: `{ "1": … }` the second one, the next index adds one.
 */
export function changedDocument(base: unknown, changes: unknown): unknown {
  if (!isNested(changes) || Array.isArray(changes)) return changes;
  const items: Json = isNested(base) ? base : {};
  const keys = [...new Set([...Object.keys(items), ...Object.keys(changes)])].filter((key) => changes[key] !== null);
  const entries = keys.map((key): readonly [string, unknown] => {
    const item = Object.hasOwn(items, key) ? items[key] : undefined;
    return [key, Object.hasOwn(changes, key) ? changedDocument(item, changes[key]) : item];
  });
  return Array.isArray(base) ? entries.map(([, item]) => item) : Object.fromEntries(entries);
}
