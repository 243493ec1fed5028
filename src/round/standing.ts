/**
 * What the review says of an application in a round (clause 3.3): whether it may claim, since when it queues, and what the
 * auditor recognised. Without cases and audited amounts every application may claim, and queues from its submission.
 * @module
 */
import * as faults from '../words/problems';
import { ownOf, sameJson } from '../words/plain';
import type { Application } from '../facts/application';
import type { Policy } from '../policy/policy';
import { reviewSteps, type ReviewStatus } from '../policy/vocabulary';
import { casesRequiredBy, checkCase, missingEvent, type ReviewCase } from '../review/cases';
import { lastOf } from '../review/history';
import { auditedFens } from '../subsidy/assess';
import { momentAt, type Instant, type Moment } from '../values/calendar';
import { fenAt, mostFen, type Fen } from '../values/fen';
import { parseId, type Id } from '../values/id';
import { recordAt, recordsAt } from '../values/record';
import { canonicalAt, reject, within } from '../values/result';
import type { OtherOutcome, RoundInput } from './round';

/** Since when a claim queues, as written and to compare by. */
export interface Queued extends Moment {
  readonly queuedAt: Instant;
}

export interface Standing {
  readonly mayClaim: boolean;
  /** What becomes of it, where the review has settled that. */
  readonly outcome?: OtherOutcome;
  /** Since when it queues, where that is not its submission. */
  readonly queued?: Queued | undefined;
  readonly audited?: readonly Fen[];
  /** The most that it can claim. */
  readonly most: Fen;
}
export type Review = (application: Application) => Standing;

const free: Standing = { mayClaim: true, most: mostFen };
const notYetAudited: Standing = { mayClaim: false, outcome: 'not-yet-audited', most: mostFen };

/** From the audit on a case claims. */
const beforeAudit: readonly ReviewStatus[] = /* @__PURE__ */ (() =>
  ['draft', 'returned', ...reviewSteps.slice(0, reviewSteps.indexOf('audited'))] as const)();

/**
 * What the cases, or else the audited amounts, say of each application. Throws `cases-required` where the queue of the policy
 * depends on the review, and `case-inconsistent` for a case that contradicts itself or its application.
 */
export function reviewIn({ policy, cases, audited }: Pick<RoundInput, 'policy' | 'cases' | 'audited'>): Review {
  const why = casesRequiredBy(policy);
  if (cases === undefined && why !== undefined)
    reject(faults.casesRequired, ['cases'], { given: cases, expected: why });
  if (cases !== undefined && audited !== undefined) {
    reject(faults.auditedWithCases, ['audited'], { given: audited });
  }
  if (cases !== undefined) return reviewByCases(policy, cases);
  return audited === undefined ? () => free : reviewByAudit(recordAt(audited, 'audited'));
}

function reviewByAudit(audited: NonNullable<RoundInput['audited']>): Review {
  return ({ id, purchases }) => {
    const amounts = ownOf(audited, id);
    return amounts === undefined
      ? notYetAudited
      : { ...free, audited: auditedFens(amounts, purchases.length, 'audited', id) };
  };
}

/**
 * Where the case of each application is. Throws for two of one application, and `case-inconsistent` for one that contradicts
 * itself, at `cases[i]`.
 */
export function casesById(cases: readonly ReviewCase[]): ReadonlyMap<Id, number> {
  const byId = new Map<Id, number>();
  recordsAt(cases, 'cases').forEach((reviewCase, i) => {
    const path = ['cases', i, 'application'] as const;
    const id = canonicalAt(parseId, recordAt(reviewCase.application, ...path).id, ...path, 'id');
    if (byId.has(id)) reject(faults.duplicateApplication, [...path, 'id'], { given: id });
    // A batch may not hold its application; the case must not contradict itself all the same.
    within(['cases', i], () => checkCase(reviewCase));
    byId.set(id, i);
  });
  return byId;
}

function reviewByCases(policy: Policy, cases: readonly ReviewCase[]): Review {
  const byId = casesById(cases);
  return (application) => {
    const index = byId.get(application.id);
    const reviewCase = index === undefined ? undefined : cases[index];
    if (index === undefined || reviewCase === undefined) return notYetAudited;
    return within(['cases', index], () => standingOf(policy, application, reviewCase));
  };
}

function standingOf(policy: Policy, application: Application, reviewCase: ReviewCase): Standing {
  if (!sameJson(reviewCase.application, application, true)) {
    const expected = { zh: '与本批次所列申请相同', en: 'the application as the round lists it' };
    reject(faults.caseInconsistent, ['application'], { given: reviewCase.application, expected });
  }
  const { status, history } = reviewCase;
  if (beforeAudit.includes(status)) return notYetAudited;
  if (status === 'rejected' || status === 'withdrawn') return { mayClaim: false, outcome: status, most: mostFen };
  const audit = lastOf(history, 'audit') ?? missingEvent(history, 'audit');
  const place = history.indexOf(audit);
  const audited = auditedFens(audit.amounts, application.purchases.length, 'history', place, 'amounts');
  const claimant = { ...free, audited, queued: queuedIn(policy, reviewCase) };
  return reviewCase.status === 'recovered' ? recovered(policy, claimant, reviewCase) : claimant;
}

/** Assumption recovered-money: the grant stands; or what came back is free again, and only the rest can be claimed. */
function recovered(
  policy: Policy,
  claimant: Standing,
  { payment, recovery }: ReviewCase & { status: 'recovered' },
): Standing {
  const outcome = 'recovered';
  if (policy.recovery === 'stays-used') return { ...claimant, outcome };
  const kept = (fenAt(payment.amount, 'payment', 'amount') - fenAt(recovery.amount, 'recovery', 'amount')) as Fen;
  return { ...claimant, outcome, mayClaim: kept > 0, most: kept };
}

/** The event whose time counts as coming first (assumptions queue-order and queue-after-return), if not the submission. */
function queuedIn({ queue }: Policy, { history }: ReviewCase): Queued | undefined {
  const event =
    queue.orderedBy === 'recommended-at'
      ? (lastOf(history, 'recommend') ?? missingEvent(history, 'recommend'))
      : queue.afterReturn === 'resubmitted-at'
        ? lastOf(history, 'resubmit')
        : undefined;
  return event && { ...momentAt(event.at, 'history', history.indexOf(event), 'at'), queuedAt: event.at };
}
