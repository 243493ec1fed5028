/** The laws of the review, as the testing kit gives them to any implementation; review.test.ts holds it against a model too. */
import { describe, it } from 'vitest';
import { advance } from 'cloud-voucher-rules';
import { reviewLaws } from 'cloud-voucher-rules/testing';

const numRuns = process.env['CVR_DEEP'] === '1' ? 3_000 : 150;

describe('the review', () => {
  for (const { name, run } of reviewLaws(advance)) it(name, () => run({ numRuns }));
});
