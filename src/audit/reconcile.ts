/**
 * What the cases say was listed, funded and paid, against what the rules give (clauses 3.3 and 3.4).
 * @module
 */
import { keysOf, known } from '../words/plain';
import { discrepancySentences } from '../words/audit-reports';
import { fill, type LocalizedText } from '../words/localized';
import { cut } from '../words/safe-text';
import { yuanOf } from '../reference/money';
import type { ReviewCase } from '../review/cases';
import type { ReviewEvent } from '../review/events';
import type { Decision, Round } from '../round/round';
import { casesById } from '../round/standing';
import type { Yuan } from '../values/fen';
import type { Id } from '../values/id';
import { recordAt } from '../values/record';
import { canonicalAt, type Path } from '../values/result';
import { parseUscc, type Uscc } from '../values/uscc';
import { changeOf, fenIn, type YuanChange } from './amounts';
import { grantsOf } from './compare';

/** What of a case can differ from the round. */
export type DiscrepancyKind = keyof typeof discrepancySentences;
/** Every kind of discrepancy. */
export const discrepancyKinds = /* @__PURE__ */ keysOf(discrepancySentences);

/** An amount of a case that is not what the rules give; or a case or a decision without its counterpart. */
export interface Discrepancy {
  /** `no-case`: something is granted and there is no case. `not-decided`: listed, but the round has no decision. */
  readonly kind: DiscrepancyKind;
  /** Whose amount it is. */
  readonly application: Id;
  /** Who applied. */
  readonly enterprise: Uscc;
  /** In `cases`, or in `round` for `no-case`. */
  readonly path: Path;
  /** What the case says; absent without one. */
  readonly recorded?: Yuan;
  /** What the rules give; absent without a decision. */
  readonly expected?: Yuan;
  /** `recorded` less `expected`. */
  readonly difference: YuanChange;
  /** The discrepancy as a sentence. */
  readonly text: LocalizedText;
}

/**
 * Compares the amounts listed, funded and paid in the cases with the grants of a round. A case that was withdrawn or rejected
 * has no amounts to compare; one recovered in part agrees with a grant of what was paid or of what is left of it.
 * @param round the round as the rules give it
 * @param cases the cases of its applications; what is not yet listed is not a discrepancy
 * @returns one entry for each amount that differs: cases in the given order, then decisions without a case
 * @throws InvalidValueError for what is malformed, at `round.…` or `cases[i].…`; for a case that contradicts its own history
 *   (`case-inconsistent`) and for two of one application, as `decideRound` does
 * @example reconcile(decideRound(input), input.cases).map(({ application, kind, difference }) => ({ application, kind, difference }))
 */
export function reconcile(round: Round, cases: readonly ReviewCase[]): readonly Discrepancy[] {
  const granted = [...grantsOf(round, 'round').values()];
  const decided = new Map(granted.map((each, i) => [each.application, { ...each, i, decision: round.decisions[i] }]));
  const byId = casesById(cases);
  const inCases = [...byId].flatMap(([application, i]) =>
    caseDiscrepancies(cases[i] as ReviewCase, i, decided.get(application)),
  );
  const withoutCase = [...decided.values()].flatMap(({ application, enterprise, granted: due, i }) => {
    if (due === 0n || byId.has(application)) return [];
    const path = ['round', 'decisions', i, 'grant', 'granted'];
    return [discrepancy('no-case', { application, enterprise }, path, undefined, due)];
  });
  return [...inCases, ...withoutCase];
}

interface Decided {
  readonly granted: bigint;
  readonly decision: Decision | undefined;
  /** In the round. */
  readonly i: number;
}

function caseDiscrepancies(reviewCase: ReviewCase, i: number, decided: Decided | undefined): readonly Discrepancy[] {
  const { application, status, history } = reviewCase;
  const at = ['cases', i, 'application', 'enterprise'] as const;
  const enterprise = canonicalAt(parseUscc, recordAt(application.enterprise, ...at).uscc, ...at, 'uscc');
  if (status === 'withdrawn' || status === 'rejected') return [];
  const whose = { application: application.id, enterprise };
  const kept = keptOf(reviewCase);
  return history.flatMap((event, j) =>
    amountsIn(event).flatMap(([kind, field, amount]) => {
      const path = ['cases', i, 'history', j, field];
      const recorded = fenIn(amount, ...path);
      if (decided === undefined) return kind === 'listed' ? [discrepancy('not-decided', whose, path, recorded)] : [];
      const expected = kind === 'entitlement' ? entitlementOf(decided) : decided.granted;
      const agrees = recorded === expected || (kept !== undefined && expected === kept);
      return agrees ? [] : [discrepancy(kind, whose, path, recorded, expected)];
    }),
  );
}

/** Of the claim, if there is one: that of a recovered payment can be less than the assessment's. */
function entitlementOf({ decision, i }: Decided): bigint {
  const part = decision?.grant === undefined ? 'assessment' : 'grant';
  const at = ['round', 'decisions', i, part] as const;
  return fenIn(recordAt(decision?.[part], ...at).entitlement, ...at, 'entitlement');
}

/** What is left of a payment that was recovered. */
function keptOf(reviewCase: ReviewCase): bigint | undefined {
  return reviewCase.status === 'recovered'
    ? fenIn(reviewCase.payment.amount) - fenIn(reviewCase.recovery.amount)
    : undefined;
}

type Named = readonly [kind: DiscrepancyKind, field: string, amount: Yuan];

function amountsIn(event: ReviewEvent): readonly Named[] {
  if (event.type === 'fund') return [['funded', 'amount', event.amount]];
  if (event.type === 'pay') return [['paid', 'amount', event.amount]];
  if (event.type !== 'list') return [];
  return [
    ['entitlement', 'entitlement', event.entitlement],
    ['listed', 'granted', event.granted],
  ];
}

function discrepancy(
  kind: DiscrepancyKind,
  whose: Pick<Discrepancy, 'application' | 'enterprise'>,
  path: Path,
  recorded?: bigint,
  expected?: bigint,
): Discrepancy {
  const amounts = known({
    recorded: recorded === undefined ? undefined : yuanOf(recorded),
    expected: expected === undefined ? undefined : yuanOf(expected),
    difference: changeOf((recorded ?? 0n) - (expected ?? 0n)),
  });
  const facts = { application: cut(whose.application), enterprise: cut(whose.enterprise) };
  return { kind, ...whose, path, ...amounts, text: fill(discrepancySentences[kind], { ...facts, ...amounts }) };
}
