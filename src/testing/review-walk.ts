/**
 * Walks of a case through its review: events right and wrong, most of them along the path.
 * @module
 */
import fc from 'fast-check';
import type { Application } from '../facts/application';
import type { Policy } from '../policy/policy';
import { openCase, type advance } from '../review/advance';
import type { ReviewCase } from '../review/cases';
import { actors, type ReviewEvent, type ReviewEventType } from '../review/events';
import { reviewEventTypes } from '../review/steps';
import { instantOf, momentAfter, momentAt, type Instant } from '../values/calendar';
import { fenOf, yuanOf, type Fen, type Yuan } from '../values/fen';
import { deepFrozen } from '../values/frozen';
import type { Id } from '../values/id';
import { applicationIn, usualApplication, usualCatalogue } from './any-application';
import { mostly, weighted, type Drawn } from './draw';
import { onwardFrom, rightEvent } from './right-event';

/** What moves a case on. */
export type Advance = typeof advance;

/** A step of a walk: the next event of the path or any, as it should be or with a slip. */
const stepDraw = fc.record({
  type: weighted<ReviewEventType | 'next'>([3, fc.constant('next')], [2, fc.constantFrom(...reviewEventTypes)]),
  slip: mostly('none', ['actor', 'person', 'early', 'amounts', 'words', 'checks'], 3),
  later: mostly(0, [1, 1e9], 3),
  offset: mostly(480, [0, -210], 3),
  actor: fc.constantFrom(...actors),
  fen: mostly(1, [-1, 0, 100], 2),
});
type StepDraw = Drawn<typeof stepDraw>;

export interface Walk {
  readonly policy: Policy;
  readonly application: Application;
  readonly steps: readonly StepDraw[];
}

export function anyWalk(policies: fc.Arbitrary<Policy>): fc.Arbitrary<Walk> {
  const steps = fc.array(stepDraw, { maxLength: 24, size: 'max' });
  const application = fc.option(applicationIn(), { nil: undefined, freq: 2 });
  return fc.tuple(policies, application, steps).map(([policy, drawn, all]) => ({
    policy,
    application: drawn?.('WH-0001' as Id, policy, usualCatalogue(policy)) ?? usualApplication(policy),
    steps: all,
  }));
}

/** What became of one event of a walk. */
export interface Taken {
  readonly before: ReviewCase;
  readonly event: ReviewEvent;
  readonly result: ReturnType<Advance>;
}

/** Walks a case from its draft to its end; what is refused is passed over. */
export function walked(move: Advance, { policy, application, steps }: Walk) {
  let end: ReviewCase = openCase(application);
  const taken = steps.map((draw): Taken => {
    const before = end;
    const event = eventOf(draw, policy, before);
    const result = move(policy, before, event);
    if (result.ok) end = deepFrozen(result.case);
    return { before, event, result };
  });
  return { taken, end };
}

function eventOf(
  { type, slip, later, offset, actor, fen }: StepDraw,
  policy: Policy,
  reviewCase: ReviewCase,
): ReviewEvent {
  const chosen = type === 'next' ? (onwardFrom(policy, reviewCase.status) ?? 'recover') : type;
  const { submittedAt } = reviewCase.application;
  const at = chosen === 'submit' && slip !== 'early' ? submittedAt : timeOf(reviewCase, slip, later, offset);
  const right = rightEvent(chosen, at, reviewCase, policy);
  switch (slip) {
    case 'actor':
      return { ...right, by: { actor, person: `${actor}-1` } } as ReviewEvent;
    case 'person':
      return { ...right, by: { ...right.by, person: `${actor}-1` } } as ReviewEvent;
    case 'amounts':
      return withAmounts(right, fen);
    case 'words':
      return 'reasons' in right ? { ...right, reasons: [' '] } : right;
    case 'checks':
      return right.type === 'recommend' ? { ...right, checks: { ...right.checks, qualified: false } } : right;
    default:
      return right;
  }
}

function timeOf({ history, application }: ReviewCase, slip: StepDraw['slip'], later: number, offset: number): Instant {
  const previous = momentAt(history.at(-1)?.at ?? application.submittedAt);
  return instantOf(momentAfter(previous, slip === 'early' ? -1 - later : later), offset);
}

/** The event with its amounts moved by some fen. */
function withAmounts(event: ReviewEvent, fen: number): ReviewEvent {
  const moved = (amount: Yuan): Yuan => yuanOf(Math.max(0, fenOf(amount) + fen) as Fen);
  if (event.type === 'audit') {
    return { ...event, amounts: event.amounts.map((amount, i) => (i === 0 ? moved(amount) : amount)) };
  }
  if (event.type === 'list') {
    return { ...event, granted: moved(event.granted), ...(fen > 1 ? { entitlement: moved(event.entitlement) } : {}) };
  }
  return 'amount' in event ? { ...event, amount: moved(event.amount) } : event;
}

/** An event as it should be, right after the last one, by someone who has not acted in the case before. */
export function promptEvent(policy: Policy, reviewCase: ReviewCase, type: ReviewEventType): ReviewEvent {
  const at = type === 'submit' ? reviewCase.application.submittedAt : timeOf(reviewCase, 'none', 0, 480);
  const event = rightEvent(type, at, reviewCase, policy);
  return { ...event, by: { ...event.by, person: `new-${type}` } };
}
