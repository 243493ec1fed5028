/** docs/add-a-policy.md: its example runs and gives what it says, in both languages alike, and its files are there. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import * as rules from 'cloud-voucher-rules';
import { root } from '../support/package';
import { runPage } from '../support/snippets';

const pages = ['docs/add-a-policy.md', 'docs/add-a-policy.zh-CN.md'].map((page) =>
  readFileSync(join(root, page), 'utf8'),
);

it.each(pages)('the example gives what the page says', async (page) => {
  const reported = await runPage(page.replace(/^export const/gm, 'const'), () => Promise.resolve(rules));
  expect(reported.map(({ actual }) => actual)).toEqual(['300000.00']);
});

it('both pages show the same example', () => {
  const [en, zh] = pages.map((page) => /^```ts\n[\s\S]*?^```$/m.exec(page)?.[0]);
  expect(en).toBe(zh);
});

it('the command and the files that the pages name are there', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  expect(scripts['policies']).toContain('test/golden/pinned-policies.test.ts');
  const named = pages.flatMap((page) =>
    [...page.matchAll(/`((?:src|test)\/[\w/.-]+\.ts)`/g)].map(({ 1: file = '' }) => file),
  );
  expect(named.filter((file) => !existsSync(join(root, file)))).toEqual([]);
});
