/**
 * Any case: a history that the review admits, stopped anywhere, with returns, resubmissions and all four ways to end.
 * @module
 */
import fc from 'fast-check';
import type { Application } from '../facts/application';
import type { Policy } from '../policy/policy';
import { wuhan2025 } from '../policy/wuhan-2025';
import { advance, openCase, possibleEvents } from '../review/advance';
import type { ReviewCase } from '../review/cases';
import type { ReviewEvent } from '../review/events';
import { shareIn } from './amounts';
import { usualApplication } from './any-application';
import { pickedFrom, upTo, weighted, type Drawn } from './draw';
import { reviewInstant } from './instants';
import { rightEvent, stepsAside } from './right-event';

/** Draws of cases before their application and policy are known; most come as far as the audit, some after two returns. */
export function caseDraw() {
  const detour = fc.tuple(upTo(9), upTo(3));
  const twoReturns = fc.constant([[1, 0] as const, [4, 0] as const]);
  return fc.record({
    /** How many events, at most, those of detours apart. */
    length: weighted([1, upTo(3)], [6, fc.integer({ min: 4, max: 9 })]),
    /** At which steps it leaves the path, and which of the other events then happens. */
    detours: weighted<readonly (readonly [step: number, choice: number])[]>(
      [3, fc.constant([])],
      [5, detour.map((one) => [one])],
      [3, twoReturns],
    ),
    /** When each step happens, on its day. */
    times: fc.array(upTo(3), { maxLength: 9 }),
    audited: fc.array(shareIn(3), { minLength: 4, maxLength: 4 }),
    granted: shareIn(3),
    recovered: shareIn(2),
  });
}
export type CaseDraw = Drawn<ReturnType<typeof caseDraw>>;

/** The case that a draw makes of an application. */
export function caseFrom({ length, detours, times, ...shares }: CaseDraw, application: Application, policy: Policy) {
  let reviewCase: ReviewCase = openCase(application);
  for (let step = 0; step < length + 3 * detours.length; step += 1) {
    const possible = possibleEvents(policy, reviewCase);
    const detour = detours.find(([at]) => at === step);
    const aside = possible.filter((type) => stepsAside.includes(type));
    const onward = possible.find((type) => !stepsAside.includes(type));
    const type = detour !== undefined && aside.length > 0 ? pickedFrom(aside, detour[1]) : onward;
    if (type === undefined) return reviewCase;
    const at = type === 'submit' ? application.submittedAt : reviewInstant(policy, step, times[step] ?? 0);
    const event = rightEvent(type, at, reviewCase, policy, shares);
    const result = advance(policy, reviewCase, event);
    if (!result.ok) throw new Error(`a right event was refused: ${JSON.stringify(result.refusal)}`);
    reviewCase = result.case;
  }
  return reviewCase;
}

/** What a history is drawn for. */
export interface ReviewOptions {
  /** `wuhan2025` where absent. */
  readonly policy?: Policy;
  /** The application of the case; one of two lines where nothing is said. */
  readonly application?: Application;
}

/**
 * Any case of an application that the review of a policy admits, in any status that it has.
 * @param options What it is drawn for.
 * @returns A fast-check arbitrary.
 * @example fc.assert(fc.property(anyReviewCase(), ({ application, history }) => replayCase(wuhan2025, application, history).ok))
 */
export function anyReviewCase(options: ReviewOptions = {}): fc.Arbitrary<ReviewCase> {
  const { policy = wuhan2025, application = usualApplication(policy) } = options;
  return caseDraw().map((draw) => caseFrom(draw, application, policy));
}

/**
 * The events of any case, first to last.
 * @param options What it is drawn for.
 * @returns A fast-check arbitrary.
 * @example fc.assert(fc.property(anyReviewHistory({ application }), (events) => replayCase(wuhan2025, application, events).ok))
 */
export function anyReviewHistory(options: ReviewOptions = {}): fc.Arbitrary<readonly ReviewEvent[]> {
  return anyReviewCase(options).map(({ history }) => history);
}
