/**
 * Rerun it, check it, ask what if: for auditors, and for everyone who has to answer to one.
 * @module
 */
export { fingerprint } from './fingerprint';
export { recordRound, type Fingerprints, type RoundRecord } from './record';
export { replay, type Difference, type Replayed } from './replay';
export { verifyRound, type Verification, type Violation } from './verify';
export { recordLaws, type RecordLaw } from './laws';
export {
  compareRounds,
  roundChanges,
  type ComparedApplication,
  type FenText,
  type RoundChange,
  type YuanChange,
} from './compare';
export { comparePolicies, type PolicyComparison, type PolicyDifference, type RuleDifference } from './compare-policies';
export type { PolicyCase } from './policy-cases';
export {
  compareWithList,
  listResults,
  type ComparedEnterprise,
  type ListComparison,
  type ListedRow,
  type ListOptions,
  type ListResult,
} from './list';
export { discrepancyKinds, reconcile, type Discrepancy, type DiscrepancyKind } from './reconcile';
export { crossCheck, suspicionKinds, type Suspicion, type SuspicionKind, type SuspicionSide } from './cross-check';
export { sensitivity, type AffectedApplication, type Effect, type SensitivityRow, type Variation } from './sensitivity';
export {
  auditOpinion,
  statementCodes,
  type FingerprintCheck,
  type Limit,
  type Opinion,
  type OpinionOptions,
  type Statement,
  type StatementCode,
} from './opinion';
