/**
 * What stands in the queue, and what comes out of it.
 * @module
 */
import type { Assessment } from '../subsidy/assessment';
import { recordAt, recordsAt, unlessUndefined } from '../values/record';
import { momentAt, type Instant } from '../values/calendar';
import { fenAt, type Yuan } from '../values/fen';
import type { Id } from '../values/id';
import type { InvoiceId } from '../values/invoice-id';
import type { Uscc } from '../values/uscc';

/** An application that waits for money. */
export interface Claim {
  /** Its id, which settles ties in the queue. */
  readonly application: Id;
  /** Whose annual cap it uses. */
  readonly enterprise: Uscc;
  /** Where the enterprise is registered; absent where unknown. */
  readonly district?: Id;
  /** Its time in the queue: that of submission, unless the policy orders otherwise. */
  readonly queuedAt: Instant;
  /** What it asks for, in yuan, before cap and pool. */
  readonly entitlement: Yuan;
  /** Invoices of which something was recognised. */
  readonly invoices?: readonly InvoiceId[];
}

/**
 * The claim that an assessment makes: its entitlement, the invoices of which something was recognised, and its district.
 * @param assessment Of the application.
 * @param queuedAt since when it queues: its submission, unless the policy says otherwise
 * @returns the claim for `allocate` and `preview`; undefined unless the applicant is eligible
 * @throws `InvalidValueError` for a malformed instant or amount
 * @example claimOf(assess(wuhan2025, application, { catalogue, ledger }), application.submittedAt)
 */
export function claimOf(assessment: Assessment, queuedAt: Instant): Claim | undefined {
  const { application, enterprise, district, eligibility, entitlement, lines } = recordAt(assessment, 'assessment');
  momentAt(queuedAt, 'queuedAt');
  if (recordAt(eligibility, 'assessment', 'eligibility').outcome !== 'eligible') return undefined;
  const recognised = recordsAt(lines, 'assessment', 'lines').filter(
    (line, i) => fenAt(line.recognised, 'assessment', 'lines', i, 'recognised') > 0,
  );
  const invoices = [...new Set(recognised.map(({ invoice }) => invoice))];
  const claim = { application, enterprise, district, queuedAt, entitlement, invoices };
  return unlessUndefined<Claim>(claim, 'district', district);
}

/** The outcomes of a claim; the first that holds is reported. */
export const grantOutcomes = /* @__PURE__ */ Object.freeze([
  'nothing-due',
  'cap-used-up',
  'unfunded',
  'reduced-by-pool',
  'reduced-by-cap',
  'granted-in-full',
] as const);
/** What a claim gets, by the limit that decided it. */
export type GrantOutcome = (typeof grantOutcomes)[number];

/** One claim decided; amounts in yuan. */
export interface Grant {
  /** The application of the claim. */
  readonly application: Id;
  /** Whose annual cap it uses. */
  readonly enterprise: Uscc;
  /** Absent where unknown. */
  readonly district?: Id;
  /** 1, 2, … over the ledger's life. */
  readonly place: number;
  /** What the claim asks for. */
  readonly entitlement: Yuan;
  /** What the annual cap leaves to the enterprise before this grant. */
  readonly capRoom: Yuan;
  /** What the cap takes off the entitlement. */
  readonly capReduction: Yuan;
  /** What is left of the budget before this grant. */
  readonly poolRoom: Yuan;
  /** What the pool takes off besides. */
  readonly poolReduction: Yuan;
  /** `entitlement` − `capReduction` − `poolReduction`. */
  readonly granted: Yuan;
  /** The limit that decided it. */
  readonly outcome: GrantOutcome;
  /** An earlier batch already decided a claim that queues after this one. */
  readonly overtaken: boolean;
}
