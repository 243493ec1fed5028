/**
 * The assessment of one application, slow and obvious, in BigInt fen.
 * @module
 */
import type {
  Application,
  Assessment,
  Catalogue,
  FindingCode,
  Id,
  Invoice,
  InvoiceId,
  IsoDate,
  LineAssessment,
  Payment,
  Policy,
  Yuan,
} from 'cloud-voucher-rules';
import { judge } from './eligibility';
import { beijingDayNumber, dayNumber, fen, fraction, least, rounded, total, yuanText } from './numbers';

export interface AssessmentContext {
  catalogue: Catalogue;
  ledger?: { readonly invoices: Readonly<Record<string, Id>> };
  audited?: readonly Yuan[];
}
/** What the oracle answers of an assessment: no prose, no compared figures, codes of findings sorted. */
export interface PlainAssessment extends Omit<Assessment, 'eligibility' | 'lines' | 'flags'> {
  outcome: Assessment['eligibility']['outcome'];
  /** Codes and papers, in their order. */
  flags: readonly string[];
  lines: readonly (Omit<LineAssessment, 'findings'> & { findings: readonly FindingCode[] })[];
}

type Rooms = Record<'invoice' | 'payment', bigint>;

interface Paper {
  policy: Policy;
  application: Application;
  context: AssessmentContext;
}

const seen = <T>(value: T | undefined): value is T => value !== undefined;

function lastPaymentDay({ policy, application }: Paper): bigint {
  return beijingDayNumber(policy.base.paidBy === 'submission' ? application.submittedAt : policy.window.closesAt);
}

/** Where the invoice is missing nobody can tell who should have been paid; the rest of a payment can still be judged. */
function paymentFlags(paper: Paper, invoice: Invoice | undefined, payment: Payment): readonly FindingCode[] {
  const flags: FindingCode[] = [];
  if (payment.payer !== paper.application.enterprise.uscc) flags.push('payment-payer-differs');
  if (seen(invoice) && payment.payee !== invoice.seller) flags.push('payment-payee-differs');
  if (dayNumber(payment.paidOn) > lastPaymentDay(paper)) flags.push('payment-too-late');
  return flags;
}

const paymentsOf = ({ application }: Paper, invoice: InvoiceId): readonly Payment[] =>
  application.payments.filter((payment) => payment.invoice === invoice);

const countingPayments = (paper: Paper, invoice: Invoice): readonly Payment[] =>
  paymentsOf(paper, invoice.id).filter((payment) => paymentFlags(paper, invoice, payment).length === 0);

/** Every finding of a line but those that reduce, which need the rooms. */
function findingsOf(paper: Paper, lineIndex: number): readonly FindingCode[] {
  const { policy, application, context } = paper;
  const purchase = application.purchases[lineIndex];
  if (purchase === undefined) throw new RangeError('no such line');
  const product = context.catalogue.products.find(({ id }) => id === purchase.product);
  const contract = application.contracts.find(({ id }) => id === purchase.contract);
  const invoice = application.invoices.find(({ id }) => id === purchase.invoice);
  const own = application.enterprise.uscc;
  const found: FindingCode[] = [];
  const outside = (days: readonly bigint[]) =>
    days.some((day) => day < dayNumber(policy.purchases.from) || day > dayNumber(policy.purchases.to));

  if (!seen(product)) found.push('product-not-in-catalogue');
  if (!seen(contract)) found.push('contract-missing');
  if (seen(contract) && contract.customer !== own) found.push('contract-customer-differs');
  if (seen(contract) && seen(product) && contract.provider !== product.provider)
    found.push('contract-provider-differs');
  if (!seen(invoice)) found.push('invoice-missing');
  if (seen(invoice) && invoice.buyer !== own) found.push('invoice-buyer-differs');
  if (seen(invoice) && seen(product) && invoice.seller !== product.provider) found.push('invoice-seller-differs');
  if (invoice?.void === true) found.push('invoice-void');
  if (seen(invoice) && fen(invoice.net) + fen(invoice.tax) !== fen(invoice.total)) {
    found.push('invoice-total-inconsistent');
  }
  const claimedBy = new Map(Object.entries(context.ledger?.invoices ?? {})).get(purchase.invoice);
  if (seen(claimedBy) && claimedBy !== application.id) found.push('invoice-already-claimed');

  const counting = seen(invoice) ? countingPayments(paper, invoice) : [];
  const dates = {
    invoice: seen(invoice) ? [dayNumber(invoice.issuedOn)] : [],
    contract: seen(contract) ? [dayNumber(contract.signedOn)] : [],
    payment: counting.map(({ paidOn }) => dayNumber(paidOn)),
  };
  if (outside(dates[policy.base.datedBy])) found.push('outside-purchase-year');
  if (seen(invoice) && counting.length === 0) found.push('payment-missing');
  return found;
}

/** Every flag: its code and its paper. */
function flagsOf(paper: Paper): readonly string[] {
  const { purchases, contracts, invoices, payments, submittedAt } = paper.application;
  const late = (date: IsoDate) => dayNumber(date) > beijingDayNumber(submittedAt);
  const found: string[] = [];
  const flag = (code: FindingCode, id: string, holds: boolean) => holds && found.push(`${code} ${JSON.stringify(id)}`);
  for (const { id, signedOn } of contracts) {
    flag('contract-after-submission', id, late(signedOn));
    flag('paper-not-listed', id, !purchases.some(({ contract }) => contract === id));
  }
  for (const { id, issuedOn } of invoices) {
    flag('invoice-after-submission', id, late(issuedOn));
    flag('paper-not-listed', id, !purchases.some(({ invoice }) => invoice === id));
  }
  for (const payment of payments) {
    const invoice = invoices.find(({ id }) => id === payment.invoice);
    for (const code of paymentFlags(paper, invoice, payment)) flag(code, payment.id, true);
    flag('paper-not-listed', payment.id, !purchases.some(({ invoice: named }) => named === payment.invoice));
  }
  return found;
}

const disallowing: readonly FindingCode[] = [
  'product-not-in-catalogue',
  'contract-missing',
  'contract-customer-differs',
  'contract-provider-differs',
  'invoice-missing',
  'invoice-buyer-differs',
  'invoice-seller-differs',
  'invoice-void',
  'invoice-total-inconsistent',
  'invoice-already-claimed',
  'outside-purchase-year',
  'payment-missing',
];

function firstRooms(paper: Paper, invoice: Invoice): Rooms {
  const net = fen(invoice.total) - total((invoice.redLetters ?? []).map((letter) => fen(letter.total)));
  return {
    invoice: net > 0n ? net : 0n,
    payment: total(countingPayments(paper, invoice).map(({ amount }) => fen(amount))),
  };
}

export function assessed(policy: Policy, application: Application, context: AssessmentContext): PlainAssessment {
  const paper = { policy, application, context };
  const rooms = new Map(application.invoices.map((invoice) => [invoice.id, firstRooms(paper, invoice)]));
  const { outcome } = judge(policy, application.enterprise, {
    at: application.submittedAt,
    catalogue: context.catalogue,
  });

  const lines = application.purchases.map(({ product: productId, invoice: invoiceId, amount }, i) => {
    const found = [...findingsOf(paper, i)];
    const product = context.catalogue.products.find(({ id }) => id === productId);
    const invoice = application.invoices.find(({ id }) => id === invoiceId);
    const tier = policy.tiers.find(({ id }) => id === product?.tier);
    const room = rooms.get(invoiceId);
    const claimed = fen(amount);
    let [recognised, base, subsidy] = [0n, 0n, 0n];
    if (!found.some((code) => disallowing.includes(code)) && seen(invoice) && seen(tier) && seen(room)) {
      const audited = context.audited?.[i];
      const bounds = policy.base.limits.map((limit) => room[limit]);
      if (seen(audited)) bounds.push(fen(audited));
      recognised = least(claimed, ...bounds);
      if (policy.base.limits.includes('invoice') && room.invoice < claimed) found.push('limited-by-invoice');
      if (policy.base.limits.includes('payment') && room.payment < claimed) found.push('limited-by-payment');
      if (seen(audited) && fen(audited) < claimed) found.push('limited-by-audit');
      room.invoice -= recognised;
      room.payment -= recognised;
      const whole = fen(invoice.total);
      if (policy.base.vat === 'included') base = recognised;
      else base = whole === 0n ? 0n : rounded(recognised * fen(invoice.net), whole, policy.rounding);
      const [numerator, denominator] = fraction(tier.rate);
      subsidy = rounded(base * numerator, denominator, policy.rounding);
    }
    return {
      line: i + 1,
      product: productId,
      invoice: invoiceId,
      ...(seen(tier) ? { tier: tier.id, rate: tier.rate } : {}),
      claimed: amount,
      recognised: yuanText(recognised),
      base: yuanText(base),
      subsidy: yuanText(subsidy),
      findings: found.sort(),
    };
  });

  const sum = total(lines.map(({ subsidy }) => fen(subsidy)));
  const { uscc, district } = application.enterprise;
  return {
    application: application.id,
    enterprise: uscc,
    ...(seen(district) ? { district } : {}),
    policy: policy.id,
    outcome,
    lines,
    flags: flagsOf(paper),
    assessed: yuanText(sum),
    entitlement: yuanText(outcome === 'eligible' ? sum : 0n),
  };
}

/** The library's assessment, reduced to what the oracle answers. */
export function plain({ eligibility, lines, flags, ...rest }: Assessment): PlainAssessment {
  return {
    ...rest,
    outcome: eligibility.outcome,
    flags: flags.map(
      ({ code, compared }) => `${code} ${JSON.stringify(Object.values(compared)[code === 'paper-not-listed' ? 1 : 0])}`,
    ),
    lines: lines.map((line) => ({ ...line, findings: line.findings.map(({ code }) => code).sort() })),
  };
}
