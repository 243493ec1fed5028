/**
 * What has happened to a case and what comes next: one sentence for each event, with who acted and what was said.
 * @module
 */
import { phrases, sentences } from '../words/sentences';
import type { Locale } from '../words/localized';
import { actorNames, checkNames, eventNames, statusNames } from '../words/lists';
import type { Policy } from '../policy/policy';
import { possibleEvents } from '../review/advance';
import type { ReviewCase } from '../review/cases';
import { formalChecks, type ReviewEvent, type ReviewEventType } from '../review/events';
import { reviewTable } from '../review/steps';
import type { Explanation } from './explanation';
import { amount, enterprise, figuresOf, plain } from './figures';
import { listed, node, phrase, writerOf, type Figures, type Writer } from './sentences';

/**
 * Explains a case: its status, each event of its history, and what can happen next, by whom. Of the application it names
 * the id and the enterprise; `explainAssessment` explains the rest.
 *
 * @param policy The policy that the case is reviewed under.
 * @param reviewCase A case of `openCase`, `advance` or `replayCase`.
 * @param locale `'zh'` or `'en'`.
 * @returns A tree of sentences; times in Beijing.
 * @throws {InvalidValueError} for a case that contradicts its own history, or a language that the library does not know.
 * @example explainCase(wuhan2025, reviewCase, 'zh').code // 'audited'
 */
export function explainCase(policy: Policy, reviewCase: ReviewCase, locale: Locale): Explanation {
  const { application, status, history } = reviewCase;
  const next = possibleEvents(policy, reviewCase);
  const { uscc, name } = application.enterprise;
  const writer = writerOf(policy, locale, { enterprises: { [uscc]: name } });
  const figures = {
    application: plain(writer, application.id),
    enterprise: enterprise(writer, uscc),
    status: statusNames[status][locale],
  };
  const rules = history.flatMap(({ type }) => reviewTable[type].rules);
  return node(writer, status, phrases.case, figures, rules.length === 0 ? ['papers'] : rules, [
    ...history.map((event) => eventNode(writer, event)),
    nextNode(writer, next),
  ]);
}

function eventNode(writer: Writer, event: ReviewEvent): Explanation {
  const { type, by } = event;
  const [head, details] = [phrases.event, sentences.events[type]];
  const figures = {
    ...saidBy(writer, event),
    actor: actorNames[by.actor][writer.locale],
    person: plain(writer, by.person),
    event: eventNames[type][writer.locale],
  };
  return node(writer, type, { zh: head.zh + details.zh, en: head.en + details.en }, figures, reviewTable[type].rules);
}

/** What an event says besides who did what and when. */
function saidBy(writer: Writer, event: ReviewEvent): Figures {
  const figures = figuresOf(writer, event);
  switch (event.type) {
    case 'recommend': {
      const checks = formalChecks.map((check) =>
        phrase(writer, event.checks[check] ? 'check-passed' : 'check-failed', {
          check: checkNames[check][writer.locale],
        }),
      );
      return { ...figures, checks: checks.join(phrase(writer, 'clause-list')) };
    }
    case 'audit': {
      const amounts = event.amounts.map((each, i) =>
        phrase(writer, 'audited-line', { line: String(i + 1), amount: amount(writer, each) }),
      );
      return { ...figures, amounts: listed(writer, amounts) };
    }
    default:
      return figures;
  }
}

function nextNode(writer: Writer, possible: readonly ReviewEventType[]): Explanation {
  const { locale } = writer;
  if (possible.length === 0) return node(writer, 'next', phrases['next-nothing'], {}, ['supervision']);
  const events = possible.map((type) => {
    const actors = reviewTable[type].by.map((actor) => actorNames[actor][locale]);
    return phrase(writer, 'next-event', { event: eventNames[type][locale], actors: listed(writer, actors) });
  });
  const figures = { events: events.join(phrases['clause-list'][locale]) };
  const rules = possible.flatMap((type) => reviewTable[type].rules);
  return node(writer, 'next', phrases.next, figures, rules);
}
