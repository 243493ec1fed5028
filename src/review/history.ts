/**
 * The history of a case: its events, validated, and what they come to. Law: what is accepted here, the schema accepts, and
 * the other way round (test/laws/review-cases.test.ts).
 * @module
 */
import type { ReviewStatus } from '../policy/vocabulary';
import { parseInstant } from '../values/calendar';
import { parseYuan } from '../values/fen';
import { unknownField } from '../values/nearest';
import { booleanAt, listAt, recordAt, textAt } from '../values/record';
import { canonicalAt, InvalidValueError, reject, wordAt, type Path } from '../values/result';
import { isLong, isName, isWellFormed, personName } from '../values/text';
import * as expectations from '../words/expected';
import { ownOf } from '../words/plain';
import * as faults from '../words/problems';
import { actors, formalChecks, type Actor, type EventOf, type ReviewEvent, type ReviewEventType } from './events';
import { reviewEventTypes, reviewTable, type FieldKinds } from './steps';

/** What a history comes to; `record` moves it on, so that a whole history costs one pass. */
export interface Progress {
  status: ReviewStatus;
  previous: ReviewEvent | undefined;
  /** The last event of each type, and the status before it. */
  readonly last: Map<ReviewEventType, { readonly event: ReviewEvent; readonly from: ReviewStatus }>;
  /** The body for which each person has acted, by their name as persons are compared. */
  readonly bodies: Map<string, Actor>;
}

/** The progress of a history. Throws for events that are malformed. */
export function progressOf(history: readonly ReviewEvent[], ...path: Path): Progress {
  const progress: Progress = { status: 'draft', previous: undefined, last: new Map(), bodies: new Map() };
  listOf(checkEvent)(history, ...path);
  for (const event of history) record(progress, event);
  return progress;
}

export function record(progress: Progress, event: ReviewEvent): void {
  const { actor, person } = event.by;
  progress.last.set(event.type, { event, from: progress.status });
  progress.bodies.set(personName(person), actor);
  progress.previous = event;
  progress.status = reviewTable[event.type].to;
}

/** The last event of a type that a case has had. */
export function latest<Type extends ReviewEventType>(progress: Progress, type: Type): EventOf<Type> | undefined {
  return progress.last.get(type)?.event as EventOf<Type> | undefined;
}

/** The last event of a type in a history, if there was one. */
export function lastOf<Type extends ReviewEventType>(
  history: readonly ReviewEvent[],
  type: Type,
): EventOf<Type> | undefined {
  return history.filter((event): event is EventOf<Type> => event.type === type).at(-1);
}

type Check = (given: unknown, ...path: Path) => unknown;

/** Throws for a value that is not an event: each field of its kind, no other fields, a person who is named. */
export const checkEvent: Check = (given, ...path) => {
  const event = recordAt(given as Readonly<Record<string, unknown>>, ...path);
  const { fields } = reviewTable[wordAt(reviewEventTypes, ownOf(event, 'type'), ...path, 'type')];
  const payload = Object.entries<keyof FieldKinds>(fields).map(([field, kind]) => [field, fieldKinds[kind]] as const);
  withFields({ ...happened, ...Object.fromEntries(payload) })(event, ...path);
};

/** An object with these fields and no others. */
const withFields =
  (checks: Readonly<Record<string, Check>>): Check =>
  (given, ...path) => {
    const record = recordAt(given as Readonly<Record<string, unknown>>, ...path);
    for (const [field, check] of Object.entries(checks)) check(ownOf(record, field), ...path, field);
    const other = Object.keys(record).find((key) => !Object.hasOwn(checks, key));
    if (other !== undefined) throw new InvalidValueError([unknownField([...path, other], other, Object.keys(checks))]);
  };

const listOf =
  (check: Check): Check =>
  (given, ...path) =>
    listAt(given as readonly unknown[], ...path).forEach((item, i) => check(item, ...path, i));

const checkText = (given: unknown, ...path: Path): string => {
  const text = textAt(given, ...path);
  if (!isWellFormed(text)) reject(faults.notWellFormedText, path, { given });
  if (isLong(text)) reject(faults.outOfRange, path, { expected: expectations.shortText, given });
  return text;
};
const person: Check = (given, ...path) =>
  isName(checkText(given, ...path)) || reject(faults.emptyText, path, { expected: expectations.text, given });
const checkAmount: Check = (given, ...path) => canonicalAt(parseYuan, given, ...path);
const truth: Check = (given, ...path) => booleanAt(given, ...path);

const happened: Readonly<Record<string, Check>> = /* @__PURE__ */ (() => ({
  type: () => undefined,
  at: (given, ...path) => canonicalAt(parseInstant, given, ...path),
  by: withFields({ actor: (given, ...path) => wordAt(actors, given, ...path), person }),
}))();

const fieldKinds: { readonly [Kind in keyof FieldKinds]: Check } = /* @__PURE__ */ (() => ({
  text: checkText,
  texts: listOf(checkText),
  amount: checkAmount,
  amounts: listOf(checkAmount),
  checks: withFields(Object.fromEntries(formalChecks.map((check) => [check, truth]))),
}))();
