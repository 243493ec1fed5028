/**
 * The one table of the review (clauses 3.1 to 3.5, 4.1): for each event who may act, where it starts, where it leads,
 * the rules that it rests on, and what must hold. Proofs over all of it: test/exhaustive/review.test.ts.
 * @module
 */
import type { Policy } from '../policy/policy';
import type { ReviewStatus, RuleId } from '../policy/vocabulary';
import type { Actor, ReviewEvent, ReviewEventType } from './events';
import {
  asTheApplicationSays,
  canBeSubmitted,
  equalToGrant,
  everyCheckPassed,
  inWindow,
  noneAboveTheClaim,
  oneAmountPerLine,
  someReason,
  somethingCanBeGranted,
  somethingGranted,
  withinAudit,
  withinCap,
  withinEntitlement,
  withinPayment,
  type Guard,
  type Situation,
} from './guards';
import type { EventOf } from './history';

/** One row of the table. */
export interface Step<Event extends ReviewEvent> {
  readonly by: readonly Actor[];
  /** Statuses from which it starts, as far as they are on the policy's path; or the one before `to` on that path. */
  readonly from: 'the-step-before' | readonly ReviewStatus[];
  readonly to: ReviewStatus;
  /** What the step rests on: the policy's `basis` gives the clauses and assumptions. */
  readonly rules: readonly RuleId[];
  /** In the order in which a refusal names them. */
  readonly guards: readonly Guard<Event>[];
  /** False where no payload could pass the guards. */
  readonly canPass?: (situation: Situation) => boolean;
}

export const reviewTable: { readonly [Type in ReviewEventType]: Step<EventOf<Type>> } = {
  submit: {
    by: ['enterprise'],
    from: 'the-step-before',
    to: 'submitted',
    rules: ['within-window'],
    guards: [inWindow, asTheApplicationSays],
    canPass: canBeSubmitted,
  },
  checkByProvider: {
    by: ['provider'],
    from: 'the-step-before',
    to: 'provider-checked',
    rules: ['provider-check'],
    guards: [],
  },
  recommend: {
    by: ['district-bureau'],
    from: 'the-step-before',
    to: 'recommended',
    rules: ['district-review'],
    guards: [everyCheckPassed],
  },
  evaluate: { by: ['city-bureau'], from: 'the-step-before', to: 'evaluated', rules: ['city-review'], guards: [] },
  audit: {
    by: ['auditor'],
    from: 'the-step-before',
    to: 'audited',
    rules: ['city-review'],
    guards: [oneAmountPerLine, noneAboveTheClaim],
  },
  list: {
    by: ['city-bureau'],
    from: 'the-step-before',
    to: 'listed',
    rules: ['city-review', 'annual-cap'],
    guards: [somethingGranted, withinEntitlement, withinAudit, withinCap],
    canPass: somethingCanBeGranted,
  },
  report: { by: ['city-bureau'], from: 'the-step-before', to: 'reported', rules: ['city-review'], guards: [] },
  fund: {
    by: ['province'],
    from: 'the-step-before',
    to: 'funded',
    rules: ['disbursement'],
    guards: [equalToGrant],
  },
  pay: {
    by: ['district-treasury'],
    from: 'the-step-before',
    to: 'paid',
    rules: ['disbursement'],
    guards: [equalToGrant],
  },
  return: {
    by: ['district-bureau', 'city-bureau'],
    from: ['submitted', 'provider-checked', 'recommended', 'evaluated'],
    to: 'returned',
    rules: ['district-review', 'city-review'],
    guards: [someReason],
  },
  // After the close too: the application first came in time (assumption queue-after-return).
  resubmit: { by: ['enterprise'], from: ['returned'], to: 'submitted', rules: ['queue'], guards: [] },
  reject: {
    by: ['district-bureau', 'city-bureau', 'auditor'],
    from: ['submitted', 'provider-checked', 'recommended', 'evaluated', 'audited', 'returned'],
    to: 'rejected',
    rules: ['district-review', 'city-review'],
    guards: [someReason],
  },
  // A draft too: one whose window has passed would otherwise have no way to end.
  withdraw: {
    by: ['enterprise'],
    from: [
      'draft',
      'submitted',
      'provider-checked',
      'recommended',
      'evaluated',
      'audited',
      'listed',
      'reported',
      'returned',
    ],
    to: 'withdrawn',
    rules: ['released-money'],
    guards: [],
  },
  recover: {
    by: ['city-bureau'],
    from: ['paid'],
    to: 'recovered',
    rules: ['supervision'],
    guards: [withinPayment, someReason],
  },
};

/** Statuses that nothing follows. */
export const finalStatuses: readonly ReviewStatus[] = ['rejected', 'withdrawn', 'recovered'];

const besideThePath: readonly ReviewStatus[] = ['draft', 'returned', ...finalStatuses];

/** Where an event can start under a policy: nowhere, if it leads to a step that is not on the policy's path. */
export function startsOf({ review: { path } }: Policy, type: ReviewEventType): readonly ReviewStatus[] {
  const { from, to } = reviewTable[type];
  if (from !== 'the-step-before') return from.filter((each) => besideThePath.includes(each) || path.includes(each));
  const place = path.indexOf(to);
  const before = place === 0 ? 'draft' : path[place - 1];
  return before === undefined ? [] : [before];
}
