/**
 * What the cases say was listed, funded and paid, against what the rules give (clauses 3.3 and 3.4).
 * @module
 */
import { keysOf, known, ownAt } from '../words/plain';
import { discrepancySentences } from '../words/audit-reports';
import { fill, type LocalizedText } from '../words/localized';
import { cut } from '../words/safe-text';
import { yuanOf } from '../reference/money';
import type { ReviewCase } from '../review/cases';
import type { ReviewEventType } from '../review/events';
import type { Decision, Round } from '../round/round';
import { casesById } from '../round/standing';
import type { Yuan } from '../values/fen';
import type { Id } from '../values/id';
import { recordAt, wholeAt } from '../values/record';
import { canonicalAt, type Path } from '../values/result';
import { parseUscc, type Uscc } from '../values/uscc';
import { changeOf, fenIn, grantsOf, type Granted, type YuanChange } from './compare';

/** What of a case can differ from the round. */
export type DiscrepancyKind = keyof typeof discrepancySentences;
/** Every kind of discrepancy. */
export const discrepancyKinds = /* @__PURE__ */ keysOf(discrepancySentences);

/** An amount of a case that is not what the rules give; or a case or a decision without its counterpart. */
export interface Discrepancy {
  /** `no-case`: something is granted and there is no case. `not-decided`: listed, but neither the round nor its ledger decided it. */
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
 * has no amounts to compare; one recovered in part agrees with a grant of what was paid or of what is left of it. Of one that an
 * earlier batch decided, the round's ledger has the grant, and nothing has the entitlement: that is not compared.
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
  const earlier = earlierIn(round);
  const byId = casesById(cases);
  const inCases = [...byId].flatMap(([application, i]) =>
    caseDiscrepancies(cases[i] as ReviewCase, i, decided.get(application) ?? earlier(application)),
  );
  const withoutCase = [...decided.values()].filter((each) => each.granted > 0n && !byId.has(each.application));
  const path = (i: number): Path => ['round', 'decisions', i, 'grant', 'granted'];
  return [
    ...inCases,
    ...withoutCase.map((each) => discrepancy('no-case', each, path(each.i), undefined, each.granted)),
  ];
}

interface Decided extends Pick<Granted, 'granted'> {
  /** Absent where an earlier batch decided. */
  readonly decision?: Decision | undefined;
  /** In the round. */
  readonly i?: number;
}

/**
 * What earlier batches granted, as the ledger of the round has it. Where the places of the round's own claims have a gap, or do
 * not end with the last in the ledger, a decision is missing, and no entry is known to be of an earlier batch.
 */
function earlierIn({ decisions, ledger }: Round): (application: Id) => Decided | undefined {
  const at = ['round', 'ledger', 'applications'] as const;
  const { applications, decided } = recordAt(ledger, 'round', 'ledger');
  const grants = recordAt(applications, ...at);
  const places = decisions.flatMap(({ grant }, i) =>
    grant === undefined ? [] : wholeAt(grant.place, 1, 'round', 'decisions', i, 'grant', 'place'),
  );
  const first = places.reduce((least, place) => Math.min(least, place), Infinity);
  const last = wholeAt(decided, 0, 'round', 'ledger', 'decided');
  const isWhole = places.length === 0 || last - first + 1 === places.length;
  return (application) => {
    const amount = isWhole ? ownAt(grants, application) : undefined;
    return amount === undefined ? undefined : { granted: fenIn(amount, ...at, application) };
  };
}

/** The fields of an event that are amounts, by its type, and what each amount is. */
const amountFields: Readonly<Partial<Record<ReviewEventType, Readonly<Record<string, DiscrepancyKind>>>>> = {
  list: { entitlement: 'entitlement', granted: 'listed' },
  fund: { amount: 'funded' },
  pay: { amount: 'paid' },
};

function caseDiscrepancies(reviewCase: ReviewCase, i: number, decided: Decided | undefined): readonly Discrepancy[] {
  const { application, status, history } = reviewCase;
  const at = ['cases', i, 'application', 'enterprise'] as const;
  const enterprise = canonicalAt(parseUscc, recordAt(application.enterprise, ...at).uscc, ...at, 'uscc');
  if (status === 'withdrawn' || status === 'rejected') return [];
  const whose = { application: application.id, enterprise };
  // What is left of a payment that was recovered.
  const kept =
    reviewCase.status === 'recovered' && fenIn(reviewCase.payment.amount) - fenIn(reviewCase.recovery.amount);
  return history.flatMap((event, j) =>
    Object.entries(amountFields[event.type] ?? {}).flatMap(([field, kind]) => {
      const path = ['cases', i, 'history', j, field];
      const recorded = fenIn(ownAt(event, field), ...path);
      if (decided === undefined) return kind === 'listed' ? [discrepancy('not-decided', whose, path, recorded)] : [];
      const expected = kind === 'entitlement' ? entitlementOf(decided) : decided.granted;
      return expected === undefined || recorded === expected || expected === kept
        ? []
        : [discrepancy(kind, whose, path, recorded, expected)];
    }),
  );
}

/** Of the claim, if there is one: that of a recovered payment can be less than the assessment's. */
function entitlementOf({ decision, i = 0 }: Decided): bigint | undefined {
  if (decision === undefined) return undefined;
  const part = decision.grant === undefined ? 'assessment' : 'grant';
  const at = ['round', 'decisions', i, part] as const;
  return fenIn(recordAt(decision[part], ...at).entitlement, ...at, 'entitlement');
}

function discrepancy(
  kind: DiscrepancyKind,
  { application, enterprise }: Pick<Discrepancy, 'application' | 'enterprise'>,
  path: Path,
  recorded?: bigint,
  expected?: bigint,
): Discrepancy {
  const amounts = known({
    recorded: recorded === undefined ? undefined : yuanOf(recorded),
    expected: expected === undefined ? undefined : yuanOf(expected),
    difference: changeOf((recorded ?? 0n) - (expected ?? 0n)),
  });
  const text = fill(discrepancySentences[kind], { application: cut(application), enterprise, ...amounts });
  return { kind, application, enterprise, path, ...amounts, text };
}
