/**
 * The laws of eligibility, for any implementation of it: it is what the reference says. Of each criterion by itself, on both
 * sides of each threshold and date that it compares, and without the facts that it needs (docs/specification.md, E-2 to E-8);
 * of the outcome, which test/exhaustive/eligibility.test.ts proves sound, complete and relevant of the library, and compares with
 * the reference.
 * @module
 */
import fc from 'fast-check';
import type { checkEligibility } from '../eligibility/check';
import type { Eligibility } from '../eligibility/eligibility';
import type { Enterprise, FactId } from '../facts/enterprise';
import type { Catalogue } from '../facts/catalogue';
import type { Policy } from '../policy/policy';
import { sizeRowOf, sizeStandard } from '../policy/size-standard';
import { criterionIds, type CriterionId } from '../policy/vocabulary';
import { referenceEligibility } from '../reference/eligibility';
import { instantOf, momentAfter, momentAt, type Instant } from '../values/calendar';
import { industryOf } from '../values/industry';
import { padded } from '../values/text';
import type { LawId } from '../words/laws';
import { known } from '../words/plain';
import { catalogueIn } from './any-application';
import { datesAbout, enterpriseIn, figuresAbout } from './any-enterprise';
import { anyPolicy, policyWith } from './any-policy';
import { usccOf } from './any-values';
import { instantIn, weighted, withoutAbsent } from './draw';
import { law, lawOfPurity, mustAgree, type Law } from './law';

export type CheckEligibility = typeof checkEligibility;

/** Under which policies laws are tried. */
export interface LawsOptions {
  /** The policies under which the laws are tried; any unless given. */
  readonly policies?: fc.Arbitrary<Policy>;
}

/** An enterprise that applies at an instant. */
interface World {
  readonly policy: Policy;
  readonly enterprise: Enterprise;
  readonly at: Instant;
  readonly catalogue: Catalogue | undefined;
}
type Judge = (world: World) => Eligibility;

function anyWorld(policies: fc.Arbitrary<Policy>, troubleOneIn: number): fc.Arbitrary<World> {
  const draws = fc.record({
    policy: policies,
    enterprise: enterpriseIn({ troubleOneIn }),
    at: instantIn,
    catalogue: fc.option(catalogueIn, { nil: undefined, freq: 2 }),
  });
  return draws.map(({ policy, enterprise, at: drawn, catalogue }) => {
    const at = drawn(policy);
    return { policy, at, enterprise: enterprise(policy, at), catalogue: catalogue?.(policy) };
  });
}

function judgedBy(check: CheckEligibility): Judge {
  return ({ policy, enterprise, at, catalogue }) =>
    check(policy, enterprise, catalogue === undefined ? { at } : { at, catalogue });
}
const expected = judgedBy(referenceEligibility);

/** A world with each of the values that a policy can tell apart of what a criterion reads. */
type Variants = (world: World) => readonly World[];

const withFact =
  (fact: FactId, values: (world: World) => readonly unknown[]): Variants =>
  (world) =>
    [undefined, ...values(world)].map((value) => {
      return { ...world, enterprise: withoutAbsent<Enterprise>({ ...world.enterprise, [fact]: value }) };
    });

/** Each record alone, and before and after the first. */
const listsOf = (records: readonly unknown[]) => [
  [],
  ...records.flatMap((each) => [[each], [records[0], each], [each, records[0]]]),
];

const districts = withFact('district', ({ policy: { applicants, jurisdiction } }) => {
  const { division } = jurisdiction;
  const others = [division, `${division.slice(0, 4)}99`, '110101', '420001', 'zone-not-listed'];
  return [...applicants.districts.map(({ id }) => id), ...others];
});

const industries = withFact('industry', () => Array.from({ length: 97 }, (_, i) => industryOf(padded(i + 1, 2))));

/** Figures about the bounds for the industry; of each row where it is not known. */
const figuresIn = ({ enterprise: { industry } }: World) => {
  const row = industry && sizeRowOf(industry.slice(1, 3));
  return figuresAbout(sizeStandard.filter((each) => industry === undefined || each === row));
};
const staff = withFact('employees', (world) => [0, ...figuresIn(world).employees]);
const revenues = withFact('annualRevenue', (world) => figuresIn(world).revenues);

const declarations = withFact('cloudProvider', () => [false, true]);
const registers: Variants = (world) => {
  const [other, own] = [usccOf('MB', 0), world.enterprise.uscc].map((uscc) => ({ uscc, name: '示例云服务商' }));
  const catalogues = [[], [other], [other, own]].map((providers) => ({ providers, products: [] }) as Catalogue);
  return [undefined, ...catalogues].map((catalogue) => ({ ...world, catalogue }));
};

const accidents = withFact('majorAccidents', ({ policy, at }) => {
  const dates = datesAbout(policy, at);
  return listsOf(['safety', 'environmental'].flatMap((kind) => dates.map((occurredOn) => ({ kind, occurredOn }))));
});

const dishonesty = withFact('seriousDishonesty', ({ policy, at }) => {
  const dates = datesAbout(policy, at);
  const repairs = [{}, ...dates.map((repairedOn) => ({ repairedOn }))];
  return listsOf(dates.flatMap((recordedOn) => repairs.map((repair) => ({ recordedOn, ...repair }))));
});

const instants: Variants = (world) => {
  const { opensAt, closesAt } = world.policy.window;
  const ends = [opensAt ?? closesAt, closesAt].map((end) => momentAt(end));
  const moments = ends.flatMap((end) => [-1, 0, 1].map((nanoseconds) => momentAfter(end, nanoseconds)));
  const written = moments.flatMap((moment) => [480, 0, -210, 840].map((offset) => instantOf(moment, offset)));
  return written.map((at) => ({ ...world, at }));
};

const offsets: Variants = (world) =>
  [0, -300, 345, 480, 840].map((offset) => ({ ...world, at: instantOf(momentAt(world.at), offset) }));

/** Of each criterion: its law, what it is tried on, in every combination, and the changes of a policy that it shows. */
const rows: Readonly<Record<CriterionId, readonly [LawId, tried: readonly Variants[], ...changes: readonly string[]]>> =
  {
    'registered-in-jurisdiction': ['eligibility-district', [districts]],
    'eligible-sector': ['eligibility-sector', [industries], 'software-divisions'],
    'eligible-size': [
      'eligibility-size',
      [staff, revenues],
      ...['sizes', 'size-limit-scope', 'unlimited', 'software-divisions'],
    ],
    'not-a-cloud-provider': ['eligibility-provider', [declarations, registers], 'providers'],
    'no-major-accident': ['eligibility-accidents', [accidents], 'lookback-start', 'years'],
    'no-serious-dishonesty': [
      'eligibility-dishonesty',
      [dishonesty],
      ...['lookback-start', 'years', 'dishonesty-lookback', 'dishonesty-repair'],
    ],
    'within-window': ['eligibility-window', [instants], 'window-open', 'window-close', 'opening'],
  };

/**
 * What must hold of any `checkEligibility`, each law as a test to run.
 * @param check The function under test, with the signature of `checkEligibility`.
 * @param options The policies to try.
 * @returns Laws as tests to run.
 * @example for (const { name, run } of eligibilityLaws(checkEligibility)) it(name, () => run())
 */
export function eligibilityLaws(check: CheckEligibility, options: LawsOptions = {}): readonly Law[] {
  const { policies = anyPolicy() } = options;
  const judge = judgedBy(check);
  /** That a part of the judgement is the reference's, in every combination of what is tried of a world. */
  const asReference = (
    id: LawId,
    worlds: fc.Arbitrary<World>,
    part: (judged: Eligibility) => unknown,
    ...tried: readonly Variants[]
  ): Law => {
    const holds = (drawn: World): void => {
      for (const world of tried.reduce<readonly World[]>((all, variants) => all.flatMap(variants), [drawn])) {
        const what = `${JSON.stringify(world.enterprise)} at ${world.at}`;
        mustAgree(what, part(judge(world)), part(expected(world)));
      }
    };
    return law(id, worlds, holds, tried.length > 0 ? 20 : undefined);
  };
  const worlds = anyWorld(policies, 5);
  const mostlyKnown = weighted([1, worlds], [2, anyWorld(policies, 40)]);
  const registered = worlds.map((world): World => ({ catalogue: { providers: [], products: [] }, ...known(world) }));
  const outcomeOf = ({ outcome }: Eligibility) => outcome;
  const verdictsOf = ({ outcome, criteria }: Eligibility) => [outcome, criteria.map(({ verdict }) => verdict)];
  return [
    ...criterionIds.map((criterion) => {
      const [id, tried, ...changes] = rows[criterion];
      const own = anyWorld(options.policies ?? policyWith(changes), 5);
      return asReference(id, own, ({ criteria }) => criteria.find((each) => each.criterion === criterion), ...tried);
    }),
    asReference('eligibility-all-criteria', worlds, ({ criteria }) => criteria.map(({ criterion }) => criterion)),
    law('eligibility-outcome', worlds, (world) => {
      const { outcome, criteria } = judge(world);
      const verdicts = criteria.map(({ verdict }) => verdict);
      const open = verdicts.includes('unknown') ? 'undetermined' : 'eligible';
      mustAgree('the outcome', outcome, verdicts.includes('unmet') ? 'ineligible' : open);
    }),
    asReference('eligibility-sound', worlds, outcomeOf),
    asReference('eligibility-complete', mostlyKnown, outcomeOf, staff, revenues),
    asReference('eligibility-relevant', mostlyKnown, ({ missing }) => missing, staff, revenues),
    asReference('eligibility-all-reasons', anyWorld(policies, 3), ({ criteria }) =>
      criteria.filter(({ verdict }) => verdict === 'unmet').map(({ criterion }) => criterion),
    ),
    asReference('eligibility-register', registered, verdictsOf, declarations),
    asReference('eligibility-instants', worlds, verdictsOf, offsets),
    lawOfPurity('eligibility-pure', worlds, judge),
  ];
}
