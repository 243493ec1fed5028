/**
 * Instants of a world: few, so that many tie; at the ends of the window and a nanosecond beside them.
 * @module
 */
import fc from 'fast-check';
import type { Policy } from '../policy/policy';
import { instantOf, momentAfter, momentAt, type Instant } from '../values/calendar';
import { padded } from '../values/text';
import { mostly, pickedFrom, upTo, weighted, type Within } from './draw';

/** In the morning of 3 June of the policy's year, or at an end of its window. */
export const instantIn: Within<[Policy], Instant> = fc
  .record({
    place: mostly('inside', ['opening', 'closing'], 7),
    minute: weighted([3, upTo(2)], [1, upTo(600)]),
    nanoseconds: mostly(0, [1, -1], 4),
    offsetMinutes: mostly(480, [0, -210, 345], 3),
  })
  .map(({ place, minute, nanoseconds, offsetMinutes }) => ({ year, window: { opensAt, closesAt } }) => {
    const inside = momentAfter(momentAt(`${padded(year, 4)}-06-03T09:15:00+08:00`), minute * 60e9);
    const places = { inside, opening: momentAt(opensAt ?? closesAt), closing: momentAt(closesAt) };
    return instantOf(momentAfter(places[place], nanoseconds), offsetMinutes);
  });

/** An instant of a review: on a day after every submission, so that the cases of a round tie. */
export function reviewInstant({ year }: Policy, step: number, choice: number): Instant {
  const first = momentAt(`${padded(year, 4)}-11-10T09:00:00+08:00`);
  const later = pickedFrom([0, 0, 60, 3600], choice);
  return instantOf({ seconds: first.seconds + step * 86_400 + later, nanoseconds: 0 }, pickedFrom([480, 0], choice));
}
