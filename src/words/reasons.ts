/**
 * What each criterion is called; each reason in a few words, and the sentence that an explanation has for it. `{name}` stands
 * for what was compared.
 * @module
 */
import type { ReasonCode } from '../eligibility/eligibility';
import type { CriterionId } from '../policy/vocabulary';
import type { Names } from './lists';
import { texts } from './localized';

export const criterionNames: Names<CriterionId> = {
  'registered-in-jurisdiction': { zh: '登记地', en: 'place of registration' },
  'eligible-sector': { zh: '所属行业', en: 'industry' },
  'eligible-size': { zh: '企业规模', en: 'size' },
  'not-a-cloud-provider': { zh: '非云服务商', en: 'not a cloud service provider' },
  'no-major-accident': { zh: '重大安全和环境事故', en: 'major accidents' },
  'no-serious-dishonesty': { zh: '严重失信', en: 'serious dishonesty' },
  'within-window': { zh: '申报时间', en: 'time of submission' },
};

export const reasonNames: Names<ReasonCode> = {
  'district-in-jurisdiction': { zh: '登记在适用地区', en: 'registered in the jurisdiction' },
  'district-elsewhere': { zh: '登记在其他地区', en: 'registered elsewhere' },
  'district-unknown': { zh: '登记地未填报', en: 'district not given' },
  'district-not-listed': { zh: '登记地不是所列的区或功能区', en: 'district not listed' },
  'sector-eligible': { zh: '属于可申领的行业', en: 'of a sector that may apply' },
  'sector-not-eligible': { zh: '不属于可申领的行业', en: 'of no sector that may apply' },
  'industry-unknown': { zh: '行业代码未填报', en: 'industry code not given' },
  'size-within-limits': { zh: '属于可申领的规模', en: 'of a size that may apply' },
  'size-not-limited': { zh: '所属行业不限规模', en: 'of a sector without a size limit' },
  'size-beyond-limits': { zh: '超出可申领的规模', en: 'too large to apply' },
  'size-not-eligible': { zh: '不属于可申领的规模', en: 'of a size that may not apply' },
  'size-unknown': { zh: '企业规模尚不能判定', en: 'size undetermined' },
  'size-not-standardised': { zh: '所属行业无划型标准', en: 'no size standard for the industry' },
  'providers-not-excluded': { zh: '不排除云服务商', en: 'providers are not excluded' },
  'not-on-provider-register': { zh: '不在云服务商名录', en: 'not on the register of providers' },
  'declared-not-a-provider': { zh: '声明不是云服务商', en: 'declared not to be a provider' },
  'on-provider-register': { zh: '已列入云服务商名录', en: 'on the register of providers' },
  'declared-a-provider': { zh: '声明为云服务商', en: 'declared to be a provider' },
  'provider-status-unknown': { zh: '未声明是否为云服务商', en: 'not declared whether it is a provider' },
  'no-accident-in-period': { zh: '回溯期内无重大事故', en: 'no major accident in the lookback' },
  'accident-in-period': { zh: '回溯期内有重大事故', en: 'a major accident in the lookback' },
  'accidents-unknown': { zh: '有无重大事故未填报', en: 'major accidents not stated' },
  'no-excluding-dishonesty': { zh: '无应予排除的严重失信', en: 'no record of dishonesty that excludes' },
  'excluding-dishonesty': { zh: '有应予排除的严重失信', en: 'a record of dishonesty that excludes' },
  'dishonesty-unknown': { zh: '有无严重失信未填报', en: 'dishonesty not stated' },
  'submitted-in-window': { zh: '在申报期内提交', en: 'submitted within the window' },
  'submitted-before-opening': { zh: '早于申报期提交', en: 'submitted before the window opened' },
  'submitted-after-close': { zh: '晚于申报期提交', en: 'submitted after the window closed' },
};

export const reasonSentences = /* @__PURE__ */ texts<ReasonCode>({
  'district-in-jurisdiction':
    '企业登记在{district}，属于{jurisdiction} / registered in {district}, which is part of {jurisdiction}',
  'district-elsewhere':
    '企业登记在{district}，不属于{jurisdiction} / registered in {district}, which is not part of {jurisdiction}',
  'district-unknown': '未填报登记地，应登记在{jurisdiction} / no district given; it must be in {jurisdiction}',
  'district-not-listed': {
    zh: '登记地填为{district}，不是政策所列的区或功能区，须填报具体的区或功能区',
    en: 'registered in {district}, which is not a district or zone that the policy lists; the district or zone is needed',
  },
  'sector-eligible': {
    zh: '行业代码{industry}，大类{division}，属于{sector}',
    en: 'industry code {industry}, division {division}, belongs to {sector}',
  },
  'sector-not-eligible': {
    zh: '行业代码{industry}，大类{division}，不属于可申领的行业',
    en: 'industry code {industry}, division {division}, belongs to no sector that may apply',
  },
  'industry-unknown': '未填报行业代码 / no industry code given',
  'size-within-limits': '{size}，属于可申领的规模（{sizes}） / {size}, within the sizes that may apply ({sizes})',
  'size-not-limited': '{sector}不限规模 / {sector} may be of any size',
  'size-beyond-limits': '{size}，超出可申领的规模（{sizes}） / {size}, beyond the sizes that may apply ({sizes})',
  'size-not-eligible': '{size}，不属于可申领的规模（{sizes}） / {size}, not of a size that may apply ({sizes})',
  'size-unknown':
    '{size}，尚不能判定是否属于可申领的规模（{sizes}） / {size}, so it is open whether it is of a size that may apply ({sizes})',
  'size-not-standardised': {
    zh: '行业代码{industry}不在所列划型标准之内，规模无从划分',
    en: 'the size standard, as far as it is used here, has no row for industry code {industry}',
  },
  'providers-not-excluded': '本政策不排除云服务商 / this policy does not exclude cloud service providers',
  'not-on-provider-register':
    '统一社会信用代码{uscc}不在云服务商名录之内 / the code {uscc} is not on the register of cloud service providers',
  'declared-not-a-provider': '企业声明不是云服务商 / declared not to be a cloud service provider',
  'on-provider-register': {
    zh: '统一社会信用代码{uscc}已列入云服务商名录（{provider}）',
    en: 'the code {uscc} is on the register of cloud service providers ({provider})',
  },
  'declared-a-provider': '企业声明为云服务商 / declared to be a cloud service provider',
  'provider-status-unknown': '未声明是否为云服务商 / not declared whether it is a cloud service provider',
  'no-accident-in-period': '{period}未发生重大安全和环境事故 / no major safety or environmental accident {period}',
  'accident-in-period': '{period}发生{accidents} / {period}: {accidents}',
  'accidents-unknown': {
    zh: '未填报{period}有无重大安全和环境事故',
    en: 'not said whether there was a major safety or environmental accident {period}',
  },
  'no-excluding-dishonesty':
    '{period}没有应予排除的严重失信记录 / no record of serious dishonesty that excludes, {period}',
  'excluding-dishonesty':
    '{period}有应予排除的严重失信记录：{records} / a record of serious dishonesty that excludes, {period}: {records}',
  'dishonesty-unknown':
    '未填报{period}有无严重失信记录 / not said whether there is a record of serious dishonesty {period}',
  'submitted-in-window':
    '北京时间{at}提交，在申报期内（{window}） / submitted {at} Beijing time, while applications were open ({window})',
  'submitted-before-opening':
    '北京时间{at}提交，早于申报期（{window}） / submitted {at} Beijing time, before applications opened ({window})',
  'submitted-after-close':
    '北京时间{at}提交，晚于申报期（{window}） / submitted {at} Beijing time, after applications closed ({window})',
});
