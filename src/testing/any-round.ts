/**
 * Any round: few enterprises, invoices and instants, pools that mostly run out in the middle; with and without cases and
 * carried ledgers. Whatever is drawn, `parseRoundInput` accepts it and `decideRound` decides it.
 * @module
 */
import fc from 'fast-check';
import type { Application } from '../facts/application';
import type { Policy } from '../policy/policy';
import { referenceRound } from '../reference/round';
import type { RoundInput } from '../round/round';
import { fenOf, mostFen, noFen, yuanOf } from '../values/fen';
import { applicationIn } from './any-application';
import { catalogueIn } from './any-catalogue';
import { applicationIds, budgetIn } from './any-claims';
import { anyPolicy, type PolicyOptions } from './any-policy';
import { caseDraw, caseFrom, type CaseDraw } from './any-review';
import { mostly, pickedFrom, rarely, upTo, type Drawn } from './draw';

/** What a round is drawn for. */
export interface RoundOptions extends PolicyOptions {
  /** The policy of every round, instead of any. */
  readonly policy?: Policy;
  /** With or without cases; either where absent. */
  readonly cases?: boolean;
  /** Without cases: with or without audited amounts; either where absent. */
  readonly audited?: boolean;
  /** With or without a ledger carried over; either where absent. */
  readonly ledger?: boolean;
  /** The most applications, those of earlier batches included; 10 where absent. */
  readonly most?: number;
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

function roundDraw({ policy, exhaustion, cases, audited, ledger, most = 10 }: RoundOptions) {
  const chosen = exhaustion === undefined ? {} : { exhaustion };
  const sometimes = (wanted: boolean | undefined, oneIn: number) =>
    wanted === undefined ? rarely(oneIn) : fc.constant(wanted);
  const application = fc.record({
    name: upTo(applicationIds.length - 1),
    made: applicationIn(),
    case: caseDraw(),
    /** Whether it has a case, or audited amounts, where some have. */
    filed: mostly(true, [false], 20),
  });
  return fc.record({
    reviewed: policy === undefined ? anyPolicy(chosen) : fc.constant(policy),
    unreviewed: policy === undefined ? anyPolicy({ ...chosen, withoutCases: true }) : fc.constant(policy),
    withCases: sometimes(cases, 3),
    withAudited: sometimes(audited, 4),
    catalogue: catalogueIn,
    budget: budgetIn,
    applications: fc.uniqueArray(application, { selector: ({ name }) => name, maxLength: most, size: 'max' }),
    /** How many of the applications an earlier batch has decided. */
    earlier: sometimes(ledger, 3).chain((carried) => (carried ? fc.integer({ min: 1, max: 3 }) : fc.constant(0))),
  });
}

type RoundDraw = Drawn<ReturnType<typeof roundDraw>>;

function roundFrom({ applications, earlier, withCases, ...draw }: RoundDraw): RoundInput {
  const policy = withCases ? draw.reviewed : draw.unreviewed;
  const catalogue = draw.catalogue(policy);
  const all = applications.map(({ name, made }) => made(pickedFrom(applicationIds, name), policy, catalogue));
  const filed = <T>(made: (application: Application, drawn: CaseDraw) => T): readonly T[] =>
    all.flatMap((application, i) => {
      const drawn = applications[i];
      return drawn?.filed === true ? [made(application, drawn.case)] : [];
    });
  const auditedOf = ({ id, purchases }: Application, { audited }: CaseDraw) =>
    [id, purchases.map(({ amount }, i) => yuanOf(audited[i]?.(fenOf(amount)) ?? noFen))] as const;
  const setup = {
    schemaVersion: 1,
    policy,
    catalogue,
    ...(withCases ? { cases: filed((application, drawn) => caseFrom(drawn, application, policy)) } : {}),
  } as const;
  const amounts = withCases || !draw.withAudited ? undefined : filed(auditedOf);
  const batch = (these: readonly Application[]) => {
    const own = amounts?.filter(([id]) => these.some((application) => application.id === id));
    return { ...setup, applications: these, ...(own === undefined ? {} : { audited: Object.fromEntries(own) }) };
  };
  const demand = referenceRound({ ...batch(all), budget: yuanOf(mostFen) }).pool.granted;
  const budget = draw.budget(demand);
  const round = { ...batch(all.slice(earlier)), budget };
  if (earlier === 0) return round;
  return { ...round, ledger: referenceRound({ ...batch(all.slice(0, earlier)), budget }).ledger };
}
