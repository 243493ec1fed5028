/**
 * `report`: the page of the viewer with a record in it, one HTML file that needs no network and prints well.
 * It recomputes the record when it is opened.
 */
import { readFileSync } from 'node:fs';
import { jsonFrom, textOf } from '../files.mjs';
import { schema } from '../library.mjs';
import { record, recordIn, valid, write } from '../output.mjs';
import { withDocument } from '../template.mjs';

export const usage = { files: [record], options: ['out'], steps: 3 };

export async function run([file], { locale, out = 'report.html', step }) {
  step('读取', 'reading');
  const text = textOf(file);
  const given = recordIn(jsonFrom(text, file), file);
  // A record that does not hold is reported too; one whose input cannot be decided has nothing to show.
  step('校验', 'validating');
  valid(schema.parseRoundInput(given.input), `${file}, input`);
  step('写入', 'writing');
  const page = readFileSync(new URL('../../../dist/viewer.html', import.meta.url), 'utf8');
  await write(out, withDocument(page, text, locale), [file]);
  return 0;
}
