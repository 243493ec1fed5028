/**
 * What the members of the closed lists are called, in Chinese and English: facts, verdicts, severities, outcomes, statuses,
 * events, actors and the words of a policy. Criteria with their reasons, findings, problems and refusals have files of their own.
 * @module
 */
import type { Eligibility, Verdict } from '../eligibility/eligibility';
import type { FactId } from '../facts/enterprise';
import type { Exhaustion } from '../policy/policy';
import type { ReviewStatus, RuleId, SizeClass } from '../policy/vocabulary';
import type { Actor, FormalChecks, ReviewEventType } from '../review/events';
import type { Decision } from '../round/round';
import type { Severity } from '../subsidy/findings';
import type { RoundingMode } from '../values/fen';
import type { LocalizedText } from './localized';
import { criterionNames } from './reasons';

/** A name for each code: one that is missing does not compile. */
export type Names<Code extends string> = Readonly<Record<Code, Readonly<LocalizedText>>>;

export const factNames: Names<FactId> = {
  district: { zh: '登记地', en: 'district' },
  industry: { zh: '行业代码', en: 'industry code' },
  employees: { zh: '从业人员', en: 'staff' },
  annualRevenue: { zh: '上年营业收入', en: 'last year’s revenue' },
  cloudProvider: { zh: '是否为云服务商', en: 'whether it is a cloud service provider' },
  majorAccidents: { zh: '重大安全和环境事故', en: 'major accidents' },
  seriousDishonesty: { zh: '严重失信记录', en: 'records of serious dishonesty' },
};

/** Every rule; the criteria are rules too. Made by a call, since bundlers do not leave out a spread. */
export const ruleNames: Names<RuleId> = /* @__PURE__ */ (() => ({
  ...criterionNames,
  papers: { zh: '材料齐全一致', en: 'papers' },
  'product-tier': { zh: '云产品等级', en: 'tier of a product' },
  'tier-rate': { zh: '补贴比例', en: 'rate of a tier' },
  'purchase-year': { zh: '购买期', en: 'purchase period' },
  'payment-deadline': { zh: '付款期限', en: 'payment deadline' },
  'invoice-once': { zh: '一票一用', en: 'one invoice, one application' },
  'other-subsidies': { zh: '其他补贴', en: 'other subsidies' },
  'recognised-amount': { zh: '认定金额', en: 'recognised amount' },
  'subsidy-base': { zh: '补贴基数', en: 'subsidy base' },
  rounding: { zh: '尾数取舍', en: 'rounding' },
  'annual-cap': { zh: '年度上限', en: 'annual cap' },
  queue: { zh: '排队规则', en: 'queue' },
  pool: { zh: '补贴资金总额', en: 'pool' },
  exhaustion: { zh: '资金用尽规则', en: 'exhaustion rule' },
  'line-attribution': { zh: '各行核定金额', en: 'grant by line' },
  'released-money': { zh: '腾出资金', en: 'released money' },
  'recovered-money': { zh: '追回资金的处理', en: 'treatment of recovered money' },
  'provider-check': { zh: '云服务商核对', en: 'check by the provider' },
  'district-review': { zh: '区级审核', en: 'review by the district' },
  'city-review': { zh: '市级审核', en: 'review by the city' },
  disbursement: { zh: '资金下达和拨付', en: 'funding and payment' },
  supervision: { zh: '检查监督', en: 'supervision' },
}))();

export const verdictNames: Names<Verdict> = {
  met: { zh: '符合', en: 'met' },
  unmet: { zh: '不符合', en: 'not met' },
  unknown: { zh: '待定', en: 'unknown' },
};

export const eligibilityNames: Names<Eligibility['outcome']> = {
  eligible: { zh: '符合申领条件', en: 'eligible' },
  ineligible: { zh: '不符合申领条件', en: 'not eligible' },
  undetermined: { zh: '申领资格尚不能判定', en: 'eligibility undetermined' },
};

export const sizeNames: Names<SizeClass> = {
  micro: { zh: '微型', en: 'micro' },
  small: { zh: '小型', en: 'small' },
  medium: { zh: '中型', en: 'medium' },
  large: { zh: '大型', en: 'large' },
};

export const severityNames: Names<Severity> = {
  disallows: { zh: '不予认定', en: 'disallowed' },
  reduces: { zh: '核减', en: 'reduced' },
  flags: { zh: '提示', en: 'note' },
};

export const outcomeNames: Names<Decision['outcome']> = {
  'granted-in-full': { zh: '全额核定', en: 'granted in full' },
  'reduced-by-cap': { zh: '按年度上限核减', en: 'reduced by the annual cap' },
  'reduced-by-pool': { zh: '因资金余额不足核减', en: 'reduced by what is left in the pool' },
  'cap-used-up': { zh: '年度上限已用完，不再核定', en: 'annual cap used up, nothing more can be granted' },
  unfunded: { zh: '资金不足，未予核定', en: 'not funded, the money is used up' },
  'nothing-due': { zh: '无应补金额', en: 'nothing due' },
  ineligible: { zh: '不符合申领条件', en: 'not eligible' },
  undetermined: { zh: '申领资格尚不能判定', en: 'eligibility undetermined' },
  'not-yet-audited': { zh: '第三方审计尚未完成', en: 'not yet audited' },
  rejected: { zh: '审核不予通过', en: 'rejected in review' },
  withdrawn: { zh: '企业已撤回申报', en: 'withdrawn by the enterprise' },
  recovered: { zh: '补贴资金已追回', en: 'paid and recovered' },
};

export const statusNames: Names<ReviewStatus> = {
  draft: { zh: '填报中', en: 'draft' },
  submitted: { zh: '已提交', en: 'submitted' },
  'provider-checked': { zh: '云服务商已核对', en: 'checked by the provider' },
  recommended: { zh: '区级已推荐', en: 'recommended by the district' },
  evaluated: { zh: '专家已评审', en: 'evaluated by experts' },
  audited: { zh: '第三方已审计', en: 'audited' },
  listed: { zh: '已列入名单', en: 'on the approved list' },
  reported: { zh: '已报省', en: 'reported to the province' },
  funded: { zh: '资金已下达', en: 'funded by the province' },
  paid: { zh: '已拨付', en: 'paid' },
  returned: { zh: '已退回补正', en: 'returned for correction' },
  rejected: { zh: '不予通过', en: 'rejected' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
  recovered: { zh: '已追回', en: 'recovered' },
};

export const eventNames: Names<ReviewEventType> = {
  submit: { zh: '提交申报', en: 'submit' },
  checkByProvider: { zh: '云服务商核对', en: 'check by the provider' },
  recommend: { zh: '形式审查并推荐', en: 'recommend' },
  evaluate: { zh: '专家评审', en: 'evaluate' },
  audit: { zh: '第三方审计', en: 'audit' },
  list: { zh: '列入名单', en: 'list' },
  report: { zh: '报省', en: 'report' },
  fund: { zh: '下达资金', en: 'fund' },
  pay: { zh: '拨付资金', en: 'pay' },
  return: { zh: '退回补正', en: 'return' },
  resubmit: { zh: '重新提交', en: 'resubmit' },
  reject: { zh: '不予通过', en: 'reject' },
  withdraw: { zh: '撤回申报', en: 'withdraw' },
  recover: { zh: '追回资金', en: 'recover' },
};

export const actorNames: Names<Actor> = {
  enterprise: { zh: '申报企业', en: 'enterprise' },
  provider: { zh: '云服务商', en: 'provider' },
  'district-bureau': { zh: '区级主管部门', en: 'district bureau' },
  'city-bureau': { zh: '市经信局', en: 'city bureau' },
  auditor: { zh: '第三方审计机构', en: 'auditor' },
  province: { zh: '省级主管部门', en: 'province' },
  'district-treasury': { zh: '区级财政', en: 'district treasury' },
};

export const checkNames: Names<keyof FormalChecks> = {
  inDistrict: { zh: '属地', en: 'in the district' },
  qualified: { zh: '企业类型和规模', en: 'kind and size of enterprise' },
  noMajorAccident: { zh: '近三年无重大安全和环境事故', en: 'no major accident in three years' },
  noSeriousDishonesty: { zh: '无严重失信', en: 'no serious dishonesty' },
  recommended: { zh: '同意推荐', en: 'recommended' },
};

export const exhaustionNames: Names<Exhaustion> = {
  'partial-fill': { zh: '按余额核定', en: 'partial fill' },
  block: { zh: '截止', en: 'block' },
  skip: { zh: '跳过', en: 'skip' },
};

export const roundingNames: Names<RoundingMode> = {
  'half-up': { zh: '四舍五入到分', en: 'half up to the fen' },
  'half-even': { zh: '四舍六入五成双到分', en: 'half to even to the fen' },
  down: { zh: '不足一分舍去', en: 'down to the fen' },
};
