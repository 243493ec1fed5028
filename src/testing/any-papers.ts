/**
 * The papers of an application: contract, invoice and payments of one seller, mostly in order, each defect here and there.
 * @module
 */
import fc from 'fast-check';
import type { Application, Contract, Invoice, Payment } from '../facts/application';
import type { Policy } from '../policy/policy';
import { beijingDay, dayOf, isoDateOf, momentAt, type Day, type Instant, type IsoDate } from '../values/calendar';
import { fenOf, noFen, yuanOf, type Fen } from '../values/fen';
import type { InvoiceId } from '../values/invoice-id';
import { padded } from '../values/text';
import type { Reference } from '../values/reference';
import type { Uscc } from '../values/uscc';
import { usccOf } from './any-values';
import { mostly, pickedFrom, rarely, shareIn, shares, upTo, weighted, type Drawn } from './draw';

/** What is wrong with the papers of a line; once in so many. */
const wrongOneIn = 50;

/** Who is named: the right one, the other side of the purchase, or one who has nothing to do with it. */
type Named = (right: Uscc, counterpart: Uscc) => Uscc;
const right: Named = (side) => side;
const counterpart: Named = (_, other) => other;
const stranger: Named = () => usccOf('MA', 99);

/** One who sells and is on no register. */
const reseller = usccOf('MB', 99);

const paymentDraw = fc.record({
  share: shareIn(12),
  day: mostly(0, [1, 2, 3, 4, 5, 6], 10),
  payer: mostly(right, [stranger], wrongOneIn),
  payee: mostly(right, [stranger, counterpart], wrongOneIn),
});
const redLetterDraw = fc.record({ share: upTo(5), issued: mostly(0, [1, 2, 3], 2) });
/** The papers of a slot: a contract and an invoice for each provider that its lines buy from. */
export const slotDraw = fc.record({
  /** Its invoices have the numbers that other applications use, too. */
  shared: rarely(5),
  /** Bought from one who is not on the register: all the papers name a reseller. */
  resold: rarely(wrongOneIn),
  contract: mostly('in-order', ['missing', 'other-customer', 'other-provider'], 20),
  signed: mostly(0, [1, 2, 3, 4, 5, 6], 6),
  invoice: mostly('in-order', ['missing', 'void', 'above', 'below', 'not-void'], 14),
  buyer: mostly(right, [stranger, counterpart], wrongOneIn),
  seller: mostly(right, [stranger, counterpart], wrongOneIn),
  issued: mostly(0, [1, 2, 3, 4, 5, 6], 16),
  total: shareIn(12),
  vat: mostly(0, [1, 2, 3], 4),
  redLetters: weighted<readonly Drawn<typeof redLetterDraw>[]>(
    [5, fc.constant([])],
    [1, fc.array(redLetterDraw, { minLength: 1, maxLength: 2 })],
  ),
  payments: weighted<readonly Drawn<typeof paymentDraw>[]>(
    [14, paymentDraw.map((one) => [one])],
    [1, fc.constant([])],
    [3, fc.array(paymentDraw, { minLength: 2, maxLength: 3 })],
  ),
});

/** What papers are about, by the lines that name them. */
interface Purchased {
  readonly buyer: Uscc;
  readonly provider: Uscc;
  readonly contract: Reference;
  readonly invoice: InvoiceId;
  readonly claimed: Fen;
}

/** The papers of a slot; its payments have no numbers yet. */
export function papersFrom(
  slot: Drawn<typeof slotDraw>,
  { buyer, provider, contract, invoice: id, claimed }: Purchased,
  days: ReturnType<typeof paperDays>,
): Pick<Application, 'contracts' | 'invoices'> & { readonly payments: readonly Omit<Payment, 'id'>[] } {
  const seller = slot.resold ? reseller : provider;
  const signed: Contract = {
    id: contract,
    signedOn: pickedFrom(days.signed, slot.signed),
    customer: slot.contract === 'other-customer' ? stranger(buyer, seller) : buyer,
    provider: slot.contract === 'other-provider' ? stranger(seller, buyer) : seller,
  };
  const total = slot.total(claimed);
  const sixPercent = Math.round((total / 106) * 6);
  const tax = pickedFrom([sixPercent, 0, total, Math.floor(total / 2)], slot.vat) as Fen;
  // Net and tax are a fen above or below what the invoice says in all.
  const stated = Math.max(0, total + (slot.invoice === 'above' ? -1 : slot.invoice === 'below' ? 1 : 0));
  const issuedOn = pickedFrom(days.issued, slot.issued);
  const redLetters = slot.redLetters.map(({ share, issued }, i) => ({
    id: `4200${padded(i, 4)}00-${id.slice(-8)}` as InvoiceId,
    issuedOn: issued === 0 ? issuedOn : pickedFrom(days.issued, issued),
    total: yuanOf(pickedFrom(shares, share)(Math.floor(total / 2) as Fen)),
  }));
  const invoice: Invoice = {
    id,
    issuedOn,
    seller: slot.seller(seller, buyer),
    buyer: slot.buyer(buyer, seller),
    net: yuanOf((total - tax) as Fen),
    tax: yuanOf(tax),
    total: yuanOf(stated as Fen),
    ...(slot.invoice === 'void' || slot.invoice === 'not-void' ? { void: slot.invoice === 'void' } : {}),
    ...(redLetters.length === 0 ? {} : { redLetters }),
  };
  const part = Math.ceil(fenOf(invoice.total) / Math.max(1, slot.payments.length)) as Fen;
  return {
    contracts: slot.contract === 'missing' ? [] : [signed],
    invoices: slot.invoice === 'missing' ? [] : [invoice],
    payments: slot.payments.map(({ share, day, payer, payee }) => ({
      invoice: id,
      paidOn: pickedFrom(days.paid, day),
      payer: payer(buyer, seller),
      payee: payee(seller, buyer),
      amount: yuanOf(part === noFen ? noFen : share(part)),
    })),
  };
}

/** Days of papers: first one on which nothing is wrong, then those at and beside each border that the rules draw. */
export function paperDays({ window, purchases }: Policy, submittedAt: Instant) {
  const submission = beijingDay(momentAt(submittedAt));
  const closing = beijingDay(momentAt(window.closesAt));
  const [first, last] = [dayOf(purchases.from), dayOf(purchases.to)];
  const usual = Math.max(first, submission - 30);
  const paid = Math.max(usual, submission - 10);
  return {
    signed: daysOf(first, first - 1, last + 1, last, submission - 1, submission, submission + 1),
    issued: daysOf(usual, submission - 1, submission, submission + 1, first - 1, last, last + 1),
    paid: daysOf(paid, submission, submission + 1, first - 1, last + 1, closing, closing + 1),
  };
}

/** Days as dates, none before year 1. */
export function daysOf(...days: readonly number[]): readonly IsoDate[] {
  return days.map((day) => isoDateOf(day as Day));
}
