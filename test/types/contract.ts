/**
 * The public contract, type by type: what other teams' code is written against. Compiled, not run; a changed name or shape
 * does not compile.
 * @module
 */
import * as lib from 'cloud-voucher-rules';
import * as audit from 'cloud-voucher-rules/audit';
import * as schema from 'cloud-voucher-rules/schema';
import type {
  Actor,
  Application,
  Assessment,
  Assumption,
  Basis,
  Catalogue,
  Claim,
  CriterionId,
  Decision,
  District,
  Eligibility,
  Enterprise,
  Explanation,
  FactId,
  Finding,
  Grant,
  Id,
  IndustryCode,
  Instant,
  InvoiceId,
  IsoDate,
  Ledger,
  LocalizedText,
  Locale,
  Names,
  Policy,
  Problem,
  Rate,
  Reference,
  Refusal,
  Result,
  ReviewCase,
  ReviewEvent,
  Round,
  RoundingMode,
  RoundInput,
  SectorId,
  SizeClass,
  TierId,
  Uscc,
  Yuan,
} from 'cloud-voucher-rules';
import type { Difference, RoundRecord, Violation } from 'cloud-voucher-rules/audit';

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const holds = <T extends true>(): T => true as T;

// Values.
export const values: {
  parseYuan: (given: unknown) => Result<Yuan>;
  parseRate: (given: unknown) => Result<Rate>;
  parseIsoDate: (given: unknown) => Result<IsoDate>;
  parseInstant: (given: unknown) => Result<Instant>;
  parseUscc: (given: unknown) => Result<Uscc>;
  parseIndustryCode: (given: unknown) => Result<IndustryCode>;
  parseInvoiceId: (given: unknown) => Result<InvoiceId>;
  parseReference: (given: unknown) => Result<Reference>;
  parseId: (given: unknown) => Result<Id>;
  yuan: (given: string) => Yuan;
  rate: (given: string) => Rate;
  isoDate: (given: string) => IsoDate;
  instant: (given: string) => Instant;
  uscc: (given: string) => Uscc;
  industryCode: (given: string) => IndustryCode;
  invoiceId: (given: string) => InvoiceId;
  reference: (given: string) => Reference;
  id: (given: string) => Id;
  withoutBlanks: (value: unknown) => unknown;
} = lib;
export const input: {
  yuan: (given: unknown) => Result<Yuan>;
  rate: (given: unknown) => Result<Rate>;
  isoDate: (given: unknown) => Result<IsoDate>;
  instant: (given: unknown, options?: { offset: string }) => Result<Instant>;
  uscc: (given: unknown) => Result<Uscc>;
  industryCode: (given: unknown) => Result<IndustryCode>;
  invoiceId: (given: unknown) => Result<InvoiceId>;
  employees: (given: unknown) => Result<number>;
} = lib.input;
export const money: {
  add: (a: Yuan, b: Yuan) => Yuan;
  subtract: (a: Yuan, b: Yuan) => Yuan;
  sum: (amounts: readonly Yuan[]) => Yuan;
  compare: (a: Yuan, b: Yuan) => number;
  times: (amount: Yuan, rate: Rate, mode: RoundingMode) => Yuan;
  format: (amount: Yuan, locale: 'zh' | 'en') => string;
} = lib.money;
export const problem: Problem = {
  path: ['a', 0],
  code: 'malformed',
  message: { zh: '', en: '' },
  expected: { zh: '', en: '' },
  canonical: '1.00',
  given: 1,
};

// Policy.
holds<Same<TierId, Id>>();
holds<Same<SectorId, Id>>();
holds<Same<Policy['purchases'], { readonly from: IsoDate; readonly to: IsoDate }>>();
holds<Same<Policy['recovery'], 'stays-used' | 'returns'>>();
holds<Same<District['kind'], 'district' | 'county' | 'functional-zone'>>();
holds<Same<Assumption['title'], LocalizedText>>();
holds<Same<Policy['year'], number>>();
holds<Same<Policy['applicants']['sectors'][number]['name'], LocalizedText>>();
export const policy: {
  wuhan2025: Policy;
  policies: readonly Policy[];
  policyFor: (key: { year: number; division: string }) => Policy | undefined;
  amendPolicy: (policy: Policy, changes: { id: string } & Record<string, unknown>) => Policy;
  withAlternative: (policy: Policy, assumption: string, alternative: string) => Policy;
} = lib;

// Eligibility.
export const eligibility: {
  checkEligibility: (
    policy: Policy,
    enterprise: Enterprise,
    context: { at: Instant; catalogue?: Catalogue },
  ) => Eligibility;
  classifySize: (enterprise: Pick<Enterprise, 'industry' | 'employees' | 'annualRevenue'>) => {
    readonly possible: readonly SizeClass[];
  };
  sectorOf: (policy: Policy, industry: IndustryCode) => SectorId | undefined;
  nextQuestions: (
    policy: Policy,
    enterprise: Enterprise,
    context: { at: Instant; catalogue?: Catalogue },
  ) => readonly {
    readonly fact: FactId;
    readonly question: LocalizedText;
    readonly input: 'district' | 'industry' | 'count' | 'amount' | 'yes-no' | 'records';
    readonly document: LocalizedText;
    readonly decides: readonly CriterionId[];
    readonly why: LocalizedText;
  }[];
} = lib;

// Subsidy.
export const subsidy: {
  tierRate: (policy: Policy, tier: TierId) => Rate;
  assess: (
    policy: Policy,
    application: Application,
    context: { catalogue: Catalogue; ledger?: Pick<Ledger, 'invoices'>; audited?: readonly Yuan[] },
  ) => Assessment;
  claimOf: (assessment: Assessment, queuedAt: Instant) => Claim | undefined;
  marginal: (
    policy: Policy,
    state: { granted: Yuan; remaining?: Yuan },
    tier: TierId,
  ) => { readonly rate: Rate; readonly room: Yuan; readonly spendToUseUp?: Yuan };
} = lib;
holds<Same<Assessment['flags'], readonly Finding[]>>();
holds<Same<Finding['severity'], 'disallows' | 'reduces' | 'flags'>>();

// Allocation.
export const allocation: {
  openLedger: (policy: Policy, budget: Yuan) => Ledger;
  inQueueOrder: (claims: readonly Claim[]) => readonly Claim[];
  allocate: (policy: Policy, ledger: Ledger, claims: readonly Claim[]) => { grants: readonly Grant[]; ledger: Ledger };
  preview: (policy: Policy, ledger: Ledger, claim: Claim) => Grant;
} = lib;

// Review.
export const review: {
  openCase: (application: Application) => ReviewCase;
  advance: (
    policy: Policy,
    reviewCase: ReviewCase,
    event: ReviewEvent,
  ) => { readonly ok: true; readonly case: ReviewCase } | { readonly ok: false; readonly refusal: Refusal };
  replayCase: (
    policy: Policy,
    application: Application,
    events: readonly ReviewEvent[],
  ) =>
    | { readonly ok: true; readonly case: ReviewCase }
    | { readonly ok: false; readonly refusal: Refusal; readonly at: number };
  possibleEvents: (policy: Policy, reviewCase: ReviewCase, actor?: Actor) => readonly ReviewEvent['type'][];
  actorsOf: (event: ReviewEvent['type']) => readonly Actor[];
  reviewDiagram: (policy: Policy, locale: 'zh' | 'en') => string;
} = lib;

// Round.
export const round: {
  decideRound: (input: RoundInput) => Round;
  decideBatches: (
    setup: Omit<RoundInput, 'applications'>,
    batches: Iterable<readonly Application[]>,
  ) => Generator<Omit<Round, 'ledger'>, Ledger>;
} = lib;
export const audited: RoundInput['audited'] = {};

// Explanation.
holds<Same<Explanation['children'], readonly Explanation[]>>();
export const explanation: {
  explainEligibility: (policy: Policy, eligibility: Eligibility, locale: Locale) => Explanation;
  explainAssessment: (policy: Policy, assessment: Assessment, locale: Locale, names?: Names) => Explanation;
  explainGrant: (policy: Policy, grant: Grant, locale: Locale) => Explanation;
  explainDecision: (policy: Policy, decision: Decision, locale: Locale, names?: Names) => Explanation;
  explainFinding: (policy: Policy, finding: Finding, locale: Locale) => string;
  explainCase: (policy: Policy, reviewCase: ReviewCase, locale: Locale) => Explanation;
  renderText: (
    explanation: Explanation,
    options: { policy: Policy; locale: Locale; cite?: 'none' | 'leaves' | 'all'; width?: number },
  ) => string;
  renderMarkdown: (
    explanation: Explanation,
    options: { policy: Policy; locale: Locale; cite?: 'none' | 'leaves' | 'all' },
  ) => string;
  labels: (locale: Locale, policy?: Policy) => lib.Labels;
} = lib;
export const node: Explanation = { code: 'granted', label: 'a', value: 'b', text: 'a: b', basis: [], children: [] };
export const text: string = node.code + node.text + (node.label ?? '') + (node.value ?? '');

// './schema'.
export const parsing: {
  parseApplication: (json: unknown) => Result<Application>;
  parseEnterprise: (json: unknown) => Result<Enterprise>;
  parseCatalogue: (json: unknown) => Result<Catalogue>;
  parseClaim: (json: unknown) => Result<Claim>;
  parseLedger: (json: unknown) => Result<Ledger>;
  parsePolicy: (json: unknown) => Result<Policy>;
  parseReviewEvent: (json: unknown) => Result<ReviewEvent>;
  parseReviewCase: (json: unknown) => Result<ReviewCase>;
  parseRound: (json: unknown) => Result<Round>;
  parseRoundInput: (json: unknown) => Result<RoundInput>;
  parseRecord: (json: unknown) => Result<RoundRecord>;
  schemasIn: (locale: Locale) => typeof schema.schemas;
  jsonSchemas: Readonly<Record<string, object>>;
} = schema;
export const parsedText: Result<Application> = schema.parseText('application', '{}');

// './audit'.
export const auditing: {
  fingerprint: (value: unknown) => string;
  recordRound: (input: RoundInput) => RoundRecord;
  replay: (record: RoundRecord) => { readonly matches: boolean; readonly differences: readonly Difference[] };
  verifyRound: (record: RoundRecord) => { readonly holds: boolean; readonly violations: readonly Violation[] };
  compareRounds: (
    before: Round,
    after: Round,
  ) => readonly { readonly application: Id; readonly before: Yuan; readonly after: Yuan; readonly change: string }[];
  compareWithList: (
    round: Round,
    list: readonly { uscc?: string; name?: string; amount: Yuan }[],
    options: { unit: 'yuan' | 'ten-thousand-yuan'; decimals: number; names?: Readonly<Record<Uscc, string>> },
  ) => audit.ListComparison;
  reconcile: (round: Round, cases: readonly ReviewCase[]) => readonly audit.Discrepancy[];
  crossCheck: (input: RoundInput) => readonly audit.Suspicion[];
  sensitivity: (input: RoundInput, options?: { budgets?: readonly Yuan[] }) => readonly audit.SensitivityRow[];
  auditOpinion: (
    record: RoundRecord,
    options?: { shipped?: Policy; fingerprints?: RoundRecord['fingerprints'] },
  ) => audit.Opinion;
} = audit;
export const difference: Pick<Difference, 'kind' | 'path' | 'text'> = {
  kind: 'missing',
  path: [],
  text: { zh: '', en: '' },
};
export const basis: readonly Basis[] = [{ clause: '2' }, { assumption: 'vat' }];
export type ViolationFields = Pick<
  Violation,
  'law' | 'application' | 'enterprise' | 'basis' | 'path' | 'recorded' | 'expected' | 'text'
>;
