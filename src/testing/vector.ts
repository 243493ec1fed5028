/**
 * What a conformance vector is: a call, what must come of it, and a sentence that says what it pins.
 * @module
 */
import type { Claim } from '../allocation/claim';
import type { Ledger } from '../allocation/ledger';
import type { Application } from '../facts/application';
import type { Catalogue } from '../facts/catalogue';
import type { Enterprise } from '../facts/enterprise';
import type { ReviewEvent } from '../review/events';
import type { RoundInput } from '../round/round';
import type { PolicyReference } from './policy-told';

/** What each function is called with in a vector. Policies are references: see `PolicyReference`. */
export interface VectorInputs {
  readonly parseYuan: { readonly given: unknown };
  readonly parseRate: { readonly given: unknown };
  readonly parseIsoDate: { readonly given: unknown };
  readonly parseInstant: { readonly given: unknown };
  readonly parseUscc: { readonly given: unknown };
  readonly parseIndustryCode: { readonly given: unknown };
  readonly parseInvoiceId: { readonly given: unknown };
  readonly parseId: { readonly given: unknown };
  readonly 'money.add': { readonly a: string; readonly b: string };
  readonly 'money.subtract': { readonly a: string; readonly b: string };
  readonly 'money.times': { readonly amount: string; readonly rate: string; readonly rounding: string };
  readonly classifySize: Pick<Enterprise, 'industry' | 'employees' | 'annualRevenue'>;
  readonly checkEligibility: {
    readonly policy: PolicyReference;
    readonly enterprise: Enterprise;
    readonly at: string;
    readonly catalogue?: Catalogue;
  };
  readonly assess: {
    readonly policy: PolicyReference;
    readonly application: Application;
    readonly catalogue: Catalogue;
    readonly claimedInvoices?: Readonly<Record<string, string>>;
    readonly audited?: readonly string[];
  };
  readonly allocate: { readonly policy: PolicyReference; readonly ledger: Ledger; readonly claims: readonly Claim[] };
  readonly replayCase: {
    readonly policy: PolicyReference;
    readonly application: Application;
    readonly events: readonly ReviewEvent[];
  };
  readonly decideRound: Omit<RoundInput, 'policy'> & { readonly policy: PolicyReference };
}
export type VectorFunction = keyof VectorInputs;

/** A problem that malformed input must be refused with; its sentence is not pinned. */
export interface ExpectedProblem {
  readonly path: readonly (string | number)[];
  readonly code: string;
}

export interface VectorOf<Name extends VectorFunction> {
  /** Unlike that of any other vector. */
  readonly name: string;
  /** What it pins, as a sentence. */
  readonly pins: string;
  readonly function: Name;
  readonly input: VectorInputs[Name];
  /** What must come of it, as far as it says: fields that it does not name are not pinned, but lists are of its length. */
  readonly result?: unknown;
  /** Instead of a result, where the input is malformed: all problems, in order. */
  readonly problems?: readonly ExpectedProblem[];
}

/** A conformance vector of any function. */
export type Vector = { readonly [Name in VectorFunction]: VectorOf<Name> }[VectorFunction];

/** What a vector file holds. */
export interface VectorFile {
  readonly schemaVersion: 1;
  /** What the file is about. */
  readonly about: string;
  readonly vectors: readonly Vector[];
}
