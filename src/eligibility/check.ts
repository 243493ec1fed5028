/**
 * May this enterprise apply (clauses 1, 3.3, 4.1)? All seven criteria, always, and which missing facts still matter.
 * Laws (sound, complete, relevant, all reasons): test/exhaustive/eligibility.test.ts.
 * @module
 */
import type { Catalogue } from '../facts/catalogue';
import { factIds, type Enterprise, type FactId } from '../facts/enterprise';
import type { Policy } from '../policy/policy';
import { momentAt, type Instant, type Moment } from '../values/calendar';
import { within } from '../values/result';
import {
  judgeAccidents,
  judgeDishonesty,
  judgeDistrict,
  judgeProvider,
  judgeSector,
  judgeWindow,
  periodAt,
} from './criteria';
import type { CriterionResult, Eligibility } from './eligibility';
import { judgeSize } from './size-limit';
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
  return judgeEnterprise(
    eligibilityTerms(policy),
    enterprise,
    context.at,
    momentAt(context.at, 'context', 'at'),
    register,
  );
}

function registerIn({ catalogue }: EligibilityContext): ProviderRegister | undefined {
  return catalogue === undefined ? undefined : within(['context'], () => providerRegister(catalogue));
}

/** `checkEligibility` with the policy and the register already read. */
export function judgeEnterprise(
  terms: EligibilityTerms,
  enterprise: Enterprise,
  at: Instant,
  moment: Moment,
  register: ProviderRegister | undefined,
): Eligibility {
  const period = periodAt(terms.lookback, at, moment);
  const criteria = [
    judgeDistrict(terms, enterprise),
    judgeSector(terms, enterprise),
    judgeSize(terms, enterprise),
    judgeProvider(terms, enterprise, register),
    judgeAccidents(period, enterprise),
    judgeDishonesty(terms, period, enterprise),
    judgeWindow(terms, period),
  ];
  const outcome = outcomeOf(criteria);
  return { outcome, criteria, missing: outcome === 'undetermined' ? missingFrom(criteria) : [] };
}

function outcomeOf(criteria: readonly CriterionResult[]): Eligibility['outcome'] {
  if (criteria.some(({ verdict }) => verdict === 'unmet')) return 'ineligible';
  return criteria.some(({ verdict }) => verdict === 'unknown') ? 'undetermined' : 'eligible';
}

/** No criterion is unmet, so each can still be met: what could decide one of them can change the outcome. */
function missingFrom(criteria: readonly CriterionResult[]): readonly FactId[] {
  return factIds.filter((fact) => criteria.some(({ missing }) => missing.includes(fact)));
}
