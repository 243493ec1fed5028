/**
 * One purchase line with what it names, and why it may earn nothing, whatever its amount (clause 3.2).
 * @module
 */
import type { Contract, Purchase } from '../facts/application';
import type { Product } from '../facts/catalogue';
import { dayOf, isoDateOf, type Day } from '../values/calendar';
import type { Fen } from '../values/fen';
import type { Id } from '../values/id';
import type { Uscc } from '../values/uscc';
import { finding, type ComparedBy, type Finding, type FindingCode } from './findings';
import type { InvoicePaper } from './papers';
import type { SubsidyTerms } from './terms';

export interface Line {
  readonly enterprise: Uscc;
  readonly purchase: Purchase;
  readonly claimed: Fen;
  readonly product: Product | undefined;
  readonly contract: Contract | undefined;
  readonly paper: InvoicePaper | undefined;
  /** The other application that has the invoice, if one has. */
  readonly claimedBy: Id | undefined;
}

/** Every reason that disallows a line, in the order of the findings. */
export function disallow(terms: SubsidyTerms, line: Line): Finding[] {
  const { enterprise, purchase, product, contract, paper, claimedBy } = line;
  const found: Finding[] = [];
  const because = <Code extends FindingCode>(code: Code, compared: ComparedBy[Code]): void => {
    found.push(finding(code, compared));
  };

  if (product === undefined) because('product-not-in-catalogue', { product: purchase.product });

  if (contract === undefined) because('contract-missing', { contract: purchase.contract });
  else {
    const { id, customer, provider } = contract;
    if (customer !== enterprise) because('contract-customer-differs', { contract: id, customer, enterprise });
    if (product !== undefined && provider !== product.provider) {
      because('contract-provider-differs', { contract: id, provider, productProvider: product.provider });
    }
  }

  if (paper === undefined) because('invoice-missing', { invoice: purchase.invoice });
  else {
    const { id, buyer, seller, net, tax, total } = paper.invoice;
    if (buyer !== enterprise) because('invoice-buyer-differs', { invoice: id, buyer, enterprise });
    if (product !== undefined && seller !== product.provider) {
      because('invoice-seller-differs', { invoice: id, seller, productProvider: product.provider });
    }
    if (paper.invoice.void === true) because('invoice-void', { invoice: id });
    if (paper.net + paper.tax !== paper.total) because('invoice-total-inconsistent', { invoice: id, net, tax, total });
  }
  if (claimedBy !== undefined) because('invoice-already-claimed', { invoice: purchase.invoice, claimedBy });

  const dates = datesOf(terms, line);
  if (dates !== undefined && (dates.first < terms.from || dates.last > terms.to)) {
    because('outside-purchase-year', {
      from: isoDateOf(terms.from),
      to: isoDateOf(terms.to),
      datedBy: terms.base.datedBy,
      first: isoDateOf(dates.first),
      last: isoDateOf(dates.last),
    });
  }
  if (paper !== undefined && paper.paid === undefined) because('payment-missing', { invoice: purchase.invoice });
  return found;
}

/** The dates of a purchase (assumption purchase-year); undefined without the paper that dates it, whose absence is a finding. */
function datesOf({ base }: SubsidyTerms, { contract, paper }: Line): { first: Day; last: Day } | undefined {
  if (base.datedBy === 'payment') return paper?.paid;
  const day = base.datedBy === 'contract' ? contract && dayOf(contract.signedOn) : paper?.issued;
  return day === undefined ? undefined : { first: day, last: day };
}
