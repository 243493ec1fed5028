/**
 * What stands in the queue, and what comes out of it.
 * @module
 */
import type { Instant } from '../values/calendar';
import type { Yuan } from '../values/fen';
import type { Id } from '../values/id';
import type { InvoiceId } from '../values/invoice-id';
import type { Uscc } from '../values/uscc';

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

/** What can come of a claim, in the order in which the first that holds is told. */
export const grantOutcomes = [
  'nothing-due',
  'cap-used-up',
  'unfunded',
  'reduced-by-pool',
  'reduced-by-cap',
  'granted-in-full',
] as const;
export type GrantOutcome = (typeof grantOutcomes)[number];

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
