/**
 * `compare`: a published list against the round of a record.
 */
import { csv } from '../csv.mjs';
import { rowsOf } from '../files.mjs';
import { audit, schema, tables } from '../library.mjs';
import { record, recordOf, valid, wholeNumber, write } from '../output.mjs';
import { Refused } from '../sheets.mjs';

export const usage = {
  files: [record, { zh: '名单（CSV 或 XLSX）', en: 'a list (CSV or XLSX)' }],
  options: ['out', 'unit', 'decimals'],
  steps: 2,
};

export async function run([file, listFile], { locale, unit, decimals, out, say, step }) {
  step('读取', 'reading');
  const { input, round } = valid(schema.parseRecord(recordOf(file)), file);
  const names = Object.fromEntries(input.applications.map(({ enterprise }) => [enterprise.uscc, enterprise.name]));
  const read = listIn(await rowsOf(listFile), listFile, unit);
  if (read.problems.length > 0)
    throw new AggregateError(
      read.problems.map(
        ({ row, column, message: { zh, en } }) =>
          new Refused(`第${row}行，${column}：${zh}`, `row ${row}, ${column}: ${en}`, listFile),
      ),
    );
  const places = decimals === undefined ? Math.max(2, read.decimals) : wholeNumber('decimals', decimals);
  if (places < read.decimals)
    throw new Refused(
      `金额有${read.decimals}位小数`,
      `decimals of the amounts: ${read.decimals}`,
      `--decimals ${decimals}`,
    );
  for (const row of read.totals) say(`第${row}行是合计，不作为企业`, `row ${row} is a total, not an enterprise`);
  step('比对', 'comparing');
  const comparison = audit.compareWithList(round, read.list, { unit: read.unit, decimals: places, names });
  const table = tables.tableOf('comparison', { locale, comparison });
  if (out !== undefined) await write(out, csv(table), [file, listFile]);
  for (const { result, knownName, text } of comparison.enterprises)
    if (result !== 'equal' || knownName !== undefined) say(text.zh, text.en);
  const { listed, granted, difference } = comparison.totals;
  const wrongTotals = wrongTotalsOf(read, listed, places);
  for (const { row, amount } of wrongTotals)
    say(
      `第${row}行的合计为${amount}元，各行之和为${listed}元`,
      `row ${row} is a total of ${amount}, the rows add up to ${listed}`,
    );
  say(
    `合计：名单所列${listed}元，核定金额${granted}元，相差 ${difference}元`,
    `total: ${listed} yuan are listed, ${granted} are granted; difference ${difference}`,
  );
  return comparison.agrees && wrongTotals.length === 0 ? 0 : 1;
}

/** The totals of a list that its rows do not add up to, as far as they are rounded: each row by half of the last place at most, and so is the total. */
function wrongTotalsOf({ list, unit, grandTotals }, listed, places) {
  const lastPlace = unit === 'yuan' ? 0n : 10n ** BigInt(Math.max(0, 6 - places));
  const mostOff = (lastPlace * BigInt(list.length + 1)) / 2n;
  const fenOf = (yuan) => BigInt(yuan.replace('.', ''));
  return grandTotals.filter(({ amount }) => {
    const off = fenOf(amount) - fenOf(listed);
    return off > mostOff || -off > mostOff;
  });
}

/** The rows of a list; what is wrong with its headers is said of the file. */
function listIn(rows, file, unit) {
  try {
    return tables.listFromTable(rows, { headers: Object.keys(rows[0]), ...(unit !== undefined && { unit }) });
  } catch (error) {
    if (error.problems?.[0].path[0] !== 'table') throw error;
    throw new AggregateError(
      error.problems.map(({ message: { zh, en } }) => new Refused(`列名：${zh}`, `headers: ${en}`, file)),
      undefined,
      { cause: error },
    );
  }
}
