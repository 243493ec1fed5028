/**
 * The commands of `npx cloud-voucher-rules`: spreadsheets in, rounds, records, checks and reports out.
 * Exit codes: 0 all is well; 1 the answer is no (problems, violations, differences); 2 the command cannot be carried out.
 */
import { existsSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { conformance, wholeNumber } from './conformance.mjs';
import { csv } from './csv.mjs';
import { isObject, isXlsx, jsonFrom, jsonOf, rowsOf, sheetsOf, textOf, workbookOf, writeWhole } from './files.mjs';
import { progressOf } from './progress.mjs';
import { reportOf } from './report.mjs';
import { isFilledRow, notRead, Refused } from './sheets.mjs';

const require = createRequire(import.meta.url);
const rules = require('cloud-voucher-rules');
const schema = require('cloud-voucher-rules/schema');
const audit = require('cloud-voucher-rules/audit');
const tables = require('cloud-voucher-rules/tables');
const { version } = require('cloud-voucher-rules/package.json');

/** The headers that a list may have, by what they hold. */
const listed = (locale, comma) =>
  Object.values(tables.listHeaders)
    .map((headers) => headers.map((each) => each[locale]).join(comma))
    .join(locale === 'zh' ? '；' : '; ');

export const help = `npx cloud-voucher-rules [command]          不带命令：交互环境 / without a command: a REPL

  template [folder or xlsx] [--example]    写出空白表格，或示例的表格 / write blank sheets, or those of the example
  import <folder or xlsx> --unit <unit>    表格转为申请 / sheets to applications
  decide <input.json>                      审定一批并存为记录 / decide a round, keep it as a record
  verify <record.json>                     核验记录 / check a record
  compare <record.json> <csv or xlsx>      与公示名单比对 / compare with a published list
      列名 / headers: ${listed('zh', '、')}
                      ${listed('en', ', ')}
  report <record.json>                     写出 HTML 报告 / write a report as HTML
  conformance -- <command>                 检验任何语言的实现 / test an implementation in any language

  --out <file or folder>   输出位置 / where to write
  --locale zh|en           语言，默认 zh；report 也可用 both / language, zh by default; report takes both too
  --unit yuan|ten-thousand-yuan   金额单位；名单列名已写明的可省 / unit of the amounts; not needed where the header of a list has it
  --decimals <n>           名单金额的小数位数，默认按名单，至少 2 / decimals of the list; by default those it has, 2 at least
  --fingerprints <file>    decide 写出哈希值，verify 与之比对 / decide writes the fingerprints, verify compares with them
  --budget <yuan>          补贴资金总额，import 时写入 / budget, for import
  --year <year>            政策年度，默认 2025 / year of the policy, 2025 by default
  --rules <E-4,S>          conformance：只检验这些规则 / conformance: these rules only
  --runs <n>               conformance：每条定律的运行次数，默认 10，0 为不运行 / conformance: runs of each law, 10 by default, 0 for none
  --seed <n>               conformance：随机数种子 / conformance: seed of the laws
  --timeout <seconds>      conformance：每次回答的时限，默认 10 秒 / conformance: time for an answer, 10 by default
  --help                   本说明 / this text
  --version                版本 / version

退出码 / exit codes: 0 无问题 / all is well, 1 有问题 / problems found, 2 无法执行 / cannot be carried out`;

const valued = [
  'out',
  'locale',
  'unit',
  'decimals',
  'fingerprints',
  'budget',
  'year',
  'rules',
  'runs',
  'seed',
  'timeout',
];
const options = Object.fromEntries(valued.map((name) => [name, { type: 'string' }]));
const flags = { help: { type: 'boolean', short: 'h' }, version: { type: 'boolean' }, example: { type: 'boolean' } };

/** Runs a command; returns the exit code. */
export async function run(argv) {
  // Not strict: what is wrong with an option is said here, in both languages.
  const { values, positionals, tokens } = parseArgs({
    args: argv,
    options: { ...options, ...flags },
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  try {
    if (values.help === true) return say(help);
    if (values.version === true) return say(version);
    const [name, ...files] = positionals;
    if (!Object.hasOwn(usage, name)) throw new AggregateError([...tokens.flatMap(unknownOption), wrongName(name)]);
    const { files: wanted, needs = [], most = wanted.length, outFolder, steps } = usage[name];
    const refusals = tokens.flatMap((token) => wrongOption(name, token));
    if (refusals.length === 0) {
      const lacking = needs.filter((each) => values[each] === undefined);
      const missing = [...wanted.slice(files.length), ...lacking.map(option)];
      const listOf = (locale, comma) => missing.map((each) => each[locale]).join(comma);
      if (missing.length > 0)
        refusals.push(new Refused(`缺少：${listOf('zh', '、')}`, `missing: ${listOf('en', ', ')}`));
      if (files.length > most) refusals.push(new Refused('多余的参数', 'one argument too many', files[most]));
      if (outFolder !== true && isFolder(values.out))
        refusals.push(new Refused('这是文件夹，应为文件', 'a folder, where a file is expected', `--out ${values.out}`));
    }
    if (refusals.length > 0) throw new AggregateError(refusals);
    const locale = values.locale ?? 'zh';
    const progress = progressOf(steps);
    const step = (zh, en) => progress.step(locale === 'en' ? en : zh);
    try {
      return await commands[name](files, { ...values, locale, step });
    } finally {
      await progress.end();
    }
  } catch (error) {
    const locale = ['zh', 'en'].find((each) => each === values.locale);
    process.stderr.write(`${(error.errors ?? [error]).map((each) => reported(each, locale)).join('\n')}\n`);
    return 2;
  }
}

/** An error in the language that was asked for, in both where none was. */
function reported(error, locale) {
  if (error instanceof Refused) return error.text[locale] ?? error.message;
  if (!(error instanceof rules.InvalidValueError)) return error.stack;
  const { place } = error;
  const lines = error.problems.map((problem) => {
    // An option of the library is one of the command.
    const [first, name, ...rest] = problem.path;
    const { zh, en } = problem.message;
    const { message } = new rules.InvalidValueError([first === 'options' ? { ...problem, path: rest } : problem]);
    const text = locale === undefined ? message : message.replace(`${en} / ${zh}`, () => problem.message[locale]);
    return first === 'options' ? `--${name}: ${text}` : text;
  });
  if (place === undefined) return lines.join('\n');
  return lines.length === 1 ? `${place}: ${lines[0]}` : `${place}:\n${lines.join('\n')}`;
}

const option = (name) => ({ zh: `--${name}`, en: `--${name}` });
const isFolder = (path) => path !== undefined && existsSync(path) && statSync(path).isDirectory();
/** By whatever spelling or link. */
function isSameFile(...paths) {
  if (!paths.every((path) => existsSync(path))) return false;
  const [one, other] = paths.map((path) => statSync(path, { bigint: true }));
  return one.dev === other.dev && one.ino === other.ino;
}

function wrongName(name) {
  const names = Object.keys(usage);
  const [zh, en] = [`命令有 ${names.join('、')}，见 --help`, `the commands are ${names.join(', ')}; see --help`];
  if (name === undefined) return new Refused(`未指定命令；${zh}`, `no command is given; ${en}`);
  return new Refused(`没有这个命令；${zh}`, `no such command; ${en}`, name);
}

/** An option that no command has. */
function unknownOption({ kind, name, rawName }) {
  if (kind !== 'option' || Object.hasOwn({ ...options, ...flags }, name)) return [];
  return [new Refused('没有这个选项，见 --help', 'no such option; see --help', rawName)];
}

function wrongOption(command, { kind, name, rawName: place, value, inlineValue }) {
  if (kind !== 'option') return [];
  const taken = ['locale', ...usage[command].options];
  const all = (comma) => taken.map((each) => `--${each}`).join(comma);
  if (!taken.includes(name))
    return [
      new Refused(
        `${command} 没有这个选项；可用的有 ${all('、')}`,
        `${command} has no such option; it has ${all(', ')}`,
        place,
      ),
    ];
  const isFlag = options[name] === undefined;
  if (isFlag && value !== undefined) return [new Refused('这个选项不带值', 'this option takes no value', place)];
  if (!isFlag && (value === undefined || value.trim() === '' || (inlineValue !== true && value.startsWith('--'))))
    return [new Refused('这个选项需要一个值', 'this option needs a value', place)];
  const locales = command === 'report' ? ['zh', 'en', 'both'] : ['zh', 'en'];
  if (name === 'locale' && !locales.includes(value))
    return [new Refused(`应为 ${locales.join('、')} 之一`, `one of ${locales.join(', ')}`, `--locale ${value}`)];
  return [];
}

const say = (text) => {
  process.stdout.write(`${text}\n`);
  return 0;
};
const write = async (file, text, read = []) => {
  if (read.some((each) => isSameFile(each, file)))
    throw new Refused('与所读取的文件是同一个文件', 'the same file as one that is read', `--out ${file}`);
  await writeWhole(file, text);
  process.stderr.write(`→ ${file}\n`);
};
const valid = (result, place) => {
  if (result.ok) return result.value;
  throw Object.assign(new rules.InvalidValueError(result.problems), { place });
};

/** A record; whether it holds is another question. */
function recordIn(json, file) {
  if (isObject(json) && isObject(json.input) && isObject(json.round)) return json;
  throw new Refused('不是批次记录；需要 decide 写出的记录', 'not a record; expected one that decide wrote', file);
}
const recordOf = (file) => recordIn(jsonOf(file), file);

const record = { zh: '记录（如 record.json）', en: 'a record (such as record.json)' };
/** What each command takes (as many files as are named, unless `most` says another number), and its steps. Anything else is refused. */
const usage = {
  template: { files: [], most: 1, options: ['out', 'example'], outFolder: true, steps: 0 },
  import: {
    files: [{ zh: '文件夹或 XLSX 文件', en: 'a folder or an XLSX file' }],
    needs: ['unit', 'budget'],
    options: ['out', 'unit', 'budget', 'year'],
    outFolder: true,
    steps: 4,
  },
  decide: {
    files: [{ zh: '输入（如 input.json）', en: 'an input (such as input.json)' }],
    options: ['out', 'fingerprints'],
    steps: 4,
  },
  verify: { files: [record], options: ['fingerprints'], steps: 2 },
  compare: {
    files: [record, { zh: '名单（CSV 或 XLSX）', en: 'a list (CSV or XLSX)' }],
    options: ['out', 'unit', 'decimals'],
    steps: 2,
  },
  report: { files: [record], options: ['out'], steps: 3 },
  conformance: {
    files: [{ zh: '-- <command>', en: '-- <command>' }],
    most: Infinity,
    options: ['out', 'rules', 'runs', 'seed', 'timeout'],
    steps: 2,
  },
};

const isOfApplications = ({ sheet }) => sheet === 'applications';

/** What `import` writes besides the input; it reads none of them as a sheet. */
const handedBack = {
  problems: { zh: '整改清单.csv', en: 'problems.csv' },
  notes: { zh: '读取说明.csv', en: 'notes.csv' },
};
const handedBackNames = Object.values(handedBack).flatMap((names) => Object.values(names));

const commands = {
  async template([folder = '.'], { locale, out = folder, example = false }) {
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
  },
  async import([path], { unit, budget, year = '2025', locale, out = '.', step }) {
    const policy = rules.policies.find((each) => String(each.year) === year);
    if (policy === undefined) {
      const years = rules.policies.map((each) => each.year).join(', ');
      throw new Refused(
        `没有这一年度的政策，有 ${years}`,
        `no policy of that year; there is ${years}`,
        `--year ${year}`,
      );
    }
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
    const totals = notes.filter(({ to }) => to === '');
    const entries = sheets.applications.filter(isFilledRow).length - totals.filter(isOfApplications).length;
    const left = entries - applications.length;
    say(
      locale === 'zh'
        ? `读入 ${applications.length} 件申请；${problems.length} 个问题，${left} 件未读入`
        : `applications read: ${applications.length}; problems: ${problems.length}; applications left out: ${left}`,
    );
    for (const { sheet, row } of totals) {
      const name = tables.sheetNames[sheet][locale];
      say(locale === 'zh' ? `${name}：第 ${row} 行是合计，未读入` : `${name}: row ${row} is a total, not read`);
    }
    // By kind, as the list to hand back has them.
    const names = rules.labels(locale).problems;
    const colon = locale === 'zh' ? '：' : ': ';
    for (const code of [...new Set(problems.map((each) => each.code))].sort())
      say(`  ${names[code]}${colon}${problems.filter((each) => each.code === code).length}`);
    const blank = Object.keys(sheets).filter((sheet) => sheets[sheet].every((row) => !isFilledRow(row)));
    for (const sheet of blank) {
      const name = tables.sheetNames[sheet][locale];
      say(locale === 'zh' ? `${name}：只有列名，没有数据` : `${name}: headers and no rows`);
    }
    if (others.length > 0) say(notRead(others, tables.sheetNames)[locale]);
    if (applications.length === 0)
      say(
        locale === 'zh' ? '没有读到任何申请，未写出 input.json' : 'no application was read; input.json is not written',
      );
    return problems.length + blank.length + others.length === 0 && applications.length > 0 ? 0 : 1;
  },
  async decide([file], { out = 'record.json', fingerprints, locale, step }) {
    step('读取', 'reading');
    const json = jsonOf(file);
    if (!isObject(json) || !('applications' in json))
      throw new Refused(
        '不是批次的输入；需要 import 写出的输入',
        'not the input of a round; expected one that import wrote',
        file,
      );
    step('校验', 'validating');
    const input = valid(schema.parseRoundInput(json), file);
    step('审定', 'deciding');
    const made = audit.recordRound(input);
    step('写入', 'writing');
    await write(out, JSON.stringify(made), [file]);
    if (fingerprints !== undefined) await write(fingerprints, `${JSON.stringify(made.fingerprints)}\n`, [file, out]);
    const { granted, remaining } = made.round.pool;
    return say(
      locale === 'zh'
        ? `${made.round.decisions.length} 项决定，已核定合计 ${granted}，余额 ${remaining}`
        : `${made.round.decisions.length} decisions, ${granted} granted, ${remaining} remaining`,
    );
  },
  verify([file], { fingerprints, locale, step }) {
    step('读取', 'reading');
    const given = recordOf(file);
    const kept = fingerprints === undefined ? {} : { fingerprints: jsonOf(fingerprints) };
    step('复算并核验', 'recomputing and checking');
    const { holds, statements, violations, differences, policy, limits } = opinionOf(given, kept, fingerprints);
    const discrepancies = discrepanciesIn(given);
    // What speaks against a statement is below it.
    const against = { recomputed: differences, verified: violations, 'policy-shipped': policy.differences };
    for (const { code, holds: isSo, text } of statements) {
      say(`${isSo ? '✓' : '✗'} ${text[locale]}`);
      for (const each of against[code] ?? []) say(`  ${each.text[locale]}`);
    }
    if (discrepancies.length > 0)
      say(locale === 'zh' ? '✗ 案件所载金额与核定结果不符。' : '✗ The amounts in the cases differ from the grants.');
    for (const { text } of discrepancies) say(`  ${text[locale]}`);
    say(limits.map(({ text }) => text[locale]).join('\n'));
    return holds && discrepancies.length === 0 ? 0 : 1;
  },
  async compare([file, listFile], { locale, unit, decimals, out, step }) {
    step('读取', 'reading');
    const { input, round } = valid(schema.parseRecord(recordOf(file)), file);
    const names = Object.fromEntries(input.applications.map(({ enterprise }) => [enterprise.uscc, enterprise.name]));
    const read = listIn(await rowsOf(listFile), listFile, unit);
    if (read.problems.length > 0)
      throw new AggregateError(
        read.problems.map(
          ({ row, column, message: { zh, en } }) =>
            new Refused(`第 ${row} 行，${column}：${zh}`, `row ${row}, ${column}: ${en}`, listFile),
        ),
      );
    const places = decimals === undefined ? Math.max(2, read.decimals) : wholeNumber('decimals', decimals);
    if (places < read.decimals)
      throw new Refused(
        `金额有 ${read.decimals} 位小数`,
        `the amounts have ${read.decimals} decimals`,
        `--decimals ${decimals}`,
      );
    for (const row of read.totals)
      say(locale === 'zh' ? `第 ${row} 行是合计，不作为企业` : `row ${row} is a total, not an enterprise`);
    step('比对', 'comparing');
    const comparison = audit.compareWithList(round, read.list, { unit: read.unit, decimals: places, names });
    const table = tables.tableOf('comparison', { locale, comparison });
    if (out !== undefined) await write(out, csv(table), [file, listFile]);
    for (const { result, knownName, text } of comparison.enterprises)
      if (result !== 'equal' || knownName !== undefined) say(text[locale]);
    const { listed, granted, difference } = comparison.totals;
    // Rows in ten thousand yuan are rounded, each by half of its unit at most, and so is their total.
    const unitInFen = read.unit === 'yuan' ? 0n : 10n ** BigInt(Math.max(0, 6 - places));
    const mostOff = (unitInFen * BigInt(read.list.length + 1)) / 2n;
    const fenOf = (yuan) => BigInt(yuan.replace('.', ''));
    const isWrong = ({ amount }) => {
      const off = fenOf(amount) - fenOf(listed);
      return off > mostOff || -off > mostOff;
    };
    const wrongTotals = read.grandTotals.filter(isWrong);
    for (const { row, amount } of wrongTotals)
      say(
        locale === 'zh'
          ? `第 ${row} 行的合计为 ${amount} 元，各行之和为 ${listed} 元`
          : `row ${row} is a total of ${amount}, the rows add up to ${listed}`,
      );
    say(
      locale === 'zh'
        ? `合计：名单所列 ${listed} 元，核定金额 ${granted} 元，相差 ${difference} 元`
        : `total: ${listed} yuan are listed, ${granted} are granted; difference ${difference}`,
    );
    return comparison.agrees && wrongTotals.length === 0 ? 0 : 1;
  },
  async report([file], { locale, out = 'report.html', step }) {
    step('读取', 'reading');
    const text = textOf(file);
    const given = recordIn(jsonFrom(text, file), file);
    // A record that does not hold is reported too; one whose input cannot be decided has nothing to show.
    step('校验', 'validating');
    valid(schema.parseRoundInput(given.input), `${file}, input`);
    step('写入', 'writing');
    await write(out, reportOf(text, locale), [file]);
    return 0;
  },
  async conformance(command, { out, step, ...options }) {
    const { code, report } = await conformance(command, options, { rules, say, step });
    if (out !== undefined) await write(out, JSON.stringify(report, undefined, 2), command);
    return code;
  },
};

/** The opinion on a record; what is wrong with the fingerprints kept elsewhere is said of their file. */
function opinionOf(given, kept, file) {
  try {
    return audit.auditOpinion(given, kept);
  } catch (error) {
    throw Object.assign(error, { place: file });
  }
}

/** What the cases of a record say otherwise than its round; of a record that cannot be read, nothing. */
function discrepanciesIn(given) {
  const read = schema.parseRecord(given);
  const { input: { cases } = {}, round } = read.ok ? read.value : {};
  return cases === undefined ? [] : audit.reconcile(round, cases);
}

/** The sheets of the shipped round, with the amounts that its cases say were audited. */
function exampleSheets(locale) {
  const { applications, catalogue, cases } = require('cloud-voucher-rules/examples/round.json');
  const audited = Object.fromEntries(
    cases.flatMap(({ application, audit: result }) => (result ? [[application.id, result.amounts]] : [])),
  );
  return tables.tablesOf({ applications, catalogue, audited }, { locale });
}

/** The rows of a list; what is wrong with its headers is said of the file. */
function listIn(rows, file, unit) {
  try {
    return tables.listFromTable(rows, { headers: Object.keys(rows[0]), ...(unit !== undefined && { unit }) });
  } catch (error) {
    if (error.problems?.[0].path[0] !== 'table') throw error;
    throw new AggregateError(
      error.problems.map(({ message: { zh, en } }) => new Refused(`列名：${zh}`, `headers: ${en}`, file)),
      undefined,
      { cause: error },
    );
  }
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
