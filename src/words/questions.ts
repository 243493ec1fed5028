/**
 * Why each fact is asked, and which paper shows it, in both languages. `{place}` is the jurisdiction of the policy,
 * `{years}` the length of its lookback.
 * @module
 */
import type { LocalizedText } from './localized';

export const questionReasons = {
  district: {
    zh: '服务券只面向在{place}登记的企业；以营业执照载明的住所和登记机关为准。',
    en: 'The voucher is for enterprises registered in {place}; the business licence shows where.',
  },
  industry: {
    zh: '服务券只面向特定行业的企业，企业规模也按行业划分；以统计登记或企业所得税年度申报表所填的国民经济行业代码为准。',
    en: 'The voucher is for certain industries, and the limits of size depend on the industry; the statistical registration or the annual tax return shows its code.',
  },
  employees: {
    zh: '企业规模按从业人员和上年营业收入划分，人数低于标准的即可认定；以社会保险缴费记录或企业所得税年度申报表为准。',
    en: 'Size is judged by staff and last year’s revenue, and staff below the limit settles it; the social insurance record or the annual tax return shows it.',
  },
  annualRevenue: {
    zh: '企业规模按从业人员和上年营业收入划分，收入低于标准的即可认定；以上年度审计报告或利润表为准。',
    en: 'Size is judged by staff and last year’s revenue, and revenue below the limit settles it; last year’s audit report or income statement shows it.',
  },
  cloudProvider: {
    zh: '云服务商不得申领；以湖北省云服务商名录为准。',
    en: 'Cloud service providers cannot receive the voucher; the provincial register of providers shows who is one.',
  },
  majorAccidents: {
    zh: '近{years}年发生重大安全、环境事故的企业不得申领；以应急管理、生态环境部门的处理文书为准。',
    en: 'A major safety or environmental accident in the past {years} years excludes an enterprise; the decisions of the emergency and environmental authorities show it.',
  },
  seriousDishonesty: {
    zh: '有严重失信记录的企业不得申领；以“信用中国”网站的信用信息报告为准。',
    en: 'A record of serious dishonesty excludes an enterprise; the credit report of “Credit China” (信用中国) shows it.',
  },
} as const satisfies Record<string, LocalizedText>;
