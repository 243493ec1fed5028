/**
 * What the checker objects to: the law that is broken, where in the record, and the figures in both languages.
 * @module
 */
import type { LocalizedText } from '../../words/localized';

/** The laws that `verifyRound` checks, a closed list. */
export const recordLaws = /* @__PURE__ */ Object.freeze([
  /** Record and input are shaped as they should be. */
  'shape',
  /** The input does not contradict itself: ids are unique, tiers exist, ledger and cases fit. */
  'input',
  /** Each application has exactly one decision. */
  'coverage',
  /** What a result repeats of the input is what the input says. */
  'identity',
  /** Claims stand in queue order with consecutive places, then the rest by application id; nobody overtakes unsaid. */
  'order',
  'eligibility',
  'findings',
  'line-arithmetic',
  'entitlement',
  'cap',
  'pool',
  'exhaustion',
  'outcome',
  'attribution',
  'totals',
  'carry-over',
  /** Every decision rests on clauses and assumptions of the policy. */
  'basis',
] as const);
export type RecordLaw = (typeof recordLaws)[number];

export interface Violation {
  readonly law: RecordLaw;
  /** Where in the record, as `round.decisions[3].grant.granted`. */
  readonly at: string;
  readonly detail: LocalizedText;
}

/** Where a value stands in the record. */
export type Place = readonly (string | number)[];

/** `['round', 'decisions', 3]` as `round.decisions[3]`. */
export function placeText(place: Place): string {
  return place.map((key, i) => (typeof key === 'number' ? `[${key}]` : i === 0 ? key : `.${key}`)).join('');
}
