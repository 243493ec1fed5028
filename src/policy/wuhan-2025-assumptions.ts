/**
 * The register of assumptions of wuhan-2025: each point on which the notice is silent, the reading taken and why, and
 * every alternative as a merge patch of the policy that can be run. docs/notice.md is generated from it.
 * @module
 */
import type { LocalizedText } from '../words/localized';
import type { Assumption } from './policy';

/** Two-digit GB/T 4754-2017 divisions read as 软件和信息服务业. */
export const softwareDivisions = ['64', '65'];

const industrySector = {
  id: 'industry',
  divisions: /* @__PURE__ */ Array.from({ length: 41 }, (_, i) => String(i + 6).padStart(2, '0')),
};
const withSoftware = (divisions: readonly string[]) => ({
  applicants: { sectors: [industrySector, { id: 'software', divisions }] },
});

interface Entry {
  question: LocalizedText;
  reading: LocalizedText;
  why: LocalizedText;
  alternatives?: Readonly<Record<string, { reading: LocalizedText; patch: object }>>;
}

const entries = {
  'size-limit-scope': {
    question: { zh: '软件和信息服务业企业是否也限于中小微企业？', en: 'Must software enterprises be SMEs too?' },
    reading: { zh: '是，两类企业都限于中小微企业', en: 'yes, both kinds' },
    why: {
      zh: '通知把“中小微”写在两类企业之前，且服务券面向中小企业',
      en: 'the notice puts “micro, small and medium” before both kinds, and the voucher is meant for SMEs',
    },
    alternatives: {
      'industry-only': {
        reading: { zh: '仅工业企业限于中小微', en: 'only industrial enterprises' },
        patch: { applicants: { sizeLimitedSectors: ['industry'] } },
      },
    },
  },
  'software-divisions': {
    question: {
      zh: '“软件和信息服务业”对应GB/T 4754-2017的哪些大类？',
      en: 'Which GB/T 4754-2017 divisions are 软件和信息服务业?',
    },
    reading: { zh: '64和65大类', en: 'divisions 64 and 65' },
    why: {
      zh: '64（互联网和相关服务）和65（软件和信息技术服务业）与主管部门的统计口径相符，63为电信业',
      en: '64 (internet services) and 65 (software and IT services) match the statistics of the competent bureau; 63 is telecommunications',
    },
    alternatives: {
      'software-only': {
        reading: { zh: '仅65大类', en: 'division 65 only' },
        patch: /* @__PURE__ */ withSoftware(['65']),
      },
      'with-telecom': {
        reading: { zh: '63、64和65大类', en: 'divisions 63 to 65' },
        patch: /* @__PURE__ */ withSoftware(['63', '64', '65']),
      },
    },
  },
  'size-standard': {
    question: { zh: '企业规模如何划分？', en: 'How is size measured?' },
    reading: {
      zh: '按工信部联企业〔2011〕300号，以行业、从业人员和上年营业收入划分',
      en: 'by MIIT [2011] No. 300, from industry, staff and last year’s revenue',
    },
    why: { zh: '这是现行的国家划型标准', en: 'it is the national standard in force' },
  },
  'provider-scope': {
    question: { zh: '“云服务商不得申领”及于哪些企业？', en: 'Whom does the exclusion of providers reach?' },
    reading: {
      zh: '列入云服务商名录的企业本身，不及于其关联企业',
      en: 'the enterprises on the provider register, not their groups',
    },
    why: {
      zh: '名录可以查证，关联关系通知未提及',
      en: 'the register can be checked; the notice does not mention groups',
    },
  },
  'lookback-start': {
    question: { zh: '“近三年”从何时起算？', en: 'Three years back from when?' },
    reading: { zh: '从提交之日起向前推三年，精确到日', en: 'from the day of submission, to the day' },
    why: { zh: '申请时的状况以提交之日为准', en: 'an application is judged as of the day on which it is made' },
    alternatives: {
      'calendar-years': {
        reading: { zh: '从三年前的1月1日起算', en: 'from 1 January of the third year before' },
        patch: { applicants: { lookback: { from: 'calendar-years' } } },
      },
    },
  },
  'dishonesty-lookback': {
    question: { zh: '三年的期限是否也适用于严重失信？', en: 'Do the three years bound dishonesty too?' },
    reading: { zh: '适用', en: 'yes' },
    why: {
      zh: '通知把两项条件并列在同一期限之后',
      en: 'the notice names both conditions after the same period',
    },
    alternatives: {
      unbounded: {
        reading: { zh: '不适用：任何尚未修复的记录都排除', en: 'no: any record not yet repaired excludes' },
        patch: { applicants: { lookback: { dishonesty: 'unbounded' } } },
      },
    },
  },
  'window-open': {
    question: { zh: '何时起可以申报？', en: 'From when can one apply?' },
    reading: { zh: '政策年度1月1日起', en: 'from 1 January of the policy year' },
    why: {
      zh: '通知只规定截止时间，省平台全年受理当年的购买',
      en: 'the notice gives only the end; the provincial platform takes purchases of the whole year',
    },
    alternatives: {
      'notice-day': {
        reading: { zh: '通知印发之日起', en: 'from the day of the notice' },
        patch: { window: { opensAt: '2025-05-20T00:00:00+08:00' } },
      },
    },
  },
  'window-close': {
    question: { zh: '10月31日的哪一刻截止？', en: 'When on 31 October?' },
    reading: { zh: '北京时间当日最后一刻', en: 'the last instant of that day in Beijing (+08:00)' },
    why: { zh: '期限写到日的，当日全天计入', en: 'a term given as a day includes the whole day' },
    alternatives: {
      'start-of-day': {
        reading: { zh: '当日零时', en: 'its first instant' },
        patch: { window: { closesAt: '2025-10-31T00:00:00+08:00' } },
      },
    },
  },
  'dishonesty-repair': {
    question: { zh: '已修复的失信记录是否仍然排除？', en: 'Does a repaired record still exclude?' },
    reading: { zh: '不再排除', en: 'no' },
    why: { zh: '信用修复的意义在于恢复资格', en: 'the purpose of a repair is to restore standing' },
    alternatives: {
      'does-not-excuse': {
        reading: { zh: '仍然排除', en: 'yes' },
        patch: { applicants: { lookback: { repair: 'does-not-excuse' } } },
      },
    },
  },
  'payment-deadline': {
    question: { zh: '最迟何时付款？', en: 'By when must it be paid?' },
    reading: { zh: '提交之日', en: 'by the day of submission' },
    why: { zh: '付款凭证须在提交时上传', en: 'the proof of payment is uploaded with the application' },
    alternatives: {
      'window-close': {
        reading: { zh: '申报截止之日', en: 'by the day on which the window closes' },
        patch: { base: { paidBy: 'window-close' } },
      },
    },
  },
  'invoice-once': {
    question: { zh: '一张发票可否分在几件申请中？', en: 'May one invoice be spread over several applications?' },
    reading: {
      zh: '不可：首件获认定其中任何金额的申请即用去该发票',
      en: 'no: the first application that has any of it recognised uses it',
    },
    why: {
      zh: '一张发票只由一件申请使用，才能防止重复补贴',
      en: 'one invoice in one application keeps anything from being paid for twice',
    },
  },
  'purchase-year': {
    question: { zh: '以哪个日期认定“当年购买”？', en: 'Which date makes a purchase one of the year?' },
    reading: { zh: '发票开具日期', en: 'the invoice’s date of issue' },
    why: {
      zh: '发票是通知列明的材料，且有唯一的日期',
      en: 'the invoice is among the papers asked for and has one date',
    },
    alternatives: {
      'contract-date': {
        reading: { zh: '合同签订日期', en: 'the day on which the contract was signed' },
        patch: { base: { datedBy: 'contract' } },
      },
      'payment-date': {
        reading: { zh: '全部付款日期', en: 'the days of all its payments' },
        patch: { base: { datedBy: 'payment' } },
      },
    },
  },
  'evidence-limits': {
    question: { zh: '材料金额不一致时认定多少？', en: 'What is recognised when papers differ?' },
    reading: {
      zh: '申报金额、发票扣除红字后的金额、实际付款三者中的最小者',
      en: 'the least of the claimed amount, the invoice net of red letters, and what was paid',
    },
    why: { zh: '公共资金只对各项材料都能证明的部分补贴', en: 'public money goes only to what every paper proves' },
    alternatives: {
      'invoice-only': {
        reading: { zh: '只看发票', en: 'the invoice alone' },
        patch: { base: { limits: ['invoice'] } },
      },
    },
  },
  vat: {
    question: { zh: '补贴基数是否含增值税？', en: 'Does the base include VAT?' },
    reading: { zh: '含税，以价税合计计', en: 'yes, the invoice total' },
    why: { zh: '企业购买的价款以价税合计支付', en: 'the total is the price that the enterprise pays' },
    alternatives: {
      excluded: { reading: { zh: '不含税', en: 'no' }, patch: { base: { vat: 'excluded' } } },
    },
  },
  'tier-by-product': {
    question: { zh: '以谁的等级为准？', en: 'Whose tier counts?' },
    reading: {
      zh: '以所购产品在名录中的等级为准，一件申请可以含多个等级',
      en: 'the catalogue tier of each product bought, so one application may mix tiers',
    },
    why: {
      zh: '企业勾选的是产品，名录逐项标明等级',
      en: 'the enterprise ticks products, and the catalogue grades each',
    },
  },
  rounding: {
    question: { zh: '不足一分的部分如何取舍？', en: 'How are fractions of a fen rounded?' },
    reading: { zh: '逐行四舍五入到分', en: 'half up, to the fen, per purchase line' },
    why: { zh: '这是财务结算的通常做法', en: 'it is the usual practice in accounts' },
    alternatives: {
      down: { reading: { zh: '舍去', en: 'down' }, patch: { rounding: 'down' } },
      'half-even': { reading: { zh: '四舍六入五成双', en: 'half to even' }, patch: { rounding: 'half-even' } },
    },
  },
  'repeat-applications': {
    question: { zh: '一家企业一年可否多次申请？', en: 'May an enterprise apply more than once a year?' },
    reading: { zh: '可以，共用一个年度上限', en: 'yes; all share one annual cap' },
    why: { zh: '通知限制的是年度金额，不是次数', en: 'the notice limits the amount of the year, not the number' },
  },
  'cap-basis': {
    question: { zh: '哪些金额计入年度上限？', en: 'What counts toward the cap?' },
    reading: { zh: '政策年度内已核定的金额，按排队次序累计', en: 'money granted in the policy year, in queue order' },
    why: { zh: '上限限制的是企业所得', en: 'the cap bounds what an enterprise receives' },
  },
  'line-attribution': {
    question: { zh: '核减由哪些购买行承担？', en: 'Which lines bear a reduction?' },
    reading: { zh: '列在最后的先承担', en: 'the last listed first' },
    why: {
      zh: '清单次序由申请人自定，靠前的视为优先',
      en: 'the order of the list is the applicant’s own; what stands first is taken to matter most',
    },
  },
  'queue-order': {
    question: { zh: '“先到”以谁的时间为准？', en: 'Whose time counts as coming first?' },
    reading: { zh: '企业提交的时间', en: 'the time of submission' },
    why: { zh: '先到先得指企业先申报', en: 'first come is said of the enterprise that applies' },
    alternatives: {
      'recommended-at': {
        reading: { zh: '区级推荐的时间', en: 'the time of the district’s recommendation' },
        patch: { queue: { orderedBy: 'recommended-at' } },
      },
    },
  },
  'queue-ties': {
    question: { zh: '同一时刻提交的如何排序？', en: 'And at the same instant?' },
    reading: { zh: '按申请编号的码位次序', en: 'by the application id, by code unit' },
    why: {
      zh: '需要一个与输入次序无关的确定规则',
      en: 'a rule is needed that does not depend on the order of the input',
    },
  },
  'queue-after-return': {
    question: { zh: '退回补正的申请是否保留原位？', en: 'Does a returned application keep its place?' },
    reading: { zh: '保留', en: 'yes' },
    why: { zh: '补正不是新的申请', en: 'a correction is not a new application' },
    alternatives: {
      'resubmitted-at': {
        reading: { zh: '不保留，按重新提交的时间排队', en: 'no, it queues by the time of resubmission' },
        patch: { queue: { afterReturn: 'resubmitted-at' } },
      },
    },
  },
  exhaustion: {
    question: { zh: '最后的资金归谁？', en: 'Who gets the last money?' },
    reading: { zh: '首个不足额的申请得到余下部分', en: 'the first that does not fit gets what is left' },
    why: { zh: '“用完为止”即用到分文不剩', en: '“until the money is used up” means to the last fen' },
    alternatives: {
      block: {
        reading: { zh: '不足额者不得，队列关闭', en: 'nobody, and the queue closes' },
        patch: { exhaustion: 'block' },
      },
      skip: {
        reading: {
          zh: '跳过不足额者，后面较小的申请仍可得',
          en: 'it is passed over and later, smaller ones are served',
        },
        patch: { exhaustion: 'skip' },
      },
    },
  },
  'released-money': {
    question: { zh: '事后驳回或撤回腾出的资金如何处理？', en: 'Money freed by a later rejection or withdrawal?' },
    reading: { zh: '归还队列：去掉该申请后重新计算本轮', en: 'goes to the queue: the round is recomputed without it' },
    why: { zh: '资金用完之前应按次序兑付', en: 'until the money is used up, the queue is served in order' },
  },
  'other-subsidies': {
    question: { zh: '同一发票可否另获其他补贴？', en: 'May an invoice be subsidised elsewhere too?' },
    reading: { zh: '本库不核查', en: 'not checked here' },
    why: {
      zh: '通知未规定，所需数据不在申请之内',
      en: 'the notice says nothing, and the data needed are not in the application',
    },
  },
  'pool-size': {
    question: { zh: '资金共有多少，在哪一级？', en: 'How much money is there, and at which level?' },
    reading: { zh: '由使用者按轮给定', en: 'an input of the round' },
    why: { zh: '通知未公布金额', en: 'the notice does not publish it' },
  },
} satisfies Record<string, Entry>;

/** Each alternative's patch also rewrites the register, so that the patched policy tells the reading it applies. */
export const wuhan2025Assumptions: Readonly<Record<keyof typeof entries, Assumption>> =
  /* @__PURE__ */ register(entries);

function register<Ids extends string>(all: Readonly<Record<Ids, Entry>>): Readonly<Record<Ids, Assumption>> {
  const why = { zh: '另一种读法，供试算比较', en: 'another reading, run to see what it would change' };
  const assumptions = Object.entries<Entry>(all).map(([id, { alternatives = {}, ...entry }]) => [
    id,
    {
      ...entry,
      alternatives: Object.entries(alternatives).map(([alternative, { reading, patch }]) => ({
        id: alternative,
        reading,
        patch: { ...patch, assumptions: { [id]: { reading, why } } },
      })),
    },
  ]);
  return Object.fromEntries(assumptions) as Readonly<Record<Ids, Assumption>>;
}
