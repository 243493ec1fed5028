/**
 * Where an application stands before the money is shared out: what its case says, and the instant that it queues by.
 * @module
 */
import type { Application } from '../../facts/application';
import type { Policy } from '../../policy/policy';
import type { ReviewCase } from '../../review/cases';
import type { OtherOutcome } from '../../round/round';
import type { Instant } from '../../values/calendar';
import type { Yuan } from '../../values/fen';

/** What a history holds, as far as the checker reads it. */
interface Happened {
  readonly type: string;
  readonly at: Instant;
  readonly amounts?: readonly Yuan[];
}

/** Statuses of a case whose application can become a claim. */
export const claimStatuses: readonly string[] = ['audited', 'listed', 'reported', 'funded', 'paid'];

export interface Standing {
  /** What settles it before any money is counted; absent where it can become a claim. */
  readonly settled?: OtherOutcome;
  readonly audited?: readonly Yuan[];
  readonly queuedAt: Instant;
}

/** `cases` absent: every application can become a claim, and comes when it was submitted. */
export function standingOf(
  policy: Policy,
  application: Application,
  cases: ReadonlyMap<string, ReviewCase> | undefined,
): Standing {
  const { submittedAt } = application;
  if (cases === undefined) return { queuedAt: submittedAt };
  const reviewCase = cases.get(application.id);
  if (reviewCase === undefined) return { settled: 'not-yet-audited', queuedAt: submittedAt };
  const { status } = reviewCase;
  if (status === 'rejected' || status === 'withdrawn' || status === 'recovered') {
    return { settled: status, queuedAt: submittedAt };
  }
  if (!claimStatuses.includes(status)) return { settled: 'not-yet-audited', queuedAt: submittedAt };
  const audited = lastOf(reviewCase, 'audit')?.amounts;
  return { ...(audited === undefined ? {} : { audited }), queuedAt: queuedAt(policy, submittedAt, reviewCase) };
}

function queuedAt({ queue }: Policy, submittedAt: Instant, reviewCase: ReviewCase): Instant {
  if (queue.orderedBy === 'recommended-at') return lastOf(reviewCase, 'recommend')?.at ?? submittedAt;
  if (queue.afterReturn === 'resubmitted-at') return lastOf(reviewCase, 'resubmit')?.at ?? submittedAt;
  return submittedAt;
}

/** The last event of a type. */
export function lastOf({ history }: Pick<ReviewCase, 'history'>, type: string): Happened | undefined {
  return history.reduce<Happened | undefined>((last, event) => (event.type === type ? event : last), undefined);
}
