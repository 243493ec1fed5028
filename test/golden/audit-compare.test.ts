/**
 * Two rounds side by side, and a correction: money that is recovered after payment, under both readings.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  advance,
  decideRound,
  InvalidValueError,
  instant,
  withAlternative,
  yuan,
  type Policy,
  type Yuan,
  type ReviewCase,
  type Round,
  type RoundInput,
} from 'cloud-voucher-rules';
import { compareRounds, recordRound, roundChanges, verifyRound } from 'cloud-voucher-rules/audit';
import { application, enterpriseCode, enterpriseNumber, minute, round } from '../support/builders';
import { root } from '../support/package';

/** Applications of 10000.00 at 20 %, one minute and one enterprise after another. */
const asked = (...names: readonly string[]) =>
  names.map((name, i) =>
    application(name, [{ amount: 10_000 }], { submittedAt: minute(i), enterprise: enterpriseNumber(i + 1) }),
  );
const decided = (budget: string, ...names: readonly string[]): Round =>
  decideRound(round(asked(...names), { budget: budget as RoundInput['budget'] }));

describe('what is reported of an application', () => {
  it.each<[string, Round, Round, unknown]>([
    ['nothing, where nothing changes', decided('3000.00', 'A', 'B'), decided('3000.00', 'A', 'B'), []],
    [
      'that it gained',
      decided('3000.00', 'A', 'B'),
      decided('3000.01', 'A', 'B'),
      [{ application: 'B', before: '1000.00', after: '1000.01', change: 'gained' }],
    ],
    [
      'that it lost',
      decided('3000.01', 'A', 'B'),
      decided('3000.00', 'A', 'B'),
      [{ application: 'B', before: '1000.01', after: '1000.00', change: 'lost' }],
    ],
    [
      'that it came out otherwise, the amount being the same',
      decided('0.00', 'A'),
      decideRound(round(asked('A').map((each) => ({ ...each, purchases: [] })))),
      [{ application: 'A', before: '0.00', after: '0.00', change: 'outcome-changed' }],
    ],
    [
      'that it appeared, or disappeared; by application id',
      decided('3000.00', 'A', 'b', 'C'),
      decided('3000.00', 'A', 'B', 'c'),
      [
        { application: 'B', before: '0.00', after: '1000.00', change: 'appeared' },
        { application: 'C', before: '0.00', after: '0.00', change: 'disappeared' },
        { application: 'b', before: '1000.00', after: '0.00', change: 'disappeared' },
        { application: 'c', before: '0.00', after: '0.00', change: 'appeared' },
      ],
    ],
    ['nothing of empty rounds', decided('0.00'), decided('1.00'), []],
  ])('%s', (_, before, after, reported) => {
    expect(compareRounds(before, after)).toEqual(reported);
  });

  it.each<[string, unknown, unknown]>([
    ['no round', null, ['before', 'wrong-type']],
    ['no decisions', {}, ['before.decisions', 'missing-field']],
    ['a decision that is none', { decisions: [null] }, ['before.decisions.0', 'wrong-type']],
    [
      'an amount that is none',
      {
        decisions: [{ application: 'A', enterprise: enterpriseCode(1), outcome: 'unfunded', grant: { granted: '1' } }],
      },
      ['before.decisions.0.grant.granted', 'not-canonical'],
    ],
  ])('%s is refused', (_, before, problem) => {
    try {
      compareRounds(before as Round, decided('0.00'));
      expect.fail('it was not refused');
    } catch (error) {
      if (!(error instanceof InvalidValueError)) throw error;
      expect(error.problems.map(({ path, code }) => [path.join('.'), code])).toEqual([problem]);
    }
  });
});

describe('a grant recovered after payment, in the shipped example', () => {
  const example = JSON.parse(readFileSync(join(root, 'docs/examples/wuhan-2025/round.json'), 'utf8')) as RoundInput;
  const grantedTo = (each: ReviewCase): Yuan => ('grant' in each ? each.grant.granted : yuan(0));
  const paid = example.cases?.filter(({ status }) => status === 'paid') ?? [];
  const returns = withAlternative(example.policy, 'recovered-money', 'returns');

  function recoveredIn(policy: Policy, paidCase: ReviewCase): RoundInput {
    const recovery = advance(policy, paidCase, {
      type: 'recover',
      at: instant('2026-03-02T10:00:00+08:00'),
      by: { actor: 'city-bureau', person: 'inspector' },
      amount: grantedTo(paidCase),
      reasons: ['所购服务未实际使用'],
    });
    if (!recovery.ok) expect.fail(recovery.refusal.message.en);
    const cases = example.cases?.map((each) => (each === paidCase ? recovery.case : each)) ?? [];
    return { ...example, policy, cases };
  }

  it.each(paid.map((each) => [each.application.id, each] as const))('%s: the round stands', (id, paidCase) => {
    const corrected = recoveredIn(example.policy, paidCase);
    const changes = compareRounds(decideRound(example), decideRound(corrected));
    expect(changes).toEqual([expect.objectContaining({ application: id, change: 'outcome-changed' })]);
    expect(verifyRound(recordRound(corrected)).holds).toBe(true);
  });

  it.each(paid.map((each) => [each.application.id, each] as const))(
    '%s: where recovered money can be granted again, no other enterprise loses',
    (id, paidCase) => {
      const before = decideRound({ ...example, policy: returns });
      const corrected = recoveredIn(returns, paidCase);
      const changes = compareRounds(before, decideRound(corrected));
      expect(changes.filter(({ change }) => change === 'lost')).toEqual([
        { application: id, before: before.ledger.applications[id], after: '0.00', change: 'lost' },
      ]);
      expect(changes.some(({ change }) => change === 'gained')).toBe(true);
      expect(verifyRound(recordRound(corrected)).holds).toBe(true);
    },
  );

  it('there are such cases', () => {
    expect(paid.length).toBeGreaterThan(0);
    expect(roundChanges).toContain('gained');
  });
});
