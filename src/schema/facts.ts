/**
 * What applicants and registers declare: see src/facts.
 * @module
 */
import * as faults from '../words/problems';
import { unregisteredProviders } from '../facts/catalogue';
import { accidentKinds } from '../facts/enterprise';
import { sumsInRange, type Payment } from '../facts/application';
import { checked, list, namedObject, optional } from './containers';
import { literal, truth, whole, word } from './kinds';
import { district, id, industryCode, instant, invoiceId, isoDate, name, reference, uscc, yuan } from './values';

const onceById = { key: ['id'], fault: faults.duplicateId } as const;
const onceByCode = { key: ['uscc'], fault: faults.duplicateId } as const;

export const majorAccident = /* @__PURE__ */ namedObject('MajorAccident', () => ({
  kind: word(accidentKinds),
  occurredOn: isoDate,
}));
export const dishonestyRecord = /* @__PURE__ */ namedObject('DishonestyRecord', () => ({
  recordedOn: isoDate,
  repairedOn: optional(isoDate),
}));

export const enterprise = /* @__PURE__ */ namedObject('Enterprise', () => ({
  uscc,
  name,
  district: optional(district),
  industry: optional(industryCode),
  employees: optional(whole(0)),
  annualRevenue: optional(yuan),
  majorAccidents: optional(list(majorAccident)),
  seriousDishonesty: optional(list(dishonestyRecord)),
  cloudProvider: optional(truth()),
}));

const provider = /* @__PURE__ */ namedObject('Provider', () => ({ uscc, name }));
const product = /* @__PURE__ */ namedObject('Product', () => ({ id, name, provider: uscc, tier: id }));

export const catalogue = /* @__PURE__ */ namedObject(
  'Catalogue',
  () => ({ providers: list(provider, { unique: onceByCode }), products: list(product, { unique: onceById }) }),
  unregisteredProviders,
);

const purchase = /* @__PURE__ */ namedObject('Purchase', () => ({
  product: id,
  contract: reference,
  invoice: invoiceId,
  amount: yuan,
}));
const contract = /* @__PURE__ */ namedObject('Contract', () => ({
  id: reference,
  signedOn: isoDate,
  customer: uscc,
  provider: uscc,
}));
const redLetter = /* @__PURE__ */ namedObject('RedLetter', () => ({ id: invoiceId, issuedOn: isoDate, total: yuan }));
const invoice = /* @__PURE__ */ namedObject('Invoice', () => ({
  id: invoiceId,
  issuedOn: isoDate,
  seller: uscc,
  buyer: uscc,
  net: yuan,
  tax: yuan,
  total: yuan,
  void: optional(truth()),
  redLetters: optional(checked(list(redLetter, { unique: onceById }), sumsInRange('total'))),
}));
const payment = /* @__PURE__ */ namedObject('Payment', () => ({
  id: reference,
  invoice: invoiceId,
  paidOn: isoDate,
  payer: uscc,
  payee: uscc,
  amount: yuan,
}));

const ofOneInvoice = ({ invoice: each }: Payment): string => each;

const declared = () => ({
  enterprise,
  purchases: checked(list(purchase), sumsInRange('amount')),
  contracts: list(contract, { unique: onceById }),
  invoices: list(invoice, { unique: onceById }),
  payments: checked(list(payment, { unique: onceById }), sumsInRange('amount', ofOneInvoice)),
});

export const application = /* @__PURE__ */ namedObject('Application', () => ({
  schemaVersion: literal(1),
  id,
  submittedAt: instant,
  ...declared(),
}));
/** An application before the server gives it its id and its time. */
export const draft = /* @__PURE__ */ namedObject('Draft', () => ({ schemaVersion: literal(1), ...declared() }));
