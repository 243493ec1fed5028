/**
 * Files of the command: sheets from CSV or XLSX, and results written beside and renamed, so that none is half written.
 */
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import { byTemplate, Refused, rowsOfCells, rowsOfCsv, textFrom } from './sheets.mjs';

const require = createRequire(import.meta.url);

/** A package that the command needs and the library does not. */
function optional(name) {
  try {
    return require(name);
  } catch {
    throw toInstall(name);
  }
}
export const toInstall = (name) => new Refused(`需要先安装：npm install ${name}`, `install first: npm install ${name}`);

/** What the system says of a file, in words. */
function ofSystem(error, file, zh, en) {
  if (error.syscall === undefined) return error;
  if (error.code === 'ENOENT') return new Refused('没有这个文件', 'no such file', file);
  if (error.code === 'EISDIR') return new Refused('这是文件夹，应为文件', 'a folder, where a file is expected', file);
  return new Refused(`${zh}：${error.code}`, `${en}: ${error.code}`, file);
}

function bytesOf(file) {
  try {
    return readFileSync(file);
  } catch (error) {
    throw ofSystem(error, file, '不能读取', 'cannot be read');
  }
}

export const textOf = (file) => textFrom(bytesOf(file), file);

export const jsonOf = (file) => jsonFrom(textOf(file), file);

export const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

export function jsonFrom(text, file) {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Refused(`不能读作 JSON：${error.message}`, `cannot be read as JSON: ${error.message}`, file);
  }
}

const csvRows = (file) => rowsOfCsv(textOf(file), file, optional('papaparse').parse);

async function xlsxSheets(file) {
  const { default: readSheets } = await import('read-excel-file/node').catch(() => {
    throw toInstall('read-excel-file');
  });
  const sheets = await readSheets(bytesOf(file)).catch(({ message }) => {
    throw new Refused(`不能读作 XLSX：${message}`, `cannot be read as XLSX: ${message}`, file);
  });
  return sheets.map(({ sheet, data }) => [sheet, rowsOfCells(data, `${file}, ${sheet}`)]);
}

export const isXlsx = (file) => extname(file).toLowerCase() === '.xlsx';

/**
 * A workbook whose cells are all formatted as text, with blank rows to fill in: a spreadsheet then keeps every digit of what is typed
 * or pasted.
 */
export async function workbookOf(sheets) {
  const { default: writeSheets } = await import('write-excel-file/node').catch(() => {
    throw toInstall('write-excel-file');
  });
  const blankRows = 1000;
  const cell = (value) => ({ value: String(value ?? ''), type: String, format: '@' });
  return writeSheets(
    sheets.map(({ name, columns, rows }) => ({
      sheet: name,
      data: [
        columns.map((column) => ({ ...cell(column), fontWeight: 'bold' })),
        ...Array.from({ length: rows.length + blankRows }, (_, i) => columns.map((column) => cell(rows[i]?.[column]))),
      ],
      columns: columns.map(() => ({ width: 22 })),
      stickyRowsCount: 1,
    })),
  ).toBuffer();
}

/** The rows of a list: a CSV file, or the first sheet of an XLSX file that has a cell. */
export async function rowsOf(file) {
  const rows = isXlsx(file) ? (await xlsxSheets(file)).find(([, each]) => each !== undefined)?.[1] : csvRows(file);
  if (rows === undefined) throw new Refused('空表，没有表头行', 'empty, without a row of headers', file);
  return rows;
}

/** The sheets of a folder of CSV files or of one XLSX file, as `byTemplate` has them. `besides`: CSV files that are not sheets. */
export async function sheetsOf(path, sheetNames, besides) {
  if (!existsSync(path)) throw new Refused('没有这个文件或文件夹', 'no such file or folder', path);
  if (isXlsx(path)) return byTemplate(await xlsxSheets(path), sheetNames);
  if (!statSync(path).isDirectory())
    throw new Refused('应为文件夹或 XLSX 文件', 'expected a folder or an XLSX file', path);
  const files = readdirSync(path).filter((each) => extname(each).toLowerCase() === '.csv' && !besides.includes(each));
  return byTemplate(
    files.sort().map((file) => [file.slice(0, -4), csvRows(join(path, file))]),
    sheetNames,
  );
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Written beside, then renamed, in a folder that is made where there is none: an interrupted run leaves the old file, or none, and nothing beside it. */
export async function writeWhole(file, text) {
  const beside = `${file}.${process.pid}.tmp`;
  const clear = () => existsSync(beside) && rmSync(beside, { force: true });
  const stop = (_, number) => {
    clear();
    process.exit(128 + number);
  };
  for (const signal of signals) process.once(signal, stop);
  try {
    const there = lstatSync(file, { throwIfNoEntry: false });
    // Renaming would put a file in the place of a device, a socket or a link.
    if (there !== undefined && !there.isFile() && !there.isDirectory())
      throw new Refused('不是普通文件', 'not a regular file', file);
    mkdirSync(dirname(file), { recursive: true });
    // Not made anew where it was just removed: the file is written by another thread.
    writeFileSync(beside, '');
    await writeFile(beside, text, { flag: 'r+' });
    renameSync(beside, file);
  } catch (error) {
    clear();
    throw ofSystem(error, file, '不能写入', 'cannot be written');
  } finally {
    for (const signal of signals) process.off(signal, stop);
  }
}
