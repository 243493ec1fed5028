/** docs/tables.md in both languages: its snippets give what they say, and both pages have the same ones. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import writeXlsx from 'write-excel-file/node';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as rules from 'cloud-voucher-rules';
import * as tables from 'cloud-voucher-rules/tables';
import { root } from '../support/package';
import { runPage } from '../support/snippets';

const pages = ['docs/tables.md', 'docs/tables.zh-CN.md'];
const text = (page: string) => readFileSync(join(root, page), 'utf8');
const own: Readonly<Record<string, unknown>> = { 'cloud-voucher-rules': rules, 'cloud-voucher-rules/tables': tables };
const importer = (name: string) => Promise.resolve(own[name] ?? import(name));

/** The example of the template as files: a folder of CSV, and a workbook. */
const folder = mkdtempSync(join(tmpdir(), 'tables-'));
const workbook = join(folder, 'sheets.xlsx');
beforeAll(async () => {
  const sheets = Object.entries(tables.sheetNames).map(([sheet, { zh }]) => {
    const rows = tables.tableOf('template', { locale: 'zh', sheet: sheet as tables.Sheet, example: true });
    writeFileSync(join(folder, `${zh}.csv`), Papa.unparse([...rows]));
    const headings = Object.keys(rows[0] ?? {});
    const cells = rows.map((row) => headings.map((heading) => ({ value: String(row[heading]), type: String })));
    return { sheet: zh, data: [headings.map((value) => ({ value })), ...cells] };
  });
  await writeXlsx(sheets).toFile(workbook);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

it.each(pages)('%s says what its snippets give', async (page) => {
  const reported = await runPage(text(page), importer, { folder, workbook });
  expect(reported).toHaveLength(8);
  for (const { actual, expected } of reported) expect(actual).toBe(expected);
});

it('both pages run the same', () => {
  const blocks = (page: string) => text(page).match(/^```js\n[\s\S]*?^```$/gm);
  expect(blocks(pages[0] ?? '')).toEqual(blocks(pages[1] ?? ''));
});
