/**
 * The words for every closed list in one language, and for what a policy names, so that a page shows no code.
 * @module
 */
import { problemNames } from '../words/problem-codes';
import { refusalNames } from '../words/refusals';
import { findingNames } from '../words/findings';
import * as names from '../words/lists';
import { criterionNames, reasonNames } from '../words/reasons';
import { locales, type Locale } from '../words/localized';
import type { District, Policy } from '../policy/policy';
import { listAt } from '../values/record';
import { wordAt, type Path } from '../values/result';

/** The names of each list; the comments become those of `Labels`. */
const lists = {
  /** By `FactId`. */
  facts: names.factNames,
  /** By `CriterionId`. */
  criteria: criterionNames,
  /** By `Verdict`. */
  verdicts: names.verdictNames,
  /** By `ReasonCode`, in a few words; an explanation says in full what was compared. */
  reasons: reasonNames,
  /** By the outcome of an eligibility. */
  eligibility: names.eligibilityNames,
  /** By `SizeClass`. */
  sizes: names.sizeNames,
  /** By `FindingCode`, in a few words; an explanation says in full what was compared. */
  findings: findingNames,
  /** By `Severity`. */
  severities: names.severityNames,
  /** By the outcome of a decision. */
  outcomes: names.outcomeNames,
  /** By `ReviewStatus`. */
  statuses: names.statusNames,
  /** By `ReviewEventType`. */
  events: names.eventNames,
  /** By `Actor`. */
  actors: names.actorNames,
  /** By the formal checks of a recommendation. */
  checks: names.checkNames,
  /** By `RefusalCode`, in a few words; the message of a refusal says it in full. */
  refusals: refusalNames,
  /** By `ProblemCode`, in a few words; the message of a problem says it in full. */
  problems: problemNames,
  /** By `Exhaustion`. */
  exhaustions: names.exhaustionNames,
  /** By `RoundingMode`. */
  roundings: names.roundingNames,
} as const;

type Named = Pick<District, 'id' | 'name'>;
type Texts<Code extends string> = Readonly<Record<Code, string>>;
type ListLabels = { readonly [List in keyof typeof lists]: Texts<keyof (typeof lists)[List] & string> };

/** Words in one language, by list and code. */
export interface Labels extends ListLabels {
  /** By the ids of the policy's tiers; empty without a policy. */
  readonly tiers: Texts<string>;
  /** By the ids of the policy's sectors; empty without a policy. */
  readonly sectors: Texts<string>;
  /** By the ids of the policy's districts; empty without a policy. */
  readonly districts: Texts<string>;
}

/**
 * The words for every closed list of the library, and for the tiers, sectors and districts of a policy.
 * @param locale `'zh'` or `'en'`
 * @param policy whose tiers, sectors and districts are named too
 * @returns a fresh object: list, then code
 * @throws InvalidValueError `not-one-of` for another locale
 * @example labels('zh', wuhan2025).districts['420111'] // '洪山区'
 */
export function labels(locale: Locale, policy?: Policy): Labels {
  wordAt(locales, locale, 'locale');
  const inLocale = (list: names.Names<string>) =>
    Object.fromEntries(Object.entries(list).map(([code, name]) => [code, name[locale]]));
  const byId = (items: readonly Named[] | undefined, ...place: Path) =>
    Object.fromEntries(policy ? listAt(items, 'policy', ...place).map(({ id, name }) => [id, name[locale]]) : []);
  return {
    ...(Object.fromEntries(Object.entries(lists).map(([list, words]) => [list, inLocale(words)])) as ListLabels),
    tiers: byId(policy?.tiers, 'tiers'),
    sectors: byId(policy?.applicants.sectors, 'applicants', 'sectors'),
    districts: byId(policy?.applicants.districts, 'applicants', 'districts'),
  };
}
