/**
 * Golden cases of events and stored cases that are malformed: they throw, with the path of each problem.
 * @module
 */
import { describe, expect, it } from 'vitest';
import {
  advance,
  InvalidValueError,
  openCase,
  possibleEvents,
  replayCase,
  wuhan2025,
  type ReviewCase,
  type ReviewEvent,
} from 'cloud-voucher-rules';
import { application, at, event } from '../support/review';

/** Each problem that `work` throws, as `path: code`. */
function problemsOf(work: () => unknown): readonly string[] {
  try {
    work();
  } catch (error) {
    if (error instanceof InvalidValueError) return error.problems.map(({ path, code }) => `${path.join('.')}: ${code}`);
    throw error;
  }
  return [];
}

function messageOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof InvalidValueError) return error.message;
    throw error;
  }
  return '';
}

const draft = openCase(application);
const of = (given: unknown) => problemsOf(() => advance(wuhan2025, draft, given as ReviewEvent));

describe('an event', () => {
  it.each<[string, unknown, readonly string[]]>([
    ['is an object', null, ['event: wrong-type']],
    ['is not a list', [], ['event: wrong-type']],
    ['is given', undefined, ['event: missing-field']],
    ['has a type', event('submit', 0, { type: undefined }), ['event.type: not-one-of']],
    ['has a known type', event('submit', 0, { type: 'approve' }), ['event.type: not-one-of']],
    [
      'whose type is not a name of every object',
      event('submit', 0, { type: 'constructor' }),
      ['event.type: not-one-of'],
    ],
    ['has a time with an offset', event('submit', 0, { at: '2025-06-15T10:00:00' }), ['event.at: malformed']],
    [
      'has a time in canonical form',
      event('submit', 0, { at: '2025-06-15 10:00:00+08:00' }),
      ['event.at: not-canonical'],
    ],
    ['has a time of the calendar', event('submit', 0, { at: '2025-06-31T10:00:00+08:00' }), ['event.at: not-a-time']],
    ['has a time', event('submit', 0, { at: undefined }), ['event.at: missing-field']],
    ['has a known actor', event('submit', 0, { by: { actor: 'mayor', person: 'x' } }), ['event.by.actor: not-one-of']],
    ['has a person', event('submit', 0, { by: { actor: 'enterprise' } }), ['event.by.person: missing-field']],
    [
      'names its person in text',
      event('submit', 0, { by: { actor: 'enterprise', person: 7 } }),
      ['event.by.person: wrong-type'],
    ],
    ['says by whom', event('submit', 0, { by: undefined }), ['event.by: missing-field']],
    ['recommend has checks', event('recommend', 0, { checks: undefined }), ['event.checks: missing-field']],
    [
      'recommend has every check, true or false',
      event('recommend', 0, {
        checks: { inDistrict: true, qualified: 'yes', noMajorAccident: 1, noSeriousDishonesty: null },
      }),
      [
        'event.checks.qualified: wrong-type',
        'event.checks.noMajorAccident: wrong-type',
        'event.checks.noSeriousDishonesty: wrong-type',
        'event.checks.recommended: missing-field',
      ],
    ],
    ['evaluate has an opinion', event('evaluate', 0, { opinion: undefined }), ['event.opinion: missing-field']],
    [
      'audit has amounts in yuan',
      event('audit', 0, { amounts: ['1.00', '1.0', 1, '-1.00', null] }),
      [
        'event.amounts.1: not-canonical',
        'event.amounts.2: wrong-type',
        'event.amounts.3: out-of-range',
        'event.amounts.4: wrong-type',
      ],
    ],
    ['audit has a list of amounts', event('audit', 0, { amounts: '1.00' }), ['event.amounts: wrong-type']],
    ['audit has a report', event('audit', 0, { report: 1 }), ['event.report: wrong-type']],
    [
      'list has a batch and two amounts',
      event('list', 0, { batch: 1, entitlement: '1,000.00', granted: undefined }),
      ['event.batch: wrong-type', 'event.entitlement: not-canonical', 'event.granted: missing-field'],
    ],
    ['report has a reference', event('report', 0, { reference: null }), ['event.reference: wrong-type']],
    ['fund has an amount', event('fund', 0, { amount: 'all' }), ['event.amount: malformed']],
    ['pay has a reference', event('pay', 0, { reference: undefined }), ['event.reference: missing-field']],
    ['return has reasons', event('return', 0, { reasons: 'late' }), ['event.reasons: wrong-type']],
    ['reject has reasons in text', event('reject', 0, { reasons: ['late', 3] }), ['event.reasons.1: wrong-type']],
    [
      'recover has both',
      event('recover', 0, { amount: 1, reasons: {} }),
      ['event.amount: wrong-type', 'event.reasons: wrong-type'],
    ],
    [
      'is told all that is wrong with it',
      { type: 'pay', at: 'today', by: { actor: 'x', person: 1 } },
      [
        'event.at: malformed',
        'event.by.actor: not-one-of',
        'event.by.person: wrong-type',
        'event.reference: missing-field',
        'event.amount: missing-field',
      ],
    ],
  ])('%s', (_, given, problems) => {
    expect(of(given)).toEqual(problems);
  });

  it('is told in both languages what was expected and what was given', () => {
    const recommend = event('recommend', 0, {
      type: 'recommend',
      at: undefined,
      by: { actor: 'mayor', person: 1 },
      checks: {
        inDistrict: 'yes',
        qualified: true,
        noMajorAccident: true,
        noSeriousDishonesty: true,
        recommended: true,
      },
    });
    expect(messageOf(() => advance(wuhan2025, draft, recommend))).toBe(
      [
        'event.at: required / 请填写 [missing-field]',
        'event.by.actor: expected one of enterprise, provider, district-bureau, city-bureau, auditor, province, district-treasury, got "mayor" / 应为下列之一：enterprise、provider、district-bureau、city-bureau、auditor、province、district-treasury；实为"mayor" [not-one-of]',
        'event.by.person: expected a text, got 1 / 应为文字，实为1 [wrong-type]',
        'event.checks.inDistrict: expected true or false, got "yes" / 应为true 或 false，实为"yes" [wrong-type]',
      ].join('\n'),
    );
    const audit = event('audit', 0, { report: undefined, amounts: 3 });
    expect(messageOf(() => advance(wuhan2025, draft, audit))).toBe(
      [
        'event.report: required / 请填写 [missing-field]',
        'event.amounts: expected a list, got 3 / 应为列表，实为3 [wrong-type]',
      ].join('\n'),
    );
    const pay = event('pay', 0, { amount: null });
    expect(messageOf(() => advance(wuhan2025, draft, pay))).toBe(
      'event.amount: expected an amount in yuan with two decimals and no separators, 0.00 to 9999999999999.99, such as 120000.00, got null / 应为以元计的金额（两位小数，不带千位分隔，0.00 至 9999999999999.99），如 120000.00，实为null [wrong-type]',
    );
    expect(messageOf(() => advance(wuhan2025, draft, 'submit' as unknown as ReviewEvent))).toBe(
      'event: expected an object, got "submit" / 应为对象，实为"submit" [wrong-type]',
    );
  });

  it('is told by its place in a replay', () => {
    const events = [event('submit'), event('pay', 1, { amount: '1' }), event('recommend', 2, { at: '2025' })];
    expect(problemsOf(() => replayCase(wuhan2025, application, events))).toEqual([
      'events.1.amount: not-canonical',
      'events.2.at: malformed',
    ]);
  });
});

describe('an application', () => {
  const changed = (changes: object) => ({ ...application, ...changes }) as typeof application;

  it('has the time that a submission is compared with', () => {
    const timeless = changed({ submittedAt: '2025-06-15' });
    expect(problemsOf(() => advance(wuhan2025, openCase(timeless), event('submit')))).toEqual([
      'reviewCase.application.submittedAt: malformed',
    ]);
    expect(problemsOf(() => possibleEvents(wuhan2025, openCase(timeless)))).toEqual([
      'reviewCase.application.submittedAt: malformed',
    ]);
    expect(problemsOf(() => replayCase(wuhan2025, timeless, [event('submit')]))).toEqual([
      'application.submittedAt: malformed',
    ]);
  });

  it('has the amounts that an audit is compared with', () => {
    const purchases = [application.purchases[0], { ...application.purchases[1], amount: '40000' }];
    const events = [event('submit'), event('recommend', 1), event('evaluate', 2), event('audit', 3)];
    expect(problemsOf(() => replayCase(wuhan2025, changed({ purchases }), events))).toEqual([
      'application.purchases.1.amount: not-canonical',
    ]);
  });
});

describe('a policy', () => {
  it('has the times and amounts that events are compared with', () => {
    const policy = (changes: object) => ({ ...wuhan2025, ...changes }) as typeof wuhan2025;
    const early = policy({ window: { opensAt: '2025', closesAt: '2025' } });
    const late = policy({ window: { closesAt: '2025' } });
    expect(problemsOf(() => advance(early, draft, event('submit')))).toEqual(['policy.window.opensAt: malformed']);
    expect(problemsOf(() => advance(late, draft, event('submit')))).toEqual(['policy.window.closesAt: malformed']);
    const uncapped = policy({ annualCap: 'none' });
    const audited = at(wuhan2025, 'audited');
    expect(problemsOf(() => advance(uncapped, audited, event('list', 4)))).toEqual(['policy.annualCap: malformed']);
    expect(problemsOf(() => possibleEvents(uncapped, audited))).toEqual(['policy.annualCap: malformed']);
  });
});

describe('a stored case', () => {
  const stored = (changes: object, reviewCase: ReviewCase = at(wuhan2025, 'listed')) =>
    ({ ...reviewCase, ...changes }) as ReviewCase;
  const of = (given: unknown) => problemsOf(() => possibleEvents(wuhan2025, given as ReviewCase));

  it('is right as it comes from JSON, whatever the order of its keys', () => {
    const listed = at(wuhan2025, 'listed');
    const reordered = Object.fromEntries(Object.entries(JSON.parse(JSON.stringify(listed)) as object).reverse());
    expect(of(reordered)).toEqual([]);
    expect(advance(wuhan2025, reordered as unknown as ReviewCase, event('report', 5))).toEqual(
      advance(wuhan2025, listed, event('report', 5)),
    );
  });

  it.each<[string, unknown, readonly string[]]>([
    ['is an object', null, ['reviewCase: wrong-type']],
    ['is not a text', 'paid', ['reviewCase: wrong-type']],
    ['is not a list', [], ['reviewCase: wrong-type']],
    ['has a history', stored({ history: undefined }), ['reviewCase.history: wrong-type']],
    [
      'whose events are well formed',
      stored({ history: [event('submit'), event('recommend', 1, { at: 'soon' }), { type: 'x' }] }),
      [
        'reviewCase.history.1.at: malformed',
        'reviewCase.history.2.type: not-one-of',
        'reviewCase.history.2.at: missing-field',
        'reviewCase.history.2.by: missing-field',
      ],
    ],
    ['whose status is that of its last event', stored({ status: 'paid' }), ['reviewCase.status: case-inconsistent']],
    [
      'whose figures are those of its history',
      stored({ grant: { batch: '2025-1', entitlement: '20000.00', granted: '19000.00' }, audit: undefined }),
      ['reviewCase.audit: case-inconsistent', 'reviewCase.grant: case-inconsistent'],
    ],
    [
      'whose history has what its status rests on',
      stored({ history: [event('submit'), event('pay', 1)] }),
      ['reviewCase.history: case-inconsistent'],
    ],
  ])('%s', (_, given, problems) => {
    expect(of(given)).toEqual(problems);
    expect(problemsOf(() => advance(wuhan2025, given as ReviewCase, event('withdraw', 9)))).toEqual(problems);
  });

  it('is told in both languages what contradicts it', () => {
    const said = (given: unknown) => messageOf(() => possibleEvents(wuhan2025, given as ReviewCase));
    expect(said('paid')).toBe('reviewCase: expected an object, got "paid" / 应为对象，实为"paid" [wrong-type]');
    expect(said(stored({ history: 'none' }))).toBe(
      'reviewCase.history: expected a list, got "none" / 应为列表，实为"none" [wrong-type]',
    );
    expect(said(stored({ status: 'paid' }))).toBe(
      'reviewCase.status: the case contradicts itself or its application: expected what its history says, got "paid" / 审核记录前后不一致：应为与审核经过相符的内容，实为"paid" [case-inconsistent]',
    );
    expect(said(stored({ history: [event('submit'), event('pay', 1)] }))).toBe(
      'reviewCase.history: the case contradicts itself or its application: expected a history with the event audit, got a list of 2 / 审核记录前后不一致：应为经过中有 audit 事件，实为含 2 项的列表 [case-inconsistent]',
    );
  });
});
