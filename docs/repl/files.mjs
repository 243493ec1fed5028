/**
 * Files of the command: sheets from CSV or XLSX, and results written beside and renamed, so that none is half written.
 */
import { existsSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';
import { TextDecoder } from 'node:util';

const require = createRequire(import.meta.url);

/** What ends the command with a message and exit code 2. */
export class Refused extends Error {}

/** A package that the command needs and the library does not. */
function optional(name) {
  try {
    return require(name);
  } catch {
    throw new Refused(`需要先安装 / install first: npm install ${name}`);
  }
}

/** The text of a file: UTF-8, with or without a byte order mark, else GB18030; anything else is refused. */
export function textOf(file) {
  const bytes = readFileSync(file);
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not in this one.
    }
  }
  throw new Refused(`${file}: 既不是 UTF-8 也不是 GB18030 / neither UTF-8 nor GB18030`);
}

export function jsonOf(file) {
  try {
    return JSON.parse(textOf(file).replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new Refused(`${file}: 不能读作 JSON / cannot be read as JSON: ${error.message}`);
  }
}

/** The rows of a CSV file, an object each; every cell is text, so no digit is lost. */
export function csvRows(file) {
  const { data, errors } = optional('papaparse').parse(textOf(file), { header: true, skipEmptyLines: false });
  const broken = errors.find(({ type }) => type !== 'Delimiter' && type !== 'FieldMismatch');
  const extra = errors.find(({ code }) => code === 'TooManyFields');
  const wrong = broken ?? extra;
  if (wrong !== undefined)
    throw new Refused(`${file}: 第 ${(wrong.row ?? 0) + 2} 行 / row ${(wrong.row ?? 0) + 2}: ${wrong.message}`);
  return data;
}

/** The sheets of a folder of CSV files or of one XLSX file, by the key of the template. */
export async function sheetsOf(path, names) {
  if (!existsSync(path)) throw new Refused(`${path}: 没有这个文件或文件夹 / no such file or folder`);
  const found = {};
  const put = (name, rows, from) => {
    const key = Object.keys(names).find((each) => [each, names[each].zh, names[each].en].includes(name.trim()));
    if (key === undefined) throw new Refused(`${from}: 模板中没有这张表 / no sheet of the template: ${name}`);
    found[key] = rows;
  };
  if (statSync(path).isDirectory()) {
    for (const file of readdirSync(path)
      .filter((each) => extname(each).toLowerCase() === '.csv')
      .sort())
      put(file.slice(0, -4), csvRows(join(path, file)), file);
  } else if (extname(path).toLowerCase() === '.xlsx') {
    const { default: readSheets } = await import('read-excel-file/node').catch(() => {
      throw new Refused('需要先安装 / install first: npm install read-excel-file');
    });
    for (const { sheet, data } of await readSheets(path)) {
      const [headers = [], ...rows] = data;
      put(
        sheet,
        rows.map((row) => Object.fromEntries(headers.map((header, i) => [String(header ?? ''), row[i]]))),
        path,
      );
    }
  } else throw new Refused(`${path}: 应为文件夹或 XLSX 文件 / expected a folder or an XLSX file`);
  return found;
}

/** Written beside, then renamed: an interrupted run leaves the old file, or none. */
export function writeWhole(file, text) {
  const beside = `${file}.${process.pid}.tmp`;
  writeFileSync(beside, text);
  renameSync(beside, file);
}
