/**
 * Rerun it, check it, ask what if: for auditors, and for everyone who has to answer to one.
 * @module
 */
export { fingerprint } from './fingerprint';
export { recordRound, type Fingerprints, type RoundRecord } from './record';
export { replay, type Replayed, type ReplayDifference } from './replay';
export { recordLaws, type RecordLaw, type Violation } from './verify/violation';
export { verifyRound, type Verification } from './verify/verify';
export { compareRounds, roundChanges, type ComparedApplication, type RoundChange } from './compare';
export { sensitivity, type AffectedApplication, type Effect, type SkippedEffect } from './sensitivity';
export { comparePolicies, type PolicyComparison, type PolicyDifference, type RuleDifference } from './compare-policies';
export type { PolicyCase } from './policy-cases';
