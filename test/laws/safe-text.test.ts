/**
 * Text from outside, shown: whatever it holds, it steers no terminal, is no markup and no link, and runs in no spreadsheet.
 */
import fc from 'fast-check';
import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { InvalidValueError, parseReference } from 'cloud-voucher-rules';
import { pathText } from '../../src/words/plain';
import { cut, forMarkdown, forSpreadsheet, forTerminal, fromSpreadsheet } from '../../src/words/safe-text';

const pieces = [
  '\u001b[31m',
  '\u0007',
  '\u009b2J',
  '\u202e',
  '\u2066',
  '\u200b',
  '\r\n',
  '\u2028',
  '\ud800',
  '\u{e0041}',
  '公司',
  'a',
  ' ',
  '1',
  '.',
  '-',
  '# ',
  '#12',
  '* ',
  '`',
  '[x](y)',
  '![x](y)',
  '<b>',
  '<!--',
  '&lt;',
  'https://example.com/?a=b',
  'http://例子.cn',
  'WWW.example.com',
  'me@example.com',
  '@octocat',
  '~~x~~',
  '|',
  '\\',
  '=1+1',
  '+1',
  '@SUM(A1)',
  '\t',
  "'",
  '＝1',
  'E+05',
  '25422000000012300000',
];
const texts = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((all) => all.join('')),
  fc.string({ unit: 'binary' }),
);
const law = (holds: (text: string) => void) =>
  fc.assert(fc.property(texts, holds), { numRuns: process.env['CVR_DEEP'] === '1' ? 50_000 : 2_000 });

describe('a terminal', () => {
  it('gets one line of characters that can be seen, and the same for the same text', () =>
    law((text) => {
      const shown = forTerminal(text);
      expect(shown).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
      expect(forTerminal(shown)).toBe(shown);
      if (/^[\p{L}\p{N} ]*$/u.test(text)) expect(shown).toBe(text);
    }));

  it.each([
    ['a\u001b[31mb', 'a\\u001b[31mb'],
    ['a\u202eb', 'a\\u202eb'],
    ['a\nb', 'a\\u000ab'],
    ['a\u{e0041}b', 'a\\u{e0041}b'],
    ['\ud83d', '\\ud83d'],
    ['武汉😀', '武汉😀'],
  ])('%j is shown as %s', (text, shown) => {
    expect(forTerminal(text)).toBe(shown);
  });

  it('gets nothing else from an error: neither by its message nor by its path', () =>
    law((text) => {
      const result = parseReference(`\u001b${text}`);
      const problems = result.ok ? [] : result.problems.map((each) => ({ ...each, path: ['invoices', 0, text] }));
      expect(problems).toHaveLength(1);
      expect(new InvalidValueError(problems).message).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
    }));
});

describe('a path', () => {
  it.each([
    [[], ''],
    [['invoices', 0, 'total'], 'invoices[0].total'],
    [[0, 'id'], '[0].id'],
    [['ledger', 'applications', 'WH-1'], 'ledger.applications.WH-1'],
    [['ledger', 'applications', 'a.b'], 'ledger.applications["a.b"]'],
    [['企业', 'x y'], '企业["x y"]'],
    [['', 'a\u001b"b'], '[""]["a\\u001b\\"b"]'],
    [['x'.repeat(99)], 'x'.repeat(99)],
    [[' '.repeat(99)], `["${' '.repeat(60)}…"]`],
  ] as const)('%j is written %s', (path, text) => {
    expect(pathText(path)).toBe(text);
  });
});

describe('Markdown', () => {
  const rendered = (markdown: string) => marked.parse(markdown, { async: false, gfm: true }).trim();
  const entities: Readonly<Record<string, string>> = {
    '&lt;': '<',
    '&gt;': '>',
    '&amp;': '&',
    '&quot;': '"',
    '&#39;': "'",
  };
  const textOf = (html: string) => html.replace(/&(?:lt|gt|amp|quot|#39);/g, (entity) => entities[entity] ?? entity);

  it('shows the text as a terminal does, in a paragraph, a heading or a cell: no markup, no link, no HTML', () =>
    law((text) => {
      const [written, shown] = [forMarkdown(text), forTerminal(text)];
      const paragraph = rendered(`：${written}`);
      expect(
        textOf(paragraph.replace(/^<p>|<\/p>$/g, ''))
          .replaceAll('\u200b', '')
          .trim(),
      ).toBe(`：${shown}`.trim());
      expect(rendered(`| ${written} |\n| --- |`)).not.toMatch(/<(?!\/?(?:table|thead|tbody|tr|th)\b)/);
      expect(rendered(written)).toMatch(/^(?:<p>[^<]*<\/p>)?$|^<pre><code>[^<]*<\/code><\/pre>$/);
    }));

  it.each(['- a', ' - a', '  1. a', '+', ' 12) a'])('%j is not a list', (text) => {
    expect(rendered(forMarkdown(text))).toBe(`<p>${text}</p>`);
  });

  it('leaves nothing that a platform would make live once the text is rendered', () =>
    law((text) => {
      expect(forMarkdown(text)).not.toMatch(/:\/\/|www\\?\.|@(?!\u200b)|#\d/i);
    }));

  it('leaves everyday names as they are', () => {
    for (const text of ['武汉某某科技有限公司', '鄂云上〔2025〕1号', 'WH-0001', 'Cloud (Wuhan), Ltd.', '120,000.00元'])
      expect(forMarkdown(text)).toBe(text);
  });
});

describe('a spreadsheet', () => {
  it('gets no formula, numbers as they are, and gives the text back', () =>
    law((text) => {
      const cell = forSpreadsheet(text);
      expect(/^[=+\-@\t\r＝＋－＠]/.test(cell) && !/^[+-]?\d+(?:\.\d+)?$/.test(cell)).toBe(false);
      expect(fromSpreadsheet(cell)).toBe(text);
    }));

  it.each([
    ['=1+1', "'=1+1"],
    ["'=1+1", "''=1+1"],
    ['-5.00', '-5.00'],
    ['-5.00元', "'-5.00元"],
    ["'quoted'", "'quoted'"],
    ['1E+05', "'1E+05"],
    ["'2.5e+12", "''2.5e+12"],
    ['25422000000012300000', "'25422000000012300000"],
    ['25422000000012345678', '25422000000012345678'],
  ])('%j is written %s', (text, cell) => {
    expect(forSpreadsheet(text)).toBe(cell);
  });
});

describe('a long text', () => {
  it('is cut, never within a character', () =>
    law((text) => {
      for (let longest = 1; longest < 8; longest += 1) {
        const head = cut(text, longest);
        expect(head.length).toBeLessThanOrEqual(Math.max(longest + 1, 1));
        if (!/\p{Cs}/u.test(text)) expect(head).not.toMatch(/\p{Cs}/u);
        if (text.length <= longest) expect(head).toBe(text);
      }
    }));
});
