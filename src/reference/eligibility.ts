/**
 * Who may apply, in the second implementation: the seven criteria, what each compared, and the facts still missing.
 * @module
 */
import type { CriterionResult, Eligibility } from '../eligibility/eligibility';
import type { Catalogue } from '../facts/catalogue';
import type { Enterprise, FactId } from '../facts/enterprise';
import type { Policy } from '../policy/policy';
import type { CriterionId, SectorId } from '../policy/vocabulary';
import type { Instant } from '../values/calendar';
import { classes, classesOpen, classIn, completionsOf, limitOf, rowOf, type SizeRow } from './size';
import { beijingDay, dateOf, dayOf, momentOf, newYearBefore, yearsBefore } from './time';

/** Names on the register of providers, by code; undefined where no catalogue is given. */
export type Register = ReadonlyMap<string, string> | undefined;

type Verdict = CriterionResult['verdict'];
type Compared = Readonly<Record<string, unknown>>;
type Answer = readonly [Verdict, reason: string, Compared, ...missing: FactId[]];

/** Met or unmet, each for its reason. */
function decided(isMet: boolean, met: string, unmet: string, compared: Compared): Answer {
  return isMet ? ['met', met, compared] : ['unmet', unmet, compared];
}

interface Applicant {
  readonly policy: Policy;
  readonly enterprise: Enterprise;
  readonly at: Instant;
  readonly register: Register;
}

/** E-5.2. */
export function registerOf(catalogue: Catalogue): Register {
  return new Map(catalogue.providers.map(({ uscc, name }) => [uscc, name]));
}

/** E-1 to E-8. */
export function referenceEligibility(
  policy: Policy,
  enterprise: Enterprise,
  { at, catalogue }: { readonly at: Instant; readonly catalogue?: Catalogue },
): Eligibility {
  return judge({ policy, enterprise, at, register: catalogue && registerOf(catalogue) });
}

/** E-1: any criterion unmet: ineligible; else any unknown: undetermined, for want of the facts that its criteria miss. */
export function judge(applicant: Applicant): Eligibility {
  const results = Object.entries(criteria).map(([criterion, answer]): CriterionResult => {
    const [verdict, reason, compared, ...missing] = answer(applicant);
    return { criterion, verdict, reason, compared, missing } as CriterionResult;
  });
  const some = (verdict: Verdict): boolean => results.some((each) => each.verdict === verdict);
  const outcome = some('unmet') ? 'ineligible' : some('unknown') ? 'undetermined' : 'eligible';
  // The criteria miss their facts in the order of E-1.3, each fact at its first.
  const missing = [...new Set(results.flatMap((each) => each.missing))];
  return { outcome, criteria: results, missing: outcome === 'undetermined' ? missing : [] };
}

/** E-2, E-3, E-4, E-5, E-6, E-7, E-8, in this order. */
const criteria: Readonly<Record<CriterionId, (applicant: Applicant) => Answer>> = {
  'registered-in-jurisdiction': ({ policy: { applicants, jurisdiction }, enterprise: { district } }) => {
    const within = { jurisdiction: jurisdiction.division };
    if (district === undefined) return ['unknown', 'district-unknown', within, 'district'];
    const compared = { district, ...within };
    if (applicants.districts.some(({ id }) => id === district)) return ['met', 'district-in-jurisdiction', compared];
    const isElsewhere = /^\d{6}$/.test(district) && district.slice(0, 4) !== jurisdiction.division.slice(0, 4);
    if (isElsewhere) return ['unmet', 'district-elsewhere', compared];
    return ['unknown', 'district-not-listed', compared, 'district'];
  },

  'eligible-sector': ({ policy, enterprise: { industry } }) => {
    if (industry === undefined) return ['unknown', 'industry-unknown', {}, 'industry'];
    const division = industry.slice(1, 3);
    const sector = sectorOf(policy, division);
    if (sector === undefined) return ['unmet', 'sector-not-eligible', { industry, division }];
    return ['met', 'sector-eligible', { industry, division, sector }];
  },

  'eligible-size': sizeAnswer,

  'not-a-cloud-provider': ({ policy, enterprise: { uscc, cloudProvider }, register }) => {
    if (!policy.applicants.providersExcluded) return ['met', 'providers-not-excluded', {}];
    if (register !== undefined) {
      const provider = register.get(uscc);
      if (provider === undefined) return ['met', 'not-on-provider-register', { uscc }];
      return ['unmet', 'on-provider-register', { uscc, provider }];
    }
    if (cloudProvider === undefined) return ['unknown', 'provider-status-unknown', {}, 'cloudProvider'];
    return decided(!cloudProvider, 'declared-not-a-provider', 'declared-a-provider', { cloudProvider });
  },

  'no-major-accident': ({ policy, enterprise: { majorAccidents }, at }) => {
    const { first, last } = lookbackOf(policy, at);
    const period = { from: dateOf(first), to: dateOf(last) };
    if (majorAccidents === undefined) return ['unknown', 'accidents-unknown', period, 'majorAccidents'];
    const accidents = majorAccidents.filter(
      ({ occurredOn }) => first <= dayOf(occurredOn) && dayOf(occurredOn) <= last,
    );
    const none = accidents.length === 0;
    return decided(none, 'no-accident-in-period', 'accident-in-period', { ...period, accidents });
  },

  'no-serious-dishonesty': ({ policy, enterprise: { seriousDishonesty }, at }) => {
    const { dishonesty, repair } = policy.applicants.lookback;
    const { first, last } = lookbackOf(policy, at);
    const period = { ...(dishonesty === 'bounded' ? { from: dateOf(first) } : {}), to: dateOf(last) };
    if (seriousDishonesty === undefined) return ['unknown', 'dishonesty-unknown', period, 'seriousDishonesty'];
    const records = seriousDishonesty.filter(({ recordedOn, repairedOn }) => {
      const recorded = dayOf(recordedOn);
      const repaired = repairedOn !== undefined && dayOf(repairedOn) <= last;
      const counts = recorded <= last && (dishonesty === 'unbounded' || first <= recorded);
      return counts && !(repaired && repair === 'excuses');
    });
    const none = records.length === 0;
    return decided(none, 'no-excluding-dishonesty', 'excluding-dishonesty', { ...period, records });
  },

  'within-window': ({ policy: { window }, at }) => {
    const compared = { at, ...window };
    const early = window.opensAt !== undefined && momentOf(at) < momentOf(window.opensAt);
    if (early) return ['unmet', 'submitted-before-opening', compared];
    const inTime = momentOf(at) <= momentOf(window.closesAt);
    return decided(inTime, 'submitted-in-window', 'submitted-after-close', compared);
  },
};

/** E-3.1. */
function sectorOf({ applicants }: Policy, division: string): SectorId | undefined {
  return applicants.sectors.find(({ divisions }) => divisions.includes(division))?.id;
}

/** E-6.1: the days, both included, from the start of the lookback to that of `at`. */
function lookbackOf({ applicants: { lookback } }: Policy, at: Instant): { first: bigint; last: bigint } {
  const last = beijingDay(momentOf(at));
  const start = lookback.from === 'calendar-years' ? newYearBefore : yearsBefore;
  return { first: start(last, lookback.years), last };
}

/** E-4.2: what an industry is judged by: a row of the standard, or nothing where its sector is not limited in size. */
type Measure = SizeRow | 'unlimited';

/** E-4: decided over every completion of what is missing; met or unmet if all agree. */
function sizeAnswer({ policy, enterprise }: Applicant): Answer {
  const { industry, employees, annualRevenue } = enterprise;
  const { sectors, sizeLimitedSectors, sizes } = policy.applicants;
  const divisions = industry === undefined ? sectors.flatMap((each) => each.divisions) : [industry.slice(1, 3)];
  const measures = divisions.map((division): Measure | undefined => {
    const sector = sectorOf(policy, division);
    return sector !== undefined && !sizeLimitedSectors.includes(sector) ? 'unlimited' : rowOf(division);
  });
  const open = [...new Set(measures)].filter((each) => each !== undefined);
  const rows = open.filter((each) => each !== 'unlimited');
  if (open.length === 0) return ['unknown', 'size-not-standardised', { industry }];
  if (rows.length === 0) {
    const sector = industry === undefined ? undefined : sectorOf(policy, industry.slice(1, 3));
    return ['met', 'size-not-limited', sector === undefined ? {} : { sector }];
  }
  const compared = {
    ...(employees === undefined ? {} : { employees }),
    ...(annualRevenue === undefined ? {} : { annualRevenue }),
    limits: rows.map((row) => limitOf(row, sizes)),
    possible: classesOpen(rows, enterprise),
    sizes,
  };
  const completions = open.flatMap((measure) =>
    completionsOf(rows, enterprise).map(({ staff, revenue }) => {
      const admitted = measure === 'unlimited' || sizes.includes(classIn(measure, { staff, revenue }));
      const name = measure === 'unlimited' ? measure : measure.standard;
      return { industry: name, employees: staff, annualRevenue: revenue, admitted };
    }),
  );
  if (completions.every(({ admitted }) => admitted)) return ['met', 'size-within-limits', compared];
  if (!completions.some(({ admitted }) => admitted)) {
    const largest = Math.max(...sizes.map((size) => classes.indexOf(size)));
    const beyond = compared.possible.every((size) => classes.indexOf(size) > largest);
    return ['unmet', beyond ? 'size-beyond-limits' : 'size-not-eligible', compared];
  }
  const figures = ['industry', 'employees', 'annualRevenue'] as const;
  // Missing is what two completions that differ in it alone disagree about.
  const missing = figures.filter((fact) => {
    const others = figures.filter((figure) => figure !== fact);
    const refused = completions.filter(({ admitted }) => !admitted);
    return completions.some(
      (one) => one.admitted && refused.some((other) => others.every((figure) => one[figure] === other[figure])),
    );
  });
  return ['unknown', 'size-unknown', compared, ...missing];
}
