/**
 * The rows of a published list (公示名单), as `compareWithList` takes them: who, by code or by name, and how much. Other columns
 * are passed over, since lists have more.
 * @module
 */
import * as expectations from '../words/expected';
import * as faults from '../words/problems';
import { listingOf } from '../words/localized';
import { isNested, known } from '../words/plain';
import { cut, fromSpreadsheet } from '../words/safe-text';
import { listHeaders, totalWords } from '../words/tables';
import type { ListedRow } from '../audit/list';
import type { Yuan } from '../values/fen';
import { optionsAt } from '../values/nearest';
import { listAt, textAt, wholeAt } from '../values/record';
import { ok, reject, wordAt, type Problem } from '../values/result';
import { isBlank, plainName } from '../values/text';
import { amount, lost, units, type Unit } from './cells';
import { bareHeader, isNamed, objectsOf, unitIn } from './headings';
import { wrong } from './log';
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

/** What a list holds. */
export interface FromListTable {
  /** Its rows with the amounts in yuan, in order; a row with a problem is left out. */
  readonly list: readonly ListedRow[];
  /** The unit in which its amounts are written. */
  readonly unit: Unit;
  /** The rows that hold a total (合计) and are no enterprise, as the sheet numbers them. */
  readonly totals: readonly number[];
  /** What could not be read, by cell. */
  readonly problems: readonly ListProblem[];
}

/**
 * Reads a published list: a column of codes or of names, and one of amounts, under the headers of docs/audit.md. A unit in the
 * header of the amounts counts.
 * @param table the rows, each as one object by header
 * @param options the unit of the amounts, and where the rows begin
 * @returns the rows for `compareWithList`, the unit, the rows that are totals, and every problem
 * @throws InvalidValueError for a table that is not a list of objects; for headers that name no enterprise or no amount, or two
 *   columns of one kind; for a unit that is missing, or another than the header names
 * @example listFromTable([{ 企业名称: '示例制造有限公司', '金额（万元）': '3.60' }]).list // [{ name: '示例制造有限公司', amount: '36000.00' }]
 */
export function listFromTable(table: Table, options: ListTableOptions = {}): FromListTable {
  const { unit: given, firstRow = 2, headers: all } = optionsAt(options, ['unit', 'firstRow', 'headers']);
  wholeAt(firstRow, 1, 'options', 'firstRow');
  const rows = objectsOf(table, 'table');
  const headers = headersOf(rows, all);
  const unit = unitOf(headers.amount, given);
  const [list, totals, problems]: [ListedRow[], number[], ListProblem[]] = [[], [], []];
  rows.forEach((cells, i) => {
    const [uscc, name, sum] = columns.map((column) => cellOf(cells, headers[column]));
    const isTotal = isBlank(uscc) && Object.values(cells).some(isTotalWord);
    if (isTotal) totals.push(i + firstRow);
    if (isTotal || [uscc, name, sum].every(isBlank)) return;
    const read = amount(sum, unit);
    const [column, found] = problemOf(uscc, name) ?? (read.ok ? [] : (['amount', read.problems[0]] as const));
    const header = (column && headers[column]) ?? headers.name ?? '';
    if (found !== undefined) problems.push({ ...found, path: ['table', i, header], row: i + firstRow, column: header });
    else if (read.ok) {
      const who = { uscc: isBlank(uscc) ? undefined : String(uscc), name: isBlank(name) ? undefined : String(name) };
      list.push(known({ ...who, amount: read.value as Yuan }));
    }
  });
  return { list, unit, totals, problems };
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

type ListColumn = keyof typeof listHeaders;
const columns = ['uscc', 'name', 'amount'] as const satisfies readonly ListColumn[];
type Headers = { [Column in ListColumn]?: string };

function cellOf(cells: Readonly<Record<string, unknown>>, header: string | undefined): Cell {
  const cell = header === undefined ? undefined : (cells[header] as Cell);
  return typeof cell === 'string' ? fromSpreadsheet(cell.trim()) : cell;
}

function isTotalWord(cell: unknown): boolean {
  return typeof cell === 'string' && totalWords.includes(plainName(cell).replace(/:$/, ''));
}

/** The header of each column. A list without rows needs none where nothing is said: readers give its headers with the first row. */
function headersOf(rows: readonly Readonly<Record<string, unknown>>[], all?: readonly string[]): Headers {
  const path = ['options', 'headers'] as const;
  const named = all === undefined ? [] : listAt(all, ...path).map((each, i) => textAt(each, ...path, i));
  const given = [...new Set([...named, ...rows.flatMap((row) => Object.keys(row))])];
  const found: Headers = {};
  for (const column of columns) {
    const isOne = (header: string) => listHeaders[column].some((each) => isNamed(bareHeader(header), each));
    const [header, second] = given.filter(isOne);
    if (second !== undefined) reject(faults.duplicateId, ['table', 'headers'], { given: `${header}, ${second}` });
    if (header !== undefined) found[column] = header;
  }
  if (all === undefined && rows.every((row) => Object.values(row).every(isBlank))) return found;
  const who = [...listHeaders.uscc, ...listHeaders.name];
  const lacking = found.uscc === undefined && found.name === undefined ? who : found.amount ? [] : listHeaders.amount;
  const there = given.filter((each) => !isBlank(each)).join(', ');
  if (lacking.length > 0) reject(faults.notOneOf, ['table', 'headers'], { given: there, expected: listingOf(lacking) });
  return found;
}

/** The unit that the header of the amounts names, else the one given: where both are and differ, one of them is wrong. */
function unitOf(header = '', given: Unit | undefined): Unit {
  const { unit } = unitIn(header);
  if (unit === undefined || given === undefined) return unit ?? wordAt(units, given, 'options', 'unit');
  if (unit === given) return unit;
  const expected = { zh: `${unit}（列名：${cut(header)}）`, en: `${unit} (the header: ${cut(header)})` };
  return reject(faults.notOneOf, ['options', 'unit'], { given, expected });
}
