/**
 * The laws of the allocation, for any implementation of it under an exhaustion rule: those of the table that the rule
 * keeps (law-table.ts), and what every rule keeps besides, as the reference has it.
 * @module
 */
import fc from 'fast-check';
import type { allocate } from '../allocation/allocate';
import type { Claim, Grant } from '../allocation/claim';
import type { Exhaustion, Policy } from '../policy/policy';
import { byQueue, emptyLedger, referenceAllocate } from '../reference/allocation';
import { momentOf } from '../reference/time';
import { instantOf, momentAfter, momentAt } from '../values/calendar';
import { fenOf, mostFen, yuanOf, type Fen } from '../values/fen';
import type { Id } from '../values/id';
import type { LawId } from '../words/laws';
import { anyContest, type Contest } from './any-claims';
import { anyPolicy } from './any-policy';
import { without } from './difference';
import { pickedFrom, turned, upTo } from './draw';
import {
  fenIn,
  law,
  lawOfPurity,
  lawsAgainst,
  must,
  mustAgree,
  mustBeSameBytes,
  noGrantIsSmaller,
  type Law,
} from './law';
import { keepsLaw, type TableLawId } from './law-table';

export type Allocate = typeof allocate;
type Decided = ReturnType<Allocate>;

/** Which laws of the allocation are wanted. */
export interface AllocationLawsOptions {
  /** The rule whose laws are wanted. */
  readonly exhaustion: Exhaustion;
  /** The policies under which the laws are tried, all of that rule; any unless given. */
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
  const contested = anyContest(policies, 8, true);
  return [...kept.map((id) => table[id]), ...bookkeepingLaws(decide, contests), lawOfInvoices(decide, contested)];
}

/** All laws of the table, whether or not a rule keeps them: so that a counterexample can be held against its law. */
export function tableLaws(decide: Allocate, contests: fc.Arbitrary<Contest>): Readonly<Record<TableLawId, Law>> {
  const first = ({ policy, budget, claims }: Contest) => decide(policy, emptyLedger(policy, budget), claims);
  const chosen = fc.tuple(contests, upTo(30));
  const inQueue = (contest: Contest) => {
    const queue = inArrivalOrder(contest.claims);
    return { before: first({ ...contest, claims: queue.slice(0, contest.cut) }), later: queue.slice(contest.cut) };
  };
  return {
    'any-order': law('any-order', contests, (contest) => {
      const other = { ...contest, claims: turned(contest.claims, contest.cut) };
      mustBeSameBytes('in another order', first(other), first(contest));
    }),
    'within-limits': law('within-limits', contests, (contest) => checkLimits(contest, first(contest))),
    batches: law('batches', contests, (contest) => {
      const { before, later } = inQueue(contest);
      const { grants, ledger } = decide(contest.policy, before.ledger, later);
      mustAgree('in two batches', { grants: [...before.grants, ...grants], ledger }, first(contest));
    }),
    'later-claim': law('later-claim', contests, (contest) => {
      const { grants } = inQueue(contest).before;
      mustAgree('with later claims', first(contest).grants.slice(0, grants.length), grants);
    }),
    'larger-budget': law('larger-budget', fc.tuple(chosen, upTo(3)), ([[contest, more], scale]) => {
      const budget = yuanOf(Math.min(mostFen, fenOf(contest.budget) + (more + 1) * 100 ** scale) as Fen);
      noGrantIsSmaller('with a larger budget', first(contest).grants, first({ ...contest, budget }).grants);
    }),
    withdrawal: law('withdrawal', chosen, ([contest, which]) => {
      const gone = contest.claims[which % Math.max(1, contest.claims.length)];
      const claims = contest.claims.filter((claim) => claim !== gone);
      const others = first(contest).grants.filter(({ enterprise }) => enterprise !== gone?.enterprise);
      noGrantIsSmaller(`without ${gone?.application ?? 'any'}`, others, first({ ...contest, claims }).grants);
    }),
    splitting: law('splitting', fc.tuple(chosen, upTo(7), fc.boolean()), ([[contest, which], part, later]) => {
      const split = contest.claims[which % Math.max(1, contest.claims.length)];
      if (split === undefined) return;
      const claims = [...contest.claims.filter((claim) => claim !== split), ...partsOf(split, part, later)];
      const paid = ({ grants }: Decided) => totalOf(grants.filter(({ enterprise }) => enterprise === split.enterprise));
      const [whole, parts] = [paid(first(contest)), paid(first({ ...contest, claims }))];
      must(parts <= whole, () => `${split.enterprise} gets ${whole} fen, and ${parts} with ${split.application} split`);
    }),
    'money-left': law('money-left', contests, (contest) => {
      const { grants, ledger } = first(contest);
      const short = grants.find((grant) => fenIn(grant, 'poolReduction') > 0);
      const left =
        fenIn(ledger, 'granted') !== fenIn(ledger, 'budget') && `${ledger.granted} of ${ledger.budget} is granted`;
      must(!left || short === undefined, () => `${short?.application} lacks ${short?.poolReduction}, and ${left}`);
    }),
  };
}

/** What every rule keeps besides. The claims come in two batches in any order, so that some are overtaken. */
function bookkeepingLaws(decide: Allocate, contests: fc.Arbitrary<Contest>): readonly Law[] {
  const compared = lawsAgainst(contests, inTwoBatches(decide), inTwoBatches(referenceAllocate));
  const asReference = (id: LawId, part: (decided: Decided) => unknown) => compared(id, (both) => both.map(part));
  const calls = contests.map(({ policy, budget, claims }) => [policy, emptyLedger(policy, budget), claims] as const);
  return [
    asReference('allocation-amounts', ({ grants, ledger: { closed } }) => {
      return { grants: grants.map((grant) => without(grant, 'place', 'overtaken')), closed };
    }),
    asReference('allocation-queue', ({ grants, ledger: { last } }) => {
      return { grants: grants.map(({ application, place, overtaken }) => ({ application, place, overtaken })), last };
    }),
    asReference('allocation-ledger', ({ ledger }) => without(ledger, 'closed', 'last')),
    lawOfPurity('allocation-pure', calls, (given) => decide(...given)),
  ];
}

/** Both batches: the second from what the reference leaves after the first. */
const inTwoBatches =
  (decide: Allocate) =>
  ({ policy, budget, claims, cut }: Contest): readonly Decided[] => {
    const ledger = emptyLedger(policy, budget);
    const { ledger: between } = referenceAllocate(policy, ledger, claims.slice(0, cut));
    return [decide(policy, ledger, claims.slice(0, cut)), decide(policy, between, claims.slice(cut))];
  };

/** A claim that names an invoice of another application is refused, whether an earlier batch claimed it or this one. */
function lawOfInvoices(decide: Allocate, contests: fc.Arbitrary<Contest>): Law {
  return law('allocation-invoices', contests, ({ policy, budget, claims, cut }) => {
    const claimed = new Map<string, Id>();
    const isFree = ({ application, invoices = [] }: Claim): boolean => {
      const free = invoices.every((invoice) => (claimed.get(invoice) ?? application) === application);
      if (free) for (const invoice of invoices) claimed.set(invoice, application);
      return free;
    };
    const { ledger } = referenceAllocate(policy, emptyLedger(policy, budget), claims.slice(0, cut).filter(isFree));
    const taken = inArrivalOrder(claims.slice(cut)).find((claim) => !isFree(claim));
    let refused = false;
    try {
      decide(policy, ledger, claims.slice(cut));
    } catch {
      refused = true;
    }
    const whose = taken?.application ?? 'no claim';
    must(refused === (taken !== undefined), () => `${whose} names an invoice of another; refused: ${refused}`);
  });
}

function inArrivalOrder(claims: readonly Claim[]): readonly Claim[] {
  const keys = claims.map((claim) => ({ claim, moment: momentOf(claim.queuedAt), id: claim.application }));
  return keys.sort(byQueue).map(({ claim }) => claim);
}

const totalOf = (grants: readonly Grant[]): number => grants.reduce((sum, grant) => sum + fenIn(grant, 'granted'), 0);

/** Two claims of a claim's entitlement in all, at its place in the queue or one of them a second later. */
function partsOf(claim: Claim, part: number, later: boolean): readonly Claim[] {
  const whole = fenOf(claim.entitlement);
  const sizes = [Math.floor(whole / 2), Math.min(1, whole), Math.max(0, whole - 1), Math.floor(whole / 3)];
  const less = pickedFrom(sizes, part);
  const head = part < 4 ? less : whole - less;
  const application = `${claim.application}.part` as Id;
  const queuedAt = later ? instantOf(momentAfter(momentAt(claim.queuedAt), 1e9), 480) : claim.queuedAt;
  return [
    { ...claim, entitlement: yuanOf(head as Fen) },
    { ...without(claim, 'invoices'), application, queuedAt, entitlement: yuanOf((whole - head) as Fen) },
  ];
}

function checkLimits({ budget, policy }: Contest, { grants, ledger }: Decided): void {
  const granted = yuanOf(totalOf(grants) as Fen);
  mustAgree('the ledger', { granted: ledger.granted, budget: ledger.budget }, { granted, budget });
  must(fenOf(granted) <= fenOf(budget), () => `${granted} is granted from ${budget} yuan`);
  for (const grant of grants) {
    const { application, enterprise, granted: own } = grant;
    const room = Math.min(...(['entitlement', 'capRoom', 'poolRoom'] as const).map((field) => fenIn(grant, field)));
    must(
      fenIn(grant, 'granted') <= room,
      () => `${application} gets ${own}, more than entitlement, cap room or pool room`,
    );
    const all = totalOf(grants.filter((each) => each.enterprise === enterprise));
    must(all <= fenOf(policy.annualCap), () => `${enterprise} gets ${all} fen, above the cap`);
  }
}
