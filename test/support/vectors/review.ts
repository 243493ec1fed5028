/**
 * Vectors of chapter W: what may happen to a case, and every reason against what may not. One application of two lines.
 * @module
 */
import { wuhan2025, type Actor, type ReviewEventType, type ReviewStatus } from 'cloud-voucher-rules';
import { application, event, passed, wayTo } from '../review';
import { ofRule, refusedAs, type Row, type VectorSource } from './vector';

type Loose = Readonly<Record<string, unknown>>;

/** The events that lead to a status by the shortest way, then some more, a day each. */
const to = (status: ReviewStatus, ...more: readonly (readonly [ReviewEventType, Loose?])[]) => {
  const way = wayTo(wuhan2025, status).map((type): readonly [ReviewEventType, Loose?] => [type]);
  return events(...way, ...more);
};
const events = (...list: readonly (readonly [ReviewEventType, Loose?])[]) => ({
  application,
  events: list.map(([type, changes], i) => event(type, i, changes)),
});
const everyStatus: readonly ReviewStatus[] = [
  ...(['draft', 'submitted', 'recommended', 'evaluated', 'audited', 'listed', 'reported', 'funded', 'paid'] as const),
  ...(['returned', 'rejected', 'withdrawn', 'recovered'] as const),
];
const everyEvent: readonly ReviewEventType[] = [
  ...(['submit', 'checkByProvider', 'recommend', 'evaluate', 'audit', 'list', 'report', 'fund', 'pay'] as const),
  ...(['return', 'resubmit', 'reject', 'withdraw', 'recover'] as const),
];
const everyActor: readonly Actor[] = [
  ...([
    'enterprise',
    'provider',
    'district-bureau',
    'city-bureau',
    'auditor',
    'province',
    'district-treasury',
  ] as const),
];
/** What can follow each status under wuhan-2025, and who may do what: written by hand. */
const beforeAudit = ['return', 'reject', 'withdraw'];
const possibleFrom: Readonly<Partial<Record<ReviewStatus, readonly string[]>>> = {
  draft: ['submit', 'withdraw'],
  submitted: ['recommend', ...beforeAudit],
  recommended: ['evaluate', ...beforeAudit],
  evaluated: ['audit', ...beforeAudit],
  audited: ['list', 'reject', 'withdraw'],
  listed: ['report', 'withdraw'],
  reported: ['fund', 'withdraw'],
  funded: ['pay'],
  paid: ['recover'],
  returned: ['resubmit', 'reject', 'withdraw'],
};
const actors: Readonly<Record<ReviewEventType, readonly Actor[]>> = {
  submit: ['enterprise'],
  checkByProvider: ['provider'],
  recommend: ['district-bureau'],
  evaluate: ['city-bureau'],
  audit: ['auditor'],
  list: ['city-bureau'],
  report: ['city-bureau'],
  fund: ['province'],
  pay: ['district-treasury'],
  return: ['district-bureau', 'city-bureau'],
  resubmit: ['enterprise'],
  reject: ['district-bureau', 'city-bureau', 'auditor'],
  withdraw: ['enterprise'],
  recover: ['city-bureau'],
};
const failing = (...checks: readonly string[]) => ({
  checks: { ...passed, ...Object.fromEntries(checks.map((check) => [check, false])) },
});
const submittedAt = (at: string) => ({
  application: { ...application, submittedAt: at },
  events: [event('submit', 0, { at })],
});
const person = (actor: Actor, name: string) => ({ by: { actor, person: name } });

const table: readonly VectorSource[] = [
  ...ofRule({ rule: 'W-1.1', basis: '3.3', call: 'replayCase', tags: ['path'] }, [
    ...everyStatus.map((status) => ({
      slug: `way-to-${status}`,
      says: `走到 ${status} / the way to ${status}`,
      given: to(status),
      tags: status === 'draft' ? ['control'] : [],
    })),
    ...everyStatus.flatMap((status) =>
      everyEvent.map((type) => ({
        slug: `${type.toLowerCase()}-from-${status}`,
        says: `在 ${status} 办理 ${type} / ${type} from ${status}`,
        given: to(status, [type]),
        tags: ['pair'],
      })),
    ),
    {
      slug: 'provider-checks-first',
      says: '云服务商先核对的政策 / a policy in which the provider checks first',
      policy: 'wuhan-2023',
      given: (() => {
        const at = (month: string) => `2023-${month}-15T10:00:00+08:00`;
        const then = (['submit', 'checkByProvider', 'recommend'] as const).map((type, i) =>
          event(type, 0, { at: at(`0${6 + i}`) }),
        );
        return { application: { ...application, submittedAt: at('06') }, events: then };
      })(),
    },
    {
      slug: 'provider-check-cannot-be-skipped',
      says: '云服务商先核对的政策：不得跳过 / where the provider checks first, that step cannot be skipped',
      policy: 'wuhan-2023',
      given: {
        application: { ...application, submittedAt: '2023-06-15T10:00:00+08:00' },
        events: [event('submit', 0, { at: '2023-06-15T10:00:00+08:00' }), event('recommend', 1)],
      },
    },
    {
      slug: 'return-after-the-provider-check',
      says: '云服务商核对后可退回 / what the provider has checked can be returned',
      policy: 'wuhan-2023',
      given: {
        application: { ...application, submittedAt: '2023-06-15T10:00:00+08:00' },
        events: [
          event('submit', 0, { at: '2023-06-15T10:00:00+08:00' }),
          event('checkByProvider', 1),
          event('return', 2),
        ],
      },
    },
  ]),
  ...ofRule({ rule: 'W-1.2', basis: '3.5', call: 'replayCase', tags: ['path'] }, [
    {
      slug: 'after-a-withdrawal',
      says: '撤回后不再办理 / nothing follows a withdrawal',
      given: to('withdrawn', ['submit']),
    },
    {
      slug: 'after-a-rejection',
      says: '不予通过后不再办理 / nothing follows a rejection',
      given: to('rejected', ['resubmit']),
    },
    {
      slug: 'after-a-recovery',
      says: '追回后不再办理 / nothing follows a recovery',
      given: to('recovered', ['recover']),
    },
    { slug: 'paid-is-not-final', says: '已拨付不是终局 / paid is not final', given: to('paid', ['withdraw']) },
  ]),
  ...ofRule({ rule: 'W-1.3', basis: 'queue-after-return', call: 'replayCase', tags: ['path'] }, [
    {
      slug: 'path-anew',
      says: '重新提交后重走路径 / the path starts anew after a resubmission',
      given: to('evaluated', ['return'], ['resubmit'], ['recommend'], ['evaluate']),
    },
    {
      slug: 'no-step-is-kept',
      says: '重新提交后不得直接审计 / the audit does not follow a resubmission',
      given: to('evaluated', ['return'], ['resubmit'], ['audit']),
    },
    {
      slug: 'twice',
      says: '两次退回 / returned twice',
      given: to('submitted', ['return'], ['resubmit'], ['return'], ['resubmit'], ['recommend']),
    },
    {
      slug: 'after-the-close',
      says: '截止后可重新提交 / resubmitted after the close',
      given: to('returned', ['resubmit', { at: '2025-12-01T10:00:00+08:00' }]),
    },
  ]),
];

const guards: readonly VectorSource[] = [
  ...ofRule({ rule: 'W-2.1', basis: '3.3', call: 'replayCase', tags: ['order', 'compared'] }, [
    ...everyEvent.flatMap((type) =>
      everyActor.map((actor): Row => {
        const start: Partial<Record<ReviewEventType, ReviewStatus>> = {
          submit: 'draft',
          recommend: 'submitted',
          evaluate: 'recommended',
          audit: 'evaluated',
          list: 'audited',
          report: 'listed',
          fund: 'reported',
          pay: 'funded',
          return: 'submitted',
          resubmit: 'returned',
          reject: 'submitted',
          withdraw: 'submitted',
          recover: 'paid',
        };
        return {
          slug: `${type.toLowerCase()}-by-${actor}`,
          says: `${actor} 办理 ${type} / ${type} by the ${actor}`,
          given: to(start[type] ?? 'submitted', [type, person(actor, `new-${actor}`)]),
          tags: ['actor', 'pair'],
        };
      }),
    ),
    {
      slug: 'same-instant',
      says: '与上一事项同一时刻：可以 / at the same instant as the event before: possible',
      given: to('submitted', ['recommend', { at: '2025-06-15T02:00:00Z' }]),
    },
    {
      slug: 'one-nanosecond-before',
      says: '早一纳秒：不可 / one nanosecond before: not possible',
      given: to('submitted', ['recommend', { at: '2025-06-15T09:59:59.999999999+08:00' }]),
    },
    {
      slug: 'within-a-second',
      says: '同一秒内早半秒：不可 / half a second before within one second: not possible',
      given: to(
        'submitted',
        ['recommend', { at: '2025-06-16T10:00:00.75+08:00' }],
        ['evaluate', { at: '2025-06-16T10:00:00.5+08:00' }],
      ),
    },
    {
      slug: 'earlier-across-offsets',
      says: '文字较晚而时刻较早：不可 / a later text and an earlier instant: not possible',
      given: to('submitted', ['recommend', { at: '2025-06-15T10:30:00+09:00' }]),
    },
    {
      slug: 'compared-with-the-last',
      says: '与最后一项比较 / compared with the last event',
      given: to('recommended', ['evaluate', { at: '2025-06-15T23:00:00+08:00' }]),
    },
    {
      slug: 'everything-at-once',
      says: '步骤、主体、时间、条件、同一人，依次序 / turn, actor, time, guards, person, in order',
      given: to('submitted', [
        'list',
        { at: '2025-06-01T00:00:00+08:00', granted: '0.00', entitlement: '0.00', ...person('auditor', 'enterprise-1') },
      ]),
    },
    {
      slug: 'final-and-more',
      says: '终局、主体、时间、理由 / final, actor, time, reasons',
      given: to('withdrawn', [
        'reject',
        { at: '2025-06-01T00:00:00+08:00', reasons: [' '], ...person('province', 'enterprise-1') },
      ]),
    },
    {
      slug: 'submit-everything',
      says: '提交的三项条件 / the three guards of a submission',
      given: {
        application: { ...application, purchases: [] },
        events: [event('submit', 0, { at: '2025-11-01T00:00:00+08:00', ...person('provider', 'x') })],
      },
    },
    {
      slug: 'list-everything',
      says: '列入名单的各项 / the guards of a listing',
      given: to('audited', ['list', { granted: '250000.00', entitlement: '240000.00' }]),
    },
    {
      slug: 'recover-everything',
      says: '追回的各项 / the guards of a recovery',
      given: to('paid', ['recover', { amount: '0.00', reasons: [] }]),
    },
    {
      slug: 'recover-above-and-no-reasons',
      says: '追回高于拨付且没有理由 / a recovery above the payment and without reasons',
      given: to('paid', ['recover', { amount: '18000.01', reasons: [''] }]),
    },
    // The window.
    ...(
      [
        ['first-instant', '2025-01-01T00:00:00+08:00', '开始的一刻', 'the first instant'],
        ['before-the-first', '2024-12-31T23:59:59.999999999+08:00', '开始之前', 'just before the first instant'],
        ['last-instant', '2025-10-31T23:59:59.999999999+08:00', '最后一刻', 'the last instant'],
        ['after-the-last', '2025-11-01T00:00:00+08:00', '截止之后', 'just after the last instant'],
        ['after-the-last-in-utc', '2025-10-31T16:00:00Z', '以UTC书写，截止之后', 'just after the last instant, in UTC'],
      ] as const
    ).map(([slug, at, zh, en]) => ({
      slug: `window-${slug}`,
      says: `提交于${zh} / submitted at ${en}`,
      given: submittedAt(at),
      tags: ['boundary'],
    })),
    {
      slug: 'window-without-opening',
      says: '没有开始时间的政策 / a policy without an opening',
      given: submittedAt('2025-08-31T12:00:00.000000001+08:00'),
      policy: 'made-up',
      tags: ['boundary'],
    },
    {
      slug: 'submitted-at-differs',
      says: '与申请所载时间差一纳秒 / one nanosecond from what the application says',
      given: { application, events: [event('submit', 0, { at: '2025-06-15T10:00:00.000000001+08:00' })] },
    },
    {
      slug: 'submitted-at-in-another-spelling',
      says: '同一时刻的另一书写：可以 / the same instant in another spelling: possible',
      given: { application, events: [event('submit', 0, { at: '2025-06-15T02:00:00Z' })] },
    },
    {
      slug: 'no-purchases',
      says: '没有清单行 / no purchases',
      given: { application: { ...application, purchases: [] }, events: [event('submit')] },
    },
    // Checks.
    ...['inDistrict', 'qualified', 'noMajorAccident', 'noSeriousDishonesty', 'recommended'].map((check) => ({
      slug: `check-${check.toLowerCase()}`,
      says: `审查未过：${check} / a check that failed: ${check}`,
      given: to('submitted', ['recommend', failing(check)]),
    })),
    {
      slug: 'checks-in-order',
      says: '几项未过，依次序 / several checks failed, in order',
      given: to('submitted', [
        'recommend',
        {
          checks: {
            recommended: false,
            noMajorAccident: false,
            inDistrict: false,
            qualified: true,
            noSeriousDishonesty: true,
          },
        },
      ]),
    },
    // Audited amounts.
    {
      slug: 'amounts-too-few',
      says: '审定金额少于行数 / fewer amounts than lines',
      given: to('evaluated', ['audit', { amounts: ['60000.00'] }]),
    },
    {
      slug: 'amounts-too-many',
      says: '审定金额多于行数 / more amounts than lines',
      given: to('evaluated', ['audit', { amounts: ['60000.00', '40000.00', '0.00'] }]),
    },
    { slug: 'amounts-none', says: '没有审定金额 / no amounts', given: to('evaluated', ['audit', { amounts: [] }]) },
    {
      slug: 'amounts-as-claimed',
      says: '审定等于申报：可以 / audited as claimed: possible',
      given: to('evaluated', ['audit', { amounts: ['60000.00', '40000.00'] }]),
    },
    {
      slug: 'amount-one-fen-above',
      says: '一行高一分 / one line one fen above its claim',
      given: to('evaluated', ['audit', { amounts: ['60000.01', '40000.00'] }]),
    },
    {
      slug: 'amount-of-the-second-line',
      says: '第二行高于申报 / the second line above its claim',
      given: to('evaluated', ['audit', { amounts: ['0.00', '40000.01'] }]),
    },
    {
      slug: 'amounts-of-both-lines',
      says: '两行都高：各一项 / both lines above: a reason each',
      given: to('evaluated', ['audit', { amounts: ['60000.01', '50000.00'] }]),
    },
    {
      slug: 'amounts-count-and-above',
      says: '数目不符且高于申报 / a wrong count, and above the claim',
      given: to('evaluated', ['audit', { amounts: ['70000.00'] }]),
    },
    {
      slug: 'amounts-exchanged',
      says: '两行对调：高于其中一行 / the two exchanged: above one line',
      given: to('evaluated', ['audit', { amounts: ['40000.00', '60000.00'] }]),
    },
    // Listing.
    {
      slug: 'granted-nothing',
      says: '核定为零 / granted nothing',
      given: to('audited', ['list', { granted: '0.00' }]),
    },
    {
      slug: 'granted-one-fen',
      says: '核定一分：可以 / granted one fen: possible',
      given: to('audited', ['list', { granted: '0.01' }]),
    },
    {
      slug: 'granted-all',
      says: '核定等于应补：可以 / granted all that is due: possible',
      given: to('audited', ['list', { granted: '20000.00' }]),
    },
    {
      slug: 'granted-above',
      says: '核定高一分 / granted one fen more than is due',
      given: to('audited', ['list', { granted: '20000.01' }]),
    },
    {
      slug: 'entitled-to-all-audited',
      says: '应补等于审定合计：可以 / entitled to all that was audited: possible',
      given: to('audited', ['list', { entitlement: '90000.00' }]),
    },
    {
      slug: 'entitled-above-the-audit',
      says: '应补高一分 / entitled to one fen more than was audited',
      given: to('audited', ['list', { entitlement: '90000.01' }]),
    },
    {
      slug: 'above-the-last-audit',
      says: '与最后一次审计比较 / compared with the last audit',
      given: to(
        'evaluated',
        ['return'],
        ['resubmit'],
        ['recommend'],
        ['evaluate'],
        ['audit', { amounts: ['100.00', '0.00'] }],
        ['list', { entitlement: '100.01', granted: '1.00' }],
      ),
    },
    {
      slug: 'granted-at-the-cap',
      says: '核定恰到上限 / granted just the cap',
      given: to('audited', ['list', { entitlement: '1500.00', granted: '1000.00' }]),
      policy: 'made-up',
    },
    {
      slug: 'granted-above-the-cap',
      says: '核定高于上限一分 / granted one fen above the cap',
      given: to('audited', ['list', { entitlement: '1000.01', granted: '1000.01' }]),
      policy: 'made-up',
    },
    // Funding and payment.
    {
      slug: 'funded-less',
      says: '下达少一分 / funded one fen less',
      given: to('reported', ['fund', { amount: '17999.99' }]),
    },
    {
      slug: 'funded-more',
      says: '下达多一分 / funded one fen more',
      given: to('reported', ['fund', { amount: '18000.01' }]),
    },
    { slug: 'paid-less', says: '拨付少一分 / paid one fen less', given: to('funded', ['pay', { amount: '17999.99' }]) },
    { slug: 'paid-more', says: '拨付多一分 / paid one fen more', given: to('funded', ['pay', { amount: '18000.01' }]) },
    {
      slug: 'paid-the-entitlement',
      says: '拨付应补而非核定 / paid what is due, not what was granted',
      given: to('funded', ['pay', { amount: '20000.00' }]),
    },
    // Recovery.
    {
      slug: 'recovered-one-fen',
      says: '追回一分：可以 / one fen recovered: possible',
      given: to('paid', ['recover', { amount: '0.01' }]),
    },
    {
      slug: 'recovered-all',
      says: '全部追回：可以 / all recovered: possible',
      given: to('paid', ['recover', { amount: '18000.00' }]),
    },
    {
      slug: 'recovered-more',
      says: '追回多一分 / one fen more than was paid',
      given: to('paid', ['recover', { amount: '18000.01' }]),
    },
    {
      slug: 'recovered-nothing',
      says: '追回为零 / nothing recovered',
      given: to('paid', ['recover', { amount: '0.00' }]),
    },
    // Reasons.
    ...(['return', 'reject'] as const).flatMap((type) => [
      {
        slug: `${type}-without-reasons`,
        says: `${type} 没有理由 / ${type} without reasons`,
        given: to('submitted', [type, { reasons: [] }]),
      },
      {
        slug: `${type}-with-blank-reasons`,
        says: `${type} 的理由都是空白 / ${type} with blank reasons alone`,
        given: to('submitted', [type, { reasons: ['', ' ', '　', '\u200b'] }]),
      },
      {
        slug: `${type}-with-one-reason`,
        says: `${type} 有一条理由：可以 / ${type} with one reason: possible`,
        given: to('submitted', [type, { reasons: ['', '缺页'] }]),
      },
    ]),
    {
      slug: 'recover-without-reasons',
      says: '追回没有理由 / a recovery without reasons',
      given: to('paid', ['recover', { reasons: [] }]),
    },
    // One person, one body.
    {
      slug: 'same-person-other-body',
      says: '一人先后代表两个主体 / one person for two bodies',
      given: to('submitted', ['recommend', person('district-bureau', 'enterprise-1')]),
    },
    {
      slug: 'same-person-same-body',
      says: '一人先后代表同一主体：可以 / one person for one body: possible',
      given: to('evaluated', ['audit'], ['list', person('city-bureau', 'city-bureau-1')]),
    },
    {
      slug: 'same-person-much-later',
      says: '与较早的事项比较 / compared with every event before',
      given: to('funded', ['pay', person('district-treasury', 'enterprise-1')]),
    },
    {
      slug: 'same-person-first-body',
      says: '载明最先的主体 / the first body is named',
      given: to(
        'submitted',
        ['return', person('district-bureau', 'x')],
        ['resubmit'],
        ['recommend', person('district-bureau', 'x')],
        ['evaluate', person('city-bureau', 'x')],
      ),
    },
    {
      slug: 'same-person-to-the-letter',
      says: '姓名区分大小写 / the case of letters matters in names',
      given: to('submitted', ['recommend', person('district-bureau', 'Enterprise-1')]),
    },
    {
      slug: 'same-person-with-spaces',
      says: '姓名不计空格、不可见字符和全角 / spaces, invisible characters and full width do not matter in names',
      given: to('submitted', ['recommend', person('district-bureau', ' ｅnterprise\u200b - 1')]),
    },
  ]),
  ...ofRule({ rule: 'W-2.2', basis: '3.3', call: 'replayCase', tags: ['absence'] }, [
    {
      slug: 'list-before-the-audit',
      says: '审计之前列入名单：不与审定比较 / listed before an audit: not compared with it',
      given: to('evaluated', ['list', { entitlement: '9999999.00', granted: '1.00' }]),
    },
    {
      slug: 'fund-before-the-list',
      says: '列入名单之前下达：不与核定比较 / funded before a listing: not compared with it',
      given: to('audited', ['fund', { amount: '5.00' }]),
    },
    {
      slug: 'recover-before-the-payment',
      says: '拨付之前追回：不与拨付比较 / recovered before a payment: not compared with it',
      given: to('funded', ['recover', { amount: '999999.00' }]),
    },
  ]),
  ...ofRule({ rule: 'W-2.3', basis: '3.3', call: 'replayCase', tags: ['malformed'] }, [
    {
      slug: 'unknown-type',
      says: '没有的事项 / an unknown type',
      given: { application, events: [{ ...event('submit'), type: 'approve' }] },
      expect: refusedAs('not-one-of', ['events', 0, 'type']),
    },
    {
      slug: 'unknown-actor',
      says: '没有的主体 / an unknown actor',
      given: { application, events: [event('submit', 0, { by: { actor: 'mayor', person: 'x' } })] },
      expect: refusedAs('not-one-of', ['events', 0, 'by', 'actor']),
    },
    {
      slug: 'amount',
      says: '金额格式不符 / a malformed amount',
      given: to('reported', ['fund', { amount: '18000' }]),
      expect: refusedAs('not-canonical', ['events', 6, 'amount'], '18000.00'),
    },
    {
      slug: 'instant',
      says: '时刻格式不符 / a malformed instant',
      given: { application, events: [event('submit', 0, { at: '2025-06-15' })] },
      expect: refusedAs('malformed', ['events', 0, 'at']),
    },
    {
      slug: 'opinion-missing',
      says: '缺评审意见 / no opinion',
      given: to('recommended', ['evaluate', { opinion: undefined }]),
      expect: refusedAs('missing-field', ['events', 2, 'opinion']),
    },
    {
      slug: 'check-missing',
      says: '缺一项审查 / a check is missing',
      given: to('submitted', [
        'recommend',
        { checks: { inDistrict: true, qualified: true, noMajorAccident: true, noSeriousDishonesty: true } },
      ]),
      expect: refusedAs('missing-field', ['events', 1, 'checks', 'recommended']),
    },
  ]),
];

const cases: readonly VectorSource[] = [
  ...ofRule({ rule: 'W-3.1', basis: '3.3', call: 'replayCase', tags: ['case'] }, [
    {
      slug: 'last-recommendation',
      says: '再次推荐：取最后一次 / recommended again: the last time',
      given: to('recommended', ['return'], ['resubmit'], ['recommend']),
    },
    {
      slug: 'last-opinion',
      says: '再次评审：取最后一次 / evaluated again: the last opinion',
      given: to('evaluated', ['return'], ['resubmit'], ['recommend'], ['evaluate', { opinion: '同意' }]),
    },
    {
      slug: 'returned-from-evaluated',
      says: '退回：载明自何状态、由谁 / returned: from where, and by whom',
      given: to('evaluated', ['return', person('city-bureau', 'y')]),
    },
    {
      slug: 'rejected-by-the-auditor',
      says: '审计机构不予通过 / rejected by the auditor',
      given: to('audited', ['reject', person('auditor', 'auditor-1')]),
    },
    {
      slug: 'withdrawn-from-reported',
      says: '撤回：载明自何状态 / withdrawn: from where',
      given: to('reported', ['withdraw']),
    },
    {
      slug: 'recovered',
      says: '追回：载明拨付和追回 / recovered: the payment and the recovery',
      given: to('paid', ['recover', { amount: '500.00' }]),
    },
    {
      slug: 'nothing-after-a-return',
      says: '退回后不再载明评审意见 / nothing of the evaluation is known after a return',
      given: to('evaluated', ['return'], ['resubmit']),
    },
  ]),
  ...ofRule({ rule: 'W-3.2', basis: '3.3', call: 'possibleEvents', tags: ['order'] }, [
    ...everyStatus.map((status) => ({
      slug: `from-${status}`,
      says: `${status} 之后可办理的事项 / what can follow ${status}`,
      given: to(status),
      expect: { answer: possibleFrom[status] ?? [] },
    })),
    ...(
      [
        ['enterprise', ['withdraw']],
        ['district-bureau', ['recommend', 'return', 'reject']],
        ['city-bureau', ['return', 'reject']],
        ['auditor', ['reject']],
        ['province', []],
      ] as const
    ).map(([actor, answer]) => ({
      slug: `submitted-for-${actor}`,
      says: `已提交，${actor} 可办理的事项 / submitted: what the ${actor} may do`,
      given: { ...to('submitted'), actor },
      expect: { answer },
    })),
    {
      slug: 'late-draft',
      says: '已逾期的填报：只能撤回 / a draft that is too late can only be withdrawn',
      given: { application: { ...application, submittedAt: '2025-11-01T00:00:00+08:00' }, events: [] },
      expect: { answer: ['withdraw'] },
    },
    {
      slug: 'draft-without-purchases',
      says: '没有清单行的填报：只能撤回 / a draft without purchases can only be withdrawn',
      given: { application: { ...application, purchases: [] }, events: [] },
      expect: { answer: ['withdraw'] },
    },
    {
      slug: 'audited-at-nothing',
      says: '审定为零：不能列入名单 / audited at nothing: cannot be listed',
      given: to('evaluated', ['audit', { amounts: ['0.00', '0.00'] }]),
      expect: { answer: ['reject', 'withdraw'] },
    },
    {
      slug: 'provider-check',
      says: '云服务商先核对的政策 / where the provider checks first',
      policy: 'wuhan-2023',
      given: {
        application: { ...application, submittedAt: '2023-06-15T10:00:00+08:00' },
        events: [event('submit', 0, { at: '2023-06-15T10:00:00+08:00' })],
      },
      expect: { answer: ['checkByProvider', 'return', 'reject', 'withdraw'] },
    },
  ]),
  ...ofRule(
    { rule: 'W-1.1', basis: '3.3', call: 'actorsOf', tags: ['actor'] },
    everyEvent.map((type) => ({
      slug: `actors-of-${type.toLowerCase()}`,
      says: `${type} 由谁办理 / who may do ${type}`,
      given: { event: type },
      expect: { answer: actors[type] ?? [] },
    })),
  ),
];

export const reviewVectors: readonly VectorSource[] = [...table, ...guards, ...cases];
