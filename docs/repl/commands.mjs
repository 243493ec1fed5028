/**
 * The commands of `npx cloud-voucher-rules`: spreadsheets in, rounds, records, checks and reports out.
 * Exit codes: 0 all is well; 1 the answer is no (problems, violations, differences); 2 the command cannot be carried out.
 */
import { existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { conformance } from './conformance.mjs';
import { csv } from './csv.mjs';
import { jsonFrom, jsonOf, rowsOf, sheetsOf, textOf, writeWhole } from './files.mjs';
import { progressOf } from './progress.mjs';
import { reportOf } from './report.mjs';
import { Refused } from './sheets.mjs';

const require = createRequire(import.meta.url);
const rules = require('cloud-voucher-rules');
const schema = require('cloud-voucher-rules/schema');
const audit = require('cloud-voucher-rules/audit');
const tables = require('cloud-voucher-rules/tables');

export const help = `npx cloud-voucher-rules [command]          不带命令：交互环境 / without a command: a REPL

  template [folder] [--example]            写出空白表格，或示例的表格 / write blank sheets, or those of the example
  import <folder or xlsx> --unit <unit>    表格转为申请 / sheets to applications
  decide <input.json>                      审定一批并存为记录 / decide a round, keep it as a record
  verify <record.json>                     核验记录 / check a record
  compare <record.json> <csv or xlsx>      与公示名单比对 / compare with a published list
  report <record.json>                     写出 HTML 报告 / write a report as HTML
  conformance -- <command>                 检验任何语言的实现 / test an implementation in any language

  --out <file or folder>   写到哪里 / where to write
  --locale zh|en           语言，默认 zh；report 也可用 both / language, zh by default; report takes both too
  --unit yuan|ten-thousand-yuan   金额单位 / unit of the amounts
  --decimals <n>           名单金额的小数位数，默认 2 / decimals of the list, 2 by default
  --budget <yuan>          补贴资金总额，import 时写入 / budget, for import
  --year <year>            政策年度，默认 2025 / year of the policy, 2025 by default
  --rules <E-4,S>          conformance：只检验这些规则 / conformance: these rules only
  --runs <n>               conformance：每条定律试几次，默认 10，0 为不试 / conformance: runs of each law, 10 by default, 0 for none
  --seed <n>               conformance：随机数种子 / conformance: seed of the laws
  --timeout <seconds>      conformance：每次回答的时限，默认 10 秒 / conformance: time for an answer, 10 by default
  --help                   本说明 / this text

退出码 / exit codes: 0 无问题 / all is well, 1 有问题 / problems found, 2 无法执行 / cannot be carried out`;

const options = Object.fromEntries(
  ['out', 'locale', 'unit', 'decimals', 'budget', 'year', 'rules', 'runs', 'seed', 'timeout'].map((name) => [
    name,
    { type: 'string' },
  ]),
);

/** Runs a command; returns the exit code. */
export async function run(argv) {
  try {
    const { values, positionals } = parseArgs({
      args: argv,
      options: { ...options, help: { type: 'boolean', short: 'h' }, example: { type: 'boolean' } },
      allowPositionals: true,
    });
    const [name, ...files] = positionals;
    if (values.help === true) return say(help);
    const command = Object.hasOwn(commands, name ?? '') ? commands[name] : undefined;
    if (command === undefined) throw new Refused(`${name ?? ''}: 没有这个命令 / no such command\n\n${help}`);
    const { files: most, options: taken, steps } = usage[name];
    if (files.length > most) throw new Refused(`${files[most]}: 多余的参数 / one argument too many\n\n${help}`);
    const strange = Object.keys(values).find((each) => each !== 'locale' && !taken.includes(each));
    if (strange !== undefined) throw new Refused(`--${strange}: ${name} 没有这个选项 / ${name} has no such option`);
    const locale = values.locale ?? 'zh';
    const locales = name === 'report' ? ['zh', 'en', 'both'] : ['zh', 'en'];
    if (!locales.includes(locale)) throw new Refused(`--locale ${locale}: ${locales.join(', ')}`);
    const progress = progressOf(steps);
    const step = (zh, en) => progress.step(locale === 'en' ? en : zh);
    try {
      return await command(files, { ...values, locale, step });
    } finally {
      await progress.end();
    }
  } catch (error) {
    const known =
      error instanceof Refused || error instanceof rules.InvalidValueError || error.code?.startsWith('ERR_PARSE_ARGS');
    const ofFile = error.syscall === undefined ? '' : '无法读写 / cannot be read or written: ';
    process.stderr.write(`${ofFile}${known || ofFile ? error.message : error.stack}\n`);
    return 2;
  }
}

const say = (text) => {
  process.stdout.write(`${text}\n`);
  return 0;
};
const need = (value, what) => {
  if (value === undefined) throw new Refused(`缺少 / missing: ${what}`);
  return value;
};
const write = async (file, text) => {
  await writeWhole(file, text);
  process.stderr.write(`→ ${file}\n`);
};
const valid = (result, file) => {
  if (result.ok) return result.value;
  throw new Refused(`${file}:\n${new rules.InvalidValueError(result.problems).message}`);
};
const recordOf = (file) => jsonOf(need(file, 'record.json'));

/** What each command takes, and how many steps it names. Anything else is refused, not passed over. */
const usage = {
  template: { files: 1, options: ['out', 'example'], steps: 0 },
  import: { files: 1, options: ['out', 'unit', 'budget', 'year'], steps: 4 },
  decide: { files: 1, options: ['out'], steps: 4 },
  verify: { files: 1, options: [], steps: 2 },
  compare: { files: 2, options: ['out', 'unit', 'decimals'], steps: 2 },
  report: { files: 1, options: ['out'], steps: 3 },
  conformance: { files: Infinity, options: ['out', 'rules', 'runs', 'seed', 'timeout'], steps: 2 },
};

const commands = {
  async template([folder = '.'], { locale, out = folder, example = false }) {
    const filled = example ? exampleSheets(locale) : {};
    const sheets = Object.entries(tables.sheetNames).map(([sheet, names]) => [
      join(out, `${names[locale]}.csv`),
      csv(filled[sheet] ?? [], Object.keys(tables.tableOf('template', { locale, sheet })[0])),
    ]);
    const there = sheets.find(([file]) => existsSync(file));
    if (there !== undefined) throw new Refused(`${there[0]}: 已存在 / is there already`);
    mkdirSync(out, { recursive: true });
    for (const [file, text] of sheets) await write(file, text);
    return 0;
  },
  async import([path], { unit, budget, year = '2025', locale, out = '.', step }) {
    const policy = rules.policies.find((each) => String(each.year) === year);
    if (policy === undefined)
      throw new Refused(`--year ${year}: ${rules.policies.map((each) => each.year).join(', ')}`);
    const total = valid(rules.input.yuan(need(budget, '--budget')), '--budget');
    need(unit, '--unit');
    step('读取表格', 'reading the sheets');
    const sheets = await sheetsOf(need(path, 'folder or xlsx'), tables.sheetNames);
    step('转为申请', 'making applications');
    const { applications, audited, catalogue, problems, notes } = tables.applicationsFromTables(sheets, {
      policy,
      unit,
    });
    const input = { schemaVersion: 1, policy, budget: total, catalogue, applications, ...(audited && { audited }) };
    step('校验', 'validating');
    valid(schema.parseRoundInput(input), path);
    step('写入', 'writing');
    mkdirSync(out, { recursive: true });
    await write(join(out, 'input.json'), JSON.stringify(input));
    if (notes.length > 0)
      await write(join(out, 'notes.csv'), csv(notes.map((note) => ({ ...note, from: String(note.from) }))));
    if (problems.length > 0)
      await write(
        join(out, locale === 'zh' ? '整改清单.csv' : 'problems.csv'),
        csv(tables.tableOf('problems', { locale, problems })),
      );
    const left = new Set(problems.flatMap(({ application }) => application ?? []));
    say(
      locale === 'zh'
        ? `读入 ${applications.length} 件申请；${problems.length} 个问题，${left.size} 件未读入`
        : `applications read: ${applications.length}; problems: ${problems.length}; applications left out: ${left.size}`,
    );
    // By kind, as the list to hand back has them.
    const names = rules.labels(locale).problems;
    for (const code of [...new Set(problems.map((each) => each.code))].sort())
      say(`  ${names[code]}: ${problems.filter((each) => each.code === code).length}`);
    return problems.length === 0 ? 0 : 1;
  },
  async decide([file], { out = 'record.json', locale, step }) {
    step('读取', 'reading');
    const json = jsonOf(need(file, 'input.json'));
    step('校验', 'validating');
    const input = valid(schema.parseRoundInput(json), file);
    step('审定', 'deciding');
    const record = audit.recordRound(input);
    step('写入', 'writing');
    await write(out, JSON.stringify(record));
    const { granted, remaining } = record.round.pool;
    return say(
      locale === 'zh'
        ? `${record.round.decisions.length} 项决定，已核定合计 ${granted}，余额 ${remaining}`
        : `${record.round.decisions.length} decisions, ${granted} granted, ${remaining} remaining`,
    );
  },
  verify([file], { locale, step }) {
    step('读取', 'reading');
    const record = recordOf(file);
    step('复算并核验', 'recomputing and checking');
    const { holds, statements, violations, differences, limits } = audit.auditOpinion(record);
    say(statements.map((each) => `${each.holds ? '✓' : '✗'} ${each.text[locale]}`).join('\n'));
    for (const { text } of [...violations, ...differences]) say(`  ${text[locale]}`);
    say(limits.map(({ text }) => text[locale]).join('\n'));
    return holds ? 0 : 1;
  },
  async compare([file, listFile], { locale, unit = 'yuan', decimals = '2', out, step }) {
    step('读取', 'reading');
    const record = recordOf(file);
    const round = valid(schema.parseRound(record.round), file);
    const names = Object.fromEntries(
      record.input.applications.map(({ enterprise }) => [enterprise.uscc, enterprise.name]),
    );
    const rows = await rowsOf(need(listFile, 'list.csv'));
    const list = rows.flatMap((row, i) => {
      const cells = new Map(
        Object.entries(row).map(([header, cell]) => [plainHeader(header), String(cell ?? '').trim()]),
      );
      const cell = (...headers) => headers.map((header) => cells.get(header)).find((each) => each);
      const uscc = cell('统一社会信用代码', 'unifiedsocialcreditcode');
      const name = cell('名称', '企业名称', 'name');
      const amount = cell('核定金额', '金额', 'amountgranted', 'amount');
      if (uscc === undefined && name === undefined && amount === undefined) return [];
      const read = rules.input.yuan(unit === 'yuan' ? amount : `${amount}万元`);
      return [{ ...(uscc && { uscc }), ...(name && { name }), amount: valid(read, `${listFile} ${i + 2}`) }];
    });
    step('比对', 'comparing');
    const comparison = audit.compareWithList(round, list, { unit, decimals: Number(decimals), names });
    if (out !== undefined) await write(out, csv(tables.tableOf('comparison', { locale, comparison })));
    for (const { result, knownName, text } of comparison.enterprises)
      if (result !== 'equal' || knownName !== undefined) say(text[locale]);
    const { listed, granted, difference } = comparison.totals;
    say(`${listed} / ${granted} / ${difference}`);
    return comparison.agrees ? 0 : 1;
  },
  async report([file], { locale, out = 'report.html', step }) {
    step('读取', 'reading');
    const text = textOf(need(file, 'record.json')).replace(/^\uFEFF/, '');
    const record = jsonFrom(text, file);
    // A record that does not hold is reported too; one whose input cannot be decided has nothing to show.
    step('校验', 'validating');
    valid(schema.parseRoundInput(record?.input), file);
    step('写入', 'writing');
    await write(out, reportOf(text, locale));
    return 0;
  },
  async conformance(command, { out, step, ...options }) {
    const { code, report } = await conformance(command, options, { rules, say, step });
    if (out !== undefined) await write(out, JSON.stringify(report, undefined, 2));
    return code;
  },
};

/** The sheets of the shipped round, with the amounts that its cases say were audited. */
function exampleSheets(locale) {
  const { applications, catalogue, cases } = require('cloud-voucher-rules/examples/round.json');
  const audited = Object.fromEntries(
    cases.flatMap(({ application, audit: result }) => (result ? [[application.id, result.amounts]] : [])),
  );
  return tables.tablesOf({ applications, catalogue, audited }, { locale });
}

/** A header of a list without its unit: 金额（万元） is 金额. */
const plainHeader = (header) => header.replace(/[（(].*?[)）]|\s/g, '').toLowerCase();
