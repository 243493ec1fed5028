/**
 * Any enterprise: eligible more often than not, with facts at and beside each threshold, and facts that are not known.
 * @module
 */
import fc from 'fast-check';
import type { Enterprise } from '../facts/enterprise';
import { sizeRowOf, sizeStandard, type SizeBound, type SizeRow } from '../policy/size-standard';
import type { Policy } from '../policy/policy';
import { wuhan2025 } from '../policy/wuhan-2025';
import {
  beijingDay,
  firstDayOfYear,
  momentAt,
  yearOf,
  yearsBefore,
  type Instant,
  type IsoDate,
} from '../values/calendar';
import { yuanOf, type Fen, type Yuan } from '../values/fen';
import type { Id } from '../values/id';
import { industryOf, type IndustryCode } from '../values/industry';
import { usccOf } from './any-values';
import { mostly, pickedFrom, rarely, upTo, weighted, withoutAbsent, type Drawn } from './draw';
import { daysOf } from './paper-days';

/** What an enterprise is drawn for. */
export interface EnterpriseOptions {
  /** `wuhan2025` where absent. */
  readonly policy?: Policy;
  /** When it applies: dates are drawn about the start and the end of the lookback. */
  readonly at?: Instant;
  /** Every fact is wrong or unknown about once in so many draws; 40 where nothing is said. */
  readonly troubleOneIn?: number;
}

/** Enough to choose any threshold or its neighbours. */
const anyChoice = upTo(59);

/** Draws of enterprises before the policy's thresholds are known: each number is a choice. */
export function enterpriseDraw({ troubleOneIn = 40 }: EnterpriseOptions = {}) {
  const known = <T>(fact: fc.Arbitrary<T>, oneIn = troubleOneIn): fc.Arbitrary<T | undefined> =>
    fc.option(fact, { nil: undefined, freq: oneIn });
  const usually = <T>(usual: fc.Arbitrary<T>, other: fc.Arbitrary<T>): fc.Arbitrary<T> =>
    weighted([troubleOneIn - 1, usual], [1, other]);
  const none = fc.constant([]);
  return fc.record({
    number: mostly(0, [1, 2, 3], 3),
    district: known(
      usually<number | 'elsewhere' | 'not-listed' | 'whole-city'>(
        anyChoice,
        fc.constantFrom('elsewhere', 'not-listed', 'whole-city'),
      ),
    ),
    industry: known(usually<number | 'no-sector'>(mostly(0, [1, 2, 3, 4], 4), fc.constant('no-sector'))),
    employees: known(usually(upTo(2), anyChoice), 6),
    revenue: known(usually(upTo(2), anyChoice), 6),
    accidents: known(usually<readonly number[]>(none, fc.array(upTo(5), { minLength: 1, maxLength: 2 }))),
    dishonesty: known(
      usually<readonly (readonly [recorded: number, repaired: number | undefined])[]>(
        none,
        fc.array(fc.tuple(upTo(5), fc.option(upTo(5), { nil: undefined, freq: 2 })), { minLength: 1, maxLength: 2 }),
      ),
    ),
    cloudProvider: fc.option(rarely(troubleOneIn), { nil: undefined, freq: 3 }),
  });
}

export type EnterpriseDraw = Drawn<ReturnType<typeof enterpriseDraw>>;

/** The enterprise of a draw, under a policy and for an application of an instant. */
export function enterpriseFrom(draw: EnterpriseDraw, policy: Policy, at: Instant): Enterprise {
  const dates = datesAbout(policy, at);
  const date = (drawn: number): IsoDate => pickedFrom(dates, drawn);
  return withoutAbsent<Enterprise>({
    uscc: usccOf('MA', draw.number),
    name: `示例企业${draw.number + 1}`,
    district: whereKnown(draw.district, (drawn) =>
      typeof drawn === 'number' ? pickedFrom(policy.applicants.districts, drawn).id : otherDistrict(policy, drawn),
    ),
    industry: whereKnown(draw.industry, (drawn) =>
      drawn === 'no-sector' ? pickedFrom(outsidersOf(policy), draw.number) : pickedFrom(industriesOf(policy), drawn),
    ),
    employees: whereKnown(draw.employees, (drawn) => pickedFrom(staffThatMatters, drawn)),
    annualRevenue: whereKnown(draw.revenue, (drawn) => pickedFrom(revenuesThatMatter, drawn)),
    majorAccidents: whereKnown(draw.accidents, (all) =>
      all.map((drawn, i) => ({ kind: i % 2 === 0 ? ('safety' as const) : 'environmental', occurredOn: date(drawn) })),
    ),
    seriousDishonesty: whereKnown(draw.dishonesty, (all) =>
      all.map(([recorded, repaired]) =>
        withoutAbsent({ recordedOn: date(recorded), repairedOn: whereKnown(repaired, date) }),
      ),
    ),
    cloudProvider: draw.cloudProvider,
  });
}

/** Where no enterprise of the policy is registered: another place, a zone that it does not list, the city as a whole. */
function otherDistrict({ jurisdiction }: Policy, kind: 'elsewhere' | 'not-listed' | 'whole-city'): Id {
  const ids = { elsewhere: '110101', 'not-listed': 'zone-not-listed', 'whole-city': jurisdiction.division };
  return ids[kind] as Id;
}

function whereKnown<Drawn, T>(drawn: Drawn | undefined, made: (drawn: Drawn) => T): T | undefined {
  return drawn === undefined ? undefined : made(drawn);
}

/**
 * Any enterprise, eligible under the policy more often than not; `{}` for `wuhan2025` and an application of 3 June 2025.
 * @param options What it is drawn for.
 * @returns A fast-check arbitrary.
 * @example fc.assert(fc.property(anyEnterprise(), (enterprise) => parseEnterprise(enterprise).ok))
 */
export function anyEnterprise(options: EnterpriseOptions = {}): fc.Arbitrary<Enterprise> {
  const { policy = wuhan2025, at = usualInstant } = options;
  return enterpriseDraw(options).map((draw) => enterpriseFrom(draw, policy, at));
}

export const usualInstant = '2025-06-03T09:15:00+08:00' as Instant;

/** An industry of each sector and each row of the size standard that the policy judges by; the first sector first. */
export function industriesOf({ applicants: { sectors } }: Policy): readonly IndustryCode[] {
  const firsts = sectors.flatMap(({ divisions }) =>
    divisions.filter((division, i) => divisions.findIndex((each) => sizeRowOf(each) === sizeRowOf(division)) === i),
  );
  return firsts.map(industryOf);
}

/** Industries of no sector of the policy; the size standard has a row for the last, where that is one. */
export function outsidersOf({ applicants: { sectors } }: Policy): readonly IndustryCode[] {
  const inside = sectors.flatMap(({ divisions }) => divisions);
  return ['01', '66', '64', '63'].filter((division) => !inside.includes(division)).map(industryOf);
}

/** The bounds of rows of the size standard. */
export function boundsOf(rows: readonly SizeRow[]): readonly SizeBound[] {
  return rows.flatMap(({ small, medium, large }) => [small, medium, large]);
}
const bounds = boundsOf(sizeStandard);

/** Every threshold of staff and the number below it; the first are small. */
const staffThatMatters: readonly number[] = [
  ...new Set([50, 0, ...bounds.flatMap(({ employees }) => [employees, employees - 1])]),
];

/** Every threshold of revenue and one fen below it; the first are small. */
const revenuesThatMatter: readonly Yuan[] = [
  ...new Set([
    '8000000.00' as Yuan,
    '0.00' as Yuan,
    ...bounds.flatMap(({ annualRevenue, revenue }) => [annualRevenue, yuanOf((revenue - 1) as Fen)]),
  ]),
];

/** The days about both ends of the lookback from an instant: those that count, and their neighbours that do not. */
export function datesAbout({ applicants: { lookback } }: Policy, at: Instant): readonly IsoDate[] {
  const { years, from } = lookback;
  const last = beijingDay(momentAt(at));
  const first = from === 'calendar-years' ? firstDayOfYear(yearOf(last) - years) : yearsBefore(last, years);
  return daysOf(last, first, first - 1, last - 1, first + 1, last + 1);
}
