/**
 * Documents as the sheets of the template: what is written here reads to the same documents, amounts in yuan.
 * @module
 */
import { locales, type Locale } from '../words/localized';
import { forSpreadsheet } from '../words/safe-text';
import { isObject, known } from '../words/plain';
import type { Application } from '../facts/application';
import type { Catalogue } from '../facts/catalogue';
import type { Yuan } from '../values/fen';
import type { Id } from '../values/id';
import { optionsAt } from '../values/nearest';
import { withResult, wordAt } from '../values/result';
import { cellWords, paperSheets, sheets, tableHeaders } from './template';
import type { Cell, PaperSheet, Sheet, Tables } from './template';

/** What the sheets are written from. */
export interface TableDocuments {
  /** One row each, and rows for their papers. */
  readonly applications: readonly Application[];
  /** The auditor's amounts by application, one for each line. */
  readonly audited?: Readonly<Record<Id, readonly Yuan[]>>;
  /** The register of providers and products. */
  readonly catalogue?: Catalogue;
}

/**
 * Applications, with the auditor’s amounts and the register where they are given, as the sheets of the template. Read with
 * `unit: 'yuan'`, they are the same documents again.
 * @param documents the applications, and what goes with them
 * @param options `locale`: the language of headers and words
 * @returns a fresh table for each sheet; cells that a spreadsheet would run as formulas, or that look like numbers which it has
 *   cut, begin with an apostrophe
 * @throws InvalidValueError for documents that the schemas do not accept, where they cannot be written, and for an unknown language or option
 * @example tablesOf({ applications }, { locale: 'zh' }).purchases.length
 */
export function tablesOf(documents: TableDocuments, options: { readonly locale: Locale }): Tables {
  const { locale } = optionsAt(options, ['locale']);
  wordAt(locales, locale, 'options', 'locale');
  return withResult(documents, ['documents'], () => sheetsOf(documents, locale));
}

function sheetsOf({ applications, audited, catalogue }: TableDocuments, locale: Locale): Tables {
  const papersIn = (sheet: PaperSheet): readonly object[] =>
    applications.flatMap(({ id, [sheet]: items }) => items.map((item) => ({ ...item, application: id })));
  const amounts = Object.entries(audited ?? {}).flatMap(([application, lines]) =>
    lines.length === 0 ? [{ application }] : lines.map((amount, i) => ({ application, line: i + 1, amount })),
  );
  const items: Readonly<Partial<Record<Sheet, readonly object[] | undefined>>> = {
    applications: applications.map(({ enterprise, ...rest }) => ({ ...rest, 'enterprise.uscc': enterprise.uscc })),
    enterprises: applications.map(({ id, enterprise }) => ({ ...enterprise, application: id })),
    ...Object.fromEntries(paperSheets.map((sheet) => [sheet, papersIn(sheet)])),
    audited: audited && amounts,
    providers: catalogue?.providers,
    products: catalogue?.products,
  };
  const tables = sheets.map((sheet) => [sheet, items[sheet]?.map((item) => rowOf(sheet, item, locale))]);
  return known(Object.fromEntries(tables)) as unknown as Tables;
}

function rowOf(sheet: Sheet, item: object, locale: Locale): Readonly<Record<string, Cell>> {
  const fields: Readonly<Record<string, unknown>> = { ...item };
  return Object.fromEntries(
    Object.values(tableHeaders[sheet]).map((column) => [column[locale], cellOf(fields[column.field], locale)]),
  );
}

/** A value as one cell; absent is blank. */
export function cellOf(value: unknown, locale: Locale): Cell {
  if (typeof value === 'number') return value;
  if (typeof value === 'string') return forSpreadsheet(value);
  if (typeof value === 'boolean') return (value ? cellWords.yes : cellWords.no)[locale];
  if (!Array.isArray(value)) return '';
  const items = value.map((item) => (isObject(item) ? itemText(item, locale) : ''));
  return items.length === 0 ? cellWords.none[locale] : items.join(locale === 'zh' ? '；' : '; ');
}

function itemText(item: Readonly<Record<string, unknown>>, locale: Locale): string {
  const { kind, occurredOn, recordedOn, repairedOn, id, issuedOn, total } = item;
  if (kind !== undefined)
    return `${cellWords[kind === 'safety' ? 'safety' : 'environmental'][locale]} ${String(occurredOn)}`;
  if (recordedOn === undefined) return [id, issuedOn, total].join(' ');
  return repairedOn === undefined
    ? String(recordedOn)
    : `${String(recordedOn)} ${cellWords.repaired[locale]} ${String(repairedOn)}`;
}
