/**
 * What is wrong with bad input: each problem code with its sentence in Chinese and English, a constant each, so that a bundle
 * holds only those that its functions can say. `{expected}`, `{given}` and `{canonical}` are filled in. What is before the
 * first colon is the name of the problem.
 * @module
 */

export const wrongType = {
  code: 'wrong-type',
  zh: '应为{expected}，实为{given}',
  en: 'expected {expected}, got {given}',
} as const;
export const malformed = {
  code: 'malformed',
  zh: '应为{expected}，实为{given}',
  en: 'expected {expected}, got {given}',
} as const;
export const notCanonical = {
  code: 'not-canonical',
  zh: '写法不规范：应写作 {canonical}，实为{given}',
  en: 'not in canonical form: write {canonical}, got {given}',
} as const;
export const outOfRange = {
  code: 'out-of-range',
  zh: '超出范围：应为{expected}，实为{given}',
  en: 'out of range: expected {expected}, got {given}',
} as const;
export const notADay = {
  code: 'not-a-day',
  zh: '日历上没有这一天：{given}',
  en: 'no such day in the calendar: {given}',
} as const;
export const notATime = {
  code: 'not-a-time',
  zh: '没有这个时刻：应为{expected}，实为{given}',
  en: 'no such time: expected {expected}, got {given}',
} as const;
export const wrongCheckCharacter = {
  code: 'wrong-check-character',
  zh: '校验码不符：请对照营业执照核对{given}',
  en: 'wrong check character: compare {given} with the business licence',
} as const;
export const ambiguous = {
  code: 'ambiguous',
  zh: '{given}有不止一种读法（{readings}）：请填写{expected}',
  en: '{given} has more than one reading ({readings}): write {expected}',
} as const;
export const digitsLost = {
  code: 'digits-lost',
  zh: '数字不完整，疑被电子表格截断或改为科学计数法：{given}。请按原件重新填写{expected}；在电子表格中先将该列设为文本格式',
  en: 'digits are missing, as where a spreadsheet has cut a number: {given}. Type it again from the original document, {expected}; in a spreadsheet, format the column as text first',
} as const;
export const sectionAndDivisionDisagree = {
  code: 'section-and-division-disagree',
  zh: '门类与大类不一致：{given}的大类属于门类 {section}',
  en: 'section and division disagree: the division of {given} is in {section}',
} as const;
export const emptyText = { code: 'empty-text', zh: '请填写，不能为空', en: 'required: must not be empty' } as const;
export const missingField = { code: 'missing-field', zh: '请填写', en: 'required' } as const;
export const unknownField = {
  code: 'unknown-field',
  zh: '没有这一项：{given}{hint}',
  en: 'no such field: {given}{hint}',
  expected: { zh: '已有的字段', en: 'a known field' },
} as const;
export const notOneOf = {
  code: 'not-one-of',
  zh: '应为下列之一：{expected}；实为{given}',
  en: 'expected one of {expected}, got {given}',
} as const;
export const duplicateId = {
  code: 'duplicate-id',
  zh: '编号重复：{given}',
  en: 'the same id twice: {given}',
  expected: { zh: '不重复的编号', en: 'an id that no other item has' },
} as const;
export const duplicateApplication = {
  code: 'duplicate-application',
  zh: '申请编号重复，或以前批次已核定：{given}',
  en: 'an application given twice or decided before: {given}',
  expected: { zh: '未出现过的申请编号', en: 'an application that was not given before' },
} as const;
export const wrongLength = {
  code: 'wrong-length',
  zh: '数目不符：应为{expected}，实为{given}',
  en: 'wrong length: expected {expected}, got {given}',
} as const;
export const notPlainJson = {
  code: 'not-plain-json',
  zh: '不能写成 JSON：{expected}',
  en: 'cannot be written as JSON: {expected}',
} as const;
export const notWellFormedText = {
  code: 'not-well-formed-text',
  zh: '文字中有残缺的字符（不成对的代理码元）：{given}',
  en: 'text with half a character (an unpaired surrogate): {given}',
  expected: { zh: '完整的文字', en: 'well-formed text' },
} as const;
export const nestedTooDeep = {
  code: 'nested-too-deep',
  zh: '嵌套过深：最多{expected}层',
  en: 'nested too deep: {expected} levels at most',
} as const;
export const tooManyProblems = {
  code: 'too-many-problems',
  zh: '问题过多：只列出前{expected}个',
  en: 'too many problems: only the first {expected} are listed',
} as const;
export const unknownTier = {
  code: 'unknown-tier',
  zh: '政策中没有这个等级：应为{expected}，实为{given}',
  en: 'the policy has no such tier: expected {expected}, got {given}',
} as const;
export const providerNotRegistered = {
  code: 'provider-not-registered',
  zh: '产品的云服务商不在名录中：{given}',
  en: 'the provider of the product is not on the register: {given}',
  expected: { zh: '名录中的云服务商', en: 'a provider on the register' },
} as const;
export const otherPolicy = {
  code: 'other-policy',
  zh: '属于另一政策：应为{expected}，实为{given}',
  en: 'of another policy: expected {expected}, got {given}',
} as const;
export const budgetDiffers = {
  code: 'budget-differs',
  zh: '台账的资金总额与本批次不同：应为{expected}，实为{given}',
  en: 'the budget of the ledger is not that of the round: expected {expected}, got {given}',
} as const;
export const casesRequired = {
  code: 'cases-required',
  zh: '该政策的排队次序取决于审核经过，须提供 cases（{expected}）',
  en: 'the queue of this policy depends on the review, so cases are required ({expected})',
} as const;
export const ledgerInconsistent = {
  code: 'ledger-inconsistent',
  zh: '台账前后不一致：应为{expected}，实为{given}',
  en: 'the ledger contradicts itself: expected {expected}, got {given}',
} as const;
export const caseInconsistent = {
  code: 'case-inconsistent',
  zh: '案件前后不一致：应为{expected}，实为{given}',
  en: 'the case contradicts itself or its application: expected {expected}, got {given}',
} as const;
export const auditedWithCases = {
  code: 'audited-with-cases',
  zh: '案件已载明审定金额，不得另行提供 audited',
  en: 'the cases hold the audited amounts: give either cases or audited amounts, not both',
  expected: { zh: '不与 cases 同时提供', en: 'nothing beside the cases' },
} as const;
export const invoiceAlreadyClaimed = {
  code: 'invoice-already-claimed',
  zh: '发票{given}已由申请 {claimedBy} 使用，请按其核定后的台账重新核算',
  en: 'invoice {given} is claimed by application {claimedBy}: assess again with the ledger after it',
  expected: { zh: '尚未使用的发票', en: 'an invoice that no other application has used' },
} as const;
export const policyInconsistent = {
  code: 'policy-inconsistent',
  zh: '政策数据前后不一致：应为{expected}，实为{given}',
  en: 'the policy contradicts itself: expected {expected}, got {given}',
} as const;
export const unknownAssumption = {
  code: 'unknown-assumption',
  zh: '政策中没有这项执行口径：应为{expected}，实为{given}',
  en: 'the policy has no such assumption: expected {expected}, got {given}',
} as const;
export const unknownAlternative = {
  code: 'unknown-alternative',
  zh: '该执行口径没有这种备选口径：应为{expected}，实为{given}',
  en: 'the assumption has no such alternative: expected {expected}, got {given}',
} as const;
