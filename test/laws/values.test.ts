/**
 * The laws of every value: what is read is what was given, what is refused says why in both languages, what a refusal
 * suggests is taken, and nothing that is thrown at a reader is thrown back.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  InvalidValueError,
  id,
  industryCode,
  instant,
  invoiceId,
  isoDate,
  parseId,
  parseIndustryCode,
  parseInstant,
  parseInvoiceId,
  parseIsoDate,
  parseRate,
  parseReference,
  parseUscc,
  parseYuan,
  problemCodes,
  rate,
  reference,
  uscc,
  yuan,
  type Problem,
  type Result,
} from 'cloud-voucher-rules';
import { divisionOf } from '../../src/values/industry';
import { usccFrom } from '../support/builders';
import { refusedFor } from '../support/refused';

const numRuns = process.env['CVR_DEEP'] === '1' ? 50_000 : 1_000;
const law = <T>(arbitrary: fc.Arbitrary<T>, holds: (value: T) => void) =>
  fc.assert(fc.property(arbitrary, holds), { numRuns });

interface Kind {
  readonly parse: (given: unknown) => Result<string>;
  readonly construct: (given: never) => string;
  /** Texts that are right. */
  readonly right: fc.Arbitrary<string>;
}

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));
const sections: readonly (readonly [string, number, number])[] = [
  ['A', 1, 5],
  ['C', 13, 43],
  ['I', 63, 65],
  ['T', 97, 97],
];

const kinds: Readonly<Record<string, Kind>> = {
  yuan: { parse: parseYuan, construct: yuan, right: fc.stringMatching(/^(?:0|[1-9]\d{0,12})\.\d{2}$/) },
  rate: {
    parse: parseRate,
    construct: rate,
    right: fc.oneof(fc.stringMatching(/^0\.\d{2}(?:\d{0,1}[1-9])?$/), fc.constant('1.00')),
  },
  isoDate: {
    parse: parseIsoDate,
    construct: isoDate,
    right: fc.stringMatching(/^(?:2\d{3}|000[1-9])-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])$/),
  },
  instant: {
    parse: parseInstant,
    construct: instant,
    right: fc.stringMatching(
      /^2\d{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3])(?::[0-5]\d){2}(?:\.\d{1,9})?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/,
    ),
  },
  uscc: {
    parse: parseUscc,
    construct: uscc,
    right: fc
      .array(fc.constantFrom(...alphabet), { minLength: 17, maxLength: 17 })
      .map((body) => usccFrom(body.join(''))),
  },
  industryCode: {
    parse: parseIndustryCode,
    construct: industryCode,
    right: fc
      .constantFrom(...sections)
      .chain(([letter, from, to]) =>
        fc
          .tuple(fc.integer({ min: from, max: to }), fc.stringMatching(/^\d{0,2}$/))
          .map(([division, rest]) => `${letter}${String(division).padStart(2, '0')}${rest}`),
      ),
  },
  invoiceId: {
    parse: parseInvoiceId,
    construct: invoiceId,
    right: fc.oneof(
      fc.tuple(fc.integer({ min: 21, max: 99 }), digits(18)).map(([year, rest]) => `${year}${rest}`),
      fc.tuple(fc.oneof(digits(10), digits(12)), digits(8)).map(([code, number]) => `${code}-${number}`),
    ),
  },
  reference: {
    parse: parseReference,
    construct: reference,
    right: fc.stringMatching(/^[0-9A-Za-z号〔𠮷](?:[0-9 A-Z/〔〕号𠮷-]{0,98}[0-9A-Z号])?$/u),
  },
  id: { parse: parseId, construct: id, right: fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/) },
};

/** Whatever JavaScript has, and texts that are nearly right. */
const nearly = (right: fc.Arbitrary<string>) =>
  fc.oneof(
    right.map((text) => ` ${text}`),
    right.map((text) => text.toLowerCase()),
    right.map((text) => text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))),
    right.map((text) => text.slice(1)),
    right.map((text) => `${text}0`),
    right.map((text) => `0${text}`),
    fc.tuple(right, fc.string()).map(([text, more]) => text + more),
    fc.tuple(right, fc.nat(), fc.string({ minLength: 1, maxLength: 1, unit: 'binary' })).map(([text, at, c]) => {
      const place = at % text.length;
      return text.slice(0, place) + c + text.slice(place + 1);
    }),
    fc.string({ unit: 'binary' }),
  );
const anything = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withSparseArray: true,
});

/** Slots that stayed open; what was given, and the spelling that a reference would have, may hold braces. */
function isWellReported({ path, code, message, ...rest }: Problem): boolean {
  const { zh, en } = message;
  const canonical = 'canonical' in rest && typeof rest.canonical === 'string' ? rest.canonical : '';
  return (
    Array.isArray(path) &&
    problemCodes.includes(code) &&
    /[\u4e00-\u9fff]/.test(zh) &&
    /[a-z]/.test(en) &&
    !/[{}]|undefined|\[object/.test(`${zh}${en}`.replaceAll(canonical, '').replace(/".*"|“.*”/gs, ''))
  );
}

describe.each(Object.entries(kinds))('%s', (_, { parse, construct, right }) => {
  it('takes every right text as it is, by either form', () =>
    law(right, (text) => {
      expect(parse(text)).toEqual({ ok: true, value: text });
      expect(construct(text as never)).toBe(text);
    }));

  it('takes or refuses whatever it is given, never throws, and tells a refusal in both languages', () =>
    law(fc.oneof(nearly(right), anything), (given) => {
      const result = parse(given);
      if (result.ok) return;
      expect(result.problems).toHaveLength(1);
      for (const problem of result.problems) {
        if (!isWellReported(problem)) expect(problem).toBe('well reported');
        if ('given' in problem) expect(JSON.parse(JSON.stringify(problem))).toStrictEqual(problem);
      }
    }));

  it('gives back what was given, or refuses it: it never mends silently', () =>
    law(nearly(right), (text) => {
      const result = parse(text);
      if (result.ok) expect(result.value).toBe(text);
    }));

  it('what a refusal of a spelling suggests is taken', () =>
    law(nearly(right), (text) => {
      const [code, canonical] = refusedFor(parse(text));
      if (code === 'not-canonical') expect(parse(canonical)).toEqual({ ok: true, value: canonical });
    }));

  it('the throwing form throws exactly where reading fails, and the same problems', () =>
    law(fc.oneof(nearly(right), right, anything), (given) => {
      const result = parse(given);
      try {
        const value = construct(given as never);
        expect(result).toEqual({ ok: true, value });
      } catch (error) {
        if (!(error instanceof InvalidValueError)) throw error;
        expect(result).toEqual({ ok: false, problems: error.problems });
      }
    }));
});

describe('check characters', () => {
  it('no single wrong character, and no two neighbours changed, pass for the right code', () =>
    law(
      fc.tuple(kinds['uscc']?.right ?? fc.constant(''), fc.nat(17), fc.constantFrom(...alphabet)),
      ([code, place, c]) => {
        const wrong = code.slice(0, place) + c + code.slice(place + 1);
        expect(parseUscc(wrong).ok).toBe(wrong === code);
        const turned =
          code.slice(0, place) + [...code.slice(place, place + 2)].reverse().join('') + code.slice(place + 2);
        expect(parseUscc(turned).ok).toBe(turned === code);
      },
    ));
});

describe('industries', () => {
  it('the division of a code is its second and third character, and no other text has one', () =>
    law(
      fc.oneof(kinds['industryCode']?.right ?? fc.constant(''), fc.stringMatching(/^[A-Z]\d{0,5}$/), fc.string()),
      (text) => {
        expect(divisionOf(text)).toBe(parseIndustryCode(text).ok ? text.slice(1, 3) : undefined);
      },
    ));
});
