/**
 * Problems in the order of the document: what is found across fields is found last, and has its place among the rest.
 * @module
 */
import type { Problem } from '../values/result';

/** Sorted by where they stand; of two at one place, as found; what is missing, after what is there. */
export function inDocumentOrder(document: unknown, problems: readonly Problem[]): readonly Problem[] {
  const places = new Map<object, ReadonlyMap<string, number>>();
  const placed = problems.map((problem) => ({ problem, place: placeOf(document, problem, places) }));
  return placed.sort((a, b) => compare(a.place, b.place)).map(({ problem }) => problem);
}

function placeOf(
  document: unknown,
  { path, code }: Problem,
  places: Map<object, ReadonlyMap<string, number>>,
): readonly number[] {
  if (code === 'too-many-problems') return [Infinity];
  let at = document;
  return path.map((key) => {
    if (typeof at !== 'object' || at === null) return Infinity;
    const place = typeof key === 'number' ? key : (keyPlaces(at, places).get(key) ?? Infinity);
    at = (at as Readonly<Record<string | number, unknown>>)[key];
    return place;
  });
}

function keyPlaces(object: object, places: Map<object, ReadonlyMap<string, number>>): ReadonlyMap<string, number> {
  const found = places.get(object) ?? new Map(Object.keys(object).map((key, i) => [key, i]));
  places.set(object, found);
  return found;
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < a.length && i < b.length; i += 1) {
    const [x, y] = [a[i] ?? 0, b[i] ?? 0];
    if (x !== y) return x < y ? -1 : 1;
  }
  return a.length - b.length;
}
