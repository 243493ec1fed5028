/**
 * What the papers of an application prove (clause 3.2): for each invoice what it bills, net of red letters, and what was
 * paid for it in time by the right hands to the right hands (assumptions evidence-limits and payment-deadline).
 * @module
 */
import type { Application, Contract, Invoice, Payment } from '../facts/application';
import { beijingDay, dayAt, isoDateOf, type Day, type Moment } from '../values/calendar';
import { fenAt, mostFen, noFen, type Fen } from '../values/fen';
import type { Id } from '../values/id';
import type { InvoiceId } from '../values/invoice-id';
import { listAt, reject, type Path } from '../values/result';
import { finding, noFindings, type Finding } from './findings';
import { emptyFolder, file, find, type Folder } from './folder';
import type { SubsidyTerms } from './terms';

export interface Evidence {
  readonly submissionDay: Day;
  readonly contracts: Folder<ContractEvidence>;
  readonly invoices: Folder<InvoiceEvidence>;
  readonly payments: Folder<PaymentEvidence>;
}
export interface ContractEvidence {
  readonly id: Id;
  readonly contract: Contract;
  readonly signed: Day;
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
}
/** The payments for one invoice. */
export interface PaymentEvidence {
  /** The invoice that they name. */
  readonly id: InvoiceId;
  /** The days of the payments that count. */
  readonly days: Day[];
  /** Why the others do not. */
  flags: readonly Finding[];
  /** What is left of the counting payments for the lines still to come. */
  room: Fen;
}

export function readEvidence(terms: SubsidyTerms, application: Application, submitted: Moment): Evidence {
  const submissionDay = beijingDay(submitted);
  const contracts = readContracts(listAt(application.contracts, 'contracts'));
  const invoices = readInvoices(listAt(application.invoices, 'invoices'));
  const deadline = terms.base.paidBy === 'submission' ? submissionDay : terms.closingDay;
  return { submissionDay, contracts, invoices, payments: readPayments(application, invoices, deadline) };
}

function readContracts(contracts: readonly Contract[]): Folder<ContractEvidence> {
  const folder = emptyFolder<ContractEvidence>();
  contracts.forEach((contract, i) => {
    const signed = dayAt(contract.signedOn, 'contracts', i, 'signedOn');
    file(folder, { id: contract.id, contract, signed }, 'contracts', i);
  });
  return folder;
}

function readInvoices(invoices: readonly Invoice[]): Folder<InvoiceEvidence> {
  const folder = emptyFolder<InvoiceEvidence>();
  invoices.forEach((invoice, i) => {
    const issued = dayAt(invoice.issuedOn, 'invoices', i, 'issuedOn');
    const net = fenAt(invoice.net, 'invoices', i, 'net');
    const tax = fenAt(invoice.tax, 'invoices', i, 'tax');
    const total = fenAt(invoice.total, 'invoices', i, 'total');
    const room = Math.max(0, total - reversedBy(invoice, i)) as Fen;
    file(folder, { id: invoice.id, invoice, issued, net, tax, total, room }, 'invoices', i);
  });
  return folder;
}

function reversedBy({ redLetters }: Invoice, i: number): Fen {
  if (redLetters === undefined) return noFen;
  return redLetters.reduce((sum, { total }, r) => {
    const path = ['invoices', i, 'redLetters', r, 'total'] as const;
    return sumInRange(sum, fenAt(total, ...path), ...path);
  }, noFen);
}

function readPayments(
  { payments, enterprise }: Application,
  invoices: Folder<InvoiceEvidence>,
  deadline: Day,
): Folder<PaymentEvidence> {
  const folder = emptyFolder<PaymentEvidence>();
  const seen = emptyFolder<Payment>();
  listAt(payments, 'payments').forEach((payment, i) => {
    file(seen, payment, 'payments', i);
    const paid = dayAt(payment.paidOn, 'payments', i, 'paidOn');
    const amount = fenAt(payment.amount, 'payments', i, 'amount');
    const seller = find(invoices, payment.invoice)?.invoice.seller;
    const faults = faultsOf(payment, enterprise.uscc, seller, paid, deadline);
    const found = find(folder, payment.invoice) ?? fileUnder(folder, payment.invoice, i);
    if (faults.length > 0) found.flags = [...found.flags, ...faults];
    else if (seller !== undefined) {
      found.days.push(paid);
      found.room = sumInRange(found.room, amount, 'payments', i, 'amount');
    }
  });
  return folder;
}

function fileUnder(folder: Folder<PaymentEvidence>, invoice: InvoiceId, place: number): PaymentEvidence {
  return file(folder, { id: invoice, days: [], flags: noFindings, room: noFen }, 'payments', place);
}

/** Why a payment does not count. Where its invoice is missing, nobody can tell who should have been paid, so none counts. */
function faultsOf(
  { id, payer, payee, paidOn }: Payment,
  enterprise: string,
  seller: string | undefined,
  paid: Day,
  deadline: Day,
): readonly Finding[] {
  const faults: Finding[] = [];
  if (payer !== enterprise) faults.push(finding('payment-payer-differs', { payment: id, payer, enterprise }));
  if (seller !== undefined && payee !== seller) {
    faults.push(finding('payment-payee-differs', { payment: id, payee, seller }));
  }
  if (paid > deadline) {
    faults.push(finding('payment-too-late', { payment: id, paidOn, deadline: isoDateOf(deadline) }));
  }
  return faults;
}

function sumInRange(sum: Fen, amount: Fen, ...path: Path): Fen {
  if (sum + amount > mostFen) reject('out-of-range', path, { expected: 'yuan', given: (sum + amount) / 100 });
  return (sum + amount) as Fen;
}
