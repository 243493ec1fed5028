/**
 * One application: how its amount is computed, step by step, why, and its review.
 * @module
 */
import { useEffect, useState } from 'preact/hooks';
import { districtName, useLanguage } from './language';
import { Amount, Section, Tree, Wide } from './parts';
import type { Detail, Outcome, Sentence, Step } from './questions';
import type { Ask } from './worker';

export function DetailOf(props: {
  readonly ask: Ask;
  readonly outcome: Outcome;
  readonly application: string | undefined;
}) {
  const { ask, outcome, application } = props;
  const language = useLanguage();
  const { t, locale, names } = language;
  const [detail, setDetail] = useState<Detail>();
  useEffect(() => {
    let isCurrent = true;
    if (application === undefined) setDetail(undefined);
    else {
      void ask('detail', { application, locale }).then((reply) => {
        if (isCurrent) setDetail('answer' in reply ? reply.answer : undefined);
      });
    }
    return () => {
      isCurrent = false;
    };
  }, [ask, application, locale, outcome]);
  const row = outcome.rows.find((each) => each.application === application);
  return (
    <Section name="detail" title={t.detail} className={row === undefined ? 'no-print' : undefined}>
      {row === undefined || detail === undefined ? (
        <p class="hint">{t.detailHint}</p>
      ) : (
        <>
          <h3>
            {row.application} {row.name}
            <small>
              {row.enterprise} · {districtName(language, row.district)}
            </small>
          </h3>
          <p class="finding">
            {names.outcomes[row.outcome]} · {t.columns.granted} <Amount of={row.granted} />
          </p>
          <Waterfall steps={detail.steps} />
          {detail.timeline !== undefined && <Timeline timeline={detail.timeline} at={detail.at} />}
          <details class="explanation">
            <summary>{t.explanation}</summary>
            <Tree sentence={detail.explanation} />
          </details>
        </>
      )}
    </Section>
  );
}

function Waterfall({ steps }: { readonly steps: readonly Step[] }) {
  const { t } = useLanguage();
  const whole = Math.max(...steps.map(({ amount }) => Number(amount)), 0.01);
  const share = (amount: string) => `${String((100 * Math.max(Number(amount), 0)) / whole)}%`;
  return (
    <Wide label={t.detail}>
      <table class="waterfall" role="table">
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">
              {t.step}
            </th>
            <th scope="col" role="columnheader" class="number">
              {t.amount}
            </th>
            <th scope="col" role="columnheader" class="number">
              {t.less}
            </th>
            <th scope="col" role="columnheader">
              {t.restsOn}
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {steps.map(({ code, amount, less, text, cite }) => (
            <tr key={code} role="row" class={code}>
              <th scope="row" role="rowheader">
                {t.steps[code]}
              </th>
              <td role="cell" class="number">
                <Amount of={amount} />
                <span class="bar" aria-hidden="true">
                  <span class="left" style={{ width: share(amount) }} />
                  {less !== undefined && <span class="less" style={{ width: share(less) }} />}
                </span>
              </td>
              <td role="cell" class="number">
                <Amount of={less} />
              </td>
              <td role="cell" class="why">
                {text}
                {cite !== '' && <span class="cite"> {cite}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

/** The events of the review, in order; the last entry is what can happen next. */
function Timeline({ timeline, at }: { readonly timeline: Sentence; readonly at: readonly string[] }) {
  const { t, names, locale } = useLanguage();
  const events: Readonly<Record<string, string>> = { ...names.events, next: t.nextStep };
  return (
    <>
      <h4 id={`timeline-${locale}`}>{t.timeline}</h4>
      <ol class="timeline" aria-labelledby={`timeline-${locale}`}>
        {timeline.children.map(({ code, label, value, cite }, i) => (
          <li key={i} class={code === 'next' ? 'next' : undefined}>
            <span class="event">{events[code] ?? code}</span>
            {at[i] !== undefined && <time dateTime={at[i]}>{at[i].slice(0, 10)}</time>}
            <span class="what">
              {label !== undefined && code !== 'next' && `${label}${locale === 'zh' ? '：' : ': '}`}
              {value}
              {cite !== '' && <span class="cite"> {cite}</span>}
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}
