/** docs/tables.md in both languages: its snippets give what they say, and both pages have the same ones. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import * as rules from 'cloud-voucher-rules';
import * as tables from 'cloud-voucher-rules/tables';
import { root } from '../support/package';
import { runPage } from '../support/snippets';

const pages = ['docs/tables.md', 'docs/tables.zh-CN.md'];
const text = (page: string) => readFileSync(join(root, page), 'utf8');
const importer = (name: string) => Promise.resolve(name === 'cloud-voucher-rules' ? rules : tables);

it.each(pages)('%s says what its snippets give', async (page) => {
  const reported = await runPage(text(page), importer);
  expect(reported).toHaveLength(6);
  for (const { actual, expected } of reported) expect(actual).toBe(expected);
});

it('both pages run the same', () => {
  const blocks = (page: string) => text(page).match(/^```js\n[\s\S]*?^```$/gm);
  expect(blocks(pages[0] ?? '')).toEqual(blocks(pages[1] ?? ''));
});
