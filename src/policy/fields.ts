/**
 * The form of each field of a policy. Documents are validated by ./schema; here, without zod, policies that are made in
 * code: a merge patch can put anything in the place of a field. What fields mean together is in agreements.ts.
 * @module
 */
import * as expectations from '../words/expected';
import { listing, type LocalizedText } from '../words/localized';
import { isObject, ownOf } from '../words/plain';
import type { Fault } from '../words/problem-codes';
import * as faults from '../words/problems';
import { cachedIfFrozen } from '../values/cache';
import { parseInstant, parseIsoDate } from '../values/calendar';
import { parseYuan, roundingModes } from '../values/fen';
import { parseArea, parseDistrict, parseId } from '../values/id';
import { parseDivision } from '../values/industry';
import { parseRate } from '../values/rate';
import { parseReference } from '../values/reference';
import { recordAt } from '../values/record';
import { isWhole, textFault, wholeFault, wordFault } from '../values/faults';
import {
  failed,
  InvalidValueError,
  ok,
  problem,
  underPath,
  type Path,
  type Problem,
  type Result,
} from '../values/result';
import { unknownField } from '../values/nearest';
import { isName } from '../values/text';
import { patchProblem } from './merge-patch';
import { districtKinds, exhaustions, recoveries, settings, type Policy } from './policy';
import { reviewSteps, ruleIds, sizeClasses } from './vocabulary';

/** How much a document may hold, far above what a notice says: every alternative is checked against the whole policy. */
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

/**
 * Every field that is missing, unknown or malformed, or holds none of its words. What is the very same in `checked`, a
 * policy of the right form, is not read again.
 */
export function malformedFields(given: unknown, checked?: Policy): readonly Problem[] {
  return problemsIn((form ??= policyForm()), given, [], checked);
}

let form: Form | undefined;

const problemsOnce = /* @__PURE__ */ cachedIfFrozen((policy: Policy) => malformedFields(policy));

/** Throws what is malformed in a policy, at its path in `policy`. One that is deeply frozen is read once. */
export function checkForm(policy: Policy, name = 'policy'): void {
  const malformed = problemsOnce(recordAt(policy, name));
  if (malformed.length > 0) throw new InvalidValueError(underPath([name], malformed));
}

/**
 * Runs the rules under policies that no schema may have read. Where they break on what a policy lacks, its problems are
 * thrown: they say more than a TypeError.
 */
export function underPolicies<T>(policies: Readonly<Record<string, Policy>>, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof InvalidValueError))
      for (const name of Object.keys(policies)) checkForm(policies[name] as Policy, name);
    throw error;
  }
}

/** Reads one value; a value is right if it comes out as it went in. */
type Read = (given: unknown) => Result<unknown>;
/**
 * A list of `least` to `most` items; an object with at most so many keys of the policy's own; an object by its fields, of
 * which `opensAt?` may be absent.
 */
type Form = Read | readonly [Form, number, number] | readonly ['*', Form, number] | { readonly [field: string]: Form };
type List = readonly [item: Form, least: number, most: number];
type Entries = readonly [any: '*', entry: Form, most: number];
/** A form for `T`: one that lacks a field of the policy does not compile. */
type FormOf<T> =
  | Read
  | (T extends readonly (infer Item)[]
      ? readonly [FormOf<Item>, number, number]
      : T extends string | number | boolean
        ? Read
        : string extends keyof T
          ? readonly ['*', FormOf<T[keyof T]>, number]
          : { readonly [F in keyof T & string as object extends Pick<T, F> ? `${F}?` : F]-?: FormOf<T[F]> });

function problemsIn(form: Form, given: unknown, path: Path, checked: unknown): readonly Problem[] {
  if (given !== undefined && given === checked) return [];
  if (typeof form === 'function') return valueProblems(form, given, path);
  if (isList(form)) {
    const [item, least, most] = form;
    if (!Array.isArray(given)) return valueProblems(list, given, path);
    const wrong = wrongLength(given, given.length, least, most, path);
    if (wrong.length > 0) return wrong;
    // A copy, since flatMap would pass over a gap.
    return [...(given as unknown[])].flatMap((each, i) => problemsIn(item, each, [...path, i], undefined));
  }
  if (!isObject(given)) return valueProblems(object, given, path);
  const keys = Object.keys(given);
  const read = (key: string, field: Form | undefined, fields: readonly string[]) =>
    field === undefined
      ? [unknownField([...path, key], key, fields)]
      : problemsIn(field, ownOf(given, key), [...path, key], isObject(checked) ? ownOf(checked, key) : undefined);
  if (isEntries(form)) {
    const [, entry, most] = form;
    if (keys.length > most) return wrongLength(given, keys.length, 0, most, path);
    return keys.flatMap((key) => read(key, key !== '__proto__' && parseReference(key).ok ? entry : undefined, []));
  }
  const fields = new Map(Object.entries(form).map(([name, field]) => [name.replace('?', ''), field]));
  const required = Object.keys(form).filter((name) => !name.endsWith('?'));
  return [...new Set([...required, ...keys])].flatMap((key) =>
    given[key] === undefined && fields.has(key) && !required.includes(key)
      ? [problem(faults.wrongType, [...path, key], { expected: expectations.orLeftOut, given: undefined })]
      : read(key, fields.get(key), [...fields.keys()]),
  );
}

function wrongLength(given: unknown, length: number, least: number, most: number, path: Path): readonly Problem[] {
  if (least <= length && length <= most) return [];
  return [problem(faults.wrongLength, path, { given, expected: expectations.itemsBetween(least, most) })];
}

function valueProblems(read: Read, given: unknown, path: Path): readonly Problem[] {
  const result = read(given);
  if (result.ok) {
    return result.value === given
      ? []
      : [problem(faults.notCanonical, path, { given, canonical: String(result.value) })];
  }
  if (given !== undefined) return underPath(path, result.problems);
  return result.problems.map(({ expected = expectations.text }) =>
    problem(faults.missingField, path, { given, expected }),
  );
}

const isEntries = (form: Exclude<Form, Read>): form is Entries => Array.isArray(form) && form[0] === '*';
const isList = (form: Exclude<Form, Read>): form is List => Array.isArray(form) && form[0] !== '*';

const reading =
  (
    holds: (given: unknown) => boolean,
    expected: LocalizedText,
    faultOf: (given: unknown) => Fault = () => faults.wrongType,
  ): Read =>
  (given) =>
    holds(given) ? ok(given) : failed(faultOf(given), { expected, given });
const oneOf = (...words: readonly (string | number)[]): Read =>
  reading((given) => words.some((word) => word === given), listing(words.map(String)), wordFault);
const whole = (least: number, most: number): Read =>
  reading((given) => isWhole(given, least, most), expectations.wholeBetween(least, most), wholeFault);
const list: Read = (given) => reading(Array.isArray, expectations.list)(given);
const object: Read = (given) => reading(isObject, expectations.object)(given);

/** Made when first asked for, so that nothing is done at import. */
function policyForm(): Form {
  const name = reading(isName, expectations.text, textFault);
  const both: FormOf<LocalizedText> = { zh: name, en: name };
  const { districts, sectors, divisions, tiers, clauses, assumptions, alternatives } = policySizes;
  const patch: Read = (given) => {
    const wrong = patchProblem(given);
    return wrong === undefined ? ok(given) : { ok: false, problems: [wrong] };
  };
  const rests: Read = (given) => {
    const [key] = isObject(given) ? Object.keys(given) : [];
    if (key === undefined) return failed(faults.wrongType, { expected: expectations.basis, given });
    const named = key === 'assumption' ? { assumption: parseReference } : { clause: parseReference };
    const problems = problemsIn(named, given, [], undefined);
    return problems.length === 0 ? ok(given) : { ok: false, problems };
  };
  const form: FormOf<Policy> = {
    schemaVersion: oneOf(1),
    id: name,
    title: both,
    jurisdiction: { division: parseArea, name: both },
    source: { issuer: both, document: both, issuedOn: parseIsoDate },
    year: whole(1, 9999),
    purchases: { from: parseIsoDate, to: parseIsoDate },
    applicants: {
      districts: [{ id: parseDistrict, name: both, kind: oneOf(...districtKinds) }, 1, districts],
      sectors: [{ id: parseId, name: both, divisions: [parseDivision, 1, divisions] }, 1, sectors],
      sizes: [oneOf(...sizeClasses), 1, sizeClasses.length],
      sizeLimitedSectors: [parseId, 0, sectors],
      lookback: {
        years: whole(0, 100),
        from: oneOf(...settings.from),
        dishonesty: oneOf(...settings.dishonesty),
        repair: oneOf(...settings.repair),
      },
      providersExcluded: reading((given) => typeof given === 'boolean', expectations.trueOrFalse),
    },
    window: { 'opensAt?': parseInstant, closesAt: parseInstant },
    tiers: [{ id: parseId, rank: whole(1, 99), name: both, rate: parseRate }, 1, tiers],
    base: {
      vat: oneOf(...settings.vat),
      limits: [oneOf(...settings.limits), 0, 2],
      datedBy: oneOf(...settings.datedBy),
      paidBy: oneOf(...settings.paidBy),
    },
    rounding: oneOf(...roundingModes),
    annualCap: parseYuan,
    queue: { orderedBy: oneOf(...settings.orderedBy), afterReturn: oneOf(...settings.afterReturn) },
    exhaustion: oneOf(...exhaustions),
    recovery: oneOf(...recoveries),
    review: { path: [oneOf(...reviewSteps), 2, reviewSteps.length] },
    clauses: ['*', { heading: both, summary: both }, clauses],
    assumptions: [
      '*',
      {
        title: both,
        question: both,
        reading: both,
        why: both,
        alternatives: [{ id: parseId, reading: both, patch }, 0, alternatives],
      },
      assumptions,
    ],
    basis: Object.fromEntries(ruleIds.map((rule) => [rule, [rests, 1, policySizes.basis]])) as unknown as FormOf<
      Policy['basis']
    >,
  };
  return form as Form;
}
