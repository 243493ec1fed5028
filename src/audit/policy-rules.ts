/**
 * For each rule, the part of a policy that it reads, and the cases on which two policies can disagree about it: enumerated
 * over the thresholds of both, smallest first. Used by compare-policies.ts.
 * @module
 */
import type { Policy } from '../policy/policy';
import { sizeStandard } from '../policy/size-standard';
import type { RuleId } from '../policy/vocabulary';
import { windowOf } from '../policy/window';
import type { Round } from '../round/round';
import {
  beijingDay,
  dayOf,
  instantOf,
  isoDateOf,
  momentAfter,
  momentAt,
  type Day,
  type Instant,
} from '../values/calendar';
import { fenOf, mostFen, yuanOf, type Fen } from '../values/fen';
import { padded } from '../values/text';
import {
  allIndustries,
  assessed,
  closingDay,
  combinations,
  enterprises,
  idsOf,
  industriesThatDiffer,
  line,
  lookbackDays,
  noonOf,
  usualInstant,
  type RuleComparison,
} from './policy-cases';
import { claimed, eventsUpTo, pathComparisons, reviewedRound } from './policy-rounds';

/** Rules that are not listed read no field of a policy. */
export const ruleComparisons: Readonly<Partial<Record<RuleId, RuleComparison>>> = {
  'registered-in-jurisdiction': {
    part: ({ jurisdiction, applicants }) => [jurisdiction.division, idsOf(applicants.districts)],
    merged: (a, b) => ({ ...ofApplicants(['districts'])(a, b), jurisdiction: b.jurisdiction }),
    probes: (a, b) => {
      const districts = [a, b].flatMap((policy) => [
        ...idsOf(policy.applicants.districts),
        policy.jurisdiction.division,
      ]);
      return enterprises('registered-in-jurisdiction', { district: districts }, [usualInstant(a)]);
    },
  },
  'eligible-sector': {
    part: ({ applicants }) => applicants.sectors.map(({ id, divisions }) => [id, divisions]),
    merged: ofApplicants(['sectors']),
    probes: (a) => enterprises('eligible-sector', { industry: allIndustries() }, [usualInstant(a)]),
  },
  'eligible-size': {
    part: ({ applicants: { sizes, sizeLimitedSectors, sectors } }) => [
      [...sizes].sort(),
      [...sizeLimitedSectors].sort(),
      sectors.map(({ id, divisions }) => [id, divisions]),
    ],
    merged: ofApplicants(['sizes', 'sizeLimitedSectors', 'sectors']),
    probes: (a, b) => {
      const bounds = sizeStandard.flatMap(({ small, medium, large }) => [small, medium, large]);
      const employees = [0, ...bounds.flatMap((bound) => [bound.employees - 1, bound.employees])];
      const revenues = [0, ...bounds.flatMap(({ revenue }) => [revenue - 1, revenue])];
      const annualRevenue = revenues.map((fen) => yuanOf(fen as Fen));
      const industry = industriesThatDiffer(a, b);
      return enterprises('eligible-size', { industry, employees, annualRevenue }, [usualInstant(a)]);
    },
  },
  'not-a-cloud-provider': {
    part: ({ applicants }) => applicants.providersExcluded,
    merged: ofApplicants(['providersExcluded']),
    probes: (a) => enterprises('not-a-cloud-provider', { cloudProvider: [true, false] }, [usualInstant(a)]),
  },
  'no-major-accident': {
    part: ({ applicants: { lookback } }) => [lookback.years, lookback.from],
    merged: ofApplicants(['lookback']),
    probes: (a, b) =>
      rollingInstants(a, b).flatMap((at) => {
        const dates = lookbackDays(a, b, at);
        const majorAccidents = dates.map((occurredOn) => [{ kind: 'safety', occurredOn }]);
        return enterprises('no-major-accident', { majorAccidents }, [at]);
      }),
  },
  'no-serious-dishonesty': {
    part: ({ applicants: { lookback } }) => lookback,
    merged: ofApplicants(['lookback']),
    probes: (a, b) =>
      rollingInstants(a, b).flatMap((at) => {
        const dates = lookbackDays(a, b, at);
        const repairedOn = isoDateOf(beijingDay(momentAt(at)));
        const records = dates.flatMap((recordedOn) => [[{ recordedOn }], [{ recordedOn, repairedOn }]]);
        return enterprises('no-serious-dishonesty', { seriousDishonesty: records }, [at]);
      }),
  },
  'within-window': {
    part: (policy) => {
      const { opening, closing } = windowOf(policy);
      return [opening ?? null, closing];
    },
    merged: ofPolicy(['window']),
    probes: (a, b) => {
      const ends = [a, b].map(windowOf).flatMap(({ opening, closing }) => [opening ?? closing, closing]);
      const instants = ends.flatMap((end) => [-1, 0, 1].map((by) => instantOf(momentAfter(end, by))));
      return enterprises('within-window', {}, instants);
    },
  },
  'tier-rate': {
    part: ({ tiers }) => Object.fromEntries(tiers.map(({ id, rate }) => [id, rate])),
    merged: ofPolicy(['tiers']),
    probes: (a, b) => {
      const tiers = [...new Set([a, b].flatMap((policy) => idsOf(policy.tiers)))];
      return tiers.map((tier) => line(a, { tier }, ({ rate }) => rate));
    },
  },
  'purchase-year': {
    part: ({ purchases, base }) => [purchases, base.datedBy],
    merged: (a, b) => ({ ...a, purchases: b.purchases, base: { ...a.base, datedBy: b.base.datedBy } }),
    probes: (a, b) => {
      const ends = [a, b].flatMap(({ purchases: { from, to } }) => [dayOf(from), dayOf(to)]);
      const days = [...new Set(ends.flatMap((day) => [day - 1, day, day + 1]))].map((day) => isoDateOf(day as Day));
      const late = instantOf(momentAt(`${isoDateOf((Math.max(...ends) + 2) as Day)}T12:00:00+08:00`));
      const dated = combinations({ issuedOn: days, signedOn: days, paidOn: days });
      return dated.map((dates) =>
        line(a, { ...dates, submittedAt: late }, ({ findings }) =>
          findings.flatMap(({ code }) => (code === 'outside-purchase-year' ? [code] : [])),
        ),
      );
    },
  },
  'payment-deadline': {
    part: (policy) => [policy.base.paidBy, policy.base.paidBy === 'window-close' && closingDay(policy)],
    merged: (a, b) => ({ ...a, window: b.window, base: { ...a.base, paidBy: b.base.paidBy } }),
    probes: (a, b) => {
      const closings = [closingDay(a), closingDay(b)];
      const submissions = closings.flatMap((day) => [day - 1, day]).map((day) => noonOf(day as Day));
      return submissions.flatMap((submittedAt) => {
        const days = [beijingDay(momentAt(submittedAt)), ...closings].flatMap((day) => [day, day + 1]);
        return days.map((day) =>
          assessed(a, { submittedAt, paidOn: isoDateOf(day as Day) }, ({ flags }) =>
            flags.flatMap(({ code }) => (code === 'payment-too-late' ? [code] : [])),
          ),
        );
      });
    },
  },
  'recognised-amount': {
    part: ({ base }) => [...base.limits].sort(),
    merged: (a, b) => ({ ...a, base: { ...a.base, limits: b.base.limits } }),
    probes: (a) =>
      combinations({ total: [2, 1], paid: [2, 1] }).map((amounts) =>
        line(a, { claimed: 2, total: 2, paid: 2, ...amounts }, ({ recognised }) => recognised),
      ),
  },
  'subsidy-base': {
    part: ({ base }) => base.vat,
    merged: (a, b) => ({ ...a, base: { ...a.base, vat: b.base.vat } }),
    probes: (a) => [line(a, { claimed: 2, total: 2, paid: 2, tax: 1 }, ({ base }) => base)],
  },
  rounding: {
    part: ({ rounding }) => rounding,
    merged: ofPolicy(['rounding']),
    probes: (a) =>
      Array.from({ length: 200 }, (_, i) => i + 1).flatMap((fen) =>
        idsOf(a.tiers).map((tier) => line(a, { tier, claimed: fen, total: fen, paid: fen }, ({ subsidy }) => subsidy)),
      ),
  },
  'annual-cap': {
    part: ({ annualCap }) => annualCap,
    merged: ofPolicy(['annualCap']),
    probes: (a, b) => {
      const above = Math.min(fenOf(a.annualCap), fenOf(b.annualCap)) + 1;
      return above > mostFen ? [] : [claimed(a, mostFen, [above])];
    },
  },
  exhaustion: {
    part: ({ exhaustion }) => exhaustion,
    merged: ofPolicy(['exhaustion']),
    probes: (a) => {
      const one = [[1], [2]];
      const two = one.flatMap((claims) => [1, 2].map((next) => [...claims, next]));
      const three = two.flatMap((claims) => [1, 2].map((next) => [...claims, next]));
      return [...one, ...two, ...three].flatMap((claims) => [1, 2, 3].map((budget) => claimed(a, budget, claims)));
    },
  },
  queue: {
    part: ({ queue }) => queue,
    merged: ofPolicy(['queue']),
    probes: (a) => {
      const [submit, ...others] = eventsUpTo(a, 'audited');
      if (submit === undefined) return [];
      const recommendedLate = { submit: 0, checkByProvider: 1, recommend: 3 };
      const recommendedEarly = { submit: 1, checkByProvider: 1, recommend: 2 };
      const returned = { submit: 0, return: 1, resubmit: 3, checkByProvider: 4, recommend: 5 };
      const asIs = { submit: 2, checkByProvider: 4, recommend: 6 };
      const order = ({ decisions }: Round) => decisions.map(({ application }) => application);
      return [
        ...reviewedRound(a, [[submit, ...others], recommendedLate], [[submit, ...others], recommendedEarly], order),
        ...reviewedRound(a, [[submit, 'return', 'resubmit', ...others], returned], [[submit, ...others], asIs], order),
      ];
    },
  },
  'recovered-money': {
    part: ({ recovery }) => recovery,
    merged: ofPolicy(['recovery']),
    probes: (a) => {
      const paid = [...eventsUpTo(a, 'paid'), 'recover'] as const;
      // Both applications in the order of their ids, whether they claim or not.
      const grants = ({ decisions }: Round) =>
        ['A', 'B'].map((id) => decisions.find(({ application }) => application === id)?.grant?.granted ?? null);
      return reviewedRound(a, [paid, { submit: 0 }], [eventsUpTo(a, 'audited'), { submit: 1 }], grants);
    },
  },
  ...pathComparisons('provider-check', 'district-review', 'city-review', 'disbursement'),
};

function ofPolicy(keys: readonly (keyof Policy)[]): RuleComparison['merged'] {
  return (a, b) => ({ ...a, ...Object.fromEntries(keys.map((key) => [key, b[key]])) });
}

function ofApplicants(keys: readonly (keyof Policy['applicants'])[]): RuleComparison['merged'] {
  return (a, b) => {
    const parts = Object.fromEntries(keys.map((key) => [key, b.applicants[key]]));
    return { ...a, applicants: { ...a.applicants, ...parts } };
  };
}

/** Days on which a lookback that rolls and one by calendar years begin differently; and 29 February, if there is one. */
function rollingInstants(a: Policy, b: Policy): readonly Instant[] {
  const leapDays = [a, b].map(({ year }) => `${padded(year, 4)}-02-29`).filter((date) => !Number.isNaN(dayOf(date)));
  return [usualInstant(a), instantOf(windowOf(b).closing), ...leapDays.map((date) => noonOf(dayOf(date)))];
}
