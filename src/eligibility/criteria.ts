/**
 * The seven conditions on an applicant (clauses 1, 3.3, 4.1): a table, one row each. A row gives a verdict with its reason
 * and what was compared. Laws: test/exhaustive/eligibility.test.ts. Golden cases: test/golden/eligibility-criteria.test.ts.
 * @module
 */
import type { Provider } from '../facts/catalogue';
import type { EnterpriseFacts, SizeFacts } from '../facts/enterprise';
import { settings, type Policy } from '../policy/policy';
import { sizeClasses, type CriterionId } from '../policy/vocabulary';
import { placeInWindow, windowOf, type Window } from '../policy/window';
import {
  beijingDay,
  dayOf,
  firstDayOfYear,
  isoDateOf,
  yearOf,
  yearsBefore,
  type Day,
  type Instant,
  type IsoDate,
  type Moment,
} from '../values/calendar';
import { deepFrozen } from '../values/frozen';
import { cachedIfFrozen, cached } from '../values/cache';
import { parseArea, parseDistrict } from '../values/id';
import { booleanAt, readSome, recordAt, wholeAt, wordsAt } from '../values/record';
import { canonicalAt, within, wordAt } from '../values/result';
import type { Uscc } from '../values/uscc';
import { judged, type CriterionResult, type DishonestyCompared } from './eligibility';
import { checkSectors, sectorOfDivision } from './sector';
import { judgeSize, sizeScope, type SizeScope } from './size';

/** The register of providers, by code. */
export type ProviderRegister = ReadonlyMap<Uscc, Provider>;

/** Whom the criteria judge: an enterprise, when it applies, and the register of providers where one is given. */
export interface Applicant {
  readonly facts: EnterpriseFacts;
  readonly at: Instant;
  readonly moment: Moment;
  readonly register: ProviderRegister | undefined;
}

type Judge = (terms: EligibilityTerms, applicant: Applicant) => CriterionResult;

export const criteria: Readonly<Record<CriterionId, Judge>> = {
  /** Clause 1: registered in one of the policy's districts or zones. */
  'registered-in-jurisdiction': ({ districtResult }, { facts }) => districtResult(facts.district),

  /** Clause 1: of one of the policy's sectors. */
  'eligible-sector': ({ industryTerms }, { facts }) => industryTerms(facts.size.industry).sector,

  /** Clause 1: micro, small or medium-sized, where the sector is limited to these. */
  'eligible-size': ({ industryTerms }, { facts }) => judgeSize(industryTerms(facts.size.industry).size, facts.size),

  /** Clause 1: not on the register of providers; without a register, not declared to be one. */
  'not-a-cloud-provider': ({ policy }, { facts, register }) => {
    const { uscc, cloudProvider } = facts;
    if (!policy.applicants.providersExcluded) return judged('providers-not-excluded', {});
    if (register !== undefined) {
      const provider = register.get(uscc);
      if (provider === undefined) return judged('not-on-provider-register', { uscc });
      return judged('on-provider-register', { uscc, provider: provider.name });
    }
    if (cloudProvider === undefined) return judged('provider-status-unknown', {});
    return judged(cloudProvider ? 'declared-a-provider' : 'declared-not-a-provider', { cloudProvider });
  },

  /** Clause 3.3: no major safety or environmental accident in the lookback. */
  'no-major-accident': ({ period }, { facts, moment }) => {
    const { majorAccidents } = facts;
    const { first, last, from, to, noAccident } = period(beijingDay(moment));
    if (majorAccidents === undefined) return judged('accidents-unknown', { from, to });
    if (majorAccidents.length === 0) return noAccident;
    const accidents = majorAccidents.filter(({ occurredOn }) => {
      const day = dayOf(occurredOn);
      return first <= day && day <= last;
    });
    return accidents.length === 0 ? noAccident : judged('accident-in-period', { from, to, accidents });
  },

  /** Clause 3.3: no serious dishonesty that still counts on the day of submission. */
  'no-serious-dishonesty': ({ policy, period }, { facts, moment }) => {
    const { seriousDishonesty } = facts;
    const { dishonesty, repair } = policy.applicants.lookback;
    const { first, last, bounds, noDishonesty } = period(beijingDay(moment));
    if (seriousDishonesty === undefined) return judged('dishonesty-unknown', bounds);
    if (seriousDishonesty.length === 0) return noDishonesty;
    const records = seriousDishonesty.filter(({ recordedOn, repairedOn }) => {
      const recorded = dayOf(recordedOn);
      const repaired = repairedOn !== undefined && dayOf(repairedOn) <= last;
      const counts = recorded <= last && (dishonesty === 'unbounded' || first <= recorded);
      return counts && !(repaired && repair === 'excuses');
    });
    return records.length === 0 ? noDishonesty : judged('excluding-dishonesty', { ...bounds, records });
  },

  /** Clause 4.1: submitted while applications are open, to the nanosecond. */
  'within-window': ({ window }, { at, moment }) => judged(placeInWindow(window, moment), { at, ...window.written }),
};

/** The conditions of a policy. Applicants share districts, industries and days, so what depends on one alone is cached. */
export interface EligibilityTerms {
  readonly policy: Policy;
  readonly window: Window;
  readonly districtResult: (district: EnterpriseFacts['district']) => CriterionResult;
  readonly industryTerms: (industry: SizeFacts['industry']) => { sector: CriterionResult; size: SizeScope };
  readonly period: (lastDay: Day) => Period;
}

export const eligibilityTerms: (policy: Policy) => EligibilityTerms = /* @__PURE__ */ cachedIfFrozen((policy) => {
  within(['policy'], () => checkConditions(policy));
  return {
    policy,
    window: windowOf(policy),
    districtResult: cached((district) => deepFrozen(judgeDistrict(policy, district))),
    industryTerms: cached((industry) =>
      deepFrozen({ sector: judgeSector(policy, industry), size: sizeScope(policy, industry) }),
    ),
    period: cached((lastDay) => deepFrozen(periodUpTo(policy, lastDay))),
  };
});

/** What the criteria read of a policy. */
function checkConditions({ jurisdiction, applicants }: Policy): void {
  const { division } = recordAt(jurisdiction, 'jurisdiction');
  canonicalAt(parseArea, division, 'jurisdiction', 'division');
  within(['applicants'], () => {
    const { districts, sizes, sizeLimitedSectors, lookback, providersExcluded } = recordAt(applicants);
    readSome(districts, 'districts', ({ id }) => canonicalAt(parseDistrict, id, 'id'));
    const ids = checkSectors(applicants);
    wordsAt(sizeClasses, sizes, 'sizes');
    wordsAt(ids, sizeLimitedSectors, 'sizeLimitedSectors');
    const { years } = recordAt(lookback, 'lookback');
    wholeAt(years, 0, 'lookback', 'years');
    for (const name of ['from', 'dishonesty', 'repair'] as const)
      wordAt(settings[name], lookback[name], 'lookback', name);
    booleanAt(providersExcluded, 'providersExcluded');
  });
}

/** Inside, elsewhere, or a code or zone of the jurisdiction that the policy does not list: that one may be either. */
function judgeDistrict({ jurisdiction, applicants }: Policy, district: EnterpriseFacts['district']): CriterionResult {
  const { division } = jurisdiction;
  if (district === undefined) return judged('district-unknown', { jurisdiction: division });
  const compared = { district, jurisdiction: division };
  if (applicants.districts.some(({ id }) => id === district)) return judged('district-in-jurisdiction', compared);
  const elsewhere = /^\d/.test(district) && district.slice(0, 4) !== division.slice(0, 4);
  return judged(elsewhere ? 'district-elsewhere' : 'district-not-listed', compared);
}

function judgeSector(policy: Policy, industry: SizeFacts['industry']): CriterionResult {
  if (industry === undefined) return judged('industry-unknown', {});
  const division = industry.slice(1, 3);
  const sector = sectorOfDivision(policy, division);
  if (sector === undefined) return judged('sector-not-eligible', { industry, division });
  return judged('sector-eligible', { industry, division, sector });
}

/** The days of a lookback, both ends included; and the results of most applicants, whose record is clean. */
interface Period {
  readonly first: Day;
  readonly last: Day;
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** The bounds for dishonesty: its lookback may have no beginning. */
  readonly bounds: Omit<DishonestyCompared, 'records'>;
  readonly noAccident: CriterionResult;
  readonly noDishonesty: CriterionResult;
}

function periodUpTo({ applicants: { lookback } }: Policy, last: Day): Period {
  const { years, dishonesty } = lookback;
  const first = lookback.from === 'calendar-years' ? firstDayOfYear(yearOf(last) - years) : yearsBefore(last, years);
  const [from, to] = [isoDateOf(first), isoDateOf(last)];
  const bounds = dishonesty === 'bounded' ? { from, to } : { to };
  const noAccident = judged('no-accident-in-period', { from, to, accidents: [] });
  const noDishonesty = judged('no-excluding-dishonesty', { ...bounds, records: [] });
  return { first, last, from, to, bounds, noAccident, noDishonesty };
}
