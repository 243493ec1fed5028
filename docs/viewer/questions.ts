/**
 * What the page asks of its worker, and what it is answered: plain JSON both ways.
 * @module
 */
import type { Decision, Locale, LocalizedText, Policy, Round, Yuan } from 'cloud-voucher-rules';
import type { Discrepancy, Opinion, SensitivityRow, Suspicion } from 'cloud-voucher-rules/audit';
import type { CellProblem, TableName } from 'cloud-voucher-rules/tables';

/** A decision as the table lists it. Amounts in yuan; place and what follows it are absent without a claim. */
export interface Row {
  readonly application: string;
  readonly enterprise: string;
  readonly name: string;
  readonly district?: string;
  readonly outcome: Decision['outcome'];
  readonly claimed: string;
  readonly recognised: string;
  readonly entitlement: Yuan;
  readonly place?: number;
  readonly capReduction?: Yuan;
  readonly poolReduction?: Yuan;
  readonly granted: Yuan;
}

export interface Opened {
  readonly kind: 'record' | 'input' | 'tables';
  readonly policy: Policy;
  /** The version that made the record; absent for other documents. */
  readonly library?: string;
  /** Granted before this round, and claims decided before it. */
  readonly carried: { readonly granted: Yuan; readonly decided: number };
  readonly budget: Yuan;
  readonly base: Outcome;
  /** Alternatives that cannot be computed without cases: `assumption.alternative`. */
  readonly needCases: readonly string[];
  /** Rows of tables that could not be read; their applications are left out. */
  readonly problems: readonly CellProblem[];
}

/** The round under the readings and the budget chosen. */
export interface Outcome {
  readonly rows: readonly Row[];
  readonly pool: Round['pool'];
  readonly districts: Round['districts'];
}

/** The readings chosen that are not those of the policy, by assumption, and the budget. */
export interface Choices {
  readonly readings: Readonly<Record<string, string>>;
  readonly budget: Yuan;
}

/** A sentence of an explanation with its citation, and those behind it. */
export interface Sentence {
  readonly code: string;
  readonly label?: string;
  readonly value: string;
  readonly cite: string;
  readonly children: readonly Sentence[];
}

/**
 * From the amount claimed to the grant: what is left after the step, what it takes away, and what it rests on. The rate takes nothing away: it
 * says how much is due.
 */
export interface Step {
  readonly code: 'claimed' | 'recognised' | 'entitlement' | 'cap' | 'pool' | 'granted';
  readonly amount: string;
  readonly less?: string;
  readonly text: string;
  readonly cite: string;
}

export interface Detail {
  readonly steps: readonly Step[];
  readonly explanation: Sentence;
  /** The case’s events; absent without a case. */
  readonly timeline?: Sentence;
  readonly at: readonly string[];
}

export interface Audited {
  readonly opinion: Opinion;
  readonly suspicions: readonly Suspicion[];
  /** What the cases say otherwise than the round. */
  readonly discrepancies: readonly Discrepancy[];
  /** Whether the document was a record; otherwise the opinion is of the record that was made of it here. */
  readonly wasRecord: boolean;
}

/** What can be exported. */
export type Export = Extract<
  TableName,
  'decisions' | 'lines' | 'findings' | 'districts' | 'violations' | 'sensitivity' | 'problems'
>;

export interface TablesToRead {
  readonly files: readonly File[];
  readonly unit: 'yuan' | 'ten-thousand-yuan';
  readonly budget: string;
}

/** What is asked, by name: what is given, and what the answer is. */
export interface Questions {
  open: { given: string; answer: Opened };
  read: { given: TablesToRead; answer: Opened };
  vary: { given: Choices; answer: Outcome };
  detail: { given: { application: string; locale: Locale }; answer: Detail };
  explanations: {
    given: { applications: readonly string[]; locale: Locale };
    answer: readonly (readonly [application: string, sentence: Sentence])[];
  };
  audit: { given: undefined; answer: Audited };
  sensitivity: { given: readonly Yuan[]; answer: readonly SensitivityRow[] };
  table: { given: { name: Export; locale: Locale; budgets: readonly Yuan[] }; answer: string };
  /** The record of what is opened, as JSON. */
  record: { given: undefined; answer: string };
}
export type Question = keyof Questions;

export type Reply<Name extends Question = Question> =
  { readonly answer: Questions[Name]['answer'] } | { readonly error: LocalizedText };
