/**
 * How amounts, days and instants read in both languages: exact amounts with thousands separators, days and times in Beijing.
 * @module
 */
import { fill, type LocalizedText } from '../words/localized';
import { months, times } from '../words/times';
import { beijingDay, dayAt, isoDateOf, momentAt, timeOf } from './calendar';
import { fenAt } from './fen';

/** `1,234.56元`, `CNY 1,234.56`. */
export function shownAmount(amount: unknown): LocalizedText {
  fenAt(amount, 'amount');
  const grouped = String(amount).replace(/\B(?=(?:\d{3})+\.)/g, ',');
  return { zh: `${grouped}元`, en: `CNY ${grouped}` };
}

/** `2025年6月3日`, `3 June 2025`. */
export function shownDay(date: unknown): LocalizedText {
  dayAt(date, 'date');
  const [year = '', month, day] = String(date).split('-');
  const name = months[Number(month) - 1] ?? '';
  return fill(times.date, { year, month: { zh: String(Number(month)), en: name }, day: String(Number(day)) });
}

const lastNanosecond = 999_999_999;

/** The day and the time in Beijing; the last instant of a day is its end. */
export function shownInstant(instant: unknown): LocalizedText {
  const moment = momentAt(instant, 'instant');
  const ofDay = (((moment.seconds + 8 * 3600) % 86_400) + 86_400) % 86_400;
  const date = shownDay(isoDateOf(beijingDay(moment)));
  if (ofDay === 86_399 && moment.nanoseconds === lastNanosecond) return fill(times.endOfDay, { date });
  const fraction = moment.nanoseconds === 0 ? '' : `.${String(moment.nanoseconds).padStart(9, '0').replace(/0+$/, '')}`;
  return fill(times.instant, { date, time: timeOf(ofDay) + fraction });
}
