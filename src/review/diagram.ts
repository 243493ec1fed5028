/**
 * The review as a picture: a Mermaid state diagram, drawn from the one table of the review.
 * @module
 */
import type { Policy } from '../policy/policy';
import { reviewStatuses, type ReviewStatus } from '../policy/vocabulary';
import { wordAt } from '../values/result';
import { actorNames, eventNames, statusNames } from '../words/lists';
import { locales, type Locale } from '../words/localized';
import { actorsOf } from './advance';
import type { ReviewEventType } from './events';
import { finalStatuses, reviewEventTypes, reviewTable, startsOf } from './steps';

/**
 * The review of a policy as a Mermaid `stateDiagram-v2`: every status that a case can reach and every event from each of
 * its starts, at the first of these with who may act.
 * @param policy Its path decides.
 * @param locale The language of the names.
 * @returns The text, which ends in a line feed.
 * @throws InvalidValueError for a locale other than `zh` and `en`.
 * @example reviewDiagram(wuhan2025, 'en').split('\n')[0] // 'stateDiagram-v2'
 */
export function reviewDiagram(policy: Policy, locale: Locale): string {
  wordAt(locales, locale, 'locale');
  const edges = reviewEventTypes.flatMap((type) =>
    startsOf(policy, type).map((from, i) => ({
      from,
      to: reviewTable[type].to,
      label: labelOf(type, locale, i === 0),
    })),
  );
  const reached = reviewStatuses.filter((status) => status === 'draft' || edges.some(({ to }) => to === status));
  const lines = [
    ...reached.map((status) => `state "${statusNames[status][locale]}" as ${idOf(status)}`),
    '[*] --> draft',
    ...edges.map(({ from, to, label }) => `${idOf(from)} --> ${idOf(to)} : ${label}`),
    ...finalStatuses.map((status) => `${idOf(status)} --> [*]`),
  ];
  return ['stateDiagram-v2', ...lines.map((line) => `  ${line}`), ''].join('\n');
}

/** A hyphen is not allowed in a Mermaid id. */
function idOf(status: ReviewStatus): string {
  return status.replace('-', '_');
}

function labelOf(type: ReviewEventType, locale: Locale, withActors: boolean): string {
  const name = eventNames[type][locale];
  const actors = actorsOf(type).map((actor) => actorNames[actor][locale]);
  if (!withActors) return name;
  return locale === 'zh' ? `${name}（${actors.join('、')}）` : `${name} (${actors.join(', ')})`;
}
