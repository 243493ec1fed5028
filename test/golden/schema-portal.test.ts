/**
 * The first part of docs/portal.md, on forms: its snippets compile as TypeScript, run, and give what the page says.
 * @module
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import * as rules from 'cloud-voucher-rules';
import * as schema from 'cloud-voucher-rules/schema';
import { root } from '../support/package';
import { runPage } from '../support/snippets';

const pages = {
  'docs/portal.md': ['## A form, checked', '## From the first question to the place in the queue'],
  'docs/portal.zh-CN.md': ['## 检查一份表单', '## 从第一个问题到排队位次'],
} as const;
type Page = keyof typeof pages;

function partOf(page: Page): string {
  const text = readFileSync(join(root, page), 'utf8');
  const [from, to] = pages[page].map((heading) => text.indexOf(`${heading}\n`));
  expect(from, `${page} has its headings`).toBeGreaterThan(0);
  return text.slice(from, to);
}

const packages: Readonly<Record<string, unknown>> = {
  'cloud-voucher-rules': rules,
  'cloud-voucher-rules/schema': schema,
  zod: z,
};

describe.each(Object.keys(pages) as Page[])('%s', (page) => {
  it('says what its snippets give', async () => {
    const results = await runPage(partOf(page), (name) => Promise.resolve(packages[name]));
    expect(results.length).toBe(15);
    for (const { line, expected, actual } of results) expect(actual, `line ${line} of the part`).toBe(expected);
  });
});

it('both pages show TypeScript that compiles', () => {
  const modules = (Object.keys(pages) as Page[]).map((page) => {
    const blocks = [...partOf(page).matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(({ 1: block }) => block ?? '');
    expect(blocks.length).toBe(6);
    return blocks.join('\n');
  });
  expect(faultsOf(modules)).toEqual([]);
});

/** What the compiler has against modules that exist in memory alone, under the settings of the tests. */
function faultsOf(texts: readonly string[]): readonly string[] {
  const config = ts.readConfigFile(join(root, 'test/tsconfig.json'), (path) => readFileSync(path, 'utf8'));
  const parsed = ts.parseJsonConfigFileContent(config.config, ts.sys, join(root, 'test'));
  const options = { ...parsed.options, noUnusedLocals: false };
  const modules = new Map(texts.map((text, i) => [join(root, `test/golden/page-${i}.ts`), text]));
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile } = host;
  host.fileExists = (file) => modules.has(file) || fileExists(file);
  host.readFile = (file) => modules.get(file) ?? readFile(file);
  const program = ts.createProgram([...modules.keys()], options, host);
  return [...modules.keys()].flatMap((file) => {
    const source = program.getSourceFile(file);
    const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
    return found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
  });
}
