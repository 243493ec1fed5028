/**
 * Codes and ids: unified social credit codes (GB 32100-2015), industries (GB/T 4754-2017), invoices, ids.
 */
import { describe, expect, it } from 'vitest';
import {
  id,
  industryCode,
  invoiceId,
  parseId,
  parseIndustryCode,
  parseInvoiceId,
  parseReference,
  parseUscc,
  parseYuan,
  reference,
  uscc,
} from 'cloud-voucher-rules';
import { parseDistrict } from '../../src/values/id';
import { canonicalAt } from '../../src/values/result';
import * as expectations from '../../src/words/expected';
import { problemsOf, refusalOf } from '../support/problems';
import { refusedFor } from '../support/refused';

const notText = [undefined, null, 0, 65, true, {}, [], ['I65']];

describe('a unified social credit code', () => {
  it.each([
    '91420100616400352X',
    '91420111783183308C',
    '9144030071526726XG',
    '91330106673959654P',
    '91420111751839827U',
    '91350100M000100Y43',
  ])('%s is right', (text) => {
    expect(parseUscc(text)).toEqual({ ok: true, value: text });
    expect(uscc(text)).toBe(text);
  });

  it('a check value of 0 is written 0', () => {
    const zero = '91420100MA00000100';
    expect(parseUscc(zero)).toEqual({ ok: true, value: zero });
  });

  it.each([
    ['91350100M000100Y4Z', 'wrong-check-character', '', 'its check character is another'],
    ['91420100329990389G', 'wrong-check-character', '', 'its check character is another'],
    ['91420100616400352Y', 'wrong-check-character', '', 'the last character is wrong'],
    ['91420100616400532X', 'wrong-check-character', '', 'two digits changed places'],
    ['91420100616400353X', 'wrong-check-character', '', 'one digit differs'],
    ['91420100616400352x', 'not-canonical', '91420100616400352X', 'lower case'],
    ['９１４２０１００６１６４００３５２Ｘ', 'not-canonical', '91420100616400352X', 'full width'],
    [' 91420100616400352X', 'not-canonical', '91420100616400352X', 'a space before'],
    ['914201 0061640035 2X', 'not-canonical', '91420100616400352X', 'spaces within'],
    ['91420100-61640035-2X', 'not-canonical', '91420100616400352X', 'hyphens'],
    ['91420100616400352y', 'wrong-check-character', '', 'lower case and wrong'],
    ['91420100616400352', 'malformed', '', '17 characters'],
    ['91420100616400352XX', 'malformed', '', '19 characters'],
    ['9I420100616400352X', 'malformed', '', 'I is not of the alphabet'],
    ['9O420100616400352X', 'malformed', '', 'O is not of the alphabet'],
    ['9S420100616400352X', 'malformed', '', 'S is not of the alphabet'],
    ['9V420100616400352X', 'malformed', '', 'V is not of the alphabet'],
    ['9Z420100616400352X', 'malformed', '', 'Z is not of the alphabet'],
    ['', 'malformed', '', 'nothing'],
    ['420100000123456', 'malformed', '', 'a registration number of old'],
  ])('%s is refused as %s (%s): %s', (given, code, canonical) => {
    const refusal = refusedFor(parseUscc(given));
    expect(refusal[0]).toBe(code);
    if (canonical !== '') expect(refusal[1]).toBe(canonical);
  });

  it('has exactly one right check character for each body', () => {
    const right = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'].filter((last) => parseUscc(`91420100616400352${last}`).ok);
    expect(right).toEqual(['X']);
  });

  it.each(notText.map((given) => [String(given), given] as const))('%s is of the wrong type', (_, given) => {
    expect(refusedFor(parseUscc(given))[0]).toBe('wrong-type');
  });

  it('a text without end is malformed, at once', () => {
    expect(refusedFor(parseUscc('9'.repeat(100_000)))[0]).toBe('malformed');
  });

  it('the throwing form throws the same problem', () => {
    expect(refusalOf(() => uscc('91420100616400352x'))).toEqual(['not-canonical', '']);
  });
});

describe('an industry code', () => {
  const sections: [string, number, number][] = [
    ['A', 1, 5],
    ['B', 6, 12],
    ['C', 13, 43],
    ['D', 44, 46],
    ['E', 47, 50],
    ['F', 51, 52],
    ['G', 53, 60],
    ['H', 61, 62],
    ['I', 63, 65],
    ['J', 66, 69],
    ['K', 70, 70],
    ['L', 71, 72],
    ['M', 73, 75],
    ['N', 76, 79],
    ['O', 80, 82],
    ['P', 83, 83],
    ['Q', 84, 85],
    ['R', 86, 90],
    ['S', 91, 96],
    ['T', 97, 97],
  ];
  const two = (division: number) => String(division).padStart(2, '0');

  it.each(sections)('section %s runs from division %d to %d, and no further', (letter, first, last) => {
    for (let division = 0; division <= 99; division += 1) {
      const given = `${letter}${two(division)}`;
      expect([given, parseIndustryCode(given).ok]).toEqual([given, first <= division && division <= last]);
    }
    const previous = sections.find(([, , end]) => end === first - 1)?.[0];
    const below = refusedFor(parseIndustryCode(`${letter}${two(first - 1)}`));
    expect(below).toEqual(previous === undefined ? ['malformed', ''] : ['section-and-division-disagree', previous]);
  });

  it.each(['I65', 'I651', 'I6513', 'C3919', 'C13', 'B0610', 'T9700'])('%s is taken as it is', (text) => {
    expect(parseIndustryCode(text)).toEqual({ ok: true, value: text });
    expect(industryCode(text)).toBe(text);
  });

  it.each([
    ['i65', 'I65'],
    ['Ｉ６５１３', 'I6513'],
    [' C3919', 'C3919'],
  ])('%j is refused, and would be written %s', (given, canonical) => {
    expect(refusedFor(parseIndustryCode(given))).toEqual(['not-canonical', canonical]);
  });

  it.each([
    ['C65', 'I'],
    ['I6610', 'J'],
    ['c65', 'I'],
    ['A06', 'B'],
    ['T01', 'A'],
  ])('%s: letter and division disagree, the division is of section %s', (given, section) => {
    expect(refusedFor(parseIndustryCode(given))).toEqual(['section-and-division-disagree', section]);
  });

  it.each(['', 'I', 'I6', '65', '6513', 'I65130', 'I6x', 'U98', 'T98', 'A00', 'I-65', 'I65.1', '软件', 'I６5x'])(
    '%j is malformed',
    (given) => {
      expect(refusedFor(parseIndustryCode(given))[0]).toBe('malformed');
    },
  );

  it.each(notText.map((given) => [String(given), given] as const))('%s is of the wrong type', (_, given) => {
    expect(refusedFor(parseIndustryCode(given))[0]).toBe('wrong-type');
  });

  it('a text without end is malformed, at once', () => {
    expect(refusedFor(parseIndustryCode('I6'.repeat(100_000)))[0]).toBe('malformed');
  });

  it('the throwing form throws the same problem', () => {
    expect(refusalOf(() => industryCode('C65'))).toEqual(['section-and-division-disagree', '']);
  });
});

describe('an invoice number', () => {
  it.each([
    ['25422000000012345678', 'a digital invoice: 20 digits'],
    ['4200204130-01234567', 'code of 10 digits and number of 8'],
    ['042002000111-01234567', 'code of 12 digits and number of 8'],
    ['21000000000000000000', 'a digital invoice of the first year'],
    ['99000000000000000000', 'a digital invoice of a year to come'],
    ['0000000000-00000000', 'zeros'],
  ])('%s is taken as it is: %s', (text) => {
    expect(parseInvoiceId(text)).toEqual({ ok: true, value: text });
    expect(invoiceId(text)).toBe(text);
  });

  it.each([
    ['2542 2000 0000 1234 5678', '25422000000012345678'],
    ['２５４２２０００００００１２３４５６７８', '25422000000012345678'],
    ['4200204130_01234567', '4200204130-01234567'],
    ['4200204130/01234567', '4200204130-01234567'],
    ['4200204130–01234567', '4200204130-01234567'],
    ['4200204130—01234567', '4200204130-01234567'],
    [' 4200204130 - 01234567', '4200204130-01234567'],
    ['420020413001234567', '4200204130-01234567'],
    ['230020413001234567', '2300204130-01234567'],
    ['300020413001234567', '3000204130-01234567'],
    ['4200204130 01234567', '4200204130-01234567'],
    ['04200250011112345678', '042002500111-12345678'],
    ['20422000000012345678', '204220000000-12345678'],
    ['00000000000000000000', '000000000000-00000000'],
    ['０４２００２５００１１１１２３４５６７８', '042002500111-12345678'],
  ])('%j is refused, and would be written %s', (given, canonical) => {
    expect(refusedFor(parseInvoiceId(given))).toEqual(['not-canonical', canonical]);
  });

  it.each([
    '',
    '2542200000001234567',
    '254220000000123456789',
    '240020413001234567',
    '290020413001234567',
    '420020413-01234567',
    '42002041301-01234567',
    '0420020001110-01234567',
    '4200204130-0123456',
    '4200204130-012345678',
    '4200204130-0123456x',
    '2542200000001234567X',
    '-01234567',
  ])('%s is malformed', (given) => {
    expect(refusedFor(parseInvoiceId(given))[0]).toBe('malformed');
  });

  it.each([4200204130, ...notText].map((given) => [String(given), given] as const))(
    '%s is of the wrong type',
    (_, given) => {
      expect(refusedFor(parseInvoiceId(given))[0]).toBe('wrong-type');
    },
  );

  it('a text without end is malformed, at once', () => {
    expect(refusedFor(parseInvoiceId('1'.repeat(100_000)))[0]).toBe('malformed');
  });

  it('the throwing form throws the same problem', () => {
    expect(refusalOf(() => invoiceId('1'))).toEqual(['malformed', '']);
  });
});

describe('an id', () => {
  it.each([
    'A',
    '0',
    'WH-2025-0001',
    'a.b_c-d',
    'constructor',
    'toString',
    'hasOwnProperty',
    'proto__',
    '1e3',
    'x'.repeat(64),
  ])('%s is taken as it is', (text) => {
    expect(parseId(text)).toEqual({ ok: true, value: text });
    expect(id(text)).toBe(text);
  });

  it('case matters: a and A are two ids', () => {
    expect(id('a')).not.toBe(id('A'));
  });

  it.each([
    [' WH-1 ', 'WH-1'],
    ['ＷＨ－１', 'WH-1'],
    ['WH-1\n', 'WH-1'],
  ])('%j is refused, and would be written %s', (given, canonical) => {
    expect(refusedFor(parseId(given))).toEqual(['not-canonical', canonical]);
  });

  it.each([
    '',
    ' ',
    '-a',
    '.a',
    '_a',
    '__proto__',
    'a b',
    'a/b',
    'a:b',
    '申请1',
    'é',
    'a\u0000',
    '\ud800',
    'x'.repeat(65),
  ])('%j is malformed', (given) => {
    expect(refusedFor(parseId(given))[0]).toBe('malformed');
  });

  it.each(notText.map((given) => [String(given), given] as const))('%s is of the wrong type', (_, given) => {
    expect(refusedFor(parseId(given))[0]).toBe('wrong-type');
  });

  it('a text without end is malformed, at once', () => {
    expect(refusedFor(parseId('x'.repeat(100_000)))[0]).toBe('malformed');
  });

  it('the throwing form throws the same problem', () => {
    expect(refusalOf(() => id(''))).toEqual(['malformed', '']);
  });
});

describe('a number as printed on paper', () => {
  it.each([
    '鄂云上〔2025〕1号',
    'HT/2025/1',
    'A',
    'A B',
    '合同 №7 (补充)',
    'ＨＴ１',
    'x'.repeat(100),
    '号'.repeat(100),
    '𠮷'.repeat(100),
    'constructor',
    '=1+1',
  ])('%s is taken as it is', (text) => {
    expect(parseReference(text)).toEqual({ ok: true, value: text });
    expect(reference(text)).toBe(text);
  });

  it.each([
    [' HT/2025/1', 'HT/2025/1'],
    ['HT/2025/1\n', 'HT/2025/1'],
    ['\u3000鄂云上〔2025〕1号\u00a0', '鄂云上〔2025〕1号'],
    ['\ufeffHT\u200b1', 'HT1'],
    ['HT-1\u202e', 'HT-1'],
  ])('%j is refused, and would be written %s', (given, canonical) => {
    expect(parseReference(given)).toMatchObject({ problems: [{ code: 'not-canonical', canonical }] });
  });

  it.each([
    ['', 'nothing'],
    ['　', 'a space alone'],
    ['\u200b', 'nothing that can be seen'],
    ['HT\t1', 'a tab inside: a space or none may be meant'],
    ['HT\n1', 'two lines'],
    ['HT\u2028 1', 'a line separator'],
    ['HT\u001b[31m', 'an escape sequence'],
    ['HT\ud842', 'half a character'],
    ['x'.repeat(101), '101 characters'],
    ['𠮷'.repeat(101), '101 characters beyond the basic plane'],
    ['x'.repeat(100_000), 'a text without end'],
  ])('%j is malformed: %s', (given) => {
    expect(refusedFor(parseReference(given))[0]).toBe('malformed');
  });

  it.each(notText.map((given) => [String(given), given] as const))('%s is of the wrong type', (_, given) => {
    expect(refusedFor(parseReference(given))[0]).toBe('wrong-type');
  });
});

describe('where an enterprise is registered', () => {
  it.each(['420111', '420100', '110000', 'donghu-hightech', 'wuhan-etdz', 'z', 'zone-2'])('%s is taken', (text) => {
    expect(parseDistrict(text)).toEqual({ ok: true, value: text });
  });

  it.each([
    ['４２０１１１', '420111'],
    [' 420111', '420111'],
    ['Donghu-Hightech', 'donghu-hightech'],
  ])('%j is refused, and would be written %s', (given, canonical) => {
    expect(refusedFor(parseDistrict(given))).toEqual(['not-canonical', canonical]);
  });

  it.each(['', '洪山区', '42O111', '42o111', '420111000000', '42011', '-zone', 'zone_2', 'z'.repeat(65)])(
    '%j is malformed',
    (given) => {
      expect(refusedFor(parseDistrict(given))[0]).toBe('malformed');
    },
  );

  it.each([420111, ...notText].map((given) => [String(given), given] as const))(
    '%s is of the wrong type',
    (_, given) => {
      expect(refusedFor(parseDistrict(given))[0]).toBe('wrong-type');
    },
  );
});

describe('canonicalAt', () => {
  it('gives back what is right as it is', () => {
    expect(canonicalAt(parseUscc, '91420100616400352X', 'uscc')).toBe('91420100616400352X');
  });

  it.each([
    ['91420100616400352x', 'not-canonical', '91420100616400352X'],
    ['', 'malformed', undefined],
    [undefined, 'missing-field', undefined],
    [null, 'wrong-type', undefined],
    [7, 'wrong-type', undefined],
  ])('throws the problem of %j at its path: %s', (given, code, canonical) => {
    const [problem, ...others] = problemsOf(() => canonicalAt(parseUscc, given, 'invoices', 0, 'seller'));
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ code, path: ['invoices', 0, 'seller'], expected: expectations.uscc });
    expect(problem?.canonical).toBe(canonical);
  });

  it('takes no number for a text, though the parser does', () => {
    expect(problemsOf(() => canonicalAt(parseYuan, 36000, 'amount'))).toMatchObject([
      {
        code: 'not-canonical',
        path: ['amount'],
        canonical: '36000.00',
        message: { en: expect.stringContaining('"36000.00"') as string },
      },
    ]);
  });
});
