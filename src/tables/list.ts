/**
 * The rows of a published list (公示名单), as `compareWithList` takes them: who, by code or by name, and how much. Other columns
 * are passed over, since lists have more.
 * @module
 */
import * as expectations from '../words/expected';
import * as faults from '../words/problems';
import { listingOf } from '../words/localized';
import { isNested, known } from '../words/plain';
import { cut } from '../words/safe-text';
import * as words from '../words/tables';
import { decimalPlaces, type ListedRow } from '../audit/list';
import type { Yuan } from '../values/fen';
import { optionsAt } from '../values/nearest';
import { listAt, textAt, wholeAt } from '../values/record';
import { ok, reject, wordAt, type Problem } from '../values/result';
import { isBlank, narrowed, plainName } from '../values/text';
import { amount, kept, lost, units, unmarked, type Unit } from './cells';
import { bareHeader, headingsBelow, isNamed, objectsOf, unitIn, type Headed } from './headings';
import { wrong } from './log';
import { isOfTotal, totalCalled } from './names';
import type { Cell, Table } from './template';

/** How a list is to be read. */
export interface ListTableOptions {
  /** The unit of the amounts; required where the heading of the amounts does not name it, and never another than it names. */
  readonly unit?: Unit;
  /** The number of the row below the headers; 2 where nothing is said. */
  readonly firstRow?: number;
  /** All headers, for a list that may have no rows: their headers are checked too. */
  readonly headers?: readonly string[];
}

/** What is wrong with a cell of a list. `row` is as the sheet numbers it; `column` is the header. */
export interface ListProblem extends Problem {
  /** As the sheet numbers it. */
  row: number;
  /** The header. */
  column: string;
}

/** What a row of a list says that all of its amounts add up to. */
export interface ListTotal {
  /** As the sheet numbers it. */
  readonly row: number;
  /** In yuan. */
  readonly amount: Yuan;
}

/** What a list holds. */
export interface FromListTable {
  /** Its rows with the amounts in yuan, in order; a row with a problem is left out. */
  readonly list: readonly ListedRow[];
  /** The unit in which its amounts are written. */
  readonly unit: Unit;
  /** The most decimals that an amount of `list` is written with, in `unit`. */
  readonly decimals: number;
  /** The rows that hold a total (合计, 小计) and not an enterprise, as the sheet numbers them. */
  readonly totals: readonly number[];
  /** Of these, the amounts of the whole list (合计, not 小计), in yuan: they should be the sum of `list`. */
  readonly grandTotals: readonly ListTotal[];
  /** What could not be read, by cell. */
  readonly problems: readonly ListProblem[];
}

/**
 * Reads a published list: a column of codes or of names, and one of amounts, under the headers of docs/audit.md. A unit in the
 * header of the amounts counts. Rows of totals and of notes (注：…) are passed over.
 * @param table the rows, each as one object by header
 * @param options the unit of the amounts, and where the rows begin
 * @returns the rows for `compareWithList`, the unit and the decimals, the rows that are totals, and every problem
 * @throws InvalidValueError for a table that is not a list of objects; for headers that name no enterprise or no amount, or two
 *   columns of one kind; for a unit that is missing, or another than the header names
 * @example listFromTable([{ 企业名称: '示例制造有限公司', '金额（万元）': '3.60' }]).list // [{ name: '示例制造有限公司', amount: '36000.00' }]
 */
export function listFromTable(table: Table, options: ListTableOptions = {}): FromListTable {
  const { unit: given, firstRow = 2, headers: all } = optionsAt(options, ['unit', 'firstRow', 'headers']);
  wholeAt(firstRow, 1, 'options', 'firstRow');
  const rows = objectsOf(table, 'table');
  const headers = headersOf(rows, firstRow, all);
  const unit = unitOf(headers.amount, given);
  const [list, totals, grandTotals, problems]: [ListedRow[], number[], ListTotal[], ListProblem[]] = [[], [], [], []];
  let decimals = 0;
  rows.forEach((cells, i) => {
    const row = i + firstRow;
    const [uscc, name, sum] = columns.map((column) => cellOf(cells, headers[column]));
    const isAnyone = [uscc, name].some((cell) => totalCalled(cell) === undefined && !isOfTotal(cell));
    const total = isAnyone ? undefined : Object.values(cells).map(totalCalled).find(Boolean);
    if (total !== undefined) totals.push(row);
    if (total === 'subtotal' || isNote(cells) || (total ? [sum] : [uscc, name, sum]).every(isBlank)) return;
    const read = amount(sum, unit);
    const ofWho = total === undefined ? problemOf(uscc, name) : undefined;
    const [column, found] = ofWho ?? (read.ok ? [] : (['amount', read.problems[0]] as const));
    const header = (column && headers[column]) ?? headers.name ?? '';
    if (found !== undefined) problems.push({ ...found, path: ['table', i, header], row, column: header });
    if (found !== undefined || !read.ok) return;
    const listed = read.value as Yuan;
    if (total !== undefined) {
      grandTotals.push({ row, amount: listed });
      return;
    }
    decimals = Math.max(decimals, decimalsOf(sum, listed, unit));
    const who = { uscc: isBlank(uscc) ? undefined : String(uscc), name: isBlank(name) ? undefined : String(name) };
    list.push(known({ ...who, amount: listed }));
  });
  return { list, unit, decimals, totals, grandTotals, problems };
}

/** As they are written, or as many as the amount needs in the unit of the list where the cell names another. */
function decimalsOf(cell: Cell, listed: Yuan, unit: Unit): number {
  const most = decimalPlaces[unit];
  const [, written = ''] = /\.(\d+)/.exec(narrowed(String(kept(cell)))) ?? [];
  const needed = listed.replace('.', '').padStart(most, '0').slice(-most).replace(/0+$/, '');
  return Math.min(most, Math.max(written.length, needed.length));
}

/** A note below a list, or between its rows: 注：…. */
function isNote(cells: Readonly<Record<string, unknown>>): boolean {
  const [note, ...others] = Object.values(cells).filter((cell) => !isBlank(cell));
  return others.length === 0 && typeof note === 'string' && words.noteBeginning.test(plainName(note));
}

/** A code that was typed wrong is a finding of the comparison; one that a spreadsheet took for a number cannot be read. */
function problemOf(uscc: Cell, name: Cell): readonly [ListColumn, Problem | undefined] | undefined {
  if (isBlank(uscc) && isBlank(name)) return ['uscc', wrong(faults.missingField, uscc, expectations.uscc)];
  const code = typeof uscc === 'number' ? lost(uscc, expectations.uscc) : ok(uscc);
  if (!code.ok) return ['uscc', code.problems[0]];
  // A date, or an object, is neither a code nor a name.
  const [column, thing] = isNested(uscc) ? (['uscc', uscc] as const) : (['name', name] as const);
  return isNested(thing) ? [column, wrong(faults.wrongType, thing, expectations.text)] : undefined;
}

type ListColumn = keyof typeof words.listHeaders;
const columns = ['uscc', 'name', 'amount'] as const satisfies readonly ListColumn[];
type Headers = { [Column in ListColumn]?: string };

function cellOf(cells: Readonly<Record<string, unknown>>, header: string | undefined): Cell {
  const cell = header === undefined ? undefined : (cells[header] as Cell);
  return unmarked(typeof cell === 'string' ? cell.trim() : cell);
}

/** The header of each column. A list without rows needs none where nothing is said: readers give its headers with the first row. */
function headersOf(rows: Headed['objects'], firstRow: number, all?: readonly string[]): Headers {
  const path = ['options', 'headers'] as const;
  const named = all === undefined ? [] : listAt(all, ...path).map((each, i) => textAt(each, ...path, i));
  const given = [...new Set([...named, ...rows.flatMap((row) => Object.keys(row))])];
  const found: Headers = {};
  for (const column of columns) {
    const [header, second] = given.filter((each) => isHeader(column, each));
    const details = { kind: words.listColumns[column] };
    if (second !== undefined)
      reject(words.twoColumns, ['table', 'headers'], { given: `${header}, ${second}`, details });
    if (header !== undefined) found[column] = header;
  }
  if (all === undefined && rows.every((row) => Object.values(row).every(isBlank))) return found;
  const { uscc, name, amount: amounts } = words.listHeaders;
  const isOfNone = found.uscc === undefined && found.name === undefined;
  const lacking = isOfNone ? [...uscc, ...name] : found.amount === undefined ? amounts : [];
  if (lacking.length === 0) return found;
  // papaparse writes a blank heading beside another as _1.
  const there = given.filter((each) => !/^\s*(?:_\d+)?$/.test(each)).join(', ');
  const hint = headingsBelow(rows, firstRow, (cell) => columns.some((column) => isHeader(column, cell)));
  return reject(words.notListed, ['table', 'headers'], {
    given: there,
    expected: listingOf(lacking),
    details: { hint },
  });
}

function isHeader(column: ListColumn, header: string): boolean {
  return words.listHeaders[column].some((each) => isNamed(bareHeader(header), each));
}

/** The unit that the header of the amounts names, else the one given: where both are and differ, one of them is wrong. */
function unitOf(header = '', given: Unit | undefined): Unit {
  const { unit } = unitIn(header);
  if (unit === undefined || given === undefined) return unit ?? wordAt(units, given, 'options', 'unit');
  if (unit === given) return unit;
  const expected = { zh: `${unit}（列名：${cut(header)}）`, en: `${unit} (the header: ${cut(header)})` };
  return reject(faults.notOneOf, ['options', 'unit'], { given, expected });
}
