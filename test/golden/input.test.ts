/**
 * What people type: the tables of docs/input.md, row by row, in both languages; and what no table can show.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { input, parseYuan, problemCodes, type Result } from 'cloud-voucher-rules';
import { refusalOf } from '../support/problems';
import { root } from '../support/package';

type Reader = keyof typeof input;
const rowsOf = (page: string) =>
  [...readFileSync(join(root, page), 'utf8').matchAll(/^\| `(\w+)` *\| `(.+?)` *\| `(.+?)` *\|/gm)].map(
    ([, reader = '', given = '', answer = '']) => [reader as Reader, given, answer] as const,
  );
const rows = rowsOf('docs/input.md');
const read = (reader: Reader, given: unknown): Result<unknown> => input[reader](given);
const isCode = (answer: string) => problemCodes.some((code) => code === answer);

describe('docs/input.md', () => {
  it('has the same rows in both languages, and some for each reader', () => {
    expect(rowsOf('docs/input.zh-CN.md')).toEqual(rows);
    for (const reader of Object.keys(input) as Reader[]) {
      expect(rows.filter(([name, , answer]) => name === reader && !isCode(answer)).length).toBeGreaterThan(4);
      expect(rows.some(([name, , answer]) => name === reader && isCode(answer))).toBe(true);
    }
  });

  it.each(rows.filter(([, , answer]) => !isCode(answer)))('%s reads %s as %s', (reader, given, answer) => {
    expect(read(reader, JSON.parse(given))).toEqual({ ok: true, value: JSON.parse(answer) as unknown });
  });

  it.each(rows.filter(([, , answer]) => isCode(answer)))('%s refuses %s: %s', (reader, given, code) => {
    const result = read(reader, JSON.parse(given));
    const [problem, ...others] = result.ok ? [] : result.problems;
    expect([result.ok, problem?.code, others]).toEqual([false, code, []]);
    // Never a guess: what has one right spelling would have been read.
    expect(problem?.canonical).toBeUndefined();
    expect(problem?.expected?.zh).toMatch(/[\u4e00-\u9fff]/);
  });
});

describe('every reader', () => {
  const readers = Object.keys(input) as Reader[];

  it.each(readers)('%s says that a blank is required', (reader) => {
    for (const given of ['', ' ', '\u3000\u200b\n', undefined, null]) {
      const result = read(reader, given);
      const [problem] = result.ok ? [] : result.problems;
      expect([problem?.code, problem?.message]).toEqual(['missing-field', { zh: '请填写', en: 'required' }]);
    }
  });

  it.each(readers)('%s reads spaces of every kind around a value', (reader) => {
    const [, given = ''] = rows.find(([name]) => name === reader) ?? [];
    const text = JSON.parse(given) as string;
    for (const space of ['\u00a0', '\u2003', '\u202f', '\u3000', '\ufeff', '\u200b', '\t', '\r\n'])
      expect(read(reader, `${space}${text}${space}`)).toEqual(read(reader, text));
  });

  it.each(readers)('%s answers whatever it is given with a Result, and what it reads it reads again', (reader) => {
    fc.assert(
      fc.property(
        fc.oneof(fc.anything({ withDate: true, withBigInt: true }), fc.string({ unit: 'binary' })),
        (given) => {
          const result = read(reader, given);
          if (result.ok) expect(read(reader, result.value)).toEqual(result);
          else expect(result.problems).toHaveLength(1);
        },
      ),
    );
  });
});

describe('amounts', () => {
  it('a number is read as the decimal that it is written as, to the fen, over the whole range', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999_999 }), (fen) => {
        const whole = Math.floor(fen / 100);
        const text = `${whole}.${String(fen - whole * 100).padStart(2, '0')}`;
        expect(input.yuan(Number(text))).toEqual({ ok: true, value: text });
      }),
    ));

  it('ten thousands are moved exactly', () =>
    fc.assert(
      fc.property(fc.nat(99_999_999), fc.nat(999_999), (whole, decimals) => {
        const all = `${whole}${String(decimals).padStart(6, '0')}`.replace(/^0+(?=\d{3})/, '');
        const text = `${all.slice(0, -2)}.${all.slice(-2)}`;
        expect(parseYuan(text).ok).toBe(true);
        expect(input.yuan(`${whole}.${String(decimals).padStart(6, '0')}万元`)).toEqual({ ok: true, value: text });
      }),
    ));
});

describe('days and instants', () => {
  it.each([
    ['isoDate', input.isoDate(new Date(0)), input.isoDate(new Date(0).toISOString().slice(0, 10))],
    ['instant', input.instant(new Date(0)), input.instant(new Date(0).toISOString())],
  ])('%s refuses a Date, and says what to do', (_, result, done) => {
    expect(done.ok).toBe(true);
    const [problem] = result.ok ? [] : result.problems;
    expect(problem?.code).toBe('ambiguous');
    expect(problem?.message.en).toContain('toISOString()');
    expect(problem?.message.zh).toContain('toISOString()');
  });

  it('a day that no month has is none, year last, too', () => {
    expect(input.isoDate('31/4/2025')).toMatchObject({ problems: [{ given: '31/4/2025' }] });
    expect(input.isoDate('31/4/2025')).toMatchObject({ problems: [{ code: 'not-a-day' }] });
  });

  it('options that are none are refused', () => {
    expect(refusalOf(() => input.instant('2025/6/3 9:15', null as never))).toEqual(['wrong-type', 'options']);
  });

  it('names both readings of a day', () => {
    const result = input.isoDate('3/6/2025');
    expect(result.ok ? '' : result.problems[0]?.message.en).toContain('2025-06-03, 2025-03-06');
  });

  it('a local time takes the offset that is supplied, and keeps one of its own', () => {
    const offset = '+08:00';
    expect(input.instant('2025-06-03T09:15', { offset })).toEqual({ ok: true, value: '2025-06-03T09:15:00+08:00' });
    expect(input.instant('2025年6月3日9时', { offset }).ok).toBe(false);
    expect(input.instant('2025-06-03 01:15 Z', { offset })).toEqual({ ok: true, value: '2025-06-03T01:15:00Z' });
    expect(input.instant('2025-02-29 01:15', { offset })).toMatchObject({ problems: [{ code: 'not-a-time' }] });
  });

  it.each(['8', '+8', '+25:00', 'Asia/Shanghai', '', '.5Z', '5Z', '0+08:00'])(
    'an offset of %j is the caller’s mistake',
    (offset) => {
      expect(refusalOf(() => input.instant('2025-06-03 09:15', { offset }))).toEqual(['malformed', 'offset']);
    },
  );
});

describe('digits that a spreadsheet has cut', () => {
  it('no number is taken for a code unless it is whole and safe', () =>
    fc.assert(
      fc.property(
        fc.oneof(
          fc.double({ noNaN: true, noDefaultInfinity: true }),
          fc.nat().map((n) => 2 ** 53 + n * 2),
        ),
        (given) => {
          for (const reader of ['uscc', 'invoiceId'] as const) {
            const result = read(reader, given);
            const code = result.ok ? 'read' : result.problems[0]?.code;
            expect(code).toBe(Number.isSafeInteger(given) ? 'malformed' : 'digits-lost');
          }
        },
      ),
    ));

  it('a code that looks like scientific notation is a code', () => {
    const body = '9142010061640E352';
    const right = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'].map((last) => body + last).find((text) => input.uscc(text).ok);
    expect(right).toBeDefined();
    expect(input.uscc(right)).toEqual({ ok: true, value: right });
    const wrong = `${right?.slice(0, -1)}${right?.endsWith('2') === true ? '3' : '2'}`;
    expect(input.uscc(wrong)).toMatchObject({ problems: [{ code: 'wrong-check-character' }] });
  });
});
