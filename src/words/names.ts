/**
 * What the review calls things, in both languages: statuses, events, actors and the district's formal checks.
 * @module
 */
import type { LocalizedText } from './localized';

export const statusNames = {
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
} as const satisfies Record<string, LocalizedText>;

export const eventNames = {
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
} as const satisfies Record<string, LocalizedText>;

export const actorNames = {
  enterprise: { zh: '申报企业', en: 'enterprise' },
  provider: { zh: '云服务商', en: 'provider' },
  'district-bureau': { zh: '区级主管部门', en: 'district bureau' },
  'city-bureau': { zh: '市经信局', en: 'city bureau' },
  auditor: { zh: '第三方审计机构', en: 'auditor' },
  province: { zh: '省级主管部门', en: 'province' },
  'district-treasury': { zh: '区级财政', en: 'district treasury' },
} as const satisfies Record<string, LocalizedText>;

export const checkNames = {
  inDistrict: { zh: '属地', en: 'in the district' },
  qualified: { zh: '企业类型和规模', en: 'kind and size of enterprise' },
  noMajorAccident: { zh: '近三年无重大安全和环境事故', en: 'no major accident in three years' },
  noSeriousDishonesty: { zh: '无严重失信', en: 'no serious dishonesty' },
  recommended: { zh: '同意推荐', en: 'recommended' },
} as const satisfies Record<string, LocalizedText>;
