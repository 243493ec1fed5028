/**
 * docs/portal.md and docs/portal/: the snippets compile as TypeScript, run, and give what the pages say, in both languages.
 * Those of the READMEs, which are run in test/package/readme.test.ts, are compiled with them.
 * @module
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as rules from 'cloud-voucher-rules';
import * as audit from 'cloud-voucher-rules/audit';
import * as schema from 'cloud-voucher-rules/schema';
import { compileErrors, moduleOf } from '../support/compiled';
import { exampleFile, root } from '../support/package';
import { runPage } from '../support/snippets';

const guides = ['portal', ...['form', 'interview', 'estimate', 'review', 'server'].map((task) => `portal/${task}`)];
const pages = guides.flatMap((guide) => [`docs/${guide}.md`, `docs/${guide}.zh-CN.md`]);
const text = (page: string): string => readFileSync(join(root, page), 'utf8');

const packages: Readonly<Record<string, () => unknown>> = {
  'cloud-voucher-rules': () => rules,
  'cloud-voucher-rules/schema': () => schema,
  'cloud-voucher-rules/examples/round.json': () => ({ default: JSON.parse(readFileSync(exampleFile, 'utf8')) }),
  '@hookform/resolvers/standard-schema': () => import('@hookform/resolvers/standard-schema'),
  react: () => import('react'),
  'react-hook-form': () => import('react-hook-form'),
  zod: () => import('zod'),
};

async function imported(name: string): Promise<unknown> {
  const load = packages[name];
  if (load === undefined) throw new Error(`a page imports ${name}`);
  return load();
}

describe.each(pages)('%s', (page) => {
  it('says what its snippets give', async () => {
    const results = await runPage(text(page), imported);
    expect(results.length).toBeGreaterThan(0);
    for (const { line, expected, actual } of results) expect(actual, `line ${line}`).toBe(expected);
  });

  it('names only functions that there are', () => {
    const named = [...text(page).matchAll(/`([a-z]+[A-Z][A-Za-z]+)`/g)].map(({ 1: name = '' }) => name);
    const known = new Set([...Object.keys(rules), ...Object.keys(schema), ...Object.keys(audit)]);
    const fields = [
      'exactOptionalPropertyTypes',
      'postMessage',
      'expected',
      'submittedAt',
      'onSubmit',
      'yes-no',
      'setValueAs',
      'valueAsNumber',
      'safeParse',
      'structuredClone',
    ];
    expect(named.filter((name) => !known.has(name) && !fields.includes(name))).toEqual([]);
  });
});

describe.each([
  ['docs/portal/interview.md', 'choose an answer'],
  ['docs/portal/interview.zh-CN.md', '请选择'],
])('%s', (page, message) => {
  it.each([
    ["district: '420111'", "district: ''"],
    ["majorAccidents: 'none'", "majorAccidents: ''"],
    ["majorAccidents: 'none'", "majorAccidents: '2024年5月1日 安全事故'"],
    ["seriousDishonesty: 'none'", "seriousDishonesty: '有'"],
  ])('stops at an answer that is not among the choices: %s, %s', async (answer, other) => {
    expect(text(page)).toContain(answer);
    await expect(runPage(text(page).replace(answer, other), imported)).rejects.toThrow(message);
  });
});

it('every page, and each README, shows TypeScript that compiles, and nothing else', () => {
  const all = [...pages, 'README.md', 'README.zh-CN.md'];
  expect(all.flatMap((page) => text(page).match(/^```js/gm) ?? [])).toEqual([]);
  expect(compileErrors(Object.fromEntries(all.map((page, i) => [`page-${i}`, moduleOf(text(page))])))).toEqual([]);
});

it('both languages show the same code, each in its own words', () => {
  const code = (page: string) =>
    moduleOf(text(page))
      .replace(/^\/\/ →.*\n(?:\/\/.*\n)*/gm, '')
      .replace(/^\/\*\*.*\*\/$/gm, '')
      .replace(/(['.])(?:zh|en)\b/g, '$1locale');
  for (const guide of guides) expect(code(`docs/${guide}.zh-CN.md`)).toBe(code(`docs/${guide}.md`));
});
