/**
 * Why an event is refused: the closed list of refusal codes, in the order in which a refusal names them, each with its
 * sentence in Chinese and English. test/golden/review-refusals.test.ts holds a case for each code.
 * @module
 */
import { actorNames, checkNames, eventNames, statusNames, type Names } from './lists';
import { fill, listing, listingOf, show, type LocalizedText } from './localized';
import { keysOf, ownOf } from './plain';

export const refusalMessages = {
  'already-final': {
    zh: '本案已办结（{status}），不再办理“{event}”',
    en: 'the case is closed ({status}): “{event}” is no longer possible',
  },
  'not-the-next-step': {
    zh: '本案当前为“{status}”，不能办理“{event}”；该事项只能在下列状态办理：{from}',
    en: 'the case is “{status}”, so “{event}” is not possible; it is possible from: {from}',
  },
  'wrong-actor': {
    zh: '“{event}”应由{expected}办理，不能由{actor}办理',
    en: '“{event}” is for the {expected}, not for the {actor}',
  },
  'before-previous-event': {
    zh: '办理时间（北京时间）{at}早于上一事项的时间{previous}',
    en: 'it happened on {at} Beijing time, before the previous event on {previous}',
  },
  'window-closed': {
    zh: '北京时间{at}提交，不在申报期内（开始时间：{opensAt}；截止时间：{closesAt}）',
    en: 'submitted on {at} Beijing time, outside the window for applications (opens: {opensAt}; closes: {closesAt})',
  },
  'submitted-at-differs': {
    zh: '提交时间（北京时间）{at}与申请所载的提交时间{submittedAt}不一致',
    en: 'submitted on {at} Beijing time, but the application says {submittedAt}',
  },
  'no-purchases': { zh: '购买清单为空，不能提交', en: 'the list of purchases is empty' },
  'checks-failed': { zh: '形式审查未通过：{failed}', en: 'formal checks failed: {failed}' },
  'amount-count-differs': {
    zh: '审定金额应逐行填列：清单共{lines}行，实填{given}行',
    en: 'one audited amount for each purchase line: the list has {lines}, the audit {given}',
  },
  'amount-above-claim': {
    zh: '清单第{line}行的审定金额{amount}高于申报金额{claimed}',
    en: 'line {line}: the audited amount of {amount} is above the {claimed} claimed',
  },
  'amount-not-positive': { zh: '金额应大于0元', en: 'the amount must be above CNY 0.00' },
  'amount-above-entitlement': {
    zh: '核定金额{granted}高于应补金额{entitlement}',
    en: 'the grant of {granted} is above the entitlement of {entitlement}',
  },
  'amount-above-audited': {
    zh: '应补金额{entitlement}高于审定金额合计{audited}',
    en: 'the entitlement of {entitlement} is above the {audited} audited in all',
  },
  'amount-above-cap': {
    zh: '核定金额{granted}高于每家企业年度上限{annualCap}',
    en: 'the grant of {granted} is above the annual cap of {annualCap}',
  },
  'amount-differs-from-grant': {
    zh: '金额{amount}与名单所列核定金额{granted}不一致',
    en: 'the amount of {amount} is not the grant of {granted}',
  },
  'amount-above-payment': {
    zh: '追回金额{amount}高于已拨付金额{paid}',
    en: 'the amount to recover, {amount}, is above the {paid} paid',
  },
  'reasons-missing': { zh: '应至少写明一条理由', en: 'at least one reason must be given' },
  'same-person': {
    zh: '{person}在本案中已以{earlier}身份办理，不能再以{actor}身份办理',
    en: '{person} has acted in this case for the {earlier}, so may not act for the {actor}',
  },
} as const satisfies Record<string, LocalizedText>;

/** Why an event can be refused: a closed list; docs/codes.md explains each. */
export type RefusalCode = keyof typeof refusalMessages;
/** In the order in which a refusal names them: the first that holds is its `code`, the rest are in `also`. */
export const refusalCodes = /* @__PURE__ */ keysOf(refusalMessages);

/** What each is called in a few words. */
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
  'amount-not-positive': { zh: '核定金额不大于0', en: 'amount granted not above 0.00' },
  'amount-above-entitlement': { zh: '核定金额高于应补金额', en: 'amount granted above the entitlement' },
  'amount-above-audited': { zh: '应补金额高于审定金额合计', en: 'entitlement above the audited amounts' },
  'amount-above-cap': { zh: '核定金额高于年度上限', en: 'amount granted above the annual cap' },
  'amount-differs-from-grant': { zh: '金额与核定金额不一致', en: 'amount differs from the amount granted' },
  'amount-above-payment': { zh: '追回金额高于已拨付金额', en: 'amount recovered above the amount paid' },
  'reasons-missing': { zh: '未写明理由', en: 'no reason given' },
  'same-person': { zh: '同一人以两种身份办理', en: 'one person in two roles' },
};

/** The sentence of a code, filled with what was compared; `shown` are amounts and times as people read them. */
export function refusalMessage(
  code: RefusalCode,
  compared: object,
  shown: Readonly<Record<string, LocalizedText>>,
): LocalizedText {
  const given = Object.entries(compared).filter(([, value]) => !Array.isArray(value) || value.length > 0);
  const words = given.map(([name, value]) => [name, ownOf(shown, name) ?? inWords(name, value)] as const);
  return fill(refusalMessages[code], { ...ifAbsent, ...Object.fromEntries(words) });
}

/** What a sentence says instead of a time that the policy does not name, and of an empty list. */
const ifAbsent: Readonly<Record<string, LocalizedText>> = {
  opensAt: { zh: '未规定', en: 'not set' },
  from: { zh: '无（本政策的审核不设此环节）', en: 'nowhere, as the policy has no such step' },
};

const names: Readonly<Record<string, Readonly<Record<string, LocalizedText>>>> = {
  event: eventNames,
  status: statusNames,
  from: statusNames,
  actor: actorNames,
  earlier: actorNames,
  expected: actorNames,
  failed: checkNames,
};

/** Codes by their names, lists joined; a person's name, which comes from outside, quoted and cut. */
function inWords(name: string, value: unknown): LocalizedText {
  if (name === 'person') return show(value);
  const words = (Array.isArray(value) ? value : [value]).map((each: unknown) => {
    return ownOf(ownOf(names, name) ?? {}, each) ?? listing([String(each)]);
  });
  if (name !== 'expected') return listingOf(words);
  return { zh: words.map(({ zh }) => zh).join('或'), en: words.map(({ en }) => en).join(' or ') };
}
