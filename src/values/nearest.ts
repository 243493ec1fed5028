/**
 * The field that a slip of the keys was meant for.
 * @module
 */
import * as faults from '../words/problems';
import { didYouMean } from '../words/localized';
import { recordAt } from './record';
import { InvalidValueError, problem, type Path, type Problem } from './result';

/** The problem of a key that an object does not have, with the one that was meant. */
export function unknownField(path: Path, key: string, fields: readonly string[]): Problem {
  const name = nearest(key, fields);
  const hint = name === undefined ? '' : didYouMean(name);
  return problem(faults.unknownField, path, { given: key, details: { hint } });
}

/** The options of a call. One that the call does not have would be passed over without a word. */
export function optionsAt<T extends object>(given: T, names: readonly (keyof T & string)[]): T {
  const options = recordAt(given, 'options');
  const [unknown] = Object.keys(options).filter((key) => !(names as readonly string[]).includes(key));
  if (unknown !== undefined) throw new InvalidValueError([unknownField(['options', unknown], unknown, names)]);
  return options;
}

/**
 * `given`, if no key of it is a slip of one that may be left out: a `ledgr` that is passed over grants the pool a second time.
 * Keys that are like none of these are the caller's own.
 */
export function withoutSlips<T extends object>(given: T, optional: readonly (keyof T & string)[]): T {
  const keys = Object.keys(recordAt(given));
  const missing = optional.filter((name) => !keys.includes(name));
  const slip = keys.find(
    (key) => !(optional as readonly string[]).includes(key) && nearest(key, missing) !== undefined,
  );
  if (slip !== undefined) throw new InvalidValueError([unknownField([slip], slip, missing)]);
  return given;
}

/** The nearest of the known names, where it is near enough to be meant; undefined else. */
export function nearest(
  given: string,
  known: readonly string[],
  most = Math.ceil(given.length / 4),
): string | undefined {
  const bare = plain(given);
  if (bare.length > 40) return undefined;
  let found: string | undefined;
  let least = most + 1;
  for (const name of known) {
    const steps = Math.abs(name.length - bare.length) < least ? distance(bare, plain(name)) : least;
    if (steps < least) [found, least] = [name, steps];
  }
  return found;
}

/** Case, hyphens and underscores are no difference: `submitted_at` is `submittedAt`. */
function plain(name: string): string {
  return name.slice(0, 60).replace(/[-_ ]/g, '').toLowerCase();
}

/** How many characters must be added, dropped, changed or swapped with their neighbour to make `b` of `a`. */
function distance(a: string, b: string): number {
  let [before, row]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? Infinity) + 1 : Infinity;
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1), swapped));
    }
    [before, row] = [row, next];
  }
  return row[b.length] ?? 0;
}
