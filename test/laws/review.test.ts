/**
 * Laws of the review on random walks: events right and wrong, in any order, against a slow and obvious model.
 * @module
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  actors,
  advance,
  openCase,
  possibleEvents,
  refusalCodes,
  replayCase,
  reviewEventTypes,
  wuhan2025,
  type Policy,
  type ReviewCase,
  type ReviewEvent,
  type ReviewEventType,
  type Yuan,
} from 'cloud-voucher-rules';
import { deepFrozen } from '../../src/values/frozen';
import { application, byOf, codesOf, event, shortest, withProviderCheck } from '../support/review';

const deep = process.env['CVR_DEEP'] === '1';
const runs = (usual: number) => ({ numRuns: deep ? usual * 10 : usual });
const policies: readonly Policy[] = deepFrozen([
  wuhan2025,
  withProviderCheck,
  shortest,
  { ...wuhan2025, annualCap: '100.00' } as Policy,
]);
const frozen = deepFrozen(application);

/** Fen of a small world around the claims of 600.00 and 400.00 yuan. */
const claims = [60_000, 40_000] as const;
const small = deepFrozen({
  ...application,
  purchases: application.purchases.map((purchase, i) => ({ ...purchase, amount: yuanText(claims[i] ?? 0) as Yuan })),
});

function yuanText(fen: number): string {
  return `${Math.trunc(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;
}

/** Nanoseconds since the submission, and the same instant in a random offset. */
const offsets = ['Z', '+08:00', '-03:30', '+05:45'] as const;
function instantAt(nanoseconds: number, offset: (typeof offsets)[number]): string {
  const minutes = { Z: 0, '+08:00': 480, '-03:30': -210, '+05:45': 345 }[offset];
  const seconds = Math.floor(nanoseconds / 1e9);
  // Counted from the midnight before 15 June, so that every offset falls after it.
  const local = 26 * 3600 + seconds + minutes * 60;
  const two = (number: number) => String(number).padStart(2, '0');
  const time = [Math.floor(local / 3600) % 24, Math.floor(local / 60) % 60, local % 60].map(two).join(':');
  const fraction = nanoseconds - seconds * 1e9;
  const tail = fraction === 0 ? '' : `.${String(fraction).padStart(9, '0')}`;
  return `2025-06-${14 + Math.floor(local / 86_400)}T${time}${tail}${offset}`;
}

const anyFen = fc.oneof(
  fc.constantFrom(0, 1, 9_999, 10_000, 10_001, 39_999, 40_000, 40_001, 60_000, 60_001, 100_000, 100_001),
  fc.integer({ min: 0, max: 120_000 }),
);
const anyTexts = fc.constantFrom<readonly string[]>([], ['理由'], ['', ' '], ['一', '二']);
const anyText = fc.constantFrom('甲', '', '\u3000', '2025-1');
const anyChecks = fc.oneof(
  { weight: 3, arbitrary: fc.constant([true, true, true, true, true]) },
  fc.tuple(fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean()),
);

/** What is drawn for a step of a walk; the walk itself makes it an event that is mostly right. */
interface Drawn {
  readonly type: ReviewEventType | 'next';
  readonly later: number;
  readonly offset: (typeof offsets)[number];
  readonly slip: 'none' | 'actor' | 'person' | 'payload';
  readonly actor: (typeof actors)[number];
  readonly texts: readonly string[];
  readonly text: string;
  readonly checks: readonly boolean[];
  readonly fens: readonly number[];
}
const anyDrawn = (type: Drawn['type']): fc.Arbitrary<Drawn> =>
  fc.record({
    type: fc.constant(type),
    later: fc.oneof({ weight: 4, arbitrary: fc.constantFrom(0, 1, 1e9) }, fc.constantFrom(-1, -1e9)),
    offset: fc.constantFrom(...offsets),
    slip: fc.oneof(
      { weight: 6, arbitrary: fc.constant('none' as const) },
      fc.constantFrom('actor' as const, 'person' as const, 'payload' as const),
    ),
    actor: fc.constantFrom(...actors),
    texts: anyTexts,
    text: anyText,
    checks: anyChecks,
    fens: fc.array(anyFen, { minLength: 0, maxLength: 3 }),
  });

/** Where the model stands: numbers and words only, read from the design. */
interface Model {
  policy: Policy;
  status: string;
  time: number | undefined;
  audited: number | undefined;
  granted: number | undefined;
  paid: number | undefined;
  roles: Map<string, string>;
  events: ReviewEvent[];
}

const steps: Readonly<Partial<Record<ReviewEventType, readonly [string, string]>>> = {
  submit: ['submitted', 'enterprise'],
  checkByProvider: ['provider-checked', 'provider'],
  recommend: ['recommended', 'district-bureau'],
  evaluate: ['evaluated', 'city-bureau'],
  audit: ['audited', 'auditor'],
  list: ['listed', 'city-bureau'],
  report: ['reported', 'city-bureau'],
  fund: ['funded', 'province'],
  pay: ['paid', 'district-treasury'],
};
const otherActors: Readonly<Partial<Record<ReviewEventType, string>>> = {
  return: 'district-bureau city-bureau',
  resubmit: 'enterprise',
  reject: 'district-bureau city-bureau auditor',
  withdraw: 'enterprise',
  recover: 'city-bureau',
};
const order = 'draft submitted provider-checked recommended evaluated audited listed reported funded paid'.split(' ');

/** Whether an event comes in its turn, and where it leads. */
function turnOf({ policy, status }: Model, type: ReviewEventType): { readonly inTurn: boolean; readonly to: string } {
  const step = steps[type];
  if (step !== undefined) {
    const path: readonly string[] = ['draft', ...policy.review.path];
    return { inTurn: path.includes(step[0]) && path[path.indexOf(step[0]) - 1] === status, to: step[0] };
  }
  const place = order.indexOf(status);
  const until = (last: string) => place >= 1 && place <= order.indexOf(last);
  if (type === 'return') return { inTurn: until('evaluated'), to: 'returned' };
  if (type === 'resubmit') return { inTurn: status === 'returned', to: 'submitted' };
  if (type === 'reject') return { inTurn: until('audited') || status === 'returned', to: 'rejected' };
  if (type === 'recover') return { inTurn: status === 'paid', to: 'recovered' };
  return { inTurn: until('reported') || status === 'draft' || status === 'returned', to: 'withdrawn' };
}

/** The event that a case waits for, where it waits for one. */
function nextOf({ policy, status }: Model): ReviewEventType {
  const path: readonly string[] = ['draft', ...policy.review.path];
  const next = path[path.indexOf(status) + 1];
  const types = Object.keys(steps) as ReviewEventType[];
  if (status === 'returned') return 'resubmit';
  return (path.includes(status) ? types.find((type) => steps[type]?.[0] === next) : undefined) ?? 'recover';
}

/** The event of a step: by the right actor and with right figures, but for its slip. */
function eventOf(
  model: Model,
  drawn: Drawn,
): { readonly next: ReviewEvent; readonly time: number; readonly fens: readonly number[] } {
  const { slip, offset } = drawn;
  const type = drawn.type === 'next' ? nextOf(model) : drawn.type;
  const wrong = slip === 'payload';
  const time = Math.max(0, type === 'submit' && !wrong ? 0 : (model.time ?? 0) + drawn.later);
  const right = (steps[type]?.[1] ?? otherActors[type]?.split(' ')[0]) as (typeof actors)[number];
  const actor = slip === 'actor' ? drawn.actor : right;
  const person = slip === 'person' ? `${drawn.actor}-1` : `${actor}-1`;
  const granted = model.granted ?? 5_000;
  const [first = 0, second = 0] = drawn.fens;
  const fens = wrong ? drawn.fens : rightFens(model, type, first, second, granted);
  const amounts = fens.map(yuanText);
  const payload = {
    recommend: () => ({ checks: checksOf(wrong ? drawn.checks : [true, true, true, true, true]) }),
    evaluate: () => ({ opinion: wrong ? drawn.text : '同意' }),
    audit: () => ({ amounts }),
    list: () => ({ entitlement: amounts[0] ?? '0.00', granted: amounts[1] ?? '0.00' }),
    fund: () => ({ amount: amounts[0] ?? '0.00' }),
    pay: () => ({ amount: amounts[0] ?? '0.00' }),
    return: () => ({ reasons: wrong ? drawn.texts : ['理由'] }),
    reject: () => ({ reasons: wrong ? drawn.texts : ['理由'] }),
    recover: () => ({ amount: amounts[0] ?? '0.00', reasons: wrong ? drawn.texts : ['理由'] }),
  } as Partial<Record<ReviewEventType, () => object>>;
  const next = event(type, 0, { at: instantAt(time, offset), by: { actor, person }, ...payload[type]?.() });
  return { next: deepFrozen(next), time, fens };
}

function rightFens(
  model: Model,
  type: ReviewEventType,
  first: number,
  second: number,
  granted: number,
): readonly number[] {
  if (type === 'audit') return [Math.min(first, claims[0]), Math.min(second, claims[1])];
  if (type === 'list') {
    const entitlement = Math.max(1, Math.min(first, model.audited ?? 1));
    return [
      entitlement,
      Math.max(1, Math.min(second, entitlement, model.policy.annualCap === '100.00' ? 10_000 : 100_000)),
    ];
  }
  return type === 'recover' ? [Math.max(1, Math.min(first, granted))] : [granted];
}

function checksOf(values: readonly boolean[]): object {
  const names = ['inDistrict', 'qualified', 'noMajorAccident', 'noSeriousDishonesty', 'recommended'];
  return Object.fromEntries(names.map((name, i) => [name, values[i] ?? false]));
}

/** Every code that the design gives an event, without regard to order. */
function expectedCodes(model: Model, next: ReviewEvent, time: number, fens: readonly number[]): ReadonlySet<string> {
  const { status, audited, granted, paid, roles } = model;
  const { type, by } = next;
  const cap = model.policy.annualCap === '100.00' ? 10_000 : 20_000_000;
  const [a = 0, b = 0] = fens;
  const blank = (texts: readonly string[]) => texts.every((text) => text.trim() === '');
  const final = ['rejected', 'withdrawn', 'recovered'].includes(status);
  const role = roles.get(by.person);
  const expected: Readonly<Record<string, boolean>> = {
    'already-final': final,
    'not-the-next-step': !final && !turnOf(model, type).inTurn,
    'wrong-actor': !(steps[type]?.[1] ?? otherActors[type] ?? '').split(' ').includes(by.actor),
    'before-previous-event': model.time !== undefined && time < model.time,
    'submitted-at-differs': type === 'submit' && time !== 0,
    'checks-failed': next.type === 'recommend' && Object.values(next.checks).some((check) => !check),
    'amount-count-differs': type === 'audit' && fens.length !== 2,
    'amount-above-claim': type === 'audit' && (a > claims[0] || b > claims[1]),
    'amount-not-positive': (type === 'list' && b === 0) || (type === 'recover' && a === 0),
    'amount-above-entitlement': type === 'list' && b > a,
    'amount-above-audited': type === 'list' && audited !== undefined && a > audited,
    'amount-above-cap': type === 'list' && b > cap,
    'amount-differs-from-grant': (type === 'fund' || type === 'pay') && granted !== undefined && a !== granted,
    'amount-above-payment': type === 'recover' && paid !== undefined && a > paid,
    'reasons-missing': 'reasons' in next && blank(next.reasons),
    'same-person': role !== undefined && role !== by.actor,
  };
  return new Set(Object.keys(expected).filter((code) => expected[code]));
}

/** The case that walks, and the statuses that walks have come to. */
interface Real {
  reviewCase: ReviewCase;
  readonly reached: Set<string>;
}

/** One step of a walk: the model says what must come of it, and the case must agree. */
const stepOf = (drawn: Drawn): fc.Command<Model, Real> => ({
  check: () => true,
  toString: () => `${drawn.type}(${drawn.slip}, ${drawn.later} ns later, ${drawn.fens.join()})`,
  run: (model, real) => {
    const { next, time, fens } = eventOf(model, drawn);
    const expected = expectedCodes(model, next, time, fens);
    const before = real.reviewCase;
    const result = advance(model.policy, before, next);
    if (!result.ok) {
      const codes = codesOf(result.refusal);
      expect(new Set(codes)).toEqual(expected);
      expect(codes).toEqual([...codes].sort((a, b) => place(a) - place(b)));
      return;
    }
    expect([...expected]).toEqual([]);
    expect(possibleEvents(model.policy, before)).toContain(next.type);
    real.reviewCase = deepFrozen(result.case);
    real.reached.add(result.case.status);
    model.events.push(next);
    model.status = turnOf(model, next.type).to;
    model.time = time;
    model.roles.set(next.by.person, next.by.actor);
    if (next.type === 'audit') model.audited = fens.reduce((total, fen) => total + fen, 0);
    if (next.type === 'list') model.granted = fens[1];
    if (next.type === 'pay') model.paid = fens[0];
    expect(result.case.status).toBe(model.status);
    expect(result.case.history).toEqual(model.events);
    expect(replayCase(model.policy, small, model.events)).toStrictEqual(result);
    expect(JSON.parse(JSON.stringify(result))).toStrictEqual(result);
  },
});

const place = (code: string) => refusalCodes.findIndex((each) => each === code);

describe('a random walk, half of it along the path', () => {
  const anyCommands = fc.commands(
    [
      ...reviewEventTypes.map((type) => anyDrawn(type).map((drawn) => stepOf(drawn))),
      // Walks that only stumble never come far: as many steps take the path.
      ...reviewEventTypes.map(() =>
        anyDrawn('next').map((drawn) => stepOf({ ...drawn, later: Math.abs(drawn.later) })),
      ),
    ],
    { maxCommands: deep ? 200 : 80, size: 'max' },
  );

  it('goes as the model says: accepted or refused, with all reasons, and the case is the fold of its events', () => {
    const reached = new Set<string>();
    fc.assert(
      fc.property(fc.constantFrom(...policies), anyCommands, (policy, commands) => {
        fc.modelRun(() => {
          const model: Model = {
            policy,
            status: 'draft',
            time: undefined,
            audited: undefined,
            granted: undefined,
            paid: undefined,
            roles: new Map(),
            events: [],
          };
          return { model, real: { reviewCase: openCase(small), reached } };
        }, commands);
      }),
      runs(300),
    );
    expect(reached).toContain('paid');
    expect(reached).toContain('recovered');
  });
});

describe('laws', () => {
  const walk = ['submit', 'recommend', 'evaluate', 'audit', 'list', 'report', 'fund', 'pay', 'recover'] as const;

  it('times are compared exactly, whatever their offsets', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 3e9 }),
        fc.constantFrom(-1, 0, 1),
        fc.constantFrom(...offsets),
        fc.constantFrom(...offsets),
        (time, later, one, other) => {
          fc.pre(time + later >= 0);
          const events = [
            event('submit'),
            event('recommend', 0, { at: instantAt(time, one) }),
            event('evaluate', 0, { at: instantAt(time + later, other) }),
          ];
          expect(replayCase(wuhan2025, frozen, events).ok).toBe(later >= 0);
        },
      ),
      runs(300),
    );
  });

  it('nothing given is changed, and the same input gives the same result', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: walk.length }), fc.constantFrom(...reviewEventTypes), (length, type) => {
        const events = deepFrozen(walk.slice(0, length).map((each, day) => event(each, day)));
        const replayed = replayCase(policies[0] ?? wuhan2025, frozen, events);
        if (!replayed.ok) throw new Error(replayed.refusal.message.en);
        const reviewCase = deepFrozen(replayed.case);
        const next = deepFrozen(event(type, length));
        expect(advance(wuhan2025, reviewCase, next)).toStrictEqual(
          advance(wuhan2025, structuredClone(reviewCase), next),
        );
        expect(possibleEvents(wuhan2025, reviewCase)).toStrictEqual(possibleEvents(wuhan2025, reviewCase));
      }),
      runs(100),
    );
  });

  it('a refused event leaves nothing behind: the next one is judged as if it had not been tried', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...reviewEventTypes), fc.constantFrom(...actors)), { maxLength: 30 }),
        (tries) => {
          let reviewCase: ReviewCase = openCase(frozen);
          const accepted: ReviewEvent[] = [];
          for (const [type, actor] of tries) {
            const next = event(type, 0, { by: byOf(actor) });
            const result = advance(wuhan2025, reviewCase, next);
            if (!result.ok) continue;
            accepted.push(next);
            reviewCase = result.case;
          }
          expect(replayCase(wuhan2025, frozen, accepted)).toStrictEqual({ ok: true, case: reviewCase });
        },
      ),
      runs(200),
    );
  });

  it('any reason can be mended alone: an event with one slip is refused for that slip only', () => {
    const slips: readonly [string, object][] = [
      ['wrong-actor', { by: { actor: 'province', person: 'p' } }],
      ['before-previous-event', { at: '2025-06-15T09:59:59+08:00' }],
      ['amount-count-differs', { amounts: ['1.00'] }],
      ['amount-above-claim', { amounts: ['60000.01', '1.00'] }],
    ];
    const evaluated = replayCase(
      wuhan2025,
      frozen,
      walk.slice(0, 3).map((type, day) => event(type, day)),
    );
    fc.assert(
      fc.property(fc.subarray([...slips]), (chosen) => {
        // Two slips in the amounts would overwrite each other.
        fc.pre(chosen.filter(([code]) => code.startsWith('amount')).length < 2 && evaluated.ok);
        const next = event('audit', 3, Object.assign({}, ...chosen.map(([, change]) => change)) as object);
        const result = evaluated.ok ? advance(wuhan2025, evaluated.case, next) : undefined;
        expect(result?.ok === false ? codesOf(result.refusal) : []).toEqual(chosen.map(([code]) => code));
      }),
      runs(60),
    );
  });
});
