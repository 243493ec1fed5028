/**
 * Every open point as a switch, and the budget as a slider, with what changes and for whom.
 * @module
 */
import { useState } from 'preact/hooks';
import { input, type Yuan } from 'cloud-voucher-rules';
import { useLanguage } from './language';
import { Amount, Section, Wide } from './parts';
import type { Choices, Opened, Outcome } from './questions';
import { differenceOf } from './steps';
import { filled, grouped } from './words';

const most = 12;

export const isAsOpened = ({ readings, budget }: Choices, opened: Opened | undefined): boolean =>
  Object.keys(readings).length === 0 && budget === opened?.budget;

export function WhatIf(props: {
  readonly opened: Opened;
  readonly outcome: Outcome;
  readonly choices: Choices;
  readonly isWorking: boolean;
  readonly onChange: (choices: Choices) => void;
  readonly onChoose: (application: string) => void;
}) {
  const { opened, outcome, choices, isWorking, onChange, onChoose } = props;
  const { t, locale } = useLanguage();
  const [isWhole, setWhole] = useState(false);
  const assumptions = Object.entries(opened.policy.assumptions);
  const open = assumptions.filter(([, { alternatives }]) => alternatives.length > 0);
  const closed = assumptions.filter(([, { alternatives }]) => alternatives.length === 0);
  const grants = new Map(outcome.rows.map((row) => [row.application, row]));
  const changed = opened.base.rows.flatMap((row) => {
    const after = grants.get(row.application)?.granted ?? row.granted;
    return after === row.granted ? [] : [{ row, after, change: differenceOf(after, row.granted) }];
  });
  changed.sort((a, b) => Math.abs(Number(b.change)) - Math.abs(Number(a.change)));
  const total = differenceOf(outcome.pool.granted, opened.base.pool.granted);
  const isVaried = !isAsOpened(choices, opened);
  const choose = (assumption: string, alternative: string | undefined) => {
    const readings = Object.fromEntries(
      Object.entries({ ...choices.readings, [assumption]: alternative }).filter(
        (entry): entry is [string, string] => entry[1] !== undefined,
      ),
    );
    onChange({ ...choices, readings });
  };
  const option = (assumption: string, id: string | undefined, reading: string, isTaken: boolean) => {
    const needs = opened.needCases.includes(`${assumption}.${id ?? ''}`);
    return (
      <label key={id ?? ''} class={isTaken ? 'taken' : undefined}>
        <input
          type="radio"
          name={`${assumption}-${locale}`}
          checked={choices.readings[assumption] === id}
          disabled={needs}
          onChange={() => choose(assumption, id)}
        />
        <span>
          {reading}
          {needs && <em> {t.needsCases}</em>}
        </span>
      </label>
    );
  };
  return (
    <Section name="what-if" title={t.whatIf} hint={t.whatIfHint} className="no-print">
      <div class="what-if">
        <div class="result" aria-live="polite" aria-busy={isWorking}>
          <Budget opened={opened} choices={choices} onChange={onChange} />
          <p class="finding">
            {!isVaried
              ? t.unchanged
              : changed.length === 0
                ? t.nothingChanges
                : filled(t.changes, { count: changed.length })}
            {isVaried &&
              `${locale === 'zh' ? '；' : '; '}${filled(t.totalChanges, { change: grouped(total, { signed: true }) })}`}
            <span class="working">{isWorking ? ` ${t.working}` : ''}</span>
          </p>
          {changed.length > 0 && (
            <Wide label={t.trial}>
              <table class="changed">
                <thead>
                  <tr>
                    <th scope="col">{t.columns.application}</th>
                    <th scope="col" class="number">
                      {t.before}
                    </th>
                    <th scope="col" class="number">
                      {t.after}
                    </th>
                    <th scope="col" class="number">
                      {t.change}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {(isWhole ? changed : changed.slice(0, most)).map(({ row, after, change }) => (
                    <tr key={row.application}>
                      <th scope="row">
                        <button type="button" class="link" onClick={() => onChoose(row.application)}>
                          {row.application}
                        </button>
                        <small>{row.name}</small>
                      </th>
                      <td class="number">
                        <Amount of={row.granted} />
                      </td>
                      <td class="number">
                        <Amount of={after} />
                      </td>
                      <td class={`number ${change.startsWith('-') ? 'down' : 'up'}`}>
                        <Amount of={change} signed />
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </Wide>
          )}
          {changed.length > most && !isWhole && (
            <button type="button" onClick={() => setWhole(true)}>
              {filled(t.showAll, { count: changed.length })}
            </button>
          )}
          <button type="button" disabled={!isVaried} onClick={() => onChange({ readings: {}, budget: opened.budget })}>
            {t.reset}
          </button>
        </div>
        <div class="switches">
          {open.map(([id, { title, question, reading, why, alternatives }]) => (
            <fieldset key={id} data-assumption={id} class={choices.readings[id] === undefined ? undefined : 'varied'}>
              <legend>{title[locale]}</legend>
              <p class="question">{question[locale]}</p>
              {option(id, undefined, reading[locale], true)}
              {alternatives.map((each) => option(id, each.id, each.reading[locale], false))}
              <details>
                <summary>{t.why}</summary>
                <p>{why[locale]}</p>
              </details>
            </fieldset>
          ))}
          <details class="closed">
            <summary>{t.noAlternatives}</summary>
            <dl>
              {closed.map(([id, { title, reading }]) => (
                <div key={id}>
                  <dt>{title[locale]}</dt>
                  <dd>{reading[locale]}</dd>
                </div>
              ))}
            </dl>
          </details>
        </div>
      </div>
    </Section>
  );
}

/** The budget: a slider up to twice what it is, in round steps, and the exact amount. */
function Budget(props: {
  readonly opened: Opened;
  readonly choices: Choices;
  readonly onChange: (choices: Choices) => void;
}) {
  const { opened, choices, onChange } = props;
  const { t, locale } = useLanguage();
  const [text, setText] = useState<string>();
  const [problem, setProblem] = useState('');
  const [from, now] = [Math.ceil(Number(opened.carried.granted)), Number(opened.budget)];
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(now, 100))) - 2);
  const set = (budget: Yuan) => onChange({ ...choices, budget });
  const enter = (typed: string) => {
    const read = input.yuan(typed);
    const isEnough = read.ok && Number(read.value) >= Number(opened.carried.granted);
    setProblem(read.ok ? '' : (read.problems[0]?.message[locale] ?? ''));
    if (isEnough && read.ok) set(read.value);
    setText(undefined);
  };
  return (
    <div class="budget">
      <label>
        {t.slider}
        <input
          type="range"
          min={from}
          max={Math.ceil((2 * now) / step) * step}
          step={step}
          value={Number(choices.budget)}
          aria-valuetext={grouped(choices.budget)}
          onInput={({ currentTarget }) => set(`${currentTarget.value}.00` as Yuan)}
        />
      </label>
      <label class="exact">
        {t.exact}
        <input
          type="text"
          inputMode="decimal"
          value={text ?? grouped(choices.budget)}
          aria-invalid={problem !== ''}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
          onChange={({ currentTarget }) => enter(currentTarget.value)}
        />
      </label>
      {problem !== '' && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
