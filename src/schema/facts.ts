/**
 * What applicants and registers declare: see src/facts.
 * @module
 */
import * as faults from '../words/problems';
import { unregisteredProviders } from '../facts/catalogue';
import { accidentKinds } from '../facts/enterprise';
import { paymentsInRange, purchasesInRange, redLettersInRange } from '../facts/application';
import { checked, list, object, optional } from './containers';
import { literal, named, truth, whole, word } from './kinds';
import { district, id, industryCode, instant, invoiceId, isoDate, name, reference, uscc, yuan } from './values';

const onceById = { key: ['id'], fault: faults.duplicateId } as const;
const onceByCode = { key: ['uscc'], fault: faults.duplicateId } as const;

export const majorAccident = /* @__PURE__ */ named('MajorAccident', () =>
  object({ kind: word(accidentKinds), occurredOn: isoDate }),
);
export const dishonestyRecord = /* @__PURE__ */ named('DishonestyRecord', () =>
  object({ recordedOn: isoDate, repairedOn: optional(isoDate) }),
);

export const enterprise = /* @__PURE__ */ named('Enterprise', () =>
  object({
    uscc,
    name,
    district: optional(district),
    industry: optional(industryCode),
    employees: optional(whole(0)),
    annualRevenue: optional(yuan),
    majorAccidents: optional(list(majorAccident)),
    seriousDishonesty: optional(list(dishonestyRecord)),
    cloudProvider: optional(truth()),
  }),
);

const provider = /* @__PURE__ */ named('Provider', () => object({ uscc, name }));
const product = /* @__PURE__ */ named('Product', () => object({ id, name, provider: uscc, tier: id }));

export const catalogue = /* @__PURE__ */ named('Catalogue', () =>
  checked(
    object({ providers: list(provider, { unique: onceByCode }), products: list(product, { unique: onceById }) }),
    unregisteredProviders,
  ),
);

const purchase = /* @__PURE__ */ named('Purchase', () =>
  object({ product: id, contract: reference, invoice: invoiceId, amount: yuan }),
);
const contract = /* @__PURE__ */ named('Contract', () =>
  object({ id: reference, signedOn: isoDate, customer: uscc, provider: uscc }),
);
const redLetter = /* @__PURE__ */ named('RedLetter', () => object({ id: invoiceId, issuedOn: isoDate, total: yuan }));
const invoice = /* @__PURE__ */ named('Invoice', () =>
  object({
    id: invoiceId,
    issuedOn: isoDate,
    seller: uscc,
    buyer: uscc,
    net: yuan,
    tax: yuan,
    total: yuan,
    void: optional(truth()),
    redLetters: optional(checked(list(redLetter, { unique: onceById }), redLettersInRange)),
  }),
);
const payment = /* @__PURE__ */ named('Payment', () =>
  object({ id: reference, invoice: invoiceId, paidOn: isoDate, payer: uscc, payee: uscc, amount: yuan }),
);

const declared = () => ({
  enterprise,
  purchases: checked(list(purchase), purchasesInRange),
  contracts: list(contract, { unique: onceById }),
  invoices: list(invoice, { unique: onceById }),
  payments: checked(list(payment, { unique: onceById }), paymentsInRange),
});

export const application = /* @__PURE__ */ named('Application', () =>
  object({ schemaVersion: literal(1), id, submittedAt: instant, ...declared() }),
);
/** An application before the server gives it its id and its time. */
export const draft = /* @__PURE__ */ named('Draft', () => object({ schemaVersion: literal(1), ...declared() }));
