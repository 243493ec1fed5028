/**
 * The case that a history makes: where it stands, and what is known there. Law: a case is the fold of its events.
 * @module
 */
import * as expectations from '../words/expected';
import * as faults from '../words/problems';
import type { Application } from '../facts/application';
import type { ReviewStatus } from '../policy/vocabulary';
import { InvalidValueError, problem, reject, within, type Path } from '../values/result';
import { sameJson } from '../values/same-json';
import type { AuditResult, ListedGrant, Objection, ReviewCase, Transfer } from './cases';
import { checkEvents, isObject } from './event-shape';
import type { ReviewEvent, ReviewEventType } from './events';
import { lastOf, type EventOf } from './history';
import { reviewTable } from './steps';

type History = readonly ReviewEvent[];
type CaseIn<Status extends ReviewStatus> = Extract<ReviewCase, { readonly status: Status }>;

/** Where a history leads: the goal of its last event, or draft. */
export function statusAfter(history: History): ReviewStatus {
  const last = history.at(-1);
  return last === undefined ? 'draft' : reviewTable[last.type].to;
}

/** The case of an application after a history of well-formed events. */
export function caseOf(application: Application, history: History): ReviewCase {
  const status = statusAfter(history);
  return { application, status, ...known[status](history), history } as ReviewCase;
}

const nothing = () => ({});

/** What is known in each status, besides the application and the history that it is read from. */
const known: {
  readonly [Status in ReviewStatus]: (history: History) => Omit<CaseIn<Status>, 'application' | 'status' | 'history'>;
} = {
  draft: nothing,
  submitted: nothing,
  'provider-checked': nothing,
  recommended: (history) => ({ recommendedAt: required(history, 'recommend').at }),
  evaluated: (history) => ({ opinion: required(history, 'evaluate').opinion }),
  audited: (history) => ({ audit: auditIn(history) }),
  listed: (history) => ({ ...known.audited(history), grant: grantIn(history) }),
  reported: (history) => ({ ...known.listed(history), reference: required(history, 'report').reference }),
  funded: (history) => ({ ...known.listed(history), funding: transferOf(required(history, 'fund')) }),
  paid: (history) => ({ ...known.listed(history), payment: transferOf(required(history, 'pay')) }),
  returned: (history) => ({ returned: objectionIn(history, 'return') }),
  rejected: (history) => ({ rejection: objectionIn(history, 'reject') }),
  withdrawn: (history) => ({ from: statusAfter(history.slice(0, -1)) }),
  recovered: (history) => {
    const { amount, reasons } = required(history, 'recover');
    return { ...known.paid(history), recovery: { amount, reasons } };
  },
};

function auditIn(history: History): AuditResult {
  const { report, amounts } = required(history, 'audit');
  return { report, amounts };
}

function grantIn(history: History): ListedGrant {
  const { batch, entitlement, granted } = required(history, 'list');
  return { batch, entitlement, granted };
}

function transferOf({ reference, amount }: EventOf<'fund' | 'pay'>): Transfer {
  return { reference, amount };
}

function objectionIn(history: History, type: 'return' | 'reject'): Objection {
  const { by, reasons } = required(history, type);
  return { from: statusAfter(history.slice(0, -1)), actor: by.actor, reasons };
}

function required<Type extends ReviewEventType>(history: History, type: Type): EventOf<Type> {
  const event = lastOf(history, type);
  if (event !== undefined) return event;
  const expected = { zh: `经过中有 ${type} 事件`, en: `a history with the event ${type}` };
  return reject(faults.caseInconsistent, ['history'], { given: history, expected });
}

/**
 * Throws for a stored case that contradicts itself: events that are not well formed, or a status or figure that its
 * history does not bear out. Whether each step was allowed is for `replayCase` to say.
 */
export function checkCase(reviewCase: ReviewCase, path: Path): void {
  if (!isObject(reviewCase)) reject(faults.wrongType, path, { expected: expectations.object, given: reviewCase });
  const { application, history } = reviewCase;
  if (!Array.isArray(history))
    reject(faults.wrongType, [...path, 'history'], { expected: expectations.list, given: history });
  checkEvents(history, (i) => [...path, 'history', i]);
  const stored = new Map<string, unknown>(Object.entries(reviewCase));
  const told = Object.entries(within(path, () => caseOf(application, history)));
  const problems = told
    .filter(([key, value]) => !sameJson(stored.get(key), value))
    .map(([key]) => {
      const expected = { zh: '与审核经过相符的内容', en: 'what its history says' };
      return problem(faults.caseInconsistent, [...path, key], { given: stored.get(key), expected });
    });
  if (problems.length > 0) throw new InvalidValueError(problems);
}
