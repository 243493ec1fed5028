/** The laws of eligibility, as the testing kit gives them to any implementation, held against this one. */
import { describe, it } from 'vitest';
import { checkEligibility } from 'cloud-voucher-rules';
import { eligibilityLaws } from 'cloud-voucher-rules/testing';

const numRuns = process.env['CVR_DEEP'] === '1' ? 2_000 : 50;
const laws = eligibilityLaws(checkEligibility);

describe('eligibility', () => {
  for (const { name, run } of laws) it(name, () => run({ numRuns }));
});
