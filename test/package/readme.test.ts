// What the READMEs show is what happens, in both languages; and each says what the other says.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as rules from 'cloud-voucher-rules';
import { root } from '../support/package';
import { runPage } from '../support/snippets';

const pages = ['README.md', 'README.zh-CN.md'] as const;
const text = (page: string) => readFileSync(join(root, page), 'utf8');
const importer = (name: string) =>
  name === 'cloud-voucher-rules' ? Promise.resolve(rules) : Promise.reject(new Error(`the README imports ${name}`));

describe.each(pages)('%s', (page) => {
  it('shows what its example gives', async () => {
    const told = await runPage(text(page), importer);
    expect(told.length).toBeGreaterThan(1);
    for (const { expected, actual } of told) expect(actual).toBe(expected);
  });
});

it('both READMEs show the same commands and the same code', () => {
  const blocks = (page: string) =>
    [...text(page).matchAll(/^```\w+\n([\s\S]*?)^```$/gm)].map(({ 1: block = '' }) =>
      block.replace(/ *(#|\/\/ (?!→)).*$/gm, ''),
    );
  expect(blocks('README.zh-CN.md')).toEqual(blocks('README.md'));
});
