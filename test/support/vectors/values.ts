/**
 * Vectors of chapter V: what each parser accepts as it is written, and by which code it refuses the rest. Written by hand.
 * @module
 */
import type { VectorCall } from '../../../src/testing/vector-calls';
import { bilingualSentence, ofRule, refusedAs, type Row, type VectorSource } from './vector';

/** What is given, why ("中文 / English"), and the one right spelling where there is one. */
type ValueRow = readonly [given: unknown, says: string, canonical?: string];
type ValueTable = Readonly<Record<string, readonly ValueRow[]>>;

const sections: readonly ValueRow[] = (
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
).flatMap(([section, first, last]): readonly ValueRow[] =>
  first === last
    ? [[section + first, `门类${section}只有大类${first} / section ${section} has the one division ${first}`]]
    : [
        [section + first, `门类${section}始于大类${first} / section ${section} begins with division ${first}`],
        [section + last, `门类${section}止于大类${last} / section ${section} ends with division ${last}`],
      ],
);

const tables: Readonly<Record<string, readonly [rule: string, call: VectorCall, rows: ValueTable]>> = {
  amounts: [
    'V-2.1',
    'parseYuan',
    {
      accepted: [
        ['0.00', '最小金额 / the least amount'],
        ['0.01', '一分 / one fen'],
        ['120000.00', '通常的金额 / an everyday amount'],
        ['9999999999999.99', '最大金额 / the greatest amount'],
        [
          '9007199254740.99',
          '乘后超出双精度整数的金额 / an amount whose fen a double cannot hold after a multiplication',
        ],
        ['10.10', '末位为零也写两位小数 / two decimals, also where the last is zero'],
      ],
      'not-canonical': [
        ['120000', '须有两位小数 / two decimals are required', '120000.00'],
        ['120000.5', '须有两位小数，不是一位 / two decimals are required, not one', '120000.50'],
        ['120000.000', '没有第三位小数，零也不行 / no third decimal, even of zero', '120000.00'],
        ['0120000.00', '首位不为零 / no leading zero', '120000.00'],
        ['00.00', '零只写一个整数位 / zero has one digit before the point', '0.00'],
        ['120,000.00', '不带分隔符 / no separators', '120000.00'],
        ['１２００００.00', '不用全角数字 / no full-width digits', '120000.00'],
        ['¥120000.00', '不带货币符号 / no currency sign', '120000.00'],
        [' 120000.00', '首尾无空格 / no space around', '120000.00'],
      ],
      'out-of-range': [
        ['10000000000000.00', '比最大金额多一分 / one fen more than the greatest amount'],
        ['-0.01', '没有负金额 / there are no negative amounts'],
      ],
      malformed: [
        ['', '空文字不是零 / nothing is not zero'],
        ['0x10', '不用十六进制 / no hexadecimal'],
        ['1e3', '不用指数 / no exponent'],
        ['Infinity', '没有无穷 / no infinity'],
        ['1.234', '一分的零头不是金额 / a fraction of a fen is no amount'],
        ['.50', '小数点前须有数字 / a digit before the point is required'],
        ['1,00.00', '分隔符位置不对 / separators in the wrong place mean nothing'],
      ],
      'wrong-type': [
        [null, '空值不是金额 / null is no amount'],
        [true, '真假值不是金额 / a truth value is no amount'],
        [['1.00'], '列表不是金额 / a list is no amount'],
      ],
    },
  ],
  rates: [
    'V-2.2',
    'parseRate',
    {
      accepted: [
        ['0.00', '最小比例 / the least rate'],
        ['0.20', '两位小数 / two decimals where two are enough'],
        ['0.125', '需要时三位小数 / three decimals where they are needed'],
        ['0.0001', '至多四位小数 / four decimals at the most'],
        ['0.10', '两位小数，末位为零 / two decimals, the last of them zero'],
        ['1.00', '最大比例 / the greatest rate'],
      ],
      'not-canonical': [
        ['0.2', '至少两位小数 / two decimals at the least', '0.20'],
        ['0.200', '最短写法 / the shortest form', '0.20'],
        ['0.1250', '四位小数也取最短写法 / the shortest form of four decimals, too', '0.125'],
        ['20%', '不用百分号 / no percent', '0.20'],
        ['1', '一也写两位小数 / two decimals at the least, for one too', '1.00'],
      ],
      'out-of-range': [
        ['1.01', '大于一 / a rate above one'],
        ['1.0001', '略大于一 / just above one'],
      ],
      malformed: [
        ['0.12345', '五位小数 / five decimals'],
        ['', '空文字 / nothing'],
        ['half', '单词 / a word'],
      ],
      'wrong-type': [[0.2, '二进制小数不是比例 / a binary fraction is no rate']],
    },
  ],
  dates: [
    'V-3.1',
    'parseIsoDate',
    {
      accepted: [
        ['2025-06-03', '通常的日期 / an everyday date'],
        ['2024-02-29', '闰年的2月29日 / 29 February of a leap year'],
        ['2000-02-29', '能被400整除的世纪年为闰年 / a century divisible by 400 is a leap year'],
        ['0001-01-01', '第一天 / the first day'],
        ['9999-12-31', '最后一天 / the last day'],
        ['2025-04-30', '4月有30天 / April has a 30th'],
      ],
      'not-canonical': [
        ['2025-6-3', '月日各两位 / two digits for month and day', '2025-06-03'],
        ['2025/06/03', '用连字符，不用斜线 / hyphens, no slashes', '2025-06-03'],
        ['20250603', '须有连字符 / hyphens are required', '2025-06-03'],
        ['2025年6月3日', '中文写法不是规范写法 / the Chinese form is not the canonical one', '2025-06-03'],
      ],
      'not-a-day': [
        ['2025-02-29', '平年没有2月29日 / no 29 February in a common year'],
        ['1900-02-29', '不能被400整除的世纪年为平年 / a century not divisible by 400 is a common year'],
        ['2025-04-31', '4月没有31日 / April has no 31st'],
        ['2025-02-30', '2月没有30日 / February has no 30th'],
        ['2025-13-01', '没有13月 / no month 13'],
        ['2025-00-10', '没有0月 / no month 0'],
        ['2025-06-00', '没有0日 / no day 0'],
        ['0000-01-01', '没有公元0年 / no year 0'],
      ],
      malformed: [
        ['', '空文字 / nothing'],
        ['2025-06-03T00:00:00+08:00', '时刻不是日期 / an instant is no day'],
        ['03.06.2025', '日在前者有歧义 / day first is ambiguous'],
        ['2025-06', '没有日 / no day of the month'],
      ],
      'wrong-type': [[20250603, '数字不是日期 / a number is no date']],
    },
  ],
  instants: [
    'V-3.2',
    'parseInstant',
    {
      accepted: [
        ['2025-06-03T09:15:00+08:00', '通常的时刻 / an everyday instant'],
        ['2025-06-03T01:15:00Z', '以UTC书写 / written in UTC'],
        ['2025-10-31T23:59:59.999999999+08:00', '九位小数秒 / nine digits of fraction'],
        ['2025-06-03T09:15:00.5-03:30', '半小时的时差 / an offset of half hours'],
        ['2025-06-03T09:15:00-00:00', '负零的时差 / an offset of minus zero'],
        ['2025-06-03T09:15:00+23:59', '最大的时差 / the greatest offset'],
        ['0001-01-01T00:00:00+08:00', '第一年 / the first year'],
        ['9999-12-31T23:59:59Z', '最后一年 / the last year'],
      ],
      'not-canonical': [
        ['2025-06-03t09:15:00z', 'T 和 Z 大写 / T and Z are capitals', '2025-06-03T09:15:00Z'],
        ['2025-06-03 09:15:00+08:00', '用 T，不用空格 / T, not a space', '2025-06-03T09:15:00+08:00'],
      ],
      'not-a-time': [
        ['2025-06-03T24:00:00+08:00', '没有24时 / no hour 24'],
        ['2025-06-03T23:59:60+08:00', '没有60秒 / no second 60'],
        ['2025-06-03T09:60:00+08:00', '没有60分 / no minute 60'],
        ['2025-02-29T09:15:00+08:00', '没有这一天 / no such day'],
        ['2025-06-03T09:15:00+24:00', '没有24小时的时差 / no offset of 24 hours'],
        ['2025-06-03T09:15:00+08:60', '时差没有60分 / no offset of 60 minutes'],
        ['0000-06-03T09:15:00Z', '没有公元0年 / no year 0'],
      ],
      malformed: [
        ['2025-06-03T09:15+08:00', '须有秒 / seconds are required'],
        ['2025-06-03T09:15:00', '须有时差 / the offset is required'],
        ['2025-06-03T09:15:00+0800', '时差须有冒号 / a colon in the offset is required'],
        ['2025-06-03T09:15:00.1234567890+08:00', '十位小数秒 / ten digits of fraction'],
        ['2025-06-03T09:15:00.+08:00', '小数点后没有数字 / a fraction without digits'],
        ['2025-06-03', '日期不是时刻 / a day is no instant'],
      ],
      'wrong-type': [[1748913300000, '毫秒数不是时刻 / milliseconds are no instant']],
    },
  ],
  codes: [
    'V-4.1',
    'parseUscc',
    {
      accepted: [
        ['91420100616400352X', '校验码 X / check character X'],
        ['91420111783183308C', '校验码 C / check character C'],
        ['9144030071526726XG', '校验码 G / check character G'],
        ['91330106673959654P', '校验码 P / check character P'],
        ['91420111751839827U', '校验码 U / check character U'],
        ['91350100M000100Y43', '校验码 3 / check character 3'],
        ['91420100MA00000100', '值为零的校验码写作 0 / a check value of 0 is written 0'],
      ],
      'not-canonical': [
        [
          '91420100616400352x',
          '大写：上限按代码计，一个代码只有一种写法 / capitals: the cap is per code, so a code has one spelling',
          '91420100616400352X',
        ],
        ['９1420100616400352X', '不用全角 / no full-width characters', '91420100616400352X'],
        ['9142 0100 6164 0035 2X', '没有空格 / no spaces', '91420100616400352X'],
      ],
      'wrong-check-character': [
        ['91350100M000100Y4Z', '校验码应为 3 / the check character must be 3'],
        ['91420100329990389G', '校验码应为另一个 / the check character must be another'],
        ['914201006164003520', '应为 X 而写作 0 / 0 where X is right'],
        ['91420100164600352X', '两位对调 / two digits exchanged'],
      ],
      malformed: [
        ['91420100616400352', '17位 / seventeen characters'],
        ['91420100616400352XX', '19位 / nineteen characters'],
        ['9142010061640035IX', '字母 I 不在字符集中 / the letter I is not of the alphabet'],
        ['', '空文字 / nothing'],
      ],
      'wrong-type': [[91420100, '数字不是代码 / a number is no code']],
    },
  ],
  industries: [
    'V-4.2',
    'parseIndustryCode',
    {
      accepted: [...sections, ['C391', '中类 / a group'], ['C3919', '小类 / a class']],
      'not-canonical': [
        ['c3919', '字母大写 / a capital letter', 'C3919'],
        ['Ｃ3919', '不用全角字母 / no full-width letter', 'C3919'],
      ],
      'section-and-division-disagree': [
        ['I39', '大类39属于门类C / division 39 is of section C'],
        ['C65', '大类65属于门类I / division 65 is of section I'],
        ['A06', '大类06属于门类B / division 06 is of section B'],
      ],
      malformed: [
        ['65', '须有字母 / the letter is required'],
        ['I6', '大类为两位 / a division has two digits'],
        ['I65100', '至多四位数字 / at most four digits'],
        ['A00', '没有大类00 / no division 00'],
        ['T98', '没有大类98 / no division 98'],
        ['U97', '没有门类U / no section U'],
      ],
      'wrong-type': [[65, '数字不是行业 / a number is no industry']],
    },
  ],
  invoices: [
    'V-4.3',
    'parseInvoiceId',
    {
      accepted: [
        ['25422000000012345678', '数电票：20位 / a digital invoice: 20 digits'],
        ['21000000000000000000', '最早的年份21 / the first year, 21'],
        ['99000000000000000000', '年份99 / the year 99'],
        ['4200204130-01234567', '10位代码和号码 / a code of 10 digits and a number'],
        ['042002000111-01234567', '12位代码和号码 / a code of 12 digits and a number'],
      ],
      'not-canonical': [
        ['4200204130 - 01234567', '没有空格 / no spaces', '4200204130-01234567'],
        ['4200204130—01234567', '连字符，不是破折号 / a hyphen, not a dash', '4200204130-01234567'],
        ['２５422000000012345678', '不用全角数字 / no full-width digits', '25422000000012345678'],
        [
          '04200200011101234567',
          '20位而年份不到21：代码与号码连写 / 20 digits that begin below 21 are a code and a number run together',
          '042002000111-01234567',
        ],
        [
          '20999999999999999999',
          '年份20：代码与号码连写 / the year 20 is a code and a number run together',
          '209999999999-99999999',
        ],
        [
          '420020413001234567',
          '18位：代码与号码连写 / 18 digits are a code and a number run together',
          '4200204130-01234567',
        ],
      ],
      malformed: [
        ['2542200000001234567', '19位 / 19 digits'],
        ['254220000000123456789', '21位 / 21 digits'],
        [
          '254220000012345678',
          '18位而以年份25开头：可能缺两位 / 18 digits that begin with the year 25: two may be missing',
        ],
        ['42002041301-01234567', '11位代码 / a code of 11 digits'],
        ['4200204130-1234567', '7位号码 / a number of 7 digits'],
        ['01234567', '没有代码的旧号码 / an old number without its code'],
      ],
      'wrong-type': [[20, '数字不是发票号码 / a number is no invoice number']],
    },
  ],
  ids: [
    'V-4.4',
    'parseId',
    {
      accepted: [
        ['A', '一个字符 / one character'],
        ['WH-2025-0001', '字母、数字、连字符 / letters, digits and hyphens'],
        ['a._-', '首位之后可有点、下划线、连字符 / dots, underscores and hyphens after the first character'],
        ['0', '以数字开头 / a digit first'],
        ['constructor', 'JavaScript 对象继承的单词 / a word that JavaScript objects inherit'],
        ['x'.repeat(64), '64个字符 / 64 characters'],
      ],
      'not-canonical': [
        [' WH-1', '首尾无空格 / no space around', 'WH-1'],
        ['ＷＨ-1', '不用全角字母 / no full-width letters', 'WH-1'],
      ],
      malformed: [
        ['', '空文字 / nothing'],
        ['-WH', '以连字符开头 / a hyphen first'],
        ['__proto__', '以下划线开头 / an underscore first'],
        ['WH 1', '中间有空格 / a space inside'],
        ['申请1', 'ASCII 以外的字母 / letters outside ASCII'],
        ['x'.repeat(65), '65个字符 / 65 characters'],
      ],
      'wrong-type': [[1, '数字不是编号 / a number is no id']],
    },
  ],
  references: [
    'V-4.6',
    'parseReference',
    {
      accepted: [
        ['鄂云上〔2025〕1号', '中文编号 / a number in Chinese'],
        ['HT/2025 (1)', '斜线、空格、括号 / slash, space and brackets'],
        ['1', '一个字符 / one character'],
        ['合'.repeat(100), '100个字符 / 100 characters'],
        ['𠮷'.repeat(100), '100个码点，每个两个码元 / 100 code points of two units each'],
      ],
      'not-canonical': [
        [' HT-1', '首部有空格 / a space first', 'HT-1'],
        ['HT-1\u3000', '末尾有全角空格 / a full-width space last', 'HT-1'],
        ['HT\u200B-1', '看不见的格式字符 / a format character that cannot be seen', 'HT-1'],
      ],
      malformed: [
        ['', '空文字 / nothing'],
        ['   ', '只有空格 / spaces alone'],
        ['合'.repeat(101), '101个字符 / 101 characters'],
        ['HT\n1', '换行 / a line feed'],
        ['HT\u20281', '行分隔符 / a line separator'],
      ],
      'wrong-type': [[20250001, '数字不是纸面编号 / a number is no reference']],
    },
  ],
};

const slugOf = (english: string) =>
  english
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

const rowsOf = (rows: ValueTable): readonly Row[] =>
  Object.entries(rows).flatMap(([answer, list]) =>
    list.map(([given, says, canonical]): Row => ({
      slug: slugOf(bilingualSentence(says).en),
      says,
      given,
      tags: [answer],
      expect: answer === 'accepted' ? { answer: given } : refusedAs(answer, [], canonical),
    })),
  );

export const valueVectors: readonly VectorSource[] = [
  ...Object.values(tables).flatMap(([rule, call, rows]) =>
    ofRule({ rule, basis: '3.2', call, tags: ['value'] }, rowsOf(rows)),
  ),
  ...ofRule({ rule: 'V-5.1', basis: '3.2', call: 'parseUscc', tags: ['value'] }, [
    {
      slug: 'canonical-form',
      says: '恰有一种正确写法的，载明该写法 / the one right spelling is named',
      given: ' ９１４２０１００616400352ｘ ',
      expect: refusedAs('not-canonical', [], '91420100616400352X'),
    },
    {
      slug: 'no-canonical-form',
      says: '校验码不符的，没有正确写法 / a wrong check character has no right spelling',
      given: '91420100616400352Y',
      expect: refusedAs('wrong-check-character', []),
    },
  ]),
  ...ofRule({ rule: 'V-5.2', basis: '3.2', call: 'parseYuan', tags: ['value'] }, [
    {
      slug: 'whole-yuan',
      says: '构造函数也接受整数元 / whole yuan are read as a number',
      given: 120000,
      expect: { answer: '120000.00' },
    },
    {
      slug: 'negative-number',
      says: '负数超出范围 / a negative number is out of range',
      given: -1,
      expect: refusedAs('out-of-range', []),
    },
    {
      slug: 'number-above-the-range',
      says: '超出范围的数字 / a number above the range',
      given: 10_000_000_000_000,
      expect: refusedAs('out-of-range', []),
    },
    {
      slug: 'binary-fraction',
      says: '二进制小数不是金额 / a binary fraction is no amount',
      given: 1.5,
      expect: refusedAs('malformed', []),
    },
  ]),
];
