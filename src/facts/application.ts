/**
 * One application (clause 3.2): the list of purchases, and the contracts, invoices and payment proofs that go with it.
 * @module
 */
import * as expectations from '../words/expected';
import * as faults from '../words/problems';
import type { Instant, IsoDate } from '../values/calendar';
import { fenOf, mostFen, noFen, type Fen, type Yuan } from '../values/fen';
import type { Id } from '../values/id';
import type { InvoiceId } from '../values/invoice-id';
import type { Reference } from '../values/reference';
import { problem, type Problem } from '../values/result';
import type { Uscc } from '../values/uscc';
import type { Enterprise } from './enterprise';

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

/** A red-letter note (红字发票): a positive amount that reduces the invoice. */
export interface RedLetter {
  /** The number of the note itself. */
  readonly id: InvoiceId;
  /** The day of issue. */
  readonly issuedOn: IsoDate;
  /** In yuan, tax included, as a positive amount. */
  readonly total: Yuan;
}

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

/**
 * What the rules add up stays within the range of amounts: a problem at each amount with which the sum of its group would
 * leave it. One group, where nothing is said.
 */
export function sumsInRange<Field extends string, Item extends Readonly<Record<Field, Yuan>>>(
  amount: Field,
  groupOf: (item: Item) => string = () => '',
): (items: readonly Item[]) => Iterable<Problem> {
  return function* (items) {
    // The sum of all is quick, and nearly always in range.
    if (items.reduce((sum, item) => sum + fenOf(item[amount]), 0) <= mostFen) return;
    const sums = new Map<string, Fen>();
    for (const [i, item] of items.entries()) {
      const before = sums.get(groupOf(item)) ?? noFen;
      const sum = (before + fenOf(item[amount])) as Fen;
      if (sum > mostFen)
        yield problem(faults.outOfRange, [i, amount], { expected: expectations.sumInRange, given: item[amount] });
      else sums.set(groupOf(item), sum);
    }
  };
}
