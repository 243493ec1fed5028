/**
 * What stands in the queue, and what comes out of it.
 * @module
 */
import type { Assessment } from '../subsidy/assessment';
import { unlessUndefined } from '../values/absent';
import { momentAt, type Instant } from '../values/calendar';
import { fenAt, type Yuan } from '../values/fen';
import type { Id } from '../values/id';
import type { InvoiceId } from '../values/invoice-id';
import type { Uscc } from '../values/uscc';

/** An application that waits for money. */
export interface Claim {
  readonly application: Id;
  readonly enterprise: Uscc;
  readonly district?: Id;
  readonly queuedAt: Instant;
  readonly entitlement: Yuan;
  /** Invoices of which something was recognised. */
  readonly invoices?: readonly InvoiceId[];
}

/**
 * The claim that an assessment makes: its entitlement, the invoices of which something was recognised, and its district.
 * @param queuedAt since when it queues: its submission, unless the policy says otherwise
 * @returns the claim for `allocate` and `preview`; undefined unless the applicant is eligible
 * @throws `InvalidValueError` for a malformed instant or amount
 * @example claimOf(assess(wuhan2025, application, { catalogue, ledger }), application.submittedAt)
 */
export function claimOf(assessment: Assessment, queuedAt: Instant): Claim | undefined {
  const { application, enterprise, district, eligibility, entitlement, lines } = assessment;
  momentAt(queuedAt, 'queuedAt');
  if (eligibility.outcome !== 'eligible') return undefined;
  const recognised = lines.filter((line, i) => fenAt(line.recognised, 'assessment', 'lines', i, 'recognised') > 0);
  const invoices = [...new Set(recognised.map(({ invoice }) => invoice))];
  const claim = { application, enterprise, district, queuedAt, entitlement, invoices };
  return unlessUndefined<Claim>(claim, 'district', district);
}

/** What can come of a claim, in the order in which the first that holds is told. */
export const grantOutcomes = /* @__PURE__ */ Object.freeze([
  'nothing-due',
  'cap-used-up',
  'unfunded',
  'reduced-by-pool',
  'reduced-by-cap',
  'granted-in-full',
] as const);
export type GrantOutcome = (typeof grantOutcomes)[number];

/** One claim decided; amounts in yuan. */
export interface Grant {
  readonly application: Id;
  readonly enterprise: Uscc;
  readonly district?: Id;
  /** 1, 2, … over the ledger's life. */
  readonly place: number;
  readonly entitlement: Yuan;
  readonly capRoom: Yuan;
  readonly capReduction: Yuan;
  readonly poolRoom: Yuan;
  readonly poolReduction: Yuan;
  readonly granted: Yuan;
  readonly outcome: GrantOutcome;
  /** An earlier batch already decided a claim that queues after this one. */
  readonly overtaken: boolean;
}
