/**
 * Why an event is refused: the closed list of refusal codes, in the order in which a refusal names them, each with its
 * sentence in Chinese and English. test/golden/review-refusals.test.ts holds a case for each code.
 * @module
 */
import type { LocalizedText } from './localized';

export const refusalMessages = {
  'already-final': {
    zh: '本案已办结（{status}），不再办理“{event}”',
    en: 'the case is closed ({status}): “{event}” is no longer possible',
  },
  'not-the-next-step': {
    zh: '本案当前为“{status}”，不能办理“{event}”；该事项只能在下列状态办理：{from}',
    en: 'the case stands at “{status}”, so “{event}” is not possible; it can be done from: {from}',
  },
  'wrong-actor': {
    zh: '“{event}”应由{expected}办理，不能由{actor}办理',
    en: '“{event}” is for the {expected}, not for the {actor}',
  },
  'before-previous-event': {
    zh: '办理时间 {at} 早于上一事项的时间 {previous}',
    en: 'it happened at {at}, before the previous event at {previous}',
  },
  'window-closed': {
    zh: '提交时间 {at} 不在申报期内（{window}）',
    en: 'submitted at {at}, outside the window for applications ({window})',
  },
  'submitted-at-differs': {
    zh: '提交时间 {at} 与申报书所载的提交时间 {submittedAt} 不一致',
    en: 'submitted at {at}, but the application says {submittedAt}',
  },
  'checks-failed': { zh: '形式审查未通过：{failed}', en: 'formal checks failed: {failed}' },
  'amount-count-differs': {
    zh: '审定金额应逐行填列：清单共 {lines} 行，实填 {given} 行',
    en: 'one audited amount for each purchase line: the list has {lines}, the audit {given}',
  },
  'amount-above-claim': {
    zh: '清单第 {line} 行的审定金额 {amount} 元高于申报金额 {claimed} 元',
    en: 'line {line}: the audited amount of {amount} yuan is above the {claimed} yuan claimed',
  },
  'amount-not-positive': {
    zh: '列入名单的核定金额应大于 0，实为 {granted} 元',
    en: 'the amount granted must be above 0.00 yuan, not {granted}',
  },
  'amount-above-entitlement': {
    zh: '核定金额 {granted} 元高于应补金额 {entitlement} 元',
    en: 'the {granted} yuan granted are above the entitlement of {entitlement} yuan',
  },
  'amount-above-audited': {
    zh: '应补金额 {entitlement} 元高于审定金额合计 {audited} 元',
    en: 'the entitlement of {entitlement} yuan is above the {audited} yuan audited in all',
  },
  'amount-above-cap': {
    zh: '核定金额 {granted} 元高于每家企业年度上限 {annualCap} 元',
    en: 'the {granted} yuan granted are above the annual cap of {annualCap} yuan',
  },
  'amount-differs-from-grant': {
    zh: '金额 {amount} 元与名单所列核定金额 {granted} 元不一致',
    en: 'the amount of {amount} yuan is not the {granted} yuan granted',
  },
  'amount-above-payment': {
    zh: '追回金额 {amount} 元高于已拨付金额 {paid} 元',
    en: 'the {amount} yuan to recover are above the {paid} yuan paid',
  },
  'reasons-missing': { zh: '应至少写明一条理由', en: 'at least one reason must be given' },
  'same-person': {
    zh: '{person} 在本案中已以{earlier}身份办理，不能再以{actor}身份办理',
    en: '{person} has acted in this case for the {earlier}, and may not act for the {actor} too',
  },
} as const satisfies Record<string, LocalizedText>;

/** Why an event can be refused: a closed list; docs/codes.md tells each. */
export type RefusalCode = keyof typeof refusalMessages;
/** In the order in which a refusal names them: the first that holds is its `code`, the rest are in `also`. */
export const refusalCodes = /* @__PURE__ */ Object.keys(refusalMessages) as readonly RefusalCode[];
