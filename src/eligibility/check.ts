/**
 * May this enterprise apply (clauses 1, 3.3, 4.1)? All seven criteria, always, and which missing facts still matter.
 * Laws (sound, complete, relevant, all reasons): test/exhaustive/eligibility.test.ts.
 * @module
 */
import type { Catalogue } from '../facts/catalogue';
import { factIds, type Enterprise, type FactId } from '../facts/enterprise';
import type { Policy } from '../policy/policy';
import { beijingDay, momentAt, type Day, type Instant, type Moment } from '../values/calendar';
import { deepFrozen } from '../values/frozen';
import { readOnce, remembering } from '../values/remembering';
import { within } from '../values/result';
import {
  judgeAccidents,
  judgeDishonesty,
  judgeDistrict,
  judgeProvider,
  judgeSector,
  judgeWindow,
  noFacts,
  periodUpTo,
  type Period,
} from './criteria';
import type { CriterionResult, Eligibility } from './eligibility';
import { judgeSize, sizeScope, type SizeScope } from './size-limit';
import { eligibilityTerms, providerRegister, type EligibilityTerms, type ProviderRegister } from './terms';

/** When eligibility is judged, and by which register of providers. */
export interface EligibilityContext {
  readonly at: Instant;
  readonly catalogue?: Catalogue;
}

/**
 * Judges an enterprise at an instant. Any criterion unmet: `ineligible`; else any unknown: `undetermined`; else `eligible`.
 * With `catalogue`, its register decides who is a provider; without, the declaration. Clauses 1, 3.3 and 4.1.
 * Throws `InvalidValueError` for a malformed figure, date or instant.
 * @example checkEligibility(wuhan2025, { uscc, name }, { at }).missing // ['district', 'industry', 'cloudProvider', …]
 */
export function checkEligibility(policy: Policy, enterprise: Enterprise, context: EligibilityContext): Eligibility {
  const register = registerIn(context);
  const judges = judgesFor(policy);
  return judgeEnterprise(judges, enterprise, context.at, momentAt(context.at, 'context', 'at'), register);
}

function registerIn({ catalogue }: EligibilityContext): ProviderRegister | undefined {
  return catalogue === undefined ? undefined : within(['context'], () => providerRegister(catalogue));
}

/** A policy's conditions, and what of a judgement depends on one fact alone. */
export interface Judges {
  readonly terms: EligibilityTerms;
  readonly district: (district: Enterprise['district']) => CriterionResult;
  readonly industry: (industry: Enterprise['industry']) => {
    readonly sector: CriterionResult;
    readonly size: SizeScope;
  };
  readonly period: (lastDay: Day) => Period;
}

/**
 * The judges of a policy. Applicants share districts, industries and days, so answers are remembered: of those that the
 * policy, the classification of industries and the calendar have, since any other text can be of any length.
 */
export const judgesFor: (policy: Policy) => Judges = /* @__PURE__ */ readOnce((policy) => {
  const terms = eligibilityTerms(policy);
  const districts = new Map<Enterprise['district'], CriterionResult>(
    policy.applicants.districts.map(({ id }) => [id, deepFrozen(judgeDistrict(terms, id))]),
  );
  return {
    terms,
    district: (id) => districts.get(id) ?? judgeDistrict(terms, id),
    industry: remembering((code) => deepFrozen({ sector: judgeSector(terms, code), size: sizeScope(terms, code) })),
    period: remembering((lastDay) => periodUpTo(lastDay, terms)),
  };
});

/** `checkEligibility` with the policy and the register already read. */
export function judgeEnterprise(
  { terms, district, industry, period }: Judges,
  enterprise: Enterprise,
  at: Instant,
  moment: Moment,
  register: ProviderRegister | undefined,
): Eligibility {
  const lookback = period(beijingDay(moment));
  const { sector, size } = industry(enterprise.industry);
  const criteria = [
    district(enterprise.district),
    sector,
    judgeSize(terms, size, enterprise),
    judgeProvider(terms, enterprise, register),
    judgeAccidents(lookback, enterprise),
    judgeDishonesty(terms, lookback, enterprise),
    judgeWindow(terms, at, moment),
  ];
  const outcome = outcomeOf(criteria);
  return { outcome, criteria, missing: outcome === 'undetermined' ? missingFrom(criteria) : noFacts };
}

function outcomeOf(criteria: readonly CriterionResult[]): Eligibility['outcome'] {
  let outcome: Eligibility['outcome'] = 'eligible';
  for (const { verdict } of criteria) {
    if (verdict === 'unmet') return 'ineligible';
    if (verdict === 'unknown') outcome = 'undetermined';
  }
  return outcome;
}

/** No criterion is unmet, so each can still be met: what could decide one of them can change the outcome. */
function missingFrom(criteria: readonly CriterionResult[]): readonly FactId[] {
  return factIds.filter((fact) => criteria.some(({ missing }) => missing.includes(fact)));
}
