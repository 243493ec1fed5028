/**
 * The laws of a whole round, for any implementation of it.
 * @module
 */
import fc from 'fast-check';
import { allocate } from '../allocation/allocate';
import type { Exhaustion } from '../policy/policy';
import { decideBatches, type decideRound } from '../round/decide';
import type { Decision, Round, RoundInput } from '../round/round';
import { assess } from '../subsidy/assess';
import { fenOf, mostFen, yuanOf, type Fen } from '../values/fen';
import type { Id } from '../values/id';
import { anyRound } from './any-round';
import { composedRound, type RoundParts } from './composed-round';
import { pickedFrom, upTo, without, withoutAbsent } from './draw';
import { law, must, mustAgree, mustBeSameBytes, type Law } from './law';

/** What decides a round, at once and batch by batch. */
export type DecideRound = typeof decideRound;
export type DecideBatches = typeof decideBatches;

/** On what, and with which parts, laws of a round are tried. */
export interface RoundLawsOptions {
  /** The rounds on which the laws are tried; any where nothing is said. */
  readonly rounds?: fc.Arbitrary<RoundInput>;
  /** What a round is put together from, and its batches; the library's own where nothing is said. */
  readonly parts?: Partial<RoundParts> & {
    /** The same round batch by batch. */
    readonly decideBatches?: DecideBatches;
  };
}

/**
 * What must hold of any `decideRound`, each law as a test to run.
 * @param decide The function under test, with the signature of `decideRound`.
 * @param options The rounds to try, and the functions that the round is made of.
 * @returns Laws as tests to run.
 * @example for (const { name, run } of roundLaws(decideRound)) it(name, () => run())
 */
export function roundLaws(
  decide: DecideRound,
  { rounds = anyRound(), parts = {} }: RoundLawsOptions = {},
): readonly Law[] {
  const whole: RoundParts = { assess: parts.assess ?? assess, allocate: parts.allocate ?? allocate };
  return [
    ...lawsOfComposition(decide, parts.decideBatches ?? decideBatches, whole, rounds),
    ...lawsOfDecisions(decide, rounds),
    ...lawsOfChange(decide, rounds),
  ];
}

function lawsOfComposition(
  decide: DecideRound,
  batches: DecideBatches,
  parts: RoundParts,
  rounds: fc.Arbitrary<RoundInput>,
): readonly Law[] {
  const inTurn = fc.tuple(rounds, upTo(5), fc.tuple(upTo(9), upTo(9)));
  return [
    law('round-composed', rounds, (input) => {
      const { decisions, ...rest } = decide(input);
      const plain = decisions.map((decision) => without(decision, 'basis'));
      mustAgree('the round', { ...rest, decisions: plain }, composedRound(input, parts));
    }),
    law('round-batches', fc.tuple(rounds, upTo(9)), ([{ applications, ...setup }, cut]) => {
      const parted = [applications.slice(0, cut), applications.slice(cut)];
      const stream = batches(setup, parted);
      let { ledger } = setup;
      parted.forEach((batch, i) => {
        const round = decide({ ...setup, applications: batch, ...(ledger === undefined ? {} : { ledger }) });
        const step = stream.next();
        mustAgree(`batch ${i + 1}`, step, { done: false, value: without(round, 'ledger') });
        ({ ledger } = round);
      });
      mustAgree('the ledger at the end', stream.next(), { done: true, value: ledger });
    }),
    law('round-any-order', inTurn, ([input, turns, [from, other]]) => {
      const { applications, cases, catalogue } = input;
      const turned = <T>(list: readonly T[], by: number) => {
        const at = list.length === 0 ? 0 : by % list.length;
        const moved = [...list.slice(at), ...list.slice(0, at)];
        return turns % 2 === 0 ? moved : moved.reverse();
      };
      const again = withoutAbsent<RoundInput>({
        ...input,
        applications: turned(applications, from),
        cases: cases && turned(cases, other),
        catalogue: { providers: turned(catalogue.providers, other), products: turned(catalogue.products, from) },
        ledger: input.ledger,
      });
      mustBeSameBytes('in another order', decide(again), decide(input));
    }),
    law('round-pure', rounds, (input) => {
      const copy = JSON.parse(JSON.stringify(input)) as RoundInput;
      const first = decide(copy);
      mustBeSameBytes('what was given', copy, input);
      mustBeSameBytes('the round', decide(input), first);
    }),
  ];
}

const isClaim = ({ grant }: Decision): boolean => grant !== undefined;
const sumOf = (amounts: readonly string[]): number => amounts.reduce((all, amount) => all + fenOf(amount), 0);
const grantsOf = ({ decisions }: Round) => decisions.flatMap(({ grant }) => grant ?? []);

function lawsOfDecisions(decide: DecideRound, rounds: fc.Arbitrary<RoundInput>): readonly Law[] {
  return [
    law('round-decisions', rounds, (input) => {
      const { decisions } = decide(input);
      const ids = decisions.map(({ application }) => application);
      mustAgree('the applications decided', [...ids].sort(), input.applications.map(({ id }) => id).sort());
      const claims = decisions.filter(isClaim);
      mustAgree('the claims', decisions.slice(0, claims.length), claims);
      const places = claims.map(({ grant }) => grant?.place);
      const first = (input.ledger?.decided ?? 0) + 1;
      mustAgree(
        'their places',
        places,
        places.map((_, i) => first + i),
      );
      const rest = ids.slice(claims.length);
      mustAgree('the rest', rest, [...rest].sort());
    }),
    law('round-lines', rounds, (input) => {
      for (const { application, lines, grant, assessment } of decide(input).decisions) {
        const granted = fenOf(grant?.granted ?? '0.00');
        must(sumOf(lines) === granted, () => `the lines of ${application} come to ${sumOf(lines)} fen, not ${granted}`);
        const subsidies = assessment.lines.map(({ subsidy }) => fenOf(subsidy));
        const firstShort = lines.findIndex((line, i) => fenOf(line) !== subsidies[i]);
        const behind = firstShort < 0 ? [] : lines.slice(firstShort + 1);
        must(
          sumOf(behind) === 0,
          () => `a line of ${application} is paid before line ${firstShort + 1} has all of its own`,
        );
        must(
          lines.every((line, i) => fenOf(line) <= (subsidies[i] ?? 0)),
          () => `${application}: above the subsidy of a line`,
        );
      }
    }),
    law('round-totals', rounds, (input) => {
      const round = decide(input);
      const grants = grantsOf(round);
      const here = sumOf(grants.map(({ granted }) => granted));
      const all = (here + fenOf(input.ledger?.granted ?? '0.00')) as Fen;
      const short = grants.find(({ poolReduction }) => poolReduction !== '0.00')?.application;
      const remaining = yuanOf((fenOf(input.budget) - all) as Fen);
      const pool = { budget: input.budget, granted: yuanOf(all), remaining, firstShortfall: short };
      mustAgree('pool', round.pool, withoutAbsent(pool));
      const districts = round.districts.map(({ district, applications, granted }) => {
        const own = grants.filter((grant) => grant.district === district && grant.granted !== '0.00');
        must(own.length === applications, () => `${district}: ${applications} applications, but ${own.length} grants`);
        mustAgree(district, granted, yuanOf(sumOf(own.map((grant) => grant.granted)) as Fen));
        return district;
      });
      mustAgree('the districts', districts, [...new Set(districts)].sort());
      mustAgree('their sum', sumOf(round.districts.map(({ granted }) => granted)), here);
    }),
    law('round-invoices-once', rounds, (input) => {
      const claimedBy = new Map<string, Id>(Object.entries(input.ledger?.invoices ?? {}));
      for (const { application, assessment } of decide(input).decisions.filter(isClaim)) {
        for (const { invoice, recognised } of assessment.lines) {
          if (recognised === '0.00') continue;
          const owner = claimedBy.get(invoice) ?? application;
          must(owner === application, () => `${invoice} is recognised in ${owner} and in ${application}`);
          claimedBy.set(invoice, application);
        }
      }
    }),
  ];
}

const kept: readonly Exhaustion[] = ['partial-fill', 'block'];

/** What changes around an application, and whom it may hurt. Under `skip` neither holds. */
function lawsOfChange(decide: DecideRound, rounds: fc.Arbitrary<RoundInput>): readonly Law[] {
  const fresh = rounds.map((input) => without(input, 'ledger') as RoundInput);
  return [
    law('round-larger-budget', fc.tuple(fresh, upTo(30), upTo(3)), ([input, more, scale]) => {
      if (!kept.includes(input.policy.exhaustion)) return;
      const budget = yuanOf(Math.min(mostFen, fenOf(input.budget) + (more + 1) * 100 ** scale) as Fen);
      nobodyGetsLess(`with ${budget} yuan`, decide(input), decide({ ...input, budget }));
    }),
    law('round-withdrawal', fc.tuple(fresh, upTo(9)), ([input, which]) => {
      const { applications, policy } = input;
      if (applications.length === 0 || !kept.includes(policy.exhaustion)) return;
      const gone = pickedFrom(applications, which);
      const others = applications.filter((application) => application !== gone);
      const freed = gone.purchases.map(({ invoice }) => invoice);
      const wanted = others.some(({ purchases }) => purchases.some(({ invoice }) => freed.includes(invoice)));
      if (wanted) return;
      const own = others.filter(({ enterprise }) => enterprise.uscc === gone.enterprise.uscc).map(({ id }) => id);
      nobodyGetsLess(`without ${gone.id}`, decide(input), decide({ ...input, applications: others }), own);
    }),
  ];
}

/** Nobody gets less afterwards, but those left out of account. */
function nobodyGetsLess(when: string, before: Round, after: Round, besides: readonly Id[] = []): void {
  const then = new Map(grantsOf(after).map(({ application, granted }) => [application, granted]));
  for (const { application, granted } of grantsOf(before)) {
    const now = then.get(application);
    if (now === undefined || besides.includes(application)) continue;
    must(fenOf(now) >= fenOf(granted), () => `${when}, ${application} gets ${now} and not ${granted}`);
  }
}
