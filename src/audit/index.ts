/**
 * Rerun it, check it, ask what if: for auditors, and for everyone who has to answer to one.
 * @module
 */
export { fingerprint } from './fingerprint';
export { recordRound, replay, type Difference, type Fingerprints, type Replayed, type RoundRecord } from './record';
export { verifyRound, type Verification, type Violation } from './verify';
export { recordLaws, type RecordLaw } from './laws';
export { compareRounds, roundChanges } from './compare';
export type { ComparedApplication, FenText, RoundChange, YuanChange } from './compare';
export { comparePolicies, type PolicyComparison, type PolicyDifference, type RuleDifference } from './compare-policies';
export type { PolicyCase } from './policy-cases';
export { compareWithList, listResults } from './list';
export type { ComparedEnterprise, ListComparison, ListedRow, ListOptions, ListResult } from './list';
export { discrepancyKinds, reconcile, type Discrepancy, type DiscrepancyKind } from './reconcile';
export { crossCheck, suspicionKinds, type Suspicion, type SuspicionKind, type SuspicionSide } from './cross-check';
export { sensitivity, type AffectedApplication, type Effect, type SensitivityRow, type Variation } from './sensitivity';
export { auditOpinion, statementCodes } from './opinion';
export type { FingerprintCheck, Limit, Opinion, OpinionOptions, Statement, StatementCode } from './opinion';
