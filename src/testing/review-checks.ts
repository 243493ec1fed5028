/**
 * What every case keeps on its way through the review: the reasons that the reference has against each event.
 * @module
 */
import type { Policy } from '../policy/policy';
import { referenceRefusals, statusAfter } from '../reference/review';
import type { ReviewCase } from '../review/cases';
import { must, mustAgree } from './law';
import type { Taken } from './review-walk';

/** No event of a history is one that the reference refuses for a reason of this kind. */
export function checkHistory(kind: RegExp): (end: ReviewCase, policy: Policy) => void {
  return ({ application, history }, policy) => {
    history.forEach((event, i) => {
      const reasons = referenceRefusals(policy, application, history.slice(0, i), event).filter((code) =>
        kind.test(code),
      );
      must(reasons.length === 0, () => `event ${i + 1} (${event.type}) is accepted in spite of ${reasons.join(', ')}`);
    });
  };
}

/** An accepted event is added to the history as it was given, and leads where it should. */
export function checkFold({ before, event, result }: Taken): void {
  if (!result.ok) return;
  mustAgree('the history', result.case.history, [...before.history, event]);
  mustAgree('the application', result.case.application, before.application);
  mustAgree('the status', result.case.status, statusAfter(result.case.history));
}

/** An event is refused for the reasons that the reference has, all of them and in their order, each with its sentences. */
export function checkRefusal(policy: Policy, { before, event, result }: Taken): void {
  const reasons = result.ok ? [] : [result.refusal, ...result.refusal.also];
  const expected = referenceRefusals(policy, before.application, before.history, event);
  mustAgree(
    `the reasons against ${event.type}`,
    reasons.map(({ code }) => code),
    expected,
  );
  for (const { code, message } of reasons)
    must(message.zh !== '' && message.en !== '', () => `${code} has no sentence`);
}
