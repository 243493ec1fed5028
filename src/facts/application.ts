/**
 * One application (clause 3.2): the list of purchases, and the contracts, invoices and payment proofs that go with it.
 * @module
 */
import type { Instant, IsoDate } from '../values/calendar';
import type { Yuan } from '../values/fen';
import type { Id } from '../values/id';
import type { InvoiceId } from '../values/invoice-id';
import type { Reference } from '../values/reference';
import type { Uscc } from '../values/uscc';
import type { Enterprise } from './enterprise';

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

/** One line of the list: a product bought under a contract and billed by an invoice; `amount` is claimed, tax included. */
export interface Purchase {
  readonly product: Id;
  readonly contract: Reference;
  readonly invoice: InvoiceId;
  readonly amount: Yuan;
}

export interface Contract {
  /** Its number, as printed. */
  readonly id: Reference;
  readonly signedOn: IsoDate;
  readonly customer: Uscc;
  readonly provider: Uscc;
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

/** A red-letter note (红字发票): a positive amount that reduces the invoice. */
export interface RedLetter {
  readonly id: InvoiceId;
  readonly issuedOn: IsoDate;
  readonly total: Yuan;
}

export interface Payment {
  /** The number of the proof of payment, as printed. */
  readonly id: Reference;
  readonly invoice: InvoiceId;
  readonly paidOn: IsoDate;
  readonly payer: Uscc;
  readonly payee: Uscc;
  readonly amount: Yuan;
}
