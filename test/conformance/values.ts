/**
 * Vectors of values and of arithmetic: written by hand from the tables of the standards, not computed.
 * @module
 */
import type { Vector, VectorFunction } from '../../src/testing/vector';

type Parse = Extract<VectorFunction, `parse${string}`>;
type Row = readonly [given: unknown, pins: string];

const taken = (name: Parse, rows: readonly Row[]): readonly Vector[] =>
  rows.map(([given, pins]) => {
    return { name: nameOf(name, given), pins, function: name, input: { given }, result: { ok: true, value: given } };
  });

const refused = (name: Parse, code: string, rows: readonly Row[]): readonly Vector[] =>
  rows.map(([given, pins]) => {
    return { name: nameOf(name, given), pins, function: name, input: { given }, problems: [{ path: [], code }] };
  });

const nameOf = (name: string, given: unknown): string => `${name} ${JSON.stringify(given)}`;

const amounts: readonly Vector[] = [
  ...taken('parseYuan', [
    ['0.00', 'Nothing is an amount.'],
    ['0.01', 'One fen is the least above nothing.'],
    ['0.10', 'Two decimals are always written.'],
    ['1.00', 'Whole yuan have two decimals too.'],
    ['200000.00', 'No separators between thousands.'],
    ['9999999999999.99', 'The greatest amount: 999,999,999,999,999 fen.'],
    ['9007199254740.99', 'Amounts are exact where doubles of yuan are not.'],
  ]),
  {
    name: 'parseYuan 120000',
    pins: 'Whole yuan may come as a number, and become text.',
    function: 'parseYuan',
    input: { given: 120000 },
    result: { ok: true, value: '120000.00' },
  },
  {
    name: 'parseYuan 0',
    pins: 'The number 0 is nothing, written 0.00.',
    function: 'parseYuan',
    input: { given: 0 },
    result: { ok: true, value: '0.00' },
  },
  ...refused('parseYuan', 'not-canonical', [
    ['120000', 'The decimals are missing.'],
    ['120000.5', 'One decimal is missing.'],
    ['120000.500', 'A third decimal, though it is 0.'],
    ['120,000.00', 'Separators between thousands.'],
    ['0120000.00', 'A leading zero.'],
    ['１２００００．００', 'Full-width digits, as a Chinese keyboard types them.'],
    ['120000.00元', 'The unit is not part of an amount.'],
    ['¥120000.00', 'Nor is the currency sign.'],
    [' 120000.00', 'A space before.'],
  ]),
  ...refused('parseYuan', 'malformed', [
    ['', 'Nothing is written.'],
    ['.50', 'No digit before the point.'],
    ['0.001', 'A tenth of a fen is no amount; it is not rounded.'],
    ['1.2.3', 'Two points.'],
    ['12,00.00', 'A separator that parts no thousands.'],
    ['0x10', 'Hexadecimal digits.'],
    ['1e3', 'An exponent.'],
    ['1e21', 'A larger exponent.'],
    ['Infinity', 'No number.'],
    ['NaN', 'No number either.'],
    ['一百元', 'An amount in words.'],
  ]),
  ...refused('parseYuan', 'out-of-range', [
    ['10000000000000.00', 'One fen above the greatest amount.'],
    ['-0.01', 'There are no negative amounts.'],
    ['-0.00', 'Not even of nothing.'],
    [10000000000000, 'A whole number above the greatest amount.'],
    [-1, 'A negative whole number.'],
  ]),
  ...refused('parseYuan', 'wrong-type', [
    [null, 'Null is no amount, and not taken for nothing.'],
    [true, 'Nor is a truth value.'],
    [['1.00'], 'Nor a list of one amount.'],
    [{ amount: '1.00' }, 'Nor an object that holds one.'],
  ]),
  {
    name: 'parseYuan 0.5',
    pins: 'A number with decimals is refused, since doubles of yuan are not exact.',
    function: 'parseYuan',
    input: { given: 0.5 },
    problems: [{ path: [], code: 'malformed' }],
  },
];

const rates: readonly Vector[] = [
  ...taken('parseRate', [
    ['0.00', 'The least rate.'],
    ['0.20', 'The rate of the lowest tier.'],
    ['0.50', 'The rate of the highest tier.'],
    ['0.125', 'Three decimals where they are needed.'],
    ['0.3333', 'Four decimals, a ten-thousandth, are the finest.'],
    ['0.0001', 'The least rate above nothing.'],
    ['1.00', 'The greatest rate: all of it.'],
  ]),
  ...refused('parseRate', 'not-canonical', [
    ['0.2', 'Two decimals at least.'],
    ['0.200', 'No needless third decimal.'],
    ['0.2000', 'No needless fourth decimal.'],
    ['20%', 'A percentage is another spelling.'],
    ['.20', 'A digit before the point.'],
  ]),
  ...refused('parseRate', 'out-of-range', [
    ['1.01', 'Above 1.'],
    ['1.0001', 'Above 1 by a ten-thousandth.'],
    ['-0.20', 'Below 0.'],
  ]),
  ...refused('parseRate', 'malformed', [
    ['0.12345', 'Finer than a ten-thousandth.'],
    ['abc', 'No number.'],
    ['', 'Nothing is written.'],
  ]),
  ...refused('parseRate', 'wrong-type', [[0.2, 'A number is not exact.']]),
];

const days: readonly Vector[] = [
  ...taken('parseIsoDate', [
    ['2025-06-03', 'Year, month and day.'],
    ['2024-02-29', 'A leap day.'],
    ['2000-02-29', 'A leap day of a year that 400 divides.'],
    ['0001-01-01', 'The first day.'],
    ['9999-12-31', 'The last day.'],
  ]),
  ...refused('parseIsoDate', 'not-a-day', [
    ['2025-02-29', 'No leap day in 2025.'],
    ['1900-02-29', 'Nor in 1900, which 100 divides and 400 does not.'],
    ['2025-04-31', 'April has 30 days.'],
    ['2025-13-01', 'There is no month 13.'],
    ['2025-00-10', 'Nor a month 0.'],
    ['2025-06-00', 'Nor a day 0.'],
    ['0000-01-01', 'Nor a year 0.'],
  ]),
  ...refused('parseIsoDate', 'not-canonical', [
    ['2025-6-3', 'Month and day have two digits.'],
    ['2025/06/03', 'Hyphens and no slashes.'],
    ['20250603', 'Hyphens are not left out.'],
    ['2025年6月3日', 'The Chinese spelling is another.'],
    ['２０２５-０６-０３', 'Full-width digits.'],
  ]),
  ...refused('parseIsoDate', 'malformed', [
    ['03.06.2025', 'The year comes first.'],
    ['2025-06', 'The day is missing.'],
    ['2025-06-03T00:00:00+08:00', 'An instant is no day.'],
    ['', 'Nothing is written.'],
  ]),
  ...refused('parseIsoDate', 'wrong-type', [[20250603, 'A number is no day.']]),
];

const instants: readonly Vector[] = [
  ...taken('parseInstant', [
    ['2025-06-03T09:15:00+08:00', 'Seconds and offset are written.'],
    ['2025-06-03T01:15:00Z', 'Z is the offset of Greenwich.'],
    ['2025-10-31T23:59:59.999999999+08:00', 'Nine digits of fraction: the last nanosecond of the window.'],
    ['2025-06-03T09:15:00.10+08:00', 'An instant is kept as it is written, needless digits included.'],
    ['2025-06-03T09:15:00-03:30', 'Offsets may have half hours.'],
    ['2024-02-29T00:00:00+08:00', 'An instant of a leap day.'],
  ]),
  ...refused('parseInstant', 'not-a-time', [
    ['2025-02-29T09:15:00+08:00', 'On a day that is none.'],
    ['2025-06-03T24:00:00+08:00', 'Hours go up to 23.'],
    ['2025-06-03T09:60:00+08:00', 'Minutes go up to 59.'],
    ['2025-06-03T23:59:60+08:00', 'No leap seconds: 59 is the last.'],
    ['2025-06-03T09:15:00+24:00', 'No offset of a day.'],
    ['0000-06-03T09:15:00+08:00', 'No year 0.'],
  ]),
  ...refused('parseInstant', 'not-canonical', [
    ['2025-06-03t09:15:00+08:00', 'T is upper case.'],
    ['2025-06-03T01:15:00z', 'Z is upper case.'],
    ['2025-06-03 09:15:00+08:00', 'T and no space.'],
  ]),
  ...refused('parseInstant', 'malformed', [
    ['2025-06-03T09:15:00', 'Without an offset nobody knows when.'],
    ['2025-06-03T09:15+08:00', 'Seconds are not left out.'],
    ['2025-06-03', 'A day is no instant.'],
    ['2025-06-03T09:15:00.1234567890+08:00', 'Ten digits of fraction.'],
    ['2025-06-03T09:15:00.+08:00', 'A point without digits.'],
    ['2025-06-03T09:15:00+0800', 'The offset has a colon.'],
    ['', 'Nothing is written.'],
  ]),
  ...refused('parseInstant', 'wrong-type', [[1748913300000, 'Milliseconds are no instant.']]),
];

const codes: readonly Vector[] = [
  ...taken('parseUscc', [
    ['91420100616400352X', 'A right code, with the check character X.'],
    ['91420111783183308C', 'A right code.'],
    ['9144030071526726XG', 'A right code with a letter before the check character.'],
    ['91330106673959654P', 'A right code.'],
    ['91420111751839827U', 'A right code.'],
    ['91350100M000100Y43', 'A right code with a letter in the middle.'],
    ['91420100MA00000100', 'A check value of 0 is written 0, which some implementations reject.'],
  ]),
  ...refused('parseUscc', 'wrong-check-character', [
    ['91350100M000100Y4Z', 'Z is not even a check character; 3 is right.'],
    ['91420100329990389G', 'The check character should be U.'],
    ['91420100616400352Y', 'The check character should be X.'],
    ['91420100616400532X', 'Two digits changed places.'],
    ['91420100616400353X', 'One digit differs.'],
  ]),
  ...refused('parseUscc', 'not-canonical', [
    ['91420100616400352x', 'Lower case: the cap is per code, so a code has one spelling.'],
    ['９１４２０１００６１６４００３５２Ｘ', 'Full width.'],
    ['91420100 616400352X', 'A space within.'],
  ]),
  ...refused('parseUscc', 'malformed', [
    ['91420100616400352', '17 characters.'],
    ['91420100616400352XX', '19 characters.'],
    ['9I420100616400352X', 'I is not of the alphabet.'],
    ['9O420100616400352X', 'O is not of the alphabet.'],
    ['9S420100616400352X', 'S is not of the alphabet.'],
    ['9V420100616400352X', 'V is not of the alphabet.'],
    ['9Z420100616400352X', 'Z is not of the alphabet.'],
    ['420100000123456', 'A registration number of old.'],
    ['', 'Nothing is written.'],
  ]),
  ...refused('parseUscc', 'wrong-type', [[914201006164003520, 'A number is no code.']]),
];

/** Section letters and the first and last division of each, GB/T 4754-2017. */
const sections: readonly (readonly [letter: string, first: number, last: number])[] = [
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
const two = (division: number): string => String(division).padStart(2, '0');

const industries: readonly Vector[] = [
  ...sections.flatMap(([letter, first, last], i) => [
    ...taken('parseIndustryCode', [
      [`${letter}${two(first)}`, `Division ${two(first)} is the first of section ${letter}.`],
      ...(first === last
        ? []
        : ([[`${letter}${two(last)}`, `Division ${two(last)} is the last of section ${letter}.`]] as const)),
    ]),
    ...refused(
      'parseIndustryCode',
      'section-and-division-disagree',
      i === 0 ? [] : [[`${letter}${two(first - 1)}`, `Division ${two(first - 1)} is not of section ${letter}.`]],
    ),
  ]),
  ...taken('parseIndustryCode', [
    ['C391', 'Three digits name a group.'],
    ['C3919', 'Four digits name a class.'],
  ]),
  ...refused('parseIndustryCode', 'not-canonical', [
    ['i65', 'The section letter is upper case.'],
    ['Ｉ６５', 'Full width.'],
  ]),
  ...refused('parseIndustryCode', 'malformed', [
    ['65', 'The section letter is missing.'],
    ['I6', 'A division has two digits.'],
    ['C39190', 'Five digits.'],
    ['U98', 'No section U.'],
    ['A00', 'No division 00.'],
    ['T98', 'No division 98.'],
  ]),
  ...refused('parseIndustryCode', 'wrong-type', [[65, 'A number is no code.']]),
];

const papers: readonly Vector[] = [
  ...taken('parseInvoiceId', [
    ['25422000000012345678', 'A digital invoice has 20 digits.'],
    ['4200204130-01234567', 'An older one has a code of ten digits and a number of eight.'],
    ['042002041301-01234567', 'Or a code of twelve digits.'],
    ['00000000000000000000', 'Any 20 digits.'],
  ]),
  ...refused('parseInvoiceId', 'not-canonical', [
    ['4200204130 - 01234567', 'Spaces about the hyphen.'],
    ['4200204130－01234567', 'A full-width hyphen.'],
    ['２５４２２０００００００１２３４５６７８', 'Full-width digits.'],
  ]),
  ...refused('parseInvoiceId', 'malformed', [
    ['2542200000001234567', '19 digits.'],
    ['254220000000123456789', '21 digits.'],
    ['01234567', 'A number without its code.'],
    ['42002041301-01234567', 'A code of eleven digits.'],
    ['4200204130-1234567', 'A number of seven digits.'],
    ['', 'Nothing is written.'],
  ]),
  ...refused('parseInvoiceId', 'wrong-type', [[25422000, 'A number is no invoice number.']]),
  ...taken('parseId', [
    ['WH-2025-0001', 'Letters, digits and hyphens.'],
    ['9', 'One digit.'],
    ['a.b_c-d', 'Dots, underscores and hyphens.'],
    ['constructor', 'The name of something that every object has.'],
    ['toString', 'Another such name.'],
    ['A'.repeat(64), '64 characters are the most.'],
  ]),
  ...refused('parseId', 'malformed', [
    ['', 'Nothing is written.'],
    ['-1', 'A hyphen does not come first.'],
    ['.a', 'Nor does a dot.'],
    ['__proto__', 'Nor an underscore, so that no id is __proto__.'],
    ['a b', 'No spaces.'],
    ['申请1', 'No other letters.'],
    ['A'.repeat(65), '65 characters.'],
  ]),
  ...refused('parseId', 'not-canonical', [
    [' WH-1', 'A space before.'],
    ['ＷＨ-1', 'Full-width letters.'],
  ]),
  ...refused('parseId', 'wrong-type', [[7, 'A number is no id.']]),
];

type Times = readonly [amount: string, rate: string, rounding: string, product: string, pins: string];
const products: readonly Times[] = [
  ['0.05', '0.50', 'half-up', '0.03', '2.5 fen, half up.'],
  ['0.05', '0.50', 'half-even', '0.02', '2.5 fen, half to even.'],
  ['0.05', '0.50', 'down', '0.02', '2.5 fen, down.'],
  ['0.03', '0.50', 'half-up', '0.02', '1.5 fen, half up.'],
  ['0.03', '0.50', 'half-even', '0.02', '1.5 fen, half to even: 2 is even.'],
  ['0.03', '0.50', 'down', '0.01', '1.5 fen, down.'],
  ['0.01', '0.50', 'half-up', '0.01', 'Half a fen, half up.'],
  ['0.01', '0.50', 'half-even', '0.00', 'Half a fen, half to even.'],
  ['0.02', '0.20', 'half-up', '0.00', '0.4 fen is nothing.'],
  ['0.03', '0.20', 'half-up', '0.01', '0.6 fen is one fen.'],
  ['0.03', '0.20', 'down', '0.00', '0.6 fen, down.'],
  ['120000.00', '0.30', 'half-up', '36000.00', 'An everyday amount.'],
  [
    '9999999999999.99',
    '0.3333',
    'half-up',
    '3333000000000.00',
    '333299999999999.6667 fen: beyond 2⁵³ before the division.',
  ],
  ['9999999999999.99', '0.3333', 'down', '3332999999999.99', 'The same, down.'],
  ['9999999999999.99', '1.00', 'half-up', '9999999999999.99', 'All of the greatest amount.'],
  ['9999999999999.99', '0.50', 'half-up', '5000000000000.00', '499999999999999.5 fen, half up.'],
  ['9999999999999.99', '0.50', 'half-even', '5000000000000.00', 'Half to even: 500000000000000 is even.'],
  ['9999999999999.97', '0.50', 'half-even', '4999999999999.98', 'Half to even: 499999999999998.5 fen go down.'],
  ['200000.00', '0.00', 'half-up', '0.00', 'A rate of nothing.'],
];

const arithmetic: readonly Vector[] = [
  ...products.map(([amount, rate, rounding, product, pins]): Vector => {
    const name = `money.times ${amount} ${rate} ${rounding}`;
    return { name, pins, function: 'money.times', input: { amount, rate, rounding }, result: product };
  }),
  {
    name: 'money.add 0.10 0.20',
    pins: 'A sum that doubles get wrong.',
    function: 'money.add',
    input: { a: '0.10', b: '0.20' },
    result: '0.30',
  },
  {
    name: 'money.add 9999999999999.98 0.01',
    pins: 'The greatest amount is reached to the fen.',
    function: 'money.add',
    input: { a: '9999999999999.98', b: '0.01' },
    result: '9999999999999.99',
  },
  {
    name: 'money.add 9999999999999.99 0.01',
    pins: 'A sum above the greatest amount is refused, not cut.',
    function: 'money.add',
    input: { a: '9999999999999.99', b: '0.01' },
    problems: [{ path: [], code: 'out-of-range' }],
  },
  {
    name: 'money.subtract 200000.00 150000.00',
    pins: 'What a cap leaves.',
    function: 'money.subtract',
    input: { a: '200000.00', b: '150000.00' },
    result: '50000.00',
  },
  {
    name: 'money.subtract 0.01 0.02',
    pins: 'There are no negative amounts, so a difference below nothing is refused.',
    function: 'money.subtract',
    input: { a: '0.01', b: '0.02' },
    problems: [{ path: [], code: 'out-of-range' }],
  },
  {
    name: 'money.add 1 0.20',
    pins: 'A malformed amount is refused with the name of the argument.',
    function: 'money.add',
    input: { a: '1', b: '0.20' },
    problems: [{ path: ['a'], code: 'not-canonical' }],
  },
];

export const valueVectors: readonly Vector[] = [
  ...amounts,
  ...rates,
  ...days,
  ...instants,
  ...codes,
  ...industries,
  ...papers,
  ...arithmetic,
];
