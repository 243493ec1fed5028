/** The laws of a round, as the testing kit gives them to any implementation; held against this one, and against the reference. */
import { describe, it } from 'vitest';
import { decideBatches, decideRound } from 'cloud-voucher-rules';
import { anyRound, roundLaws } from 'cloud-voucher-rules/testing';
import { referenceRound } from '../../src/reference/round';

const deep = process.env['CVR_DEEP'] === '1';

describe('any round', () => {
  for (const { name, run } of roundLaws(decideRound, { decideBatches }))
    it(name, () => run({ numRuns: deep ? 1_500 : 80 }));
});

describe('a round after reviews', () => {
  const rounds = anyRound({ cases: true });
  for (const { name, run } of roundLaws(decideRound, { rounds })) it(name, () => run({ numRuns: deep ? 500 : 50 }));
});

describe('the reference', () => {
  for (const { name, run } of roundLaws(referenceRound)) it(name, () => run({ numRuns: deep ? 300 : 30 }));
});
