/**
 * What an applicant is asked for each fact: the question, the kind of answer, the document that shows it, and why it is asked.
 * `{place}` is the jurisdiction of the policy, `{from}` the first day of its lookback.
 * @module
 */
import type { FactId } from '../facts/enterprise';
import type { Wording } from './localized';

/** A district or zone, an industry code, a whole number, yuan, yes or no, a list of records. */
export type QuestionInput = 'district' | 'industry' | 'count' | 'amount' | 'yes-no' | 'records';

interface QuestionWords {
  readonly input: QuestionInput;
  readonly question: Wording;
  readonly document: Wording;
  readonly why: Wording;
}

const whyOfSize: Wording = {
  zh: '企业规模按从业人员和上年营业收入划分，其中一项低于标准即可认定。',
  en: 'Size is judged by staff and last year’s revenue; either of them below its limit settles it.',
};

export const questionWords: Readonly<Record<FactId, QuestionWords>> = {
  district: {
    input: 'district',
    question: '企业登记在哪个区或功能区？ / In which district or zone is the enterprise registered?',
    document: '营业执照 / the business licence',
    why: '服务券只面向在{place}登记的企业。 / The voucher is for enterprises registered in {place}.',
  },
  industry: {
    input: 'industry',
    question: {
      zh: '企业的国民经济行业代码（GB/T 4754-2017）是什么？',
      en: 'What is the industry code of the enterprise (GB/T 4754-2017)?',
    },
    document: '统计登记资料或企业所得税年度纳税申报表 / the statistical registration or the annual tax return',
    why: {
      zh: '服务券只面向特定行业的企业，企业规模也按行业划分。',
      en: 'The voucher is for certain industries, and the limits of size depend on the industry.',
    },
  },
  employees: {
    input: 'count',
    question: '企业有多少名从业人员？ / How many people does the enterprise employ?',
    document: '社会保险缴费记录或企业所得税年度纳税申报表 / the social insurance record or the annual tax return',
    why: whyOfSize,
  },
  annualRevenue: {
    input: 'amount',
    question: '企业上年营业收入是多少元？ / What was the revenue of the enterprise last year, in yuan?',
    document: '上年度审计报告或利润表 / last year’s audit report or income statement',
    why: whyOfSize,
  },
  cloudProvider: {
    input: 'yes-no',
    question: '企业是否为云服务商？ / Is the enterprise a cloud service provider?',
    document: '湖北省云服务商名录 / the provincial register of cloud service providers',
    why: '云服务商不得申领。 / Cloud service providers cannot receive the voucher.',
  },
  majorAccidents: {
    input: 'records',
    question: {
      zh: '{from}以来是否发生过重大安全和环境事故？如有，请逐起填写类别和发生日期。',
      en: 'Has the enterprise had a major safety or environmental accident since {from}? If so, give the kind and the day of each.',
    },
    document: '应急管理、生态环境部门的处理文书 / the decisions of the emergency and environmental authorities',
    why: {
      zh: '{from}以来发生重大安全和环境事故的企业不得申领。',
      en: 'A major safety or environmental accident since {from} excludes an enterprise.',
    },
  },
  seriousDishonesty: {
    input: 'records',
    question: {
      zh: '企业是否有严重失信记录？如有，请逐条填写列入日期，已修复的填写修复日期。',
      en: 'Does the enterprise have records of serious dishonesty? If so, give the day of each, and the day of its repair.',
    },
    document: '“信用中国”网站的信用信息报告 / the credit report of “Credit China” (信用中国)',
    why: '有严重失信记录的企业不得申领。 / A record of serious dishonesty excludes an enterprise.',
  },
};
