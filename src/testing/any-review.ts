/**
 * Any case: the end of a walk through its review, of events right and wrong, most of them along the path. What is refused is
 * passed over, so the review admits its history, with returns, resubmissions and all four ways to end.
 * @module
 */
import fc from 'fast-check';
import type { Application } from '../facts/application';
import type { Policy } from '../policy/policy';
import { wuhan2025 } from '../policy/wuhan-2025';
import { advance, openCase } from '../review/advance';
import type { ReviewCase } from '../review/cases';
import { actors, formalChecks, type FormalChecks, type ReviewEvent, type ReviewEventType } from '../review/events';
import { lastOf } from '../review/history';
import { reviewEventTypes, reviewTable, startsOf } from '../review/steps';
import { compareMoments, instantOf, momentAfter, momentAt, type Instant } from '../values/calendar';
import { fenOf, least, noFen, yuanOf, type Fen, type Yuan } from '../values/fen';
import { deepFrozen } from '../values/frozen';
import type { Id } from '../values/id';
import { padded } from '../values/text';
import { applicationIn, usualApplication, usualCatalogue } from './any-application';
import { mostly, pickedFrom, shares, weighted, type Drawn, type Share, type Within } from './draw';

export type Advance = typeof advance;

/** Steps of a walk: mostly the next event of the path, as it should be; often a return; once in `slipOneIn` one with a slip. */
function stepsIn(slipOneIn: number, least: number, most: number) {
  const step = fc.record({
    type: weighted<ReviewEventType | 'next'>(
      [12, fc.constant('next')],
      [5, fc.constant('return')],
      [1, fc.constantFrom('reject', 'withdraw', ...reviewEventTypes)],
    ),
    slip: mostly('none', ['actor', 'person', 'early', 'amounts', 'words', 'checks'], slipOneIn),
    later: mostly(0, [1, 60e9], 3),
    offset: mostly(480, [0, -210], 3),
    actor: fc.constantFrom(...actors),
    fen: mostly(1, [-1, 0, 100], 2),
    share: mostly(0, [1, 2, 3, 4, 5], 3),
  });
  return fc.array(step, { minLength: least, maxLength: most, size: 'max' });
}
type Steps = Drawn<ReturnType<typeof stepsIn>>;

export interface Walk {
  readonly policy: Policy;
  readonly application: Application;
  readonly steps: Steps;
}

export function anyWalk(policies: fc.Arbitrary<Policy>): fc.Arbitrary<Walk> {
  const application = fc.option(applicationIn(), { nil: undefined, freq: 2 });
  return fc.tuple(policies, application, stepsIn(3, 0, 24)).map(([policy, drawn, steps]) => ({
    policy,
    application: drawn?.('WH-0001' as Id, policy, usualCatalogue(policy)) ?? usualApplication(policy),
    steps,
  }));
}

export function walked(move: Advance, { policy, application, steps }: Walk) {
  let end: ReviewCase = openCase(application);
  const taken = steps.map((step) => {
    const before = end;
    const event = eventOf(step, policy, before);
    const result = move(policy, before, event);
    if (result.ok) end = deepFrozen(result.case);
    return { before, event, result };
  });
  return { taken, end };
}

function eventOf(step: Steps[number], policy: Policy, reviewCase: ReviewCase): ReviewEvent {
  const { slip, later, offset, actor, fen } = step;
  const type = step.type === 'next' ? onwardFrom(policy, reviewCase) : step.type;
  const at = timeOf(policy, reviewCase, type, slip === 'early' ? -1 - later : later, offset);
  const right = rightEvent(type, at, reviewCase, policy, pickedFrom(shares, step.share));
  const slips: Readonly<Record<typeof slip, object>> = {
    none: {},
    early: {},
    actor: { by: { actor, person: `${actor}-1` } },
    person: { by: { ...right.by, person: `${actor}-1` } },
    amounts: amountsMoved(right, fen),
    words: 'reasons' in right ? { reasons: [' '] } : {},
    checks: right.type === 'recommend' ? { checks: { ...right.checks, qualified: false } } : {},
  };
  return { ...right, ...slips[slip] } as ReviewEvent;
}

/** The event that a case waits for; one of a case that is closed. */
function onwardFrom(policy: Policy, { status }: ReviewCase): ReviewEventType {
  const aside: readonly ReviewEventType[] = ['return', 'reject', 'withdraw'];
  const possible = reviewEventTypes.filter((type) => startsOf(policy, type).includes(status));
  return possible.find((type) => !aside.includes(type)) ?? 'recover';
}

/** Right after the event before; the review begins on one day, so that the cases of a round tie. */
function timeOf(
  { year }: Policy,
  reviewCase: ReviewCase,
  type: ReviewEventType,
  later: number,
  offset: number,
): Instant {
  const { history, application } = reviewCase;
  if (type === 'submit' && later >= 0) return application.submittedAt;
  const previous = momentAt(history.at(-1)?.at ?? application.submittedAt);
  const review = momentAt(`${padded(year, 4)}-11-10T09:00:00+08:00`);
  const begins = history.length === 1 && later >= 0 && compareMoments(previous, review) < 0;
  return instantOf(momentAfter(begins ? review : previous, later), offset);
}

function amountsMoved(event: ReviewEvent, fen: number): object {
  const moved = (amount: Yuan): Yuan => yuanOf(Math.max(0, fenOf(amount) + fen) as Fen);
  if (event.type === 'audit') return { amounts: event.amounts.map((amount, i) => (i === 0 ? moved(amount) : amount)) };
  if (event.type === 'list') {
    return { granted: moved(event.granted), ...(fen > 1 ? { entitlement: moved(event.entitlement) } : {}) };
  }
  return 'amount' in event ? { amount: moved(event.amount) } : {};
}

const passed = Object.fromEntries(formalChecks.map((check) => [check, true])) as FormalChecks;

/** An event as it should be: by a body that may act, with every field of its type, and amounts that fit the case. */
function rightEvent(
  type: ReviewEventType,
  at: Instant,
  { application, history }: ReviewCase,
  { annualCap }: Policy,
  share: Share,
): ReviewEvent {
  const { by, fields } = reviewTable[type];
  const [actor] = by;
  const [all] = shares;
  const oneFen = 1 as Fen;
  const audited = (lastOf(history, 'audit')?.amounts ?? []).reduce((sum, amount) => sum + fenOf(amount), 0) as Fen;
  const granted = lastOf(history, 'list')?.granted ?? partOf(least(audited, fenOf(annualCap)), share, oneFen);
  const values: Readonly<Record<string, unknown>> = {
    batch: '2025-1',
    checks: passed,
    reasons: ['材料与申报内容不符'],
    amounts: application.purchases.map((line, i) => partOf(fenOf(line.amount), i % 2 === 0 ? share : all)),
    entitlement: yuanOf(audited === noFen ? oneFen : audited),
    granted,
    amount: type === 'recover' ? partOf(fenOf(granted), share, oneFen) : granted,
  };
  const payload = Object.keys(fields).map((field) => [field, values[field] ?? '审核材料'] as const);
  return { type, at, by: { actor, person: `${actor}-1` }, ...Object.fromEntries(payload) } as ReviewEvent;
}

/** A part of an amount: never more than all of it, and at least so much. */
function partOf(whole: Fen, share: Share, atLeast = noFen): Yuan {
  return yuanOf(Math.max(atLeast, least(whole, share(whole))) as Fen);
}

/** A right event, right after the last one, by someone who has not acted in the case before. */
export function promptEvent(policy: Policy, reviewCase: ReviewCase, type: ReviewEventType): ReviewEvent {
  const event = rightEvent(type, timeOf(policy, reviewCase, type, 0, 480), reviewCase, policy, shares[0]);
  return { ...event, by: { ...event.by, person: `new-${type}` } };
}

/** The case of an application under a policy; most come as far as the audit. */
export const caseIn: Within<[Policy, Application], ReviewCase> = stepsIn(20, 6, 24).map(
  (steps) => (policy, application) => walked(advance, { policy, application, steps }).end,
);

/** What a history is drawn for. */
export interface ReviewOptions {
  /** `wuhan2025` where absent. */
  readonly policy?: Policy;
  /** The application of the case; one of two lines where nothing is said. */
  readonly application?: Application;
}

/**
 * Any case of an application that the review of a policy admits, in any status that it has.
 * @param options What it is drawn for.
 * @returns A fast-check arbitrary.
 * @example fc.assert(fc.property(anyReviewCase(), ({ application, history }) => replayCase(wuhan2025, application, history).ok))
 */
export function anyReviewCase(options: ReviewOptions = {}): fc.Arbitrary<ReviewCase> {
  const { policy = wuhan2025, application = usualApplication(policy) } = options;
  return caseIn.map((made) => made(policy, application));
}

/**
 * The events of any case, first to last.
 * @param options What it is drawn for.
 * @returns A fast-check arbitrary.
 * @example fc.assert(fc.property(anyReviewHistory({ application }), (events) => replayCase(wuhan2025, application, events).ok))
 */
export function anyReviewHistory(options: ReviewOptions = {}): fc.Arbitrary<readonly ReviewEvent[]> {
  return anyReviewCase(options).map(({ history }) => history);
}
