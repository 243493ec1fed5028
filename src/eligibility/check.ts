/**
 * May this enterprise apply (clauses 1, 3.3, 4.1)? All seven criteria, always, and which missing facts still matter.
 * Laws (sound, complete, relevant, all reasons): test/exhaustive/eligibility.test.ts.
 * @module
 */
import { readCatalogue, type Catalogue } from '../facts/catalogue';
import { factIds, readEnterprise, type Enterprise } from '../facts/enterprise';
import type { Policy } from '../policy/policy';
import { criterionIds } from '../policy/vocabulary';
import { momentAt, type Instant, type Moment } from '../values/calendar';
import { recordAt } from '../values/record';
import { within } from '../values/result';
import { criteria, eligibilityTerms, type EligibilityTerms, type ProviderRegister } from './criteria';
import { noFacts, type Eligibility, type Verdict } from './eligibility';

/** When eligibility is judged, and by which register of providers. */
export interface EligibilityContext {
  /** The time of submission: window and lookback are counted from it. */
  readonly at: Instant;
  /** The register of providers; without it, `Enterprise.cloudProvider` decides. */
  readonly catalogue?: Catalogue;
}

/**
 * Judges an enterprise at an instant. Any criterion unmet: `ineligible`; else any unknown: `undetermined`; else `eligible`.
 * Clauses 1, 3.3 and 4.1.
 * @param policy the policy whose conditions apply
 * @param enterprise what is known of it; absent facts are unknown
 * @param context the instant of submission; with a catalogue, its register decides who is a provider, without, the declaration
 * @returns the outcome, all seven criteria with their reasons, and the facts that can still change the outcome
 * @throws InvalidValueError for a malformed code, figure, date, instant or catalogue, with its path
 * @example checkEligibility(wuhan2025, { uscc: uscc('91420100616400352X'), name: '示例企业' }, { at }).missing // ['district', 'industry', 'employees', …]
 */
export function checkEligibility(policy: Policy, enterprise: Enterprise, context: EligibilityContext): Eligibility {
  recordAt(policy, 'policy');
  const { at, catalogue } = recordAt(context, 'context');
  const register = catalogue === undefined ? undefined : within(['context'], () => readCatalogue(catalogue).providers);
  return judgeEnterprise(eligibilityTerms(policy), enterprise, at, momentAt(at, 'context', 'at'), register);
}

/** `checkEligibility`, where the policy, the instant and the register have been read. */
export function judgeEnterprise(
  terms: EligibilityTerms,
  enterprise: Enterprise,
  at: Instant,
  moment: Moment,
  register: ProviderRegister | undefined,
): Eligibility {
  const applicant = { facts: readEnterprise(enterprise), at, moment, register };
  const results = criterionIds.map((id) => criteria[id](terms, applicant));
  const some = (wanted: Verdict) => results.some(({ verdict }) => verdict === wanted);
  if (some('unmet')) return { outcome: 'ineligible', criteria: results, missing: noFacts };
  if (!some('unknown')) return { outcome: 'eligible', criteria: results, missing: noFacts };
  // No criterion is unmet, so each can still be met: a fact that decides one of them can change the outcome.
  const missing = factIds.filter((fact) => results.some((each) => each.missing.includes(fact)));
  return { outcome: 'undetermined', criteria: results, missing };
}
