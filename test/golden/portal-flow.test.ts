/** The worked flow of docs/portal.md, run in both languages: the same code, and what it promises is what comes out. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as rules from 'cloud-voucher-rules';
import { root } from '../support/package';
import { runPage } from '../support/snippets';

/** The flow begins at its own heading; what stands before is about forms. */
const flows = {
  'docs/portal.md': '## From the first question to the place in the queue',
  'docs/portal.zh-CN.md': '## 从第一个问题到排队位次',
} as const;
type Page = keyof typeof flows;
const pages = Object.keys(flows) as Page[];

function flowOf(page: Page): string {
  const text = readFileSync(join(root, page), 'utf8');
  const start = text.indexOf(flows[page]);
  expect(start, `${page} holds “${flows[page]}”`).toBeGreaterThanOrEqual(0);
  return text.slice(start);
}

const importer = (name: string) =>
  name === 'cloud-voucher-rules' ? Promise.resolve(rules) : Promise.reject(new Error(`the flow imports ${name}`));

describe.each(pages)('%s', (page) => {
  it('tells what its snippets give', async () => {
    const told = await runPage(flowOf(page), importer);
    expect(told.length).toBeGreaterThan(25);
    for (const { line, expected, actual } of told) expect(actual, `line ${line} of the flow`).toBe(expected);
  });

  it('names only functions that there are', () => {
    const called = [...flowOf(page).matchAll(/`([a-z]+[A-Z][A-Za-z]+)`/g)].map(([, name]) => name ?? '');
    expect(called.length).toBeGreaterThan(5);
    const known = new Set([...Object.keys(rules), ...rules.factIds]);
    expect(called.filter((name) => !known.has(name))).toEqual([]);
  });
});

it('both pages show the same code', () => {
  const code = (page: Page) => [...flowOf(page).matchAll(/^```js\n([\s\S]*?)^```$/gm)].map(({ 1: block }) => block);
  expect(code('docs/portal.zh-CN.md')).toEqual(code('docs/portal.md'));
});
