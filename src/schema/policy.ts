/**
 * What a notice says: see src/policy.
 * @module
 */
import * as z from 'zod/mini';
import * as expectations from '../words/expected';
import { policyProblems } from '../policy/agreements';
import { patchProblem } from '../policy/merge-patch';
import { districtKinds, exhaustions, recoveries, settings, type PolicyPatch } from '../policy/policy';
import { policySizes } from '../policy/fields';
import { reviewSteps, ruleIds, sizeClasses, type ReviewStatus, type RuleId } from '../policy/vocabulary';
import { roundingModes } from '../values/fen';
import { list, namedObject, object, optional, record } from './containers';
import { judged, wrongType, literal, named, truth, whole, word, type Kind } from './kinds';
import { area, district, division, id, instant, isoDate, label, localizedText, name, rate, yuan } from './values';

const lookback = /* @__PURE__ */ namedObject('Lookback', () => ({
  years: whole(0, 100),
  from: word(settings.from),
  dishonesty: word(settings.dishonesty),
  repair: word(settings.repair),
}));

const districtOfPolicy = /* @__PURE__ */ namedObject('District', () => ({
  id: district,
  name: localizedText,
  kind: word(districtKinds),
}));
const sector = /* @__PURE__ */ namedObject('Sector', () => ({
  id,
  name: localizedText,
  divisions: list(division, { least: 1, most: policySizes.divisions }),
}));
export const sizeClass = /* @__PURE__ */ named('SizeClass', () => word(sizeClasses));
const applicants = /* @__PURE__ */ namedObject('Applicants', () => ({
  districts: list(districtOfPolicy, { least: 1, most: policySizes.districts }),
  sectors: list(sector, { least: 1, most: policySizes.sectors }),
  sizes: list(sizeClass, { least: 1, most: sizeClasses.length }),
  sizeLimitedSectors: list(id, { most: policySizes.sectors }),
  lookback,
  providersExcluded: truth(),
}));

export const datedBy = /* @__PURE__ */ named('DatedBy', () => word(settings.datedBy));
const subsidyBase = /* @__PURE__ */ namedObject('SubsidyBase', () => ({
  vat: word(settings.vat),
  limits: list(word(settings.limits), { most: 2 }),
  datedBy,
  paidBy: word(settings.paidBy),
}));
const queue = /* @__PURE__ */ namedObject('Queue', () => ({
  orderedBy: word(settings.orderedBy),
  afterReturn: word(settings.afterReturn),
}));
/** A path lists steps; the type of a policy allows any status, so that the rules can say which one is out of place. */
const reviewStep = /* @__PURE__ */ named('ReviewStep', () => word(reviewSteps) as Kind<z.ZodMiniType<ReviewStatus>>);

/** An RFC 7396 merge patch. What it makes of the policy is validated with the policy. */
const patch: Kind<z.ZodMiniType<PolicyPatch>> = /* @__PURE__ */ judged(
  expectations.object,
  (given, expected) => patchProblem(given) ?? wrongType(given, expected),
  (error) => z.custom<unknown>((given) => patchProblem(given) === undefined, { error }),
);
const alternative = /* @__PURE__ */ namedObject('Alternative', () => ({
  id: id as Kind<z.ZodMiniType<string>>,
  reading: localizedText,
  patch,
}));
const assumption = /* @__PURE__ */ namedObject('Assumption', () => ({
  title: localizedText,
  question: localizedText,
  reading: localizedText,
  why: localizedText,
  alternatives: list(alternative, { most: policySizes.alternatives }),
}));

const clause = /* @__PURE__ */ namedObject('Clause', () => ({ heading: localizedText, summary: localizedText }));
const tier = /* @__PURE__ */ namedObject('Tier', () => ({ id, rank: whole(1, 99), name: localizedText, rate }));

const clauseBasis = /* @__PURE__ */ namedObject('ClauseBasis', () => ({ clause: label }));
const assumptionBasis = /* @__PURE__ */ namedObject('AssumptionBasis', () => ({ assumption: label }));
export const basis = /* @__PURE__ */ named('Basis', () =>
  judged(expectations.basis, wrongType, (error, language) =>
    z.union([clauseBasis(language), assumptionBasis(language)], { error }),
  ),
);
const basisOfRules = /* @__PURE__ */ named('RuleBasis', () => {
  const restsOn = list(basis, { least: 1, most: policySizes.basis });
  return object(Object.fromEntries(ruleIds.map((rule) => [rule, restsOn])) as Record<RuleId, typeof restsOn>);
});

export const policy = /* @__PURE__ */ namedObject(
  'Policy',
  () => ({
    schemaVersion: literal(1),
    id: name,
    title: localizedText,
    jurisdiction: namedObject('Jurisdiction', () => ({ division: area, name: localizedText })),
    source: namedObject('Source', () => ({ issuer: localizedText, document: localizedText, issuedOn: isoDate })),
    year: whole(1, 9999),
    purchases: namedObject('PurchasePeriod', () => ({ from: isoDate, to: isoDate })),
    applicants,
    window: namedObject('Window', () => ({ opensAt: optional(instant), closesAt: instant })),
    tiers: list(tier, { least: 1, most: policySizes.tiers }),
    base: subsidyBase,
    rounding: named('RoundingMode', () => word(roundingModes)),
    annualCap: yuan,
    queue,
    exhaustion: named('Exhaustion', () => word(exhaustions)),
    recovery: named('RecoveryRule', () => word(recoveries)),
    review: namedObject('Review', () => ({ path: list(reviewStep, { least: 2, most: reviewSteps.length }) })),
    clauses: record(label, clause),
    assumptions: record(label, assumption),
    basis: basisOfRules,
  }),
  policyProblems,
);
