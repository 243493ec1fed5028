/**
 * The seven conditions on an applicant (clauses 1, 3.3, 4.1), one function each: met, unmet or unknown, and why.
 * Laws: test/exhaustive/eligibility.test.ts. Golden cases: test/golden/eligibility.test.ts.
 * @module
 */
import type { Enterprise, FactId } from '../facts/enterprise';
import type { Lookback } from '../policy/policy';
import {
  beijingDay,
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
import type { EligibilityTerms, ProviderRegister } from './terms';

/** The instant that eligibility is judged at, and the days that the lookback spans, both ends included. */
export interface Period {
  readonly at: Instant;
  readonly moment: Moment;
  readonly first: Day;
  readonly last: Day;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

export function periodAt({ years, from }: Lookback, at: Instant, moment: Moment): Period {
  const last = beijingDay(moment);
  const first = from === 'calendar-years' ? firstDayOfYear(yearOf(last) - years) : yearsBefore(last, years);
  return { at, moment, first, last, from: isoDateOf(first), to: isoDateOf(last) };
}

type Compared = Readonly<Record<string, unknown>>;
const nothing: readonly FactId[] = Object.freeze([]);
const nothingCompared: Compared = Object.freeze({});

export function judged(reason: ReasonCode, compared: Compared, missing: readonly FactId[] = nothing): CriterionResult {
  const { criterion, verdict } = reasons[reason];
  return { criterion, verdict, reason, compared, missing };
}

const missingDistrict: readonly FactId[] = Object.freeze(['district'] as const);
const missingIndustry: readonly FactId[] = Object.freeze(['industry'] as const);
const missingProvider: readonly FactId[] = Object.freeze(['cloudProvider'] as const);
const missingAccidents: readonly FactId[] = Object.freeze(['majorAccidents'] as const);
const missingDishonesty: readonly FactId[] = Object.freeze(['seriousDishonesty'] as const);

/** Clause 1: registered in one of the policy's districts or zones. */
export function judgeDistrict({ policy, districts }: EligibilityTerms, { district }: Enterprise): CriterionResult {
  const jurisdiction = policy.jurisdiction.division;
  if (district === undefined) return judged('district-unknown', { jurisdiction }, missingDistrict);
  return judged(districts.has(district) ? 'district-in-jurisdiction' : 'district-elsewhere', {
    district,
    jurisdiction,
  });
}

/** Clause 1: an industrial, or a software and information service enterprise. */
export function judgeSector({ sectorOfDivision }: EligibilityTerms, { industry }: Enterprise): CriterionResult {
  if (industry === undefined) return judged('industry-unknown', nothingCompared, missingIndustry);
  const division = divisionAt(industry, 'enterprise', 'industry');
  const sector = sectorOfDivision.get(division);
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
    return judged('on-provider-register', { uscc, provider });
  }
  if (cloudProvider === undefined) return judged('provider-status-unknown', nothingCompared, missingProvider);
  return judged(cloudProvider ? 'declared-a-provider' : 'declared-not-a-provider', { cloudProvider });
}

/** Clause 3.3: no major safety or environmental accident in the lookback, the day of submission included. */
export function judgeAccidents(period: Period, { majorAccidents }: Enterprise): CriterionResult {
  const { from, to } = period;
  if (majorAccidents === undefined) return judged('accidents-unknown', { from, to }, missingAccidents);
  const accidents = majorAccidents.filter(({ occurredOn }, i) => {
    const day = dayAt(occurredOn, 'enterprise', 'majorAccidents', i, 'occurredOn');
    return period.first <= day && day <= period.last;
  });
  return judged(accidents.length === 0 ? 'no-accident-in-period' : 'accident-in-period', { from, to, accidents });
}

/** Clause 3.3: no serious dishonesty that still counts on the day of submission. */
export function judgeDishonesty(
  { lookback }: EligibilityTerms,
  period: Period,
  { seriousDishonesty }: Enterprise,
): CriterionResult {
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
  return judged(records.length === 0 ? 'no-excluding-dishonesty' : 'excluding-dishonesty', { ...limits, records });
}

/** Clause 4.1: submitted while applications are open, to the nanosecond. */
export function judgeWindow({ policy, opensAt, closesAt }: EligibilityTerms, { at, moment }: Period): CriterionResult {
  const compared = { at, ...policy.window };
  if (opensAt !== undefined && compareMoments(moment, opensAt) < 0) return judged('submitted-before-opening', compared);
  return judged(compareMoments(moment, closesAt) > 0 ? 'submitted-after-close' : 'submitted-in-window', compared);
}
