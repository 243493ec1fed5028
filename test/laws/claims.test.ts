/**
 * A portal that assesses, claims and allocates one application at a time, each with the ledger of the one before, comes to
 * what `decideRound` decides: no invoice is paid twice, whatever the exhaustion rule, audited or not, with a ledger carried
 * over or not, in one batch or in several.
 */
import { without } from '../../src/testing/difference';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  allocate,
  assess,
  claimOf,
  decideBatches,
  decideRound,
  exhaustions,
  inQueueOrder,
  openLedger,
  preview,
  type Application,
  type Claim,
  type Decision,
  type Grant,
  type Ledger,
  type RoundInput,
  type Yuan,
} from 'cloud-voucher-rules';
import { anyRound } from 'cloud-voucher-rules/testing';
import { deepFrozen } from '../../src/values/frozen';

const numRuns = process.env['CVR_DEEP'] === '1' ? 5_000 : 60;
const holds = (rounds: fc.Arbitrary<RoundInput>, law: (input: RoundInput) => void) =>
  fc.assert(fc.property(rounds, law), { numRuns });

/** Some of the applications with the auditor's amounts: half of each line, or all of it. */
function audited(input: RoundInput, chosen: readonly number[]): RoundInput {
  const amounts = input.applications.flatMap(({ id, purchases }, i) => {
    const share = chosen[i % Math.max(1, chosen.length)] ?? 0;
    return share === 0 ? [] : [[id, purchases.map(({ amount }) => (share === 1 ? amount : halfOf(amount)))] as const];
  });
  return { ...input, audited: Object.fromEntries(amounts) };
}
const halfOf = (amount: Yuan): Yuan => {
  const fen = String(BigInt(amount.replace('.', '')) / 2n).padStart(3, '0');
  return `${fen.slice(0, -2)}.${fen.slice(-2)}` as Yuan;
};

const rounds = (exhaustion: RoundInput['policy']['exhaustion']): fc.Arbitrary<RoundInput> =>
  fc.oneof(
    anyRound({ cases: false, exhaustion }),
    fc
      .tuple(anyRound({ cases: false, exhaustion }), fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 3 }))
      .map(([input, chosen]) => audited(input, chosen)),
  );

/** The applications in the order in which they came. */
function inOrder(applications: readonly Application[]): readonly Application[] {
  const asClaims = applications.map(({ id, submittedAt }) => ({ application: id, queuedAt: submittedAt }) as Claim);
  return inQueueOrder(asClaims).flatMap(({ application }) => applications.filter(({ id }) => id === application));
}

/** What a portal does that keeps the ledger; deeply frozen, so that nothing it holds is changed. */
function oneByOne({ policy, budget, catalogue, applications, audited: amounts, ledger: carried }: RoundInput) {
  let ledger: Ledger = carried ?? openLedger(policy, budget);
  const grants: Grant[] = [];
  const assessments = inOrder(applications).map((application) => {
    const own = amounts !== undefined && Object.hasOwn(amounts, application.id) ? amounts[application.id] : undefined;
    const assessment = assess(policy, application, {
      catalogue,
      ledger,
      ...(own === undefined ? {} : { audited: own }),
    });
    const mayClaim = amounts === undefined || own !== undefined;
    const claim = mayClaim ? claimOf(assessment, application.submittedAt) : undefined;
    if (claim !== undefined) {
      const previewed = preview(policy, ledger, claim);
      const step = allocate(policy, deepFrozen(ledger), [claim]);
      expect(step.grants).toEqual([previewed]);
      grants.push(previewed);
      ({ ledger } = step);
    }
    return assessment;
  });
  return { assessments, grants, ledger };
}

describe.each(exhaustions)('under %s', (exhaustion) => {
  it('assess, claimOf and allocate, one by one, are decideRound', () =>
    holds(rounds(exhaustion), (input) => {
      const round = decideRound(input);
      const { assessments, grants, ledger } = oneByOne(input);
      const byId = ({ application }: { application: string }, { application: other }: { application: string }) =>
        application < other ? -1 : 1;
      const decided = (of: (decision: Decision) => readonly unknown[]) => round.decisions.flatMap(of);
      expect(decided(({ grant }) => (grant === undefined ? [] : [grant]))).toEqual(grants);
      expect([...round.decisions].sort(byId).map(({ assessment }) => assessment)).toEqual([...assessments].sort(byId));
      expect(round.ledger).toEqual(ledger);
    }));

  it('and so are batches from a stream', () =>
    holds(rounds(exhaustion), ({ applications, ...setup }) => {
      const ordered = inOrder(applications);
      const [first, second] = [ordered.slice(0, ordered.length / 2), ordered.slice(ordered.length / 2)];
      const stream = decideBatches(setup, [first, second]);
      let { ledger } = setup;
      for (const batch of [first, second]) {
        const input = { ...setup, applications: batch, ...(ledger === undefined ? {} : { ledger }) };
        const round = decideRound(input);
        expect(stream.next()).toEqual({ done: false, value: without(round, 'ledger') });
        ({ ledger } = round);
      }
      expect(stream.next()).toEqual({ done: true, value: ledger });
    }));
});
