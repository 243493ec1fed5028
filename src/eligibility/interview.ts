/**
 * How many questions an interview takes that starts with a given fact and goes on as well as can be: every interview is
 * tried. Proof that none is shorter: test/exhaustive/questions.test.ts.
 * @module
 */
import type { Enterprise, FactId } from '../facts/enterprise';
import { fitsOf, type Fits } from './answers';
import type { EligibilityTerms } from './terms';

/** The facts that bear on sector and size together; each of the others decides a criterion by itself, by two classes. */
const jointFacts = ['industry', 'employees', 'annualRevenue'] as const;
type JointFact = (typeof jointFacts)[number];

/** The answers that each joint fact can still have, by number; a single one is known, or all are alike. */
type Open = Readonly<Record<JointFact, readonly number[]>>;

/** One applicant: whether sector and size fit, and what has been worked out so far. */
interface Interview {
  readonly fits: Fits;
  readonly costs: Map<number, number>;
}

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
  const fits = fitsOf(terms, enterprise);
  const interview = { fits, costs: new Map<number, number>() };
  const open: Open = { industry: numbered(fits), employees: numbered(fits[0]), annualRevenue: numbered(fits[0]?.[0]) };
  const singles = missing.filter((fact) => !isJoint(fact)).length;
  return new Map(
    missing.map((fact) => [
      fact,
      isJoint(fact) ? askingJoint(interview, open, singles, fact) : askingSingle(interview, open, singles),
    ]),
  );
}

function numbered(list: readonly unknown[] = []): readonly number[] {
  return [...list.keys()];
}

function isJoint(fact: FactId): fact is JointFact {
  return jointFacts.some((each) => each === fact);
}

/** One class of the answers ends the interview; the other leaves one criterion less to decide. */
function askingSingle(interview: Interview, open: Open, singles: number): number {
  return completions(open, singles) + leastCost(interview, open, singles - 1);
}

function askingJoint(interview: Interview, open: Open, singles: number, fact: JointFact): number {
  const onwards = open[fact].map((answer) => leastCost(interview, { ...open, [fact]: [answer] }, singles));
  return onwards.reduce((sum, cost) => sum + cost, completions(open, singles));
}

function leastCost(interview: Interview, open: Open, singles: number): number {
  const key = keyOf(open, singles);
  const known = interview.costs.get(key);
  if (known !== undefined) return known;
  const cost = isCertain(interview, open, singles) ? 0 : leastOf(interview, open, singles);
  interview.costs.set(key, cost);
  return cost;
}

function leastOf(interview: Interview, open: Open, singles: number): number {
  const joint = jointFacts.filter((fact) => open[fact].length > 1);
  const costs = joint.map((fact) => askingJoint(interview, open, singles, fact));
  return Math.min(...costs, ...(singles > 0 ? [askingSingle(interview, open, singles)] : []));
}

/** A number of its own for each state of an interview; no fact has as many classes as 32. */
function keyOf({ industry, employees, annualRevenue }: Open, singles: number): number {
  const of = ([first = 0, second]: readonly number[]) => (second === undefined ? first : 31);
  return ((singles * 32 + of(industry)) * 32 + of(employees)) * 32 + of(annualRevenue);
}

/** How many combinations of answers are left. */
function completions({ industry, employees, annualRevenue }: Open, singles: number): number {
  return 2 ** singles * industry.length * employees.length * annualRevenue.length;
}

/** Ineligible under all answers; or eligible under all, with no other criterion left to decide. */
function isCertain({ fits }: Interview, { industry, employees, annualRevenue }: Open, singles: number): boolean {
  const some = (fit: boolean) =>
    industry.some((i) => employees.some((e) => annualRevenue.some((r) => fits[i]?.[e]?.[r] === fit)));
  return !some(true) || (singles === 0 && !some(false));
}
