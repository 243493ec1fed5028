/**
 * What the assessment of one application answers, to the fen and line by line.
 * @module
 */
import type { Eligibility } from '../eligibility/eligibility';
import type { TierId } from '../policy/vocabulary';
import type { Yuan } from '../values/fen';
import type { Id } from '../values/id';
import type { InvoiceId } from '../values/invoice-id';
import type { Rate } from '../values/rate';
import type { Uscc } from '../values/uscc';
import type { Finding } from './findings';

/** One purchase line; amounts in yuan. */
export interface LineAssessment {
  /** 1, 2, … in the listed order. */
  readonly line: number;
  /** As the line names it. */
  readonly product: Id;
  /** As the line names it. */
  readonly invoice: InvoiceId;
  /** Absent where the product is not in the catalogue. */
  readonly tier?: TierId;
  /** Of the tier; absent without one. */
  readonly rate?: Rate;
  /** What the line claims, tax included. */
  readonly claimed: Yuan;
  /** Tax included, after the limits; 0.00 where a finding disallows the line. */
  readonly recognised: Yuan;
  /** What the rate applies to: the recognised amount, or that without VAT. */
  readonly base: Yuan;
  /** `base` × `rate`, rounded as the policy says. */
  readonly subsidy: Yuan;
  /** What disallows or reduces this line. */
  readonly findings: readonly Finding[];
}

/** What one application earns, before cap and pool; amounts in yuan (clauses 1, 2, 3.2). */
export interface Assessment {
  /** Its id. */
  readonly application: Id;
  /** Who applies. */
  readonly enterprise: Uscc;
  /** Absent where unknown. */
  readonly district?: Id;
  /** Id of the policy. */
  readonly policy: string;
  /** As of submission. */
  readonly eligibility: Eligibility;
  /** One for each purchase, in the listed order. */
  readonly lines: readonly LineAssessment[];
  /** What is worth a look in the papers, each once, in the order of the papers; it changes no amount. */
  readonly flags: readonly Finding[];
  /** The sum of the line subsidies, whatever the eligibility. */
  readonly assessed: Yuan;
  /** `assessed` if eligible, else 0.00; before cap and pool. */
  readonly entitlement: Yuan;
}
