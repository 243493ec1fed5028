/**
 * What can happen to a case (clauses 3.2 to 3.5): a closed union of events, plain JSON, with a payload for each type.
 * @module
 */
import type { Instant } from '../values/calendar';
import type { Yuan } from '../values/fen';

/** Who can move a case: the enterprise, its provider, and the bodies that review and pay. */
export const actors = [
  'enterprise',
  'provider',
  'district-bureau',
  'city-bureau',
  'auditor',
  'province',
  'district-treasury',
] as const;
export type Actor = (typeof actors)[number];

/** Every type of event: the path first, then what stands beside it. */
export const reviewEventTypes = [
  'submit',
  'checkByProvider',
  'recommend',
  'evaluate',
  'audit',
  'list',
  'report',
  'fund',
  'pay',
  'return',
  'resubmit',
  'reject',
  'withdraw',
  'recover',
] as const;
export type ReviewEventType = (typeof reviewEventTypes)[number];

/** What every event says: what happened, when, and which person acted in which role. */
interface Happened<Type extends ReviewEventType> {
  readonly type: Type;
  readonly at: Instant;
  readonly by: { readonly actor: Actor; readonly person: string };
}

/** The enterprise applies (clause 3.2); `at` is the application's `submittedAt`. */
export type Submit = Happened<'submit'>;
/** The provider checks first, where the policy's path asks for it (clause 3.1). */
export type CheckByProvider = Happened<'checkByProvider'>;
/** The district's formal review ends with a recommendation (clause 3.3). */
export interface Recommend extends Happened<'recommend'> {
  readonly checks: FormalChecks;
}
/** Experts evaluate, as the city bureau organises it (clause 3.3). */
export interface Evaluate extends Happened<'evaluate'> {
  readonly opinion: string;
}
/** The third-party audit (clause 3.3): what it recognises of each purchase line, in the listed order. */
export interface Audit extends Happened<'audit'> {
  readonly report: string;
  readonly amounts: readonly Yuan[];
}
/** The case enters the city's approved list with the grant of its round (clause 3.3). */
export interface List extends Happened<'list'> {
  readonly batch: string;
  readonly entitlement: Yuan;
  readonly granted: Yuan;
}
/** The list goes to the province (clause 3.3). */
export interface Report extends Happened<'report'> {
  readonly reference: string;
}
/** The province sends the money to the district treasury (clause 3.4). */
export interface Fund extends Happened<'fund'> {
  readonly reference: string;
  readonly amount: Yuan;
}
/** The district treasury pays the enterprise (clause 3.4). */
export interface Pay extends Happened<'pay'> {
  readonly reference: string;
  readonly amount: Yuan;
}
/** Sent back to be corrected. */
export interface Return extends Happened<'return'> {
  readonly reasons: readonly string[];
}
/** The enterprise submits what was returned again; the path starts anew. */
export type Resubmit = Happened<'resubmit'>;
/** Refused for good. */
export interface Reject extends Happened<'reject'> {
  readonly reasons: readonly string[];
}
/** The enterprise gives up. */
export type Withdraw = Happened<'withdraw'>;
/** Money claimed back after payment (clause 3.5). */
export interface Recover extends Happened<'recover'> {
  readonly amount: Yuan;
  readonly reasons: readonly string[];
}

export type ReviewEvent =
  | Submit
  | CheckByProvider
  | Recommend
  | Evaluate
  | Audit
  | List
  | Report
  | Fund
  | Pay
  | Return
  | Resubmit
  | Reject
  | Withdraw
  | Recover;

/** The district's formal checks, in the order in which it makes them (clause 3.3). */
export const formalChecks = [
  'inDistrict',
  'qualified',
  'noMajorAccident',
  'noSeriousDishonesty',
  'recommended',
] as const;
/** Each must be true for a recommendation. */
export type FormalChecks = Readonly<Record<(typeof formalChecks)[number], boolean>>;
