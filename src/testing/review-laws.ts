/**
 * The laws of the review, for any implementation of `advance`: the reasons that the reference has against each event.
 * @module
 */
import type { Policy } from '../policy/policy';
import type { ReviewStatus } from '../policy/vocabulary';
import { referenceRefusals, statusAfter } from '../reference/review';
import { openCase } from '../review/advance';
import type { ReviewCase } from '../review/cases';
import { finalStatuses, reviewEventTypes } from '../review/steps';
import type { LawId } from '../words/laws';
import { usualApplication } from './any-application';
import { anyPolicy } from './any-policy';
import { anyWalk, promptEvent, walked, type Advance } from './any-review';
import type { LawsOptions } from './eligibility-laws';
import { law, must, mustAgree, type Law } from './law';

/**
 * What must hold of any `advance`, each law as a test to run.
 * @param move The function under test, with the signature of `advance`.
 * @param options The policies to try.
 * @returns Laws as tests to run.
 * @example for (const { name, run } of reviewLaws(advance)) it(name, () => run())
 */
export function reviewLaws(move: Advance, { policies = anyPolicy() }: LawsOptions = {}): readonly Law[] {
  const walks = anyWalk(policies);
  const ofEnds = (id: LawId, check: (end: ReviewCase, policy: Policy) => void) =>
    law(id, walks, (walk) => check(walked(move, walk).end, walk.policy));
  return [
    law('review-reachable', policies, (policy) => {
      const start = openCase(usualApplication(policy));
      const reached = new Map<ReviewStatus, ReviewCase>([[start.status, start]]);
      // Iterating over a map visits what is added meanwhile: one case of each status.
      for (const reviewCase of reached.values()) {
        for (const type of reviewEventTypes) {
          const result = move(policy, reviewCase, promptEvent(policy, reviewCase, type));
          if (result.ok && !reached.has(result.case.status)) reached.set(result.case.status, result.case);
        }
      }
      mustAgree('the statuses reached', [...reached.keys()].sort(), [...statusesOf(policy)].sort());
    }),
    ofEnds('review-steps', historyWithout(/^(?:already-final|not-the-next-step|wrong-actor)$/)),
    ofEnds('review-no-dead-end', (end, policy) => {
      const onward = reviewEventTypes.some((type) => move(policy, end, promptEvent(policy, end, type)).ok);
      must(onward || finalStatuses.includes(end.status), () => `a case that is ${end.status} can go nowhere`);
    }),
    ofEnds('review-final', (end, policy) => {
      for (const type of finalStatuses.includes(end.status) ? reviewEventTypes : []) {
        const result = move(policy, end, promptEvent(policy, end, type));
        mustAgree(`${type} of a case that is ${end.status}`, result.ok || result.refusal.code, 'already-final');
      }
    }),
    law('review-fold', walks, (walk) => {
      const { taken, end } = walked(move, walk);
      for (const { before, event, result } of taken) {
        if (!result.ok) continue;
        const { history, application, status } = result.case;
        const expected = { history: [...before.history, event], application: before.application };
        mustAgree('the case', { history, application, status }, { ...expected, status: statusAfter(history) });
      }
      const again = end.history.reduce<ReviewCase>((reviewCase, event) => {
        const result = move(walk.policy, reviewCase, event);
        must(result.ok, () => `${event.type} is refused the second time`);
        return result.ok ? result.case : reviewCase;
      }, openCase(end.application));
      mustAgree('the case made of its own history', again, end);
    }),
    ofEnds('review-amounts', historyWithout(/^amount-/)),
    ofEnds('review-time', historyWithout(/^(?:before-previous-event|window-closed|submitted-at-differs)$/)),
    ofEnds('review-person', historyWithout(/^same-person$/)),
    law('review-refusal', walks, (walk) => {
      for (const { before, event, result } of walked(move, walk).taken) {
        const reasons = result.ok ? [] : [result.refusal, ...result.refusal.also];
        const expected = referenceRefusals(walk.policy, before.application, before.history, event);
        mustAgree(
          `the reasons against ${event.type}`,
          reasons.map(({ code }) => code),
          expected,
        );
        for (const { code, message } of reasons)
          must(message.zh !== '' && message.en !== '', () => `${code} has no sentence`);
      }
    }),
  ];
}

/** No event of a history is one that the reference refuses for a reason of this kind. */
function historyWithout(kind: RegExp): (end: ReviewCase, policy: Policy) => void {
  return ({ application, history }, policy) => {
    history.forEach((event, i) => {
      const against = referenceRefusals(policy, application, history.slice(0, i), event);
      const reasons = against.filter((code) => kind.test(code)).join(', ');
      must(reasons === '', () => `event ${i + 1} (${event.type}) is accepted in spite of ${reasons}`);
    });
  };
}

/** The statuses that a case can have under a policy. With a cap of nothing, nothing is ever listed. */
function statusesOf({ review: { path }, annualCap }: Policy): readonly ReviewStatus[] {
  if (annualCap !== '0.00') return ['draft', ...path, 'returned', ...finalStatuses];
  return ['draft', ...path.slice(0, path.indexOf('listed')), 'returned', 'rejected', 'withdrawn'];
}
