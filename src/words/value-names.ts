/**
 * What the values of fields are called that are words of a closed list, by the name of the field: sentences about documents show
 * no code.
 * @module
 */
import type { districtKinds, recoveries, settings } from '../policy/policy';
import { findingWords } from './findings';
import * as lists from './lists';
import type { LocalizedText } from './localized';
import { ownOf } from './plain';
import { criterionNames, reasonWords } from './reasons';
import { sentences } from './sentences';

type Setting = keyof typeof settings;
type SettingNames = { readonly [Name in Setting]: lists.Names<(typeof settings)[Name][number]> };

/** The settings of a policy. */
const settingNames: SettingNames = {
  vat: { included: { zh: '含税', en: 'included' }, excluded: { zh: '不含税', en: 'excluded' } },
  limits: { invoice: { zh: '发票', en: 'invoice' }, payment: { zh: '付款', en: 'payment' } },
  datedBy: {
    invoice: { zh: '开票日期', en: 'invoice' },
    contract: { zh: '合同签订日期', en: 'contract' },
    payment: { zh: '付款日期', en: 'payment' },
  },
  paidBy: {
    submission: { zh: '提交之日', en: 'day of submission' },
    'window-close': { zh: '申报截止之日', en: 'day on which the window closes' },
  },
  from: {
    'submission-day': { zh: '自提交之日起算', en: 'day of submission' },
    'calendar-years': { zh: '自起始年度1月1日起算', en: '1 January of the first year' },
  },
  dishonesty: {
    bounded: { zh: '限于回溯期', en: 'within the lookback' },
    unbounded: { zh: '不限期间', en: 'without limit' },
  },
  repair: {
    excuses: { zh: '修复后不予排除', en: 'a repair excuses' },
    'does-not-excuse': { zh: '修复后仍予排除', en: 'a repair does not excuse' },
  },
  orderedBy: {
    'submitted-at': { zh: '提交时间', en: 'time of submission' },
    'recommended-at': { zh: '推荐时间', en: 'time of recommendation' },
  },
  afterReturn: {
    'keeps-place': { zh: '保留位次', en: 'the place is kept' },
    'resubmitted-at': { zh: '按重新提交时间', en: 'time of resubmission' },
  },
};

const recoveryNames: lists.Names<(typeof recoveries)[number]> = {
  'stays-used': { zh: '不恢复', en: 'stays used' },
  returns: { zh: '追回部分恢复', en: 'what is recovered returns' },
};

const districtKindNames: lists.Names<(typeof districtKinds)[number]> = {
  district: { zh: '区', en: 'district' },
  county: { zh: '县', en: 'county' },
  'functional-zone': { zh: '功能区', en: 'functional zone' },
};

const truth: lists.Names<'true' | 'false'> = { true: { zh: '是', en: 'true' }, false: { zh: '否', en: 'false' } };

const names: Readonly<Record<string, lists.Names<string>>> = /* @__PURE__ */ (() => ({
  ...settingNames,
  criterion: criterionNames,
  verdict: lists.verdictNames,
  reason: lists.namesOf(reasonWords),
  missing: lists.factNames,
  // Of an eligibility, and of a decision.
  outcome: { ...lists.outcomeNames, ...lists.eligibilityNames },
  code: lists.namesOf(findingWords),
  severity: lists.severityNames,
  sizes: lists.sizeNames,
  possible: lists.sizeNames,
  standard: sentences.standards,
  paper: sentences.papers,
  kind: { ...sentences.accidents, ...districtKindNames },
  status: lists.statusNames,
  path: lists.statusNames,
  rounding: lists.roundingNames,
  exhaustion: lists.exhaustionNames,
  recovery: recoveryNames,
}))();

/** The name of a value; undefined where the field holds no words of a closed list, or not this one. */
export function valueName(field: string, value: unknown): LocalizedText | undefined {
  if (typeof value === 'boolean') return truth[`${value}`];
  return typeof value === 'string' ? ownOf(ownOf(names, field) ?? {}, value) : undefined;
}
