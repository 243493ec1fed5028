/**
 * What can be said of a purchase line: what disallows it, what reduces it, what is worth a look. Each rests on a rule.
 * @module
 */
import type { RuleId } from '../policy/vocabulary';

export type Severity = 'disallows' | 'reduces' | 'flags';

/** Every finding, in the order in which a line lists them. */
export const findings = {
  'product-not-in-catalogue': { severity: 'disallows', rule: 'product-tier' },
  'contract-missing': { severity: 'disallows', rule: 'papers' },
  'contract-customer-differs': { severity: 'disallows', rule: 'papers' },
  'contract-provider-differs': { severity: 'disallows', rule: 'papers' },
  'invoice-missing': { severity: 'disallows', rule: 'papers' },
  'invoice-buyer-differs': { severity: 'disallows', rule: 'papers' },
  'invoice-seller-differs': { severity: 'disallows', rule: 'papers' },
  'invoice-void': { severity: 'disallows', rule: 'papers' },
  'invoice-total-inconsistent': { severity: 'disallows', rule: 'papers' },
  'invoice-already-claimed': { severity: 'disallows', rule: 'invoice-once' },
  'outside-purchase-year': { severity: 'disallows', rule: 'purchase-year' },
  'payment-missing': { severity: 'disallows', rule: 'papers' },
  'limited-by-invoice': { severity: 'reduces', rule: 'recognised-amount' },
  'limited-by-payment': { severity: 'reduces', rule: 'recognised-amount' },
  'limited-by-audit': { severity: 'reduces', rule: 'city-review' },
  'payment-payer-differs': { severity: 'flags', rule: 'papers' },
  'payment-payee-differs': { severity: 'flags', rule: 'papers' },
  'payment-too-late': { severity: 'flags', rule: 'payment-deadline' },
  'invoice-after-submission': { severity: 'flags', rule: 'papers' },
} as const satisfies Record<string, { severity: Severity; rule: RuleId }>;
export type FindingCode = keyof typeof findings;
export const findingCodes = /* @__PURE__ */ Object.keys(findings) as readonly FindingCode[];

export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** The papers, dates and amounts compared, as JSON. */
  readonly compared: Readonly<Record<string, unknown>>;
}

/** What most lines have, and share. */
export const noFindings: readonly Finding[] = /* @__PURE__ */ Object.freeze([]);

export function finding(code: FindingCode, compared: Finding['compared']): Finding {
  return { code, severity: findings[code].severity, compared };
}
