/**
 * Is a value shaped as an event? Everything that an event's payload must hold, whatever the case it is meant for.
 * @module
 */
import * as expectations from '../words/expected';
import * as faults from '../words/problems';
import type { LocalizedText } from '../words/localized';
import { parseInstant } from '../values/calendar';
import { parseYuan } from '../values/fen';
import { InvalidValueError, problem, underPath, type Path, type Problem, type Result } from '../values/result';
import { actors, formalChecks, reviewEventTypes, type ReviewEvent, type ReviewEventType } from './events';
import type { EventOf } from './history';

/** What is wrong with a value, by paths from it on. */
type Shape = (given: unknown) => readonly Problem[];

const right: readonly Problem[] = [];

export const isObject = (given: unknown): given is Readonly<Record<string, unknown>> =>
  typeof given === 'object' && given !== null && !Array.isArray(given);

const own = (given: Readonly<Record<string, unknown>>, key: string): unknown =>
  Object.hasOwn(given, key) ? given[key] : undefined;

const wrong = (expected: LocalizedText, given: unknown): readonly Problem[] => [
  problem(given === undefined ? faults.missingField : faults.wrongType, [], { expected, given }),
];

const simple =
  (type: 'string' | 'boolean', expected: LocalizedText): Shape =>
  (given) =>
    typeof given === type ? right : wrong(expected, given);

const value =
  (expected: LocalizedText, parse: (given: string) => Result<string>): Shape =>
  (given) => {
    if (typeof given !== 'string') return wrong(expected, given);
    const result = parse(given);
    return result.ok ? right : result.problems;
  };

const oneOf =
  (words: readonly string[]): Shape =>
  (given) =>
    words.some((word) => word === given)
      ? right
      : [problem(faults.notOneOf, [], { expected: { zh: words.join('、'), en: words.join(', ') }, given })];

const list =
  (item: Shape): Shape =>
  (given) =>
    Array.isArray(given)
      ? given.flatMap((each: unknown, i) => underPath([i], item(each)))
      : wrong(expectations.list, given);

function object(fields: Readonly<Record<string, Shape>>): Shape {
  const entries = Object.entries(fields);
  return (given) =>
    isObject(given)
      ? entries.flatMap(([key, shape]) => underPath([key], shape(own(given, key))))
      : wrong(expectations.object, given);
}

type Payload<Type extends ReviewEventType> = Readonly<
  Record<Exclude<keyof EventOf<Type>, 'type' | 'at' | 'by'>, Shape>
>;
type Payloads = { readonly [Type in ReviewEventType]: Payload<Type> };

/** The shape of each type of event, and of one whose type is unknown. */
const shapes = /* @__PURE__ */ (() => {
  const text = simple('string', expectations.text);
  const truth = simple('boolean', expectations.trueOrFalse);
  const amount = value(expectations.yuan, parseYuan);
  const reasons = list(text);
  const payloads: Payloads = {
    submit: {},
    checkByProvider: {},
    recommend: { checks: object(Object.fromEntries(formalChecks.map((check) => [check, truth]))) },
    evaluate: { opinion: text },
    audit: { report: text, amounts: list(amount) },
    list: { batch: text, entitlement: amount, granted: amount },
    report: { reference: text },
    fund: { reference: text, amount },
    pay: { reference: text, amount },
    return: { reasons },
    resubmit: {},
    reject: { reasons },
    withdraw: {},
    recover: { amount, reasons },
  };
  const happened = {
    type: oneOf(reviewEventTypes),
    at: value(expectations.instant, parseInstant),
    by: object({ actor: oneOf(actors), person: text }),
  };
  const known = Object.entries(payloads).map(([type, payload]) => [type, object({ ...happened, ...payload })] as const);
  return { known: new Map<unknown, Shape>(known), unknown: object(happened) };
})();

/** Everything in which a value falls short of the shape of a ReviewEvent; unknown keys are the door's business. */
export function eventProblems(given: unknown): readonly Problem[] {
  const shape = isObject(given) ? shapes.known.get(own(given, 'type')) : undefined;
  return (shape ?? shapes.unknown)(given);
}

/** Throws all that is wrong with the shape of events, each at its path. */
export function checkEvents(events: readonly ReviewEvent[], pathOf: (index: number) => Path): void {
  const problems = events.flatMap((event, i) => underPath(pathOf(i), eventProblems(event)));
  if (problems.length > 0) throw new InvalidValueError(problems);
}
