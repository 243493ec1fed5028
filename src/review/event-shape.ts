/**
 * Is a value shaped as an event? Everything that an event's payload must hold, whatever the case it is meant for.
 * @module
 */
import type { Expectation } from '../messages/problems';
import { parseInstant } from '../values/calendar';
import { parseYuan } from '../values/fen';
import { InvalidValueError, problem, underPath, type Path, type Problem, type Result } from '../values/result';
import { actors, formalChecks, reviewEventTypes, type ReviewEvent, type ReviewEventType } from './events';
import type { EventOf } from './history';

/** What is wrong with a field's value. */
type Field = (given: unknown, path: Path) => readonly Problem[];

export const isObject = (given: unknown): given is Readonly<Record<string, unknown>> =>
  typeof given === 'object' && given !== null && !Array.isArray(given);

const own = (given: Readonly<Record<string, unknown>>, key: string): unknown =>
  Object.hasOwn(given, key) ? given[key] : undefined;

const wrong = (expected: Expectation, given: unknown, path: Path): readonly Problem[] => [
  problem(given === undefined ? 'missing-field' : 'wrong-type', path, { expected, given }),
];

const simple =
  (type: 'string' | 'boolean', expected: Expectation): Field =>
  (given, path) =>
    typeof given === type ? [] : wrong(expected, given, path);

const value =
  (expected: Expectation, parse: (given: string) => Result<string>): Field =>
  (given, path) => {
    if (typeof given !== 'string') return wrong(expected, given, path);
    const result = parse(given);
    return result.ok ? [] : underPath(path, result.problems);
  };

const list =
  (item: Field): Field =>
  (given, path) =>
    Array.isArray(given) ? given.flatMap((each: unknown, i) => item(each, [...path, i])) : wrong('list', given, path);

const object =
  (fields: Readonly<Record<string, Field>>): Field =>
  (given, path) =>
    isObject(given)
      ? Object.entries(fields).flatMap(([key, field]) => field(own(given, key), [...path, key]))
      : wrong('object', given, path);

const oneOf =
  (words: readonly string[]): Field =>
  (given, path) =>
    words.some((word) => word === given)
      ? []
      : [problem('not-one-of', path, { expected: { zh: words.join('、'), en: words.join(', ') }, given })];

const text = /* @__PURE__ */ simple('string', 'text');
const truth = /* @__PURE__ */ simple('boolean', 'true-or-false');
const amount = /* @__PURE__ */ value('yuan', parseYuan);
const reasons = /* @__PURE__ */ list(text);
const amounts = /* @__PURE__ */ list(amount);
const checks = /* @__PURE__ */ object(
  /* @__PURE__ */ Object.fromEntries(/* @__PURE__ */ formalChecks.map((check) => [check, truth])),
);

type Payload<Type extends ReviewEventType> = Readonly<
  Record<Exclude<keyof EventOf<Type>, 'type' | 'at' | 'by'>, Field>
>;

const payloads: { readonly [Type in ReviewEventType]: Payload<Type> } = {
  submit: {},
  checkByProvider: {},
  recommend: { checks },
  evaluate: { opinion: text },
  audit: { report: text, amounts },
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

/** Everything in which a value falls short of the shape of a ReviewEvent; unknown keys are the door's business. */
export function eventProblems(given: unknown, path: Path): readonly Problem[] {
  if (!isObject(given)) return wrong('object', given, path);
  const type = reviewEventTypes.find((each) => each === own(given, 'type'));
  return object({
    type: oneOf(reviewEventTypes),
    at: value('instant', parseInstant),
    by: object({ actor: oneOf(actors), person: text }),
    ...(type === undefined ? {} : payloads[type]),
  })(given, path);
}

/** Throws all that is wrong with the shape of events, each at its path. */
export function checkEvents(events: readonly ReviewEvent[], pathOf: (index: number) => Path): void {
  const problems = events.flatMap((event, i) => eventProblems(event, pathOf(i)));
  if (problems.length > 0) throw new InvalidValueError(problems);
}
