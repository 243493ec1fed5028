/**
 * Golden cases of events and stored cases that are malformed: they throw, with the path of each problem.
 * @module
 */
import { describe, expect, it } from 'vitest';
import {
  actorsOf,
  advance,
  InvalidValueError,
  openCase,
  possibleEvents,
  replayCase,
  reviewDiagram,
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
const checks = {
  inDistrict: true,
  qualified: true,
  noMajorAccident: true,
  noSeriousDishonesty: true,
  recommended: true,
};
const by = (person: string) => event('submit', 0, { by: { actor: 'enterprise', person } });
const of = (given: unknown) => problemsOf(() => advance(wuhan2025, draft, given as ReviewEvent));

describe('an event', () => {
  it.each<[string, unknown, readonly string[]]>([
    ['is an object', null, ['event: wrong-type']],
    ['is not a list', [], ['event: wrong-type']],
    ['is given', undefined, ['event: missing-field']],
    ['has a type', event('submit', 0, { type: undefined }), ['event.type: missing-field']],
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
      'recommend has checks that are true or false',
      event('recommend', 0, { checks: { ...checks, qualified: 'yes' } }),
      ['event.checks.qualified: wrong-type'],
    ],
    [
      'recommend has every check',
      event('recommend', 0, { checks: { ...checks, recommended: undefined } }),
      ['event.checks.recommended: missing-field'],
    ],
    [
      'recommend has no other check',
      event('recommend', 0, { checks: { ...checks, pretty: true } }),
      ['event.checks.pretty: unknown-field'],
    ],
    ['evaluate has an opinion', event('evaluate', 0, { opinion: undefined }), ['event.opinion: missing-field']],
    [
      'audit has amounts in yuan, canonical',
      event('audit', 0, { amounts: ['1.00', '1.0'] }),
      ['event.amounts.1: not-canonical'],
    ],
    ['audit has amounts in text', event('audit', 0, { amounts: [1] }), ['event.amounts.0: not-canonical']],
    ['audit has no negative amounts', event('audit', 0, { amounts: ['-1.00'] }), ['event.amounts.0: out-of-range']],
    ['audit has amounts that are known', event('audit', 0, { amounts: [null] }), ['event.amounts.0: wrong-type']],
    ['audit has no holes', event('audit', 0, { amounts: new Array(2) }), ['event.amounts.0: missing-field']],
    ['audit has a list of amounts', event('audit', 0, { amounts: '1.00' }), ['event.amounts: wrong-type']],
    ['audit has a report', event('audit', 0, { report: 1 }), ['event.report: wrong-type']],
    ['list has an entitlement', event('list', 0, { entitlement: '1,000.00' }), ['event.entitlement: not-canonical']],
    ['list has a batch', event('list', 0, { batch: 1 }), ['event.batch: wrong-type']],
    ['list has a grant', event('list', 0, { granted: undefined }), ['event.granted: missing-field']],
    ['report has a reference', event('report', 0, { reference: null }), ['event.reference: wrong-type']],
    ['fund has an amount', event('fund', 0, { amount: 'all' }), ['event.amount: malformed']],
    ['pay has a reference', event('pay', 0, { reference: undefined }), ['event.reference: missing-field']],
    ['return has reasons', event('return', 0, { reasons: 'late' }), ['event.reasons: wrong-type']],
    ['reject has reasons in text', event('reject', 0, { reasons: ['late', 3] }), ['event.reasons.1: wrong-type']],
    ['recover has an amount', event('recover', 0, { amount: 1 }), ['event.amount: not-canonical']],
    ['recover has reasons', event('recover', 0, { reasons: {} }), ['event.reasons: wrong-type']],
    ['holds no half characters', event('evaluate', 0, { opinion: 'a\ud83d' }), ['event.opinion: not-well-formed-text']],
    ['has a person who is named', by(''), ['event.by.person: empty-text']],
    ['has a person who is not blank', by(' \u3000\t'), ['event.by.person: empty-text']],
    ['has a person who can be seen', by('\u200b'), ['event.by.person: empty-text']],
    ['has a person of a name that can be stored', by('x'.repeat(10_001)), ['event.by.person: out-of-range']],
    [
      'has an actor and a person, no more',
      event('submit', 0, { by: { actor: 'enterprise', person: 'x', role: 'y' } }),
      ['event.by.role: unknown-field'],
    ],
    [
      'holds the fields of its type, no others',
      event('submit', 0, { amount: '1.00' }),
      ['event.amount: unknown-field'],
    ],
    [
      'holds no field that every object has',
      JSON.parse(
        '{"type":"submit","at":"2025-06-15T10:00:00+08:00","by":{"actor":"enterprise","person":"x"},"__proto__":1}',
      ),
      ['event.__proto__: unknown-field'],
    ],
    ['has fields of its own', Object.create(event('evaluate')), ['event.type: missing-field']],
  ])('%s', (_, given, problems) => {
    expect(of(given)).toEqual(problems);
  });

  it('says in both languages what was expected and what was given', () => {
    expect(messageOf(() => advance(wuhan2025, draft, event('pay', 0, { reference: undefined })))).toBe(
      'event.reference: required / 请填写 [missing-field]',
    );
    expect(messageOf(() => advance(wuhan2025, draft, event('submit', 0, { by: { actor: 'mayor' } })))).toBe(
      'event.by.actor: expected one of enterprise, provider, district-bureau, city-bureau, auditor, province, district-treasury, got "mayor" / 应为下列之一：enterprise、provider、district-bureau、city-bureau、auditor、province、district-treasury；实为“mayor” [not-one-of]',
    );
    expect(messageOf(() => advance(wuhan2025, draft, 'submit' as unknown as ReviewEvent))).toBe(
      'event: expected an object, got "submit" / 应为对象，实为“submit” [wrong-type]',
    );
  });

  it('is named by its place in a replay, even after one that is refused', () => {
    const events = [event('submit'), event('pay', 1), event('recommend', 2, { at: '2025' })];
    expect(problemsOf(() => replayCase(wuhan2025, application, events))).toEqual(['events.2.at: malformed']);
    expect(problemsOf(() => replayCase(wuhan2025, application, {} as never))).toEqual(['events: wrong-type']);
  });
});

describe('an unknown word', () => {
  it('is refused with the list: an event, an actor, a locale', () => {
    expect(problemsOf(() => actorsOf('approve'))).toEqual(['event: not-one-of']);
    expect(problemsOf(() => actorsOf('constructor'))).toEqual(['event: not-one-of']);
    expect(problemsOf(() => possibleEvents(wuhan2025, draft, 'mayor' as never))).toEqual(['actor: not-one-of']);
    expect(problemsOf(() => reviewDiagram(wuhan2025, 'fr' as never))).toEqual(['locale: not-one-of']);
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

  it('is an object', () => {
    expect(problemsOf(() => openCase(undefined as never))).toEqual(['application: missing-field']);
    expect(problemsOf(() => replayCase(wuhan2025, 'WH-1' as never, []))).toEqual(['application: wrong-type']);
    const without = { ...draft, application: undefined } as never;
    expect(problemsOf(() => possibleEvents(wuhan2025, without))).toEqual(['reviewCase.application: missing-field']);
  });

  it('has a list of purchases', () => {
    const listless = openCase(changed({ purchases: {} }));
    expect(problemsOf(() => advance(wuhan2025, listless, event('submit')))).toEqual([
      'reviewCase.application.purchases: wrong-type',
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
  it('has a path of statuses', () => {
    const of = (review: unknown) => ({ ...wuhan2025, review }) as typeof wuhan2025;
    const calls = [
      (policy: typeof wuhan2025) => advance(policy, draft, event('submit')),
      (policy: typeof wuhan2025) => replayCase(policy, application, [event('submit')]),
      (policy: typeof wuhan2025) => possibleEvents(policy, draft),
      (policy: typeof wuhan2025) => reviewDiagram(policy, 'en'),
    ];
    for (const call of calls) {
      expect(problemsOf(() => call(of(undefined)))).toEqual(['policy.review: missing-field']);
      expect(problemsOf(() => call(of({ path: 'submitted' })))).toEqual(['policy.review.path: wrong-type']);
      expect(problemsOf(() => call(of({ path: ['submitted', 'Audited'] })))).toEqual([
        'policy.review.path.1: not-one-of',
      ]);
      expect(problemsOf(() => call(undefined as never))).toEqual(['policy: missing-field']);
    }
  });

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
    ['has a history', stored({ history: undefined }), ['reviewCase.history: missing-field']],
    [
      'whose events are well formed',
      stored({ history: [event('submit'), event('recommend', 1, { at: 'soon' })] }),
      ['reviewCase.history.1.at: malformed'],
    ],
    ['has no other fields', stored({ note: 'urgent' }), ['reviewCase.note: unknown-field']],
    [
      'has nothing that its status does not bring',
      stored({ payment: { reference: 'Z', amount: '1.00' } }),
      ['reviewCase.payment: unknown-field'],
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

  it('is refused in both languages with what contradicts it', () => {
    const said = (given: unknown) => messageOf(() => possibleEvents(wuhan2025, given as ReviewCase));
    expect(said('paid')).toBe('reviewCase: expected an object, got "paid" / 应为对象，实为“paid” [wrong-type]');
    expect(said(stored({ history: 'none' }))).toBe(
      'reviewCase.history: expected a list, got "none" / 应为列表，实为“none” [wrong-type]',
    );
    expect(said(stored({ status: 'paid' }))).toBe(
      'reviewCase.status: the case contradicts itself or its application: expected what its history says, got "paid" / 案件前后不一致：应为与审核经过相符的内容，实为“paid” [case-inconsistent]',
    );
    expect(said(stored({ history: [event('submit'), event('pay', 1)] }))).toBe(
      'reviewCase.history: the case contradicts itself or its application: expected a history with the event audit, got a list of 2 / 案件前后不一致：应为审核经过中有 audit 事项，实为含2项的列表 [case-inconsistent]',
    );
  });
});

it('a purchase that is none is refused, not a TypeError', () => {
  const evaluated = at(wuhan2025, 'evaluated');
  const broken = { ...evaluated, application: { ...evaluated.application, purchases: [null] } };
  const audit = event('audit');
  expect(() => advance(wuhan2025, broken as never, audit)).toThrow(InvalidValueError);
});
