/**
 * One purchase line with the papers that it names, as far as they are there.
 * @module
 */
import type { Contract, Purchase } from '../facts/application';
import type { Product } from '../facts/catalogue';
import { fenAt, type Fen } from '../values/fen';
import type { Evidence, InvoiceEvidence, PaymentEvidence } from './evidence';
import { find } from './folder';
import type { Products } from './terms';

export interface Line {
  /** 0, 1, … in the listed order. */
  readonly index: number;
  readonly purchase: Purchase;
  readonly claimed: Fen;
  readonly product: Product | undefined;
  readonly contract: Contract | undefined;
  readonly invoice: InvoiceEvidence | undefined;
  readonly payments: PaymentEvidence | undefined;
}

export function lineOf(purchase: Purchase, index: number, products: Products, evidence: Evidence): Line {
  const invoice = find(evidence.invoices, purchase.invoice);
  return {
    index,
    purchase,
    claimed: fenAt(purchase.amount, 'purchases', index, 'amount'),
    product: products.get(purchase.product),
    contract: find(evidence.contracts, purchase.contract),
    invoice,
    payments: invoice === undefined ? evidence.strays?.get(purchase.invoice) : invoice.payments,
  };
}
