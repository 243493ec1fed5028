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

interface Applicant {
  readonly policy: Policy;
  readonly enterprise: Enterprise;
  readonly at: Instant;
  readonly register: Register;
}

export function registerOf(catalogue: Catalogue): Register {
  return new Map(catalogue.providers.map(({ uscc, name }) => [uscc, name]));
}

export function referenceEligibility(
  policy: Policy,
  enterprise: Enterprise,
  { at, catalogue }: { readonly at: Instant; readonly catalogue?: Catalogue },
): Eligibility {
  return judge({ policy, enterprise, at, register: catalogue && registerOf(catalogue) });
}

const factOrder: readonly FactId[] = [
  'district',
  'industry',
  'employees',
  'annualRevenue',
  'cloudProvider',
  'majorAccidents',
  'seriousDishonesty',
];

/** Any criterion unmet: ineligible; else any unknown: undetermined, for want of the facts that its criteria miss. */
export function judge(applicant: Applicant): Eligibility {
  const results = Object.entries(criteria).map(([criterion, answer]): CriterionResult => {
    const [verdict, reason, compared, ...missing] = answer(applicant);
    return { criterion, verdict, reason, compared, missing } as CriterionResult;
  });
  const some = (verdict: Verdict): boolean => results.some((each) => each.verdict === verdict);
  const outcome = some('unmet') ? 'ineligible' : some('unknown') ? 'undetermined' : 'eligible';
  const isMissing = (fact: FactId): boolean => results.some(({ missing }) => missing.includes(fact));
  return { outcome, criteria: results, missing: outcome === 'undetermined' ? factOrder.filter(isMissing) : [] };
}

const criteria: Readonly<Record<CriterionId, (applicant: Applicant) => Answer>> = {
  'registered-in-jurisdiction': ({ policy: { applicants, jurisdiction }, enterprise: { district } }) => {
    const within = { jurisdiction: jurisdiction.division };
    if (district === undefined) return ['unknown', 'district-unknown', within, 'district'];
    const compared = { district, ...within };
    if (applicants.districts.some(({ id }) => id === district)) return ['met', 'district-in-jurisdiction', compared];
    const isCode = /^\d{6}$/.test(district);
    return isCode && district.slice(0, 4) !== jurisdiction.division.slice(0, 4)
      ? ['unmet', 'district-elsewhere', compared]
      : ['unknown', 'district-not-listed', compared, 'district'];
  },

  'eligible-sector': ({ policy, enterprise: { industry } }) => {
    if (industry === undefined) return ['unknown', 'industry-unknown', {}, 'industry'];
    const division = industry.slice(1, 3);
    const sector = sectorOf(policy, division);
    return sector === undefined
      ? ['unmet', 'sector-not-eligible', { industry, division }]
      : ['met', 'sector-eligible', { industry, division, sector }];
  },

  'eligible-size': sizeAnswer,

  'not-a-cloud-provider': ({ policy, enterprise: { uscc, cloudProvider }, register }) => {
    if (!policy.applicants.providersExcluded) return ['met', 'providers-not-excluded', {}];
    if (register !== undefined) {
      const provider = register.get(uscc);
      return provider === undefined
        ? ['met', 'not-on-provider-register', { uscc }]
        : ['unmet', 'on-provider-register', { uscc, provider }];
    }
    if (cloudProvider === undefined) return ['unknown', 'provider-status-unknown', {}, 'cloudProvider'];
    return cloudProvider
      ? ['unmet', 'declared-a-provider', { cloudProvider }]
      : ['met', 'declared-not-a-provider', { cloudProvider }];
  },

  'no-major-accident': ({ policy, enterprise: { majorAccidents }, at }) => {
    const { first, last } = lookbackOf(policy, at);
    const period = { from: dateOf(first), to: dateOf(last) };
    if (majorAccidents === undefined) return ['unknown', 'accidents-unknown', period, 'majorAccidents'];
    const accidents = majorAccidents.filter(({ occurredOn }) => isWithin(first, dayOf(occurredOn), last));
    return accidents.length === 0
      ? ['met', 'no-accident-in-period', { ...period, accidents }]
      : ['unmet', 'accident-in-period', { ...period, accidents }];
  },

  'no-serious-dishonesty': ({ policy, enterprise: { seriousDishonesty }, at }) => {
    const { dishonesty, repair } = policy.applicants.lookback;
    const { first, last } = lookbackOf(policy, at);
    const period = { ...(dishonesty === 'bounded' ? { from: dateOf(first) } : {}), to: dateOf(last) };
    if (seriousDishonesty === undefined) return ['unknown', 'dishonesty-unknown', period, 'seriousDishonesty'];
    const records = seriousDishonesty.filter(({ recordedOn, repairedOn }) => {
      const recorded = dayOf(recordedOn);
      const repaired = repairedOn !== undefined && dayOf(repairedOn) <= last;
      const counts = dishonesty === 'bounded' ? isWithin(first, recorded, last) : recorded <= last;
      return counts && !(repaired && repair === 'excuses');
    });
    return records.length === 0
      ? ['met', 'no-excluding-dishonesty', { ...period, records }]
      : ['unmet', 'excluding-dishonesty', { ...period, records }];
  },

  'within-window': ({ policy: { window }, at }) => {
    const compared = { at, ...window };
    const { opensAt, closesAt } = window;
    if (opensAt !== undefined && momentOf(at) < momentOf(opensAt))
      return ['unmet', 'submitted-before-opening', compared];
    return momentOf(at) > momentOf(closesAt)
      ? ['unmet', 'submitted-after-close', compared]
      : ['met', 'submitted-in-window', compared];
  },
};

function sectorOf({ applicants }: Policy, division: string): SectorId | undefined {
  return applicants.sectors.find(({ divisions }) => divisions.includes(division))?.id;
}

const isWithin = (first: bigint, day: bigint, last: bigint): boolean => first <= day && day <= last;

/** The days, both included, from the start of the lookback to that of `at`. */
function lookbackOf({ applicants: { lookback } }: Policy, at: Instant): { first: bigint; last: bigint } {
  const last = beijingDay(momentOf(at));
  const start = lookback.from === 'calendar-years' ? newYearBefore : yearsBefore;
  return { first: start(last, lookback.years), last };
}

/** What an industry is judged by: a row of the standard, or nothing where its sector is not limited in size. */
type Measure = SizeRow | 'unlimited';

/** Decided over every completion of what is missing: met or unmet if all agree. */
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
    const beyond = compared.possible.every((size) =>
      sizes.every((each) => classes.indexOf(each) < classes.indexOf(size)),
    );
    return ['unmet', beyond ? 'size-beyond-limits' : 'size-not-eligible', compared];
  }
  const figures = ['industry', 'employees', 'annualRevenue'] as const;
  // Missing is what two completions that differ in it alone disagree about.
  const missing = figures.filter((fact) => {
    const seen = new Map<string, boolean>();
    return completions.some((each) => {
      const others = figures.map((figure) => (figure === fact ? '' : each[figure])).join(' ');
      const before = seen.get(others) ?? each.admitted;
      seen.set(others, each.admitted);
      return before !== each.admitted;
    });
  });
  return ['unknown', 'size-unknown', compared, ...missing];
}
