/**
 * Why a purchase line earns nothing, whatever its amount (clause 3.2): every reason, in the order of the findings' list.
 * @module
 */
import type { Application } from '../facts/application';
import { dayOf, isoDateOf, type Day, type IsoDate } from '../values/calendar';
import type { Id } from '../values/id';
import type { InvoiceId } from '../values/invoice-id';
import { finding, type Finding } from './findings';
import type { Line } from './line';
import type { SubsidyTerms } from './terms';

/** The application that an invoice is claimed by already, if any. */
export type ClaimedBy = (invoice: InvoiceId) => Id | undefined;

export function disallow(
  terms: SubsidyTerms,
  application: Application,
  line: Line,
  claimedBy: ClaimedBy,
  found: Finding[],
): void {
  const { purchase, product } = line;
  const enterprise = application.enterprise.uscc;
  if (product === undefined) found.push(finding('product-not-in-catalogue', { product: purchase.product }));
  contractFaults(line, enterprise, found);
  invoiceFaults(line, enterprise, found);
  const claimant = claimedBy(purchase.invoice);
  if (claimant !== undefined && claimant !== application.id) {
    found.push(finding('invoice-already-claimed', { invoice: purchase.invoice, claimedBy: claimant }));
  }
  yearFaults(terms, line, found);
  if (line.invoice?.payments.paid === false) {
    found.push(finding('payment-missing', { invoice: purchase.invoice }));
  }
}

function contractFaults({ purchase, product, contract }: Line, enterprise: string, found: Finding[]): void {
  if (contract === undefined) {
    found.push(finding('contract-missing', { contract: purchase.contract }));
    return;
  }
  const { id, customer, provider } = contract;
  if (customer !== enterprise) {
    found.push(finding('contract-customer-differs', { contract: id, customer, enterprise }));
  }
  if (product !== undefined && provider !== product.provider) {
    found.push(finding('contract-provider-differs', { contract: id, provider, productProvider: product.provider }));
  }
}

function invoiceFaults({ purchase, product, invoice: evidence }: Line, enterprise: string, found: Finding[]): void {
  if (evidence === undefined) {
    found.push(finding('invoice-missing', { invoice: purchase.invoice }));
    return;
  }
  const { invoice } = evidence;
  const { id, buyer, seller, net, tax, total } = invoice;
  if (buyer !== enterprise) found.push(finding('invoice-buyer-differs', { invoice: id, buyer, enterprise }));
  if (product !== undefined && seller !== product.provider) {
    found.push(finding('invoice-seller-differs', { invoice: id, seller, productProvider: product.provider }));
  }
  if (invoice.void === true) found.push(finding('invoice-void', { invoice: id }));
  if (evidence.net + evidence.tax !== evidence.total) {
    found.push(finding('invoice-total-inconsistent', { invoice: id, net, tax, total }));
  }
}

/** Assumption purchase-year. Without the paper that dates the purchase, its absence is the finding. */
function yearFaults(terms: SubsidyTerms, line: Line, found: Finding[]): void {
  const dates = datesOutside(terms, line);
  if (dates.length === 0) return;
  found.push(finding('outside-purchase-year', { year: terms.policy.year, datedBy: terms.base.datedBy, dates }));
}

const noDates: readonly IsoDate[] = Object.freeze([]);

function datesOutside(terms: SubsidyTerms, { contract, invoice, payments }: Line): readonly IsoDate[] {
  switch (terms.base.datedBy) {
    case 'invoice':
      return invoice === undefined ? noDates : unlessInPeriod(terms, invoice.issued);
    case 'contract':
      return contract === undefined ? noDates : unlessInPeriod(terms, dayOf(contract.signedOn));
    case 'payment':
      return payments?.days?.flatMap((day) => unlessInPeriod(terms, day)) ?? noDates;
  }
}

function unlessInPeriod({ purchasesFrom, purchasesTo }: SubsidyTerms, day: Day): readonly IsoDate[] {
  return purchasesFrom <= day && day <= purchasesTo ? noDates : [isoDateOf(day)];
}
