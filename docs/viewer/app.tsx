/**
 * The page: a round that is opened, what it shows of it, and what is chosen.
 * @module
 */
import { options } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Locale, LocalizedText, Yuan } from 'cloud-voucher-rules';
import type { SensitivityRow } from 'cloud-voucher-rules/audit';
import { LimitsSection, OpinionSection, Suspicions } from './audit-sections';
import { Decisions } from './decisions';
import { DetailOf } from './detail';
import { Explanations } from './explanations';
import { InLanguage, useLanguage } from './language';
import { Section, Sentences, save } from './parts';
import { PoolChart } from './pool-chart';
import type { Audited, Choices, Opened, Outcome, TablesToRead } from './questions';
import { Sensitivity } from './sensitivity';
import { Districts, Summary } from './summary';
import { TablesForm, Tools } from './tools';
import { isAsOpened, WhatIf } from './what-if';
import { filled, words } from './words';
import type { Ask } from './worker';

export interface AppProps {
  /** Answers at once; the other computes what takes longer, beside it. */
  readonly ask: Ask;
  readonly askBeside: Ask;
  /** The document in the page: an input or a record, as JSON. */
  readonly text: string;
  readonly locale: Locale;
  /** Whether it is printed in both languages. */
  readonly inBoth: boolean;
  readonly reportOf: (record: string, locale: string) => string;
}

export function App({ ask, askBeside, text, locale: first, inBoth, reportOf }: AppProps) {
  const [locale, setLocale] = useState(first);
  const [opened, setOpened] = useState<Opened>();
  const [outcome, setOutcome] = useState<Outcome>();
  const [choices, setChoices] = useState<Choices>();
  const [audited, setAudited] = useState<Audited>();
  const [rows, setRows] = useState<readonly SensitivityRow[]>();
  const [error, setError] = useState<LocalizedText>();
  const [chosen, setChosen] = useState<string>();
  const [files, setFiles] = useState<readonly File[]>();
  const [isOpening, setOpening] = useState(true);
  const [isWorking, setWorking] = useState(false);
  const [isExpanded, setExpanded] = useState(false);
  const isPrinting = usePrinting();
  const budgets = useMemo(() => (opened === undefined ? [] : budgetsOf(opened)), [opened]);

  const begin = async (asked: ReturnType<typeof ask<'open'>>, json?: string) => {
    setOpening(true);
    const reply = await asked;
    setOpening(false);
    if ('error' in reply) return setError(reply.error);
    const { answer } = reply;
    setError(undefined);
    setFiles(undefined);
    setChosen(undefined);
    setExpanded(false);
    setAudited(undefined);
    setRows(undefined);
    setOpened(answer);
    setOutcome(answer.base);
    setChoices({ readings: {}, budget: answer.budget });
    const record = json ?? (await ask('record', undefined));
    if (typeof record !== 'string' && 'error' in record) return setError(record.error);
    await askBeside('open', typeof record === 'string' ? record : record.answer);
    const audit = await askBeside('audit', undefined);
    if ('error' in audit) setError(audit.error);
    else setAudited({ ...audit.answer, wasRecord: answer.kind === 'record' });
    const effects = await askBeside('sensitivity', budgetsOf(answer));
    if ('error' in effects) setError(effects.error);
    else setRows(effects.answer);
    return undefined;
  };
  useEffect(() => {
    void begin(ask('open', text), text);
  }, []);

  const onFiles = async (given: readonly File[]) => {
    const [file] = given;
    if (given.length === 1 && file !== undefined && file.name.toLowerCase().endsWith('.json')) {
      const json = await file.text();
      await begin(ask('open', json), json);
    } else setFiles(given);
  };
  const onRead = (tables: TablesToRead) => void begin(ask('read', tables));
  useDrop((given) => void onFiles(given));

  // Of the choices made while one is computed, only the last is computed next.
  const waiting = useRef<{ isBusy: boolean; next?: Choices | undefined }>({ isBusy: false });
  const onChange = async (next: Choices) => {
    setChoices(next);
    waiting.current.next = next;
    if (waiting.current.isBusy) return;
    waiting.current.isBusy = true;
    setWorking(true);
    let each: Choices | undefined;
    while ((each = waiting.current.next) !== undefined) {
      waiting.current.next = undefined;
      const reply = await ask('vary', each);
      if ('error' in reply) setError(reply.error);
      else {
        setError(undefined);
        setOutcome(isAsOpened(each, opened) ? opened?.base : reply.answer);
      }
    }
    waiting.current.isBusy = false;
    setWorking(false);
  };
  const onTry = ({ assumption, alternative, budget }: SensitivityRow) => {
    if (opened === undefined) return;
    const readings = assumption !== undefined && alternative !== undefined ? { [assumption]: alternative } : {};
    void onChange({ readings, budget: budget ?? opened.budget });
    document.getElementById(`what-if-${locale}`)?.scrollIntoView();
  };
  const onChoose = (application: string) => {
    setChosen(application);
    document.getElementById(`detail-${locale}`)?.scrollIntoView({ block: 'nearest' });
  };
  const before = useMemo(
    () =>
      opened === undefined || outcome === undefined || outcome === opened.base
        ? new Map<string, string>()
        : changesOf(opened.base, outcome),
    [opened, outcome],
  );

  useEffect(() => {
    document.documentElement.lang = locale === 'zh' ? 'zh-CN' : 'en';
    document.title =
      opened === undefined ? words[locale].title : `${words[locale].title} · ${opened.policy.title[locale]}`;
  }, [locale, opened]);

  const body = (each: Locale) => (
    <InLanguage key={each} locale={each} policy={opened?.policy} isPrinting={isPrinting}>
      <div class={each === locale ? 'report' : 'report print-only'} lang={each === 'zh' ? 'zh-CN' : 'en'}>
        <Masthead opened={opened} />
        {each === locale && (
          <Tools
            ask={ask}
            opened={opened}
            budgets={budgets}
            reportOf={(record) => reportOf(record, inBoth ? 'both' : locale)}
            onFiles={(given) => void onFiles(given)}
            onLocale={setLocale}
          />
        )}
        {each === locale && files !== undefined && (
          <TablesForm files={files} onRead={onRead} onCancel={() => setFiles(undefined)} />
        )}
        <main id={`main-${each}`}>
          {error !== undefined && <Problem error={error} onClose={() => setError(undefined)} />}
          {isOpening && (
            <p class="opening" role="status">
              {words[each].opening}
            </p>
          )}
          {opened !== undefined && outcome !== undefined && choices !== undefined && (
            <>
              {outcome !== opened.base && <p class="trial">{words[each].trialNote}</p>}
              {opened.problems.length > 0 && <CellProblems ask={ask} opened={opened} budgets={budgets} />}
              <Summary opened={opened} outcome={outcome} />
              <OpinionSection audited={audited} />
              <PoolChart opened={opened} outcome={outcome} onChoose={onChoose} />
              {each === locale && (
                <WhatIf
                  opened={opened}
                  outcome={outcome}
                  choices={choices}
                  isWorking={isWorking}
                  onChange={(next) => void onChange(next)}
                  onChoose={onChoose}
                />
              )}
              <Decisions outcome={outcome} before={before} chosen={chosen} onChoose={onChoose} />
              <DetailOf ask={ask} outcome={outcome} application={chosen} />
              <Districts outcome={outcome} />
              <Suspicions audited={audited} />
              <Sensitivity opened={opened} rows={rows} onTry={onTry} />
              <Explanations ask={ask} outcome={outcome} isExpanded={isExpanded} onExpand={setExpanded} />
              <LimitsSection audited={audited} />
            </>
          )}
        </main>
        <footer>
          <p>{words[each].madeBy}</p>
        </footer>
      </div>
    </InLanguage>
  );
  return <>{inBoth ? (['zh', 'en'] as const).map(body) : body(locale)}</>;
}

function Masthead({ opened }: { readonly opened: Opened | undefined }) {
  const { t, locale } = useLanguage();
  const policy = opened?.policy;
  return (
    <header class="masthead">
      <a class="skip" href={`#main-${locale}`}>
        {t.skip}
      </a>
      <p class="issuer">{policy?.title[locale]}</p>
      <h1>{opened?.kind === 'record' ? t.report : t.title}</h1>
      {opened !== undefined && policy !== undefined && (
        <p class="meta">
          <span>{t.kindOf[opened.kind]}</span>
          {opened.library !== undefined && <span>{filled(t.made, { library: opened.library })}</span>}
          <span>
            {policy.source.issuer[locale]} · {policy.source.document[locale]} · {policy.source.issuedOn}
          </span>
        </p>
      )}
      <p class="hint no-print">{t.openHint}</p>
    </header>
  );
}

function Problem({ error, onClose }: { readonly error: LocalizedText; readonly onClose: () => void }) {
  const { t, locale } = useLanguage();
  return (
    <div class="problem" role="alert">
      <h2>{t.cannotOpen}</h2>
      <pre>{error[locale]}</pre>
      <button type="button" onClick={onClose}>
        {t.dismiss}
      </button>
    </div>
  );
}

function CellProblems(props: { readonly ask: Ask; readonly opened: Opened; readonly budgets: readonly Yuan[] }) {
  const { ask, opened, budgets } = props;
  const { t, locale, names } = useLanguage();
  const items = opened.problems.map(({ sheet, row, column, code, application, message }) => {
    const place = [sheet, row, column, application].filter((each) => each !== undefined).join(' · ');
    return `${names.problems[code]} — ${place}: ${message[locale]}`;
  });
  const download = async () => {
    const reply = await ask('table', { name: 'problems', locale, budgets });
    if ('answer' in reply) save(`${t.problems}.csv`, reply.answer, 'text/csv');
  };
  return (
    <Section name="problems" title={t.problems} hint={t.problemsText}>
      <Sentences items={items.sort()} />
      <p>
        <button type="button" class="no-print" onClick={() => void download()}>
          {t.download}
        </button>
      </p>
    </Section>
  );
}

/** Four other budgets, in whole yuan, at least what was granted before. */
function budgetsOf({ budget, carried }: Opened): readonly Yuan[] {
  const fen = BigInt(budget.replace('.', ''));
  const least = BigInt(carried.granted.replace('.', ''));
  const all = [75n, 90n, 110n, 125n].map((percent) => ((fen * percent) / 10_000n) * 100n);
  return all
    .filter((each) => each >= least && each !== fen && each < 10n ** 15n)
    .map((each) => `${String(each / 100n)}.00` as Yuan);
}

/** What was granted, of those whose grant changes. */
function changesOf(base: Outcome, { rows }: Outcome): ReadonlyMap<string, string> {
  const now = new Map(rows.map(({ application, granted }) => [application, granted]));
  return new Map(
    base.rows.flatMap(({ application, granted }) =>
      now.get(application) === granted ? [] : [[application, granted] as const],
    ),
  );
}

/** True from before the page is printed until after; rendered at once, since the browser does not wait. */
function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    const turn = (to: boolean) => () => {
      const usual = options.debounceRendering;
      options.debounceRendering = (render) => render();
      setPrinting(to);
      if (usual === undefined) delete options.debounceRendering;
      else options.debounceRendering = usual;
    };
    const [start, end] = [turn(true), turn(false)];
    addEventListener('beforeprint', start);
    addEventListener('afterprint', end);
    return () => {
      removeEventListener('beforeprint', start);
      removeEventListener('afterprint', end);
    };
  }, []);
  return isPrinting;
}

function useDrop(onFiles: (files: readonly File[]) => void): void {
  useEffect(() => {
    const over = (event: DragEvent) => event.preventDefault();
    const drop = (event: DragEvent) => {
      event.preventDefault();
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0) onFiles(files);
    };
    addEventListener('dragover', over);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('drop', drop);
    };
  });
}
