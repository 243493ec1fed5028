/**
 * The sector that an industry belongs to (clause 1, assumption software-divisions).
 * @module
 */
import type { Policy } from '../policy/policy';
import type { SectorId } from '../policy/vocabulary';
import { parseId } from '../values/id';
import { divisionAt, parseDivision, type IndustryCode } from '../values/industry';
import { listAt, readSome, recordAt } from '../values/record';
import { canonicalAt, within } from '../values/result';

/**
 * The sector of the policy that an industry belongs to, by its division; undefined if none has it. Clause 1.
 * @param policy the policy whose `applicants.sectors` are searched
 * @param industry a GB/T 4754-2017 code, `'I6510'`
 * @returns the id of the sector, or undefined
 * @throws InvalidValueError for a malformed industry code, and for malformed sectors of the policy
 * @example sectorOf(wuhan2025, industryCode('I6510')) // 'software'
 */
export function sectorOf(policy: Policy, industry: IndustryCode): SectorId | undefined {
  within(['policy'], () => {
    const { applicants } = recordAt(policy);
    within(['applicants'], () => checkSectors(recordAt(applicants)));
  });
  return sectorOfDivision(policy, divisionAt(industry, 'industry'));
}

/** Checks what is read of the sectors of a policy; their ids. */
export function checkSectors({ sectors }: Policy['applicants']): readonly SectorId[] {
  return readSome(sectors, 'sectors', ({ id, divisions }) => {
    listAt(divisions, 'divisions').forEach((each, i) => canonicalAt(parseDivision, each, 'divisions', i));
    return canonicalAt(parseId, id, 'id');
  });
}

/** The same of a two-digit division. */
export function sectorOfDivision({ applicants }: Policy, division: string): SectorId | undefined {
  return applicants.sectors.find(({ divisions }) => divisions.includes(division))?.id;
}
