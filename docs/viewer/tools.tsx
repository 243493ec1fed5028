/**
 * The tools of the page: open files, print, export, language.
 * @module
 */
import { useState } from 'preact/hooks';
import type { Locale, Yuan } from 'cloud-voucher-rules';
import { sheetNames } from 'cloud-voucher-rules/tables';
import { useLanguage } from './language';
import { save } from './parts';
import type { Export, Opened, TablesToRead } from './questions';
import type { Ask } from './worker';

export function Tools(props: {
  readonly ask: Ask;
  readonly opened: Opened | undefined;
  readonly budgets: readonly Yuan[];
  readonly reportOf: (record: string) => string;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onLocale: (locale: Locale) => void;
}) {
  const { ask, opened, budgets, reportOf, onFiles, onLocale } = props;
  const { t, locale } = useLanguage();
  const tables: Readonly<Record<Exclude<Export, 'problems'>, string>> = {
    decisions: t.decisions,
    lines: sheetNames.purchases[locale],
    findings: t.findings,
    districts: t.districts,
    violations: t.violations,
    sensitivity: t.sensitivity,
  };
  const download = async (name: Export) => {
    const reply = await ask('table', { name, locale, budgets });
    if ('answer' in reply) save(`${name}.csv`, reply.answer, 'text/csv');
  };
  const saveRecord = async (isReport: boolean) => {
    const reply = await ask('record', undefined);
    if (!('answer' in reply)) return;
    if (isReport) save('report.html', reportOf(reply.answer), 'text/html');
    else save('record.json', reply.answer, 'application/json');
  };
  return (
    <section class="tools no-print" aria-label={t.tools}>
      <label class="button">
        {t.open}
        <input
          type="file"
          multiple
          accept=".json,.csv,.xlsx"
          onChange={({ currentTarget }) => {
            const files = [...(currentTarget.files ?? [])];
            currentTarget.value = '';
            if (files.length > 0) onFiles(files);
          }}
        />
      </label>
      <button type="button" disabled={opened === undefined} onClick={() => print()}>
        {t.print}
      </button>
      <details
        class="menu"
        onClick={({ target, currentTarget }) => {
          if (target instanceof HTMLButtonElement) currentTarget.open = false;
        }}
        onKeyDown={({ key, currentTarget }) => {
          if (key === 'Escape') currentTarget.open = false;
        }}
      >
        <summary>{t.exports}</summary>
        <div>
          <button type="button" disabled={opened === undefined} onClick={() => void saveRecord(true)}>
            {t.saveReport}
          </button>
          <button type="button" disabled={opened === undefined} onClick={() => void saveRecord(false)}>
            {t.saveRecord}
          </button>
          <h3>{t.download}</h3>
          {Object.entries(tables).map(([name, title]) => (
            <button
              key={name}
              type="button"
              disabled={opened === undefined}
              onClick={() => void download(name as Export)}
            >
              {title}
            </button>
          ))}
        </div>
      </details>
      <div class="languages" role="group" aria-label={t.language}>
        {(['zh', 'en'] as const).map((each) => (
          <button
            key={each}
            type="button"
            lang={each === 'zh' ? 'zh-CN' : 'en'}
            aria-pressed={each === locale}
            onClick={() => onLocale(each)}
          >
            {each === 'zh' ? '中文' : 'English'}
          </button>
        ))}
      </div>
    </section>
  );
}

/** Sheets need what they do not say: the unit of their amounts, and the budget. */
export function TablesForm(props: {
  readonly files: readonly File[];
  readonly onRead: (tables: TablesToRead) => void;
  readonly onCancel: () => void;
}) {
  const { files, onRead, onCancel } = props;
  const { t } = useLanguage();
  const [unit, setUnit] = useState<TablesToRead['unit']>('yuan');
  const [budget, setBudget] = useState('');
  return (
    <form
      class="tables-form no-print"
      aria-label={t.readTables}
      onSubmit={(event) => {
        event.preventDefault();
        onRead({ files, unit, budget });
      }}
    >
      <p>{files.map(({ name }) => name).join(', ')}</p>
      <label>
        {t.unit}
        <select value={unit} onChange={({ currentTarget }) => setUnit(currentTarget.value as TablesToRead['unit'])}>
          <option value="yuan">{t.yuan}</option>
          <option value="ten-thousand-yuan">{t.tenThousand}</option>
        </select>
      </label>
      <label>
        {t.slider}
        <input
          type="text"
          inputMode="decimal"
          required
          value={budget}
          onInput={({ currentTarget }) => setBudget(currentTarget.value)}
        />
      </label>
      <button type="submit">{t.readTables}</button>
      <button type="button" onClick={onCancel}>
        {t.cancel}
      </button>
    </form>
  );
}
