/**
 * What an audit reports: sensitivity, discrepancies, comparisons with lists, suspicions and opinions, in Chinese and English.
 * `{name}` is filled in.
 * @module
 */
import type { LocalizedText } from './localized';

export const sensitivityWords = {
  question: { zh: '补贴资金总额是多少？', en: 'How much money is there?' },
  reading: { zh: '补贴资金总额为 {budget}', en: 'a budget of {budget}' },
  effect: {
    zh: '{changed} 件申请的核定金额改变，变动合计 {moved} 元，核定总额变动 {change} 元',
    en: 'grants changed: {changed}; yuan moved: {moved}; change of the total: {change}',
  },
  skipped: {
    zh: '该口径的排队次序取决于审核经过，输入中没有案件',
    en: 'its queue depends on the review, and the input has no cases',
  },
} as const satisfies Record<string, LocalizedText>;

/** What differs between a case and the round. */
export const discrepancySentences = {
  entitlement: {
    zh: '申请 {application}（{enterprise}）：案件所列应补金额 {recorded} 元，按规则应为 {expected} 元，相差 {difference} 元',
    en: 'application {application} ({enterprise}): the case lists an entitlement of {recorded} yuan, by the rules it is {expected}; difference {difference}',
  },
  listed: {
    zh: '申请 {application}（{enterprise}）：列入名单的核定金额 {recorded} 元，按规则应为 {expected} 元，相差 {difference} 元',
    en: 'application {application} ({enterprise}): {recorded} yuan were listed, by the rules it is {expected}; difference {difference}',
  },
  funded: {
    zh: '申请 {application}（{enterprise}）：下达资金 {recorded} 元，按规则应为 {expected} 元，相差 {difference} 元',
    en: 'application {application} ({enterprise}): {recorded} yuan were funded, by the rules it is {expected}; difference {difference}',
  },
  paid: {
    zh: '申请 {application}（{enterprise}）：已拨付 {recorded} 元，按规则应为 {expected} 元，相差 {difference} 元',
    en: 'application {application} ({enterprise}): {recorded} yuan were paid, by the rules it is {expected}; difference {difference}',
  },
  'not-decided': {
    zh: '申请 {application}（{enterprise}）：案件列入名单 {recorded} 元，本批次没有对该申请的决定',
    en: 'application {application} ({enterprise}): {recorded} yuan were listed, and the round has no decision on it',
  },
  'no-case': {
    zh: '申请 {application}（{enterprise}）：核定金额 {expected} 元，没有相应的案件',
    en: 'application {application} ({enterprise}): {expected} yuan are granted, and there is no case',
  },
} as const satisfies Record<string, LocalizedText>;

/** An enterprise on a published list, against the round. */
export const listSentences = {
  equal: { zh: '{who}：名单所列 {listed} 元与核定金额一致', en: '{who}: the {listed} yuan listed are what is granted' },
  differs: {
    zh: '{who}：名单所列 {listed} 元，核定金额 {granted} 元，相差 {difference} 元',
    en: '{who}: {listed} yuan are listed, {granted} are granted; difference {difference}',
  },
  missing: {
    zh: '{who}：核定金额 {granted} 元，名单未列',
    en: '{who}: {granted} yuan are granted, and it is not listed',
  },
  unexpected: {
    zh: '{who}：名单所列 {listed} 元，本批次没有对该企业的核定',
    en: '{who}: {listed} yuan are listed, and the round grants it nothing',
  },
  'wrong-code': {
    zh: '{who}：名单所列 {listed} 元；名单上的代码有误，不是统一社会信用代码（校验码不符或格式不对），无法确认是哪家企业',
    en: '{who}: {listed} yuan are listed; the code on the list is not a unified social credit code (its check character or its form is wrong), so it is not known which enterprise is meant',
  },
  'other-name': { zh: '{sentence}；已知名称为“{name}”', en: '{sentence}; its known name is “{name}”' },
} as const satisfies Record<string, LocalizedText>;

/** What looks wrong across applications, in the order in which it is reported. */
export const suspicionSentences = {
  'invoice-several-buyers': {
    zh: '发票 {subject} 在不同申请中的购买方不一致：{values}（申请 {applications}）',
    en: 'invoice {subject} has several buyers: {values} (applications {applications})',
  },
  'invoice-several-sellers': {
    zh: '发票 {subject} 在不同申请中的销售方不一致：{values}（申请 {applications}）',
    en: 'invoice {subject} has several sellers: {values} (applications {applications})',
  },
  'invoice-several-totals': {
    zh: '发票 {subject} 在不同申请中的价税合计不一致：{values}（申请 {applications}）',
    en: 'invoice {subject} has several totals: {values} (applications {applications})',
  },
  'payment-for-several-invoices': {
    zh: '付款凭证 {subject} 用于多张发票：{values}（申请 {applications}）',
    en: 'payment {subject} is used for several invoices: {values} (applications {applications})',
  },
  'red-letter-for-several-invoices': {
    zh: '红字发票 {subject} 用于多张发票：{values}（申请 {applications}）',
    en: 'red-letter note {subject} is used for several invoices: {values} (applications {applications})',
  },
  'enterprise-several-names': {
    zh: '企业 {subject} 有多个名称：{values}（申请 {applications}）',
    en: 'enterprise {subject} has several names: {values} (applications {applications})',
  },
  'invoice-number-cut': {
    zh: '发票号码 {subject} 末五位均为零，疑被表格软件截断（申请 {applications}）',
    en: 'invoice number {subject} ends in five zeros, as a spreadsheet cuts it (applications {applications})',
  },
  'invoices-consecutive': {
    zh: '同一购买方的发票号码连续：{values}（申请 {applications}）',
    en: 'invoices to one buyer have consecutive numbers: {values} (applications {applications})',
  },
  'provider-not-registered': {
    zh: '云服务商 {subject} 不在名录（申请 {applications}）',
    en: 'provider {subject} is not on the register (applications {applications})',
  },
} as const satisfies Record<string, LocalizedText>;

/** A count of what is not listed in full. */
export const moreThan: LocalizedText = { zh: '超过 {count}', en: 'more than {count}' };

/** What an opinion states, as it holds and as it does not. */
export const opinionSentences = {
  unaltered: {
    holds: {
      zh: '记录所附的哈希值（完整性校验值）与其内容一致',
      en: 'the fingerprints in the record are those of its content',
    },
    fails: {
      zh: '记录所附的哈希值（完整性校验值）与其内容不一致：{parts}',
      en: 'the fingerprints in the record are not those of its content: {parts}',
    },
  },
  'kept-elsewhere': {
    holds: {
      zh: '记录内容与另行保存的哈希值（完整性校验值）一致',
      en: 'the content is that of the fingerprints kept elsewhere',
    },
    fails: {
      zh: '记录内容与另行保存的哈希值（完整性校验值）不一致',
      en: 'the content is not that of the fingerprints kept elsewhere',
    },
  },
  recomputed: {
    holds: { zh: '按所附输入复算，结果与记录完全一致', en: 'recomputed from its input, the round is the one recorded' },
    fails: {
      zh: '按所附输入复算，结果与记录有 {count} 处不一致',
      en: 'recomputed from its input, the round is not the one recorded; differences: {count}',
    },
    unknown: { zh: '所附输入有误，无法复算', en: 'the input cannot be decided, so nothing was recomputed' },
  },
  verified: {
    holds: {
      zh: '经独立程序核验，记录符合全部规则',
      en: 'checked by a second implementation, the record keeps every rule',
    },
    fails: {
      zh: '经独立程序核验，记录不符合规则；不符之处：{count} 处',
      en: 'checked by a second implementation, the record does not keep every rule; violations: {count}',
    },
  },
  'policy-shipped': {
    holds: { zh: '所用政策与程序发布的 {policy} 一致', en: 'the policy is {policy} as it is shipped' },
    fails: {
      zh: '所用政策与程序发布的 {policy} 有 {count} 处不一致',
      en: 'the policy is not {policy} as it is shipped; differences: {count}',
    },
    unknown: {
      zh: '没有可供对照的政策：程序未发布该地区该年度的政策',
      en: 'nothing to compare the policy with: none is shipped for this year and place',
    },
  },
} as const satisfies Record<string, Readonly<Record<'holds' | 'fails', LocalizedText> & { unknown?: LocalizedText }>>;

/** What a record cannot prove. */
export const limitSentences = {
  complete: {
    zh: '记录不能证明其完整：未列入输入的申请和材料无从得知。',
    en: 'A record cannot prove that it is complete: applications and papers that are not in its input leave no trace.',
  },
  genuine: {
    zh: '记录不能证明合同、发票和付款凭证真实。',
    en: 'A record cannot prove that contracts, invoices and proofs of payment are genuine.',
  },
  'fingerprints-remade': {
    zh: '记录不能证明其中的哈希值（完整性校验值）未随内容一并重制；应与另行保存的哈希值比对。',
    en: 'A record cannot prove that its fingerprints were not made anew with the rest: compare them with those kept elsewhere.',
  },
} as const satisfies Record<string, LocalizedText>;
