/**
 * Why an event is refused, as a value: a stable code, a sentence in both languages, and what was compared.
 * Golden cases for each code: test/golden/review-refusals.test.ts.
 * @module
 */
import type { ReviewStatus } from '../policy/vocabulary';
import type { Instant } from '../values/calendar';
import type { Yuan } from '../values/fen';
import type { LocalizedText } from '../words/localized';
import { refusalMessage, type RefusalCode } from '../words/refusals';
import type { Actor, FormalCheck, ReviewEventType } from './events';

/** What each refusal compared, as plain JSON: amounts in yuan, times as they were given. */
export interface RefusalFacts {
  'already-final': { readonly event: ReviewEventType; readonly status: ReviewStatus };
  /** `from`: the statuses in which the policy allows the event; none if the policy has no such step. */
  'not-the-next-step': {
    readonly event: ReviewEventType;
    readonly status: ReviewStatus;
    readonly from: readonly ReviewStatus[];
  };
  /** `expected`: the bodies that may act. */
  'wrong-actor': { readonly event: ReviewEventType; readonly actor: Actor; readonly expected: readonly Actor[] };
  'before-previous-event': { readonly at: Instant; readonly previous: Instant };
  /** The policy's window; `opensAt` is absent if it names no opening. */
  'window-closed': { readonly at: Instant; readonly opensAt?: Instant; readonly closesAt: Instant };
  /** `submittedAt`: what the application says. */
  'submitted-at-differs': { readonly at: Instant; readonly submittedAt: Instant };
  'no-purchases': { readonly purchases: 0 };
  'checks-failed': { readonly failed: readonly FormalCheck[] };
  /** Purchase lines of the application, and audited amounts given. */
  'amount-count-differs': { readonly lines: number; readonly given: number };
  /** One reason for each line above its claimed amount; lines count from 1. */
  'amount-above-claim': { readonly line: number; readonly claimed: Yuan; readonly amount: Yuan };
  /** The grant of a list, or the amount to recover. */
  'amount-not-positive': { readonly granted: Yuan } | { readonly amount: Yuan };
  'amount-above-entitlement': { readonly granted: Yuan; readonly entitlement: Yuan };
  /** `audited`: the sum over the lines. */
  'amount-above-audited': { readonly entitlement: Yuan; readonly audited: Yuan };
  'amount-above-cap': { readonly granted: Yuan; readonly annualCap: Yuan };
  'amount-differs-from-grant': { readonly amount: Yuan; readonly granted: Yuan };
  'amount-above-payment': { readonly amount: Yuan; readonly paid: Yuan };
  /** The reasons given, all of them blank. */
  'reasons-missing': { readonly reasons: readonly string[] };
  /** `earlier`: the body for which the person has acted in this case. */
  'same-person': { readonly person: string; readonly earlier: Actor; readonly actor: Actor };
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

/** Every reason against an event: the first in the order of `refusalCodes`, and the rest. */
export type Refusal = RefusalReason & { readonly also: readonly RefusalReason[] };

export function refusalReason<Code extends RefusalCode>(code: Code, compared: RefusalFacts[Code]): RefusalReason {
  return { code, message: refusalMessage(code, compared), compared } as RefusalReason;
}
