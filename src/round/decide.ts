/**
 * The whole job: applications are assessed in queue order, the eligible ones claim, and the claims are paid while the
 * budget lasts (clauses 1 to 4.1). Laws: test/laws/round.test.ts; it equals the reference: test/laws/reference.test.ts.
 * @module
 */
import * as faults from '../words/problems';
import { decideClaim, enter } from '../allocation/allocate';
import { claimantOf, claimInvoice, closeBook, isDecided, openBook, openLedger, type Book } from '../allocation/book';
import type { Grant } from '../allocation/claim';
import type { Ledger } from '../allocation/ledger';
import { sortArrivals, type Arrival } from '../allocation/queue';
import { judgeEnterprise } from '../eligibility/check';
import { eligibilityTerms, type EligibilityTerms, type ProviderRegister } from '../eligibility/criteria';
import type { Eligibility } from '../eligibility/eligibility';
import type { Application } from '../facts/application';
import { readCatalogue } from '../facts/catalogue';
import type { Policy } from '../policy/policy';
import { assessLines, type Assessed, type LinesContext } from '../subsidy/assess';
import { subsidyTerms, type Products, type SubsidyTerms } from '../subsidy/terms';
import { beijingDay, momentAt, type Day } from '../values/calendar';
import { unlessUndefined } from '../values/absent';
import { fenAt } from '../values/fen';
import { meetsAgain, noneMet } from '../values/repeats';
import { listAt, reject, toldUnder, type Path } from '../values/result';
import { byCodeUnit } from '../values/text';
import { attribute } from './attribution';
import { basisOf, rulesBehind, type BasisOf } from './basis';
import type { Decision, Round, RoundInput } from './round';
import { fileCases, standingOf, type CaseFile, type Standing } from './standing';
import { districtTotals, poolTotals } from './totals';

/**
 * Decides a round: every application gets one decision, the claims first and in queue order, the rest by application id.
 * Pure: the same input, in any order, gives the same round. Amounts in yuan. Clauses 1 to 4.1.
 * Throws `InvalidValueError` with the path in `input`: malformed amounts, dates or instants; `duplicate-application`;
 * `cases-required` where the policy's queue needs the review; `other-policy` or `budget-differs` for a ledger of another round.
 * @example decideRound({ schemaVersion: 1, policy: wuhan2025, budget, catalogue, applications }).pool.remaining // '0.00'
 */
export function decideRound(input: RoundInput): Round {
  const desk = openDesk(input);
  const decided = decideBatch(desk, listAt(input.applications, 'applications'), ['applications']);
  return { ...decided, ledger: closeBook(desk.book) };
}

/**
 * Decides a round batch by batch, each allocated after the one before, and returns the ledger at the end: for rounds too
 * large for memory. Equal to `decideRound` called for each batch with the ledger carried over, without building each ledger.
 * Throws as `decideRound` does, at `batches[i][j]`; a generator that has thrown is at its end.
 * @example for (const { pool } of decideBatches(setup, batches)) console.log(pool.remaining)
 */
export function* decideBatches(
  setup: Omit<RoundInput, 'applications'>,
  batches: Iterable<readonly Application[]>,
): Generator<Omit<Round, 'ledger'>, Ledger> {
  const desk = openDesk(setup);
  let index = 0;
  for (const batch of batches) {
    yield decideBatch(desk, batch, ['batches', index]);
    index += 1;
  }
  return closeBook(desk.book);
}

/** What every batch of a round is decided with, read and checked once. */
interface Desk {
  readonly policy: Policy;
  readonly judges: EligibilityTerms;
  readonly subsidy: SubsidyTerms;
  readonly register: ProviderRegister;
  readonly products: Products;
  readonly cases: CaseFile | undefined;
  readonly audited: RoundInput['audited'];
  readonly basis: BasisOf;
  readonly book: Book;
  readonly claimantOf: LinesContext['claimantOf'];
}

function openDesk({ policy, budget, catalogue, cases, audited, ledger }: Omit<RoundInput, 'applications'>): Desk {
  const subsidy = subsidyTerms(policy);
  fenAt(budget, 'budget');
  if (ledger !== undefined && ledger.budget !== budget) {
    reject(faults.budgetDiffers, ['ledger', 'budget'], { given: ledger.budget, expected: { zh: budget, en: budget } });
  }
  const book = openBook(policy, ledger ?? openLedger(policy, budget));
  return {
    judges: eligibilityTerms(policy),
    subsidy,
    register: readCatalogue(catalogue).providers,
    products: subsidy.productsOf(catalogue),
    policy,
    cases: fileCases(policy, cases),
    audited,
    basis: basisOf(policy),
    book,
    claimantOf: (invoice) => claimantOf(book, invoice),
  };
}

function decideBatch(desk: Desk, applications: readonly Application[], path: Path): Omit<Round, 'ledger'> {
  const { book } = desk;
  const carried = book.last;
  const claims: Decision[] = [];
  const others: Decision[] = [];
  rejectRepeats(book, applications, path);
  const candidates = applications.map((application, index) => candidateOf(desk, application, index, path));
  for (const candidate of sortArrivals(candidates)) {
    const assessed = assessCandidate(desk, candidate, path);
    const grant = grantFor(desk, candidate, assessed, carried);
    (grant === undefined ? others : claims).push(decisionFor(desk, candidate, assessed, grant));
  }
  others.sort((a, b) => byCodeUnit(a.application, b.application));
  return {
    schemaVersion: 1,
    policy: book.policy,
    decisions: [...claims, ...others],
    pool: poolTotals(book, claims),
    districts: districtTotals(claims),
  };
}

function rejectRepeats(book: Book, applications: readonly Application[], path: Path): void {
  const met = noneMet();
  applications.forEach(({ id }, index) => {
    if (!meetsAgain(met, id) && !isDecided(book, id)) return;
    reject(faults.duplicateApplication, [...path, index, 'id'], { given: id });
  });
}

/** An application that has been judged, and what the review says of it. It queues as its claim does, else by its submission. */
interface Candidate extends Arrival {
  readonly application: Application;
  readonly submissionDay: Day;
  readonly eligibility: Eligibility;
  readonly standing: Standing;
}

function candidateOf(desk: Desk, application: Application, index: number, path: Path): Candidate {
  const { judges, register, policy, cases, audited } = desk;
  const { id, submittedAt, enterprise } = application;
  const standing = standingOf(policy, application, cases, audited);
  try {
    const submitted = momentAt(submittedAt, 'submittedAt');
    const eligibility = judgeEnterprise(judges, enterprise, submittedAt, submitted, register);
    const queued = standing.mayClaim && eligibility.outcome === 'eligible' ? standing.queued : undefined;
    const { seconds, nanoseconds } = queued ?? submitted;
    const queuedAt = queued === undefined ? submittedAt : queued.queuedAt;
    const submissionDay = beijingDay(submitted);
    return { seconds, nanoseconds, queuedAt, id, index, application, submissionDay, eligibility, standing };
  } catch (error) {
    throw toldUnder([...path, index], error);
  }
}

function assessCandidate(desk: Desk, candidate: Candidate, path: Path): Assessed {
  const { subsidy, products, claimantOf } = desk;
  const { application, submissionDay, eligibility, standing } = candidate;
  const audited = standing.mayClaim ? standing.audited : undefined;
  try {
    return assessLines(subsidy, application, { submissionDay, eligibility, products, claimantOf, audited });
  } catch (error) {
    throw toldUnder([...path, candidate.index], error);
  }
}

/** What an eligible application that may claim is granted; undefined for any other. */
function grantFor(
  { book }: Desk,
  candidate: Candidate,
  { assessment, invoices }: Assessed,
  carried: Book['last'],
): Grant | undefined {
  const { eligibility, standing } = candidate;
  if (!standing.mayClaim || eligibility.outcome !== 'eligible') return undefined;
  const grant = decideClaim(book, assessment, candidate, carried);
  enter(book, candidate, grant);
  for (const invoice of invoices) claimInvoice(book, invoice, candidate.id);
  return grant;
}

function decisionFor(desk: Desk, candidate: Candidate, { assessment }: Assessed, grant: Grant | undefined): Decision {
  const { eligibility, standing } = candidate;
  const outcome = outcomeOf(standing, eligibility, grant);
  const { application, enterprise, district } = assessment;
  const lines = attribute(grant, assessment.lines);
  const basis = desk.basis(
    rulesBehind(outcome, eligibility, grant, desk.cases !== undefined || desk.audited !== undefined),
  );
  const decision = { application, enterprise, district, outcome, assessment, grant, lines, basis };
  return unlessUndefined<Decision>(unlessUndefined<Decision>(decision, 'district', district), 'grant', grant);
}

function outcomeOf(standing: Standing, eligibility: Eligibility, grant: Grant | undefined): Decision['outcome'] {
  if (!standing.mayClaim) return standing.outcome;
  if (grant !== undefined) return grant.outcome;
  return eligibility.outcome === 'ineligible' ? 'ineligible' : 'undetermined';
}
