/**
 * What the papers of a purchase line say against it, and which payments count.
 * @module
 */
import type { Application, Contract, Invoice, Payment, Purchase } from '../../facts/application';
import type { Product } from '../../facts/catalogue';
import type { Policy } from '../../policy/policy';
import type { Finding, FindingCode, Severity } from '../../subsidy/findings';
import type { IsoDate } from '../../values/calendar';
import { fenOf } from './amounts';
import { beijingDate, isAfter } from './times';

/** A purchase line with the papers that go with it. */
export interface Line {
  readonly purchase: Purchase;
  readonly product: Product | undefined;
  readonly contract: Contract | undefined;
  readonly invoice: Invoice | undefined;
  /** Payments for its invoice. */
  readonly payments: readonly JudgedPayment[];
}

export interface JudgedPayment {
  readonly payment: Payment;
  /** Why it does not count; empty where it does. */
  readonly flags: readonly Finding[];
}

export function linesOf(
  policy: Policy,
  application: Application,
  products: ReadonlyMap<string, Product>,
): readonly Line[] {
  const byId = <T extends { readonly id: string }>(items: readonly T[]) =>
    new Map(items.map((each) => [each.id, each]));
  const contracts = byId(application.contracts);
  const invoices = byId<Invoice>(application.invoices);
  const { submittedAt } = application;
  const deadline = beijingDate(policy.base.paidBy === 'submission' ? submittedAt : policy.window.closesAt);
  return application.purchases.map((purchase) => {
    const invoice = invoices.get(purchase.invoice);
    const own = application.payments.filter((payment) => payment.invoice === purchase.invoice);
    const payments = own.map((payment) => ({ payment, flags: paymentFlags(deadline, application, invoice, payment) }));
    const product = products.get(purchase.product);
    return { purchase, product, contract: contracts.get(purchase.contract), invoice, payments };
  });
}

export function finding(severity: Severity, code: FindingCode, compared: Readonly<Record<string, unknown>>): Finding {
  return { code, severity, compared } as unknown as Finding;
}

/** A payment counts if the enterprise paid the invoice's seller in time. */
function paymentFlags(
  deadline: IsoDate,
  { enterprise }: Application,
  invoice: Invoice | undefined,
  { id: payment, payer, payee, paidOn }: Payment,
): readonly Finding[] {
  const found: Finding[] = [];
  const flag = (code: FindingCode, compared: object): void =>
    void found.push(finding('flags', code, { payment, ...compared }));
  if (payer !== enterprise.uscc) flag('payment-payer-differs', { payer, enterprise: enterprise.uscc });
  if (invoice !== undefined && payee !== invoice.seller)
    flag('payment-payee-differs', { payee, seller: invoice.seller });
  if (isAfter(paidOn, deadline)) flag('payment-too-late', { paidOn, deadline });
  return found;
}

/** Everything that disallows a line. `claimedBy`: the other application that has its invoice, if one has. */
export function disallowing(
  policy: Policy,
  { enterprise: { uscc: enterprise } }: Application,
  line: Line,
  claimedBy: string | undefined,
): readonly Finding[] {
  const { purchase, product, contract, invoice, payments } = line;
  const found: Finding[] = [];
  const unless = (holds: boolean, code: FindingCode, compared: Readonly<Record<string, unknown>>): void => {
    if (!holds) found.push(finding('disallows', code, compared));
  };
  unless(product !== undefined, 'product-not-in-catalogue', { product: purchase.product });
  unless(contract !== undefined, 'contract-missing', { contract: purchase.contract });
  if (contract !== undefined) {
    const { id, customer, provider } = contract;
    unless(customer === enterprise, 'contract-customer-differs', { contract: id, customer, enterprise });
    const sold = product === undefined || provider === product.provider;
    unless(sold, 'contract-provider-differs', { contract: id, provider, productProvider: product?.provider });
  }
  unless(invoice !== undefined, 'invoice-missing', { invoice: purchase.invoice });
  if (invoice !== undefined) {
    const { id, buyer, seller, net, tax, total } = invoice;
    unless(buyer === enterprise, 'invoice-buyer-differs', { invoice: id, buyer, enterprise });
    const sold = product === undefined || seller === product.provider;
    unless(sold, 'invoice-seller-differs', { invoice: id, seller, productProvider: product?.provider });
    unless(invoice.void !== true, 'invoice-void', { invoice: id });
    unless(fenOf(net) + fenOf(tax) === fenOf(total), 'invoice-total-inconsistent', { invoice: id, net, tax, total });
  }
  unless(claimedBy === undefined, 'invoice-already-claimed', { invoice: purchase.invoice, claimedBy });
  const {
    purchases: { from, to },
    base,
  } = policy;
  const dates = [...purchaseDates(policy, line)].sort();
  const [first, last] = [dates.at(0), dates.at(-1)];
  const within = first === undefined || last === undefined || (first >= from && last <= to);
  unless(within, 'outside-purchase-year', { from, to, datedBy: base.datedBy, first, last });
  const paid = invoice === undefined || payments.some(({ flags }) => flags.length === 0);
  unless(paid, 'payment-missing', { invoice: purchase.invoice });
  return found;
}

/** The dates by which a purchase is of the year; none where the paper that bears it is missing. */
function purchaseDates({ base: { datedBy } }: Policy, { contract, invoice, payments }: Line): readonly IsoDate[] {
  if (datedBy === 'contract') return contract === undefined ? [] : [contract.signedOn];
  if (invoice === undefined) return [];
  if (datedBy === 'invoice') return [invoice.issuedOn];
  return payments.filter(({ flags }) => flags.length === 0).map(({ payment }) => payment.paidOn);
}
