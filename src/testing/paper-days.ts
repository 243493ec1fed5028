/**
 * The days of the papers of an application: in order first, then those at and beside each border that the rules draw.
 * @module
 */
import type { Policy } from '../policy/policy';
import {
  beijingDay,
  firstDayOfYear,
  isoDateOf,
  momentAt,
  type Day,
  type Instant,
  type IsoDate,
} from '../values/calendar';

/** The first of each list is a day on which nothing is wrong, where there is one. */
export function paperDays(policy: Policy, submittedAt: Instant) {
  const submission = beijingDay(momentAt(submittedAt));
  const closing = beijingDay(momentAt(policy.window.closesAt));
  const yearStart = firstDayOfYear(policy.year);
  const nextYear = firstDayOfYear(policy.year + 1);
  const usual = Math.max(yearStart, submission - 30);
  return {
    signed: daysOf(yearStart, yearStart - 1, nextYear, nextYear - 1),
    issued: daysOf(usual, submission, submission + 1, yearStart - 1, nextYear - 1, nextYear),
    paid: daysOf(Math.max(usual, submission - 10), submission, submission + 1, yearStart - 1, closing, closing + 1),
  };
}

function daysOf(...days: readonly number[]): readonly IsoDate[] {
  return days.map((day) => isoDateOf(day as Day));
}
