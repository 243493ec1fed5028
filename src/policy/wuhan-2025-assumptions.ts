/**
 * The register of assumptions of wuhan-2025: each point on which the notice is silent, the reading taken and why, and
 * every alternative as a merge patch of the policy. Data only; docs/notice.md shows it as a table.
 * @module
 */
import { bilingual, type Bilingual } from '../words/localized';
import type { Id } from '../values/id';
import type { Assumption, Sector } from './policy';

interface Entry {
  readonly title: Bilingual;
  readonly question: Bilingual;
  readonly reading: Bilingual;
  readonly why: Bilingual;
  readonly alternatives?: Readonly<Record<string, readonly [reading: Bilingual, patch: object]>>;
}

const industry: Sector = {
  id: 'industry' as Id,
  name: { zh: '工业企业', en: 'industrial enterprises' },
  divisions: /* @__PURE__ */ Array.from({ length: 41 }, (_, i) => String(i + 6).padStart(2, '0')),
};
const software = (...divisions: readonly string[]): Sector => ({
  id: 'software' as Id,
  name: { zh: '软件和信息服务业企业', en: 'software and information service enterprises' },
  divisions,
});
const sectors = (...divisions: readonly string[]) => ({ applicants: { sectors: [industry, software(...divisions)] } });

/** Divisions 06 to 46 are industry; 64 and 65 are read as 软件和信息服务业 (assumption software-divisions). */
export const wuhan2025Sectors: readonly Sector[] = /* @__PURE__ */ (() => [industry, software('64', '65')])();

const entries = {
  'size-limit-scope': {
    title: '中小微范围 / SME limit',
    question: '软件和信息服务业企业是否也须为中小微企业？ / Must software enterprises be SMEs too?',
    reading: '是，两类企业均须为中小微企业 / yes, both kinds',
    why: '通知将“中小微”置于两类企业之前，且服务券面向中小微企业 / the notice puts “micro, small and medium” before both kinds, and the voucher is meant for SMEs',
    alternatives: {
      'industry-only': [
        '仅工业企业须为中小微企业 / industrial enterprises only',
        { applicants: { sizeLimitedSectors: ['industry'] } },
      ],
    },
  },
  'software-divisions': {
    title: '软件业范围 / software divisions',
    question: '“软件和信息服务业”对应GB/T 4754-2017的哪些大类？ / Which GB/T 4754-2017 divisions are 软件和信息服务业?',
    reading: '64和65大类 / divisions 64 and 65',
    why: '64（互联网和相关服务）和65（软件和信息技术服务业）与主管部门的统计口径相符，63为电信业 / 64 (internet services) and 65 (software and IT services) match the statistics of the competent bureau; 63 is telecommunications',
    alternatives: {
      'software-only': ['仅65大类 / division 65 only', /* @__PURE__ */ sectors('65')],
      'with-telecom': ['63、64和65大类 / divisions 63 to 65', /* @__PURE__ */ sectors('63', '64', '65')],
    },
  },
  'size-standard': {
    title: '划型标准 / size standard',
    question: '企业规模如何划分？ / How is size measured?',
    reading:
      '按工信部联企业〔2011〕300号，以行业、从业人员和上年营业收入划分 / by MIIT [2011] No. 300, from industry, staff and last year’s revenue',
    why: '这是现行的国家划型标准 / it is the national standard in force',
  },
  'provider-scope': {
    title: '云服务商范围 / provider scope',
    question: '“云服务商不得申领”适用于哪些企业？ / Which enterprises does the exclusion of providers cover?',
    reading: '列入云服务商名录的企业本身，不含其关联企业 / the enterprises on the provider register, not their groups',
    why: '名录可以查证，通知未提及关联企业 / the register can be checked; the notice does not mention groups',
  },
  'lookback-start': {
    title: '近三年起算 / start of the three years',
    question: '“近三年”从何时起算？ / Three years back from when?',
    reading: '自提交之日起向前推算三年，精确到日 / from the day of submission, to the day',
    why: '申报条件以提交之日的情况为准 / an application is judged as of the day on which it is made',
    alternatives: {
      'calendar-years': [
        '自三年前的1月1日起算 / from 1 January of the third year before',
        { applicants: { lookback: { from: 'calendar-years' } } },
      ],
    },
  },
  'dishonesty-lookback': {
    title: '失信回溯期 / dishonesty lookback',
    question: '三年的期限是否也适用于严重失信？ / Do the three years bound dishonesty too?',
    reading: '适用 / yes',
    why: '通知将两项条件并列于同一期限之后；但该局2025年人工智能政策仅要求申报时未列入严重失信名单 / the notice names both conditions after the same period; but the bureau’s 2025 rules on artificial intelligence only ask for not being on the list of serious dishonesty at the time',
    alternatives: {
      unbounded: [
        '不适用：尚未修复的记录均予排除 / no: any record not yet repaired excludes',
        { applicants: { lookback: { dishonesty: 'unbounded' } } },
      ],
    },
  },
  'window-open': {
    title: '申报开始时间 / opening of the window',
    question: '何时起可以申报？ / From when can one apply?',
    reading: '政策年度1月1日起 / from 1 January of the policy year',
    why: '通知只规定截止时间，省级平台受理当年全年的购买 / the notice gives only the end; the provincial platform takes purchases of the whole year',
    alternatives: {
      'notice-day': [
        '通知印发之日起 / from the day of the notice',
        { window: { opensAt: '2025-05-20T00:00:00+08:00' } },
      ],
    },
  },
  'window-close': {
    title: '申报截止时间 / end of the window',
    question: '10月31日的哪一时刻截止？ / When on 31 October?',
    reading: '北京时间10月31日24时 / the last instant of that day in Beijing (+08:00)',
    why: '期限以日计算的，截止当日全天计入 / a term given as a day includes the whole day',
    alternatives: {
      'start-of-day': [
        '10月31日零时 / the first instant of that day',
        { window: { closesAt: '2025-10-31T00:00:00+08:00' } },
      ],
    },
  },
  'dishonesty-repair': {
    title: '信用修复 / repaired records',
    question: '已修复的失信记录是否仍予排除？ / Does a repaired record still exclude?',
    reading: '不再排除 / no',
    why: '信用修复的目的是恢复资格；该局2025年人工智能政策也只看申报时是否列入名单 / the purpose of a repair is to restore standing; the bureau’s 2025 rules on artificial intelligence, too, look only at the list at the time',
    alternatives: {
      'does-not-excuse': ['仍予排除 / yes', { applicants: { lookback: { repair: 'does-not-excuse' } } }],
    },
  },
  'payment-deadline': {
    title: '付款期限 / payment deadline',
    question: '最迟何时付款？ / By when must it be paid?',
    reading: '提交之日 / by the day of submission',
    why: '付款凭证须在申报时上传 / the proof of payment is uploaded with the application',
    alternatives: {
      'window-close': ['申报截止之日 / by the day on which the window closes', { base: { paidBy: 'window-close' } }],
    },
  },
  'invoice-once': {
    title: '一票一用 / one invoice, one application',
    question: '一张发票可否用于多件申请？ / May one invoice be spread over several applications?',
    reading:
      '不可：首件认定其任何金额的申请即使用该发票 / no: the first application that has any of it recognised uses it',
    why: '一票一用，防止重复补贴 / one invoice in one application keeps anything from being paid for twice',
  },
  'purchase-year': {
    title: '当年购买 / year of the purchase',
    question: '以哪个日期认定“当年购买”？ / Which date makes a purchase one of the year?',
    reading: '发票开具日期 / the invoice’s date of issue',
    why: '发票是通知列明的材料，且日期唯一 / the invoice is among the papers asked for and has one date',
    alternatives: {
      'contract-date': ['合同签订日期 / the day on which the contract was signed', { base: { datedBy: 'contract' } }],
      'payment-date': ['全部有效付款的日期 / the days of all payments that count', { base: { datedBy: 'payment' } }],
    },
  },
  'evidence-limits': {
    title: '材料金额孰低 / least of the papers',
    question: '各项材料金额不一致时如何认定？ / What is recognised when papers differ?',
    reading:
      '申报金额、发票金额（扣除红字）和实际付款金额孰低 / the least of the claimed amount, the invoice net of red letters, and what was paid',
    why: '财政资金只补贴各项材料均能证明的部分 / public money goes only to what every paper proves',
    alternatives: { 'invoice-only': ['只看发票 / the invoice alone', { base: { limits: ['invoice'] } }] },
  },
  vat: {
    title: '增值税 / VAT',
    question: '补贴基数是否含增值税？ / Does the base include VAT?',
    reading: '含税，按价税合计计算 / yes, the invoice total',
    why: '企业按价税合计付款 / the total is the price that the enterprise pays',
    alternatives: { excluded: ['不含税 / no', { base: { vat: 'excluded' } }] },
  },
  'tier-by-product': {
    title: '产品等级 / tier by product',
    question: '以谁的等级为准？ / Whose tier counts?',
    reading:
      '以所购产品在名录中的等级为准，一件申请可含多个等级 / the catalogue tier of each product bought, so one application may mix tiers',
    why: '企业勾选的是产品，名录逐项标明等级 / the enterprise ticks products, and the catalogue grades each',
  },
  rounding: {
    title: '尾数取舍 / rounding',
    question: '不足一分的尾数如何取舍？ / How are fractions of a fen rounded?',
    reading: '逐行四舍五入到分 / half up, to the fen, per purchase line',
    why: '符合财务结算惯例 / it is the usual practice in accounts',
    alternatives: {
      down: ['舍去 / down', { rounding: 'down' }],
      'half-even': ['四舍六入五成双 / half to even', { rounding: 'half-even' }],
    },
  },
  'repeat-applications': {
    title: '多次申报 / repeat applications',
    question: '一家企业一年可否多次申报？ / May an enterprise apply more than once a year?',
    reading: '可以，合并适用一个年度上限 / yes; all share one annual cap',
    why: '通知限制的是年度金额，不是次数 / the notice limits the amount of the year, not the number',
  },
  'cap-basis': {
    title: '年度上限口径 / what counts toward the cap',
    question: '哪些金额计入年度上限？ / What counts toward the cap?',
    reading: '政策年度内的核定金额，按排队次序累计 / money granted in the policy year, in queue order',
    why: '上限限制的是企业所得补贴 / the cap bounds what an enterprise receives',
  },
  'line-attribution': {
    title: '核减次序 / order of reductions',
    question: '核减由清单的哪些行承担？ / Which lines bear a reduction?',
    reading: '列在最后的先承担 / the last listed first',
    why: '清单次序由企业自定，列在前的视为优先 / the order of the list is the applicant’s own; what comes first is taken to matter most',
  },
  'queue-order': {
    title: '先后时间 / time of arrival',
    question: '“先到先得”以谁的时间为准？ / Whose time counts as coming first?',
    reading: '企业提交的时间 / the time of submission',
    why: '先到先得是指企业申报的先后 / first come refers to the enterprise that applies',
    alternatives: {
      'recommended-at': [
        '区级推荐的时间 / the time of the district’s recommendation',
        { queue: { orderedBy: 'recommended-at' } },
      ],
    },
  },
  'queue-ties': {
    title: '同时提交 / ties',
    question: '同一时刻提交的如何排序？ / And at the same instant?',
    reading: '按申请编号的码元次序 / by the application id, by code unit',
    why: '需要一个与录入次序无关的确定规则 / a rule is needed that does not depend on the order of the input',
  },
  'queue-after-return': {
    title: '退回补正的位次 / place after a return',
    question: '退回补正的申请是否保留原位次？ / Does a returned application keep its place?',
    reading: '保留 / yes',
    why: '补正不是新的申请 / a correction is not a new application',
    alternatives: {
      'resubmitted-at': [
        '不保留，按重新提交的时间排队 / no, it queues by the time of resubmission',
        { queue: { afterReturn: 'resubmitted-at' } },
      ],
    },
  },
  exhaustion: {
    title: '余额不足 / the last money',
    question: '余额不足时，最后的资金给谁？ / Who gets the last money?',
    reading: '首件余额不足的申请获得全部余额 / the first that does not fit gets what is left',
    why: '“领完即止”指领完全部资金 / “until all is claimed” means to the last fen',
    alternatives: {
      block: ['不足额的不予补贴，其后一律不再核定 / nobody, and the queue closes', { exhaustion: 'block' }],
      skip: [
        '跳过不足额的，其后金额较小的仍可核定 / it is passed over and later, smaller ones are served',
        { exhaustion: 'skip' },
      ],
    },
  },
  'recovered-money': {
    title: '追回资金 / recovered money',
    question:
      '拨付后追回的资金是否恢复年度上限和资金余额？ / Does money that is recovered after payment free the cap and the pool?',
    reading:
      '不恢复：追回资金缴回省级财政，本批次核定结果不变 / no: it goes back to the province, and the round stands',
    why: '资金来自省级财政，通知未规定追回后可再次安排 / the money is the province’s, and the notice does not say that it can be granted again',
    alternatives: {
      returns: ['恢复：追回部分可再次核定 / yes, what is recovered can be granted again', { recovery: 'returns' }],
    },
  },
  'released-money': {
    title: '腾出资金 / released money',
    question: '不予通过或撤回后腾出的资金如何处理？ / What happens to money freed by a later rejection or withdrawal?',
    reading: '归其后的申请：去掉该申请后重新计算 / it goes to the queue: the round is recomputed without it',
    why: '领完之前，资金按先后次序核定 / until all is claimed, the queue is served in order',
  },
  'other-subsidies': {
    title: '其他补贴 / other subsidies',
    question: '同一发票可否另获其他补贴？ / May an invoice be subsidised elsewhere too?',
    reading: '不在此核查 / not checked here',
    why: '通知未作规定，申请中也没有所需数据；武汉市2025年中小企业数字化转型试点同样补贴上云支出 / the notice says nothing, and the data needed are not in the application; Wuhan’s 2025 pilot for the digital transformation of SMEs also pays for cloud spending',
  },
  'pool-size': {
    title: '资金总额 / size of the pool',
    question: '资金总额是多少，由哪一级统筹？ / How much money is there, and at which level?',
    reading: '按批次给定 / an input of the round',
    why: '通知未公布金额。据省广播电视台报道，2025年10月的省级措施每年安排5000万元，全省统筹，按上限可补贴250家企业；2025年申报是否按此安排不详 / the notice does not publish it. The province’s measures of October 2025 provide 50,000,000 yuan a year (report of the provincial broadcaster), one pool for all cities: 250 enterprises at the cap; whether the 2025 round used that amount is not known',
  },
} satisfies Record<string, Entry>;

export type Wuhan2025Assumption = keyof typeof entries;

/** Each alternative's patch also rewrites its entry here, so that the patched policy states the reading that it applies. */
export const wuhan2025Assumptions: Readonly<Record<Wuhan2025Assumption, Assumption>> = /* @__PURE__ */ (() => {
  const why = bilingual('备选口径，用于测算比较 / an alternative reading, run to see what it would change');
  const assumptions = Object.entries<Entry>(entries).map(([id, entry]): readonly [string, Assumption] => {
    const alternatives = Object.entries(entry.alternatives ?? {}).map(([alternative, [text, patch]]) => {
      const reading = bilingual(text);
      return { id: alternative, reading, patch: { ...patch, assumptions: { [id]: { reading, why } } } };
    });
    return [
      id,
      {
        title: bilingual(entry.title),
        question: bilingual(entry.question),
        reading: bilingual(entry.reading),
        why: bilingual(entry.why),
        alternatives,
      },
    ];
  });
  return Object.fromEntries(assumptions) as Record<Wuhan2025Assumption, Assumption>;
})();
