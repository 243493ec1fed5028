/**
 * `decide`: decides a round and keeps it as a record, with its fingerprints in a file of their own where one is named.
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { isObject, jsonOf } from '../files.mjs';
import { audit, schema } from '../library.mjs';
import { valid, write } from '../output.mjs';
import { Refused } from '../sheets.mjs';

export const usage = {
  files: [{ zh: '输入（如 input.json）', en: 'an input (such as input.json)' }],
  options: ['out', 'fingerprints'],
  steps: 4,
};

export async function run([file], { out = 'record.json', fingerprints, say, step }) {
  if (fingerprints !== undefined) checkFingerprints(fingerprints, out);
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
  if (fingerprints !== undefined) await write(fingerprints, `${JSON.stringify(made.fingerprints)}\n`);
  const { granted, remaining } = made.round.pool;
  say(
    `${made.round.decisions.length}项决定，已核定合计${granted}，余额${remaining}`,
    `${made.round.decisions.length} decisions, ${granted} granted, ${remaining} remaining`,
  );
  return 0;
}

/** Fingerprints that are kept are evidence: nothing replaces them. */
function checkFingerprints(file, out) {
  const place = `--fingerprints ${file}`;
  if (existsSync(file)) throw new Refused('已存在', 'is there already', place);
  if (resolve(file) === resolve(out)) throw new Refused('与 --out 是同一个文件', 'the same file as --out', place);
}
