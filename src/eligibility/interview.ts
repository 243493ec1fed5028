/**
 * How many questions an interview takes that starts with a given fact and goes on as well as can be: every interview is
 * tried, each state of it once. Proof that none is shorter: test/exhaustive/questions.test.ts.
 * @module
 */
import { factIds, readSizeFacts, type Enterprise, type FactId, type SizeFacts } from '../facts/enterprise';
import type { Policy } from '../policy/policy';
import { readOnce } from '../values/remembering';
import { classOf, completionsOf, isEligible, sizeFacts, sizeScope, type Answers, type SizeFact } from './size';

/** Where an interview stands: of each fact of the size, in their order, the class of its answer, or that it is open. */
type State = readonly number[];
const open = -1;

/** What is still to come from a state. */
interface Outlook {
  readonly completions: number;
  /** Of how many completions sector and size are eligible. */
  readonly eligible: number;
  /** The questions of the best interview, summed over all completions, by the number of other facts that are open. */
  readonly least: readonly number[];
}

/**
 * For each missing fact, the questions of the best interview that starts with it, summed over all completions: an average in
 * whole numbers, so that ties are exact.
 */
export function interviewCosts(
  policy: Policy,
  enterprise: Enterprise,
  missing: readonly FactId[],
): ReadonlyMap<FactId, number> {
  if (missing.length === 0) return new Map();
  const { stateOf, costOf } = interviews(policy);
  const state = stateOf(readSizeFacts(enterprise));
  const others = missing.filter((fact) => placeOf(fact) < 0).length;
  return new Map(missing.map((fact) => [fact, costOf(placeOf(fact), state, others)]));
}

/** The place of a fact in a state; −1 for the others. */
function placeOf(fact: FactId): number {
  return sizeFacts.findIndex((each) => each === fact);
}
const otherFacts = factIds.length - sizeFacts.length;

interface Interviews {
  readonly stateOf: (facts: SizeFacts) => State;
  /**
   * The cost of asking the fact of a place first. Each of the other facts decides a criterion by itself: of its two classes of
   * answers, one ends the interview.
   */
  readonly costOf: (place: number, state: State, others: number) => number;
}

const interviews: (policy: Policy) => Interviews = /* @__PURE__ */ readOnce((policy) => {
  const { classes, stateOf, isEligibleAt } = answerClasses(policy);
  const known = new Map<string, Outlook>();

  function answered(state: State, place: number): readonly Outlook[] {
    return (classes[place] ?? []).map((answer) => outlook(state.map((each, i) => (i === place ? answer : each))));
  }

  function outlook(state: State): Outlook {
    const key = state.join();
    const found = known.get(key);
    if (found !== undefined) return found;
    const asking = sizeFacts.flatMap((_, place) => (state[place] === open ? [answered(state, place)] : []));
    const [next] = asking;
    const completions = next === undefined ? 1 : sum(next, (each) => each.completions);
    const eligible = next === undefined ? Number(isEligibleAt(state)) : sum(next, (each) => each.eligible);
    const least: number[] = [];
    for (let others = 0; others <= otherFacts; others += 1) {
      const certain = eligible === 0 || (others === 0 && eligible === completions);
      const rests = asking.map((answers) => sum(answers, (each) => each.least[others] ?? NaN));
      const rest = Math.min(...rests, least[others - 1] ?? Infinity);
      least.push(certain ? 0 : completions * 2 ** others + rest);
    }
    const fresh = { completions, eligible, least };
    known.set(key, fresh);
    return fresh;
  }

  return {
    stateOf,
    costOf(place, state, others) {
      const { completions, least } = outlook(state);
      const rest = place < 0 ? least[others - 1] : sum(answered(state, place), (each) => each.least[others] ?? NaN);
      return completions * 2 ** others + (rest ?? NaN);
    },
  };
});

function sum(all: readonly Outlook[], of: (each: Outlook) => number): number {
  return all.reduce((total, each) => total + of(each), 0);
}

/** The answers to the facts of the size. Those of one class no completion of the other facts tells apart: the first stands for them. */
function answerClasses(policy: Policy) {
  const { rules, answers, sizes } = sizeScope(policy, undefined);
  // The number after those of the rules stands for an industry of no sector.
  const all: Answers = { ...answers, industry: [...answers.industry, rules.length] };
  const verdicts = (some: Answers) =>
    completionsOf(some).map((each) => each.industry < rules.length && isEligible(classOf(rules, each), sizes));
  const firsts = sizeFacts.map((fact) => {
    const effects = all[fact].map((answer) => verdicts({ ...all, [fact]: [answer] }).join());
    return effects.map((effect) => effects.indexOf(effect));
  });
  const first = (place: number, answer: number | undefined) => {
    const reached = all[sizeFacts[place] ?? 'industry'].filter((threshold) => threshold <= (answer ?? NaN)).length - 1;
    return firsts[place]?.[reached] ?? open;
  };
  return {
    classes: firsts.map((each) => [...new Set(each)]),
    stateOf({ industry, employees, revenue }: SizeFacts): State {
      const [rule] = industry === undefined ? [] : sizeScope(policy, industry).rules;
      return [rule && rules.indexOf(rule), employees, revenue].map((answer, place) => first(place, answer));
    },
    isEligibleAt([industry = 0, employees = 0, annualRevenue = 0]: State): boolean {
      const at = (fact: SizeFact, number: number) => all[fact].slice(number, number + 1);
      return verdicts({
        industry: at('industry', industry),
        employees: at('employees', employees),
        annualRevenue: at('annualRevenue', annualRevenue),
      }).includes(true);
    },
  };
}
