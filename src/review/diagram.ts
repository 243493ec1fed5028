/**
 * The review as a picture: a Mermaid state diagram, drawn from the one table of the review.
 * @module
 */
import type { LocalizedText, Locale } from '../messages/localized';
import { actorNames, eventNames, statusNames } from '../messages/review-names';
import type { Policy } from '../policy/policy';
import { reviewStatuses, type ReviewStatus } from '../policy/vocabulary';
import { reviewEventTypes } from './events';
import { finalStatuses, reviewTable, startsOf } from './steps';

/**
 * The review of a policy as the text of a Mermaid `stateDiagram-v2`: every status that a case can reach, every event with
 * who may act, the names in the given language. Ends in a line feed.
 * @example reviewDiagram(wuhan2025, 'en').split('\n')[0] // 'stateDiagram-v2'
 */
export function reviewDiagram(policy: Policy, locale: Locale): string {
  const edges = reviewEventTypes.flatMap((type) =>
    startsOf(policy, type).map((from) => ({ type, from, to: reviewTable[type].to })),
  );
  const reached = reviewStatuses.filter((status) => status === 'draft' || edges.some(({ to }) => to === status));
  const lines = [
    ...reached.map((status) => `state "${statusNames[status][locale]}" as ${idOf(status)}`),
    '[*] --> draft',
    ...edges.map(({ type, from, to }) => `${idOf(from)} --> ${idOf(to)} : ${labelOf(type, locale)}`),
    ...finalStatuses.map((status) => `${idOf(status)} --> [*]`),
  ];
  return ['stateDiagram-v2', ...lines.map((line) => `  ${line}`), ''].join('\n');
}

/** Mermaid takes no hyphen in an id. */
function idOf(status: ReviewStatus): string {
  return status.replace('-', '_');
}

function labelOf(type: keyof typeof reviewTable, locale: Locale): string {
  const names: readonly LocalizedText[] = reviewTable[type].by.map((actor) => actorNames[actor]);
  const by = names.map((name) => name[locale]);
  return locale === 'zh' ? `${eventNames[type].zh}（${by.join('、')}）` : `${eventNames[type].en} (${by.join(', ')})`;
}
