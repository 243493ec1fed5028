// `npm run demo`: what a newcomer sees first. Aligned with Chinese in it, no wider than a terminal, the same figures as the round.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decideRound, type Locale } from 'cloud-voucher-rules';
import { report } from '../../docs/examples/wuhan-2025/demo.mjs';
import { input } from '../../docs/examples/wuhan-2025/make.mjs';
import { root } from '../support/package';

const locales: readonly Locale[] = ['en', 'zh'];
const round = decideRound(input);
const text = { en: report(input, round, 'en'), zh: report(input, round, 'zh') };

/** The text as a terminal lays it out: one character for each column. */
const laidOut = (line: string) => line.replace(/[\u2e80-\u9fff\uff00-\uff60]/g, '##');

/** The tables: the head above a rule of dashes, and the rows below it. */
function tablesOf(page: string): readonly { readonly rule: string; readonly rows: readonly string[] }[] {
  const lines = page.split('\n').map(laidOut);
  return lines.flatMap((rule, i) => {
    if (!/^ *-+(?: +-+)+$/.test(rule)) return [];
    const end = lines.indexOf('', i);
    return [{ rule, rows: [lines[i - 1] ?? '', ...lines.slice(i + 1, end < 0 ? lines.length : end)] }];
  });
}

describe.each(locales)('the report in %s', (locale) => {
  const page = text[locale];
  const lines = page.split('\n');
  const [claims] = tablesOf(page);

  it('has four tables whose cells keep to their columns', () => {
    const tables = tablesOf(page);
    expect(tables).toHaveLength(4);
    for (const { rule, rows } of tables) {
      for (const row of rows) {
        const outside = [...row].filter((character, column) => character !== ' ' && rule[column] === ' ');
        expect(outside, row).toEqual([]);
        expect(row.length).toBeLessThanOrEqual(rule.length);
      }
    }
  });

  it('has amounts flush right', () => {
    const { rule = '', rows = [] } = claims ?? {};
    const ends = [...rule.matchAll(/-+/g)].map(({ index, 0: dashes }) => index + dashes.length);
    const granted = ends.at(-2) ?? 0;
    for (const row of rows.slice(1)) expect(row.slice(0, granted)).toMatch(/\d\.\d\d$/);
  });

  it('fits 80 columns, and leaves no blank at the end of a line', () => {
    for (const line of lines) {
      expect(laidOut(line).length, line).toBeLessThanOrEqual(80);
      expect(line).toBe(line.trimEnd());
    }
  });

  it('has a row for each decision, with the figures of its grant', () => {
    const comma = (amount: string) => amount.replace(/\B(?=(\d{3})+\.)/g, ',');
    for (const { application, grant } of round.decisions) {
      const row = lines.find((each) => each.includes(application)) ?? '';
      const figures = grant === undefined ? [] : [grant.entitlement, grant.granted];
      for (const figure of figures.filter((each) => each !== '0.00')) expect(row).toContain(comma(figure));
    }
    for (const { granted } of round.districts) expect(page).toContain(comma(granted));
  });

  it('leaves nothing unsaid', () => expect(page).not.toMatch(/undefined|null|NaN|\[object/));
});

it('both languages have the same rows', () => {
  const shape = (locale: Locale) => tablesOf(text[locale]).map(({ rows }) => rows.length);
  expect(shape('zh')).toEqual(shape('en'));
});

describe('npm run demo', () => {
  const demo = (...args: readonly string[]) =>
    execFileSync('node', [join(root, 'docs/examples/wuhan-2025/demo.mjs'), ...args], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });

  it('builds the library and runs the demo', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: { demo: string } };
    expect(scripts.demo).toBe('tsup --silent && node docs/examples/wuhan-2025/demo.mjs');
  });

  it('refuses a language that it does not have', () => {
    expect(() => demo('fr')).toThrow(/fr: 应为 en、zh 之一 \/ one of en, zh/);
  });

  it.each([
    [
      [],
      text.en,
      /^Read and checked in \d+\.\d ms, decided in \d+\.\d ms\.$/,
      '中文：node docs/examples/wuhan-2025/demo.mjs zh',
    ],
    [
      ['zh'],
      text.zh,
      /^读取并校验用时 \d+\.\d 毫秒，审定用时 \d+\.\d 毫秒。$/,
      'In English: node docs/examples/wuhan-2025/demo.mjs',
    ],
  ] as const)(
    'prints the round through a pipe, how long it took, and the other language: %j',
    (args, page, took, other) => {
      const printed = demo(...args)
        .trimEnd()
        .split('\n');
      expect(printed.at(-1)).toBe(other);
      expect(printed.at(-2)).toMatch(took);
      expect(printed.slice(0, -3).join('\n')).toBe(page);
    },
  );
});
