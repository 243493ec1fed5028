/**
 * The laws of money: exact over the whole range, the same by whole numbers, by decimal.js and by BigInt, and whatever a
 * host has done to decimal.js’s global configuration.
 */
import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  input,
  money,
  parseRate,
  parseYuan,
  rate,
  roundingModes,
  yuan,
  type Rate,
  type RoundingMode,
  type Yuan,
} from 'cloud-voucher-rules';
import { fenOf, mostFen, yuanOf, type Fen } from '../../src/values/fen';
import { proportion, proportionByDecimal } from '../../src/values/rounding';
import { atRate, fenOf as fen, share, yuanOf as yuanText } from '../../src/reference/money';
import { refusalOf } from '../support/problems';

const numRuns = process.env['CVR_DEEP'] === '1' ? 200_000 : 3_000;
const law = <Ts extends [unknown, ...unknown[]]>(
  arbitraries: { [K in keyof Ts]: fc.Arbitrary<Ts[K]> },
  holds: (...values: Ts) => void,
) => fc.assert(fc.property(...arbitraries, holds), { numRuns });

/** The whole range, and most of all its ends, small amounts, and where the product with a rate leaves the safe integers. */
const edge = Math.floor(Number.MAX_SAFE_INTEGER / 10_000);
const fens: fc.Arbitrary<Fen> = fc
  .oneof(
    fc.integer({ min: 0, max: 100 }),
    fc.integer({ min: 0, max: 100_000_000 }),
    fc.integer({ min: edge - 100, max: edge + 100 }),
    fc.integer({ min: mostFen - 100, max: mostFen }),
    fc.maxSafeInteger().map((number) => Math.abs(number) % (mostFen + 1)),
  )
  .map((number) => number as Fen);
const amounts = fens.map(yuanOf);
const parts = fc.oneof(
  fc.integer({ min: 0, max: 10_000 }),
  fc.constantFrom(0, 1, 2000, 3000, 4000, 5000, 9999, 10_000),
);
const rates = parts.map((tenThousandths) => {
  const text = String(tenThousandths).padStart(5, '0');
  return `${text.slice(0, -4)}.${text.slice(-4).replace(/0{1,2}$/, '')}` as Rate;
});
const modes = fc.constantFrom(...roundingModes);

/** Numerator ≤ denominator: rates, and the net and total of an invoice of any size. */
const fractions = fc.oneof(
  parts.map((numerator) => [numerator, 10_000] as const),
  fc.tuple(fens, fens).map(([a, b]) => [Math.min(a, b), Math.max(a, b, 1)] as const),
  // Halves, so that ties are not left to chance.
  fens.map((each) => [each, Math.max(1, each * 2)] as const).filter(([, denominator]) => denominator <= mostFen),
);

/** amount × fraction by BigInt, as the reference has it. */
const exactly = (amount: Fen, numerator: number, denominator: number, mode: RoundingMode): number =>
  Number(share(BigInt(amount), BigInt(numerator), BigInt(denominator), mode));

describe('proportion', () => {
  it('by whole numbers = by decimal.js = by BigInt, over the whole range', () =>
    law([fens, fractions, modes], (amount, [numerator, denominator], mode) => {
      const expected = exactly(amount, numerator, denominator, mode);
      expect(proportion(amount, numerator, denominator, mode)).toBe(expected);
      expect(proportionByDecimal(amount, numerator, denominator, mode)).toBe(expected);
    }));

  it('of every small amount by every small fraction', () => {
    for (let amount = 0; amount <= 40; amount += 1) {
      for (let denominator = 1; denominator <= 24; denominator += 1) {
        for (let numerator = 0; numerator <= denominator; numerator += 1) {
          for (const mode of roundingModes) {
            const expected = exactly(amount as Fen, numerator, denominator, mode);
            const both = [proportion, proportionByDecimal].map((by) => by(amount as Fen, numerator, denominator, mode));
            if (both.some((each) => each !== expected))
              expect([amount, numerator, denominator, mode, ...both]).toBe(expected);
          }
        }
      }
    }
  });

  it.each(roundingModes)('%s: the last product that is a safe integer and the first that is not', (mode) => {
    for (const amount of [edge - 1, edge, edge + 1, edge + 2]) {
      const expected = exactly(amount as Fen, 9_999, 10_000, mode);
      expect(proportion(amount as Fen, 9_999, 10_000, mode)).toBe(expected);
    }
  });

  it('is never more than the amount, and 0 and 1 are its ends', () =>
    law([fens, fractions, modes], (amount, [numerator, denominator], mode) => {
      const part = proportion(amount, numerator, denominator, mode);
      expect(part).toBeGreaterThanOrEqual(0);
      expect(part).toBeLessThanOrEqual(amount);
      expect(proportion(amount, 0, denominator, mode)).toBe(0);
      expect(proportion(amount, denominator, denominator, mode)).toBe(amount);
    }));

  it('down ≤ half-even ≤ half-up ≤ down + 1', () =>
    law([fens, fractions], (amount, [numerator, denominator]) => {
      const [up = NaN, even = NaN, down = NaN] = (['half-up', 'half-even', 'down'] as const).map((mode) =>
        proportion(amount, numerator, denominator, mode),
      );
      expect(down <= even && even <= up && up <= down + 1).toBe(true);
    }));

  it.each([1, mostFen])('refuses a mode that is none, by either path (%d)', (amount) => {
    for (const mode of ['up', 'constructor', '', undefined]) {
      expect(refusalOf(() => proportion(amount as Fen, 9_999, 10_000, mode as never))).toEqual([
        'not-one-of',
        'rounding',
      ]);
      expect(refusalOf(() => proportionByDecimal(amount as Fen, 1, 2, mode as never))).toEqual([
        'not-one-of',
        'rounding',
      ]);
    }
  });
});

describe('while a host has set decimal.js to something hostile', () => {
  const before = {
    precision: Decimal.precision,
    rounding: Decimal.rounding,
    toExpNeg: Decimal.toExpNeg,
    toExpPos: Decimal.toExpPos,
    minE: Decimal.minE,
    maxE: Decimal.maxE,
    modulo: Decimal.modulo,
  };
  beforeAll(() => {
    Decimal.set({ precision: 2, rounding: 0, toExpNeg: 0, toExpPos: 0, minE: -1, maxE: 1, modulo: 0 });
  });
  afterAll(() => {
    Decimal.set(before);
  });

  it('the setting is hostile indeed', () => {
    expect(new Decimal(1).div(3).toString()).toBe('3.4e-1');
  });

  it('nothing changes', () =>
    law([fens, fractions, modes], (amount, [numerator, denominator], mode) => {
      expect(proportionByDecimal(amount, numerator, denominator, mode)).toBe(
        exactly(amount, numerator, denominator, mode),
      );
    }));

  it('not even where the library is loaded only then', async () => {
    const { vi } = await import('vitest');
    vi.resetModules();
    const fresh = await import('../../src/values/rounding');
    expect(fresh.proportionByDecimal).not.toBe(proportionByDecimal);
    law([fens, fractions, modes], (amount, [numerator, denominator], mode) => {
      const part = fresh.proportionByDecimal(amount, numerator, denominator, mode);
      expect(part).toBe(exactly(amount, numerator, denominator, mode));
    });
  });
});

describe('fen and yuan', () => {
  it('an amount is its fen, there and back, over the whole range', () =>
    law([fens], (each) => {
      const text = yuanOf(each);
      expect(text).toBe(yuanText(BigInt(each)));
      expect(fenOf(text)).toBe(each);
      expect(parseYuan(text)).toEqual({ ok: true, value: text });
    }));

  it('whole yuan by number and by text are the same', () =>
    law([fc.integer({ min: 0, max: 9_999_999_999_999 })], (number) => {
      expect(yuan(number)).toBe(`${number}.00`);
    }));

  it('no text but the canonical one is an amount', () =>
    law(
      [
        fc.oneof(
          fc.string(),
          fc.stringMatching(/^-?[0-9,.]{0,18}$/),
          amounts.map((each) => `0${each}`),
        ),
      ],
      (text) => {
        const canonical = /^(?:0|[1-9]\d{0,12})\.\d{2}$/.test(text);
        expect(parseYuan(text).ok).toBe(canonical);
        expect(Number.isNaN(fenOf(text))).toBe(!canonical);
      },
    ));

  it('what a refusal suggests is an amount, and one of the same digits', () =>
    law([amounts, fc.constantFrom('元', '', ' 元'), fc.boolean()], (amount, unit, narrow) => {
      const wide = narrow ? amount : amount.replace(/[\d.]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
      const written = ` ${wide}${unit}`;
      const result = parseYuan(written);
      if (result.ok) throw new Error(`${written} was taken`);
      expect(result.problems[0]?.message.en).toContain(`write ${amount},`);
    }));

  it('every rate of ten-thousandths is one text', () => {
    const texts = new Set<string>();
    for (let tenThousandths = 0; tenThousandths <= 10_000; tenThousandths += 1) {
      const text = (tenThousandths / 10_000).toFixed(4).replace(/0{1,2}$/, '');
      expect(rate(text)).toBe(text);
      texts.add(text);
    }
    expect(texts.size).toBe(10_001);
    expect(parseRate('1.0001').ok).toBe(false);
  });
});

describe('the arithmetic for callers', () => {
  const inRange = (amount: bigint) => amount >= 0n && amount <= BigInt(mostFen);
  const orRefusal = (work: () => Yuan): Yuan | string => {
    try {
      return work();
    } catch {
      return refusalOf(work)[0];
    }
  };

  it('add and subtract are exact, and refuse what leaves the range', () =>
    law([amounts, amounts], (a, b) => {
      const [sum, difference] = [fen(a) + fen(b), fen(a) - fen(b)];
      expect(orRefusal(() => money.add(a, b))).toBe(inRange(sum) ? yuanText(sum) : 'out-of-range');
      expect(orRefusal(() => money.subtract(a, b))).toBe(inRange(difference) ? yuanText(difference) : 'out-of-range');
    }));

  it('add is commutative, associative, and subtract undoes it', () =>
    law([fens, fens, fens], (x, y, z) => {
      const [a, b, c] = [x, y, z].map((each) => yuanOf(Math.floor(each / 3) as Fen)) as [Yuan, Yuan, Yuan];
      expect(money.add(a, b)).toBe(money.add(b, a));
      expect(money.add(money.add(a, b), c)).toBe(money.add(a, money.add(b, c)));
      expect(money.subtract(money.add(a, b), b)).toBe(a);
      expect(money.add(a, yuan('0.00'))).toBe(a);
    }));

  it('sum is the exact sum of all, however they are given, in any order', () =>
    law([fc.array(amounts, { maxLength: 8 })], (list) => {
      const total = list.reduce((all, each) => all + fen(each), 0n);
      const expected = inRange(total) ? yuanText(total) : 'out-of-range';
      expect(orRefusal(() => money.sum(list))).toBe(expected);
      expect(orRefusal(() => money.sum(...list))).toBe(expected);
      expect(orRefusal(() => money.sum(list.slice(0, 2), ...list.slice(2)))).toBe(expected);
      expect(orRefusal(() => money.sum([...list].reverse()))).toBe(expected);
    }));

  it('a sum that leaves the range throws, even of very many amounts', () => {
    const most = yuanOf(mostFen);
    expect(refusalOf(() => money.sum(Array<Yuan>(10_000).fill(most)))[0]).toBe('out-of-range');
    expect(money.sum(Array<Yuan>(10_000).fill(yuan('999999999.99')))).toBe('9999999999900.00');
  });

  it('min and compare are the order of the amounts', () =>
    law([fc.array(amounts, { minLength: 1, maxLength: 6 })], (list) => {
      const sorted = [...list].sort((a, b) => (fen(a) < fen(b) ? -1 : fen(a) > fen(b) ? 1 : 0));
      expect([...list].sort(money.compare)).toEqual(sorted);
      expect(money.min(...list)).toBe(sorted[0]);
      expect(money.min(list)).toBe(sorted[0]);
      const [a = yuan(0), b = a] = list;
      const order = money.compare(b, a);
      expect(Object.is(money.compare(a, b), order === 0 ? 0 : -order)).toBe(true);
    }));

  it('times is the exact product, rounded by its mode', () =>
    law([amounts, rates, modes], (amount, by, mode) => {
      expect(money.times(amount, by, mode)).toBe(yuanText(atRate(fen(amount), by, mode)));
    }));

  it('format groups by three, and without its commas and unit it is the amount again', () =>
    law([amounts], (amount) => {
      const [zh, en] = [money.format(amount, 'zh'), money.format(amount, 'en')];
      expect(zh).toMatch(/^\d{1,3}(?:,\d{3})*\.\d{2}元$/);
      expect(en).toMatch(/^CNY \d{1,3}(?:,\d{3})*\.\d{2}$/);
      expect(zh.replace(/[,元]/g, '')).toBe(amount);
      expect(en.replace(/,|CNY /g, '')).toBe(amount);
      for (const shown of [zh, en]) expect(input.yuan(shown)).toEqual({ ok: true, value: amount });
    }));

  it.each([
    ['0.00', '0.00元', 'CNY 0.00'],
    ['999.99', '999.99元', 'CNY 999.99'],
    ['1000.00', '1,000.00元', 'CNY 1,000.00'],
    ['200000.00', '200,000.00元', 'CNY 200,000.00'],
    ['9999999999999.99', '9,999,999,999,999.99元', 'CNY 9,999,999,999,999.99'],
  ])('%s is shown as %s and %s', (amount, zh, en) => {
    expect([money.format(yuan(amount), 'zh'), money.format(yuan(amount), 'en')]).toEqual([zh, en]);
  });

  it.each([
    ['add, first', () => money.add('1' as Yuan, yuan(1)), ['not-canonical', 'a']],
    ['add, second', () => money.add(yuan(1), 'x' as Yuan), ['malformed', 'b']],
    ['subtract below 0.00', () => money.subtract(yuan(1), yuan('1.01')), ['out-of-range', '']],
    ['subtract, second', () => money.subtract(yuan(1), 1 as never), ['not-canonical', 'b']],
    ['sum', () => money.sum([yuan(1), '-1.00' as Yuan]), ['out-of-range', 'amounts.1']],
    ['min of none', () => money.min(), ['wrong-length', 'amounts']],
    ['min', () => money.min(yuan(1), undefined as never), ['missing-field', 'amounts.1']],
    ['compare', () => money.compare(yuan(1), '' as Yuan), ['malformed', 'b']],
    ['times, amount', () => money.times('1' as Yuan, rate('0.20'), 'down'), ['not-canonical', 'amount']],
    ['times, rate', () => money.times(yuan(1), '0.2' as Rate, 'down'), ['not-canonical', 'rate']],
    ['times, mode', () => money.times(yuan(1), rate('0.20'), 'up' as never), ['not-one-of', 'rounding']],
    [
      'times, mode, of a large amount',
      () => money.times('9999999999999.99' as Yuan, rate('0.20'), 'up' as never),
      ['not-one-of', 'rounding'],
    ],
    ['format', () => money.format('1' as Yuan, 'zh'), ['not-canonical', 'amount']],
    ['format, another locale', () => money.format(yuan(1), 'zh-CN' as never), ['not-one-of', 'locale']],
    ['format, no locale', () => money.format(yuan(1), undefined as never), ['missing-field', 'locale']],
  ] as [string, () => unknown, [string, string]][])('refuses: %s', (_, work, refusal) => {
    expect(refusalOf(work)).toEqual(refusal);
  });
});
