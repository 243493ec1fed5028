/**
 * The laws of the allocation under each exhaustion rule, as the testing kit gives them to any implementation: exactly those
 * of the table. What a rule does not keep is shown by its stored counterexample: counterexamples.test.ts.
 */
import { describe, it } from 'vitest';
import { allocate, exhaustions } from 'cloud-voucher-rules';
import { allocationLaws } from 'cloud-voucher-rules/testing';

const numRuns = process.env['CVR_DEEP'] === '1' ? 5_000 : 400;

describe.each(exhaustions)('under %s', (exhaustion) => {
  for (const { name, run } of allocationLaws(allocate, { exhaustion })) it(name, () => run({ numRuns }));
});
