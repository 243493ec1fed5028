/**
 * Golden cases of refusals: for each code, the case, the event, what was compared and both sentences; thresholds below,
 * at and above.
 * @module
 */
import { describe, expect, it } from 'vitest';
import {
  actors,
  advance,
  openCase,
  refusalCodes,
  reviewEventTypes,
  wuhan2025,
  type Application,
  type Policy,
  type RefusalCode,
  type ReviewCase,
  type ReviewEvent,
  type ReviewEventType,
} from 'cloud-voucher-rules';
import { reviewTable } from '../../src/review/steps';
import { after, application, at, byOf, codesOf, event, refusalOf } from '../support/review';

interface Row {
  readonly code: RefusalCode;
  readonly because: string;
  readonly reviewCase: ReviewCase;
  readonly event: ReviewEvent;
  readonly policy?: Policy;
  readonly compared: object;
  readonly zh: string;
  readonly en: string;
}

const draft = openCase(application);
const ofLines = (...amounts: readonly string[]): Application =>
  ({
    ...application,
    purchases: amounts.map((amount) => ({ ...application.purchases[0], amount })),
  }) as unknown as Application;
const submittedAt = (time: string): Application => ({ ...application, submittedAt: time }) as Application;

const rows: readonly Row[] = [
  {
    code: 'already-final',
    because: 'a withdrawn case cannot be recommended',
    reviewCase: at(wuhan2025, 'withdrawn'),
    event: event('recommend', 9),
    compared: { event: 'recommend', status: 'withdrawn' },
    zh: '本案已办结（已撤回），不再办理“形式审查并推荐”',
    en: 'the case is closed (withdrawn): “recommend” is no longer possible',
  },
  {
    code: 'not-the-next-step',
    because: 'nothing is evaluated before the district recommends it',
    reviewCase: at(wuhan2025, 'submitted'),
    event: event('evaluate', 1),
    compared: { event: 'evaluate', status: 'submitted', from: ['recommended'] },
    zh: '本案当前为“已提交”，不能办理“专家评审”；该事项只能在下列状态办理：区级已推荐',
    en: 'the case is “submitted”, so “evaluate” is not possible; it is possible from: recommended by the district',
  },
  {
    code: 'not-the-next-step',
    because: 'in 2025 no provider checks',
    reviewCase: at(wuhan2025, 'submitted'),
    event: event('checkByProvider', 1),
    compared: { event: 'checkByProvider', status: 'submitted', from: [] },
    zh: '本案当前为“已提交”，不能办理“云服务商核对”；该事项只能在下列状态办理：无（本政策的审核不设此环节）',
    en: 'the case is “submitted”, so “check by the provider” is not possible; it is possible from: nowhere, as the policy has no such step',
  },
  {
    code: 'not-the-next-step',
    because: 'what is paid is not returned',
    reviewCase: at(wuhan2025, 'paid'),
    event: event('return', 9),
    compared: { event: 'return', status: 'paid', from: ['submitted', 'recommended', 'evaluated'] },
    zh: '本案当前为“已拨付”，不能办理“退回补正”；该事项只能在下列状态办理：已提交、区级已推荐、专家已评审',
    en: 'the case is “paid”, so “return” is not possible; it is possible from: submitted, recommended by the district, evaluated by experts',
  },
  {
    code: 'wrong-actor',
    because: 'the enterprise cannot recommend itself',
    reviewCase: at(wuhan2025, 'submitted'),
    event: event('recommend', 1, { by: byOf('enterprise') }),
    compared: { event: 'recommend', actor: 'enterprise', expected: ['district-bureau'] },
    zh: '“形式审查并推荐”应由区级主管部门办理，不能由申报企业办理',
    en: '“recommend” is for the district bureau, not for the enterprise',
  },
  {
    code: 'wrong-actor',
    because: 'a return is for either bureau',
    reviewCase: at(wuhan2025, 'submitted'),
    event: event('return', 1, { by: byOf('auditor') }),
    compared: { event: 'return', actor: 'auditor', expected: ['district-bureau', 'city-bureau'] },
    zh: '“退回补正”应由区级主管部门或市经信局办理，不能由第三方审计机构办理',
    en: '“return” is for the district bureau or city bureau, not for the auditor',
  },
  {
    code: 'before-previous-event',
    because: 'one nanosecond before the submission, written in another offset',
    reviewCase: at(wuhan2025, 'submitted'),
    event: event('recommend', 0, { at: '2025-06-15T01:59:59.999999999Z' }),
    compared: { at: '2025-06-15T01:59:59.999999999Z', previous: '2025-06-15T10:00:00+08:00' },
    zh: '办理时间（北京时间）2025年6月15日09:59:59.999999999早于上一事项的时间2025年6月15日10:00:00',
    en: 'it happened on 15 June 2025 09:59:59.999999999 Beijing time, before the previous event on 15 June 2025 10:00:00',
  },
  {
    code: 'window-closed',
    because: 'the first instant of November',
    reviewCase: openCase(submittedAt('2025-11-01T00:00:00+08:00')),
    event: event('submit', 0, { at: '2025-11-01T00:00:00+08:00' }),
    compared: { at: '2025-11-01T00:00:00+08:00', ...wuhan2025.window },
    zh: '北京时间2025年11月1日00:00:00提交，不在申报期内（开始时间：2025年1月1日00:00:00；截止时间：2025年10月31日24时）',
    en: 'submitted on 1 November 2025 00:00:00 Beijing time, outside the window for applications (opens: 1 January 2025 00:00:00; closes: the end of 31 October 2025)',
  },
  {
    code: 'window-closed',
    because: 'a window that names no opening',
    policy: { ...wuhan2025, window: { closesAt: wuhan2025.window.closesAt } },
    reviewCase: openCase(submittedAt('2025-11-01T00:00:00+08:00')),
    event: event('submit', 0, { at: '2025-11-01T00:00:00+08:00' }),
    compared: { at: '2025-11-01T00:00:00+08:00', closesAt: wuhan2025.window.closesAt },
    zh: '北京时间2025年11月1日00:00:00提交，不在申报期内（开始时间：未规定；截止时间：2025年10月31日24时）',
    en: 'submitted on 1 November 2025 00:00:00 Beijing time, outside the window for applications (opens: not set; closes: the end of 31 October 2025)',
  },
  {
    code: 'submitted-at-differs',
    because: 'the application says another time',
    reviewCase: draft,
    event: event('submit', 1),
    compared: { at: '2025-06-16T10:00:00+08:00', submittedAt: '2025-06-15T10:00:00+08:00' },
    zh: '提交时间（北京时间）2025年6月16日10:00:00与申请所载的提交时间2025年6月15日10:00:00不一致',
    en: 'submitted on 16 June 2025 10:00:00 Beijing time, but the application says 15 June 2025 10:00:00',
  },
  {
    code: 'no-purchases',
    because: 'an application without purchases',
    reviewCase: openCase(ofLines()),
    event: event('submit'),
    compared: { purchases: 0 },
    zh: '购买清单为空，不能提交',
    en: 'the list of purchases is empty',
  },
  {
    code: 'checks-failed',
    because: 'two of the five formal checks fail',
    reviewCase: at(wuhan2025, 'submitted'),
    event: event('recommend', 1, {
      checks: {
        inDistrict: true,
        qualified: false,
        noMajorAccident: true,
        noSeriousDishonesty: true,
        recommended: false,
      },
    }),
    compared: { failed: ['qualified', 'recommended'] },
    zh: '形式审查未通过：企业类型和规模、同意推荐',
    en: 'formal checks failed: kind and size of enterprise, recommended',
  },
  {
    code: 'amount-count-differs',
    because: 'two lines, one amount',
    reviewCase: at(wuhan2025, 'evaluated'),
    event: event('audit', 3, { amounts: ['50000.00'] }),
    compared: { lines: 2, given: 1 },
    zh: '审定金额应逐行填列：清单共2行，实填1行',
    en: 'one audited amount for each purchase line: the list has 2, the audit 1',
  },
  {
    code: 'amount-above-claim',
    because: 'the second line, by one fen',
    reviewCase: at(wuhan2025, 'evaluated'),
    event: event('audit', 3, { amounts: ['60000.00', '40000.01'] }),
    compared: { line: 2, claimed: '40000.00', amount: '40000.01' },
    zh: '清单第2行的审定金额40,000.01元高于申报金额40,000.00元',
    en: 'line 2: the audited amount of CNY 40,000.01 is above the CNY 40,000.00 claimed',
  },
  {
    code: 'amount-not-positive',
    because: 'who gets nothing is not on the list',
    reviewCase: at(wuhan2025, 'audited'),
    event: event('list', 4, { granted: '0.00' }),
    compared: { granted: '0.00' },
    zh: '金额应大于0元',
    en: 'the amount must be above CNY 0.00',
  },
  {
    code: 'amount-not-positive',
    because: 'a recovery brings something back',
    reviewCase: at(wuhan2025, 'paid'),
    event: event('recover', 8, { amount: '0.00' }),
    compared: { amount: '0.00' },
    zh: '金额应大于0元',
    en: 'the amount must be above CNY 0.00',
  },
  {
    code: 'amount-above-entitlement',
    because: 'one fen more than due',
    reviewCase: at(wuhan2025, 'audited'),
    event: event('list', 4, { entitlement: '18000.00', granted: '18000.01' }),
    compared: { granted: '18000.01', entitlement: '18000.00' },
    zh: '核定金额18,000.01元高于应补金额18,000.00元',
    en: 'the grant of CNY 18,000.01 is above the entitlement of CNY 18,000.00',
  },
  {
    code: 'amount-above-audited',
    because: 'one fen more than 50,000 and 40,000 audited',
    reviewCase: at(wuhan2025, 'audited'),
    event: event('list', 4, { entitlement: '90000.01' }),
    compared: { entitlement: '90000.01', audited: '90000.00' },
    zh: '应补金额90,000.01元高于审定金额合计90,000.00元',
    en: 'the entitlement of CNY 90,000.01 is above the CNY 90,000.00 audited in all',
  },
  {
    code: 'amount-above-cap',
    because: 'one fen more than the cap of a year',
    policy: { ...wuhan2025, annualCap: '17999.99' } as Policy,
    reviewCase: at(wuhan2025, 'audited'),
    event: event('list', 4),
    compared: { granted: '18000.00', annualCap: '17999.99' },
    zh: '核定金额18,000.00元高于每家企业年度上限17,999.99元',
    en: 'the grant of CNY 18,000.00 is above the annual cap of CNY 17,999.99',
  },
  {
    code: 'amount-differs-from-grant',
    because: 'the province sends one fen less',
    reviewCase: at(wuhan2025, 'reported'),
    event: event('fund', 6, { amount: '17999.99' }),
    compared: { amount: '17999.99', granted: '18000.00' },
    zh: '金额17,999.99元与名单所列核定金额18,000.00元不一致',
    en: 'the amount of CNY 17,999.99 is not the grant of CNY 18,000.00',
  },
  {
    code: 'amount-differs-from-grant',
    because: 'the treasury pays one fen more',
    reviewCase: at(wuhan2025, 'funded'),
    event: event('pay', 7, { amount: '18000.01' }),
    compared: { amount: '18000.01', granted: '18000.00' },
    zh: '金额18,000.01元与名单所列核定金额18,000.00元不一致',
    en: 'the amount of CNY 18,000.01 is not the grant of CNY 18,000.00',
  },
  {
    code: 'amount-above-payment',
    because: 'no more than was paid can be recovered',
    reviewCase: at(wuhan2025, 'paid'),
    event: event('recover', 8, { amount: '18000.01' }),
    compared: { amount: '18000.01', paid: '18000.00' },
    zh: '追回金额18,000.01元高于已拨付金额18,000.00元',
    en: 'the amount to recover, CNY 18,000.01, is above the CNY 18,000.00 paid',
  },
  {
    code: 'reasons-missing',
    because: 'a rejection without a reason',
    reviewCase: at(wuhan2025, 'submitted'),
    event: event('reject', 1, { reasons: [] }),
    compared: { reasons: [] },
    zh: '应至少写明一条理由',
    en: 'at least one reason must be given',
  },
  {
    code: 'reasons-missing',
    because: 'a return whose reasons are blank',
    reviewCase: at(wuhan2025, 'submitted'),
    event: event('return', 1, { reasons: ['', '\u3000 '] }),
    compared: { reasons: ['', '\u3000 '] },
    zh: '应至少写明一条理由',
    en: 'at least one reason must be given',
  },
  {
    code: 'same-person',
    because: 'who submitted the application also recommends it',
    reviewCase: at(wuhan2025, 'submitted'),
    event: event('recommend', 1, { by: { actor: 'district-bureau', person: 'enterprise-1' } }),
    compared: { person: 'enterprise-1', earlier: 'enterprise', actor: 'district-bureau' },
    zh: '“enterprise-1”在本案中已以申报企业身份办理，不能再以区级主管部门身份办理',
    en: '"enterprise-1" has acted in this case for the enterprise, so may not act for the district bureau',
  },
];

describe('each refusal', () => {
  it.each(rows)('$code: $because', ({ code, reviewCase, event: refused, policy = wuhan2025, compared, zh, en }) => {
    expect(refusalOf(policy, reviewCase, refused)).toStrictEqual({ code, message: { zh, en }, compared, also: [] });
  });

  it('has a case for every code', () => {
    expect(refusalCodes.filter((code) => !rows.some((row) => row.code === code))).toEqual([]);
  });

  it('fills every name of its sentences', () => {
    for (const { zh, en } of rows) expect(`${zh}${en}`).not.toMatch(/[{}]/);
  });
});

describe('exactly at a limit', () => {
  const accepted = (policy: Policy, reviewCase: ReviewCase, next: ReviewEvent) =>
    expect(advance(policy, reviewCase, next)).toMatchObject({ ok: true });

  it('the last and the first instant of the window are in it', () => {
    for (const time of ['2025-10-31T23:59:59.999999999+08:00', '2025-01-01T00:00:00+08:00', '2024-12-31T16:00:00Z']) {
      accepted(wuhan2025, openCase(submittedAt(time)), event('submit', 0, { at: time }));
    }
  });

  it('one nanosecond before the opening is outside', () => {
    const early = '2024-12-31T23:59:59.999999999+08:00';
    const refused = refusalOf(wuhan2025, openCase(submittedAt(early)), event('submit', 0, { at: early }));
    expect(codesOf(refused)).toEqual(['window-closed']);
  });

  it('the time of submission may be written with another offset', () => {
    accepted(wuhan2025, draft, event('submit', 0, { at: '2025-06-15T02:00:00.000Z' }));
    const refused = refusalOf(wuhan2025, draft, event('submit', 0, { at: '2025-06-15T02:00:00.000000001Z' }));
    expect(codesOf(refused)).toEqual(['submitted-at-differs']);
  });

  it('two events may fall on one instant', () => {
    accepted(wuhan2025, at(wuhan2025, 'submitted'), event('recommend', 0));
    accepted(wuhan2025, at(wuhan2025, 'submitted'), event('recommend', 0, { at: '2025-06-15T02:00:00Z' }));
  });

  it('an audit may recognise all of the claim, or nothing', () => {
    accepted(wuhan2025, at(wuhan2025, 'evaluated'), event('audit', 3, { amounts: ['60000.00', '40000.00'] }));
    accepted(wuhan2025, at(wuhan2025, 'evaluated'), event('audit', 3, { amounts: ['0.00', '0.00'] }));
  });

  it('a grant may be one fen, the whole entitlement, all that was audited, and the cap', () => {
    const audited = at(wuhan2025, 'audited');
    accepted(wuhan2025, audited, event('list', 4, { granted: '0.01' }));
    accepted(wuhan2025, audited, event('list', 4, { granted: '20000.00' }));
    accepted(wuhan2025, audited, event('list', 4, { entitlement: '90000.00', granted: '90000.00' }));
    accepted({ ...wuhan2025, annualCap: '18000.00' } as Policy, audited, event('list', 4));
  });

  it('all that was paid can be recovered, or one fen of it', () => {
    accepted(wuhan2025, at(wuhan2025, 'paid'), event('recover', 8, { amount: '18000.00' }));
    accepted(wuhan2025, at(wuhan2025, 'paid'), event('recover', 8, { amount: '0.01' }));
  });

  it('audited amounts whose sum is beyond any amount bound no entitlement', () => {
    const most = '9999999999999.99';
    const rich = openCase(ofLines(...Array.from({ length: 20 }, () => most)));
    const policy = { ...wuhan2025, annualCap: most } as Policy;
    const audit = event('audit', 3, { amounts: Array.from({ length: 20 }, () => most) });
    const audited = [event('submit'), event('recommend', 1), event('evaluate', 2), audit].reduce<ReviewCase>(
      (reviewCase, next) => {
        const result = advance(policy, reviewCase, next);
        return result.ok ? result.case : reviewCase;
      },
      rich,
    );
    accepted(policy, audited, event('list', 4, { entitlement: most, granted: most }));
  });
});

describe('all reasons at once', () => {
  it('the first in the order of the codes, the rest in also', () => {
    const refused = refusalOf(
      wuhan2025,
      at(wuhan2025, 'audited'),
      event('list', 0, {
        by: { actor: 'auditor', person: 'enterprise-1' },
        entitlement: '90000.01',
        granted: '200000.01',
      }),
    );
    expect(codesOf(refused)).toEqual([
      'wrong-actor',
      'before-previous-event',
      'amount-above-entitlement',
      'amount-above-audited',
      'amount-above-cap',
      'same-person',
    ]);
  });

  it('every line above its claim is named', () => {
    const refused = refusalOf(
      wuhan2025,
      at(wuhan2025, 'evaluated'),
      event('audit', 3, { amounts: ['60000.01', '40000.01', '1.00'] }),
    );
    const lines = [refused, ...refused.also].map((each) =>
      each.code === 'amount-above-claim' ? each.compared.line : each.code,
    );
    expect(lines).toEqual(['amount-count-differs', 1, 2]);
  });

  it('a submission that is late, other than declared and of nothing', () => {
    const late = event('submit', 0, { at: '2026-01-01T00:00:00+08:00' });
    expect(codesOf(refusalOf(wuhan2025, openCase(ofLines()), late))).toEqual([
      'window-closed',
      'submitted-at-differs',
      'no-purchases',
    ]);
  });

  it('a recovery above the payment and without reasons', () => {
    const refused = refusalOf(
      wuhan2025,
      at(wuhan2025, 'paid'),
      event('recover', 8, { amount: '18000.01', reasons: [] }),
    );
    expect(codesOf(refused)).toEqual(['amount-above-payment', 'reasons-missing']);
  });
});

describe('what is not known yet is not compared', () => {
  it.each<[ReviewEventType, object]>([
    ['list', { entitlement: '9999999.00' }],
    ['fund', { amount: '0.01' }],
    ['pay', { amount: '0.01' }],
    ['recover', { amount: '9999999.00' }],
  ])('%s of a case just submitted', (type, figures) => {
    expect(codesOf(refusalOf(wuhan2025, at(wuhan2025, 'submitted'), event(type, 1, figures)))).toEqual([
      'not-the-next-step',
    ]);
  });
});

describe('who may act', () => {
  it('each event is refused to every other actor', () => {
    for (const type of reviewEventTypes) {
      for (const actor of actors.filter((each) => !reviewTable[type].by.includes(each))) {
        const refused = refusalOf(wuhan2025, draft, event(type, 0, { by: byOf(actor) }));
        expect(codesOf(refused), `${type} by ${actor}`).toContain('wrong-actor');
      }
    }
  });

  it('one person may act twice in the same role', () => {
    const evaluated = at(wuhan2025, 'evaluated');
    const by = { actor: 'city-bureau', person: 'city-bureau-1' };
    expect(advance(wuhan2025, evaluated, event('return', 3, { by }))).toMatchObject({ ok: true });
  });

  it.each(['enterprise-1 ', 'enter prise-1', 'enterprise\u200b-1', 'ｅｎｔｅｒｐｒｉｓｅ－１'])(
    'a person in another spelling is the same person: %j',
    (name) => {
      const by = { actor: 'district-bureau', person: name };
      expect(codesOf(refusalOf(wuhan2025, at(wuhan2025, 'submitted'), event('recommend', 1, { by })))).toEqual([
        'same-person',
      ]);
    },
  );

  it('the case of letters matters in names', () => {
    const by = { actor: 'district-bureau', person: 'Enterprise-1' };
    expect(advance(wuhan2025, at(wuhan2025, 'submitted'), event('recommend', 1, { by }))).toMatchObject({ ok: true });
  });

  it('what a person did before a return counts', () => {
    const resubmitted = after(wuhan2025, 'submit', 'recommend', 'return', 'resubmit');
    const by = { actor: 'city-bureau', person: 'district-bureau-1' };
    expect(codesOf(refusalOf(wuhan2025, resubmitted, event('reject', 5, { by })))).toEqual(['same-person']);
  });
});
