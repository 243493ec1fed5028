/**
 * Why an event is refused, as a value: a stable code, a sentence in both languages, and what was compared.
 * Golden cases for each code: test/golden/review-refusals.test.ts.
 * @module
 */
import type { ReviewStatus } from '../policy/vocabulary';
import type { Instant } from '../values/calendar';
import type { Yuan } from '../values/fen';
import { shownAmount, shownInstant } from '../values/shown';
import type { LocalizedText } from '../words/localized';
import { refusalMessage, type RefusalCode } from '../words/refusals';
import type { Actor, FormalCheck, ReviewEventType } from './events';

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
  'amount-not-positive':
    | {
        /** The amount of the list. */
        readonly granted: Yuan;
      }
    | {
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

/** Every reason against an event: the first in the order of `refusalCodes`, and the rest. */
export type Refusal = RefusalReason & {
  /** The other reasons, in the order of `refusalCodes`. */
  readonly also: readonly RefusalReason[];
};

const instants = ['at', 'previous', 'opensAt', 'closesAt', 'submittedAt'];
const amounts = ['claimed', 'amount', 'granted', 'entitlement', 'audited', 'annualCap', 'paid'];

export function refusalReason<Code extends RefusalCode>(code: Code, compared: RefusalFacts[Code]): RefusalReason {
  const shown = Object.entries(compared).flatMap(([name, value]) => {
    const show = instants.includes(name) ? shownInstant : amounts.includes(name) ? shownAmount : undefined;
    return show === undefined ? [] : [[name, show(value)] as const];
  });
  return { code, message: refusalMessage(code, compared, Object.fromEntries(shown)), compared } as RefusalReason;
}
