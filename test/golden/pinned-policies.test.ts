/**
 * Every published policy is valid, and is as it was pinned: its data, what each rule answers at every threshold, and what
 * each alternative changes. `npm run policies` checks and pins anew; the difference is read in the review, and reported in
 * CHANGELOG.md under *Policy*.
 */
import { describe, expect, it } from 'vitest';
import { amendPolicy, policies, wuhan2025 } from 'cloud-voucher-rules';
import { policyProblems } from '../../src/policy/agreements';
import { expectGenerated } from '../support/generated';
import { differenceLines, fingerprintLines, pinnedText, policyBefore } from '../support/pinned-policy';
import { wuhan2023, wuhan2026 } from './policies';

describe.each(policies.map((policy) => [policy.id, policy] as const))('%s', (id, policy) => {
  it('is valid, and so is each of its alternatives', () => {
    expect(policyProblems(policy)).toEqual([]);
  });

  it('is as pinned', () => {
    expectGenerated(`test/golden/policies/pinned/${id}.txt`, pinnedText(policy, policyBefore(policy, policies)));
  });
});

describe('what is pinned of a policy', () => {
  it('moves with its data alone where only words change, and with the rule where a figure does', () => {
    const kept = new Set(fingerprintLines(wuhan2025));
    const movedBy = (changes: object) =>
      fingerprintLines(amendPolicy(wuhan2025, { id: 'other', ...changes })).flatMap((line) =>
        kept.has(line) ? [] : [line.replace(/:.*/, '')],
      );
    expect(movedBy({ clauses: { '1': { summary: { en: 'In other words' } } } })).toEqual(['data']);
    expect(movedBy({ annualCap: '300000.00' })).toEqual(['data', 'annual-cap']);
  });

  it('compares with the last policy of the jurisdiction before it', () => {
    const all = [wuhan2026, wuhan2023, wuhan2025];
    expect([policyBefore(wuhan2026, all), policyBefore(wuhan2023, all)]).toEqual([wuhan2025, undefined]);
    const lines = differenceLines(wuhan2025, wuhan2026);
    expect(lines).toContain('年度上限：200000.00 → 300000.00 / annual cap: 200000.00 → 300000.00');
    expect(lines).toContain(
      '年度上限：同一事例由“200000.00”变为“200000.01” / annual cap: on one case, “200000.00” becomes “200000.01”',
    );
  });
});
