/**
 * For those who test an implementation of the voucher, or pin how a policy behaves: arbitraries, laws, and vectors.
 * Needs fast-check, an optional peer.
 * @module
 */
export {
  anyId,
  anyIndustryCode,
  anyInstant,
  anyInvoiceId,
  anyIsoDate,
  anyRate,
  anyReference,
  anyUscc,
  anyYuan,
} from './any-values';
export {
  invalidId,
  invalidIndustryCode,
  invalidInstant,
  invalidInvoiceId,
  invalidIsoDate,
  invalidRate,
  invalidReference,
  invalidUscc,
  invalidYuan,
} from './invalid-values';
export { anyPolicy, type PolicyOptions } from './any-policy';
export { anyEnterprise, type EnterpriseOptions } from './any-enterprise';
export { anyApplication, anyCatalogue, type ApplicationOptions } from './any-application';
export { anyClaims, anyLedger, type ClaimsOptions } from './any-claims';
export { anyReviewCase, anyReviewHistory, type ReviewOptions } from './any-review';
export { anyRound, type RoundOptions } from './any-round';

// Laws of any implementation.
export type { Law, LawOptions } from './law';
export { lawIds, type LawId } from '../words/laws';
export { eligibilityLaws, type LawsOptions } from './eligibility-laws';
export { allocationLaws, type AllocationLawsOptions } from './allocation-laws';
export { keepsLaw, lawTable, type TableLawId } from './law-table';
export { assessmentLaws } from './assessment-laws';
export { roundLaws, type RoundLawsOptions } from './round-laws';
export { reviewLaws } from './review-laws';

// Conformance vectors.
export { requestOf, vectorPolicy, vectors } from './vectors';
export type { Vector, VectorAnswer, VectorError, VectorRequest } from './vectors';
export { askVectors, runVectors, type VectorFailure, type VectorReport, type VectorSubject } from './run-vectors';
export type { VectorCall } from './vector-calls';
export type { VectorDifference } from './difference';
