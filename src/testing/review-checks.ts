/**
 * What every case keeps on its way through the review, checked from outside, from its history alone.
 * @module
 */
import type { Policy } from '../policy/policy';
import type { ReviewCase } from '../review/cases';
import type { ReviewEvent, ReviewEventType } from '../review/events';
import { refusalCodes, type RefusalCode } from '../words/refusals';
import { compareMoments, momentAt } from '../values/calendar';
import { fenOf } from '../values/fen';
import { must, mustAgree } from './law';
import { finals, isInTurn, pathEvents, stepsOfReview, type Taken } from './review-walk';

/** Nothing is paid without each step of the path since it was last submitted, by whom it belongs to. */
export function checkSteps({ history, status }: ReviewCase, policy: Policy): void {
  for (const { type, by } of history) {
    const [, ...allowed] = stepsOfReview[type];
    must(allowed.includes(by.actor), () => `${type} is done by ${by.actor}`);
  }
  if (status !== 'paid' && status !== 'recovered') return;
  const types = history.map(({ type }) => type);
  const start = Math.max(types.lastIndexOf('submit'), types.lastIndexOf('resubmit'));
  const [, ...after] = pathEvents(policy);
  const until = types.slice(start + 1).filter((type) => type !== 'recover');
  mustAgree('the steps up to payment', until, after);
  must(start >= 0 && types[0] === 'submit', () => 'it was never submitted');
}

/** The last event of a type. */
function lastOf<Type extends ReviewEventType>(history: readonly ReviewEvent[], type: Type) {
  const events = history.filter((event): event is Extract<ReviewEvent, { type: Type }> => event.type === type);
  return events.at(-1);
}

/** Each amount is bounded by the one before it. */
export function checkAmountsOf({ history, application }: ReviewCase, { annualCap }: Policy): void {
  const ordered = (less: string, more: string, what: string) =>
    must(fenOf(less) <= fenOf(more), () => `${what}: ${less} > ${more}`);
  const audit = lastOf(history, 'audit');
  const list = lastOf(history, 'list');
  const paid = lastOf(history, 'pay');
  const recover = lastOf(history, 'recover');
  audit?.amounts.forEach((amount, i) => ordered(amount, application.purchases[i]?.amount ?? '0.00', `line ${i + 1}`));
  mustAgree('the audited lines', audit?.amounts.length ?? application.purchases.length, application.purchases.length);
  if (list === undefined) return;
  const audited = audit?.amounts.reduce((sum, amount) => sum + fenOf(amount), 0) ?? 0;
  must(
    fenOf(list.entitlement) <= audited,
    () => `the entitlement of ${list.entitlement} is above ${audited} fen audited`,
  );
  must(fenOf(list.granted) > 0, () => 'nothing is granted, and yet it is listed');
  ordered(list.granted, list.entitlement, 'granted and entitlement');
  ordered(list.granted, annualCap, 'granted and cap');
  for (const transfer of [lastOf(history, 'fund'), paid])
    mustAgree('the transfer', transfer?.amount ?? list.granted, list.granted);
  if (recover !== undefined) ordered(recover.amount, paid?.amount ?? '0.00', 'recovered and paid');
}

/** Time does not run backwards; the submission is in the window, at the application's own time. */
export function checkTimes({ history, application }: ReviewCase, { window }: Policy): void {
  const moments = history.map(({ at }) => momentAt(at));
  moments.forEach((moment, i) => {
    const before = moments[i - 1] ?? moment;
    must(compareMoments(before, moment) <= 0, () => `event ${i + 1} is before event ${i}`);
  });
  const submit = lastOf(history, 'submit');
  if (submit === undefined) return;
  const [at, declared] = [momentAt(submit.at), momentAt(application.submittedAt)];
  must(compareMoments(at, declared) === 0, () => `submitted at ${submit.at}, not ${application.submittedAt}`);
  const inTime = compareMoments(at, momentAt(window.closesAt)) <= 0;
  const opened = window.opensAt === undefined || compareMoments(at, momentAt(window.opensAt)) >= 0;
  must(inTime && opened, () => `submitted at ${submit.at}, outside the window`);
}

/** One person, one role. */
export function checkPersons({ history }: ReviewCase): void {
  const roles = new Map<string, string>();
  for (const { by } of history) {
    const role = roles.get(by.person) ?? by.actor;
    must(role === by.actor, () => `${by.person} acts as ${role} and as ${by.actor}`);
    roles.set(by.person, role);
  }
}

/** An accepted event is added to the history as it was given, and leads where it should. */
export function checkFold({ before, event, result }: Taken): void {
  if (!result.ok) return;
  mustAgree('the history', result.case.history, [...before.history, event]);
  mustAgree('the application', result.case.application, before.application);
  mustAgree('the status', result.case.status, stepsOfReview[event.type][0]);
}

/** A refusal gives known codes, each once, with sentences; and all of those that can be told from outside. */
export function checkRefusal(policy: Policy, { before, event, result }: Taken): void {
  const expected = reasonsAgainst(policy, before, event);
  if (result.ok) {
    mustAgree('the reasons against an accepted event', expected, []);
    return;
  }
  const reasons = [result.refusal, ...result.refusal.also];
  const codes: readonly RefusalCode[] = reasons.map(({ code }) => code);
  for (const { code, message } of reasons) {
    must(refusalCodes.includes(code), () => `${code} is no code of a refusal`);
    must(message.zh !== '' && message.en !== '', () => `${code} has no sentence`);
  }
  mustAgree(
    'reasons left out',
    expected.filter((code) => !codes.includes(code)),
    [],
  );
}

/** Some of the reasons against an event: those that need no figures. */
function reasonsAgainst(policy: Policy, { status, history }: ReviewCase, { type, by, at, ...event }: ReviewEvent) {
  const [, ...allowed] = stepsOfReview[type];
  const previous = history.at(-1)?.at ?? at;
  const other = history.find((each) => each.by.person === by.person && each.by.actor !== by.actor);
  const final = finals.includes(status);
  const reasons: readonly (readonly [RefusalCode, boolean])[] = [
    ['already-final', final],
    ['not-the-next-step', !final && !isInTurn(policy, status, type)],
    ['wrong-actor', !allowed.includes(by.actor)],
    ['before-previous-event', compareMoments(momentAt(at), momentAt(previous)) < 0],
    ['same-person', other !== undefined],
    ['reasons-missing', 'reasons' in event && event.reasons.every((reason) => reason.trim() === '')],
    ['checks-failed', 'checks' in event && Object.values(event.checks).includes(false)],
  ];
  return reasons.filter(([, holds]) => holds).map(([code]) => code);
}
