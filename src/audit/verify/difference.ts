/**
 * Where two JSON values differ: objects by key whatever their order, lists by index.
 * @module
 */
import { isRecord, ownOf } from './shape';
import type { Place } from './violation';

/** One place at which a value is not what it should be; `undefined` where there is or should be nothing. */
export interface Difference {
  readonly place: Place;
  readonly recorded: unknown;
  readonly expected: unknown;
}

/** Every place at which `recorded` is not as `expected`; it goes only as deep as `expected` does. */
export function differences(recorded: unknown, expected: unknown, place: Place = []): readonly Difference[] {
  const found: Difference[] = [];
  const path = [...place];
  collect(recorded, expected, path, found);
  return found;
}

export const sameJson = (a: unknown, b: unknown): boolean => differences(a, b).length === 0;

/** Deeper than any record goes; what is nested further is taken to differ, so that no text from outside uses up the stack. */
const deepest = 100;

/** `path` is where the two stand; it is the same list all the way, so that nothing is copied where nothing differs. */
function collect(recorded: unknown, expected: unknown, path: (string | number)[], found: Difference[]): void {
  const at = (key: string | number, a: unknown, b: unknown): void => {
    path.push(key);
    collect(a, b, path, found);
    path.pop();
  };
  const comparable = path.length < deepest;
  if (comparable && Array.isArray(expected) && Array.isArray(recorded)) {
    for (let i = 0; i < Math.max(expected.length, recorded.length); i += 1) at(i, recorded[i], expected[i]);
  } else if (comparable && isRecord(expected) && isRecord(recorded)) {
    for (const key of Object.keys(expected)) at(key, ownOf(recorded, key), expected[key]);
    for (const key of Object.keys(recorded)) if (!Object.hasOwn(expected, key)) at(key, recorded[key], undefined);
  } else if (!Object.is(recorded, expected)) {
    found.push({ place: [...path], recorded, expected });
  }
}
