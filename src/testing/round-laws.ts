/**
 * The laws of a whole round, for any implementation of it: what it is by the reference, and what a change may do to it.
 * @module
 */
import fc from 'fast-check';
import { referenceRound } from '../reference/round';
import type { decideBatches, decideRound } from '../round/decide';
import type { Round, RoundInput } from '../round/round';
import { fenOf, mostFen, yuanOf, type Fen } from '../values/fen';
import { anyRound } from './any-round';
import { without } from './difference';
import { pickedFrom, turned, upTo } from './draw';
import { law, lawOfPurity, lawsAgainst, mustAgree, mustBeSameBytes, noGrantIsSmaller, type Law } from './law';
import { keepsLaw } from './law-table';

export type DecideRound = typeof decideRound;
export type DecideBatches = typeof decideBatches;

/** On which rounds laws are tried. */
export interface RoundLawsOptions {
  /** The rounds on which the laws are tried; any unless given. */
  readonly rounds?: fc.Arbitrary<RoundInput>;
  /** What decides a stream of batches; the law on it, `round-batches`, is left out unless given. */
  readonly decideBatches?: DecideBatches;
}

/**
 * What must hold of any `decideRound`, each law as a test to run.
 * @param decide The function under test, with the signature of `decideRound`.
 * @param options The rounds to try, and what decides a stream of batches.
 * @returns Laws as tests to run.
 * @example for (const { name, run } of roundLaws(decideRound, { decideBatches })) it(name, () => run())
 */
export function roundLaws(
  decide: DecideRound,
  { rounds = anyRound(), decideBatches: stream }: RoundLawsOptions = {},
): readonly Law[] {
  const asReference = lawsAgainst(rounds, decide, referenceRound);
  const fresh = rounds.map((input) => without(input, 'ledger') as RoundInput);
  return [
    asReference('round-composed', (round) => round),
    asReference('round-decisions', ({ decisions }) => ({
      decisions: decisions.map(({ application, outcome, grant }) => ({ application, outcome, place: grant?.place })),
    })),
    asReference('round-lines', ({ decisions }) => ({ decisions: decisions.map(({ lines }) => ({ lines })) })),
    asReference('round-totals', ({ pool, districts }) => ({ pool, districts })),
    asReference('round-invoices-once', ({ decisions, ledger: { invoices } }) => ({
      recognised: decisions.map(({ assessment: { lines } }) =>
        lines.map(({ invoice, recognised }) => [invoice, recognised]),
      ),
      invoices,
    })),
    ...(stream === undefined ? [] : [lawOfBatches(decide, stream, rounds)]),
    law('round-any-order', fc.tuple(rounds, upTo(9)), ([input, cut]) => {
      const { applications, cases, catalogue } = input;
      const again = {
        ...input,
        applications: turned(applications, cut),
        catalogue: { providers: turned(catalogue.providers), products: turned(catalogue.products, cut) },
        ...(cases && { cases: turned(cases) }),
      };
      mustBeSameBytes('in another order', decide(again), decide(input));
    }),
    lawOfPurity('round-pure', rounds, decide),
    law('round-larger-budget', fc.tuple(fresh, upTo(30), upTo(3)), ([input, more, scale]) => {
      if (!keepsLaw(input.policy.exhaustion, 'larger-budget')) return;
      const budget = yuanOf(Math.min(mostFen, fenOf(input.budget) + (more + 1) * 100 ** scale) as Fen);
      noGrantIsSmaller(`with ${budget} yuan`, grantsOf(decide(input)), grantsOf(decide({ ...input, budget })));
    }),
    law('round-withdrawal', fc.tuple(fresh, upTo(9)), ([input, which]) => {
      const { applications, policy } = input;
      if (applications.length === 0 || !keepsLaw(policy.exhaustion, 'withdrawal')) return;
      const gone = pickedFrom(applications, which);
      const others = applications.filter((application) => application !== gone);
      const freed = gone.purchases.map(({ invoice }) => invoice);
      const wanted = others.some(({ purchases }) => purchases.some(({ invoice }) => freed.includes(invoice)));
      if (wanted) return;
      const before = grantsOf(decide(input)).filter(({ enterprise }) => enterprise !== gone.enterprise.uscc);
      noGrantIsSmaller(`without ${gone.id}`, before, grantsOf(decide({ ...input, applications: others })));
    }),
  ];
}

function lawOfBatches(decide: DecideRound, batches: DecideBatches, rounds: fc.Arbitrary<RoundInput>): Law {
  return law('round-batches', fc.tuple(rounds, upTo(9)), ([{ applications, ...setup }, cut]) => {
    const parted = [applications.slice(0, cut), applications.slice(cut)];
    const stream = batches(setup, parted);
    let { ledger } = setup;
    parted.forEach((batch, i) => {
      const round = decide({ ...setup, applications: batch, ...(ledger === undefined ? {} : { ledger }) });
      mustAgree(`batch ${i + 1}`, stream.next(), { done: false, value: without(round, 'ledger') });
      ({ ledger } = round);
    });
    mustAgree('the ledger at the end', stream.next(), { done: true, value: ledger });
  });
}

const grantsOf = ({ decisions }: Round) => decisions.flatMap(({ grant }) => grant ?? []);
