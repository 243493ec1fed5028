/**
 * What the rules answer: see src/eligibility, src/subsidy and src/round. What is compared has a shape for each code.
 * @module
 */
import type * as z from 'zod/mini';
import { keysOf } from '../words/plain';
import * as faults from '../words/problems';
import { eligibilityOutcomes, reasons, type CriterionResult, type ReasonCompared } from '../eligibility/eligibility';
import { factIds } from '../facts/enterprise';
import { roundProblems } from '../round/agreements';
import { outcomes } from '../round/round';
import { findings, type ComparedBy as ComparedByFinding, type Finding } from '../subsidy/findings';
import { applicant, grant, ledger } from './allocation';
import { dishonestyRecord, majorAccident } from './facts';
import { list, namedObject, object, optional, variants } from './containers';
import { literal, named, truth, whole, word, type Kind, type Kinds } from './kinds';
import { basis, datedBy, sizeClass } from './policy';
import { area, district, division, id, industryCode, instant, invoiceId } from './values';
import { isoDate, name, rate, reference, uscc, yuan } from './values';

function comparedByReason(): Kinds<ReasonCompared> {
  const nothing = object({});
  const inDistrict = object({ district, jurisdiction: area });
  const sector = { industry: industryCode, division };
  const standard = word(['industry', 'information-transmission', 'software-and-it-services']);
  const figures = { employees: optional(whole(0)), annualRevenue: optional(yuan) };
  const size = object({
    ...figures,
    limits: list(object({ standard, ...figures })),
    possible: list(sizeClass),
    sizes: list(sizeClass),
  });
  const declared = object({ cloudProvider: truth() });
  const accidents = object({ from: isoDate, to: isoDate, accidents: list(majorAccident) });
  const dishonesty = object({ from: optional(isoDate), to: isoDate, records: list(dishonestyRecord) });
  const window = object({ at: instant, opensAt: optional(instant), closesAt: instant });
  return {
    'district-in-jurisdiction': inDistrict,
    'district-elsewhere': inDistrict,
    'district-unknown': object({ jurisdiction: area }),
    'district-not-listed': inDistrict,
    'sector-eligible': object({ ...sector, sector: id }),
    'sector-not-eligible': object(sector),
    'industry-unknown': nothing,
    'size-within-limits': size,
    'size-not-limited': object({ sector: optional(id) }),
    'size-beyond-limits': size,
    'size-not-eligible': size,
    'size-unknown': size,
    'size-not-standardised': object({ industry: industryCode }),
    'providers-not-excluded': nothing,
    'not-on-provider-register': object({ uscc }),
    'declared-not-a-provider': declared,
    'on-provider-register': object({ uscc, provider: name }),
    'declared-a-provider': declared,
    'provider-status-unknown': nothing,
    'no-accident-in-period': accidents,
    'accident-in-period': accidents,
    'accidents-unknown': object({ from: isoDate, to: isoDate }),
    'no-excluding-dishonesty': dishonesty,
    'excluding-dishonesty': dishonesty,
    'dishonesty-unknown': object({ from: optional(isoDate), to: isoDate }),
    'submitted-in-window': window,
    'submitted-before-opening': window,
    'submitted-after-close': window,
  };
}

const missing = /* @__PURE__ */ list(/* @__PURE__ */ named('FactId', () => word(factIds)));

const criterionResult = /* @__PURE__ */ named('CriterionResult', () => {
  const kinds = comparedByReason();
  const results = keysOf(reasons).map((code) => {
    const { criterion, verdict } = reasons[code];
    const compared: Kind = kinds[code];
    const codes = { criterion: literal(criterion), verdict: literal(verdict), reason: literal(code) };
    return object({ ...codes, compared, missing });
  });
  return variants('reason', results) as unknown as Kind<z.ZodMiniType<CriterionResult>>;
});

const eligibility = /* @__PURE__ */ namedObject('Eligibility', () => ({
  outcome: word(eligibilityOutcomes),
  criteria: list(criterionResult),
  missing,
}));

function comparedByFinding(): Kinds<ComparedByFinding> {
  const contract = object({ contract: reference });
  const invoice = object({ invoice: invoiceId });
  const room = object({ invoice: invoiceId, claimed: yuan, room: yuan });
  return {
    'product-not-in-catalogue': object({ product: id }),
    'contract-missing': contract,
    'contract-customer-differs': object({ contract: reference, customer: uscc, enterprise: uscc }),
    'contract-provider-differs': object({ contract: reference, provider: uscc, productProvider: uscc }),
    'invoice-missing': invoice,
    'invoice-buyer-differs': object({ invoice: invoiceId, buyer: uscc, enterprise: uscc }),
    'invoice-seller-differs': object({ invoice: invoiceId, seller: uscc, productProvider: uscc }),
    'invoice-void': invoice,
    'invoice-total-inconsistent': object({ invoice: invoiceId, net: yuan, tax: yuan, total: yuan }),
    'invoice-already-claimed': object({ invoice: invoiceId, claimedBy: id }),
    'outside-purchase-year': object({ from: isoDate, to: isoDate, datedBy, first: isoDate, last: isoDate }),
    'payment-missing': invoice,
    'limited-by-invoice': room,
    'limited-by-payment': room,
    'limited-by-audit': object({ claimed: yuan, audited: yuan }),
    'contract-after-submission': object({ contract: reference, signedOn: isoDate, submittedOn: isoDate }),
    'invoice-after-submission': object({ invoice: invoiceId, issuedOn: isoDate, submittedOn: isoDate }),
    'payment-payer-differs': object({ payment: reference, payer: uscc, enterprise: uscc }),
    'payment-payee-differs': object({ payment: reference, payee: uscc, seller: uscc }),
    'payment-too-late': object({ payment: reference, paidOn: isoDate, deadline: isoDate }),
    'paper-not-listed': variants('paper', [
      object({ paper: literal('contract'), contract: reference }),
      object({ paper: literal('invoice'), invoice: invoiceId }),
      object({ paper: literal('payment'), payment: reference }),
    ]),
  };
}

const finding = /* @__PURE__ */ named('Finding', () => {
  const kinds = comparedByFinding();
  const results = keysOf(findings).map((code) => {
    const compared: Kind = kinds[code];
    return object({ code: literal(code), severity: literal(findings[code].severity), compared });
  });
  return variants('code', results) as unknown as Kind<z.ZodMiniType<Finding>>;
});

const lineAssessment = /* @__PURE__ */ namedObject('LineAssessment', () => ({
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
}));

const assessment = /* @__PURE__ */ namedObject('Assessment', () => ({
  ...applicant(),
  policy: name,
  eligibility,
  lines: list(lineAssessment),
  flags: list(finding),
  assessed: yuan,
  entitlement: yuan,
}));

const decision = /* @__PURE__ */ namedObject('Decision', () => ({
  ...applicant(),
  outcome: named('Outcome', () => word(outcomes)),
  assessment,
  grant: optional(grant),
  lines: list(yuan),
  basis: list(basis),
}));

const poolTotals = /* @__PURE__ */ namedObject('PoolTotals', () => ({
  budget: yuan,
  granted: yuan,
  remaining: yuan,
  firstShortfall: optional(id),
}));
const districtTotal = /* @__PURE__ */ namedObject('DistrictTotal', () => ({
  district,
  applications: whole(0),
  granted: yuan,
}));

export const round = /* @__PURE__ */ namedObject(
  'Round',
  () => ({
    schemaVersion: literal(1),
    policy: name,
    decisions: list(decision, { unique: { key: ['application'], fault: faults.duplicateApplication } }),
    pool: poolTotals,
    districts: list(districtTotal, { unique: { key: ['district'], fault: faults.duplicateId } }),
    ledger,
  }),
  roundProblems,
);
