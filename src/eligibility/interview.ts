/**
 * How many questions an interview takes that starts with a given fact and goes on as well as can be: every interview is
 * tried, each state of it once. Proof that none is shorter: test/exhaustive/questions.test.ts.
 * @module
 */
import { factIds, readSizeFacts, type Enterprise, type FactId, type SizeFacts } from '../facts/enterprise';
import type { Policy } from '../policy/policy';
import { cachedIfFrozen } from '../values/cache';
import { sizeFacts, sizeScope, verdictsOf } from './size';

/** Where an interview stands: the answer to each fact of the size, one for its class; undefined: open. */
type State = readonly (number | undefined)[];

/** What is still to come from a state. */
interface Outlook {
  readonly completions: number;
  /** Of how many completions sector and size are eligible. */
  readonly eligible: number;
  /** The questions of the best interview, summed over all completions, by the number of other facts that are open. */
  readonly least: readonly number[];
}

/** The facts that are not of the size decide a criterion each: of their two classes of answers, one ends the interview. */
const otherFacts = (): number => factIds.length - sizeFacts.length;
const placeOf = (fact: FactId): number => sizeFacts.findIndex((each) => each === fact);

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
  const { stateOf, outlook, answered } = interviews(policy);
  const state = stateOf(readSizeFacts(enterprise));
  const { completions, least } = outlook(state);
  const others = missing.filter((fact) => placeOf(fact) < 0).length;
  const rest = (fact: FactId) =>
    placeOf(fact) < 0 ? (least[others - 1] ?? NaN) : leastOf(answered(state, placeOf(fact)), others);
  return new Map(missing.map((fact) => [fact, completions * 2 ** others + rest(fact)]));
}

const interviews = /* @__PURE__ */ cachedIfFrozen((policy: Policy) => {
  const scope = sizeScope(policy, undefined);
  const { employees, annualRevenue } = scope.answers;
  // Rules of equal effect are of one class. The number after those of the rules stands for an industry of no sector.
  const effects = [...scope.rules, 'no-sector'].map((_, rule) =>
    verdictsOf(scope, { industry: [rule], employees, annualRevenue }).join(),
  );
  const rules = effects.map((effect) => effects.indexOf(effect));
  const answers = [[...new Set(rules)], employees, annualRevenue];
  const outlooks = new Map<string, Outlook>();

  function stateOf(facts: SizeFacts): State {
    const [rule] = facts.industry === undefined ? [] : sizeScope(policy, facts.industry).rules;
    const reached = (thresholds: readonly number[], figure: number | undefined) =>
      figure === undefined ? undefined : Math.max(...thresholds.filter((threshold) => threshold <= figure));
    return [
      rule === undefined ? undefined : rules[scope.rules.indexOf(rule)],
      reached(employees, facts.employees),
      reached(annualRevenue, facts.revenue),
    ];
  }

  /** The outlooks after each answer to the fact of a place. */
  function answered(state: State, place: number): readonly Outlook[] {
    return (answers[place] ?? []).map((answer) => outlook(state.map((each, i) => (i === place ? answer : each))));
  }

  function outlook(state: State): Outlook {
    const key = state.join();
    const known = outlooks.get(key);
    if (known !== undefined) return known;
    const asking = sizeFacts.flatMap((_, place) => (state[place] === undefined ? [answered(state, place)] : []));
    const [next = []] = asking;
    let [completions, eligible] = asking.length === 0 ? [1, Number(isEligible(state))] : [0, 0];
    for (const each of next) {
      completions += each.completions;
      eligible += each.eligible;
    }
    const least: number[] = [];
    for (let others = 0; others <= otherFacts(); others += 1) {
      const certain = eligible === 0 || (others === 0 && eligible === completions);
      let rest = least[others - 1] ?? Infinity;
      for (const outcomes of asking) rest = Math.min(rest, leastOf(outcomes, others));
      least.push(certain ? 0 : completions * 2 ** others + rest);
    }
    const fresh = { completions, eligible, least };
    outlooks.set(key, fresh);
    return fresh;
  }

  function isEligible([rule = NaN, staff = NaN, revenue = NaN]: State): boolean {
    return verdictsOf(scope, { industry: [rule], employees: [staff], annualRevenue: [revenue] }).includes(true);
  }

  return { stateOf, outlook, answered };
});

function leastOf(outlooks: readonly Outlook[], others: number): number {
  let sum = 0;
  for (const { least } of outlooks) sum += least[others] ?? NaN;
  return sum;
}
