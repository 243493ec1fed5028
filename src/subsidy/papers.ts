/**
 * What the papers of an application prove (clause 3.2): for each invoice what it bills, net of red letters, and what the
 * enterprise paid its seller in time (assumptions evidence-limits and payment-deadline).
 * @module
 */
import * as expectations from '../words/expected';
import * as faults from '../words/problems';
import type { Application, Contract, Invoice, Payment, RedLetter } from '../facts/application';
import { dayAt, type Day } from '../values/calendar';
import { fenAt, mostFen, noFen, yuanOf, type Fen } from '../values/fen';
import { isInvoiceId, parseInvoiceId, type InvoiceId } from '../values/invoice-id';
import { booleanAt, readEach, readSome } from '../values/record';
import { isReference, parseReference, type Reference } from '../values/reference';
import { canonicalAt, reject, type Path } from '../values/result';
import { isUscc, parseUscc, type Uscc } from '../values/uscc';

export interface Papers {
  readonly contracts: Listed<ContractPaper>;
  readonly invoices: Listed<InvoicePaper>;
  readonly payments: readonly PaymentPaper[];
}
/** Papers in their order, and by id where they are many: a map for every list would cost a round more than a search. */
interface Listed<Paper> {
  readonly all: readonly Paper[];
  readonly byId: ReadonlyMap<string, Paper> | undefined;
}

export interface ContractPaper {
  readonly id: Reference;
  readonly contract: Contract;
  readonly signed: Day;
  /** Whether a line names it. */
  used: boolean;
}
/** An invoice and what is left of it, and of the payments for it that count, for the lines still to come. */
export interface InvoicePaper {
  readonly id: InvoiceId;
  readonly invoice: Invoice;
  readonly issued: Day;
  readonly net: Fen;
  readonly tax: Fen;
  readonly total: Fen;
  /** Of the total less red letters. */
  invoiceRoom: Fen;
  paymentRoom: Fen;
  /** The first and the last day of the payments that count; undefined where none does. */
  firstPaid: Day | undefined;
  lastPaid: Day | undefined;
  /** Whether a line names it. */
  used: boolean;
}
export interface PaymentPaper {
  readonly id: Reference;
  readonly payment: Payment;
  readonly paid: Day;
  /** Undefined where the application has no such invoice: who should have been paid is not known then. */
  readonly paper: InvoicePaper | undefined;
}

/** Reads the papers, each id once. Throws for whatever is malformed in them, and for sums out of range. */
export function readPapers(application: Application, deadline: Day): Papers {
  const enterprise = application.enterprise.uscc;
  const contracts = listed(readEach(application.contracts, 'contracts', readContract, enterprise), 'contracts');
  const invoices = listed(readEach(application.invoices, 'invoices', readInvoice, enterprise), 'invoices');
  const context = { enterprise, invoices, deadline };
  const payments = listed(readEach(application.payments, 'payments', readPayment, context), 'payments').all;
  return { contracts, invoices, payments };
}

const few = 8;

function listed<Paper extends { readonly id: string }>(all: readonly Paper[], list: string): Listed<Paper> {
  // Reversed, so that the first paper with an id is the one that is found.
  const byId = all.length > few ? new Map(all.map((paper) => [paper.id, paper] as const).reverse()) : undefined;
  const papers = { all, byId };
  all.forEach((paper, place) => {
    if (paperOf(papers, paper.id) !== paper) reject(faults.duplicateId, [list, place, 'id'], { given: paper.id });
  });
  return papers;
}

/** The paper with an id, if there is one. */
export function paperOf<Paper extends { readonly id: string }>(
  { all, byId }: Listed<Paper>,
  id: string,
): Paper | undefined {
  if (byId !== undefined) return byId.get(id);
  for (const paper of all) if (paper.id === id) return paper;
  return undefined;
}

function readContract(contract: Contract, _index: number, enterprise: Uscc): ContractPaper {
  const { id, signedOn, customer, provider } = contract;
  if (!isReference(id)) canonicalAt(parseReference, id, 'id');
  const signed = dayAt(signedOn, 'signedOn');
  if (customer !== enterprise && !isUscc(customer)) canonicalAt(parseUscc, customer, 'customer');
  if (!isUscc(provider)) canonicalAt(parseUscc, provider, 'provider');
  return { id, contract, signed, used: false };
}

function readInvoice(invoice: Invoice, _index: number, enterprise: Uscc): InvoicePaper {
  const { id, seller, buyer, redLetters, void: isVoid } = invoice;
  if (!isInvoiceId(id)) canonicalAt(parseInvoiceId, id, 'id');
  const issued = dayAt(invoice.issuedOn, 'issuedOn');
  if (!isUscc(seller)) canonicalAt(parseUscc, seller, 'seller');
  if (buyer !== enterprise && !isUscc(buyer)) canonicalAt(parseUscc, buyer, 'buyer');
  const net = fenAt(invoice.net, 'net');
  const tax = fenAt(invoice.tax, 'tax');
  const total = fenAt(invoice.total, 'total');
  if (isVoid !== undefined) booleanAt(isVoid, 'void');
  return {
    id,
    invoice,
    issued,
    net,
    tax,
    total,
    invoiceRoom: (redLetters === undefined ? total : Math.max(0, total - sumOfRedLetters(redLetters))) as Fen,
    paymentRoom: noFen,
    firstPaid: undefined,
    lastPaid: undefined,
    used: false,
  };
}

/** The sum of the red letters of an invoice, each once. Most have none: what reads them is not on the way of the others. */
function sumOfRedLetters(redLetters: readonly RedLetter[]): Fen {
  const seen = new Set<InvoiceId>();
  let sum = noFen;
  readSome(redLetters, 'redLetters', ({ id, issuedOn, total }) => {
    if (seen.has(canonicalAt(parseInvoiceId, id, 'id'))) reject(faults.duplicateId, ['id'], { given: id });
    seen.add(id);
    dayAt(issuedOn, 'issuedOn');
    sum = sumInRange(sum, fenAt(total, 'total'), 'total');
  });
  return sum;
}

/** Reads a payment, and enters it with its invoice if it counts: paid by the enterprise to the seller in time. */
function readPayment(
  payment: Payment,
  _index: number,
  { enterprise, invoices, deadline }: { enterprise: Uscc; invoices: Listed<InvoicePaper>; deadline: Day },
): PaymentPaper {
  const { id, payer, payee } = payment;
  if (!isReference(id)) canonicalAt(parseReference, id, 'id');
  const paper = paperOf(invoices, payment.invoice);
  if (paper === undefined) canonicalAt(parseInvoiceId, payment.invoice, 'invoice');
  const paid = dayAt(payment.paidOn, 'paidOn');
  const amount = fenAt(payment.amount, 'amount');
  const isPayer = payer === enterprise;
  const isPayee = payee === paper?.invoice.seller;
  if (!isPayer && !isUscc(payer)) canonicalAt(parseUscc, payer, 'payer');
  if (!isPayee && !isUscc(payee)) canonicalAt(parseUscc, payee, 'payee');
  if (paper !== undefined && isPayer && isPayee && paid <= deadline) {
    paper.paymentRoom = sumInRange(paper.paymentRoom, amount, 'amount');
    if (paper.firstPaid === undefined || paid < paper.firstPaid) paper.firstPaid = paid;
    if (paper.lastPaid === undefined || paid > paper.lastPaid) paper.lastPaid = paid;
  }
  return { id, payment, paid, paper };
}

/** A sum of amounts; the item that takes it out of the range of amounts is refused. */
export function sumInRange(sum: Fen, amount: Fen, ...path: Path): Fen {
  const total = (sum + amount) as Fen;
  if (total > mostFen) reject(faults.outOfRange, path, { expected: expectations.sumInRange, given: yuanOf(amount) });
  return total;
}
