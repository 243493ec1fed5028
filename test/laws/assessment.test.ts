/** The laws of the assessment, as the testing kit gives them to any implementation. */
import { describe, it } from 'vitest';
import { assess } from 'cloud-voucher-rules';
import { assessmentLaws } from 'cloud-voucher-rules/testing';

const numRuns = process.env['CVR_DEEP'] === '1' ? 5_000 : 400;

describe('the assessment', () => {
  for (const { name, run } of assessmentLaws(assess)) it(name, () => run({ numRuns }));
});
