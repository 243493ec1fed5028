/**
 * What has happened to a case and what comes next: one sentence for each event, with who acted and what was said.
 * @module
 */
import { phrases, sentences } from '../words/sentences';
import type { Locale } from '../words/localized';
import type { Policy } from '../policy/policy';
import type { RuleId } from '../policy/vocabulary';
import { possibleEvents } from '../review/advance';
import type { ReviewCase } from '../review/cases';
import type { EventField, ReviewEvent, ReviewEventType } from '../review/events';
import { reviewTable } from '../review/steps';
import { recordAt } from '../values/record';
import { withResult } from '../values/result';
import type { Explanation } from './explanation';
import type { Held, Writer } from './figures';
import { filled, node, written } from './sentences';

/**
 * Explains a case: its status, each event of its history, and what can happen next, by whom. Of the application it names
 * the id and the enterprise; `explainAssessment` explains the rest.
 * @param policy The policy that the case is reviewed under.
 * @param reviewCase A case of `openCase`, `advance` or `replayCase`.
 * @param locale `'zh'` or `'en'`.
 * @returns A tree of sentences; times in Beijing.
 * @throws {InvalidValueError} for a case that contradicts its own history, or a language that the library does not know.
 * @example explainCase(wuhan2025, reviewCase, 'zh').code // 'audited'
 */
export function explainCase(policy: Policy, reviewCase: ReviewCase, locale: Locale): Explanation {
  const next = possibleEvents(policy, reviewCase);
  return withResult(reviewCase, ['reviewCase'], () => {
    const { uscc, name } = recordAt(reviewCase.application.enterprise, 'reviewCase', 'application', 'enterprise');
    const names = { enterprises: { [uscc]: name } };
    return written({ policy, locale, names }, 'reviewCase', reviewCase, (writer) => caseNode(writer, reviewCase, next));
  });
}

function caseNode(writer: Writer, reviewCase: ReviewCase, next: readonly ReviewEventType[]): Explanation {
  const { application, status, history } = reviewCase;
  const held = { application: application.id, enterprise: application.enterprise.uscc, status };
  const rules = rulesOf(history.map(({ type }) => type));
  return node(writer, status, phrases.case, held, rules.length === 0 ? ['papers'] : rules, [
    ...history.map((event) => eventNode(writer, event)),
    nextNode(writer, next),
  ]);
}

function eventNode(writer: Writer, event: ReviewEvent): Explanation {
  const { type, by } = event;
  const held: Held = { ...event, ...by, event: type };
  const fields = Object.keys(reviewTable[type].fields) as EventField[];
  const said = fields.map((field) => filled(writer, sentences.said[field], held)).join(writer.phrase('comma'));
  return node(writer, type, phrases[fields.length === 0 ? 'event' : 'event-says'], { ...held, said }, rulesOf([type]));
}

function nextNode(writer: Writer, possible: readonly ReviewEventType[]): Explanation {
  if (possible.length === 0) return node(writer, 'next', phrases['next-nothing'], {}, ['supervision']);
  const events = possible
    .map((event) => writer.phrase('next-event', { event, actors: reviewTable[event].by }))
    .join(writer.phrase('clause-list'));
  return node(writer, 'next', phrases.next, { events }, rulesOf(possible));
}

function rulesOf(events: readonly ReviewEventType[]): readonly RuleId[] {
  return events.flatMap((type) => reviewTable[type].rules);
}
