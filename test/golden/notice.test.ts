/** docs/notice.md and its Chinese counterpart: generated, and every rule is where the page says and tested where it says. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ruleIds, wuhan2025, type RoundInput } from 'cloud-voucher-rules';
import { expectGenerated } from '../support/generated';
import { noticePage, ruleEntries } from '../support/notice';
import { exampleFile, root } from '../support/package';

const example = JSON.parse(readFileSync(exampleFile, 'utf8')) as RoundInput;

describe.each([
  ['en', 'docs/notice.md'],
  ['zh', 'docs/notice.zh-CN.md'],
] as const)('the page in %s', (locale, file) => {
  it('is as generated from the policy and the shipped example', () => {
    expectGenerated(file, noticePage(wuhan2025, example, locale));
  });

  it('names every clause, rule, assumption and alternative', () => {
    const page = readFileSync(join(root, file), 'utf8');
    const alternatives = Object.values(wuhan2025.assumptions).flatMap((each) => each.alternatives.map(({ id }) => id));
    const names = [...ruleIds, ...Object.keys(wuhan2025.assumptions), ...alternatives].map((name) => `\`${name}\``);
    expect(names.filter((name) => !page.includes(name))).toEqual([]);
    for (const { heading } of Object.values(wuhan2025.clauses)) expect(page).toContain(`**${heading[locale]}**`);
    for (const { title } of Object.values(wuhan2025.assumptions)) expect(page).toContain(`| ${title[locale]} |`);
  });
});

describe.each(ruleIds)('the rule %s', (rule) => {
  const { code, tests } = ruleEntries[rule];
  const textOf = (path: string) => readFileSync(join(root, path), 'utf8');

  it('is decided in a file that there is, and tested in tests that speak of it', () => {
    expect(textOf(code).length).toBeGreaterThan(0);
    expect(tests.filter(([file, holds]) => !textOf(file).includes(holds))).toEqual([]);
  });
});
