/**
 * What the papers of an application prove (clause 3.2): for each invoice what it bills, net of red letters, and what the
 * enterprise paid its seller in time (assumptions evidence-limits and payment-deadline); and what in them is worth a look.
 * @module
 */
import * as expectations from '../words/expected';
import * as faults from '../words/problems';
import type { Application, Contract, Invoice } from '../facts/application';
import { dayAt, isoDateOf, type Day } from '../values/calendar';
import { fenAt, mostFen, noFen, type Fen } from '../values/fen';
import { parseInvoiceId, type InvoiceId } from '../values/invoice-id';
import { recordsAt } from '../values/record';
import { parseReference, type Reference } from '../values/reference';
import { canonicalAt, reject, type Path, type Result } from '../values/result';
import { parseUscc } from '../values/uscc';
import { finding, type ComparedBy, type Finding, type FindingCode } from './findings';
import type { SubsidyTerms } from './terms';

export interface Papers {
  readonly contracts: ReadonlyMap<Reference, Contract>;
  readonly invoices: ReadonlyMap<InvoiceId, InvoicePaper>;
  /** What is worth a look, in the order of the papers. */
  readonly flags: readonly Finding[];
}
/** An invoice and the payments for it that count. */
export interface InvoicePaper {
  readonly invoice: Invoice;
  readonly issued: Day;
  readonly net: Fen;
  readonly tax: Fen;
  readonly total: Fen;
  /** What is left for the lines still to come: of the total less red letters, and of the payments. */
  readonly room: Record<'invoice' | 'payment', Fen>;
  /** The first and the last day of payment; undefined where no payment counts. */
  paid: { first: Day; last: Day } | undefined;
}

/** Reads the papers, each id once. Throws for whatever is malformed in them, and for sums out of range. */
export function readPapers(terms: SubsidyTerms, application: Application, submissionDay: Day): Papers {
  const { uscc: enterprise } = application.enterprise;
  const submittedOn = isoDateOf(submissionDay);
  const deadline = terms.base.paidBy === 'submission' ? submissionDay : terms.closingDay;
  const used = {
    contracts: new Set(application.purchases.map(({ contract }) => contract)),
    invoices: new Set(application.purchases.map(({ invoice }) => invoice)),
  };
  const flags: Finding[] = [];
  const flag = <Code extends FindingCode>(code: Code, compared: ComparedBy[Code]): void => {
    flags.push(finding(code, compared));
  };

  const contracts = byId(application.contracts, 'contracts', parseReference, (contract, path) => {
    const { id, signedOn, customer, provider } = contract;
    const signed = dayAt(signedOn, ...path, 'signedOn');
    if (customer !== enterprise) canonicalAt(parseUscc, customer, ...path, 'customer');
    canonicalAt(parseUscc, provider, ...path, 'provider');
    if (signed > submissionDay) flag('contract-after-submission', { contract: id, signedOn, submittedOn });
    if (!used.contracts.has(id)) flag('paper-not-listed', { paper: 'contract', contract: id });
    return contract;
  });

  const invoices = byId(application.invoices, 'invoices', parseInvoiceId, (invoice, path) => {
    const { id, issuedOn, buyer, seller } = invoice;
    const paper = readInvoice(invoice, path);
    if (buyer !== enterprise) canonicalAt(parseUscc, buyer, ...path, 'buyer');
    canonicalAt(parseUscc, seller, ...path, 'seller');
    if (paper.issued > submissionDay) flag('invoice-after-submission', { invoice: id, issuedOn, submittedOn });
    if (!used.invoices.has(id)) flag('paper-not-listed', { paper: 'invoice', invoice: id });
    return paper;
  });

  byId(application.payments, 'payments', parseReference, (payment, path) => {
    const { id, payer, payee, paidOn } = payment;
    const paper = invoices.get(payment.invoice);
    const paid = dayAt(paidOn, ...path, 'paidOn');
    const amount = fenAt(payment.amount, ...path, 'amount');
    if (paper === undefined) canonicalAt(parseInvoiceId, payment.invoice, ...path, 'invoice');
    if (payer !== enterprise) canonicalAt(parseUscc, payer, ...path, 'payer');
    // Without the invoice, who should have been paid is not known.
    const seller = paper?.invoice.seller ?? payee;
    if (payee !== paper?.invoice.seller) canonicalAt(parseUscc, payee, ...path, 'payee');
    if (payer !== enterprise) flag('payment-payer-differs', { payment: id, payer, enterprise });
    if (payee !== seller) flag('payment-payee-differs', { payment: id, payee, seller });
    if (paid > deadline) flag('payment-too-late', { payment: id, paidOn, deadline: isoDateOf(deadline) });
    if (!used.invoices.has(payment.invoice)) flag('paper-not-listed', { paper: 'payment', payment: id });
    const counts = payer === enterprise && payee === seller && paid <= deadline;
    if (paper !== undefined && counts) enterPayment(paper, paid, amount, path);
    return payment;
  });
  return { contracts, invoices, flags };
}

/** The papers of a list by id; an id that is there twice is refused. */
function byId<Key extends string, Given extends { readonly id: Key }, Paper>(
  given: readonly Given[],
  list: string,
  parse: (id: unknown) => Result<Key>,
  read: (paper: Given, path: Path) => Paper,
): ReadonlyMap<Key, Paper> {
  const papers = new Map<Key, Paper>();
  recordsAt(given, list).forEach((each, i) => {
    const path = [list, i];
    const id = canonicalAt(parse, each.id, ...path, 'id');
    const paper = read(each, path);
    if (papers.has(id)) reject(faults.duplicateId, [...path, 'id'], { given: id });
    papers.set(id, paper);
  });
  return papers;
}

function readInvoice(invoice: Invoice, path: Path): InvoicePaper {
  const { void: isVoid } = invoice;
  const total = fenAt(invoice.total, ...path, 'total');
  const issued = dayAt(invoice.issuedOn, ...path, 'issuedOn');
  if (isVoid !== undefined && typeof isVoid !== 'boolean') {
    reject(faults.wrongType, [...path, 'void'], { expected: expectations.trueOrFalse, given: isVoid });
  }
  return {
    invoice,
    issued,
    net: fenAt(invoice.net, ...path, 'net'),
    tax: fenAt(invoice.tax, ...path, 'tax'),
    total,
    room: { invoice: Math.max(0, total - reversedBy(invoice, path)) as Fen, payment: noFen },
    paid: undefined,
  };
}

function reversedBy({ redLetters }: Invoice, path: Path): Fen {
  if (redLetters === undefined) return noFen;
  return recordsAt(redLetters, ...path, 'redLetters').reduce((sum, { total }, r) => {
    const at = [...path, 'redLetters', r, 'total'];
    return sumInRange(sum, fenAt(total, ...at), at);
  }, noFen);
}

function enterPayment(paper: InvoicePaper, paid: Day, amount: Fen, path: Path): void {
  const { room, paid: before } = paper;
  room.payment = sumInRange(room.payment, amount, [...path, 'amount']);
  if (before === undefined) paper.paid = { first: paid, last: paid };
  else {
    before.first = Math.min(before.first, paid) as Day;
    before.last = Math.max(before.last, paid) as Day;
  }
}

/** A sum of amounts; the item that takes it out of the range of amounts is refused. */
export function sumInRange(sum: Fen, amount: Fen, path: Path): Fen {
  const total = (sum + amount) as Fen;
  if (total > mostFen) reject(faults.outOfRange, path, { expected: expectations.yuan, given: total / 100 });
  return total;
}
