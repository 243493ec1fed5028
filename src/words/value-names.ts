/**
 * What the values of fields are called that are words of a closed list, by the name of the field: sentences about documents show
 * no code.
 * @module
 */
import type { districtKinds, recoveries, settings } from '../policy/policy';
import { findingNames } from './findings';
import * as lists from './lists';
import { bilingual, worded, type LocalizedText, type Wording } from './localized';
import { ownOf } from './plain';
import { criterionNames, reasonNames } from './reasons';
import { paperNames, sentences } from './sentences';

type Setting = keyof typeof settings;
type Of<Words extends readonly string[]> = Readonly<Record<Words[number], Wording>>;
type SettingNames = { readonly [Name in Setting]: Of<(typeof settings)[Name]> } & {
  readonly recovery: Of<typeof recoveries>;
  readonly districtKind: Of<typeof districtKinds>;
};

/** The settings of a policy, and its other closed lists. */
const settingNames: SettingNames = {
  vat: { included: '含税 / included', excluded: '不含税 / excluded' },
  limits: paperNames,
  datedBy: { invoice: '开票日期 / invoice', contract: '合同签订日期 / contract', payment: '付款日期 / payment' },
  paidBy: {
    submission: '提交之日 / day of submission',
    'window-close': '申报截止之日 / day on which the window closes',
  },
  from: {
    'submission-day': '自提交之日起算 / day of submission',
    'calendar-years': '自起始年度1月1日起算 / 1 January of the first year',
  },
  dishonesty: { bounded: '限于回溯期 / within the lookback', unbounded: '不限期间 / without limit' },
  repair: {
    excuses: '修复后不予排除 / a repair excuses',
    'does-not-excuse': '修复后仍予排除 / a repair does not excuse',
  },
  orderedBy: { 'submitted-at': '提交时间 / time of submission', 'recommended-at': '推荐时间 / time of recommendation' },
  afterReturn: {
    'keeps-place': '保留位次 / the place is kept',
    'resubmitted-at': '按重新提交时间 / time of resubmission',
  },
  recovery: { 'stays-used': '不恢复 / stays used', returns: '追回部分恢复 / what is recovered returns' },
  districtKind: { district: '区 / district', county: '县 / county', 'functional-zone': '功能区 / functional zone' },
};

const names: Readonly<Record<string, Readonly<Record<string, Wording>>>> = /* @__PURE__ */ (() => ({
  ...settingNames,
  criterion: criterionNames,
  verdict: lists.verdictNames,
  reason: reasonNames,
  missing: lists.factNames,
  // Of an eligibility, and of a decision.
  outcome: { ...lists.outcomeNames, ...lists.eligibilityNames },
  code: findingNames,
  severity: lists.severityNames,
  sizes: lists.sizeNames,
  possible: lists.sizeNames,
  standard: sentences.standards,
  paper: paperNames,
  kind: { ...sentences.accidents, ...settingNames.districtKind },
  status: lists.statusNames,
  path: lists.statusNames,
  rounding: lists.roundingNames,
  exhaustion: lists.exhaustionNames,
}))();

/** The name of a value; undefined where the field holds no words of a closed list, or not this one. */
export function valueName(field: string, value: unknown): LocalizedText | undefined {
  if (typeof value === 'boolean') return bilingual(value ? '是 / true' : '否 / false');
  const name = ownOf(ownOf(names, field) ?? {}, value);
  return name && worded(name);
}
