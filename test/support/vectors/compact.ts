/**
 * Values as vectors write them: as a shared document with changes (`$of`) where that is shorter. The inverse of `expanded`.
 * @module
 */
import type { SharedDocuments } from '../../../src/testing/vectors';
import { isNested, isObject } from '../../../src/words/plain';

const lengths = new WeakMap<object, number>();
function lengthOf(value: unknown): number {
  if (!isNested(value)) return JSON.stringify(value).length;
  const known = lengths.get(value) ?? JSON.stringify(value).length;
  lengths.set(value, known);
  return known;
}

/** A value as the document from which it differs least, where that says much; otherwise as it is. */
export function compacted(value: unknown, documents: SharedDocuments): unknown {
  if (!isNested(value)) return value;
  const inside = Array.isArray(value)
    ? value.map((each) => compacted(each, documents))
    : Object.fromEntries(Object.entries(value).map(([key, each]) => [key, compacted(each, documents)]));
  if (Array.isArray(value)) return inside;
  const candidates = Object.entries(documents).flatMap(([name, document]) => {
    const longest = 4 * lengthOf(value);
    if (lengthOf(document) > longest || 4 * lengthOf(document) < lengthOf(value)) return [];
    const changes = changesFrom(document, value);
    return isObject(changes) ? [{ $of: name, ...changes }] : [];
  });
  const least = candidates.reduce<unknown>((best, each) => (lengthOf(each) < lengthOf(best) ? each : best), inside);
  return lengthOf(least) < 0.7 * lengthOf(inside) ? least : inside;
}

/** The changes that make `value` of `base`: undefined for none, `cannot` where none can. */
function changesFrom(base: unknown, value: unknown): unknown {
  const changes = difference(base, value);
  return changes === same ? {} : changes;
}

const same = Symbol('no change');

function difference(base: unknown, value: unknown): unknown {
  if (base === value) return same;
  const alike = isNested(base) && isNested(value) && Array.isArray(base) === Array.isArray(value);
  // An object put in the place of something else would be merged with it; a list of other things is written anew.
  if (!alike) return value;
  const changes: Record<string, unknown> = {};
  for (const key of new Set([...Object.keys(base), ...Object.keys(value)])) {
    const change = Object.hasOwn(value, key) ? difference(base[key], value[key]) : null;
    if (change !== same) changes[key] = change;
  }
  if (Object.keys(changes).length === 0) return same;
  return Array.isArray(value) && lengthOf(changes) >= lengthOf(value) ? value : changes;
}
