/**
 * The laws of the allocation, for any implementation of it under an exhaustion rule: those of the table that the rule
 * keeps (law-table.ts), and what every rule keeps besides.
 * @module
 */
import fc from 'fast-check';
import type { allocate } from '../allocation/allocate';
import { openLedger } from '../allocation/ledger';
import type { Claim, Grant } from '../allocation/claim';
import type { Exhaustion, Policy } from '../policy/policy';
import { instantOf, momentAfter, momentAt } from '../values/calendar';
import { fenOf, mostFen, yuanOf, type Fen, type Yuan } from '../values/fen';
import type { Id } from '../values/id';
import { checkAmounts, checkLedger, checkQueue } from './allocation-checks';
import { anyContest, type Contest } from './any-claims';
import { anyPolicy } from './any-policy';
import { inArrivalOrder } from './arrival-order';
import { pickedFrom, upTo, without } from './draw';
import { law, must, mustAgree, mustBeSameBytes, type Law } from './law';
import type { LawId } from './law-names';
import { keepsLaw, type TableLawId } from './law-table';

/** What decides claims under a policy, and carries the ledger on. */
export type Allocate = typeof allocate;

/** Which laws of the allocation are wanted. */
export interface AllocationLawsOptions {
  /** The rule whose laws are wanted. */
  readonly exhaustion: Exhaustion;
  /** The policies under which the laws are tried, all of that rule; any where nothing is said. */
  readonly policies?: fc.Arbitrary<Policy>;
}

/**
 * What must hold of any `allocate` under an exhaustion rule, each law as a test to run.
 * @param decide The function under test, with the signature of `allocate`.
 * @param options The exhaustion rule, and the policies to try.
 * @returns The laws that the rule keeps, as tests to run.
 * @example for (const { name, run } of allocationLaws(allocate, { exhaustion: 'partial-fill' })) it(name, () => run())
 */
export function allocationLaws(decide: Allocate, options: AllocationLawsOptions): readonly Law[] {
  const { exhaustion, policies = anyPolicy({ exhaustion }) } = options;
  const contests = anyContest(policies);
  const table = tableLaws(decide, contests);
  const kept = (Object.keys(table) as TableLawId[]).filter((id) => keepsLaw(exhaustion, id));
  return [...kept.map((id) => table[id]), ...bookkeepingLaws(decide, contests)];
}

/** All laws of the table, whether or not a rule keeps them: so that a counterexample can be held against its law. */
export function tableLaws(decide: Allocate, contests: fc.Arbitrary<Contest>): Readonly<Record<TableLawId, Law>> {
  const { first, second } = { first: decidedBy(decide), second: upTo(30) };
  const chosen = fc.tuple(contests, second);
  const shuffled = contests.chain((contest) =>
    fc
      .shuffledSubarray([...contest.claims], { minLength: contest.claims.length })
      .map((order) => ({ ...contest, order })),
  );
  const named = <World>(id: TableLawId, worlds: fc.Arbitrary<World>, holds: (world: World) => void) =>
    law(id, worlds, holds);
  return {
    'any-order': named('any-order', shuffled, ({ order, ...contest }) => {
      mustBeSameBytes('in another order', first({ ...contest, claims: order }), first(contest));
    }),
    'within-limits': named('within-limits', contests, (contest) => checkLimits(contest, first(contest))),
    batches: named('batches', contests, (contest) => {
      const queue = inArrivalOrder(contest.claims);
      const before = first({ ...contest, claims: queue.slice(0, contest.cut) });
      const after = decide(contest.policy, before.ledger, queue.slice(contest.cut));
      const together = first(contest);
      mustAgree('in two batches', { grants: [...before.grants, ...after.grants], ledger: after.ledger }, together);
    }),
    'later-claim': named('later-claim', contests, (contest) => {
      const queue = inArrivalOrder(contest.claims);
      const before = first({ ...contest, claims: queue.slice(0, contest.cut) });
      mustAgree('with later claims', first(contest).grants.slice(0, before.grants.length), before.grants);
    }),
    'larger-budget': named('larger-budget', fc.tuple(chosen, upTo(3)), ([[contest, more], scale]) => {
      const budget = yuanOf(Math.min(mostFen, fenOf(contest.budget) + (more + 1) * 100 ** scale) as Fen);
      nobodyGetsLess('with a larger budget', first(contest).grants, first({ ...contest, budget }).grants);
    }),
    withdrawal: named('withdrawal', chosen, ([contest, which]) => {
      const gone = contest.claims[which % Math.max(1, contest.claims.length)];
      const claims = contest.claims.filter((claim) => claim !== gone);
      const others = first(contest).grants.filter(({ enterprise }) => enterprise !== gone?.enterprise);
      nobodyGetsLess(`without ${gone?.application ?? 'nobody'}`, others, first({ ...contest, claims }).grants);
    }),
    splitting: named('splitting', fc.tuple(chosen, upTo(7), fc.boolean()), ([[contest, which], part, later]) => {
      const split = contest.claims[which % Math.max(1, contest.claims.length)];
      if (split === undefined) return;
      const claims = [...contest.claims.filter((claim) => claim !== split), ...partsOf(split, part, later)];
      const paid = (grants: readonly Grant[]) =>
        totalOf(grants.filter(({ enterprise }) => enterprise === split.enterprise));
      const [whole, parts] = [paid(first(contest).grants), paid(first({ ...contest, claims }).grants)];
      must(parts <= whole, () => `${split.enterprise} gets ${whole} fen, and ${parts} with ${split.application} split`);
    }),
    'money-left': named('money-left', contests, (contest) => {
      const { grants, ledger } = first(contest);
      const short = grants.find(({ poolReduction }) => poolReduction !== '0.00');
      must(
        short === undefined || ledger.granted === ledger.budget,
        () =>
          `${short?.application} lacks ${short?.poolReduction}, while ${ledger.granted} of ${ledger.budget} is granted`,
      );
    }),
  };
}

/** What every rule keeps besides. The claims come in two batches in any order, so that some are overtaken. */
function bookkeepingLaws(decide: Allocate, contests: fc.Arbitrary<Contest>): readonly Law[] {
  const first = decidedBy(decide);
  const inTwo = (id: LawId, check: typeof checkAmounts) =>
    law(id, contests, (contest) => {
      const { policy, claims, cut } = contest;
      const opened = openLedger(policy, contest.budget);
      const one = decide(policy, opened, claims.slice(0, cut));
      check(policy, opened, claims.slice(0, cut), one);
      check(policy, one.ledger, claims.slice(cut), decide(policy, one.ledger, claims.slice(cut)));
    });
  return [
    inTwo('allocation-amounts', checkAmounts),
    inTwo('allocation-queue', checkQueue),
    inTwo('allocation-ledger', checkLedger),
    law('allocation-pure', contests, (contest) => {
      const { policy, claims, cut } = contest;
      const { ledger } = first({ ...contest, claims: claims.slice(0, cut) });
      const given = JSON.parse(JSON.stringify([policy, ledger, claims.slice(cut)])) as Parameters<Allocate>;
      const answer = decide(...given);
      mustBeSameBytes('what was given', given, [policy, ledger, claims.slice(cut)]);
      mustBeSameBytes('the answer', decide(policy, ledger, claims.slice(cut)), answer);
    }),
  ];
}

type Decided = ReturnType<Allocate>;

const decidedBy =
  (decide: Allocate) =>
  ({ policy, budget, claims }: Omit<Contest, 'cut'>): Decided =>
    decide(policy, openLedger(policy, budget), claims);

const totalOf = (grants: readonly Grant[]): number => grants.reduce((sum, { granted }) => sum + fenOf(granted), 0);

/** Two claims of a claim's entitlement in all, at its place in the queue or one of them a second later. */
function partsOf(claim: Claim, part: number, later: boolean): readonly Claim[] {
  const whole = fenOf(claim.entitlement);
  const sizes = [Math.floor(whole / 2), Math.min(1, whole), Math.max(0, whole - 1), Math.floor(whole / 3)];
  const less = pickedFrom(sizes, part);
  const amounts = [less, whole - less].map((fen) => yuanOf(fen as Fen));
  const [head = '0.00' as Yuan, tail = '0.00' as Yuan] = part < 4 ? amounts : [...amounts].reverse();
  const application = `${claim.application}.part` as Id;
  const queuedAt = later ? instantOf(momentAfter(momentAt(claim.queuedAt), 1e9), 480) : claim.queuedAt;
  return [
    { ...claim, entitlement: head },
    { ...without(claim, 'invoices'), application, queuedAt, entitlement: tail },
  ];
}

function checkLimits({ budget, policy }: Contest, { grants, ledger }: Decided): void {
  const granted = totalOf(grants);
  mustAgree(
    'the ledger',
    { granted: ledger.granted, budget: ledger.budget },
    { granted: yuanOf(granted as Fen), budget },
  );
  must(granted <= fenOf(budget), () => `${granted} fen are granted from ${budget} yuan`);
  const perEnterprise = new Map<string, number>();
  for (const { application, enterprise, entitlement, capRoom, poolRoom, ...grant } of grants) {
    const fen = fenOf(grant.granted);
    const room = Math.min(...[entitlement, capRoom, poolRoom].map((amount) => fenOf(amount)));
    must(fen <= room, () => `${application} gets ${grant.granted}, more than entitlement, cap room or pool room`);
    perEnterprise.set(enterprise, (perEnterprise.get(enterprise) ?? 0) + fen);
  }
  const cap = fenOf(policy.annualCap);
  for (const [enterprise, fen] of perEnterprise) must(fen <= cap, () => `${enterprise} gets ${fen} fen, above the cap`);
}

/** Nobody whose grant stands in `before` has a smaller one in `after`. */
function nobodyGetsLess(when: string, before: readonly Grant[], after: readonly Grant[]): void {
  for (const { application, granted } of before) {
    const then = after.find((grant) => grant.application === application)?.granted;
    if (then === undefined) continue;
    must(fenOf(then) >= fenOf(granted), () => `${when}, ${application} gets ${then} and not ${granted}`);
  }
}
