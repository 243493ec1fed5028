/**
 * What the papers of an application prove (clause 3.2): for each invoice what it bills, net of red letters, and what was
 * paid for it in time by the right hands to the right hands (assumptions evidence-limits and payment-deadline).
 * @module
 */
import * as expectations from '../words/expected';
import * as faults from '../words/problems';
import type { Application, Contract, Invoice, Payment } from '../facts/application';
import { dayAt, isoDateOf, type Day } from '../values/calendar';
import { fenAt, mostFen, noFen, type Fen } from '../values/fen';
import type { InvoiceId } from '../values/invoice-id';
import { listAt, reject, type Path } from '../values/result';
import { finding, noFindings, type Finding } from './findings';
import { filed, find, type Folder } from './folder';
import type { SubsidyTerms } from './terms';

export interface Evidence {
  readonly contracts: Folder<Contract>;
  readonly invoices: Folder<InvoiceEvidence>;
  /** Payments for invoices that are not there, by the invoice that they name. */
  readonly strays: ReadonlyMap<InvoiceId, PaymentEvidence> | undefined;
}
export interface InvoiceEvidence {
  readonly id: InvoiceId;
  readonly invoice: Invoice;
  readonly issued: Day;
  readonly net: Fen;
  readonly tax: Fen;
  readonly total: Fen;
  /** What is left of it for the lines still to come: total less red letters, less what was recognised. */
  room: Fen;
  readonly payments: PaymentEvidence;
}
/** The payments for one invoice. */
export interface PaymentEvidence {
  /** Whether one counts. */
  paid: boolean;
  /** The days of those, where the policy dates a purchase by them. */
  days: Day[] | undefined;
  /** Why the others do not, if there are others. */
  flags: Finding[] | undefined;
  /** What is left of the counting payments for the lines still to come. */
  room: Fen;
}

export function readEvidence(terms: SubsidyTerms, application: Application, submissionDay: Day): Evidence {
  listAt(application.contracts, 'contracts').forEach(checkContract);
  const contracts = filed(application.contracts, 'contracts');
  const invoices = filed(listAt(application.invoices, 'invoices').map(readInvoice), 'invoices');
  const deadline = terms.base.paidBy === 'submission' ? submissionDay : terms.closingDay;
  return { contracts, invoices, strays: readPayments(terms, application, invoices, deadline) };
}

function checkContract({ signedOn }: Contract, i: number): void {
  dayAt(signedOn, 'contracts', i, 'signedOn');
}

function readInvoice(invoice: Invoice, i: number): InvoiceEvidence {
  const total = fenAt(invoice.total, 'invoices', i, 'total');
  return {
    id: invoice.id,
    invoice,
    issued: dayAt(invoice.issuedOn, 'invoices', i, 'issuedOn'),
    net: fenAt(invoice.net, 'invoices', i, 'net'),
    tax: fenAt(invoice.tax, 'invoices', i, 'tax'),
    total,
    room: Math.max(0, total - reversedBy(invoice, i)) as Fen,
    payments: noPayments(),
  };
}

function noPayments(): PaymentEvidence {
  return { paid: false, days: undefined, flags: undefined, room: noFen };
}

function reversedBy({ redLetters }: Invoice, i: number): Fen {
  if (redLetters === undefined) return noFen;
  return redLetters.reduce((sum, { total }, r) => {
    const path = ['invoices', i, 'redLetters', r, 'total'] as const;
    return sumInRange(sum, fenAt(total, ...path), ...path);
  }, noFen);
}

/** Enters each payment under its invoice; returns those whose invoice is not there. */
function readPayments(
  { base: { datedBy } }: SubsidyTerms,
  { payments, enterprise }: Application,
  invoices: Folder<InvoiceEvidence>,
  deadline: Day,
): Evidence['strays'] {
  let strays: Map<InvoiceId, PaymentEvidence> | undefined;
  filed(listAt(payments, 'payments'), 'payments');
  let i = 0;
  for (const payment of payments) {
    const paid = dayAt(payment.paidOn, 'payments', i, 'paidOn');
    const amount = fenAt(payment.amount, 'payments', i, 'amount');
    const invoice = find(invoices, payment.invoice);
    const faults = faultsOf(payment, enterprise.uscc, invoice?.invoice.seller, paid, deadline);
    const evidence = invoice?.payments ?? strays?.get(payment.invoice) ?? noPayments();
    if (invoice === undefined) (strays ??= new Map()).set(payment.invoice, evidence);
    if (faults.length > 0) {
      evidence.flags ??= [];
      for (const fault of faults) evidence.flags.push(fault);
    } else if (invoice !== undefined) {
      evidence.paid = true;
      if (datedBy === 'payment') (evidence.days ??= []).push(paid);
      evidence.room = sumInRange(evidence.room, amount, 'payments', i, 'amount');
    }
    i += 1;
  }
  return strays;
}

/** Why a payment does not count. Where its invoice is missing, nobody can tell who should have been paid, so none counts. */
function faultsOf(
  { id, payer, payee, paidOn }: Payment,
  enterprise: string,
  seller: string | undefined,
  paid: Day,
  deadline: Day,
): readonly Finding[] {
  const byApplicant = payer === enterprise;
  const toSeller = seller === undefined || payee === seller;
  const inTime = paid <= deadline;
  if (byApplicant && toSeller && inTime) return noFindings;
  const faults: Finding[] = [];
  if (!byApplicant) faults.push(finding('payment-payer-differs', { payment: id, payer, enterprise }));
  if (!toSeller) faults.push(finding('payment-payee-differs', { payment: id, payee, seller }));
  if (!inTime) faults.push(finding('payment-too-late', { payment: id, paidOn, deadline: isoDateOf(deadline) }));
  return faults;
}

function sumInRange(sum: Fen, amount: Fen, ...path: Path): Fen {
  if (sum + amount > mostFen)
    reject(faults.outOfRange, path, { expected: expectations.yuan, given: (sum + amount) / 100 });
  return (sum + amount) as Fen;
}
