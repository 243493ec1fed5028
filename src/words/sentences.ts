/**
 * The sentences of which an explanation is put together, beside those of reasons.ts and findings.ts. `{name}` stands for a
 * figure or a name; both languages name the same ones (test/laws/explain.test.ts).
 * @module
 */
import type { Eligibility } from '../eligibility/eligibility';
import type { MajorAccident } from '../facts/enterprise';
import type { Exhaustion, SubsidyBase } from '../policy/policy';
import type { SizeRow } from '../policy/size-standard';
import type { EventField } from '../review/events';
import type { ComparedBy } from '../subsidy/findings';
import type { Names } from './lists';
import { texts, type Locale } from './localized';
import { forTerminal } from './safe-text';

/** Numerals of clauses in Chinese, from nought. */
const numerals = '〇一二三四五六七八九十';

/** `3.1` is 三（一） in Chinese; a clause with an id of another form is cited by that. */
export function clauseNumber(id: string, locale: Locale): string {
  const [, section = '', item = ''] = /^(\d+)(?:\.(\d+))?$/.exec(id) ?? [];
  const [first, second] = [section, item].map((each) => (locale === 'zh' ? numerals[Number(each)] : undefined));
  if (first === undefined || section === '' || (item !== '' && second === undefined)) return forTerminal(id);
  return item === '' ? first : `${first}（${second ?? ''}）`;
}

/** Units in which prose gives round amounts, in fen, the largest first. */
export const roundUnits = {
  zh: { 亿元: 10_000_000_000, 万元: 1_000_000 },
  en: { ' billion yuan': 100_000_000_000, ' million yuan': 100_000_000 },
};

/** Parts of sentences that more than one thing is explained with. */
export const phrases = /* @__PURE__ */ texts({
  list: { zh: '、', en: ', ' },
  comma: { zh: '，', en: ', ' },
  'clause-list': { zh: '；', en: '; ' },
  cited: { zh: '〔{citation}〕', en: ' [{citation}]' },
  clause: '通知{ids} / clause {ids}',
  clauses: '通知{ids} / clauses {ids}',
  named: '{name}（{id}） / {name} ({id})',
  criterion: '{criterion}：{verdict}。{reason} / {criterion}: {verdict}; {reason}',
  employees: '从业人员{employees}人 / staff {employees}',
  'employees-unknown': '从业人员未填报 / staff not given',
  revenue: '上年营业收入{annualRevenue} / last year’s revenue {annualRevenue}',
  'revenue-unknown': '上年营业收入未填报 / last year’s revenue not given',
  'too-large-from': {
    zh: '按{standard}划型标准，从业人员达到{employees}人且营业收入达到{annualRevenue}的，超出可申领规模',
    en: 'by the standard for {standard}, too large with staff of at least {employees} and revenue of at least {annualRevenue}',
  },
  'never-too-large': '按{standard}划型标准，规模不设上限 / by the standard for {standard}, no upper limit',
  'one-size': '划为{names}企业 / the enterprise is {names}',
  'some-size': '可能为{names}企业 / the enterprise is {names}',
  or: { zh: '、', en: ' or ' },
  size: '{staff}、{revenue}；{limits}；{possible} / {staff}, {revenue}; {limits}; {possible}',
  'any-sector': '所属行业 / enterprises of its industry',
  period: '{from}至{to} / from {from} to {to}',
  until: '截至{to} / up to {to}',
  'one-day': '{first}，不在 / {first}, outside',
  'some-days': '最早{first}、最晚{last}，不全在 / {first} at the earliest and {last} at the latest, not wholly within',
  window: '{opensAt}至{closesAt} / from {opensAt} to {closesAt}',
  'window-until': '截至{closesAt} / up to {closesAt}',
  accident: '{kind}（{occurredOn}） / {kind} on {occurredOn}',
  record: '{recordedOn}列入 / recorded on {recordedOn}',
  'record-repaired': '{recordedOn}列入（{repairedOn}修复） / recorded on {recordedOn} (repaired on {repairedOn})',
  assessment: {
    zh: '补贴核算：申请{application}，企业{enterprise}，{registered}，依据{title}，补贴合计{assessed}，应补金额{entitlement}',
    en: 'Assessment: application {application}, enterprise {enterprise}, {registered}, {title}; assessed {assessed}, entitlement {entitlement}',
  },
  registered: '登记地{district} / registered in {district}',
  'district-not-given': '登记地未填报 / district not given',
  line: '清单第{line}行：产品{product}，发票{invoice}，{tier} / Line {line}: product {product}, invoice {invoice}, {tier}',
  'line-without-tier':
    '清单第{line}行：产品{product}，发票{invoice} / Line {line}: product {product}, invoice {invoice}',
  claimed: '申报金额：{claimed} / Claimed: {claimed}',
  recognised: '认定金额：按申报金额认定，{recognised} / Recognised: as claimed, {recognised}',
  'recognised-least': '认定金额：取{least}孰低 = {recognised} / Recognised: the least of {least} = {recognised}',
  'recognised-none': '认定金额：不予认定，{recognised} / Recognised: disallowed, {recognised}',
  'base-included': '补贴基数：认定金额（含税），{base} / Base: as recognised, tax included, {base}',
  'base-excluded': '补贴基数：认定金额的不含税部分，{base} / Base: the recognised amount without VAT, {base}',
  rate: '补贴比例：{rate} / Rate: {rate}',
  subsidy: '补贴金额：{base} × {rate} = {subsidy} / Subsidy: {base} × {rate} = {subsidy}',
  'subsidy-rounded':
    '补贴金额：{base} × {rate} ≈ {subsidy}（{rounding}） / Subsidy: {base} × {rate} ≈ {subsidy} (rounded {rounding})',
  'subsidy-none': '补贴金额：无适用比例，{subsidy} / Subsidy: no rate applies, {subsidy}',
  finding: '{severity}：{sentence} / {severity}: {sentence}',
  assessed: '补贴合计：{sum} / Assessed: {sum}',
  'assessed-none': '补贴合计：清单为空，{assessed} / Assessed: the list is empty, {assessed}',
  'entitlement-eligible':
    '应补金额：符合条件，按补贴合计，{entitlement} / Entitlement: eligible, as assessed, {entitlement}',
  'entitlement-ineligible': '应补金额：不符合条件，{entitlement} / Entitlement: not eligible, {entitlement}',
  'entitlement-undetermined': {
    zh: '应补金额：资格尚不能判定，暂为{entitlement}；符合条件的，最多为{assessed}',
    en: 'Entitlement: eligibility undetermined, {entitlement} for now; if eligible, up to {assessed}',
  },
  decision: {
    zh: '申请{application}，企业{enterprise}，{registered}：{outcome}，核定金额{granted}',
    en: 'Application {application}, enterprise {enterprise}, {registered}: {outcome}; granted {granted}',
  },
  'in-full-of-recognised': {
    zh: '（按认定金额计；清单中{refused}行不予认定，{reduced}行认定金额低于申报金额）',
    en: ' (of what was recognised; lines refused: {refused}, recognised at less than claimed: {reduced})',
  },
  queue: '排队：第{place}位 / Queue: place {place}',
  'queue-overtaken': {
    zh: '排队：第{place}位；排在其后的申请已在以前批次核定',
    en: 'Queue: place {place}; an earlier batch already decided a claim that queues after this one',
  },
  kept: {
    zh: '追回后应补金额：已拨付且未追回的部分，{entitlement}',
    en: 'Entitlement after recovery: what was paid and not recovered, {entitlement}',
  },
  'cap-enough': {
    zh: '年度上限：余额{capRoom}，不低于应补金额{entitlement}，不核减',
    en: 'Annual cap: {capRoom} left, no less than the entitlement {entitlement}, no reduction',
  },
  'cap-reduced': {
    zh: '年度上限：余额{capRoom}，低于应补金额{entitlement}，核减{entitlement} − {capRoom} = {capReduction}',
    en: 'Annual cap: {capRoom} left, below the entitlement {entitlement}; reduced by {entitlement} − {capRoom} = {capReduction}',
  },
  'pool-enough':
    '补贴资金：余额{poolRoom}，不低于{wanted}，不核减 / Pool: {poolRoom} left, no less than {wanted}, no reduction',
  granted: {
    zh: '核定金额：{entitlement} − {capReduction} − {poolReduction} = {granted}',
    en: 'Granted: {entitlement} − {capReduction} − {poolReduction} = {granted}',
  },
  'granted-nothing': '核定金额：{outcome}，{granted} / Granted: {outcome}, {granted}',
  attribution: '逐行核定：{sum} / By line: {sum}',
  attributed: '清单第{line}行：补贴金额{subsidy}，核定{granted} / Line {line}: subsidy {subsidy}, granted {granted}',
  case: '申请{application}，企业{enterprise}：{status} / Application {application}, enterprise {enterprise}: {status}',
  event: '{at}，{actor}（{person}）{event} / {at}, {actor} ({person}), {event}',
  'event-says': '{at}，{actor}（{person}）{event}：{said} / {at}, {actor} ({person}), {event}: {said}',
  'check-passed': '{check}：符合 / {check}: passed',
  'check-failed': '{check}：不符合 / {check}: failed',
  'audited-line': '第{line}行{amount} / line {line} {amount}',
  next: '下一步：{events} / Next: {events}',
  'next-event': '{event}（{actors}） / {event} ({actors})',
  'next-nothing': '下一步：本案已办结 / Next: nothing, the case is closed',
});

export const paperNames: Names<ComparedBy['paper-not-listed']['paper']> = {
  contract: { zh: '合同', en: 'contract' },
  invoice: { zh: '发票', en: 'invoice' },
  payment: { zh: '付款', en: 'payment' },
};

export const sentences = {
  eligibility: {
    eligible: { zh: '申领资格：符合条件', en: 'Eligibility: the enterprise may apply' },
    ineligible: { zh: '申领资格：不符合条件', en: 'Eligibility: the enterprise may not apply' },
    undetermined: {
      zh: '申领资格：尚不能判定，还需填报{missing}',
      en: 'Eligibility: undetermined; still needed: {missing}',
    },
  } satisfies Names<Eligibility['outcome']>,
  standards: {
    industry: { zh: '工业', en: 'industry' },
    'information-transmission': { zh: '信息传输业', en: 'information transmission' },
    'software-and-it-services': { zh: '软件和信息技术服务业', en: 'software and IT services' },
  } satisfies Names<SizeRow['id']>,
  accidents: {
    safety: { zh: '重大安全事故', en: 'a major safety accident' },
    environmental: { zh: '重大环境事故', en: 'a major environmental accident' },
  } satisfies Names<MajorAccident['kind']>,
  papers: paperNames,
  datedBy: {
    invoice: { zh: '发票开具', en: 'invoice issued on' },
    contract: { zh: '合同签订', en: 'contract signed on' },
    payment: { zh: '付款', en: 'paid on' },
  } satisfies Names<SubsidyBase['datedBy']>,
  shortfalls: {
    'partial-fill': {
      zh: '补贴资金：余额{poolRoom}，不足{wanted}，按余额核定，核减{wanted} − {poolRoom} = {poolReduction}',
      en: 'Pool: {poolRoom} left, below {wanted}; what is left is granted, reduced by {wanted} − {poolRoom} = {poolReduction}',
    },
    skip: {
      zh: '补贴资金：余额{poolRoom}，不足{wanted}，跳过本申请，不予核定，核减{poolReduction}',
      en: 'Pool: {poolRoom} left, below {wanted}; passed over and granted nothing, reduced by {poolReduction}',
    },
    block: {
      zh: '补贴资金：余额{poolRoom}，不足{wanted}，不予核定：自首件余额不足的申请起截止核定，核减{poolReduction}',
      en: 'Pool: {poolRoom} left, below {wanted}; granted nothing, since the queue ends with the first claim that does not fit, reduced by {poolReduction}',
    },
    closed: {
      zh: '补贴资金：余额{poolRoom}，队列此前已经截止，不予核定，核减{poolReduction}',
      en: 'Pool: {poolRoom} left, but the queue has ended before; granted nothing, reduced by {poolReduction}',
    },
  } satisfies Names<Exhaustion | 'closed'>,
  /** What an event says besides who did what and when, by field. */
  said: {
    checks: { zh: '{checks}', en: '{checks}' },
    opinion: { zh: '{opinion}', en: '{opinion}' },
    report: { zh: '审计报告{report}', en: 'report {report}' },
    amounts: { zh: '审定{amounts}', en: 'recognised {amounts}' },
    batch: { zh: '批次{batch}', en: 'batch {batch}' },
    entitlement: { zh: '应补金额{entitlement}', en: 'entitlement {entitlement}' },
    granted: { zh: '核定金额{granted}', en: 'granted {granted}' },
    reference: { zh: '文号{reference}', en: 'reference {reference}' },
    amount: { zh: '金额{amount}', en: 'amount {amount}' },
    reasons: { zh: '{reasons}', en: '{reasons}' },
  } satisfies Names<EventField>,
  phrases,
};
