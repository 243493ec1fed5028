/**
 * Where a case is: one type for each status, with just what is known in it. All of it is read from the history: a case is
 * the fold of its events. Laws: test/laws/review.test.ts.
 * @module
 */
import type { Application } from '../facts/application';
import type { Policy } from '../policy/policy';
import { listing, type LocalizedText } from '../words/localized';
import type { ReviewStatus } from '../policy/vocabulary';
import { recordAt } from '../values/record';
import { unknownField } from '../values/nearest';
import { InvalidValueError, problem, problemsOf, reject, within, type Path, type Problem } from '../values/result';
import { ownOf, sameJson } from '../words/plain';
import * as faults from '../words/problems';
import type { CaseFacts, ReviewEvent, ReviewEventType } from './events';
import { refusalOf } from './guards';
import { progressOf, record, type Progress } from './history';
import type { Refusal } from './refusal';
import { reviewTable } from './steps';

/** A case in one status, with what is known in it. */
export type CaseIn<Status extends ReviewStatus> = {
  /** As it was opened with. */
  readonly application: Application;
  /** Decides which other fields there are. */
  readonly status: Status;
  /** All that happened, first to last. */
  readonly history: readonly ReviewEvent[];
} & CaseFacts[Status];
/** A case: a union discriminated by `status`. */
export type ReviewCase = { readonly [Status in ReviewStatus]: CaseIn<Status> }[ReviewStatus];

/** The case of an application after a history of well-formed events. */
export function caseOf(
  application: Application,
  history: readonly ReviewEvent[],
  progress = progressOf(history),
): ReviewCase {
  const { status, previous } = progress;
  const known = previous === undefined ? {} : reviewTable[previous.type].known;
  const facts = Object.entries<readonly [ReviewEventType, string]>(known).map(([fact, [type, part]]) => {
    const { event, from } = progress.last.get(type) ?? missingEvent(history, type);
    return [fact, readingOf(event, from, part)] as const;
  });
  return { application, status, ...Object.fromEntries(facts), history } as ReviewCase;
}

/** What the table says that a case knows of an event; fields in the order of the table. */
function readingOf(event: ReviewEvent, from: ReviewStatus, part: string): unknown {
  const said = new Map<string, unknown>(Object.entries(event));
  const payload = Object.fromEntries(Object.keys(reviewTable[event.type].fields).map((key) => [key, said.get(key)]));
  const readings = { ...payload, payload, at: event.at, from, objection: { from, actor: event.by.actor, ...payload } };
  return ownOf<unknown>(readings, part);
}

export function missingEvent(history: readonly ReviewEvent[], type: ReviewEventType): never {
  const expected = { zh: `审核经过中有 ${type} 事项`, en: `a history with the event ${type}` };
  return reject(faults.caseInconsistent, ['history'], { given: history, expected });
}

/**
 * The progress of a stored case. Throws for one that contradicts itself: malformed events, a status or a fact that its
 * history does not bear out, or other fields. Whether each step was allowed is not judged.
 */
export function checkCase(given: ReviewCase, ...path: Path): Progress {
  const { application, history } = recordAt(given, ...path);
  recordAt(application, ...path, 'application');
  const progress = progressOf(history, ...path, 'history');
  const stored = new Map<string, unknown>(Object.entries(given));
  const folded = new Map(Object.entries(within(path, () => caseOf(application, history, progress))));
  const expected = { zh: '与审核经过相符的内容', en: 'what its history says' };
  const differing = [...folded].filter(([key, value]) => !sameJson(stored.get(key), value));
  const others = [...stored.keys()].filter((key) => !folded.has(key));
  const problems = [
    ...differing.map(([key]) => problem(faults.caseInconsistent, [...path, key], { given: stored.get(key), expected })),
    ...others.map((key) => unknownField([...path, key], key, [...folded.keys()])),
  ];
  if (problems.length > 0) throw new InvalidValueError(problems);
  return progress;
}

/** Everything in which a stored case contradicts its own history, at paths from the case on. */
export function caseContradictions(reviewCase: ReviewCase): readonly Problem[] {
  return problemsOf(() => checkCase(reviewCase));
}

/** The first event of the history that the review of a policy does not allow. */
export function caseProblems(policy: Policy, reviewCase: ReviewCase): readonly Problem[] {
  return problemsOf(() => {
    const { application, history } = reviewCase;
    const result = replayCase(policy, application, history);
    if (result.ok) return;
    const { zh, en } = result.refusal.message;
    const expected = {
      zh: `该政策下可以办理的事项（${zh}）`,
      en: `an event that is possible under the policy (${en})`,
    };
    reject(faults.caseInconsistent, ['history', result.at], { given: history[result.at]?.type, expected });
  });
}

/** The case that a history makes, or the first event that is refused, by its index. */
export type Replay =
  | {
      /** Whether every event happened. */
      readonly ok: true;
      /** The case after the last event. */
      readonly case: ReviewCase;
    }
  | {
      /** Whether every event happened. */
      readonly ok: false;
      /** Every reason against the first event refused. */
      readonly refusal: Refusal;
      /** The index of that event, from 0. */
      readonly at: number;
    };

/**
 * The case that events make of an application, each judged in its turn: `replayCase(policy, reviewCase.application,
 * reviewCase.history)` gives an equal case. Costs one pass over the events.
 * @param policy Its path, window and cap decide.
 * @param application The application, from its draft on.
 * @param events What happened, first to last.
 * @returns `{ ok: true, case }`; or `{ ok: false, refusal, at }`, where `at` is the index of the first event refused.
 * @throws InvalidValueError for malformed events.
 * @example replayCase(wuhan2025, application, [submit, recommend]) // { ok: true, case: { …, status: 'recommended', … } }
 */
export function replayCase(policy: Policy, application: Application, events: readonly ReviewEvent[]): Replay {
  recordAt(application, 'application');
  progressOf(events, 'events');
  const progress = progressOf([]);
  for (const [at, event] of events.entries()) {
    const refusal = refusalOf({ policy, application, progress, path: ['application'] }, event);
    if (refusal !== undefined) return { ok: false, refusal, at };
    record(progress, event);
  }
  return { ok: true, case: caseOf(application, [...events], progress) };
}

/** Why a policy cannot be applied without cases: its queue depends on the review. */
export function casesRequiredBy({ queue: { orderedBy, afterReturn } }: Policy): LocalizedText | undefined {
  if (orderedBy === 'recommended-at') return listing([`queue.orderedBy: ${orderedBy}`]);
  return afterReturn === 'resubmitted-at' ? listing([`queue.afterReturn: ${afterReturn}`]) : undefined;
}
