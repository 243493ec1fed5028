/**
 * Any enterprise: eligible more often than not, with facts at and beside each threshold, and facts that are not known.
 * @module
 */
import fc from 'fast-check';
import type { Enterprise } from '../facts/enterprise';
import { boundsOf, sizeRowOf, sizeStandard, type SizeRow } from '../policy/size-standard';
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
import { mostly, pickedFrom, rarely, upTo, weighted, withoutAbsent, type Within } from './draw';
import { daysOf } from './any-papers';

/** What an enterprise is drawn for. */
export interface EnterpriseOptions {
  /** `wuhan2025` where absent. */
  readonly policy?: Policy;
  /** When it applies: dates are drawn about the start and the end of the lookback. */
  readonly at?: Instant;
  /** Every fact is wrong or unknown about once in so many draws; 40 where nothing is said. */
  readonly troubleOneIn?: number;
}

/** An enterprise under a policy, for an application of an instant: each number that is drawn chooses a value. */
export function enterpriseIn({ troubleOneIn = 40 }: EnterpriseOptions = {}): Within<[Policy, Instant], Enterprise> {
  const choice = upTo(59);
  const known = <T>(fact: fc.Arbitrary<T>, oneIn = troubleOneIn): fc.Arbitrary<T | undefined> =>
    fc.option(fact, { nil: undefined, freq: oneIn });
  const usually = <T>(usual: fc.Arbitrary<T>, other: fc.Arbitrary<T>): fc.Arbitrary<T> =>
    weighted([troubleOneIn - 1, usual], [1, other]);
  const inside = usually<InPolicy>(
    choice.map((drawn) => (those) => pickedFrom(those, drawn)),
    choice.map((drawn) => (_, others) => pickedFrom(others, drawn)),
  );
  const oneOf = <T>(list: readonly T[]) => usually(upTo(2), choice).map((drawn) => pickedFrom(list, drawn));
  const oneOrTwo = { minLength: 1, maxLength: 2 };
  const record = fc.tuple(upTo(5), fc.option(upTo(5), { nil: undefined, freq: 2 }));
  const facts = fc.record({
    number: mostly(0, [1, 2, 3], 3),
    district: known(inside),
    industry: known(inside),
    employees: known(oneOf(staffThatMatters), 6),
    annualRevenue: known(oneOf(revenuesThatMatter), 6),
    accidents: known(usually(fc.constant<never[]>([]), fc.array(upTo(5), oneOrTwo))),
    dishonesty: known(usually(fc.constant<never[]>([]), fc.array(record, oneOrTwo))),
    cloudProvider: fc.option(rarely(troubleOneIn), { nil: undefined, freq: 3 }),
  });
  return facts.map(({ number, district, industry, employees, annualRevenue, ...draw }) => (policy, at) => {
    const dates = datesAbout(policy, at);
    return withoutAbsent<Enterprise>({
      uscc: usccOf('MA', number),
      name: `示例企业${number + 1}`,
      district: district?.(
        policy.applicants.districts.map(({ id }) => id),
        otherDistricts(policy),
      ),
      industry: industry?.(industriesOf(policy), outsidersOf(policy)),
      employees,
      annualRevenue,
      majorAccidents: draw.accidents?.map((drawn, i) => ({
        kind: i % 2 === 0 ? 'safety' : 'environmental',
        occurredOn: pickedFrom(dates, drawn),
      })),
      seriousDishonesty: draw.dishonesty?.map(([recorded, repaired]) => ({
        recordedOn: pickedFrom(dates, recorded),
        ...(repaired === undefined ? {} : { repairedOn: pickedFrom(dates, repaired) }),
      })),
      cloudProvider: draw.cloudProvider,
    });
  });
}

/** One of those that a policy admits, or of others. */
type InPolicy = <T>(those: readonly T[], others: readonly T[]) => T;

/** Where no enterprise of the policy is registered: another place, a zone that it does not list, the city as a whole. */
function otherDistricts({ jurisdiction }: Policy): readonly Id[] {
  return ['110101', '420202', 'zone-not-listed', jurisdiction.division] as readonly string[] as readonly Id[];
}

/**
 * Any enterprise, eligible under the policy more often than not; `{}` for `wuhan2025` and an application of 3 June 2025.
 * @param options What it is drawn for.
 * @returns A fast-check arbitrary.
 * @example fc.assert(fc.property(anyEnterprise(), (enterprise) => parseEnterprise(enterprise).ok))
 */
export function anyEnterprise(options: EnterpriseOptions = {}): fc.Arbitrary<Enterprise> {
  const { policy = wuhan2025, at = '2025-06-03T09:15:00+08:00' as Instant } = options;
  return enterpriseIn(options).map((made) => made(policy, at));
}

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

/** Staff and revenue at each bound of rows of the size standard, and just below it. */
export function figuresAbout(rows: readonly SizeRow[]) {
  const bounds = boundsOf(rows);
  const revenues = bounds.flatMap(({ annualRevenue, revenue }) => [annualRevenue, yuanOf((revenue - 1) as Fen)]);
  const employees = bounds.flatMap((each) => [each.employees, each.employees - 1]);
  return { employees: [...new Set(employees)], revenues: [...new Set(revenues)] };
}
const figures = figuresAbout(sizeStandard);

/** The first are small. */
const staffThatMatters = [...new Set([50, 0, ...figures.employees])];
const revenuesThatMatter = [...new Set(['8000000.00' as Yuan, '0.00' as Yuan, ...figures.revenues])];

/** The days about both ends of the lookback from an instant: those that count, and their neighbours that do not. */
export function datesAbout({ applicants: { lookback } }: Policy, at: Instant): readonly IsoDate[] {
  const { years, from } = lookback;
  const last = beijingDay(momentAt(at));
  const first = from === 'calendar-years' ? firstDayOfYear(yearOf(last) - years) : yearsBefore(last, years);
  return daysOf(last, first, first - 1, last - 1, first + 1, last + 1);
}
