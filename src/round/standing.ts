/**
 * What the review says of an application in a round (clause 3.3): whether it may claim, since when it queues, and what
 * the auditor recognised. Without cases every application may claim, and queues from its submission.
 * @module
 */
import * as faults from '../words/problems';
import type { Application } from '../facts/application';
import type { Policy } from '../policy/policy';
import type { ReviewStatus } from '../policy/vocabulary';
import type { ReviewCase } from '../review/cases';
import type { ReviewEvent } from '../review/events';
import { auditedAmounts, lastOf } from '../review/history';
import { auditedFens } from '../subsidy/assess';
import { momentAt, type Instant, type Moment } from '../values/calendar';
import type { Fen } from '../values/fen';
import type { Id } from '../values/id';
import { entryOf } from '../values/record';
import { reject, within } from '../values/result';
import { sameJson } from '../values/same-json';
import type { OtherOutcome, RoundInput } from './round';

/** A case and its place in the input. */
export interface FiledCase {
  readonly reviewCase: ReviewCase;
  readonly index: number;
}
export type CaseFile = ReadonlyMap<Id, FiledCase>;

/** Since when a claim queues, as written and to compare by. */
export interface Queued extends Moment {
  readonly queuedAt: Instant;
}

/** Either it may claim, or the review has already settled what becomes of it in this round. */
export type Standing =
  | {
      readonly mayClaim: true;
      /** Since when it queues, where that is not its submission. */
      readonly queued: Queued | undefined;
      readonly audited: readonly Fen[] | undefined;
    }
  | { readonly mayClaim: false; readonly outcome: OtherOutcome };

const unreviewed: Standing = { mayClaim: true, queued: undefined, audited: undefined };
const notYetAudited = { mayClaim: false, outcome: 'not-yet-audited' } as const;

/** What each status means in a round; `audited` and what follows may claim. */
const settled: Readonly<Record<ReviewStatus, Standing | 'may-claim'>> = {
  draft: notYetAudited,
  submitted: notYetAudited,
  'provider-checked': notYetAudited,
  recommended: notYetAudited,
  evaluated: notYetAudited,
  returned: notYetAudited,
  audited: 'may-claim',
  listed: 'may-claim',
  reported: 'may-claim',
  funded: 'may-claim',
  paid: 'may-claim',
  rejected: { mayClaim: false, outcome: 'rejected' },
  withdrawn: { mayClaim: false, outcome: 'withdrawn' },
  recovered: { mayClaim: false, outcome: 'recovered' },
};

/** The cases by application; undefined where the round is decided without. Throws `cases-required` where it cannot be. */
export function fileCases(policy: Policy, cases: readonly ReviewCase[] | undefined): CaseFile | undefined {
  const { orderedBy, afterReturn } = policy.queue;
  if (cases === undefined) {
    if (orderedBy === 'recommended-at') requireCases(`queue.orderedBy: ${orderedBy}`);
    if (afterReturn === 'resubmitted-at') requireCases(`queue.afterReturn: ${afterReturn}`);
    return undefined;
  }
  const file = new Map<Id, FiledCase>();
  cases.forEach((reviewCase, index) => {
    const { id } = reviewCase.application;
    if (file.has(id)) reject(faults.duplicateApplication, ['cases', index, 'application', 'id'], { given: id });
    file.set(id, { reviewCase, index });
  });
  return file;
}

function requireCases(why: string): never {
  reject(faults.casesRequired, ['cases'], { given: undefined, expected: { zh: why, en: why } });
}

export function standingOf(
  policy: Policy,
  application: Application,
  file: CaseFile | undefined,
  audited: RoundInput['audited'],
): Standing {
  if (audited !== undefined) return auditedAlone(application, audited);
  if (file === undefined) return unreviewed;
  const filed = file.get(application.id);
  if (filed === undefined) return notYetAudited;
  const { reviewCase, index } = filed;
  return within(['cases', index], () => {
    if (!sameJson(reviewCase.application, application)) {
      const expected = { zh: '与本轮所列申请相同', en: 'the application as the round lists it' };
      reject(faults.caseInconsistent, ['application'], { given: reviewCase.application, expected });
    }
    const standing = Object.hasOwn(settled, reviewCase.status) ? settled[reviewCase.status] : unknownStatus(reviewCase);
    return standing === 'may-claim' ? claimant(policy, reviewCase) : standing;
  });
}

/** Without cases, but with the auditor's amounts: who has some may claim. */
function auditedAlone({ id, purchases }: Application, audited: NonNullable<RoundInput['audited']>): Standing {
  const amounts = entryOf(audited, id);
  if (amounts === undefined) return notYetAudited;
  return { mayClaim: true, queued: undefined, audited: auditedFens(amounts, purchases.length, 'audited', id) };
}

function unknownStatus({ status }: ReviewCase): never {
  const statuses = Object.keys(settled);
  reject(faults.notOneOf, ['status'], {
    given: status,
    expected: { zh: statuses.join('、'), en: statuses.join(', ') },
  });
}

function claimant(policy: Policy, reviewCase: ReviewCase): Standing {
  const { application, history } = reviewCase;
  const amounts = auditedAmounts(reviewCase) ?? missingEvent('audit');
  const audit = history.map(({ type }) => type).lastIndexOf('audit');
  const audited = auditedFens(amounts, application.purchases.length, 'history', audit, 'amounts');
  const since = queuesSince(policy, reviewCase);
  if (since === undefined) return { mayClaim: true, queued: undefined, audited };
  const moment = momentAt(since.at, 'history', history.indexOf(since), 'at');
  return { mayClaim: true, queued: { ...moment, queuedAt: since.at }, audited };
}

/** The event whose time counts as coming first (assumptions queue-order and queue-after-return), if not the submission. */
function queuesSince({ queue }: Policy, { history }: ReviewCase): ReviewEvent | undefined {
  if (queue.orderedBy === 'recommended-at') return lastOf(history, 'recommend') ?? missingEvent('recommend');
  return queue.afterReturn === 'resubmitted-at' ? lastOf(history, 'resubmit') : undefined;
}

function missingEvent(event: string): never {
  const expected = { zh: `经过中有 ${event} 事件`, en: `a history with the event ${event}` };
  reject(faults.caseInconsistent, ['history'], { given: undefined, expected });
}
