/**
 * Every single change that someone could make to a recorded round: each figure, word and mark changed, each item and field
 * taken away, each item moved or said twice, each object given a field too many.
 * @module
 */
import { fenAmount } from './builders';

type Container = Record<string | number, unknown>;

export interface Change {
  readonly at: string;
  /** `at` without indexes and ids, so that the places changed can be counted. */
  readonly kind: string;
  readonly how: string;
}

const words: Readonly<Record<string, readonly string[]>> = {
  verdict: ['met', 'unmet', 'unknown'],
  severity: ['disallows', 'reduces', 'flags'],
  outcome: ['granted-in-full', 'unfunded', 'ineligible', 'undetermined', 'eligible', 'rejected'],
};

/** Objects whose keys are ids. */
const byId = /\.ledger\.(?:enterprises|applications|invoices)$/;

/** Makes each change to `root` in turn, and takes it back before the next. What a decision rests on is left in its order. */
export function* everyChange(root: object): Generator<Change> {
  yield* changesIn(root as Container, '', '');
}

function* changesIn(container: Container, at: string, kind: string): Generator<Change> {
  const isList = Array.isArray(container);
  for (const key of Object.keys(container)) {
    const value = container[key];
    const here = isList ? `${at}[${key}]` : `${at}.${key}`;
    const sort = isList ? `${kind}[]` : `${kind}.${byId.test(kind) ? '*' : key}`;
    for (const other of othersThan(key, value)) {
      container[key] = other;
      yield { at: here, kind: sort, how: `${String(value)} → ${String(other)}` };
    }
    container[key] = value;
    if (typeof value === 'object' && value !== null) yield* changesIn(value as Container, here, sort);
  }
  yield* isList ? changesOfList(container, at, kind) : changesOfObject(container, at, kind);
}

function othersThan(key: string, value: unknown): readonly unknown[] {
  if (typeof value === 'number') return [value + 1, value - 1];
  if (typeof value === 'boolean') return [!value];
  if (typeof value !== 'string') return [];
  if (/^\d+\.\d\d$/.test(value)) {
    const fen = Number(value.replace('.', ''));
    return [fen + 1, ...(fen > 0 ? [fen - 1] : [])].map(fenAmount);
  }
  const choices = words[key] ?? [`${value}x`];
  return choices.filter((each) => each !== value);
}

function* changesOfList(list: unknown, at: string, kind: string): Generator<Change> {
  // What a decision rests on is checked entry by entry; which entries belong there is the library's to say.
  if (!Array.isArray(list) || kind.endsWith('.basis')) return;
  const items: readonly unknown[] = [...(list as readonly unknown[])];
  const put = (changed: readonly unknown[]): void => void list.splice(0, list.length, ...changed);
  for (const [i, item] of items.entries()) {
    put(items.filter((_, j) => j !== i));
    yield { at: `${at}[${i}]`, kind: `${kind}[]`, how: 'taken away' };
    put([...items, item]);
    yield { at: `${at}[${i}]`, kind: `${kind}[]`, how: 'said twice' };
    const next = items[i + 1];
    if (i + 1 < items.length && JSON.stringify(item) !== JSON.stringify(next)) {
      put([...items.slice(0, i), next, item, ...items.slice(i + 2)]);
      yield { at: `${at}[${i}]`, kind: `${kind}[]`, how: 'moved' };
    }
  }
  put(items);
}

function* changesOfObject(object: Container, at: string, kind: string): Generator<Change> {
  for (const [key, value] of Object.entries(object)) {
    Reflect.deleteProperty(object, key);
    yield { at: `${at}.${key}`, kind: `${kind}.${byId.test(kind) ? '*' : key}`, how: 'taken away' };
    object[key] = value;
  }
  object['surplus'] = '0.01';
  yield { at, kind, how: 'a field too many' };
  Reflect.deleteProperty(object, 'surplus');
}
