/**
 * Results as rows for a spreadsheet, with headers and codes in the words of the language; and the template.
 * @module
 */
import { recordLawNames } from '../words/audit';
import { problemNames } from '../words/problem-codes';
import { findingNames } from '../words/findings';
import { fieldName } from '../words/fields';
import { outcomeNames, severityNames } from '../words/lists';
import { isText, locales, type Locale, type LocalizedText } from '../words/localized';
import { isNested, isObject, keysOf, known, ownAt, ownOf } from '../words/plain';
import * as faults from '../words/problems';
import { forSpreadsheet } from '../words/safe-text';
import { columnNames, fieldOf, listResultNames, sheetNames, totalPassedOver } from '../words/tables';
import { changeOf, fenIn } from '../audit/compare';
import type { ListComparison } from '../audit/list';
import type { SensitivityRow } from '../audit/sensitivity';
import type { Verification } from '../audit/verify';
import { explainFinding } from '../explain/assessment';
import type { Names } from '../explain/explanation';
import { underPolicies } from '../policy/fields';
import type { Policy } from '../policy/policy';
import type { Decision, RoundInput, RoundRecord } from '../round/round';
import type { Assessment } from '../subsidy/assessment';
import { noYuan } from '../values/fen';
import { withoutSlips } from '../values/nearest';
import { recordAt, recordsAt } from '../values/record';
import { reject, withResult, within, wordAt } from '../values/result';
import { byCodeUnit } from '../values/text';
import { dayOrTimeText } from './cells';
import type { FromTables } from './read';
import { sheets, tableHeaders, type Cell, type Sheet, type Table } from './template';

/** What each table is made of, besides the language and names. */
export interface TableContents {
  /** One row for each application of a decided round. */
  decisions: Pick<RoundRecord, 'round'>;
  /** One row for each purchase line of a decided round. */
  lines: Pick<RoundRecord, 'round'>;
  /** One row for each finding of a decided round; its policy numbers the clauses. */
  findings: Pick<RoundRecord, 'round'> & Pick<RoundInput, 'policy'>;
  /** One row for each district with money granted in a decided round. */
  districts: Pick<RoundRecord, 'round'>;
  /** One row for each violation that `verifyRound` found. */
  violations: Pick<Verification, 'violations'>;
  /** One row for each reading or budget tried. */
  sensitivity: {
    /** Of `sensitivity`. */
    readonly sensitivity: readonly SensitivityRow[];
  };
  /** One row for each enterprise of a published list. */
  comparison: {
    /** Of `compareWithList`. */
    readonly comparison: ListComparison;
  };
  /** One row for each cell that `applicationsFromTables` could not read. */
  problems: Pick<FromTables, 'problems'>;
  /** One row for each cell that `applicationsFromTables` read in another spelling. */
  notes: Pick<FromTables, 'notes'>;
  /** The row of a sheet’s headers, blank, or filled in as an example. */
  template: {
    /** The sheet of the template. */
    readonly sheet: Sheet;
    /** Whether it is filled in. */
    readonly example?: boolean;
  };
}
/** A table of results, or the template. */
export type TableName = keyof TableContents;

/** The language of a table, and the names in it. */
export type TableNames = Names & {
  /** Of headers and codes. */
  readonly locale: Locale;
  /** Names districts and tiers; without it they are shown by their ids. */
  readonly policy?: Policy;
};

/** The columns of a row, by the name of the field; a name is shown in the language of the table. */
type Fields = Readonly<Record<string, unknown>>;
type Writers = { readonly [Name in TableName]: (options: TableNames & TableContents[Name]) => readonly Fields[] };

/** What may be left out: a slip of it would leave names out, too. */
const nameOptions = ['policy', 'enterprises', 'catalogue'] as const;

const writers: Writers = {
  decisions: ({ round, ...names }) =>
    round.decisions.map(({ assessment, grant, ...decision }, i) => ({
      ...whoseOf(decision, names),
      district: districtOf(names, decision.district),
      outcome: outcomeNames[decision.outcome],
      claimed: sumOf('claimed', assessment, i),
      recognised: sumOf('recognised', assessment, i),
      ...fieldsOf(assessment, 'assessed', 'entitlement'),
      ...fieldsOf({ granted: noYuan, ...grant }, 'place', 'capReduction', 'poolReduction', 'granted'),
    })),
  lines: ({ round, ...names }) =>
    round.decisions.flatMap((decision) =>
      decision.assessment.lines.map(({ product, tier, findings, ...line }, i) => ({
        ...whoseOf(decision, names),
        line: line.line,
        product: names.catalogue?.products.find(({ id }) => id === product)?.name ?? product,
        invoice: line.invoice,
        tier: names.policy?.tiers.find(({ id }) => id === tier)?.name ?? tier,
        ...fieldsOf(line, 'rate', 'claimed', 'recognised', 'base', 'subsidy'),
        granted: decision.lines[i],
        findings: findings
          .map(({ code }) => findingNames[code][names.locale])
          .join(names.locale === 'zh' ? '；' : '; '),
      })),
    ),
  findings: ({ round, policy, ...names }) =>
    round.decisions.flatMap((decision) =>
      [...decision.assessment.lines, { line: undefined, findings: decision.assessment.flags }].flatMap(
        ({ line, findings }) =>
          findings.map((finding) => ({
            ...whoseOf(decision, names),
            line,
            severity: severityNames[finding.severity],
            code: findingNames[finding.code],
            text: explainFinding(policy, finding, names.locale),
          })),
      ),
    ),
  districts: ({ round, ...names }) =>
    round.districts.map(({ district, applications, granted }) => ({
      district: districtOf(names, district),
      'DistrictTotal.applications': applications,
      granted,
    })),
  violations: ({ violations }) =>
    violations.map(({ law, ...rest }) => ({
      law: ownOf<LocalizedText>(recordLawNames, law) ?? law,
      ...fieldsOf(rest, 'application', 'enterprise', 'recorded', 'expected', 'text'),
    })),
  sensitivity: ({ sensitivity }) =>
    sensitivity.map((row) => fieldsOf(row, 'assumption', 'question', 'reading', 'changed', 'change', 'text')),
  comparison: ({ comparison }) =>
    comparison.enterprises.map((each) => ({
      ...fieldsOf(each, 'enterprise', 'name'),
      result: listResultNames[each.result],
      ...fieldsOf(each, 'listed', 'granted', 'difference', 'text'),
    })),
  // By kind, then in the order of the sheets: a list to hand back.
  problems: ({ problems }) =>
    [...problems]
      .sort((a, b) => byCodeUnit(a.code, b.code))
      .map(({ code, sheet, message, ...place }) => ({
        code: problemNames[code],
        sheet: sheetNames[sheet],
        ...fieldsOf(place, 'row', 'column', 'application'),
        text: message,
      })),
  notes: ({ notes }) =>
    notes.map(({ sheet, from, ...rest }) => ({
      sheet: sheetNames[sheet],
      ...fieldsOf(rest, 'row', 'column'),
      from: dayOrTimeText(from),
      to: rest.to === '' ? totalPassedOver : rest.to,
    })),
  template: ({ sheet, example = false }) => {
    const columns = Object.entries(tableHeaders[wordAt(sheets, sheet, 'sheet')]);
    return [Object.fromEntries(columns.map(([key, column]) => [key, example ? column.example : '']))];
  },
};

/**
 * A result as rows with headers of the language: decisions, lines, findings, districts, violations, sensitivity, the comparison
 * with a list, problems grouped by kind (整改清单), notes; or the row of headers of a sheet of the template.
 * @param what which table
 * @param options the language, what the table is made of, and names to show
 * @returns fresh rows, all with the same columns; texts that a spreadsheet would run as formulas, or that look like numbers which
 *   it has cut, begin with an apostrophe
 * @throws InvalidValueError `not-one-of` for another table or language, `unknown-field` for a slip of a name; and where what the
 *   table is made of is missing or something else, such as a record in place of its `round`
 * @example tableOf('decisions', { locale: 'zh', round, policy: wuhan2025 })
 */
export function tableOf<What extends TableName>(what: What, options: TableNames & TableContents[What]): Table {
  wordAt(keysOf(writers), what, 'what');
  const write: (given: TableNames & TableContents[What]) => readonly Fields[] = writers[what];
  const { locale, policy } = within(['options'], () => withoutSlips<TableNames>(options, nameOptions));
  wordAt(locales, locale, 'options', 'locale');
  const [name, content] = contentOf(what, { ...options });
  const headerOf = (field: string): string => {
    const template = what === 'template' && 'sheet' in options ? tableHeaders[options.sheet][field] : undefined;
    const header = template ?? ownOf<LocalizedText>(columnNames, field) ?? fieldName(field);
    return header?.[locale] ?? field;
  };
  const shown = (value: unknown): Cell => {
    const cell = isText(value) ? value[locale] : isNested(value) ? JSON.stringify(value) : ((value ?? '') as Cell);
    return typeof cell === 'string' ? forSpreadsheet(cell) : cell;
  };
  const rows = withResult(content, ['options', name], () =>
    within(['options'], () => underPolicies(known({ policy }), () => write(options))),
  );
  const headers = Object.keys(rows[0] ?? {}).map((field) => [field, headerOf(field)] as const);
  return rows.map((row) => Object.fromEntries(headers.map(([field, header]) => [header, shown(row[field])])));
}

/** Where each table has what it is made of, what that is likely in, and the list in it that the rows are made of. */
const contents: Readonly<Record<TableName, readonly [name: string, holder: string, ...list: string[]]>> = {
  decisions: ['round', 'record', 'decisions'],
  lines: ['round', 'record', 'decisions'],
  findings: ['round', 'record', 'decisions'],
  districts: ['round', 'record', 'districts'],
  violations: ['violations', 'verification'],
  sensitivity: ['sensitivity', 'result'],
  comparison: ['comparison', 'result', 'enterprises'],
  problems: ['problems', 'read'],
  notes: ['notes', 'read'],
  template: ['sheet', 'options'],
};

/** What the table is made of, checked as far as its lists; the rest is of the library. */
function contentOf(what: TableName, options: Readonly<Record<string, unknown>>): readonly [string, unknown] {
  const [name, holder, ...list] = contents[what];
  const content = options[name] as object | undefined;
  const { enterprises, catalogue } = options as Partial<TableNames>;
  if (enterprises !== undefined) recordAt(enterprises, 'options', 'enterprises');
  if (catalogue !== undefined)
    recordsAt(recordAt(catalogue, 'options', 'catalogue').products, 'options', 'catalogue', 'products');
  if (isObject(content) && name in content)
    reject(faults.wrongType, ['options', name], { expected: fieldOf(holder, name), given: content });
  if (what === 'findings') recordAt(options['policy'] as object | undefined, 'options', 'policy');
  if (what === 'template') return [name, content];
  const items = ownAt(list.length === 0 ? content : recordAt(content, 'options', name), ...list);
  recordsAt(items as readonly object[] | undefined, 'options', name, ...list);
  return [name, content];
}

/** The columns that are fields of a result as they are; blank where it does not have one. */
function fieldsOf<Of extends object>(
  result: Of,
  ...fields: readonly (Of extends unknown ? keyof Of : never)[]
): Fields {
  return Object.fromEntries(fields.map((field) => [field, result[field]]));
}

function whoseOf({ application, enterprise }: Pick<Decision, 'application' | 'enterprise'>, names: Names): Fields {
  return { application, enterprise, name: ownOf(names.enterprises ?? {}, enterprise) ?? '' };
}

function districtOf({ policy }: TableNames, district: string | undefined): LocalizedText | string | undefined {
  return policy?.applicants.districts.find(({ id }) => id === district)?.name ?? district;
}

/** Exactly: a sum may be beyond an amount of a document. */
function sumOf(field: 'claimed' | 'recognised', { lines }: Assessment, i: number): string {
  const place = ['round', 'decisions', i, 'assessment', 'lines'];
  return changeOf(lines.reduce((sum, line, j) => sum + fenIn(line[field], ...place, j, field), 0n));
}
