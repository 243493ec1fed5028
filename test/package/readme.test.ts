// What the READMEs show (which portal-pages.test.ts compiles) is what happens, in both languages; each says what the other says; and their links
// have addresses that work from the page on npm too (links.test.ts follows them).
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as rules from 'cloud-voucher-rules';
import * as schema from 'cloud-voucher-rules/schema';
import { exampleFile, root } from '../support/package';
import { runPage } from '../support/snippets';

const pages = ['README.md', 'README.zh-CN.md'] as const;
type Page = (typeof pages)[number];
const text = (page: Page) => readFileSync(join(root, page), 'utf8');

const packages: Readonly<Record<string, unknown>> = {
  'cloud-voucher-rules': rules,
  'cloud-voucher-rules/schema': schema,
  'cloud-voucher-rules/examples/round.json': { default: JSON.parse(readFileSync(exampleFile, 'utf8')) },
};

describe.each(pages)('%s', (page) => {
  it('shows what its examples give', async () => {
    const reported = await runPage(text(page), (name) => Promise.resolve(packages[name]));
    expect(reported).toHaveLength(4);
    for (const { line, expected, actual } of reported) expect(actual, `line ${line}`).toBe(expected);
  });

  it('names every entry point and every command', () => {
    const { exports, bin } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, object>;
    const entries = Object.keys(exports ?? {}).filter((entry) => entry !== './package.json');
    for (const entry of entries) expect(text(page)).toContain(entry.slice(1));
    for (const command of Object.keys(bin ?? {})) expect(text(page)).toContain(`npx ${command}`);
    const help = execFileSync('node', ['docs/repl/cloud-voucher-rules.mjs', '--help'], { cwd: root, encoding: 'utf8' });
    const commands = [...help.matchAll(/^ {2}([a-z]+) /gm)].map(({ 1: command = '' }) => command);
    expect(commands).toContain('decide');
    for (const command of commands) expect(text(page)).toContain(`\`${command}\``);
  });

  it('links to pages of the package, by addresses that work from anywhere', () => {
    const links = [...text(page).matchAll(/\]\(([^)\s]+)\)/g)].map(({ 1: link = '' }) => link);
    expect(links.length).toBeGreaterThan(20);
    const base = 'https://unpkg.com/cloud-voucher-rules/';
    expect(links.filter((link) => !link.startsWith(base))).toEqual([]);
  });
});

it('both READMEs show the same commands and the same code, each in its own words', () => {
  const blocks = (page: Page) =>
    [...text(page).matchAll(/^```\w+\n([\s\S]*?)^```$/gm)].map(({ 1: block = '' }) =>
      block
        .replace(/^\/\/ →.*\n(?:\/\/.*\n)*/gm, '')
        .replace(/ *(#|\/\/).*$/gm, '')
        .replace(/(['.])(?:zh|en)\b/g, '$1locale'),
    );
  expect(blocks('README.zh-CN.md')).toEqual(blocks('README.md'));
});
