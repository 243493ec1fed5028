/**
 * What replay, verification and the comparison of policies say, in Chinese and English. `{name}` is filled in. Fields are
 * called as in fields.ts.
 * @module
 */
import { texts, type LocalizedText } from './localized';

/** The rules that `verifyRound` checks. */
export const recordLawNames = {
  record: { zh: '记录的格式', en: 'the form of a record' },
  input: { zh: '输入符合规则', en: 'the input is one that the rules accept' },
  review: { zh: '审核程序', en: 'the steps of the review' },
  cap: { zh: '企业年度上限', en: 'the annual cap of an enterprise' },
  pool: { zh: '补贴资金余额', en: 'what is left of the pool' },
  order: { zh: '先到先得', en: 'first come, first served' },
  entitlement: { zh: '应补金额', en: 'the entitlement' },
  totals: { zh: '各项之和与合计一致', en: 'sums and totals agree' },
  coverage: { zh: '每件申请有且只有一项决定', en: 'one decision for each application' },
  identity: { zh: '如实转录输入', en: 'a result repeats its input' },
  eligibility: { zh: '申领资格', en: 'eligibility' },
  findings: { zh: '材料核查', en: 'the check of the papers' },
  'line-arithmetic': { zh: '清单行的计算', en: 'the arithmetic of a purchase line' },
  exhaustion: { zh: '资金用尽规则', en: 'the rule for the last money' },
  outcome: { zh: '决定的结果', en: 'the outcome of a decision' },
  attribution: { zh: '核定金额在清单各行间的分配', en: 'the attribution of a grant to lines' },
  'carry-over': { zh: '台账结转', en: 'what the ledger carries over' },
  basis: { zh: '决定的依据', en: 'what a decision rests on' },
  'too-many': { zh: '问题过多', en: 'too many violations' },
} as const satisfies Record<string, LocalizedText>;

/** A figure that is not what it should be. `{whose}` is empty or names the application, the enterprise and the district. */
export const differenceSentences = /* @__PURE__ */ texts({
  changed:
    '{whose}{field}记为{recorded}，应为{expected} / {whose}{field} is recorded as {recorded}, should be {expected}',
  missing: '{whose}缺少{field}，应为{expected} / {whose}{field} is missing, should be {expected}',
  unexpected: '{whose}多出{field}：{recorded} / {whose}{field} should not be there: {recorded}',
  moved: {
    zh: '{whose}{field}排在第{recorded} 位，应在第{expected} 位',
    en: '{whose}{field} is at position {recorded}, should be at {expected}',
  },
  'moved-decision':
    '{whose}排在第{recorded} 位，应在第{expected} 位 / {whose}is at position {recorded}, should be at {expected}',
  'missing-decision': '{whose}没有决定 / {whose}there is no decision',
  'unexpected-decision': {
    zh: '{whose}多出一项决定：不在本批次申请之列，或已另有决定',
    en: '{whose}a decision too many: no application of the round, or it has a decision already',
  },
});

/** A field with the line or the entry in which it is. */
export const fieldSentences = {
  plain: { zh: '{field}', en: '{field}' },
  line: { zh: '清单行{line}的{field}', en: '{field} of line {line}' },
  'whole-line': { zh: '清单第{line}行', en: 'line {line}' },
  criterion: { zh: '申领条件“{criterion}”的{field}', en: '{field} of the criterion “{criterion}”' },
  'whole-criterion': { zh: '申领条件“{criterion}”', en: 'the criterion “{criterion}”' },
  entry: { zh: '{field}（{entry}）', en: '{field} ({entry})' },
  fingerprint: { zh: '{field}的哈希值（完整性校验值）', en: 'fingerprint of the {field}' },
} as const satisfies Record<string, LocalizedText>;

export const whoseSentences = {
  application: { zh: '申请 {application}：', en: 'application {application}: ' },
  applicant: {
    zh: '申请 {application}（{name}，{enterprise}{district}）：',
    en: 'application {application} ({name}, {enterprise}{district}): ',
  },
  district: { zh: '，{district}', en: ', {district}' },
} as const satisfies Record<string, LocalizedText>;

/** A value that is a word of a closed list, or an item of the policy. */
export const namedValue: LocalizedText = { zh: '“{name}”', en: '“{name}”' };

/** A violation: the difference and the rule that it breaks; a problem of the input; a step that the review does not allow. */
export const violationSentences = /* @__PURE__ */ texts({
  broken: '{difference}。不符合：{law} / {difference}. Broken: {law}',
  refused: '{place}：{problem} / {place}: {problem}',
  'refused-application': '{place}（申请{application}）：{problem} / {place} (application {application}): {problem}',
  review: {
    zh: '{whose}审核经过的第{event}项不符合审核程序（{codes}）',
    en: '{whose}event {event} of the history is not one that the review allows ({codes})',
  },
  status: {
    zh: '{whose}状态记为“{recorded}”，按审核经过应为“{expected}”',
    en: '{whose}the status is recorded as “{recorded}”, by the history it should be “{expected}”',
  },
  'too-many': {
    zh: '不符合规则之处不止所列，只列出前{most}项',
    en: 'there are more violations than are listed, which are the first {most}',
  },
});

/** Two policies that differ. */
export const comparisonSentences = /* @__PURE__ */ texts({
  /** A rule answers one case in two ways. */
  ruleDiffers: '{rule}：同一事例由{before}变为{after} / {rule}: on one case, {before} becomes {after}',
  /** A rule reads something different, but answers every case alike. */
  ruleAgrees: {
    zh: '{rule}：两者规定不同，但在所试的{searched}个事例中结论相同',
    en: '{rule}: the policies differ, but agree on all of the {searched} cases searched',
  },
  /** A field of the data: where it is, and its value on each side. */
  dataDiffers: '{place}：{before} → {after} / {place}: {before} → {after}',
  absent: '（无） / (none)',
  nothing: '无 / none',
});
