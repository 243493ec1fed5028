/**
 * What an event must satisfy (clauses 3.1 to 3.5, 4.1): one rule for each refusal code. The table of steps names those of
 * each event. Golden cases, below, at and above each limit: test/golden/review-refusals.test.ts.
 * @module
 */
import type { Application, Purchase } from '../facts/application';
import type { Policy } from '../policy/policy';
import { placeInWindow, windowOf } from '../policy/window';
import { compareMoments, momentAt } from '../values/calendar';
import { fenAt, fenOf, noFen, yuanOf, type Fen, type Yuan } from '../values/fen';
import { recordsAt } from '../values/record';
import type { Path } from '../values/result';
import { isBlank, personName } from '../values/text';
import type { RefusalCode } from '../words/refusals';
import { formalChecks, type EventOf, type ReviewEvent, type ReviewEventType } from './events';
import { latest, type Progress } from './history';
import { refusalReason, type Refusal, type RefusalFacts, type RefusalReason } from './refusal';
import { finalStatuses, reviewTable, startsOf, type ReviewTable } from './steps';

/** A case before an event, and the path of its application in the caller's arguments. */
export interface Situation {
  readonly policy: Policy;
  readonly application: Application;
  readonly progress: Progress;
  readonly path: Path;
}

type GuardedBy<Code> = {
  [Type in ReviewEventType]: Code extends ReviewTable[Type]['guards'][number] ? EventOf<Type> : never;
}[ReviewEventType];
/** What was compared, for each way in which the event breaks the rule; the event is of a type that has the rule. */
type Guard<Code extends RefusalCode> = (
  event: [GuardedBy<Code>] extends [never] ? ReviewEvent : GuardedBy<Code>,
  situation: Situation,
) => readonly RefusalFacts[Code][];

const oneFen = '0.01' as Yuan;

const unless = <Facts>(holds: boolean, facts: Facts): readonly Facts[] => (holds ? [] : [facts]);

const guards: { readonly [Code in RefusalCode]: Guard<Code> } = {
  'already-final': ({ type }, { progress: { status } }) =>
    unless(!finalStatuses.includes(status), { event: type, status }),
  'not-the-next-step': ({ type }, { policy, progress: { status } }) => {
    const from = startsOf(policy, type);
    return unless(finalStatuses.includes(status) || from.includes(status), { event: type, status, from });
  },
  'wrong-actor': ({ type, by: { actor } }) =>
    unless(reviewTable[type].by.includes(actor), { event: type, actor, expected: reviewTable[type].by }),
  /** Two bodies may act at one instant. */
  'before-previous-event': ({ at }, { progress: { previous } }) =>
    previous === undefined || compareMoments(momentAt(at), momentAt(previous.at)) >= 0
      ? []
      : [{ at, previous: previous.at }],
  /** Clause 4.1: first submitted while applications are open, to the nanosecond. */
  'window-closed': ({ at }, { policy }) => {
    const window = windowOf(policy);
    return unless(placeInWindow(window, momentAt(at)) === 'submitted-in-window', { at, ...window.written });
  },
  /** The queue goes by the application's own time, so the event must agree with it, whatever its offset. */
  'submitted-at-differs': ({ at }, { application: { submittedAt }, path }) => {
    const declared = momentAt(submittedAt, ...path, 'submittedAt');
    return unless(compareMoments(momentAt(at), declared) === 0, { at, submittedAt });
  },
  'no-purchases': (_, situation) => unless(purchasesOf(situation).length > 0, { purchases: 0 }),
  /** Clause 3.3: the district recommends only what passes each of its formal checks. */
  'checks-failed': ({ checks }) => {
    const failed = formalChecks.filter((check) => !checks[check]);
    return unless(failed.length === 0, { failed });
  },
  'amount-count-differs': ({ amounts }, situation) => {
    const lines = purchasesOf(situation).length;
    return unless(amounts.length === lines, { lines, given: amounts.length });
  },
  /** The audit can lower a claimed amount, never raise it. */
  'amount-above-claim': ({ amounts }, situation) =>
    purchasesOf(situation).flatMap(({ amount: claimed }, i) => {
      const most = fenAt(claimed, ...situation.path, 'purchases', i, 'amount');
      const amount = amounts[i];
      return amount === undefined ? [] : unless(fenOf(amount) <= most, { line: i + 1, claimed, amount });
    }),
  /** A list names those who get something; a recovery brings something back. */
  'amount-not-positive': (event) =>
    event.type === 'list'
      ? unless(fenOf(event.granted) > noFen, { granted: event.granted })
      : unless(fenOf(event.amount) > noFen, { amount: event.amount }),
  'amount-above-entitlement': ({ granted, entitlement }) =>
    unless(fenOf(granted) <= fenOf(entitlement), { granted, entitlement }),
  /** No rate exceeds 1, so an entitlement cannot exceed what it is a share of. */
  'amount-above-audited': ({ entitlement }, { progress }) => {
    const audited = latest(progress, 'audit')?.amounts.reduce((sum, amount) => sum + fenOf(amount), 0) ?? Infinity;
    return fenOf(entitlement) <= audited ? [] : [{ entitlement, audited: yuanOf(audited as Fen) }];
  },
  /** Clause 2: the cap of one grant; the cap across cases is the round's. */
  'amount-above-cap': ({ granted }, { policy: { annualCap } }) =>
    unless(fenOf(granted) <= fenAt(annualCap, 'policy', 'annualCap'), { granted, annualCap }),
  /** Clause 3.4: what is sent and paid is what the list grants. */
  'amount-differs-from-grant': ({ amount }, { progress }) => {
    const granted = latest(progress, 'list')?.granted;
    return granted === undefined ? [] : unless(amount === granted, { amount, granted });
  },
  /** Clause 3.5: no more can be recovered than was paid. */
  'amount-above-payment': ({ amount }, { progress }) => {
    const paid = latest(progress, 'pay')?.amount;
    return paid === undefined ? [] : unless(fenOf(amount) <= fenOf(paid), { amount, paid });
  },
  'reasons-missing': ({ reasons }) => unless(!reasons.every(isBlank), { reasons }),
  /** An applicant does not review the application: one person acts for one body in a case. */
  'same-person': ({ by: { actor, person } }, { progress }) => {
    const earlier = progress.bodies.get(personName(person)) ?? actor;
    return unless(earlier === actor, { person, earlier, actor });
  },
};

/** Every reason against an event, in order: turn, actor, time, the guards of the table, person. */
export function refusalOf(situation: Situation, event: ReviewEvent): Refusal | undefined {
  const codes: readonly RefusalCode[] = [
    'already-final',
    'not-the-next-step',
    'wrong-actor',
    'before-previous-event',
    ...reviewTable[event.type].guards,
    'same-person',
  ];
  const [first, ...also] = codes.flatMap((code) => reasonsOf(code, situation, event));
  return first && { ...first, also };
}

/** Whether an event of a type passes the guards of the table with some payload. */
export function canPass(situation: Situation, type: ReviewEventType): boolean {
  // Other events always can: their amounts may be as low, and their texts as long, as the guards ask.
  if (type !== 'submit' && type !== 'list' && type !== 'recover') return true;
  const { application, path } = situation;
  momentAt(application.submittedAt, ...path, 'submittedAt');
  const amounts = { entitlement: oneFen, granted: oneFen, amount: oneFen };
  const best = { type, at: application.submittedAt, ...amounts, reasons: ['–'] } as unknown as ReviewEvent;
  return reviewTable[type].guards.every((code) => reasonsOf(code, situation, best).length === 0);
}

function reasonsOf(code: RefusalCode, situation: Situation, event: ReviewEvent): readonly RefusalReason[] {
  const guard = guards[code] as (event: ReviewEvent, situation: Situation) => readonly RefusalFacts[RefusalCode][];
  return guard(event, situation).map((facts) => refusalReason(code, facts));
}

function purchasesOf({ application, path }: Situation): readonly Purchase[] {
  return recordsAt(application.purchases, ...path, 'purchases');
}
