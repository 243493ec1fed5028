/**
 * A Node REPL with the whole library at hand: `npx cloud-voucher-rules`, or `npm run repl` in a clone. docs/audit.md leads
 * through it. It runs the built CommonJS, as `require` gives it.
 */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { start } from 'node:repl';
import { inspect } from 'node:util';
import { csv } from './csv.mjs';
import { isObject, jsonOf } from './files.mjs';
import { audit, rules, schema, tables, version } from './library.mjs';
import { findingRows, roundTable } from './tables.mjs';

/** Reads a round's input, a record, or a round from a file and validates it; what fails is printed, and kept as `loaded`. */
function load(file) {
  let json;
  try {
    json = jsonOf(file);
  } catch (error) {
    console.log(error.message);
    return undefined;
  }
  const parts =
    json?.fingerprints !== undefined ? { input: json.input ?? null, round: json.round ?? null } : { '': json };
  const problems = Object.entries(parts).flatMap(([name, part]) => {
    const result = part?.decisions !== undefined ? schema.parseRound(part) : schema.parseRoundInput(part);
    return result.ok ? [] : result.problems.map((each) => reported(name, each));
  });
  if (problems.length === 0) return json;
  server.context.loaded = json;
  console.log(`${problems.join('\n')}\n内容保留为 loaded / kept as loaded`);
  return undefined;
}

/** A problem as the library's own errors say it, with nothing in it that would steer the terminal. */
function reported(name, problem) {
  const path = name === '' ? problem.path : [name, ...problem.path];
  return new rules.InvalidValueError([{ ...problem, path }]).message;
}

const help = `cloud-voucher-rules ${version}: every function of the library by its name, and

  policy            Wuhan's policy of 2025                               武汉市2025年度政策
  example           the shipped round: its input                         随附示例的输入
  load('f.json')    reads an input, a record or a round, and checks it   读取并校验文件
  save('f', text)   writes a text, or a value as JSON                    写入文件
  table(record)     the decisions as a table; table(record, 'en')        以表格列出各项决定
  print(x)          a text or an explanation as it reads                 打印文本或说明
  findings(round)   every finding, a row each                            列出全部核查意见
  csv(rows)         rows as CSV                                          转为 CSV

docs/audit.md leads through an audit. Leave with .exit.`;

/** Results that hold sentences are shown as these; anything else as Node shows it. */
function shown(value) {
  if (isExplanation(value)) return rendered(value);
  if (isSentence(value)) return sentence(value);
  if (isSentences(value)) return value.map(sentence).join('\n');
  const parts = isObject(value) ? Object.entries(value) : [];
  const lists = parts.filter(([, part]) => isSentences(part));
  if (lists.length === 0) return inspect(value, { colors: process.stdout.isTTY === true });
  const rest = parts.filter(([, part]) => !isSentences(part) && part?.length !== 0);
  const named = ([name, part]) => [...(lists.length > 1 ? [`${name}:`] : []), ...part.map(sentence)];
  const others = rest.length === 0 ? [] : [inspect(Object.fromEntries(rest))];
  return [...others, ...lists.flatMap(named)].join('\n');
}
/** An explanation as text, cited in the language that it is in. */
function rendered(explanation) {
  const [label] = labelsIn(explanation);
  return rules
    .renderText(explanation, { policy: server.context.policy, locale: /^[A-Z]/.test(label) ? 'en' : 'zh' })
    .trimEnd();
}
const labelsIn = ({ label, children }) => [...(label === undefined ? [] : [label]), ...children.flatMap(labelsIn)];

const isExplanation = (value) => typeof value?.text === 'string' && Array.isArray(value.children);
const isSentence = (value) => (value?.text ?? value?.message)?.zh !== undefined;
const isSentences = (list) => Array.isArray(list) && list.length > 0 && list.every(isSentence);
/** A row of `sensitivity` is about a reading; the others have a code. */
function sentence({ code, law, kind, path, message, text, question, reading, holds }) {
  if (message !== undefined && path !== undefined) return reported('', { code, path, message });
  const { zh, en } = message ?? text;
  if (reading !== undefined) return `${question.en} ${reading.en}: ${en} / ${question.zh}${reading.zh}：${zh}`;
  const name = law ?? code ?? kind;
  const mark = holds === undefined ? '' : holds ? '✓ ' : '✗ ';
  return `${mark}${name === undefined ? '' : `${name}: `}${en} / ${zh}`;
}

/** Which document it is; undefined for anything else. */
function kindOf(given) {
  if (given?.fingerprints !== undefined && given.input !== undefined) return 'record';
  if (given?.decisions !== undefined) return 'round';
  return given?.applications === undefined ? undefined : 'input';
}

const fromInput = { input: 'input', round: 'decideRound(input)', record: 'recordRound(input)' };
/** The same function, which says what to pass where it is given another document. */
const wants =
  (work, kind, name) =>
  (given, ...rest) => {
    const is = kindOf(given) ?? kind;
    if (is === kind) return work(given, ...rest);
    const pass = `${name}(${is === 'record' ? `record.${kind}` : fromInput[kind]})`;
    throw new TypeError(
      `${name} 需要 ${kind}，得到 ${is}：${pass} / ${name} takes the ${kind}, not the ${is}: ${pass}`,
    );
  };
const guarded = Object.fromEntries(
  Object.entries({
    decideRound: 'input',
    recordRound: 'input',
    sensitivity: 'input',
    crossCheck: 'input',
    replay: 'record',
    verifyRound: 'record',
    auditOpinion: 'record',
  }).map(([name, kind]) => [name, wants(rules[name] ?? audit[name], kind, name)]),
);

const server = start({ prompt: '> ', ignoreUndefined: true, writer: shown });
Object.assign(server.context, rules, schema, audit, tables, guarded, {
  policy: rules.wuhan2025,
  example: jsonOf(createRequire(import.meta.url).resolve('cloud-voucher-rules/examples/round.json')),
  load,
  save: (file, value) => writeFileSync(file, typeof value === 'string' ? value : JSON.stringify(value)),
  table: (given, locale) =>
    console.log(roundTable(given.round ?? given, { locale, input: given.input ?? { policy: server.context.policy } })),
  print: (value) => console.log(typeof value === 'string' ? value : rendered(value)),
  findings: wants(findingRows, 'round', 'findings'),
  csv,
});
server.defineCommand('help', {
  help: 'What is at hand',
  action() {
    console.log(help);
    this.displayPrompt();
  },
});
