/**
 * For each rule, the part of a policy that it reads, and the cases on which two policies can disagree about it: enumerated
 * over the thresholds of both, smallest first. Used by compare-policies.ts.
 * @module
 */
import type { Policy } from '../policy/policy';
import { boundsOf, sizeStandard } from '../policy/size-standard';
import { reviewSteps, type ReviewStep, type RuleId } from '../policy/vocabulary';
import { windowOf } from '../policy/window';
import { reviewEventTypes, reviewTable } from '../review/steps';
import type { Round } from '../round/round';
import { dayOf, instantOf, isoDateOf, momentAfter, type Day } from '../values/calendar';
import { fenOf, mostFen, yuanOf, type Fen } from '../values/fen';
import * as cases from './policy-cases';
import type { Probe } from './policy-cases';
import { claimed, eventsUpTo, reviewedCases, reviewedRound } from './policy-rounds';

/** How two policies are compared in one rule. */
export interface RuleComparison {
  /** `a` with that of `b` which the rule reads. */
  readonly merged: (a: Policy, b: Policy) => Policy;
  /** What the rule reads of a policy, where names or the order of lists are to be left aside. */
  readonly part?: (policy: Policy) => unknown;
  readonly probes: (a: Policy, b: Policy) => readonly Probe[];
}

const areasOf = ({ applicants, jurisdiction }: Policy) => [...idsOf(applicants.districts), jurisdiction.division];
const sectorsOf = ({ applicants }: Policy): unknown => applicants.sectors.map(({ id, divisions }) => [id, divisions]);

/** Rules that are not listed read no field of a policy. */
export const ruleComparisons: Readonly<Partial<Record<RuleId, RuleComparison>>> = /* @__PURE__ */ (() => ({
  'registered-in-jurisdiction': {
    merged: taking('applicants.districts', 'jurisdiction'),
    part: areasOf,
    probes: (a, b) => {
      const district = [a, b].flatMap(areasOf);
      return cases.enterprises('registered-in-jurisdiction', { district }, cases.usualInstant(a));
    },
  },
  'eligible-sector': {
    merged: taking('applicants.sectors'),
    part: sectorsOf,
    probes: (a) => cases.enterprises('eligible-sector', { industry: cases.allIndustries }, cases.usualInstant(a)),
  },
  'eligible-size': {
    merged: taking('applicants.sizes', 'applicants.sizeLimitedSectors', 'applicants.sectors'),
    part: (policy) => {
      const { sizes, sizeLimitedSectors } = policy.applicants;
      return [[...sizes].sort(), [...sizeLimitedSectors].sort(), sectorsOf(policy)];
    },
    probes: (a, b) => {
      const bounds = boundsOf(sizeStandard);
      const employees = [0, ...bounds.flatMap((bound) => [bound.employees - 1, bound.employees])];
      const revenues = [0, ...bounds.flatMap(({ revenue }) => [revenue - 1, revenue])];
      const annualRevenue = revenues.map((fen) => yuanOf(fen as Fen));
      const industry = cases.industriesThatDiffer(a, b);
      return cases.enterprises('eligible-size', { industry, employees, annualRevenue }, cases.usualInstant(a));
    },
  },
  'not-a-cloud-provider': {
    merged: taking('applicants.providersExcluded'),
    probes: (a) => cases.enterprises('not-a-cloud-provider', { cloudProvider: [true, false] }, cases.usualInstant(a)),
  },
  'no-major-accident': {
    merged: taking('applicants.lookback'),
    part: ({ applicants: { lookback } }) => [lookback.years, lookback.from],
    probes: (a, b) =>
      cases.lookbacks(a, b).flatMap(({ at, days }) => {
        const majorAccidents = days.map((occurredOn) => [{ kind: 'safety', occurredOn }]);
        return cases.enterprises('no-major-accident', { majorAccidents }, at);
      }),
  },
  'no-serious-dishonesty': {
    merged: taking('applicants.lookback'),
    probes: (a, b) =>
      cases.lookbacks(a, b).flatMap(({ at, days, today }) => {
        const seriousDishonesty = days.flatMap((recordedOn) => [
          [{ recordedOn }],
          [{ recordedOn, repairedOn: isoDateOf(today) }],
        ]);
        return cases.enterprises('no-serious-dishonesty', { seriousDishonesty }, at);
      }),
  },
  'within-window': {
    merged: taking('window'),
    part: (policy) => ({ ...windowOf(policy), written: undefined }),
    probes: (a, b) => {
      const ends = [a, b].map(windowOf).flatMap(({ opening, closing }) => [opening ?? closing, closing]);
      const instants = ends.flatMap((end) => [-1, 0, 1].map((by) => instantOf(momentAfter(end, by))));
      return cases.enterprises('within-window', {}, ...instants);
    },
  },
  'tier-rate': {
    merged: taking('tiers'),
    part: ({ tiers }) => Object.fromEntries(tiers.map(({ id, rate }) => [id, rate])),
    probes: (a, b) =>
      [...new Set(idsOf([...a.tiers, ...b.tiers]))].map((tier) => cases.line(a, { tier }, ({ rate }) => rate)),
  },
  'purchase-year': {
    merged: taking('purchases', 'base.datedBy'),
    probes: (a, b) => {
      const ends = [a, b].flatMap(({ purchases: { from, to } }) => [dayOf(from), dayOf(to)]);
      const days = [...new Set(ends.flatMap((day) => [day - 1, day, day + 1]))].map((day) => isoDateOf(day as Day));
      const submittedAt = cases.noonOf(Math.max(...ends) + 2);
      const dated = cases.combinations({ issuedOn: days, signedOn: days, paidOn: days });
      return dated.map((dates) =>
        cases.line(a, { ...dates, submittedAt }, ({ findings }) => only('outside-purchase-year', findings)),
      );
    },
  },
  'payment-deadline': {
    merged: taking('window', 'base.paidBy'),
    part: (policy) => [policy.base.paidBy, policy.base.paidBy === 'window-close' && cases.closingDay(policy)],
    probes: (a, b) => {
      const closings = [cases.closingDay(a), cases.closingDay(b)];
      const submitted = closings.flatMap((day) => [day - 1, day]);
      const days = submitted.flatMap((day) =>
        [day, ...closings].flatMap(
          (paid) =>
            [
              [day, paid],
              [day, paid + 1],
            ] as const,
        ),
      );
      return days.map(([day, paid]) => {
        const changes = { submittedAt: cases.noonOf(day), paidOn: isoDateOf(paid as Day) };
        return cases.assessed(a, changes, ({ flags }) => only('payment-too-late', flags));
      });
    },
  },
  'recognised-amount': {
    merged: taking('base.limits'),
    part: ({ base }) => [...base.limits].sort(),
    probes: (a) =>
      cases
        .combinations({ total: [2, 1], paid: [2, 1] })
        .map((amounts) => cases.line(a, { claimed: 2, total: 2, paid: 2, ...amounts }, ({ recognised }) => recognised)),
  },
  'subsidy-base': {
    merged: taking('base.vat'),
    probes: (a) => [cases.line(a, { claimed: 2, total: 2, paid: 2, tax: 1 }, ({ base }) => base)],
  },
  rounding: {
    merged: taking('rounding'),
    probes: (a) =>
      Array.from({ length: 200 }, (_, i) => i + 1).flatMap((fen) =>
        idsOf(a.tiers).map((tier) =>
          cases.line(a, { tier, claimed: fen, total: fen, paid: fen }, ({ subsidy }) => subsidy),
        ),
      ),
  },
  'annual-cap': {
    merged: taking('annualCap'),
    probes: (a, b) => {
      const above = Math.min(fenOf(a.annualCap), fenOf(b.annualCap)) + 1;
      return above > mostFen ? [] : [claimed(a, mostFen, [above])];
    },
  },
  exhaustion: {
    merged: taking('exhaustion'),
    probes: (a) => {
      const withOneMore = (all: number[][]) => all.flatMap((claims) => [1, 2].map((next) => [...claims, next]));
      const one = withOneMore([[]]);
      const two = withOneMore(one);
      const three = withOneMore(two);
      return [...one, ...two, ...three].flatMap((claims) => [1, 2, 3].map((budget) => claimed(a, budget, claims)));
    },
  },
  queue: {
    merged: taking('queue'),
    probes: (a) => {
      const events = eventsUpTo(a, 'audited');
      const order = ({ decisions }: Round) => decisions.map(({ application }) => application);
      const recommendedLate = { submit: 0, checkByProvider: 1, recommend: 3 };
      const recommendedEarly = { submit: 1, checkByProvider: 1, recommend: 2 };
      const withReturn = ['submit', 'return', 'resubmit', ...events.slice(1)] as const;
      const returned = { submit: 0, return: 1, resubmit: 3, checkByProvider: 4, recommend: 5 };
      const asIs = { submit: 2, checkByProvider: 4, recommend: 6 };
      return [
        reviewedRound(a, [events, recommendedLate], [events, recommendedEarly], order),
        reviewedRound(a, [withReturn, returned], [events, asIs], order),
      ];
    },
  },
  'recovered-money': {
    merged: taking('recovery'),
    probes: (a) => {
      const paid = [...eventsUpTo(a, 'paid'), 'recover'] as const;
      // Both applications in the order of their ids, whether they claim or not.
      const grants = ({ decisions }: Round) =>
        ['A', 'B'].map((id) => decisions.find(({ application }) => application === id)?.grant?.granted ?? null);
      return [reviewedRound(a, [paid, { submit: 0 }], [eventsUpTo(a, 'audited'), { submit: 1 }], grants)];
    },
  },
  'provider-check': stepsOf('provider-check'),
  'district-review': stepsOf('district-review'),
  'city-review': stepsOf('city-review'),
  disbursement: stepsOf('disbursement'),
}))();

type Field = keyof Policy | `applicants.${keyof Policy['applicants']}` | `base.${keyof Policy['base']}`;

function taking(...fields: readonly Field[]): RuleComparison['merged'] {
  return (a, b) =>
    fields.reduce<Policy>((policy, field) => {
      const [outer, inner] = field.split('.') as [keyof Policy, string?];
      const [own, other] = [policy, b].map((each) => each[outer] as Readonly<Record<string, unknown>>);
      return { ...policy, [outer]: inner === undefined ? other : { ...own, [inner]: other?.[inner] } };
    }, a);
}

/** The steps of the review on which a rule rests: what can happen next after each event of the path. */
function stepsOf(rule: RuleId): RuleComparison {
  const events = reviewEventTypes.map((type) => reviewTable[type]);
  const isOf = (step: ReviewStep): boolean => events.some(({ to, rules }) => to === step && rules.includes(rule));
  return {
    merged: (a, b) => {
      const path = reviewSteps.filter((step) => (isOf(step) ? b : a).review.path.includes(step));
      return { ...a, review: { path } };
    },
    probes: reviewedCases,
  };
}

function idsOf<I extends string>(list: readonly { readonly id: I }[]): readonly I[] {
  return list.map(({ id }) => id);
}

/** One code alone, as often as it is there. */
function only(code: string, findings: readonly { readonly code: string }[]): readonly string[] {
  return findings.map((each) => each.code).filter((each) => each === code);
}
