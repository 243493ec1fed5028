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
import type { Yuan } from '../values/fen';
import type { Id } from '../values/id';
import { listAt, recordAt, recordsAt } from '../values/record';
import { withResult, type Path } from '../values/result';
import type { Uscc } from '../values/uscc';
import { changeOf, fenIn, type YuanChange } from './amounts';

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
 * @throws InvalidValueError for malformed amounts, at `round.…` or `cases[i].…`
 * @example reconcile(decideRound(input), input.cases).map(({ application, kind, difference }) => ({ application, kind, difference }))
 */
export function reconcile(round: Round, cases: readonly ReviewCase[]): readonly Discrepancy[] {
  return withResult(round, ['round'], () => discrepancies(round, cases));
}

function discrepancies(round: Round, cases: readonly ReviewCase[]): readonly Discrepancy[] {
  const decisions = new Map(
    listAt(recordAt(round, 'round').decisions, 'round', 'decisions').map((each, i) => [each.application, { each, i }]),
  );
  const withCase = new Set<string>();
  const inCases = recordsAt(cases, 'cases').flatMap((reviewCase, i) => {
    const { id } = recordAt(reviewCase.application, 'cases', i, 'application');
    withCase.add(id);
    return withResult(reviewCase, ['cases', i], () => caseDiscrepancies(reviewCase, i, decisions.get(id)));
  });
  const withoutCase = [...decisions.values()].flatMap(({ each: { application, enterprise, grant }, i }) => {
    const path = ['round', 'decisions', i, 'grant', 'granted'];
    const granted = grant === undefined ? 0n : fenIn(grant.granted, ...path);
    if (granted === 0n || withCase.has(application)) return [];
    return [discrepancy('no-case', { application, enterprise }, path, undefined, granted)];
  });
  return [...inCases, ...withoutCase];
}

function caseDiscrepancies(
  reviewCase: ReviewCase,
  i: number,
  decided: { readonly each: Decision; readonly i: number } | undefined,
): readonly Discrepancy[] {
  const { application, status, history } = reviewCase;
  if (status === 'withdrawn' || status === 'rejected') return [];
  const whose = { application: application.id, enterprise: application.enterprise.uscc };
  const { grant, assessment } = decided?.each ?? {};
  const at = ['round', 'decisions', decided?.i ?? 0] as const;
  const granted = grant === undefined ? 0n : fenIn(grant.granted, ...at, 'grant', 'granted');
  const due = grant?.entitlement ?? assessment?.entitlement;
  const kept = keptOf(history, i);
  return history.flatMap((event, j) =>
    amountsIn(event).flatMap(([kind, field, amount]) => {
      const path = ['cases', i, 'history', j, field];
      const recorded = fenIn(amount, ...path);
      if (decided === undefined) return kind === 'listed' ? [discrepancy('not-decided', whose, path, recorded)] : [];
      const expected = kind === 'entitlement' ? fenIn(due, ...at, 'assessment', 'entitlement') : granted;
      const agrees = recorded === expected || (kept !== undefined && expected === kept);
      return agrees ? [] : [discrepancy(kind, whose, path, recorded, expected)];
    }),
  );
}

/** What is left of a payment that was recovered. */
function keptOf(history: readonly ReviewEvent[], i: number): bigint | undefined {
  const [paid, back] = (['pay', 'recover'] as const).map((type) => {
    const j = history.findIndex((each) => each.type === type);
    const event = history[j];
    return event?.type === type ? fenIn(event.amount, 'cases', i, 'history', j, 'amount') : undefined;
  });
  return paid === undefined || back === undefined ? undefined : paid - back;
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
