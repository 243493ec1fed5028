/**
 * What goes into a round and what comes out of it, on the wire: see src/round, src/subsidy and src/eligibility.
 * @module
 */
import type * as z from 'zod/mini';
import * as faults from '../words/problems';
import { grantOutcomes } from '../allocation/claim';
import { reasonCodes, type CriterionResult } from '../eligibility/eligibility';
import { factIds } from '../facts/enterprise';
import { criterionIds } from '../policy/vocabulary';
import { otherOutcomes } from '../round/round';
import { findingCodes, type Finding } from '../subsidy/findings';
import { grant, ledger } from './allocation';
import { application, catalogue } from './facts';
import { anyObject, list, literal, named, object, optional, record, whole, word } from './kinds';
import { basis, policy } from './policy';
import { reviewCase } from './review';
import { roundInputProblems, roundProblems } from './round-rule';
import { id, invoiceId, name, rate, uscc, yuan } from './values';

const fact = named('FactId', word(factIds));
const missing = list(fact);

const criterionResult = named(
  'CriterionResult',
  object({
    criterion: named('CriterionId', word(criterionIds)),
    verdict: word(['met', 'unmet', 'unknown']),
    reason: named('ReasonCode', word(reasonCodes)),
    compared: anyObject(),
    missing,
  }),
) as unknown as z.ZodMiniType<CriterionResult, CriterionResult>;

const eligibility = named(
  'Eligibility',
  object({
    outcome: word(['eligible', 'ineligible', 'undetermined']),
    criteria: list(criterionResult),
    missing,
  }),
);

const finding = named(
  'Finding',
  object({
    code: named('FindingCode', word(findingCodes)),
    severity: word(['disallows', 'reduces', 'flags']),
    compared: anyObject(),
  }),
) as unknown as z.ZodMiniType<Finding, Finding>;

const lineAssessment = named(
  'LineAssessment',
  object({
    line: whole(1),
    product: id,
    invoice: invoiceId,
    tier: optional(id),
    rate: optional(rate),
    claimed: yuan,
    recognised: yuan,
    base: yuan,
    subsidy: yuan,
    findings: list(finding),
  }),
);

const assessment = named(
  'Assessment',
  object({
    application: id,
    enterprise: uscc,
    district: optional(id),
    policy: name,
    eligibility,
    lines: list(lineAssessment),
    flags: list(finding),
    assessed: yuan,
    entitlement: yuan,
  }),
);

const decision = named(
  'Decision',
  object({
    application: id,
    enterprise: uscc,
    district: optional(id),
    outcome: named('Outcome', word([...grantOutcomes, ...otherOutcomes])),
    assessment,
    grant: optional(grant),
    lines: list(yuan),
    basis: list(basis),
  }),
);

const poolTotals = named(
  'PoolTotals',
  object({ budget: yuan, granted: yuan, remaining: yuan, firstShortfall: optional(id) }),
);
const districtTotal = named('DistrictTotal', object({ district: id, applications: whole(0), granted: yuan }));

export const round = named(
  'Round',
  object(
    {
      schemaVersion: literal(1),
      policy: name,
      decisions: list(decision, { unique: { key: ['application'], fault: faults.duplicateApplication } }),
      pool: poolTotals,
      districts: list(districtTotal, { unique: { key: ['district'], fault: faults.duplicateId } }),
      ledger,
    },
    roundProblems,
  ),
);

export const roundInput = named(
  'RoundInput',
  object(
    {
      schemaVersion: literal(1),
      policy,
      budget: yuan,
      catalogue,
      applications: list(application, { unique: { key: ['id'], fault: faults.duplicateApplication } }),
      cases: optional(list(reviewCase, { unique: { key: ['application', 'id'], fault: faults.duplicateApplication } })),
      audited: optional(record(id, list(yuan))),
      ledger: optional(ledger),
    },
    roundInputProblems,
  ),
);
