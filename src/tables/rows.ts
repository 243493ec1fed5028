/**
 * The rows of one sheet, cell by cell: what each column holds, what was made canonical, and what is wrong, by sheet, row and
 * column.
 * @module
 */
import * as expectations from '../words/expected';
import * as faults from '../words/problems';
import { listingOf, type LocalizedText } from '../words/localized';
import { isObject, known } from '../words/plain';
import type { Fault } from '../words/problem-codes';
import type { Id } from '../values/id';
import { failed, listAt, problem, reject, type Problem, type ProblemFacts, type Result } from '../values/result';
import { isBlank, narrowed } from '../values/text';
import { plainName, readCell, type Reading, type Unit } from './cells';
import { tableHeaders, type Cell, type Sheet, type Table } from './template';

/** What is wrong with a cell. `row` is as the sheet numbers it; `column` is the header. */
export interface CellProblem extends Problem {
  /** The sheet of the template. */
  sheet: Sheet;
  /** As the sheet numbers it. */
  row: number;
  /** The header. */
  column: string;
  /** The application that is left out for it; absent where it concerns none, or it cannot be said which. */
  application?: Id;
}

/** A spelling that was made canonical, or a name that was looked up. */
export interface CellNote {
  /** The sheet of the template. */
  sheet: Sheet;
  /** As the sheet numbers it. */
  row: number;
  /** The header. */
  column: string;
  /** The cell as it was. */
  from: Cell;
  /** What it was read as. */
  to: string;
}

export interface Log {
  readonly firstRow: number;
  readonly problems: CellProblem[];
  readonly notes: CellNote[];
}

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
export type Groups = ReadonlyMap<string, readonly Row[]>;

export function readRows(sheet: Sheet, table: Table | undefined, reading: Reading, log: Log): readonly Row[] {
  const objects = listAt(table, 'tables', sheet).map((row, i) =>
    isObject(row) ? row : reject(faults.wrongType, ['tables', sheet, i], { expected: expectations.object, given: row }),
  );
  const headers = headersOf(sheet, objects, log);
  const columns = Object.entries(tableHeaders[sheet]).map(([key, { kind, required }]) => {
    const header = headers.get(key);
    const cut = kind === 'invoice' ? cutNumbers(objects.map((row) => row[header ?? ''])) : undefined;
    const own = { ...reading, ...unitIn(header ?? '') };
    const read = (cell: Cell): Result<unknown> =>
      typeof cell === 'string' && cut?.has(narrowed(cell)) === true
        ? failed(faults.digitsLost, { expected: expectations.invoiceId, given: cell })
        : readCell(kind, cell, own);
    return { key, required, header, read };
  });
  let above: Id | undefined;
  return objects.flatMap((cells, index): Row[] => {
    if ([...headers.values()].every((header) => isBlank(cells[header]))) return [];
    const values: Record<string, unknown> = {};
    const found: [key: string, problem: Problem][] = [];
    for (const { key, required, header, read } of columns) {
      const cell = header === undefined ? undefined : (cells[header] as Cell);
      if (header === undefined || isBlank(cell)) {
        if (required) found.push([key, wrong(faults.missingField, undefined)]);
        continue;
      }
      const result = read(cell);
      if (!result.ok) {
        found.push(...result.problems.slice(0, 1).map((each): [string, Problem] => [key, each]));
        continue;
      }
      const { value } = result;
      values[key] = value;
      if (typeof value !== 'object' && typeof value !== 'boolean' && value !== cell && String(value) !== cell)
        log.notes.push({ sheet, row: index + log.firstRow, column: header, from: cell, to: String(value) });
    }
    // A blank below a number may be a merged cell: the application above may lack this row, so it is left out.
    const own = values['application'] as Id | undefined;
    const hasOwn = headers.has('application') && !isBlank(cells[headers.get('application') ?? '']);
    const application = own ?? (hasOwn || sheet === 'enterprises' ? undefined : above);
    above = own ?? above;
    const row: Row = { sheet, index, values, headers, sound: found.length === 0 };
    for (const [key, each] of found) report(log, row, key, each, application);
    return [row];
  });
}

/** A problem of a cell, to be reported at its place. */
export function wrong(fault: Fault, given: unknown, expected?: LocalizedText): Problem {
  return problem(fault, [], known({ given, expected }) as ProblemFacts);
}

/** Adds a problem of a row; the key is that of the column. */
export function report(log: Log, { sheet, index, headers }: Row, key: string, found: Problem, application?: Id): void {
  const column = headers.get(key) ?? columnName(sheet, key, headers);
  const placed = { ...found, path: [sheet, index, column], sheet, row: index + log.firstRow, column };
  log.problems.push(known({ ...placed, application }));
}

/** A column that the sheet does not have, in the language of those that it has. */
function columnName(sheet: Sheet, key: string, headers: ReadonlyMap<string, string>): string {
  const column = tableHeaders[sheet][key];
  const isEnglish = headers.size > 0 && [...headers.values()].every((header) => /^[\x20-\x7e’]+$/.test(header));
  return (isEnglish ? column?.en : column?.zh) ?? key;
}

/** The unit that a header states: 申报金额（万元）. It is that of its column, whatever that of the others is. */
const unitInHeader = /\((元|万元|yuan|10,000yuan)\)$/;
export function unitIn(header: string): { readonly unit?: Unit } {
  const [, name] = unitInHeader.exec(plainName(header)) ?? [];
  if (name === undefined) return {};
  return { unit: name === '元' || name === 'yuan' ? 'yuan' : 'ten-thousand-yuan' };
}

/** A header as headers are compared, without its unit. */
export function bareHeader(header: string): string {
  return plainName(header).replace(unitInHeader, '');
}

/** The header of each column. A header that names no column is a problem: what is in it would be lost. */
function headersOf(
  sheet: Sheet,
  rows: readonly Readonly<Record<string, unknown>>[],
  log: Log,
): ReadonlyMap<string, string> {
  const columns = Object.entries(tableHeaders[sheet]);
  const headers = new Map<string, string>();
  for (const header of new Set(rows.flatMap((row) => Object.keys(row)))) {
    const plain = bareHeader(header);
    const key = columns.find(([, { zh, en }]) => plain === plainName(zh) || plain === plainName(en))?.[0];
    if (key !== undefined && !headers.has(key)) {
      headers.set(key, header);
      continue;
    }
    if (rows.every((row) => isBlank(row[header]))) continue;
    const expected = listingOf(columns.map(([, column]) => column));
    const fault = key === undefined ? faults.unknownField : faults.duplicateId;
    const row = log.firstRow - 1;
    const found = problem(fault, [sheet, 'headers', header], { given: header, expected });
    log.problems.push({ ...found, sheet, row, column: header });
  }
  return headers;
}

/** Twenty digits of which the last five are zeros are usually a number cut to fifteen: where two are, all of them. */
function cutNumbers(cells: readonly unknown[]): ReadonlySet<string> {
  const texts = cells.filter((cell) => typeof cell === 'string').map(narrowed);
  const ending = new Set(texts.filter((text) => /^\d{15}0{5}$/.test(text)));
  return ending.size > 1 ? ending : new Set();
}
