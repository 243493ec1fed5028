// Generated from the source by test/package/api-snapshot.mjs: the public surface. Not for import.

// ───── 'cloud-voucher-rules' ─────

export type AccidentsCompared = {
    /** The first and the last day of the lookback, both included. */
    readonly from: IsoDate;
    readonly to: IsoDate;
    /** The accidents between the two. */
    readonly accidents: readonly MajorAccident[];
};

export type Actor = (typeof actors)[number];

/** The case after an event, or every reason against the event. */
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
    /** What is worth a look in the papers, each once, in the order of the papers; it changes no amount. */
    readonly flags: readonly Finding[];
    /** The sum of the line subsidies, whatever the eligibility. */
    readonly assessed: Yuan;
    /** `assessed` if eligible, else 0.00; before cap and pool. */
    readonly entitlement: Yuan;
}

export interface AssessmentContext {
    readonly catalogue: Catalogue;
    /** What earlier applications have claimed: an invoice that another application has earns nothing. */
    readonly ledger?: {
        readonly invoices: Readonly<Record<InvoiceId, Id>>;
    };
    /** The auditor's amounts, one for each purchase line. */
    readonly audited?: readonly Yuan[];
}

/** A point on which the notice is silent: the question, the reading taken, why, and the others as runnable patches. */
export interface Assumption {
    /** A few words, for citations: 中小微范围 / SME limit. */
    readonly title: LocalizedText;
    readonly question: LocalizedText;
    readonly reading: LocalizedText;
    readonly why: LocalizedText;
    readonly alternatives: readonly Alternative[];
}

/** What the third-party audit recognises (clause 3.3). */
export interface AuditResult {
    /** The name or number of the audit report. */
    readonly report: string;
    /** One amount in yuan for each purchase line, in the listed order. */
    readonly amounts: readonly Yuan[];
}

export type Basis = {
    readonly clause: string;
} | {
    readonly assumption: string;
};

/** A case in one status, with what is known in it. */
export type CaseIn<Status extends ReviewStatus> = {
    readonly application: Application;
    readonly status: Status;
    /** All that happened, first to last. */
    readonly history: readonly ReviewEvent[];
} & CaseFacts[Status];

export interface Catalogue {
    readonly providers: readonly Provider[];
    readonly products: readonly Product[];
}

export type Citing = (typeof citings)[number];

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

/** What each finding compared; amounts in yuan. */
export interface ComparedBy {
    'product-not-in-catalogue': {
        readonly product: Id;
    };
    'contract-missing': {
        readonly contract: Reference;
    };
    'contract-customer-differs': {
        readonly contract: Reference;
        readonly customer: Uscc;
        readonly enterprise: Uscc;
    };
    'contract-provider-differs': {
        readonly contract: Reference;
        readonly provider: Uscc;
        readonly productProvider: Uscc;
    };
    'invoice-missing': {
        readonly invoice: InvoiceId;
    };
    'invoice-buyer-differs': {
        readonly invoice: InvoiceId;
        readonly buyer: Uscc;
        readonly enterprise: Uscc;
    };
    'invoice-seller-differs': {
        readonly invoice: InvoiceId;
        readonly seller: Uscc;
        readonly productProvider: Uscc;
    };
    'invoice-void': {
        readonly invoice: InvoiceId;
    };
    'invoice-total-inconsistent': {
        readonly invoice: InvoiceId;
        readonly net: Yuan;
        readonly tax: Yuan;
        readonly total: Yuan;
    };
    /** `claimedBy`: the other application that has the invoice. */
    'invoice-already-claimed': {
        readonly invoice: InvoiceId;
        readonly claimedBy: Id;
    };
    /** The purchase period, both days included, and the first and the last date compared with it. */
    'outside-purchase-year': {
        readonly from: IsoDate;
        readonly to: IsoDate;
        readonly datedBy: SubsidyBase['datedBy'];
        readonly first: IsoDate;
        readonly last: IsoDate;
    };
    'payment-missing': {
        readonly invoice: InvoiceId;
    };
    /** `room`: what is left of the invoice, net of red letters and of the lines before. */
    'limited-by-invoice': {
        readonly invoice: InvoiceId;
        readonly claimed: Yuan;
        readonly room: Yuan;
    };
    /** `room`: what is left of the payments that count, net of the lines before. */
    'limited-by-payment': {
        readonly invoice: InvoiceId;
        readonly claimed: Yuan;
        readonly room: Yuan;
    };
    'limited-by-audit': {
        readonly claimed: Yuan;
        readonly audited: Yuan;
    };
    'contract-after-submission': {
        readonly contract: Reference;
        readonly signedOn: IsoDate;
        readonly submittedOn: IsoDate;
    };
    'invoice-after-submission': {
        readonly invoice: InvoiceId;
        readonly issuedOn: IsoDate;
        readonly submittedOn: IsoDate;
    };
    'payment-payer-differs': {
        readonly payment: Reference;
        readonly payer: Uscc;
        readonly enterprise: Uscc;
    };
    'payment-payee-differs': {
        readonly payment: Reference;
        readonly payee: Uscc;
        readonly seller: Uscc;
    };
    'payment-too-late': {
        readonly payment: Reference;
        readonly paidOn: IsoDate;
        readonly deadline: IsoDate;
    };
    /** The paper that no line uses, under its kind. */
    'paper-not-listed': {
        readonly paper: 'contract';
        readonly contract: Reference;
    } | {
        readonly paper: 'invoice';
        readonly invoice: InvoiceId;
    } | {
        readonly paper: 'payment';
        readonly payment: Reference;
    };
}

export interface Contract {
    /** Its number, as printed. */
    readonly id: Reference;
    readonly signedOn: IsoDate;
    readonly customer: Uscc;
    readonly provider: Uscc;
}

export type CriterionId = (typeof criterionIds)[number];

/** The result of one criterion: a union discriminated by `reason`, which fixes criterion, verdict and what was compared. */
export type CriterionResult = {
    [Code in ReasonCode]: ResultBy<Code>;
}[ReasonCode];

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

export type DishonestyCompared = {
    /** Absent where the lookback does not bound dishonesty. */
    readonly from?: IsoDate;
    readonly to: IsoDate;
    /** The records that exclude. */
    readonly records: readonly DishonestyRecord[];
};

export interface DishonestyRecord {
    readonly recordedOn: IsoDate;
    readonly repairedOn?: IsoDate;
}

export interface District {
    readonly id: Id;
    readonly name: LocalizedText;
    readonly kind: (typeof districtKinds)[number];
}

export type DistrictCompared = {
    readonly district: Id;
    /** The GB/T 2260 code of the policy's jurisdiction. */
    readonly jurisdiction: string;
};

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
    /** The facts of which some value can still change the outcome, in the order of `factIds`. */
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
    /** Where it is registered: a six-digit GB/T 2260 code, or the id of a zone (lower-case letters, digits, hyphens). */
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

/** An event of one type. */
export type EventOf<Type extends ReviewEventType> = Extract<ReviewEvent, {
    readonly type: Type;
}>;

export type Exhaustion = (typeof exhaustions)[number];

/** One sentence, what it rests on, and the steps behind it. Amounts in yuan, times in Beijing. */
export interface Explanation {
    readonly code: ExplanationCode;
    /** What the sentence is about: `Recognised`. Absent where the sentence has no two halves. */
    readonly label?: string;
    /** What it says of it: `as claimed, 120,000.00 yuan`. */
    readonly value?: string;
    /** The whole sentence, without citations: `renderText` and `renderMarkdown` cite. */
    readonly text: string;
    /** The clauses and assumptions behind the sentence. */
    readonly basis: readonly Basis[];
    readonly children: readonly Explanation[];
}

/** A part of a computation, or the outcome, reason, finding, status or event that a sentence is about. */
export type ExplanationCode = PartCode | Eligibility['outcome'] | ReasonCode | FindingCode | Decision['outcome'] | ReviewStatus | ReviewEventType;

export type FactId = (typeof factIds)[number];

/** One finding: its code says what `compared` holds. */
export type Finding = FindingOf<FindingCode>;

export type FindingCode = keyof typeof findings;

export type FormalCheck = (typeof formalChecks)[number];

/** Each must be true for a recommendation. */
export type FormalChecks = Readonly<Record<FormalCheck, boolean>>;

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
    readonly problems: readonly Problem[];
    constructor(problems: readonly Problem[]);
    /** An application may load both the ES module and the CommonJS build: an error of either is one. */
    static [Symbol.hasInstance](value: unknown): boolean;
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
    /** Absent: not void. */
    readonly void?: boolean;
    /** Absent: none. */
    readonly redLetters?: readonly RedLetter[];
}

/**
 * The 20 digits of a digital invoice, which begin with its year of issue (21 or later), or code (10 or 12 digits), hyphen
 * and number (8 digits) of an older one: `'25422000000012345678'`, `'4200204130-01234567'`.
 */
export type InvoiceId = Brand<'InvoiceId'>;

/** A real day of the calendar, `'2025-06-03'`, from year 0001 to 9999. */
export type IsoDate = Brand<'IsoDate'>;

/** Words in one language, by list and code. */
export interface Labels extends ListLabels {
    /** By the ids of the policy's tiers; empty without a policy. */
    readonly tiers: Texts<string>;
    /** By the ids of the policy's sectors; empty without a policy. */
    readonly sectors: Texts<string>;
    /** By the ids of the policy's districts; empty without a policy. */
    readonly districts: Texts<string>;
}

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
    /** What disallows or reduces this line. */
    readonly findings: readonly Finding[];
}

/** What the approved list grants (clause 3.3). */
export interface ListedGrant {
    /** The name or number of the batch. */
    readonly batch: string;
    /** What the application earns before cap and pool, in yuan. */
    readonly entitlement: Yuan;
    /** What it gets, in yuan. */
    readonly granted: Yuan;
}

export type Locale = (typeof locales)[number];

export interface LocalizedText {
    zh: string;
    en: string;
}

export interface MajorAccident {
    readonly kind: (typeof accidentKinds)[number];
    readonly occurredOn: IsoDate;
}

export interface Marginal {
    readonly rate: Rate;
    /** What the enterprise can still be granted: its cap less what it has, and no more than the pool holds. */
    readonly room: Yuan;
    /** The least base amount whose subsidy is at least `room`; absent where there is no room, or no amount earns it. */
    readonly spendToUseUp?: Yuan;
}

/** What products and enterprises are called, so that a reader sees names beside numbers. */
export interface Names {
    /** Names products and the providers on the register. */
    readonly catalogue?: Catalogue;
    readonly enterprises?: Readonly<Record<Uscc, string>>;
}

export type NothingCompared = Readonly<Record<string, never>>;

/** Why a case was returned or rejected (clause 3.3). */
export interface Objection {
    /** The status before. */
    readonly from: ReviewStatus;
    /** The body that objects. */
    readonly actor: Actor;
    /** At least one that is not blank. */
    readonly reasons: readonly string[];
}

export type OtherOutcome = (typeof otherOutcomes)[number];

export type PartCode = (typeof partCodes)[number];

export interface Payment {
    /** The number of the proof of payment, as printed. */
    readonly id: Reference;
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
    /** Cap and queue are of this year, and the window closes in it. */
    readonly year: number;
    /** The first and the last day of the purchases that count, both included. */
    readonly purchases: {
        readonly from: IsoDate;
        readonly to: IsoDate;
    };
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
    /** Whether money recovered after payment frees the cap and the pool (assumption recovered-money). */
    readonly recovery: Recovery;
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
    /** What should stand there, as a phrase. */
    expected?: LocalizedText;
    /** The right spelling, where what was given has exactly one. */
    canonical?: string;
    /** What was given, where it is a single value; long texts are cut. */
    given?: unknown;
}

/** What is wrong with an input: a closed list; docs/codes.md describes each. */
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
    readonly contract: Reference;
    readonly invoice: InvoiceId;
    readonly amount: Yuan;
}

/** A fact worth asking. */
export interface Question {
    readonly fact: FactId;
    /** The question, to an applicant. */
    readonly question: LocalizedText;
    /** The kind of answer. */
    readonly input: QuestionInput;
    /** The document that shows the answer. */
    readonly document: LocalizedText;
    /** The criteria that its answer can decide, in the order of `criterionIds`. */
    readonly decides: readonly CriterionId[];
    /** Why it is asked. */
    readonly why: LocalizedText;
}

/** A share from 0 to 1 with two to four decimals, in its shortest such form: `'0.20'`, `'0.125'`, `'1.00'`. */
export type Rate = Brand<'Rate'>;

export type ReasonCode = keyof typeof reasons;

/** What each reason compared: facts as they were given, limits as the policy has them. */
export interface ReasonCompared {
    'district-in-jurisdiction': DistrictCompared;
    'district-elsewhere': DistrictCompared;
    'district-unknown': Omit<DistrictCompared, 'district'>;
    'district-not-listed': DistrictCompared;
    'sector-eligible': SectorCompared & {
        readonly sector: SectorId;
    };
    'sector-not-eligible': SectorCompared;
    'industry-unknown': NothingCompared;
    'size-within-limits': SizeCompared;
    /** The sector whose enterprises may be of any size; absent where the industry is unknown and no sector limits it. */
    'size-not-limited': {
        readonly sector?: SectorId;
    };
    'size-beyond-limits': SizeCompared;
    'size-not-eligible': SizeCompared;
    'size-unknown': SizeCompared;
    'size-not-standardised': {
        readonly industry?: IndustryCode;
    };
    'providers-not-excluded': NothingCompared;
    'not-on-provider-register': {
        readonly uscc: Uscc;
    };
    'declared-not-a-provider': {
        readonly cloudProvider: boolean;
    };
    /** The code, and the name that the register has for it. */
    'on-provider-register': {
        readonly uscc: Uscc;
        readonly provider: string;
    };
    'declared-a-provider': {
        readonly cloudProvider: boolean;
    };
    'provider-status-unknown': NothingCompared;
    'no-accident-in-period': AccidentsCompared;
    'accident-in-period': AccidentsCompared;
    'accidents-unknown': Omit<AccidentsCompared, 'accidents'>;
    'no-excluding-dishonesty': DishonestyCompared;
    'excluding-dishonesty': DishonestyCompared;
    'dishonesty-unknown': Omit<DishonestyCompared, 'records'>;
    'submitted-in-window': WindowCompared;
    'submitted-before-opening': WindowCompared;
    'submitted-after-close': WindowCompared;
}

/** Money claimed back after payment (clause 3.5). */
export interface Recovery {
    /** In yuan. */
    readonly amount: Yuan;
    /** At least one that is not blank. */
    readonly reasons: readonly string[];
}

/** A red-letter note (红字发票): a positive amount that reduces the invoice. */
export interface RedLetter {
    readonly id: InvoiceId;
    readonly issuedOn: IsoDate;
    readonly total: Yuan;
}

/** 1 to 100 characters of any script, none of them invisible, no space at either end: `'鄂云上〔2025〕1号'`. */
export type Reference = Brand<'Reference'>;

/** Every reason against an event: the first in the order of `refusalCodes`, and the rest. */
export type Refusal = RefusalReason & {
    readonly also: readonly RefusalReason[];
};

/** Why an event can be refused: a closed list; docs/codes.md explains each. */
export type RefusalCode = keyof typeof refusalMessages;

/** What each refusal compared, as plain JSON: amounts in yuan, times as they were given. */
export interface RefusalFacts {
    'already-final': {
        readonly event: ReviewEventType;
        readonly status: ReviewStatus;
    };
    /** `from`: the statuses in which the policy allows the event; none if the policy has no such step. */
    'not-the-next-step': {
        readonly event: ReviewEventType;
        readonly status: ReviewStatus;
        readonly from: readonly ReviewStatus[];
    };
    /** `expected`: the bodies that may act. */
    'wrong-actor': {
        readonly event: ReviewEventType;
        readonly actor: Actor;
        readonly expected: readonly Actor[];
    };
    'before-previous-event': {
        readonly at: Instant;
        readonly previous: Instant;
    };
    /** The policy's window; `opensAt` is absent if it names no opening. */
    'window-closed': {
        readonly at: Instant;
        readonly opensAt?: Instant;
        readonly closesAt: Instant;
    };
    /** `submittedAt`: what the application says. */
    'submitted-at-differs': {
        readonly at: Instant;
        readonly submittedAt: Instant;
    };
    'no-purchases': {
        readonly purchases: 0;
    };
    'checks-failed': {
        readonly failed: readonly FormalCheck[];
    };
    /** Purchase lines of the application, and audited amounts given. */
    'amount-count-differs': {
        readonly lines: number;
        readonly given: number;
    };
    /** One reason for each line above its claimed amount; lines count from 1. */
    'amount-above-claim': {
        readonly line: number;
        readonly claimed: Yuan;
        readonly amount: Yuan;
    };
    /** The grant of a list, or the amount to recover. */
    'amount-not-positive': {
        readonly granted: Yuan;
    } | {
        readonly amount: Yuan;
    };
    'amount-above-entitlement': {
        readonly granted: Yuan;
        readonly entitlement: Yuan;
    };
    /** `audited`: the sum over the lines. */
    'amount-above-audited': {
        readonly entitlement: Yuan;
        readonly audited: Yuan;
    };
    'amount-above-cap': {
        readonly granted: Yuan;
        readonly annualCap: Yuan;
    };
    'amount-differs-from-grant': {
        readonly amount: Yuan;
        readonly granted: Yuan;
    };
    'amount-above-payment': {
        readonly amount: Yuan;
        readonly paid: Yuan;
    };
    /** The reasons given, all of them blank. */
    'reasons-missing': {
        readonly reasons: readonly string[];
    };
    /** `earlier`: the body for which the person has acted in this case. */
    'same-person': {
        readonly person: string;
        readonly earlier: Actor;
        readonly actor: Actor;
    };
}

/** One reason against an event; `code` decides what `compared` holds. */
export type RefusalReason = {
    readonly [Code in RefusalCode]: {
        readonly code: Code;
        /** A sentence that is safe to print; what comes from outside is quoted and cut. */
        readonly message: LocalizedText;
        readonly compared: RefusalFacts[Code];
    };
}[RefusalCode];

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

/** A case: a union discriminated by `status`. */
export type ReviewCase = {
    readonly [Status in ReviewStatus]: CaseIn<Status>;
}[ReviewStatus];

/** What happened to a case: a union discriminated by `type`. */
export type ReviewEvent = {
    [Type in ReviewEventType]: Happened<Type> & EventPayloads[Type];
}[ReviewEventType];

export type ReviewEventType = keyof EventPayloads;

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
    /** Instead of cases: the auditor's amounts by application, one per line; who has none is not yet audited. */
    readonly audited?: Readonly<Record<Id, readonly Yuan[]>>;
    /** Carried over from earlier batches; its budget must equal `budget`. */
    readonly ledger?: Ledger;
}

export type RoundingMode = (typeof roundingModes)[number];

export type RuleId = (typeof ruleIds)[number];

export interface Sector {
    readonly id: SectorId;
    readonly name: LocalizedText;
    readonly divisions: readonly string[];
}

export type SectorCompared = {
    readonly industry: IndustryCode;
    /** Two digits: the division of the industry. */
    readonly division: string;
};

/** A sector of a policy whose enterprises may receive the voucher (clause 1), such as `'industry'`. */
export type SectorId = Id;

/** `disallows` and `reduces` are said of a line, `flags` of a paper. */
export type Severity = 'disallows' | 'reduces' | 'flags';

export type SizeClass = (typeof sizeClasses)[number];

export type SizeCompared = {
    /** Absent where unknown. */
    readonly employees?: number;
    /** In yuan; absent where unknown. */
    readonly annualRevenue?: Yuan;
    readonly limits: readonly SizeLimit[];
    /** The size classes that the known figures allow, smallest first. */
    readonly possible: readonly SizeClass[];
    /** The size classes that may receive the voucher. */
    readonly sizes: readonly SizeClass[];
};

/** The bounds from which an enterprise is too large under a row of the size standard; none where it never is. */
export type SizeLimit = {
    readonly standard: SizeRow['id'];
    readonly employees?: number;
    readonly annualRevenue?: Yuan;
};

export interface Tier {
    readonly id: TierId;
    readonly rank: number;
    readonly name: LocalizedText;
    readonly rate: Rate;
}

/** A tier of cloud service of a policy (clause 2), such as `'resources'`. */
export type TierId = Id;

/** Money sent from the province, or paid to the enterprise (clause 3.4). */
export interface Transfer {
    /** The number of the document or payment. */
    readonly reference: string;
    /** In yuan. */
    readonly amount: Yuan;
}

/** 18 characters, upper case, the last one the check character: `'91420100616400352X'`. */
export type Uscc = Brand<'Uscc'>;

export type Verdict = 'met' | 'unmet' | 'unknown';

export type WindowCompared = {
    readonly at: Instant;
    readonly opensAt?: Instant;
    readonly closesAt: Instant;
};

/** An amount in yuan with two decimals and no separators, `0.00` to `9999999999999.99`: `'120000.00'`. */
export type Yuan = Brand<'Yuan'>;

/** Who can move a case: the enterprise, its provider, and the bodies that review and pay. */
export declare const actors: readonly ["enterprise", "provider", "district-bureau", "city-bureau", "auditor", "province", "district-treasury"];

/**
 * Who may bring an event about.
 * @param event A type of event.
 * @returns A frozen list, in the order of `actors`.
 * @throws InvalidValueError for an unknown type of event.
 * @example actorsOf('return') // ['district-bureau', 'city-bureau']
 */
export declare function actorsOf(event: string): readonly Actor[];

/**
 * The case after an event, or a refusal with every reason against the event (clauses 3.1 to 3.5, 4.1). The steps before are
 * taken as they are; `replayCase` judges a stored history. Nothing given is changed: the new case is a new object, which holds
 * the application and the events as given, not copies.
 * @param policy Its path, window and cap decide.
 * @param reviewCase The case so far.
 * @param event What happens.
 * @returns `{ ok: true, case }`, or `{ ok: false, refusal }`.
 * @throws InvalidValueError for a malformed event, or a case that contradicts its own history.
 * @example advance(wuhan2025, openCase(application), submit) // { ok: true, case: { status: 'submitted', … } }
 */
export declare function advance(policy: Policy, reviewCase: ReviewCase, event: ReviewEvent): Advance;

/**
 * Decides claims, in queue order whatever order they are given in, against what the ledger leaves of the budget, and
 * returns the grants in that order with the ledger to carry on from. Amounts in yuan; the given ledger is not changed.
 * Clauses 2 and 4.1.
 * @throws `InvalidValueError`: `other-policy` for a ledger of another policy; `ledger-inconsistent`; whatever is malformed;
 * `duplicate-application` for an application given twice or decided before; `invoice-already-claimed` for a claim with an
 * invoice that another application has
 * @example allocate(wuhan2025, openLedger(wuhan2025, yuan(350000)), claims).grants[0]?.outcome // 'granted-in-full'
 */
export declare function allocate(policy: Policy, ledger: Ledger, claims: readonly Claim[]): {
    grants: readonly Grant[];
    ledger: Ledger;
};

/**
 * A new policy from a published one, for next year's notice.
 * @param policy - the policy to start from; it is not changed
 * @param changes - an RFC 7396 merge patch (lists are replaced whole, null removes) with an id of its own
 * @returns the new policy, deeply frozen and valid, each of its alternatives too
 * @throws InvalidValueError with every problem: `missing-field`, `unknown-field`, `wrong-type`, `not-one-of` and the codes of
 *   the values for what is malformed; `policy-inconsistent` for what the fields, or a policy and its alternatives, contradict
 * @example amendPolicy(wuhan2025, { id: 'wuhan-2025-lower-cap', annualCap: '100000.00' }).annualCap // '100000.00'
 */
export declare function amendPolicy(policy: Policy, changes: {
    id: string;
} & Record<string, unknown>): Policy;

/**
 * Assesses an application as of its submission: eligibility, for each purchase line what is recognised and what it earns,
 * in yuan, and what is worth a look in the papers. `entitlement` is before cap and pool. Clauses 1, 2 and 3.2.
 * @param context the catalogue; the ledger, so that no invoice is paid twice; the auditor's amounts, once there are any
 * @throws `InvalidValueError` for whatever is malformed, a tier that the policy lacks, an id given twice, audited amounts
 * that are not one for each line, and sums out of range
 * @example assess(wuhan2025, application, { catalogue, ledger }).entitlement // '36000.00'
 */
export declare function assess(policy: Policy, application: Application, context: AssessmentContext): Assessment;

/**
 * Judges an enterprise at an instant. Any criterion unmet: `ineligible`; else any unknown: `undetermined`; else `eligible`.
 * Clauses 1, 3.3 and 4.1.
 * @param policy the policy whose conditions apply
 * @param enterprise what is known of it; absent facts are unknown
 * @param context the instant of submission; with a catalogue, its register decides who is a provider, without, the declaration
 * @returns the outcome, all seven criteria with their reasons, and the facts that can still change the outcome
 * @throws InvalidValueError for a malformed code, figure, date, instant or catalogue, with its path
 * @example checkEligibility(wuhan2025, { uscc, name }, { at }).missing // ['district', 'industry', 'employees', …]
 */
export declare function checkEligibility(policy: Policy, enterprise: Enterprise, context: EligibilityContext): Eligibility;

/**
 * The claim that an assessment makes: its entitlement, the invoices of which something was recognised, and its district.
 * @param queuedAt since when it queues: its submission, unless the policy says otherwise
 * @returns the claim for `allocate` and `preview`; undefined unless the applicant is eligible
 * @throws `InvalidValueError` for a malformed instant or amount
 * @example claimOf(assess(wuhan2025, application, { catalogue, ledger }), application.submittedAt)
 */
export declare function claimOf(assessment: Assessment, queuedAt: Instant): Claim | undefined;

/**
 * The size classes that an enterprise can have, given what is known of it: one where the facts settle it. An industry that
 * the size standard has no row for rules nothing out. Assumption size-standard.
 * @param enterprise any of industry, employees (persons) and annual revenue (yuan); absent facts are unknown
 * @returns the possible classes, smallest first
 * @throws InvalidValueError for a malformed industry, staff or revenue
 * @example classifySize({ industry: industryCode('C39'), employees: 250 }).possible // ['micro', 'small']
 */
export declare function classifySize(enterprise: Pick<Enterprise, SizeFact>): {
    readonly possible: readonly SizeClass[];
};

/** The conditions on an applicant, in the order in which results list them (clauses 1, 3.3, 4.1). */
export declare const criterionIds: readonly ["registered-in-jurisdiction", "eligible-sector", "eligible-size", "not-a-cloud-provider", "no-major-accident", "no-serious-dishonesty", "within-window"];

/**
 * Decides a round batch by batch, each allocated after the one before, and returns the ledger at the end: for rounds too
 * large for memory. Equal to `decideRound` called for each batch with the ledger carried over, without building each ledger.
 * @throws `InvalidValueError` as `decideRound` does, at `batches[i][j]`; a generator that has thrown is at its end
 * @example for (const { pool } of decideBatches(setup, batches)) console.log(pool.remaining)
 */
export declare function decideBatches(setup: Omit<RoundInput, 'applications'>, batches: Iterable<readonly Application[]>): Generator<Omit<Round, 'ledger'>, Ledger>;

/**
 * Decides a round: every application gets one decision, the claims first and in queue order, the rest by application id.
 * Pure: the same input, in any order, gives the same round. Amounts in yuan. Clauses 1 to 4.1.
 * @throws `InvalidValueError` with the path in `input`: `other-policy`, `budget-differs` or `ledger-inconsistent` for a ledger
 * of another round; whatever is malformed; `duplicate-application`; `cases-required` where the policy's queue needs the
 * review; `case-inconsistent`
 * @example decideRound({ schemaVersion: 1, policy: wuhan2025, budget, catalogue, applications }).pool.remaining // '0.00'
 */
export declare function decideRound(input: RoundInput): Round;

export declare const exhaustions: readonly ["partial-fill", "block", "skip"];

/**
 * Explains an assessment: the eligibility; each line with what was claimed, recognised, the base, the rate, the subsidy
 * and every finding; the flags; the sum and the entitlement.
 *
 * @param policy The policy that it was assessed by.
 * @param assessment What `assess` returned.
 * @param locale `'zh'` or `'en'`.
 * @param names What products and enterprises are called; without it they are shown by their numbers.
 * @returns A tree of sentences; amounts in yuan.
 * @throws {InvalidValueError} `other-policy` for an assessment of another policy, `not-one-of` for a code or language that the library does not know.
 * @example explainAssessment(wuhan2025, assessment, 'en').children.map(({ code }) => code) // ['eligible', 'line', 'assessed', 'entitlement']
 */
export declare function explainAssessment(policy: Policy, assessment: Assessment, locale: Locale, names?: Names): Explanation;

/**
 * Explains a case: its status, each event of its history, and what can happen next, by whom. Of the application it names
 * the id and the enterprise; `explainAssessment` explains the rest.
 *
 * @param policy The policy that the case is reviewed under.
 * @param reviewCase A case of `openCase`, `advance` or `replayCase`.
 * @param locale `'zh'` or `'en'`.
 * @returns A tree of sentences; times in Beijing.
 * @throws {InvalidValueError} for a case that contradicts its own history, or a language that the library does not know.
 * @example explainCase(wuhan2025, reviewCase, 'zh').code // 'audited'
 */
export declare function explainCase(policy: Policy, reviewCase: ReviewCase, locale: Locale): Explanation;

/**
 * Explains a decision of a round: the outcome; the assessment behind it; where it became a claim, the place in the queue,
 * the room of cap and pool with what they reduce, and the grant; the grant by line.
 *
 * @param policy The round's policy.
 * @param decision A decision of `decideRound` or `decideBatches`.
 * @param locale `'zh'` or `'en'`.
 * @param names What products and enterprises are called; without it they are shown by their numbers.
 * @returns A tree of sentences; amounts in yuan.
 * @throws {InvalidValueError} `other-policy` for a decision of another policy, `not-one-of` for a code or language that the library does not know.
 * @example explainDecision(wuhan2025, decision, 'zh').text // '申请WH-0001，…：全额核定，核定金额12,000.00元'
 */
export declare function explainDecision(policy: Policy, decision: Decision, locale: Locale, names?: Names): Explanation;

/**
 * Explains an eligibility: the outcome, and each of the seven criteria with what was compared.
 *
 * @param policy The policy that it was judged by.
 * @param eligibility What `checkEligibility` returned, or the `eligibility` of an assessment.
 * @param locale `'zh'` or `'en'`.
 * @returns A tree of sentences: one for each criterion.
 * @throws {InvalidValueError} `not-one-of` for a code or language that the library does not know.
 * @example explainEligibility(wuhan2025, eligibility, 'zh').text // '申领资格：符合条件'
 */
export declare function explainEligibility(policy: Policy, eligibility: Eligibility, locale: Locale): Explanation;

/**
 * One finding as a sentence: what was compared, without its severity and what it rests on.
 *
 * @param policy The policy of the assessment.
 * @param finding A finding of a line, or a flag.
 * @param locale `'zh'` or `'en'`.
 * @returns The sentence, without a full stop.
 * @throws {InvalidValueError} `not-one-of` for a code or language that the library does not know.
 * @example explainFinding(wuhan2025, finding, 'en') // 'invoice 25420000000000000001 is void'
 */
export declare function explainFinding(policy: Policy, finding: Finding, locale: Locale): string;

/**
 * Explains a grant of `allocate` or `preview`: the place in the queue, the room of cap and pool with what they reduce, and the grant.
 *
 * @param policy The policy that the claim was decided under.
 * @param grant What `allocate` or `preview` returned.
 * @param locale `'zh'` or `'en'`.
 * @returns A tree of sentences; amounts in yuan.
 * @throws {InvalidValueError} `not-one-of` for an outcome or language that the library does not know.
 * @example explainGrant(wuhan2025, preview(wuhan2025, ledger, claim), 'en').code // 'granted-in-full'
 */
export declare function explainGrant(policy: Policy, grant: Grant, locale: Locale): Explanation;

/** The facts that eligibility asks for, in the order in which results list them. */
export declare const factIds: readonly ["district", "industry", "employees", "annualRevenue", "cloudProvider", "majorAccidents", "seriousDishonesty"];

export declare const findingCodes: readonly FindingCode[];

/** The district's formal checks, in the order in which it makes them (clause 3.3). */
export declare const formalChecks: readonly ["inDistrict", "qualified", "noMajorAccident", "noSeriousDishonesty", "recommended"];

/** What can come of a claim, in the order in which the first that holds is told. */
export declare const grantOutcomes: readonly ["nothing-due", "cap-used-up", "unfunded", "reduced-by-pool", "reduced-by-cap", "granted-in-full"];

/**
 * An id from its text.
 * @param given its canonical text
 * @returns the same, as a value of its type
 * @throws InvalidValueError with the problem of `parseId`
 * @example id('WH-2025-0001') // 'WH-2025-0001'
 */
export declare function id(given: string): Id;

/**
 * The claims in queue order, whatever order they are given in. The given list is not changed.
 * @throws `InvalidValueError` for a malformed `queuedAt` or `application`
 * @example inQueueOrder([late, early]) // [early, late]
 */
export declare function inQueueOrder(claims: readonly Claim[]): readonly Claim[];

/**
 * An industry code from its text.
 * @param given its canonical text
 * @returns the same, as a value of its type
 * @throws InvalidValueError with the problem of `parseIndustryCode`
 * @example industryCode('C3919') // 'C3919'
 */
export declare function industryCode(given: string): IndustryCode;

export namespace input {
  /**
   * A number of staff: `'50'`, `'５０ 人'`, `'1,200'`, or a whole number.
   * @param given a text or a number
   * @returns a whole number of at least 0; or its problem: `missing-field` for a blank, `wrong-type`, `malformed`, `digits-lost`,
   *   `out-of-range`
   * @example input.employees('５０ 人') // { ok: true, value: 50 }
   */
  export declare function employees(given: unknown): Result<number>;
  /**
   * An industry code of GB/T 4754-2017; four digits without the letter of the section are read too, since only one section has
   * them. Shorter ones are not: a spreadsheet may have cut a zero before them.
   * @param given a text, or four digits as a number
   * @returns the code; or its problem: `missing-field` for a blank, or that of `parseIndustryCode`
   * @example input.industryCode('6513') // { ok: true, value: 'I6513' }
   */
  export declare function industryCode(given: unknown): Result<IndustryCode>;
  /**
   * An instant: a day as `isoDate` reads it year first, a time (`'9:15'`, `'09:15:00.5'`, `'9时15分'`), and an offset
   * (`'+08:00'`, `'Z'`, `'UTC+8'`, `'北京时间'`). Minutes without seconds are full minutes.
   * @param given a text
   * @param options `offset`: that of a time that is written without one, such as `'+08:00'`
   * @returns the instant; or its problem: `missing-field` for a blank, `ambiguous` without an offset and for a `Date`, or that of
   *   `parseInstant`
   * @throws InvalidValueError `malformed` for an offset that is none
   * @example input.instant('2025/6/3 9:15', { offset: '+08:00' }) // { ok: true, value: '2025-06-03T09:15:00+08:00' }
   */
  export declare function instant(given: unknown, options?: {
      readonly offset?: string;
  }): Result<Instant>;
  /**
   * An invoice number: spaces, other dashes, and code and number run together are read.
   * @param given a text; numbers hold too few digits
   * @returns the number; or its problem: `missing-field` for a blank, `digits-lost` for a number that is not a safe integer and
   *   for scientific notation, or that of `parseInvoiceId`
   * @example input.invoiceId('4200204130 01234567') // { ok: true, value: '4200204130-01234567' }
   */
  export declare function invoiceId(given: unknown): Result<InvoiceId>;
  /**
   * A calendar day, year first: `'2025/6/3'`, `'2025年6月3日'`, `'20250603'`, and one with the time 00:00. Year last is read
   * where only one day can be meant. A `Date` is refused: which day it is depends on the time zone.
   * @param given a text, or eight digits as a number
   * @returns the day; or its problem: `missing-field` for a blank, `ambiguous` for `'3/6/2025'` and a `Date`, or that of
   *   `parseIsoDate`
   * @example input.isoDate('2025年6月3日') // { ok: true, value: '2025-06-03' }
   */
  export declare function isoDate(given: unknown): Result<IsoDate>;
  /**
   * A share from 0 to 1: `'20%'`, `'0.2'`, `'.20'`, or a number.
   * @param given a text or a number
   * @returns the rate; or its problem: `missing-field` for a blank, `digits-lost` for scientific notation, or that of `parseRate`
   * @example input.rate('20%') // { ok: true, value: '0.20' }
   */
  export declare function rate(given: unknown): Result<Rate>;
  /**
   * A unified social credit code: spaces, hyphens, lower case and full width are read.
   * @param given a text; numbers hold too few digits
   * @returns the code; or its problem: `missing-field` for a blank, `digits-lost` for a number that is not a safe integer and for
   *   scientific notation, or that of `parseUscc`
   * @example input.uscc('9142 0100 6164 0035 2x') // { ok: true, value: '91420100616400352X' }
   */
  export declare function uscc(given: unknown): Result<Uscc>;
  /**
   * An amount in yuan: `'1,234.5'`, `'１２００ 元'`, `'¥0.5'`, `'3.03万元'`, or a number with at most two decimals.
   * @param given a text or a number
   * @returns the amount; or its problem: `missing-field` for a blank, `digits-lost` for scientific notation, or that of `parseYuan`
   * @example input.yuan('1,234.5') // { ok: true, value: '1234.50' }
   */
  export declare function yuan(given: unknown): Result<Yuan>;
}

/**
 * An instant from its text.
 * @param given its canonical text
 * @returns the same, as a value of its type
 * @throws InvalidValueError with the problem of `parseInstant`
 * @example instant('2025-10-31T23:59:59+08:00') // '2025-10-31T23:59:59+08:00'
 */
export declare function instant(given: string): Instant;

/**
 * An invoice number from its text.
 * @param given its canonical text
 * @returns the same, as a value of its type
 * @throws InvalidValueError with the problem of `parseInvoiceId`
 * @example invoiceId('4200204130-01234567') // '4200204130-01234567'
 */
export declare function invoiceId(given: string): InvoiceId;

/**
 * A calendar day from its canonical text.
 * @param given its canonical text
 * @returns the same, as a value of its type
 * @throws InvalidValueError with the problem of `parseIsoDate`
 * @example isoDate('2025-06-03') // '2025-06-03'
 */
export declare function isoDate(given: string): IsoDate;

/**
 * The words for every closed list of the library, and for the tiers, sectors and districts of a policy.
 *
 * @param locale `'zh'` or `'en'`
 * @param policy whose tiers, sectors and districts are named too
 * @returns a fresh object: list, then code
 * @throws InvalidValueError `not-one-of` for another locale
 * @example labels('zh', wuhan2025).districts['420111'] // '洪山区'
 */
export declare function labels(locale: Locale, policy?: Policy): Labels;

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
   * a + b.
   * @param a an amount in yuan
   * @param b another
   * @returns the exact sum
   * @throws InvalidValueError `out-of-range` above 9999999999999.99; malformed amounts at `a` or `b`
   * @example money.add(yuan('0.10'), yuan('0.20')) // '0.30'
   */
  export declare function add(a: Yuan, b: Yuan): Yuan;
  /**
   * The order of two amounts, for `Array.prototype.sort`.
   * @param a an amount in yuan
   * @param b another
   * @returns −1, 0 or 1 as a is less than, equal to or more than b
   * @throws InvalidValueError for malformed amounts, at `a` or `b`
   * @example money.compare(yuan(9), yuan(10)) // -1
   */
  export declare function compare(a: Yuan, b: Yuan): -1 | 0 | 1;
  /**
   * An amount for people, with thousands separators.
   * @param amount in yuan
   * @param locale `'zh'` or `'en'`
   * @returns the exact amount and its unit; `input.yuan` reads it back
   * @throws InvalidValueError for a malformed amount; `not-one-of` for another locale
   * @example money.format(yuan('1234.56'), 'zh') // '1,234.56元'
   */
  export declare function format(amount: Yuan, locale: Locale): string;
  /**
   * The least of one or more amounts.
   * @param amounts given singly or in lists
   * @returns one of them
   * @throws InvalidValueError `wrong-length` for none; malformed amounts at `amounts[i]`
   * @example money.min(yuan(300), yuan(120)) // '120.00'
   */
  export declare function min(...amounts: readonly (Yuan | readonly Yuan[])[]): Yuan;
  /**
   * a − b.
   * @param a an amount in yuan
   * @param b at most a: there are no negative amounts
   * @returns the exact difference
   * @throws InvalidValueError `out-of-range` below 0.00; malformed amounts at `a` or `b`
   * @example money.subtract(yuan('200000.00'), yuan('150000.00')) // '50000.00'
   */
  export declare function subtract(a: Yuan, b: Yuan): Yuan;
  /**
   * The sum of amounts.
   * @param amounts given singly or in lists
   * @returns the exact sum; of none, 0.00
   * @throws InvalidValueError `out-of-range` above 9999999999999.99; malformed amounts at `amounts[i]`
   * @example money.sum([yuan(1), yuan(2)], yuan(3)) // '6.00'
   */
  export declare function sum(...amounts: readonly (Yuan | readonly Yuan[])[]): Yuan;
  /**
   * amount × rate, rounded to the fen.
   * @param amount in yuan
   * @param by a rate from 0 to 1
   * @param mode how fractions of a fen are rounded
   * @returns the product, never more than the amount
   * @throws InvalidValueError for a malformed amount or rate; `not-one-of` for another mode
   * @example money.times(yuan('0.05'), rate('0.50'), 'half-even') // '0.02'
   */
  export declare function times(amount: Yuan, by: Rate, mode: RoundingMode): Yuan;
}

/**
 * The facts of which some answer can still change the outcome, best first; none once the outcome is certain. Best is what
 * leaves the fewest questions on average: answers that no rule tells apart are of one class, every class of a fact is equally
 * likely, and asking stops as soon as the outcome is certain. Ties go by the order of `factIds`. Clauses 1 and 3.3.
 * @param policy the policy whose conditions apply
 * @param enterprise what is known of it; absent facts are unknown
 * @param context as for `checkEligibility`
 * @returns for each fact: the question, the kind of answer, the document that shows it, the criteria that it decides, and why
 * @throws InvalidValueError for a malformed code, figure, date, instant or catalogue, with its path
 * @example nextQuestions(wuhan2025, { uscc, name }, { at })[0]?.fact // 'district'
 */
export declare function nextQuestions(policy: Policy, enterprise: Enterprise, context: EligibilityContext): readonly Question[];

/**
 * A case before anything has happened: a draft (clause 3.2). It holds the application as given, not a copy.
 * @param application The application that the case is about.
 * @returns The draft.
 * @throws InvalidValueError for what is not an object.
 * @example openCase(application).status // 'draft'
 */
export declare function openCase(application: Application): CaseIn<'draft'>;

/**
 * The state before the first claim: nothing granted, the whole budget to give.
 * @throws `InvalidValueError` for a malformed budget
 * @example openLedger(wuhan2025, yuan('350000.00')).closed // false
 */
export declare function openLedger(policy: Policy, budget: Yuan): Ledger;

/** Outcomes of an application that did not become a claim. */
export declare const otherOutcomes: readonly ["ineligible", "undetermined", "not-yet-audited", "rejected", "withdrawn", "recovered"];

/**
 * Reads an id.
 * @param given anything, as a form or a file has it
 * @returns the id; or its problem: `wrong-type`, `malformed`, `not-canonical`
 * @example parseId('WH-2025-0001') // { ok: true, value: 'WH-2025-0001' }
 */
export declare function parseId(given: unknown): Result<Id>;

/**
 * Reads an industry code.
 * @param given anything, as a form or a file has it
 * @returns the code; or its problem: `wrong-type`, `malformed`, `not-canonical`, `section-and-division-disagree` (says the
 *   section of the division)
 * @example parseIndustryCode('I65') // { ok: true, value: 'I65' }
 */
export declare function parseIndustryCode(given: unknown): Result<IndustryCode>;

/**
 * Reads an instant: seconds (00–59) and offset are required, at most nine digits of fraction, years 0001 to 9999.
 * @param given anything, as a form or a file has it
 * @returns the instant, as it was written; or its problem: `wrong-type`, `malformed`, `not-canonical`, `not-a-time`
 * @example parseInstant('2025-06-03T09:15:00+08:00') // { ok: true, value: '2025-06-03T09:15:00+08:00' }
 */
export declare function parseInstant(given: unknown): Result<Instant>;

/**
 * Reads an invoice number. 18 digits, and 20 that do not begin with a year, are a code and a number run together: refused,
 * with the form to write.
 * @param given anything, as a form or a file has it
 * @returns the number; or its problem: `wrong-type`, `malformed`, `not-canonical`
 * @example parseInvoiceId('25422000000012345678') // { ok: true, value: '25422000000012345678' }
 */
export declare function parseInvoiceId(given: unknown): Result<InvoiceId>;

/**
 * Reads a calendar day.
 * @param given anything, as a form or a file has it
 * @returns the day; or its problem: `wrong-type`, `malformed`, `not-canonical`, `not-a-day`
 * @example parseIsoDate('2025-06-03') // { ok: true, value: '2025-06-03' }
 */
export declare function parseIsoDate(given: unknown): Result<IsoDate>;

/**
 * Reads a rate.
 * @param given anything, as a form or a file has it
 * @returns the rate; or its problem: `wrong-type`, `malformed`, `not-canonical`, `out-of-range`
 * @example parseRate('0.20') // { ok: true, value: '0.20' }
 */
export declare function parseRate(given: unknown): Result<Rate>;

/**
 * Reads the number of a contract or a payment.
 * @param given anything, as a form or a file has it
 * @returns the number; or its problem: `wrong-type`, `malformed`, `not-canonical` (spaces around it, invisible characters)
 * @example parseReference('HT/2025/1') // { ok: true, value: 'HT/2025/1' }
 */
export declare function parseReference(given: unknown): Result<Reference>;

/**
 * Reads a unified social credit code.
 * @param given anything, as a form or a file has it
 * @returns the code; or its problem: `wrong-type`, `malformed`, `not-canonical` (lower case, full width), or
 *   `wrong-check-character`, which says what the other characters call for: any of them may be the wrong one
 * @example parseUscc('91420100616400352X') // { ok: true, value: '91420100616400352X' }
 */
export declare function parseUscc(given: unknown): Result<Uscc>;

/**
 * Reads an amount in yuan: a text in canonical form, or whole yuan as a safe integer.
 * @param given anything, as a form or a file has it
 * @returns the amount; or its problem: `wrong-type`, `malformed`, `not-canonical`, `out-of-range`
 * @example parseYuan('120000.00') // { ok: true, value: '120000.00' }
 */
export declare function parseYuan(given: unknown): Result<Yuan>;

/** The parts of a computation, in the order in which a decision lists them; `next` is of a case. */
export declare const partCodes: readonly ["assessment", "line", "claimed", "recognised", "base", "rate", "subsidy", "assessed", "entitlement", "queue", "cap", "pool", "granted", "attribution", "attributed", "next"];

export declare const policies: readonly Policy[];

/**
 * The policy for a year: never the nearest one.
 * @param key - the year, and the GB/T 2260 code of the jurisdiction
 * @returns the policy, or undefined where the library has none
 * @example policyFor({ year: 2025, division: '420100' })?.id // 'wuhan-2025'
 */
export declare function policyFor(key: {
    year: number;
    division: string;
}): Policy | undefined;

/**
 * The types of event that `advance` accepts next with some payload: the buttons of a portal.
 * @param policy Its path, window and cap decide.
 * @param reviewCase The case so far.
 * @param actor Where given, only what this body may do.
 * @returns A new list, in the order of `reviewEventTypes`.
 * @throws InvalidValueError for a case that contradicts its own history, or an unknown actor.
 * @example possibleEvents(wuhan2025, openCase(application)) // ['submit', 'withdraw']
 */
export declare function possibleEvents(policy: Policy, reviewCase: ReviewCase, actor?: Actor): readonly ReviewEventType[];

/**
 * What `claim` would get if it were decided next: `allocate(policy, ledger, [claim]).grants[0]`, without building a ledger.
 * @throws `InvalidValueError` as `allocate` does
 * @example preview(wuhan2025, ledger, claim).granted // '50000.00'
 */
export declare function preview(policy: Policy, ledger: Ledger, claim: Claim): Grant;

export declare const problemCodes: readonly ProblemCode[];

/**
 * A rate from its canonical text.
 * @param given its canonical text
 * @returns the same, as a value of its type
 * @throws InvalidValueError with the problem of `parseRate`
 * @example rate('0.125') // '0.125'
 */
export declare function rate(given: string): Rate;

export declare const reasonCodes: readonly ReasonCode[];

/**
 * The number of a contract or a payment from its text.
 * @param given its canonical text
 * @returns the same, as a value of its type
 * @throws InvalidValueError with the problem of `parseReference`
 * @example reference('鄂云上〔2025〕1号') // '鄂云上〔2025〕1号'
 */
export declare function reference(given: string): Reference;

/** In the order in which a refusal names them: the first that holds is its `code`, the rest are in `also`. */
export declare const refusalCodes: readonly RefusalCode[];

/**
 * An explanation as GitHub-flavoured Markdown; what people wrote in it is escaped, and links to nothing. Ends in a line feed.
 *
 * @param explanation What an `explain…` function returned.
 * @param options The policy and the language of the explanation; `cite` as for `renderText`.
 * @returns Markdown with line feeds.
 * @throws {InvalidValueError} `not-one-of` for an unknown language or way to cite.
 * @example renderMarkdown(explainAssessment(wuhan2025, assessment, 'en'), { policy: wuhan2025, locale: 'en' })
 */
export declare function renderMarkdown(explanation: Explanation, options: CitingOptions): string;

/**
 * An explanation as a tree of lines, none wider than `width` columns where a Han character takes two. Ends in a line feed.
 *
 * @param explanation What an `explain…` function returned.
 * @param options The policy and the language of the explanation; `cite`: `'leaves'` (default) cites where a rule applies, `'none'`
 *   is for applicants, `'all'` repeats citations upward; `width`: 20 to 1000 columns, 80 if not given.
 * @returns Text with line feeds.
 * @throws {InvalidValueError} `not-one-of` for an unknown language or way to cite, `out-of-range` for a width.
 * @example renderText(explainDecision(wuhan2025, decision, 'zh'), { policy: wuhan2025, locale: 'zh' })
 */
export declare function renderText(explanation: Explanation, options: CitingOptions & {
    readonly width?: number;
}): string;

/**
 * The case that events make of an application, each judged in its turn: `replayCase(policy, reviewCase.application,
 * reviewCase.history)` gives an equal case. Costs one pass over the events.
 * @param policy Its path, window and cap decide.
 * @param application The application, from its draft on.
 * @param events What happened, first to last.
 * @returns `{ ok: true, case }`; or `{ ok: false, refusal, at }`, where `at` is the index of the first event refused.
 * @throws InvalidValueError for malformed events.
 * @example replayCase(wuhan2025, application, [submit, recommend]) // { ok: true, case: { status: 'recommended', … } }
 */
export declare function replayCase(policy: Policy, application: Application, events: readonly ReviewEvent[]): Replay;

/**
 * The review of a policy as a Mermaid `stateDiagram-v2`: every status that a case can reach and every event from each of
 * its starts, at the first of these with who may act.
 * @param policy Its path decides.
 * @param locale The language of the names.
 * @returns The text, which ends in a line feed.
 * @throws InvalidValueError for a locale other than `zh` and `en`.
 * @example reviewDiagram(wuhan2025, 'en').split('\n')[0] // 'stateDiagram-v2'
 */
export declare function reviewDiagram(policy: Policy, locale: Locale): string;

/** Every type of event: the path first, then what is beside it. */
export declare const reviewEventTypes: readonly ReviewEventType[];

/** Where an application can stand: before, on, beside and after the path of the review. */
export declare const reviewStatuses: readonly ["draft", "submitted", "provider-checked", "recommended", "evaluated", "audited", "listed", "reported", "funded", "paid", "returned", "rejected", "withdrawn", "recovered"];

/** How fractions of a fen are rounded; the arithmetic is rounding.ts. */
export declare const roundingModes: readonly ["half-up", "half-even", "down"];

/** Every rule of the library; a policy names what each rests on (`Policy.basis`). */
export declare const ruleIds: readonly ["registered-in-jurisdiction", "eligible-sector", "eligible-size", "not-a-cloud-provider", "no-major-accident", "no-serious-dishonesty", "within-window", "papers", "product-tier", "tier-rate", "purchase-year", "payment-deadline", "invoice-once", "other-subsidies", "recognised-amount", "subsidy-base", "rounding", "annual-cap", "queue", "pool", "exhaustion", "line-attribution", "released-money", "recovered-money", "provider-check", "district-review", "city-review", "disbursement", "supervision"];

/**
 * The sector of the policy that an industry belongs to, by its division; undefined if none has it. Clause 1.
 * @param policy the policy whose `applicants.sectors` are searched
 * @param industry a GB/T 4754-2017 code, `'I6510'`
 * @returns the id of the sector, or undefined
 * @throws InvalidValueError for a malformed industry code
 * @example sectorOf(wuhan2025, industryCode('I6510')) // 'software'
 */
export declare function sectorOf(policy: Policy, industry: IndustryCode): SectorId | undefined;

/** Size classes of MIIT [2011] No. 300, small to large: 微型、小型、中型、大型. */
export declare const sizeClasses: readonly ["micro", "small", "medium", "large"];

/**
 * What share of a purchase a tier of cloud service earns (clause 2). Throws `unknown-tier` for a tier that the policy lacks.
 * @example tierRate(wuhan2025, 'capability') // '0.40'
 */
export declare function tierRate(policy: Policy, tier: TierId): Rate;

/**
 * A unified social credit code from its text.
 * @param given its canonical text
 * @returns the same, as a value of its type
 * @throws InvalidValueError with the problem of `parseUscc`
 * @example uscc('91420100616400352X') // '91420100616400352X'
 */
export declare function uscc(given: string): Uscc;

/**
 * A policy under an alternative reading of a point on which its notice is silent, its id extended so that ledgers of
 * different readings never mix. Readings combine in any order; each is in the id.
 * @param policy - the policy, published or already read otherwise; it is not changed
 * @param assumption - an id of its register, `'rounding'`
 * @param alternative - the id of an alternative of that assumption, `'down'`
 * @returns the policy so read, deeply frozen
 * @throws InvalidValueError `unknown-assumption`, `unknown-alternative`; or the problems of a policy that does not hold when
 *   so read
 * @example withAlternative(wuhan2025, 'rounding', 'down').id // 'wuhan-2025+rounding.down'
 */
export declare function withAlternative(policy: Policy, assumption: string, alternative: string): Policy;

/**
 * A copy without what is blank: texts of white space, undefined, null, and rows all of whose fields are blank. What is kept is
 * as it was: no text is trimmed, and an object that is not a row stays, even empty. A list of accidents or of dishonesty
 * that held only blank rows is left out: a row that was not filled in does not declare that there are none.
 *
 * @param value the values of a form: plain objects and lists; anything else in it (a Date, a File) is kept as it is
 * @returns a fresh copy; the given value is not changed
 * @example withoutBlanks({ name: ' ', employees: 50, invoices: [{ id: '' }] }) // { employees: 50, invoices: [] }
 */
export declare function withoutBlanks(value: unknown): unknown;

export declare const wuhan2025: Policy;

/**
 * An amount in yuan, from its canonical text or from whole yuan.
 * @param given its canonical text, or whole yuan
 * @returns the same, as a value of its type
 * @throws InvalidValueError with the problem of `parseYuan`
 * @example yuan(120000) // '120000.00'
 */
export declare function yuan(given: string | number): Yuan;

// ───── 'cloud-voucher-rules/schema' ─────

/** The documents, by the name of their schema. */
export interface Documents {
    readonly enterprise: Enterprise;
    readonly catalogue: Catalogue;
    readonly application: Application;
    readonly draft: ApplicationDraft;
    readonly claim: Claim;
    readonly ledger: Ledger;
    readonly policy: Policy;
    readonly reviewEvent: ReviewEvent;
    readonly reviewCase: ReviewCase;
    readonly roundInput: RoundInput;
    readonly round: Round;
    readonly record: RoundRecord;
}

/** What an issue says besides its path and its message. */
export interface IssueParams {
    readonly code: ProblemCode;
    /** The right spelling, where there is exactly one. */
    readonly canonical: string | undefined;
    readonly expected: LocalizedText | undefined;
    readonly zh: string;
    readonly en: string;
    /** What was given, where it is a single value; long texts are cut. */
    readonly given: unknown;
}

/** The zod schema of an object, by its interface. */
export type ObjectSchema<T> = z.ZodMiniObject<{
    [Key in keyof T]-?: FieldSchema<T, Key>;
}, z.core.$strict>;

/** A value before it is validated, as a form has it: the same, with plain texts where the library has typed ones. */
export type Raw<T> = T extends {
    readonly __brand: string;
} ? string : T extends readonly (infer Item)[] ? readonly Raw<Item>[] : T extends object ? {
    readonly [Key in keyof T]: Raw<T[Key]>;
} : T;

export type Schemas = {
    readonly [Type in DocumentType]: Type extends 'reviewEvent' | 'reviewCase' ? z.ZodMiniType<Documents[Type], Raw<Documents[Type]>> : ObjectSchema<Documents[Type]>;
};

/**
 * JSON Schema 2020-12 of each document; also the files `cloud-voucher-rules/json-schema/<type>.json`.
 * @example new Ajv2020().compile(jsonSchemas.application) // validates an application
 */
export declare const jsonSchemas: Readonly<Record<DocumentType, object>>;

/**
 * An application with its papers. Papers that are missing or do not add up are not problems here, but findings of `assess`.
 * @example parseApplication(JSON.parse(body)) // { ok: true, value: … } or { ok: false, problems: … }
 */
export declare function parseApplication(json: unknown): Result<Application>;

/**
 * The register of providers and their products: each code and each product id once, each provider of a product registered.
 * @example parseCatalogue({ providers: [], products: [] }) // { ok: true, value: { providers: [], products: [] } }
 */
export declare function parseCatalogue(json: unknown): Result<Catalogue>;

/**
 * A claim in the queue.
 * @example parseClaim({ ...claim, entitlement: '36000' }) // { ok: false, problems: [{ path: ['entitlement'], code: 'not-canonical', … }] }
 */
export declare function parseClaim(json: unknown): Result<Claim>;

/**
 * An application as the applicant fills it in, before the server gives it its `id` and its `submittedAt`.
 * @example parseDraft({ schemaVersion: 1, enterprise, purchases: [], contracts: [], invoices: [], payments: [] }).ok // true
 */
export declare function parseDraft(json: unknown): Result<ApplicationDraft>;

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
 * The record of a round. Whether it is unaltered, and follows the rules, is judged by `verifyRound` and `auditOpinion`.
 * @example parseRecord(recordRound(input)).ok // true
 */
export declare function parseRecord(json: unknown): Result<RoundRecord>;

/**
 * A stored case, which must say what its history says (`case-inconsistent`). Whether each step was allowed depends on the
 * policy: see `replayCase` and `parseRoundInput`.
 * @example parseReviewCase(openCase(application)).ok // true
 */
export declare function parseReviewCase(json: unknown): Result<ReviewCase>;

/**
 * One event of a review. Whether it may happen now is judged by `advance`.
 * @example parseReviewEvent({ type: 'withdraw', at: '2025-06-03T09:15:00+08:00', by: { actor: 'enterprise', person: 'Li' } }).ok // true
 */
export declare function parseReviewEvent(json: unknown): Result<ReviewEvent>;

/**
 * A round as it was decided. Whether its figures follow from its input is judged by `verifyRound`.
 * @example parseRound(decideRound(input)).ok // true
 */
export declare function parseRound(json: unknown): Result<Round>;

/**
 * All that goes into a round: each part valid by itself, and all of them fitting together.
 * @example parseRoundInput({ schemaVersion: 1, policy: wuhan2025, budget: '350000.00', catalogue, applications }).ok // true
 */
export declare function parseRoundInput(json: unknown): Result<RoundInput>;

/**
 * A document of any type as text, validated as by the function for its type. A text that is not JSON is `malformed`. A byte
 * order mark before it is skipped; of a key that an object has twice the last counts, as in `JSON.parse`.
 * @example parseText('application', body) // { ok: true, value: … } or { ok: false, problems: … }
 */
export declare function parseText<Type extends keyof Documents>(type: Type, text: string): Result<Documents[Type]>;

/**
 * One zod schema for each document, with messages in both languages; made when first read.
 * @example z.object({ enterprise: schemas.enterprise, contact: z.string() }) // a form of your own
 */
export declare const schemas: Schemas;

/**
 * The same schemas with messages in one language, for form libraries that show one text beside a field.
 * @param locale - `'zh'` or `'en'`
 * @returns the schemas; the same ones for each call
 * @throws InvalidValueError `not-one-of` for another locale
 * @example schemasIn('zh').enterprise.shape.uscc.safeParse('').success // false
 */
export declare function schemasIn(locale: Locale): Schemas;

// ───── 'cloud-voucher-rules/audit' ─────

export interface AffectedApplication {
    readonly application: Id;
    readonly enterprise: Uscc;
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

export interface ComparedEnterprise {
    readonly result: ListResult;
    /** Absent where neither the code nor the name of a row is that of a known enterprise. */
    readonly enterprise?: Uscc;
    /** The name on the list; of who is missing, the known one. */
    readonly name?: string;
    /** The known name, where the list has another for this code. */
    readonly knownName?: string;
    /** Its rows of the list, from 0. */
    readonly rows: readonly number[];
    /** Its applications that were granted something. */
    readonly applications: readonly Id[];
    readonly listed: Yuan;
    readonly granted: Yuan;
    /** `listed` less `granted`. */
    readonly difference: YuanChange;
    readonly text: LocalizedText;
}

/** One place in the record that is not what its input leads to; decisions are paired by application, lines by number. */
export interface Difference {
    /** `missing`: recomputed, but not in the record. `unexpected`: in the record, but not recomputed. */
    readonly kind: 'changed' | 'missing' | 'unexpected';
    /** The application whose decision it is. */
    readonly application?: Id;
    /** In the record; of what is missing, in the round recomputed. */
    readonly path: Path;
    /** Absent where it is missing. Of a decision out of order both are positions, from 1. */
    readonly recorded?: unknown;
    readonly recomputed?: unknown;
    readonly text: LocalizedText;
}

/** An amount of a case that is not what the rules give; or a case or a decision without its counterpart. */
export interface Discrepancy {
    /** `no-case`: something is granted and there is no case. `not-decided`: listed, but the round has no decision. */
    readonly kind: DiscrepancyKind;
    readonly application: Id;
    readonly enterprise: Uscc;
    /** In `cases`, or in `round` for `no-case`. */
    readonly path: Path;
    /** What the case says; absent without one. */
    readonly recorded?: Yuan;
    /** What the rules give; absent without a decision. */
    readonly expected?: Yuan;
    /** `recorded` less `expected`. */
    readonly difference: YuanChange;
    readonly text: LocalizedText;
}

/** What of a case can differ from the round. */
export type DiscrepancyKind = keyof typeof discrepancySentences;

/** What becomes of the round. */
export interface Effect {
    /** Decisions whose grant changes. */
    readonly changed: number;
    /** Σ |after − before| over these, in whole fen: it may be larger than an amount in a document. */
    readonly moved: FenText;
    /** How much more, or less, is granted in all. */
    readonly change: YuanChange;
    /** Whose grant changes: by how much it changes, the most first, then by application id. */
    readonly affected: readonly AffectedApplication[];
    readonly text: LocalizedText;
}

/** Whole fen of any size, as digits: `'3600000'` is 36,000 yuan. */
export type FenText = Brand<'FenText'>;

/** The fingerprint of one part: as the record has it, as its content gives it, and as it was kept elsewhere. */
export interface FingerprintCheck {
    readonly part: keyof Fingerprints;
    /** Absent where the record has none. */
    readonly recorded?: string;
    /** Absent where the part is no plain JSON. */
    readonly computed?: string;
    /** Absent where none was given. */
    readonly kept?: string;
    readonly agrees: boolean;
}

/** SHA-256 of the canonical JSON of each part: `'sha256:'` and 64 hexadecimal digits. */
export interface Fingerprints {
    readonly policy: string;
    readonly input: string;
    readonly round: string;
}

/** What a record cannot prove, whatever is in it. */
export interface Limit {
    readonly code: keyof typeof limitSentences;
    readonly text: LocalizedText;
}

export interface ListComparison {
    /** Whether all are equal, none under another name. */
    readonly agrees: boolean;
    /** One for each enterprise: as the list has them, then those missing, by code. */
    readonly enterprises: readonly ComparedEnterprise[];
    /** Amounts of any size, in yuan. */
    readonly totals: {
        readonly listed: Yuan;
        readonly granted: Yuan;
        readonly difference: YuanChange;
        /** How many enterprises are of each result, and how many have another name. */
        readonly counts: Readonly<Record<ListResult | 'other-name', number>>;
    };
}

export interface ListOptions {
    /** The unit in which the list was printed, and with how many decimals: amounts agree within half of its last place. */
    readonly unit: 'yuan' | 'ten-thousand-yuan';
    readonly decimals: number;
    /** The names of enterprises, by code: to find those that are listed by name alone, and to see other names. */
    readonly names?: Readonly<Record<Uscc, string>>;
}

export type ListResult = (typeof listResults)[number];

/** A row of a published list: who, by code or by name, and how much, in yuan. */
export interface ListedRow {
    readonly uscc?: string;
    readonly name?: string;
    readonly amount: Yuan;
}

export interface Opinion {
    /** Whether every statement holds. The limits hold all the same. */
    readonly holds: boolean;
    readonly statements: readonly Statement[];
    readonly fingerprints: readonly FingerprintCheck[];
    /** Of `replay`; empty where the input cannot be decided. */
    readonly differences: readonly Difference[];
    /** Of `verifyRound`. */
    readonly violations: readonly Violation[];
    readonly policy: {
        /** The id that the record gives its policy, and that of the shipped one; absent where there is none. */
        readonly recorded?: string;
        readonly shipped?: string;
        /** From the shipped policy to that of the record: each clause, figure and word. */
        readonly differences: readonly PolicyDifference[];
    };
    readonly limits: readonly Limit[];
}

export interface OpinionOptions {
    /** The policy to compare with; absent: the library's for the year and the jurisdiction that the record names. */
    readonly shipped?: Policy;
    /** The record's fingerprints as they were kept elsewhere, out of reach of whoever could change the record. */
    readonly fingerprints?: Fingerprints;
}

/** Something small to ask two policies about, ready for the function of its kind. */
export type PolicyCase = 
/** `checkEligibility(policy, enterprise, { at })` */
{
    readonly kind: 'enterprise';
    readonly enterprise: Enterprise;
    readonly at: Instant;
}
/** `assess(policy, application, { catalogue })` */
 | {
    readonly kind: 'application';
    readonly application: Application;
    readonly catalogue: Catalogue;
}
/** `allocate(policy, openLedger(policy, budget), claims)` */
 | {
    readonly kind: 'claims';
    readonly budget: Yuan;
    readonly claims: readonly Claim[];
}
/** `decideRound({ schemaVersion: 1, policy, budget, catalogue, applications, cases })` */
 | ({
    readonly kind: 'round';
} & ReviewedRound)
/** `possibleEvents(policy, reviewCase)` */
 | {
    readonly kind: 'case';
    readonly reviewCase: ReviewCase;
};

export interface PolicyComparison {
    /** Every difference of the data, in the order of the policies' fields. */
    readonly data: readonly PolicyDifference[];
    /** The rules that read something different, in the order of `ruleIds`. */
    readonly rules: readonly RuleDifference[];
}

/** One difference of the data: a field, or an item of a list, that is another one, or is there on one side alone. */
export interface PolicyDifference {
    /** Names of fields and ids of list items: `['tiers', 'resources', 'rate']`. */
    readonly path: readonly string[];
    readonly kind: 'changed' | 'added' | 'removed';
    /** Absent where it was added. */
    readonly before?: unknown;
    /** Absent where it was removed. */
    readonly after?: unknown;
    readonly text: LocalizedText;
}

/** What a violation can break: a closed list. */
export type RecordLaw = keyof typeof recordLawNames;

export interface Replayed {
    readonly matches: boolean;
    readonly differences: readonly Difference[];
}

export type RoundChange = (typeof roundChanges)[number];

/** A round with what went into it: one document that can be kept for years, replayed and verified. */
export interface RoundRecord {
    readonly schemaVersion: 1;
    /** Name and version of the library that made it, `'cloud-voucher-rules@0.1.0'`. */
    readonly library: string;
    readonly input: RoundInput;
    readonly round: Round;
    readonly fingerprints: Fingerprints;
}

/** A rule of which the policies differ in what it reads. */
export interface RuleDifference {
    readonly rule: RuleId;
    /** The smallest case found on which the rule answers differently; absent where none of the searched cases shows one. */
    readonly witness?: PolicyCase;
    /** What the rule says of the witness under the first policy, and under it with this rule as the second has it. */
    readonly before?: unknown;
    readonly after?: unknown;
    /** The number of cases searched, up to and including the witness. */
    readonly searched: number;
    readonly text: LocalizedText;
}

/** `skipped`: the queue of the alternative depends on the review, and the input has no cases. */
export type SensitivityRow = Variation & (Effect | {
    readonly skipped: 'cases-required';
    readonly text: LocalizedText;
});

export interface Statement {
    readonly code: StatementCode;
    readonly holds: boolean;
    readonly text: LocalizedText;
}

/** What an opinion states: a closed list. */
export type StatementCode = keyof typeof opinionSentences;

export interface Suspicion {
    readonly kind: SuspicionKind;
    /** What it is about: the number of a paper, or the code of an enterprise. */
    readonly subject: string;
    /** Every place at which it shows, in the order of the input. */
    readonly sides: readonly SuspicionSide[];
    readonly basis: readonly Basis[];
    readonly text: LocalizedText;
}

/** What can look wrong: a closed list. */
export type SuspicionKind = keyof typeof suspicionSentences;

/** One place at which it shows. */
export interface SuspicionSide {
    readonly application: Id;
    /** Who applies. */
    readonly enterprise: Uscc;
    /** In the input. */
    readonly path: Path;
    /** What this side has: the buyer, the total, the name, the number, … */
    readonly value: string;
}

/** What was varied: one alternative of one assumption, or the budget. */
export interface Variation {
    readonly assumption?: string;
    readonly alternative?: string;
    readonly budget?: Yuan;
    /** The open question, and the other reading, in words. */
    readonly question: LocalizedText;
    readonly reading: LocalizedText;
}

export interface Verification {
    readonly holds: boolean;
    readonly violations: readonly Violation[];
}

/** A place at which a record breaks a rule. */
export interface Violation {
    /** The rule that is broken. */
    readonly law: RecordLaw;
    readonly application?: Id;
    readonly enterprise?: Uscc;
    /** The clauses and assumptions that the rule rests on. */
    readonly basis: readonly Basis[];
    /** In the record; of what is missing, in the round expected. */
    readonly path: Path;
    /** Absent where it is missing. Of a decision out of order both are positions, from 1. */
    readonly recorded?: unknown;
    readonly expected?: unknown;
    readonly text: LocalizedText;
}

/** Yuan of any size with two decimals, `'-36000.00'`: below 0.00 where something became less. */
export type YuanChange = Brand<'YuanChange'>;

/**
 * Says of a record what can be said of it: each statement with whether it holds, all that speaks against it, and what a
 * record cannot prove. It recomputes and verifies, so it takes as long as both.
 * @param record a record as it was read
 * @param options the policy to compare with, and the fingerprints kept elsewhere
 * @returns plain JSON with a sentence for each statement; never an exception for a record that is malformed
 * @example auditOpinion(record).statements.filter(({ holds }) => !holds).map(({ text }) => text.en)
 */
export declare function auditOpinion(record: RoundRecord, { shipped, fingerprints }?: OpinionOptions): Opinion;

/**
 * Compares two policies: years, cities, or readings of one notice.
 *
 * `data` holds each difference of the documents by path, with a sentence in both languages. `rules` holds each rule that reads
 * something different. To show the effect of one rule alone, a rule of the second policy is tried within the first: the
 * witness is the first case, smallest first, on which it answers differently. Cases are enumerated over the thresholds of both
 * policies (days, amounts, sizes, districts, up to three claims); where none differs, there is no witness and `text` says so.
 * @param a the policy before
 * @param b the policy after
 * @returns differences of the data and of the rules, both empty where the policies say the same
 * @throws InvalidValueError for a policy that the rules cannot read
 * @example comparePolicies(wuhan2025, withAlternative(wuhan2025, 'rounding', 'down')).rules[0]?.rule // 'rounding'
 */
export declare function comparePolicies(a: Policy, b: Policy): PolicyComparison;

/**
 * The applications whose grant or outcome differs between two rounds, by application id.
 * @param before the round as it was
 * @param after the round as it is now
 * @returns one entry for each that differs, amounts granted in yuan; those treated alike are left out
 * @throws InvalidValueError for malformed amounts, at `before.…` or `after.…`
 * @example compareRounds(before, after) // [{ application: 'A-7', before: '0.00', after: '12000.00', change: 'gained' }]
 */
export declare function compareRounds(before: Round, after: Round): readonly ComparedApplication[];

/**
 * Compares a published list with a round, by enterprise; several rows of one enterprise are added up.
 * @param round what was decided
 * @param list the rows, amounts in yuan (multiply a list in ten thousand yuan before)
 * @param options how the list rounds its amounts, and names by code
 * @returns each enterprise once, with a sentence, and the totals
 * @throws InvalidValueError for malformed amounts or options, and for a row without code and name, at `list[i].…`
 * @example compareWithList(round, [{ uscc: '91420100616400352X', amount: '36000.00' }], { unit: 'yuan', decimals: 2 }).agrees
 */
export declare function compareWithList(round: Round, list: readonly ListedRow[], options: ListOptions): ListComparison;

/**
 * Looks across all applications for what deserves a look: one invoice with two buyers, sellers or totals; one payment of one
 * payer (or of several, by number, day and amount), or one red letter, for several invoices; an enterprise under two names; invoice numbers that end in five zeros, as
 * a spreadsheet cuts them; consecutive invoice numbers to one buyer; a provider that is not on the register.
 * @param input the round; its applications and its catalogue are read
 * @returns the suspicions by kind, then by subject; each names all its sides, and none changes an amount
 * @throws InvalidValueError for a malformed application or catalogue, at its place in the input
 * @example crossCheck(input).map(({ text }) => text.en)
 */
export declare function crossCheck(input: RoundInput): readonly Suspicion[];

export declare const discrepancyKinds: readonly DiscrepancyKind[];

/**
 * The fingerprint of a JSON value, the same in every runtime: `'sha256:'` and 64 hexadecimal digits.
 * @param value plain JSON; the order of keys does not matter
 * @returns the SHA-256 of its canonical JSON
 * @throws InvalidValueError with the path of what JSON cannot hold: `not-plain-json` (undefined, NaN, instances, subclasses of
 * arrays, `toJSON`, …), `not-well-formed-text` (half a surrogate pair), `nested-too-deep`
 * @example fingerprint({ b: 1, a: 2 }) === fingerprint({ a: 2, b: 1 }) // true
 */
export declare function fingerprint(value: unknown): string;

/** `missing`: granted something, and not listed. `unexpected`: listed, and granted nothing in this round. */
export declare const listResults: readonly ["equal", "differs", "missing", "unexpected"];

/**
 * Compares the amounts listed, funded and paid in the cases with the grants of a round. A case that was withdrawn or rejected
 * has no amounts to compare; one recovered in part agrees with a grant of what was paid or of what is left of it.
 * @param round the round as the rules give it
 * @param cases the cases of its applications; what is not yet listed is no discrepancy
 * @returns one entry for each amount that differs: cases in the given order, then decisions without a case
 * @throws InvalidValueError for malformed amounts, at `round.…` or `cases[i].…`
 * @example reconcile(decideRound(input), input.cases).map(({ application, kind, difference }) => ({ application, kind, difference }))
 */
export declare function reconcile(round: Round, cases: readonly ReviewCase[]): readonly Discrepancy[];

export declare const recordLaws: readonly RecordLaw[];

/**
 * Decides a round and records it with its input and their fingerprints (clause 3.5).
 * @param input what `decideRound` takes
 * @returns plain JSON; `input` is a deeply frozen copy, so that what is changed afterwards does not change the record
 * @throws InvalidValueError as `decideRound` and `fingerprint` do, with the path in `input`
 * @example recordRound(input).fingerprints.round // 'sha256:…'
 */
export declare function recordRound(input: RoundInput): RoundRecord;

/**
 * Recomputes a record from its input and compares round and fingerprints, to the last figure. A record of another version
 * of the library is replayed too: the differences are what this version decides otherwise. Clause 3.5.
 * @param record a record that the same or another version of the library made
 * @returns whether all is equal, and every difference; one missing application is one difference
 * @throws InvalidValueError for an input that cannot be decided, at `input.…`
 * @example replay(JSON.parse(text)) // { matches: true, differences: [] }
 */
export declare function replay(record: RoundRecord): Replayed;

/** What can become of an application between two rounds. */
export declare const roundChanges: readonly ["appeared", "disappeared", "gained", "lost", "outcome-changed"];

/**
 * Decides the round under each alternative of each assumption of its policy, in the order of the register, then under each
 * budget asked for. A carried ledger is taken as it is: earlier batches are not decided again.
 * @param input the round as it is decided
 * @param options `budgets`: other amounts of money to try, each at least what the ledger has granted
 * @returns a row for each variation: how many grants change, how much money moves, and for whom
 * @throws InvalidValueError as `decideRound` does; for a budget that is malformed or below what was granted, at `budgets[i]`
 * @example sensitivity(input).filter((row) => 'changed' in row && row.changed > 0)
 */
export declare function sensitivity(input: RoundInput, { budgets }?: {
    readonly budgets?: readonly Yuan[];
}): readonly SensitivityRow[];

export declare const statementCodes: readonly StatementCode[];

export declare const suspicionKinds: readonly SuspicionKind[];

/**
 * Checks a record without trusting the code that made it: its input is one that the rules accept, and every amount, order,
 * verdict, outcome, finding, place, ledger entry and total of its round follows from it. Fingerprints are for `replay`.
 * @param record a record as it was read; anything else is a violation, never an exception
 * @returns whether the record holds, and at most 1,000 violations, each with the rule, the place and a sentence
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

/**
 * The policy that a vector names by its id: `wuhan-2025+rounding.down` is wuhan-2025 with that reading.
 * Throws `InvalidValueError`: `not-one-of` for another policy, or what `withAlternative` throws.
 */
export declare function vectorPolicy(id: string): Policy;

/** All the vectors, kind by kind; the counterexamples of docs/laws.md stand among those of the allocation. */
export declare const vectors: readonly Vector[];
