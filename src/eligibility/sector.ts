/**
 * The sector that an industry belongs to (clause 1, assumption software-divisions).
 * @module
 */
import type { Policy } from '../policy/policy';
import type { SectorId } from '../policy/vocabulary';
import { divisionAt, type IndustryCode } from '../values/industry';
import { listAt, recordAt, recordsAt } from '../values/record';

/**
 * The sector of the policy that an industry belongs to, by its division; undefined if none has it. Clause 1.
 * @param policy the policy whose `applicants.sectors` are searched
 * @param industry a GB/T 4754-2017 code, `'I6510'`
 * @returns the id of the sector, or undefined
 * @throws InvalidValueError for a malformed industry code, and for a policy without sectors
 * @example sectorOf(wuhan2025, industryCode('I6510')) // 'software'
 */
export function sectorOf(policy: Policy, industry: IndustryCode): SectorId | undefined {
  const { sectors } = recordAt(recordAt(policy, 'policy').applicants, 'policy', 'applicants');
  recordsAt(sectors, 'policy', 'applicants', 'sectors').forEach(({ divisions }, i) =>
    listAt(divisions, 'policy', 'applicants', 'sectors', i, 'divisions'),
  );
  return sectorOfDivision(policy, divisionAt(industry, 'industry'));
}

/** The same of a two-digit division; undefined where that is unknown. */
export function sectorOfDivision({ applicants }: Policy, division: string | undefined): SectorId | undefined {
  return applicants.sectors.find(({ divisions }) => division !== undefined && divisions.includes(division))?.id;
}
