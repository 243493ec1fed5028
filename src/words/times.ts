/**
 * Days and times as sentences write them.
 * @module
 */
import type { LocalizedText } from './localized';

export const times = {
  date: { zh: '{year}年{month}月{day}日', en: '{day} {month} {year}' },
  instant: { zh: '{date}{time}', en: '{date} {time}' },
  endOfDay: { zh: '{date}24时', en: 'the end of {date}' },
} as const satisfies Record<string, LocalizedText>;

/** In English; in Chinese a month is its number. */
export const months: readonly string[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
