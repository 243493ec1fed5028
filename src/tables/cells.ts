/**
 * One cell of a spreadsheet as a value: what has exactly one meaning is read, anything else is a problem. Numbers and
 * scientific notation are never repaired where digits count.
 * @module
 */
import * as expectations from '../words/expected';
import * as faults from '../words/problems';
import { listing } from '../words/localized';
import { fromSpreadsheet } from '../words/safe-text';
import type { Catalogue } from '../facts/catalogue';
import type { MajorAccident } from '../facts/enterprise';
import type { Policy } from '../policy/policy';
import { isoDateOf, type Day } from '../values/calendar';
import { parseDistrict } from '../values/district';
import { parseId } from '../values/id';
import * as input from '../values/input';
import { parseReference } from '../values/reference';
import { failed, mended, ok, type Result } from '../values/result';
import { isBlank, narrowed, padded } from '../values/text';
import { cellWords, type Cell, type Kind } from './template';

/** Yuan, or 10,000 yuan (万元). */
export type Unit = 'yuan' | 'ten-thousand-yuan';

/** What cells are read with: the ids and names of policy and catalogue, and the unit of amounts. */
export interface Reading {
  readonly unit: Unit;
  readonly names: Readonly<Record<'district' | 'tier' | 'product' | 'provider', Lookup>>;
}
interface Lookup {
  readonly ids: ReadonlySet<string>;
  readonly byName: ReadonlyMap<string, ReadonlySet<string>>;
}

interface Named {
  readonly id: string;
  readonly names: readonly string[];
}

export function readingOf(policy: Policy, { providers, products }: Catalogue, unit: Unit): Reading {
  const both = ({ id, name }: { id: string; name: { zh: string; en: string } }): Named => {
    return { id, names: [name.zh, name.en] };
  };
  return {
    unit,
    names: {
      district: lookup(policy.applicants.districts.map(both)),
      tier: lookup(policy.tiers.map(both)),
      product: lookup(products.map(({ id, name }) => ({ id, names: [name] }))),
      provider: lookup(providers.map(({ uscc, name }) => ({ id: uscc, names: [name] }))),
    },
  };
}

function lookup(entries: readonly Named[]): Lookup {
  const byName = new Map<string, Set<string>>();
  for (const { id, names } of entries)
    for (const name of names) byName.set(plainName(name), (byName.get(plainName(name)) ?? new Set<string>()).add(id));
  return { ids: new Set(entries.map(({ id }) => id)), byName };
}

/** Spaces, case and the width of characters are no difference between names and headers. */
export function plainName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/’/g, "'")
    .replace(/[\s\p{Cf}]+/gu, '')
    .toLowerCase();
}

/** The value of a cell that is not blank; texts as the library writes them are read back. */
export function readCell(kind: Kind, given: Cell, reading: Reading): Result<unknown> {
  const cell = typeof given === 'string' ? fromSpreadsheet(given) : given;
  return readers[kind](cell, reading);
}

type Reader = (cell: Cell, reading: Reading) => Result<unknown>;

const readers: Readonly<Record<Kind, Reader>> = {
  id: (cell) => {
    const text = wholeText(cell);
    return typeof text === 'number' ? lost(cell, expectations.id) : mended(parseId, text);
  },
  product: (cell, { names }) =>
    named(names.product, cell) ?? (typeof cell === 'number' ? lost(cell, expectations.id) : mended(parseId, cell)),
  tier: (cell, { names }) => named(names.tier, cell) ?? unlisted(names.tier, cell),
  uscc: (cell) => (typeof cell === 'number' ? lost(cell, expectations.uscc) : input.uscc(cell)),
  provider: (cell, reading) => named(reading.names.provider, cell) ?? readers.uscc(cell, reading),
  text: (cell) =>
    typeof cell === 'string' || typeof cell === 'number'
      ? ok(String(cell))
      : failed(faults.wrongType, { expected: expectations.text, given: cell }),
  district: (cell, { names }) => {
    const found = named(names.district, cell);
    if (found !== undefined) return found;
    const code = mended(parseDistrict, wholeText(cell));
    return code.ok ? code : unlisted(names.district, cell);
  },
  industry: (cell) => input.industryCode(cell),
  count: (cell) => input.employees(cell),
  line: (cell) => {
    const line = input.employees(cell);
    return line.ok && line.value === 0
      ? failed(faults.outOfRange, { expected: expectations.wholeNumber, given: cell })
      : line;
  },
  amount: (cell, { unit }) => amount(cell, unit),
  day: (cell) => input.isoDate(dayText(cell)),
  instant: (cell) => input.instant(instantText(cell), { offset: '+08:00' }),
  reference: (cell) =>
    typeof cell === 'number' || (typeof cell === 'string' && /^\s*\d(?:\.\d+)?E\+\d+\s*$/i.test(cell))
      ? lost(cell, expectations.reference)
      : mended(parseReference, cell),
  invoice: (cell) => (typeof cell === 'number' ? lost(cell, expectations.invoiceId) : input.invoiceId(cell)),
  'yes-no': (cell) => {
    const word = wordOf(String(cell));
    if (typeof cell === 'boolean') return ok(cell);
    if (word === 'yes' || word === 'no') return ok(word === 'yes');
    const { yes, no } = cellWords;
    const expected = { zh: listing([yes.zh, no.zh]).zh, en: listing([yes.en, no.en]).en };
    return failed(faults.notOneOf, { expected, given: cell });
  },
  accidents: (cell) =>
    list(cell, /^(安全|环境|safety|environmental)(.+)$/iu, expectations.accidents, ([word = '', day = '']) => {
      const occurredOn = input.isoDate(day);
      return occurredOn.ok
        ? ok({ kind: wordOf(word) as MajorAccident['kind'], occurredOn: occurredOn.value })
        : occurredOn;
    }),
  dishonesty: (cell) =>
    list(cell, /^(.+?)(?:(?:修复|repaired)(.+))?$/iu, expectations.dishonesty, ([recorded = '', repaired]) => {
      const recordedOn = input.isoDate(recorded);
      const repairedOn = repaired === undefined ? undefined : input.isoDate(repaired);
      if (!recordedOn.ok || repairedOn === undefined)
        return recordedOn.ok ? ok({ recordedOn: recordedOn.value }) : recordedOn;
      return repairedOn.ok ? ok({ recordedOn: recordedOn.value, repairedOn: repairedOn.value }) : repairedOn;
    }),
  'red-letters': (cell, { unit }) =>
    list(cell, /^(\S+)\s+(\S+)\s+(\S+)$/u, expectations.redLetters, ([number = '', day = '', sum = '']) => {
      const [id, issuedOn, total] = [input.invoiceId(number), input.isoDate(day), amount(sum, unit)];
      if (!id.ok) return id;
      if (!issuedOn.ok) return issuedOn;
      return total.ok ? ok({ id: id.value, issuedOn: issuedOn.value, total: total.value }) : total;
    }),
};

function lost(given: Cell, expected: typeof expectations.uscc): Result<never> {
  return failed(faults.digitsLost, { expected, given });
}

/** The one id that a cell means, as an id or as a name; a problem where several have the name; undefined where none has. */
function named({ ids, byName }: Lookup, cell: Cell): Result<string> | undefined {
  const text = wholeText(cell);
  if (typeof text !== 'string') return undefined;
  if (ids.has(text)) return ok(text);
  const [first, ...others] = byName.get(plainName(text)) ?? [];
  if (first === undefined) return ids.has(narrowed(text)) ? ok(narrowed(text)) : undefined;
  if (others.length === 0) return ok(first);
  const readings = listing([first, ...others]);
  return failed(faults.ambiguous, { expected: expectations.id, given: text, details: { readings } });
}

function unlisted({ ids }: Lookup, given: Cell): Result<never> {
  return failed(faults.notOneOf, { expected: listing([...ids]), given });
}

/** A whole number as text: ids and codes of a few digits that begin with no zero. */
function wholeText(cell: Cell): Cell {
  return typeof cell === 'number' && Number.isSafeInteger(cell) && cell > 0 ? String(cell) : cell;
}

/** An amount that names its unit is in that; any other is in the unit of the sheet. */
function amount(cell: Cell, unit: Unit): Result<string> {
  const text = typeof cell === 'number' && Number.isFinite(cell) ? String(cell) : cell;
  if (typeof text !== 'string' || unit === 'yuan' || isBlank(text) || /元\s*$|e[+-]?\d+\s*$/iu.test(text))
    return input.yuan(text);
  return input.yuan(`${text}万元`);
}

function wordOf(text: string): string | undefined {
  const plain = plainName(text);
  return Object.entries(cellWords).find(([, { zh, en }]) => plain === zh || plain === en)?.[0];
}

/** Entries of a cell, with semicolons between them; 无 is known to be none. */
function list<T>(
  cell: Cell,
  form: RegExp,
  expected: typeof expectations.uscc,
  read: (parts: readonly (string | undefined)[]) => Result<T>,
): Result<readonly T[]> {
  if (typeof cell !== 'string') return failed(faults.wrongType, { expected, given: cell });
  if (wordOf(cell) === 'none') return ok([]);
  const items: T[] = [];
  for (const part of cell.split(/[;；\n]/u).map((each) => each.trim())) {
    const match = form.exec(part);
    const item = match === null ? failed(faults.malformed, { expected, given: cell }) : read(match.slice(1));
    if (!item.ok) return item;
    items.push(item.value);
  }
  return ok(items);
}

// ── Days and times: spreadsheets count days from 30 December 1899, and know no time zone. ──

const firstSerial = 61;
const lastSerial = 2_958_465;
const epochSerial = 25_569;

/** A day number or a `Date` as text; anything else as it is. */
function dayText(cell: Cell): Cell {
  if (isDate(cell)) return Number.isNaN(cell.getTime()) ? cell : dateText(cell);
  return isSerial(cell) ? isoDateOf((Math.floor(cell) - epochSerial) as Day) : cell;
}

/** A time without a fraction of a day is not a time: a `Date` at midnight and a whole day number are days. */
function instantText(cell: Cell): Cell {
  if (isDate(cell)) {
    const time = [cell.getUTCHours(), cell.getUTCMinutes(), cell.getUTCSeconds()];
    return time.some((part) => part > 0)
      ? `${dateText(cell)} ${time.map((part) => padded(part, 2)).join(':')}`
      : dayText(cell);
  }
  if (!isSerial(cell) || Number.isInteger(cell)) return dayText(cell);
  const seconds = Math.round(cell * 86_400);
  const second = seconds % 86_400;
  const time = [Math.floor(second / 3600), Math.floor(second / 60) % 60, second % 60];
  return `${isoDateOf((Math.floor(seconds / 86_400) - epochSerial) as Day)} ${time.map((part) => padded(part, 2)).join(':')}`;
}

function dateText(date: Date): string {
  return `${padded(date.getUTCFullYear(), 4)}-${padded(date.getUTCMonth() + 1, 2)}-${padded(date.getUTCDate(), 2)}`;
}

function isSerial(cell: Cell): cell is number {
  return typeof cell === 'number' && cell >= firstSerial && cell <= lastSerial;
}

function isDate(cell: Cell): cell is Date {
  return Object.prototype.toString.call(cell) === '[object Date]';
}
