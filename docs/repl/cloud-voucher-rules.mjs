#!/usr/bin/env node
/**
 * A Node REPL with the whole library at hand: `npx cloud-voucher-rules`, or `npm run repl` in a clone. docs/audit.md leads
 * through it. It runs the built CommonJS, as `require` gives it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { start } from 'node:repl';
import { csv, findingRows, roundTable } from './tables.mjs';

const require = createRequire(import.meta.url);
const rules = require('cloud-voucher-rules');
const schema = require('cloud-voucher-rules/schema');
const audit = require('cloud-voucher-rules/audit');
const { version } = require('cloud-voucher-rules/package.json');

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** Reads a round's input, a record, or a round from a file, through the door; prints what is wrong with it, if anything. */
function load(file) {
  let json;
  try {
    json = readJson(file);
  } catch (error) {
    console.log(`${file}: 不能读作 JSON / cannot be read as JSON: ${error.message}`);
    return undefined;
  }
  const isRecord = typeof json === 'object' && json !== null && 'fingerprints' in json;
  const parts = isRecord ? { input: json.input ?? null, round: json.round ?? null } : { '': json };
  const problems = Object.entries(parts).flatMap(([name, part]) => problemsOf(part).map((each) => told(name, each)));
  if (problems.length === 0) return json;
  console.log(problems.join('\n'));
  return undefined;
}

function problemsOf(part) {
  const isRound = typeof part === 'object' && part !== null && 'decisions' in part;
  const result = isRound ? schema.parseRound(part) : schema.parseRoundInput(part);
  return result.ok ? [] : result.problems;
}

/** A problem as the library's own errors say it, with nothing in it that would steer the terminal. */
function told(name, problem) {
  const path = name === '' ? problem.path : [name, ...problem.path];
  return new rules.InvalidValueError([{ ...problem, path }]).message;
}

const help = `cloud-voucher-rules ${version}: every function of the library by its name, and

  policy            Wuhan's policy of 2025                               武汉市2025年度政策
  example           the shipped round: its input                         随附示例的输入
  load('f.json')    reads an input, a record or a round, and checks it   读取并校验文件
  save('f', text)   writes a text, or a value as JSON                    写入文件
  table(round)      the decisions as a table                             以表格列出各项决定
  print(x)          a text or an explanation as it reads                 打印文本或说明
  findings(round)   every finding, a row each                            列出全部核查意见
  csv(rows)         rows as CSV                                          转为CSV

docs/audit.md leads through an audit. Leave with .exit.`;

const server = start({ prompt: '> ', ignoreUndefined: true, useColors: process.stdout.isTTY === true });
Object.assign(server.context, rules, schema, audit, {
  policy: rules.wuhan2025,
  example: readJson(require.resolve('cloud-voucher-rules/examples/round.json')),
  load,
  save: (file, value) => writeFileSync(file, typeof value === 'string' ? value : JSON.stringify(value)),
  table: (round) => console.log(roundTable(round)),
  print: (value) =>
    console.log(
      typeof value === 'string'
        ? value
        : rules.renderText(value, { policy: server.context.policy, locale: 'zh' }).trimEnd(),
    ),
  findings: findingRows,
  csv,
});
server.defineCommand('help', {
  help: 'What is at hand',
  action() {
    console.log(help);
    this.displayPrompt();
  },
});
