/**
 * Where a recorded document is not what it should be: decisions are paired by application, lines by number, districts by
 * id and entries of records by key, so that one that is missing is one difference and shifts no other.
 * @module
 */
import { isObject, known, ownOf, sameJson } from '../words/plain';
import type { Path } from '../values/result';

/** One place at which a recorded document differs from the one expected. */
export interface Found {
  /** `moved`: it is there and alike, but after an item of its list that it should stand before. */
  readonly kind: 'changed' | 'missing' | 'unexpected' | 'moved';
  /** In the recorded document; of what is missing, in the one expected. */
  readonly path: Path;
  /** The application of the decision to which it belongs. */
  readonly application?: string;
  /** What the item of a list in which it is, is known by: the number of a line, the code of a criterion, the id of a district. */
  readonly item?: unknown;
  readonly recorded?: unknown;
  readonly expected?: unknown;
}

/** What items of lists are known by. */
const identities = ['application', 'line', 'district', 'criterion', 'id'] as const;

/** Deeper than any document goes; what is nested further is not compared, so that no input uses up the stack. */
const mostLevels = 100;

/** Reports each difference, in the order of the document; it goes only as deep as what is expected. */
export function differences(recorded: unknown, expected: unknown, at: Path, report: (found: Found) => void): void {
  const path = [...at];
  // What is at each key of the path.
  const owners: unknown[] = at.map(() => undefined);

  /** What the item at the path is known by, of the last list of one of these names. */
  const itemOf = (lists: readonly string[]): unknown => {
    const place = Math.max(...lists.map((list) => path.lastIndexOf(list)));
    const owner = place < 0 ? undefined : owners[place + 1];
    return valueOf(owner, identityOf(owner));
  };

  const add = (kind: Found['kind'], given: unknown, right: unknown): void => {
    const named = itemOf(['decisions']);
    const application = typeof named === 'string' ? named : undefined;
    const item = itemOf(['lines', 'criteria', 'districts']);
    report(known({ kind, path: [...path], application, item, recorded: given, expected: right }));
  };

  const under = (key: string | number, owner: unknown, work: () => void): void => {
    path.push(key);
    owners.push(owner);
    work();
    path.pop();
    owners.pop();
  };

  const compare = (given: unknown, right: unknown): void => {
    if (sameJson(given, right)) return;
    const comparable = path.length < mostLevels;
    if (comparable && Array.isArray(given) && Array.isArray(right)) compareLists(given, right);
    else if (comparable && isObject(given) && isObject(right)) compareObjects(given, right);
    else if (given === undefined) add('missing', given, right);
    else add(right === undefined ? 'unexpected' : 'changed', given, right);
  };

  const compareAt = (key: string | number, given: unknown, right: unknown): void => {
    if (given !== right) under(key, right ?? given, () => compare(given, right));
  };

  const compareObjects = (given: Fields, right: Fields): void => {
    for (const key of Object.keys(right)) compareAt(key, ownOf(given, key), right[key]);
    for (const key of Object.keys(given)) if (!Object.hasOwn(right, key)) compareAt(key, given[key], undefined);
  };

  const compareLists = (given: readonly unknown[], right: readonly unknown[]): void => {
    // What a decision rests on is a set: its order is that of the policy's keys, which has no meaning.
    const isSet = path.at(-1) === 'basis';
    const identity = isSet ? 'basis' : (identityOf(right[0]) ?? identityOf(given[0]));
    const alike = (each: unknown, i: number): boolean => valueOf(each, identity) === valueOf(right[i], identity);
    if (identity === undefined || (given.length === right.length && given.every(alike))) {
      for (let i = 0; i < Math.max(given.length, right.length); i += 1) compareAt(i, given[i], right[i]);
      return;
    }
    const places = new Map(right.map((each, i) => [valueOf(each, identity), i]));
    const found = new Set<number>();
    let last = -1;
    given.forEach((each, i) => {
      const place = places.get(valueOf(each, identity));
      if (place === undefined || found.has(place)) {
        under(i, each, () => add('unexpected', each, undefined));
        return;
      }
      found.add(place);
      if (place < last && !isSet) under(i, each, () => add('moved', i + 1, place + 1));
      last = place;
      compareAt(i, each, right[place]);
    });
    right.forEach((each, place) => {
      if (!found.has(place)) under(place, each, () => add('missing', undefined, each));
    });
  };

  compare(recorded, expected);
}

type Fields = Readonly<Record<string, unknown>>;

/** The field that items of the kind of this one are identified by, if there is one. */
function identityOf(item: unknown): string | undefined {
  return isObject(item) ? identities.find((field) => Object.hasOwn(item, field)) : undefined;
}

function valueOf(item: unknown, identity: string | undefined): unknown {
  if (identity === undefined || !isObject(item)) return undefined;
  if (identity !== 'basis') return ownOf(item, identity);
  const kind = ['clause', 'assumption'].find((field) => typeof ownOf(item, field) === 'string');
  return kind === undefined ? item : `${kind} ${item[kind]}`;
}
