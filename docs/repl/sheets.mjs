/**
 * Sheets as rows, from what readers of CSV and XLSX give. For the command and for the viewer; reads no file itself.
 */

/** Why something cannot be done, in both languages; `place` is the file, sheet or option that it is about. */
export class Refused extends Error {
  constructor(zh, en, place) {
    const at = place === undefined ? '' : `${place}: `;
    super(`${at}${zh} / ${en}`);
    this.text = { zh: `${at}${zh}`, en: `${at}${en}` };
  }
}

/** The text of bytes: UTF-8, with or without a byte order mark, else GB18030; anything else is refused. */
export function textFrom(bytes, name) {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not in this one.
    }
  }
  throw new Refused('既不是 UTF-8 也不是 GB18030', 'neither UTF-8 nor GB18030', name);
}

/** The rows of a CSV text, an object each; every cell is text, so no digit is lost. `parse` is papaparse's. */
export function rowsOfCsv(text, name, parse) {
  const { data, errors } = parse(text, { skipEmptyLines: false });
  const wrong = errors.find(({ type }) => type === 'Quotes');
  if (wrong === undefined) return rowsOfCells(data, name);
  const row = wrong.row + 1;
  const zh = wrong.code === 'MissingQuotes' ? '引号没有结束' : '引号有误';
  throw new Refused(`第${row}行：${zh}`, `row ${row}: ${wrong.message}`, name);
}

/** The rows of a sheet, of lists of cells, an object each; undefined where there is no cell at all, as in the sheet that a new workbook has. */
export function rowsOfCells([first = [], ...rows], name) {
  const headers = first.map((header) => String(header ?? ''));
  const twice = headers.find((header, i) => isFilled(header) && headers.indexOf(header) !== i);
  if (twice !== undefined) throw new Refused(`两列列名相同：${twice}`, `two columns have one header: ${twice}`, name);
  if (!headers.some(isFilled)) {
    if (!rows.some((row) => row.some(isFilled))) return undefined;
    throw new Refused('第一行应为列名', 'the first row must have the headers', name);
  }
  const longer = rows.findIndex((row) => row.slice(headers.length).some(isFilled));
  if (longer >= 0)
    throw new Refused(`第${longer + 2}行：单元格多于列名`, `row ${longer + 2}: more cells than headers`, name);
  // Several columns may have no header: each keeps its cells.
  const keys = headers.map((header, i) => (headers.indexOf(header) === i ? header : `_${i}`));
  // The first row has every header, also where there are headers alone.
  const objects = rows.length > 0 ? rows : [[]];
  return objects.map((row) => Object.fromEntries(keys.map((key, i) => [key, row[i]])));
}

const isFilled = (cell) => String(cell ?? '').trim() !== '';

/** Whether any cell of a row holds something. */
export const isFilledRow = (row) => Object.values(row).some(isFilled);

/** The sheets by the key of the template, and the names of the other sheets. `found`: name of the sheet, rows. */
export function byTemplate(found, sheetNames) {
  const [sheets, from, others] = [{}, {}, []];
  const listOf = (keys, locale) => keys.map((key) => sheetNames[key][locale]).join(locale === 'zh' ? '、' : ', ');
  for (const [name, rows] of found) {
    const key = Object.keys(sheetNames).find((each) =>
      [each, sheetNames[each].zh, sheetNames[each].en].includes(name.trim()),
    );
    if (key === undefined) {
      if (rows !== undefined) others.push(name);
      continue;
    }
    if (from[key] !== undefined)
      throw new Refused(
        '同一张表有两份，请只留一份',
        'two of the same sheet: keep one of them',
        `${from[key]}, ${name}`,
      );
    from[key] = name;
    if (rows === undefined && !optional.includes(key))
      throw new Refused('没有表头行，是空表', 'an empty sheet, without a row of headers', name);
    // The blank sheet of the template says nothing; an audit without rows would leave every application unaudited.
    if (!optional.includes(key) || rows?.some(isFilledRow)) sheets[key] = rows;
  }
  const missing = Object.keys(sheetNames).filter((key) => !optional.includes(key) && sheets[key] === undefined);
  if (missing.length > 0)
    throw new Refused(`缺少的表：${listOf(missing, 'zh')}`, `sheets missing: ${listOf(missing, 'en')}`);
  return { sheets, others };
}

/** Said of sheets that the template does not have, which are not read. */
export function notRead(others, sheetNames) {
  const all = (locale, comma) =>
    Object.values(sheetNames)
      .map((names) => names[locale])
      .join(comma);
  return {
    zh: `${others.join('、')}：未读取，模板中没有这张表；模板的表有${all('zh', '、')}`,
    en: `${others.join(', ')}: not read, no sheet of the template, which has ${all('en', ', ')}`,
  };
}

const optional = ['audited', 'providers', 'products'];
