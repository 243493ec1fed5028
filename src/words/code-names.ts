/**
 * What codes are called in a few words, in Chinese and English: reasons, findings, problems, refusals. The sentences that
 * say them in full, with what was compared, are in explanations/, problems.ts and refusals.ts.
 * @module
 */
import type { ReasonCode } from '../eligibility/eligibility';
import type { FindingCode } from '../subsidy/findings';
import type { Names } from './lists';
import type { ProblemCode } from './problem-codes';
import type { RefusalCode } from './refusals';

export const reasonNames: Names<ReasonCode> = {
  'district-in-jurisdiction': { zh: '登记在适用地区', en: 'registered in the jurisdiction' },
  'district-elsewhere': { zh: '登记在其他地区', en: 'registered elsewhere' },
  'district-unknown': { zh: '登记地未填报', en: 'district not given' },
  'sector-eligible': { zh: '属于可申领的行业', en: 'of a sector that may apply' },
  'sector-not-eligible': { zh: '不属于可申领的行业', en: 'of no sector that may apply' },
  'industry-unknown': { zh: '行业代码未填报', en: 'industry code not given' },
  'size-within-limits': { zh: '属于可申领的规模', en: 'of a size that may apply' },
  'size-not-limited': { zh: '所属行业不限规模', en: 'of a sector without a size limit' },
  'size-beyond-limits': { zh: '不属于可申领的规模', en: 'of a size that may not apply' },
  'size-unknown': { zh: '企业规模尚不能判定', en: 'size undetermined' },
  'size-not-standardised': { zh: '所属行业无划型标准', en: 'no size standard for the industry' },
  'providers-not-excluded': { zh: '不排除云服务商', en: 'providers are not excluded' },
  'not-on-provider-register': { zh: '不在云服务商名录', en: 'not on the register of providers' },
  'declared-not-a-provider': { zh: '声明不是云服务商', en: 'declared not to be a provider' },
  'on-provider-register': { zh: '已列入云服务商名录', en: 'on the register of providers' },
  'declared-a-provider': { zh: '声明为云服务商', en: 'declared to be a provider' },
  'provider-status-unknown': { zh: '未声明是否为云服务商', en: 'not declared whether it is a provider' },
  'no-accident-in-period': { zh: '回溯期内无重大事故', en: 'no major accident in the lookback' },
  'accident-in-period': { zh: '回溯期内有重大事故', en: 'a major accident in the lookback' },
  'accidents-unknown': { zh: '有无重大事故未填报', en: 'major accidents not stated' },
  'no-excluding-dishonesty': { zh: '无应予排除的严重失信', en: 'no record of dishonesty that excludes' },
  'excluding-dishonesty': { zh: '有应予排除的严重失信', en: 'a record of dishonesty that excludes' },
  'dishonesty-unknown': { zh: '有无严重失信未填报', en: 'dishonesty not stated' },
  'submitted-in-window': { zh: '在申报期内提交', en: 'submitted within the window' },
  'submitted-before-opening': { zh: '早于申报期提交', en: 'submitted before the window opened' },
  'submitted-after-close': { zh: '晚于申报期提交', en: 'submitted after the window closed' },
};

export const findingNames: Names<FindingCode> = {
  'product-not-in-catalogue': { zh: '云产品不在名录', en: 'product not in the catalogue' },
  'contract-missing': { zh: '缺少合同', en: 'contract missing' },
  'contract-customer-differs': { zh: '合同购买方不符', en: 'customer of the contract differs' },
  'contract-provider-differs': { zh: '合同云服务商不符', en: 'provider of the contract differs' },
  'invoice-missing': { zh: '缺少发票', en: 'invoice missing' },
  'invoice-buyer-differs': { zh: '发票购买方不符', en: 'buyer of the invoice differs' },
  'invoice-seller-differs': { zh: '发票销售方不符', en: 'seller of the invoice differs' },
  'invoice-void': { zh: '发票已作废', en: 'invoice void' },
  'invoice-total-inconsistent': { zh: '发票价税合计不符', en: 'invoice does not add up' },
  'invoice-already-claimed': { zh: '发票已由其他申请使用', en: 'invoice used by another application' },
  'outside-purchase-year': { zh: '不在购买期内', en: 'outside the purchase period' },
  'payment-missing': { zh: '没有可以计入的付款', en: 'no payment that counts' },
  'limited-by-invoice': { zh: '受发票金额限制', en: 'limited by the invoice' },
  'limited-by-payment': { zh: '受付款金额限制', en: 'limited by the payments' },
  'limited-by-audit': { zh: '受审定金额限制', en: 'limited by the audit' },
  'payment-payer-differs': { zh: '付款方不符', en: 'payer differs' },
  'payment-payee-differs': { zh: '收款方不符', en: 'payee differs' },
  'payment-too-late': { zh: '付款晚于期限', en: 'payment too late' },
  'invoice-after-submission': { zh: '开票晚于提交日', en: 'invoice issued after submission' },
};

export const problemNames: Names<ProblemCode> = {
  'wrong-type': { zh: '类型不符', en: 'wrong type' },
  malformed: { zh: '格式不符', en: 'malformed' },
  'not-canonical': { zh: '写法不规范', en: 'not in canonical form' },
  'out-of-range': { zh: '超出范围', en: 'out of range' },
  'not-a-day': { zh: '日历上没有这一天', en: 'no such day' },
  'not-a-time': { zh: '没有这个时间', en: 'no such time' },
  'wrong-check-character': { zh: '校验码不符', en: 'wrong check character' },
  'section-and-division-disagree': { zh: '门类与大类不一致', en: 'section and division disagree' },
  'empty-text': { zh: '请填写', en: 'empty' },
  'missing-field': { zh: '请填写', en: 'required' },
  'unknown-field': { zh: '没有这一项', en: 'no such field' },
  'not-one-of': { zh: '不在可选范围', en: 'not one of the choices' },
  'duplicate-id': { zh: '编号重复', en: 'duplicate id' },
  'duplicate-application': { zh: '申请重复', en: 'duplicate application' },
  'wrong-length': { zh: '数目不符', en: 'wrong length' },
  'not-plain-json': { zh: '不能写成 JSON', en: 'not plain JSON' },
  'not-well-formed-text': { zh: '文字中有残缺的字符', en: 'text with half a character' },
  'nested-too-deep': { zh: '嵌套过深', en: 'nested too deep' },
  'too-many-problems': { zh: '问题过多', en: 'too many problems' },
  'unknown-tier': { zh: '政策中没有这个等级', en: 'no such tier' },
  'provider-not-registered': { zh: '云服务商不在名录', en: 'provider not on the register' },
  'other-policy': { zh: '属于另一政策', en: 'of another policy' },
  'budget-differs': { zh: '补贴资金总额不符', en: 'budget differs' },
  'cases-required': { zh: '须提供案件', en: 'cases required' },
  'ledger-inconsistent': { zh: '台账前后不一致', en: 'ledger inconsistent' },
  'case-inconsistent': { zh: '案件前后不一致', en: 'case inconsistent' },
  'policy-inconsistent': { zh: '政策前后不一致', en: 'policy inconsistent' },
  'unknown-assumption': { zh: '政策中没有这项执行口径', en: 'no such assumption' },
  'unknown-alternative': { zh: '没有这种备选口径', en: 'no such alternative' },
};

export const refusalNames: Names<RefusalCode> = {
  'already-final': { zh: '已办结', en: 'case closed' },
  'not-the-next-step': { zh: '不是下一步', en: 'not the next step' },
  'wrong-actor': { zh: '经办单位不符', en: 'wrong actor' },
  'before-previous-event': { zh: '早于上一事项', en: 'before the previous event' },
  'window-closed': { zh: '不在申报期内', en: 'outside the window' },
  'submitted-at-differs': { zh: '提交时间不一致', en: 'time of submission differs' },
  'checks-failed': { zh: '形式审查未通过', en: 'formal checks failed' },
  'amount-count-differs': { zh: '审定金额与清单行数不符', en: 'number of audited amounts differs' },
  'amount-above-claim': { zh: '审定金额高于申报金额', en: 'audited amount above the claimed amount' },
  'amount-not-positive': { zh: '核定金额不大于 0', en: 'amount granted not above 0.00' },
  'amount-above-entitlement': { zh: '核定金额高于应补金额', en: 'amount granted above the entitlement' },
  'amount-above-audited': { zh: '应补金额高于审定金额合计', en: 'entitlement above the audited amounts' },
  'amount-above-cap': { zh: '核定金额高于年度上限', en: 'amount granted above the annual cap' },
  'amount-differs-from-grant': { zh: '金额与核定金额不一致', en: 'amount differs from the amount granted' },
  'amount-above-payment': { zh: '追回金额高于已拨付金额', en: 'amount recovered above the amount paid' },
  'reasons-missing': { zh: '未写明理由', en: 'no reason given' },
  'same-person': { zh: '同一人以两种身份办理', en: 'one person in two roles' },
};
