/**
 * What queues for money, what it is granted, and the ledger: see src/allocation.
 * @module
 */
import * as faults from '../words/problems';
import { grantOutcomes } from '../allocation/claim';
import { ledgerProblems } from '../allocation/ledger';
import { list, namedObject, optional, record } from './containers';
import { literal, named, truth, whole, word } from './kinds';
import { district, id, instant, invoiceId, name, uscc, yuan } from './values';

/** Whose a claim, a grant, an assessment and a decision is. */
export const applicant = () => ({ application: id, enterprise: uscc, district: optional(district) });

export const claim = /* @__PURE__ */ namedObject('Claim', () => ({
  ...applicant(),
  queuedAt: instant,
  entitlement: yuan,
  invoices: optional(list(invoiceId, { unique: { key: [], fault: faults.duplicateId } })),
}));

const queueKey = /* @__PURE__ */ namedObject('QueueKey', () => ({ queuedAt: instant, application: id }));

export const ledger = /* @__PURE__ */ namedObject(
  'Ledger',
  () => ({
    schemaVersion: literal(1),
    policy: name,
    budget: yuan,
    granted: yuan,
    closed: truth(),
    decided: whole(0),
    enterprises: record(uscc, yuan),
    applications: record(id, yuan),
    invoices: record(invoiceId, id),
    last: optional(queueKey),
  }),
  ledgerProblems,
);

const grantOutcome = /* @__PURE__ */ named('GrantOutcome', () => word(grantOutcomes));

export const grant = /* @__PURE__ */ namedObject('Grant', () => ({
  ...applicant(),
  place: whole(1),
  entitlement: yuan,
  capRoom: yuan,
  capReduction: yuan,
  poolRoom: yuan,
  poolReduction: yuan,
  granted: yuan,
  outcome: grantOutcome,
  overtaken: truth(),
}));
