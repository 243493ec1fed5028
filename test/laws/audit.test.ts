/**
 * Laws of comparing rounds, and of running them under every other reading.
 * @module
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideRound, withAlternative, type Ledger, type Round, type RoundInput } from 'cloud-voucher-rules';
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

  it('tells each application once, by id, and accounts for all the money', () =>
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        const told = compareRounds(before, after);
        const ids = told.map(({ application }) => application);
        expect(ids).toEqual([...new Set(ids)].sort());
        const moved = sum(told.map((each) => fenOf(each.after) - fenOf(each.before)));
        expect(moved).toBe(grantedIn(after) - grantedIn(before));
      }),
      runs(150),
    ));

  it('tells the opposite the other way round', () =>
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        const opposite = {
          appeared: 'disappeared',
          disappeared: 'appeared',
          gained: 'lost',
          lost: 'gained',
          'outcome-changed': 'outcome-changed',
        } as const;
        expect(compareRounds(after, before)).toEqual(
          compareRounds(before, after).map((each) => {
            return { ...each, before: each.after, after: each.before, change: opposite[each.change] };
          }),
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
  it('runs every alternative of every assumption, in their order, but those that need cases that are not there', () =>
    fc.assert(
      fc.property(seeds, fc.boolean(), (seed, cases) => {
        const input = randomRound(seed, { cases });
        const effects = sensitivity(input);
        expect(effects.map(({ assumption, alternative }) => [assumption, alternative])).toEqual(alternativesOf(input));
        const skipped = effects.filter((effect) => 'skipped' in effect);
        expect(skipped).toEqual(
          cases
            ? []
            : [
                { assumption: 'queue-order', alternative: 'recommended-at', skipped: 'cases-required' },
                { assumption: 'queue-after-return', alternative: 'resubmitted-at', skipped: 'cases-required' },
              ],
        );
      }),
      runs(20),
    ));

  it('says what deciding the round under the alternative says, and changes nothing that it is given', () =>
    fc.assert(
      fc.property(seeds, (seed) => {
        const input = deepFrozen(randomRound(seed));
        const before = decideRound(input);
        for (const effect of sensitivity(input)) {
          if ('skipped' in effect) continue;
          const policy = withAlternative(input.policy, effect.assumption, effect.alternative);
          const ledger: { ledger?: Ledger } =
            input.ledger === undefined ? {} : { ledger: { ...input.ledger, policy: policy.id } };
          const told = compareRounds(before, decideRound({ ...input, policy, ...ledger }));
          const differences = told.map((each) => {
            const difference = fenOf(each.after) - fenOf(each.before);
            return { ...each, difference: difference < 0n ? -difference : difference };
          });
          expect(effect.changed).toBe(told.length);
          expect(fenOf(effect.moved)).toBe(sum(differences.map(({ difference }) => difference)));
          const most = differences.sort((a, b) =>
            a.difference === b.difference ? 0 : a.difference > b.difference ? -1 : 1,
          );
          expect(effect.examples).toEqual(
            most.slice(0, 5).map(({ application, before: old, after }) => ({ application, before: old, after })),
          );
        }
      }),
      runs(20),
    ));
});
