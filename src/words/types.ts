/**
 * What each type of a document is called, and what it is, in Chinese and English: titles and descriptions of JSON Schema.
 * @module
 */
import * as expected from './expected';
import { fields } from './fields';
import { eventNames, factNames, statusNames, type Names } from './lists';
import type { Bilingual, LocalizedText, Wording } from './localized';

type Words = readonly [name: Wording, description: Wording];

const event = '一件申请在审核中办理的一个事项 / what happens to a case';
const reviewCase = '一件申请及其审核经过 / an application and its history';

/** `provider-checked` as `ProviderChecked`: the events and the statuses of the review are types by their codes. */
export function inPascalCase(code: string): string {
  return code.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function ofReview(names: Names<string>, ending: string, description: Bilingual) {
  const words = Object.entries(names).map(
    ([code, name]) => [inPascalCase(code) + ending, [name, description]] as const,
  );
  return Object.fromEntries<Words>(words);
}

/** Name and description of each type. */
export const types: Readonly<Record<string, Words>> = /* @__PURE__ */ (() => ({
  Yuan: ['金额（元） / amount in yuan', expected.yuan],
  Rate: [fields.rate, expected.rate],
  IsoDate: ['日期 / day', expected.isoDate],
  Instant: ['时刻 / instant', 'RFC 3339，带秒和时区，至纳秒 / RFC 3339, with seconds and offset, down to nanoseconds'],
  Uscc: [fields.uscc, expected.uscc],
  IndustryCode: [factNames.industry, expected.industryCode],
  Division: ['行业大类 / division', expected.division],
  InvoiceId: [fields.invoice, expected.invoiceId],
  DistrictId: [factNames.district, expected.district],
  Area: [fields.division, expected.area],
  Reference: ['材料所载编号 / number on a document', expected.reference],
  Fingerprint: ['哈希值（完整性校验值） / fingerprint', expected.fingerprint],
  Id: [fields.id, expected.id],
  Name: [fields.name, '不为空的文字 / a text that is not empty'],
  Text: ['文字 / text', '任意文字 / any text'],
  LocalizedText: ['中英文文字 / text in two languages', '同一内容的中文和英文 / the same in Chinese and in English'],
  Enterprise: ['申报企业 / enterprise', '申报和登记的情况，未知的不列 / what is declared and registered, and known'],
  MajorAccident: ['重大安全和环境事故 / major accident', '类别及发生日期 / its kind and its day'],
  DishonestyRecord: ['严重失信记录 / record of serious dishonesty', '列入和修复日期 / days of record and repair'],
  Catalogue: [fields.catalogue, '云服务商及其产品 / the cloud service providers and their products'],
  Provider: ['云服务商 / cloud service provider', '列入名录的企业 / an enterprise on the register'],
  Product: ['云产品 / product', '由一家云服务商提供，属于一个等级 / sold by one provider, of one tier'],
  Application: ['申请 / application', '购买清单及合同、发票、付款凭证 / the list of purchases and the papers'],
  Draft: ['填报中的申请 / draft', '尚无编号和提交时间的申请 / an application without its id and its time'],
  Purchase: ['清单行 / purchase line', '有合同和发票的一项云产品 / one product, with its contract and its invoice'],
  Contract: ['合同 / contract', '企业与云服务商签订 / between the enterprise and a provider'],
  Invoice: ['发票 / invoice', '不含税金额加税额等于价税合计 / net and tax make the total'],
  RedLetter: ['红字发票 / red-letter note', '冲减发票的金额（正数） / an amount, positive, that reduces the invoice'],
  Payment: ['付款凭证 / proof of payment', '为一张发票支付的一笔款项 / one payment for one invoice'],
  Claim: ['排队申请 / claim', '排队等待资金的申请 / an application that waits for money'],
  Ledger: [fields.ledger, '逐批结转的核定金额和排队位次 / what was granted, and the last place decided'],
  QueueKey: [fields.place, '先按时间，再按申请编号 / by instant, then by application id'],
  Grant: [fields.grant, '一件申请的核定金额及其核减 / what one claim is granted, and its reductions'],
  GrantOutcome: ['核定结果 / outcome of a claim', '全额核定、核减或不予核定 / in full, reduced, or nothing'],
  Policy: ['政策 / policy', '一份通知的全部规定 / all that a notice says'],
  Jurisdiction: [fields.jurisdiction, '行政区划代码和名称 / code and name of the area'],
  Source: [fields.source, '发文机关、文件名称和日期 / who issued it, its title and day'],
  Applicants: [fields.applicants, '哪些企业可以申领 / who may apply'],
  District: ['区（功能区） / district or zone', '本政策适用的一个区 / one of those that the policy is for'],
  Sector: ['行业类别 / sector', '由行业大类组成 / made of divisions'],
  SizeClass: ['企业规模 / size', '微型、小型、中型、大型 / micro, small, medium, large'],
  Lookback: [fields.lookback, '事故和失信记录的回溯期限 / how far back accidents and dishonesty count'],
  Window: [fields.window, '首尾两个时间均包含在内 / both instants are part of it'],
  Tier: ['等级和比例 / tier and rate', '由低到高排列 / from low to high'],
  SubsidyBase: [fields.base, '认定金额和补贴基数如何确定 / how the recognised amount and the base are found'],
  DatedBy: [fields.datedBy, '发票、合同或付款的日期 / of the invoice, the contract or the payments'],
  RoundingMode: [fields.rounding, '四舍五入、四舍六入五成双、舍去 / half up, half to even, down'],
  Queue: [fields.queue, '先后次序以何时间为准 / whose time counts as coming first'],
  PurchasePeriod: ['购买期 / purchase period', '首尾两日均包含在内 / both days are part of it'],
  RecoveryRule: [fields['Policy.recovery'], '是否恢复年度上限和资金余额 / whether it frees the cap and the pool'],
  Exhaustion: [fields.exhaustion, '余额不足时如何核定 / who gets the last money'],
  Review: [fields.review, '审核步骤 / its steps'],
  ReviewStep: ['审核步骤 / step of the review', '从提交到拨付 / from submission to payment'],
  Clause: ['条款 / clause', '标题和摘要 / heading and summary'],
  Assumption: ['执行口径 / assumption', '通知未明确之处及所取的口径 / a point left open, and its reading'],
  Alternative: ['备选口径 / alternative', '可以试算的政策补丁 / a patch of the policy that can be run'],
  RuleBasis: ['规则依据 / basis of the rules', '每条规则的条款和执行口径 / clauses and assumptions, by rule'],
  Basis: [fields.basis, '一个条款或一项执行口径 / a clause or an assumption'],
  ClauseBasis: ['条款依据 / basis in a clause', '通知的一个条款 / a clause of the notice'],
  AssumptionBasis: ['执行口径依据 / basis in an assumption', '登记的一项执行口径 / one of the register of assumptions'],
  ReviewEvent: [fields.type, event],
  ...ofReview(eventNames, '', event),
  Person: [fields.by, '以何身份、由何人办理 / who acted, and in which role'],
  Actor: [fields.actor, '企业、云服务商和审核、拨付单位 / the enterprise, its provider, and who reviews and pays'],
  FormalChecks: [fields.checks, '区级审查的五个要点 / the five checks of the district'],
  ReviewCase: ['案件 / case', reviewCase],
  ...ofReview(statusNames, 'Case', reviewCase),
  ReviewStatus: [fields.status, '案件现处的步骤 / the step that a case has reached'],
  AuditResult: [fields.audit, '逐行审定金额 / one amount for each purchase line'],
  ListedGrant: ['名单所列核定 / listed grant', '批次和金额 / batch and amounts'],
  Transfer: ['资金划拨 / transfer', '文号和金额 / reference and amount'],
  Objection: ['退回或不予通过意见 / objection', '由何单位、在何状态、因何理由 / by whom, in which status, and why'],
  Recovery: [fields.recovery, '金额和理由 / amount and reasons'],
  RoundInput: ['批次输入 / input of a round', '决定一个批次所需的全部材料 / all that a round is decided from'],
  Round: [fields.round, '每件申请的决定、补贴资金和台账 / a decision for each application, the pool and the ledger'],
  Decision: ['决定 / decision', '一件申请的补贴核算和核定 / assessment and grant of one application'],
  Outcome: [fields.outcome, '核定结果，或未进入队列的原因 / outcome of the claim, or why there was none'],
  Assessment: [fields.assessment, '逐行核算，未计年度上限和补贴资金余额 / line by line, before cap and pool'],
  Eligibility: [fields.eligibility, '七项条件及尚缺的情况 / seven criteria, and what is missing'],
  CriterionResult: ['条件判定 / result of a criterion', '结论、理由和比较的数值 / verdict, reason and figures'],
  FactId: ['情况 / fact', '判断申领资格所需的情况 / a fact that eligibility asks for'],
  LineAssessment: ['清单行核算 / assessment of a line', '申报、认定、基数和补贴 / claimed, recognised, base, subsidy'],
  Finding: ['核查意见 / finding', '不予认定、核减或提示 / what disallows or reduces a line, or flags a paper'],
  PoolTotals: [fields.pool, '总额、已核定和余额 / budget, granted and left'],
  DistrictTotal: ['各区合计 / district total', '本批次核定的件数和金额 / grants of this round, and their sum'],
  RoundRecord: ['批次记录 / record of a round', '输入、结果及其哈希值，可供复算 / input, result and fingerprints'],
}))();

/** A place in a document, put together from the names of its fields. */
export const placeWords: Readonly<Record<'item' | 'inside', LocalizedText>> = {
  item: { zh: '{name}第{number}项', en: '{name}, item {number}' },
  inside: { zh: '：', en: ': ' },
};
