/**
 * Sheets as rows, from what readers of CSV and XLSX give. For the command and for the viewer; reads no file itself.
 */

/** What a file cannot be read for: a message in both languages. */
export class Refused extends Error {}

/** The text of bytes: UTF-8, with or without a byte order mark, else GB18030; anything else is refused. */
export function textFrom(bytes, name) {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not in this one.
    }
  }
  throw new Refused(`${name}: 既不是 UTF-8 也不是 GB18030 / neither UTF-8 nor GB18030`);
}

/** The rows of a CSV text, an object each; every cell is text, so no digit is lost. `parse` is papaparse's. */
export function rowsOfCsv(text, name, parse) {
  const { data, errors } = parse(text, { header: true, skipEmptyLines: false });
  const wrong =
    errors.find(({ type }) => type !== 'Delimiter' && type !== 'FieldMismatch') ??
    errors.find(({ code }) => code === 'TooManyFields');
  if (wrong !== undefined) {
    const row = (wrong.row ?? 0) + 2;
    throw new Refused(`${name}: 第 ${row} 行 / row ${row}: ${wrong.message}`);
  }
  return data;
}

/** The rows of a sheet of an XLSX file, which is a list of lists of cells. */
export function rowsOfCells([headers = [], ...rows]) {
  return rows.map((row) => Object.fromEntries(headers.map((header, i) => [String(header ?? ''), row[i]])));
}

/** The sheets by the key of the template. `found`: name of the sheet, rows. */
export function byTemplate(found, sheetNames) {
  const sheets = {};
  for (const [name, rows] of found) {
    const key = Object.keys(sheetNames).find((each) =>
      [each, sheetNames[each].zh, sheetNames[each].en].includes(name.trim()),
    );
    if (key === undefined) throw new Refused(`${name}: 模板中没有这张表 / no sheet of the template`);
    // The blank sheet of the template says nothing; an audit without rows would leave every application unaudited.
    const isBlank = rows.every((row) => Object.values(row).every((cell) => String(cell ?? '').trim() === ''));
    if (!isBlank || !optional.includes(key)) sheets[key] = rows;
  }
  const missing = Object.keys(sheetNames).filter((key) => !optional.includes(key) && sheets[key] === undefined);
  if (missing.length > 0) {
    const names = missing.map((key) => `${sheetNames[key].zh} (${sheetNames[key].en})`);
    throw new Refused(`缺少的表 / sheets missing: ${names.join(', ')}`);
  }
  return sheets;
}

const optional = ['audited', 'providers', 'products'];
