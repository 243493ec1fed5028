/**
 * The rate of a tier (clause 2).
 * @module
 */
import * as faults from '../words/problems';
import type { Policy } from '../policy/policy';
import type { TierId } from '../policy/vocabulary';
import type { Rate } from '../values/rate';
import { reject } from '../values/result';

/**
 * What share of a purchase a tier of cloud service earns (clause 2). Throws `unknown-tier` for a tier that the policy lacks.
 * @param policy The policy whose tiers are read.
 * @param tier Id of a tier of the policy.
 * @returns The rate, `'0.20'`.
 * @throws InvalidValueError `unknown-tier` for a tier that the policy lacks.
 * @example tierRate(wuhan2025, 'capability') // '0.40'
 */
export function tierRate(policy: Policy, tier: TierId): Rate {
  const found = policy.tiers.find(({ id }) => id === tier);
  if (found !== undefined) return found.rate;
  const tiers = policy.tiers.map(({ id }) => id);
  return reject(faults.unknownTier, ['tier'], {
    given: tier,
    expected: { zh: tiers.join('、'), en: tiers.join(', ') },
  });
}
