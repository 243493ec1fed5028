/**
 * docs/review.md and its Chinese counterpart: the blocks that are generated, the walk that is run, the same code in both.
 * @module
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as library from 'cloud-voucher-rules';
import {
  reviewDiagram,
  reviewEventTypes,
  wuhan2025,
  type Basis,
  type Locale,
  type LocalizedText,
} from 'cloud-voucher-rules';
import { actorNames, eventNames, statusNames } from '../../src/words/lists';
import { reviewSteps } from '../../src/policy/vocabulary';
import { reviewTable } from '../../src/review/steps';
import { report } from '../../docs/examples/batches/batches.mjs';
import { expectGenerated } from '../support/generated';
import { root } from '../support/package';
import { chineseNumber } from '../support/notice';

const files = { en: 'docs/review.md', zh: 'docs/review.zh-CN.md' } as const;
const textOf = (locale: Locale) => readFileSync(join(root, files[locale]), 'utf8');

/** The text of a page with its generated blocks filled in: what stands between `<!-- name: … -->` and `<!-- end -->`. */
function filled(text: string, blocks: Readonly<Record<string, string>>): string {
  return Object.entries(blocks).reduce((page, [name, block]) => {
    const pattern = new RegExp(`(<!-- ${name}: [^\\n]*-->\\n)[^]*?(<!-- end -->)`);
    expect(page, `a block ${name}`).toMatch(pattern);
    return page.replace(pattern, (_, start: string, end: string) => `${start}\n${block}\n\n${end}`);
  }, text);
}

type Names = Readonly<Record<string, Readonly<LocalizedText>>>;
const code = (word: string) => `\`${word}\``;

/** The table of the review, one row per event. */
function tableOf(locale: Locale): string {
  const words = {
    en: {
      head: ['event', 'by', 'from', 'to', 'fields', 'refused as', 'basis'],
      ...{ before: 'the step before', to: ' … ', and: ', ' },
    },
    zh: {
      head: ['事项', '经办单位', '起始状态', '到达状态', '载明', '不予办理', '依据'],
      ...{ before: '上一步', to: '至', and: '、' },
    },
  }[locale];
  const name = (names: Names, key: string) => names[key]?.[locale] ?? key;
  const fromOf = (from: readonly string[] | undefined): string => {
    if (from === undefined) return words.before;
    const path: readonly string[] = from.filter((status) => reviewSteps.some((step) => step === status));
    const [first = '', last = ''] = [path[0], path.at(-1)];
    const range =
      first === last ? name(statusNames, first) : `${name(statusNames, first)}${words.to}${name(statusNames, last)}`;
    const beside = (statuses: readonly string[]) =>
      from.filter((status) => statuses.includes(status)).map((status) => name(statusNames, status));
    return [...beside(['draft']), ...(path.length === 0 ? [] : [range]), ...beside(['returned'])].join(words.and);
  };
  const restOn = (basis: Basis): string => {
    if ('assumption' in basis) return wuhan2025.assumptions[basis.assumption]?.title[locale] ?? basis.assumption;
    return locale === 'zh' ? chineseNumber(basis.clause) : basis.clause;
  };
  const rows = reviewEventTypes.map((type) => {
    const { by, from, to, fields, guards, rules } = reviewTable[type];
    const basis = rules.flatMap((rule) => wuhan2025.basis[rule]);
    return [
      locale === 'en' ? code(type) : `${code(type)} ${name(eventNames, type)}`,
      by.map((actor) => name(actorNames, actor)).join(words.and),
      fromOf(from),
      name(statusNames, to),
      Object.keys(fields).map(code).join(words.and),
      guards.map(code).join(words.and),
      [...new Set(basis.map(restOn))].join(words.and),
    ];
  });
  return [words.head, words.head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

describe.each(['en', 'zh'] as const)('the page in %s', (locale) => {
  it('holds the diagram, the table and the batches as they are generated', () => {
    const page = filled(textOf(locale), {
      diagram: `\`\`\`mermaid\n${reviewDiagram(wuhan2025, locale)}\`\`\``,
      table: tableOf(locale),
      batches: `\`\`\`text\n${report()}\n\`\`\``,
    });
    expectGenerated(files[locale], page);
  });

  it('names only assumptions, statuses and events that there are', () => {
    const known = new Set<string>([
      ...Object.keys(wuhan2025.assumptions),
      ...Object.values(wuhan2025.assumptions).flatMap(({ alternatives }) => alternatives.map(({ id }) => id)),
      ...library.reviewStatuses,
      ...library.otherOutcomes,
      ...library.refusalCodes,
      ...library.problemCodes,
      ...library.exhaustions,
    ]);
    const named = [...textOf(locale).matchAll(/`([a-z]+(?:-[a-z]+)+)`/g)].map(([, word]) => word ?? '');
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((word) => !known.has(word))).toEqual([]);
  });
});

const codeOf = (locale: Locale) => [...textOf(locale).matchAll(/```js\n([^]*?)```/g)].map(([, code]) => code ?? '');

describe('the walks', () => {
  it('are the same in both languages', () => {
    expect(codeOf('zh')).toEqual(codeOf('en'));
  });

  it('run, and give what the page says', () => {
    let expected = 0;
    const lines = codeOf('en')
      .join('')
      .split('\n')
      .filter((line) => !line.startsWith('import '))
      .map((line) => {
        const [, expression, value] = /^(.*); \/\/ → (.*)$/.exec(line) ?? [];
        if (expression === undefined || value === undefined) return line;
        expected += 1;
        return `same(${expression}, ${value}, ${JSON.stringify(line)});`;
      });
    const same = (given: unknown, expected: unknown, line: string) => expect(given, line).toEqual(expected);
    const example: unknown = JSON.parse(readFileSync(join(root, 'docs/examples/batches/batches.json'), 'utf8'));
    const names = { ...library, same, example };
    new Function(...Object.keys(names), lines.join('\n'))(...Object.values(names));
    expect(expected).toBeGreaterThan(30);
  });
});

describe('the example of three batches', () => {
  it('is printed as the page shows it, and moves money without making any', () => {
    const rows = report()
      .split('\n')
      .flatMap((line) => [...line.matchAll(/^ {2}WH-\d+ +(\d+\.\d\d) +(\d+\.\d\d)$/g)]);
    const sumOf = (column: number) => rows.reduce((sum, row) => sum + Number((row[column] ?? '').replace('.', '')), 0);
    expect(rows).toHaveLength(6);
    expect([sumOf(1), sumOf(2)]).toEqual([30_000_000, 30_000_000]);
    expect(report()).toContain('5 WH-102   90000.00   20000.00  reduced-by-pool, overtaken');
  });
});
