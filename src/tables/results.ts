/**
 * Results as rows for a spreadsheet, with headers and codes in the words of the language; and the template.
 * @module
 */
import { recordLawNames } from '../words/audit';
import { problemNames } from '../words/problem-codes';
import { findingNames } from '../words/findings';
import { fieldName } from '../words/fields';
import { outcomeNames, severityNames } from '../words/lists';
import { isText, locales, type LocalizedText } from '../words/localized';
import { isObject, ownOf } from '../words/plain';
import { forSpreadsheet } from '../words/safe-text';
import { columnNames, listResultNames, sheetNames } from '../words/tables';
import { explainFinding } from '../explain/assessment';
import type { Names } from '../explain/explanation';
import { underPolicies } from '../policy/fields';
import type { Assessment } from '../subsidy/assessment';
import { fenAt, noYuan, totalOf } from '../values/fen';
import { recordAt } from '../values/record';
import { withResult, within, wordAt } from '../values/result';
import { byCodeUnit } from '../values/text';
import type { Uscc } from '../values/uscc';
import { dayOrTimeText } from './cells';
import { contentOf, type TableContents, type TableName, type TableNames } from './contents';
import { sheets, tableHeaders, type Cell, type Table } from './template';

/** The columns of a row, by the name of the field; a name is shown in the language of the table. */
type Fields = Readonly<Record<string, Cell | LocalizedText>>;
type Writers = { readonly [Name in TableName]: (options: TableNames & TableContents[Name]) => readonly Fields[] };

const writers: Writers = {
  decisions: ({ round, ...names }) =>
    round.decisions.map(({ application, enterprise, district, outcome, assessment, grant }, i) => ({
      application,
      enterprise,
      name: nameOf(names, enterprise),
      district: districtOf(names, district),
      outcome: outcomeNames[outcome],
      claimed: sumOf('claimed', assessment, i),
      recognised: sumOf('recognised', assessment, i),
      assessed: assessment.assessed,
      entitlement: assessment.entitlement,
      place: grant?.place,
      capReduction: grant?.capReduction,
      poolReduction: grant?.poolReduction,
      granted: grant?.granted ?? noYuan,
    })),
  lines: ({ round, ...names }) =>
    round.decisions.flatMap(({ application, enterprise, assessment, lines }) =>
      assessment.lines.map(
        ({ line, product, invoice, tier, rate, claimed, recognised, base, subsidy, findings }, i) => ({
          application,
          enterprise,
          name: nameOf(names, enterprise),
          line,
          product: names.catalogue?.products.find(({ id }) => id === product)?.name ?? product,
          invoice,
          tier: names.policy?.tiers.find(({ id }) => id === tier)?.name ?? tier,
          rate,
          claimed,
          recognised,
          base,
          subsidy,
          granted: lines[i],
          findings: findings
            .map(({ code }) => findingNames[code][names.locale])
            .join(names.locale === 'zh' ? '；' : '; '),
        }),
      ),
    ),
  findings: ({ round, policy, ...names }) =>
    round.decisions.flatMap(({ application, enterprise, assessment }) =>
      [
        ...assessment.lines.flatMap(({ line, findings }) => findings.map((finding) => ({ line, finding }))),
        ...assessment.flags.map((finding) => ({ line: undefined, finding })),
      ].map(({ line, finding }) => ({
        application,
        enterprise,
        name: nameOf(names, enterprise),
        line,
        severity: severityNames[finding.severity],
        code: findingNames[finding.code],
        text: explainFinding(policy, finding, names.locale),
      })),
    ),
  districts: ({ round, ...names }) =>
    round.districts.map(({ district, applications, granted }) => ({
      district: districtOf(names, district),
      'DistrictTotal.applications': applications,
      granted,
    })),
  violations: ({ violations }) =>
    violations.map(({ law, application, enterprise, recorded, expected, text }) => ({
      law: ownOf<LocalizedText>(recordLawNames, law) ?? law,
      application,
      enterprise,
      recorded: plain(recorded),
      expected: plain(expected),
      text,
    })),
  sensitivity: ({ sensitivity }) =>
    sensitivity.map((row) => ({
      assumption: row.assumption,
      question: row.question,
      reading: row.reading,
      changed: 'changed' in row ? row.changed : undefined,
      change: 'changed' in row ? row.change : undefined,
      text: row.text,
    })),
  comparison: ({ comparison }) =>
    comparison.enterprises.map(({ result, enterprise, name, listed, granted, difference, text }) => ({
      enterprise,
      name,
      result: listResultNames[result],
      listed,
      granted,
      difference,
      text,
    })),
  // By kind, then in the order of the sheets: a list to hand back.
  problems: ({ problems }) =>
    [...problems]
      .sort((a, b) => byCodeUnit(a.code, b.code))
      .map(({ code, sheet, row, column, application, message }) => ({
        code: problemNames[code],
        sheet: sheetNames[sheet],
        row,
        column,
        application,
        text: message,
      })),
  notes: ({ notes }) =>
    notes.map(({ sheet, row, column, from, to }) => ({
      sheet: sheetNames[sheet],
      row,
      column,
      from: dayOrTimeText(from),
      to,
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
 * @throws InvalidValueError `not-one-of` for another table or language; and what the table is made of is missing or something else,
 *   such as a record in place of its `round`
 * @example tableOf('decisions', { locale: 'zh', round, policy: wuhan2025 })
 */
export function tableOf<What extends TableName>(what: What, options: TableNames & TableContents[What]): Table {
  wordAt(Object.keys(writers) as TableName[], what, 'what');
  const write: (given: TableNames & TableContents[What]) => readonly Fields[] = writers[what];
  const { locale, policy } = recordAt(options, 'options');
  wordAt(locales, locale, 'options', 'locale');
  const [name, content] = contentOf(what, { ...options });
  const headerOf = (field: string): string => {
    const template = what === 'template' && 'sheet' in options ? tableHeaders[options.sheet][field] : undefined;
    const header = template ?? ownOf<LocalizedText>(columnNames, field) ?? fieldName(field);
    return header?.[locale] ?? field;
  };
  const shown = (cell: Cell | LocalizedText): Cell => {
    const text = isText(cell) ? cell[locale] : cell;
    return typeof text === 'string' ? forSpreadsheet(text) : (text ?? '');
  };
  const named = policy === undefined ? {} : { policy };
  const rows = withResult(content, ['options', name], () =>
    within(['options'], () => underPolicies(named, () => write(options))),
  );
  const headers = Object.keys(rows[0] ?? {}).map((field) => [field, headerOf(field)] as const);
  return rows.map((row) => Object.fromEntries(headers.map(([field, header]) => [header, shown(row[field])])));
}

function nameOf({ enterprises = {} }: Names, enterprise: Uscc): string {
  return ownOf(enterprises, enterprise) ?? '';
}

function districtOf({ policy }: TableNames, district: string | undefined): LocalizedText | string | undefined {
  return policy?.applicants.districts.find(({ id }) => id === district)?.name ?? district;
}

/** Exactly: a sum may be beyond an amount of a document. */
function sumOf(field: 'claimed' | 'recognised', { lines }: Assessment, i: number): string {
  const place = ['round', 'decisions', i, 'assessment', 'lines'];
  const fen = totalOf(lines.map((line, j) => fenAt(line[field], ...place, j, field))).padStart(3, '0');
  return `${fen.slice(0, -2)}.${fen.slice(-2)}`;
}

function plain(value: unknown): Cell {
  return isObject(value) || Array.isArray(value) ? JSON.stringify(value) : (value as Cell);
}
