/**
 * What stands in the queue, and what comes out of it.
 * @module
 */
import { eligibilityOutcomes } from '../eligibility/eligibility';
import type { Assessment, LineAssessment } from '../subsidy/assessment';
import { momentAt, type Instant } from '../values/calendar';
import { fenAt, parseYuan, type Yuan } from '../values/fen';
import { parseDistrict, parseId, type Id } from '../values/id';
import { parseInvoiceId, type InvoiceId } from '../values/invoice-id';
import { readSome, recordAt, unlessUndefined } from '../values/record';
import { canonicalAt, within, wordAt } from '../values/result';
import { parseUscc, type Uscc } from '../values/uscc';

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
 * @throws `InvalidValueError` for whatever is malformed
 * @example claimOf(assess(wuhan2025, application, { catalogue, ledger }), application.submittedAt)
 */
export function claimOf(assessment: Assessment, queuedAt: Instant): Claim | undefined {
  const path = ['assessment'] as const;
  const { application, enterprise, district, eligibility, entitlement, lines } = recordAt(assessment, ...path);
  momentAt(queuedAt, 'queuedAt');
  const { outcome } = recordAt(eligibility, ...path, 'eligibility');
  if (wordAt(eligibilityOutcomes, outcome, ...path, 'eligibility', 'outcome') !== 'eligible') return undefined;
  const claim = {
    application: canonicalAt(parseId, application, ...path, 'application'),
    enterprise: canonicalAt(parseUscc, enterprise, ...path, 'enterprise'),
    district: district === undefined ? undefined : canonicalAt(parseDistrict, district, ...path, 'district'),
    queuedAt,
    entitlement: canonicalAt(parseYuan, entitlement, ...path, 'entitlement'),
    invoices: [...new Set(within(path, () => readSome(lines, 'lines', recognisedInvoice)).flat())],
  };
  return unlessUndefined<Claim>(claim, 'district', district);
}

function recognisedInvoice({ recognised, invoice }: LineAssessment): readonly InvoiceId[] {
  return fenAt(recognised, 'recognised') > 0 ? [canonicalAt(parseInvoiceId, invoice, 'invoice')] : [];
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
