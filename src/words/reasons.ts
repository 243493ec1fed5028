/**
 * What each criterion is called; each reason in a few words, and the sentence that an explanation has for it. `{name}` stands
 * for what was compared.
 * @module
 */
import type { ReasonCode } from '../eligibility/eligibility';
import type { CriterionId } from '../policy/vocabulary';
import type { CodeWords, Names } from './lists';

export const criterionNames: Names<CriterionId> = {
  'registered-in-jurisdiction': { zh: '登记地', en: 'place of registration' },
  'eligible-sector': { zh: '所属行业', en: 'industry' },
  'eligible-size': { zh: '企业规模', en: 'size' },
  'not-a-cloud-provider': { zh: '非云服务商', en: 'not a cloud service provider' },
  'no-major-accident': { zh: '重大安全、环境事故', en: 'major accidents' },
  'no-serious-dishonesty': { zh: '严重失信', en: 'serious dishonesty' },
  'within-window': { zh: '申报时间', en: 'time of submission' },
};

export const reasonWords: CodeWords<ReasonCode> = {
  'district-in-jurisdiction': {
    name: { zh: '登记在适用地区', en: 'registered in the jurisdiction' },
    sentence: {
      zh: '企业登记在{district}，属于{jurisdiction}',
      en: 'registered in {district}, which is part of {jurisdiction}',
    },
  },
  'district-elsewhere': {
    name: { zh: '登记在其他地区', en: 'registered elsewhere' },
    sentence: {
      zh: '企业登记在{district}，不属于{jurisdiction}',
      en: 'registered in {district}, which is not part of {jurisdiction}',
    },
  },
  'district-unknown': {
    name: { zh: '登记地未填报', en: 'district not given' },
    sentence: { zh: '未填报登记地，应登记在{jurisdiction}', en: 'no district given; it must be in {jurisdiction}' },
  },
  'district-not-listed': {
    name: { zh: '登记地不是所列的区或功能区', en: 'district not listed' },
    sentence: {
      zh: '登记地填为{district}，不是政策所列的区或功能区，须填报具体的区或功能区',
      en: 'registered in {district}, which is not a district or zone that the policy lists; the district or zone is needed',
    },
  },
  'sector-eligible': {
    name: { zh: '属于可申领的行业', en: 'of a sector that may apply' },
    sentence: {
      zh: '行业代码{industry}，大类{division}，属于{sector}',
      en: 'industry code {industry}, division {division}, belongs to {sector}',
    },
  },
  'sector-not-eligible': {
    name: { zh: '不属于可申领的行业', en: 'of no sector that may apply' },
    sentence: {
      zh: '行业代码{industry}，大类{division}，不属于可申领的行业',
      en: 'industry code {industry}, division {division}, belongs to no sector that may apply',
    },
  },
  'industry-unknown': {
    name: { zh: '行业代码未填报', en: 'industry code not given' },
    sentence: { zh: '未填报行业代码', en: 'no industry code given' },
  },
  'size-within-limits': {
    name: { zh: '属于可申领的规模', en: 'of a size that may apply' },
    sentence: {
      zh: '{figures}；{limits}；{possible}，属于可申领的规模（{sizes}）',
      en: '{figures}; {limits}; {possible}, within the sizes that may apply ({sizes})',
    },
  },
  'size-not-limited': {
    name: { zh: '所属行业不限规模', en: 'of a sector without a size limit' },
    sentence: { zh: '{sector}不限规模', en: '{sector} may be of any size' },
  },
  'size-beyond-limits': {
    name: { zh: '超出可申领的规模', en: 'too large to apply' },
    sentence: {
      zh: '{figures}；{limits}；{possible}，超出可申领的规模（{sizes}）',
      en: '{figures}; {limits}; {possible}, beyond the sizes that may apply ({sizes})',
    },
  },
  'size-not-eligible': {
    name: { zh: '不属于可申领的规模', en: 'of a size that may not apply' },
    sentence: {
      zh: '{figures}；{limits}；{possible}，不属于可申领的规模（{sizes}）',
      en: '{figures}; {limits}; {possible}, not of a size that may apply ({sizes})',
    },
  },
  'size-unknown': {
    name: { zh: '企业规模尚不能判定', en: 'size undetermined' },
    sentence: {
      zh: '{figures}；{limits}；{possible}，尚不能判定是否属于可申领的规模（{sizes}）',
      en: '{figures}; {limits}; {possible}, so it is open whether it is of a size that may apply ({sizes})',
    },
  },
  'size-not-standardised': {
    name: { zh: '所属行业无划型标准', en: 'no size standard for the industry' },
    sentence: {
      zh: '行业代码{industry}不在所列划型标准之内，规模无从划分',
      en: 'the size standard, as far as it is used here, has no row for industry code {industry}',
    },
  },
  'providers-not-excluded': {
    name: { zh: '不排除云服务商', en: 'providers are not excluded' },
    sentence: { zh: '本政策不排除云服务商', en: 'this policy does not exclude cloud service providers' },
  },
  'not-on-provider-register': {
    name: { zh: '不在云服务商名录', en: 'not on the register of providers' },
    sentence: {
      zh: '统一社会信用代码{uscc}不在云服务商名录之内',
      en: 'the code {uscc} is not on the register of cloud service providers',
    },
  },
  'declared-not-a-provider': {
    name: { zh: '声明不是云服务商', en: 'declared not to be a provider' },
    sentence: { zh: '企业声明不是云服务商', en: 'declared not to be a cloud service provider' },
  },
  'on-provider-register': {
    name: { zh: '已列入云服务商名录', en: 'on the register of providers' },
    sentence: {
      zh: '统一社会信用代码{uscc}已列入云服务商名录（{provider}）',
      en: 'the code {uscc} is on the register of cloud service providers ({provider})',
    },
  },
  'declared-a-provider': {
    name: { zh: '声明为云服务商', en: 'declared to be a provider' },
    sentence: { zh: '企业声明为云服务商', en: 'declared to be a cloud service provider' },
  },
  'provider-status-unknown': {
    name: { zh: '未声明是否为云服务商', en: 'not declared whether it is a provider' },
    sentence: { zh: '未声明是否为云服务商', en: 'not declared whether it is a cloud service provider' },
  },
  'no-accident-in-period': {
    name: { zh: '回溯期内无重大事故', en: 'no major accident in the lookback' },
    sentence: { zh: '{period}未发生重大安全、环境事故', en: 'no major safety or environmental accident {period}' },
  },
  'accident-in-period': {
    name: { zh: '回溯期内有重大事故', en: 'a major accident in the lookback' },
    sentence: { zh: '{period}发生{accidents}', en: '{period}: {accidents}' },
  },
  'accidents-unknown': {
    name: { zh: '有无重大事故未填报', en: 'major accidents not stated' },
    sentence: {
      zh: '未填报{period}有无重大安全、环境事故',
      en: 'not said whether there was a major safety or environmental accident {period}',
    },
  },
  'no-excluding-dishonesty': {
    name: { zh: '无应予排除的严重失信', en: 'no record of dishonesty that excludes' },
    sentence: {
      zh: '{period}没有应予排除的严重失信记录',
      en: 'no record of serious dishonesty that excludes, {period}',
    },
  },
  'excluding-dishonesty': {
    name: { zh: '有应予排除的严重失信', en: 'a record of dishonesty that excludes' },
    sentence: {
      zh: '{period}有应予排除的严重失信记录：{records}',
      en: 'a record of serious dishonesty that excludes, {period}: {records}',
    },
  },
  'dishonesty-unknown': {
    name: { zh: '有无严重失信未填报', en: 'dishonesty not stated' },
    sentence: {
      zh: '未填报{period}有无严重失信记录',
      en: 'not said whether there is a record of serious dishonesty {period}',
    },
  },
  'submitted-in-window': {
    name: { zh: '在申报期内提交', en: 'submitted within the window' },
    sentence: {
      zh: '北京时间{at}提交，在申报期内（{window}）',
      en: 'submitted {at} Beijing time, while applications were open ({window})',
    },
  },
  'submitted-before-opening': {
    name: { zh: '早于申报期提交', en: 'submitted before the window opened' },
    sentence: {
      zh: '北京时间{at}提交，早于申报期（{window}）',
      en: 'submitted {at} Beijing time, before applications opened ({window})',
    },
  },
  'submitted-after-close': {
    name: { zh: '晚于申报期提交', en: 'submitted after the window closed' },
    sentence: {
      zh: '北京时间{at}提交，晚于申报期（{window}）',
      en: 'submitted {at} Beijing time, after applications closed ({window})',
    },
  },
};
