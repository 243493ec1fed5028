/**
 * `import`: sheets to the input of a round, with the list of what is to be mended and the notes of what was read otherwise.
 */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { csv } from '../csv.mjs';
import { sheetsOf, textOf } from '../files.mjs';
import { rules, schema, tables } from '../library.mjs';
import { valid, write } from '../output.mjs';
import { isFilledRow, notRead, Refused } from '../sheets.mjs';

export const usage = {
  files: [{ zh: '文件夹或 XLSX 文件', en: 'a folder or an XLSX file' }],
  needs: ['unit', 'budget'],
  options: ['out', 'unit', 'budget', 'year'],
  outFolder: true,
  steps: 4,
};

const isOfApplications = ({ sheet }) => sheet === 'applications';

/** What `import` writes besides the input; it reads none of them as a sheet. */
const handedBack = {
  problems: { zh: '整改清单.csv', en: 'problems.csv' },
  notes: { zh: '读取说明.csv', en: 'notes.csv' },
};
const handedBackNames = Object.values(handedBack).flatMap((names) => Object.values(names));

export async function run([path], { unit, budget, year = '2025', locale, out = '.', say, step }) {
  const policy = policyOf(year);
  const total = valid(rules.input.yuan(budget), '--budget');
  step('读取表格', 'reading the sheets');
  const { sheets, others } = await sheetsOf(path, tables.sheetNames, handedBackNames);
  step('转为申请', 'making applications');
  // Without the register no product would have a tier, and every application would earn nothing.
  if (sheets.products === undefined) {
    const { zh, en } = tables.sheetNames.products;
    throw new Refused(`没有${zh}：缺少这张表，或者没有数据`, `no ${en}: the sheet is missing or blank`, path);
  }
  const read = tables.applicationsFromTables(sheets, { policy, unit });
  const { applications, audited, catalogue, problems, notes } = read;
  const input = { schemaVersion: 1, policy, budget: total, catalogue, applications, ...(audited && { audited }) };
  step('校验', 'validating');
  valid(schema.parseRoundInput(input), path);
  step('写入', 'writing');
  // A round without applications would be decided without a word.
  if (applications.length > 0) await write(join(out, 'input.json'), JSON.stringify(input));
  await handBack(out, { notes, problems }, locale);
  return summarise({ ...read, sheets, others }, { locale, say }) ? 0 : 1;
}

function policyOf(year) {
  const policy = rules.policies.find((each) => String(each.year) === year);
  if (policy !== undefined) return policy;
  const years = rules.policies.map((each) => each.year).join(', ');
  throw new Refused(`没有这一年度的政策，有 ${years}`, `no policy of that year; there is ${years}`, `--year ${year}`);
}

/** Says what was read and what was not; returns whether all was. */
function summarise({ applications, problems, notes, sheets, others }, { locale, say }) {
  const totals = notes.filter(({ to }) => to === '');
  const entries = sheets.applications.filter(isFilledRow).length - totals.filter(isOfApplications).length;
  const left = entries - applications.length;
  say(
    `读入${applications.length}件申请；${problems.length}个问题，${left}件未读入`,
    `applications read: ${applications.length}; problems: ${problems.length}; applications left out: ${left}`,
  );
  for (const { sheet, row } of totals) {
    const { zh, en } = tables.sheetNames[sheet];
    say(`${zh}：第${row}行是合计，未读入`, `${en}: row ${row} is a total, not read`);
  }
  // By kind, as the list to hand back has them.
  const names = rules.labels(locale).problems;
  const colon = locale === 'zh' ? '：' : ': ';
  for (const code of [...new Set(problems.map((each) => each.code))].sort())
    say(`  ${names[code]}${colon}${problems.filter((each) => each.code === code).length}`);
  const blank = Object.keys(sheets).filter((sheet) => sheets[sheet].every((row) => !isFilledRow(row)));
  for (const sheet of blank) {
    const { zh, en } = tables.sheetNames[sheet];
    say(`${zh}：只有列名，没有数据`, `${en}: headers and no rows`);
  }
  const unread = notRead(others, tables.sheetNames);
  if (others.length > 0) say(unread.zh, unread.en);
  if (applications.length === 0)
    say('没有读到任何申请，未写出 input.json', 'no application was read; input.json is not written');
  return problems.length + blank.length + others.length === 0 && applications.length > 0;
}

/** Writes what an import has to hand back, and removes what an earlier one wrote there: it is of other sheets. */
async function handBack(out, contents, locale) {
  for (const [name, files] of Object.entries(handedBack)) {
    for (const [language, file] of Object.entries(files)) {
      const path = join(out, file);
      if (language === locale && contents[name].length > 0) {
        await write(path, csv(tables.tableOf(name, { locale, [name]: contents[name] })));
      } else if (existsSync(path) && textOf(path).startsWith(csv([], headersOf(name, language)).trim())) {
        rmSync(path);
        process.stderr.write(locale === 'zh' ? `已删除上次的 ${path}\n` : `removed ${path} of an earlier import\n`);
      }
    }
  }
}

/** The headers of a table of results. */
function headersOf(name, locale) {
  const row = { code: 'missing-field', sheet: 'applications', message: { zh: '', en: '' } };
  return Object.keys(tables.tableOf(name, { locale, [name]: [row] })[0]);
}
