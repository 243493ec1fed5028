/**
 * Names and ids of policy and register: which one a cell means, and which name was likely meant by one that is not among them.
 * @module
 */
import * as expectations from '../words/expected';
import * as faults from '../words/problems';
import { didYouMean, listing, type LocalizedText } from '../words/localized';
import { keysOf } from '../words/plain';
import type { Fault } from '../words/problem-codes';
import * as words from '../words/tables';
import { nearest } from '../values/nearest';
import { failed, ok, type Result } from '../values/result';
import { isBlank, narrowed, plainName } from '../values/text';
import type { Cell } from './template';

export interface Lookup {
  readonly byId: ReadonlyMap<string, LocalizedText>;
  readonly idsByName: ReadonlyMap<string, ReadonlySet<string>>;
  readonly spellings: Spellings;
}
/** Names as they are written, by what `plainName` makes of them. */
type Spellings = ReadonlyMap<string, string>;

export function lookup(entries: readonly (readonly [id: string, name: LocalizedText])[]): Lookup {
  const idsByName = new Map<string, Set<string>>();
  for (const [id, { zh, en }] of entries)
    for (const name of [zh, en].map(plainName)) idsByName.set(name, (idsByName.get(name) ?? new Set<string>()).add(id));
  const spellings = spellingsOf(entries.flatMap(([id, { zh, en }]) => [zh, en, id]));
  return { byId: new Map(entries), idsByName, spellings };
}

export function spellingsOf(names: readonly string[]): Spellings {
  return new Map(names.map((name) => [plainName(name), name]));
}

/** The name that was likely meant: the one that begins with the text, or else the nearest one. */
export function meantBy(text: string, spellings: Spellings): string | undefined {
  const plain = plainName(text);
  if (plain === '') return undefined;
  const names = [...spellings.keys()];
  const [first, ...others] = names.filter((name) => name.startsWith(plain));
  const meant = first !== undefined && others.length === 0 ? first : nearest(plain, names);
  return meant === undefined ? undefined : spellings.get(meant);
}

/** The one id that a cell means, as an id or as a name; a problem where several have the name; undefined where none has. */
export function named({ byId, idsByName }: Lookup, cell: Cell): Result<string> | undefined {
  const text = wholeText(cell);
  if (typeof text !== 'string') return undefined;
  if (byId.has(text)) return ok(text);
  const [first, ...others] = idsByName.get(plainName(text)) ?? [];
  if (first === undefined) return byId.has(narrowed(text)) ? ok(narrowed(text)) : undefined;
  if (others.length === 0) return ok(first);
  const readings = listing([first, ...others]);
  return failed(faults.ambiguous, { expected: expectations.id, given: text, details: { readings } });
}

export function unlisted({ byId, spellings }: Lookup, given: Cell): Result<never> {
  return failed(words.notListed, { expected: words.choice([...byId]), given, details: hintFor(given, spellings) });
}

/** What a cell holds as a code, `read`; or, where its text is a name, that the register does not have it. */
export function onRegister({ spellings }: Lookup, fault: Fault, given: Cell, read: Result<unknown>): Result<unknown> {
  const isName = typeof given === 'string' && /[^\x20-\x7e]|[a-z] [a-z]/i.test(narrowed(given));
  if (read.ok || read.problems[0]?.code !== 'malformed' || !isName || spellings.size === 0) return read;
  return failed(fault, { given, details: hintFor(given, spellings) });
}

function hintFor(given: Cell, spellings: Spellings): { readonly hint: LocalizedText | string } {
  const meant = typeof given === 'string' ? meantBy(given, spellings) : undefined;
  return { hint: meant === undefined ? '' : didYouMean(meant) };
}

/** Whether a cell calls its row a total, of all or of a part: 合计, 小计：. */
export function totalCalled(cell: unknown): keyof typeof words.totalWords | undefined {
  const name = typeof cell === 'string' ? plainName(cell).replace(/:$/, '') : '';
  return keysOf(words.totalWords).find((kind) => (words.totalWords[kind] as readonly string[]).includes(name));
}

/** Whether a cell of a total that is of no amount says no more than a total does: nothing, a dash, or a count (44 件). */
export function isOfTotal(cell: unknown): boolean {
  if (typeof cell !== 'string') return isBlank(cell);
  return /^(?:[^\p{L}\p{N}]*|共?\d+[件家户张笔份个项])$/u.test(plainName(cell));
}

/** A whole number as text: ids and codes of a few digits that begin with no zero. */
export function wholeText(cell: Cell): Cell {
  return typeof cell === 'number' && Number.isSafeInteger(cell) && cell > 0 ? String(cell) : cell;
}
