/**
 * Any round: few enterprises, invoices and instants, pools that mostly run out in the middle; with and without cases and
 * carried ledgers. Whatever is drawn, `parseRoundInput` accepts it and `decideRound` decides it.
 * @module
 */
import fc from 'fast-check';
import type { Policy } from '../policy/policy';
import { referenceRound } from '../reference/round';
import { casesRequiredBy } from '../review/cases';
import type { RoundInput } from '../round/round';
import { mostFen, yuanOf } from '../values/fen';
import { applicationIn, catalogueIn } from './any-application';
import { applicationIds, budgetIn } from './any-claims';
import { anyPolicy, policyWith, type PolicyOptions } from './any-policy';
import { caseIn } from './any-review';
import { auditedIn, mostly, pickedFrom, rarely, upTo } from './draw';

/** What only a round with cases shows. */
const changesOfCases = ['queue-order', 'queue-after-return', 'recovered-money'];

/** What a round is drawn for. */
export interface RoundOptions extends PolicyOptions {
  /** The policy of every round, instead of any. */
  readonly policy?: Policy;
  /** With or without cases; either where absent. With cases wherever the policy's queue goes by the review. */
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
  const { policy, exhaustion, cases, audited, ledger, most = 10 } = options;
  const chosen = exhaustion === undefined ? {} : { exhaustion };
  const sometimes = (wanted: boolean | undefined, oneIn: number) =>
    wanted === undefined ? rarely(oneIn) : fc.constant(wanted);
  const casesNeeded = policy !== undefined && casesRequiredBy(policy) !== undefined;
  const application = fc.record({
    name: upTo(applicationIds.length - 1),
    made: applicationIn(),
    case: caseIn,
    audited: auditedIn(3),
    /** Whether it has a case, or audited amounts, where some have. */
    filed: mostly(true, [false], 20),
  });
  const draws = fc.record({
    reviewed: policy === undefined ? policyWith(changesOfCases, chosen) : fc.constant(policy),
    unreviewed: policy === undefined ? anyPolicy({ ...chosen, withoutCases: true }) : fc.constant(policy),
    withCases: sometimes(casesNeeded || cases, 3),
    withAudited: sometimes(audited, 4),
    catalogue: catalogueIn,
    budget: budgetIn,
    applications: fc.uniqueArray(application, { selector: ({ name }) => name, maxLength: most, size: 'max' }),
    /** How many of the applications an earlier batch has decided. */
    earlier: sometimes(ledger, 3).chain((carried) => (carried ? fc.integer({ min: 1, max: 3 }) : fc.constant(0))),
  });
  return draws.map(({ earlier, withCases, withAudited, ...draw }) => {
    const policyOfRound = withCases ? draw.reviewed : draw.unreviewed;
    const catalogue = draw.catalogue(policyOfRound);
    const all = draw.applications.map(({ name, made, ...rest }) => {
      return { ...rest, application: made(pickedFrom(applicationIds, name), policyOfRound, catalogue) };
    });
    const filed = all.filter((each) => each.filed);
    const setup = {
      schemaVersion: 1,
      policy: policyOfRound,
      catalogue,
      ...(withCases ? { cases: filed.map((each) => each.case(policyOfRound, each.application)) } : {}),
    } as const;
    const batch = (from: number, to: number) => {
      const those = all.slice(from, to);
      const amounts = those
        .filter((each) => each.filed)
        .map(({ application: { id, purchases }, audited: drawn }) => [id, drawn(purchases)] as const);
      return {
        ...setup,
        applications: those.map((each) => each.application),
        ...(withCases || !withAudited ? {} : { audited: Object.fromEntries(amounts) }),
      };
    };
    const asked = referenceRound({ ...batch(0, all.length), budget: yuanOf(mostFen) }).pool.granted;
    const round = { ...batch(earlier, all.length), budget: draw.budget(asked) };
    if (earlier === 0) return round;
    return { ...round, ledger: referenceRound({ ...round, ...batch(0, earlier) }).ledger };
  });
}
