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

const identities = ['application', 'line', 'district', 'criterion', 'id'] as const;

/** Deeper than any document goes; what is nested further is not compared, so that no input uses up the stack. */
const mostLevels = 100;

/** Each difference, at most so many, in the order of the document; it goes only as deep as what is expected. */
export function differences(recorded: unknown, expected: unknown, path: Path, most = Infinity): readonly Found[] {
  const all: Found[] = [];
  const add = (kind: Found['kind'], at: Place, given: unknown, right: unknown): void => {
    if (all.length < most) all.push(known({ kind, ...at, recorded: given, expected: right }));
  };

  const compare = (given: unknown, right: unknown, place: () => Place): void => {
    if (sameJson(given, right)) return;
    const at = place();
    const comparable = at.path.length < mostLevels;
    if (comparable && Array.isArray(given) && Array.isArray(right)) compareLists(given, right, at);
    else if (comparable && isObject(given) && isObject(right)) {
      for (const key of new Set([...Object.keys(right), ...Object.keys(given)])) {
        const [one, other] = [ownOf(given, key), ownOf(right, key)];
        compare(one, other, () => below(at, key, other ?? one));
      }
    } else add(given === undefined ? 'missing' : right === undefined ? 'unexpected' : 'changed', at, given, right);
  };

  const compareLists = (given: readonly unknown[], right: readonly unknown[], at: Place): void => {
    // What a decision rests on is a set: its order is that of the policy's keys, which has no meaning.
    const isSet = at.path.at(-1) === 'basis';
    const identity = isSet ? 'basis' : (identityOf(right[0]) ?? identityOf(given[0]));
    const alike = (each: unknown, i: number): boolean => valueOf(each, identity) === valueOf(right[i], identity);
    if (identity === undefined || (given.length === right.length && given.every(alike))) {
      for (let i = 0; i < Math.max(given.length, right.length); i += 1)
        compare(given[i], right[i], () => below(at, i, right[i] ?? given[i]));
      return;
    }
    const places = new Map(right.map((each, i) => [valueOf(each, identity), i]));
    const found = new Set<number>();
    let last = -1;
    given.forEach((each, i) => {
      const place = places.get(valueOf(each, identity));
      if (place === undefined || found.has(place)) {
        add('unexpected', below(at, i, each), each, undefined);
        return;
      }
      found.add(place);
      if (place < last && !isSet) add('moved', below(at, i, each), i + 1, place + 1);
      last = place;
      compare(each, right[place], () => below(at, i, right[place]));
    });
    right.forEach((each, i) => {
      if (!found.has(i)) add('missing', below(at, i, each), undefined, each);
    });
  };

  compare(recorded, expected, () => ({ path }));
  return all;
}

type Place = Pick<Found, 'path' | 'application' | 'item'>;

/** The place of what is under a key; in some lists it is known by what identifies the item. */
function below({ path, application, item }: Place, key: string | number, owner: unknown): Place {
  const list = String(path.at(-1));
  const id = valueOf(owner, identityOf(owner));
  return known({
    path: [...path, key],
    application: list !== 'decisions' ? application : typeof id === 'string' ? id : undefined,
    item: ['lines', 'criteria', 'districts'].includes(list) ? id : item,
  });
}

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
