/**
 * Completions of missing facts: finitely many, since between two thresholds nothing changes. Eligibility is checked against them.
 * @module
 */
import { factIds, type Enterprise, type FactId } from '../facts/enterprise';
import type { Policy } from '../policy/policy';
import { boundsOf, sizeStandard } from '../policy/size-standard';
import type { Instant } from '../values/calendar';
import { datesAbout, industriesOf, outsidersOf } from './any-enterprise';

const bounds = boundsOf(sizeStandard);

/** For each fact, one value of every kind that a policy can tell apart; those that qualify first. */
export function factsThatMatter(policy: Policy, at: Instant): Readonly<Record<FactId, readonly unknown[]>> {
  const [today] = datesAbout(policy, at);
  return {
    district: [policy.applicants.districts[0]?.id, '110101'],
    industry: [...industriesOf(policy), ...outsidersOf(policy)],
    employees: [...new Set([0, ...bounds.map(({ employees }) => employees)])],
    annualRevenue: [...new Set(['0.00', ...bounds.map(({ annualRevenue }) => annualRevenue)])],
    cloudProvider: [false, true],
    majorAccidents: [[], [{ kind: 'safety', occurredOn: today }]],
    seriousDishonesty: [[], [{ recordedOn: today }]],
  };
}

/** The facts that an enterprise leaves open: what is absent, and a district that the policy does not list. */
export function openFacts({ applicants, jurisdiction }: Policy, enterprise: Enterprise): readonly FactId[] {
  const { district = '' } = enterprise;
  const elsewhere = /^\d{6}$/.test(district) && district.slice(0, 4) !== jurisdiction.division.slice(0, 4);
  const listed = applicants.districts.some(({ id }) => id === district);
  return factIds.filter((fact) => (fact === 'district' ? !listed && !elsewhere : enterprise[fact] === undefined));
}

/** `base` with these fields, in every combination of their values. */
export function combinations<T extends object>(
  base: T,
  fields: readonly string[],
  values: Readonly<Record<string, readonly unknown[]>>,
): readonly T[] {
  return fields.reduce<readonly T[]>(
    (all, field) => all.flatMap((each) => (values[field] ?? []).map((value) => ({ ...each, [field]: value }))),
    [base],
  );
}
