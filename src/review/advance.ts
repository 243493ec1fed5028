/**
 * What can happen to a case next, and the case after it (clauses 3.1 to 3.5). Pure; a refusal is a value.
 * Laws: test/laws/review.test.ts; proofs over every path: test/exhaustive/review.test.ts.
 * @module
 */
import type { Application } from '../facts/application';
import type { Policy } from '../policy/policy';
import { recordAt } from '../values/record';
import { wordAt } from '../values/result';
import { caseOf, checkCase, type CaseIn, type ReviewCase } from './cases';
import { actors, type Actor, type ReviewEvent, type ReviewEventType } from './events';
import { canPass, refusalOf } from './guards';
import { checkEvent, record } from './history';
import type { Refusal } from './refusal';
import { reviewEventTypes, reviewTable, startsOf } from './steps';

/** The case after an event, or every reason against the event. */
export type Advance =
  | {
      /** Whether the event happened. */
      readonly ok: true;
      /** The case after the event. */
      readonly case: ReviewCase;
    }
  | {
      /** Whether the event happened. */
      readonly ok: false;
      /** Every reason against it. */
      readonly refusal: Refusal;
    };

/**
 * A case before anything has happened: a draft (clause 3.2). It holds the application as given, not a copy.
 * @param application The application that the case is about.
 * @returns The draft.
 * @throws InvalidValueError for what is not an object.
 * @example openCase(application).status // 'draft'
 */
export function openCase(application: Application): CaseIn<'draft'> {
  recordAt(application, 'application');
  return { application, status: 'draft', history: [] };
}

/**
 * The case after an event, or a refusal with every reason against the event (clauses 3.1 to 3.5, 4.1). The steps before are
 * taken as they are; `replayCase` judges a stored history. Nothing given is changed: the new case is a new object, which holds
 * the application and the events as given, not copies.
 * @param policy Its path, window and cap decide.
 * @param reviewCase The case so far.
 * @param event What happens.
 * @returns `{ ok: true, case }`, or `{ ok: false, refusal }`.
 * @throws InvalidValueError for a malformed event, or a case that contradicts its own history.
 * @example advance(wuhan2025, openCase(application), submit) // { ok: true, case: { …, status: 'submitted', … } }
 */
export function advance(policy: Policy, reviewCase: ReviewCase, event: ReviewEvent): Advance {
  const progress = checkCase(reviewCase, 'reviewCase');
  checkEvent(event, 'event');
  const { application, history } = reviewCase;
  const refusal = refusalOf({ policy, application, progress, path: ['reviewCase', 'application'] }, event);
  if (refusal !== undefined) return { ok: false, refusal };
  record(progress, event);
  return { ok: true, case: caseOf(application, [...history, event], progress) };
}

/**
 * The types of event that `advance` accepts next with some payload: the buttons of a portal.
 * @param policy Its path, window and cap decide.
 * @param reviewCase The case so far.
 * @param actor Where given, only what this body may do.
 * @returns A new list, in the order of `reviewEventTypes`.
 * @throws InvalidValueError for a case that contradicts its own history, or an unknown actor.
 * @example possibleEvents(wuhan2025, openCase(application)) // ['submit', 'withdraw']
 */
export function possibleEvents(policy: Policy, reviewCase: ReviewCase, actor?: Actor): readonly ReviewEventType[] {
  if (actor !== undefined) wordAt(actors, actor, 'actor');
  const progress = checkCase(reviewCase, 'reviewCase');
  const { application, status } = reviewCase;
  const situation = { policy, application, progress, path: ['reviewCase', 'application'] };
  return reviewEventTypes.filter(
    (type) =>
      (actor === undefined || actorsOf(type).includes(actor)) &&
      startsOf(policy, type).includes(status) &&
      canPass(situation, type),
  );
}

/**
 * Who may bring an event about.
 * @param event A type of event.
 * @returns A frozen list, in the order of `actors`.
 * @throws InvalidValueError for an unknown type of event.
 * @example actorsOf('return') // ['district-bureau', 'city-bureau']
 */
export function actorsOf(event: string): readonly Actor[] {
  return reviewTable[wordAt(reviewEventTypes, event, 'event')].by;
}
