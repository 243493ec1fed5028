/**
 * Vectors of the values: what each accepts as it is written, and by which code it refuses the rest. Written by hand.
 * @module
 */
import type { ProblemCode } from 'cloud-voucher-rules';

export interface ValueVector {
  readonly id: string;
  readonly pins: string;
  readonly call: ValueCall;
  readonly given: unknown;
  readonly expect: { readonly ok: true; readonly value: string } | { readonly ok: false; readonly code: ProblemCode };
}
export type ValueCall =
  | 'parseYuan'
  | 'parseRate'
  | 'parseIsoDate'
  | 'parseInstant'
  | 'parseUscc'
  | 'parseIndustryCode'
  | 'parseInvoiceId'
  | 'parseId';

type Row = readonly [given: unknown, pins: string];
type Rows = Readonly<Partial<Record<ProblemCode | 'accepted', readonly Row[]>>>;

const sections: readonly Row[] = (
  [
    ['A', '01', '05'],
    ['B', '06', '12'],
    ['C', '13', '43'],
    ['D', '44', '46'],
    ['E', '47', '50'],
    ['F', '51', '52'],
    ['G', '53', '60'],
    ['H', '61', '62'],
    ['I', '63', '65'],
    ['J', '66', '69'],
    ['K', '70', '70'],
    ['L', '71', '72'],
    ['M', '73', '75'],
    ['N', '76', '79'],
    ['O', '80', '82'],
    ['P', '83', '83'],
    ['Q', '84', '85'],
    ['R', '86', '90'],
    ['S', '91', '96'],
    ['T', '97', '97'],
  ] as const
).flatMap(([section, first, last]): readonly Row[] =>
  first === last
    ? [[section + first, `section ${section} has the one division ${first}`]]
    : [
        [section + first, `section ${section} begins with division ${first}`],
        [section + last, `section ${section} ends with division ${last}`],
      ],
);

const tables: Readonly<Record<ValueCall, Rows>> = {
  parseYuan: {
    accepted: [
      ['0.00', 'the least amount'],
      ['0.01', 'one fen'],
      ['120000.00', 'an everyday amount'],
      ['200000.00', 'the annual cap'],
      ['9999999999999.99', 'the greatest amount'],
      ['9007199254740.99', 'an amount whose fen a double cannot hold after a multiplication'],
    ],
    'not-canonical': [
      ['120000', 'two decimals are required'],
      ['120000.5', 'two decimals are required, not one'],
      ['120000.000', 'no third decimal, even of zero'],
      ['0120000.00', 'no leading zero'],
      ['120,000.00', 'no separators'],
      ['１２００００.00', 'no full-width digits'],
      ['¥120000.00', 'no currency sign'],
      [' 120000.00', 'no space around'],
    ],
    'out-of-range': [
      ['10000000000000.00', 'one fen more than the greatest amount is out of range'],
      ['-0.01', 'there are no negative amounts'],
      [-1, 'there are no negative amounts, as whole yuan either'],
      [10000000000000, 'whole yuan above the range'],
    ],
    malformed: [
      ['', 'nothing is not zero'],
      ['0x10', 'no hexadecimal'],
      ['1e3', 'no exponent'],
      ['Infinity', 'no infinity'],
      ['1.234', 'a fraction of a fen is no amount'],
      ['.50', 'a digit before the point is required'],
      ['1,00.00', 'separators in the wrong place mean nothing'],
      [1.5, 'whole yuan only, as a number'],
    ],
    'wrong-type': [
      [null, 'null is no amount'],
      [true, 'a truth value is no amount'],
      [['1.00'], 'a list is no amount'],
    ],
  },
  parseRate: {
    accepted: [
      ['0.00', 'the least rate'],
      ['0.20', 'two decimals where two are enough'],
      ['0.125', 'three decimals where they are needed'],
      ['0.0001', 'four decimals at the most'],
      ['1.00', 'the greatest rate'],
    ],
    'not-canonical': [
      ['0.2', 'two decimals at the least'],
      ['0.200', 'the shortest form'],
      ['20%', 'no percent'],
      ['1', 'two decimals at the least, for one too'],
    ],
    'out-of-range': [
      ['1.01', 'a rate above one'],
      ['1.0001', 'just above one'],
    ],
    malformed: [
      ['0.12345', 'five decimals'],
      ['', 'nothing'],
      ['half', 'a word'],
    ],
    'wrong-type': [[0.2, 'a binary fraction is no rate']],
  },
  parseIsoDate: {
    accepted: [
      ['2025-06-03', 'an everyday date'],
      ['2024-02-29', '29 February of a leap year'],
      ['2000-02-29', 'a century divisible by 400 is a leap year'],
      ['0001-01-01', 'the first day'],
      ['9999-12-31', 'the last day'],
    ],
    'not-canonical': [
      ['2025-6-3', 'two digits for month and day'],
      ['2025/06/03', 'hyphens'],
      ['20250603', 'hyphens, please'],
      ['2025年6月3日', 'the Chinese form is not the canonical one'],
    ],
    'not-a-day': [
      ['2025-02-29', 'no 29 February in a common year'],
      ['1900-02-29', 'a century not divisible by 400 is a common year'],
      ['2025-04-31', 'April has 30 days'],
      ['2025-13-01', 'no month 13'],
      ['2025-00-10', 'no month 0'],
      ['0000-01-01', 'no year 0'],
    ],
    malformed: [
      ['', 'nothing'],
      ['2025-06-03T00:00:00+08:00', 'an instant is no day'],
      ['03.06.2025', 'day first is ambiguous'],
    ],
    'wrong-type': [[20250603, 'a number is no date']],
  },
  parseInstant: {
    accepted: [
      ['2025-06-03T09:15:00+08:00', 'an everyday instant'],
      ['2025-06-03T01:15:00Z', 'written in UTC'],
      ['2025-10-31T23:59:59.999999999+08:00', 'nine digits of fraction'],
      ['2025-06-03T09:15:00.5-03:30', 'an offset of half hours'],
      ['0001-01-01T00:00:00+08:00', 'the first year'],
    ],
    'not-canonical': [
      ['2025-06-03t09:15:00z', 'T and Z are capitals'],
      ['2025-06-03 09:15:00+08:00', 'T, not a space'],
    ],
    'not-a-time': [
      ['2025-06-03T24:00:00+08:00', 'no hour 24'],
      ['2025-06-03T23:59:60+08:00', 'no second 60'],
      ['2025-06-03T09:60:00+08:00', 'no minute 60'],
      ['2025-02-29T09:15:00+08:00', 'no such day'],
      ['2025-06-03T09:15:00+24:00', 'no offset of 24 hours'],
      ['0000-06-03T09:15:00Z', 'no year 0'],
    ],
    malformed: [
      ['2025-06-03T09:15+08:00', 'seconds are required'],
      ['2025-06-03T09:15:00', 'the offset is required'],
      ['2025-06-03T09:15:00.1234567890+08:00', 'ten digits of fraction'],
      ['2025-06-03T09:15:00.+08:00', 'a fraction without digits'],
      ['2025-06-03', 'a day is no instant'],
    ],
    'wrong-type': [[1748913300000, 'milliseconds are no instant']],
  },
  parseUscc: {
    accepted: [
      ['91420100616400352X', 'a right check character'],
      ['91420111783183308C', 'a right check character'],
      ['9144030071526726XG', 'a right check character'],
      ['91330106673959654P', 'a right check character'],
      ['91420111751839827U', 'a right check character'],
      ['91350100M000100Y43', 'a right check character'],
    ],
    'not-canonical': [
      ['91420100616400352x', 'capitals: the cap is per code, so a code has one spelling'],
      ['９1420100616400352X', 'no full-width characters'],
      ['9142 0100 6164 0035 2X', 'no spaces'],
    ],
    'wrong-check-character': [
      ['91350100M000100Y4Z', 'the check character must be 3'],
      ['91420100329990389G', 'the check character must be U'],
      ['914201006164003520', 'a check character of 0 where X is right'],
    ],
    malformed: [
      ['91420100616400352', 'seventeen characters'],
      ['91420100616400352XX', 'nineteen characters'],
      ['9142010061640035IX', 'the letter I is not of the alphabet'],
      ['', 'nothing'],
    ],
    'wrong-type': [[91420100, 'a number is no code']],
  },
  parseIndustryCode: {
    accepted: [...sections, ['C391', 'a group'], ['C3919', 'a class']],
    'not-canonical': [
      ['c3919', 'a capital letter'],
      ['Ｃ3919', 'no full-width letter'],
    ],
    'section-and-division-disagree': [
      ['I39', 'division 39 is of section C'],
      ['C65', 'division 65 is of section I'],
      ['A06', 'division 06 is of section B'],
    ],
    malformed: [
      ['65', 'the letter is required'],
      ['I6', 'a division has two digits'],
      ['I65100', 'at most four digits'],
      ['A00', 'no division 00'],
      ['T98', 'no division 98'],
    ],
    'wrong-type': [[65, 'a number is no industry']],
  },
  parseInvoiceId: {
    accepted: [
      ['25422000000012345678', 'a digital invoice: 20 digits'],
      ['4200204130-01234567', 'a code of 10 digits and a number'],
      ['042002000111-01234567', 'a code of 12 digits and a number'],
    ],
    'not-canonical': [
      ['4200204130 - 01234567', 'no spaces'],
      ['4200204130—01234567', 'a hyphen, not a dash'],
      ['２５422000000012345678', 'no full-width digits'],
    ],
    malformed: [
      ['2542200000001234567', '19 digits'],
      ['254220000000123456789', '21 digits'],
      ['42002041301-01234567', 'a code of 11 digits'],
      ['4200204130-1234567', 'a number of 7 digits'],
      ['01234567', 'an old number without its code'],
    ],
    'wrong-type': [[20, 'a number is no invoice number']],
  },
  parseId: {
    accepted: [
      ['A', 'one character'],
      ['WH-2025-0001', 'letters, digits and hyphens'],
      ['a._-', 'dots, underscores and hyphens after the first character'],
      ['0', 'a digit first'],
      ['constructor', 'a word that JavaScript objects inherit'],
      ['toString', 'another such word'],
      ['x'.repeat(64), '64 characters'],
    ],
    'not-canonical': [
      [' WH-1', 'no space around'],
      ['ＷＨ-1', 'no full-width letters'],
    ],
    malformed: [
      ['', 'nothing'],
      ['-WH', 'a hyphen first'],
      ['__proto__', 'an underscore first'],
      ['WH 1', 'a space inside'],
      ['申请1', 'letters outside ASCII'],
      ['x'.repeat(65), '65 characters'],
    ],
    'wrong-type': [[1, 'a number is no id']],
  },
};

export const valueVectors: readonly ValueVector[] = Object.entries(tables).flatMap(([call, rows]) =>
  Object.entries(rows).flatMap(([answer, list]) =>
    list.map(([given, pins], i): ValueVector => ({
      id: `${call}-${answer}-${i + 1}`,
      pins,
      call: call as ValueCall,
      given,
      expect: answer === 'accepted' ? { ok: true, value: String(given) } : { ok: false, code: answer as ProblemCode },
    })),
  ),
);
