/**
 * Every interview of a small world: each fact absent or answered by one value of each class. The best interview is found
 * here by trying all of them, with nothing but `checkEligibility` to say when the outcome is certain.
 */
import { describe, expect, it } from 'vitest';
import {
  checkEligibility,
  factIds,
  nextQuestions,
  withAlternative,
  wuhan2025,
  type Catalogue,
  type Enterprise,
  type FactId,
  type Instant,
  type Policy,
} from 'cloud-voucher-rules';
import { interviewCosts } from '../../src/eligibility/interview';

const at = '2025-06-03T09:15:00+08:00' as Instant;
const accident = { kind: 'safety', occurredOn: '2024-03-01' };
const dishonesty = { recordedOn: '2024-03-01' };
const catalogue: Catalogue = { providers: [], products: [] };

/** One answer of each class. */
interface World {
  readonly policy: Policy;
  readonly catalogue?: Catalogue;
  readonly answers: Readonly<Record<FactId, readonly unknown[]>>;
}

const singles = {
  district: ['420102', '420200'],
  cloudProvider: [false, true],
  majorAccidents: [[], [accident]],
  seriousDishonesty: [[], [dishonesty]],
};
const wuhan: World = {
  policy: wuhan2025,
  answers: {
    ...singles,
    industry: ['C39', 'I64', 'I65', 'F51'],
    employees: [299, 300, 1000, 2000],
    annualRevenue: ['99999999.99', '100000000.00', '400000000.00', '1000000000.00'],
  },
};

/** What the other worlds change: the classes follow from the policy. */
const worlds: readonly [string, World][] = [
  ['wuhan-2025, provider status declared', wuhan],
  ['wuhan-2025, with a register of providers', { ...wuhan, catalogue }],
  [
    'only industrial enterprises limited in size',
    {
      policy: withAlternative(wuhan2025, 'size-limit-scope', 'industry-only'),
      catalogue,
      answers: {
        ...singles,
        industry: ['C39', 'I65', 'F51'],
        employees: [999, 1000],
        annualRevenue: ['399999999.99', '400000000.00'],
      },
    },
  ],
  [
    'micro and small enterprises, so that two rows of the size standard have one bound',
    {
      policy: { ...wuhan2025, applicants: { ...wuhan2025.applicants, sizes: ['micro', 'small'] } },
      catalogue,
      answers: {
        ...singles,
        industry: ['C39', 'I65', 'F51'],
        employees: [99, 100, 300],
        annualRevenue: ['9999999.99', '10000000.00', '20000000.00'],
      },
    },
  ],
  [
    'small enterprises alone, so that bounds lie below and above',
    {
      policy: {
        ...wuhan2025,
        applicants: {
          ...wuhan2025.applicants,
          sizes: ['small'],
          sectors: wuhan2025.applicants.sectors.slice(0, 1).map((sector) => ({ ...sector, divisions: ['39'] })),
          sizeLimitedSectors: wuhan2025.applicants.sectors.slice(0, 1).map(({ id }) => id),
        },
      },
      catalogue,
      answers: {
        ...singles,
        industry: ['C39', 'F51'],
        employees: [19, 20, 300],
        annualRevenue: ['2999999.99', '3000000.00', '20000000.00'],
      },
    },
  ],
];

describe.each(worlds)('%s', (_, world) => {
  const states = statesOf(world);

  it('asks exactly the facts that the outcome still depends on, and none once it is certain', () => {
    for (const state of states.values()) {
      expect(sorted(state.asked)).toEqual(state.missing);
      expect(state.missing.length === 0).toBe(state.outcome !== 'undetermined');
    }
  });

  it('puts the facts in the order of the best interview that starts with each, ties by the order of the facts', () => {
    for (const state of states.values()) {
      const costs = factIds
        .filter((fact) => state.asked.includes(fact))
        .map((fact) => [costOf(world, states, state, fact), fact] as const);
      const best = costs.sort(([a], [b]) => a - b).map(([, fact]) => fact);
      expect(state.asked).toEqual(best);
    }
  });

  it('weighs each by the questions of that interview, on average', () => {
    for (const state of states.values()) {
      const weights = interviewCosts(world.policy, state.enterprise, state.missing);
      const [first] = state.asked;
      if (first === undefined) continue;
      const weightOf = (fact: FactId) => weights.get(fact) ?? NaN;
      // Each sums over completions of its own, so they are compared as proportions; the products are whole numbers.
      const [total, weight] = [costOf(world, states, state, first), weightOf(first)];
      for (const fact of state.asked) {
        expect(weightOf(fact) * total).toBe(costOf(world, states, state, fact) * weight);
      }
    }
  });

  it('has no shorter interview, even one that asks what does not matter', () => {
    for (const state of states.values()) {
      const [first] = state.asked;
      if (first === undefined) continue;
      const unanswered = factIds.filter((fact) => !Object.hasOwn(state.enterprise, fact));
      const least = Math.min(...unanswered.map((fact) => costOf(world, states, state, fact)));
      expect(costOf(world, states, state, first)).toBe(least);
    }
  });

  it('ends, whatever is answered', () => {
    const longest = (state: State): number => {
      const [fact] = state.asked;
      if (fact === undefined) return 0;
      return 1 + Math.max(...world.answers[fact].map((_answer, i) => longest(after(states, state, fact, i))));
    };
    expect(longest(stateAt(states, emptyKey))).toBeLessThanOrEqual(factIds.length);
  });
});

/** Facts known and how the library sees them; `key` numbers the answer of each fact, `-` where it is absent. */
interface State {
  readonly key: string;
  readonly enterprise: Enterprise;
  readonly outcome: string;
  readonly missing: readonly FactId[];
  readonly asked: readonly FactId[];
  /** Questions of the best interview from here on, summed over all completions. */
  least?: number;
}

const emptyKey = factIds.map(() => '-').join('');

function statesOf({ policy, catalogue, answers }: World): ReadonlyMap<string, State> {
  const context = catalogue === undefined ? { at } : { at, catalogue };
  const states = new Map<string, State>();
  const visit = (key: string, facts: object): void => {
    const fact = factIds[key.length];
    if (fact !== undefined) {
      visit(`${key}-`, facts);
      answers[fact].forEach((answer, i) => visit(`${key}${i}`, { ...facts, [fact]: answer }));
      return;
    }
    const enterprise = facts as Enterprise;
    const { outcome, missing } = checkEligibility(policy, enterprise, context);
    const asked = nextQuestions(policy, enterprise, context).map((question) => question.fact);
    states.set(key, { key, enterprise, outcome, missing, asked });
  };
  visit('', { uscc: '91420100616400352X', name: '示例' });
  return states;
}

function stateAt(states: ReadonlyMap<string, State>, key: string): State {
  const state = states.get(key);
  if (state === undefined) throw new Error(`no state ${key}`);
  return state;
}

function after(states: ReadonlyMap<string, State>, { key }: State, fact: FactId, answer: number): State {
  const place = factIds.indexOf(fact);
  return stateAt(states, `${key.slice(0, place)}${answer}${key.slice(place + 1)}`);
}

/** Questions of the best interview that starts with a fact, summed over all completions. */
function costOf(world: World, states: ReadonlyMap<string, State>, state: State, fact: FactId): number {
  const onwards = world.answers[fact].map((_, i) => leastCost(world, states, after(states, state, fact, i)));
  return onwards.reduce((sum, cost) => sum + cost, completions(world, state));
}

function leastCost(world: World, states: ReadonlyMap<string, State>, state: State): number {
  if (state.outcome !== 'undetermined') return 0;
  const unanswered = factIds.filter((fact) => !Object.hasOwn(state.enterprise, fact));
  state.least ??= Math.min(...unanswered.map((fact) => costOf(world, states, state, fact)));
  return state.least;
}

function completions({ answers }: World, { key }: State): number {
  return factIds.reduce((product, fact, i) => product * (key[i] === '-' ? answers[fact].length : 1), 1);
}

function sorted(facts: readonly FactId[]): readonly FactId[] {
  return factIds.filter((fact) => facts.includes(fact));
}
