/**
 * The history of a case: its events, validated, and what they come to. Law: what is accepted here, the schema accepts, and
 * the other way round (test/laws/review-cases.test.ts).
 * @module
 */
import type { ReviewStatus } from '../policy/vocabulary';
import { parseInstant } from '../values/calendar';
import { parseYuan, type Yuan } from '../values/fen';
import { recordAt } from '../values/record';
import { canonicalAt, listAt, reject, wordAt, type Path } from '../values/result';
import { text, trueOrFalse } from '../words/expected';
import type { LocalizedText } from '../words/localized';
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
  /** The bodies for which each person has acted. */
  readonly bodies: Map<string, readonly Actor[]>;
}

/** The progress of a history. Throws for events that are malformed. */
export function progressOf(history: readonly ReviewEvent[], ...path: Path): Progress {
  const progress: Progress = { status: 'draft', previous: undefined, last: new Map(), bodies: new Map() };
  eachAt(checkEvent, history, ...path);
  for (const event of history) record(progress, event);
  return progress;
}

export function record(progress: Progress, event: ReviewEvent): void {
  const { actor, person } = event.by;
  const bodies = progress.bodies.get(person) ?? [];
  progress.last.set(event.type, { event, from: progress.status });
  if (!bodies.includes(actor)) progress.bodies.set(person, [...bodies, actor]);
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

/** The auditor's amounts, one per purchase line; undefined before the audit. */
export function auditedAmounts({ history }: { readonly history: readonly ReviewEvent[] }): readonly Yuan[] | undefined {
  return lastOf(history, 'audit')?.amounts;
}

/** Throws for a value that is not an event: each field of its kind, no other fields, a person who is named. */
export function checkEvent(given: unknown, ...path: Path): void {
  const event = ownFields(given, ...path);
  const type = wordAt(reviewEventTypes, event('type'), ...path, 'type');
  canonicalAt(parseInstant, event('at'), ...path, 'at');
  const by = ownFields(event('by'), ...path, 'by');
  wordAt(actors, by('actor'), ...path, 'by', 'actor');
  const person = textAt(by('person'), ...path, 'by', 'person');
  if (person.trim() === '') reject(faults.emptyText, [...path, 'by', 'person'], { expected: text, given: person });
  const fields = Object.entries<keyof FieldKinds>(reviewTable[type].fields);
  for (const [field, kind] of fields) fieldKinds[kind](event(field), ...path, field);
  noOtherFields(event('by'), ['actor', 'person'], ...path, 'by');
  noOtherFields(given, ['type', 'at', 'by', ...fields.map(([field]) => field)], ...path);
}

const fieldKinds: { readonly [Kind in keyof FieldKinds]: (given: unknown, ...path: Path) => unknown } = {
  text: textAt,
  texts: (given, ...path) => eachAt(textAt, given, ...path),
  amount: (given, ...path) => canonicalAt(parseYuan, given, ...path),
  amounts: (given, ...path) => eachAt(fieldKinds.amount, given, ...path),
  checks: (given, ...path) => {
    const checks = ownFields(given, ...path);
    for (const check of formalChecks) truthAt(checks(check), ...path, check);
    noOtherFields(given, formalChecks, ...path);
  },
};

function eachAt(check: (given: unknown, ...path: Path) => unknown, given: unknown, ...path: Path): void {
  // By index, so that a hole in the list is a missing item.
  const list = listAt(given as readonly unknown[], ...path);
  for (let i = 0; i < list.length; i += 1) check(list[i], ...path, i);
}

function textAt(given: unknown, ...path: Path): string {
  if (typeof given !== 'string') return notOfType(text, given, ...path);
  if (/\p{Surrogate}/u.test(given)) reject(faults.notWellFormedText, path, { given });
  return given;
}

function truthAt(given: unknown, ...path: Path): void {
  if (typeof given !== 'boolean') notOfType(trueOrFalse, given, ...path);
}

function notOfType(expected: LocalizedText, given: unknown, ...path: Path): never {
  reject(given === undefined ? faults.missingField : faults.wrongType, path, { expected, given });
}

function ownFields(given: unknown, ...path: Path): (field: string) => unknown {
  const record = recordAt(given as Readonly<Record<string, unknown>>, ...path);
  return (field) => ownOf(record, field);
}

function noOtherFields(given: unknown, fields: readonly string[], ...path: Path): void {
  const other = Object.keys(given as object).find((key) => !fields.includes(key));
  if (other !== undefined) reject(faults.unknownField, [...path, other], { given: other });
}
