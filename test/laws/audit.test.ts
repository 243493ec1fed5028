/**
 * Laws of comparing rounds, and of running them under every other reading.
 * @module
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decideRound,
  withAlternative,
  type Ledger,
  type Policy,
  type Round,
  type RoundInput,
  type Yuan,
} from 'cloud-voucher-rules';
import { compareRounds, recordRound, replay, sensitivity } from 'cloud-voucher-rules/audit';
import { deepFrozen } from '../../src/values/frozen';
import { randomRound } from '../support/random-round';

const runs = (usual: number) => ({ numRuns: process.env['CVR_DEEP'] === '1' ? usual * 40 : usual });
const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });
const fenOf = (amount: string): bigint => BigInt(amount.replace('.', ''));
const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((total, each) => total + each, 0n);
const grantedIn = ({ decisions }: Round): bigint => sum(decisions.map(({ grant }) => fenOf(grant?.granted ?? '0.00')));

describe('a record', () => {
  it('is replayed without a difference, its input frozen, before and after JSON', () =>
    fc.assert(
      fc.property(seeds, (seed) => {
        const record = deepFrozen(recordRound(deepFrozen(randomRound(seed))));
        const text = JSON.stringify(record);
        expect(replay(record)).toEqual({ matches: true, differences: [] });
        expect(replay(JSON.parse(text) as typeof record)).toEqual({ matches: true, differences: [] });
        expect(JSON.stringify(JSON.parse(text))).toBe(text);
      }),
      runs(30),
    ));

  it('of one input has one round, in whatever order the input comes', () =>
    fc.assert(
      fc.property(seeds, (seed) => {
        const input = randomRound(seed);
        const shuffled = { ...input, applications: [...input.applications].reverse() };
        expect(recordRound(shuffled).fingerprints.round).toBe(recordRound(input).fingerprints.round);
      }),
      runs(20),
    ));
});

describe('compareRounds', () => {
  const pairs = fc.tuple(seeds, fc.nat({ max: 18 })).map(([seed, n]) => {
    const input = randomRound(seed, { cases: true, ledger: false });
    const alternatives = alternativesOf(input);
    const [assumption = '', alternative = ''] = alternatives[n % alternatives.length] ?? [];
    const policy = withAlternative(input.policy, assumption, alternative);
    return [
      decideRound(input),
      decideRound({ ...input, policy, applications: input.applications.slice(n % 2) }),
    ] as const;
  });

  it('says nothing of a round and itself', () =>
    fc.assert(
      fc.property(seeds, (seed) => {
        const round = decideRound(randomRound(seed));
        expect(compareRounds(round, round)).toEqual([]);
      }),
      runs(50),
    ));

  it('tells each application once, by id, accounts for all the money, and tells the opposite the other way round', () =>
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        const reported = compareRounds(before, after);
        const ids = reported.map(({ application }) => application);
        expect(ids).toEqual([...new Set(ids)].sort());
        const moved = sum(reported.map((each) => fenOf(each.after) - fenOf(each.before)));
        expect(moved).toBe(grantedIn(after) - grantedIn(before));
        const opposite = {
          appeared: 'disappeared',
          disappeared: 'appeared',
          gained: 'lost',
          lost: 'gained',
          'outcome-changed': 'outcome-changed',
        } as const;
        expect(compareRounds(after, before)).toEqual(
          reported.map((each) => ({ ...each, before: each.after, after: each.before, change: opposite[each.change] })),
        );
      }),
      runs(150),
    ));
});

function alternativesOf({ policy }: RoundInput): readonly (readonly [string, string])[] {
  return Object.entries(policy.assumptions).flatMap(([assumption, { alternatives }]) =>
    alternatives.map(({ id }) => [assumption, id] as const),
  );
}

describe('sensitivity', () => {
  it('runs every alternative of every assumption, in their order, but those that need cases that are not there; then the budgets; and says what deciding the round so says', () =>
    fc.assert(
      fc.property(seeds, fc.boolean(), (seed, cases) => {
        const input = deepFrozen(randomRound(seed, { cases }));
        const before = decideRound(input);
        const rows = sensitivity(input, { budgets: [input.budget, most] });
        const varied = rows.map(({ assumption, alternative, budget }) => budget ?? [assumption, alternative]);
        expect(varied).toEqual([...alternativesOf(input), input.budget, most]);
        const skipped = rows.flatMap((row) => ('skipped' in row ? [[row.alternative, row.skipped]] : []));
        const needed = ['recommended-at', 'resubmitted-at'].map((alternative) => [alternative, 'cases-required']);
        expect(skipped).toEqual(cases ? [] : needed);
        expect(rows.every(({ question, reading }) => question.zh !== '' && reading.en !== '')).toBe(true);
        for (const row of rows) {
          if ('skipped' in row) continue;
          const { assumption = '', alternative = '', budget = input.budget } = row;
          const policy = assumption === '' ? input.policy : withAlternative(input.policy, assumption, alternative);
          const ledger = input.ledger && carried({ ...input.ledger, policy: policy.id }, budget, policy);
          const after = decideRound({ ...input, policy, budget, ...(ledger === undefined ? {} : { ledger }) });
          const changed = compareRounds(before, after).filter((each) => each.before !== each.after);
          const differences = changed.map((each) => fenOf(each.after) - fenOf(each.before));
          const sizes = differences.map((each) => (each < 0n ? -each : each));
          expect(row.changed).toBe(changed.length);
          expect(row.moved).toBe(String(sum(sizes)));
          expect(fenOf(row.change)).toBe(sum(differences));
          const amounts = row.affected
            .map((each) => fenOf(each.after) - fenOf(each.before))
            .map((each) => (each < 0n ? -each : each));
          expect(amounts).toEqual([...sizes].sort((a, b) => (a > b ? -1 : a < b ? 1 : 0)));
          const sides = (list: readonly { application: string; before: string; after: string }[]) =>
            list.map((each) => [each.application, each.before, each.after].join(' ')).sort();
          expect(sides(row.affected)).toEqual(sides(changed));
        }
      }),
      runs(20),
    ));
});

const most = '9999999999999.99' as Yuan;

/** A ledger that was closed for want of money is open where there is more; only `block` closes one with money left. */
function carried(ledger: Ledger, budget: Yuan, { exhaustion }: Policy): Ledger {
  const stays = exhaustion === 'block' && ledger.closed && ledger.granted !== ledger.budget;
  return { ...ledger, budget, closed: stays || ledger.granted === budget };
}
