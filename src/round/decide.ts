/**
 * The whole job: applications are assessed in queue order, the eligible ones claim, and the claims are paid while the
 * budget lasts (clauses 1 to 4.1). Laws: test/laws/round.test.ts; it equals the reference: test/laws/reference.test.ts.
 * @module
 */
import * as expectations from '../words/expected';
import * as faults from '../words/problems';
import { decideClaim, rejectDecided, type QueuedClaim } from '../allocation/allocate';
import type { Grant } from '../allocation/claim';
import { closeDraft, openDraft, type LedgerDraft } from '../allocation/draft';
import { openLedger, type Ledger } from '../allocation/ledger';
import { sortedInQueue, type QueueKey } from '../allocation/queue';
import { judgeEnterprise } from '../eligibility/check';
import { eligibilityTerms, type EligibilityTerms, type ProviderRegister } from '../eligibility/criteria';
import type { Eligibility } from '../eligibility/eligibility';
import type { Application } from '../facts/application';
import { checkForm } from '../policy/fields';
import { readCatalogue } from '../facts/catalogue';
import { assessLines } from '../subsidy/assess';
import type { Assessment } from '../subsidy/assessment';
import { subsidyTerms, type Products, type SubsidyTerms } from '../subsidy/terms';
import { beijingDay, momentAt, type Day } from '../values/calendar';
import { fenAt, fenOf, least, noYuan } from '../values/fen';
import { isId, parseId } from '../values/id';
import { withoutSlips } from '../values/nearest';
import { listAt, recordAt, recordsAt, unlessUndefined } from '../values/record';
import { canonicalAt, errorUnder, refuseAt, reject, type Path } from '../values/result';
import { byCodeUnit } from '../values/text';
import { decisionBasis, type DecisionBasis } from './basis';
import type { Decision, Round, RoundInput } from './round';
import { reviewIn, type Review, type Standing } from './standing';
import { attributed, districtTotals, poolTotals } from './totals';

/**
 * Decides a round: every application gets one decision, the claims first and in queue order, the rest by application id.
 * Pure: the same input, in any order, gives the same round. Amounts in yuan. Clauses 1 to 4.1.
 * @param input Everything that the round is decided from.
 * @returns Decisions, totals, and the ledger to carry on from.
 * @throws `InvalidValueError` with the path in `input`: `other-policy`, `budget-differs` or `ledger-inconsistent` for a ledger
 * of another round; whatever is malformed; `duplicate-application`; `cases-required` where the policy's queue needs the
 * review; `case-inconsistent`
 * @example decideRound({ schemaVersion: 1, policy: wuhan2025, budget, catalogue, applications }).pool.remaining // '0.00'
 */
export function decideRound(input: RoundInput): Round {
  const context = openRound(input);
  const decided = decideBatch(context, input.applications, ['applications']);
  return { ...decided, ledger: closeDraft(context.ledger) };
}

/**
 * Decides a round batch by batch, each allocated after the one before, and returns the ledger at the end: for rounds too
 * large for memory. Equal to `decideRound` called for each batch with the ledger carried over, without building each ledger.
 * @param setup A `RoundInput` without its applications.
 * @param batches Lists of applications; each is read when it is decided.
 * @returns A generator of rounds without their ledgers, which returns the ledger at the end.
 * @throws `InvalidValueError` as `decideRound` does, at `batches[i][j]`; a generator that has thrown is at its end
 * @example for (const { pool } of decideBatches(setup, batches)) console.log(pool.remaining)
 */
export function* decideBatches(
  setup: Omit<RoundInput, 'applications'>,
  batches: Iterable<readonly Application[]>,
): Generator<Omit<Round, 'ledger'>, Ledger> {
  const context = openRound(setup);
  if (!(Symbol.iterator in Object(batches))) refuseAt(faults.wrongType, ['batches'], expectations.list, batches);
  let index = 0;
  for (const batch of batches) {
    yield decideBatch(context, batch, ['batches', index]);
    index += 1;
  }
  return closeDraft(context.ledger);
}

/** What every batch of a round is decided with, read and checked once. */
interface RoundContext {
  readonly ledger: LedgerDraft;
  readonly eligibilityTerms: EligibilityTerms;
  readonly register: ProviderRegister;
  readonly terms: SubsidyTerms;
  readonly products: Products;
  readonly review: Review;
  readonly basisOf: DecisionBasis;
}

function openRound(setup: Omit<RoundInput, 'applications'>): RoundContext {
  const { policy, catalogue, cases, audited } = withoutSlips(setup, ['cases', 'audited', 'ledger']);
  checkForm(policy);
  const ledger = openRoundLedger(setup);
  const terms = subsidyTerms(policy);
  return {
    ledger,
    eligibilityTerms: eligibilityTerms(policy),
    register: readCatalogue(catalogue).providers,
    terms,
    products: terms.productsOf(catalogue),
    review: reviewIn(setup),
    basisOf: decisionBasis(policy, cases !== undefined || audited !== undefined),
  };
}

/** The ledger carried over, which must be of this policy and budget, or a new one. */
export function openRoundLedger({ policy, budget, ledger }: Omit<RoundInput, 'applications'>): LedgerDraft {
  fenAt(budget, 'budget');
  // One of another policy is refused as such when it is opened.
  if (ledger !== undefined && recordAt(ledger, 'ledger').policy === policy.id && ledger.budget !== budget) {
    reject(faults.budgetDiffers, ['ledger', 'budget'], { given: ledger.budget, expected: { zh: budget, en: budget } });
  }
  return openDraft(policy, ledger ?? openLedger(policy, budget));
}

function decideBatch(context: RoundContext, applications: readonly Application[], path: Path): Omit<Round, 'ledger'> {
  const { ledger } = context;
  const { last } = ledger;
  const candidates = recordsAt(applications, ...path).map((each, i) => candidateOf(context, each, i, path));
  rejectDecided(ledger, candidates, path, 'id');
  const grants: Grant[] = [];
  const claimed: Decision[] = [];
  const others: Decision[] = [];
  for (const candidate of sortedInQueue(candidates)) {
    const assessment = assessCandidate(context, candidate, path);
    if (candidate.claims) {
      const grant = decideClaim(ledger, queuedClaimOf(candidate, assessment), last);
      for (const { recognised, invoice } of assessment.lines) {
        if (recognised !== noYuan) ledger.invoices[invoice] = candidate.id;
      }
      grants.push(grant);
      claimed.push(decisionOf(context, candidate, assessment, grant));
    } else {
      others.push(decisionOf(context, candidate, assessment, undefined));
    }
  }
  others.sort((a, b) => byCodeUnit(a.application, b.application));
  return {
    schemaVersion: 1,
    policy: ledger.policy,
    decisions: [...claimed, ...others],
    pool: poolTotals(ledger, grants),
    districts: districtTotals(grants),
  };
}

/** An application that has been judged, and what the review says of it. It queues as its claim does, else by its submission. */
interface Candidate extends QueueKey {
  readonly index: number;
  readonly application: Application;
  readonly submissionDay: Day;
  readonly eligibility: Eligibility;
  readonly standing: Standing;
  readonly claims: boolean;
}

function candidateOf(context: RoundContext, application: Application, index: number, path: Path): Candidate {
  const { register, review } = context;
  const { submittedAt, enterprise, purchases } = application;
  if (!Array.isArray(purchases)) listAt(purchases, ...path, index, 'purchases');
  const standing = review(application);
  try {
    const { id } = application;
    if (!isId(id)) canonicalAt(parseId, id, 'id');
    const submitted = momentAt(submittedAt, 'submittedAt');
    const eligibility = judgeEnterprise(context.eligibilityTerms, enterprise, submittedAt, submitted, register);
    const claims = standing.mayClaim && eligibility.outcome === 'eligible';
    const { seconds, nanoseconds } = (claims && standing.queued) || submitted;
    const queuedAt = (claims && standing.queued?.queuedAt) || submittedAt;
    const submissionDay = beijingDay(submitted);
    return { seconds, nanoseconds, queuedAt, id, index, application, submissionDay, eligibility, standing, claims };
  } catch (error) {
    throw errorUnder([...path, index], error);
  }
}

function assessCandidate(context: RoundContext, candidate: Candidate, path: Path): Assessment {
  const { ledger, terms, products } = context;
  const { application, index, submissionDay, eligibility, standing } = candidate;
  const { audited } = standing;
  const lines = { submissionDay, eligibility, products, claimants: ledger.invoices, audited };
  try {
    return assessLines(terms, application, lines);
  } catch (error) {
    throw errorUnder([...path, index], error);
  }
}

function queuedClaimOf(candidate: Candidate, { enterprise, district, entitlement: due }: Assessment): QueuedClaim {
  const { seconds, nanoseconds, queuedAt, id, standing } = candidate;
  const entitlement = least(fenOf(due), standing.most);
  return { seconds, nanoseconds, queuedAt, id, enterprise, district, entitlement };
}

function decisionOf(
  { basisOf }: RoundContext,
  { eligibility, standing }: Candidate,
  assessment: Assessment,
  grant: Grant | undefined,
): Decision {
  const { application, enterprise, district } = assessment;
  const outcome =
    standing.outcome ?? grant?.outcome ?? (eligibility.outcome === 'ineligible' ? 'ineligible' : 'undetermined');
  const decision = {
    application,
    enterprise,
    district,
    outcome,
    assessment,
    grant,
    lines: attributed(grant?.granted ?? noYuan, assessment),
    basis: basisOf(outcome, assessment, grant),
  };
  return unlessUndefined<Decision>(unlessUndefined<Decision>(decision, 'district', district), 'grant', grant);
}
