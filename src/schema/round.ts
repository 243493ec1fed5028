/**
 * What goes into a round, and the record of one: see src/round.
 * @module
 */
import * as faults from '../words/problems';
import { roundInputProblems } from '../round/agreements';
import { ledger } from './allocation';
import { application, catalogue } from './facts';
import { list, namedObject, object, optional, record as recordOf } from './containers';
import { literal } from './kinds';
import { policy } from './policy';
import { round } from './results';
import { reviewCase } from './review';
import { fingerprint, id, name, yuan } from './values';

const twice = faults.duplicateApplication;

export const roundInput = /* @__PURE__ */ namedObject(
  'RoundInput',
  () => ({
    schemaVersion: literal(1),
    policy,
    budget: yuan,
    catalogue,
    applications: list(application, { unique: { key: ['id'], fault: twice } }),
    cases: optional(list(reviewCase, { unique: { key: ['application', 'id'], fault: twice } })),
    audited: optional(recordOf(id, list(yuan))),
    ledger: optional(ledger),
  }),
  roundInputProblems,
);

export const record = /* @__PURE__ */ namedObject('RoundRecord', () => ({
  schemaVersion: literal(1),
  library: name,
  input: roundInput,
  round,
  fingerprints: object({ policy: fingerprint, input: fingerprint, round: fingerprint }),
}));
