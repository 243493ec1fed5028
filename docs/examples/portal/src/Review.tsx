/** A case by role: its status, what has happened, and the buttons of what this body may do. */
import { useState } from 'react';
import {
  actors,
  advance,
  explainCase,
  formalChecks,
  input,
  possibleEvents,
  type Actor,
  type ReviewCase,
  type ReviewEventType,
} from 'cloud-voucher-rules';
import { parseReviewEvent } from 'cloud-voucher-rules/schema';
import { useWords, type vocabulary } from './locale';
import { listed, people, policy } from './server';

interface ReviewProps {
  readonly cases: readonly ReviewCase[];
  readonly onChange: (changed: ReviewCase) => void;
}

export function Review({ cases, onChange }: ReviewProps) {
  const words = useWords();
  const { page, codes, locale } = words;
  const [chosen, setChosen] = useState<string | undefined>(cases[0]?.application.id);
  const [actor, setActor] = useState<Actor>('enterprise');
  const [refusal, setRefusal] = useState('');
  const current = cases.find(({ application }) => application.id === chosen) ?? cases[0];
  if (current === undefined) return null;

  const act = (type: ReviewEventType) => {
    const event = parseReviewEvent(eventOf(type, actor, current, words));
    if (!event.ok) return setRefusal(event.problems[0]?.message[locale] ?? '');
    const result = advance(policy, current, event.value);
    setRefusal(result.ok ? '' : result.refusal.message[locale]);
    if (result.ok) onChange(result.case);
  };
  const events = possibleEvents(policy, current, actor);
  return (
    <>
      <section className="grid wide">
        <label className="field">
          {page.applications}
          <select value={current.application.id} onChange={({ target }) => setChosen(target.value)}>
            {cases.map(({ application, status }) => (
              <option key={application.id} value={application.id}>
                {application.id} {application.enterprise.name} · {codes.statuses[status]}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          {page.role}
          <select
            value={actor}
            onChange={({ target }) => setActor(actors.find((each) => each === target.value) ?? actor)}
          >
            {actors.map((each) => (
              <option key={each} value={each}>
                {codes.actors[each]}
              </option>
            ))}
          </select>
        </label>
      </section>
      <section>
        <h2>{page.actions}</h2>
        <p className="actions" id="events">
          {events.length === 0 && <span className="hint">{page.nothing}</span>}
          {events.map((type) => (
            <button key={type} type="button" onClick={() => act(type)}>
              {codes.events[type]}
            </button>
          ))}
        </p>
        <p role="alert" className="problem">
          {refusal}
        </p>
      </section>
      <section>
        <h2>{page.timeline}</h2>
        <p>
          {page.status}
          {page.colon}
          <strong id="status">{codes.statuses[current.status]}</strong>
        </p>
        <ol className="timeline" id="timeline">
          {explainCase(policy, current, locale).children.map(({ text, code }, i) => (
            <li key={i} className={code}>
              {text}
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}

/** An event with what it says. A real portal asks for it in a form; here it is filled in. */
function eventOf(type: ReviewEventType, actor: Actor, current: ReviewCase, words: (typeof vocabulary)['zh']): unknown {
  const { application, history } = current;
  const audit = history.findLast((event) => event.type === 'audit');
  const amounts = audit?.amounts ?? application.purchases.map(({ amount }) => amount);
  const decided = listed(current, [...amounts]);
  const transfer = { reference: `${application.id}-1`, amount: decided.granted };
  const reasons = [words.page.reason];
  const said: Readonly<Record<ReviewEventType, object>> = {
    submit: {},
    checkByProvider: {},
    recommend: { checks: Object.fromEntries(formalChecks.map((check) => [check, true])) },
    evaluate: { opinion: words.page.opinion },
    audit: { report: `${application.id}-1`, amounts },
    list: { batch: '2025-4', ...decided },
    report: { reference: '2025-4' },
    fund: transfer,
    pay: transfer,
    return: { reasons },
    resubmit: {},
    reject: { reasons },
    withdraw: {},
    recover: { amount: decided.granted, reasons },
  };
  return {
    type,
    at: hourAfter(history.at(-1)?.at ?? application.submittedAt),
    by: { actor, person: people[actor] },
    ...said[type],
  };
}

/** The demonstration's clock: an hour after what happened last. */
function hourAfter(at: string): string {
  const later = input.instant(new Date(Date.parse(at) + 3_600_000).toISOString());
  return later.ok ? later.value : at;
}
