/**
 * One law for each criterion of eligibility: on both sides of each threshold and date that it compares, and without the facts
 * that it needs, it is judged as the reference judges it (docs/specification.md, E-2 to E-8).
 * @module
 */
import fc from 'fast-check';
import type { Enterprise } from '../facts/enterprise';
import type { Catalogue } from '../facts/catalogue';
import type { Policy } from '../policy/policy';
import { sizeRowOf, sizeStandard, type SizeRow } from '../policy/size-standard';
import type { CriterionId } from '../policy/vocabulary';
import type { Eligibility } from '../eligibility/eligibility';
import { referenceEligibility } from '../reference/eligibility';
import { instantOf, momentAfter, momentAt, type Instant } from '../values/calendar';
import { fenOf, yuanOf, type Fen } from '../values/fen';
import type { Id } from '../values/id';
import { industryOf } from '../values/industry';
import { padded } from '../values/text';
import type { LawId } from '../words/laws';
import { datesAbout, industriesOf, outsidersOf } from './any-enterprise';
import { usccOf } from './any-values';
import { withoutAbsent } from './draw';
import { instantDraw, instantFrom } from './instants';
import { law, mustAgree, type Law } from './law';

/** An enterprise that applies at an instant. */
export interface World {
  readonly policy: Policy;
  readonly enterprise: Enterprise;
  readonly at: Instant;
  readonly catalogue: Catalogue | undefined;
}
export type Judge = (world: World) => Eligibility;

/** The judgement of worlds by a function of the shape of `checkEligibility`. */
export function judgedBy(check: typeof referenceEligibility): Judge {
  return ({ policy, enterprise, at, catalogue }) =>
    check(policy, enterprise, catalogue === undefined ? { at } : { at, catalogue });
}
const expected = judgedBy(referenceEligibility);

/** What is tried instead of a usual fact, a usual instant or no catalogue; a fact that is undefined is absent. */
interface Trial {
  readonly facts?: { readonly [Fact in keyof Enterprise]?: Enterprise[Fact] | undefined };
  readonly at?: Instant;
  readonly catalogue?: Catalogue | undefined;
}
type Facts = NonNullable<Trial['facts']>;

const trialsOf = <Fact extends keyof Facts>(fact: Fact, values: readonly Facts[Fact][]): readonly Trial[] =>
  values.map((value) => ({ facts: { [fact]: value } }));
const pairs = <A, B>(first: readonly A[], second: readonly B[]) =>
  first.flatMap((a) => second.map((b) => [a, b] as const));

/** Each record alone, and before and after the first. */
const listsOf = <T>(records: readonly T[]): readonly (readonly T[])[] =>
  records.flatMap((each) => [
    [each],
    ...records.slice(0, 1).flatMap((first) => [
      [first, each],
      [each, first],
    ]),
  ]);

/** Figures at each bound of rows and just below it, in every combination, and absent. */
function figuresAbout(rows: readonly SizeRow[]) {
  const bounds = rows.flatMap(({ small, medium, large }) => [small, medium, large]);
  const staff = bounds.flatMap(({ employees }) => [employees, employees - 1]);
  const revenues = bounds.flatMap(({ annualRevenue: each }) => [each, yuanOf((fenOf(each) - 1) as Fen)]);
  return pairs([undefined, 0, ...new Set(staff)], [undefined, ...new Set(revenues)]);
}

/** What each criterion is tried on. */
const trials: Readonly<Record<CriterionId, readonly [LawId, (policy: Policy, at: Instant) => readonly Trial[]]>> = {
  'registered-in-jurisdiction': [
    'eligibility-district',
    ({ applicants: { districts }, jurisdiction: { division } }) => {
      const others = [division, `${division.slice(0, 4)}99`, '110101', '420001', 'zone-not-listed'];
      return trialsOf('district', [undefined, ...districts.map(({ id }) => id), ...others.map((id) => id as Id)]);
    },
  ],
  'eligible-sector': [
    'eligibility-sector',
    () => {
      const divisions = Array.from({ length: 97 }, (_, i) => industryOf(padded(i + 1, 2)));
      return trialsOf('industry', [undefined, ...divisions]);
    },
  ],
  'eligible-size': [
    'eligibility-size',
    (policy) =>
      [undefined, ...industriesOf(policy), ...outsidersOf(policy)].flatMap((industry) =>
        figuresAbout(
          sizeStandard.filter((row) => industry === undefined || row === sizeRowOf(industry.slice(1, 3))),
        ).map(([employees, annualRevenue]) => ({ facts: { industry, employees, annualRevenue } })),
      ),
  ],
  'not-a-cloud-provider': [
    'eligibility-provider',
    () => {
      const [other, own] = [usccOf('MB', 0), usccOf('MA', 0)].map((uscc) => ({ uscc, name: '示例云服务商' }));
      const registers = [undefined, [], [other], [other, own]].map(
        (providers) => providers && ({ providers, products: [] } as unknown as Catalogue),
      );
      return pairs([undefined, false, true], registers).map(([cloudProvider, catalogue]) => {
        return { facts: { cloudProvider }, catalogue };
      });
    },
  ],
  'no-major-accident': [
    'eligibility-accidents',
    (policy, at) => {
      const dates = datesAbout(policy, at);
      const one = (['safety', 'environmental'] as const).flatMap((kind) =>
        dates.map((occurredOn) => ({ kind, occurredOn })),
      );
      return trialsOf('majorAccidents', [undefined, [], ...listsOf(one)]);
    },
  ],
  'no-serious-dishonesty': [
    'eligibility-dishonesty',
    (policy, at) => {
      const dates = datesAbout(policy, at);
      const one = pairs(dates, [undefined, ...dates]).map(([recordedOn, repairedOn]) => {
        return repairedOn === undefined ? { recordedOn } : { recordedOn, repairedOn };
      });
      return trialsOf('seriousDishonesty', [undefined, [], ...listsOf(one)]);
    },
  ],
  'within-window': [
    'eligibility-window',
    ({ window: { opensAt, closesAt } }) => {
      const ends = pairs([opensAt ?? closesAt, closesAt], [-1, 0, 1]);
      return pairs(ends, [480, 0, -210, 840]).map(([[end, nanoseconds], offset]) => {
        return { at: instantOf(momentAfter(momentAt(end), nanoseconds), offset) };
      });
    },
  ],
};

/** The laws of the criteria, in their order. */
export function criterionLaws(judge: Judge, policies: fc.Arbitrary<Policy>): readonly Law[] {
  const worlds = fc.record({ policy: policies, at: instantDraw() });
  return Object.entries(trials).map(([criterion, [id, trialsFor]]) =>
    law(
      id,
      worlds,
      ({ policy, at: drawn }) => {
        const at = instantFrom(drawn, policy);
        for (const { facts = {}, ...context } of trialsFor(policy, at)) {
          const enterprise = withoutAbsent<Enterprise>({
            uscc: usccOf('MA', 0),
            name: '示例企业',
            ...facts,
          } as Enterprise);
          const world: World = { policy, enterprise, at, catalogue: undefined, ...context };
          const of = ({ criteria }: Eligibility) => criteria.find((each) => each.criterion === criterion);
          mustAgree(`${JSON.stringify(enterprise)} at ${world.at}`, of(judge(world)), of(expected(world)));
        }
      },
      10,
    ),
  );
}
