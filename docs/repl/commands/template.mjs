/**
 * `template`: blank sheets, or those of the shipped example, as CSV files or as one workbook.
 */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { csv } from '../csv.mjs';
import { isXlsx, workbookOf } from '../files.mjs';
import { tables } from '../library.mjs';
import { write } from '../output.mjs';
import { Refused } from '../sheets.mjs';

export const usage = { files: [], most: 1, options: ['out', 'example'], outFolder: true, steps: 0 };

export async function run([folder = '.'], { locale, out = folder, example = false }) {
  const filled = example ? exampleSheets(locale) : {};
  const sheets = Object.entries(tables.sheetNames).map(([sheet, names]) => ({
    name: names[locale],
    columns: Object.keys(tables.tableOf('template', { locale, sheet })[0]),
    rows: filled[sheet] ?? [],
  }));
  if (isXlsx(out)) {
    if (existsSync(out)) throw new Refused('已存在', 'is there already', out);
    await write(out, await workbookOf(sheets));
    return 0;
  }
  // In either language: `import` refuses two of one sheet.
  const there = Object.values(tables.sheetNames)
    .flatMap(({ zh, en }) => [zh, en].map((each) => join(out, `${each}.csv`)))
    .find((file) => existsSync(file));
  if (there !== undefined) throw new Refused('已存在', 'is there already', there);
  for (const { name, columns, rows } of sheets) await write(join(out, `${name}.csv`), csv(rows, columns));
  return 0;
}

/** The sheets of the shipped round, with the amounts that its cases say were audited. */
function exampleSheets(locale) {
  const { applications, catalogue, cases } = createRequire(import.meta.url)('cloud-voucher-rules/examples/round.json');
  const audited = Object.fromEntries(
    cases.flatMap(({ application, audit: result }) => (result ? [[application.id, result.amounts]] : [])),
  );
  return tables.tablesOf({ applications, catalogue, audited }, { locale });
}
