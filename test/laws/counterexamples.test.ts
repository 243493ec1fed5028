/**
 * What an exhaustion rule does not keep: each ✗ of the table has a stored counterexample, on which its law breaks under
 * the rule, and no contest with fewer claims, less money or smaller claims breaks it.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  allocate,
  exhaustions,
  openLedger,
  type Claim,
  type Exhaustion,
  type Policy,
  type RoundInput,
} from 'cloud-voucher-rules';
import { keepsLaw, lawTable, vectorPolicy, vectors, type TableLawId, type Vector } from 'cloud-voucher-rules/testing';
import { tableLaws } from '../../src/testing/allocation-laws';
import { claim, fenAmount, amountOf } from '../support/builders';

interface Contest {
  readonly budget: RoundInput['budget'];
  readonly claims: readonly Claim[];
}

const contestOf = ({ given }: Vector): Contest => {
  const { budget, batches } = given as { budget: Contest['budget']; batches: readonly (readonly Claim[])[] };
  return { budget, claims: batches.flat() };
};

/** The counterexample of a law under a rule: what is, and what it becomes where the law speaks of a change. */
function storedFor(law: TableLawId, rule: Exhaustion): readonly Contest[] {
  return vectors
    .filter(({ id, policy }) => id.includes(`counterexample-${law}`) && policy === `wuhan-2025+exhaustion.${rule}`)
    .map(contestOf);
}

const broken = (Object.keys(lawTable) as TableLawId[]).flatMap((law) =>
  exhaustions.filter((rule) => !keepsLaw(rule, law)).map((rule) => [law, rule] as const),
);
const policyUnder = (rule: Exhaustion): Policy => vectorPolicy(`wuhan-2025+exhaustion.${rule}`);

const fen = (amount: string): number => Number(amount.replace('.', ''));
const unit = 100;

/** What each claim is granted, in fen. */
function grantedIn(policy: Policy, { budget, claims }: Contest): ReadonlyMap<string, number> {
  const { grants } = allocate(policy, openLedger(policy, budget), claims);
  return new Map(grants.map(({ application, granted }) => [application, fen(granted)]));
}

const someoneLoses = (before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>): boolean =>
  [...before].some(([application, granted]) => (after.get(application) ?? granted) < granted);
const paid = (grants: ReadonlyMap<string, number>): number => [...grants.values()].reduce((sum, each) => sum + each, 0);

/** Whether a law breaks on a contest, whatever is changed of it; every claim is of an enterprise of its own. */
const breaks: Readonly<Partial<Record<TableLawId, (policy: Policy, contest: Contest) => boolean>>> = {
  'larger-budget': (policy, contest) =>
    [1, 2, 3, 4].some((more) => {
      const budget = fenAmount(fen(contest.budget) + more * unit);
      return someoneLoses(grantedIn(policy, contest), grantedIn(policy, { ...contest, budget }));
    }),
  withdrawal: (policy, contest) =>
    contest.claims.some((gone) => {
      const claims = contest.claims.filter((each) => each !== gone);
      return someoneLoses(grantedIn(policy, contest), grantedIn(policy, { ...contest, claims }));
    }),
  splitting: (policy, contest) =>
    contest.claims.some((split) => {
      const before = grantedIn(policy, contest).get(split.application) ?? 0;
      const others = contest.claims.filter((each) => each !== split);
      return [1, 2, 3].some((part) => {
        const [one, rest] = [part * unit, fen(split.entitlement) - part * unit];
        if (rest <= 0) return false;
        const parts = [
          { ...split, entitlement: fenAmount(one) },
          { ...split, application: `${split.application}.part` as never, entitlement: fenAmount(rest) },
        ];
        const after = grantedIn(policy, { ...contest, claims: [...others, ...parts] });
        return (after.get(split.application) ?? 0) + (after.get(`${split.application}.part`) ?? 0) > before;
      });
    }),
  'money-left': (policy, contest) => {
    const granted = grantedIn(policy, contest);
    const asked = contest.claims.reduce((sum, { entitlement }) => sum + fen(entitlement), 0);
    return paid(granted) < fen(contest.budget) && paid(granted) < asked;
  },
};

/** Contests in whole yuan, the smallest first: by the number of claims, then the budget, then what is asked in all. */
function contests(): readonly Contest[] {
  const lists = (length: number): readonly (readonly number[])[] =>
    length === 0 ? [[]] : lists(length - 1).flatMap((list) => [1, 2, 3].map((amount) => [...list, amount]));
  const asked = (list: readonly number[]) => list.reduce((sum, each) => sum + each, 0);
  return [0, 1, 2, 3].flatMap((length) =>
    [0, 1, 2, 3].flatMap((budget) =>
      [...lists(length)]
        .sort((a, b) => asked(a) - asked(b))
        .map((list) => ({
          budget: amountOf(budget),
          claims: list.map((amount, i) => claim('ABC'.charAt(i), i + 1, amount, i + 1)),
        })),
    ),
  );
}

const sizeOf = ({ budget, claims }: Contest): readonly number[] => [
  claims.length,
  fen(budget),
  claims.reduce((sum, { entitlement }) => sum + fen(entitlement), 0),
];

it('the table has its six gaps', () => {
  expect(broken.map(([law, rule]) => `${law} under ${rule}`)).toEqual([
    'larger-budget under skip',
    'withdrawal under skip',
    'splitting under block',
    'splitting under skip',
    'money-left under block',
    'money-left under skip',
  ]);
});

describe.each(broken)('%s under %s', (law, rule) => {
  const [stored] = storedFor(law, rule);
  const policy = policyUnder(rule);

  it('breaks on its stored counterexample', () => {
    expect(stored).toBeDefined();
    const contest = { policy, cut: 0, budget: stored?.budget ?? amountOf(0), claims: stored?.claims ?? [] };
    const { run } = tableLaws(allocate, fc.constant(contest))[law];
    expect(() => run({ numRuns: 3_000, seed: 2025 })).toThrow(/^broken: /);
    expect(breaks[law]?.(policy, contest)).toBe(true);
  });

  it('does not break on that under a rule that keeps it', () => {
    const keeping = exhaustions.find((each) => keepsLaw(each, law)) ?? rule;
    const contest = { policy: { ...policy, exhaustion: keeping }, cut: 0, budget: amountOf(0), claims: [], ...stored };
    expect(() => tableLaws(allocate, fc.constant(contest))[law].run({ numRuns: 300, seed: 2025 })).not.toThrow();
  });

  it('breaks on nothing smaller', () => {
    const smallest = contests().find((contest) => breaks[law]?.(policy, contest));
    expect(stored && sizeOf(stored)).toEqual(smallest && sizeOf(smallest));
  });

  it('its second vector, where there is one, is the same contest changed as the law says', () => {
    const [before, after] = storedFor(law, rule);
    if (law === 'money-left') expect(after).toBeUndefined();
    else if (law === 'larger-budget') expect(after).toEqual({ ...before, budget: after?.budget });
    else if (law === 'withdrawal') expect(after).toEqual({ ...before, claims: before?.claims.slice(1) });
    else expect(after?.claims.map(({ entitlement }) => entitlement)).toEqual(['1.00', '1.00']);
  });
});
