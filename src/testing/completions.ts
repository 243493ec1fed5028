/**
 * Completions of missing facts: finitely many, since between two thresholds nothing changes. Eligibility is checked against them.
 * @module
 */
import { factIds, type Enterprise, type FactId } from '../facts/enterprise';
import type { Policy } from '../policy/policy';
import { sizeStandard } from '../policy/size-standard';
import type { Instant } from '../values/calendar';
import type { Id } from '../values/id';
import { datesAbout, industriesOf, outsidersOf } from './any-enterprise';

const bounds = sizeStandard.flatMap(({ small, medium, large }) => [small, medium, large]);
const staff = [...new Set([0, ...bounds.map(({ employees }) => employees)])];
const revenues = [...new Set(['0.00', ...bounds.map(({ annualRevenue }) => annualRevenue)])];

/** For each fact, one value of every kind that a policy can tell apart; those that qualify first. */
export function factsThatMatter(policy: Policy, at: Instant): Readonly<Record<FactId, readonly unknown[]>> {
  const [today] = datesAbout(policy, at);
  return {
    district: [policy.applicants.districts[0]?.id, '110101' as Id],
    industry: [...industriesOf(policy), ...outsidersOf(policy)],
    employees: staff,
    annualRevenue: revenues,
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

/** An enterprise with the given facts taken from all combinations of these values; the last fact varies fastest. */
export function completionsOf(
  enterprise: Enterprise,
  facts: readonly FactId[],
  values: Readonly<Record<FactId, readonly unknown[]>>,
): readonly Enterprise[] {
  return facts.reduce<readonly Enterprise[]>(
    (all, fact) => all.flatMap((each) => values[fact].map((value) => ({ ...each, [fact]: value }))),
    [enterprise],
  );
}

/** Whether two of the outcomes, in the order of `completionsOf`, differ where only the fact at `place` does. */
export function disagreeInOneFact(outcomes: readonly string[], counts: readonly number[], place: number): boolean {
  const step = counts.slice(place + 1).reduce((product, count) => product * count, 1);
  const block = step * (counts[place] ?? 1);
  return outcomes.some((outcome, i) => {
    const first = i - (i % block) + (i % step);
    return outcome !== outcomes[first];
  });
}
