/** The laws of eligibility, as the testing kit gives them to any implementation, held against this one. */
import { describe, it } from 'vitest';
import { checkEligibility } from 'cloud-voucher-rules';
import { eligibilityLaws } from 'cloud-voucher-rules/testing';

const numRuns = process.env['CVR_DEEP'] === '1' ? 2_000 : 50;
const laws = eligibilityLaws(checkEligibility);

describe('eligibility', () => {
  for (const { name, run } of laws) it(name, () => run({ numRuns }));
});

describe('worlds that once broke a law, because mending one criterion mended another', () => {
  it.each([
    [
      'a record of dishonesty lapses when the submission moves into the window',
      -589964289,
      '78:0:0:0:0:0:0:0:0:0:0:4:3:2:5',
    ],
    ['figures fit the size row of another industry', 1695530994, '13392:0:3:5:7:7:7:7:7'],
  ])('%s', (_, seed, path) => {
    const [law] = laws.filter(({ id }) => id === 'eligibility-all-reasons');
    if (law === undefined) throw new Error('no such law');
    law.run({ seed, path });
  });
});
