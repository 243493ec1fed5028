/**
 * What a notice says, on the wire: see src/policy. That this schema and the core's own check of a policy accept alike is
 * a law (test/laws/door-policy.test.ts).
 * @module
 */
import type * as z from 'zod/mini';
import * as faults from '../words/problems';
import { policyProblems } from '../policy/agreements';
import { districtKinds, exhaustions, recoveries, type Policy } from '../policy/policy';
import { policySizes } from '../policy/fields';
import { reviewSteps, ruleIds, sizeClasses, type ReviewStatus, type RuleId } from '../policy/vocabulary';
import { roundingModes } from '../values/rounding-mode';
import { problem, type Problem } from '../values/result';
import { anyObject, either, list, literal, named, object, optional, record, truth, whole, word } from './kinds';
import { anyText, division, id, instant, isoDate, localizedText, name, rate, yuan } from './values';
import type { Right } from './readers';

/** A path lists steps; the type of a policy takes any status, so that the core can say which one is out of place. */
const reviewStep: z.ZodMiniType<ReviewStatus, ReviewStatus> = named('ReviewStep', word(reviewSteps));

const district = named('District', object({ id, name: localizedText, kind: word(districtKinds) }));

const sectorOfDivisions = named(
  'Sector',
  object({ id, name: localizedText, divisions: list(division, { least: 1, most: policySizes.divisions }) }),
);

const lookback = named(
  'Lookback',
  object({
    years: whole(0, 100),
    from: word(['submission-day', 'calendar-years']),
    dishonesty: word(['bounded', 'unbounded']),
    repair: word(['excuses', 'does-not-excuse']),
  }),
);

const applicants = named(
  'Applicants',
  object({
    districts: list(district, { least: 1, most: policySizes.districts }),
    sectors: list(sectorOfDivisions, { least: 1, most: policySizes.sectors }),
    sizes: list(named('SizeClass', word(sizeClasses)), { least: 1, most: sizeClasses.length }),
    sizeLimitedSectors: list(id, { most: policySizes.sectors }),
    lookback,
    providersExcluded: truth(),
  }),
);

const subsidyBase = named(
  'SubsidyBase',
  object({
    vat: word(['included', 'excluded']),
    limits: list(word(['invoice', 'payment']), { most: 2 }),
    datedBy: word(['invoice', 'contract', 'payment']),
    paidBy: word(['submission', 'window-close']),
  }),
);

/** An RFC 7396 merge patch; what it makes of the policy is checked with the whole policy. */
const patch: z.ZodMiniType<unknown> = anyObject();
/** An id in form, but one of the policy's own, not of an application or product. */
const alternativeId: z.ZodMiniType<string, string> = id;
const alternative = named('Alternative', object({ id: alternativeId, reading: localizedText, patch }, patchProblems));
const assumption = named(
  'Assumption',
  object({
    title: localizedText,
    question: localizedText,
    reading: localizedText,
    why: localizedText,
    alternatives: list(alternative, { most: policySizes.alternatives }),
  }),
);

const clause = named('Clause', object({ heading: localizedText, summary: localizedText }));
const rankedTier = named('Tier', object({ id, rank: whole(1, 99), name: localizedText, rate }));

export const basis = named(
  'Basis',
  either({
    clause: named('ClauseBasis', object({ clause: name })),
    assumption: named('AssumptionBasis', object({ assumption: name })),
  }),
);
const restsOn = list(basis, { least: 1, most: policySizes.basis });
const basisOfRules = Object.fromEntries(ruleIds.map((rule) => [rule, restsOn])) as Record<RuleId, typeof restsOn>;

export const policy = named(
  'Policy',
  object(
    {
      schemaVersion: literal(1),
      id: name,
      title: localizedText,
      jurisdiction: named('Jurisdiction', object({ division: name, name: localizedText })),
      source: named('Source', object({ issuer: localizedText, document: localizedText, issuedOn: isoDate })),
      year: whole(1, 9999),
      purchases: named('PurchasePeriod', object({ from: isoDate, to: isoDate })),
      applicants,
      window: named('Window', object({ opensAt: optional(instant), closesAt: instant })),
      tiers: list(rankedTier, { least: 1, most: policySizes.tiers }),
      base: subsidyBase,
      rounding: named('RoundingMode', word(roundingModes)),
      annualCap: yuan,
      queue: named(
        'Queue',
        object({
          orderedBy: word(['submitted-at', 'recommended-at']),
          afterReturn: word(['keeps-place', 'resubmitted-at']),
        }),
      ),
      exhaustion: named('Exhaustion', word(exhaustions)),
      recovery: named('RecoveryRule', word(recoveries)),
      review: named('Review', object({ path: list(reviewStep, { least: 2, most: reviewSteps.length }) })),
      clauses: record(anyText, clause, policySizes.clauses),
      assumptions: record(anyText, assumption, policySizes.assumptions),
      basis: named('RuleBasis', object(basisOfRules)),
    },
    wholePolicyProblems,
  ),
);

const mostInPatch = 10_000;

/** A live object that holds another in many places can be endless to walk, small as it is. */
function patchProblems(given: { patch: unknown }, right: Right): readonly Problem[] {
  if (!right.has('patch') || countUpTo(mostInPatch, given.patch) <= mostInPatch) return [];
  const expected = { zh: `至多 ${mostInPatch} 个值`, en: `at most ${mostInPatch} values` };
  return [problem(faults.wrongLength, ['patch'], { expected, given: given.patch })];
}

/** How many values JSON text would write, or `most` + 1. */
function countUpTo(most: number, value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  let count = 1;
  for (const each of Object.values(value)) {
    if (count > most) return count;
    count += countUpTo(most - count, each);
  }
  return count;
}

/** What a policy says of itself can be judged once every field is right. */
function wholePolicyProblems(given: Policy, right: Right): readonly Problem[] {
  return right.all ? policyProblems(given) : [];
}
