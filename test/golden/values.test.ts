/**
 * Amounts and rates: which texts are taken, which are refused, why, and in what spelling they would be taken.
 */
import { describe, expect, it } from 'vitest';
import { parseRate, parseYuan, rate, yuan } from 'cloud-voucher-rules';
import { refusalOf } from '../support/problems';
import { refusedFor } from '../support/refused';

const notText = [undefined, null, true, {}, [], ['1.00'], () => '1.00', 1n, Symbol('1.00')];

describe('an amount in yuan', () => {
  it.each([
    ['0.00', 'the least'],
    ['0.01', 'one fen'],
    ['0.10', 'one jiao'],
    ['1.00', 'one yuan'],
    ['120000.00', 'an everyday amount'],
    ['200000.00', 'the annual cap'],
    ['9999999999999.99', 'the greatest'],
    ['9007199254740.99', 'beyond what a double holds in fen to the fen'],
  ])('%s is taken as it is: %s', (text) => {
    expect(parseYuan(text)).toEqual({ ok: true, value: text });
    expect(yuan(text)).toBe(text);
  });

  it.each([
    [0, '0.00'],
    [-0, '0.00'],
    [1, '1.00'],
    [200_000, '200000.00'],
    [1e6, '1000000.00'],
    [9_999_999_999_999, '9999999999999.00'],
  ])('the whole number %d is %s', (given, value) => {
    expect(parseYuan(given)).toEqual({ ok: true, value });
    expect(yuan(given)).toBe(value);
  });

  it.each([
    ['120000', '120000.00'],
    ['120000.0', '120000.00'],
    ['120000.5', '120000.50'],
    ['120000.500', '120000.50'],
    ['0120000.00', '120000.00'],
    ['00.10', '0.10'],
    ['120,000.00', '120000.00'],
    ['1,234,567.89', '1234567.89'],
    ['１２００００．００', '120000.00'],
    ['120000.00元', '120000.00'],
    ['120000 元', '120000.00'],
    ['¥120000.00', '120000.00'],
    ['￥ 120,000', '120000.00'],
    ['RMB 120000', '120000.00'],
    ['CNY120000', '120000.00'],
    [' 120000.00', '120000.00'],
    ['120000.00\n', '120000.00'],
    ['\u3000120000.00', '120000.00'],
    ['0', '0.00'],
    ['1 000.00', '1000.00'],
    ['12万', '120000.00'],
    ['3.03万元', '30300.00'],
  ])('%j is refused, and would be written %s', (given, canonical) => {
    expect(refusedFor(parseYuan(given))).toEqual(['not-canonical', canonical]);
  });

  it.each<[string | number, string]>([
    ['10000000000000.00', 'one fen above the greatest'],
    ['99999999999999999999', 'far above'],
    ['-0.01', 'one fen below the least'],
    ['-1', 'negative'],
    ['-0.00', 'negative in form'],
    [10_000_000_000_000, 'a whole number above the greatest'],
    [-1, 'a negative whole number'],
    [Number.MAX_SAFE_INTEGER, 'the greatest safe integer'],
  ])('%j is out of range: %s', (given) => {
    expect(refusedFor(parseYuan(given))[0]).toBe('out-of-range');
  });

  it.each([
    '',
    ' ',
    '.',
    '.50',
    '1.',
    '1.005',
    '1.00.00',
    '1e4',
    '1E4',
    '0x10',
    'Infinity',
    'NaN',
    '+1.00',
    '1,0000.00',
    ',100.00',
    '1_000.00',
    '壹万元',
    '120000.00 USD',
    '١٢٣.٠٠',
    '９９９．９９．',
  ])('%s is malformed', (given) => {
    expect(refusedFor(parseYuan(given))[0]).toBe('malformed');
  });

  it('a text without end is malformed, at once', () => {
    expect(refusedFor(parseYuan('1'.repeat(100_000)))[0]).toBe('malformed');
    expect(refusedFor(parseYuan(`1,${'000,'.repeat(100_000)}`))[0]).toBe('malformed');
  });

  it.each([0.5, 1.1, NaN, Infinity, -Infinity, 2 ** 53, 1e21])(
    'the number %d is malformed: no fractions by number',
    (given) => {
      expect(refusedFor(parseYuan(given))[0]).toBe('malformed');
    },
  );

  it.each(notText.map((given) => [typeof given, given] as const))('a %s is of the wrong type', (_, given) => {
    expect(refusedFor(parseYuan(given))[0]).toBe('wrong-type');
  });

  it('the throwing form throws the same problem', () => {
    expect(refusalOf(() => yuan('120000'))).toEqual(['not-canonical', '']);
    expect(refusalOf(() => yuan(0.5))).toEqual(['malformed', '']);
  });
});

describe('a rate', () => {
  it.each(['0.00', '0.01', '0.20', '0.125', '0.0001', '0.1234', '0.9999', '1.00'])('%s is taken as it is', (text) => {
    expect(parseRate(text)).toEqual({ ok: true, value: text });
    expect(rate(text)).toBe(text);
  });

  it.each([
    ['0', '0.00'],
    ['1', '1.00'],
    ['0.2', '0.20'],
    ['0.200', '0.20'],
    ['0.2000', '0.20'],
    ['0.1250', '0.125'],
    ['0.200000', '0.20'],
    ['.2', '0.20'],
    ['00.20', '0.20'],
    ['1.0', '1.00'],
    ['1.000', '1.00'],
    ['20%', '0.20'],
    ['２０％', '0.20'],
    ['12.5%', '0.125'],
    ['0.5%', '0.005'],
    ['100%', '1.00'],
    ['5%', '0.05'],
    [' 0.20 ', '0.20'],
  ])('%j is refused, and would be written %s', (given, canonical) => {
    expect(refusedFor(parseRate(given))).toEqual(['not-canonical', canonical]);
  });

  it.each(['1.01', '1.0001', '2', '101%', '-0.20', '-0.01', '10.00'])('%s is out of range', (given) => {
    expect(refusedFor(parseRate(given))[0]).toBe('out-of-range');
  });

  it.each(['', '%', '.', '-', '-.%', '0.12345', '0.125%%', '1/5', '2e-1', '0x1', '二成', '0,20', '+0.20', '0.2.0'])(
    '%j is malformed',
    (given) => {
      expect(refusedFor(parseRate(given))[0]).toBe('malformed');
    },
  );

  it.each([0.2, 1, 0, ...notText].map((given) => [typeof given, given] as const))(
    'a %s is of the wrong type',
    (_, given) => {
      expect(refusedFor(parseRate(given))[0]).toBe('wrong-type');
    },
  );

  it('the throwing form throws the same problem', () => {
    expect(refusalOf(() => rate('0.2'))).toEqual(['not-canonical', '']);
  });
});
