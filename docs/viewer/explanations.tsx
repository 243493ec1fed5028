/**
 * The explanation of each decision, folded; what is unfolded is computed then.
 * @module
 */
import { useEffect, useState } from 'preact/hooks';
import { useLanguage } from './language';
import { Amount, Section, Tree } from './parts';
import type { Outcome, Sentence } from './questions';
import { filled } from './words';
import type { Ask } from './worker';

const most = 100;

export function Explanations(props: {
  readonly ask: Ask;
  readonly outcome: Outcome;
  readonly isExpanded: boolean;
  readonly onExpand: (isExpanded: boolean) => void;
}) {
  const { ask, outcome, isExpanded, onExpand } = props;
  const { t, locale, names } = useLanguage();
  const [sentences, setSentences] = useState<ReadonlyMap<string, Sentence>>(new Map());
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? outcome.rows : outcome.rows.slice(0, most);
  const load = async (applications: readonly string[], keep: boolean) => {
    const reply = await ask('explanations', { applications, locale });
    if ('answer' in reply) setSentences((before) => new Map([...(keep ? before : []), ...reply.answer]));
  };
  useEffect(() => {
    setSentences(new Map());
  }, [outcome, locale]);
  useEffect(() => {
    const applications = shown.map(({ application }) => application);
    if (isExpanded) void load(applications, false);
  }, [isExpanded, outcome, locale, isWhole]);
  return (
    <Section name="explanations" title={t.explanations} className={isExpanded ? undefined : 'no-print'}>
      <p class="no-print">
        <button type="button" aria-pressed={isExpanded} onClick={() => onExpand(!isExpanded)}>
          {isExpanded ? t.foldAll : t.expandAll}
        </button>
      </p>
      {shown.map((row) => {
        const sentence = sentences.get(row.application);
        return (
          <details
            key={row.application}
            class="explanation"
            open={isExpanded}
            onToggle={({ currentTarget }) => {
              if (currentTarget.open && sentence === undefined && !isExpanded) void load([row.application], true);
            }}
          >
            <summary>
              {row.application} {row.name} · {names.outcomes[row.outcome]} · <Amount of={row.granted} />
            </summary>
            {sentence === undefined ? <p class="working">{t.working}</p> : <Tree sentence={sentence} />}
          </details>
        );
      })}
      {shown.length < outcome.rows.length && (
        <button type="button" class="no-print" onClick={() => setWhole(true)}>
          {filled(t.showAll, { count: outcome.rows.length })}
        </button>
      )}
    </Section>
  );
}
