/**
 * The round as recorded against the round as it must be: each difference under the law that it breaks.
 * @module
 */
import type { Policy } from '../../policy/policy';
import { differences, type Difference } from './difference';
import type { ExpectedDecision, ExpectedRound } from './expected';
import { basisSays, differs, misshapen, missingDecision, outOfOrder, surplusDecision } from './messages';
import { isRecord, ownOf } from './shape';
import { placeText, type RecordLaw, type Place, type Violation } from './violation';

export function againstExpected(recorded: unknown, expected: ExpectedRound, policy: Policy): readonly Violation[] {
  const round = isRecord(recorded) ? recorded : {};
  const decisions = ownOf(round, 'decisions');
  const { decisions: expectedDecisions, ...rest } = expected;
  const recordedRest = Object.fromEntries(Object.entries(round).filter(([key]) => key !== 'decisions'));
  return [
    ...(isRecord(recorded) ? [] : [roundMissing]),
    ...decisionViolations(Array.isArray(decisions) ? decisions : [], expectedDecisions, policy),
    ...differences(recordedRest, rest, ['round']).map((each) =>
      violation(lawOf(each.place.slice(1)), each.place, each),
    ),
  ];
}

const roundMissing: Violation = { law: 'shape', at: 'round', detail: misshapen(['round'], 'object') };

function violation(law: RecordLaw, place: Place, difference: Difference, application?: string): Violation {
  return { law, at: placeText(place), detail: differs(law, place, difference, application) };
}

/** Decisions are paired by application, so that one that is missing does not shift all others. */
function decisionViolations(
  recorded: readonly unknown[],
  expected: readonly ExpectedDecision[],
  policy: Policy,
): readonly Violation[] {
  const ranks = new Map(expected.map(({ application }, rank) => [application as string, rank]));
  const seen = new Set<number>();
  const found: Violation[] = [];
  let before: { rank: number; application: string } | undefined;
  recorded.forEach((decision, i) => {
    const place = ['round', 'decisions', i];
    const application = isRecord(decision) ? ownOf(decision, 'application') : undefined;
    const rank = typeof application === 'string' ? ranks.get(application) : undefined;
    const own = rank === undefined ? undefined : expected[rank];
    if (rank === undefined || own === undefined || seen.has(rank)) {
      found.push({ law: 'coverage', at: placeText(place), detail: surplusDecision(application) });
      return;
    }
    seen.add(rank);
    if (before !== undefined && before.rank > rank) {
      found.push({ law: 'order', at: placeText(place), detail: outOfOrder(own.application, before.application) });
    }
    before = { rank, application: own.application };
    found.push(...oneDecision(decision, own, place, policy));
  });
  const missing = expected.filter((_, rank) => !seen.has(rank));
  return [
    ...found,
    ...missing.map(({ application }): Violation => {
      return { law: 'coverage', at: 'round.decisions', detail: missingDecision(application) };
    }),
  ];
}

function oneDecision(
  recorded: unknown,
  expected: ExpectedDecision,
  place: Place,
  policy: Policy,
): readonly Violation[] {
  const { basis, ...rest } = isRecord(recorded) ? recorded : {};
  const found = differences(withoutFlags(rest), withoutFlags(expected), place).map((each) =>
    violation(lawOfDecision(each.place.slice(place.length)), each.place, each, expected.application),
  );
  if (isBasis(basis, policy)) return found;
  const at = [...place, 'basis'];
  return [...found, { law: 'basis', at: placeText(at), detail: basisSays(expected.application) }];
}

/** Flags decide nothing. */
function withoutFlags(decision: object): object {
  const assessment = isRecord(decision) ? ownOf(decision, 'assessment') : undefined;
  if (!isRecord(assessment)) return decision;
  return { ...decision, assessment: Object.fromEntries(Object.entries(assessment).filter(([key]) => key !== 'flags')) };
}

/** At least one clause or assumption, each of the policy, none twice. */
function isBasis(basis: unknown, { clauses, assumptions }: Policy): boolean {
  if (!Array.isArray(basis)) return false;
  const names = basis.map((each: unknown) => {
    if (!isRecord(each) || Object.keys(each).length !== 1) return undefined;
    const [clause, assumption] = [ownOf(each, 'clause'), ownOf(each, 'assumption')];
    if (typeof clause === 'string' && Object.hasOwn(clauses, clause)) return `clause ${clause}`;
    const known = typeof assumption === 'string' && Object.hasOwn(assumptions, assumption);
    return known ? `assumption ${assumption}` : undefined;
  });
  return names.length > 0 && !names.includes(undefined) && new Set(names).size === names.length;
}

/** Outside the decisions. */
function lawOf([part]: Place): RecordLaw {
  if (part === 'pool' || part === 'districts') return 'totals';
  return part === 'ledger' ? 'carry-over' : part === 'schemaVersion' || part === 'policy' ? 'identity' : 'shape';
}

function lawOfDecision([part, field, , figure]: Place): RecordLaw {
  if (part === 'outcome') return 'outcome';
  if (part === 'lines') return 'attribution';
  if (part === 'grant') return field === undefined ? 'outcome' : (ownOf(lawsOfGrant, String(field)) ?? 'identity');
  if (part !== 'assessment') return 'identity';
  if (field === 'eligibility') return 'eligibility';
  if (field === 'assessed' || field === 'entitlement') return 'entitlement';
  if (field !== 'lines') return 'identity';
  if (figure === 'findings') return 'findings';
  return figure === undefined || arithmetic.includes(figure) ? 'line-arithmetic' : 'identity';
}

const arithmetic: readonly (string | number)[] = ['tier', 'rate', 'recognised', 'base', 'subsidy'];
const lawsOfGrant: Readonly<Record<string, RecordLaw>> = {
  place: 'order',
  overtaken: 'order',
  entitlement: 'entitlement',
  capRoom: 'cap',
  capReduction: 'cap',
  poolRoom: 'pool',
  poolReduction: 'pool',
  granted: 'exhaustion',
  outcome: 'outcome',
};
