/**
 * One purchase line with what it names, and why it may earn nothing, whatever its amount (clause 3.2).
 * @module
 */
import type { Purchase } from '../facts/application';
import type { Product } from '../facts/catalogue';
import { isoDateOf, type Day } from '../values/calendar';
import type { Fen } from '../values/fen';
import type { Id } from '../values/id';
import type { Uscc } from '../values/uscc';
import { finding, type Finding } from './findings';
import type { ContractPaper, InvoicePaper } from './papers';
import type { SubsidyTerms } from './terms';

export interface Line {
  readonly enterprise: Uscc;
  readonly purchase: Purchase;
  readonly claimed: Fen;
  readonly product: Product | undefined;
  readonly contract: ContractPaper | undefined;
  readonly invoice: InvoicePaper | undefined;
  /** The other application that has the invoice, if one has. */
  readonly claimedBy: Id | undefined;
}

/** Every reason that disallows a line, in the order of the findings. */
export function disallow(terms: SubsidyTerms, line: Line, found: Finding[]): void {
  const { enterprise, purchase, product, contract, invoice, claimedBy } = line;

  if (product === undefined) found.push(finding('product-not-in-catalogue', { product: purchase.product }));

  if (contract === undefined) found.push(finding('contract-missing', { contract: purchase.contract }));
  else {
    const { id, customer, provider } = contract.contract;
    if (customer !== enterprise) {
      found.push(finding('contract-customer-differs', { contract: id, customer, enterprise }));
    }
    if (product !== undefined && provider !== product.provider) {
      found.push(finding('contract-provider-differs', { contract: id, provider, productProvider: product.provider }));
    }
  }

  if (invoice === undefined) found.push(finding('invoice-missing', { invoice: purchase.invoice }));
  else {
    const { id, buyer, seller, net, tax, total } = invoice.invoice;
    if (buyer !== enterprise) found.push(finding('invoice-buyer-differs', { invoice: id, buyer, enterprise }));
    if (product !== undefined && seller !== product.provider) {
      found.push(finding('invoice-seller-differs', { invoice: id, seller, productProvider: product.provider }));
    }
    if (invoice.invoice.void === true) found.push(finding('invoice-void', { invoice: id }));
    if (invoice.net + invoice.tax !== invoice.total) {
      found.push(finding('invoice-total-inconsistent', { invoice: id, net, tax, total }));
    }
  }
  if (claimedBy !== undefined) {
    found.push(finding('invoice-already-claimed', { invoice: purchase.invoice, claimedBy }));
  }

  const { first, last } = datesOf(terms, line);
  if (first !== undefined && last !== undefined && (first < terms.from || last > terms.to)) {
    found.push(
      finding('outside-purchase-year', {
        from: isoDateOf(terms.from),
        to: isoDateOf(terms.to),
        datedBy: terms.base.datedBy,
        first: isoDateOf(first),
        last: isoDateOf(last),
      }),
    );
  }
  if (invoice !== undefined && invoice.firstPaid === undefined) {
    found.push(finding('payment-missing', { invoice: purchase.invoice }));
  }
}

/** The first and the last date of a purchase (assumption purchase-year); none without the paper that dates it. */
function datesOf({ base }: SubsidyTerms, { contract, invoice }: Line): Record<'first' | 'last', Day | undefined> {
  switch (base.datedBy) {
    case 'invoice':
      return { first: invoice?.issued, last: invoice?.issued };
    case 'contract':
      return { first: contract?.signed, last: contract?.signed };
    case 'payment':
      return { first: invoice?.firstPaid, last: invoice?.lastPaid };
  }
}
