/**
 * How many questions an interview takes that starts with a given fact and goes on as well as can be: every interview is
 * tried, the shortest first. Proof that none is shorter: test/exhaustive/questions.test.ts.
 * @module
 */
import type { Enterprise, FactId } from '../facts/enterprise';
import { fitsOf, type Fits } from './answers';
import type { EligibilityTerms } from './terms';

/** The facts that bear on sector and size together; each of the others decides a criterion by itself, by two classes. */
const jointFacts = ['industry', 'employees', 'annualRevenue'] as const;

/**
 * The states of an interview, by number: a digit for each joint fact, the number of its answer or (the highest) that it is
 * open. Whoever answers a fact goes to a state of a lower number, so costs are worked out from the lowest up.
 */
interface States {
  readonly answers: readonly number[];
  readonly weights: readonly number[];
  /** Of each state, the combinations of answers that are left, and those under which sector and size fit. */
  readonly left: readonly number[];
  readonly fitting: readonly number[];
}

/** By the number of other facts that are open, by state: the questions of the best interview, summed over what is left. */
type Costs = readonly (readonly number[])[];

/**
 * For each of the facts that still matter, the questions of the best interview that starts with it, summed over all
 * completions: an average in whole numbers, so that ties are ties.
 */
export function interviewCosts(
  terms: EligibilityTerms,
  enterprise: Enterprise,
  missing: readonly FactId[],
): ReadonlyMap<FactId, number> {
  if (missing.length === 0) return new Map();
  const states = statesOf(fitsOf(terms, enterprise));
  const others = missing.filter((fact) => jointFactOf(fact) < 0).length;
  const costs = costsOf(states, others);
  const now = jointFacts.reduce((state, fact, f) => {
    const open = enterprise[fact] === undefined ? (states.answers[f] ?? 0) : 0;
    return state + open * (states.weights[f] ?? 0);
  }, 0);
  return new Map(missing.map((fact) => [fact, askingCost(states, costs, others, now, jointFactOf(fact))]));
}

function jointFactOf(fact: FactId): number {
  return jointFacts.findIndex((each) => each === fact);
}

function statesOf(fits: Fits): States {
  const answers = [fits.length, fits[0]?.length ?? 0, fits[0]?.[0]?.length ?? 0];
  const [, staff = 0, revenues = 0] = answers;
  const weights = [(staff + 1) * (revenues + 1), revenues + 1, 1];
  const left: number[] = [];
  const fitting: number[] = [];
  const states = { answers, weights, left, fitting };
  for (let state = 0; state < (fits.length + 1) * (weights[0] ?? 0); state += 1) {
    const open = answers.findIndex((count, f) => digitOf(states, state, f) === count);
    const [i = 0, e = 0, r = 0] = answers.map((_, f) => digitOf(states, state, f));
    left.push(open < 0 ? 1 : sumOverAnswers(states, left, state, open));
    fitting.push(open < 0 ? Number(fits[i]?.[e]?.[r]) : sumOverAnswers(states, fitting, state, open));
  }
  return states;
}

function digitOf({ answers, weights }: States, state: number, fact: number): number {
  return Math.floor(state / (weights[fact] ?? 1)) % ((answers[fact] ?? 0) + 1);
}

/** The sum of `values` over the states that the answers to an open fact lead to. */
function sumOverAnswers({ answers, weights }: States, values: readonly number[], state: number, fact: number): number {
  let sum = 0;
  for (let open = answers[fact] ?? 0; open > 0; open -= 1) sum += values[state - open * (weights[fact] ?? 0)] ?? 0;
  return sum;
}

function costsOf(states: States, others: number): Costs {
  const { left, fitting, answers } = states;
  const costs: number[][] = [];
  for (let open = 0; open <= others; open += 1) {
    const row: number[] = [];
    costs.push(row);
    left.forEach((combinations, state) => {
      const certain = fitting[state] === 0 || (open === 0 && fitting[state] === combinations);
      let least = Infinity;
      for (let fact = open === 0 ? 0 : -1; fact < answers.length && !certain; fact += 1) {
        if (fact >= 0 && digitOf(states, state, fact) !== answers[fact]) continue;
        least = Math.min(least, askingCost(states, costs, open, state, fact));
      }
      row.push(certain ? 0 : least);
    });
  }
  return costs;
}

/** Asking a joint fact, by its number; or (−1) one of the others, of which one answer ends the interview. */
function askingCost(states: States, costs: Costs, others: number, state: number, fact: number): number {
  const combinations = 2 ** others * (states.left[state] ?? 0);
  if (fact < 0) return combinations + (costs[others - 1]?.[state] ?? 0);
  return combinations + sumOverAnswers(states, costs[others] ?? [], state, fact);
}
