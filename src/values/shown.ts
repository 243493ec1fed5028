/**
 * How amounts, days and instants read in both languages: exact amounts with thousands separators, days and times in Beijing.
 * @module
 */
import type { LocalizedText } from '../words/localized';
import { cached } from './cache';
import { beijingDay, dayAt, isoDateOf, momentAt, timeOf } from './calendar';
import { fenAt } from './fen';

/** `1,234.56元`, `CNY 1,234.56`. */
export function shownAmount(amount: unknown): LocalizedText {
  fenAt(amount, 'amount');
  const grouped = String(amount).replace(/\d(?=(?:\d{3})+\.)/g, '$&,');
  return { zh: `${grouped}元`, en: `CNY ${grouped}` };
}

const months =
  /* @__PURE__ */ 'January February March April May June July August September October November December'.split(' ');

/** `2025年6月3日`, `3 June 2025`. */
export const shownDay = /* @__PURE__ */ cached((date: unknown): LocalizedText => {
  dayAt(date, 'date');
  const [year = '', ...rest] = String(date).split('-');
  const [month = 0, day] = rest.map(Number);
  return Object.freeze({ zh: `${year}年${month}月${day}日`, en: `${day} ${months[month - 1]} ${year}` });
});

const lastNanosecond = 999_999_999;

/** The day and the time in Beijing; the last instant of a day is its end. */
export function shownInstant(instant: unknown): LocalizedText {
  const moment = momentAt(instant, 'instant');
  const day = beijingDay(moment);
  const ofDay = moment.seconds + 8 * 3600 - day * 86_400;
  const { zh, en } = shownDay(isoDateOf(day));
  if (ofDay === 86_399 && moment.nanoseconds === lastNanosecond) return { zh: `${zh}24时`, en: `the end of ${en}` };
  const time = timeOf(ofDay, moment.nanoseconds);
  return { zh: zh + time, en: `${en} ${time}` };
}
