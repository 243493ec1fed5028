/**
 * Who may apply: the seven criteria anew, with what each compared, and the facts that could still change the outcome.
 * @module
 */
import type { CriterionResult, Eligibility } from '../../eligibility/eligibility';
import type { Application } from '../../facts/application';
import type { Catalogue } from '../../facts/catalogue';
import type { FactId } from '../../facts/enterprise';
import type { Policy } from '../../policy/policy';
import type { IsoDate } from '../../values/calendar';
import { criterion } from './criterion';
import { beijingDate, isAfter, nanosecondsOf, newYearEarlier, yearsEarlier } from './times';
import { sizeCriterion } from './size-criterion';

/** Names of the providers on the register, by code. */
export type Register = ReadonlyMap<string, string>;

export function registerOf({ providers }: Catalogue): Register {
  return new Map(providers.map(({ uscc, name }) => [uscc, name]));
}

export function eligibilityOf(policy: Policy, register: Register, application: Application): Eligibility {
  const lookback = lookbackOf(policy, application);
  const criteria = [
    districtCriterion(policy, application),
    sectorCriterion(policy, application),
    sizeCriterion(policy, application.enterprise),
    providerCriterion(policy, register, application),
    accidentCriterion(lookback, application),
    dishonestyCriterion(policy, lookback, application),
    windowCriterion(policy, application),
  ];
  const verdicts = criteria.map(({ verdict }) => verdict);
  const outcome = verdicts.includes('unmet')
    ? 'ineligible'
    : verdicts.includes('unknown')
      ? 'undetermined'
      : 'eligible';
  return { outcome, criteria, missing: outcome === 'undetermined' ? missingOf(criteria) : [] };
}

/** With nothing unmet, whatever could decide an open criterion could decide the outcome. */
function missingOf(criteria: readonly CriterionResult[]): readonly FactId[] {
  const inOrder: readonly FactId[] = [
    'district',
    'industry',
    'employees',
    'annualRevenue',
    'cloudProvider',
    'majorAccidents',
    'seriousDishonesty',
  ];
  return inOrder.filter((fact) => criteria.some(({ missing }) => missing.includes(fact)));
}

function districtCriterion(
  { applicants, jurisdiction }: Policy,
  { enterprise: { district } }: Application,
): CriterionResult {
  const id = 'registered-in-jurisdiction';
  const within = { jurisdiction: jurisdiction.division };
  if (district === undefined) return criterion(id, 'unknown', 'district-unknown', within, ['district']);
  const compared = { district, ...within };
  if (applicants.districts.some((each) => each.id === district)) {
    return criterion(id, 'met', 'district-in-jurisdiction', compared);
  }
  const elsewhere = /^[0-9]{6}$/.test(district) && !district.startsWith(jurisdiction.division.slice(0, 4));
  return elsewhere
    ? criterion(id, 'unmet', 'district-elsewhere', compared)
    : criterion(id, 'unknown', 'district-not-listed', compared, ['district']);
}

function sectorCriterion({ applicants }: Policy, { enterprise: { industry } }: Application): CriterionResult {
  const id = 'eligible-sector';
  if (industry === undefined) return criterion(id, 'unknown', 'industry-unknown', {}, ['industry']);
  const division = industry.slice(1, 3);
  const sector = applicants.sectors.find(({ divisions }) => divisions.includes(division))?.id;
  return sector === undefined
    ? criterion(id, 'unmet', 'sector-not-eligible', { industry, division })
    : criterion(id, 'met', 'sector-eligible', { industry, division, sector });
}

/** A round always has a register, so the declaration is never looked at. */
function providerCriterion(
  { applicants }: Policy,
  register: Register,
  { enterprise: { uscc } }: Application,
): CriterionResult {
  const id = 'not-a-cloud-provider';
  if (!applicants.providersExcluded) return criterion(id, 'met', 'providers-not-excluded', {});
  const provider = register.get(uscc);
  return provider === undefined
    ? criterion(id, 'met', 'not-on-provider-register', { uscc })
    : criterion(id, 'unmet', 'on-provider-register', { uscc, provider });
}

interface Period {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** The days, both included, on which an accident or a record counts. */
function lookbackOf({ applicants: { lookback } }: Policy, { submittedAt }: Application): Period {
  const to = beijingDate(submittedAt);
  const start = lookback.from === 'calendar-years' ? newYearEarlier : yearsEarlier;
  return { from: start(to, lookback.years), to };
}

function accidentCriterion({ from, to }: Period, application: Application): CriterionResult {
  const id = 'no-major-accident';
  const known = application.enterprise.majorAccidents;
  if (known === undefined) return criterion(id, 'unknown', 'accidents-unknown', { from, to }, ['majorAccidents']);
  const accidents = known.filter(({ occurredOn }) => !isAfter(from, occurredOn) && !isAfter(occurredOn, to));
  return accidents.length === 0
    ? criterion(id, 'met', 'no-accident-in-period', { from, to, accidents })
    : criterion(id, 'unmet', 'accident-in-period', { from, to, accidents });
}

function dishonestyCriterion(policy: Policy, { from, to }: Period, application: Application): CriterionResult {
  const id = 'no-serious-dishonesty';
  const { dishonesty, repair } = policy.applicants.lookback;
  const period = dishonesty === 'bounded' ? { from, to } : { to };
  const known = application.enterprise.seriousDishonesty;
  if (known === undefined) return criterion(id, 'unknown', 'dishonesty-unknown', period, ['seriousDishonesty']);
  const records = known.filter(({ recordedOn, repairedOn }) => {
    const repaired = repair === 'excuses' && repairedOn !== undefined && !isAfter(repairedOn, to);
    const since = dishonesty === 'unbounded' || !isAfter(from, recordedOn);
    return since && !isAfter(recordedOn, to) && !repaired;
  });
  return records.length === 0
    ? criterion(id, 'met', 'no-excluding-dishonesty', { ...period, records })
    : criterion(id, 'unmet', 'excluding-dishonesty', { ...period, records });
}

function windowCriterion({ window }: Policy, { submittedAt: at }: Application): CriterionResult {
  const id = 'within-window';
  const now = nanosecondsOf(at);
  const { opensAt, closesAt } = window;
  const compared = { at, ...(opensAt === undefined ? {} : { opensAt }), closesAt };
  if (opensAt !== undefined && now < nanosecondsOf(opensAt)) {
    return criterion(id, 'unmet', 'submitted-before-opening', compared);
  }
  return now > nanosecondsOf(closesAt)
    ? criterion(id, 'unmet', 'submitted-after-close', compared)
    : criterion(id, 'met', 'submitted-in-window', compared);
}
