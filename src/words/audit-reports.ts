/**
 * What an audit reports: sensitivity, discrepancies, comparisons with lists, suspicions and opinions, in Chinese and English.
 * `{name}` is filled in.
 * @module
 */
import { texts, type LocalizedText, type Wording } from './localized';

export const sensitivityWords = /* @__PURE__ */ texts({
  question: '补贴资金总额是多少？ / How much money is there?',
  reading: '补贴资金总额为 {budget} / a budget of {budget}',
  effect: {
    zh: '{changed}件申请的核定金额改变，变动合计{moved}元，核定总额变动 {change}元',
    en: 'grants changed: {changed}; yuan moved: {moved}; change of the total: {change}',
  },
  skipped:
    '该口径的排队次序取决于审核经过，输入中没有案件 / its queue depends on the review, and the input has no cases',
});

/** What differs between a case and the round. */
export const discrepancySentences = /* @__PURE__ */ (() => {
  const amounts = texts(
    {
      entitlement: '案件所列应补金额 / the case lists an entitlement of {recorded} yuan',
      listed: '列入名单的核定金额 / {recorded} yuan were listed',
      funded: '下达资金 / {recorded} yuan were funded',
      paid: '已拨付 / {recorded} yuan were paid',
    },
    {
      zh: '{text}{recorded}元，按规则应为{expected}元，相差 {difference}元',
      en: '{text}, by the rules it is {expected}; difference {difference}',
    },
  );
  const others = {
    'not-decided': {
      zh: '案件列入名单{recorded}元，本批次没有对该申请的决定',
      en: '{recorded} yuan were listed, and the round has no decision on it',
    },
    'no-case': '核定金额{expected}元，没有相应的案件 / {expected} yuan are granted, and there is no case',
  } as const;
  return texts(
    { ...amounts, ...others },
    '申请 {application}（{enterprise}）：{text} / application {application} ({enterprise}): {text}',
  );
})();

/** An enterprise on a published list, against the round. */
export const listSentences = /* @__PURE__ */ texts({
  equal: '{who}：名单所列{listed}元与核定金额一致 / {who}: the {listed} yuan listed are what is granted',
  rounded: {
    zh: '{who}：名单所列{listed}元，核定金额{granted}元，相差 {difference}元，在名单的尾数取舍之内',
    en: '{who}: {listed} yuan are listed, {granted} are granted; the difference, {difference}, is within the rounding of the list',
  },
  differs: {
    zh: '{who}：名单所列{listed}元，核定金额{granted}元，相差 {difference}元',
    en: '{who}: {listed} yuan are listed, {granted} are granted; difference {difference}',
  },
  missing: '{who}：核定金额{granted}元，名单未列 / {who}: {granted} yuan are granted, and it is not listed',
  unexpected: {
    zh: '{who}：名单所列{listed}元，本批次对该企业没有核定金额',
    en: '{who}: {listed} yuan are listed, and the round grants it nothing',
  },
  'wrong-code': {
    zh: '{who}：名单所列{listed}元；名单上的代码有误，不是统一社会信用代码（校验码不符或格式不对），无法确认是哪家企业',
    en: '{who}: {listed} yuan are listed; the code on the list is not a unified social credit code (its check character or its form is wrong), so it is not known which enterprise is meant',
  },
  'shared-name': {
    zh: '{who}：名单所列{listed}元；有几家企业同用这一名称，须有统一社会信用代码才能确认是哪家企业',
    en: '{who}: {listed} yuan are listed; several enterprises have this name, so a unified social credit code is needed to know which is meant',
  },
  'other-name': '{sentence}；已知名称为“{name}” / {sentence}; its known name is “{name}”',
});

/** What looks wrong across applications, in the order in which it is reported. */
export const suspicionSentences = /* @__PURE__ */ texts(
  {
    'invoice-several-buyers':
      '发票 {subject} 在不同申请中的购买方不一致：{values} / invoice {subject} has several buyers: {values}',
    'invoice-several-sellers':
      '发票 {subject} 在不同申请中的销售方不一致：{values} / invoice {subject} has several sellers: {values}',
    'invoice-several-totals':
      '发票 {subject} 在不同申请中的价税合计不一致：{values} / invoice {subject} has several totals: {values}',
    'payment-for-several-invoices':
      '付款凭证 {subject} 用于多张发票：{values} / payment {subject} is used for several invoices: {values}',
    'red-letter-for-several-invoices':
      '红字发票 {subject} 用于多张发票：{values} / red-letter note {subject} is used for several invoices: {values}',
    'enterprise-several-names':
      '企业 {subject} 有多个名称：{values} / enterprise {subject} has several names: {values}',
    'invoice-number-cut': {
      zh: '发票号码 {subject} 末五位均为零，疑被表格软件截断',
      en: 'invoice number {subject} ends in five zeros, as a spreadsheet cuts it',
    },
    'invoices-consecutive':
      '同一购买方的发票号码连续：{values} / invoices to one buyer have consecutive numbers: {values}',
    'provider-not-registered': '云服务商 {subject} 不在名录 / provider {subject} is not on the register',
  },
  '{text}（申请 {applications}） / {text} (applications {applications})',
);

/** A count of what is not listed in full. */
export const moreThan: LocalizedText = { zh: '超过{count}', en: 'more than {count}' };

/** What an opinion states, as it holds and as it does not. */
export const opinionSentences = {
  unaltered: {
    holds: '记录所附的哈希值（完整性校验值）与其内容一致 / the fingerprints in the record are those of its content',
    fails: {
      zh: '记录所附的哈希值（完整性校验值）与其内容不一致：{parts}',
      en: 'the fingerprints in the record are not those of its content: {parts}',
    },
  },
  'kept-elsewhere': {
    holds: '记录内容与另行保存的哈希值（完整性校验值）一致 / the content is that of the fingerprints kept elsewhere',
    fails:
      '记录内容与另行保存的哈希值（完整性校验值）不一致 / the content is not that of the fingerprints kept elsewhere',
  },
  recomputed: {
    holds: '按所附输入复算，结果与记录完全一致 / recomputed from its input, the round is the one recorded',
    fails: {
      zh: '按所附输入复算，结果与记录有{count}处不一致',
      en: 'recomputed from its input, the round is not the one recorded; differences: {count}',
    },
    unknown: '所附输入有误，无法复算 / the input cannot be decided, so nothing was recomputed',
  },
  verified: {
    holds: '经独立程序核验，记录符合全部规则 / checked by a second implementation, the record keeps every rule',
    fails: {
      zh: '经独立程序核验，记录不符合规则；不符之处：{count}处',
      en: 'checked by a second implementation, the record does not keep every rule; violations: {count}',
    },
  },
  'policy-shipped': {
    holds: '所用政策与程序发布的 {policy} 一致 / the policy is {policy} as it is shipped',
    fails: {
      zh: '所用政策与程序发布的 {policy} 有{count}处不一致',
      en: 'the policy is not {policy} as it is shipped; differences: {count}',
    },
    unknown: {
      zh: '没有可供对照的政策：程序未发布该地区该年度的政策',
      en: 'nothing to compare the policy with: none is shipped for this year and place',
    },
  },
} as const satisfies Record<string, Readonly<Record<'holds' | 'fails', Wording> & { unknown?: Wording }>>;

/** What a record cannot prove. */
export const limitSentences = /* @__PURE__ */ texts({
  complete: {
    zh: '记录不能证明其完整：未列入输入的申请和材料无从得知；结转的台账以输入所列为准，应与上一批次的记录比对。',
    en: 'A record cannot prove that it is complete: applications and papers that are not in its input leave no trace, and a ledger carried over is taken as it is: compare it with the record of the batch before.',
  },
  genuine: {
    zh: '记录不能证明合同、发票和付款凭证真实。',
    en: 'A record cannot prove that contracts, invoices and proofs of payment are genuine.',
  },
  'fingerprints-remade': {
    zh: '记录不能证明其中的哈希值（完整性校验值）未随内容一并重制；应与另行保存的哈希值比对。',
    en: 'A record cannot prove that its fingerprints were not made anew with the rest: compare them with those kept elsewhere.',
  },
});
