/**
 * The headings of a sheet: which column of the template each one names. A sheet is not read where a column could be under a
 * heading that was not understood: any row may have an amount or a fact there. Laws: test/laws/tables.test.ts.
 * @module
 */
import * as faults from '../words/problems';
import { didYouMean, listingOf, type LocalizedText } from '../words/localized';
import { isObject } from '../words/plain';
import type { Fault } from '../words/problem-codes';
import * as words from '../words/tables';
import { listAt } from '../values/record';
import { problem, reject, type Path, type ProblemFacts } from '../values/result';
import { isBlank, plainName } from '../values/text';
import type { Unit } from './cells';
import { leavingAllOut, type Log } from './log';
import { meantBy, spellingsOf } from './names';
import { tableHeaders, type Sheet, type Table } from './template';

/** A sheet whose headings could be read. */
export interface Headed {
  readonly sheet: Sheet;
  readonly objects: readonly Readonly<Record<string, unknown>>[];
  /** The header of each column that the sheet has. */
  readonly headers: ReadonlyMap<string, string>;
}

/** The rows of a table, each an object by header. */
export function objectsOf(table: Table | undefined, ...path: Path): Headed['objects'] {
  return listAt(table, ...path).map((row, i) =>
    isObject(row) ? row : reject(faults.wrongType, [...path, i], { expected: words.rowOfTable, given: row }),
  );
}

/** The sheet with its headings, all of whose problems are reported; undefined where it cannot be read for them. */
export function headedSheet(sheet: Sheet, table: Table | undefined, log: Log): Headed | undefined {
  const objects = objectsOf(table, 'tables', sheet);
  const headers = new Map<string, string>();
  const unknown: string[] = [];
  const twice: string[] = [];
  for (const header of new Set(objects.flatMap((row) => Object.keys(row)))) {
    const key = columnOf(sheet, header);
    if (key !== undefined && !headers.has(key)) headers.set(key, header);
    else if (objects.every((row) => isEmpty(row[header]) || Array.isArray(row[header]))) continue;
    // papaparse writes a heading that is there twice as 申报金额_1.
    else if (columnOf(sheet, header.replace(/_\d+$/, '')) === undefined) unknown.push(header);
    else twice.push(header);
  }
  const headed: Headed = { sheet, objects, headers };
  if (objects.every((row) => Object.values(row).every(isEmpty))) return headed;

  const missing = Object.entries(tableHeaders[sheet]).filter(([key]) => !headers.has(key));
  const required = missing.filter(([, column]) => column.required);
  const isRead = twice.length === 0 && required.length === 0 && (unknown.length === 0 || missing.length === 0);
  const expected = listingOf((isRead ? Object.entries(tableHeaders[sheet]) : missing).map(([, column]) => column));
  const add = (fault: Fault, column: string, facts: Partial<ProblemFacts>): void => {
    const found = problem(fault, [sheet, 'headers', column], { given: column, ...facts });
    log.problems.push({ ...(isRead ? found : leavingAllOut(found)), sheet, row: log.firstRow - 1, column });
  };
  if (headers.size === 0) {
    const hint = headingsBelow(objects, log.firstRow, (cell) => columnOf(sheet, cell) !== undefined);
    add(words.noHeading, unknown[0] ?? '', { expected, details: { hint } });
    return undefined;
  }
  const names = spellingsOf(missing.flatMap(([, { zh, en }]) => [zh, en]));
  // With one heading and one column left over, the one must be meant for the other.
  const only = unknown.length === 1 && missing.length === 1 ? missing[0]?.[0] : undefined;
  for (const header of unknown) {
    const meant = meantBy(bareHeader(header), names) ?? (only && columnName(sheet, only, headers));
    const hint = meant !== undefined ? didYouMean(meant) : isRead ? '' : words.columnsMissing(expected);
    add(faults.unknownField, header, { expected, details: { hint } });
  }
  for (const header of twice) add(words.headingTwice, header, {});
  for (const [key] of required) add(words.missingColumn, columnName(sheet, key, headers), { given: undefined });
  return isRead ? headed : undefined;
}

/** Where the headings are, if they are below a title. */
export function headingsBelow(
  objects: Headed['objects'],
  firstRow: number,
  isHeading: (cell: string) => boolean,
): LocalizedText | '' {
  const below = objects.findIndex((row) =>
    Object.values(row).some((cell) => typeof cell === 'string' && isHeading(cell)),
  );
  return below < 0 ? '' : words.headingsInRow(below + firstRow);
}

/** A column that the sheet does not have, in the language of those that it has. */
export function columnName(sheet: Sheet, key: string, headers: ReadonlyMap<string, string>): string {
  const column = tableHeaders[sheet][key];
  const isEnglish = headers.size > 0 && [...headers.values()].every((header) => /^[\x20-\x7e’]+$/.test(header));
  return (isEnglish ? column?.en : column?.zh) ?? key;
}

/** The unit that a header states: 申报金额（万元）. It is that of its column, whatever that of the others is. */
export function unitIn(header: string): { readonly unit?: Unit } {
  const [, name] = unitInHeader.exec(plainName(header)) ?? [];
  if (name === undefined) return {};
  return { unit: name === '元' || name === 'yuan' ? 'yuan' : 'ten-thousand-yuan' };
}

const unitInHeader = /\((元|万元|yuan|10,000yuan)\)$/;

/** A header as headers are compared, without its unit. */
export function bareHeader(header: string): string {
  return plainName(header).replace(unitInHeader, '');
}

function columnOf(sheet: Sheet, header: string): string | undefined {
  const name = bareHeader(header);
  return Object.entries(tableHeaders[sheet]).find(([, column]) => isNamed(name, column))?.[0];
}

/** Whether a name, as names are compared, is this one in either language. */
export function isNamed(plain: string, { zh, en }: LocalizedText): boolean {
  return plain === plainName(zh) || plain === plainName(en);
}

/** Nothing in a cell; papaparse gives the cells beyond the headings as a list. */
export function isEmpty(cell: unknown): boolean {
  return Array.isArray(cell) ? cell.every(isBlank) : isBlank(cell);
}
