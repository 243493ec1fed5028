/**
 * Where a case stands: one type for each status, carrying just what is known in it. All of it is read from the history,
 * so that a case is the fold of its events. Laws: test/laws/review.test.ts.
 * @module
 */
import type { Application } from '../facts/application';
import type { ReviewStatus } from '../policy/vocabulary';
import type { Instant } from '../values/calendar';
import type { Yuan } from '../values/fen';
import type { Actor, ReviewEvent } from './events';

interface At<Status extends ReviewStatus> {
  readonly application: Application;
  readonly status: Status;
  /** All that happened, first to last. */
  readonly history: readonly ReviewEvent[];
}

/** What the third-party audit recognised: one amount per purchase line. */
export interface AuditResult {
  readonly report: string;
  readonly amounts: readonly Yuan[];
}
/** What the approved list grants, and in which batch. */
export interface ListedGrant {
  readonly batch: string;
  readonly entitlement: Yuan;
  readonly granted: Yuan;
}
/** A transfer and its reference: from the province, or to the enterprise. */
export interface Transfer {
  readonly reference: string;
  readonly amount: Yuan;
}
/** Why a case was returned or rejected, by whom, and the status in which it then stood. */
export interface Objection {
  readonly from: ReviewStatus;
  readonly actor: Actor;
  readonly reasons: readonly string[];
}

interface WithAudit {
  readonly audit: AuditResult;
}
interface WithGrant extends WithAudit {
  readonly grant: ListedGrant;
}
interface WithPayment extends WithGrant {
  readonly payment: Transfer;
}

export type DraftCase = At<'draft'>;
export type SubmittedCase = At<'submitted'>;
export type ProviderCheckedCase = At<'provider-checked'>;
export interface RecommendedCase extends At<'recommended'> {
  readonly recommendedAt: Instant;
}
export interface EvaluatedCase extends At<'evaluated'> {
  readonly opinion: string;
}
export interface AuditedCase extends At<'audited'>, WithAudit {}
export interface ListedCase extends At<'listed'>, WithGrant {}
export interface ReportedCase extends At<'reported'>, WithGrant {
  /** Of the report to the province. */
  readonly reference: string;
}
export interface FundedCase extends At<'funded'>, WithGrant {
  readonly funding: Transfer;
}
export interface PaidCase extends At<'paid'>, WithPayment {}
export interface ReturnedCase extends At<'returned'> {
  readonly returned: Objection;
}
export interface RejectedCase extends At<'rejected'> {
  readonly rejection: Objection;
}
export interface WithdrawnCase extends At<'withdrawn'> {
  /** The status in which the enterprise gave up. */
  readonly from: ReviewStatus;
}
export interface RecoveredCase extends At<'recovered'>, WithPayment {
  readonly recovery: { readonly amount: Yuan; readonly reasons: readonly string[] };
}

export type ReviewCase =
  | DraftCase
  | SubmittedCase
  | ProviderCheckedCase
  | RecommendedCase
  | EvaluatedCase
  | AuditedCase
  | ListedCase
  | ReportedCase
  | FundedCase
  | PaidCase
  | ReturnedCase
  | RejectedCase
  | WithdrawnCase
  | RecoveredCase;
