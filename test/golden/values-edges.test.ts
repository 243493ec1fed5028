/**
 * Edges of the values: what each refusal says was expected and given, in both languages, and marks that must stand where
 * they stand. Found by changing the rules and seeing which change no other test noticed.
 */
import { describe, expect, it } from 'vitest';
import { parseId, parseInstant, parseInvoiceId, parseIsoDate, parseRate, parseYuan } from 'cloud-voucher-rules';
import * as expectations from '../../src/words/expected';

describe('a refusal says what was expected and what was given', () => {
  it.each([
    ['id', parseId, '?', 'malformed'],
    ['invoiceId', parseInvoiceId, '?', 'malformed'],
    ['isoDate', parseIsoDate, '?', 'malformed'],
    ['instant', parseInstant, '?', 'malformed'],
    ['instant', parseInstant, '2025-06-31T09:15:00.123+08:00', 'not-a-time'],
    ['rate', parseRate, '?', 'malformed'],
    ['rate', parseRate, '1.01', 'out-of-range'],
    ['yuan', parseYuan, '?', 'malformed'],
    ['yuan', parseYuan, '-1.00', 'out-of-range'],
  ] as const)('%s, %#', (kind, parse, given, code) => {
    const result = parse(given);
    const [only, ...others] = result.ok ? [] : result.problems;
    expect(others).toEqual([]);
    expect(only).toMatchObject({ path: [], code, given });
    expect(only?.message.zh).toContain(expectations[kind].zh);
    expect(only?.message.en).toContain(expectations[kind].en);
    expect(only?.message.en).toContain(given);
  });

  it('a day that is none is reported as given', () => {
    expect(parseIsoDate('2025-02-30')).toMatchObject({ problems: [{ code: 'not-a-day', given: '2025-02-30' }] });
  });
});

describe('marks stand where they stand', () => {
  it.each(['2025x06-03', '2025-06x03', '120250603', '202506031'])('%s is no day', (text) => {
    expect(parseIsoDate(text)).toMatchObject({ problems: [{ code: 'malformed' }] });
  });
  it.each(['2025-06-03T09x15:00Z', '2025-06-03T09:15x00Z', '2025-06-03T09:15:00+08x00', '2025-06-03T09:15:00x08:00'])(
    '%s is no instant',
    (text) => {
      expect(parseInstant(text)).toMatchObject({ problems: [{ code: 'malformed' }] });
    },
  );
});
