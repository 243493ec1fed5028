/**
 * What can be said of a purchase line and of the papers (clause 3.2): what disallows a line, what reduces it, what is worth a look.
 * @module
 */
import type { RuleId } from '../policy/vocabulary';
import type { SubsidyBase } from '../policy/policy';
import type { IsoDate } from '../values/calendar';
import type { Yuan } from '../values/fen';
import type { Id } from '../values/id';
import type { InvoiceId } from '../values/invoice-id';
import type { Reference } from '../values/reference';
import type { Uscc } from '../values/uscc';

/** `disallows` and `reduces` are said of a line, `flags` of a paper. */
export type Severity = 'disallows' | 'reduces' | 'flags';

/** Every finding, in the order in which a line or a paper lists them, with the rule that it rests on. */
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
  'contract-after-submission': { severity: 'flags', rule: 'papers' },
  'invoice-after-submission': { severity: 'flags', rule: 'papers' },
  'payment-payer-differs': { severity: 'flags', rule: 'papers' },
  'payment-payee-differs': { severity: 'flags', rule: 'papers' },
  'payment-too-late': { severity: 'flags', rule: 'payment-deadline' },
  'paper-not-listed': { severity: 'flags', rule: 'papers' },
} as const satisfies Record<string, { severity: Severity; rule: RuleId }>;
export type FindingCode = keyof typeof findings;
export const findingCodes = /* @__PURE__ */ Object.freeze(Object.keys(findings)) as readonly FindingCode[];

/** What each finding compared; amounts in yuan. */
export interface ComparedBy {
  'product-not-in-catalogue': { readonly product: Id };
  'contract-missing': { readonly contract: Reference };
  'contract-customer-differs': { readonly contract: Reference; readonly customer: Uscc; readonly enterprise: Uscc };
  'contract-provider-differs': {
    readonly contract: Reference;
    readonly provider: Uscc;
    readonly productProvider: Uscc;
  };
  'invoice-missing': { readonly invoice: InvoiceId };
  'invoice-buyer-differs': { readonly invoice: InvoiceId; readonly buyer: Uscc; readonly enterprise: Uscc };
  'invoice-seller-differs': { readonly invoice: InvoiceId; readonly seller: Uscc; readonly productProvider: Uscc };
  'invoice-void': { readonly invoice: InvoiceId };
  'invoice-total-inconsistent': {
    readonly invoice: InvoiceId;
    readonly net: Yuan;
    readonly tax: Yuan;
    readonly total: Yuan;
  };
  /** `claimedBy`: the other application that has the invoice. */
  'invoice-already-claimed': { readonly invoice: InvoiceId; readonly claimedBy: Id };
  /** The purchase period, both days included, and the first and the last date compared with it. */
  'outside-purchase-year': {
    readonly from: IsoDate;
    readonly to: IsoDate;
    readonly datedBy: SubsidyBase['datedBy'];
    readonly first: IsoDate;
    readonly last: IsoDate;
  };
  'payment-missing': { readonly invoice: InvoiceId };
  /** `room`: what is left of the invoice, net of red letters and of the lines before. */
  'limited-by-invoice': { readonly invoice: InvoiceId; readonly claimed: Yuan; readonly room: Yuan };
  /** `room`: what is left of the payments that count, net of the lines before. */
  'limited-by-payment': { readonly invoice: InvoiceId; readonly claimed: Yuan; readonly room: Yuan };
  'limited-by-audit': { readonly claimed: Yuan; readonly audited: Yuan };
  'contract-after-submission': {
    readonly contract: Reference;
    readonly signedOn: IsoDate;
    readonly submittedOn: IsoDate;
  };
  'invoice-after-submission': {
    readonly invoice: InvoiceId;
    readonly issuedOn: IsoDate;
    readonly submittedOn: IsoDate;
  };
  'payment-payer-differs': { readonly payment: Reference; readonly payer: Uscc; readonly enterprise: Uscc };
  'payment-payee-differs': { readonly payment: Reference; readonly payee: Uscc; readonly seller: Uscc };
  'payment-too-late': { readonly payment: Reference; readonly paidOn: IsoDate; readonly deadline: IsoDate };
  /** The paper that no line uses, under its kind. */
  'paper-not-listed':
    | { readonly paper: 'contract'; readonly contract: Reference }
    | { readonly paper: 'invoice'; readonly invoice: InvoiceId }
    | { readonly paper: 'payment'; readonly payment: Reference };
}

type FindingOf<Code extends FindingCode> = {
  readonly [Each in Code]: {
    readonly code: Each;
    readonly severity: (typeof findings)[Each]['severity'];
    readonly compared: ComparedBy[Each];
  };
}[Code];

/** One finding: its code says what `compared` holds. */
export type Finding = FindingOf<FindingCode>;

export function finding<Code extends FindingCode>(code: Code, compared: ComparedBy[Code]): Finding {
  return { code, severity: findings[code].severity, compared } as Finding;
}
