/**
 * The conditions of a policy, read once: what eligibility needs of it, checked and ready to compare.
 * @module
 */
import { readCatalogue, type Catalogue, type Provider } from '../facts/catalogue';
import type { Lookback, Policy } from '../policy/policy';
import type { SectorId, SizeClass } from '../policy/vocabulary';
import { momentAt, type Moment } from '../values/calendar';
import { divisionAt, type IndustryCode } from '../values/industry';
import { within } from '../values/result';
import type { Uscc } from '../values/uscc';

export interface EligibilityTerms {
  readonly policy: Policy;
  readonly sizes: readonly SizeClass[];
  readonly lookback: Lookback;
  readonly opensAt: Moment | undefined;
  readonly closesAt: Moment;
}

export function eligibilityTerms(policy: Policy): EligibilityTerms {
  const { applicants, window } = policy;
  return within(['policy'], () => ({
    policy,
    sizes: applicants.sizes,
    lookback: applicants.lookback,
    opensAt: window.opensAt === undefined ? undefined : momentAt(window.opensAt, 'window', 'opensAt'),
    closesAt: momentAt(window.closesAt, 'window', 'closesAt'),
  }));
}

/** The register of providers, by code. */
export type ProviderRegister = ReadonlyMap<Uscc, Provider>;

export function providerRegister(catalogue: Catalogue): ProviderRegister {
  return readCatalogue(catalogue).providers;
}

/**
 * The sector of the policy that an industry belongs to, if any (clause 1, assumption software-divisions).
 * @example sectorOf(wuhan2025, industryCode('I6510')) // 'software'
 */
export function sectorOf(policy: Policy, industry: IndustryCode): SectorId | undefined {
  return sectorOfDivision(policy, divisionAt(industry, 'industry'));
}

export function sectorOfDivision({ applicants }: Policy, division: string): SectorId | undefined {
  return applicants.sectors.find(({ divisions }) => divisions.includes(division))?.id;
}
