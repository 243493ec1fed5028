/**
 * The words for every closed list in one language, and for what a policy names, so that a page shows no code.
 * @module
 */
import { problemNames, refusalNames } from '../words/code-names';
import { findingWords } from '../words/findings';
import {
  actorNames,
  checkNames,
  criterionNames,
  eligibilityNames,
  eventNames,
  exhaustionNames,
  factNames,
  outcomeNames,
  roundingNames,
  severityNames,
  sizeNames,
  statusNames,
  namesOf,
  verdictNames,
  type Names,
} from '../words/lists';
import { reasonWords } from '../words/reasons';
import { locales, type Locale, type LocalizedText } from '../words/localized';
import type { Policy } from '../policy/policy';
import { listAt, wordAt, type Path } from '../values/result';

/** The names of each list; the comments become those of `Labels`. */
const lists = {
  /** By `FactId`. */
  facts: factNames,
  /** By `CriterionId`. */
  criteria: criterionNames,
  /** By `Verdict`. */
  verdicts: verdictNames,
  /** By `ReasonCode`, in a few words; an explanation says in full what was compared. */
  reasons: /* @__PURE__ */ namesOf(reasonWords),
  /** By the outcome of an eligibility. */
  eligibility: eligibilityNames,
  /** By `SizeClass`. */
  sizes: sizeNames,
  /** By `FindingCode`, in a few words; an explanation says in full what was compared. */
  findings: /* @__PURE__ */ namesOf(findingWords),
  /** By `Severity`. */
  severities: severityNames,
  /** By the outcome of a decision. */
  outcomes: outcomeNames,
  /** By `ReviewStatus`. */
  statuses: statusNames,
  /** By `ReviewEventType`. */
  events: eventNames,
  /** By `Actor`. */
  actors: actorNames,
  /** By the formal checks of a recommendation. */
  checks: checkNames,
  /** By `RefusalCode`, in a few words; the message of a refusal says it in full. */
  refusals: refusalNames,
  /** By `ProblemCode`, in a few words; the message of a problem says it in full. */
  problems: problemNames,
  /** By `Exhaustion`. */
  exhaustions: exhaustionNames,
  /** By `RoundingMode`. */
  roundings: roundingNames,
} as const;

type Lists = typeof lists;
type Texts<Code extends string> = Readonly<Record<Code, string>>;
type ListLabels = { readonly [List in keyof Lists]: Texts<keyof Lists[List] & string> };

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
 *
 * @param locale `'zh'` or `'en'`
 * @param policy whose tiers, sectors and districts are named too
 * @returns a fresh object: list, then code
 * @throws InvalidValueError `not-one-of` for another locale
 * @example labels('zh', wuhan2025).districts['420111'] // '洪山区'
 */
export function labels(locale: Locale, policy?: Policy): Labels {
  wordAt(locales, locale, 'locale');
  const inLocale = (names: Names<string>) =>
    Object.fromEntries(Object.entries(names).map(([code, name]) => [code, name[locale]]));
  const byId = (items: readonly { readonly id: string; readonly name: LocalizedText }[] | undefined, ...place: Path) =>
    Object.fromEntries(
      policy === undefined ? [] : listAt(items, 'policy', ...place).map(({ id, name }) => [id, name[locale]]),
    );
  const named: Readonly<Record<string, Texts<string>>> = Object.fromEntries(
    Object.entries(lists).map(([list, names]) => [list, inLocale(names)]),
  );
  return {
    ...(named as unknown as ListLabels),
    tiers: byId(policy?.tiers, 'tiers'),
    sectors: byId(policy?.applicants.sectors, 'applicants', 'sectors'),
    districts: byId(policy?.applicants.districts, 'applicants', 'districts'),
  };
}
