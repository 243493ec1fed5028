/**
 * Text in the two languages of the library, and the filling of its templates.
 * @module
 */
import { isObject, ownOf, quoted } from './plain';
import { forTerminal } from './safe-text';

/** A text in Chinese and in English. */
export interface LocalizedText {
  /** In Chinese. */
  readonly zh: string;
  /** In English. */
  readonly en: string;
}

export function isText(value: unknown): value is LocalizedText {
  return isObject(value) && typeof value['zh'] === 'string' && typeof value['en'] === 'string';
}

export const locales = /* @__PURE__ */ Object.freeze(['zh', 'en'] as const);
/** A language of the library. */
export type Locale = (typeof locales)[number];

/** One text in both languages, as data files write it: `'中小微范围 / SME limit'`. */
export type Bilingual = `${string} / ${string}`;

export function bilingual(text: Bilingual): LocalizedText {
  const [zh = '', en = ''] = text.split(' / ');
  return { zh, en };
}

/** A text as tables have it: as one string if it fits on a line. */
export type Wording = Bilingual | LocalizedText;

export function worded(text: Wording): LocalizedText {
  return typeof text === 'string' ? bilingual(text) : text;
}

/** A table of texts, each with what `frame` has around its `{text}`. */
export function texts<Key extends string>(
  table: Readonly<Record<Key, Wording>>,
  frame: Wording = '{text} / {text}',
): Readonly<Record<Key, LocalizedText>> {
  const entries = Object.entries<Wording>(table);
  const framed = entries.map(([key, text]) => [key, fill(worded(frame), { text: worded(text) })]);
  return Object.fromEntries(framed) as Record<Key, LocalizedText>;
}

/**
 * Fills each `{name}` of a template; a name that `facts` lacks stays as it is, so that a slip shows. Facts may come from
 * outside, so the whole is made safe to print.
 */
export function fill(template: LocalizedText, facts: Readonly<Record<string, LocalizedText | string>>): LocalizedText {
  return { zh: fillIn(template.zh, facts, 'zh'), en: fillIn(template.en, facts, 'en') };
}

function fillIn(template: string, facts: Readonly<Record<string, LocalizedText | string>>, locale: Locale): string {
  const filled = template.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const fact = ownOf(facts, name) ?? placeholder;
    return typeof fact === 'object' ? fact[locale] : fact;
  });
  return forTerminal(filled);
}

/** Words one after the other, as each language lists them. */
export function listing(words: readonly string[]): LocalizedText {
  return { zh: words.join('、'), en: words.join(', ') };
}

/** The same of texts in both languages. */
export function listingOf(texts: readonly LocalizedText[]): LocalizedText {
  return { zh: listing(texts.map(({ zh }) => zh)).zh, en: listing(texts.map(({ en }) => en)).en };
}

/** A text made in each language. */
export function inEach(textIn: (locale: Locale) => string): LocalizedText {
  return { zh: textIn('zh'), en: textIn('en') };
}

/** The spelling that was likely meant, at the end of a message. */
export function didYouMean(name: string): LocalizedText {
  return { zh: `；是否应为 ${name}`, en: `; did you mean ${name}?` };
}

/** A given value as a message shows it: strings quoted and cut, everything else by its kind. */
export function show(given: unknown): LocalizedText {
  if (given === undefined) return { zh: '无', en: 'nothing' };
  if (Array.isArray(given)) return { zh: `含${given.length}项的列表`, en: `a list of ${given.length}` };
  if (typeof given === 'object' && given !== null) return { zh: '对象', en: 'an object' };
  const kind = typeof given;
  if (['function', 'bigint', 'symbol'].includes(kind)) return { zh: `${kind} 类型的值`, en: `a ${kind}` };
  if (typeof given === 'string') return { zh: `“${quoted(given).slice(1, -1)}”`, en: quoted(given) };
  const text = Object.is(given, -0) ? '-0' : String(given);
  return { zh: text, en: text };
}
