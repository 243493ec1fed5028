/**
 * Files of the command: sheets from CSV or XLSX, and results written beside and renamed, so that none is half written.
 */
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';
import { byTemplate, Refused, rowsOfCells, rowsOfCsv, textFrom } from './sheets.mjs';

const require = createRequire(import.meta.url);

/** A package that the command needs and the library does not. */
function optional(name) {
  try {
    return require(name);
  } catch {
    throw new Refused(`需要先安装 / install first: npm install ${name}`);
  }
}

export const textOf = (file) => textFrom(readFileSync(file), file);

export function jsonOf(file) {
  try {
    return jsonFrom(textOf(file), file);
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused(`${file}: 不能读作 JSON / cannot be read as JSON: ${error.message}`);
  }
}

export function jsonFrom(text, file) {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new Refused(`${file}: 不能读作 JSON / cannot be read as JSON: ${error.message}`);
  }
}

const csvRows = (file) => rowsOfCsv(textOf(file), file, optional('papaparse').parse);

async function xlsxSheets(file) {
  const { default: readSheets } = await import('read-excel-file/node').catch(() => {
    throw new Refused('需要先安装 / install first: npm install read-excel-file');
  });
  return (await readSheets(file)).map(({ sheet, data }) => [sheet, rowsOfCells(data)]);
}

const isXlsx = (file) => extname(file).toLowerCase() === '.xlsx';

/** The rows of a list: a CSV file, or the first sheet of an XLSX file. */
export async function rowsOf(file) {
  return isXlsx(file) ? ((await xlsxSheets(file))[0]?.[1] ?? []) : csvRows(file);
}

/** The sheets of a folder of CSV files or of one XLSX file, by the key of the template. */
export async function sheetsOf(path, sheetNames) {
  if (!existsSync(path)) throw new Refused(`${path}: 没有这个文件或文件夹 / no such file or folder`);
  if (isXlsx(path)) return byTemplate(await xlsxSheets(path), sheetNames);
  if (!statSync(path).isDirectory())
    throw new Refused(`${path}: 应为文件夹或 XLSX 文件 / expected a folder or an XLSX file`);
  const files = readdirSync(path).filter((each) => extname(each).toLowerCase() === '.csv');
  return byTemplate(
    files.sort().map((file) => [file.slice(0, -4), csvRows(join(path, file))]),
    sheetNames,
  );
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Written beside, then renamed: an interrupted run leaves the old file, or none, and nothing beside it. */
export async function writeWhole(file, text) {
  const beside = `${file}.${process.pid}.tmp`;
  const clear = () => rmSync(beside, { force: true });
  const stop = (_, number) => {
    clear();
    process.exit(128 + number);
  };
  for (const signal of signals) process.once(signal, stop);
  try {
    // Not made anew where it was just removed: the file is written by another thread.
    writeFileSync(beside, '');
    await writeFile(beside, text, { flag: 'r+' });
    renameSync(beside, file);
  } catch (error) {
    clear();
    throw error;
  } finally {
    for (const signal of signals) process.off(signal, stop);
  }
}
