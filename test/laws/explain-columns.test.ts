/** Lines on a terminal: any text fits, nothing is lost, and figures stay whole. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { widthOf, wrapped } from '../../src/explain/columns';
import { renderMarkdown, renderText, type Explanation, wuhan2025 } from 'cloud-voucher-rules';
import { columnsOf } from '../support/reading';

const anyPiece = fc.oneof(
  fc.constantFrom(
    '企业',
    '，',
    '〔条款 2、3.2；假设 vat〕',
    '12,000.00元',
    'CNY 12,000.00',
    '2025年6月3日',
    '3 June 2025',
    ' ',
    '（',
    '）',
  ),
  fc.string({ unit: 'grapheme', maxLength: 6 }).map((text) => text.replace(/\s/g, ' ')),
  fc.string({ minLength: 90, maxLength: 100 }).map((text) => text.replace(/\s/g, 'x')),
);
const anyText = fc.array(anyPiece, { maxLength: 30 }).map((pieces) => pieces.join(''));

describe('lines', () => {
  it('are no wider than asked for, and hold the text but for the spaces between them', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 2, max: 80 }), (text, columns) => {
        const lines = wrapped(text, columns);
        expect(lines.filter((line) => widthOf(line) > columns)).toEqual([]);
        expect(lines.join('').replace(/ /g, '')).toBe(text.replace(/ /g, ''));
      }),
    );
  });

  it('break no figure, unit or date where these fit', () => {
    const figures = ['12,000.00元', 'CNY 12,000.00', '2025年6月3日', '3 June 2025', '第12行'];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...figures), { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 24, max: 80 }),
        (pieces, columns) => {
          const text = pieces.join('，核定金额');
          const lines = wrapped(text, columns).join('\n');
          for (const figure of figures) expect(lines.split(figure).length).toBe(text.split(figure).length);
        },
      ),
    );
  });

  it('begin with no closing mark and end with no opening one', () => {
    const sentence = '企业规模（按工业划型标准，从业人员达到1000人）：符合；“小型”企业、属于可申领的规模。'.repeat(4);
    for (let columns = 20; columns <= 80; columns += 1) {
      for (const line of wrapped(sentence, columns)) {
        expect(line).not.toMatch(/^[，。；：、）”]/);
        expect(line).not.toMatch(/[（“]$/);
      }
    }
  });

  it('count what is wide as two, and nothing as less than it takes', () => {
    expect(widthOf('企业a（1）')).toBe(10);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(widthOf(text)).toBeGreaterThanOrEqual(columnsOf(text));
      }),
    );
  });
});

describe('trees of any text', () => {
  const node = (children: fc.Arbitrary<readonly Explanation[]>) =>
    fc.record<Explanation>({
      code: fc.constantFrom('line', 'claimed', 'subsidy', 'granted', 'invoice-void'),
      text: anyText,
      basis: fc.constantFrom([], [{ clause: '2' }]),
      children,
    });
  const leaves = fc.array(node(fc.constant([])), { maxLength: 3 });
  const tree = node(fc.array(node(fc.array(node(leaves), { maxLength: 2 })), { maxLength: 2 }));

  const options = { policy: wuhan2025, locale: 'en' } as const;

  it('render, never wider than 80 columns and ending in one line feed', () => {
    fc.assert(
      fc.property(tree, (explanation) => {
        const text = renderText(explanation, options);
        expect(text.endsWith('\n')).toBe(true);
        expect(text.split('\n').filter((line) => widthOf(line) > 80)).toEqual([]);
        expect(renderMarkdown(explanation, options)).toMatch(/^# .*\n$|^# .*\n\n[^]*[^\n]\n$/);
      }),
    );
  });
});
