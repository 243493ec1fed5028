/**
 * The commands of `npx cloud-voucher-rules`: spreadsheets in, rounds, records, checks and reports out.
 * Exit codes: 0 all is well; 1 the answer is no (problems, violations, differences); 2 the command cannot be carried out.
 */
import { existsSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import * as compare from './commands/compare.mjs';
import * as conformance from './commands/conformance.mjs';
import * as decide from './commands/decide.mjs';
import * as importSheets from './commands/import.mjs';
import * as report from './commands/report.mjs';
import * as template from './commands/template.mjs';
import * as verify from './commands/verify.mjs';
import { rules, tables, version } from './library.mjs';
import { progressOf } from './progress.mjs';
import { Refused } from './sheets.mjs';

/**
 * Each has `run`, which returns the exit code, and `usage`: the files that it takes (as many as are named, unless `most` says
 * another number), its options and its steps. Anything else is refused.
 */
const commands = { template, import: importSheets, decide, verify, compare, report, conformance };

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
  if (values.help === true) return print(help);
  if (values.version === true) return print(version);
  const [name, ...files] = positionals;
  try {
    check(name, files, values, tokens);
    return await carriedOut(commands[name], files, values);
  } catch (error) {
    const locale = ['zh', 'en'].find((each) => each === values.locale);
    process.stderr.write(`${(error.errors ?? [error]).map((each) => reported(each, locale)).join('\n')}\n`);
    return 2;
  }
}

function print(text) {
  process.stdout.write(`${text}\n`);
  return 0;
}

async function carriedOut(command, files, { locale = 'zh', ...values }) {
  const progress = progressOf(command.usage.steps);
  const inLocale = (zh, en) => (locale === 'en' ? en : zh);
  const step = (zh, en) => progress.step(inLocale(zh, en));
  const say = (zh, en = zh) => print(inLocale(zh, en));
  try {
    return await command.run(files, { ...values, locale, say, step });
  } finally {
    await progress.end();
  }
}

/** Throws for everything that is wrong with a command line. */
function check(name, files, values, tokens) {
  if (!Object.hasOwn(commands, name)) throw new AggregateError([...tokens.flatMap(unknownOption), wrongName(name)]);
  const wrongOptions = [...tokens.flatMap((token) => wrongOption(name, token)), ...givenTwice(tokens)];
  const refusals = wrongOptions.length > 0 ? wrongOptions : [...wrongFiles(commands[name].usage, files, values)];
  if (refusals.length > 0) throw new AggregateError(refusals);
}

function* wrongFiles({ files: wanted, needs = [], most = wanted.length, outFolder = false }, files, values) {
  const lacking = needs
    .filter((each) => values[each] === undefined)
    .map((each) => ({ zh: `--${each}`, en: `--${each}` }));
  const missing = [...wanted.slice(files.length), ...lacking];
  const listOf = (locale, comma) => missing.map((each) => each[locale]).join(comma);
  if (missing.length > 0) yield new Refused(`缺少：${listOf('zh', '、')}`, `missing: ${listOf('en', ', ')}`);
  if (files.length > most) yield new Refused('多余的参数', 'one argument too many', files[most]);
  const { out } = values;
  if (!outFolder && out !== undefined && existsSync(out) && statSync(out).isDirectory())
    yield new Refused('这是文件夹，应为文件', 'a folder, where a file is expected', `--out ${out}`);
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

function wrongName(name) {
  const names = Object.keys(commands);
  const [zh, en] = [`命令有 ${names.join('、')}，见 --help`, `the commands are ${names.join(', ')}; see --help`];
  if (name === undefined) return new Refused(`未指定命令；${zh}`, `no command is given; ${en}`);
  return new Refused(`没有这个命令；${zh}`, `no such command; ${en}`, name);
}

/** An option that no command has. */
function unknownOption({ kind, name, rawName }) {
  if (kind !== 'option' || Object.hasOwn({ ...options, ...flags }, name)) return [];
  return [new Refused('没有这个选项，见 --help', 'no such option; see --help', rawName)];
}

/** Options that are given again: of two values, one would count without a word. */
function givenTwice(tokens) {
  const given = tokens.filter(({ kind }) => kind === 'option');
  const again = given.filter(({ name }, i) => given.findIndex((each) => each.name === name) < i);
  return again.map(({ rawName }) => new Refused('这个选项给出了两次', 'this option is given twice', rawName));
}

function wrongOption(command, { kind, name, rawName: place, value, inlineValue }) {
  if (kind !== 'option') return [];
  const taken = ['locale', ...commands[command].usage.options];
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
