/**
 * The seven conditions on an applicant (clauses 1, 3.3, 4.1), one function each: met, unmet or unknown, and why.
 * Laws: test/exhaustive/eligibility.test.ts. Golden cases: test/golden/eligibility.test.ts.
 * @module
 */
import type { Enterprise, FactId } from '../facts/enterprise';
import {
  compareMoments,
  dayAt,
  firstDayOfYear,
  isoDateOf,
  yearOf,
  yearsBefore,
  type Day,
  type Instant,
  type IsoDate,
  type Moment,
} from '../values/calendar';
import { divisionAt } from '../values/industry';
import { reasons, type CriterionResult, type ReasonCode } from './eligibility';
import { sectorOfDivision, type EligibilityTerms, type ProviderRegister } from './terms';

/** The days that the lookback spans, both ends included, and what is said of most applicants: that they have a clean record. */
export interface Period {
  readonly first: Day;
  readonly last: Day;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly noAccident: CriterionResult;
  readonly noDishonesty: CriterionResult;
}

/** The lookback from the day on which eligibility is judged. */
export function periodUpTo(last: Day, { lookback }: EligibilityTerms): Period {
  const { years, dishonesty } = lookback;
  const first = lookback.from === 'calendar-years' ? firstDayOfYear(yearOf(last) - years) : yearsBefore(last, years);
  const [from, to] = [isoDateOf(first), isoDateOf(last)];
  const noAccident = judged('no-accident-in-period', Object.freeze({ from, to, accidents: noRecords }));
  const clean = dishonesty === 'bounded' ? { from, to, records: noRecords } : { to, records: noRecords };
  const noDishonesty = judged('no-excluding-dishonesty', Object.freeze(clean));
  // The applicants of a day share them.
  Object.freeze(noAccident);
  Object.freeze(noDishonesty);
  return { first, last, from, to, noAccident, noDishonesty };
}

type Compared = Readonly<Record<string, unknown>>;
export const noFacts: readonly FactId[] = Object.freeze([]);
const nothingCompared: Compared = Object.freeze({});
const noRecords: readonly never[] = Object.freeze([]);

export function judged(reason: ReasonCode, compared: Compared, missing: readonly FactId[] = noFacts): CriterionResult {
  const { criterion, verdict } = reasons[reason];
  return { criterion, verdict, reason, compared, missing };
}

const missingDistrict: readonly FactId[] = Object.freeze(['district'] as const);
const missingIndustry: readonly FactId[] = Object.freeze(['industry'] as const);
const missingProvider: readonly FactId[] = Object.freeze(['cloudProvider'] as const);
const missingAccidents: readonly FactId[] = Object.freeze(['majorAccidents'] as const);
const missingDishonesty: readonly FactId[] = Object.freeze(['seriousDishonesty'] as const);

/** Clause 1: registered in one of the policy's districts or zones. */
export function judgeDistrict({ policy }: EligibilityTerms, district: Enterprise['district']): CriterionResult {
  const jurisdiction = policy.jurisdiction.division;
  if (district === undefined) return judged('district-unknown', { jurisdiction }, missingDistrict);
  const within = policy.applicants.districts.some(({ id }) => id === district);
  return judged(within ? 'district-in-jurisdiction' : 'district-elsewhere', { district, jurisdiction });
}

/** Clause 1: an industrial, or a software and information service enterprise. */
export function judgeSector({ policy }: EligibilityTerms, industry: Enterprise['industry']): CriterionResult {
  if (industry === undefined) return judged('industry-unknown', nothingCompared, missingIndustry);
  const division = divisionAt(industry, 'enterprise', 'industry');
  const sector = sectorOfDivision(policy, division);
  if (sector === undefined) return judged('sector-not-eligible', { industry, division });
  return judged('sector-eligible', { industry, division, sector });
}

/** Clause 1: providers cannot receive the voucher. With a register, the declaration is not looked at. */
export function judgeProvider(
  { policy }: EligibilityTerms,
  { uscc, cloudProvider }: Enterprise,
  register: ProviderRegister | undefined,
): CriterionResult {
  if (!policy.applicants.providersExcluded) return judged('providers-not-excluded', nothingCompared);
  if (register !== undefined) {
    const provider = register.get(uscc);
    if (provider === undefined) return judged('not-on-provider-register', { uscc });
    return judged('on-provider-register', { uscc, provider: provider.name });
  }
  if (cloudProvider === undefined) return judged('provider-status-unknown', nothingCompared, missingProvider);
  return judged(cloudProvider ? 'declared-a-provider' : 'declared-not-a-provider', { cloudProvider });
}

/** Clause 3.3: no major safety or environmental accident in the lookback, the day of submission included. */
export function judgeAccidents(period: Period, { majorAccidents }: Enterprise): CriterionResult {
  const { from, to } = period;
  if (majorAccidents === undefined) return judged('accidents-unknown', { from, to }, missingAccidents);
  if (majorAccidents.length === 0) return period.noAccident;
  const accidents = majorAccidents.filter(({ occurredOn }, i) => {
    const day = dayAt(occurredOn, 'enterprise', 'majorAccidents', i, 'occurredOn');
    return period.first <= day && day <= period.last;
  });
  return accidents.length === 0 ? period.noAccident : judged('accident-in-period', { from, to, accidents });
}

/** Clause 3.3: no serious dishonesty that still counts on the day of submission. */
export function judgeDishonesty(
  { lookback }: EligibilityTerms,
  period: Period,
  { seriousDishonesty }: Enterprise,
): CriterionResult {
  if (seriousDishonesty?.length === 0) return period.noDishonesty;
  const bounded = lookback.dishonesty === 'bounded';
  const limits = bounded ? { from: period.from, to: period.to } : { to: period.to };
  if (seriousDishonesty === undefined) return judged('dishonesty-unknown', limits, missingDishonesty);
  const records = seriousDishonesty.filter(({ recordedOn, repairedOn }, i) => {
    const path = ['enterprise', 'seriousDishonesty', i] as const;
    const recorded = dayAt(recordedOn, ...path, 'recordedOn');
    const repaired = repairedOn !== undefined && dayAt(repairedOn, ...path, 'repairedOn') <= period.last;
    const counts = recorded <= period.last && (!bounded || recorded >= period.first);
    return counts && !(repaired && lookback.repair === 'excuses');
  });
  return records.length === 0 ? period.noDishonesty : judged('excluding-dishonesty', { ...limits, records });
}

/** Clause 4.1: submitted while applications are open, to the nanosecond. */
export function judgeWindow(terms: EligibilityTerms, at: Instant, moment: Moment): CriterionResult {
  const { opensAt, closesAt } = terms.policy.window;
  const compared = opensAt === undefined ? { at, closesAt } : { at, opensAt, closesAt };
  if (terms.opensAt !== undefined && compareMoments(moment, terms.opensAt) < 0) {
    return judged('submitted-before-opening', compared);
  }
  const late = compareMoments(moment, terms.closesAt) > 0;
  return judged(late ? 'submitted-after-close' : 'submitted-in-window', compared);
}
