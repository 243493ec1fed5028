/**
 * The papers of an application: contract, invoice and payments of one seller, mostly in order, each defect here and there.
 * @module
 */
import fc from 'fast-check';
import type { Contract, Invoice, Payment } from '../facts/application';
import { fenOf, noFen, yuanOf, type Fen } from '../values/fen';
import type { InvoiceId } from '../values/invoice-id';
import { padded } from '../values/text';
import type { Reference } from '../values/reference';
import type { Uscc } from '../values/uscc';
import { shareDraw, shareOf, type Share } from './amounts';
import { usccOf } from './any-values';
import { mostly, pickedFrom, rarely, upTo, weighted, type Drawn } from './draw';
import type { paperDays } from './paper-days';

/** What is wrong with the papers of a line; once in so many. */
const wrongOneIn = 60;

/** Who is named: the right one, the other side of the purchase, or one who has nothing to do with it. */
type Party = 'right' | 'counterpart' | 'stranger';

const paymentDraw = fc.record({
  share: shareDraw(12),
  day: mostly(0, [1, 2, 3, 4, 5, 6], 16),
  payer: mostly<Party>('right', ['stranger'], wrongOneIn),
  payee: mostly<Party>('right', ['stranger', 'counterpart'], wrongOneIn),
});
/** The papers of a slot: a contract and an invoice for each provider that its lines buy from. */
export const slotDraw = fc.record({
  /** Its invoices have the numbers that other applications use, too. */
  shared: rarely(5),
  /** Bought from one who is not on the register: all the papers name a reseller. */
  resold: rarely(wrongOneIn),
  contract: mostly<'missing' | 'other-customer' | 'other-provider' | 'in-order'>(
    'in-order',
    ['missing', 'other-customer', 'other-provider'],
    20,
  ),
  signed: mostly(0, [1, 2, 3, 4, 5, 6], 10),
  invoice: mostly<'missing' | 'void' | 'above' | 'below' | 'not-void' | 'in-order'>(
    'in-order',
    ['missing', 'void', 'above', 'below', 'not-void'],
    14,
  ),
  buyer: mostly<Party>('right', ['stranger', 'counterpart'], wrongOneIn),
  seller: mostly<Party>('right', ['stranger', 'counterpart'], wrongOneIn),
  issued: mostly(0, [1, 2, 3, 4, 5, 6], 16),
  total: shareDraw(12),
  vat: mostly(0, [1, 2, 3], 4),
  redLetters: weighted<readonly Share[]>([6, fc.constant([])], [1, fc.array(upTo(5), { minLength: 1, maxLength: 2 })]),
  payments: weighted<readonly Drawn<typeof paymentDraw>[]>(
    [14, paymentDraw.map((one) => [one])],
    [1, fc.constant([])],
    [3, fc.array(paymentDraw, { minLength: 2, maxLength: 3 })],
  ),
});
export type SlotDraw = Drawn<typeof slotDraw>;

interface Parties {
  readonly buyer: Uscc;
  readonly seller: Uscc;
}
type Days = ReturnType<typeof paperDays>;

/** Papers with nothing wrong. */
export const inOrder: SlotDraw = {
  ...{
    shared: false,
    resold: false,
    contract: 'in-order',
    signed: 0,
    invoice: 'in-order',
    issued: 0,
    total: 0,
    vat: 0,
  },
  ...{ buyer: 'right', seller: 'right', redLetters: [] },
  payments: [{ share: 0, day: 0, payer: 'right', payee: 'right' }],
};

/** An enterprise that has nothing to do with it, and one that sells and is on no register. */
const [stranger, reseller] = [usccOf('MA', 99), usccOf('MB', 99)];
const named = (party: Party, right: Uscc, counterpart: Uscc): Uscc => ({ right, counterpart, stranger })[party];

/** Who buys and who sells by the papers of a slot. */
const partiesOf = ({ resold }: SlotDraw, { buyer, seller }: Parties): Parties =>
  resold ? { buyer, seller: reseller } : { buyer, seller };

export function contractFrom(slot: SlotDraw, id: Reference, given: Parties, days: Days): readonly Contract[] {
  if (slot.contract === 'missing') return [];
  const { buyer, seller } = partiesOf(slot, given);
  const customer = slot.contract === 'other-customer' ? stranger : buyer;
  const provider = slot.contract === 'other-provider' ? stranger : seller;
  return [{ id, signedOn: pickedFrom(days.signed, slot.signed), customer, provider }];
}

export function invoiceFrom(slot: SlotDraw, id: InvoiceId, given: Parties, claimed: Fen, days: Days): Invoice {
  const { buyer, seller } = partiesOf(slot, given);
  const total = shareOf(slot.total, claimed);
  const sixPercent = Math.round((total / 106) * 6);
  const tax = pickedFrom([sixPercent, 0, total, Math.floor(total / 2)], slot.vat) as Fen;
  // Net and tax are a fen above or below what the invoice says in all.
  const stated = { above: Math.max(0, total - 1), below: total + 1 };
  const issuedOn = pickedFrom(days.issued, slot.issued);
  const redLetters = slot.redLetters.map((share, i) => ({
    id: `4200${padded(i, 4)}00-${id.slice(-8)}` as InvoiceId,
    issuedOn,
    total: yuanOf(shareOf(share, Math.floor(total / 2) as Fen)),
  }));
  return {
    id,
    issuedOn,
    seller: named(slot.seller, seller, buyer),
    buyer: named(slot.buyer, buyer, seller),
    net: yuanOf((total - tax) as Fen),
    tax: yuanOf(tax),
    total: yuanOf((slot.invoice === 'above' || slot.invoice === 'below' ? stated[slot.invoice] : total) as Fen),
    ...(slot.invoice === 'void' || slot.invoice === 'not-void' ? { void: slot.invoice === 'void' } : {}),
    ...(redLetters.length === 0 ? {} : { redLetters }),
  };
}

export function paymentsFrom(slot: SlotDraw, invoice: Invoice, given: Parties, days: Days) {
  const { buyer, seller } = partiesOf(slot, given);
  const part = Math.ceil(fenOf(invoice.total) / Math.max(1, slot.payments.length)) as Fen;
  return slot.payments.map(({ share, day, payer, payee }): Omit<Payment, 'id'> => ({
    invoice: invoice.id,
    paidOn: pickedFrom(days.paid, day),
    payer: named(payer, buyer, seller),
    payee: named(payee, seller, buyer),
    amount: yuanOf(part === noFen ? noFen : shareOf(share, part)),
  }));
}
