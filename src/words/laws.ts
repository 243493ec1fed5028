/**
 * Every law as a sentence, in both languages: the closed list of law ids. docs/laws.md is generated from it. Those of
 * eligibility and assessment are here, those of what follows in laws-of-money.ts.
 * @module
 */
import { lawNamesOfMoney } from './laws-of-money';
import type { LocalizedText } from './localized';
import { keysOf } from './plain';

export const lawNames = {
  // Eligibility (clauses 1, 3.3, 4.1): each criterion by itself.
  'eligibility-district': {
    zh: '登记地：为政策所列各区之一的符合，在外地的不符合，未填报或属本地而未列明的待定',
    en: 'a district: one of the list is met, another place unmet, absent or of the place but not listed unknown',
  },
  'eligibility-sector': {
    zh: '行业：97个大类逐一判断，属于所列行业类别的符合，其余不符合，未填报的待定',
    en: 'a sector: each of the 97 divisions is met if a sector of the policy has it, else unmet; absent it is unknown',
  },
  'eligibility-size': {
    zh: '规模：从业人员、营业收入在每一界限上、差一人或一分以及缺失时，均依划型标准判断',
    en: 'a size: as the standard says at each number of staff and revenue, one person or fen below it, and without either',
  },
  'eligibility-provider': {
    zh: '云服务商：有名录的看名录，空名录也是名录；没有名录的看企业声明',
    en: 'a cloud provider: by the register where there is one, an empty one too; else by what is declared',
  },
  'eligibility-accidents': {
    zh: '重大事故：自回溯期首日至提交当日发生的计入，首尾两日均含',
    en: 'accidents count from the first day of the lookback to the day of submission, both included',
  },
  'eligibility-dishonesty': {
    zh: '严重失信：在回溯期内列入、提交当日尚未修复的计入，首尾两日均含；口径不同的依该口径',
    en: 'dishonesty counts if recorded in that period and unrepaired on the day of submission, or as the policy says',
  },
  'eligibility-window': {
    zh: '申报期：自开始时刻至截止时刻均为期内，精确到纳秒，不论以何种时差书写',
    en: 'the window: from the opening to the close, both included, to the nanosecond, whatever the offset',
  },

  // Eligibility: the criteria together, and what is not known.
  'eligibility-all-criteria': {
    zh: '七项条件每次都逐项判断，次序固定，不因其中一项不符合而略过其余',
    en: 'all seven criteria are judged, in their order, whatever any of them says',
  },
  'eligibility-outcome': {
    zh: '有一项不符合，即不符合申领条件；否则有一项待定，即尚不能判定；各项均符合，方符合申领条件',
    en: 'any criterion unmet is ineligible; else any unknown is undetermined; else eligible',
  },
  'eligibility-sound': {
    zh: '资料不全时作出的确定结论，补齐任何资料都不会推翻',
    en: 'an outcome decided with facts missing is contradicted by no completion of them',
  },
  'eligibility-complete': {
    zh: '只有两种补齐方式得出的结论不同时，才为尚不能判定',
    en: 'undetermined only where two completions disagree',
  },
  'eligibility-relevant': {
    zh: '一项资料列为所缺，当且仅当仅此一项不同的两种补齐方式结论不同',
    en: 'a fact is missing exactly where two completions that differ in it alone disagree',
  },
  'eligibility-all-reasons': {
    zh: '资料齐全时，改正全部不符合项，即符合申领条件；有任何一项未改正的，仍不符合',
    en: 'with nothing unknown, mending every unmet criterion makes it eligible, and mending all but one does not',
  },
  'eligibility-register': {
    zh: '有云服务商名录时以名录为准，不看企业声明',
    en: 'where there is a register of providers, the declaration is not looked at',
  },
  'eligibility-instants': {
    zh: '同一时刻不论以何种时差书写，结论相同',
    en: 'the same instant gives the same answer, whatever offset it is written with',
  },
  'eligibility-pure': {
    zh: '同样的资料得同样的结论，逐字节相同；所给资料不被改动',
    en: 'the same facts give the same bytes, and nothing given is changed (eligibility)',
  },

  // Assessment of one application (clauses 2, 3.2).
  'assessment-eligibility': {
    zh: '申请的资格，即其企业按提交时刻和名录判断的资格',
    en: 'an application is as eligible as its enterprise is when it is submitted, by the register of the catalogue',
  },
  'assessment-disallowed': {
    zh: '十二种不予认定的情形，有则必列，无则不列',
    en: 'each of the twelve reasons to disallow a line is reported exactly where it holds',
  },
  'assessment-flags': {
    zh: '各份材料依次提示，每项理由各提示一次',
    en: 'each paper is flagged once for each reason that it gives, in the order of the papers',
  },
  'assessment-recognised': {
    zh: '认定金额取申报金额、审定金额、发票余额和付款余额孰低；不予认定的清单行，认定金额为零，不占用余额',
    en: 'recognised is the least of claim, audit and the rooms left; nothing on a disallowed line, which uses no room',
  },
  'assessment-reductions': {
    zh: '发票余额、付款余额或审定金额低于申报金额的，列明核减原因，否则不列',
    en: 'a reduction is reported exactly where a room or the audited amount is below the claim',
  },
  'assessment-subsidy': {
    zh: '逐行按补贴比例计算补贴金额，尾数按政策规定取舍到分',
    en: 'a line earns its base times the rate of its tier, rounded to the fen as the policy says',
  },
  'assessment-sums': {
    zh: '应补金额为各行补贴金额之和；不符合申领条件或尚不能判定的为零',
    en: 'assessed is the sum of the lines; the entitlement is that sum if eligible, else nothing',
  },
  'assessment-own-invoices': {
    zh: '发票已由本申请使用的，不影响认定；已由其他申请使用的，不予认定',
    en: 'an invoice claimed by this application itself changes nothing; claimed by another, it earns nothing',
  },
  'assessment-papers-any-order': {
    zh: '合同、发票、付款凭证的排列次序不影响认定',
    en: 'the order of contracts, invoices and payments changes no amount and no finding',
  },
  'assessment-lines-apart': {
    zh: '不在同一发票上的各行互不影响',
    en: 'lines on different invoices do not touch each other',
  },
  'assessment-more-paid': { zh: '付款金额增加，各行认定金额均不减少', en: 'a larger payment lowers no line' },
  'assessment-pure': {
    zh: '同样的申请得同样的认定，逐字节相同；所给资料不被改动',
    en: 'the same application gives the same bytes, and nothing given is changed (assessment)',
  },

  ...lawNamesOfMoney,
} as const satisfies Record<string, LocalizedText>;

/** What an implementation can be checked against: a closed list. */
export type LawId = keyof typeof lawNames;
/** Every law. */
export const lawIds: readonly LawId[] = /* @__PURE__ */ keysOf(lawNames);
