/**
 * Form state as a document: what is left out, what is kept, and what a parser then says.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutBlanks } from 'cloud-voucher-rules';
import { parseEnterprise } from 'cloud-voucher-rules/schema';
import { deepFrozen } from '../../src/values/frozen';

describe('what is blank is left out', () => {
  it.each([
    ['a text of white space', { a: '', b: ' ', c: '\u3000\n\u200b', d: 'x' }, { d: 'x' }],
    ['undefined and null', { a: undefined, b: null, c: 0, d: false }, { c: 0, d: false }],
    [
      'a row all of whose fields are blank',
      {
        rows: [
          { a: '', b: null },
          { a: 'x', b: '' },
        ],
      },
      { rows: [{ a: 'x' }] },
    ],
    [
      'a row with lists in which nothing was filled in',
      { invoices: [{ id: '', redLetters: [{ id: '', total: '' }], notes: [], by: { name: '' } }] },
      { invoices: [] },
    ],
    ['every row, where all are blank', { invoices: [{ id: '' }, {}] }, { invoices: [] }],
    ['blank items', { reasons: ['', 'x', ' '] }, { reasons: ['x'] }],
    ['in rows of rows', { rows: [{ rows: [{ a: '' }, { a: 'x' }] }] }, { rows: [{ rows: [{ a: 'x' }] }] }],
    ['in a list of lists', [[' '], []], [[], []]],
  ])('%s', (_, given, kept) => {
    expect(withoutBlanks(given)).toStrictEqual(kept);
  });
});

it('an object that is in many places is read once: rows of rows that share them end', () => {
  const shared = (leaf: unknown) => Array.from({ length: 60 }).reduce<unknown>((each) => ({ a: each, b: each }), leaf);
  expect(withoutBlanks([shared({ a: '' })])).toEqual([]);
  const [kept] = withoutBlanks([shared('x')]) as [Readonly<Record<'a' | 'b', unknown>>];
  expect(kept.a).toBe(kept.b);
});

describe('what is not blank is kept', () => {
  it.each([
    ['texts as they are, not trimmed', { a: ' x ' }],
    ['an object that is not a row, even empty', { enterprise: {}, window: {} }],
    ['an empty list: known to have none', { majorAccidents: [], purchases: [] }],
    ['numbers, true and false', { a: 0, b: NaN, c: false, d: true }],
    ['keys that every object has', JSON.parse('{"__proto__":"x","constructor":"y"}') as object],
  ])('%s', (_, given) => {
    const copy = withoutBlanks(given);
    expect(copy).toStrictEqual(given);
    expect(Object.keys(copy as object)).toEqual(Object.keys(given));
  });

  it('what is no plain data is the same object', () => {
    const day = new Date(0);
    const file = new Map([['a', '']]);
    const copy = withoutBlanks({ day, file }) as { day: unknown; file: unknown };
    expect([copy.day === day, copy.file === file]).toEqual([true, true]);
  });

  it.each(['x', 5, null, undefined, ''])('%j alone is itself', (value) => {
    expect(withoutBlanks(value)).toBe(value);
  });
});

describe('nothing is silently declared', () => {
  it.each(['majorAccidents', 'seriousDishonesty'])('a blank row of %s leaves it unknown, not none', (fact) => {
    expect(withoutBlanks({ [fact]: [{ kind: '', occurredOn: ' ' }] })).toEqual({});
    expect(withoutBlanks({ [fact]: [] })).toEqual({ [fact]: [] });
    expect(withoutBlanks({ [fact]: [{ kind: '' }, { kind: 'safety' }] })).toEqual({ [fact]: [{ kind: 'safety' }] });
  });
});

it('a form that was not filled in says what is required, and nothing of optional fields', () => {
  const form = { uscc: '', name: ' ', district: '', industry: '', employees: null, annualRevenue: undefined };
  const result = parseEnterprise(withoutBlanks(form));
  const reported = result.ok
    ? []
    : result.problems.map(({ path, code, message }) => [path.join('.'), code, message.zh]);
  expect(reported).toEqual([
    ['uscc', 'missing-field', '请填写'],
    ['name', 'missing-field', '请填写'],
  ]);
});

describe('laws', () => {
  const forms = fc.object({
    key: fc.constantFrom('a', 'b', 'majorAccidents', '__proto__', 'constructor'),
    values: [fc.constantFrom('', ' ', 'x', null, undefined, 0, false), fc.string()],
    maxDepth: 4,
  });

  it('the given value is not changed, the copy shares nothing with it, and again nothing is left to leave out', () =>
    fc.assert(
      fc.property(forms, (form) => {
        const before = structuredClone(form);
        const copy = withoutBlanks(deepFrozen(form));
        expect(form).toEqual(before);
        expect(JSON.stringify(copy)).not.toMatch(/:null|:" *"/);
        const parts = (value: unknown): readonly object[] =>
          typeof value === 'object' && value !== null ? [value, ...Object.values(value).flatMap(parts)] : [];
        const given = new Set(parts(form));
        expect(parts(copy).filter((part) => given.has(part))).toEqual([]);
        expect(withoutBlanks(copy)).toEqual(copy);
      }),
    ));

  it('what contains itself, and what is nested without end, is answered too', () => {
    const ring: Record<string, unknown> = { a: '' };
    ring['self'] = ring;
    expect(Object.keys(withoutBlanks(ring) as object)).toEqual(['self']);
    for (const [open, close] of [
      ['[', ']'],
      ['{"a":', '}'],
    ] as const) {
      const deep: unknown = JSON.parse(`${open.repeat(50_000)}0${close.repeat(50_000)}`);
      expect(typeof withoutBlanks(deep)).toBe('object');
    }
  });

  it('a hundred levels are read, what lies below is kept as it is', () => {
    const blankAt = (level: number) => JSON.parse(`${'{"a":'.repeat(level)}{"b":""}${'}'.repeat(level)}`) as unknown;
    const last = (value: unknown): unknown =>
      typeof value === 'object' && value !== null && 'a' in value ? last(value.a) : value;
    expect([100, 101].map((level) => last(withoutBlanks(blankAt(level))))).toEqual([{}, { b: '' }]);
  });

  it('an object without a prototype is a row like any other', () => {
    const row = Object.assign(Object.create(null) as object, { a: '', b: 1 });
    expect(withoutBlanks({ rows: [row] })).toEqual({ rows: [{ b: 1 }] });
  });
});
