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
import { mostly, pickedFrom, rarely, upTo, weighted } from './draw';
import type { paperDays } from './paper-days';

/** What is wrong with the papers of a line; once in so many. */
const wrongOneIn = 60;

interface PaymentDraw {
  readonly share: Share;
  readonly day: number;
  readonly payer: boolean;
  readonly payee: boolean;
}
/** The papers of a slot: a contract and an invoice for each provider that its lines buy from. */
export interface SlotDraw {
  readonly shared: boolean;
  readonly contract: 'missing' | 'other-customer' | 'other-provider' | 'in-order';
  readonly signed: number;
  readonly invoice: 'missing' | 'other-buyer' | 'other-seller' | 'void' | 'inconsistent' | 'in-order';
  readonly issued: number;
  readonly total: Share;
  readonly vat: number;
  readonly redLetters: readonly Share[];
  readonly payments: readonly PaymentDraw[];
}
const paymentDraw = fc.record<PaymentDraw>({
  share: shareDraw(12),
  day: mostly(0, [1, 2, 3, 4, 5], 16),
  payer: rarely(wrongOneIn),
  payee: rarely(wrongOneIn),
});
export const slotDraw = fc.record<SlotDraw>({
  shared: rarely(5),
  contract: mostly<SlotDraw['contract']>('in-order', ['missing', 'other-customer', 'other-provider'], 20),
  signed: mostly(0, [1, 2, 3], 10),
  invoice: mostly<SlotDraw['invoice']>(
    'in-order',
    ['missing', 'other-buyer', 'other-seller', 'void', 'inconsistent'],
    14,
  ),
  issued: mostly(0, [1, 2, 3, 4, 5], 16),
  total: shareDraw(12),
  vat: mostly(0, [1, 2, 3], 4),
  redLetters: weighted<readonly Share[]>([6, fc.constant([])], [1, fc.array(upTo(4), { minLength: 1, maxLength: 2 })]),
  payments: weighted<readonly PaymentDraw[]>(
    [14, paymentDraw.map((one) => [one])],
    [1, fc.constant([])],
    [3, fc.array(paymentDraw, { minLength: 2, maxLength: 3 })],
  ),
});

interface Parties {
  readonly buyer: Uscc;
  readonly seller: Uscc;
}
type Days = ReturnType<typeof paperDays>;

/** Papers with nothing wrong. */
export const inOrder: SlotDraw = {
  shared: false,
  contract: 'in-order',
  signed: 0,
  invoice: 'in-order',
  issued: 0,
  total: 0,
  vat: 0,
  redLetters: [],
  payments: [{ share: 0, day: 0, payer: false, payee: false }],
};

/** An enterprise that has nothing to do with it. */
const stranger = usccOf('MA', 99);

export function contractFrom(
  slot: SlotDraw,
  id: Reference,
  { buyer, seller }: Parties,
  days: Days,
): readonly Contract[] {
  if (slot.contract === 'missing') return [];
  return [
    {
      id,
      signedOn: pickedFrom(days.signed, slot.signed),
      customer: slot.contract === 'other-customer' ? stranger : buyer,
      provider: slot.contract === 'other-provider' ? stranger : seller,
    },
  ];
}

export function invoiceFrom(
  slot: SlotDraw,
  id: InvoiceId,
  { buyer, seller }: Parties,
  claimed: Fen,
  days: Days,
): Invoice {
  const total = shareOf(slot.total, claimed);
  const sixPercent = Math.round((total / 106) * 6);
  const tax = pickedFrom([sixPercent, 0, total, Math.floor(total / 2)], slot.vat) as Fen;
  const billed = (slot.invoice === 'inconsistent' ? total + 1 : total) as Fen;
  const issuedOn = pickedFrom(days.issued, slot.issued);
  return {
    id,
    issuedOn,
    seller: slot.invoice === 'other-seller' ? stranger : seller,
    buyer: slot.invoice === 'other-buyer' ? stranger : buyer,
    net: yuanOf((total - tax) as Fen),
    tax: yuanOf(tax),
    total: yuanOf(billed),
    ...(slot.invoice === 'void' ? { void: true } : {}),
    ...(slot.redLetters.length === 0
      ? {}
      : {
          redLetters: slot.redLetters.map((share, i) => ({
            id: `4200${padded(i, 4)}00-${id.slice(-8)}` as InvoiceId,
            issuedOn,
            total: yuanOf(shareOf(share, Math.floor(total / 3) as Fen)),
          })),
        }),
  };
}

export function paymentsFrom({ payments }: SlotDraw, invoice: Invoice, { buyer, seller }: Parties, days: Days) {
  const whole = fenOf(invoice.total);
  const part = Math.ceil(whole / Math.max(1, payments.length)) as Fen;
  return payments.map((draw): Omit<Payment, 'id'> => ({
    invoice: invoice.id,
    paidOn: pickedFrom(days.paid, draw.day),
    payer: draw.payer ? stranger : buyer,
    payee: draw.payee ? stranger : seller,
    amount: yuanOf(part === noFen ? noFen : shareOf(draw.share, part)),
  }));
}
