/** Sheets as CSV text to documents and back, by `./tables` and papaparse; `alone`: papaparse without the library. */
import papaparse from 'papaparse';
import { generateRound } from '../generate.mjs';

const each = (sheets, change) =>
  Object.fromEntries(Object.entries(sheets).map(([name, sheet]) => [name, change(sheet)]));
const rowsOf = (texts) => each(texts, (text) => papaparse.parse(text, { header: true }).data);
const textsOf = (sheets) => each(sheets, (rows) => papaparse.unparse(rows));

export const jobs = {
  async read({ library, load, n, alone }) {
    const { applicationsFromTables, tablesOf } = await load('tables');
    const policy = library.wuhan2025;
    const { applications, catalogue } = generateRound(policy, n);
    const texts = textsOf(tablesOf({ applications, catalogue }, { locale: 'zh' }));
    const read = () => applicationsFromTables(rowsOf(texts), { policy, unit: 'yuan' });
    if (read().problems.length > 0) throw new Error('what the library writes it does not read');
    return { run: alone ? () => rowsOf(texts) : read, digest: (answer) => `${answer.applications.length} read` };
  },

  async write({ library, load, n, alone }) {
    const { tablesOf } = await load('tables');
    const { applications, catalogue } = generateRound(library.wuhan2025, n);
    const tables = () => tablesOf({ applications, catalogue }, { locale: 'zh' });
    const made = tables();
    return {
      run: () => textsOf(alone ? made : tables()),
      digest: (texts) => `${Object.values(texts).join('').length} characters`,
    };
  },
};
