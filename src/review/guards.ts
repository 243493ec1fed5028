/**
 * What an event must satisfy besides coming in its turn (clauses 3.3, 3.4, 3.5, 4.1): small functions, one per rule.
 * Golden cases: test/golden/review-refusals.test.ts.
 * @module
 */
import { actorNames, checkNames } from '../words/lists';
import type { Policy } from '../policy/policy';
import { compareMoments, momentAt, type Moment } from '../values/calendar';
import { fenAt, fenOf, noFen, yuanOf, type Fen } from '../values/fen';
import type { Path } from '../values/result';
import type { ReviewCase } from './cases';
import { formalChecks, type ReviewEvent } from './events';
import { auditedAmounts, lastOf, type EventOf } from './history';
import { because, listed, type RefusalReason } from './refusal';

/** The case that an event meets, and where its application stands in the caller's arguments. */
export interface Situation {
  readonly policy: Policy;
  readonly reviewCase: ReviewCase;
  readonly applicationPath: Path;
}

/** Every reason that one rule has against an event; none where it holds. */
export type Guard<Event extends ReviewEvent> = (event: Event, situation: Situation) => readonly RefusalReason[];

const holds: readonly RefusalReason[] = [];

/** Clause 4.1: first submitted while applications are open, to the nanosecond. */
export const inWindow: Guard<EventOf<'submit'>> = ({ at }, { policy }) => {
  if (isOpen(policy, momentAt(at))) return holds;
  const { opensAt, closesAt } = policy.window;
  const window =
    opensAt === undefined
      ? { zh: `截至 ${closesAt}`, en: `until ${closesAt}` }
      : { zh: `${opensAt} 至 ${closesAt}`, en: `${opensAt} to ${closesAt}` };
  return [because('window-closed', { at, ...policy.window }, { window })];
};

/** No `submit` could pass where the application's own time is outside the window. */
export function canBeSubmitted({ policy, reviewCase, applicationPath }: Situation): boolean {
  return isOpen(policy, momentAt(reviewCase.application.submittedAt, ...applicationPath, 'submittedAt'));
}

function isOpen({ window: { opensAt, closesAt } }: Policy, moment: Moment): boolean {
  const early = opensAt !== undefined && compareMoments(moment, momentAt(opensAt, 'policy', 'window', 'opensAt')) < 0;
  return !early && compareMoments(moment, momentAt(closesAt, 'policy', 'window', 'closesAt')) <= 0;
}

/** The queue goes by the application's own time, so the event that submits it must agree, whatever its offset. */
export const asTheApplicationSays: Guard<EventOf<'submit'>> = ({ at }, { reviewCase, applicationPath }) => {
  const { submittedAt } = reviewCase.application;
  const declared = momentAt(submittedAt, ...applicationPath, 'submittedAt');
  if (compareMoments(momentAt(at), declared) === 0) return holds;
  return [because('submitted-at-differs', { at, submittedAt })];
};

/** Clause 3.3: the district recommends only what passes each of its formal checks. */
export const everyCheckPassed: Guard<EventOf<'recommend'>> = ({ checks }) => {
  const failed = formalChecks.filter((check) => !checks[check]);
  if (failed.length === 0) return holds;
  const names = listed(
    failed.map((check) => checkNames[check]),
    { zh: '、', en: ', ' },
  );
  return [because('checks-failed', { failed }, { failed: names })];
};

/** The audit recognises each line of the list. */
export const oneAmountPerLine: Guard<EventOf<'audit'>> = ({ amounts }, { reviewCase }) => {
  const lines = reviewCase.application.purchases.length;
  return amounts.length === lines ? holds : [because('amount-count-differs', { lines, given: amounts.length })];
};

/** The audit can lower a claim, never raise it. */
export const noneAboveTheClaim: Guard<EventOf<'audit'>> = ({ amounts }, { reviewCase, applicationPath }) =>
  reviewCase.application.purchases.flatMap(({ amount: claimed }, i) => {
    const amount = amounts[i];
    const most = fenAt(claimed, ...applicationPath, 'purchases', i, 'amount');
    if (amount === undefined || fenOf(amount) <= most) return [];
    return [because('amount-above-claim', { line: i + 1, claimed, amount })];
  });

/** A list holds grants: who gets nothing is not on it. */
export const somethingGranted: Guard<EventOf<'list'>> = ({ granted }) =>
  fenOf(granted) > noFen ? holds : [because('amount-not-positive', { granted })];

/** Cap and pool can lower an entitlement, never raise it. */
export const withinEntitlement: Guard<EventOf<'list'>> = ({ granted, entitlement }) =>
  fenOf(granted) <= fenOf(entitlement) ? holds : [because('amount-above-entitlement', { granted, entitlement })];

/** No rate exceeds 1, so an entitlement cannot exceed what it is a share of. */
export const withinAudit: Guard<EventOf<'list'>> = ({ entitlement }, { reviewCase }) => {
  const total = totalAudited(reviewCase);
  if (fenOf(entitlement) <= total) return holds;
  return [because('amount-above-audited', { entitlement, audited: yuanOf(total as Fen) })];
};

/** Clause 2: the cap of one grant; the cap across cases is the round's. */
export const withinCap: Guard<EventOf<'list'>> = ({ granted }, { policy: { annualCap } }) =>
  fenOf(granted) <= fenAt(annualCap, 'policy', 'annualCap')
    ? holds
    : [because('amount-above-cap', { granted, annualCap })];

/** Clause 3.4: what is sent and paid is what the list grants. */
export const equalToGrant: Guard<EventOf<'fund' | 'pay'>> = ({ amount }, { reviewCase }) => {
  const granted = lastOf(reviewCase.history, 'list')?.granted;
  if (granted === undefined || granted === amount) return holds;
  return [because('amount-differs-from-grant', { amount, granted })];
};

/** Clause 3.5: no more can be recovered than was paid. */
export const withinPayment: Guard<EventOf<'recover'>> = ({ amount }, { reviewCase }) => {
  const paid = lastOf(reviewCase.history, 'pay')?.amount;
  return paid === undefined || fenOf(amount) <= fenOf(paid)
    ? holds
    : [because('amount-above-payment', { amount, paid })];
};

/** Whoever returns, rejects or recovers says why. */
export const someReason: Guard<EventOf<'return' | 'reject' | 'recover'>> = ({ reasons }) =>
  reasons.some((reason) => !isBlank(reason)) ? holds : [because('reasons-missing', { reasons })];

/** Nobody reviews what he or she submitted, or pays what he or she listed: one person, one role in a case. */
export const onePersonOneRole: Guard<ReviewEvent> = ({ by: { actor, person } }, { reviewCase }) => {
  const before = reviewCase.history.find(({ by }) => by.person === person && by.actor !== actor);
  if (before === undefined) return holds;
  const earlier = before.by.actor;
  const words = { earlier: actorNames[earlier], actor: actorNames[actor] };
  return [because('same-person', { person, earlier, actor }, words)];
};

/** No payload of a `list` could pass where the audit recognised nothing or the cap is nothing. */
export function somethingCanBeGranted({ policy, reviewCase }: Situation): boolean {
  return totalAudited(reviewCase) > noFen && fenAt(policy.annualCap, 'policy', 'annualCap') > noFen;
}

/** Σ audited, which bounds an entitlement: no bound before the audit, nor where the sum is above every amount. */
function totalAudited(reviewCase: ReviewCase): number {
  return auditedAmounts(reviewCase)?.reduce((sum, amount) => sum + fenOf(amount), 0) ?? Infinity;
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}
