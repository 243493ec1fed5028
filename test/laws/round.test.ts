/** The laws of a round, as the testing kit gives them to any implementation; put together from the library's parts, and the reference’s. */
import { describe, it } from 'vitest';
import { decideRound } from 'cloud-voucher-rules';
import { anyRound, roundLaws } from 'cloud-voucher-rules/testing';
import { referenceAllocate } from '../../src/reference/allocation';

const deep = process.env['CVR_DEEP'] === '1';

describe('any round', () => {
  for (const { name, run } of roundLaws(decideRound)) it(name, () => run({ numRuns: deep ? 1_500 : 150 }));
});

describe('a round after reviews, allocated by the reference', () => {
  const options = { rounds: anyRound({ cases: true }), parts: { allocate: referenceAllocate } };
  for (const { name, run } of roundLaws(decideRound, options)) it(name, () => run({ numRuns: deep ? 500 : 50 }));
});
