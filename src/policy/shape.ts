/**
 * Is a value shaped as a policy? A patch can turn any field into anything, and this is the door that a patched policy
 * passes; what the fields say of each other is consistency.ts.
 * @module
 */
import * as expectations from '../words/expected';
import * as faults from '../words/problems';
import type { LocalizedText } from '../words/localized';
import { parseInstant, parseIsoDate } from '../values/calendar';
import { parseYuan } from '../values/fen';
import { parseId } from '../values/id';
import { isDivision } from '../values/industry';
import { parseRate } from '../values/rate';
import { entryOf } from '../values/record';
import { problem, underPath, type Path, type Problem, type Result } from '../values/result';
import { roundingModes } from '../values/rounding-mode';
import { districtKinds, exhaustions, recoveries, type Policy } from './policy';
import { reviewSteps, ruleIds, sizeClasses } from './vocabulary';

/** What is wrong with a value that stands at a path. What is the same in `right`, which was found right there, is not read again. */
type Shape = (given: unknown, path: Path, right?: unknown) => readonly Problem[];

const isObject = (given: unknown): given is Readonly<Record<string, unknown>> =>
  typeof given === 'object' && given !== null && !Array.isArray(given);

function check(holds: (given: unknown) => boolean, expected: LocalizedText): Shape {
  return (given, path) => {
    if (holds(given)) return [];
    return [problem(given === undefined ? faults.missingField : faults.wrongType, path, { expected, given })];
  };
}

const text = /* @__PURE__ */ check((given) => typeof given === 'string' && given !== '', { zh: '文字', en: 'a text' });
const bool = /* @__PURE__ */ check((given) => typeof given === 'boolean', { zh: 'true 或 false', en: 'true or false' });
const division = /* @__PURE__ */ check(isDivision, {
  zh: 'GB/T 4754-2017 的两位大类',
  en: 'a two-digit division of GB/T 4754-2017',
});
const whole = (least: number, most: number) =>
  check((given) => Number.isSafeInteger(given) && Number(given) >= least && Number(given) <= most, {
    zh: `${least} 至 ${most} 的整数`,
    en: `a whole number from ${least} to ${most}`,
  });

function value(parse: (given: unknown) => Result<unknown>): Shape {
  return (given, path) => {
    const result = typeof given === 'string' ? parse(given) : parse(null);
    return result.ok ? [] : underPath(path, result.problems);
  };
}

function oneOf(words: readonly (string | number)[]): Shape {
  return (given, path) => {
    if (words.some((word) => word === given)) return [];
    return [problem(faults.notOneOf, path, { expected: { zh: words.join('、'), en: words.join(', ') }, given })];
  };
}

function list(item: Shape, least: number, most: number): Shape {
  const expected = { zh: `${least} 至 ${most} 项`, en: `${least} to ${most}` };
  return (given, path) => {
    if (!Array.isArray(given)) return [problem(faults.wrongType, path, { expected: expectations.list, given })];
    const fits = given.length >= least && given.length <= most;
    if (!fits) return [problem(faults.wrongLength, path, { expected, given })];
    return given.flatMap((each: unknown, i) => item(each, [...path, i]));
  };
}

function record(item: Shape, most: number): Shape {
  const expected = { zh: `至多 ${most} 项`, en: `at most ${most}` };
  return (given, path, right) => {
    if (!isObject(given)) return [problem(faults.wrongType, path, { expected: expectations.object, given })];
    const keys = Object.keys(given);
    if (keys.length > most) return [problem(faults.wrongLength, path, { expected, given })];
    return keys.flatMap((key) => fieldProblems(item, given, key, path, right));
  };
}

function object(fields: Readonly<Record<string, Shape>>, optional: readonly string[] = []): Shape {
  const shapes = Object.entries(fields);
  return (given, path, right) => {
    if (!isObject(given)) return [problem(faults.wrongType, path, { expected: expectations.object, given })];
    const unknown = Object.keys(given).filter((key) => !Object.hasOwn(fields, key));
    return [
      ...unknown.map((key) => problem(faults.unknownField, [...path, key], { given: key })),
      ...shapes.flatMap(([key, shape]) => {
        if (fieldOf(given, key) === undefined && optional.includes(key)) return [];
        return fieldProblems(shape, given, key, path, right);
      }),
    ];
  };
}

function fieldOf(given: unknown, key: string): unknown {
  return isObject(given) ? entryOf(given, key) : undefined;
}

/** What is wrong with one field; nothing, where `right` has the very same. */
function fieldProblems(shape: Shape, given: object, key: string, path: Path, right: unknown): readonly Problem[] {
  const field = fieldOf(given, key);
  const before = fieldOf(right, key);
  return field !== undefined && field === before ? [] : shape(field, [...path, key], before);
}

/** A merge patch that is not an object would replace the whole policy. */
const anyObject: Shape = (given, path) =>
  isObject(given) ? [] : [problem(faults.wrongType, path, { expected: expectations.object, given })];

const bothLanguages = /* @__PURE__ */ object({ zh: text, en: text });
const basis: Shape = (given, path) =>
  isObject(given) && Object.hasOwn(given, 'clause')
    ? object({ clause: text })(given, path)
    : object({ assumption: text })(given, path);

/**
 * How much a policy may hold, far above what a notice says. Every alternative is checked against the whole policy, so
 * without bounds a document of some megabytes would keep a server busy for hours.
 */
export const policySizes = {
  districts: 1000,
  sectors: 97,
  divisions: 97,
  tiers: 99,
  clauses: 200,
  assumptions: 100,
  alternatives: 10,
  /** For each rule. */
  basis: 20,
} as const;

// One pure call, so that a bundler can leave it out where no policy is checked.
const policy = /* @__PURE__ */ (() =>
  object({
    schemaVersion: oneOf([1]),
    id: text,
    title: bothLanguages,
    jurisdiction: object({ division: text, name: bothLanguages }),
    source: object({ issuer: bothLanguages, document: bothLanguages, issuedOn: value(parseIsoDate) }),
    year: whole(1, 9999),
    purchases: object({ from: value(parseIsoDate), to: value(parseIsoDate) }),
    applicants: object({
      districts: list(
        object({ id: value(parseId), name: bothLanguages, kind: oneOf(districtKinds) }),
        1,
        policySizes.districts,
      ),
      sectors: list(
        object({ id: value(parseId), name: bothLanguages, divisions: list(division, 1, policySizes.divisions) }),
        1,
        policySizes.sectors,
      ),
      sizes: list(oneOf(sizeClasses), 1, sizeClasses.length),
      sizeLimitedSectors: list(value(parseId), 0, policySizes.sectors),
      lookback: object({
        years: whole(0, 100),
        from: oneOf(['submission-day', 'calendar-years']),
        dishonesty: oneOf(['bounded', 'unbounded']),
        repair: oneOf(['excuses', 'does-not-excuse']),
      }),
      providersExcluded: bool,
    }),
    window: object({ opensAt: value(parseInstant), closesAt: value(parseInstant) }, ['opensAt']),
    tiers: list(
      object({ id: value(parseId), rank: whole(1, 99), name: bothLanguages, rate: value(parseRate) }),
      1,
      policySizes.tiers,
    ),
    base: object({
      vat: oneOf(['included', 'excluded']),
      limits: list(oneOf(['invoice', 'payment']), 0, 2),
      datedBy: oneOf(['invoice', 'contract', 'payment']),
      paidBy: oneOf(['submission', 'window-close']),
    }),
    rounding: oneOf(roundingModes),
    annualCap: value(parseYuan),
    queue: object({
      orderedBy: oneOf(['submitted-at', 'recommended-at']),
      afterReturn: oneOf(['keeps-place', 'resubmitted-at']),
    }),
    exhaustion: oneOf(exhaustions),
    recovery: oneOf(recoveries),
    review: object({ path: list(oneOf(reviewSteps), 2, reviewSteps.length) }),
    clauses: record(object({ heading: bothLanguages, summary: bothLanguages }), policySizes.clauses),
    assumptions: record(
      object({
        title: bothLanguages,
        question: bothLanguages,
        reading: bothLanguages,
        why: bothLanguages,
        alternatives: list(
          object({ id: value(parseId), reading: bothLanguages, patch: anyObject }),
          0,
          policySizes.alternatives,
        ),
      }),
      policySizes.assumptions,
    ),
    basis: object(Object.fromEntries(ruleIds.map((rule) => [rule, list(basis, 1, policySizes.basis)]))),
  }))();

/** Everything in which a value falls short of the shape of a Policy; `right` is a policy, found right, that it came from. */
export function policyShapeProblems(given: unknown, right?: Policy): readonly Problem[] {
  return policy(given, [], right);
}
