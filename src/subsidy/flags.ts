/**
 * What in the papers is worth a look, without changing an amount (clause 3.2): each once, in the order of the papers.
 * @module
 */
import type { Application } from '../facts/application';
import { isoDateOf, type Day } from '../values/calendar';
import { finding, foundIn, type Finding } from './findings';
import type { Papers } from './papers';

/** The flags of papers that the lines have been looked up in. */
export function flagsOf(
  { contracts, invoices, payments }: Papers,
  { enterprise: { uscc: enterprise }, purchases }: Application,
  submissionDay: Day,
  deadline: Day,
): readonly Finding[] {
  const flags: Finding[] = [];
  for (const { contract, signed, used } of contracts.all) {
    const { id, signedOn } = contract;
    if (signed > submissionDay) {
      flags.push(
        finding('contract-after-submission', { contract: id, signedOn, submittedOn: isoDateOf(submissionDay) }),
      );
    }
    if (!used) flags.push(finding('paper-not-listed', { paper: 'contract', contract: id }));
  }
  for (const { invoice, issued, used } of invoices.all) {
    const { id, issuedOn } = invoice;
    if (issued > submissionDay) {
      flags.push(finding('invoice-after-submission', { invoice: id, issuedOn, submittedOn: isoDateOf(submissionDay) }));
    }
    if (!used) flags.push(finding('paper-not-listed', { paper: 'invoice', invoice: id }));
  }
  let named: ReadonlySet<string> | undefined;
  for (const { payment, paid, paper } of payments) {
    const { id, payer, payee, paidOn } = payment;
    if (payer !== enterprise) flags.push(finding('payment-payer-differs', { payment: id, payer, enterprise }));
    if (paper !== undefined && payee !== paper.invoice.seller) {
      flags.push(finding('payment-payee-differs', { payment: id, payee, seller: paper.invoice.seller }));
    }
    if (paid > deadline) {
      flags.push(finding('payment-too-late', { payment: id, paidOn, deadline: isoDateOf(deadline) }));
    }
    const listed = paper?.used ?? (named ??= new Set(purchases.map(({ invoice }) => invoice))).has(payment.invoice);
    if (!listed) flags.push(finding('paper-not-listed', { paper: 'payment', payment: id }));
  }
  return foundIn(flags);
}
