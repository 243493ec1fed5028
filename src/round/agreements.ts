/**
 * What must hold of what goes into a round, between policy, catalogue, applications, cases and ledger, and of what comes
 * out of it. Every part is right by itself.
 * @module
 */
import { bilingual, listing } from '../words/localized';
import * as faults from '../words/problems';
import { ownOf, sameJson } from '../words/plain';
import { ledgerProblemsUnder, otherPolicy } from '../allocation/ledger';
import { caseProblems, casesRequiredBy } from '../review/cases';
import { problem, underPath, type Problem } from '../values/result';
import type { Round, RoundInput } from './round';

export function* roundInputProblems(input: RoundInput): Iterable<Problem> {
  yield* tierProblems(input);
  yield* decidedTwice(input);
  yield* spelledTwice(input);
  yield* reviewProblems(input);
  yield* carriedProblems(input);
}

/** A product of a tier that the policy lacks has no rate. */
function* tierProblems({ policy, catalogue }: RoundInput): Iterable<Problem> {
  const tiers = policy.tiers.map(({ id }) => id);
  const expected = listing(tiers);
  for (const [i, { tier }] of catalogue.products.entries()) {
    if (!tiers.includes(tier))
      yield problem(faults.unknownTier, ['catalogue', 'products', i, 'tier'], { given: tier, expected });
  }
}

/** An application that an earlier batch decided is not decided again. */
function* decidedTwice({ applications, ledger }: RoundInput): Iterable<Problem> {
  const decided = ledger?.applications ?? {};
  for (const [i, { id }] of applications.entries()) {
    if (Object.hasOwn(decided, id))
      yield problem(faults.duplicateApplication, ['applications', i, 'id'], { given: id });
  }
}

/** An invoice has one spelling. With a hyphen, the number of a digital one has the form of an older one's, and would be paid again. */
function* spelledTwice({ applications, ledger }: RoundInput): Iterable<Problem> {
  const carried = Object.keys(ledger?.invoices ?? {}).map((id) => ({ id, path: ['ledger', 'invoices', id] }));
  const listed = applications.flatMap(({ invoices }, i) =>
    invoices.map(({ id }, j) => ({ id, path: ['applications', i, 'invoices', j, 'id'] })),
  );
  const all = [...carried, ...listed];
  const ids = new Set<string>(all.map(({ id }) => id));
  for (const { id, path } of all) {
    const canonical = id.replace('-', '');
    if (canonical !== id && ids.has(canonical)) yield problem(faults.notCanonical, path, { given: id, canonical });
  }
}

/** What the review says is of these applications, and could have come about under the policy. */
function* reviewProblems({ policy, applications, cases, audited }: RoundInput): Iterable<Problem> {
  const why = casesRequiredBy(policy);
  if (cases === undefined && why !== undefined)
    yield problem(faults.casesRequired, ['cases'], { given: cases, expected: why });
  if (cases !== undefined && audited !== undefined)
    yield problem(faults.auditedWithCases, ['audited'], { given: audited });
  for (const { id, purchases } of applications) {
    const amounts = audited && ownOf(audited, id);
    if (amounts === undefined || amounts.length === purchases.length) continue;
    const expected = bilingual(
      `每行一项（共${purchases.length}项） / one per purchase line, ${purchases.length} in all`,
    );
    yield problem(faults.wrongLength, ['audited', id], { given: amounts, expected });
  }
  const listed = new Map(applications.map((each) => [each.id, each]));
  for (const [i, reviewCase] of (cases ?? []).entries()) {
    const { application } = reviewCase;
    const inRound = listed.get(application.id);
    if (inRound !== undefined && !sameJson(inRound, application)) {
      const expected = bilingual('与本批次所列申请相同 / the application as the round lists it');
      yield problem(faults.caseInconsistent, ['cases', i, 'application'], { given: application, expected });
    }
    yield* underPath(['cases', i], caseProblems(policy, reviewCase));
  }
}

/** The ledger is of this policy and this budget, and keeps to them. */
function* carriedProblems({ policy, budget, ledger }: RoundInput): Iterable<Problem> {
  if (ledger === undefined) return;
  if (ledger.budget !== budget) {
    const expected = { zh: budget, en: budget };
    yield problem(faults.budgetDiffers, ['ledger', 'budget'], { given: ledger.budget, expected });
  }
  yield* underPath(['ledger'], [...ledgerProblemsUnder(policy, ledger)]);
}

/** A round is decided under one policy. */
export function* roundProblems({ policy, decisions, ledger }: Round): Iterable<Problem> {
  for (const [i, { assessment }] of decisions.entries()) {
    if (assessment.policy !== policy)
      yield otherPolicy(policy, assessment.policy, ['decisions', i, 'assessment', 'policy']);
  }
  if (ledger.policy !== policy) yield otherPolicy(policy, ledger.policy, ['ledger', 'policy']);
}
