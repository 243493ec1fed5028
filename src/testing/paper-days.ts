/**
 * The days of the papers of an application: in order first, then those at and beside each border that the rules draw.
 * @module
 */
import type { Policy } from '../policy/policy';
import { beijingDay, dayOf, isoDateOf, momentAt, type Day, type Instant, type IsoDate } from '../values/calendar';

/** The first of each list is a day on which nothing is wrong, where there is one. */
export function paperDays(policy: Policy, submittedAt: Instant) {
  const submission = beijingDay(momentAt(submittedAt));
  const closing = beijingDay(momentAt(policy.window.closesAt));
  const [first, last] = [dayOf(policy.purchases.from), dayOf(policy.purchases.to)];
  const usual = Math.max(first, submission - 30);
  return {
    signed: daysOf(first, first - 1, last + 1, last, submission - 1, submission, submission + 1),
    issued: daysOf(usual, submission - 1, submission, submission + 1, first - 1, last, last + 1),
    paid: daysOf(
      Math.max(usual, submission - 10),
      submission,
      submission + 1,
      first - 1,
      last + 1,
      closing,
      closing + 1,
    ),
  };
}

/** Days as dates, none before year 1. */
export function daysOf(...days: readonly number[]): readonly IsoDate[] {
  return days.map((day) => isoDateOf(day as Day));
}
