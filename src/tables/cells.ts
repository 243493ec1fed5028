/**
 * One cell of a spreadsheet as a value: what has exactly one meaning is read, anything else is a problem. Numbers and
 * scientific notation are never repaired where digits count.
 * @module
 */
import * as expectations from '../words/expected';
import * as faults from '../words/problems';
import { listingOf, type LocalizedText } from '../words/localized';
import { isDate } from '../words/plain';
import { everyFault } from '../words/problem-codes';
import { fromSpreadsheet, scientific } from '../words/safe-text';
import * as words from '../words/tables';
import type { Catalogue } from '../facts/catalogue';
import type { Policy } from '../policy/policy';
import { isoDateOf, timeOf, type Day } from '../values/calendar';
import { parseDistrict, parseId } from '../values/id';
import * as input from '../values/input';
import { parseReference } from '../values/reference';
import { failed, mended, ok, type Problem, type Result } from '../values/result';
import { isBlank, isWellFormed, narrowed, plainName } from '../values/text';
import { wrong } from './log';
import { lookup, named, onRegister, unlisted, wholeText, type Lookup } from './names';
import { cellWords, type Cell, type Kind } from './template';

/** Yuan, or 10,000 yuan (万元). */
export type Unit = (typeof units)[number];
export const units = /* @__PURE__ */ Object.freeze(['yuan', 'ten-thousand-yuan'] as const);

/** What cells are read with: the ids and names of policy and catalogue, and the unit of amounts. */
export interface Reading {
  readonly unit: Unit;
  /** The name of the jurisdiction, which may be before that of a district. */
  readonly place: string;
  readonly names: Readonly<Record<'district' | 'tier' | 'product' | 'provider', Lookup>>;
}

export function readingOf(
  { applicants, jurisdiction, tiers }: Policy,
  { providers, products }: Catalogue,
  unit: Unit,
): Reading {
  return {
    unit,
    place: jurisdiction.name.zh,
    names: {
      district: lookup(applicants.districts.map(({ id, name }) => [id, name])),
      tier: lookup(tiers.map(({ id, name }) => [id, name])),
      product: lookup(products.map(({ id, name }) => [id, { zh: name, en: name }])),
      provider: lookup(providers.map(({ uscc, name }) => [uscc, { zh: name, en: name }])),
    },
  };
}

/** A text as the library writes it, read back; any other cell as it is. */
export function unmarked(cell: Cell): Cell {
  return typeof cell === 'string' ? fromSpreadsheet(cell) : cell;
}

/** The value of a cell that is not blank. */
export function readCell(kind: Kind, cell: Cell, reading: Reading): Result<unknown> {
  // Behind an apostrophe it is a text, of which no spreadsheet has cut anything.
  if (kind === 'reference' && typeof cell === 'string' && scientific.test(cell.trim()))
    return lost(cell, expectations.reference);
  return readers[kind](unmarked(cell), reading);
}

type Reader = (cell: Cell, reading: Reading) => Result<unknown>;

const readers: Readonly<Record<Kind, Reader>> = {
  id: (cell) => idIn(wholeText(cell)),
  product: (cell, { names: { product } }) =>
    named(product, cell) ?? onRegister(product, words.noSuchProduct, cell, idIn(cell)),
  tier: (cell, { names: { tier } }) => named(tier, cell) ?? unlisted(tier, cell),
  uscc: (cell) => usccIn(cell),
  provider: (cell, { names: { provider } }) =>
    named(provider, cell) ?? onRegister(provider, words.noSuchProvider, cell, usccIn(cell)),
  text: (cell) => {
    const text = Number.isFinite(cell) ? String(kept(cell)) : cell;
    if (typeof text !== 'string') return failed(faults.wrongType, { expected: expectations.text, given: cell });
    return isWellFormed(text) ? ok(text) : failed(faults.notWellFormedText, { given: cell });
  },
  district: (cell, { names: { district }, place }) => {
    const code = mended(parseDistrict, wholeText(cell));
    return (
      named(district, cell) ?? named(district, withoutPlace(cell, place)) ?? (code.ok ? code : unlisted(district, cell))
    );
  },
  industry: (cell) => input.industryCode(cell),
  count: (cell) => input.employees(kept(cell)),
  line: (cell) => {
    const line = input.employees(kept(cell));
    return line.ok && line.value === 0
      ? failed(faults.outOfRange, { expected: expectations.wholeFrom(1), given: cell })
      : line;
  },
  amount: (cell, { unit }) => amount(cell, unit),
  day: dayIn,
  instant: (cell) => input.instant(instantText(cell), { offset: '+08:00' }),
  reference: (cell) => codeIn(cell, expectations.reference, (text) => mended(parseReference, text)),
  invoice: (cell) => codeIn(cell, expectations.invoiceId, input.invoiceId),
  'yes-no': (cell) => {
    if (typeof cell === 'boolean') return ok(cell);
    const word = typeof cell === 'string' ? wordOf(cell) : undefined;
    if (word === 'yes' || word === 'no') return ok(word === 'yes');
    const { yes, no } = cellWords;
    return failed(faults.notOneOf, { expected: listingOf([yes, no]), given: cell });
  },
  accidents: (cell) =>
    listIn(cell, expectations.accidents, /^(?<kind>安全|环境|safety|environmental)(?<occurredOn>.+)$/iu, {
      kind: (word) => ok(wordOf(word)),
      occurredOn: dayIn,
    }),
  dishonesty: (cell) =>
    listIn(cell, expectations.dishonesty, /^(?<recordedOn>.+?)(?:(?:修复|repaired)(?<repairedOn>.+))?$/iu, {
      recordedOn: dayIn,
      repairedOn: dayIn,
    }),
  'red-letters': (cell, { unit }) =>
    listIn(cell, expectations.redLetters, /^(?<id>\S+)\s+(?<issuedOn>\S+)\s+(?<total>\S+)$/u, {
      id: input.invoiceId,
      issuedOn: dayIn,
      total: (sum) => amount(sum, unit),
    }),
};

/** A number with the fifteen digits that a spreadsheet keeps and shows; a date as text, to be quoted; any other cell as it is. */
export function kept(cell: Cell): Cell {
  return typeof cell === 'number' && !Number.isInteger(cell) ? Number(cell.toPrecision(15)) : dayOrTimeText(cell);
}

/** A code, of which a number may have lost digits. */
function codeIn(cell: Cell, expected: LocalizedText, read: (cell: Cell) => Result<unknown>): Result<unknown> {
  return typeof cell === 'number' ? lost(cell, expected) : read(cell);
}

const idIn = (cell: Cell) => codeIn(cell, expectations.id, (text) => mended(parseId, text));
const usccIn = (cell: Cell) => codeIn(cell, expectations.uscc, input.uscc);

/** The problem of a code that came as a number, or looks as if it had; NaN never had a digit. */
export function lost(given: Cell, expected: LocalizedText): Result<never> {
  const isNoNumber = typeof given === 'number' && !Number.isFinite(given);
  return failed(isNoNumber ? faults.wrongType : faults.digitsLost, { expected, given });
}

/** An amount that names its unit is in that; any other is in the unit of the sheet. A problem quotes the cell as it is, and says that unit. */
export function amount(given: Cell, unit: Unit): Result<string> {
  const cell = dayOrTimeText(given);
  const asItIs = input.yuan(kept(cell));
  const text = typeof cell === 'number' ? String(kept(cell)) : cell;
  const isAsItIs = typeof text !== 'string' || isBlank(text) || namesUnit.test(narrowed(text));
  const read = unit === 'yuan' || isAsItIs ? asItIs : input.yuan(`${text}万元`);
  if (unit === 'yuan' || read.ok) return read;
  const expected = expectations.tenThousandYuan;
  if (asItIs.ok) return failed(faults.outOfRange, { expected, given: cell });
  const faultOf = ({ code }: Problem) => everyFault.find((each) => each.code === code) ?? faults.malformed;
  return { ok: false, problems: asItIs.problems.map((each) => wrong(faultOf(each), cell, expected)) };
}

const namesUnit = /(?:元整?|[万亿]|CNY|RMB)$/i;

/** A district as offices write it, 湖北省武汉市洪山区, without what it lies in; any other cell as it is. */
function withoutPlace(cell: Cell, place: string): Cell {
  const [before, ...after] = typeof cell === 'string' ? plainName(cell).split(plainName(place)) : [];
  return after.length > 0 && /^(?:\p{sc=Han}+(?:省|自治区))?$/u.test(before ?? '') ? after.join(place) : cell;
}

function wordOf(text: string): string | undefined {
  const plain = plainName(text);
  return Object.entries(cellWords).find(([, { zh, en }]) => plain === zh || plain === en)?.[0];
}

/** Entries of a cell, with semicolons between them, each with the fields that its form names; 无 is known to be none. */
function listIn(
  cell: Cell,
  expected: LocalizedText,
  form: RegExp,
  fields: Readonly<Record<string, (text: string) => Result<unknown>>>,
): Result<unknown> {
  // A cell that holds one date only, as date columns have it.
  const day = dayText(cell);
  const list = Number.isInteger(day) ? String(day) : day;
  if (typeof list !== 'string') return failed(faults.wrongType, { expected, given: cell });
  if (wordOf(list) === 'none') return ok([]);
  const malformed = failed(faults.malformed, { expected, given: cell });
  const items: Record<string, unknown>[] = [];
  for (const part of list.split(/[;；\n]/u)) {
    const texts = form.exec(part.trim())?.groups;
    if (texts === undefined) return malformed;
    const item: Record<string, unknown> = {};
    for (const [field, read] of Object.entries(fields)) {
      const text = texts[field];
      if (text === undefined) continue;
      const result = read(text);
      // The form of one part says less than that of the whole.
      if (!result.ok) return result.problems[0]?.code === 'malformed' ? malformed : result;
      item[field] = result.value;
    }
    items.push(item);
  }
  return ok(items);
}

// ── Days and times: spreadsheets count days from 30 December 1899, and know no time zone. ──

const epochSerial = 25_569;
/** From 1 March 1900: before it, spreadsheets differ. */
const serials = [61, 2_958_465] as const;
/** Of the years 1990 to 2100: such a text is nothing else. */
const serialTexts = [32_874, 73_415] as const;

/** A day number or a `Date` as text; anything else as it is. */
function dayText(cell: Cell): Cell {
  if (isDate(cell)) return isoText(cell).replace(/T.*/, '');
  const serial = serialOf(cell);
  return serial === undefined ? cell : isoDateOf((Math.floor(serial) - epochSerial) as Day);
}

function dayIn(cell: Cell): Result<unknown> {
  return input.isoDate(dayText(cell));
}

/** To the millisecond. A time without a fraction of a day is not a time: a `Date` at midnight and a whole day number are days. */
function instantText(cell: Cell): Cell {
  const serial = serialOf(cell);
  if (serial === undefined || Number.isInteger(serial)) return dayOrTimeText(cell);
  const milliseconds = Math.round(serial * 86_400_000);
  const seconds = Math.floor(milliseconds / 1000);
  const time = timeOf(seconds % 86_400, (milliseconds % 1000) * 1e6);
  return `${isoDateOf((Math.floor(seconds / 86_400) - epochSerial) as Day)} ${time}`;
}

/** A `Date` as it is read, by its UTC day, whatever the time zone of the machine; anything else as it is. */
export function dayOrTimeText(cell: Cell): Cell {
  if (!isDate(cell)) return cell;
  const text = isoText(cell);
  return text.endsWith('T00:00:00') ? text.slice(0, -9) : text.replace('T', ' ');
}

/** With a fraction of a second only where there is one; `Invalid Date` stays, and is not read as a day. */
function isoText(date: Date): string {
  return Number.isNaN(Number(date)) ? String(date) : date.toISOString().replace(/\.?0*Z$/, '');
}

/** The day number that a cell holds, as a number or, as CSV has it, as text. */
function serialOf(cell: Cell): number | undefined {
  const isText = typeof cell === 'string' && /^\d{5}(?:\.\d+)?$/.test(narrowed(cell));
  const serial = isText ? Number(narrowed(cell)) : cell;
  const [first, last] = isText ? serialTexts : serials;
  return typeof serial === 'number' && serial >= first && serial <= last ? serial : undefined;
}
