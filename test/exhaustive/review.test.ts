/**
 * Proofs over every path of the review, by enumeration. Guards look at a case's status, its last audit, list and payment,
 * its last time and who acted; cases alike in these behave alike, so visiting one of each kind visits every history,
 * however long: returns and resubmissions lead back to kinds already seen.
 * @module
 */
import { describe, expect, it } from 'vitest';
import {
  advance,
  openCase,
  possibleEvents,
  replayCase,
  reviewEventTypes,
  reviewStatuses,
  wuhan2025,
  yuan,
  type Application,
  type Policy,
  type ReviewCase,
  type ReviewEvent,
  type ReviewEventType,
  type ReviewStatus,
} from 'cloud-voucher-rules';
import { reviewSteps } from '../../src/policy/vocabulary';
import { lastOf } from '../../src/review/history';
import { finalStatuses, reviewTable, startsOf } from '../../src/review/steps';
import { referenceRefusals } from '../../src/reference/review';
import { fenOf, yuanOf, type Fen } from '../../src/values/fen';
import { expectSame } from '../support/same';
import { application, byOf, codesOf, dayAfter, event, shortest, withProviderCheck } from '../support/review';

/** Every path that a policy may have: submitted, audited, listed and paid, and any of the other five steps. */
const policies: readonly Policy[] = subsetsOf(['provider-checked', 'recommended', 'evaluated', 'reported', 'funded'])
  .map((left) => reviewSteps.filter((step) => !left.includes(step)))
  .map((path) => ({ ...wuhan2025, id: `wuhan-2025+test.${path.length}`, review: { path } }));

function subsetsOf<T>([first, ...rest]: readonly T[]): readonly (readonly T[])[] {
  if (first === undefined) return [[]];
  const without = subsetsOf(rest);
  return [...without, ...without.map((subset) => [first, ...subset])];
}

/** The edges of the table under a policy. */
const edgesOf = (policy: Policy) =>
  reviewEventTypes.flatMap((type) => startsOf(policy, type).map((from) => ({ type, from, to: reviewTable[type].to })));

/** Everything that can be reached from a start; `next` gives what follows, states with one `key` are the same. */
function reach<T>(start: T, next: (at: T) => readonly T[], key: (at: T) => string): readonly T[] {
  const seen = new Map([[key(start), start]]);
  for (const at of seen.values()) {
    for (const each of next(at)) if (!seen.has(key(each))) seen.set(key(each), each);
  }
  return [...seen.values()];
}

describe('the table, under each of the 32 paths that a policy may have', () => {
  const besideThePath: readonly ReviewStatus[] = ['draft', 'returned', 'rejected', 'withdrawn', 'recovered'];

  it('every status of the path, and every status beside it, can be reached; no other', () => {
    expect(policies).toHaveLength(32);
    for (const policy of policies) {
      const edges = edgesOf(policy);
      const reached = reach<ReviewStatus>(
        'draft',
        (at) => edges.filter(({ from }) => from === at).map(({ to }) => to),
        String,
      );
      expect([...reached].sort()).toEqual([...besideThePath, ...policy.review.path].sort());
    }
  });

  it('a case on the path has taken each step before, once and in order, since its last submission', () => {
    interface Walk {
      readonly status: ReviewStatus;
      readonly walked: readonly ReviewStatus[];
    }
    for (const policy of policies) {
      const edges = edgesOf(policy);
      const next = ({ status, walked }: Walk): readonly Walk[] =>
        edges
          .filter(({ from }) => from === status)
          .map(({ to }) => ({ status: to, walked: to === 'submitted' ? [to] : [...walked, to] }));
      const walks = reach<Walk>({ status: 'draft', walked: [] }, next, (walk) => JSON.stringify(walk));
      for (const { status, walked } of walks) {
        const place = policy.review.path.indexOf(status);
        if (place >= 0) expect(walked).toEqual(policy.review.path.slice(0, place + 1));
      }
      expect(walks.filter(({ status }) => status === 'paid')).toEqual([{ status: 'paid', walked: policy.review.path }]);
    }
  });

  it('only the final statuses are dead ends, and nothing follows them', () => {
    for (const policy of policies) {
      const edges = edgesOf(policy);
      const starts = new Set(edges.map(({ from }) => from));
      const ends = reviewStatuses.filter((status) => edges.some(({ to }) => to === status) && !starts.has(status));
      expect(ends).toEqual(finalStatuses);
    }
  });

  it('from every other status before payment, payment can still be reached', () => {
    for (const policy of policies) {
      const edges = edgesOf(policy);
      for (const status of ['draft', 'returned', ...policy.review.path] as const) {
        const reached = reach<ReviewStatus>(
          status,
          (at) => edges.filter(({ from }) => from === at).map(({ to }) => to),
          String,
        );
        expect(reached, status).toContain('paid');
      }
    }
  });

  it('an event that leads to a step off the path starts nowhere', () => {
    for (const policy of policies) {
      const off = reviewEventTypes.filter((type) => {
        const { from, to } = reviewTable[type];
        return from === undefined && !policy.review.path.includes(to);
      });
      for (const type of off) expect(startsOf(policy, type)).toEqual([]);
    }
  });

  it('each step rests on something in the policy', () => {
    for (const type of reviewEventTypes) {
      const basis = reviewTable[type].rules.flatMap((rule) => wuhan2025.basis[rule]);
      expect(basis.length, type).toBeGreaterThan(0);
    }
  });
});

/** Amounts of a few fen: two lines of which 0.02 and 0.01 are claimed, a cap of 0.02. */
const small = {
  ...application,
  purchases: ['0.02', '0.01'].map((amount, i) => ({ ...application.purchases[i], amount: yuanOf(fenOf(amount)) })),
} as Application;
const fens = [0, 1, 2, 3, 4].map((fen) => yuanOf(fen as Fen));
const withSmallCap = (policy: Policy): Policy => ({ ...policy, annualCap: yuan('0.02') });

/** Every event with every payload of the small world, by the right actors, all on one instant. */
const smallEvents: readonly ReviewEvent[] = reviewEventTypes.flatMap((type): readonly object[] => {
  const by = reviewTable[type].by.map((actor) => ({ type, at: dayAfter(0), by: byOf(actor) }));
  const each = (payloads: readonly object[]) =>
    by.flatMap((said) => payloads.map((payload) => ({ ...event(type), ...said, ...payload })));
  if (type === 'audit') return each(fens.flatMap((a) => fens.map((b) => ({ amounts: [a, b] }))));
  if (type === 'list') return each(fens.flatMap((entitlement) => fens.map((granted) => ({ entitlement, granted }))));
  if (type === 'fund' || type === 'pay' || type === 'recover') return each(fens.map((amount) => ({ amount })));
  return each([{}]);
}) as readonly ReviewEvent[];

const moneyOf = ({ status, history }: ReviewCase): string =>
  JSON.stringify([
    status,
    lastOf(history, 'audit')?.amounts,
    lastOf(history, 'list')?.entitlement,
    lastOf(history, 'list')?.granted,
    lastOf(history, 'fund')?.amount,
    lastOf(history, 'pay')?.amount,
    lastOf(history, 'recover')?.amount,
  ]);

const acceptedFrom = (policy: Policy, reviewCase: ReviewCase, events: readonly ReviewEvent[]) =>
  events.flatMap((each) => {
    const result = advance(policy, reviewCase, each);
    return result.ok ? [{ type: each.type, reached: result.case }] : [];
  });

const sum = (amounts: readonly string[]) => amounts.reduce((total, amount) => total + fenOf(amount), 0);

describe.each([
  ['wuhan-2025', wuhan2025],
  ['a path with a check by the provider', withProviderCheck],
  ['the shortest path', shortest],
])('every case of a few fen: %s', (_, full) => {
  const policy = withSmallCap(full);
  const cases = reach(
    openCase(small) as ReviewCase,
    (at) => acceptedFrom(policy, at, smallEvents).map(({ reached }) => reached),
    moneyOf,
  );

  it('is one of the policy, and every status occurs', () => {
    expect(cases.length).toBeGreaterThan(50);
    const statuses = new Set(cases.map(({ status }) => status));
    expect(reviewStatuses.filter((status) => !statuses.has(status))).toEqual(
      reviewSteps.filter((step) => !policy.review.path.includes(step)),
    );
  });

  it('each event is refused for exactly the reasons that the reference has', () => {
    for (const each of cases) {
      for (const next of smallEvents) {
        const result = advance(policy, each, next);
        const expected = referenceRefusals(policy, small, each.history, next);
        expectSame(result.ok ? [] : codesOf(result.refusal), expected, each.status);
      }
    }
  });

  it('no grant is above the audited amounts, the entitlement or the cap, and none is nothing', () => {
    const granted = cases.filter((each) => 'grant' in each);
    expect(granted.length).toBeGreaterThan(0);
    for (const { audit, grant } of granted) {
      expect(fenOf(grant.granted)).toBeGreaterThan(0);
      expect(fenOf(grant.granted)).toBeLessThanOrEqual(fenOf(grant.entitlement));
      expect(fenOf(grant.entitlement)).toBeLessThanOrEqual(sum(audit.amounts));
      expect(fenOf(grant.granted)).toBeLessThanOrEqual(fenOf(policy.annualCap));
    }
  });

  it('no audit is above the claim, line by line', () => {
    for (const each of cases.filter((each) => 'audit' in each)) {
      expect(each.audit.amounts).toHaveLength(2);
      each.audit.amounts.forEach((amount, i) => {
        expect(fenOf(amount)).toBeLessThanOrEqual(fenOf(small.purchases[i]?.amount));
      });
    }
  });

  it('what is sent and paid is the grant, and no more is recovered', () => {
    for (const each of cases) {
      if ('funding' in each) expect(each.funding.amount).toBe(each.grant.granted);
      if ('payment' in each) expect(each.payment.amount).toBe(each.grant.granted);
      if ('recovery' in each) expect(fenOf(each.recovery.amount)).toBeLessThanOrEqual(fenOf(each.payment.amount));
    }
  });

  it('every grant within these bounds can be reached', () => {
    const paid = cases.filter(({ status }) => status === 'paid');
    const grants = new Set(paid.map((each) => JSON.stringify('grant' in each && [each.audit.amounts, each.grant])));
    let expected = 0;
    for (const a of [0, 1, 2]) {
      for (const b of [0, 1]) {
        for (let entitlement = 1; entitlement <= a + b; entitlement += 1) expected += Math.min(entitlement, 2);
      }
    }
    expect(grants.size).toBe(expected);
  });

  it('the possible events are exactly those that some payload brings about', () => {
    for (const each of cases) {
      const accepted = new Set(acceptedFrom(policy, each, smallEvents).map(({ type }) => type));
      const possible = reviewEventTypes.filter((type) => accepted.has(type));
      expectSame(possibleEvents(policy, each), possible, each.status);
    }
  });

  it('there is no dead end that is not final, and final is final', () => {
    for (const each of cases) {
      expect(possibleEvents(policy, each).length > 0, each.status).toBe(!finalStatuses.includes(each.status));
    }
    for (const each of cases.filter(({ status }) => finalStatuses.includes(status))) {
      for (const next of smallEvents) {
        const result = advance(policy, each, next);
        expectSame(result.ok ? undefined : result.refusal.code, 'already-final');
      }
    }
  });

  it('each is the fold of its history', () => {
    for (const each of cases) {
      expect(replayCase(policy, small, each.history)).toStrictEqual({ ok: true, case: each });
    }
  });
});

describe('every case of three persons', () => {
  const persons = ['甲', '乙', '丙'];
  const events = (types: readonly ReviewEventType[]) =>
    types.flatMap((type) =>
      reviewTable[type].by.flatMap((actor) => persons.map((person) => event(type, 0, { by: { actor, person } }))),
    );
  const rolesOf = ({ status, history }: ReviewCase) =>
    JSON.stringify([status, ...persons.map((each) => history.find(({ by }) => by.person === each)?.by.actor)]);
  const cases = reach(
    openCase(application) as ReviewCase,
    (at) => acceptedFrom(wuhan2025, at, events(reviewEventTypes)).map(({ reached }) => reached),
    rolesOf,
  );

  it('has each person in one role only', () => {
    expect(cases.length).toBeGreaterThan(100);
    for (const { history } of cases) {
      for (const person of persons) {
        expect(new Set(history.filter(({ by }) => by.person === person).map(({ by }) => by.actor)).size).toBeLessThan(
          2,
        );
      }
    }
  });

  it('and three persons carry a case as far as three roles go', () => {
    const statuses = new Set(cases.map(({ status }) => status));
    expect(reviewStatuses.filter((status) => statuses.has(status))).toEqual([
      'draft',
      'submitted',
      'recommended',
      'evaluated',
      'returned',
      'rejected',
      'withdrawn',
    ]);
  });
});

describe('every case on three instants', () => {
  const times = ['2025-06-15T10:00:00+08:00', '2025-06-15T02:00:00.000000001Z', '2025-06-15T11:00:00+09:00'];
  const order = [0, 1, 0];
  const events = reviewEventTypes.flatMap((type) => times.map((at) => event(type, 0, { at })));
  const cases = reach(
    openCase(application) as ReviewCase,
    (at) => acceptedFrom(wuhan2025, at, events).map(({ reached }) => reached),
    ({ status, history }) => JSON.stringify([status, history.at(-1)?.at]),
  );

  it('never runs backwards; two events may fall on one instant', () => {
    expect(new Set(cases.map(({ history }) => history.at(-1)?.at)).size).toBe(4);
    for (const { history } of cases) {
      const ranks = history.map(({ at }) => order[times.indexOf(at)] ?? NaN);
      expect(ranks).toEqual([...ranks].sort());
    }
  });
});
