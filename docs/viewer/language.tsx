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
  /** Where an enterprise can be registered, by id: the districts in the order of the policy, then the whole. */
  readonly places: ReadonlyMap<string, string>;
  /** While it is printed every table is whole. */
  readonly isPrinting: boolean;
}

const Context = createContext<Language>(languageOf('zh', undefined, false));

export const useLanguage = (): Language => useContext(Context);

export function InLanguage(props: {
  readonly locale: Locale;
  readonly policy?: Policy | undefined;
  readonly isPrinting: boolean;
  readonly children: ComponentChildren;
}) {
  const { locale, policy, isPrinting } = props;
  const language = useMemo(() => languageOf(locale, policy, isPrinting), [locale, policy, isPrinting]);
  return <Context.Provider value={language}>{props.children}</Context.Provider>;
}

function languageOf(locale: Locale, policy: Policy | undefined, isPrinting: boolean): Language {
  const { applicants, jurisdiction } = policy ?? {};
  const whole = jurisdiction && { id: jurisdiction.division, name: jurisdiction.name };
  const places = [...(applicants?.districts ?? []), ...(whole ? [whole] : [])];
  return {
    locale,
    t: words[locale],
    names: labels(locale, policy),
    places: new Map(places.map(({ id, name }) => [id, name[locale]])),
    isPrinting,
  };
}

/** A place of registration by its name. */
export function districtName({ places, t }: Language, id: string | undefined): string {
  return id === undefined ? t.notGiven : (places.get(id) ?? id);
}

/** Its name and code: `汉南区（420113）`. */
export function districtInFull(language: Language, id: string | undefined): string {
  const name = districtName(language, id);
  if (id === undefined || name === id) return name;
  return language.locale === 'zh' ? `${name}（${id}）` : `${name} (${id})`;
}

/** In the order of the policy; codes that it does not list after them, and last what is not given. */
export function byDistrict({ places }: Language, a: string | undefined, b: string | undefined): number {
  const ids = [...places.keys()];
  const rank = (id: string | undefined) =>
    id === undefined ? ids.length + 1 : places.has(id) ? ids.indexOf(id) : ids.length;
  return rank(a) - rank(b) || (a ?? '').localeCompare(b ?? '');
}
