/**
 * What can happen to a case (clauses 3.1 to 3.5), and what is then known: closed lists and types, all plain JSON.
 * @module
 */
import type { ReviewStatus } from '../policy/vocabulary';
import type { Instant } from '../values/calendar';
import type { Yuan } from '../values/fen';
import { deepFrozen } from '../values/frozen';

/** Who can move a case: the enterprise, its provider, and the bodies that review and pay. */
export const actors = /* @__PURE__ */ deepFrozen([
  'enterprise',
  'provider',
  'district-bureau',
  'city-bureau',
  'auditor',
  'province',
  'district-treasury',
] as const);
/** A body that can move a case. */
export type Actor = (typeof actors)[number];

/** The district's formal checks, in the order in which it makes them (clause 3.3). */
export const formalChecks = /* @__PURE__ */ deepFrozen([
  'inDistrict',
  'qualified',
  'noMajorAccident',
  'noSeriousDishonesty',
  'recommended',
] as const);
/** One of the district's formal checks. */
export type FormalCheck = (typeof formalChecks)[number];
/** Each must be true for a recommendation. */
export type FormalChecks = Readonly<Record<FormalCheck, boolean>>;

/** What the third-party audit recognises (clause 3.3). */
export interface AuditResult {
  /** The name or number of the audit report. */
  readonly report: string;
  /** One amount in yuan for each purchase line, in the listed order. */
  readonly amounts: readonly Yuan[];
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
/** Money sent from the province, or paid to the enterprise (clause 3.4). */
export interface Transfer {
  /** The number of the document or payment. */
  readonly reference: string;
  /** In yuan. */
  readonly amount: Yuan;
}
/** Money claimed back after payment (clause 3.5). */
export interface Recovery {
  /** In yuan. */
  readonly amount: Yuan;
  /** At least one that is not blank. */
  readonly reasons: readonly string[];
}
/** Why a case was returned or rejected (clause 3.3). */
export interface Objection {
  /** The status before. */
  readonly from: ReviewStatus;
  /** The body that objects. */
  readonly actor: Actor;
  /** At least one that is not blank. */
  readonly reasons: readonly string[];
}

/** What each type of event says besides its time and who acted. */
export interface EventPayloads {
  /** The enterprise applies (clause 3.2); `at` is the application's `submittedAt`. */
  submit: object;
  /** The provider checks first, where the policy's path has this step (clause 3.1). */
  checkByProvider: object;
  /** The district's formal review ends with a recommendation (clause 3.3). */
  recommend: { readonly checks: FormalChecks };
  /** Experts evaluate, as the city bureau organises it (clause 3.3). */
  evaluate: { readonly opinion: string };
  /** The third-party audit (clause 3.3). */
  audit: AuditResult;
  /** The case enters the city's approved list with the grant of its round (clause 3.3). */
  list: ListedGrant;
  /** The list goes to the province (clause 3.3). */
  report: { readonly reference: string };
  /** The province sends the money to the district treasury (clause 3.4). */
  fund: Transfer;
  /** The district treasury pays the enterprise (clause 3.4). */
  pay: Transfer;
  /** Sent back to be corrected. */
  return: { readonly reasons: readonly string[] };
  /** The enterprise submits what was returned again; the path starts anew. */
  resubmit: object;
  /** Refused for good. */
  reject: { readonly reasons: readonly string[] };
  /** The enterprise gives up. */
  withdraw: object;
  /** Money claimed back after payment (clause 3.5). */
  recover: Recovery;
}
/** A type of event. */
export type ReviewEventType = keyof EventPayloads;

type FieldsOf<Payload> = Payload extends unknown ? keyof Payload : never;
/** A field of a payload. */
export type EventField = FieldsOf<EventPayloads[ReviewEventType]>;

/** What every event says: what happened, when, and which person acted for which body. */
interface Happened<Type extends ReviewEventType> {
  readonly type: Type;
  /** When; not before the event that precedes it. */
  readonly at: Instant;
  /** The body, and a name or number of the person that is unique. */
  readonly by: { readonly actor: Actor; readonly person: string };
}
/** What happened to a case: a union discriminated by `type`. */
export type ReviewEvent = { [Type in ReviewEventType]: Happened<Type> & EventPayloads[Type] }[ReviewEventType];
/** An event of one type. */
export type EventOf<Type extends ReviewEventType> = Extract<
  ReviewEvent,
  {
    /** The type of the event. */
    readonly type: Type;
  }
>;

/** What is known in each status, besides the application and its history. */
export interface CaseFacts {
  draft: object;
  submitted: object;
  'provider-checked': object;
  recommended: { readonly recommendedAt: Instant };
  evaluated: { readonly opinion: string };
  audited: { readonly audit: AuditResult };
  listed: CaseFacts['audited'] & { readonly grant: ListedGrant };
  /** With the reference of the report to the province. */
  reported: CaseFacts['listed'] & { readonly reference: string };
  funded: CaseFacts['listed'] & { readonly funding: Transfer };
  paid: CaseFacts['listed'] & { readonly payment: Transfer };
  returned: { readonly returned: Objection };
  rejected: { readonly rejection: Objection };
  /** With the status in which the enterprise gave up. */
  withdrawn: { readonly from: ReviewStatus };
  recovered: CaseFacts['paid'] & { readonly recovery: Recovery };
}
