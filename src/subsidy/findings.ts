/**
 * What can be said of a purchase line and of the papers (clause 3.2): what disallows a line, what reduces it, what is worth a look.
 * @module
 */
import { keysOf } from '../words/plain';
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
/** What a finding is about. */
export type FindingCode = keyof typeof findings;
/** Every finding, in the order in which results list them. */
export const findingCodes = /* @__PURE__ */ keysOf(findings);

/** What each finding compared; amounts in yuan. */
export interface ComparedBy {
  /** The catalogue does not have the product. */
  'product-not-in-catalogue': {
    /** Id of the product. */
    readonly product: Id;
  };
  /** The application does not have the contract. */
  'contract-missing': {
    /** Number of the contract. */
    readonly contract: Reference;
  };
  /** The contract is another enterprise's. */
  'contract-customer-differs': {
    /** Number of the contract. */
    readonly contract: Reference;
    /** Whom the contract names as customer. */
    readonly customer: Uscc;
    /** The applicant. */
    readonly enterprise: Uscc;
  };
  /** The contract is with another provider than the product's. */
  'contract-provider-differs': {
    /** Number of the contract. */
    readonly contract: Reference;
    /** Whom the contract names as provider. */
    readonly provider: Uscc;
    /** Who sells the product by the catalogue. */
    readonly productProvider: Uscc;
  };
  /** The application does not have the invoice. */
  'invoice-missing': {
    /** Number of the invoice. */
    readonly invoice: InvoiceId;
  };
  /** The invoice is made out to another enterprise. */
  'invoice-buyer-differs': {
    /** Number of the invoice. */
    readonly invoice: InvoiceId;
    /** Whom the invoice names as buyer. */
    readonly buyer: Uscc;
    /** The applicant. */
    readonly enterprise: Uscc;
  };
  /** The invoice is from another seller than the product's provider. */
  'invoice-seller-differs': {
    /** Number of the invoice. */
    readonly invoice: InvoiceId;
    /** Whom the invoice names as seller. */
    readonly seller: Uscc;
    /** Who sells the product by the catalogue. */
    readonly productProvider: Uscc;
  };
  /** The invoice is void. */
  'invoice-void': {
    /** Number of the invoice. */
    readonly invoice: InvoiceId;
  };
  /** Net and tax do not add up to the total. */
  'invoice-total-inconsistent': {
    /** Number of the invoice. */
    readonly invoice: InvoiceId;
    /** Without tax. */
    readonly net: Yuan;
    /** The tax. */
    readonly tax: Yuan;
    /** Tax included. */
    readonly total: Yuan;
  };
  /** `claimedBy`: the other application that has the invoice. */
  'invoice-already-claimed': {
    /** Number of the invoice. */
    readonly invoice: InvoiceId;
    /** Id of the other application. */
    readonly claimedBy: Id;
  };
  /** The purchase period, both days included, and the first and the last date compared with it. */
  'outside-purchase-year': {
    /** The first day of the period. */
    readonly from: IsoDate;
    /** The last day of the period. */
    readonly to: IsoDate;
    /** The paper whose date counts. */
    readonly datedBy: SubsidyBase['datedBy'];
    /** The earliest date compared. */
    readonly first: IsoDate;
    /** The latest date compared. */
    readonly last: IsoDate;
  };
  /** No payment of the invoice counts. */
  'payment-missing': {
    /** Number of the invoice. */
    readonly invoice: InvoiceId;
  };
  /** `room`: what is left of the invoice, net of red letters and of the lines before. */
  'limited-by-invoice': {
    /** Number of the invoice. */
    readonly invoice: InvoiceId;
    /** What the line claims. */
    readonly claimed: Yuan;
    /** What is left for the line. */
    readonly room: Yuan;
  };
  /** `room`: what is left of the payments that count, net of the lines before. */
  'limited-by-payment': {
    /** Number of the invoice. */
    readonly invoice: InvoiceId;
    /** What the line claims. */
    readonly claimed: Yuan;
    /** What is left for the line. */
    readonly room: Yuan;
  };
  /** The auditor recognises less than is claimed. */
  'limited-by-audit': {
    /** What the line claims. */
    readonly claimed: Yuan;
    /** What the auditor recognises of the line. */
    readonly audited: Yuan;
  };
  /** Signed after the application was submitted. */
  'contract-after-submission': {
    /** Number of the contract. */
    readonly contract: Reference;
    /** The day of signing. */
    readonly signedOn: IsoDate;
    /** The day of submission, in Beijing. */
    readonly submittedOn: IsoDate;
  };
  /** Issued after the application was submitted. */
  'invoice-after-submission': {
    /** Number of the invoice. */
    readonly invoice: InvoiceId;
    /** The day of issue. */
    readonly issuedOn: IsoDate;
    /** The day of submission, in Beijing. */
    readonly submittedOn: IsoDate;
  };
  /** Paid by another than the applicant: it does not count. */
  'payment-payer-differs': {
    /** Number of the proof of payment. */
    readonly payment: Reference;
    /** Whom the payment names as payer. */
    readonly payer: Uscc;
    /** The applicant. */
    readonly enterprise: Uscc;
  };
  /** Paid to another than the seller: it does not count. */
  'payment-payee-differs': {
    /** Number of the proof of payment. */
    readonly payment: Reference;
    /** Whom the payment names as payee. */
    readonly payee: Uscc;
    /** Whom the invoice names as seller. */
    readonly seller: Uscc;
  };
  /** Paid after the deadline: it does not count. */
  'payment-too-late': {
    /** Number of the proof of payment. */
    readonly payment: Reference;
    /** The day of payment. */
    readonly paidOn: IsoDate;
    /** The last day that counts. */
    readonly deadline: IsoDate;
  };
  /** The paper that no line uses, under its kind. */
  'paper-not-listed':
    | {
        /** The kind of paper. */
        readonly paper: 'contract';
        /** Number of the contract. */
        readonly contract: Reference;
      }
    | {
        /** The kind of paper. */
        readonly paper: 'invoice';
        /** Number of the invoice. */
        readonly invoice: InvoiceId;
      }
    | {
        /** The kind of paper. */
        readonly paper: 'payment';
        /** Number of the proof of payment. */
        readonly payment: Reference;
      };
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

/** Most lines and papers have none. They share the list. */
const none: readonly Finding[] = /* @__PURE__ */ Object.freeze([]);

export function foundIn(found: readonly Finding[]): readonly Finding[] {
  return found.length === 0 ? none : found;
}

export function finding<Code extends FindingCode>(code: Code, compared: ComparedBy[Code]): Finding {
  return { code, severity: findings[code].severity, compared } as Finding;
}
