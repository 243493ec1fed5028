/** The language of the page, and the words of both the page and the library in it. */
import { createContext, useContext } from 'react';
import { labels, money, type Locale, type Rate, type Yuan } from 'cloud-voucher-rules';
import { policy } from './server';
import { words } from './words';

/** Of the text of a rate: as a number, 0.29 × 100 would be 28.999999999999996. */
const percentage = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 2 });

const wordsOf = (locale: Locale) => ({
  locale,
  page: words[locale],
  codes: labels(locale, policy),
  yuan: (amount: Yuan | undefined) => (amount === undefined ? '' : money.format(amount, locale)),
  percent: (rate: Rate | undefined) => (rate === undefined ? '' : percentage.format(rate as `${number}`)),
});
export const vocabulary = { zh: wordsOf('zh'), en: wordsOf('en') };

export const Language = createContext(vocabulary.zh);
export const useWords = () => useContext(Language);
