/**
 * Applications from the rows of spreadsheets, joined by the application number. What cannot be read is a problem with its sheet,
 * row and column; the application is left out, and nothing else is lost. Laws: test/laws/tables.test.ts.
 * @module
 */
import * as faults from '../words/problems';
import { known } from '../words/plain';
import type { Application } from '../facts/application';
import { readCatalogue, unregisteredProviders, type Catalogue } from '../facts/catalogue';
import { checkForm } from '../policy/fields';
import type { Policy } from '../policy/policy';
import { parseApplication, parseCatalogue } from '../schema/parse';
import type { Instant } from '../values/calendar';
import type { Yuan } from '../values/fen';
import type { Id } from '../values/id';
import { optionsAt } from '../values/nearest';
import { recordAt, wholeAt } from '../values/record';
import { noEnterpriseRow, ofNoApplication } from '../words/tables';
import { within, wordAt, type Problem } from '../values/result';
import type { Uscc } from '../values/uscc';
import { readingOf, units, type Unit } from './cells';
import { headedSheet, type Headed } from './headings';
import { leavingAllOut, wrong, type CellNote, type CellProblem, type Log } from './log';
import { auditedFrom, readRows, report, type Groups, type Row } from './rows';
import { paperSheets, sheets, tableHeaders, type PaperSheet, type Sheet, type Tables } from './template';

/** How the sheets are to be read. */
export interface TableOptions {
  /** Whose districts and tiers are looked up by name. */
  readonly policy: Policy;
  /** The register, where the tables have no sheets of it. */
  readonly catalogue?: Catalogue;
  /** The unit of every amount that does not name its own. */
  readonly unit: Unit;
  /** The number of the row below the headers; 2 where nothing is said. */
  readonly firstRow?: number;
}

/** What the sheets hold; an application with a problem is left out, and all are for a problem of headings or the register. */
export interface FromTables {
  /** Those without a problem, in the order of their sheet. */
  readonly applications: readonly Application[];
  /** The auditor’s amounts by application; absent without that sheet. */
  readonly audited?: Readonly<Record<Id, readonly Yuan[]>>;
  /** From its sheets, or as given; as given, or empty, where a heading or the register has a problem. */
  readonly catalogue: Catalogue;
  /** What could not be read, by cell. */
  readonly problems: readonly CellProblem[];
  /** What was read in another spelling, by cell. */
  readonly notes: readonly CellNote[];
}

/**
 * Reads the sheets of the template. What has one meaning is made canonical and noted; what has none or several is a problem,
 * and its application is left out. Digits that were lost are never repaired. No application is read where one may lack a column
 * or a product: a required column is missing, a heading is there twice or unknown while a column is missing, or a row of the
 * register has a problem. Then the problems are those of the headings, or else of the register.
 * @param tables the sheets, a row as one object with headers in Chinese or English
 * @param options the policy, the unit of amounts, the register, and where the rows begin
 * @returns the applications in the order of their sheet, with every problem and every note
 * @throws InvalidValueError for sheets that are not lists of objects, and for a malformed option
 * @example applicationsFromTables(tables, { policy: wuhan2025, catalogue, unit: 'ten-thousand-yuan' }).problems
 */
export function applicationsFromTables(tables: Tables, options: TableOptions): FromTables {
  const names = ['policy', 'unit', 'catalogue', 'firstRow'] as const;
  const { policy, unit, catalogue: given, firstRow = 2 } = optionsAt(options, names);
  const log: Log = { firstRow: wholeAt(firstRow, 1, 'options', 'firstRow'), problems: [], notes: [] };
  recordAt(tables, 'tables');
  within(['options'], () => {
    checkForm(policy);
    if (given !== undefined) readCatalogue(given);
  });
  wordAt(units, unit, 'options', 'unit');
  const headed = headedSheets(tables, log);
  const catalogue = headed && catalogueFrom(headed, options, log);
  if (headed === undefined || catalogue === undefined)
    return { applications: [], catalogue: given ?? noRegister, problems: log.problems, notes: log.notes };
  const reading = readingOf(policy, catalogue, unit);
  const listed = new Map<Id, Row>();
  const rowsOf = (sheet: Sheet): readonly Row[] => readRows(headed.get(sheet), reading, log, listed);
  for (const row of rowsOf('applications')) {
    const id = row.values['application'] as Id | undefined;
    if (id === undefined) continue;
    if (listed.has(id)) report(log, row, 'application', wrong(faults.duplicateApplication, id), id);
    else listed.set(id, row);
  }
  const papersOf = (sheet: Sheet): Groups => byApplication(rowsOf(sheet), listed, log);
  const papers = Object.fromEntries(paperSheets.map((sheet) => [sheet, papersOf(sheet)])) as Papers;
  const enterpriseOf = enterprisesOf(rowsOf('enterprises'), listed, log);
  const audits = tables.audited === undefined ? undefined : papersOf('audited');
  const drafts = [...listed].map(([id, row]) => draftOf(id, row, enterpriseOf(id), papers, log));
  const audited = audits && auditedFrom(audits, papers.purchases, log);
  const refused = new Set(log.problems.map(({ application }) => application));
  const applications = drafts.flatMap((draft) => {
    if (draft === undefined || refused.has(draft.id)) return [];
    const result = parseApplication(draft.application);
    if (result.ok) return [result.value];
    for (const each of result.problems) reportAt(log, draft.places, each, draft.id);
    return [];
  });
  const kept = new Set<string>(applications.map(({ id }) => id));
  const amounts = audited && Object.fromEntries(Object.entries(audited).filter(([id]) => kept.has(id)));
  const problems = log.problems.map(({ application: id, ...found }) =>
    known({ ...found, application: id !== undefined && listed.has(id) ? id : undefined }),
  );
  return known({ applications, catalogue, problems, notes: log.notes, audited: amounts });
}

type Papers = Readonly<Record<PaperSheet, Groups>>;

/** The sheets that are given; undefined where the headings of one could not be read: any application may have had a row there. */
function headedSheets(tables: Tables, log: Log): ReadonlyMap<Sheet, Headed> | undefined {
  const given = sheets.filter((sheet) => tables[sheet] !== undefined || !optional.includes(sheet));
  const found = given.map((sheet) => [sheet, headedSheet(sheet, tables[sheet], log)] as const);
  const isHeaded = (entry: (typeof found)[number]): entry is readonly [Sheet, Headed] => entry[1] !== undefined;
  return found.every(isHeaded) ? new Map(found) : undefined;
}

const registerSheets = ['providers', 'products'] as const;
const optional: readonly Sheet[] = ['audited', 'providers', 'products'];
const noRegister: Catalogue = { providers: [], products: [] };

/**
 * The register: the sheets, where there are any, else the one given. Undefined where a row of it has a problem: without that row
 * a product would earn nothing, and a provider could be subsidised as an applicant.
 */
function catalogueFrom(
  headed: ReadonlyMap<Sheet, Headed>,
  { policy, unit, catalogue }: TableOptions,
  { problems, ...log }: Log,
): Catalogue | undefined {
  let register: Catalogue = { ...noRegister, ...catalogue };
  const [own, places]: [Log, Places] = [{ ...log, problems: [] }, {}];
  for (const sheet of registerSheets) {
    const table = headed.get(sheet);
    if (table === undefined) continue;
    const rows = readRows(table, readingOf(policy, register, unit), own).filter(({ sound }) => sound);
    places[sheet] = rows;
    register = { ...register, [sheet]: rows.map(itemOf) };
  }
  const result = parseCatalogue(register);
  const twice = result.ok ? [] : result.problems.filter(({ code }) => code !== 'provider-not-registered');
  // A provider whose row has a problem cannot be found for its products.
  const isWhole = own.problems.every(({ sheet }) => sheet !== 'providers');
  for (const each of [...(isWhole ? unregisteredProviders(register) : []), ...twice]) reportAt(own, places, each);
  problems.push(...own.problems.map(leavingAllOut));
  return own.problems.length === 0 ? register : undefined;
}

function itemOf({ sheet, values }: Row): Readonly<Record<string, unknown>> {
  const columns = Object.entries(tableHeaders[sheet]).filter(([key]) => key !== 'application');
  return known(Object.fromEntries(columns.map(([key, { field }]) => [field, values[key]])));
}

/** Rows by their application; a row of an application that is not listed is a problem. */
function byApplication(rows: readonly Row[], listed: ReadonlyMap<Id, Row>, log: Log): Groups {
  const groups = new Map<Id, Row[]>();
  for (const row of rows) {
    const id = row.values['application'] as Id | undefined;
    if (id === undefined) continue;
    if (!listed.has(id)) {
      report(log, row, 'application', wrong(ofNoApplication, id));
      continue;
    }
    const group = groups.get(id) ?? [];
    groups.set(id, group);
    group.push(row);
  }
  return groups;
}

/** The row of an application’s enterprise: that with its number, else that with the code of its enterprise. */
function enterprisesOf(rows: readonly Row[], listed: ReadonlyMap<Id, Row>, log: Log): (id: Id) => Row | undefined {
  const byId = new Map<string, Row>();
  const byCode = new Map<unknown, Row>();
  const wanted = new Set([...listed.values()].map(({ values }) => values['enterprise']));
  for (const row of rows) {
    const { application, uscc } = row.values as { application?: Id; uscc?: Uscc };
    const [found, key, id] = application === undefined ? [byCode, 'uscc', uscc] : [byId, 'application', application];
    if (id === undefined) continue;
    const isWanted = application === undefined ? wanted.has(uscc) : listed.has(application);
    if (!isWanted) report(log, row, key, wrong(ofNoApplication, id));
    else if (found.has(id)) report(log, row, key, wrong(faults.duplicateId, id), application);
    else found.set(id, row);
  }
  return (id) => byId.get(id) ?? byCode.get(listed.get(id)?.values['enterprise'] ?? '');
}

/** Where each part of a document came from. */
type Places = Partial<Record<Sheet, readonly Row[]>>;

/** Undefined where its enterprise is missing or another, or a cell could not be read. */
function draftOf(id: Id, row: Row, enterprise: Row | undefined, papers: Papers, log: Log) {
  const groups = paperSheets.map((sheet) => [sheet, papers[sheet].get(id) ?? []] as const);
  const places: Places = {
    ...Object.fromEntries(groups),
    applications: [row],
    enterprises: enterprise === undefined ? [] : [enterprise],
  };
  const { submittedAt, enterprise: code } = row.values as { submittedAt?: Instant; enterprise?: Uscc };
  const uscc = enterprise?.values['uscc'];
  const isOther = code !== undefined && uscc !== code;
  if (enterprise === undefined) {
    report(log, row, code === undefined ? 'application' : 'enterprise', wrong(noEnterpriseRow, code ?? id), id);
  } else if (!enterprise.sound) {
    const place = enterprise.index + log.firstRow;
    const found = log.problems.filter((each) => each.sheet === 'enterprises' && each.row === place);
    for (const each of found) if (each.application === undefined) log.problems.push({ ...each, application: id });
  } else if (isOther) {
    report(log, row, 'enterprise', wrong(faults.notOneOf, code, { zh: String(uscc), en: String(uscc) }), id);
  }
  const isSound = Object.values(places).every((each) => each.every(({ sound }) => sound));
  if (enterprise === undefined || !isSound || isOther) return undefined;
  const items = Object.fromEntries(groups.map(([sheet, group]) => [sheet, group.map(itemOf)]));
  return { id, application: { schemaVersion: 1, id, submittedAt, enterprise: itemOf(enterprise), ...items }, places };
}

/** A problem of a document, at the cell that it came from. */
function reportAt(log: Log, places: Places, found: Problem, id?: Id): void {
  const [part, i, inner] = found.path;
  const isItem = typeof i === 'number' && Object.hasOwn(places, part ?? '');
  const sheet = isItem ? (part as Sheet) : part === 'enterprise' ? 'enterprises' : 'applications';
  const row = places[sheet]?.[isItem ? i : 0] ?? places.applications?.[0];
  if (row === undefined) return;
  const field = isItem ? inner : (i ?? part);
  const key = Object.entries(tableHeaders[row.sheet]).find(([, column]) => column.field === field)?.[0];
  report(log, row, key ?? 'application', found, id);
}
