/**
 * The language of a part of the page: its words, the library's names for codes, and whether it is being printed.
 * @module
 */
import { createContext, type ComponentChildren } from 'preact';
import { useContext, useMemo } from 'preact/hooks';
import { labels, type Labels, type Locale, type Policy } from 'cloud-voucher-rules';
import { words, type Words } from './words';

export interface Language {
  readonly locale: Locale;
  readonly t: Words;
  readonly names: Labels;
  /** While it is printed every table is whole. */
  readonly isPrinting: boolean;
}

const Context = createContext<Language>({ locale: 'zh', t: words.zh, names: labels('zh'), isPrinting: false });

export const useLanguage = (): Language => useContext(Context);

export function InLanguage(props: {
  readonly locale: Locale;
  readonly policy?: Policy | undefined;
  readonly isPrinting: boolean;
  readonly children: ComponentChildren;
}) {
  const { locale, policy, isPrinting } = props;
  const language = useMemo(
    () => ({ locale, t: words[locale], names: labels(locale, policy), isPrinting }),
    [locale, policy, isPrinting],
  );
  return <Context.Provider value={language}>{props.children}</Context.Provider>;
}

/** A district by its name. */
export function districtName({ names, t }: Language, id: string | undefined): string {
  return id === undefined ? t.absent : (names.districts[id] ?? id);
}
