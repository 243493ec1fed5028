/**
 * The form of each field of a policy. Documents are validated by ./schema; here, without zod, policies that are made in
 * code: a merge patch can put anything in the place of a field. What fields mean together is in agreements.ts.
 * @module
 */
import * as expectations from '../words/expected';
import { bilingual, type Bilingual, type LocalizedText } from '../words/localized';
import * as faults from '../words/problems';
import { parseInstant, parseIsoDate } from '../values/calendar';
import { parseDistrict } from '../values/district';
import { parseYuan } from '../values/fen';
import { parseId } from '../values/id';
import { isDivision } from '../values/industry';
import { parseRate } from '../values/rate';
import { entryOf } from '../values/record';
import { problem, underPath, type Path, type Problem, type Result } from '../values/result';
import { roundingModes } from '../values/rounding-mode';
import { districtKinds, exhaustions, recoveries } from './policy';
import type { Alternative, Applicants, Assumption, Basis, Clause, District, Policy, Sector, Tier } from './policy';
import { reviewSteps, ruleIds, sizeClasses, type RuleId } from './vocabulary';

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

/** Every field of a policy that is missing, unknown, malformed or none of its words. Parts shared with `checked`, a valid policy, are skipped. */
export function malformedFields(given: unknown, checked?: Policy): readonly Problem[] {
  known ??= policyForm();
  return known(given, [], checked);
}

let known: Form | undefined;

/** What is wrong with a value at a path. */
type Form = (given: unknown, path: Path, checked?: unknown) => readonly Problem[];
type Json = Readonly<Record<string, unknown>>;

const isObject = (given: unknown): given is Json =>
  typeof given === 'object' && given !== null && !Array.isArray(given);

function form(holds: (given: unknown) => boolean, expected: Bilingual | LocalizedText): Form {
  const words = typeof expected === 'string' ? bilingual(expected) : expected;
  return (given, path) => (holds(given) ? [] : [problem(faults.wrongType, path, { expected: words, given })]);
}

const text = (parse: (given: unknown) => Result<string>): Form => {
  return (given, path) => {
    const result = parse(given);
    if (!result.ok) return underPath(path, result.problems);
    return result.value === given ? [] : [problem(faults.notCanonical, path, { given, canonical: result.value })];
  };
};

const oneOf = (words: readonly (string | number)[]): Form => {
  const expected = { zh: words.join('、'), en: words.join(', ') };
  return (given, path) =>
    words.some((word) => word === given) ? [] : [problem(faults.notOneOf, path, { expected, given })];
};

const whole = (least: number, most: number): Form =>
  form(
    (given) => Number.isSafeInteger(given) && Number(given) >= least && Number(given) <= most,
    `${least} 至 ${most} 的整数 / a whole number from ${least} to ${most}`,
  );

function length(count: number, least: number, most: number, path: Path, given: unknown): readonly Problem[] {
  if (count >= least && count <= most) return [];
  return [
    problem(faults.wrongLength, path, { given, expected: bilingual(`${least} 至 ${most} 项 / ${least} to ${most}`) }),
  ];
}

function list(item: Form, least: number, most: number): Form {
  return (given, path) => {
    if (!Array.isArray(given)) return form(Array.isArray, expectations.list)(given, path);
    const wrong = length(given.length, least, most, path, given);
    return wrong.length > 0 ? wrong : given.flatMap((each: unknown, i) => item(each, [...path, i]));
  };
}

/** An object with names for keys, chosen by the policy. */
function entries(item: Form, most: number): Form {
  return (given, path, checked) => {
    if (!isObject(given)) return anyObject(given, path);
    const keys = Object.keys(given);
    const wrong = length(keys.length, 0, most, path, given);
    return wrong.length > 0 ? wrong : keys.flatMap((key) => fieldProblems(item, key, given, path, checked));
  };
}

/** An object with these fields and no others; a field of `T` that is left out here does not compile. */
function fields<T>(forms: { readonly [Field in keyof Required<T>]: Form }, ...optional: readonly (keyof T)[]): Form {
  const mayLack = new Set<PropertyKey>(optional);
  return (given, path, checked) => {
    if (!isObject(given)) return anyObject(given, path);
    const unknown = Object.keys(given).filter((key) => !Object.hasOwn(forms, key));
    return [
      ...unknown.map((key) => problem(faults.unknownField, [...path, key], { given: key })),
      ...Object.entries<Form>(forms).flatMap(([key, each]) =>
        mayLack.has(key) && entryOf(given, key) === undefined ? [] : fieldProblems(each, key, given, path, checked),
      ),
    ];
  };
}

function fieldProblems(each: Form, key: string, given: Json, path: Path, checked: unknown): readonly Problem[] {
  const at = [...path, key];
  const value = entryOf(given, key);
  if (value === undefined) {
    return each(value, at).map(({ expected }) =>
      problem(faults.missingField, at, { given: value, ...(expected && { expected }) }),
    );
  }
  const before = isObject(checked) ? entryOf(checked, key) : undefined;
  return value === before ? [] : each(value, at, before);
}

const anyObject: Form = (given, path) => form(isObject, expectations.object)(given, path);

// Made when first asked for: no work at import, and nothing for a bundler to keep where no policy is checked.
function policyForm(): Form {
  const name = form((given) => typeof given === 'string' && given !== '' && !/\p{Cs}/u.test(given), expectations.text);
  const truth = form((given) => typeof given === 'boolean', expectations.trueOrFalse);
  const division = form(isDivision, expectations.division);
  const area = form(
    (given) => typeof given === 'string' && /^\d{6}$/.test(given),
    '六位行政区划代码（GB/T 2260），如 420100 / a six-digit code of GB/T 2260, such as 420100',
  );
  const words = fields<LocalizedText>({ zh: name, en: name });
  const [day, instant, id] = [text(parseIsoDate), text(parseInstant), text(parseId)];
  const { districts, sectors, divisions, alternatives } = policySizes;

  const applicants = fields<Applicants>({
    districts: list(
      fields<District>({ id: text(parseDistrict), name: words, kind: oneOf(districtKinds) }),
      1,
      districts,
    ),
    sectors: list(fields<Sector>({ id, name: words, divisions: list(division, 1, divisions) }), 1, sectors),
    sizes: list(oneOf(sizeClasses), 1, sizeClasses.length),
    sizeLimitedSectors: list(id, 0, sectors),
    lookback: fields<Applicants['lookback']>({
      years: whole(0, 100),
      from: oneOf(['submission-day', 'calendar-years']),
      dishonesty: oneOf(['bounded', 'unbounded']),
      repair: oneOf(['excuses', 'does-not-excuse']),
    }),
    providersExcluded: truth,
  });
  const alternative = fields<Alternative>({ id, reading: words, patch: anyObject });
  const assumption = fields<Assumption>({
    title: words,
    question: words,
    reading: words,
    why: words,
    alternatives: list(alternative, 0, alternatives),
  });
  const clauseBasis = fields<Extract<Basis, { clause: string }>>({ clause: name });
  const assumptionBasis = fields<Extract<Basis, { assumption: string }>>({ assumption: name });
  const basis = list(
    (given, path) => (isObject(given) && Object.hasOwn(given, 'clause') ? clauseBasis : assumptionBasis)(given, path),
    1,
    policySizes.basis,
  );
  return fields<Policy>({
    schemaVersion: oneOf([1]),
    id: name,
    title: words,
    jurisdiction: fields<Policy['jurisdiction']>({ division: area, name: words }),
    source: fields<Policy['source']>({ issuer: words, document: words, issuedOn: day }),
    year: whole(1, 9999),
    purchases: fields<Policy['purchases']>({ from: day, to: day }),
    applicants,
    window: fields<Policy['window']>({ opensAt: instant, closesAt: instant }, 'opensAt'),
    tiers: list(fields<Tier>({ id, rank: whole(1, 99), name: words, rate: text(parseRate) }), 1, policySizes.tiers),
    base: fields<Policy['base']>({
      vat: oneOf(['included', 'excluded']),
      limits: list(oneOf(['invoice', 'payment']), 0, 2),
      datedBy: oneOf(['invoice', 'contract', 'payment']),
      paidBy: oneOf(['submission', 'window-close']),
    }),
    rounding: oneOf(roundingModes),
    annualCap: text(parseYuan),
    queue: fields<Policy['queue']>({
      orderedBy: oneOf(['submitted-at', 'recommended-at']),
      afterReturn: oneOf(['keeps-place', 'resubmitted-at']),
    }),
    exhaustion: oneOf(exhaustions),
    recovery: oneOf(recoveries),
    review: fields<Policy['review']>({ path: list(oneOf(reviewSteps), 2, reviewSteps.length) }),
    clauses: entries(fields<Clause>({ heading: words, summary: words }), policySizes.clauses),
    assumptions: entries(assumption, policySizes.assumptions),
    basis: fields<Policy['basis']>(Object.fromEntries(ruleIds.map((rule) => [rule, basis])) as Record<RuleId, Form>),
  });
}
