/**
 * What is wrong with bad input: the closed list of problem codes, each with its sentence in Chinese and English.
 * `{expected}`, `{given}` and `{canonical}` are filled in; test/golden/problems.test.ts holds a case for each code.
 * @module
 */
import type { LocalizedText } from './localized';

export const problemMessages = {
  'wrong-type': { zh: '应为{expected}，实为{given}', en: 'expected {expected}, got {given}' },
  malformed: { zh: '应为{expected}，实为{given}', en: 'expected {expected}, got {given}' },
  'not-canonical': {
    zh: '写法不规范：应写作 {canonical}，实为{given}',
    en: 'not in canonical form: write {canonical}, got {given}',
  },
  'out-of-range': { zh: '超出范围：应为{expected}，实为{given}', en: 'out of range: expected {expected}, got {given}' },
  'not-a-day': { zh: '日历上没有这一天：{given}', en: 'no such day in the calendar: {given}' },
  'not-a-time': {
    zh: '没有这个时刻：应为{expected}，实为{given}',
    en: 'no such time: expected {expected}, got {given}',
  },
  'wrong-check-character': {
    zh: '校验码不符：{given} 的末位应为 {canonical}',
    en: 'wrong check character: the last of {given} should be {canonical}',
  },
  'section-and-division-disagree': {
    zh: '门类与大类不一致：{given} 的大类属于{canonical}',
    en: 'section and division disagree: the division of {given} is in {canonical}',
  },
  'empty-text': { zh: '不能为空：应为{expected}', en: 'must not be empty: expected {expected}' },
  'missing-field': { zh: '缺少此项：应为{expected}', en: 'missing: expected {expected}' },
  'unknown-field': { zh: '没有这一项：{given}{canonical}', en: 'no such field: {given}{canonical}' },
  'not-one-of': { zh: '应为下列之一：{expected}；实为{given}', en: 'expected one of {expected}, got {given}' },
  'duplicate-id': { zh: '编号重复：{given}', en: 'the same id twice: {given}' },
  'duplicate-application': {
    zh: '申请编号重复：{given}，每件申请只能出现一次',
    en: 'the same application twice: {given}; each may be decided only once',
  },
  'wrong-length': { zh: '数目不符：应为{expected}，实为{given}', en: 'wrong length: expected {expected}, got {given}' },
  'not-plain-json': { zh: '不能写成 JSON：{expected}', en: 'cannot be written as JSON: {expected}' },
  'not-well-formed-text': {
    zh: '文字中有残缺的字符（不成对的代理码元）：{given}',
    en: 'text with half a character (an unpaired surrogate): {given}',
  },
  'nested-too-deep': { zh: '嵌套过深：最多 {expected} 层', en: 'nested too deep: {expected} levels at most' },
  'too-many-problems': {
    zh: '问题过多：只列出前 {expected} 个',
    en: 'too many problems: only the first {expected} are listed',
  },
  'unknown-tier': {
    zh: '政策中没有这个等级：应为{expected}，实为{given}',
    en: 'the policy has no such tier: expected {expected}, got {given}',
  },
  'other-policy': {
    zh: '属于另一政策：应为{expected}，实为{given}',
    en: 'of another policy: expected {expected}, got {given}',
  },
  'budget-differs': {
    zh: '台账的资金总额与本轮不同：应为{expected}，实为{given}',
    en: 'the budget of the ledger is not that of the round: expected {expected}, got {given}',
  },
  'cases-required': {
    zh: '该政策的排队次序取决于审核经过，须提供 cases（{expected}）',
    en: 'the queue of this policy depends on the review, so cases are required ({expected})',
  },
  'ledger-inconsistent': {
    zh: '台账前后不一致：应为{expected}，实为{given}',
    en: 'the ledger contradicts itself: expected {expected}, got {given}',
  },
  'case-inconsistent': {
    zh: '审核记录前后不一致：应为{expected}，实为{given}',
    en: 'the case contradicts itself or its application: expected {expected}, got {given}',
  },
  'policy-inconsistent': {
    zh: '政策数据前后不一致：应为{expected}，实为{given}',
    en: 'the policy contradicts itself: expected {expected}, got {given}',
  },
  'unknown-assumption': {
    zh: '政策中没有这项假设：应为{expected}，实为{given}',
    en: 'the policy has no such assumption: expected {expected}, got {given}',
  },
  'unknown-alternative': {
    zh: '该假设没有这种读法：应为{expected}，实为{given}',
    en: 'the assumption has no such alternative: expected {expected}, got {given}',
  },
} as const satisfies Record<string, LocalizedText>;

/** What is wrong with an input: a closed list; docs/codes.md tells each. */
export type ProblemCode = keyof typeof problemMessages;
export const problemCodes = /* @__PURE__ */ Object.keys(problemMessages) as readonly ProblemCode[];

/** What was expected, by the name of the kind of value. */
export const expectations = {
  yuan: {
    zh: '以元计的金额（两位小数，不带千位分隔，0.00 至 9999999999999.99），如 120000.00',
    en: 'an amount in yuan with two decimals and no separators, 0.00 to 9999999999999.99, such as 120000.00',
  },
  rate: {
    zh: '0 至 1 之间的比例（两至四位小数的最短写法），如 0.20',
    en: 'a rate from 0 to 1 in its shortest form of two to four decimals, such as 0.20',
  },
  'iso-date': { zh: '日期，如 2025-06-03', en: 'a calendar day, such as 2025-06-03' },
  instant: {
    zh: '带秒和时区的时刻，如 2025-06-03T09:15:00+08:00',
    en: 'an instant with seconds and offset, such as 2025-06-03T09:15:00+08:00',
  },
  uscc: {
    zh: '18 位统一社会信用代码（大写，末位为校验码），如 91420100616400352X',
    en: 'a unified social credit code of 18 characters, upper case, such as 91420100616400352X',
  },
  'industry-code': {
    zh: '国民经济行业代码（GB/T 4754-2017，门类字母加两至四位数字），如 C3919',
    en: 'an industry code of GB/T 4754-2017, a section letter and two to four digits, such as C3919',
  },
  'invoice-id': {
    zh: '20 位数电发票号码，或“发票代码-发票号码”，如 4200204130-01234567',
    en: 'the 20 digits of a digital invoice, or code-number of an older one, such as 4200204130-01234567',
  },
  id: {
    zh: '编号（字母、数字开头，可含 . _ -，最长 64 个字符）',
    en: 'an id: a letter or digit, then up to 63 letters, digits, dots, underscores or hyphens',
  },
  division: {
    zh: '国民经济行业大类（GB/T 4754-2017，两位数字），如 65',
    en: 'a two-digit division of GB/T 4754-2017, such as 65',
  },
  'whole-number': { zh: '不小于 0 的整数', en: 'a whole number of at least 0' },
  list: { zh: '列表', en: 'a list' },
  object: { zh: '对象', en: 'an object' },
  text: { zh: '文字', en: 'a text' },
  'true-or-false': { zh: 'true 或 false', en: 'true or false' },
} as const satisfies Record<string, LocalizedText>;
export type Expectation = keyof typeof expectations;
