/**
 * Any round: few enterprises, invoices and instants, pools that mostly run out in the middle; with and without cases and
 * carried ledgers. Whatever is drawn, `parseRoundInput` accepts it and `decideRound` decides it.
 * @module
 */
import fc from 'fast-check';
import type { Policy } from '../policy/policy';
import { decideRound } from '../round/decide';
import type { RoundInput } from '../round/round';
import { fenOf, mostFen, yuanOf } from '../values/fen';
import { applicationDraw, applicationFrom, type ApplicationDraw } from './any-application';
import { catalogueDraw, catalogueFrom, type CatalogueDraw } from './any-catalogue';
import { applicationIds, budgetDraw, budgetFrom, type BudgetDraw } from './any-claims';
import { anyPolicy, type PolicyOptions } from './any-policy';
import { caseDraw, caseFrom, type CaseDraw } from './any-review';
import { mostly, pickedFrom, rarely, upTo } from './draw';

/** What a round is drawn for. */
export interface RoundOptions extends PolicyOptions {
  /** The policy of every round, instead of any. */
  readonly policy?: Policy;
  /** With or without cases; either where nothing is said. */
  readonly cases?: boolean;
  /** With or without a ledger carried over; either where nothing is said. */
  readonly ledger?: boolean;
  /** The most applications, those of earlier batches included; 10 where nothing is said. */
  readonly most?: number;
}

interface RoundDraw {
  readonly reviewed: Policy;
  readonly unreviewed: Policy;
  readonly withCases: boolean;
  readonly catalogue: CatalogueDraw;
  readonly budget: BudgetDraw;
  readonly applications: readonly { name: number; draw: ApplicationDraw; case: CaseDraw; filed: boolean }[];
  /** How many of the applications an earlier batch has decided. */
  readonly earlier: number;
}

/**
 * Any round that can be decided.
 * @param options What it is drawn for.
 * @returns A fast-check arbitrary.
 * @example fc.assert(fc.property(anyRound({ cases: false }), (input) => decideRound(input).decisions.length >= 0))
 */
export function anyRound(options: RoundOptions = {}): fc.Arbitrary<RoundInput> {
  return roundDraw(options).map(roundFrom);
}

function roundDraw({ policy, exhaustion, cases, ledger, most = 10 }: RoundOptions): fc.Arbitrary<RoundDraw> {
  const chosen = exhaustion === undefined ? {} : { exhaustion };
  const sometimes = (wanted: boolean | undefined, oneIn: number) =>
    wanted === undefined ? rarely(oneIn) : fc.constant(wanted);
  const application = fc.record({
    name: upTo(applicationIds.length - 1),
    draw: applicationDraw(),
    case: caseDraw(),
    filed: mostly(true, [false], 20),
  });
  return fc.record<RoundDraw>({
    reviewed: policy === undefined ? anyPolicy(chosen) : fc.constant(policy),
    unreviewed: policy === undefined ? anyPolicy({ ...chosen, withoutCases: true }) : fc.constant(policy),
    withCases: sometimes(cases, 3),
    catalogue: catalogueDraw(),
    budget: budgetDraw,
    applications: fc.uniqueArray(application, { selector: ({ name }) => name, maxLength: most, size: 'max' }),
    earlier: sometimes(ledger, 3).chain((carried) => (carried ? fc.integer({ min: 1, max: 3 }) : fc.constant(0))),
  });
}

function roundFrom({ reviewed, unreviewed, withCases, applications, earlier, ...draw }: RoundDraw): RoundInput {
  const policy = withCases ? reviewed : unreviewed;
  const catalogue = catalogueFrom(draw.catalogue, policy);
  const all = applications.map(({ name, draw: drawn }) => {
    return applicationFrom(drawn, pickedFrom(applicationIds, name), policy, catalogue);
  });
  const filed = all.flatMap((application, i) => {
    const drawn = applications[i];
    return drawn?.filed === true ? [caseFrom(drawn.case, application, policy)] : [];
  });
  const setup = { schemaVersion: 1, policy, catalogue, ...(withCases ? { cases: filed } : {}) } as const;
  const bottomless = decideRound({ ...setup, budget: yuanOf(mostFen), applications: all });
  const budget = budgetFrom(draw.budget, fenOf(bottomless.pool.granted));
  const round = { ...setup, budget, applications: all.slice(earlier) };
  if (earlier === 0) return round;
  const { ledger } = decideRound({ ...setup, budget, applications: all.slice(0, earlier) });
  return { ...round, ledger };
}
