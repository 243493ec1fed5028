/**
 * Everything that an explanation says, by code: one catalogue for each language, in which no row may be missing.
 * `{name}` stands for a figure or name; both languages name the same ones (test/laws/explain.test.ts).
 * @module
 */
import type { Eligibility, ReasonCode } from '../../eligibility/eligibility';
import type { MajorAccident } from '../../facts/enterprise';
import type { Exhaustion, SubsidyBase } from '../../policy/policy';
import type { SizeRow } from '../../policy/size-standard';
import type { ReviewEventType } from '../../review/events';
import type { ComparedBy, FindingCode } from '../../subsidy/findings';
import type { Locale } from '../localized';
import type { RoundingMode } from '../../values/rounding';

type Texts<Code extends string> = Readonly<Record<Code, string>>;

export interface Templates {
  readonly locale: Locale;
  /** Numerals of clauses, from nought, where the language has its own. */
  readonly numerals?: readonly string[];
  /** Units in which prose gives round amounts, the largest first. */
  readonly roundUnits: readonly { readonly fen: number; readonly name: string }[];
  readonly reasons: Texts<ReasonCode>;
  readonly eligibility: Texts<Eligibility['outcome']>;
  readonly standards: Texts<SizeRow['id']>;
  readonly accidents: Texts<MajorAccident['kind']>;
  readonly findings: Texts<FindingCode>;
  readonly datedBy: Texts<SubsidyBase['datedBy']>;
  readonly papers: Texts<ComparedBy['paper-not-listed']['paper']>;
  readonly roundings: Texts<RoundingMode>;
  readonly shortfalls: Texts<Exhaustion | 'closed'>;
  /** What an event says besides who did what and when. */
  readonly events: Texts<ReviewEventType>;
  readonly phrases: Texts<Phrase>;
}

/** The sentences of which an explanation is put together, and their parts. */
export type Phrase =
  // How things are joined and cited.
  | 'list'
  | 'clause-list'
  | 'cited'
  | 'clause'
  | 'clauses'
  | 'assumption'
  | 'assumptions'
  | 'title'
  | 'named'
  | 'date'
  | 'months'
  | 'instant'
  | 'end-of-day'
  // Eligibility.
  | 'criterion'
  | 'employees'
  | 'employees-unknown'
  | 'revenue'
  | 'revenue-unknown'
  | 'too-large-from'
  | 'never-too-large'
  | 'one-size'
  | 'some-size'
  | 'or'
  | 'any-sector'
  | 'period'
  | 'until'
  | 'accident'
  | 'record'
  | 'record-repaired'
  // Assessment.
  | 'assessment'
  | 'registered'
  | 'district-not-given'
  | 'line'
  | 'line-without-tier'
  | 'claimed'
  | 'recognised'
  | 'recognised-least'
  | 'recognised-none'
  | 'base-included'
  | 'base-excluded'
  | 'rate'
  | 'subsidy'
  | 'subsidy-rounded'
  | 'subsidy-none'
  | 'finding'
  | 'assessed'
  | 'assessed-none'
  | 'entitlement-eligible'
  | 'entitlement-ineligible'
  | 'entitlement-undetermined'
  // Decision.
  | 'decision'
  | 'in-full-of-recognised'
  | 'queue'
  | 'queue-overtaken'
  | 'cap-enough'
  | 'cap-reduced'
  | 'pool-enough'
  | 'granted'
  | 'granted-nothing'
  | 'attribution'
  | 'attributed'
  // Case.
  | 'case'
  | 'event'
  | 'check-passed'
  | 'check-failed'
  | 'audited-line'
  | 'next'
  | 'next-event'
  | 'next-nothing';
