/**
 * A case and its events (clauses 3.2 to 3.5): what may happen next, and what comes of it. Pure; a refusal is a value.
 * Laws: test/laws/review.test.ts; proofs over every path: test/exhaustive/review.test.ts.
 * @module
 */
import type { Application } from '../facts/application';
import { actorNames, eventNames, statusNames } from '../words/lists';
import type { Policy } from '../policy/policy';
import { compareMoments, momentAt } from '../values/calendar';
import type { DraftCase, ReviewCase } from './cases';
import { checkEvents } from './event-shape';
import { reviewEventTypes, type ReviewEvent, type ReviewEventType } from './events';
import { caseOf, checkCase } from './fold';
import { onePersonOneRole, type Guard, type Situation } from './guards';
import { because, listed, type Refusal } from './refusal';
import { finalStatuses, reviewTable, startsOf, type Step } from './steps';

/** What comes of an event: the case as it then stands, or every reason against it. */
export type Advance =
  { readonly ok: true; readonly case: ReviewCase } | { readonly ok: false; readonly refusal: Refusal };

/** The case that a history makes, or the first event that is refused, by its index. */
export type Replay =
  | { readonly ok: true; readonly case: ReviewCase }
  | { readonly ok: false; readonly refusal: Refusal; readonly at: number };

/**
 * A case before anything has happened: a draft (clause 3.2).
 * @example openCase(application).status // 'draft'
 */
export function openCase(application: Application): DraftCase {
  return { application, status: 'draft', history: [] };
}

/**
 * What comes of an event: the case moved on, or a refusal with every reason against it. Nothing given is changed.
 * The steps before are taken as they are: `replayCase` judges a stored history. Clauses 3.1 to 3.5 and 4.1.
 * Throws `InvalidValueError` for an event that is not well formed, or a case that contradicts its own history.
 * @example advance(wuhan2025, openCase(application), submit) // { ok: true, case: { status: 'submitted', … } }
 */
export function advance(policy: Policy, reviewCase: ReviewCase, event: ReviewEvent): Advance {
  checkCase(reviewCase, ['reviewCase']);
  checkEvents([event], () => ['event']);
  return moved({ policy, reviewCase, applicationPath: ['reviewCase', 'application'] }, event);
}

/**
 * The case that events make of an application, each judged as it came; `at` is the index of the first that is refused.
 * `replayCase(policy, application, reviewCase.history)` gives an equal case. Throws for events that are not well formed.
 * @example replayCase(wuhan2025, application, [submit, recommend]) // { ok: true, case: { status: 'recommended', … } }
 */
export function replayCase(policy: Policy, application: Application, events: readonly ReviewEvent[]): Replay {
  checkEvents(events, (i) => ['events', i]);
  let reviewCase: ReviewCase = openCase(application);
  for (const [at, event] of events.entries()) {
    const result = moved({ policy, reviewCase, applicationPath: ['application'] }, event);
    if (!result.ok) return { ok: false, refusal: result.refusal, at };
    reviewCase = result.case;
  }
  return { ok: true, case: reviewCase };
}

/**
 * The events that `advance` accepts next with some payload, in the order of `reviewEventTypes`: what a portal can offer.
 * Throws `InvalidValueError` for a case that contradicts its own history.
 * @example possibleEvents(wuhan2025, openCase(application)) // ['submit', 'withdraw']
 */
export function possibleEvents(policy: Policy, reviewCase: ReviewCase): readonly ReviewEventType[] {
  checkCase(reviewCase, ['reviewCase']);
  const situation: Situation = { policy, reviewCase, applicationPath: ['reviewCase', 'application'] };
  return reviewEventTypes.filter((type) => {
    const { canPass } = reviewTable[type];
    return startsOf(policy, type).includes(reviewCase.status) && (canPass === undefined || canPass(situation));
  });
}

/** One step of the fold; the event and the case are well formed. */
function moved(situation: Situation, event: ReviewEvent): Advance {
  const { application, history } = situation.reviewCase;
  const { guards } = reviewTable[event.type] as Step<ReviewEvent>;
  const [first, ...also] = [...before, ...guards, ...after].flatMap((guard) => guard(event, situation));
  if (first !== undefined) return { ok: false, refusal: { ...first, also } };
  return { ok: true, case: caseOf(application, [...history, event]) };
}

/** An event comes in its turn; nothing follows a final status. */
const inItsTurn: Guard<ReviewEvent> = ({ type: event }, { policy, reviewCase: { status } }) => {
  const from = startsOf(policy, event);
  if (from.includes(status)) return [];
  const words = { event: eventNames[event], status: statusNames[status] };
  if (finalStatuses.includes(status)) return [because('already-final', { event, status }, words)];
  const nowhere = { zh: '无（本政策的审核不设此环节）', en: 'nowhere, as the policy has no such step' };
  const starts = listed(
    from.map((each) => statusNames[each]),
    { zh: '、', en: ', ' },
  );
  return [
    because('not-the-next-step', { event, status, from }, { ...words, from: from.length > 0 ? starts : nowhere }),
  ];
};

/** Each step belongs to certain bodies. */
const byTheRightActor: Guard<ReviewEvent> = ({ type: event, by: { actor } }) => {
  const expected = reviewTable[event].by;
  if (expected.includes(actor)) return [];
  const names = listed(
    expected.map((each) => actorNames[each]),
    { zh: '或', en: ' or ' },
  );
  const words = { event: eventNames[event], actor: actorNames[actor], expected: names };
  return [because('wrong-actor', { event, actor, expected }, words)];
};

/** Time does not run backwards; two events may fall on one instant. */
const afterThePrevious: Guard<ReviewEvent> = ({ at }, { reviewCase: { history } }) => {
  const previous = history.at(-1)?.at;
  if (previous === undefined || compareMoments(momentAt(at), momentAt(previous)) >= 0) return [];
  return [because('before-previous-event', { at, previous })];
};

const before = [inItsTurn, byTheRightActor, afterThePrevious];
const after = [onePersonOneRole];
