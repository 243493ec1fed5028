/**
 * What is carried from one batch to the next: who was granted what, what is left, and where the queue stands.
 * @module
 */
import type { Instant } from '../values/calendar';
import type { Yuan } from '../values/fen';
import type { Id } from '../values/id';
import type { InvoiceId } from '../values/invoice-id';
import type { Uscc } from '../values/uscc';

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
  readonly last?: { readonly queuedAt: Instant; readonly application: Id };
}
