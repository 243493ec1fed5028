/**
 * The papers of an application, in the second implementation: what each invoice and the payments that count leave room for,
 * and what is worth a look.
 * @module
 */
import type { Application, Contract, Invoice } from '../facts/application';
import type { Policy } from '../policy/policy';
import type { Finding, FindingCode } from '../subsidy/findings';
import type { IsoDate } from '../values/calendar';
import { byCodeUnit } from './allocation';
import { fenOf, least, sumOf } from './money';
import { beijingDay, dateOf, dayOf, momentOf } from './time';

/** The papers of an application by number (S-1.1), and the days that they are judged by (S-1.3). */
export interface Papers {
  readonly contracts: ReadonlyMap<string, Contract>;
  readonly invoices: ReadonlyMap<string, Billed>;
  readonly submittedOn: bigint;
  readonly deadline: bigint;
}

/** An invoice, and what the lines so far have left of it and of the payments that count for it. */
export interface Billed {
  readonly invoice: Invoice;
  readonly paidOn: IsoDate[];
  readonly room: Record<'invoice' | 'payment', bigint>;
}

export function papersOf({ base, window }: Policy, application: Application): Papers {
  const submittedOn = beijingDay(momentOf(application.submittedAt));
  const deadline = base.paidBy === 'submission' ? submittedOn : beijingDay(momentOf(window.closesAt));
  const contracts = new Map(application.contracts.map((each) => [each.id as string, each]));
  const invoices = new Map(
    application.invoices.map((invoice): [string, Billed] => {
      const total = fenOf(invoice.total);
      const reversed = sumOf((invoice.redLetters ?? []).map((each) => each.total));
      return [invoice.id, { invoice, paidOn: [], room: { invoice: total - least(total, reversed), payment: 0n } }];
    }),
  );
  for (const { invoice, payer, payee, paidOn, amount } of application.payments) {
    const billed = invoices.get(invoice);
    const counts =
      payer === application.enterprise.uscc && payee === billed?.invoice.seller && dayOf(paidOn) <= deadline;
    if (!counts) continue;
    billed.paidOn.push(paidOn);
    billed.room.payment += fenOf(amount);
  }
  for (const { paidOn } of invoices.values()) paidOn.sort(byCodeUnit);
  return { contracts, invoices, submittedOn, deadline };
}

/** S-5: what is worth a look, each once, in the order of the papers; it changes no amount. */
export function flagsOf({ purchases, enterprise, ...listed }: Application, papers: Papers): readonly Finding[] {
  const usedContracts = new Set<string>(purchases.map(({ contract }) => contract));
  const usedInvoices = new Set<string>(purchases.map(({ invoice }) => invoice));
  const submittedOn = dateOf(papers.submittedOn);
  const late = (date: IsoDate): boolean => dayOf(date) > papers.submittedOn;
  const found: Finding[] = [];
  const flag = (holds: boolean, code: FindingCode, compared: object): void => {
    if (holds) found.push(finding('flags', code, compared));
  };
  for (const { id: contract, signedOn } of listed.contracts) {
    flag(late(signedOn), 'contract-after-submission', { contract, signedOn, submittedOn });
    flag(!usedContracts.has(contract), 'paper-not-listed', { paper: 'contract', contract });
  }
  for (const { id: invoice, issuedOn } of listed.invoices) {
    flag(late(issuedOn), 'invoice-after-submission', { invoice, issuedOn, submittedOn });
    flag(!usedInvoices.has(invoice), 'paper-not-listed', { paper: 'invoice', invoice });
  }
  for (const { id: payment, invoice, payer, payee, paidOn } of listed.payments) {
    const seller = papers.invoices.get(invoice)?.invoice.seller;
    flag(payer !== enterprise.uscc, 'payment-payer-differs', { payment, payer, enterprise: enterprise.uscc });
    flag(seller !== undefined && payee !== seller, 'payment-payee-differs', { payment, payee, seller });
    const deadline = dateOf(papers.deadline);
    flag(dayOf(paidOn) > papers.deadline, 'payment-too-late', { payment, paidOn, deadline });
    flag(!usedInvoices.has(invoice), 'paper-not-listed', { paper: 'payment', payment });
  }
  return found;
}

export function finding(severity: Finding['severity'], code: FindingCode, compared: object): Finding {
  return { code, severity, compared } as Finding;
}
