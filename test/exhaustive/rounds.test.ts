/**
 * Every round of up to four claims of two enterprises over small amounts, caps and budgets, under each exhaustion rule:
 * equal to the reference, and each law of the table holds in all of them where it is promised, and fails in some where not.
 */
import { describe, expect, it } from 'vitest';
import {
  allocate,
  exhaustions,
  openLedger,
  preview,
  type Claim,
  type Exhaustion,
  type Grant,
  type Ledger,
  type Policy,
} from 'cloud-voucher-rules';
import { emptyLedger, referenceAllocate } from '../../src/reference/allocation';
import { claim, fenAmount, policyWith } from '../support/builders';
import { same } from '../support/same';

/** In fen: what a claim may ask, what an enterprise may get in all, what there is to give. */
const amounts = [0, 1, 2, 3];
const cap = 2;
const budgets = [0, 1, 2, 3, 4];
const kinds = amounts.length * 2;
const longest = 4;

/** A queue is a list of digits, one per claim: whose it is and how much it asks. */
type Queue = readonly number[];
const enterpriseOf = (kind: number) => kind % 2;
const askedBy = (kind: number) => amounts[Math.floor(kind / 2)] ?? 0;
const kindOf = (enterprise: number, amount: number) => amounts.indexOf(amount) * 2 + enterprise;

function queuesOf(length: number): readonly Queue[] {
  if (length === 0) return [[]];
  return queuesOf(length - 1).flatMap((queue) => Array.from({ length: kinds }, (_, kind) => [...queue, kind]));
}
/** The enterprises are alike, which three claims show: of four, the first is always of the same one. */
const queues = Array.from({ length: longest + 1 }, (_, length) => queuesOf(length))
  .flat()
  .filter(({ length, 0: first = 0 }) => length < longest || enterpriseOf(first) === 0);

/** Pairs come at the same instant, so that the id settles every second place. */
const claims = Array.from({ length: longest }, (_, place) =>
  Array.from({ length: kinds }, (__, kind) =>
    claim('ABCD'.charAt(place), enterpriseOf(kind) + 1, fenAmount(askedBy(kind)), Math.floor(place / 2)),
  ),
);
const claimsOf = (queue: Queue): readonly Claim[] => queue.flatMap((kind, place) => claims[place]?.[kind] ?? []);

const fen = (amount: string) => Number(amount.replace('.', ''));
const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0);

/** What a queue comes to on a budget. */
interface Outcome {
  readonly grants: readonly Grant[];
  readonly ledger: Ledger;
  /** In fen. */
  readonly granted: readonly number[];
}

/** All rounds on one budget under one rule. */
interface Setting {
  readonly policy: Policy;
  readonly budget: number;
  of(queue: Queue): Outcome;
}

function settingsOf(exhaustion: Exhaustion): readonly Setting[] {
  const policy = policyWith({ exhaustion, annualCap: fenAmount(cap) });
  return budgets.map((budget) => {
    const known = new Map<string, Outcome>();
    const empty = openLedger(policy, fenAmount(budget));
    const of = (queue: Queue): Outcome => {
      const key = queue.join();
      const found = known.get(key);
      if (found !== undefined) return found;
      const { grants, ledger } = allocate(policy, empty, claimsOf(queue));
      const outcome = { grants, ledger, granted: grants.map(({ granted }) => fen(granted)) };
      known.set(key, outcome);
      return outcome;
    };
    return { policy, budget, of };
  });
}

/** Whether a law holds of a queue on a budget; `settings` are those of all budgets, by size. */
type Law = (setting: Setting, queue: Queue, settings: readonly Setting[]) => boolean;

/** The laws that each rule keeps, or not. */
const laws = {
  'a later claim changes no earlier grant': ({ of }, queue) => {
    const { granted } = of(queue);
    return of(queue.slice(0, -1)).granted.every((each, i) => each === granted[i]);
  },
  'a larger budget lowers no grant': ({ budget, of }, queue, settings) => {
    const larger = settings.find((each) => each.budget === budget + 1)?.of(queue).granted;
    return larger === undefined || of(queue).granted.every((each, i) => each <= (larger[i] ?? 0));
  },
  'another enterprise’s withdrawal lowers no grant': ({ of }, queue) =>
    queue.every((gone, i) => {
      const without = queue.filter((_, place) => place !== i);
      const before = of(queue).granted.filter((_, place) => place !== i);
      const after = of(without).granted;
      return without.every(
        (kind, p) => enterpriseOf(kind) === enterpriseOf(gone) || (after[p] ?? 0) >= (before[p] ?? 0),
      );
    }),
  'splitting a claim never pays more': ({ of }, queue) =>
    queue.length === longest ||
    queue.every((kind, i) => {
      const enterprise = enterpriseOf(kind);
      const paid = (list: Queue) => sum(of(list).granted.filter((_, p) => enterpriseOf(list[p] ?? 0) === enterprise));
      const splits = amounts
        .filter((part) => part <= askedBy(kind))
        .map((part) => [kindOf(enterprise, part), kindOf(enterprise, askedBy(kind) - part)]);
      return splits.every((parts) => paid([...queue.slice(0, i), ...parts, ...queue.slice(i + 1)]) <= paid(queue));
    }),
  'money is left only if every claim got all that its cap allows': ({ budget, of }, queue) => {
    const { granted } = of(queue);
    const allAllowed = [0, 1].every((enterprise) => {
      const own = (_: number, place: number) => enterpriseOf(queue[place] ?? 0) === enterprise;
      return sum(granted.filter(own)) === Math.min(sum(queue.filter(own).map(askedBy)), cap);
    });
    return sum(granted) === budget || allAllowed;
  },
} satisfies Record<string, Law>;

/** The table of the design: which rule keeps which of them. */
const kept: Readonly<Record<keyof typeof laws, readonly Exhaustion[]>> = {
  'a later claim changes no earlier grant': exhaustions,
  'a larger budget lowers no grant': ['partial-fill', 'block'],
  'another enterprise’s withdrawal lowers no grant': ['partial-fill', 'block'],
  'splitting a claim never pays more': ['partial-fill'],
  'money is left only if every claim got all that its cap allows': ['partial-fill'],
};

/** The laws that every rule keeps. */
const always = {
  'the reference says the same of every grant and of the ledger': ({ policy, budget, of }, queue) => {
    const { grants, ledger } = of(queue);
    const expected = referenceAllocate(policy, emptyLedger(policy, fenAmount(budget)), claimsOf(queue));
    return same({ grants, ledger }, expected);
  },
  'order of input is irrelevant, to the byte': ({ policy, budget, of }, queue) => {
    const { grants, ledger } = of(queue);
    const expected = JSON.stringify({ grants, ledger });
    const list = claimsOf(queue);
    // All orders of up to three claims; of four, two that between them move every claim past every other.
    const orders =
      list.length < longest ? permutations(list) : [[...list].reverse(), [2, 0, 3, 1].flatMap((i) => list[i] ?? [])];
    const empty = openLedger(policy, fenAmount(budget));
    return orders.every((order) => JSON.stringify(allocate(policy, empty, order)) === expected);
  },
  'Σ granted + remaining = budget; no grant exceeds entitlement, cap room or pool room': ({ budget, of }, queue) => {
    const { grants, ledger, granted } = of(queue);
    const perEnterprise = Object.values(ledger.enterprises).map(fen);
    return (
      fen(ledger.granted) === sum(granted) &&
      sum(perEnterprise) === sum(granted) &&
      sum(granted) <= budget &&
      perEnterprise.every((each) => each <= cap) &&
      grants.every(withinItsRooms)
    );
  },
  // Cut once, after a claim: since every shorter queue is checked too, all cuts follow.
  'consecutive batches = one batch': ({ policy, of }, queue) => {
    const { grants, ledger } = of(queue);
    const expected = JSON.stringify({ grants, ledger });
    return queue.every((_, cut) => {
      if (cut === 0) return true;
      const first = of(queue.slice(0, cut));
      const rest = allocate(policy, first.ledger, claimsOf(queue).slice(cut));
      return JSON.stringify({ grants: [...first.grants, ...rest.grants], ledger: rest.ledger }) === expected;
    });
  },
  'preview tells what is granted next': ({ policy, of }, queue) => {
    const last = claimsOf(queue).at(-1);
    if (last === undefined) return true;
    const foretold = preview(policy, of(queue.slice(0, -1)).ledger, last);
    return JSON.stringify(foretold) === JSON.stringify(of(queue).grants.at(-1));
  },
} satisfies Record<string, Law>;

describe.each(exhaustions)('every small round under %s', (exhaustion) => {
  const settings = settingsOf(exhaustion);

  /** The first round, the smallest first, in which a law fails. */
  function firstViolation(law: Law): { readonly queue: Queue; readonly budget: number } | undefined {
    for (const queue of queues) {
      const setting = settings.find((each) => !law(each, queue, settings));
      if (setting !== undefined) return { queue, budget: setting.budget };
    }
    return undefined;
  }

  it.each(Object.keys(always) as (keyof typeof always)[])('%s', (name) => {
    expect(firstViolation(always[name])).toBeUndefined();
  });

  it.each(Object.keys(laws) as (keyof typeof laws)[])('%s: kept or broken as the table says', (name) => {
    const violation = firstViolation(laws[name]);
    if (kept[name].includes(exhaustion)) expect(violation).toBeUndefined();
    else expect(violation).toBeDefined();
  });
});

function withinItsRooms({ entitlement, capRoom, capReduction, poolRoom, poolReduction, granted }: Grant): boolean {
  const amount = fen(granted);
  return (
    amount <= fen(entitlement) &&
    amount <= fen(capRoom) &&
    amount <= fen(poolRoom) &&
    amount + fen(capReduction) + fen(poolReduction) === fen(entitlement)
  );
}

function permutations<T>(list: readonly T[]): readonly (readonly T[])[] {
  if (list.length <= 1) return [list];
  return list.flatMap((each, i) =>
    permutations([...list.slice(0, i), ...list.slice(i + 1)]).map((rest) => [each, ...rest]),
  );
}
