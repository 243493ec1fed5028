/**
 * The laws of the review, for any implementation of `advance`.
 * @module
 */
import type { Policy } from '../policy/policy';
import type { ReviewStatus } from '../policy/vocabulary';
import { openCase } from '../review/advance';
import type { ReviewCase } from '../review/cases';
import type { ReviewEventType } from '../review/events';
import { finalStatuses, reviewEventTypes, reviewTable } from '../review/steps';
import { usualApplication } from './any-application';
import { anyPolicy } from './any-policy';
import type { LawsOptions } from './eligibility-laws';
import { law, must, mustAgree, type Law } from './law';
import { checkFold, checkHistory, checkRefusal } from './review-checks';
import { anyWalk, endOf, pathEvents, promptEvent, walked, type Advance } from './review-walk';

/**
 * What must hold of any `advance`, each law as a test to run.
 * @param move The function under test, with the signature of `advance`.
 * @param options The policies to try.
 * @returns Laws as tests to run.
 * @example for (const { name, run } of reviewLaws(advance)) it(name, () => run())
 */
export function reviewLaws(move: Advance, { policies = anyPolicy() }: LawsOptions = {}): readonly Law[] {
  const walks = anyWalk(policies);
  const ofEnds = (id: Law['id'], check: (end: ReviewCase, policy: Policy) => void) =>
    law(id, walks, (walk) => check(endOf(walk, walked(move, walk)), walk.policy));
  return [
    law('review-reachable', policies, (policy) => {
      for (const status of statusesOf(policy)) {
        const way = wayTo(policy, status);
        mustAgree(`the status after ${way.join(', ') || 'nothing'}`, reached(move, policy, way).status, status);
      }
    }),
    ofEnds('review-steps', checkHistory(/^(?:already-final|not-the-next-step|wrong-actor)$/)),
    ofEnds('review-no-dead-end', (end, policy) => {
      const onward = reviewEventTypes.some((type) => move(policy, end, promptEvent(end, type)).ok);
      must(onward || finalStatuses.includes(end.status), () => `a case that is ${end.status} can go nowhere`);
    }),
    ofEnds('review-final', (end, policy) => {
      if (!finalStatuses.includes(end.status)) return;
      for (const type of reviewEventTypes) {
        const result = move(policy, end, promptEvent(end, type));
        must(!result.ok, () => `${type} is accepted of a case that is ${end.status}`);
        if (!result.ok) mustAgree(`the refusal of ${type}`, result.refusal.code, 'already-final');
      }
    }),
    law('review-fold', walks, (walk) => {
      const taken = walked(move, walk);
      for (const one of taken) checkFold(one);
      const end = endOf(walk, taken);
      mustAgree('the case made of its own history', replayed(move, walk.policy, end), end);
    }),
    ofEnds('review-amounts', checkHistory(/^amount-/)),
    ofEnds('review-time', checkHistory(/^(?:before-previous-event|window-closed|submitted-at-differs)$/)),
    ofEnds('review-person', checkHistory(/^same-person$/)),
    law('review-refusal', walks, (walk) => {
      for (const one of walked(move, walk)) checkRefusal(walk.policy, one);
    }),
  ];
}

function replayed(move: Advance, policy: Policy, { application, history }: ReviewCase): ReviewCase {
  return history.reduce<ReviewCase>((reviewCase, event) => {
    const result = move(policy, reviewCase, event);
    must(result.ok, () => `${event.type} is refused the second time`);
    return result.ok ? result.case : reviewCase;
  }, openCase(application));
}

/** The statuses that a case can have under a policy. With a cap of nothing, nothing is ever listed. */
function statusesOf({ review: { path }, annualCap }: Policy): readonly ReviewStatus[] {
  if (annualCap !== '0.00') return ['draft', ...path, 'returned', ...finalStatuses];
  return ['draft', ...path.slice(0, path.indexOf('listed')), 'returned', 'rejected', 'withdrawn'];
}

/** The events that lead straight to a status. */
function wayTo(policy: Policy, status: ReviewStatus): readonly ReviewEventType[] {
  const path = pathEvents(policy);
  const place = path.findIndex((type) => reviewTable[type].to === status);
  switch (status) {
    case 'draft':
      return [];
    case 'returned':
      return ['submit', 'return'];
    case 'rejected':
      return ['submit', 'reject'];
    case 'withdrawn':
      return ['withdraw'];
    case 'recovered':
      return [...path, 'recover'];
    default:
      return path.slice(0, place + 1);
  }
}

function reached(move: Advance, policy: Policy, way: readonly ReviewEventType[]): ReviewCase {
  return way.reduce<ReviewCase>(
    (reviewCase, type) => {
      const result = move(policy, reviewCase, promptEvent(reviewCase, type));
      return result.ok ? result.case : reviewCase;
    },
    openCase(usualApplication(policy)),
  );
}
