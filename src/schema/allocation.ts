/**
 * What stands in the queue, what comes out of it, and the ledger, on the wire: see src/allocation.
 * @module
 */
import * as faults from '../words/problems';
import { grantOutcomes } from '../allocation/claim';
import { ledgerProblems } from './ledger-rule';
import { list, literal, named, object, optional, record, truth, whole, word } from './kinds';
import { id, instant, invoiceId, name, uscc, yuan } from './values';

export const claim = named(
  'Claim',
  object({
    application: id,
    enterprise: uscc,
    district: optional(id),
    queuedAt: instant,
    entitlement: yuan,
    invoices: optional(list(invoiceId, { unique: { key: [], fault: faults.duplicateId } })),
  }),
);

export const ledger = named(
  'Ledger',
  object(
    {
      schemaVersion: literal(1),
      policy: name,
      budget: yuan,
      granted: yuan,
      closed: truth(),
      decided: whole(0),
      enterprises: record(uscc, yuan),
      applications: record(id, yuan),
      invoices: record(invoiceId, id),
      last: optional(named('QueueKey', object({ queuedAt: instant, application: id }))),
    },
    ledgerProblems,
  ),
);

export const grant = named(
  'Grant',
  object({
    application: id,
    enterprise: uscc,
    district: optional(id),
    place: whole(1),
    entitlement: yuan,
    capRoom: yuan,
    capReduction: yuan,
    poolRoom: yuan,
    poolReduction: yuan,
    granted: yuan,
    outcome: named('GrantOutcome', word(grantOutcomes)),
    overtaken: truth(),
  }),
);
