/**
 * The rows of one sheet, cell by cell: what each column holds, what was made canonical, and what is wrong, by sheet, row and
 * column; and the auditor’s amounts, which are rows of a sheet of their own.
 * @module
 */
import * as expectations from '../words/expected';
import * as faults from '../words/problems';
import { listing, locales } from '../words/localized';
import { known } from '../words/plain';
import { fifteenDigits } from '../words/safe-text';
import * as words from '../words/tables';
import type { Yuan } from '../values/fen';
import type { Id } from '../values/id';
import type { Problem, Result } from '../values/result';
import { isBlank, narrowed } from '../values/text';
import { lost, readCell, unmarked, type Reading } from './cells';
import { columnName, isEmpty, unitIn, type Headed } from './headings';
import { wrong, type Log } from './log';
import { isOfTotal, totalCalled } from './names';
import { tableHeaders, type Cell, type Kind, type Sheet } from './template';
import { cellOf } from './write';

/** A row that is not blank: its values by column, and the headers that the sheet has for the columns. */
export interface Row {
  readonly sheet: Sheet;
  readonly index: number;
  readonly values: Readonly<Record<string, unknown>>;
  readonly headers: ReadonlyMap<string, string>;
  /** Whether every cell could be read. */
  readonly sound: boolean;
}

/** Rows by their application. */
export type Groups = ReadonlyMap<Id, readonly Row[]>;

/** The rows that are neither blank nor totals; `listed` has the numbers of the applications that the sheets have. */
export function readRows(
  table: Headed | undefined,
  reading: Reading,
  log: Log,
  listed: ReadonlyMap<Id, unknown> = new Map(),
): readonly Row[] {
  if (table === undefined) return [];
  const { sheet, objects, headers } = table;
  const columns = columnsOf(table, reading);
  const numbered = headers.get('application');
  let above: Id | undefined;
  return objects.flatMap((cells, index): Row[] => {
    // An amount with a comma and no quotes is two cells of a CSV file: what is left of it is not what was meant.
    const beyond = cellsBeyond(table, cells);
    const isBlankRow = beyond === undefined && [...headers.values()].every((header) => isBlank(cells[header]));
    if (isBlankRow || isTotal(table, cells, index, log, listed)) return [];
    const { values, found } = readCells(sheet, columns, cells, index, log);
    if (beyond !== undefined) found.unshift([[...headers.keys()][0] ?? '', beyond]);
    // A blank below a number may be a merged cell: the application above may lack this row, so it is left out.
    const own = values['application'] as Id | undefined;
    const hasOwn = numbered !== undefined && !isBlank(cells[numbered]);
    const application = own ?? (hasOwn || sheet === 'enterprises' ? undefined : above);
    above = own ?? above;
    const row: Row = { sheet, index, values, headers, sound: found.length === 0 };
    for (const [key, each] of found) report(log, row, key, each, application);
    return [row];
  });
}

type Cells = Headed['objects'][number];
/** A column of the template, with the header that the sheet has for it. */
interface Column {
  readonly key: string;
  readonly required: boolean;
  readonly header: string | undefined;
  readonly read: (cell: Cell) => Result<unknown>;
}

function columnsOf({ sheet, objects, headers }: Headed, reading: Reading): readonly Column[] {
  return Object.entries(tableHeaders[sheet]).map(([key, { kind, required }]) => {
    const header = headers.get(key);
    const cut = kind === 'invoice' ? cutNumbers(objects, header ?? '', sheet === 'invoices') : undefined;
    const own = { ...reading, ...unitIn(header ?? '') };
    const read = (cell: Cell): Result<unknown> =>
      typeof cell === 'string' && cut?.has(narrowed(cell)) === true
        ? lost(cell, expectations.invoiceId)
        : readCell(kind, cell, own);
    return { key, required, header, read };
  });
}

function cellsBeyond({ headers }: Headed, cells: Cells): Problem | undefined {
  const named = new Set(headers.values());
  const isBeyond = ([header, cell]: [string, unknown]) => Array.isArray(cell) && !isEmpty(cell) && !named.has(header);
  const found = Object.entries(cells).find(isBeyond);
  return found && wrong(words.cellsBeyond, found[1], words.cellForEach);
}

/**
 * Whether a row is a total, which is noted: its first cell says so, and no column of the template but those of amounts and counts
 * holds a fact. Such a word may be the number of an application: a row of that one is data.
 */
function isTotal(
  { sheet, headers }: Headed,
  cells: Cells,
  index: number,
  log: Log,
  listed: ReadonlyMap<Id, unknown>,
): boolean {
  const [column = '', first] = Object.entries(cells).find(([, cell]) => !isEmpty(cell)) ?? [];
  if (totalCalled(first) === undefined || listed.has(narrowed(String(first)) as Id)) return false;
  const isFact = ([key, header]: readonly [string, string]) =>
    header !== column && !sums.includes(tableHeaders[sheet][key]?.kind) && !isOfTotal(cells[header]);
  if ([...headers].some(isFact)) return false;
  log.notes.push({ sheet, row: index + log.firstRow, column, from: first as Cell, to: '' });
  return true;
}

/** Columns that a total may add up. */
const sums: readonly (Kind | undefined)[] = ['amount', 'count'];

/** The values of a row by column, and the first problem of each cell; what was made canonical is noted. */
function readCells(sheet: Sheet, columns: readonly Column[], cells: Cells, index: number, log: Log) {
  const values: Record<string, unknown> = {};
  const found: [key: string, problem: Problem][] = [];
  for (const { key, required, header, read } of columns) {
    const cell = header === undefined ? undefined : (cells[header] as Cell);
    if (header === undefined || isBlank(unmarked(cell))) {
      // Of an application without lines, a row of audited amounts has neither line nor amount.
      if (required && (sheet !== 'audited' || key === 'application'))
        found.push([key, wrong(faults.missingField, undefined)]);
      continue;
    }
    const result = read(cell);
    if (!result.ok) {
      found.push(...result.problems.slice(0, 1).map((each): [string, Problem] => [key, each]));
      continue;
    }
    values[key] = result.value;
    const to = otherSpelling(cell, result.value);
    if (to !== undefined) log.notes.push({ sheet, row: index + log.firstRow, column: header, from: cell, to });
  }
  return { values, found };
}

/** The canonical spelling of a value that its cell has in another, in the language of the cell. */
function otherSpelling(cell: Cell, value: unknown): string | undefined {
  const plain = unmarked(cell);
  const spellings = Array.isArray(value) ? locales.map((locale) => cellOf(value, locale)) : [String(value)];
  if (typeof value === 'boolean' || value === plain || spellings.includes(plain as string)) return undefined;
  return String(spellings.at(typeof cell === 'string' && /^[\x20-\x7e]*$/.test(cell) ? -1 : 0));
}

/** Adds a problem of a row; the key is that of the column. */
export function report(log: Log, { sheet, index, headers }: Row, key: string, found: Problem, application?: Id): void {
  const column = headers.get(key) ?? columnName(sheet, key, headers);
  const placed = { ...found, path: [sheet, index, column], sheet, row: index + log.firstRow, column };
  log.problems.push(known({ ...placed, application }));
}

/** Amounts by application, one for each line; a row without line and amount says that an application without lines was audited. */
export function auditedFrom(groups: Groups, purchases: Groups, log: Log): Readonly<Record<Id, readonly Yuan[]>> {
  const refused = new Set(log.problems.map(({ application }) => application));
  const audited = new Map<Id, readonly unknown[]>();
  for (const [id, rows] of groups) {
    // Of an application that is left out already, the count of lines says nothing.
    if (refused.has(id)) continue;
    const count = purchases.get(id)?.length ?? 0;
    const amounts = Array.from<unknown>({ length: count });
    const reported = log.problems.length;
    for (const row of rows) {
      const { line, amount } = row.values as { line?: number; amount?: Yuan };
      if (!row.sound || (line === undefined && amount === undefined && count === 0)) continue;
      if (line === undefined && count === 0)
        report(log, row, 'amount', wrong(words.noSuchLine, amount, words.linesUpTo(count)), id);
      else if (line === undefined) report(log, row, 'line', wrong(faults.missingField, line), id);
      else if (line > count) report(log, row, 'line', wrong(words.noSuchLine, line, words.linesUpTo(count)), id);
      else if (amount === undefined) report(log, row, 'amount', wrong(faults.missingField, amount), id);
      else if (amounts[line - 1] !== undefined) report(log, row, 'line', wrong(faults.duplicateId, line), id);
      else amounts[line - 1] = amount;
    }
    // Lines are likely missing because another row is wrong; then that one says it.
    const [row] = rows;
    if (row !== undefined && log.problems.length === reported && rows.every(({ sound }) => sound)) {
      const lacking = amounts.flatMap((amount, i) => (amount === undefined ? [String(i + 1)] : []));
      if (lacking.length > 0) report(log, row, 'line', wrong(words.linesNotAudited, rows.length, listing(lacking)), id);
    }
    audited.set(id, amounts);
  }
  return Object.fromEntries(audited) as Record<Id, readonly Yuan[]>;
}

/**
 * Twenty digits of which the last five are zeros are usually a number cut to fifteen: where two are, all of them. Where each row is an
 * invoice of its own, two that are the same are two: cutting makes neighbours equal.
 */
function cutNumbers(objects: Headed['objects'], header: string, isOfRows: boolean): ReadonlySet<string> {
  const cells = objects.map((row) => row[header]);
  const texts = cells.filter((cell) => typeof cell === 'string').map(narrowed);
  const ending = texts.filter((text) => fifteenDigits.test(text));
  const numbers = new Set(ending);
  return (isOfRows ? ending.length : numbers.size) > 1 ? numbers : new Set();
}
