/** The laws of a round, as the testing kit gives them to any implementation. The reference keeps them where this one equals it. */
import { describe, it } from 'vitest';
import { decideBatches, decideRound } from 'cloud-voucher-rules';
import { anyRound, roundLaws } from 'cloud-voucher-rules/testing';

const deep = process.env['CVR_DEEP'] === '1';

describe('any round', () => {
  for (const { name, run } of roundLaws(decideRound, { decideBatches }))
    it(name, () => run({ numRuns: deep ? 1_500 : 80 }));
});

describe('a round after reviews', () => {
  const rounds = anyRound({ cases: true });
  for (const { name, run } of roundLaws(decideRound, { rounds })) it(name, () => run({ numRuns: deep ? 500 : 50 }));
});
