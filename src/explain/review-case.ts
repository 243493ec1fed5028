/**
 * What has happened to a case and what comes next: one sentence for each event, with who acted and what was said.
 * @module
 */
import type { Locale } from '../words/localized';
import { actorNames, checkNames, eventNames, statusNames } from '../words/lists';
import type { Policy } from '../policy/policy';
import { possibleEvents } from '../review/advance';
import type { ReviewCase } from '../review/cases';
import { formalChecks, type ReviewEvent } from '../review/events';
import { reviewTable } from '../review/steps';
import type { Explanation } from './explanation';
import { amount, figuresOf, instant, plain } from './figures';
import { filled, listed, phrase, tellerOf, told, type Figures, type Teller } from './teller';

/**
 * Explains a case: where it stands, each event of its history with the clauses that the step rests on, and what can
 * happen next, by whom. Of the application it names the id and the enterprise; `explainAssessment` tells the rest.
 * Throws `InvalidValueError` for a case that contradicts its own history.
 * @example explainCase(wuhan2025, reviewCase, 'zh').code // 'audited'
 */
export function explainCase(policy: Policy, reviewCase: ReviewCase, locale: Locale): Explanation {
  const teller = tellerOf(policy, locale);
  const next = tellNext(teller, reviewCase);
  const { application, status, history } = reviewCase;
  const text = phrase(teller, 'case', {
    application: plain(teller, application.id),
    enterprise: plain(teller, application.enterprise.uscc),
    status: statusNames[status][locale],
  });
  const rules = history.flatMap(({ type }) => reviewTable[type].rules);
  return told(teller, status, text, rules.length === 0 ? ['papers'] : rules, [
    ...history.map((event) => tellEvent(teller, event)),
    next,
  ]);
}

function tellEvent(teller: Teller, event: ReviewEvent): Explanation {
  const { type, at, by } = event;
  const happened = phrase(teller, 'event', {
    at: instant(teller, at),
    actor: actorNames[by.actor][teller.locale],
    person: plain(teller, by.person),
    event: eventNames[type][teller.locale],
  });
  return told(
    teller,
    type,
    happened + filled(teller.words.events[type], saidBy(teller, event)),
    reviewTable[type].rules,
  );
}

/** What an event says besides who did what and when. */
function saidBy(teller: Teller, event: ReviewEvent): Figures {
  const figures = figuresOf(teller, event);
  switch (event.type) {
    case 'recommend': {
      const checks = formalChecks.map((check) =>
        phrase(teller, event.checks[check] ? 'check-passed' : 'check-failed', {
          check: checkNames[check][teller.locale],
        }),
      );
      return { ...figures, checks: checks.join(phrase(teller, 'clause-list')) };
    }
    case 'audit': {
      const amounts = event.amounts.map((each, i) =>
        phrase(teller, 'audited-line', { line: String(i + 1), amount: amount(teller, each) }),
      );
      return { ...figures, amounts: listed(teller, amounts) };
    }
    default:
      return figures;
  }
}

function tellNext(teller: Teller, reviewCase: ReviewCase): Explanation {
  const { policy, locale } = teller;
  const possible = possibleEvents(policy, reviewCase);
  if (possible.length === 0) return told(teller, 'next', phrase(teller, 'next-nothing'), ['supervision']);
  const events = possible.map((type) =>
    phrase(teller, 'next-event', {
      event: eventNames[type][locale],
      actors: listed(
        teller,
        reviewTable[type].by.map((actor) => actorNames[actor][locale]),
      ),
    }),
  );
  const rules = possible.flatMap((type) => reviewTable[type].rules);
  return told(teller, 'next', phrase(teller, 'next', { events: events.join(phrase(teller, 'clause-list')) }), rules);
}
