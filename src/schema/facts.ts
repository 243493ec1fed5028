/**
 * What applicants and registers declare, on the wire: see src/facts.
 * @module
 */
import * as faults from '../words/problems';
import { list, literal, named, object, optional, truth, whole, word } from './kinds';
import { purchasesInRange, paymentsInRange, redLettersInRange } from './sums';
import { id, industryCode, instant, invoiceId, isoDate, name, reference, uscc, yuan } from './values';

const onceById = { key: ['id'], fault: faults.duplicateId } as const;

const majorAccident = named('MajorAccident', object({ kind: word(['safety', 'environmental']), occurredOn: isoDate }));
const dishonestyRecord = named('DishonestyRecord', object({ recordedOn: isoDate, repairedOn: optional(isoDate) }));

export const enterprise = named(
  'Enterprise',
  object({
    uscc,
    name,
    district: optional(id),
    industry: optional(industryCode),
    employees: optional(whole(0)),
    annualRevenue: optional(yuan),
    majorAccidents: optional(list(majorAccident)),
    seriousDishonesty: optional(list(dishonestyRecord)),
    cloudProvider: optional(truth()),
  }),
);

const provider = named('Provider', object({ uscc, name }));
const product = named('Product', object({ id, name, provider: uscc, tier: id }));

export const catalogue = named(
  'Catalogue',
  object({
    providers: list(provider, { unique: { key: ['uscc'], fault: faults.duplicateId } }),
    products: list(product, { unique: onceById }),
  }),
);

const purchase = named('Purchase', object({ product: id, contract: reference, invoice: invoiceId, amount: yuan }));
const contract = named('Contract', object({ id: reference, signedOn: isoDate, customer: uscc, provider: uscc }));
const redLetter = named('RedLetter', object({ id: invoiceId, issuedOn: isoDate, total: yuan }));
const invoice = named(
  'Invoice',
  object({
    id: invoiceId,
    issuedOn: isoDate,
    seller: uscc,
    buyer: uscc,
    net: yuan,
    tax: yuan,
    total: yuan,
    void: optional(truth()),
    redLetters: optional(list(redLetter, { unique: onceById, rule: redLettersInRange })),
  }),
);
const payment = named(
  'Payment',
  object({ id: reference, invoice: invoiceId, paidOn: isoDate, payer: uscc, payee: uscc, amount: yuan }),
);

export const application = named(
  'Application',
  object({
    schemaVersion: literal(1),
    id,
    submittedAt: instant,
    enterprise,
    purchases: list(purchase, { rule: purchasesInRange }),
    contracts: list(contract, { unique: onceById }),
    invoices: list(invoice, { unique: onceById }),
    payments: list(payment, { unique: onceById, rule: paymentsInRange }),
  }),
);
