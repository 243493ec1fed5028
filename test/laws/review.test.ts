/**
 * Laws of the review on random walks, events right and wrong in any order, against the reference; and single laws.
 * @module
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  actors,
  advance,
  openCase,
  possibleEvents,
  replayCase,
  reviewEventTypes,
  wuhan2025,
  type Policy,
  type ReviewCase,
  type ReviewEvent,
} from 'cloud-voucher-rules';
import { referenceRefusals, referenceReplay } from '../../src/reference/review';
import { anyWalk, walked } from '../../src/testing/any-review';
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

describe('a random walk, most of it along the path', () => {
  it('is accepted or refused as the reference says, with all reasons, and the case is the fold of its events', () => {
    const reached = new Set<string>();
    fc.assert(
      fc.property(anyWalk(fc.constantFrom(...policies)), (walk) => {
        const { taken, end } = walked(advance, walk);
        for (const { before, event: next, result } of taken) {
          const expected = referenceRefusals(walk.policy, before.application, before.history, next);
          expect(result.ok ? [] : codesOf(result.refusal)).toEqual(expected);
          if (result.ok) expect(possibleEvents(walk.policy, before)).toContain(next.type);
        }
        reached.add(end.status);
        expect(referenceReplay(walk.policy, end.application, end.history)).toEqual({ ok: true, status: end.status });
        expect(replayCase(walk.policy, end.application, end.history)).toStrictEqual({ ok: true, case: end });
        expect(JSON.parse(JSON.stringify(end))).toStrictEqual(end);
      }),
      runs(200),
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
