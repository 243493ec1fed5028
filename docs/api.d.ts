// Generated from the source by test/package/api-snapshot.mjs: the public surface. Not for import.

// ───── 'cloud-voucher-rules' ─────

export type Actor = (typeof actors)[number];

/** What comes of an event: the case as it then stands, or every reason against it. */
export type Advance = {
    readonly ok: true;
    readonly case: ReviewCase;
} | {
    readonly ok: false;
    readonly refusal: Refusal;
};

export interface Alternative {
    readonly id: string;
    readonly reading: LocalizedText;
    readonly patch: PolicyPatch;
}

export interface Application {
    readonly schemaVersion: 1;
    readonly id: Id;
    readonly submittedAt: Instant;
    readonly enterprise: Enterprise;
    /** The list (清单), in the applicant's order. */
    readonly purchases: readonly Purchase[];
    readonly contracts: readonly Contract[];
    readonly invoices: readonly Invoice[];
    readonly payments: readonly Payment[];
}

export interface Assessment {
    readonly application: Id;
    readonly enterprise: Uscc;
    readonly district?: Id;
    /** Id of the policy. */
    readonly policy: string;
    readonly eligibility: Eligibility;
    readonly lines: readonly LineAssessment[];
    /** The sum of the line subsidies, whatever the eligibility. */
    readonly assessed: Yuan;
    /** `assessed` if eligible, else 0.00; before cap and pool. */
    readonly entitlement: Yuan;
}

export interface AssessmentContext {
    readonly catalogue: Catalogue;
    /** Invoices that earlier applications have had recognised, and by which application. */
    readonly claimedInvoices?: Readonly<Record<InvoiceId, Id>>;
    /** The auditor's amounts, one for each purchase line. */
    readonly audited?: readonly Yuan[];
}

/** A point on which the notice is silent: the question, the reading taken, why, and the others as runnable patches. */
export interface Assumption {
    readonly question: LocalizedText;
    readonly reading: LocalizedText;
    readonly why: LocalizedText;
    readonly alternatives: readonly Alternative[];
}

/** What the third-party audit recognised: one amount per purchase line. */
export interface AuditResult {
    readonly report: string;
    readonly amounts: readonly Yuan[];
}

export type Basis = {
    readonly clause: string;
} | {
    readonly assumption: string;
};

export interface Catalogue {
    readonly providers: readonly Provider[];
    readonly products: readonly Product[];
}

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

export interface Clause {
    readonly heading: LocalizedText;
    readonly summary: LocalizedText;
}

export interface Contract {
    readonly id: Id;
    readonly signedOn: IsoDate;
    readonly customer: Uscc;
    readonly provider: Uscc;
}

export type CriterionId = (typeof criterionIds)[number];

export interface CriterionResult {
    readonly criterion: CriterionId;
    readonly verdict: Verdict;
    readonly reason: ReasonCode;
    /** The facts and limits compared, as JSON. */
    readonly compared: Readonly<Record<string, unknown>>;
    /** Facts that could still decide it. */
    readonly missing: readonly FactId[];
}

export interface Decision {
    readonly application: Id;
    readonly enterprise: Uscc;
    readonly district?: Id;
    readonly outcome: GrantOutcome | OtherOutcome;
    readonly assessment: Assessment;
    /** Where it became a claim. */
    readonly grant?: Grant;
    /** The grant attributed to the purchase lines, in their order; 0.00 each without one. */
    readonly lines: readonly Yuan[];
    /** Every clause and assumption that this decision rests on. */
    readonly basis: readonly Basis[];
}

export interface DishonestyRecord {
    readonly recordedOn: IsoDate;
    readonly repairedOn?: IsoDate;
}

export interface District {
    readonly id: Id;
    readonly name: LocalizedText;
    readonly kind: 'district' | 'functional-zone';
}

export interface DistrictTotal {
    readonly district: Id;
    /** Grants above 0.00. */
    readonly applications: number;
    readonly granted: Yuan;
}

export interface Eligibility {
    readonly outcome: 'eligible' | 'ineligible' | 'undetermined';
    /** All seven, in the order of `criterionIds`. */
    readonly criteria: readonly CriterionResult[];
    /** Facts of which some value could still change the outcome, in the order of `factIds`. */
    readonly missing: readonly FactId[];
}

/** When eligibility is judged, and by which register of providers. */
export interface EligibilityContext {
    readonly at: Instant;
    readonly catalogue?: Catalogue;
}

export interface Enterprise {
    readonly uscc: Uscc;
    readonly name: string;
    /** Where it is registered: a district id of the policy, else a six-digit GB/T 2260 code. */
    readonly district?: Id;
    readonly industry?: IndustryCode;
    /** Persons, a whole number of at least 0. */
    readonly employees?: number;
    /** Last year's revenue, in yuan. */
    readonly annualRevenue?: Yuan;
    /** `[]` says that it is known to have none. */
    readonly majorAccidents?: readonly MajorAccident[];
    readonly seriousDishonesty?: readonly DishonestyRecord[];
    /** Declared; used only where no catalogue is given. */
    readonly cloudProvider?: boolean;
}

export type Exhaustion = (typeof exhaustions)[number];

/** One sentence, what it rests on, and the steps behind it. */
export interface Explanation {
    readonly code: ExplanationCode;
    /** Names its basis at the end, in brackets. */
    readonly text: string;
    readonly basis: readonly Basis[];
    readonly children: readonly Explanation[];
}

/** A part of a computation, or the outcome, reason, finding, status or event that a sentence tells. */
export type ExplanationCode = PartCode | Eligibility['outcome'] | ReasonCode | FindingCode | Decision['outcome'] | ReviewStatus | ReviewEventType;

export type FactId = (typeof factIds)[number];

export interface Finding {
    readonly code: FindingCode;
    readonly severity: Severity;
    /** The papers, dates and amounts compared, as JSON. */
    readonly compared: Readonly<Record<string, unknown>>;
}

export type FindingCode = keyof typeof findings;

/** Each must be true for a recommendation. */
export type FormalChecks = Readonly<Record<(typeof formalChecks)[number], boolean>>;

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

export type GrantOutcome = (typeof grantOutcomes)[number];

/** A letter or digit, then up to 63 letters, digits, dots, underscores or hyphens; case matters. */
export type Id = Brand<'Id'>;

/** Section letter and division (and group, class), `'I65'`, `'C3919'`; letter and division agree. */
export type IndustryCode = Brand<'IndustryCode'>;

/** An RFC 3339 instant with seconds and offset, kept as written: `'2025-06-03T09:15:00+08:00'`. */
export type Instant = Brand<'Instant'>;

/**
 * Thrown for malformed input, and for nothing else: an ineligible enterprise or an empty pool is a result.
 * `problems` holds every problem found, each with its path.
 */
export declare class InvalidValueError extends TypeError {
    readonly name = "InvalidValueError";
    readonly problems: readonly Problem[];
    constructor(problems: readonly Problem[]);
}

/** An invoice; `net` + `tax` = `total`. */
export interface Invoice {
    readonly id: InvoiceId;
    readonly issuedOn: IsoDate;
    readonly seller: Uscc;
    readonly buyer: Uscc;
    readonly net: Yuan;
    readonly tax: Yuan;
    readonly total: Yuan;
    readonly void?: boolean;
    readonly redLetters?: readonly RedLetter[];
}

/** 20 digits, or code (10 or 12 digits), hyphen and number (8 digits): `'4200204130-01234567'`. */
export type InvoiceId = Brand<'InvoiceId'>;

/** A real day of the calendar, `'2025-06-03'`, from year 0001 to 9999. */
export type IsoDate = Brand<'IsoDate'>;

/** Complete carry-over state, as plain JSON. */
export interface Ledger {
    readonly schemaVersion: 1;
    /** Id of the policy. */
    readonly policy: string;
    readonly budget: Yuan;
    readonly granted: Yuan;
    /** True once nothing more can be granted. */
    readonly closed: boolean;
    /** Claims decided so far; the next one's place is `decided` + 1. */
    readonly decided: number;
    /** Granted this year, by enterprise: those granted something. */
    readonly enterprises: Readonly<Record<Uscc, Yuan>>;
    /** Granted, by application decided (0.00 too). */
    readonly applications: Readonly<Record<Id, Yuan>>;
    /** Recognised so far, and the application that claimed each. */
    readonly invoices: Readonly<Record<InvoiceId, Id>>;
    /** The greatest queue key decided. */
    readonly last?: {
        readonly queuedAt: Instant;
        readonly application: Id;
    };
}

/** One purchase line; amounts in yuan. */
export interface LineAssessment {
    /** 1, 2, … in the listed order. */
    readonly line: number;
    readonly product: Id;
    readonly invoice: InvoiceId;
    /** Absent where the product is not in the catalogue. */
    readonly tier?: TierId;
    readonly rate?: Rate;
    readonly claimed: Yuan;
    /** Tax included, after the limits; 0.00 where a finding disallows the line. */
    readonly recognised: Yuan;
    /** What the rate applies to: the recognised amount, or that without VAT. */
    readonly base: Yuan;
    readonly subsidy: Yuan;
    readonly findings: readonly Finding[];
}

/** What the approved list grants, and in which batch. */
export interface ListedGrant {
    readonly batch: string;
    readonly entitlement: Yuan;
    readonly granted: Yuan;
}

export type Locale = (typeof locales)[number];

/**
 * Text in the two languages of the library, and the filling of its templates.
 * @module
 */
export interface LocalizedText {
    zh: string;
    en: string;
}

export interface MajorAccident {
    readonly kind: 'safety' | 'environmental';
    readonly occurredOn: IsoDate;
}

export interface Marginal {
    readonly rate: Rate;
    /** What the enterprise can still be granted: its cap less what it has, and no more than the pool holds. */
    readonly room: Yuan;
    /** The least base amount whose subsidy is at least `room`; absent where there is no room, or no amount earns it. */
    readonly spendToUseUp?: Yuan;
}

/** Why a case was returned or rejected, by whom, and the status in which it then stood. */
export interface Objection {
    readonly from: ReviewStatus;
    readonly actor: Actor;
    readonly reasons: readonly string[];
}

export type OtherOutcome = (typeof otherOutcomes)[number];

export type PartCode = (typeof partCodes)[number];

export interface Payment {
    readonly id: Id;
    readonly invoice: InvoiceId;
    readonly paidOn: IsoDate;
    readonly payer: Uscc;
    readonly payee: Uscc;
    readonly amount: Yuan;
}

/** The rules of one jurisdiction for one year. Plain JSON; never edited in place. */
export interface Policy {
    readonly schemaVersion: 1;
    /** `'wuhan-2025'`; readings that differ have ids that differ. */
    readonly id: string;
    readonly title: LocalizedText;
    /** GB/T 2260 code and name, `'420100'` Wuhan. */
    readonly jurisdiction: {
        readonly division: string;
        readonly name: LocalizedText;
    };
    readonly source: {
        readonly issuer: LocalizedText;
        readonly document: LocalizedText;
        readonly issuedOn: IsoDate;
    };
    /** Purchases, cap and queue are of this year. */
    readonly year: number;
    readonly applicants: Applicants;
    /** When one can apply: `opensAt` (where there is one) ≤ submittedAt ≤ `closesAt`. */
    readonly window: {
        readonly opensAt?: Instant;
        readonly closesAt: Instant;
    };
    readonly tiers: readonly Tier[];
    readonly base: SubsidyBase;
    /** How fractions of a fen are rounded, per purchase line. */
    readonly rounding: RoundingMode;
    /** The most that one enterprise can be granted in the year. */
    readonly annualCap: Yuan;
    readonly queue: {
        readonly orderedBy: 'submitted-at' | 'recommended-at';
        readonly afterReturn: 'keeps-place' | 'resubmitted-at';
    };
    /** Who gets the last money: see docs/laws.md for what each rule keeps. */
    readonly exhaustion: Exhaustion;
    /** The steps of the review in order, from `submitted` to `paid`. */
    readonly review: {
        readonly path: readonly ReviewStatus[];
    };
    readonly clauses: Readonly<Record<string, Clause>>;
    readonly assumptions: Readonly<Record<string, Assumption>>;
    /** What each rule rests on; every rule has at least one. */
    readonly basis: Readonly<Record<RuleId, readonly Basis[]>>;
}

/** An RFC 7396 merge patch of a Policy: arrays are replaced whole, null removes. */
export type PolicyPatch = unknown;

export interface PoolTotals {
    readonly budget: Yuan;
    /** Granted so far, earlier batches included. */
    readonly granted: Yuan;
    readonly remaining: Yuan;
    /** The first claim of this round with a pool reduction. */
    readonly firstShortfall?: Id;
}

/** One thing wrong with an input: where, what (a stable code), and a sentence in both languages. */
export interface Problem {
    path: Path;
    code: ProblemCode;
    message: LocalizedText;
    /** What was given, where it is a single value; long texts are cut. */
    given?: unknown;
}

/** What is wrong with an input: a closed list; docs/codes.md tells each. */
export type ProblemCode = (typeof faults)[keyof typeof faults]['code'];

export interface Product {
    readonly id: Id;
    readonly name: string;
    readonly provider: Uscc;
    readonly tier: TierId;
}

export interface Provider {
    readonly uscc: Uscc;
    readonly name: string;
}

/** One line of the list: a product bought under a contract and billed by an invoice; `amount` is claimed, tax included. */
export interface Purchase {
    readonly product: Id;
    readonly contract: Id;
    readonly invoice: InvoiceId;
    readonly amount: Yuan;
}

/** A fact worth asking. */
export interface Question {
    readonly fact: FactId;
    /** The criteria that its answer can decide, in the order of `criterionIds`. */
    readonly decides: readonly CriterionId[];
    /** Why it is asked, and which paper shows it. */
    readonly why: LocalizedText;
}

/** A share from 0 to 1 with two to four decimals, in its shortest such form: `'0.20'`, `'0.125'`, `'1.00'`. */
export type Rate = Brand<'Rate'>;

export type ReasonCode = keyof typeof reasons;

/** A red-letter note (红字发票): a positive amount that reduces the invoice. */
export interface RedLetter {
    readonly id: InvoiceId;
    readonly issuedOn: IsoDate;
    readonly total: Yuan;
}

/** Every reason for which an event is refused: the first in the order of `refusalCodes`, and the rest. */
export interface Refusal extends RefusalReason {
    readonly also: readonly RefusalReason[];
}

/** Why an event can be refused: a closed list; docs/codes.md tells each. */
export type RefusalCode = keyof typeof refusalMessages;

/** One reason for a refusal. */
export interface RefusalReason {
    readonly code: RefusalCode;
    readonly message: LocalizedText;
    /** The numbers, times or names compared, as JSON; amounts in yuan. */
    readonly compared: Readonly<Record<string, unknown>>;
}

/** The case that a history makes, or the first event that is refused, by its index. */
export type Replay = {
    readonly ok: true;
    readonly case: ReviewCase;
} | {
    readonly ok: false;
    readonly refusal: Refusal;
    readonly at: number;
};

export type Result<T> = {
    readonly ok: true;
    readonly value: T;
} | {
    readonly ok: false;
    readonly problems: readonly Problem[];
};

export type ReviewCase = DraftCase | SubmittedCase | ProviderCheckedCase | RecommendedCase | EvaluatedCase | AuditedCase | ListedCase | ReportedCase | FundedCase | PaidCase | ReturnedCase | RejectedCase | WithdrawnCase | RecoveredCase;

export type ReviewEvent = Submit | CheckByProvider | Recommend | Evaluate | Audit | List | Report | Fund | Pay | Return | Resubmit | Reject | Withdraw | Recover;

export type ReviewEventType = (typeof reviewEventTypes)[number];

export type ReviewStatus = (typeof reviewStatuses)[number];

export interface Round {
    readonly schemaVersion: 1;
    /** Id of the policy. */
    readonly policy: string;
    /** Claims in queue order, then the rest by application id. */
    readonly decisions: readonly Decision[];
    readonly pool: PoolTotals;
    /** Districts with money granted in this round, by id. */
    readonly districts: readonly DistrictTotal[];
    readonly ledger: Ledger;
}

export interface RoundInput {
    readonly schemaVersion: 1;
    readonly policy: Policy;
    readonly budget: Yuan;
    readonly catalogue: Catalogue;
    readonly applications: readonly Application[];
    /** Where given, review decides who may claim, the audited amounts and the queue time. */
    readonly cases?: readonly ReviewCase[];
    /** Carried over from earlier batches; its budget must equal `budget`. */
    readonly ledger?: Ledger;
}

export type RoundingMode = (typeof roundingModes)[number];

export type RuleId = (typeof ruleIds)[number];

export type SectorId = (typeof sectorIds)[number];

export type Severity = 'disallows' | 'reduces' | 'flags';

export type SizeClass = (typeof sizeClasses)[number];

export interface Tier {
    readonly id: TierId;
    readonly rank: number;
    readonly name: LocalizedText;
    readonly rate: Rate;
}

export type TierId = (typeof tierIds)[number];

/** A transfer and its reference: from the province, or to the enterprise. */
export interface Transfer {
    readonly reference: string;
    readonly amount: Yuan;
}

/** 18 characters, upper case, the last one the check character: `'91420100616400352X'`. */
export type Uscc = Brand<'Uscc'>;

export type Verdict = 'met' | 'unmet' | 'unknown';

/** An amount in yuan with two decimals and no separators, `0.00` to `9999999999999.99`: `'120000.00'`. */
export type Yuan = Brand<'Yuan'>;

/** Who can move a case: the enterprise, its provider, and the bodies that review and pay. */
export declare const actors: readonly ["enterprise", "provider", "district-bureau", "city-bureau", "auditor", "province", "district-treasury"];

/**
 * What comes of an event: the case moved on, or a refusal with every reason against it. Nothing given is changed.
 * The steps before are taken as they are: `replayCase` judges a stored history. Clauses 3.1 to 3.5 and 4.1.
 * Throws `InvalidValueError` for an event that is not well formed, or a case that contradicts its own history.
 * @example advance(wuhan2025, openCase(application), submit) // { ok: true, case: { status: 'submitted', … } }
 */
export declare function advance(policy: Policy, reviewCase: ReviewCase, event: ReviewEvent): Advance;

/**
 * Decides claims, in queue order whatever order they are given in, against what the ledger leaves of the budget, and
 * returns the grants in that order with the ledger to carry on from. Amounts in yuan; the given ledger is not changed.
 * Throws `InvalidValueError`: `duplicate-application` for an application given twice or decided before, `other-policy`
 * for a ledger of another policy, `ledger-inconsistent`, or the problems of a malformed amount or instant.
 * @example allocate(wuhan2025, openLedger(wuhan2025, yuan(350000)), claims).grants[0]?.outcome // 'granted-in-full'
 */
export declare function allocate(policy: Policy, ledger: Ledger, claims: readonly Claim[]): {
    grants: readonly Grant[];
    ledger: Ledger;
};

/**
 * Assesses an application as of its submission: eligibility, and for each purchase line what is recognised and what it
 * earns, in yuan. `entitlement` is before cap and pool. Clauses 1, 2 and 3.2.
 * Throws `InvalidValueError` for malformed amounts, dates or instants, a tier that the policy lacks, an id given twice,
 * or audited amounts that are not one for each line.
 * @example assess(wuhan2025, application, { catalogue }).entitlement // '36000.00'
 */
export declare function assess(policy: Policy, application: Application, context: AssessmentContext): Assessment;

/**
 * Judges an enterprise at an instant. Any criterion unmet: `ineligible`; else any unknown: `undetermined`; else `eligible`.
 * With `catalogue`, its register decides who is a provider; without, the declaration. Clauses 1, 3.3 and 4.1.
 * Throws `InvalidValueError` for a malformed figure, date or instant.
 * @example checkEligibility(wuhan2025, { uscc, name }, { at }).missing // ['district', 'industry', 'cloudProvider', …]
 */
export declare function checkEligibility(policy: Policy, enterprise: Enterprise, context: EligibilityContext): Eligibility;

/**
 * The size classes that an enterprise can have, given what is known of it: one where the facts settle it. An industry
 * that the standard has no row for excludes nothing. Throws for a malformed figure.
 * @example classifySize({ industry: industryCode('C39'), employees: 250 }).possible // ['micro', 'small', 'medium'] less what 250 rules out: ['micro', 'small']
 */
export declare function classifySize(enterprise: SizeFacts): {
    possible: readonly SizeClass[];
};

/** The conditions on an applicant, in the order in which results list them (clauses 1, 3.3, 4.1). */
export declare const criterionIds: readonly ["registered-in-jurisdiction", "eligible-sector", "eligible-size", "not-a-cloud-provider", "no-major-accident", "no-serious-dishonesty", "within-window"];

/**
 * Decides a round batch by batch, each allocated after the one before, and returns the ledger at the end: for rounds too
 * large for memory. Equal to `decideRound` called for each batch with the ledger carried over, without building each ledger.
 * Throws as `decideRound` does, at `batches[i][j]`; a generator that has thrown is at its end.
 * @example for (const { pool } of decideBatches(setup, batches)) console.log(pool.remaining)
 */
export declare function decideBatches(setup: Omit<RoundInput, 'applications'>, batches: Iterable<readonly Application[]>): Generator<Omit<Round, 'ledger'>, Ledger>;

/**
 * Decides a round: every application gets one decision, the claims first and in queue order, the rest by application id.
 * Pure: the same input, in any order, gives the same round. Amounts in yuan. Clauses 1 to 4.1.
 * Throws `InvalidValueError` with the path in `input`: malformed amounts, dates or instants; `duplicate-application`;
 * `cases-required` where the policy's queue needs the review; `other-policy` or `budget-differs` for a ledger of another round.
 * @example decideRound({ schemaVersion: 1, policy: wuhan2025, budget, catalogue, applications }).pool.remaining // '0.00'
 */
export declare function decideRound(input: RoundInput): Round;

export declare const exhaustions: readonly ["partial-fill", "block", "skip"];

/**
 * Explains an assessment: the eligibility; each line with what was claimed, recognised, the base, the rate, the subsidy
 * and every finding; the sum and the entitlement. `policy` is the one that it was assessed by.
 * Throws `InvalidValueError`: `other-policy` for an assessment of another policy, or a code that the library does not know.
 * @example explainAssessment(wuhan2025, assessment, 'en').children.map(({ code }) => code) // ['eligible', 'line', 'assessed', 'entitlement']
 */
export declare function explainAssessment(policy: Policy, assessment: Assessment, locale: Locale): Explanation;

/**
 * Explains a case: where it stands, each event of its history with the clauses that the step rests on, and what can
 * happen next, by whom. Of the application it names the id and the enterprise; `explainAssessment` tells the rest.
 * Throws `InvalidValueError` for a case that contradicts its own history.
 * @example explainCase(wuhan2025, reviewCase, 'zh').code // 'audited'
 */
export declare function explainCase(policy: Policy, reviewCase: ReviewCase, locale: Locale): Explanation;

/**
 * Explains a decision of a round: the outcome; the assessment behind it; where it became a claim, the place in the queue,
 * the room of cap and pool with what they reduce, and the grant; the grant by line. `policy` is the round's.
 * Throws `InvalidValueError`: `other-policy` for a decision of another policy, or a code that the library does not know.
 * @example explainDecision(wuhan2025, decision, 'zh').text // '申请WH-0001，…：全额核定，核定金额12,000.00元〔…〕'
 */
export declare function explainDecision(policy: Policy, decision: Decision, locale: Locale): Explanation;

/**
 * Explains an eligibility: the outcome, and each of the seven criteria with what was compared and the clauses and
 * assumptions that it rests on. `policy` is the one that it was judged by.
 * Throws `InvalidValueError` for a code that the library does not know.
 * @example explainEligibility(wuhan2025, eligibility, 'zh').text // '申领资格：符合条件〔条款 1、…〕'
 */
export declare function explainEligibility(policy: Policy, eligibility: Eligibility, locale: Locale): Explanation;

/** The facts that eligibility asks for, in the order in which results list them. */
export declare const factIds: readonly ["district", "industry", "employees", "annualRevenue", "cloudProvider", "majorAccidents", "seriousDishonesty"];

export declare const findingCodes: readonly FindingCode[];

/** The district's formal checks, in the order in which it makes them (clause 3.3). */
export declare const formalChecks: readonly ["inDistrict", "qualified", "noMajorAccident", "noSeriousDishonesty", "recommended"];

/** What can come of a claim, in the order in which the first that holds is told. */
export declare const grantOutcomes: readonly ["nothing-due", "cap-used-up", "unfunded", "reduced-by-pool", "reduced-by-cap", "granted-in-full"];

/**
 * An id from its text; throws `InvalidValueError` for anything else.
 * @example id('WH-2025-0001') // 'WH-2025-0001'
 */
export declare function id(given: string): Id;

/**
 * The claims in queue order, whatever order they are given in. The given list is not changed.
 * Throws `InvalidValueError` for a malformed `queuedAt`.
 * @example inQueueOrder([late, early]) // [early, late]
 */
export declare function inQueueOrder(claims: readonly Claim[]): readonly Claim[];

/**
 * An industry code from its text; throws `InvalidValueError` for anything else.
 * @example industryCode('C3919') // 'C3919'
 */
export declare function industryCode(given: string): IndustryCode;

/**
 * An instant from its text; throws `InvalidValueError` for anything else.
 * @example instant('2025-10-31T23:59:59+08:00') // '2025-10-31T23:59:59+08:00'
 */
export declare function instant(given: string): Instant;

/**
 * An invoice number from its text; throws `InvalidValueError` for anything else.
 * @example invoiceId('4200204130-01234567') // '4200204130-01234567'
 */
export declare function invoiceId(given: string): InvoiceId;

/**
 * A calendar day from its canonical text; throws `InvalidValueError` for anything else.
 * @example isoDate('2025-06-03') // '2025-06-03'
 */
export declare function isoDate(given: string): IsoDate;

/**
 * What more spending at a tier would earn, given what the enterprise was granted this year and, where known, what
 * remains in the pool. In yuan; the amounts are bases, tax included or not as the policy says. Clause 2.
 * Throws `unknown-tier`, or `out-of-range` for more granted than the annual cap.
 * @example marginal(wuhan2025, { granted: yuan(150000) }, 'capability') // { rate: '0.40', room: '50000.00', spendToUseUp: '124999.99' }
 */
export declare function marginal(policy: Policy, state: {
    granted: Yuan;
    remaining?: Yuan;
}, tier: TierId): Marginal;

export namespace money {
  /**
   * a + b. Throws `out-of-range` above 9999999999999.99.
   * @example money.add(yuan('0.10'), yuan('0.20')) // '0.30'
   */
  export declare function add(a: Yuan, b: Yuan): Yuan;
  /**
   * −1, 0 or 1 as a is less than, equal to or more than b: for `Array.prototype.sort`.
   * @example money.compare(yuan(9), yuan(10)) // -1
   */
  export declare function compare(a: Yuan, b: Yuan): -1 | 0 | 1;
  /**
   * An amount for people, with thousands separators. For display only: it does not parse back.
   * @example money.format(yuan('1234.56'), 'zh') // '1,234.56元'
   */
  export declare function format(amount: Yuan, locale: Locale): string;
  /**
   * The least of one or more amounts, given singly or in lists. Of none there is no least: throws `wrong-length`.
   * @example money.min(yuan(300), yuan(120)) // '120.00'
   */
  export declare function min(...amounts: readonly (Yuan | readonly Yuan[])[]): Yuan;
  /**
   * a − b. Throws `out-of-range` below 0.00: there are no negative amounts.
   * @example money.subtract(yuan('200000.00'), yuan('150000.00')) // '50000.00'
   */
  export declare function subtract(a: Yuan, b: Yuan): Yuan;
  /**
   * The sum of amounts, given singly or in lists; of none, 0.00.
   * @example money.sum([yuan(1), yuan(2)], yuan(3)) // '6.00'
   */
  export declare function sum(...amounts: readonly (Yuan | readonly Yuan[])[]): Yuan;
  /**
   * amount × rate, rounded to the fen by `mode`.
   * @example money.times(yuan('0.05'), rate('0.50'), 'half-even') // '0.02'
   */
  export declare function times(amount: Yuan, by: Rate, mode: RoundingMode): Yuan;
}

/**
 * The facts of which some answer could still change the outcome, best first; none once the outcome is certain. Best is
 * what leaves the fewest questions on average: answers that no rule tells apart are one class, every class of a fact is
 * equally likely, and asking stops as soon as the outcome is certain. Ties go by the order of `factIds`. Clauses 1, 3.3.
 * Throws `InvalidValueError` for a malformed figure, date or instant.
 * @example nextQuestions(wuhan2025, { uscc, name }, { at })[0]?.fact // 'district'
 */
export declare function nextQuestions(policy: Policy, enterprise: Enterprise, context: EligibilityContext): readonly Question[];

/**
 * A case before anything has happened: a draft (clause 3.2).
 * @example openCase(application).status // 'draft'
 */
export declare function openCase(application: Application): DraftCase;

/**
 * The state before the first claim: nothing granted, the whole budget to give.
 * Throws `InvalidValueError` for a malformed budget.
 * @example openLedger(wuhan2025, yuan('350000.00')).closed // false
 */
export declare function openLedger(policy: Policy, budget: Yuan): Ledger;

/** Outcomes of an application that did not become a claim. */
export declare const otherOutcomes: readonly ["ineligible", "undetermined", "not-yet-audited", "rejected", "withdrawn", "recovered"];

/**
 * Reads an id. Problems: `wrong-type`, `malformed`, `not-canonical`.
 * @example parseId('WH-2025-0001') // { ok: true, value: 'WH-2025-0001' }
 */
export declare function parseId(given: unknown): Result<Id>;

/**
 * Reads an industry code.
 * Problems: `wrong-type`, `malformed`, `not-canonical`, `section-and-division-disagree` (says the right section).
 * @example parseIndustryCode('I65') // { ok: true, value: 'I65' }
 */
export declare function parseIndustryCode(given: unknown): Result<IndustryCode>;

/**
 * Reads an instant: seconds (00–59) and offset are required, at most nine digits of fraction, years 0001 to 9999.
 * Problems: `wrong-type`, `malformed`, `not-canonical`, `not-a-time`.
 * @example parseInstant('2025-06-03T09:15:00+08:00') // { ok: true, value: '2025-06-03T09:15:00+08:00' }
 */
export declare function parseInstant(given: unknown): Result<Instant>;

/**
 * Reads an invoice number. Problems: `wrong-type`, `malformed`, `not-canonical`.
 * @example parseInvoiceId('25422000000012345678') // { ok: true, value: '25422000000012345678' }
 */
export declare function parseInvoiceId(given: unknown): Result<InvoiceId>;

/**
 * Reads a calendar day. Problems: `wrong-type`, `malformed`, `not-canonical`, `not-a-day`.
 * @example parseIsoDate('2025-06-03') // { ok: true, value: '2025-06-03' }
 */
export declare function parseIsoDate(given: unknown): Result<IsoDate>;

/**
 * Reads a rate. Problems: `wrong-type`, `malformed`, `not-canonical`, `out-of-range`.
 * @example parseRate('0.20') // { ok: true, value: '0.20' }
 */
export declare function parseRate(given: unknown): Result<Rate>;

/**
 * Reads a unified social credit code.
 * Problems: `wrong-type`, `malformed`, `not-canonical` (lower case, full width), `wrong-check-character` (says the right one).
 * @example parseUscc('91420100616400352X') // { ok: true, value: '91420100616400352X' }
 */
export declare function parseUscc(given: unknown): Result<Uscc>;

/**
 * Reads an amount in yuan: a text in canonical form, or whole yuan as a safe integer.
 * Problems: `wrong-type`, `malformed`, `not-canonical` (says the canonical form), `out-of-range`.
 * @example parseYuan('120000.00') // { ok: true, value: '120000.00' }
 */
export declare function parseYuan(given: unknown): Result<Yuan>;

/** The parts of a computation, in the order in which a decision tells them; `next` is of a case. */
export declare const partCodes: readonly ["assessment", "line", "claimed", "recognised", "base", "rate", "subsidy", "assessed", "entitlement", "queue", "cap", "pool", "granted", "attribution", "attributed", "next"];

export declare const policies: readonly Policy[];

/**
 * The policy of a jurisdiction (GB/T 2260 division) for a year, or undefined: never the nearest one.
 * @example policyFor({ year: 2025, division: '420100' })?.id // 'wuhan-2025'
 */
export declare function policyFor(key: {
    year: number;
    division: string;
}): Policy | undefined;

/**
 * The events that `advance` accepts next with some payload, in the order of `reviewEventTypes`: what a portal can offer.
 * Throws `InvalidValueError` for a case that contradicts its own history.
 * @example possibleEvents(wuhan2025, openCase(application)) // ['submit', 'withdraw']
 */
export declare function possibleEvents(policy: Policy, reviewCase: ReviewCase): readonly ReviewEventType[];

/**
 * What `claim` would get if it were decided next: `allocate(policy, ledger, [claim]).grants[0]`, without building a ledger.
 * Throws as `allocate` does.
 * @example preview(wuhan2025, ledger, claim).granted // '50000.00'
 */
export declare function preview(policy: Policy, ledger: Ledger, claim: Claim): Grant;

export declare const problemCodes: readonly ProblemCode[];

/**
 * A rate from its canonical text; throws `InvalidValueError` for anything else.
 * @example rate('0.125') // '0.125'
 */
export declare function rate(given: string): Rate;

export declare const reasonCodes: readonly ReasonCode[];

/** In the order in which a refusal names them: the first that holds is its `code`, the rest are in `also`. */
export declare const refusalCodes: readonly RefusalCode[];

/**
 * An explanation as GitHub-flavoured Markdown; what people wrote in it is escaped. Ends in a line feed.
 * @example renderMarkdown(explainAssessment(wuhan2025, assessment, 'en'))
 */
export declare function renderMarkdown(explanation: Explanation): string;

/**
 * An explanation as a tree of lines, none wider than 80 columns where a Han character takes two. Ends in a line feed.
 * @example renderText(explainDecision(wuhan2025, decision, 'zh'))
 */
export declare function renderText(explanation: Explanation): string;

/**
 * The case that events make of an application, each judged as it came; `at` is the index of the first that is refused.
 * `replayCase(policy, application, reviewCase.history)` gives an equal case. Throws for events that are not well formed.
 * @example replayCase(wuhan2025, application, [submit, recommend]) // { ok: true, case: { status: 'recommended', … } }
 */
export declare function replayCase(policy: Policy, application: Application, events: readonly ReviewEvent[]): Replay;

/**
 * The review of a policy as the text of a Mermaid `stateDiagram-v2`: every status that a case can reach and every event
 * from wherever it starts, at the first of these with who may act; names in the given language. Ends in a line feed.
 * @example reviewDiagram(wuhan2025, 'en').split('\n')[0] // 'stateDiagram-v2'
 */
export declare function reviewDiagram(policy: Policy, locale: Locale): string;

/** Every type of event: the path first, then what stands beside it. */
export declare const reviewEventTypes: readonly ["submit", "checkByProvider", "recommend", "evaluate", "audit", "list", "report", "fund", "pay", "return", "resubmit", "reject", "withdraw", "recover"];

/** Where an application can stand: before, on, beside and after the path of the review. */
export declare const reviewStatuses: readonly ["draft", "submitted", "provider-checked", "recommended", "evaluated", "audited", "listed", "reported", "funded", "paid", "returned", "rejected", "withdrawn", "recovered"];

/**
 * How fractions of a fen are rounded, by name; the arithmetic is rounding.ts.
 * @module
 */
export declare const roundingModes: readonly ["half-up", "half-even", "down"];

/** Every rule of the library; a policy names what each rests on (`Policy.basis`). */
export declare const ruleIds: readonly ["registered-in-jurisdiction", "eligible-sector", "eligible-size", "not-a-cloud-provider", "no-major-accident", "no-serious-dishonesty", "within-window", "papers", "product-tier", "tier-rate", "purchase-year", "payment-deadline", "invoice-once", "other-subsidies", "recognised-amount", "subsidy-base", "rounding", "annual-cap", "queue", "pool", "exhaustion", "line-attribution", "released-money", "provider-check", "district-review", "city-review", "disbursement", "supervision"];

/** Sectors that may receive the voucher (clause 1): 工业企业, 软件和信息服务业企业. */
export declare const sectorIds: readonly ["industry", "software"];

/**
 * The sector of the policy that an industry belongs to, if any (clause 1, assumption software-divisions).
 * @example sectorOf(wuhan2025, industryCode('I6510')) // 'software'
 */
export declare function sectorOf(policy: Policy, industry: IndustryCode): SectorId | undefined;

/** Size classes of MIIT [2011] No. 300, small to large: 微型、小型、中型、大型. */
export declare const sizeClasses: readonly ["micro", "small", "medium", "large"];

/**
 * The closed lists of words that a policy is written in.
 * @module
 */
/** Tiers of cloud service (clause 2), low to high: 资源、业务、能力、生态上云上平台. */
export declare const tierIds: readonly ["resources", "business", "capability", "ecosystem"];

/**
 * What share of a purchase a tier of cloud service earns (clause 2). Throws `unknown-tier` for a tier that the policy lacks.
 * @example tierRate(wuhan2025, 'capability') // '0.40'
 */
export declare function tierRate(policy: Policy, tier: TierId): Rate;

/**
 * A unified social credit code from its text; throws `InvalidValueError` for anything else.
 * @example uscc('91420100616400352X') // '91420100616400352X'
 */
export declare function uscc(given: string): Uscc;

/**
 * `policy` with one alternative reading applied, frozen, its id extended so that ledgers of different readings never mix.
 * Throws `unknown-assumption`, `unknown-alternative`, or the problems of a policy that the patch makes invalid.
 * @example withAlternative(wuhan2025, 'rounding', 'down').id // 'wuhan-2025+rounding.down'
 */
export declare function withAlternative(policy: Policy, assumption: string, alternative: string): Policy;

export declare const wuhan2025: Policy;

/**
 * An amount in yuan, from its canonical text or from whole yuan; throws `InvalidValueError` for anything else.
 * @example yuan(120000) // '120000.00'
 */
export declare function yuan(given: string | number): Yuan;

// ───── 'cloud-voucher-rules/schema' ─────

/** The zod schema of an object, by its interface. */
export type ObjectSchema<T> = z.ZodMiniObject<{
    [Key in keyof T]-?: FieldSchema<T, Key>;
}, z.core.$strict>;

/** A value as a form has it before it is checked: the same, with plain texts where the library has typed ones. */
export type Raw<T> = T extends {
    readonly __brand: string;
} ? string : T extends readonly (infer Item)[] ? readonly Raw<Item>[] : T extends object ? {
    readonly [Key in keyof T]: Raw<T[Key]>;
} : T;

/** What crosses the wire, by the name of its schema. */
export interface Wire {
    readonly enterprise: Enterprise;
    readonly catalogue: Catalogue;
    readonly application: Application;
    readonly claim: Claim;
    readonly ledger: Ledger;
    readonly policy: Policy;
    readonly reviewEvent: ReviewEvent;
    readonly reviewCase: ReviewCase;
    readonly roundInput: RoundInput;
    readonly round: Round;
}

/**
 * JSON Schema 2020-12 of each wire type; also the files `cloud-voucher-rules/json-schema/<type>.json`.
 * @example new Ajv2020().compile(jsonSchemas.application) // validates an application
 */
export declare const jsonSchemas: Readonly<Record<WireType, object>>;

/**
 * An application with its papers. That papers are missing or do not add up is no problem here: the assessment says so.
 * @example parseApplication(JSON.parse(body)) // { ok: true, value: … } or { ok: false, problems: … }
 */
export declare function parseApplication(json: unknown): Result<Application>;

/**
 * The register of providers and their products; each code and each product id once.
 * @example parseCatalogue({ providers: [], products: [] }) // { ok: true, value: { providers: [], products: [] } }
 */
export declare function parseCatalogue(json: unknown): Result<Catalogue>;

/**
 * A claim, as it stands in the queue.
 * @example parseClaim({ ...claim, entitlement: '36000' }) // { ok: false, problems: [{ path: ['entitlement'], code: 'not-canonical', … }] }
 */
export declare function parseClaim(json: unknown): Result<Claim>;

/**
 * What an enterprise declares of itself. Facts that are not known are left out: never null, never `undefined`.
 * @example parseEnterprise({ uscc: '91420100616400352x', name: '某某公司' }) // { ok: false, problems: [{ path: ['uscc'], code: 'not-canonical', … }] }
 */
export declare function parseEnterprise(json: unknown): Result<Enterprise>;

/**
 * A ledger, whose totals must be the sums of its entries (`ledger-inconsistent`).
 * @example parseLedger(openLedger(wuhan2025, yuan(350000))).ok // true
 */
export declare function parseLedger(json: unknown): Result<Ledger>;

/**
 * A policy, which must agree with itself (`policy-inconsistent`), and so must each alternative reading that it offers.
 * @example parsePolicy(wuhan2025).ok // true
 */
export declare function parsePolicy(json: unknown): Result<Policy>;

/**
 * A stored case, which must say what its history says (`case-inconsistent`). Whether each step was allowed is a question
 * to a policy: `replayCase`, or `parseRoundInput`, which asks it.
 * @example parseReviewCase(openCase(application)).ok // true
 */
export declare function parseReviewCase(json: unknown): Result<ReviewCase>;

/**
 * One event of a review. Whether it may happen now is for `advance` to say.
 * @example parseReviewEvent({ type: 'withdraw', at: '2025-06-03T09:15:00+08:00', by: { actor: 'enterprise', person: 'Li' } }).ok // true
 */
export declare function parseReviewEvent(json: unknown): Result<ReviewEvent>;

/**
 * A round as it was decided. That its figures follow from its input is for `verifyRound` to say.
 * @example parseRound(decideRound(input)).ok // true
 */
export declare function parseRound(json: unknown): Result<Round>;

/**
 * All that goes into a round, each part right by itself and all of them fitting together.
 * @example parseRoundInput({ schemaVersion: 1, policy: wuhan2025, budget: '350000.00', catalogue, applications }).ok // true
 */
export declare function parseRoundInput(json: unknown): Result<RoundInput>;

/**
 * A document of any type as text, read as the function for its type reads it; a text that is no JSON is told as `malformed`.
 * A byte order mark before it is passed over; of a key that an object has twice the last counts, as `JSON.parse` has it.
 * @example parseText('application', body) // { ok: true, value: … } or { ok: false, problems: … }
 */
export declare function parseText<Type extends keyof Wire>(type: Type, text: string): Result<Wire[Type]>;

/**
 * One zod schema for each wire type, with messages in both languages.
 * @example z.object({ enterprise: schemas.enterprise, contact: z.string() }) // a form of your own
 */
export declare const schemas: {
    readonly enterprise: ObjectSchema<Enterprise>;
    readonly catalogue: ObjectSchema<Catalogue>;
    readonly application: ObjectSchema<Application>;
    readonly claim: ObjectSchema<Claim>;
    readonly ledger: ObjectSchema<Ledger>;
    readonly policy: ObjectSchema<Policy>;
    readonly reviewEvent: z.ZodMiniType<ReviewEvent, Raw<ReviewEvent>>;
    readonly reviewCase: z.ZodMiniType<ReviewCase, Raw<ReviewCase>>;
    readonly roundInput: ObjectSchema<RoundInput>;
    readonly round: ObjectSchema<Round>;
};

// ───── 'cloud-voucher-rules/audit' ─────

export interface AffectedApplication {
    readonly application: Id;
    readonly before: Yuan;
    readonly after: Yuan;
}

/** An application that is not treated alike in both rounds; 0.00 where it was granted nothing or is not there. */
export interface ComparedApplication {
    readonly application: Id;
    readonly before: Yuan;
    readonly after: Yuan;
    readonly change: RoundChange;
}

/** A round under one alternative reading; amounts in yuan. */
export interface Effect {
    readonly assumption: string;
    readonly alternative: string;
    /** Decisions whose grant or outcome changes. */
    readonly changed: number;
    /** The sum of what each gains or loses. */
    readonly moved: Yuan;
    /** The applications most affected, at most five: by what they gain or lose, then by id. */
    readonly examples: readonly AffectedApplication[];
}

export interface Fingerprints {
    readonly policy: string;
    readonly input: string;
    readonly round: string;
}

export type RecordLaw = (typeof recordLaws)[number];

/** One place in the record that came out otherwise. A side that has nothing there is absent. */
export interface ReplayDifference {
    readonly path: Path;
    readonly recorded?: unknown;
    readonly recomputed?: unknown;
}

export interface Replayed {
    readonly matches: boolean;
    readonly differences: readonly ReplayDifference[];
}

export type RoundChange = (typeof roundChanges)[number];

export interface RoundRecord {
    readonly schemaVersion: 1;
    /** Name and version of what made it, `'cloud-voucher-rules@0.1.0'`. */
    readonly library: string;
    readonly input: RoundInput;
    readonly round: Round;
    readonly fingerprints: Fingerprints;
}

/** An alternative that the input cannot show: its queue depends on the review, and there are no cases. */
export interface SkippedEffect {
    readonly assumption: string;
    readonly alternative: string;
    readonly skipped: 'cases-required';
}

export interface Verification {
    readonly holds: boolean;
    readonly violations: readonly Violation[];
}

export interface Violation {
    readonly law: RecordLaw;
    /** Where in the record, as `round.decisions[3].grant.granted`. */
    readonly at: string;
    readonly detail: LocalizedText;
}

/**
 * The applications whose grant or outcome differs between two rounds, by application id; those treated alike are left out.
 * Amounts granted, in yuan. Throws `InvalidValueError` for malformed amounts, at `before.…` or `after.…`.
 * @example compareRounds(before, after) // [{ application: 'A-7', before: '0.00', after: '12000.00', change: 'gained' }]
 */
export declare function compareRounds(before: Round, after: Round): readonly ComparedApplication[];

/**
 * The fingerprint of a JSON value, the same in every runtime, `'sha256:'` and 64 hexadecimal digits.
 * Throws `InvalidValueError` with the path of what JSON cannot say, `not-plain-json` (undefined, NaN, instances, …),
 * `not-well-formed-text` (half a surrogate pair), `nested-too-deep`: there is no silent result.
 * @example fingerprint({ b: 1, a: 2 }) === fingerprint({ a: 2, b: 1 }) // true
 */
export declare function fingerprint(value: unknown): string;

/** The laws that `verifyRound` checks, a closed list. */
export declare const recordLaws: readonly ["shape", "input", "coverage", "identity", "order", "eligibility", "findings", "line-arithmetic", "entitlement", "cap", "pool", "exhaustion", "outcome", "attribution", "totals", "carry-over", "basis"];

/**
 * Decides a round and records it with its input and their fingerprints (clause 3.5). Plain JSON: writing and reading it
 * back changes nothing. Throws `InvalidValueError` as `decideRound` and `fingerprint` do, with the path in `input`.
 * @example recordRound(input).fingerprints.round // 'sha256:…'
 */
export declare function recordRound(input: RoundInput): RoundRecord;

/**
 * Recomputes a record from its input and compares round and fingerprints, to the last figure (clause 3.5). A record of
 * another version of the library is replayed all the same: what its rules would decide otherwise is what shows.
 * Throws `InvalidValueError` for an input that cannot be decided, at `input.…`.
 * @example replay(JSON.parse(text)) // { matches: true, differences: [] }
 */
export declare function replay(record: RoundRecord): Replayed;

/** What can become of an application between two rounds. */
export declare const roundChanges: readonly ["appeared", "disappeared", "gained", "lost", "outcome-changed"];

/**
 * Decides the round under each alternative of each assumption of its policy, in the order of the register, and tells how
 * many decisions change and how much money moves. A carried ledger is taken as it is: earlier batches are not decided again.
 * Throws `InvalidValueError` as `decideRound` does.
 * @example sensitivity(input).filter((effect) => 'moved' in effect && effect.moved !== '0.00')
 */
export declare function sensitivity(input: RoundInput): readonly (Effect | SkippedEffect)[];

/**
 * Checks a record against the laws of a round: who may claim, each line's arithmetic, order, cap, pool, exhaustion rule,
 * attribution, totals and ledger. It shares no arithmetic and no rule with what made the record. Only `input` and `round`
 * are read; `replay` looks at the fingerprints. Never throws on JSON: what is not shaped as a record violates `shape`.
 * @example verifyRound(recordRound(input)) // { holds: true, violations: [] }
 */
export declare function verifyRound(record: RoundRecord): Verification;

// ───── 'cloud-voucher-rules/testing' ─────

export interface AllocationLawsOptions {
    /** The rule whose laws are wanted. */
    readonly exhaustion: Exhaustion;
    /** The policies under which the laws are tried, all of that rule; any where nothing is said. */
    readonly policies?: fc.Arbitrary<Policy>;
}

export interface ApplicationOptions extends EnterpriseOptions {
    readonly catalogue?: Catalogue;
    readonly id?: Id;
}

export interface ClaimsOptions {
    readonly policy?: Policy;
    /** The most claims; 8 where nothing is said. */
    readonly most?: number;
}

export interface EnterpriseOptions {
    readonly policy?: Policy;
    /** When it applies: dates are drawn about the start and the end of the lookback. */
    readonly at?: Instant;
    /** Every fact is wrong or unknown about once in so many draws; 40 where nothing is said. */
    readonly troubleOneIn?: number;
}

/**
 * A law of an implementation. Any test runner can loop over a list of them.
 * @example for (const { name, run } of allocationLaws(allocate, { exhaustion: 'skip' })) it(name, () => run())
 */
export interface Law {
    readonly id: LawId;
    /** What holds, as a sentence. */
    readonly name: string;
    /** Throws an Error where the law is broken: what went wrong, and the smallest case found. */
    readonly run: (options?: LawOptions) => void;
}

/** What an implementation can be held to: a closed list. */
export type LawId = keyof typeof lawNames;

/** How often a law is tried, and from where: `seed` and `path` as a broken law tells them. */
export interface LawOptions {
    readonly numRuns?: number;
    readonly seed?: number;
    readonly path?: string;
    /** False: tell the first broken case as it was drawn, not the smallest. */
    readonly shrink?: boolean;
}

export interface LawsOptions {
    /** The policies under which the laws are tried; any where nothing is said. */
    readonly policies?: fc.Arbitrary<Policy>;
}

/** What a policy is drawn with; all of it is left to chance where nothing is said. */
export interface PolicyOptions {
    readonly exhaustion?: Exhaustion;
    /** Only policies under which a round can be decided without cases: the queue goes by the submission. */
    readonly withoutCases?: boolean;
}

export interface ReviewOptions {
    readonly policy?: Policy;
    /** The application of the case; one of two lines where nothing is said. */
    readonly application?: Application;
}

export interface RoundLawsOptions {
    /** The rounds on which the laws are tried; any where nothing is said. */
    readonly rounds?: fc.Arbitrary<RoundInput>;
    /** What a round is put together from, and its batches; the library's own where nothing is said. */
    readonly parts?: Partial<RoundParts> & {
        readonly decideBatches?: DecideBatches;
    };
}

export interface RoundOptions extends PolicyOptions {
    /** The policy of every round, instead of any. */
    readonly policy?: Policy;
    /** With or without cases; either where nothing is said. */
    readonly cases?: boolean;
    /** With or without a ledger carried over; either where nothing is said. */
    readonly ledger?: boolean;
    /** The most applications, those of earlier batches included; 10 where nothing is said. */
    readonly most?: number;
}

export type TableLawId = keyof typeof lawTable;

/** One vector; `given` and `expect` are of the shapes that test/vectors/README.md tells for its kind. */
export interface Vector {
    readonly kind: VectorKind;
    readonly id: string;
    /** What it pins, in a sentence. */
    readonly pins: string;
    /** The parser to call, for values. */
    readonly call?: string;
    /** The policy to use: `wuhan-2025`, or that under the alternative readings that the id names. */
    readonly policy?: string;
    readonly given: unknown;
    readonly expect: unknown;
}

/** A vector that an implementation answers otherwise, and what it answers. */
export interface VectorFailure {
    readonly vector: Vector;
    readonly actual: unknown;
}

export type VectorKind = (typeof vectorKinds)[number];

/** What the vectors ask of an implementation; vectors of what is left out are not run. */
export interface VectorSubject {
    readonly parse?: (call: string, given: unknown) => Result<unknown>;
    readonly checkEligibility?: (policy: Policy, enterprise: Enterprise, context: {
        readonly at: Instant;
        readonly catalogue?: Catalogue;
    }) => Eligibility;
    readonly assess?: (policy: Policy, application: Application, context: AssessmentGiven) => Assessment;
    readonly openLedger?: (policy: Policy, budget: Yuan) => Ledger;
    readonly allocate?: (policy: Policy, ledger: Ledger, claims: readonly Claim[]) => {
        readonly grants: readonly Grant[];
        readonly ledger: Ledger;
    };
    readonly replayCase?: (policy: Policy, application: Application, events: readonly ReviewEvent[]) => Replay;
    readonly decideRound?: (input: RoundInput) => Round;
}

/**
 * What must hold of any `allocate` under an exhaustion rule, each law as a test to run.
 * @example for (const { name, run } of allocationLaws(allocate, { exhaustion: 'partial-fill' })) it(name, () => run())
 */
export declare function allocationLaws(decide: Allocate, options: AllocationLawsOptions): readonly Law[];

/**
 * Any application under a policy, for the products of a catalogue: more often than not it earns something.
 * @example fc.assert(fc.property(anyApplication({ catalogue }), (application) => assess(wuhan2025, application, { catalogue })))
 */
export declare function anyApplication(options?: ApplicationOptions): fc.Arbitrary<Application>;

/**
 * Any catalogue of the tiers of a policy, with at least one product.
 * @example fc.assert(fc.property(anyCatalogue(), ({ products }) => products.length > 0))
 */
export declare function anyCatalogue({ policy }?: {
    readonly policy?: Policy;
}): fc.Arbitrary<Catalogue>;

/**
 * Any claims of different applications, in any order.
 * @example fc.assert(fc.property(anyClaims(), (claims) => allocate(wuhan2025, openLedger(wuhan2025, budget), claims)))
 */
export declare function anyClaims({ policy, most }?: ClaimsOptions): fc.Arbitrary<readonly Claim[]>;

/**
 * Any enterprise, eligible under the policy more often than not; `{}` for `wuhan2025` and an application of 3 June 2025.
 * @example fc.assert(fc.property(anyEnterprise(), (enterprise) => checkEligibility(wuhan2025, enterprise, { at })))
 */
export declare function anyEnterprise(options?: EnterpriseOptions): fc.Arbitrary<Enterprise>;

/** Any id: plain ones, names that every object has, ones that sort unlike numbers, and the longest. */
export declare function anyId(): fc.Arbitrary<Id>;

/** Any industry code: divisions on both sides of each border between sections, mostly industry and software. */
export declare function anyIndustryCode(): fc.Arbitrary<IndustryCode>;

/** Any instant: full hours, the ends of days in several time zones, fractions down to the nanosecond. */
export declare function anyInstant(): fc.Arbitrary<Instant>;

/** Any invoice number: digital ones of 20 digits, older ones of 10 or 12 digits and 8. */
export declare function anyInvoiceId(): fc.Arbitrary<InvoiceId>;

/** Any day from year 1 to 9999: leap days, the ends of years, days about 2025, and all others. */
export declare function anyIsoDate(): fc.Arbitrary<IsoDate>;

/**
 * Any ledger that a first batch of claims leaves.
 * @example fc.assert(fc.property(anyLedger(), (ledger) => allocate(wuhan2025, ledger, claims)))
 */
export declare function anyLedger({ policy, most }?: ClaimsOptions): fc.Arbitrary<Ledger>;

/**
 * Any valid policy: two or three changes to `wuhan2025`, which it shrinks to. Its id names what it differs in.
 * @example fc.assert(fc.property(anyPolicy({ exhaustion: 'skip' }), (policy) => policy.exhaustion === 'skip'))
 */
export declare function anyPolicy({ exhaustion, withoutCases }?: PolicyOptions): fc.Arbitrary<Policy>;

/** Any rate from 0.00 to 1.00: those of the tiers, both ends, thirds, and all between. */
export declare function anyRate(): fc.Arbitrary<Rate>;

/**
 * Any case of an application that the review of a policy admits, in any status that it has.
 * @example fc.assert(fc.property(anyReviewCase(), ({ application, history }) => replayCase(wuhan2025, application, history).ok))
 */
export declare function anyReviewCase(options?: ReviewOptions): fc.Arbitrary<ReviewCase>;

/**
 * The events of any case, first to last.
 * @example fc.assert(fc.property(anyReviewHistory({ application }), (events) => replayCase(wuhan2025, application, events).ok))
 */
export declare function anyReviewHistory(options?: ReviewOptions): fc.Arbitrary<readonly ReviewEvent[]>;

/**
 * Any round that can be decided.
 * @example fc.assert(fc.property(anyRound({ cases: false }), (input) => decideRound(input).decisions.length >= 0))
 */
export declare function anyRound(options?: RoundOptions): fc.Arbitrary<RoundInput>;

/** Any unified social credit code; the check characters 0 (where the sum is a multiple of 31) and X come often. */
export declare function anyUscc(): fc.Arbitrary<Uscc>;

/**
 * Any amount from 0.00 to `most`: a few fen (where halves are rounded), amounts of everyday, both ends, and all between.
 * @example fc.assert(fc.property(anyYuan(), (amount) => parseYuan(amount).ok))
 */
export declare function anyYuan({ most }?: {
    readonly most?: Yuan;
}): fc.Arbitrary<Yuan>;

/**
 * What must hold of any `assess`, each law as a test to run.
 * @example for (const { name, run } of assessmentLaws(assess)) it(name, () => run())
 */
export declare function assessmentLaws(implementation: Assess, { policies }?: LawsOptions): readonly Law[];

/**
 * What must hold of any `checkEligibility`, each law as a test to run.
 * @example for (const { name, run } of eligibilityLaws(checkEligibility)) it(name, () => run())
 */
export declare function eligibilityLaws(check: CheckEligibility, { policies }?: LawsOptions): readonly Law[];

/** No id: empty, too long, a first character that is not a letter or digit, spaces, other scripts. */
export declare function invalidId(): fc.Arbitrary<unknown>;

/** No industry code: a division of another section, lower case, no letter, too long or too short. */
export declare function invalidIndustryCode(): fc.Arbitrary<unknown>;

/** No instant: no seconds, no offset, second 60, hour 24, ten digits of fraction, lower case, a day that is none. */
export declare function invalidInstant(): fc.Arbitrary<unknown>;

/** No invoice number: a digit too many or too few, a letter, another separator. */
export declare function invalidInvoiceId(): fc.Arbitrary<unknown>;

/** No day: days that no month has, other separators, one digit, a time behind it. */
export declare function invalidIsoDate(): fc.Arbitrary<unknown>;

/** No rate: above 1, too long or too short, a percentage, a sign. */
export declare function invalidRate(): fc.Arbitrary<unknown>;

/** No unified social credit code: wrong check character, lower case, a letter that is not used, a character lost. */
export declare function invalidUscc(): fc.Arbitrary<unknown>;

/** No amount: other spellings, three decimals, signs, exponents, beyond the range, fractions as numbers. */
export declare function invalidYuan(): fc.Arbitrary<unknown>;

/** Whether a rule keeps a law of the table. */
export declare function keepsLaw(exhaustion: Exhaustion, law: TableLawId): boolean;

export declare const lawIds: readonly LawId[];

/** The laws of the table, in its order, with the rules that keep them. */
export declare const lawTable: {
    readonly 'any-order': readonly ["partial-fill", "block", "skip"];
    readonly 'within-limits': readonly ["partial-fill", "block", "skip"];
    readonly batches: readonly ["partial-fill", "block", "skip"];
    readonly 'later-claim': readonly ["partial-fill", "block", "skip"];
    readonly 'larger-budget': readonly ["partial-fill", "block"];
    readonly withdrawal: readonly ["partial-fill", "block"];
    readonly splitting: readonly ["partial-fill"];
    readonly 'money-left': readonly ["partial-fill"];
};

/**
 * What must hold of any `advance`, each law as a test to run.
 * @example for (const { name, run } of reviewLaws(advance)) it(name, () => run())
 */
export declare function reviewLaws(move: Advance, { policies }?: LawsOptions): readonly Law[];

/**
 * What must hold of any `decideRound`, each law as a test to run.
 * @example for (const { name, run } of roundLaws(decideRound)) it(name, () => run())
 */
export declare function roundLaws(decide: DecideRound, { rounds, parts }?: RoundLawsOptions): readonly Law[];

/**
 * Runs the vectors against an implementation and returns those that it answers otherwise; none, where it conforms.
 * An implementation that throws is told with what it threw.
 * @example runVectors({ checkEligibility, assess, openLedger, allocate, replayCase, decideRound }) // []
 */
export declare function runVectors(subject: VectorSubject, list?: readonly Vector[]): readonly VectorFailure[];

export declare const vectorKinds: readonly ["values", "eligibility", "assessment", "allocation", "review", "rounds"];

/** The policy that a vector names by its id: `wuhan-2025+rounding.down` is wuhan-2025 with that reading. */
export declare function vectorPolicy(id: string): Policy;

/** All the vectors, kind by kind; the counterexamples of docs/laws.md stand among those of the allocation. */
export declare const vectors: readonly Vector[];
