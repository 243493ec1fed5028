/**
 * The rules of the Hubei enterprise cloud service voucher (湖北省企业上云服务券): pure functions over plain JSON.
 * @module
 */

// Values: canonical text, each with `parseX` (a Result) and a throwing `x`.
export type { LocalizedText, Locale } from './words/localized';
export { problemCodes, type ProblemCode } from './words/problem-codes';
export { InvalidValueError, type Problem, type Result } from './values/result';
export { parseYuan, yuan, type Yuan } from './values/fen';
export { parseRate, rate, type Rate } from './values/rate';
export { parseInstant, parseIsoDate, instant, isoDate, type Instant, type IsoDate } from './values/calendar';
export { parseUscc, uscc, type Uscc } from './values/uscc';
export { parseIndustryCode, industryCode, type IndustryCode } from './values/industry';
export { parseInvoiceId, invoiceId, type InvoiceId } from './values/invoice-id';
export { parseId, id, type Id } from './values/id';
export { parseReference, reference, type Reference } from './values/reference';
export { roundingModes, type RoundingMode } from './values/fen';
export { withoutBlanks } from './values/blanks';
export * as input from './values/input';
export * as money from './values/money';

// Policy: what a notice says, as data.
export {
  criterionIds,
  reviewStatuses,
  ruleIds,
  sizeClasses,
  type CriterionId,
  type ReviewStatus,
  type RuleId,
  type SectorId,
  type SizeClass,
  type TierId,
} from './policy/vocabulary';
export {
  exhaustions,
  type Alternative,
  type Assumption,
  type Basis,
  type Clause,
  type District,
  type Exhaustion,
  type Policy,
  type PolicyPatch,
  type Sector,
  type Tier,
} from './policy/policy';
export { amendPolicy, policies, policyFor, withAlternative } from './policy/register';
export { wuhan2025 } from './policy/wuhan-2025';

// Facts: what applicants and registers declare.
export { factIds, type DishonestyRecord, type Enterprise, type FactId, type MajorAccident } from './facts/enterprise';
export type { Catalogue, Product, Provider } from './facts/catalogue';
export type {
  Application,
  ApplicationDraft,
  Contract,
  Invoice,
  Payment,
  Purchase,
  RedLetter,
} from './facts/application';

// Eligibility: who may apply.
export {
  reasonCodes,
  type AccidentsCompared,
  type CriterionResult,
  type DishonestyCompared,
  type DistrictCompared,
  type Eligibility,
  type NothingCompared,
  type ReasonCode,
  type ReasonCompared,
  type SectorCompared,
  type SizeCompared,
  type SizeLimit,
  type Verdict,
  type WindowCompared,
} from './eligibility/eligibility';
export { checkEligibility, type EligibilityContext } from './eligibility/check';
export { classifySize } from './eligibility/size';
export { sectorOf } from './eligibility/sector';
export { nextQuestions, type Question } from './eligibility/questions';

// Subsidy: what a purchase earns.
export { findingCodes, type ComparedBy, type Finding, type FindingCode, type Severity } from './subsidy/findings';
export type { Assessment, LineAssessment } from './subsidy/assessment';
export { assess, type AssessmentContext } from './subsidy/assess';
export { tierRate } from './subsidy/terms';
export { marginal, type Marginal } from './subsidy/marginal';

// Allocation: who gets the money.
export { claimOf, grantOutcomes, type Claim, type Grant, type GrantOutcome } from './allocation/claim';
export { openLedger, type Ledger } from './allocation/ledger';
export { inQueueOrder } from './allocation/queue';
export { allocate, preview } from './allocation/allocate';

// Review: where a case is, and who may move it.
export { refusalCodes, type RefusalCode } from './words/refusals';
export {
  actors,
  formalChecks,
  type Actor,
  type AuditResult,
  type EventOf,
  type FormalCheck,
  type FormalChecks,
  type ListedGrant,
  type Objection,
  type Recovery,
  type ReviewEvent,
  type ReviewEventType,
  type Transfer,
} from './review/events';
export { reviewEventTypes } from './review/steps';
export { replayCase, type CaseIn, type Replay, type ReviewCase } from './review/cases';
export type { Refusal, RefusalFacts, RefusalReason } from './review/refusal';
export { actorsOf, advance, openCase, possibleEvents, type Advance } from './review/advance';
export { reviewDiagram } from './review/diagram';

// The whole job.
export {
  otherOutcomes,
  type Decision,
  type DistrictTotal,
  type OtherOutcome,
  type PoolTotals,
  type Round,
  type RoundInput,
} from './round/round';
export { decideBatches, decideRound } from './round/decide';

// Explanation: why, in Chinese and in English.
export { partCodes, type Explanation, type ExplanationCode, type Names, type PartCode } from './explain/explanation';
export { explainEligibility } from './explain/eligibility';
export { explainAssessment, explainFinding } from './explain/assessment';
export { explainGrant } from './explain/grant';
export { explainDecision } from './explain/decision';
export { explainCase } from './explain/review-case';
export { labels, type Labels } from './explain/labels';
export type { Citing } from './explain/citation';
export { renderText } from './explain/text';
export { renderMarkdown } from './explain/markdown';
