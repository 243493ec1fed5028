/**
 * Vectors of chapter E: who may apply. The enterprise of a row is in order but for what the row says.
 * @module
 */
import type { Catalogue, Enterprise } from 'cloud-voucher-rules';
import { catalogue, enterprise, enterpriseCode, fenAmount, noonOf, providerCode, type Changes } from '../builders';
import { ofRule, refusedAs, type Row, type VectorSource } from './vector';

const noon = noonOf('2025-06-03');

/** An applicant that differs by `changes`, judged at noon of 3 June 2025 unless said otherwise. */
export function applicant(changes: Loose = {}, more: { at?: string; catalogue?: Catalogue } = {}) {
  return { enterprise: enterprise(changes as Changes<Enterprise>), at: noon, ...more };
}
/** Facts as plain text and numbers, so that a row reads like a form; malformed ones too. */
type Loose = Readonly<Partial<Record<keyof Enterprise, unknown>>>;

/** Every fact absent. */
const nothing: Loose = {
  district: undefined,
  industry: undefined,
  employees: undefined,
  annualRevenue: undefined,
  majorAccidents: undefined,
  seriousDishonesty: undefined,
  cloudProvider: undefined,
};

const accident = (occurredOn: string, kind = 'safety') => ({ kind, occurredOn });
const record = (recordedOn: string, repairedOn?: string) =>
  repairedOn === undefined ? { recordedOn } : { recordedOn, repairedOn };

/** What breaks each criterion alone. */
const unmet: readonly (readonly [slug: string, zh: string, en: string, changes: Loose, at?: string])[] = [
  ['elsewhere', '登记地在外地', 'registered elsewhere', { district: '420704' }],
  ['other-sector', '行业不在范围内', 'of another sector', { industry: 'F5165' }],
  ['too-large', '规模为大型', 'large', { employees: 1000, annualRevenue: '400000000.00' }],
  ['provider', '为云服务商', 'a provider', { cloudProvider: true }],
  ['accident', '有重大事故', 'with a major accident', { majorAccidents: [accident('2024-01-01')] }],
  ['dishonesty', '有严重失信', 'with a record of serious dishonesty', { seriousDishonesty: [record('2024-01-01')] }],
  ['late', '逾期提交', 'submitted after the close', {}, '2025-11-01T00:00:00+08:00'],
];

/** The facts, with the criterion that each absence leaves open. */
const facts: readonly (readonly [keyof Enterprise, string])[] = [
  ['district', '登记地'],
  ['industry', '行业'],
  ['employees', '从业人员'],
  ['annualRevenue', '营业收入'],
  ['cloudProvider', '是否云服务商'],
  ['majorAccidents', '重大事故'],
  ['seriousDishonesty', '严重失信'],
];

const given = (changes: Loose, at?: string) => applicant(changes, at === undefined ? {} : { at });

const outcomes: readonly VectorSource[] = [
  ...ofRule({ rule: 'E-1.1', basis: '1', call: 'checkEligibility', tags: ['order'] }, [
    { slug: 'all-met', says: '七项条件全部符合 / all seven criteria met', given: applicant() },
    {
      slug: 'all-unmet',
      says: '七项全部不符合：逐项判断，不因一项不符合略过其余 / all seven unmet: each is judged, whatever the others say',
      given: given(
        Object.assign({}, ...unmet.map(([, , , changes]) => changes), {
          industry: 'I63',
          employees: 2000,
          annualRevenue: '1000000000.00',
        }) as Loose,
        '2025-11-01T00:00:00+08:00',
      ),
    },
    {
      slug: 'all-unknown',
      says: '事实全缺：六项待定，时间仍可判断 / no facts at all: six criteria unknown, the window still judged',
      given: applicant(nothing),
    },
  ]),
  ...ofRule({ rule: 'E-1.2', basis: '1', call: 'checkEligibility', tags: ['operand'] }, [
    ...unmet.map(([slug, zh, en, changes, at]) => ({
      slug: `only-${slug}`,
      says: `仅${zh}：不符合条件 / only ${en}: ineligible`,
      given: given(changes, at),
    })),
    ...unmet.map(([slug, zh, en, changes, at]) => ({
      slug: `${slug}-and-unknown`,
      says: `${zh}，其余事实缺：仍为不符合条件 / ${en}, everything else unknown: ineligible all the same`,
      given: given({ ...nothing, ...changes }, at),
      tags: ['absence'],
    })),
    ...facts.map(([fact, zh]) => ({
      slug: `without-${fact.toLowerCase()}`,
      says: `只缺${zh} / only ${fact} is absent`,
      given: applicant({ [fact]: undefined }),
      tags: ['absence'],
    })),
  ]),
  ...ofRule({ rule: 'E-1.3', basis: '1', call: 'checkEligibility', tags: ['absence', 'order'] }, [
    {
      slug: 'order-of-facts',
      says: '缺几项事实，依规定次序列出 / several facts absent, listed in the fixed order',
      given: applicant({
        seriousDishonesty: undefined,
        cloudProvider: undefined,
        industry: undefined,
        district: undefined,
      }),
    },
    {
      slug: 'nothing-missing-once-ineligible',
      says: '已不符合条件的，不列所缺 / nothing is missing once it is ineligible',
      given: applicant({ district: '420704', industry: undefined, majorAccidents: undefined }),
    },
    {
      slug: 'nothing-missing-once-eligible',
      says: '缺营业收入而规模已定：没有所缺 / revenue absent and size settled all the same: nothing is missing',
      given: applicant({ employees: 50, annualRevenue: undefined }),
      tags: ['control'],
    },
    {
      slug: 'a-fact-that-decides-two-criteria',
      says: '行业缺，决定两项条件，只列一次 / an absent industry leaves two criteria open and is listed once',
      given: applicant({ industry: undefined, employees: 300, annualRevenue: '100000000.00' }),
    },
    {
      slug: 'two-facts-of-one-criterion',
      says: '人员和收入都缺：两项都列 / staff and revenue both absent: both are missing',
      given: applicant({ employees: undefined, annualRevenue: undefined }),
    },
    {
      slug: 'known-facts-that-cannot-decide',
      says: '名录已定云服务商一项，声明缺也不列 / the register settles the provider criterion, so the declaration is not missing',
      given: applicant({ cloudProvider: undefined, majorAccidents: undefined }, { catalogue }),
    },
  ]),
  ...ofRule({ rule: 'E-1.4', basis: '1', call: 'checkEligibility', tags: ['compared'] }, [
    {
      slug: 'values-as-given',
      says: '时刻按所写原样列出 / instants are given back as written',
      given: applicant({}, { at: '2025-06-03T04:00:00.5Z' }),
    },
    {
      slug: 'zero-is-a-value',
      says: '从业人员为零、收入为零：是数目，照列 / no staff and no revenue are figures, and are compared',
      given: applicant({ employees: 0, annualRevenue: '0.00' }),
    },
    {
      slug: 'absent-figures-left-out',
      says: '缺的数字不列 / absent figures are left out',
      given: applicant({ employees: undefined, annualRevenue: undefined }),
    },
  ]),
];

const districts: readonly VectorSource[] = [
  ...ofRule({ rule: 'E-2.1', basis: '1', call: 'checkEligibility', tags: ['list'] }, [
    ...[
      ...['420102', '420103', '420104', '420105', '420106', '420107', '420111', '420112', '420113', '420114', '420115'],
      ...['420116', '420117', 'donghu-hightech', 'wuhan-etdz', 'donghu-scenic', 'yangtze-new-area'],
    ].map((district) => ({
      slug: `listed-${district}`,
      says: `${district} 在政策所列各区之中 / ${district} is one of the districts of the policy`,
      given: applicant({ district }),
    })),
    {
      slug: 'of-another-policy',
      says: '以所用政策所列为准 / the list is that of the policy in use',
      given: applicant({ district: '420116' }, { at: '2026-06-03T12:00:00+08:00' }),
      policy: 'wuhan-2026',
    },
  ]),
  ...ofRule({ rule: 'E-2.2', basis: '1', call: 'checkEligibility', tags: ['boundary'] }, [
    ...(
      [
        ['420100', 'the-city-itself', '武汉市本级代码，未列：待定', 'the code of the city itself, not listed: unknown'],
        ['420118', 'after-the-last', '武汉的代码，未列：待定', 'a code of Wuhan that is not listed: unknown'],
        ['420101', 'before-the-first', '武汉的代码，未列：待定', 'a code of Wuhan before the first listed: unknown'],
        ['420108', 'between', '武汉的代码，在所列之间：待定', 'a code of Wuhan between those listed: unknown'],
        ['420199', 'last-of-the-city', '武汉的最后一个代码：待定', 'the last code of Wuhan: unknown'],
        ['420200', 'next-city', '黄石市：不符合', 'Huangshi: unmet'],
        ['420099', 'just-before', '武汉之前的代码：不符合', 'the code just before Wuhan: unmet'],
        [
          '421102',
          'same-three-digits',
          '前三位之后不同（黄冈）：不符合',
          'the same only up to the third digit (Huanggang): unmet',
        ],
        ['421001', 'digits-exchanged', '荆州：不符合', 'Jingzhou: unmet'],
        ['430111', 'other-province', '外省：不符合', 'another province: unmet'],
        ['110101', 'beijing', '北京：不符合', 'Beijing: unmet'],
        ['014201', 'same-digits-later', '4201不在前四位：不符合', '4201 not as the first four digits: unmet'],
        ['optics-valley', 'zone-not-listed', '未列的功能区：待定', 'a zone that is not listed: unknown'],
        ['donghu', 'part-of-a-zone', '功能区编号的一部分：待定', 'part of a zone’s id: unknown'],
        [
          'd420704',
          'zone-with-digits',
          '字母开头即为功能区编号：待定',
          'an id that begins with a letter is a zone: unknown',
        ],
      ] as const
    ).map(([district, slug, zh, en]) => ({
      slug,
      says: `${district}，${zh} / ${district}, ${en}`,
      given: applicant({ district }),
    })),
    {
      slug: 'not-listed-is-missing',
      says: '未列的区与缺一样，只列登记地 / a district that is not listed is missing like an absent one',
      given: applicant({ district: '420100', majorAccidents: undefined }),
      tags: ['absence'],
    },
    {
      slug: 'not-listed-among-unmet',
      says: '未列的区，另有一项不符合：不符合条件，没有所缺 / a district that is not listed and a criterion unmet: ineligible, nothing missing',
      given: applicant({ district: '420100', cloudProvider: true }),
      tags: ['absence'],
    },
  ]),
  ...ofRule({ rule: 'E-2.3', basis: '1', call: 'checkEligibility', tags: ['malformed'] }, [
    {
      slug: 'empty-is-not-elsewhere',
      says: '空文字是问题，不是外地 / an empty text is a problem, not elsewhere',
      given: applicant({ district: '' }),
      expect: refusedAs('malformed', ['enterprise', 'district']),
    },
    {
      slug: 'absent',
      says: '登记地缺：待定 / no district: unknown',
      given: applicant({ district: undefined }),
      tags: ['absence'],
    },
  ]),
  ...ofRule({ rule: 'V-4.5', basis: '1', call: 'checkEligibility', tags: ['malformed'] }, [
    ...(
      [
        ['', 'empty', '空文字', 'an empty text', undefined],
        ['4201', 'four-digits', '四位数字', 'four digits', undefined],
        ['4201110', 'seven-digits', '七位数字', 'seven digits', undefined],
        ['洪山区', 'a-name', '名称', 'a name', undefined],
        ['-zone', 'hyphen-first', '以连字符开头', 'a hyphen first', undefined],
        ['Donghu-Hightech', 'upper-case', '大写', 'upper case', 'donghu-hightech'],
        ['420111 ', 'space', '末尾有空格', 'a space at the end', '420111'],
        ['４２０１１１', 'full-width', '全角数字', 'full-width digits', '420111'],
      ] as const
    ).map(([district, slug, zh, en, canonical]): Row => ({
      slug,
      says: `${zh}不是登记地，也不是外地 / ${en} is no district, and not elsewhere`,
      given: applicant({ district }),
      expect: refusedAs(canonical === undefined ? 'malformed' : 'not-canonical', ['enterprise', 'district'], canonical),
    })),
    {
      slug: 'six-digits',
      says: '六位代码 / a code of six digits',
      given: applicant({ district: '420111' }),
      tags: ['control'],
    },
    { slug: 'zone', says: '功能区编号 / the id of a zone', given: applicant({ district: 'a' }) },
  ]),
];

const sectors: readonly VectorSource[] = [
  ...ofRule({ rule: 'E-3.1', basis: 'software-divisions', call: 'checkEligibility', tags: ['boundary'] }, [
    ...(
      [
        ['B06', 'first-of-industry', '工业的第一个大类', 'the first division of industry'],
        ['B12', 'end-of-b', '采矿业的最后一个大类', 'the last division of mining'],
        ['C13', 'begin-of-c', '制造业的第一个大类', 'the first division of manufacturing'],
        ['C43', 'end-of-c', '制造业的最后一个大类', 'the last division of manufacturing'],
        ['D44', 'begin-of-d', '电力等的第一个大类', 'the first division of utilities'],
        ['D46', 'last-of-industry', '工业的最后一个大类', 'the last division of industry'],
        ['I64', 'internet', '互联网服务', 'internet services'],
        ['I65', 'software', '软件和信息技术服务', 'software and IT services'],
        ['C391', 'three-digits', '三位代码，大类为前两位', 'three digits, of which the first two are the division'],
        ['I6513', 'four-digits', '四位代码，大类为前两位', 'four digits, of which the first two are the division'],
      ] as const
    ).map(([industry, slug, zh, en]) => ({
      slug,
      says: `${industry}，${zh}：符合 / ${industry}, ${en}: met`,
      given: applicant({ industry }),
    })),
    {
      slug: 'with-telecom',
      says: '另一口径含63大类 / division 63 under the reading that has it',
      given: applicant({ industry: 'I63' }),
      policy: 'wuhan-2025+software-divisions.with-telecom',
    },
    {
      slug: 'third-sector',
      says: '政策的第三类：物流业 / the third sector of a policy: logistics',
      given: applicant({ industry: 'G5910' }),
      policy: 'five-tiers',
    },
  ]),
  ...ofRule({ rule: 'E-3.2', basis: 'software-divisions', call: 'checkEligibility', tags: ['boundary'] }, [
    ...(
      [
        ['A05', 'before-industry', '工业之前的大类', 'the division before industry'],
        ['E47', 'after-industry', '工业之后的大类', 'the division after industry'],
        ['I63', 'telecom', '电信业', 'telecommunications'],
        ['J66', 'after-software', '软件业之后的大类', 'the division after software'],
        ['G5910', 'logistics', '物流业不在本政策', 'logistics is not in this policy'],
        ['A01', 'first-division', '第一个大类', 'the first division'],
        ['T97', 'last-division', '最后一个大类', 'the last division'],
      ] as const
    ).map(([industry, slug, zh, en]) => ({
      slug,
      says: `${industry}，${zh}：不符合 / ${industry}, ${en}: unmet`,
      given: applicant({ industry }),
    })),
    {
      slug: 'software-only',
      says: '另一口径不含64大类 / division 64 under the reading without it',
      given: applicant({ industry: 'I64' }),
      policy: 'wuhan-2025+software-divisions.software-only',
    },
    {
      slug: 'absent',
      says: '行业缺：待定 / no industry: unknown',
      given: applicant({ industry: undefined }),
      tags: ['absence'],
    },
    ...(
      [
        ['c3919', 'lower-case', '小写', 'a lower-case letter', 'not-canonical', 'C3919'],
        ['C', 'no-digits', '只有门类', 'a section alone', 'malformed', undefined],
        ['C3', 'one-digit', '一位数字', 'one digit', 'malformed', undefined],
        ['C39191', 'five-digits', '五位数字', 'five digits', 'malformed', undefined],
        ['3919', 'no-letter', '没有门类', 'no letter', 'malformed', undefined],
        [
          'C65',
          'wrong-section',
          '门类与大类不一致',
          'a section that its division is not in',
          'section-and-division-disagree',
          undefined,
        ],
      ] as const
    ).map(([industry, slug, zh, en, code, canonical]): Row => ({
      slug: `malformed-${slug}`,
      says: `${zh}：格式不符 / ${en}: malformed`,
      given: applicant({ industry }),
      tags: ['malformed'],
      expect: refusedAs(code, ['enterprise', 'industry'], canonical),
    })),
  ]),
  ...ofRule({ rule: 'E-3.1', basis: 'software-divisions', call: 'sectorOf', tags: ['operand'] }, [
    { slug: 'sector-of-industry', says: 'C39 属于工业 / C39 is of industry', given: { industry: 'C39' } },
    { slug: 'sector-of-software', says: 'I64 属于软件业 / I64 is of software', given: { industry: 'I64' } },
    { slug: 'no-sector', says: 'I63 不属于任何类别 / I63 is of no sector', given: { industry: 'I63' } },
    {
      slug: 'sector-of-logistics',
      says: 'G53 属于物流业 / G53 is of logistics',
      given: { industry: 'G53' },
      policy: 'five-tiers',
    },
  ]),
];

// ── Size ──

interface Bounds {
  readonly slug: string;
  readonly industry: string;
  readonly zh: string;
  readonly en: string;
  /** Staff and revenue, in fen, from which an enterprise is large, medium, small. */
  readonly from: readonly (readonly [size: string, staff: number, fen: number])[];
}
const tenThousand = 1_000_000;
const rows: readonly Bounds[] = [
  {
    slug: 'industry',
    industry: 'C39',
    zh: '工业',
    en: 'industry',
    from: [
      ['large', 1000, 40_000 * tenThousand],
      ['medium', 300, 2_000 * tenThousand],
      ['small', 20, 300 * tenThousand],
    ],
  },
  {
    slug: 'transmission',
    industry: 'I64',
    zh: '信息传输业',
    en: 'information transmission',
    from: [
      ['large', 2000, 100_000 * tenThousand],
      ['medium', 100, 1_000 * tenThousand],
      ['small', 10, 100 * tenThousand],
    ],
  },
  {
    slug: 'software',
    industry: 'I65',
    zh: '软件业',
    en: 'software',
    from: [
      ['large', 300, 10_000 * tenThousand],
      ['medium', 100, 1_000 * tenThousand],
      ['small', 10, 50 * tenThousand],
    ],
  },
];
const sized = (industry: string | undefined, employees?: number, annualRevenue?: string) => ({
  enterprise: Object.fromEntries(
    Object.entries({ industry, employees, annualRevenue }).filter(([, value]) => value !== undefined),
  ),
});

const standard: readonly VectorSource[] = [
  ...ofRule({ rule: 'E-4.1', basis: 'size-standard', call: 'classifySize', tags: ['boundary'] }, [
    ...rows.flatMap(({ slug, industry, zh, en, from }) =>
      from.flatMap(([size, staff, fen]): readonly Row[] => [
        {
          slug: `${slug}-${size}-at-both`,
          says: `${zh}，${staff}人、${fenAmount(fen)}元：恰达${size}的两项下限 / ${en}, ${staff} staff and ${fenAmount(fen)}: both bounds of ${size} reached exactly`,
          given: sized(industry, staff, fenAmount(fen)),
        },
        {
          slug: `${slug}-${size}-staff-below`,
          says: `${zh}，${staff - 1}人、${fenAmount(fen)}元：人员差一人 / ${en}, ${staff - 1} staff and ${fenAmount(fen)}: one person below ${size}`,
          given: sized(industry, staff - 1, fenAmount(fen)),
        },
        {
          slug: `${slug}-${size}-revenue-below`,
          says: `${zh}，${staff}人、${fenAmount(fen - 1)}元：收入差一分 / ${en}, ${staff} staff and ${fenAmount(fen - 1)}: one fen below ${size}`,
          given: sized(industry, staff, fenAmount(fen - 1)),
        },
        {
          slug: `${slug}-${size}-above-both`,
          says: `${zh}，${staff + 1}人、${fenAmount(fen + 1)}元：两项都略高于${size}的下限 / ${en}, ${staff + 1} staff and ${fenAmount(fen + 1)}: just above both bounds of ${size}`,
          given: sized(industry, staff + 1, fenAmount(fen + 1)),
        },
      ]),
    ),
    ...rows.flatMap(({ slug, industry, zh, en }): readonly Row[] => [
      {
        slug: `${slug}-many-staff-no-revenue`,
        says: `${zh}，人员极多而无收入：微型 / ${en}, many staff and no revenue: micro`,
        given: sized(industry, 100_000, '0.00'),
      },
      {
        slug: `${slug}-no-staff-much-revenue`,
        says: `${zh}，从业人员为0而营业收入极高：微型 / ${en}, no staff and much revenue: micro`,
        given: sized(industry, 0, '9999999999999.99'),
      },
      {
        slug: `${slug}-large-staff-small-revenue`,
        says: `${zh}，人员达大型而收入只达小型：小型 / ${en}, staff of large and revenue of small: small`,
        given: sized(industry, 5000, '3000000.00'),
      },
      {
        slug: `${slug}-small-staff-large-revenue`,
        says: `${zh}，人员只达小型而收入达大型：小型 / ${en}, staff of small and revenue of large: small`,
        given: sized(industry, 20, '5000000000.00'),
      },
    ]),
    ...(
      [
        ['C39', 'medium'],
        ['I64', 'medium'],
        ['I65', 'large'],
      ] as const
    ).map(([industry, size]) => ({
      slug: `400-staff-in-${industry.toLowerCase()}`,
      says: `400人、1.5亿元，在${industry}为${size} / 400 staff and 150,000,000.00 are ${size} in ${industry}`,
      given: sized(industry, 400, '150000000.00'),
    })),
    ...['B06', 'B12', 'C13', 'C43', 'D44', 'D46'].map((industry) => ({
      slug: `row-of-${industry.toLowerCase()}`,
      says: `${industry} 用工业的行 / ${industry} has the row of industry`,
      given: sized(industry, 100, '20000000.00'),
    })),
    {
      slug: 'row-of-i63',
      says: 'I63 用信息传输业的行 / I63 has the row of information transmission',
      given: sized('I63', 300, '100000000.00'),
    },
  ]),
  ...ofRule({ rule: 'E-4.3', basis: 'size-standard', call: 'classifySize', tags: ['absence'] }, [
    ...rows.flatMap(({ slug, industry, zh, en, from }) =>
      from.flatMap(([size, staff, fen]): readonly Row[] => [
        {
          slug: `${slug}-staff-alone-at-${size}`,
          says: `${zh}，只知${staff}人 / ${en}, ${staff} staff and no more known`,
          given: sized(industry, staff),
        },
        {
          slug: `${slug}-staff-alone-below-${size}`,
          says: `${zh}，只知${staff - 1}人 / ${en}, ${staff - 1} staff and no more known`,
          given: sized(industry, staff - 1),
        },
        {
          slug: `${slug}-revenue-alone-at-${size}`,
          says: `${zh}，只知收入${fenAmount(fen)}元 / ${en}, revenue of ${fenAmount(fen)} and no more known`,
          given: sized(industry, undefined, fenAmount(fen)),
        },
        {
          slug: `${slug}-revenue-alone-below-${size}`,
          says: `${zh}，只知收入${fenAmount(fen - 1)}元 / ${en}, revenue of ${fenAmount(fen - 1)} and no more known`,
          given: sized(industry, undefined, fenAmount(fen - 1)),
        },
      ]),
    ),
    {
      slug: 'industry-alone',
      says: '只知行业：四种规模都可能 / the industry alone: all four classes are possible',
      given: sized('C39'),
    },
  ]),
  ...ofRule({ rule: 'E-4.8', basis: 'size-standard', call: 'classifySize', tags: ['absence'] }, [
    { slug: 'nothing-known', says: '什么都不知：四种规模 / nothing known: all four classes', given: sized(undefined) },
    {
      slug: 'all-rows',
      says: '行业缺：就三行判断，不止政策所列 / no industry: over all three rows, not only those of a policy',
      given: sized(undefined, 300, '100000000.00'),
    },
    {
      slug: 'all-rows-agree',
      says: '行业缺而三行结论相同 / no industry, and the three rows agree',
      given: sized(undefined, 9, '0.00'),
    },
    {
      slug: 'all-rows-large',
      says: '行业缺而三行均为大型 / no industry, and large in all three rows',
      given: sized(undefined, 2000, '1000000000.00'),
    },
    {
      slug: 'two-rows-large',
      says: '行业缺，信息传输业差一人 / no industry, one person below large in information transmission',
      given: sized(undefined, 1999, '1000000000.00'),
    },
    ...(['A05', 'E47', 'F51', 'H62', 'J66'] as const).map((industry) => ({
      slug: `no-row-for-${industry.toLowerCase()}`,
      says: `${industry} 没有行：四种规模都可能 / there is no row for ${industry}: all four classes are possible`,
      given: sized(industry, 5000, '9999999999.00'),
    })),
  ]),
];

const size: readonly VectorSource[] = [
  ...ofRule({ rule: 'E-4.4', basis: 'size-limit-scope', call: 'checkEligibility', tags: ['boundary'] }, [
    ...rows.flatMap(({ slug, industry, zh, en, from: [[, staff, fen] = ['', 0, 0]] }): readonly Row[] => [
      {
        slug: `${slug}-large`,
        says: `${zh}，恰为大型：不符合 / ${en}, large exactly: unmet`,
        given: applicant({ industry, employees: staff, annualRevenue: fenAmount(fen) }),
      },
      {
        slug: `${slug}-one-person-below`,
        says: `${zh}，差一人：符合 / ${en}, one person below large: met`,
        given: applicant({ industry, employees: staff - 1, annualRevenue: fenAmount(fen) }),
      },
      {
        slug: `${slug}-one-fen-below`,
        says: `${zh}，差一分：符合 / ${en}, one fen below large: met`,
        given: applicant({ industry, employees: staff, annualRevenue: fenAmount(fen - 1) }),
      },
      {
        slug: `${slug}-staff-settles`,
        says: `${zh}，收入缺而人员差一人：已可判定符合 / ${en}, revenue absent and staff one below large: met already`,
        given: applicant({ industry, employees: staff - 1, annualRevenue: undefined }),
        tags: ['absence'],
      },
      {
        slug: `${slug}-staff-does-not-settle`,
        says: `${zh}，收入缺而人员达大型：待定 / ${en}, revenue absent and staff of large: unknown`,
        given: applicant({ industry, employees: staff, annualRevenue: undefined }),
        tags: ['absence'],
      },
      {
        slug: `${slug}-revenue-settles`,
        says: `${zh}，人员缺而收入差一分：已可判定符合 / ${en}, staff absent and revenue one fen below large: met already`,
        given: applicant({ industry, employees: undefined, annualRevenue: fenAmount(fen - 1) }),
        tags: ['absence'],
      },
      {
        slug: `${slug}-revenue-does-not-settle`,
        says: `${zh}，人员缺而收入达大型：待定 / ${en}, staff absent and revenue of large: unknown`,
        given: applicant({ industry, employees: undefined, annualRevenue: fenAmount(fen) }),
        tags: ['absence'],
      },
    ]),
    {
      slug: 'smaller-sizes-only',
      says: '只限微型、小型的政策：中型不符合 / a policy of micro and small only: medium is unmet',
      given: applicant({ employees: 300, annualRevenue: '20000000.00' }),
      policy: 'made-up',
    },
    {
      slug: 'smaller-sizes-only-below',
      says: '只限微型、小型的政策：差一人为小型，符合 / a policy of micro and small only: one person below medium is met',
      given: applicant({ employees: 299, annualRevenue: '20000000.00' }),
      policy: 'made-up',
    },
    {
      slug: 'smaller-than-allowed',
      says: '只限中型的政策：小型不符合，而非超过界限 / a policy of medium alone: small is unmet, and not beyond a limit',
      given: applicant({ employees: 299, annualRevenue: '20000000.00' }),
      policy: 'medium-alone',
    },
    {
      slug: 'larger-than-allowed',
      says: '只限中型的政策：大型超过界限 / a policy of medium alone: large is beyond the limit',
      given: applicant({ employees: 1000, annualRevenue: '400000000.00' }),
      policy: 'medium-alone',
    },
    {
      slug: 'just-as-allowed',
      says: '只限中型的政策：中型符合 / a policy of medium alone: medium is met',
      given: applicant({ employees: 300, annualRevenue: '20000000.00' }),
      policy: 'medium-alone',
    },
    {
      slug: 'smaller-or-larger-than-allowed',
      says: '只限中型的政策，行业缺：或小或大，均不可 / a policy of medium alone, no industry: small or large, neither allowed',
      given: applicant({ employees: 19, annualRevenue: undefined }),
      policy: 'medium-alone',
      tags: ['absence'],
    },
    {
      slug: 'every-size',
      says: '允许大型的政策：大型也符合 / a policy that allows large: large is met',
      given: applicant({ employees: 100_000, annualRevenue: '9999999999.99' }),
      policy: 'without-limits',
    },
  ]),
  ...ofRule({ rule: 'E-4.2', basis: 'size-limit-scope', call: 'checkEligibility', tags: ['absence'] }, [
    {
      slug: 'open-industry-below-every-bound',
      says: '行业缺，299人：各行均不为大型，符合 / no industry, 299 staff: large in no row, met',
      given: applicant({ industry: undefined, employees: 299, annualRevenue: undefined }),
    },
    {
      slug: 'open-industry-at-a-bound',
      says: '行业缺，300人：软件业可能为大型，待定 / no industry, 300 staff: perhaps large in software, unknown',
      given: applicant({ industry: undefined, employees: 300, annualRevenue: undefined }),
    },
    {
      slug: 'open-industry-only-industry-matters',
      says: '行业缺，两项数字已知：只差行业 / no industry, both figures known: only the industry is missing',
      given: applicant({ industry: undefined, employees: 400, annualRevenue: '150000000.00' }),
    },
    {
      slug: 'open-industry-large-everywhere',
      says: '行业缺而各行均为大型：不符合 / no industry, large in every row: unmet',
      given: applicant({ industry: undefined, employees: 2000, annualRevenue: '1000000000.00' }),
    },
    {
      slug: 'open-industry-large-but-for-transmission',
      says: '行业缺，信息传输业差一人：待定，该行由64大类带入 / no industry, one person below large in information transmission, a row that division 64 brings in: unknown',
      given: applicant({ industry: undefined, employees: 1999, annualRevenue: '1000000000.00' }),
    },
    {
      slug: 'rows-of-the-policy-only',
      says: '另一口径没有64大类：信息传输业的行不计，不符合 / under the reading without division 64 its row does not count: unmet',
      given: applicant({ industry: undefined, employees: 1999, annualRevenue: '1000000000.00' }),
      policy: 'wuhan-2025+software-divisions.software-only',
    },
    {
      slug: 'open-industry-not-limited',
      says: '另一口径软件业不限规模：行业缺而数字为大型，仍待定 / software not limited in size: no industry and large figures, still unknown',
      given: applicant({ industry: undefined, employees: 2000, annualRevenue: '1000000000.00' }),
      policy: 'wuhan-2025+size-limit-scope.industry-only',
    },
    {
      slug: 'open-industry-not-limited-met',
      says: '软件业不限规模，行业缺而数字不为大型：符合 / software not limited in size, no industry and figures that are not large: met',
      given: applicant({ industry: undefined, employees: 999, annualRevenue: undefined }),
      policy: 'wuhan-2025+size-limit-scope.industry-only',
    },
    {
      slug: 'no-sector-but-a-row',
      says: 'I63 不属于任何类别而有行：依行判断 / I63 is of no sector but has a row: judged by it',
      given: applicant({ industry: 'I63', employees: 2000, annualRevenue: '1000000000.00' }),
    },
    {
      slug: 'no-sector-but-a-row-below',
      says: 'I63 差一人：规模符合 / I63, one person below: size met',
      given: applicant({ industry: 'I63', employees: 1999, annualRevenue: '1000000000.00' }),
    },
    {
      slug: 'no-sector-is-not-unlimited',
      says: '只限工业的口径下 I63 仍依其行判断 / with industry alone limited, I63 is still judged by its row',
      given: applicant({ industry: 'I63', employees: 2000, annualRevenue: '1000000000.00' }),
      policy: 'wuhan-2025+size-limit-scope.industry-only',
    },
    {
      slug: 'limited-sector-under-industry-only',
      says: '只限工业的口径下，工业仍限规模 / with industry alone limited, industry still is',
      given: applicant({ employees: 1000, annualRevenue: '400000000.00' }),
      policy: 'wuhan-2025+size-limit-scope.industry-only',
    },
  ]),
  ...ofRule({ rule: 'E-4.5', basis: 'size-limit-scope', call: 'checkEligibility', tags: ['operand'] }, [
    {
      slug: 'not-limited',
      says: '软件业不限规模：大型也符合 / software not limited in size: large is met',
      given: applicant({ industry: 'I65', employees: 5000, annualRevenue: '9999999999.00' }),
      policy: 'wuhan-2025+size-limit-scope.industry-only',
    },
    {
      slug: 'not-limited-without-figures',
      says: '软件业不限规模：数字缺也符合 / software not limited in size: met without figures',
      given: applicant({ industry: 'I65', employees: undefined, annualRevenue: undefined }),
      policy: 'wuhan-2025+size-limit-scope.industry-only',
    },
    {
      slug: 'not-limited-without-a-row',
      says: '物流业不限规模，也没有行：符合 / logistics is not limited in size and has no row: met',
      given: applicant({ industry: 'G53' }),
      policy: 'five-tiers',
    },
    {
      slug: 'no-sector-limited',
      says: '各类都不限规模，行业缺：符合，不列类别 / no sector limited and no industry: met, without a sector',
      given: applicant({ industry: undefined, employees: 5000, annualRevenue: '9999999999.00' }),
      policy: 'any-size',
    },
    ...(['A05', 'E47', 'J66', 'G53'] as const).map((industry) => ({
      slug: `no-row-${industry.toLowerCase()}`,
      says: `${industry} 没有行：规模待定而无所缺 / no row for ${industry}: size unknown, nothing missing`,
      given: applicant({ industry, employees: undefined, annualRevenue: undefined }),
    })),
  ]),
  ...ofRule({ rule: 'E-4.6', basis: 'size-standard', call: 'checkEligibility', tags: ['compared'] }, [
    ...rows.map(({ slug, industry, zh, en }) => ({
      slug: `limits-of-${slug}`,
      says: `${zh}的界限 / the limits of ${en}`,
      given: applicant({ industry }),
    })),
    {
      slug: 'limits-of-an-open-industry',
      says: '行业缺：依政策列出的次序，三行各一次 / no industry: the three rows once each, in the order of the policy',
      given: applicant({ industry: undefined }),
    },
    {
      slug: 'limits-of-smaller-sizes',
      says: '只限微型、小型：界限为中型的下限 / micro and small only: the limits are the bounds of medium',
      given: applicant(),
      policy: 'made-up',
    },
    {
      slug: 'no-limits',
      says: '允许大型：没有界限 / large allowed: no limits',
      given: applicant({ employees: undefined }),
      policy: 'without-limits',
    },
  ]),
  ...ofRule({ rule: 'E-4.7', basis: 'size-standard', call: 'checkEligibility', tags: ['absence'] }, [
    ...(
      [
        ['both-figures', '两项数字都缺', 'both figures absent', { employees: undefined, annualRevenue: undefined }],
        [
          'all-three',
          '三项都缺',
          'all three absent',
          { industry: undefined, employees: undefined, annualRevenue: undefined },
        ],
        [
          'staff-of-an-open-industry',
          '行业和人员缺，收入只在软件业为大型',
          'industry and staff absent, revenue of large in software only',
          { industry: undefined, employees: undefined, annualRevenue: '150000000.00' },
        ],
        [
          'revenue-below-every-bound',
          '行业和人员缺，收入各行均不为大型',
          'industry and staff absent, revenue below large in every row',
          { industry: undefined, employees: undefined, annualRevenue: '99999999.99' },
        ],
        [
          'revenue-of-large-everywhere',
          '行业和人员缺，收入各行均为大型',
          'industry and staff absent, revenue of large in every row',
          { industry: undefined, employees: undefined, annualRevenue: '1000000000.00' },
        ],
        [
          'staff-of-large-in-two',
          '行业和收入缺，人员在两行为大型',
          'industry and revenue absent, staff of large in two rows',
          { industry: undefined, employees: 1000, annualRevenue: undefined },
        ],
        [
          'staff-of-large-everywhere',
          '行业和收入缺，人员各行均为大型',
          'industry and revenue absent, staff of large in every row',
          { industry: undefined, employees: 2000, annualRevenue: undefined },
        ],
      ] as const
    ).map(([slug, zh, en, changes]) => ({
      slug,
      says: `${zh}：所缺为何 / ${en}: what is missing`,
      given: applicant(changes),
    })),
    {
      slug: 'an-absent-fact-that-cannot-decide',
      says: '行业缺而各行业相同：不列行业 / an absent industry that decides nothing is not missing',
      given: applicant({
        industry: undefined,
        employees: undefined,
        annualRevenue: undefined,
        cloudProvider: undefined,
      }),
      policy: 'made-up',
    },
    {
      slug: 'not-limited-and-large',
      says: '软件业不限规模，行业缺，数字为大型：只差行业 / software not limited, no industry, large figures: only the industry is missing',
      given: applicant({ industry: undefined, employees: 1000, annualRevenue: '400000000.00' }),
      policy: 'wuhan-2025+size-limit-scope.industry-only',
    },
    {
      slug: 'not-limited-and-revenue-absent',
      says: '软件业不限规模，行业和收入缺 / software not limited, industry and revenue absent',
      given: applicant({ industry: undefined, employees: 1000, annualRevenue: undefined }),
      policy: 'wuhan-2025+size-limit-scope.industry-only',
    },
  ]),
];

// ── Providers, accidents, dishonesty, window ──

const register: Catalogue = {
  providers: [
    { uscc: providerCode(1), name: '甲云' },
    { uscc: enterpriseCode(1), name: '示例制造云' },
    { uscc: providerCode(2), name: '乙云' },
  ],
  products: [],
};
const onlyOthers: Catalogue = { providers: [{ uscc: providerCode(1), name: '甲云' }], products: [] };
const emptyRegister: Catalogue = { providers: [], products: [] };

const providers: readonly VectorSource[] = [
  ...ofRule({ rule: 'E-5.1', basis: 'provider-scope', call: 'checkEligibility', tags: ['operand'] }, [
    {
      slug: 'declared',
      says: '不排除云服务商的政策：声明为云服务商也符合 / providers not excluded: met though declared a provider',
      given: applicant({ cloudProvider: true }),
      policy: 'made-up',
    },
    {
      slug: 'on-the-register',
      says: '不排除云服务商的政策：在名录上也符合 / providers not excluded: met though on the register',
      given: applicant({}, { catalogue: register }),
      policy: 'made-up',
    },
    {
      slug: 'not-known',
      says: '不排除云服务商的政策：声明缺也符合 / providers not excluded: met though not declared',
      given: applicant({ cloudProvider: undefined }),
      policy: 'made-up',
    },
  ]),
  ...ofRule({ rule: 'E-5.2', basis: 'provider-scope', call: 'checkEligibility', tags: ['operand'] }, [
    {
      slug: 'on-the-register',
      says: '在名录上：不符合，载明名录所载名称 / on the register: unmet, with the name on it',
      given: applicant({}, { catalogue: register }),
    },
    {
      slug: 'not-on-the-register',
      says: '不在名录上：符合 / not on the register: met',
      given: applicant({}, { catalogue: onlyOthers }),
    },
    {
      slug: 'declared-but-not-on-it',
      says: '声明为云服务商而不在名录上：符合，不看声明 / declared a provider but not on the register: met, the declaration is not read',
      given: applicant({ cloudProvider: true }, { catalogue: onlyOthers }),
    },
    {
      slug: 'on-it-but-declared-not',
      says: '声明不是云服务商而在名录上：不符合 / declared not a provider but on the register: unmet',
      given: applicant({ cloudProvider: false }, { catalogue: register }),
    },
    {
      slug: 'not-declared-and-not-on-it',
      says: '声明缺，不在名录上：符合 / not declared and not on the register: met',
      given: applicant({ cloudProvider: undefined }, { catalogue: onlyOthers }),
      tags: ['absence'],
    },
    {
      slug: 'empty-register',
      says: '空名录也是名录：符合，不看声明 / an empty register is a register: met, the declaration is not read',
      given: applicant({ cloudProvider: true }, { catalogue: emptyRegister }),
    },
    {
      slug: 'empty-register-not-declared',
      says: '空名录，声明缺：符合 / an empty register and no declaration: met',
      given: applicant({ cloudProvider: undefined }, { catalogue: emptyRegister }),
      tags: ['absence'],
    },
    {
      slug: 'seller-of-nothing',
      says: '在名录上而没有产品，仍为云服务商 / on the register without a product is a provider all the same',
      given: applicant({ uscc: providerCode(2) }, { catalogue: { providers: catalogue.providers, products: [] } }),
    },
  ]),
  ...ofRule({ rule: 'E-5.3', basis: 'provider-scope', call: 'checkEligibility', tags: ['operand'] }, [
    {
      slug: 'declared',
      says: '没有名录，声明为云服务商：不符合 / no register, declared a provider: unmet',
      given: applicant({ cloudProvider: true }),
    },
    {
      slug: 'declared-not',
      says: '没有名录，声明不是：符合 / no register, declared not a provider: met',
      given: applicant({ cloudProvider: false }),
    },
    {
      slug: 'not-declared',
      says: '没有名录，声明缺：待定 / no register and no declaration: unknown',
      given: applicant({ cloudProvider: undefined }),
      tags: ['absence'],
    },
  ]),
];

const accidents = (...majorAccidents: readonly object[]) => ({ majorAccidents });

const lookback: readonly VectorSource[] = [
  ...ofRule({ rule: 'E-6.1', basis: 'lookback-start', call: 'checkEligibility', tags: ['boundary'] }, [
    {
      slug: 'first-day',
      says: '三年前的同一天：计入 / the same day three years earlier: counts',
      given: given(accidents(accident('2022-06-03'))),
    },
    {
      slug: 'day-before-the-first',
      says: '再早一天：不计 / one day earlier: does not count',
      given: given(accidents(accident('2022-06-02'))),
    },
    {
      slug: 'last-day',
      says: '提交当日：计入 / the day of submission: counts',
      given: given(accidents(accident('2025-06-03'))),
    },
    {
      slug: 'day-after-the-last',
      says: '提交次日：不计 / the day after submission: does not count',
      given: given(accidents(accident('2025-06-04'))),
    },
    {
      slug: 'three-years-are-not-1096-days',
      says: '三年不是1096天 / three years are not 1096 days',
      given: given(accidents(accident('2020-06-02')), '2023-06-03T12:00:00+08:00'),
    },
    {
      slug: 'three-years-are-not-1095-days',
      says: '三年不是1095天 / three years are not 1095 days',
      given: given(accidents(accident('2022-06-03')), '2025-06-03T12:00:00+08:00'),
    },
    {
      slug: 'leap-day-becomes-28',
      says: '2月29日提交，三年前为2月28日 / submitted on 29 February: from 28 February',
      given: given(accidents(accident('2021-02-28')), '2024-02-29T12:00:00+08:00'),
    },
    {
      slug: 'leap-day-not-27',
      says: '2月29日提交，三年前的2月27日不计 / submitted on 29 February: 27 February does not count',
      given: given(accidents(accident('2021-02-27')), '2024-02-29T12:00:00+08:00'),
    },
    {
      slug: 'from-a-leap-year',
      says: '2月28日提交，三年前为闰年2月28日 / submitted on 28 February: from 28 February of a leap year',
      given: given(accidents(accident('2020-02-28')), '2023-02-28T12:00:00+08:00'),
    },
    {
      slug: 'march-first-after-a-leap-day',
      says: '3月1日提交，三年前闰年的2月29日不计 / submitted on 1 March: 29 February three years earlier does not count',
      given: given(accidents(accident('2020-02-29')), '2023-03-01T12:00:00+08:00'),
    },
    ...(
      [
        ['2021-12-31', 'calendar-years-before', '之前一天：不计', 'the day before: does not count'],
        ['2022-01-01', 'calendar-years-first', '首日：计入', 'the first day: counts'],
        ['2022-06-02', 'calendar-years-earlier-in-the-year', '当年早于提交月日：计入', 'earlier in that year: counts'],
        ['2025-06-03', 'calendar-years-last', '提交当日：计入', 'the day of submission: counts'],
        ['2025-06-04', 'calendar-years-after', '提交次日：不计', 'the day after submission: does not count'],
        ['2025-12-31', 'calendar-years-not-to-the-end', '年末：不计', 'the end of the year: does not count'],
      ] as const
    ).map(([day, slug, zh, en]) => ({
      slug,
      says: `自三年前1月1日起算，${zh} / from 1 January of the third year before, ${en}`,
      given: given(accidents(accident(day))),
      policy: 'wuhan-2025+lookback-start.calendar-years',
    })),
    {
      slug: 'calendar-years-in-beijing',
      says: '起算年份依北京日期 / the year is that of the day in Beijing',
      given: given(accidents(accident('2021-12-31'), accident('2022-01-01')), '2024-12-31T16:00:00Z'),
      policy: 'wuhan-2025+lookback-start.calendar-years',
    },
    {
      slug: 'one-year',
      says: '一年的回溯期：首日 / a lookback of one year: the first day',
      given: given(accidents(accident('2024-06-03'))),
      policy: 'made-up',
    },
    {
      slug: 'one-year-before',
      says: '一年的回溯期：首日之前 / a lookback of one year: the day before',
      given: given(accidents(accident('2024-06-02'))),
      policy: 'made-up',
    },
    {
      slug: 'no-years',
      says: '零年的回溯期：只有当日 / a lookback of no years: the day itself alone',
      given: given(accidents(accident('2025-06-02'), accident('2025-06-03'))),
      policy: 'without-limits',
    },
  ]),
  ...ofRule({ rule: 'E-6.2', basis: '3.3', call: 'checkEligibility', tags: ['order', 'repetition'] }, [
    { slug: 'none', says: '没有事故：符合 / no accidents: met', given: given(accidents()) },
    {
      slug: 'only-the-second-counts',
      says: '首起不计而次起计入：不符合 / the first does not count, the second does: unmet',
      given: given(accidents(accident('2020-01-01'), accident('2024-01-01'))),
    },
    {
      slug: 'only-the-first-counts',
      says: '首起计入而次起不计：不符合 / the first counts, the second does not: unmet',
      given: given(accidents(accident('2024-01-01'), accident('2020-01-01'))),
    },
    {
      slug: 'as-listed',
      says: '计入的依所给次序列出 / those that count are listed in the given order',
      given: given(
        accidents(
          accident('2025-01-01'),
          accident('2021-01-01'),
          accident('2023-01-01', 'environmental'),
          accident('2024-01-01'),
        ),
      ),
    },
    {
      slug: 'the-same-twice',
      says: '同一起列两次：列两次 / the same accident twice is listed twice',
      given: given(accidents(accident('2024-01-01'), accident('2024-01-01'))),
    },
    {
      slug: 'environmental',
      says: '环境事故也计入 / an environmental accident counts',
      given: given(accidents(accident('2024-01-01', 'environmental'))),
    },
    {
      slug: 'none-count',
      says: '均不计入：符合，列表为空 / none counts: met, with an empty list',
      given: given(accidents(accident('2020-01-01'), accident('2026-01-01'))),
    },
  ]),
  ...ofRule({ rule: 'E-6.3', basis: '3.3', call: 'checkEligibility', tags: ['absence'] }, [
    {
      slug: 'absent',
      says: '缺：待定，并非没有 / absent: unknown, not none',
      given: applicant({ majorAccidents: undefined }),
    },
    {
      slug: 'malformed-day',
      says: '日期格式不符：问题 / a malformed day is a problem',
      given: given(accidents(accident('2024-02-30'))),
      tags: ['malformed'],
      expect: refusedAs('not-a-day', ['enterprise', 'majorAccidents', 0, 'occurredOn']),
    },
    {
      slug: 'malformed-day-outside',
      says: '格式不符的日期即使不计入也是问题 / a malformed day is a problem even after one that counts',
      given: given(accidents(accident('2024-01-01'), accident('2019/01/01'))),
      tags: ['malformed'],
      expect: refusedAs('not-canonical', ['enterprise', 'majorAccidents', 1, 'occurredOn'], '2019-01-01'),
    },
  ]),
];

const records = (...seriousDishonesty: readonly object[]) => ({ seriousDishonesty });
const unbounded = 'wuhan-2025+dishonesty-lookback.unbounded';
const noExcuse = 'wuhan-2025+dishonesty-repair.does-not-excuse';

const dishonesty: readonly VectorSource[] = [
  ...ofRule({ rule: 'E-7.1', basis: 'dishonesty-lookback', call: 'checkEligibility', tags: ['boundary'] }, [
    {
      slug: 'first-day',
      says: '回溯期首日：排除 / the first day of the lookback: excludes',
      given: given(records(record('2022-06-03'))),
    },
    {
      slug: 'day-before-the-first',
      says: '再早一天：不排除 / one day earlier: does not exclude',
      given: given(records(record('2022-06-02'))),
    },
    {
      slug: 'last-day',
      says: '提交当日：排除 / the day of submission: excludes',
      given: given(records(record('2025-06-03'))),
    },
    {
      slug: 'day-after-the-last',
      says: '提交次日：不排除 / the day after submission: does not exclude',
      given: given(records(record('2025-06-04'))),
    },
    {
      slug: 'unbounded-long-ago',
      says: '不设期限：多年前也排除 / unbounded: long ago excludes',
      given: given(records(record('1999-12-31'))),
      policy: unbounded,
    },
    {
      slug: 'unbounded-day-before-the-first',
      says: '不设期限：早一天也排除 / unbounded: the day before the lookback excludes',
      given: given(records(record('2022-06-02'))),
      policy: unbounded,
    },
    {
      slug: 'unbounded-last-day',
      says: '不设期限：提交当日排除 / unbounded: the day of submission excludes',
      given: given(records(record('2025-06-03'))),
      policy: unbounded,
    },
    {
      slug: 'unbounded-day-after',
      says: '不设期限：提交次日仍不排除 / unbounded: the day after submission does not exclude',
      given: given(records(record('2025-06-04'))),
      policy: unbounded,
    },
    {
      slug: 'unbounded-clean',
      says: '不设期限，没有记录：没有起日 / unbounded and no record: no first day',
      given: given(records()),
      policy: unbounded,
    },
    {
      slug: 'unbounded-absent',
      says: '不设期限，记录缺：没有起日 / unbounded and unknown: no first day',
      given: applicant({ seriousDishonesty: undefined }),
      policy: unbounded,
      tags: ['absence'],
    },
    {
      slug: 'calendar-years-first',
      says: '自1月1日起算：首日排除 / from 1 January: the first day excludes',
      given: given(records(record('2022-01-01'))),
      policy: 'wuhan-2025+lookback-start.calendar-years',
    },
    {
      slug: 'calendar-years-before',
      says: '自1月1日起算：之前不排除 / from 1 January: the day before does not exclude',
      given: given(records(record('2021-12-31'))),
      policy: 'wuhan-2025+lookback-start.calendar-years',
    },
    {
      slug: 'day-in-beijing',
      says: '止日为北京日期 / the last day is that in Beijing',
      given: given(records(record('2025-06-04')), '2025-06-03T16:00:00Z'),
    },
  ]),
  ...ofRule({ rule: 'E-7.2', basis: 'dishonesty-repair', call: 'checkEligibility', tags: ['boundary', 'operand'] }, [
    {
      slug: 'repaired-before',
      says: '已修复：不排除 / repaired: does not exclude',
      given: given(records(record('2024-01-01', '2024-06-01'))),
    },
    {
      slug: 'repaired-on-the-day',
      says: '提交当日修复：不排除 / repaired on the day of submission: does not exclude',
      given: given(records(record('2024-01-01', '2025-06-03'))),
    },
    {
      slug: 'repaired-the-day-after',
      says: '提交次日修复：仍排除 / repaired the day after: still excludes',
      given: given(records(record('2024-01-01', '2025-06-04'))),
    },
    {
      slug: 'repaired-on-the-day-in-beijing',
      says: '修复日依北京日期比较 / the repair is compared with the day in Beijing',
      given: given(records(record('2024-01-01', '2025-06-04')), '2025-06-03T16:00:00Z'),
    },
    {
      slug: 'does-not-excuse',
      says: '修复不免除的口径：仍排除 / a repair that does not excuse: still excludes',
      given: given(records(record('2024-01-01', '2024-06-01'))),
      policy: noExcuse,
    },
    {
      slug: 'does-not-excuse-outside',
      says: '修复不免除的口径：回溯期外不排除 / a repair that does not excuse: outside the lookback it does not exclude',
      given: given(records(record('2020-01-01', '2020-06-01'))),
      policy: noExcuse,
    },
    {
      slug: 'unbounded-repaired',
      says: '不设期限：多年前已修复的不排除 / unbounded: repaired long ago does not exclude',
      given: given(records(record('2010-01-01', '2012-01-01'))),
      policy: unbounded,
    },
    {
      slug: 'unbounded-repaired-after',
      says: '不设期限：提交后才修复的排除 / unbounded: repaired only after submission excludes',
      given: given(records(record('2010-01-01', '2025-06-04'))),
      policy: unbounded,
    },
    {
      slug: 'unbounded-does-not-excuse',
      says: '不设期限且修复不免除：多年前已修复的也排除 / unbounded, and a repair does not excuse: repaired long ago excludes',
      given: given(records(record('2010-01-01', '2012-01-01'))),
      policy: `${unbounded}+dishonesty-repair.does-not-excuse`,
      tags: ['combined'],
    },
  ]),
  ...ofRule({ rule: 'E-7.3', basis: '3.3', call: 'checkEligibility', tags: ['order', 'repetition'] }, [
    { slug: 'none', says: '没有记录：符合 / no record: met', given: given(records()) },
    {
      slug: 'absent',
      says: '缺：待定 / absent: unknown',
      given: applicant({ seriousDishonesty: undefined }),
      tags: ['absence'],
    },
    {
      slug: 'one-repaired-one-not',
      says: '一条已修复、一条未修复：不符合，只列未修复的 / one repaired, one not: unmet, and only the second is listed',
      given: given(records(record('2024-01-01', '2024-06-01'), record('2024-02-01'))),
    },
    {
      slug: 'one-not-one-repaired',
      says: '一条未修复、一条已修复：不符合 / one not repaired, one repaired: unmet',
      given: given(records(record('2024-02-01'), record('2024-01-01', '2024-06-01'))),
    },
    {
      slug: 'as-listed',
      says: '排除的依所给次序列出 / those that exclude are listed in the given order',
      given: given(
        records(
          record('2025-02-01'),
          record('2019-01-01'),
          record('2023-02-01'),
          record('2024-01-01', '2024-06-01'),
          record('2024-02-01'),
        ),
      ),
    },
    {
      slug: 'all-repaired',
      says: '均已修复：符合，列表为空 / all repaired: met, with an empty list',
      given: given(records(record('2024-01-01', '2024-06-01'), record('2025-01-01', '2025-02-01'))),
    },
    {
      slug: 'malformed-repair',
      says: '修复日格式不符：问题 / a malformed day of repair is a problem',
      given: given(records(record('2024-01-01', '2024-6-1'))),
      tags: ['malformed'],
      expect: refusedAs('not-canonical', ['enterprise', 'seriousDishonesty', 0, 'repairedOn'], '2024-06-01'),
    },
  ]),
];

const at = (instant: string) => applicant({}, { at: instant });

const window: readonly VectorSource[] = [
  ...ofRule({ rule: 'E-8.1', basis: 'window-close', call: 'checkEligibility', tags: ['boundary', 'offset'] }, [
    {
      slug: 'first-instant',
      says: '开始的一刻：符合 / the first instant: met',
      given: at('2025-01-01T00:00:00+08:00'),
    },
    {
      slug: 'just-before-the-first',
      says: '早一纳秒：不符合 / one nanosecond earlier: unmet',
      given: at('2024-12-31T23:59:59.999999999+08:00'),
    },
    {
      slug: 'last-instant',
      says: '最后一刻：符合 / the last instant: met',
      given: at('2025-10-31T23:59:59.999999999+08:00'),
    },
    {
      slug: 'last-second',
      says: '最后一秒之初：符合 / the beginning of the last second: met',
      given: at('2025-10-31T23:59:59+08:00'),
    },
    {
      slug: 'just-after-the-last',
      says: '晚一纳秒：不符合 / one nanosecond later: unmet',
      given: at('2025-11-01T00:00:00+08:00'),
    },
    {
      slug: 'first-instant-in-utc',
      says: '以UTC书写的开始一刻：符合 / the first instant in UTC: met',
      given: at('2024-12-31T16:00:00Z'),
    },
    {
      slug: 'just-before-in-utc',
      says: '以UTC书写，早一纳秒：不符合 / one nanosecond earlier, in UTC: unmet',
      given: at('2024-12-31T15:59:59.999999999Z'),
    },
    {
      slug: 'last-instant-in-utc',
      says: '以UTC书写的最后一刻：符合 / the last instant in UTC: met',
      given: at('2025-10-31T15:59:59.999999999Z'),
    },
    {
      slug: 'after-the-close-in-utc',
      says: '以UTC书写，日期仍为10月31日：已截止 / 31 October in UTC, and closed already',
      given: at('2025-10-31T16:00:00Z'),
    },
    {
      slug: 'ahead-of-beijing',
      says: '时差+09:00，日期为11月1日：仍在期内 / 1 November at +09:00, and still open',
      given: at('2025-11-01T00:30:00+09:00'),
    },
    {
      slug: 'ahead-of-beijing-before-opening',
      says: '时差+09:00，日期为1月1日：尚未开始 / 1 January at +09:00, and not open yet',
      given: at('2025-01-01T00:30:00+09:00'),
    },
    {
      slug: 'behind-utc',
      says: '时差-05:00，10月31日11时：已截止 / 11:00 on 31 October at -05:00: closed',
      given: at('2025-10-31T11:00:00-05:00'),
    },
    {
      slug: 'behind-utc-before',
      says: '时差-05:00，10时59分59秒：仍在期内 / 10:59:59 at -05:00: open',
      given: at('2025-10-31T10:59:59-05:00'),
    },
    {
      slug: 'behind-utc-opening',
      says: '时差-05:00，12月31日11时：已开始 / 11:00 on 31 December at -05:00: open',
      given: at('2024-12-31T11:00:00-05:00'),
    },
    {
      slug: 'half-hour-offset',
      says: '半小时的时差 / an offset with half an hour',
      given: at('2025-10-31T21:30:00+05:30'),
    },
    {
      slug: 'half-hour-offset-before',
      says: '半小时的时差，早一秒 / an offset with half an hour, one second earlier',
      given: at('2025-10-31T21:29:59+05:30'),
    },
    {
      slug: 'negative-half-hour',
      says: '负的半小时时差 / a negative offset with half an hour',
      given: at('2025-10-31T12:30:00-03:30'),
    },
    {
      slug: 'negative-half-hour-before',
      says: '负的半小时时差，早一秒 / a negative offset with half an hour, one second earlier',
      given: at('2025-10-31T12:29:59-03:30'),
    },
    {
      slug: 'fraction-without-trailing-zeros',
      says: '小数秒位数不同也按数值比较 / fractions of different lengths are compared as numbers',
      given: at('2025-10-31T23:59:59.9+08:00'),
    },
    { slug: 'next-year', says: '下一年：不符合 / the next year: unmet', given: at('2026-01-01T00:00:00+08:00') },
    { slug: 'year-before', says: '上一年：不符合 / the year before: unmet', given: at('2024-06-03T12:00:00+08:00') },
    {
      slug: 'start-of-day',
      says: '零时截止的口径：那一刻符合 / closed from the start of the day: that instant is met',
      given: at('2025-10-31T00:00:00+08:00'),
      policy: 'wuhan-2025+window-close.start-of-day',
    },
    {
      slug: 'start-of-day-after',
      says: '零时截止的口径：晚一纳秒不符合 / closed from the start of the day: one nanosecond later is unmet',
      given: at('2025-10-31T00:00:00.000000001+08:00'),
      policy: 'wuhan-2025+window-close.start-of-day',
    },
    {
      slug: 'notice-day',
      says: '自印发之日起的口径：当日零时符合 / open from the day of the notice: its first instant is met',
      given: at('2025-05-20T00:00:00+08:00'),
      policy: 'wuhan-2025+window-open.notice-day',
    },
    {
      slug: 'notice-day-before',
      says: '自印发之日起的口径：早一纳秒不符合 / open from the day of the notice: one nanosecond earlier is unmet',
      given: at('2025-05-19T23:59:59.999999999+08:00'),
      policy: 'wuhan-2025+window-open.notice-day',
    },
    {
      slug: 'both-readings',
      says: '两种口径并用 / both readings together',
      given: at('2025-10-31T00:00:01+08:00'),
      policy: 'wuhan-2025+window-open.notice-day+window-close.start-of-day',
      tags: ['combined'],
    },
    {
      slug: 'no-opening',
      says: '没有开始时间的政策：早年也符合 / a policy without an opening: years before is met',
      given: at('2019-01-01T00:00:00+08:00'),
      policy: 'made-up',
    },
    {
      slug: 'no-opening-close',
      says: '没有开始时间的政策：正午截止 / a policy without an opening: it closes at noon',
      given: at('2025-08-31T12:00:00+08:00'),
      policy: 'made-up',
    },
    {
      slug: 'no-opening-after',
      says: '没有开始时间的政策：正午之后不符合 / a policy without an opening: after noon is unmet',
      given: at('2025-08-31T12:00:00.000000001+08:00'),
      policy: 'made-up',
    },
    {
      slug: 'other-year',
      says: '2026年的政策，2026年9月30日最后一刻 / the policy of 2026, the last instant of 30 September 2026',
      given: at('2026-09-30T23:59:59.999999999+08:00'),
      policy: 'wuhan-2026',
    },
    {
      slug: 'other-year-after',
      says: '2026年的政策，10月1日：已截止 / the policy of 2026, 1 October: closed',
      given: at('2026-10-01T00:00:00+08:00'),
      policy: 'wuhan-2026',
    },
  ]),
  ...ofRule({ rule: 'V-3.4', basis: 'lookback-start', call: 'checkEligibility', tags: ['boundary', 'offset'] }, [
    {
      slug: 'day-in-beijing',
      says: '以北京日期为准：16时UTC已是次日 / the day in Beijing: 16:00 UTC is the next day',
      given: given(accidents(accident('2025-06-04')), '2025-06-03T16:00:00Z'),
    },
    {
      slug: 'day-in-beijing-before',
      says: '15:59:59 UTC仍是当日 / 15:59:59 UTC is still the same day',
      given: given(accidents(accident('2025-06-04')), '2025-06-03T15:59:59.999999999Z'),
    },
    {
      slug: 'day-behind-utc',
      says: '时差为负：当地6月3日在北京已是6月4日 / a negative offset: 3 June there is 4 June in Beijing',
      given: given(accidents(accident('2025-06-04')), '2025-06-03T11:00:00-05:00'),
    },
    {
      slug: 'day-ahead-of-beijing',
      says: '时差大于+08:00：当地6月4日在北京仍是6月3日 / an offset beyond +08:00: 4 June there is 3 June in Beijing',
      given: given(accidents(accident('2025-06-04')), '2025-06-04T00:30:00+09:30'),
    },
    {
      slug: 'first-day-in-beijing',
      says: '起日随北京日期 / the first day goes with the day in Beijing',
      given: given(accidents(accident('2022-06-03')), '2025-06-03T16:00:00Z'),
    },
    {
      slug: 'seven-in-the-evening',
      says: '前一日16时UTC之前仍是前一日 / 15:59 UTC of the day before is that day',
      given: given(accidents(accident('2025-06-03')), '2025-06-02T15:59:59Z'),
    },
    {
      slug: 'first-second-in-beijing',
      says: '北京的第一秒 / the first second of the day in Beijing',
      given: given(accidents(accident('2025-06-03')), '2025-06-02T16:00:00Z'),
    },
  ]),
  ...ofRule({ rule: 'V-3.4', basis: 'lookback-start', call: 'checkEligibility', tags: ['calendar'] }, [
    ...[
      ...[
        '0001-12-31',
        '0004-02-29',
        '0400-02-29',
        '1582-10-10',
        '1900-02-28',
        '1900-03-01',
        '1999-12-31',
        '2000-02-29',
      ],
      ...[
        '2000-03-01',
        '2000-12-31',
        '2003-12-31',
        '2024-02-29',
        '2024-12-31',
        '2100-02-28',
        '2100-03-01',
        '2400-02-29',
      ],
      ...['2400-12-31', '9999-01-01'],
    ].map((date) => ({
      slug: `written-as-${date}`,
      says: `${date} 正午在北京的日期 / noon of ${date} is on that day in Beijing`,
      given: given({}, `${date}T12:00:00+08:00`),
    })),
  ]),
  ...ofRule({ rule: 'V-3.5', basis: 'lookback-start', call: 'checkEligibility', tags: ['boundary', 'calendar'] }, [
    {
      slug: 'before-year-one',
      says: '公元2年提交，起日早于日历：写作 0001-01-01 / submitted in year 2, from before the calendar: written 0001-01-01',
      given: given({ ...accidents(accident('0001-01-01')), ...records() }, '0002-03-01T12:00:00+08:00'),
    },
    {
      slug: 'within-year-one',
      says: '起日在公元1年：照写 / from within year 1: written as it is',
      given: given(accidents(accident('0001-06-01')), '0004-06-01T12:00:00+08:00'),
    },
    {
      slug: 'within-year-9999',
      says: '公元9999年：照写 / within year 9999: written as it is',
      given: given(accidents(accident('9999-06-01')), '9999-06-01T12:00:00+08:00'),
    },
    {
      slug: 'year-four',
      says: '公元4年1月1日提交，起日恰为首日 / submitted on 1 January of year 4: from the first day of all',
      given: given(
        { ...accidents(accident('0001-01-01')), ...records(record('0001-01-02')) },
        '0004-01-01T12:00:00+08:00',
      ),
    },
    {
      slug: 'after-year-9999',
      says: '北京已是公元10000年：写作 9999-12-31 / year 10000 in Beijing: written 9999-12-31',
      given: given(accidents(accident('9999-12-31')), '9999-12-31T20:00:00Z'),
    },
    {
      slug: 'year-zero',
      says: '北京仍是公元0年：当日之后的不计 / still year 0 in Beijing: what came later does not count',
      given: given(accidents(accident('0001-01-01')), '0001-01-01T00:00:00+14:00'),
    },
  ]),
  ...ofRule({ rule: 'V-3.2', basis: '4.1', call: 'checkEligibility', tags: ['malformed'] }, [
    ...(
      [
        ['2025-06-03', 'no-time', 'malformed', undefined, '没有时间', 'no time'],
        ['2025-06-03T09:00:00', 'no-offset', 'malformed', undefined, '没有时差', 'no offset'],
        [
          '2025-06-03 09:00:00+08:00',
          'space',
          'not-canonical',
          '2025-06-03T09:00:00+08:00',
          '以空格相隔',
          'a space between',
        ],
        ['2025-06-03T24:00:00+08:00', 'hour-24', 'not-a-time', undefined, '24时', 'hour 24'],
        ['2025-06-31T09:00:00+08:00', 'no-such-day', 'not-a-time', undefined, '没有这一天', 'no such day'],
      ] as const
    ).map(([instant, slug, code, canonical, zh, en]): Row => ({
      slug: `at-${slug}`,
      says: `判断时刻${zh}：问题 / the instant at which it is judged has ${en}: a problem`,
      given: at(instant),
      expect: refusedAs(code, ['context', 'at'], canonical),
    })),
  ]),
  ...ofRule({ rule: 'V-1.2', basis: '1', call: 'checkEligibility', tags: ['malformed'] }, [
    {
      slug: 'revenue-without-decimals',
      says: '收入没有两位小数 / revenue without two decimals',
      given: applicant({ annualRevenue: '8000000' }),
      expect: refusedAs('not-canonical', ['enterprise', 'annualRevenue'], '8000000.00'),
    },
    {
      slug: 'revenue-as-a-number',
      says: '收入为数字 / revenue as a number',
      given: applicant({ annualRevenue: 8_000_000 }),
      expect: refusedAs('not-canonical', ['enterprise', 'annualRevenue'], '8000000.00'),
    },
    {
      slug: 'code-in-lower-case',
      says: '信用代码小写：不是另一家企业 / a lower-case code is not another enterprise',
      given: applicant({ uscc: enterpriseCode(1).toLowerCase() }),
      expect: refusedAs('not-canonical', ['enterprise', 'uscc'], enterpriseCode(1)),
    },
    {
      slug: 'wrong-check-character',
      says: '信用代码校验码不符 / a code with a wrong check character',
      given: applicant({ uscc: '91420100MA00000013' }),
      expect: refusedAs('wrong-check-character', ['enterprise', 'uscc']),
    },
  ]),
  ...ofRule({ rule: 'V-4.7', basis: '1', call: 'checkEligibility', tags: ['malformed', 'boundary'] }, [
    {
      slug: 'negative',
      says: '从业人员为负：问题 / a negative number of staff is a problem',
      given: applicant({ employees: -1 }),
      expect: refusedAs('out-of-range', ['enterprise', 'employees']),
    },
    {
      slug: 'fraction',
      says: '从业人员为小数：问题 / a fraction of a person is a problem',
      given: applicant({ employees: 49.5 }),
      expect: refusedAs('malformed', ['enterprise', 'employees']),
    },
    {
      slug: 'text',
      says: '从业人员为文字：问题 / staff as text is a problem',
      given: applicant({ employees: '50' }),
      expect: refusedAs('wrong-type', ['enterprise', 'employees']),
    },
    {
      slug: 'zero',
      says: '从业人员为零：是数目，不是缺 / no staff is a number, not an absent one',
      given: applicant({ employees: 0, annualRevenue: undefined }),
    },
    {
      slug: 'greatest',
      says: '最大的人数 / the greatest number',
      given: applicant({ employees: Number.MAX_SAFE_INTEGER }),
    },
    {
      slug: 'beyond-greatest',
      says: '超过最大的人数：问题 / more than the greatest number is a problem',
      given: applicant({ employees: Number.MAX_SAFE_INTEGER + 1 }),
      expect: refusedAs('out-of-range', ['enterprise', 'employees']),
    },
  ]),
];

/** The criteria that a fact can decide; the industry decides the size too while the figures leave it open. */
const decides = (fact: string, known: Loose): readonly string[] =>
  ({
    district: ['registered-in-jurisdiction'],
    industry: known.employees === 50 ? ['eligible-sector'] : ['eligible-sector', 'eligible-size'],
    employees: ['eligible-size'],
    annualRevenue: ['eligible-size'],
    cloudProvider: ['not-a-cloud-provider'],
    majorAccidents: ['no-major-accident'],
    seriousDishonesty: ['no-serious-dishonesty'],
  })[fact] ?? [];

/** Questions: what is asked, in which order. Written by hand; test/exhaustive/questions.test.ts proves the order best. */
const questions: readonly VectorSource[] = [
  ...ofRule({ rule: 'E-9.2', basis: '1', call: 'nextQuestions', tags: ['order'] }, [
    ...(
      [
        [
          'nothing-known',
          '什么都不知',
          'nothing known',
          {},
          'district cloudProvider majorAccidents seriousDishonesty industry employees annualRevenue',
        ],
        [
          'industry-known',
          '只知行业为工业',
          'industry known',
          { industry: 'C39' },
          'district cloudProvider majorAccidents seriousDishonesty employees annualRevenue',
        ],
        [
          'staff-that-settle-size',
          '只知人员，规模已定',
          'staff known, which settle the size',
          { employees: 50 },
          'district cloudProvider majorAccidents seriousDishonesty industry',
        ],
        [
          'staff-that-do-not',
          '只知人员，规模未定',
          'staff known, which do not',
          { employees: 300 },
          'district cloudProvider majorAccidents seriousDishonesty industry annualRevenue',
        ],
        [
          'revenue-known',
          '只知收入',
          'revenue known',
          { annualRevenue: '150000000.00' },
          'district cloudProvider majorAccidents seriousDishonesty industry employees',
        ],
        [
          'sector-and-size-open',
          '只差行业和规模',
          'sector and size alone are open',
          { district: '420111', majorAccidents: [], seriousDishonesty: [], cloudProvider: false },
          'industry employees annualRevenue',
        ],
      ] as const
    ).map(([slug, zh, en, known, facts]): Row => ({
      slug,
      says: `${zh}：依次提问 / ${en}: the questions in order`,
      given: applicant({ ...nothing, ...known }),
      expect: { answer: facts.split(' ').map((fact) => ({ fact, decides: decides(fact, known) })) },
    })),
    {
      slug: 'classes-of-every-row',
      says: '按全部各行分类，与已知行业无关 / answers are classed by every row, whatever the industry',
      policy: 'micro-alone',
      given: applicant({ industry: 'B06', employees: undefined, annualRevenue: undefined }),
      expect: { answer: ['annualRevenue', 'employees'].map((fact) => ({ fact, decides: ['eligible-size'] })) },
    },
  ]),
  ...ofRule({ rule: 'E-9.1', basis: '1', call: 'nextQuestions', tags: ['absence'] }, [
    {
      slug: 'nothing-once-ineligible',
      says: '已不符合条件：不再提问 / ineligible already: no questions',
      given: applicant({ ...nothing, district: '420704' }),
      expect: { answer: [] },
    },
    {
      slug: 'nothing-once-eligible',
      says: '已符合条件：不再提问 / eligible already: no questions',
      given: applicant({ annualRevenue: undefined }),
      expect: { answer: [] },
    },
    {
      slug: 'one-fact',
      says: '只差一项 / one fact missing',
      given: applicant({ majorAccidents: undefined }),
      expect: { answer: [{ fact: 'majorAccidents', decides: ['no-major-accident'] }] },
    },
    {
      slug: 'a-fact-that-decides-two',
      says: '行业决定两项条件 / the industry decides two criteria',
      given: applicant({ industry: undefined, employees: 400, annualRevenue: '150000000.00' }),
      expect: { answer: [{ fact: 'industry', decides: ['eligible-sector', 'eligible-size'] }] },
    },
    {
      slug: 'a-fact-that-decides-one',
      says: '规模已定，行业只决定一项 / size settled: the industry decides one criterion',
      given: applicant({ industry: undefined }),
      expect: { answer: [{ fact: 'industry', decides: ['eligible-sector'] }] },
    },
    {
      slug: 'district-not-listed',
      says: '未列的区仍要问 / a district that is not listed is asked for',
      given: applicant({ district: '420100' }),
      expect: { answer: [{ fact: 'district', decides: ['registered-in-jurisdiction'] }] },
    },
    {
      slug: 'register',
      says: '有名录的，不问是否云服务商 / with a register the declaration is not asked for',
      given: applicant({ cloudProvider: undefined, majorAccidents: undefined }, { catalogue }),
      expect: { answer: [{ fact: 'majorAccidents', decides: ['no-major-accident'] }] },
    },
  ]),
];

export const eligibilityVectors: readonly VectorSource[] = [
  ...outcomes,
  ...districts,
  ...sectors,
  ...standard,
  ...size,
  ...providers,
  ...lookback,
  ...dishonesty,
  ...window,
  ...questions,
];
