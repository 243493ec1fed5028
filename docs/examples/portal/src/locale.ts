/** The language of the page, and the words of both the page and the library in it. */
import { createContext, useContext } from 'react';
import { labels, money, type Locale, type Yuan } from 'cloud-voucher-rules';
import { policy } from './server';
import { words } from './words';

const wordsOf = (locale: Locale) => ({
  locale,
  page: words[locale],
  codes: labels(locale, policy),
  yuan: (amount: Yuan | undefined) => (amount === undefined ? '' : money.format(amount, locale)),
});
export const vocabulary = { zh: wordsOf('zh'), en: wordsOf('en') };

export const Language = createContext(vocabulary.zh);
export const useWords = () => useContext(Language);
