/**
 * What a command reads and writes, and what it is given.
 */
import { existsSync, statSync } from 'node:fs';
import { isObject, jsonOf, writeWhole } from './files.mjs';
import { rules } from './library.mjs';
import { Refused } from './sheets.mjs';

export const write = async (file, text, read = []) => {
  if (read.some((each) => isSameFile(each, file)))
    throw new Refused('与所读取的文件是同一个文件', 'the same file as one that is read', `--out ${file}`);
  await writeWhole(file, text);
  process.stderr.write(`→ ${file}\n`);
};
/** By whatever spelling or link. */
function isSameFile(...paths) {
  if (!paths.every((path) => existsSync(path))) return false;
  const [one, other] = paths.map((path) => statSync(path, { bigint: true }));
  return one.dev === other.dev && one.ino === other.ino;
}

/** What a `parse…` accepts; `place` is where it was read. */
export const valid = (result, place) => {
  if (result.ok) return result.value;
  throw Object.assign(new rules.InvalidValueError(result.problems), { place });
};

/** A record; whether it holds is another question. */
export function recordIn(json, file) {
  if (isObject(json) && isObject(json.input) && isObject(json.round)) return json;
  throw new Refused('不是批次记录；需要 decide 写出的记录', 'not a record; expected one that decide wrote', file);
}
export const recordOf = (file) => recordIn(jsonOf(file), file);

/** The file that a command takes. */
export const record = { zh: '记录（如 record.json）', en: 'a record (such as record.json)' };

export const wholeNumber = (name, text, least = 0) => {
  if (/^\d{1,9}$/.test(text) && Number(text) >= least) return Number(text);
  throw new Refused(`应为整数，最小为 ${least}`, `a whole number from ${least}`, `--${name} ${text}`);
};
