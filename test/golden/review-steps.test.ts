/**
 * Golden cases of the review: each event, who may act, where it starts and leads, and what is then known (clause 3.3).
 * @module
 */
import { describe, expect, it } from 'vitest';
import {
  actors,
  actorsOf,
  advance,
  openCase,
  possibleEvents,
  replayCase,
  reviewStatuses,
  wuhan2025,
  type ReviewCase,
  type ReviewEventType,
  type ReviewStatus,
  type Yuan,
} from 'cloud-voucher-rules';
import { lastOf } from '../../src/review/history';
import { reviewTable } from '../../src/review/steps';
import { after, application, at, dayAfter, event, move, shortest, wayTo, withProviderCheck } from '../support/review';

/** The rows of the review, as the manual has them: event, who may act, from where, to where. */
const rows: readonly [ReviewEventType, readonly string[], readonly ReviewStatus[], ReviewStatus][] = [
  ['submit', ['enterprise'], ['draft'], 'submitted'],
  ['recommend', ['district-bureau'], ['submitted'], 'recommended'],
  ['evaluate', ['city-bureau'], ['recommended'], 'evaluated'],
  ['audit', ['auditor'], ['evaluated'], 'audited'],
  ['list', ['city-bureau'], ['audited'], 'listed'],
  ['report', ['city-bureau'], ['listed'], 'reported'],
  ['fund', ['province'], ['reported'], 'funded'],
  ['pay', ['district-treasury'], ['funded'], 'paid'],
  ['return', ['district-bureau', 'city-bureau'], ['submitted', 'recommended', 'evaluated'], 'returned'],
  ['resubmit', ['enterprise'], ['returned'], 'submitted'],
  [
    'reject',
    ['district-bureau', 'city-bureau', 'auditor'],
    ['submitted', 'recommended', 'evaluated', 'audited', 'returned'],
    'rejected',
  ],
  [
    'withdraw',
    ['enterprise'],
    ['draft', 'submitted', 'recommended', 'evaluated', 'audited', 'listed', 'reported', 'returned'],
    'withdrawn',
  ],
  ['recover', ['city-bureau'], ['paid'], 'recovered'],
];

describe('each event of wuhan-2025', () => {
  it.each(rows)('%s: by %s, from %s, to %s', (type, actors, starts, to) => {
    for (const status of reviewStatuses.filter((each) => each !== 'provider-checked')) {
      const from = at(wuhan2025, status);
      for (const actor of actors) {
        const by = { actor, person: `another (${actor})` };
        const result = advance(wuhan2025, from, event(type, from.history.length, { by }));
        expect([status, result.ok], actor).toEqual([status, starts.includes(status)]);
        if (result.ok) expect(result.case.status).toBe(to);
      }
    }
  });

  it('has no check by the provider', () => {
    for (const status of reviewStatuses.filter((each) => each !== 'provider-checked')) {
      expect(possibleEvents(wuhan2025, at(wuhan2025, status))).not.toContain('checkByProvider');
    }
  });
});

describe('the buttons of one body', () => {
  it('actorsOf names who may act, as the manual has it', () => {
    for (const [type, by] of rows) expect(actorsOf(type)).toEqual(by);
    expect(actorsOf('checkByProvider')).toEqual(['provider']);
  });

  it('possibleEvents with an actor is what this body may do of it', () => {
    const submitted = at(wuhan2025, 'submitted');
    expect(possibleEvents(wuhan2025, submitted, 'district-bureau')).toEqual(['recommend', 'return', 'reject']);
    expect(possibleEvents(wuhan2025, submitted, 'city-bureau')).toEqual(['return', 'reject']);
    expect(possibleEvents(wuhan2025, submitted, 'enterprise')).toEqual(['withdraw']);
    expect(possibleEvents(wuhan2025, submitted, 'province')).toEqual([]);
    for (const status of reviewStatuses.filter((each) => each !== 'provider-checked')) {
      const reviewCase = at(wuhan2025, status);
      for (const actor of actors) {
        const allowed = possibleEvents(wuhan2025, reviewCase).filter((type) => actorsOf(type).includes(actor));
        expect(possibleEvents(wuhan2025, reviewCase, actor), `${status} ${actor}`).toEqual(allowed);
      }
    }
  });
});

describe('what is known in each status', () => {
  const { audit, grant, payment } = {
    audit: { report: '审字〔2025〕12号', amounts: ['50000.00', '40000.00'] },
    grant: { batch: '2025-1', entitlement: '20000.00', granted: '18000.00' },
    payment: { reference: '支付-0007', amount: '18000.00' },
  };
  const known: Readonly<Record<ReviewStatus, object>> = {
    draft: {},
    submitted: {},
    'provider-checked': {},
    recommended: { recommendedAt: '2025-06-16T10:00:00+08:00' },
    evaluated: { opinion: '建议支持' },
    audited: { audit },
    listed: { audit, grant },
    reported: { audit, grant, reference: '武经信〔2025〕30号' },
    funded: { audit, grant, funding: { reference: '鄂财〔2025〕8号', amount: '18000.00' } },
    paid: { audit, grant, payment },
    returned: { returned: { from: 'submitted', actor: 'district-bureau', reasons: ['合同缺少签章页'] } },
    rejected: { rejection: { from: 'submitted', actor: 'district-bureau', reasons: ['不属于支持范围'] } },
    withdrawn: { from: 'draft' },
    recovered: { audit, grant, payment, recovery: { amount: '18000.00', reasons: ['发票系虚开'] } },
  };

  it.each(reviewStatuses.filter((status) => status !== 'provider-checked'))('%s', (status) => {
    const types = wayTo(wuhan2025, status);
    const history = types.map((type, day) => event(type, day));
    expect(at(wuhan2025, status)).toStrictEqual({ application, status, ...known[status], history });
  });

  it('is the same to the byte whatever the order of an event’s fields', () => {
    const evaluated = after(wuhan2025, 'submit', 'recommend', 'evaluate');
    const audit = event('audit', 3);
    const reversed = Object.fromEntries(Object.entries(audit).reverse()) as unknown as typeof audit;
    const [one, other] = [audit, reversed].map((next) => move(wuhan2025, evaluated, next));
    expect(JSON.stringify({ ...other, history: [] })).toBe(JSON.stringify({ ...one, history: [] }));
  });

  it('names the status in which a case was returned, rejected or withdrawn, and by which body', () => {
    const evaluated = after(wuhan2025, 'submit', 'recommend', 'evaluate');
    const by = { actor: 'city-bureau', person: '张明' } as const;
    expect(move(wuhan2025, evaluated, event('return', 5, { by }))).toMatchObject({
      returned: { from: 'evaluated', actor: 'city-bureau' },
    });
    const auditor = { actor: 'auditor', person: '李华' } as const;
    expect(move(wuhan2025, evaluated, event('reject', 5, { by: auditor }))).toMatchObject({
      rejection: { from: 'evaluated', actor: 'auditor' },
    });
    expect(move(wuhan2025, evaluated, event('withdraw', 5))).toMatchObject({ from: 'evaluated' });
  });
});

it('a case that was paid nothing has nothing to recover', () => {
  const paid = at(wuhan2025, 'paid');
  const nothing = { reference: '支付-0007', amount: '0.00' as Yuan };
  const history = paid.history.map((each) => (each.type === 'pay' ? { ...each, ...nothing } : each));
  expect(possibleEvents(wuhan2025, paid)).toEqual(['recover']);
  expect(possibleEvents(wuhan2025, { ...paid, payment: nothing, history } as ReviewCase)).toEqual([]);
});

describe('after a return', () => {
  const resubmitted = after(wuhan2025, 'submit', 'recommend', 'evaluate', 'return', 'resubmit');

  it('the whole path is walked again', () => {
    expect(resubmitted).toStrictEqual({ application, status: 'submitted', history: resubmitted.history });
    expect(possibleEvents(wuhan2025, resubmitted)).toEqual(['recommend', 'return', 'reject', 'withdraw']);
  });

  it('the papers may be corrected: the history fits the corrected application, and the audit is checked against its claims', () => {
    const returned = after(wuhan2025, 'submit', 'return');
    const [first] = application.purchases;
    const corrected = { ...application, purchases: first === undefined ? [] : [first] };
    const replayed = replayCase(wuhan2025, corrected, returned.history);
    expect(replayed).toStrictEqual({ ok: true, case: { ...returned, application: corrected } });
    const types = ['submit', 'return', 'resubmit', 'recommend', 'evaluate'] as const;
    const history = types.map((type, day) => event(type, day));
    const audit = (...amounts: readonly string[]) => [...history, event('audit', 5, { amounts })];
    expect(replayCase(wuhan2025, corrected, audit('60000.00')).ok).toBe(true);
    expect(replayCase(wuhan2025, corrected, audit('60000.00', '40000.00'))).toMatchObject({ ok: false, at: 5 });
  });

  it('the enterprise may resubmit after the close, since it first came in time', () => {
    const returned = after(wuhan2025, 'submit', 'return');
    const late = event('resubmit', 0, { at: '2025-12-01T09:00:00+08:00' });
    expect(move(wuhan2025, returned, late).status).toBe('submitted');
  });
});

describe('a path of another year, by data alone', () => {
  it('with a check by the provider: between submission and recommendation', () => {
    const submitted = after(withProviderCheck, 'submit');
    expect(possibleEvents(withProviderCheck, submitted)).toEqual(['checkByProvider', 'return', 'reject', 'withdraw']);
    const checked = move(withProviderCheck, submitted, event('checkByProvider', 1));
    expect(checked).toStrictEqual({ application, status: 'provider-checked', history: checked.history });
    expect(possibleEvents(withProviderCheck, checked)).toEqual(['recommend', 'return', 'reject', 'withdraw']);
  });

  it('of four steps only: from submission to audit, list and payment', () => {
    const paid = after(shortest, 'submit', 'audit', 'list', 'pay');
    expect(paid.status).toBe('paid');
    expect(possibleEvents(shortest, after(shortest, 'submit', 'audit'))).toEqual(['list', 'reject', 'withdraw']);
    expect(possibleEvents(shortest, after(shortest, 'submit', 'audit', 'list'))).toEqual(['pay', 'withdraw']);
  });
});

describe('what could not pass is not offered', () => {
  it('no submission of an application whose own time is outside the window', () => {
    const late = { ...application, submittedAt: '2025-11-01T00:00:00+08:00' } as typeof application;
    const early = { ...application, submittedAt: '2024-12-31T23:59:59.999999999+08:00' } as typeof application;
    expect(possibleEvents(wuhan2025, openCase(application))).toEqual(['submit', 'withdraw']);
    expect(possibleEvents(wuhan2025, openCase(late))).toEqual(['withdraw']);
    expect(possibleEvents(wuhan2025, openCase(early))).toEqual(['withdraw']);
  });

  it('no submission of an application without purchases', () => {
    const empty = openCase({ ...application, purchases: [] });
    expect(possibleEvents(wuhan2025, empty)).toEqual(['withdraw']);
  });

  it('no listing where the audit recognised nothing', () => {
    const evaluated = after(wuhan2025, 'submit', 'recommend', 'evaluate');
    const nothing = move(wuhan2025, evaluated, event('audit', 4, { amounts: ['0.00', '0.00'] }));
    const one = move(wuhan2025, evaluated, event('audit', 4, { amounts: ['0.00', '0.01'] }));
    expect(possibleEvents(wuhan2025, nothing)).toEqual(['reject', 'withdraw']);
    expect(possibleEvents(wuhan2025, one)).toEqual(['list', 'reject', 'withdraw']);
  });

  it('no listing under a cap of nothing', () => {
    const capped = { ...wuhan2025, annualCap: '0.00' } as typeof wuhan2025;
    expect(possibleEvents(capped, at(capped, 'audited'))).toEqual(['reject', 'withdraw']);
  });
});

describe('a case of another path', () => {
  it('cannot be moved where its status is not on the policy’s path', () => {
    const checked = at(withProviderCheck, 'provider-checked');
    expect(possibleEvents(wuhan2025, checked)).toEqual([]);
    expect(possibleEvents(shortest, at(wuhan2025, 'recommended'))).toEqual([]);
  });
});

describe('what each event rests on', () => {
  it.each<[ReviewEventType, readonly string[]]>([
    ['submit', ['4.1', 'window-open', 'window-close']],
    ['checkByProvider', ['3.1']],
    ['recommend', ['3.3']],
    ['evaluate', ['3.3', '4.2']],
    ['audit', ['3.3', '4.2']],
    ['list', ['3.3', '4.2', '2', 'cap-basis', 'repeat-applications']],
    ['report', ['3.3', '4.2']],
    ['fund', ['3.4']],
    ['pay', ['3.4']],
    ['return', ['3.3', '3.3', '4.2']],
    ['resubmit', ['4.1', 'queue-order', 'queue-ties', 'queue-after-return']],
    ['reject', ['3.3', '3.3', '4.2']],
    ['withdraw', ['released-money']],
    ['recover', ['3.5']],
  ])('%s: %j', (type, basis) => {
    const rests = reviewTable[type].rules.flatMap((rule) => wuhan2025.basis[rule]);
    expect(rests.map((each) => ('clause' in each ? each.clause : each.assumption))).toEqual(basis);
  });
});

describe('what the round reads from a history', () => {
  it('the audit, the last resubmission and the last recommendation, where there were any', () => {
    const draft = openCase(application);
    const read = ({ history }: ReviewCase) => [
      lastOf(history, 'audit')?.amounts,
      lastOf(history, 'resubmit')?.at,
      lastOf(history, 'recommend')?.at,
    ];
    expect(read(draft)).toEqual([undefined, undefined, undefined]);
    const walked = after(
      wuhan2025,
      ...([
        'submit',
        'recommend',
        'return',
        'resubmit',
        'return',
        'resubmit',
        'recommend',
        'evaluate',
        'audit',
      ] as const),
    );
    expect(read(walked)).toEqual([['50000.00', '40000.00'], dayAfter(5), dayAfter(6)]);
  });

  it('the very first event too', () => {
    expect(lastOf([event('submit')], 'submit')).toEqual(event('submit'));
  });
});

describe('replaying a history', () => {
  const types = ['submit', 'recommend', 'evaluate', 'audit', 'list', 'report', 'fund', 'pay', 'recover'] as const;
  const events = types.map((type, day) => event(type, day));

  it('gives the case', () => {
    expect(replayCase(wuhan2025, application, events)).toStrictEqual({ ok: true, case: after(wuhan2025, ...types) });
    expect(replayCase(wuhan2025, application, [])).toStrictEqual({ ok: true, case: openCase(application) });
  });

  it('stops at the first event that is refused, and says which', () => {
    const without = events.filter(({ type }) => type !== 'audit');
    const result = replayCase(wuhan2025, application, without);
    expect(result).toMatchObject({ ok: false, at: 3, refusal: { code: 'not-the-next-step' } });
  });
});
