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
import { finding, type Finding } from './findings';
import type { SubsidyTerms } from './terms';

export interface Evidence {
  readonly submissionDay: Day;
  readonly contracts: ReadonlyMap<Id, ContractEvidence>;
  readonly invoices: ReadonlyMap<InvoiceId, InvoiceEvidence>;
  readonly payments: ReadonlyMap<InvoiceId, PaymentEvidence>;
}
export interface ContractEvidence {
  readonly contract: Contract;
  readonly signed: Day;
}
export interface InvoiceEvidence {
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
  /** The days of the payments that count. */
  readonly days: Day[];
  /** Why the others do not. */
  readonly flags: Finding[];
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

function readContracts(contracts: readonly Contract[]): ReadonlyMap<Id, ContractEvidence> {
  const byId = new Map<Id, ContractEvidence>();
  contracts.forEach((contract, i) => {
    rejectTwice(byId, contract.id, ['contracts', i, 'id']);
    byId.set(contract.id, { contract, signed: dayAt(contract.signedOn, 'contracts', i, 'signedOn') });
  });
  return byId;
}

function readInvoices(invoices: readonly Invoice[]): ReadonlyMap<InvoiceId, InvoiceEvidence> {
  const byId = new Map<InvoiceId, InvoiceEvidence>();
  invoices.forEach((invoice, i) => {
    rejectTwice(byId, invoice.id, ['invoices', i, 'id']);
    const total = fenAt(invoice.total, 'invoices', i, 'total');
    byId.set(invoice.id, {
      invoice,
      issued: dayAt(invoice.issuedOn, 'invoices', i, 'issuedOn'),
      net: fenAt(invoice.net, 'invoices', i, 'net'),
      tax: fenAt(invoice.tax, 'invoices', i, 'tax'),
      total,
      room: Math.max(0, total - reversedBy(invoice, i)) as Fen,
    });
  });
  return byId;
}

function reversedBy({ redLetters = [] }: Invoice, i: number): Fen {
  return redLetters.reduce((sum, { total }, r) => {
    const path = ['invoices', i, 'redLetters', r, 'total'] as const;
    return sumInRange(sum, fenAt(total, ...path), path);
  }, noFen);
}

function readPayments(
  { payments, enterprise }: Application,
  invoices: ReadonlyMap<InvoiceId, InvoiceEvidence>,
  deadline: Day,
): ReadonlyMap<InvoiceId, PaymentEvidence> {
  const byInvoice = new Map<InvoiceId, PaymentEvidence>();
  const seen = new Set<Id>();
  listAt(payments, 'payments').forEach((payment, i) => {
    rejectTwice(seen, payment.id, ['payments', i, 'id']);
    seen.add(payment.id);
    const paid = dayAt(payment.paidOn, 'payments', i, 'paidOn');
    const amount = fenAt(payment.amount, 'payments', i, 'amount');
    const seller = invoices.get(payment.invoice)?.invoice.seller;
    const flags = faultsOf(payment, enterprise.uscc, seller, paid, deadline);
    const found = byInvoice.get(payment.invoice) ?? { days: [], flags: [], room: noFen };
    found.flags.push(...flags);
    if (seller !== undefined && flags.length === 0) {
      found.days.push(paid);
      found.room = sumInRange(found.room, amount, ['payments', i, 'amount']);
    }
    byInvoice.set(payment.invoice, found);
  });
  return byInvoice;
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

function rejectTwice(seen: { has(id: string): boolean }, id: string, path: Path): void {
  if (seen.has(id)) reject('duplicate-id', path, { given: id });
}

function sumInRange(sum: Fen, amount: Fen, path: Path): Fen {
  if (sum + amount > mostFen) reject('out-of-range', path, { expected: 'yuan', given: (sum + amount) / 100 });
  return (sum + amount) as Fen;
}
