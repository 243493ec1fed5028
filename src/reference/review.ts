/**
 * The review, in the second implementation: who may act, from where to where, and what must hold; a case is the fold of
 * its events.
 * @module
 */
import type { Application } from '../facts/application';
import type { Policy } from '../policy/policy';
import type { ReviewStatus } from '../policy/vocabulary';
import type { Actor, ReviewEvent, ReviewEventType } from '../review/events';
import { fenOf, sumOf } from './money';
import { momentOf } from './time';

type History = readonly ReviewEvent[];
type EventOf<Type extends ReviewEventType> = Extract<ReviewEvent, { readonly type: Type }>;

/** The code of a refusal, and whether it is the case. */
type Against = readonly [code: string, boolean];

interface Before {
  readonly policy: Policy;
  readonly application: Application;
  readonly history: History;
  /** In which role each person has acted. */
  readonly roles: ReadonlyMap<string, Actor>;
}

interface Step<Type extends ReviewEventType> {
  readonly by: readonly Actor[];
  /** Absent: from the step before on the policy's path. */
  readonly from?: readonly ReviewStatus[];
  readonly to: ReviewStatus;
  /** Each code with whether what it says is the case. */
  readonly against?: (event: EventOf<Type>, before: Before) => readonly Against[];
}

/** The last event of a type. */
export function lastOf<Type extends ReviewEventType>(history: History, type: Type): EventOf<Type> | undefined {
  return history.filter((event): event is EventOf<Type> => event.type === type).at(-1);
}

const bureaus: readonly Actor[] = ['district-bureau', 'city-bureau'];
const reviewing: readonly ReviewStatus[] = ['submitted', 'provider-checked', 'recommended', 'evaluated'];
const final: readonly ReviewStatus[] = ['rejected', 'withdrawn', 'recovered'];

/** W-1.1. */
const steps: { readonly [Type in ReviewEventType]: Step<Type> } = /* @__PURE__ */ (() => ({
  submit: {
    by: ['enterprise'],
    to: 'submitted',
    against: ({ at }, { policy: { window }, application }) => {
      const moment = momentOf(at);
      const early = window.opensAt !== undefined && moment < momentOf(window.opensAt);
      return [
        ['window-closed', early || moment > momentOf(window.closesAt)],
        ['submitted-at-differs', moment !== momentOf(application.submittedAt)],
        ['no-purchases', application.purchases.length === 0],
      ];
    },
  },
  checkByProvider: { by: ['provider'], to: 'provider-checked' },
  recommend: {
    by: ['district-bureau'],
    to: 'recommended',
    against: ({ checks }) => [['checks-failed', Object.values(checks).includes(false)]],
  },
  evaluate: { by: ['city-bureau'], to: 'evaluated' },
  audit: {
    by: ['auditor'],
    to: 'audited',
    against: ({ amounts }, { application: { purchases } }) => [
      ['amount-count-differs', amounts.length !== purchases.length],
      ...purchases.map(({ amount }, i): Against => ['amount-above-claim', fenOf(amounts[i] ?? amount) > fenOf(amount)]),
    ],
  },
  list: {
    by: ['city-bureau'],
    to: 'listed',
    against: ({ entitlement, granted }, { policy, history }) => [
      ['amount-not-positive', fenOf(granted) === 0n],
      ['amount-above-entitlement', fenOf(granted) > fenOf(entitlement)],
      ['amount-above-audited', fenOf(entitlement) > sumOf(lastOf(history, 'audit')?.amounts ?? [entitlement])],
      ['amount-above-cap', fenOf(granted) > fenOf(policy.annualCap)],
    ],
  },
  report: { by: ['city-bureau'], to: 'reported' },
  fund: { by: ['province'], to: 'funded', against: notAsGranted },
  pay: { by: ['district-treasury'], to: 'paid', against: notAsGranted },
  return: { by: bureaus, from: reviewing, to: 'returned', against: withoutReasons },
  resubmit: { by: ['enterprise'], from: ['returned'], to: 'submitted' },
  reject: {
    by: [...bureaus, 'auditor'],
    from: [...reviewing, 'audited', 'returned'],
    to: 'rejected',
    against: withoutReasons,
  },
  withdraw: {
    by: ['enterprise'],
    from: ['draft', ...reviewing, 'audited', 'listed', 'reported', 'returned'],
    to: 'withdrawn',
  },
  recover: {
    by: ['city-bureau'],
    from: ['paid'],
    to: 'recovered',
    against: (event, { history }) => [
      ['amount-not-positive', fenOf(event.amount) === 0n],
      ['amount-above-payment', fenOf(event.amount) > fenOf(lastOf(history, 'pay')?.amount ?? event.amount)],
      ...withoutReasons(event),
    ],
  },
}))();

/** W-1.1, of `return`, `reject` and `recover`. */
function withoutReasons({ reasons }: { readonly reasons: readonly string[] }): Against[] {
  return [['reasons-missing', reasons.every((reason) => /^[\s\p{Cf}]*$/u.test(reason))]];
}

/** W-1.1, of `fund` and `pay`; without a grant the guard does not apply (W-2.2). */
function notAsGranted({ amount }: EventOf<'fund' | 'pay'>, { history }: Before): Against[] {
  return [['amount-differs-from-grant', amount !== (lastOf(history, 'list')?.granted ?? amount)]];
}

/** W-3.1: where a history leads. */
export function statusAfter(history: History): ReviewStatus {
  const last = history.at(-1);
  return last === undefined ? 'draft' : steps[last.type].to;
}

/** The status that events lead to; or the first that is refused, and every reason against it in order. */
export type ReferenceReplay =
  | { readonly ok: true; readonly status: ReviewStatus }
  | { readonly ok: false; readonly at: number; readonly codes: readonly string[] };

/** W-2, W-3.1: event after event, until one is refused. */
export function referenceReplay(policy: Policy, application: Application, events: History): ReferenceReplay {
  const before = { policy, application, history: [] as ReviewEvent[], roles: new Map<string, Actor>() };
  for (const [at, event] of events.entries()) {
    const codes = refusalsOf(before, event);
    if (codes.length > 0) return { ok: false, at, codes };
    before.history.push(event);
    before.roles.set(personOf(event), event.by.actor);
  }
  return { ok: true, status: statusAfter(events) };
}

/** W-2.1: every reason against an event that follows a history, in order. */
export function referenceRefusals(
  policy: Policy,
  application: Application,
  history: History,
  event: ReviewEvent,
): readonly string[] {
  const roles = new Map(history.map((each) => [personOf(each), each.by.actor]));
  return refusalsOf({ policy, application, history, roles }, event);
}

/** W-2.1: every reason against an event, in order: turn, actor, time, what its step asks for, one role for each person. */
function refusalsOf(before: Before, event: ReviewEvent): readonly string[] {
  const { policy, history, roles } = before;
  const { by, against } = steps[event.type] as Step<ReviewEventType>;
  const { actor } = event.by;
  const status = statusAfter(history);
  const inTurn = startsOf(policy, event.type).includes(status);
  const previous = history.at(-1);
  const reasons: readonly Against[] = [
    ['already-final', !inTurn && final.includes(status)],
    ['not-the-next-step', !inTurn && !final.includes(status)],
    ['wrong-actor', !by.includes(actor)],
    ['before-previous-event', previous !== undefined && momentOf(event.at) < momentOf(previous.at)],
    ...(against?.(event as never, before) ?? []),
    ['same-person', (roles.get(personOf(event)) ?? actor) !== actor],
  ];
  return reasons.filter(([, holds]) => holds).map(([code]) => code);
}

/** W-2.1: who acts, without spaces and invisible characters, full-width letters as others. */
function personOf({ by: { person } }: ReviewEvent): string {
  const characters = [...person].filter((each) => !/[\s\p{Cf}]/u.test(each));
  return characters
    .map((each) => (/[！-～]/.test(each) ? String.fromCharCode(each.charCodeAt(0) - 0xfee0) : each))
    .join('');
}

/** W-1.1: from where an event can start under a policy; nowhere if it leads to a step that is not on the path. */
function startsOf({ review: { path } }: Policy, type: ReviewEventType): readonly ReviewStatus[] {
  const { from, to } = steps[type] as Step<ReviewEventType>;
  if (from === undefined) {
    const place = path.indexOf(to);
    return place < 0 ? [] : [path[place - 1] ?? 'draft'];
  }
  return from.filter((each) => ['draft', 'returned', ...final].includes(each) || path.includes(each));
}
