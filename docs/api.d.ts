// Generated from the source by test/package/api-snapshot.mjs: the public surface. Not for import.

// ───── 'cloud-voucher-rules' ─────

/** The lookback, and the accidents in it. */
export type AccidentsCompared = {
    /** The first and the last day of the lookback, both included. */
    readonly from: IsoDate;
    /** The day of submission. */
    readonly to: IsoDate;
    /** The accidents between the two. */
    readonly accidents: readonly MajorAccident[];
};

/** A body that can move a case. */
export type Actor = (typeof actors)[number];

/** The case after an event, or every reason against the event. */
export type Advance = {
    /** Whether the event happened. */
    readonly ok: true;
    /** The case after the event. */
    readonly case: ReviewCase;
} | {
    /** Whether the event happened. */
    readonly ok: false;
    /** Every reason against it. */
    readonly refusal: Refusal;
};

/** Another reading of a point on which the notice is silent. */
export interface Alternative {
    /** Unique in its assumption. */
    readonly id: string;
    /** The reading in words. */
    readonly reading: LocalizedText;
    /** What it changes in the policy. */
    readonly patch: PolicyPatch;
}

/** An application with its papers, as submitted (clause 3.2). */
export interface Application {
    /** The version of this shape. */
    readonly schemaVersion: 1;
    /** Given by the portal; unique in a round and in its ledger. */
    readonly id: Id;
    /** Decides eligibility, window and, unless the policy orders otherwise, the queue. */
    readonly submittedAt: Instant;
    /** Who applies, with its facts as of submission. */
    readonly enterprise: Enterprise;
    /** The list (清单), in the applicant's order. */
    readonly purchases: readonly Purchase[];
    /** Each is named by at least one purchase, or flagged. */
    readonly contracts: readonly Contract[];
    /** Each is named by at least one purchase, or flagged. */
    readonly invoices: readonly Invoice[];
    /** Proofs of payment; several may pay one invoice. */
    readonly payments: readonly Payment[];
}

/** An application as the applicant fills it in: the server gives it its id and its time. */
export type ApplicationDraft = Omit<Application, 'id' | 'submittedAt'>;

/** What one application earns, before cap and pool; amounts in yuan (clauses 1, 2, 3.2). */
export interface Assessment {
    /** Its id. */
    readonly application: Id;
    /** Who applies. */
    readonly enterprise: Uscc;
    /** Absent where unknown. */
    readonly district?: Id;
    /** Id of the policy. */
    readonly policy: string;
    /** As of submission. */
    readonly eligibility: Eligibility;
    /** One for each purchase, in the listed order. */
    readonly lines: readonly LineAssessment[];
    /** What is worth a look in the papers, each once, in the order of the papers; it changes no amount. */
    readonly flags: readonly Finding[];
    /** The sum of the line subsidies, whatever the eligibility. */
    readonly assessed: Yuan;
    /** `assessed` if eligible, else 0.00; before cap and pool. */
    readonly entitlement: Yuan;
}

/** What an assessment needs besides the application. */
export interface AssessmentContext {
    /** The tiers of the products, and the register of providers. */
    readonly catalogue: Catalogue;
    /** What earlier applications have claimed: an invoice that another application has earns nothing. */
    readonly ledger?: {
        /** Each invoice, with the application that has it. */
        readonly invoices: Readonly<Record<InvoiceId, Id>>;
    };
    /** The auditor's amounts, one for each purchase line. */
    readonly audited?: readonly Yuan[];
}

/** A point on which the notice is silent: the question, the reading taken, why, and the others as runnable patches. */
export interface Assumption {
    /** A few words, for citations: 中小微范围 / SME limit. */
    readonly title: LocalizedText;
    /** What the notice leaves open. */
    readonly question: LocalizedText;
    /** The reading that this policy takes. */
    readonly reading: LocalizedText;
    /** Why that one. */
    readonly why: LocalizedText;
    /** The other readings; none where there is only one workable. */
    readonly alternatives: readonly Alternative[];
}

/** What the third-party audit recognises (clause 3.3). */
export interface AuditResult {
    /** The name or number of the audit report. */
    readonly report: string;
    /** One amount in yuan for each purchase line, in the listed order. */
    readonly amounts: readonly Yuan[];
}

/** What a rule rests on: a clause of the notice, or an assumption where it is silent. */
export type Basis = {
    /** Key of `Policy.clauses`, as numbered: `'3.2'`. */
    readonly clause: string;
} | {
    /** Key of `Policy.assumptions`. */
    readonly assumption: string;
};

/** A case in one status, with what is known in it. */
export type CaseIn<Status extends ReviewStatus> = {
    /** As it was opened with. */
    readonly application: Application;
    /** Decides which other fields there are. */
    readonly status: Status;
    /** All that happened, first to last. */
    readonly history: readonly ReviewEvent[];
} & CaseFacts[Status];

/** The provincial register of providers, and what they sell (clauses 2 and 3.1). */
export interface Catalogue {
    /** Who is on the register: they cannot receive the voucher. */
    readonly providers: readonly Provider[];
    /** Each with its tier. */
    readonly products: readonly Product[];
}

/** `none` for applicants; `leaves` where a rule applies; `all` upward too. */
export type Citing = (typeof citings)[number];

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

/** A clause of the notice, in our own words. */
export interface Clause {
    /** A few words. */
    readonly heading: LocalizedText;
    /** What it says, paraphrased. */
    readonly summary: LocalizedText;
}

/** What each finding compared; amounts in yuan. */
export interface ComparedBy {
    /** The catalogue does not have the product. */
    'product-not-in-catalogue': {
        /** Id of the product. */
        readonly product: Id;
    };
    /** The application does not have the contract. */
    'contract-missing': {
        /** Number of the contract. */
        readonly contract: Reference;
    };
    /** The contract is another enterprise's. */
    'contract-customer-differs': {
        /** Number of the contract. */
        readonly contract: Reference;
        /** Whom the contract names as customer. */
        readonly customer: Uscc;
        /** The applicant. */
        readonly enterprise: Uscc;
    };
    /** The contract is with another provider than the product's. */
    'contract-provider-differs': {
        /** Number of the contract. */
        readonly contract: Reference;
        /** Whom the contract names as provider. */
        readonly provider: Uscc;
        /** Who sells the product by the catalogue. */
        readonly productProvider: Uscc;
    };
    /** The application does not have the invoice. */
    'invoice-missing': {
        /** Number of the invoice. */
        readonly invoice: InvoiceId;
    };
    /** The invoice is made out to another enterprise. */
    'invoice-buyer-differs': {
        /** Number of the invoice. */
        readonly invoice: InvoiceId;
        /** Whom the invoice names as buyer. */
        readonly buyer: Uscc;
        /** The applicant. */
        readonly enterprise: Uscc;
    };
    /** The invoice is from another seller than the product's provider. */
    'invoice-seller-differs': {
        /** Number of the invoice. */
        readonly invoice: InvoiceId;
        /** Whom the invoice names as seller. */
        readonly seller: Uscc;
        /** Who sells the product by the catalogue. */
        readonly productProvider: Uscc;
    };
    /** The invoice is void. */
    'invoice-void': {
        /** Number of the invoice. */
        readonly invoice: InvoiceId;
    };
    /** Net and tax do not add up to the total. */
    'invoice-total-inconsistent': {
        /** Number of the invoice. */
        readonly invoice: InvoiceId;
        /** Without tax. */
        readonly net: Yuan;
        /** The tax. */
        readonly tax: Yuan;
        /** Tax included. */
        readonly total: Yuan;
    };
    /** `claimedBy`: the other application that has the invoice. */
    'invoice-already-claimed': {
        /** Number of the invoice. */
        readonly invoice: InvoiceId;
        /** Id of the other application. */
        readonly claimedBy: Id;
    };
    /** The purchase period, both days included, and the first and the last date compared with it. */
    'outside-purchase-year': {
        /** The first day of the period. */
        readonly from: IsoDate;
        /** The last day of the period. */
        readonly to: IsoDate;
        /** The paper whose date counts. */
        readonly datedBy: SubsidyBase['datedBy'];
        /** The earliest date compared. */
        readonly first: IsoDate;
        /** The latest date compared. */
        readonly last: IsoDate;
    };
    /** No payment of the invoice counts. */
    'payment-missing': {
        /** Number of the invoice. */
        readonly invoice: InvoiceId;
    };
    /** `room`: what is left of the invoice, net of red letters and of the lines before. */
    'limited-by-invoice': {
        /** Number of the invoice. */
        readonly invoice: InvoiceId;
        /** What the line claims. */
        readonly claimed: Yuan;
        /** What is left for the line. */
        readonly room: Yuan;
    };
    /** `room`: what is left of the payments that count, net of the lines before. */
    'limited-by-payment': {
        /** Number of the invoice. */
        readonly invoice: InvoiceId;
        /** What the line claims. */
        readonly claimed: Yuan;
        /** What is left for the line. */
        readonly room: Yuan;
    };
    /** The auditor recognises less than is claimed. */
    'limited-by-audit': {
        /** What the line claims. */
        readonly claimed: Yuan;
        /** What the auditor recognises of the line. */
        readonly audited: Yuan;
    };
    /** Signed after the application was submitted. */
    'contract-after-submission': {
        /** Number of the contract. */
        readonly contract: Reference;
        /** The day of signing. */
        readonly signedOn: IsoDate;
        /** The day of submission, in Beijing. */
        readonly submittedOn: IsoDate;
    };
    /** Issued after the application was submitted. */
    'invoice-after-submission': {
        /** Number of the invoice. */
        readonly invoice: InvoiceId;
        /** The day of issue. */
        readonly issuedOn: IsoDate;
        /** The day of submission, in Beijing. */
        readonly submittedOn: IsoDate;
    };
    /** Paid by another than the applicant: it does not count. */
    'payment-payer-differs': {
        /** Number of the proof of payment. */
        readonly payment: Reference;
        /** Whom the payment names as payer. */
        readonly payer: Uscc;
        /** The applicant. */
        readonly enterprise: Uscc;
    };
    /** Paid to another than the seller: it does not count. */
    'payment-payee-differs': {
        /** Number of the proof of payment. */
        readonly payment: Reference;
        /** Whom the payment names as payee. */
        readonly payee: Uscc;
        /** Whom the invoice names as seller. */
        readonly seller: Uscc;
    };
    /** Paid after the deadline: it does not count. */
    'payment-too-late': {
        /** Number of the proof of payment. */
        readonly payment: Reference;
        /** The day of payment. */
        readonly paidOn: IsoDate;
        /** The last day that counts. */
        readonly deadline: IsoDate;
    };
    /** The paper that no line uses, under its kind. */
    'paper-not-listed': {
        /** The kind of paper. */
        readonly paper: 'contract';
        /** Number of the contract. */
        readonly contract: Reference;
    } | {
        /** The kind of paper. */
        readonly paper: 'invoice';
        /** Number of the invoice. */
        readonly invoice: InvoiceId;
    } | {
        /** The kind of paper. */
        readonly paper: 'payment';
        /** Number of the proof of payment. */
        readonly payment: Reference;
    };
}

/** A contract about cloud services. */
export interface Contract {
    /** Its number, as printed. */
    readonly id: Reference;
    /** The day of signing. */
    readonly signedOn: IsoDate;
    /** Must be the applicant's code. */
    readonly customer: Uscc;
    /** Must be the provider of the product. */
    readonly provider: Uscc;
}

/** A condition on an applicant. */
export type CriterionId = (typeof criterionIds)[number];

/** The result of one criterion: a union discriminated by `reason`, which fixes criterion, verdict and what was compared. */
export type CriterionResult = {
    [Code in ReasonCode]: ResultBy<Code>;
}[ReasonCode];

/** What a round decides on one application. */
export interface Decision {
    /** Its id. */
    readonly application: Id;
    /** Who applies. */
    readonly enterprise: Uscc;
    /** Absent where unknown. */
    readonly district?: Id;
    /** Of the grant, or why there is none. */
    readonly outcome: GrantOutcome | OtherOutcome;
    /** What it earns, line by line. */
    readonly assessment: Assessment;
    /** Where it became a claim. */
    readonly grant?: Grant;
    /** The grant attributed to the purchase lines, in their order; 0.00 each without one. */
    readonly lines: readonly Yuan[];
    /** Every clause and assumption that this decision rests on. */
    readonly basis: readonly Basis[];
}

/** The lookback, and the records in it. */
export type DishonestyCompared = {
    /** Absent where the lookback does not bound dishonesty. */
    readonly from?: IsoDate;
    /** The day of submission. */
    readonly to: IsoDate;
    /** The records that exclude. */
    readonly records: readonly DishonestyRecord[];
};

/** A record of serious dishonesty (clause 3.3). */
export interface DishonestyRecord {
    /** The day of listing. */
    readonly recordedOn: IsoDate;
    /** The day of repair; absent while it is not repaired. */
    readonly repairedOn?: IsoDate;
}

/** A district of the jurisdiction, or a zone that acts like one. */
export interface District {
    /** GB/T 2260 code, or an id of the library's own. */
    readonly id: Id;
    /** Its name. */
    readonly name: LocalizedText;
    /** A functional zone has no GB/T 2260 code. */
    readonly kind: (typeof districtKinds)[number];
}

/** The district, and the policy's jurisdiction. */
export type DistrictCompared = {
    /** As declared. */
    readonly district: Id;
    /** The GB/T 2260 code of the policy's jurisdiction. */
    readonly jurisdiction: string;
};

/** What one district's treasury pays (clause 3.4). */
export interface DistrictTotal {
    /** Id of the policy's district. */
    readonly district: Id;
    /** Grants above 0.00. */
    readonly applications: number;
    /** In yuan. */
    readonly granted: Yuan;
}

/** Whether an enterprise may receive the voucher, and why. */
export interface Eligibility {
    /** `ineligible` if any criterion is unmet, else `undetermined` if any is unknown. */
    readonly outcome: (typeof eligibilityOutcomes)[number];
    /** All seven, in the order of `criterionIds`. */
    readonly criteria: readonly CriterionResult[];
    /** The facts of which some value can still change the outcome, in the order of `factIds`. */
    readonly missing: readonly FactId[];
}

/** When eligibility is judged, and by which register of providers. */
export interface EligibilityContext {
    /** The time of submission: window and lookback are counted from it. */
    readonly at: Instant;
    /** The register of providers; without it, `Enterprise.cloudProvider` decides. */
    readonly catalogue?: Catalogue;
}

/** What is known of an applicant as of its submission. */
export interface Enterprise {
    /** Its unified social credit code: the annual cap is per code. */
    readonly uscc: Uscc;
    /** As registered. */
    readonly name: string;
    /** Where it is registered: a six-digit GB/T 2260 code, or the id of a zone (lower-case letters, digits, hyphens). */
    readonly district?: Id;
    /** GB/T 4754-2017: section letter and division, `'I65'`. */
    readonly industry?: IndustryCode;
    /** Persons, a whole number of at least 0. */
    readonly employees?: number;
    /** Last year's revenue, in yuan. */
    readonly annualRevenue?: Yuan;
    /** `[]` says that it is known to have none. */
    readonly majorAccidents?: readonly MajorAccident[];
    /** `[]` says that it is known to have none. */
    readonly seriousDishonesty?: readonly DishonestyRecord[];
    /** Declared; used only where no catalogue is given. */
    readonly cloudProvider?: boolean;
}

/** An event of one type. */
export type EventOf<Type extends ReviewEventType> = Extract<ReviewEvent, {
    /** The type of the event. */
    readonly type: Type;
}>;

/** Who gets the last money: what is left (`partial-fill`), nothing (`block`), or smaller ones after it (`skip`). */
export type Exhaustion = (typeof exhaustions)[number];

/** One sentence, what it rests on, and the steps behind it. Amounts in yuan, times in Beijing. */
export interface Explanation {
    /** What the sentence is about, as a code. */
    readonly code: ExplanationCode;
    /** What the sentence is about: `Recognised`. Absent where the sentence has no two halves. */
    readonly label?: string;
    /** What it says of it: `as claimed, 120,000.00 yuan`. */
    readonly value?: string;
    /** The whole sentence, without citations: `renderText` and `renderMarkdown` cite. */
    readonly text: string;
    /** The clauses and assumptions behind the sentence. */
    readonly basis: readonly Basis[];
    /** The steps behind the sentence, in order. */
    readonly children: readonly Explanation[];
}

/** A part of a computation, or the outcome, reason, finding, status or event that a sentence is about. */
export type ExplanationCode = PartCode | Eligibility['outcome'] | ReasonCode | FindingCode | Decision['outcome'] | ReviewStatus | ReviewEventType;

/** A field of `Enterprise` that eligibility asks for. */
export type FactId = (typeof factIds)[number];

/** One finding: its code says what `compared` holds. */
export type Finding = FindingOf<FindingCode>;

/** What a finding is about. */
export type FindingCode = keyof typeof findings;

/** One of the district's formal checks. */
export type FormalCheck = (typeof formalChecks)[number];

/** Each must be true for a recommendation. */
export type FormalChecks = Readonly<Record<FormalCheck, boolean>>;

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

/** What a claim gets, by the limit that decided it. */
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
    /** At least one. */
    readonly problems: readonly Problem[];
    constructor(problems: readonly Problem[]);
    /** An application may load both the ES module and the CommonJS build: an error of either is one. */
    static [Symbol.hasInstance](value: unknown): boolean;
}

/** An invoice; `net` + `tax` = `total`. */
export interface Invoice {
    /** 20 digits, or code and number with a hyphen. */
    readonly id: InvoiceId;
    /** The day of issue. */
    readonly issuedOn: IsoDate;
    /** Must be the provider of the product. */
    readonly seller: Uscc;
    /** Must be the applicant's code. */
    readonly buyer: Uscc;
    /** In yuan, without tax. */
    readonly net: Yuan;
    /** In yuan. */
    readonly tax: Yuan;
    /** In yuan, tax included. */
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
    /** The version of this shape. */
    readonly schemaVersion: 1;
    /** Id of the policy. */
    readonly policy: string;
    /** All the money there is, in yuan. */
    readonly budget: Yuan;
    /** Granted so far, in yuan: the sum of `enterprises`, and of `applications`. */
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
        /** Its time in the queue. */
        readonly queuedAt: Instant;
        /** Its id. */
        readonly application: Id;
    };
}

/** One purchase line; amounts in yuan. */
export interface LineAssessment {
    /** 1, 2, … in the listed order. */
    readonly line: number;
    /** As the line names it. */
    readonly product: Id;
    /** As the line names it. */
    readonly invoice: InvoiceId;
    /** Absent where the product is not in the catalogue. */
    readonly tier?: TierId;
    /** Of the tier; absent without one. */
    readonly rate?: Rate;
    /** What the line claims, tax included. */
    readonly claimed: Yuan;
    /** Tax included, after the limits; 0.00 where a finding disallows the line. */
    readonly recognised: Yuan;
    /** What the rate applies to: the recognised amount, or that without VAT. */
    readonly base: Yuan;
    /** `base` × `rate`, rounded as the policy says. */
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

/** A language of the library. */
export type Locale = (typeof locales)[number];

/** A text in Chinese and in English. */
export interface LocalizedText {
    /** In Chinese. */
    readonly zh: string;
    /** In English. */
    readonly en: string;
}

/** A major safety or environmental accident (clause 3.3). */
export interface MajorAccident {
    /** Both kinds exclude alike. */
    readonly kind: (typeof accidentKinds)[number];
    /** The day, which the lookback is compared with. */
    readonly occurredOn: IsoDate;
}

/** What more spending at one tier would earn. */
export interface Marginal {
    /** Of the tier. */
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
    /** By code. */
    readonly enterprises?: Readonly<Record<Uscc, string>>;
}

/** Nothing to compare: a fact is missing, or the policy asks for none. */
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

/** Why an application did not become a claim. */
export type OtherOutcome = (typeof otherOutcomes)[number];

/** A part of a computation. */
export type PartCode = (typeof partCodes)[number];

/** A proof of payment. */
export interface Payment {
    /** The number of the proof of payment, as printed. */
    readonly id: Reference;
    /** Number of the invoice that it pays. */
    readonly invoice: InvoiceId;
    /** The day of payment. */
    readonly paidOn: IsoDate;
    /** Must be the applicant's code to count. */
    readonly payer: Uscc;
    /** Must be the seller of the invoice to count. */
    readonly payee: Uscc;
    /** In yuan. */
    readonly amount: Yuan;
}

/** The rules of one jurisdiction for one year. Plain JSON; never edited in place. */
export interface Policy {
    /** The version of this shape. */
    readonly schemaVersion: 1;
    /** `'wuhan-2025'`; readings that differ have ids that differ. */
    readonly id: string;
    /** The notice's subject and year. */
    readonly title: LocalizedText;
    /** GB/T 2260 code and name, `'420100'` Wuhan. */
    readonly jurisdiction: {
        /** GB/T 2260 code. */
        readonly division: string;
        /** Its name. */
        readonly name: LocalizedText;
    };
    /** The notice that the policy puts into data. */
    readonly source: {
        /** The body that issued it. */
        readonly issuer: LocalizedText;
        /** Its title. */
        readonly document: LocalizedText;
        /** Its day. */
        readonly issuedOn: IsoDate;
    };
    /** Cap and queue are of this year, and the window closes in it. */
    readonly year: number;
    /** The first and the last day of the purchases that count, both included. */
    readonly purchases: {
        /** The first day. */
        readonly from: IsoDate;
        /** The last day. */
        readonly to: IsoDate;
    };
    /** Who may apply (clauses 1 and 3.3). */
    readonly applicants: Applicants;
    /** When one can apply: `opensAt` (where there is one) ≤ submittedAt ≤ `closesAt`. */
    readonly window: {
        /** The first instant; absent where there is none. */
        readonly opensAt?: Instant;
        /** The last instant. */
        readonly closesAt: Instant;
    };
    /** From low to high. */
    readonly tiers: readonly Tier[];
    /** What of a purchase the rate applies to (clause 3.2). */
    readonly base: SubsidyBase;
    /** How fractions of a fen are rounded, per purchase line. */
    readonly rounding: RoundingMode;
    /** The most that one enterprise can be granted in the year. */
    readonly annualCap: Yuan;
    /** Who comes first (clause 4.1). */
    readonly queue: {
        /** Whose time counts; `recommended-at` needs the cases. */
        readonly orderedBy: 'submitted-at' | 'recommended-at';
        /** Whether a returned application keeps its time. */
        readonly afterReturn: 'keeps-place' | 'resubmitted-at';
    };
    /** Who gets the last money: see docs/laws.md for what each rule keeps. */
    readonly exhaustion: Exhaustion;
    /** Whether money recovered after payment frees the cap and the pool (assumption recovered-money). */
    readonly recovery: Recovery;
    /** The steps of the review in order, from `submitted` to `paid`. */
    readonly review: {
        /** Statuses, each after the one before. */
        readonly path: readonly ReviewStatus[];
    };
    /** By number. */
    readonly clauses: Readonly<Record<string, Clause>>;
    /** The register, by id. */
    readonly assumptions: Readonly<Record<string, Assumption>>;
    /** What each rule rests on; every rule has at least one. */
    readonly basis: Readonly<Record<RuleId, readonly Basis[]>>;
}

/** An RFC 7396 merge patch of a Policy: arrays are replaced whole, null removes. */
export type PolicyPatch = unknown;

/** What became of the budget, in yuan. */
export interface PoolTotals {
    /** All the money there is. */
    readonly budget: Yuan;
    /** Granted so far, earlier batches included. */
    readonly granted: Yuan;
    /** `budget` − `granted`. */
    readonly remaining: Yuan;
    /** The first claim of this round with a pool reduction. */
    readonly firstShortfall?: Id;
}

/** One thing wrong with an input: where, what (a stable code), and a sentence in both languages. */
export interface Problem {
    /** Keys and indexes from the value that was given: `['invoices', 0, 'total']`. */
    readonly path: Path;
    /** Stable: see docs/codes.md. */
    readonly code: ProblemCode;
    /** A sentence that is safe to print; what comes from outside is quoted and cut. */
    readonly message: LocalizedText;
    /** What should stand there, as a phrase. */
    readonly expected?: LocalizedText;
    /** The right spelling, where what was given has exactly one. */
    readonly canonical?: string;
    /** What was given, where it is a single value; long texts are cut. */
    readonly given?: unknown;
}

/** What is wrong with an input: a closed list; docs/codes.md describes each. */
export type ProblemCode = (typeof faults)[keyof typeof faults]['code'];

/** A cloud service of one tier. */
export interface Product {
    /** Unique in the catalogue. */
    readonly id: Id;
    /** As the catalogue has it. */
    readonly name: string;
    /** Code of a provider on the register. */
    readonly provider: Uscc;
    /** Id of a tier of the policy; decides the rate. */
    readonly tier: TierId;
}

/** A cloud service provider on the register. */
export interface Provider {
    /** Unique on the register. */
    readonly uscc: Uscc;
    /** As registered. */
    readonly name: string;
}

/** One line of the list: a product bought under a contract and billed by an invoice; `amount` is claimed, tax included. */
export interface Purchase {
    /** Of the catalogue; its tier decides the rate. */
    readonly product: Id;
    /** Number of a contract in `contracts`. */
    readonly contract: Reference;
    /** Number of an invoice in `invoices`; several lines may share one. */
    readonly invoice: InvoiceId;
    /** Claimed, in yuan, tax included. */
    readonly amount: Yuan;
}

/** A fact worth asking. */
export interface Question {
    /** The field of `Enterprise` that answers it. */
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

/** Why a criterion has its verdict. */
export type ReasonCode = keyof typeof reasons;

/** What each reason compared: facts as they were given, limits as the policy has them. */
export interface ReasonCompared {
    /** Met: a district of the policy. */
    'district-in-jurisdiction': DistrictCompared;
    /** Unmet: a district outside the jurisdiction. */
    'district-elsewhere': DistrictCompared;
    /** Unknown: no district given. */
    'district-unknown': Omit<DistrictCompared, 'district'>;
    /** Unknown: a place in the jurisdiction that is none of the policy's districts. */
    'district-not-listed': DistrictCompared;
    /** Met: an industry of a sector of the policy. */
    'sector-eligible': SectorCompared & {
        /** The sector. */
        readonly sector: SectorId;
    };
    /** Unmet: an industry of no sector. */
    'sector-not-eligible': SectorCompared;
    /** Unknown: no industry given. */
    'industry-unknown': NothingCompared;
    /** Met: every possible size class is allowed. */
    'size-within-limits': SizeCompared;
    /** The sector whose enterprises may be of any size; absent where the industry is unknown and no sector limits it. */
    'size-not-limited': {
        /** The sector. */
        readonly sector?: SectorId;
    };
    /** Unmet: large under every row that may apply. */
    'size-beyond-limits': SizeCompared;
    /** Unmet: a size class that the policy leaves out. */
    'size-not-eligible': SizeCompared;
    /** Unknown: the figures allow more than one answer. */
    'size-unknown': SizeCompared;
    /** Unknown: the size standard has no row for the industry. */
    'size-not-standardised': {
        /** As declared. */
        readonly industry: IndustryCode;
    };
    /** Met: the policy does not exclude providers. */
    'providers-not-excluded': NothingCompared;
    /** Met: the register does not have the code. */
    'not-on-provider-register': {
        /** The enterprise's code. */
        readonly uscc: Uscc;
    };
    /** Met: declared, and no register given. */
    'declared-not-a-provider': {
        /** As declared. */
        readonly cloudProvider: boolean;
    };
    /** The code, and the name that the register has for it. */
    'on-provider-register': {
        /** The enterprise's code. */
        readonly uscc: Uscc;
        /** The name that the register has for it. */
        readonly provider: string;
    };
    /** Unmet: declared, and no register given. */
    'declared-a-provider': {
        /** As declared. */
        readonly cloudProvider: boolean;
    };
    /** Unknown: neither a register nor a declaration. */
    'provider-status-unknown': NothingCompared;
    /** Met: no major accident in the lookback. */
    'no-accident-in-period': AccidentsCompared;
    /** Unmet: at least one in the lookback. */
    'accident-in-period': AccidentsCompared;
    /** Unknown: accidents not declared. */
    'accidents-unknown': Omit<AccidentsCompared, 'accidents'>;
    /** Met: no record that excludes. */
    'no-excluding-dishonesty': DishonestyCompared;
    /** Unmet: at least one record that excludes. */
    'excluding-dishonesty': DishonestyCompared;
    /** Unknown: dishonesty not declared. */
    'dishonesty-unknown': Omit<DishonestyCompared, 'records'>;
    /** Met: inside the window, both ends included. */
    'submitted-in-window': WindowCompared;
    /** Unmet: before the first instant. */
    'submitted-before-opening': WindowCompared;
    /** Unmet: after the last instant. */
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
    /** The number of the note itself. */
    readonly id: InvoiceId;
    /** The day of issue. */
    readonly issuedOn: IsoDate;
    /** In yuan, tax included, as a positive amount. */
    readonly total: Yuan;
}

/** 1 to 100 characters of any script, none of them invisible, no space at either end: `'鄂云上〔2025〕1号'`. */
export type Reference = Brand<'Reference'>;

/** Every reason against an event: the first in the order of `refusalCodes`, and the rest. */
export type Refusal = RefusalReason & {
    /** The other reasons, in the order of `refusalCodes`. */
    readonly also: readonly RefusalReason[];
};

/** Why an event can be refused: a closed list; docs/codes.md explains each. */
export type RefusalCode = keyof typeof refusalMessages;

/** What each refusal compared, as plain JSON: amounts in yuan, times as they were given. */
export interface RefusalFacts {
    /** The case has ended. */
    'already-final': {
        /** The event refused. */
        readonly event: ReviewEventType;
        /** The status of the case. */
        readonly status: ReviewStatus;
    };
    /** `from`: the statuses in which the policy allows the event; none if the policy has no such step. */
    'not-the-next-step': {
        /** The event refused. */
        readonly event: ReviewEventType;
        /** The status of the case. */
        readonly status: ReviewStatus;
        /** The statuses in which the event is possible. */
        readonly from: readonly ReviewStatus[];
    };
    /** `expected`: the bodies that may act. */
    'wrong-actor': {
        /** The event refused. */
        readonly event: ReviewEventType;
        /** The body that acted. */
        readonly actor: Actor;
        /** The bodies that may. */
        readonly expected: readonly Actor[];
    };
    /** Its time is before that of the event before it. */
    'before-previous-event': {
        /** The time of the event. */
        readonly at: Instant;
        /** The time of the event before. */
        readonly previous: Instant;
    };
    /** The policy's window; `opensAt` is absent if it names no opening. */
    'window-closed': {
        /** The time of the event. */
        readonly at: Instant;
        /** The first instant of the window. */
        readonly opensAt?: Instant;
        /** The last instant of the window. */
        readonly closesAt: Instant;
    };
    /** `submittedAt`: what the application says. */
    'submitted-at-differs': {
        /** The time of the event. */
        readonly at: Instant;
        /** The time in the application. */
        readonly submittedAt: Instant;
    };
    /** An application without a purchase cannot be submitted. */
    'no-purchases': {
        /** How many it lists. */
        readonly purchases: 0;
    };
    /** A recommendation with a formal check that is not true. */
    'checks-failed': {
        /** The checks that are not true. */
        readonly failed: readonly FormalCheck[];
    };
    /** Purchase lines of the application, and audited amounts given. */
    'amount-count-differs': {
        /** Purchase lines of the application. */
        readonly lines: number;
        /** Amounts given. */
        readonly given: number;
    };
    /** One reason for each line above its claimed amount; lines count from 1. */
    'amount-above-claim': {
        /** From 1. */
        readonly line: number;
        /** What the line claims. */
        readonly claimed: Yuan;
        /** The amount of the event. */
        readonly amount: Yuan;
    };
    /** The grant of a list, or the amount to recover. */
    'amount-not-positive': {
        /** The amount of the list. */
        readonly granted: Yuan;
    } | {
        /** The amount to recover. */
        readonly amount: Yuan;
    };
    /** More granted than the claim asks for. */
    'amount-above-entitlement': {
        /** The amount of the list. */
        readonly granted: Yuan;
        /** The entitlement of the list. */
        readonly entitlement: Yuan;
    };
    /** `audited`: the sum over the lines. */
    'amount-above-audited': {
        /** The entitlement of the list. */
        readonly entitlement: Yuan;
        /** The sum that the auditor recognised. */
        readonly audited: Yuan;
    };
    /** More granted than an enterprise can get in a year. */
    'amount-above-cap': {
        /** The amount of the list. */
        readonly granted: Yuan;
        /** The policy's cap. */
        readonly annualCap: Yuan;
    };
    /** Another amount than was listed. */
    'amount-differs-from-grant': {
        /** The amount of the event. */
        readonly amount: Yuan;
        /** The amount of the list. */
        readonly granted: Yuan;
    };
    /** More recovered than was paid. */
    'amount-above-payment': {
        /** The amount of the event. */
        readonly amount: Yuan;
        /** What the enterprise was paid. */
        readonly paid: Yuan;
    };
    /** The reasons given, all of them blank. */
    'reasons-missing': {
        /** As given. */
        readonly reasons: readonly string[];
    };
    /** `earlier`: the body for which the person has acted in this case. */
    'same-person': {
        /** Name or number of the person. */
        readonly person: string;
        /** The body that the person acted for before. */
        readonly earlier: Actor;
        /** The body that the person acts for now. */
        readonly actor: Actor;
    };
}

/** One reason against an event; `code` decides what `compared` holds. */
export type RefusalReason = {
    readonly [Code in RefusalCode]: {
        /** What is against it. */
        readonly code: Code;
        /** A sentence that is safe to print; what comes from outside is quoted and cut. */
        readonly message: LocalizedText;
        /** The facts that were compared. */
        readonly compared: RefusalFacts[Code];
    };
}[RefusalCode];

/** The case that a history makes, or the first event that is refused, by its index. */
export type Replay = {
    /** Whether every event happened. */
    readonly ok: true;
    /** The case after the last event. */
    readonly case: ReviewCase;
} | {
    /** Whether every event happened. */
    readonly ok: false;
    /** Every reason against the first event refused. */
    readonly refusal: Refusal;
    /** The index of that event, from 0. */
    readonly at: number;
};

/** A value, or everything that is wrong with the input. */
export type Result<T> = {
    /** Whether there is a value. */
    readonly ok: true;
    /** Valid, and typed. */
    readonly value: T;
} | {
    /** Whether there is a value. */
    readonly ok: false;
    /** At least one. */
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

/** A type of event. */
export type ReviewEventType = keyof EventPayloads;

/** A status of a case. */
export type ReviewStatus = (typeof reviewStatuses)[number];

/** The result of a round. */
export interface Round {
    /** The version of this shape. */
    readonly schemaVersion: 1;
    /** Id of the policy. */
    readonly policy: string;
    /** Claims in queue order, then the rest by application id. */
    readonly decisions: readonly Decision[];
    /** What became of the budget. */
    readonly pool: PoolTotals;
    /** Districts with money granted in this round, by id. */
    readonly districts: readonly DistrictTotal[];
    /** To carry on from with the next batch. */
    readonly ledger: Ledger;
}

/** Everything that a round is decided from. */
export interface RoundInput {
    /** The version of this shape. */
    readonly schemaVersion: 1;
    /** The rules; the whole document, so that a record holds it. */
    readonly policy: Policy;
    /** All the money there is, in yuan, earlier batches included. */
    readonly budget: Yuan;
    /** The register of providers and products. */
    readonly catalogue: Catalogue;
    /** In any order; each id once. */
    readonly applications: readonly Application[];
    /** Where given, review decides who may claim, the audited amounts and the queue time. */
    readonly cases?: readonly ReviewCase[];
    /** Instead of cases: the auditor's amounts by application, one per line; who has none is not yet audited. */
    readonly audited?: Readonly<Record<Id, readonly Yuan[]>>;
    /** Carried over from earlier batches; its budget must equal `budget`. */
    readonly ledger?: Ledger;
}

/** How fractions of a fen are rounded. */
export type RoundingMode = (typeof roundingModes)[number];

/** A rule of the library. */
export type RuleId = (typeof ruleIds)[number];

/** A sector whose enterprises may receive the voucher (clause 1). */
export interface Sector {
    /** Unique in the policy. */
    readonly id: SectorId;
    /** Its name. */
    readonly name: LocalizedText;
    /** Two-digit divisions of GB/T 4754-2017. */
    readonly divisions: readonly string[];
}

/** The industry, and whether a sector of the policy has it. */
export type SectorCompared = {
    /** As declared. */
    readonly industry: IndustryCode;
    /** Two digits: the division of the industry. */
    readonly division: string;
};

/** A sector of a policy whose enterprises may receive the voucher (clause 1), such as `'industry'`. */
export type SectorId = Id;

/** `disallows` and `reduces` are said of a line, `flags` of a paper. */
export type Severity = 'disallows' | 'reduces' | 'flags';

/** A size class of the standard. */
export type SizeClass = (typeof sizeClasses)[number];

/** The figures, and the limits of the size standard (MIIT [2011] No. 300). */
export type SizeCompared = {
    /** Absent where unknown. */
    readonly employees?: number;
    /** In yuan; absent where unknown. */
    readonly annualRevenue?: Yuan;
    /** One for each row that the industry may fall under. */
    readonly limits: readonly SizeLimit[];
    /** The size classes that the known figures allow, smallest first. */
    readonly possible: readonly SizeClass[];
    /** The size classes that may receive the voucher. */
    readonly sizes: readonly SizeClass[];
};

/** The bounds from which an enterprise is too large under a row of the size standard; none where it never is. */
export type SizeLimit = {
    /** The row of the size standard. */
    readonly standard: SizeRow['id'];
    /** Persons. */
    readonly employees?: number;
    /** In yuan. */
    readonly annualRevenue?: Yuan;
};

/** A grade of cloud services, with its rate (clause 2). */
export interface Tier {
    /** `'resources'`; products name it. */
    readonly id: TierId;
    /** 1 for the lowest. */
    readonly rank: number;
    /** As the notice calls it. */
    readonly name: LocalizedText;
    /** The share of a purchase that is paid, `'0.20'`. */
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

/** Whether a criterion holds; `unknown` where missing facts can still decide it. */
export type Verdict = 'met' | 'unmet' | 'unknown';

/** The time of submission, and the policy's window. */
export type WindowCompared = {
    /** When it is submitted. */
    readonly at: Instant;
    /** The first instant of the window; absent where the policy has none. */
    readonly opensAt?: Instant;
    /** The last instant of the window. */
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
 * @example advance(wuhan2025, openCase(application), submit) // { ok: true, case: { …, status: 'submitted', … } }
 */
export declare function advance(policy: Policy, reviewCase: ReviewCase, event: ReviewEvent): Advance;

/**
 * Decides claims, in queue order whatever order they are given in, against what the ledger leaves of the budget, and
 * returns the grants in that order with the ledger to carry on from. Amounts in yuan; the given ledger is not changed.
 * Clauses 2 and 4.1.
 * @param policy The policy of the ledger.
 * @param ledger What earlier batches left; `openLedger` before the first.
 * @param claims In any order.
 * @returns The grants in queue order, and a new ledger.
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
 * @param policy The policy whose conditions, tiers and limits apply.
 * @param application As submitted, with its papers.
 * @param context the catalogue; the ledger, so that no invoice is paid twice; the auditor's amounts, once there are any
 * @returns Eligibility, lines, flags, and the entitlement.
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
 * @example checkEligibility(wuhan2025, { uscc: uscc('91420100616400352X'), name: '示例企业' }, { at }).missing // ['district', 'industry', 'employees', …]
 */
export declare function checkEligibility(policy: Policy, enterprise: Enterprise, context: EligibilityContext): Eligibility;

/**
 * The claim that an assessment makes: its entitlement, the invoices of which something was recognised, and its district.
 * @param assessment Of the application.
 * @param queuedAt since when it queues: its submission, unless the policy says otherwise
 * @returns the claim for `allocate` and `preview`; undefined unless the applicant is eligible
 * @throws `InvalidValueError` for whatever is malformed
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
 * @param setup A `RoundInput` without its applications.
 * @param batches Lists of applications; each is read when it is decided.
 * @returns A generator of rounds without their ledgers, which returns the ledger at the end.
 * @throws `InvalidValueError` as `decideRound` does, at `batches[i][j]`; a generator that has thrown is at its end
 * @example for (const { pool } of decideBatches(setup, batches)) console.log(pool.remaining)
 */
export declare function decideBatches(setup: Omit<RoundInput, 'applications'>, batches: Iterable<readonly Application[]>): Generator<Omit<Round, 'ledger'>, Ledger>;

/**
 * Decides a round: every application gets one decision, the claims first and in queue order, the rest by application id.
 * Pure: the same input, in any order, gives the same round. Amounts in yuan. Clauses 1 to 4.1.
 * @param input Everything that the round is decided from.
 * @returns Decisions, totals, and the ledger to carry on from.
 * @throws `InvalidValueError` with the path in `input`: `other-policy`, `budget-differs` or `ledger-inconsistent` for a ledger
 * of another round; whatever is malformed; `duplicate-application`; `cases-required` where the policy's queue needs the
 * review; `case-inconsistent`
 * @example decideRound({ schemaVersion: 1, policy: wuhan2025, budget, catalogue, applications }).pool.remaining // '0.00'
 */
export declare function decideRound(input: RoundInput): Round;

/** Every rule for the last money. */
export declare const exhaustions: readonly ["partial-fill", "block", "skip"];

/**
 * Explains an assessment: the eligibility; each line with what was claimed, recognised, the base, the rate, the subsidy
 * and every finding; the flags; the sum and the entitlement.
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
 * @param policy The round's policy.
 * @param decision A decision of `decideRound` or `decideBatches`.
 * @param locale `'zh'` or `'en'`.
 * @param names What products and enterprises are called; without it they are shown by their numbers.
 * @returns A tree of sentences; amounts in yuan.
 * @throws {InvalidValueError} `other-policy` for a decision of another policy, `not-one-of` for a code or language that the library does not know.
 * @example explainDecision(wuhan2025, decision, 'zh').text // '申请WH-0001，…：全额核定，核定金额36,000.00元'
 */
export declare function explainDecision(policy: Policy, decision: Decision, locale: Locale, names?: Names): Explanation;

/**
 * Explains an eligibility: the outcome, and each of the seven criteria with what was compared.
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
 * @param policy The policy that the claim was decided under.
 * @param grant What `allocate` or `preview` returned.
 * @param locale `'zh'` or `'en'`.
 * @returns A tree of sentences; amounts in yuan.
 * @throws {InvalidValueError} `not-one-of` for an outcome or language that the library does not know.
 * @example explainGrant(wuhan2025, preview(wuhan2025, ledger, claim), 'en').code // 'reduced-by-cap'
 */
export declare function explainGrant(policy: Policy, grant: Grant, locale: Locale): Explanation;

/** The facts that eligibility asks for, in the order in which results list them. */
export declare const factIds: readonly ["district", "industry", "employees", "annualRevenue", "cloudProvider", "majorAccidents", "seriousDishonesty"];

/** Every finding, in the order in which results list them. */
export declare const findingCodes: readonly ("invoice-already-claimed" | "product-not-in-catalogue" | "contract-missing" | "contract-customer-differs" | "contract-provider-differs" | "invoice-missing" | "invoice-buyer-differs" | "invoice-seller-differs" | "invoice-void" | "invoice-total-inconsistent" | "outside-purchase-year" | "payment-missing" | "limited-by-invoice" | "limited-by-payment" | "limited-by-audit" | "contract-after-submission" | "invoice-after-submission" | "payment-payer-differs" | "payment-payee-differs" | "payment-too-late" | "paper-not-listed")[];

/** The district's formal checks, in the order in which it makes them (clause 3.3). */
export declare const formalChecks: readonly ["inDistrict", "qualified", "noMajorAccident", "noSeriousDishonesty", "recommended"];

/** The outcomes of a claim; the first that holds is reported. */
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
 * @param claims In any order.
 * @returns A new list.
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
   * An invoice number: spaces, other dashes, code and number run together, and a hyphen after the twelfth digit of a digital number are
   * read.
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
   * The number of a contract or a payment: spaces and invisible characters at its ends are left out, nothing else is changed.
   * @param given a text
   * @returns the number; or its problem: `missing-field` for a blank, `wrong-type`, or that of `parseReference`
   * @example input.reference(' HT-2025-001 ') // { ok: true, value: 'HT-2025-001' }
   */
  export declare function reference(given: unknown): Result<Reference>;
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
 * @param policy The policy whose tier, cap and rounding apply.
 * @param state `granted`: what the enterprise has this year; `remaining`: what is left in the pool, where known.
 * @param tier Id of a tier of the policy.
 * @returns The rate, the room that cap and pool leave, and the spending that uses it up.
 * @throws InvalidValueError `unknown-tier`; `out-of-range` for more granted than the annual cap.
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
 * @example nextQuestions(wuhan2025, { uscc: uscc('91420100616400352X'), name: '示例企业' }, { at })[0]?.fact // 'district'
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
 * @param policy Its id goes into the ledger.
 * @param budget All the money there is, in yuan.
 * @returns A ledger without a claim; closed where the budget is 0.00.
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
 * Reads an invoice number. 20 digits that do not begin with a year, and 18 that cannot be a digital number with two missing, are a
 * code and a number run together: refused, with the form to write.
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
 *   `wrong-check-character`: any of its characters may be the wrong one
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
export declare const partCodes: readonly ["assessment", "line", "claimed", "recognised", "base", "rate", "subsidy", "assessed", "entitlement", "kept", "queue", "cap", "pool", "granted", "attribution", "attributed", "next"];

/** Every published policy, deeply frozen. */
export declare const policies: readonly Policy[];

/**
 * The policy for a year: never the nearest one.
 * @param key - the year, and the GB/T 2260 code of the jurisdiction
 * @returns the policy, or undefined where the library has none
 * @throws InvalidValueError for a year that is not a whole number, and a malformed code
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
 * A ledger that is deeply frozen is read once; one that its owner may change is read at each call.
 * @param policy The policy of the ledger.
 * @param ledger What earlier batches left.
 * @param claim The claim to try.
 * @returns The grant that it would get.
 * @throws `InvalidValueError` as `allocate` does
 * @example preview(wuhan2025, ledger, claim).granted // '50000.00'
 */
export declare function preview(policy: Policy, ledger: Ledger, claim: Claim): Grant;

/** Every code of a problem. */
export declare const problemCodes: readonly ProblemCode[];

/**
 * A rate from its canonical text.
 * @param given its canonical text
 * @returns the same, as a value of its type
 * @throws InvalidValueError with the problem of `parseRate`
 * @example rate('0.125') // '0.125'
 */
export declare function rate(given: string): Rate;

/** Every reason, by criterion. */
export declare const reasonCodes: readonly ("district-in-jurisdiction" | "district-elsewhere" | "district-unknown" | "district-not-listed" | "sector-eligible" | "sector-not-eligible" | "industry-unknown" | "size-within-limits" | "size-not-limited" | "size-beyond-limits" | "size-not-eligible" | "size-unknown" | "size-not-standardised" | "providers-not-excluded" | "not-on-provider-register" | "declared-not-a-provider" | "on-provider-register" | "declared-a-provider" | "provider-status-unknown" | "no-accident-in-period" | "accident-in-period" | "accidents-unknown" | "no-excluding-dishonesty" | "excluding-dishonesty" | "dishonesty-unknown" | "submitted-in-window" | "submitted-before-opening" | "submitted-after-close")[];

/**
 * The number of a contract or a payment from its text.
 * @param given its canonical text
 * @returns the same, as a value of its type
 * @throws InvalidValueError with the problem of `parseReference`
 * @example reference('鄂云上〔2025〕1号') // '鄂云上〔2025〕1号'
 */
export declare function reference(given: string): Reference;

/** In the order in which a refusal names them: the first that holds is its `code`, the rest are in `also`. */
export declare const refusalCodes: readonly ("already-final" | "not-the-next-step" | "wrong-actor" | "before-previous-event" | "window-closed" | "submitted-at-differs" | "no-purchases" | "checks-failed" | "amount-count-differs" | "amount-above-claim" | "amount-not-positive" | "amount-above-entitlement" | "amount-above-audited" | "amount-above-cap" | "amount-differs-from-grant" | "amount-above-payment" | "reasons-missing" | "same-person")[];

/**
 * An explanation as GitHub-flavoured Markdown; what people wrote in it is escaped, and links to nothing. Ends in a line feed.
 * @param explanation What an `explain…` function returned.
 * @param options The policy and the language of the explanation; `cite` as for `renderText`.
 * @returns Markdown with line feeds.
 * @throws {InvalidValueError} `not-one-of` for an unknown language or way to cite.
 * @example renderMarkdown(explainAssessment(wuhan2025, assessment, 'en'), { policy: wuhan2025, locale: 'en' })
 */
export declare function renderMarkdown(explanation: Explanation, options: CitingOptions): string;

/**
 * An explanation as a tree of lines, none wider than `width` columns where a Han character takes two. Ends in a line feed.
 * @param explanation What an `explain…` function returned.
 * @param options The policy and the language of the explanation; `cite`: `'leaves'` (default) cites each clause and
 *   assumption where it first applies, `'none'` is for applicants, `'all'` repeats them upward; `width`: 20 to 1000 columns, 80 if not given.
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
 * @example replayCase(wuhan2025, application, [submit, recommend]) // { ok: true, case: { …, status: 'recommended', … } }
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
 * @throws InvalidValueError for a malformed industry code, and for malformed sectors of the policy
 * @example sectorOf(wuhan2025, industryCode('I6510')) // 'software'
 */
export declare function sectorOf(policy: Policy, industry: IndustryCode): SectorId | undefined;

/** Size classes of MIIT [2011] No. 300, small to large: 微型、小型、中型、大型. */
export declare const sizeClasses: readonly ["micro", "small", "medium", "large"];

/**
 * What share of a purchase a tier of cloud service earns (clause 2).
 * @param policy The policy whose tiers are read.
 * @param tier Id of a tier of the policy.
 * @returns The rate, `'0.20'`.
 * @throws InvalidValueError `unknown-tier` for a tier that the policy lacks.
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
 * A copy without what is blank: texts of white space, undefined, null, and rows in which nothing was filled in, not even in a list
 * of theirs. What is kept is as it was: no text is trimmed, and an object that is not a row stays, even empty. A list of accidents or of dishonesty
 * that held only blank rows is left out: a row that was not filled in does not declare that there are none.
 * @param value the values of a form: plain objects and lists; anything else in it (a Date, a File) is kept as it is
 * @returns a fresh copy; the given value is not changed
 * @example withoutBlanks({ name: ' ', employees: 50, invoices: [{ id: '' }] }) // { employees: 50, invoices: [] }
 */
export declare function withoutBlanks(value: unknown): unknown;

/** Wuhan's call for the voucher in 2025, notice of 20 May 2025; deeply frozen. */
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
    /** What an applicant declares of itself. */
    readonly enterprise: Enterprise;
    /** The register of providers and products. */
    readonly catalogue: Catalogue;
    /** An application with its papers. */
    readonly application: Application;
    /** An application before it has an id and a time. */
    readonly draft: ApplicationDraft;
    /** A claim in the queue. */
    readonly claim: Claim;
    /** What is carried from batch to batch. */
    readonly ledger: Ledger;
    /** The rules of a year. */
    readonly policy: Policy;
    /** One event of a review. */
    readonly reviewEvent: ReviewEvent;
    /** A case with its history. */
    readonly reviewCase: ReviewCase;
    /** What a round is decided from. */
    readonly roundInput: RoundInput;
    /** What a round decided. */
    readonly round: Round;
    /** A round with its input and fingerprints. */
    readonly record: RoundRecord;
}

/** What an issue says besides its path and its message. */
export interface IssueParams {
    /** As in `Problem`. */
    readonly code: ProblemCode;
    /** The right spelling, where there is exactly one. */
    readonly canonical: string | undefined;
    /** What is required there, as a phrase. */
    readonly expected: LocalizedText | undefined;
    /** The message in Chinese. */
    readonly zh: string;
    /** The message in English. */
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
    /** The mark of a branded text. */
    readonly __brand: string;
} ? string : T extends readonly (infer Item)[] ? readonly Raw<Item>[] : T extends object ? {
    readonly [Key in keyof T]: Raw<T[Key]>;
} : T;

/** One schema for each document. */
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
 * @param json Any value: JSON that was parsed, or a live object.
 * @returns The value itself, typed, or every problem in it.
 * @example parseApplication(JSON.parse(body)) // { ok: true, value: … } or { ok: false, problems: … }
 */
export declare function parseApplication(json: unknown): Result<Application>;

/**
 * The register of providers and their products: each code and each product id once, each provider of a product registered.
 * @param json Any value: JSON that was parsed, or a live object.
 * @returns The value itself, typed, or every problem in it.
 * @example parseCatalogue({ providers: [], products: [] }) // { ok: true, value: { providers: [], products: [] } }
 */
export declare function parseCatalogue(json: unknown): Result<Catalogue>;

/**
 * A claim in the queue.
 * @param json Any value: JSON that was parsed, or a live object.
 * @returns The value itself, typed, or every problem in it.
 * @example parseClaim({ ...claim, entitlement: '36000' }) // { ok: false, problems: [{ path: ['entitlement'], code: 'not-canonical', … }] }
 */
export declare function parseClaim(json: unknown): Result<Claim>;

/**
 * An application as the applicant fills it in, before the server gives it its `id` and its `submittedAt`.
 * @param json Any value: JSON that was parsed, or a live object.
 * @returns The value itself, typed, or every problem in it.
 * @example parseDraft({ schemaVersion: 1, enterprise, purchases: [], contracts: [], invoices: [], payments: [] }).ok // true
 */
export declare function parseDraft(json: unknown): Result<ApplicationDraft>;

/**
 * What an enterprise declares of itself. Facts that are not known are left out: never null, never `undefined`.
 * @param json Any value: JSON that was parsed, or a live object.
 * @returns The value itself, typed, or every problem in it.
 * @example parseEnterprise({ uscc: '91420100616400352x', name: '某某公司' }) // { ok: false, problems: [{ path: ['uscc'], code: 'not-canonical', … }] }
 */
export declare function parseEnterprise(json: unknown): Result<Enterprise>;

/**
 * A ledger, whose totals must be the sums of its entries (`ledger-inconsistent`).
 * @param json Any value: JSON that was parsed, or a live object.
 * @returns The value itself, typed, or every problem in it.
 * @example parseLedger(openLedger(wuhan2025, yuan(350000))).ok // true
 */
export declare function parseLedger(json: unknown): Result<Ledger>;

/**
 * A policy, which must agree with itself (`policy-inconsistent`), and so must each alternative reading that it offers.
 * @param json Any value: JSON that was parsed, or a live object.
 * @returns The value itself, typed, or every problem in it.
 * @example parsePolicy(wuhan2025).ok // true
 */
export declare function parsePolicy(json: unknown): Result<Policy>;

/**
 * The record of a round. Whether it is unaltered, and follows the rules, is judged by `verifyRound` and `auditOpinion`.
 * @param json Any value: JSON that was parsed, or a live object.
 * @returns The value itself, typed, or every problem in it.
 * @example parseRecord(recordRound(input)).ok // true
 */
export declare function parseRecord(json: unknown): Result<RoundRecord>;

/**
 * A stored case, which must say what its history says (`case-inconsistent`). Whether each step was allowed depends on the
 * policy: see `replayCase` and `parseRoundInput`.
 * @param json Any value: JSON that was parsed, or a live object.
 * @returns The value itself, typed, or every problem in it.
 * @example parseReviewCase(openCase(application)).ok // true
 */
export declare function parseReviewCase(json: unknown): Result<ReviewCase>;

/**
 * One event of a review. Whether it may happen now is judged by `advance`.
 * @param json Any value: JSON that was parsed, or a live object.
 * @returns The value itself, typed, or every problem in it.
 * @example parseReviewEvent({ type: 'withdraw', at: '2025-06-03T09:15:00+08:00', by: { actor: 'enterprise', person: 'Li' } }).ok // true
 */
export declare function parseReviewEvent(json: unknown): Result<ReviewEvent>;

/**
 * A round as it was decided. Whether its figures follow from its input is judged by `verifyRound`.
 * @param json Any value: JSON that was parsed, or a live object.
 * @returns The value itself, typed, or every problem in it.
 * @example parseRound(decideRound(input)).ok // true
 */
export declare function parseRound(json: unknown): Result<Round>;

/**
 * All that goes into a round: each part valid by itself, and all of them fitting together.
 * @param json Any value: JSON that was parsed, or a live object.
 * @returns The value itself, typed, or every problem in it.
 * @example parseRoundInput({ schemaVersion: 1, policy: wuhan2025, budget: '350000.00', catalogue, applications }).ok // true
 */
export declare function parseRoundInput(json: unknown): Result<RoundInput>;

/**
 * A document of any type as text, validated as by the function for its type. A text that is not JSON is `malformed`. A byte
 * order mark before it is skipped; of a key that an object has twice the last counts, as in `JSON.parse`.
 * @param type The name of the document: a key of `schemas`.
 * @param text JSON.
 * @returns The document, typed, or every problem in it.
 * @example parseText('application', body) // { ok: true, value: … } or { ok: false, problems: … }
 */
export declare function parseText<Type extends keyof Documents>(type: Type, text: string): Result<Documents[Type]>;

/**
 * What a place in a document is called, for a list of problems at the top of a page.
 * @param type the type of the document
 * @param path that of a `Problem`
 * @param locale - `'zh'` or `'en'`
 * @returns the names of the fields, with the place of an item from 1; what has no name is called by its key
 * @throws InvalidValueError `not-one-of` for another type or locale
 * @example pathLabel('application', ['purchases', 1, 'amount'], 'en') // 'list of purchases, item 2: claimed amount'
 */
export declare function pathLabel(type: DocumentType, path: Path, locale: Locale): string;

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

/** An application whose grant another reading, or budget, changes. */
export interface AffectedApplication {
    /** Its id. */
    readonly application: Id;
    /** Who applied. */
    readonly enterprise: Uscc;
    /** Granted in the round as it is, in yuan. */
    readonly before: Yuan;
    /** Granted in the round as varied, in yuan. */
    readonly after: Yuan;
}

/** An application that is not treated alike in both rounds; 0.00 where it was granted nothing or is not there. */
export interface ComparedApplication {
    /** The id in both rounds. */
    readonly application: Id;
    /** Granted in the first round, in yuan. */
    readonly before: Yuan;
    /** Granted in the second round, in yuan. */
    readonly after: Yuan;
    /** `gained` and `lost` are about the amount. */
    readonly change: RoundChange;
}

/** One enterprise, on the list or in the round. */
export interface ComparedEnterprise {
    /** How the two compare. */
    readonly result: ListResult;
    /** Absent where the code of a row cannot be one, or the row has none and its name is not that of one known enterprise. */
    readonly enterprise?: Uscc;
    /** The name on the list; of who is missing, the known one. */
    readonly name?: string;
    /** The known name, where the list has another for this code. */
    readonly knownName?: string;
    /** Its rows of the list, from 0. */
    readonly rows: readonly number[];
    /** Its applications that were granted something. */
    readonly applications: readonly Id[];
    /** The sum of its rows, in yuan. */
    readonly listed: Yuan;
    /** The sum of its grants, in yuan. */
    readonly granted: Yuan;
    /** `listed` less `granted`. */
    readonly difference: YuanChange;
    /** The comparison as a sentence. */
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
    /** Absent where it is unexpected. */
    readonly recomputed?: unknown;
    /** The difference as a sentence. */
    readonly text: LocalizedText;
}

/** An amount of a case that is not what the rules give; or a case or a decision without its counterpart. */
export interface Discrepancy {
    /** `no-case`: something is granted and there is no case. `not-decided`: listed, but neither the round nor its ledger decided it. */
    readonly kind: DiscrepancyKind;
    /** Whose amount it is. */
    readonly application: Id;
    /** Who applied. */
    readonly enterprise: Uscc;
    /** In `cases`, or in `round` for `no-case`. */
    readonly path: Path;
    /** What the case says; absent without one. */
    readonly recorded?: Yuan;
    /** What the rules give; absent without a decision. */
    readonly expected?: Yuan;
    /** `recorded` less `expected`. */
    readonly difference: YuanChange;
    /** The discrepancy as a sentence. */
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
    /** The effect as a sentence. */
    readonly text: LocalizedText;
}

/** Whole fen of any size, as digits: `'3600000'` is 36,000 yuan. */
export type FenText = Brand<'FenText'>;

/** The fingerprint of one part: as the record has it, as its content gives it, and as it was kept elsewhere. */
export interface FingerprintCheck {
    /** The part of the record. */
    readonly part: keyof Fingerprints;
    /** Absent where the record has none. */
    readonly recorded?: string;
    /** Absent where the part is not plain JSON. */
    readonly computed?: string;
    /** Absent where none was given. */
    readonly kept?: string;
    /** Whether the record’s own fingerprint of the part is that of its content. */
    readonly agrees: boolean;
}

/** SHA-256 of the canonical JSON of each part: `'sha256:'` and 64 hexadecimal digits. */
export interface Fingerprints {
    /** Of `input.policy`. */
    readonly policy: string;
    /** Of the whole input. */
    readonly input: string;
    /** Of the round. */
    readonly round: string;
}

/** What a record cannot prove, whatever is in it. */
export interface Limit {
    /** What it is about. */
    readonly code: keyof typeof limitSentences;
    /** The limit as a sentence. */
    readonly text: LocalizedText;
}

/** A published list against a round. */
export interface ListComparison {
    /** Whether all are equal, none under another name. */
    readonly agrees: boolean;
    /** One for each enterprise: as the list has them, then those missing, by code. */
    readonly enterprises: readonly ComparedEnterprise[];
    /** Amounts of any size, in yuan. */
    readonly totals: {
        /** Of the whole list, in yuan. */
        readonly listed: Yuan;
        /** Of the round, in yuan. */
        readonly granted: Yuan;
        /** `listed` less `granted`. */
        readonly difference: YuanChange;
        /** How many enterprises are of each result, and how many have another name. */
        readonly counts: Readonly<Record<ListResult | 'other-name', number>>;
    };
}

/** How a list was printed. */
export interface ListOptions {
    /** The unit in which the list was printed. */
    readonly unit: 'yuan' | 'ten-thousand-yuan';
    /** Decimals of the printed amounts, in `unit`: the sum of an enterprise agrees within half of the last one. */
    readonly decimals: number;
    /** The names of enterprises, by code: to find those that are listed by name alone, and to see other names. */
    readonly names?: Readonly<Record<Uscc, string>>;
}

/** How an enterprise on a list compares with the round. */
export type ListResult = (typeof listResults)[number];

/** A row of a published list: who, by code or by name, and how much, in yuan. A blank code or name is none. */
export interface ListedRow {
    /** The code as printed; absent where the list has names alone. */
    readonly uscc?: string;
    /** The name as printed. */
    readonly name?: string;
    /** In yuan, whatever the unit of the list. */
    readonly amount: Yuan;
}

/** What an auditor may sign of a record, and what not. */
export interface Opinion {
    /** Whether every statement holds. The limits hold all the same. */
    readonly holds: boolean;
    /** Each statement, whether or not it is so. */
    readonly statements: readonly Statement[];
    /** One for each part of the record. */
    readonly fingerprints: readonly FingerprintCheck[];
    /** Of `replay`; empty where the input cannot be decided. */
    readonly differences: readonly Difference[];
    /** Of `verifyRound`. */
    readonly violations: readonly Violation[];
    /** The policy of the record beside the one that is published. */
    readonly policy: {
        /** The id that the record gives its policy, and that of the shipped one; absent where there is none. */
        readonly recorded?: string;
        /** Id of the published policy; absent where there is none. */
        readonly shipped?: string;
        /** From the shipped policy to that of the record: each clause, figure and word. */
        readonly differences: readonly PolicyDifference[];
    };
    /** What no record can prove; always the same. */
    readonly limits: readonly Limit[];
}

/** What to hold the record against. */
export interface OpinionOptions {
    /** The policy to compare with; absent: the library's for the year and the jurisdiction that the record names. */
    readonly shipped?: Policy;
    /** The record's fingerprints as they were kept elsewhere, where the record's keeper cannot change them. */
    readonly fingerprints?: Fingerprints;
}

/** Something small to ask two policies about, ready for the function of its kind. */
export type PolicyCase = 
/** `checkEligibility(policy, enterprise, { at })` */
{
    /** What is decided. */
    readonly kind: 'enterprise';
    /** With the fewest facts that show the difference. */
    readonly enterprise: Enterprise;
    /** The time of submission. */
    readonly at: Instant;
}
/** `assess(policy, application, { catalogue })` */
 | {
    /** What is decided. */
    readonly kind: 'application';
    /** With its papers. */
    readonly application: Application;
    /** The register that it is assessed with. */
    readonly catalogue: Catalogue;
}
/** `allocate(policy, openLedger(policy, budget), claims)` */
 | {
    /** What is decided. */
    readonly kind: 'claims';
    /** The money that there is, in yuan. */
    readonly budget: Yuan;
    /** One to three claims. */
    readonly claims: readonly Claim[];
}
/** `decideRound({ schemaVersion: 1, policy, budget, catalogue, applications, cases })` */
 | ({
    /** What is decided. */
    readonly kind: 'round';
} & Required<Pick<RoundInput, 'budget' | 'catalogue' | 'applications' | 'cases'>>)
/** `possibleEvents(policy, reviewCase)` */
 | {
    /** What is decided. */
    readonly kind: 'case';
    /** A case in one status. */
    readonly reviewCase: ReviewCase;
};

/** The differences of two policies, as data and as rules. */
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
    /** Whether both have the field, or only the second or only the first. */
    readonly kind: 'changed' | 'added' | 'removed';
    /** Absent where it was added. */
    readonly before?: unknown;
    /** Absent where it was removed. */
    readonly after?: unknown;
    /** The difference as a sentence. */
    readonly text: LocalizedText;
}

/** What a violation can break: a closed list. */
export type RecordLaw = keyof typeof recordLawNames;

/** A record beside what its input gives. */
export interface Replayed {
    /** Whether the record is what its input gives. */
    readonly matches: boolean;
    /** In the order of the record. */
    readonly differences: readonly Difference[];
}

/** How an application differs between two rounds. */
export type RoundChange = (typeof roundChanges)[number];

/** A round with what went into it: one document that can be kept for years, replayed and verified. */
export interface RoundRecord {
    /** The version of this shape. */
    readonly schemaVersion: 1;
    /** Name and version of the library that made it, `'cloud-voucher-rules@0.2.0'`. */
    readonly library: string;
    /** What was decided from. */
    readonly input: RoundInput;
    /** What was decided. */
    readonly round: Round;
    /** To compare with those kept elsewhere. */
    readonly fingerprints: Fingerprints;
}

/** A rule of which the policies differ in what it reads. */
export interface RuleDifference {
    /** The rule that reads other data. */
    readonly rule: RuleId;
    /** The smallest case found on which the rule answers differently; absent where none of the searched cases shows one. */
    readonly witness?: PolicyCase;
    /** What the rule says of the witness under the first policy. */
    readonly before?: unknown;
    /** What it says under the first policy with this rule as the second has it. */
    readonly after?: unknown;
    /** The number of cases searched, up to and including the witness. */
    readonly searched: number;
    /** The difference, with the witness, as a sentence. */
    readonly text: LocalizedText;
}

/** `skipped`: the queue of the alternative depends on the review, and the input has no cases. */
export type SensitivityRow = Variation & (Effect | {
    /** Why the round could not be decided so. */
    readonly skipped: 'cases-required';
    /** The reason as a sentence. */
    readonly text: LocalizedText;
});

/** One thing that an opinion states. */
export interface Statement {
    /** What is stated. */
    readonly code: StatementCode;
    /** Whether it is so. */
    readonly holds: boolean;
    /** The statement as a sentence. */
    readonly text: LocalizedText;
}

/** What an opinion states: a closed list. */
export type StatementCode = keyof typeof opinionSentences;

/** Something across applications that deserves a look; it changes no amount. */
export interface Suspicion {
    /** What looks wrong. */
    readonly kind: SuspicionKind;
    /** What it is about: the number of a paper, or the code of an enterprise. */
    readonly subject: string;
    /** Every place at which it shows, in the order of the input; of `invoices-consecutive` by the number of the invoice. */
    readonly sides: readonly SuspicionSide[];
    /** The clauses and assumptions that it bears on. */
    readonly basis: readonly Basis[];
    /** The suspicion, with all its sides, as a sentence. */
    readonly text: LocalizedText;
}

/** What can look wrong: a closed list. */
export type SuspicionKind = keyof typeof suspicionSentences;

/** One place at which it shows. */
export interface SuspicionSide {
    /** Where it shows. */
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
    /** Id in the register; absent where the budget is varied. */
    readonly assumption?: string;
    /** Id of the other reading; absent where the budget is varied. */
    readonly alternative?: string;
    /** The other budget, in yuan; absent where a reading is varied. */
    readonly budget?: Yuan;
    /** The open question, and the other reading, in words. */
    readonly question: LocalizedText;
    /** The reading tried. */
    readonly reading: LocalizedText;
}

/** What the second implementation says of a record. */
export interface Verification {
    /** Whether there is no violation. */
    readonly holds: boolean;
    /** In the order of the record. */
    readonly violations: readonly Violation[];
}

/** A place at which a record breaks a rule. */
export interface Violation {
    /** The rule that is broken. */
    readonly law: RecordLaw;
    /** Of the decision, of the item of the input, or of the entry of the ledger; absent where it concerns the whole round. */
    readonly application?: Id;
    /** Who applied, or whose entry of the ledger it is; absent where it concerns the whole round. */
    readonly enterprise?: Uscc;
    /**
     * The clauses and assumptions that the rule rests on. None for `record`, `input`, `coverage`, `identity` and `too-many`, which no
     * notice says.
     */
    readonly basis: readonly Basis[];
    /** In the record; of what is missing, in the round expected. */
    readonly path: Path;
    /** Absent where it is missing. Of a decision out of order both are positions, from 1. */
    readonly recorded?: unknown;
    /** What the rules give; absent where it is unexpected. */
    readonly expected?: unknown;
    /** The violation as a sentence. */
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
 * @throws InvalidValueError for a `shipped` policy that the rules cannot read, and for `fingerprints` that are none
 * @example auditOpinion(record).statements.filter(({ holds }) => !holds).map(({ text }) => text.en)
 */
export declare function auditOpinion(record: RoundRecord, options?: OpinionOptions): Opinion;

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
 * @throws InvalidValueError for malformed ids, codes, outcomes and amounts, and an application decided twice, at `before.…`
 *   or `after.…`
 * @example compareRounds(before, after) // [{ application: 'A-7', before: '0.00', after: '12000.00', change: 'gained' }]
 */
export declare function compareRounds(before: Round, after: Round): readonly ComparedApplication[];

/**
 * Compares a published list with a round, by enterprise; several rows of one enterprise are added up. The sum agrees if it
 * differs by no more than half of the last decimal of the list, however many rows it is of.
 * @param round what was decided
 * @param list the rows, amounts in yuan (multiply a list in ten thousand yuan before)
 * @param options how the list rounds its amounts, and names by code
 * @returns each enterprise once, with a sentence, and the totals
 * @throws InvalidValueError for what is malformed in round, list or options, and for a row without code and name, at its place
 * @example compareWithList(round, [{ uscc: '91420100616400352X', amount: '36000.00' }], { unit: 'yuan', decimals: 2 }).agrees
 */
export declare function compareWithList(round: Round, list: readonly ListedRow[], options: ListOptions): ListComparison;

/**
 * Looks across all applications for what deserves a look: one invoice with two buyers, sellers or totals; one payment of one
 * payer (or of several, by number, day and amount), or one red letter, for several invoices; an enterprise under two names;
 * invoice numbers that end in five zeros, as a spreadsheet cuts them; consecutive invoice numbers to one buyer; a provider
 * that is not on the register.
 * @param input the round; its applications and its catalogue are read
 * @returns the suspicions by kind, then by subject; each names all its sides, and none changes an amount
 * @throws InvalidValueError for a malformed policy, application or catalogue, at its place in the input
 * @example crossCheck(input).map(({ text }) => text.en)
 */
export declare function crossCheck(input: RoundInput): readonly Suspicion[];

/** Every kind of discrepancy. */
export declare const discrepancyKinds: readonly ("listed" | "funded" | "paid" | "entitlement" | "not-decided" | "no-case")[];

/**
 * The fingerprint of a JSON value, the same in every runtime: `'sha256:'` and 64 hexadecimal digits.
 * @param value plain JSON; the order of keys does not matter
 * @returns the SHA-256 of its canonical JSON
 * @throws InvalidValueError with the path of what JSON cannot hold: `not-plain-json` (undefined, NaN, instances, subclasses of
 * arrays, `toJSON`, …), `not-well-formed-text` (half a surrogate pair), `nested-too-deep`
 * @example fingerprint({ b: 1, a: 2 }) === fingerprint({ a: 2, b: 1 }) // true
 */
export declare function fingerprint(value: unknown): string;

/** `missing`: granted something, and not listed. `unexpected`: listed, and granted nothing in this round, or not known to whom; 0.00 of who got 0.00 is equal. */
export declare const listResults: readonly ["equal", "differs", "missing", "unexpected"];

/**
 * Compares the amounts listed, funded and paid in the cases with the grants of a round. A case that was withdrawn or rejected
 * has no amounts to compare; one recovered in part agrees with a grant of what was paid or of what is left of it. Of one that an
 * earlier batch decided, the round's ledger has the grant, and nothing has the entitlement: that is not compared.
 * @param round the round as the rules give it
 * @param cases the cases of its applications; what is not yet listed is not a discrepancy
 * @returns one entry for each amount that differs: cases in the given order, then decisions without a case
 * @throws InvalidValueError for what is malformed, at `round.…` or `cases[i].…`; for a case that contradicts its own history
 *   (`case-inconsistent`) and for two of one application, as `decideRound` does
 * @example reconcile(decideRound(input), input.cases).map(({ application, kind, difference }) => ({ application, kind, difference }))
 */
export declare function reconcile(round: Round, cases: readonly ReviewCase[]): readonly Discrepancy[];

/** Every rule that a record can break. */
export declare const recordLaws: readonly ("pool" | "exhaustion" | "entitlement" | "outcome" | "cap" | "attribution" | "record" | "input" | "review" | "basis" | "eligibility" | "findings" | "order" | "totals" | "coverage" | "identity" | "line-arithmetic" | "carry-over" | "too-many")[];

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
export declare function sensitivity(input: RoundInput, options?: {
    readonly budgets?: readonly Yuan[];
}): readonly SensitivityRow[];

/** Every statement of an opinion, in order. */
export declare const statementCodes: readonly ("unaltered" | "kept-elsewhere" | "recomputed" | "verified" | "policy-shipped")[];

/** Every kind of suspicion, in the order of the results. */
export declare const suspicionKinds: readonly ("provider-not-registered" | "invoice-several-buyers" | "invoice-several-sellers" | "invoice-several-totals" | "payment-for-several-invoices" | "red-letter-for-several-invoices" | "enterprise-several-names" | "invoice-number-cut" | "invoices-consecutive")[];

/**
 * Checks a record without trusting the code that made it: its input is one that the rules accept, and every amount, order,
 * verdict, outcome, finding, place, ledger entry and total of its round follows from it. Fingerprints are for `replay`.
 * @param record a record as it was read; anything else is a violation, never an exception
 * @returns whether the record holds, and the first 1,000 violations, each with the rule, the place and a sentence; where there are
 *   more, one of `too-many` after them
 * @example verifyRound(recordRound(input)) // { holds: true, violations: [] }
 */
export declare function verifyRound(record: RoundRecord): Verification;

// ───── 'cloud-voucher-rules/tables' ─────

/** A cell as readers of CSV and XLSX give it. */
export type Cell = string | number | boolean | Date | null | undefined;

/** A spelling that was made canonical, a name that was looked up, or a row of totals that was passed over. */
export interface CellNote extends Pick<CellProblem, 'sheet' | 'row' | 'column'> {
    /** The cell as it was. */
    readonly from: Cell;
    /** What it was read as; nothing, where it says that its row is a total (合计), which is passed over. */
    readonly to: string;
}

/** What is wrong with a cell. `row` is as the sheet numbers it; `column` is the header. */
export interface CellProblem extends Problem {
    /** The sheet of the template. */
    readonly sheet: Sheet;
    /** As the sheet numbers it. */
    readonly row: number;
    /** The header. */
    readonly column: string;
    /**
     * The application that is left out for it, one of the sheet of applications. Absent where it concerns none, or all of them, or
     * it cannot be said which.
     */
    readonly application?: Id;
}

/** A column: its headers, the field of the document that it holds, and a cell to follow. */
export interface Column extends Readonly<LocalizedText> {
    /** Path of the field in its document, `'enterprise.uscc'`. */
    readonly field: string;
    /** Whether its cells must be filled in; those of audited amounts where the application has lines. */
    readonly required: boolean;
    /** How its cells are read. */
    readonly kind: Kind;
    /** A cell filled in. */
    readonly example: Cell;
}

/** What a list holds. */
export interface FromListTable {
    /** Its rows with the amounts in yuan, in order; a row with a problem is left out. */
    readonly list: readonly ListedRow[];
    /** The unit in which its amounts are written. */
    readonly unit: Unit;
    /** The most decimals that an amount of `list` is written with, in `unit`. */
    readonly decimals: number;
    /** The rows that hold a total (合计, 小计) and not an enterprise, as the sheet numbers them. */
    readonly totals: readonly number[];
    /** Of these, the amounts of the whole list (合计, not 小计), in yuan: they should be the sum of `list`. */
    readonly grandTotals: readonly ListTotal[];
    /** What could not be read, by cell. */
    readonly problems: readonly ListProblem[];
}

/** What the sheets hold; an application with a problem is left out, and all are for a problem of headings or the register. */
export interface FromTables {
    /** Those without a problem, in the order of their sheet. */
    readonly applications: readonly Application[];
    /** The auditor’s amounts by application; absent without that sheet. */
    readonly audited?: Readonly<Record<Id, readonly Yuan[]>>;
    /** From its sheets, or as given; as given, or empty, where a heading or the register has a problem. */
    readonly catalogue: Catalogue;
    /** What could not be read, by cell. */
    readonly problems: readonly CellProblem[];
    /** What was read in another spelling, by cell. */
    readonly notes: readonly CellNote[];
}

/** How the cells of a column are read. */
export type Kind = 'id' | 'product' | 'tier' | 'uscc' | 'provider' | 'text' | 'district' | 'industry' | 'count' | 'line' | 'amount' | 'day' | 'instant' | 'reference' | 'invoice' | 'yes-no' | 'accidents' | 'dishonesty' | 'red-letters';

/** What is wrong with a cell of a list. `row` is as the sheet numbers it; `column` is the header. */
export interface ListProblem extends Problem {
    /** As the sheet numbers it. */
    row: number;
    /** The header. */
    column: string;
}

/** How a list is to be read. */
export interface ListTableOptions {
    /** The unit of the amounts; required where the heading of the amounts does not name it, and never another than it names. */
    readonly unit?: Unit;
    /** The number of the row below the headers; 2 where nothing is said. */
    readonly firstRow?: number;
    /** All headers, for a list that may have no rows: their headers are checked too. */
    readonly headers?: readonly string[];
}

/** What a row of a list says that all of its amounts add up to. */
export interface ListTotal {
    /** As the sheet numbers it. */
    readonly row: number;
    /** In yuan. */
    readonly amount: Yuan;
}

/** The name of a sheet of the template. */
export type Sheet = keyof Tables;

/** One object for each row, keyed by the header. */
export type Table = readonly Readonly<Record<string, Cell>>[];

/** What each table is made of, besides the language and names. */
export interface TableContents {
    /** One row for each application of a decided round. */
    decisions: Pick<RoundRecord, 'round'>;
    /** One row for each purchase line of a decided round. */
    lines: Pick<RoundRecord, 'round'>;
    /** One row for each finding of a decided round; its policy numbers the clauses. */
    findings: Pick<RoundRecord, 'round'> & Pick<RoundInput, 'policy'>;
    /** One row for each district with money granted in a decided round. */
    districts: Pick<RoundRecord, 'round'>;
    /** One row for each violation that `verifyRound` found. */
    violations: Pick<Verification, 'violations'>;
    /** One row for each reading or budget tried. */
    sensitivity: {
        /** Of `sensitivity`. */
        readonly sensitivity: readonly SensitivityRow[];
    };
    /** One row for each enterprise of a published list. */
    comparison: {
        /** Of `compareWithList`. */
        readonly comparison: ListComparison;
    };
    /** One row for each cell that `applicationsFromTables` could not read. */
    problems: Pick<FromTables, 'problems'>;
    /** One row for each cell that `applicationsFromTables` read in another spelling. */
    notes: Pick<FromTables, 'notes'>;
    /** The row of a sheet’s headers, blank, or filled in as an example. */
    template: {
        /** The sheet of the template. */
        readonly sheet: Sheet;
        /** Whether it is filled in. */
        readonly example?: boolean;
    };
}

/** What the sheets are written from. */
export interface TableDocuments {
    /** One row each, and rows for their papers. */
    readonly applications: readonly Application[];
    /** The auditor's amounts by application, one for each line. */
    readonly audited?: Readonly<Record<Id, readonly Yuan[]>>;
    /** The register of providers and products. */
    readonly catalogue?: Catalogue;
}

/** A table of results, or the template. */
export type TableName = keyof TableContents;

/** The language of a table, and the names in it. */
export type TableNames = Names & {
    /** Of headers and codes. */
    readonly locale: Locale;
    /** Names districts and tiers; without it they are shown by their ids. */
    readonly policy?: Policy;
};

/** How the sheets are to be read. */
export interface TableOptions {
    /** Whose districts and tiers are looked up by name. */
    readonly policy: Policy;
    /** The register, where the tables have no sheets of it. */
    readonly catalogue?: Catalogue;
    /** The unit of every amount that does not name its own. */
    readonly unit: Unit;
    /** The number of the row below the headers; 2 where nothing is said. */
    readonly firstRow?: number;
}

/** The sheets; those that an applicant’s papers do not need may be absent. */
export interface Tables {
    /** Who applies: one row for each application. */
    readonly enterprises: Table;
    /** Ids and times. */
    readonly applications: Table;
    /** The lists of purchases, one row for each line. */
    readonly purchases: Table;
    /** One row for each contract. */
    readonly contracts: Table;
    /** One row for each invoice, red-letter notes in it. */
    readonly invoices: Table;
    /** One row for each proof of payment. */
    readonly payments: Table;
    /** The auditor's amounts, one row for each line. */
    readonly audited?: Table;
    /** The register of providers. */
    readonly providers?: Table;
    /** The products with their tiers. */
    readonly products?: Table;
}

/** Yuan, or 10,000 yuan (万元). */
export type Unit = (typeof units)[number];

/**
 * Reads the sheets of the template. What has one meaning is made canonical and noted; what has none or several is a problem,
 * and its application is left out. Digits that were lost are never repaired. No application is read where one may lack a column
 * or a product: a required column is missing, a heading is there twice or unknown while a column is missing, or a row of the
 * register has a problem. Then the problems are those of the headings, or else of the register.
 * @param tables the sheets, a row as one object with headers in Chinese or English
 * @param options the policy, the unit of amounts, the register, and where the rows begin
 * @returns the applications in the order of their sheet, with every problem and every note
 * @throws InvalidValueError for sheets that are not lists of objects, and for a malformed option
 * @example applicationsFromTables(tables, { policy: wuhan2025, catalogue, unit: 'ten-thousand-yuan' }).problems
 */
export declare function applicationsFromTables(tables: Tables, options: TableOptions): FromTables;

/**
 * Reads a published list: a column of codes or of names, and one of amounts, under the headers of docs/audit.md. A unit in the
 * header of the amounts counts. Rows of totals and of notes (注：…) are passed over.
 * @param table the rows, each as one object by header
 * @param options the unit of the amounts, and where the rows begin
 * @returns the rows for `compareWithList`, the unit and the decimals, the rows that are totals, and every problem
 * @throws InvalidValueError for a table that is not a list of objects; for headers that name no enterprise or no amount, or two
 *   columns of one kind; for a unit that is missing, or another than the header names
 * @example listFromTable([{ 企业名称: '示例制造有限公司', '金额（万元）': '3.60' }]).list // [{ name: '示例制造有限公司', amount: '36000.00' }]
 */
export declare function listFromTable(table: Table, options?: ListTableOptions): FromListTable;

/** The headers that a published list may have. */
export declare const listHeaders: {
    readonly uscc: readonly [{
        readonly zh: "统一社会信用代码";
        readonly en: "unified social credit code";
    }, {
        readonly zh: "企业代码";
        readonly en: "enterprise’s code";
    }];
    readonly name: readonly [{
        readonly zh: "企业名称";
        readonly en: "enterprise name";
    }, {
        readonly zh: "名称";
        readonly en: "name";
    }, {
        readonly zh: "申报单位";
        readonly en: "applicant";
    }];
    readonly amount: readonly [{
        readonly zh: "核定金额";
        readonly en: "amount granted";
    }, {
        readonly zh: "补贴金额";
        readonly en: "subsidy";
    }, {
        readonly zh: "金额";
        readonly en: "amount";
    }, {
        readonly zh: "拟补贴金额";
        readonly en: "proposed subsidy";
    }];
};

/** What each sheet is called in a workbook. */
export declare const sheetNames: {
    readonly applications: {
        readonly zh: "申请";
        readonly en: "applications";
    };
    readonly enterprises: {
        readonly zh: "申报企业";
        readonly en: "enterprises";
    };
    readonly purchases: {
        readonly zh: "购买清单";
        readonly en: "purchases";
    };
    readonly contracts: {
        readonly zh: "合同";
        readonly en: "contracts";
    };
    readonly invoices: {
        readonly zh: "发票";
        readonly en: "invoices";
    };
    readonly payments: {
        readonly zh: "付款凭证";
        readonly en: "payments";
    };
    readonly audited: {
        readonly zh: "审定金额";
        readonly en: "audited amounts";
    };
    readonly providers: {
        readonly zh: "云服务商";
        readonly en: "providers";
    };
    readonly products: {
        readonly zh: "云产品";
        readonly en: "products";
    };
};

/**
 * The template: sheet, then column, with its headers in both languages, the field that it holds, whether it must be filled in,
 * and an example (amounts in ten thousand yuan). Deeply frozen.
 * @example tableHeaders.invoices.total.zh // '价税合计'
 */
export declare const tableHeaders: Readonly<Record<Sheet, Readonly<Record<string, Column>>>>;

/**
 * A result as rows with headers of the language: decisions, lines, findings, districts, violations, sensitivity, the comparison
 * with a list, problems grouped by kind (整改清单), notes; or the row of headers of a sheet of the template.
 * @param what which table
 * @param options the language, what the table is made of, and names to show
 * @returns fresh rows, all with the same columns; texts that a spreadsheet would run as formulas, or that look like numbers which
 *   it has cut, begin with an apostrophe
 * @throws InvalidValueError `not-one-of` for another table or language, `unknown-field` for a slip of a name; and where what the
 *   table is made of is missing or something else, such as a record in place of its `round`
 * @example tableOf('decisions', { locale: 'zh', round, policy: wuhan2025 })
 */
export declare function tableOf<What extends TableName>(what: What, options: TableNames & TableContents[What]): Table;

/**
 * Applications, with the auditor’s amounts and the register where they are given, as the sheets of the template. Read with
 * `unit: 'yuan'`, they are the same documents again.
 * @param documents the applications, and what goes with them
 * @param options `locale`: the language of headers and words
 * @returns a fresh table for each sheet; cells that a spreadsheet would run as formulas, or that look like numbers which it has
 *   cut, begin with an apostrophe
 * @throws InvalidValueError for documents that the schemas do not accept, where they cannot be written, and for an unknown language or option
 * @example tablesOf({ applications }, { locale: 'zh' }).purchases.length
 */
export declare function tablesOf(documents: TableDocuments, options: {
    readonly locale: Locale;
}): Tables;

// ───── 'cloud-voucher-rules/testing' ─────

/** Which laws of the allocation are wanted. */
export interface AllocationLawsOptions {
    /** The rule whose laws are wanted. */
    readonly exhaustion: Exhaustion;
    /** The policies under which the laws are tried, all of that rule; any unless given. */
    readonly policies?: fc.Arbitrary<Policy>;
}

/** What an application is drawn for. */
export interface ApplicationOptions extends EnterpriseOptions {
    /** Whose products it buys; one product of each tier where absent. */
    readonly catalogue?: Catalogue;
    /** `'WH-0001'` where absent. */
    readonly id?: Id;
}

/** What claims are drawn for. */
export interface ClaimsOptions {
    /** `wuhan2025` where absent. */
    readonly policy?: Policy;
    /** The most claims; 8 where absent. */
    readonly most?: number;
    /** Some claims name an invoice of another, so that they cannot all be allocated; false where absent. */
    readonly contested?: boolean;
}

/** What an enterprise is drawn for. */
export interface EnterpriseOptions {
    /** `wuhan2025` where absent. */
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
    /** Stable: see docs/laws.md. */
    readonly id: LawId;
    /** What holds, as a sentence. */
    readonly name: string;
    /** Throws an Error where the law is broken: what went wrong, and the smallest case found. */
    readonly run: (options?: LawOptions) => void;
}

/** What an implementation can be checked against: a closed list. */
export type LawId = keyof typeof lawNames;

/** How often a law is tried, and from where: `seed` and `path` as the error of a broken law gives them. */
export interface LawOptions {
    /** How many random worlds; 40 where absent. */
    readonly numRuns?: number;
    /** Of the random worlds; the same seed draws the same worlds. */
    readonly seed?: number;
    /** The way to a smallest case, as a failure reports it. */
    readonly path?: string;
    /** The language of the law and of what is around the case; `'en'` where absent. */
    readonly locale?: Locale;
    /** False: report the first broken case as it was drawn, not the smallest. */
    readonly shrink?: boolean;
}

/** Under which policies laws are tried. */
export interface LawsOptions {
    /** The policies under which the laws are tried; any unless given. */
    readonly policies?: fc.Arbitrary<Policy>;
}

/** What a policy is drawn with; all of it is left to chance where nothing is said. */
export interface PolicyOptions {
    /** Only policies of this rule; of any where absent. */
    readonly exhaustion?: Exhaustion;
    /** Only policies under which a round can be decided without cases: the queue goes by the submission. */
    readonly withoutCases?: boolean;
}

/** What a history is drawn for. */
export interface ReviewOptions {
    /** `wuhan2025` where absent. */
    readonly policy?: Policy;
    /** The application of the case; one of two lines where nothing is said. */
    readonly application?: Application;
}

/** On which rounds laws are tried. */
export interface RoundLawsOptions {
    /** The rounds on which the laws are tried; any unless given. */
    readonly rounds?: fc.Arbitrary<RoundInput>;
    /** What decides a stream of batches; the law on it, `round-batches`, is left out unless given. */
    readonly decideBatches?: DecideBatches;
}

/** What a round is drawn for. */
export interface RoundOptions extends PolicyOptions {
    /** The policy of every round, instead of any. */
    readonly policy?: Policy;
    /** With or without cases; either where absent. With cases wherever the policy's queue goes by the review. */
    readonly cases?: boolean;
    /** Without cases: with or without audited amounts; either where absent. */
    readonly audited?: boolean;
    /** With or without a ledger carried over; either where absent. */
    readonly ledger?: boolean;
    /** The most applications, those of earlier batches included; 10 where absent. */
    readonly most?: number;
}

/** A law of the table. */
export type TableLawId = keyof typeof lawTable;

/** One vector; the shapes of `given` and of the answer are those that test/vectors/README.md gives for its call. */
export interface Vector {
    /** Its rule and a few words, `'E-8.1-last-instant'`; never changes. */
    readonly id: string;
    /** The rule of docs/specification.md that it pins. */
    readonly rule: string;
    /** What the rule rests on. */
    readonly clause?: string;
    /** Id of an assumption; absent where a clause decides. */
    readonly assumption?: string;
    /** For choosing: `'boundary'`, `'ties'`, … */
    readonly tags: readonly string[];
    /** What it pins, in a sentence. */
    readonly sentence: LocalizedText;
    /** The wrong implementations (mistakes.json) that it is known to catch. */
    readonly catches: readonly string[];
    /** The policy to use: one of policies.json, or that under the alternative readings that its id names. */
    readonly policy: string;
    /** The function to call. */
    readonly call: VectorCall;
    /** Its arguments. */
    readonly given: unknown;
    /** What it must answer. */
    readonly expect: VectorAnswer;
}

/** An answer, or the problem with which the input is refused. */
export type VectorAnswer = {
    /** What the function returns. */
    readonly answer: unknown;
} | {
    /** The problem with which it refuses its input. */
    readonly error: VectorError;
} | {
    /** An error of another kind, as text. */
    readonly threw: string;
};

/** A function that vectors call. */
export type VectorCall = keyof typeof vectorCalls;

/** One place in which two documents differ; a field that one of them does not have is absent. */
export interface VectorDifference {
    /** Where in the answer. */
    readonly path: Path;
    /** What the vector has there. */
    readonly expected?: unknown;
    /** What was answered there. */
    readonly actual?: unknown;
}

/** The first problem of a refusal. */
export interface VectorError {
    /** One of `problemCodes`. */
    readonly code: string;
    /** Where in the input. */
    readonly path: Path;
    /** The right spelling, where there is exactly one. */
    readonly canonical?: string;
}

/** A vector that was answered otherwise, and every place in which the answer differs. */
export interface VectorFailure extends Pick<Vector, 'id' | 'rule' | 'sentence' | 'catches'> {
    /** Where the answer differs. */
    readonly differences: readonly VectorDifference[];
}

/** What an implementation answered to the vectors. */
export interface VectorReport {
    /** How many were answered as expected. */
    readonly passed: number;
    /** How many were not. */
    readonly failed: number;
    /** Vectors whose function the implementation does not have, by call. */
    readonly notRun: Readonly<Partial<Record<VectorCall, number>>>;
    /** By rule of the specification. */
    readonly rules: Readonly<Record<string, {
        /** How many were answered as expected. */
        readonly passed: number;
        /** How many were not. */
        readonly failed: number;
    }>>;
    /** One for each vector that failed. */
    readonly failures: readonly VectorFailure[];
}

/** What an implementation is asked. */
export interface VectorRequest {
    /** Of the vector. */
    readonly id: string;
    /** The function to call. */
    readonly call: VectorCall;
    /** Written out. */
    readonly policy: Policy;
    /** The arguments. */
    readonly given: unknown;
}

/**
 * An implementation: any of the functions that the vectors call, by name, synchronous or not. Vectors of functions that it does
 * not have are not run. What a call starts from, the ledger, assessment or case, the library makes where it has no function for it.
 */
export type VectorSubject = Readonly<Record<string, unknown>>;

/**
 * What must hold of any `allocate` under an exhaustion rule, each law as a test to run.
 * @param decide The function under test, with the signature of `allocate`.
 * @param options The exhaustion rule, and the policies to try.
 * @returns The laws that the rule keeps, as tests to run.
 * @example for (const { name, run } of allocationLaws(allocate, { exhaustion: 'partial-fill' })) it(name, () => run())
 */
export declare function allocationLaws(decide: Allocate, options: AllocationLawsOptions): readonly Law[];

/**
 * Any application under a policy, for the products of a catalogue: more often than not it earns something.
 * @param options What it is drawn for.
 * @returns A fast-check arbitrary.
 * @example fc.assert(fc.property(anyApplication({ catalogue }), (application) => parseApplication(application).ok))
 */
export declare function anyApplication(options?: ApplicationOptions): fc.Arbitrary<Application>;

/**
 * Any catalogue of the tiers of a policy; rarely an empty one.
 * @param options `policy`: whose tiers; `wuhan2025` where absent.
 * @returns A fast-check arbitrary.
 * @example fc.assert(fc.property(anyCatalogue(), (catalogue) => parseCatalogue(catalogue).ok))
 */
export declare function anyCatalogue({ policy }?: {
    readonly policy?: Policy;
}): fc.Arbitrary<Catalogue>;

/**
 * Any claims of different applications, in any order.
 * @param options What they are drawn for.
 * @returns A fast-check arbitrary.
 * @example fc.assert(fc.property(anyClaims(), (claims) => inQueueOrder(claims).length === claims.length))
 */
export declare function anyClaims(options?: ClaimsOptions): fc.Arbitrary<readonly Claim[]>;

/**
 * Any enterprise, eligible under the policy more often than not; `{}` for `wuhan2025` and an application of 3 June 2025.
 * @param options What it is drawn for.
 * @returns A fast-check arbitrary.
 * @example fc.assert(fc.property(anyEnterprise(), (enterprise) => parseEnterprise(enterprise).ok))
 */
export declare function anyEnterprise(options?: EnterpriseOptions): fc.Arbitrary<Enterprise>;

/**
 * Any id: plain ones, names that every object has, ones that sort unlike numbers, and the longest.
 * @returns A fast-check arbitrary.
 * @example fc.assert(fc.property(anyId(), (text) => parseId(text).ok))
 */
export declare function anyId(): fc.Arbitrary<Id>;

/**
 * Any industry code: divisions on both sides of each border between sections, mostly industry and software.
 * @returns A fast-check arbitrary.
 * @example fc.assert(fc.property(anyIndustryCode(), (text) => parseIndustryCode(text).ok))
 */
export declare function anyIndustryCode(): fc.Arbitrary<IndustryCode>;

/**
 * Any instant: full hours, the ends of days in several time zones, fractions down to the nanosecond.
 * @returns A fast-check arbitrary.
 * @example fc.assert(fc.property(anyInstant(), (text) => parseInstant(text).ok))
 */
export declare function anyInstant(): fc.Arbitrary<Instant>;

/**
 * Any invoice number: digital ones of 20 digits, older ones of 10 or 12 digits and 8.
 * @returns A fast-check arbitrary.
 * @example fc.assert(fc.property(anyInvoiceId(), (text) => parseInvoiceId(text).ok))
 */
export declare function anyInvoiceId(): fc.Arbitrary<InvoiceId>;

/**
 * Any day from year 1 to 9999: leap days, the ends of years, days about 2025, and all others.
 * @returns A fast-check arbitrary.
 * @example fc.assert(fc.property(anyIsoDate(), (text) => parseIsoDate(text).ok))
 */
export declare function anyIsoDate(): fc.Arbitrary<IsoDate>;

/**
 * Any ledger that a first batch of claims leaves.
 * @param options What it is drawn for.
 * @returns A fast-check arbitrary.
 * @example fc.assert(fc.property(anyLedger(), (ledger) => parseLedger(ledger).ok))
 */
export declare function anyLedger({ policy, most }?: ClaimsOptions): fc.Arbitrary<Ledger>;

/**
 * Any valid policy: two or three changes to `wuhan2025`, which it shrinks to. Its id names what it differs in.
 * @param options `exhaustion`: only policies of this rule.
 * @returns A fast-check arbitrary.
 * @example fc.assert(fc.property(anyPolicy({ exhaustion: 'skip' }), (policy) => policy.exhaustion === 'skip'))
 */
export declare function anyPolicy(options?: PolicyOptions): fc.Arbitrary<Policy>;

/**
 * Any rate from 0.00 to 1.00: those of the tiers, both ends, thirds, and all between.
 * @returns A fast-check arbitrary.
 * @example fc.assert(fc.property(anyRate(), (text) => parseRate(text).ok))
 */
export declare function anyRate(): fc.Arbitrary<Rate>;

/**
 * Any number of a contract or a payment as printed: of letters and digits, of Han characters and brackets, and the longest.
 * @returns A fast-check arbitrary.
 * @example fc.assert(fc.property(anyReference(), (text) => parseReference(text).ok))
 */
export declare function anyReference(): fc.Arbitrary<Reference>;

/**
 * Any case of an application that the review of a policy admits, in any status that it has.
 * @param options What it is drawn for.
 * @returns A fast-check arbitrary.
 * @example fc.assert(fc.property(anyReviewCase(), ({ application, history }) => replayCase(wuhan2025, application, history).ok))
 */
export declare function anyReviewCase(options?: ReviewOptions): fc.Arbitrary<ReviewCase>;

/**
 * The events of any case, first to last.
 * @param options What it is drawn for.
 * @returns A fast-check arbitrary.
 * @example fc.assert(fc.property(anyReviewHistory({ application }), (events) => replayCase(wuhan2025, application, events).ok))
 */
export declare function anyReviewHistory(options?: ReviewOptions): fc.Arbitrary<readonly ReviewEvent[]>;

/**
 * Any round that can be decided.
 * @param options What it is drawn for.
 * @returns A fast-check arbitrary.
 * @example fc.assert(fc.property(anyRound({ cases: false }), (input) => decideRound(input).decisions.length >= 0))
 */
export declare function anyRound(options?: RoundOptions): fc.Arbitrary<RoundInput>;

/**
 * Any unified social credit code; the check characters 0 (where the sum is a multiple of 31) and X come often.
 * @returns A fast-check arbitrary.
 * @example fc.assert(fc.property(anyUscc(), (text) => parseUscc(text).ok))
 */
export declare function anyUscc(): fc.Arbitrary<Uscc>;

/**
 * Any amount from 0.00 to `most`: a few fen (where halves are rounded), amounts of everyday, both ends, and all between.
 * @param options `most`: the largest amount.
 * @returns A fast-check arbitrary.
 * @example fc.assert(fc.property(anyYuan(), (amount) => parseYuan(amount).ok))
 */
export declare function anyYuan({ most }?: {
    readonly most?: Yuan;
}): fc.Arbitrary<Yuan>;

/**
 * The same, with one function that answers every request: for implementations elsewhere, behind a line protocol.
 * @param ask Answers with `{ answer }`, with `{ error: { code, path } }` for input that it refuses, or with `{ notImplemented: true }`;
 *   it may repeat the `id`.
 * @param list The vectors to ask; all of them where absent.
 * @returns Counts in all and by rule, and of each failure the places that differ.
 * @example await askVectors((request) => fetchAnswer(JSON.stringify(request)))
 */
export declare function askVectors(ask: (request: VectorRequest) => unknown, list?: readonly Vector[]): Promise<VectorReport>;

/**
 * What must hold of any `assess`, each law as a test to run.
 * @param implementation The function under test, with the signature of `assess`.
 * @param options The policies to try, and what judges an enterprise by itself.
 * @returns Laws as tests to run.
 * @example for (const { name, run } of assessmentLaws(assess)) it(name, () => run())
 */
export declare function assessmentLaws(implementation: Assess, { policies, checkEligibility }?: AssessmentLawsOptions): readonly Law[];

/**
 * What must hold of any `checkEligibility`, each law as a test to run.
 * @param check The function under test, with the signature of `checkEligibility`.
 * @param options The policies to try.
 * @returns Laws as tests to run.
 * @example for (const { name, run } of eligibilityLaws(checkEligibility)) it(name, () => run())
 */
export declare function eligibilityLaws(check: CheckEligibility, options?: LawsOptions): readonly Law[];

/**
 * No id: empty, too long, a first character that is not a letter or digit, spaces, other scripts.
 * @returns A fast-check arbitrary.
 * @example fc.assert(fc.property(invalidId(), (given) => !parseId(given).ok))
 */
export declare function invalidId(): fc.Arbitrary<unknown>;

/**
 * No industry code: a division of another section, lower case, no letter, too long or too short.
 * @returns A fast-check arbitrary.
 * @example fc.assert(fc.property(invalidIndustryCode(), (given) => !parseIndustryCode(given).ok))
 */
export declare function invalidIndustryCode(): fc.Arbitrary<unknown>;

/**
 * No instant: no seconds, no offset, second 60, hour 24, ten digits of fraction, lower case, a day that is none.
 * @returns A fast-check arbitrary.
 * @example fc.assert(fc.property(invalidInstant(), (given) => !parseInstant(given).ok))
 */
export declare function invalidInstant(): fc.Arbitrary<unknown>;

/**
 * No invoice number: a digit too many or too few, a letter, another separator.
 * @returns A fast-check arbitrary.
 * @example fc.assert(fc.property(invalidInvoiceId(), (given) => !parseInvoiceId(given).ok))
 */
export declare function invalidInvoiceId(): fc.Arbitrary<unknown>;

/**
 * No day: days that no month has, other separators, one digit, a time behind it.
 * @returns A fast-check arbitrary.
 * @example fc.assert(fc.property(invalidIsoDate(), (given) => !parseIsoDate(given).ok))
 */
export declare function invalidIsoDate(): fc.Arbitrary<unknown>;

/**
 * No rate: above 1, too long or too short, a percentage, a sign.
 * @returns A fast-check arbitrary.
 * @example fc.assert(fc.property(invalidRate(), (given) => !parseRate(given).ok))
 */
export declare function invalidRate(): fc.Arbitrary<unknown>;

/**
 * No number on paper: empty, too long, spaces at an end, line breaks, invisible characters.
 * @returns A fast-check arbitrary.
 * @example fc.assert(fc.property(invalidReference(), (given) => !parseReference(given).ok))
 */
export declare function invalidReference(): fc.Arbitrary<unknown>;

/**
 * No unified social credit code: wrong check character, lower case, a letter that is not used, a character lost.
 * @returns A fast-check arbitrary.
 * @example fc.assert(fc.property(invalidUscc(), (given) => !parseUscc(given).ok))
 */
export declare function invalidUscc(): fc.Arbitrary<unknown>;

/**
 * No amount: other spellings, three decimals, signs, exponents, beyond the range, fractions as numbers.
 * @returns A fast-check arbitrary.
 * @example fc.assert(fc.property(invalidYuan(), (given) => !parseYuan(given).ok))
 */
export declare function invalidYuan(): fc.Arbitrary<unknown>;

/**
 * Whether a rule keeps a law of the table.
 * @param exhaustion An exhaustion rule.
 * @param law A law of `lawTable`.
 * @returns Whether it holds under the rule.
 * @example keepsLaw('skip', 'larger-budget') // false
 */
export declare function keepsLaw(exhaustion: Exhaustion, law: TableLawId): boolean;

/** Every law. */
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
 * What a vector asks, its policy written out.
 * @param vector One of `vectors`.
 * @returns The request, plain JSON.
 * @example JSON.stringify(requestOf(vectors[0]))
 */
export declare function requestOf({ id, call, policy, given }: Vector): VectorRequest;

/**
 * What must hold of any `advance`, each law as a test to run.
 * @param move The function under test, with the signature of `advance`.
 * @param options The policies to try.
 * @returns Laws as tests to run.
 * @example for (const { name, run } of reviewLaws(advance)) it(name, () => run())
 */
export declare function reviewLaws(move: Advance, { policies }?: LawsOptions): readonly Law[];

/**
 * What must hold of any `decideRound`, each law as a test to run.
 * @param decide The function under test, with the signature of `decideRound`.
 * @param options The rounds to try, and what decides a stream of batches.
 * @returns Laws as tests to run.
 * @example for (const { name, run } of roundLaws(decideRound, { decideBatches })) it(name, () => run())
 */
export declare function roundLaws(decide: DecideRound, { rounds, decideBatches: stream }?: RoundLawsOptions): readonly Law[];

/**
 * Runs vectors against an implementation and waits for its answers. A function that throws is reported with what it threw.
 * @param subject - the functions to run, by name; at least one that a vector calls
 * @param list - the vectors to run; all of them unless given
 * @returns counts in all and by rule, and of each failure its id and the places that differ
 * @throws TypeError for an implementation without any of the functions, or with one that is misspelt
 * @example (await runVectors({ checkEligibility, assess, allocate, openLedger })).failed // 0
 */
export declare function runVectors(subject: VectorSubject, list?: readonly Vector[]): Promise<VectorReport>;

/**
 * The policy that a vector names by its id: `wuhan-2025+rounding.down` is wuhan-2025 with that reading.
 * @param id As in `Vector.policy`.
 * @returns The policy, deeply frozen.
 * @throws RangeError for an id that no vector names.
 * @example vectorPolicy('wuhan-2025+rounding.down').rounding // 'down'
 */
export declare function vectorPolicy(id: string): Policy;

/** All the vectors, chapter by chapter. */
export declare const vectors: readonly Vector[];
