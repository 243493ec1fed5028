/**
 * What problems and refusals are called in a few words, in Chinese and English. The sentences that say them in full, with what
 * was compared, are in problems.ts and refusals.ts: apart, because bundles hold the sentences that their functions use.
 * @module
 */
import type { Names } from './lists';
import type { ProblemCode } from './problem-codes';
import type { RefusalCode } from './refusals';

export const problemNames: Names<ProblemCode> = {
  'wrong-type': { zh: '类型不符', en: 'wrong type' },
  malformed: { zh: '格式不符', en: 'malformed' },
  'not-canonical': { zh: '写法不规范', en: 'not in canonical form' },
  'out-of-range': { zh: '超出范围', en: 'out of range' },
  'not-a-day': { zh: '日历上没有这一天', en: 'no such day' },
  'not-a-time': { zh: '没有这个时间', en: 'no such time' },
  'wrong-check-character': { zh: '校验码不符', en: 'wrong check character' },
  ambiguous: { zh: '有不止一种读法', en: 'more than one reading' },
  'digits-lost': { zh: '数位已丢失', en: 'digits are lost' },
  'section-and-division-disagree': { zh: '门类与大类不一致', en: 'section and division disagree' },
  'empty-text': { zh: '不能为空', en: 'empty' },
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
  'invoice-already-claimed': { zh: '发票已由其他申请使用', en: 'invoice used by another application' },
  'cases-required': { zh: '须提供案件', en: 'cases required' },
  'audited-with-cases': { zh: '审定金额与案件重复', en: 'audited amounts beside cases' },
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
  'no-purchases': { zh: '购买清单为空', en: 'no purchases' },
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
