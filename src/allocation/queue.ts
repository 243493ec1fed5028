/**
 * First come, first served (clause 4.1): by the instant of queueing, exactly; then by application id (assumption queue-ties).
 * @module
 */
import { compareMoments, momentAt, type Instant, type Moment } from '../values/calendar';
import { parseId, type Id } from '../values/id';
import { readSome } from '../values/record';
import { canonicalAt } from '../values/result';
import { byCodeUnit } from '../values/text';
import type { Claim } from './claim';

/** A place in the queue: when the application came, and its id, which settles a tie. */
export interface QueueKey extends Moment {
  readonly queuedAt: Instant;
  readonly id: Id;
}

/**
 * The claims in queue order, whatever order they are given in. The given list is not changed.
 * @param claims In any order.
 * @returns A new list.
 * @throws `InvalidValueError` for a malformed `queuedAt` or `application`
 * @example inQueueOrder([late, early]) // [early, late]
 */
export function inQueueOrder(claims: readonly Claim[]): readonly Claim[] {
  const keyed = [...readSome(claims, 'claims', (claim) => ({ ...queueKeyOf(claim), claim }))];
  return sortedInQueue(keyed).map(({ claim }) => claim);
}

/** Where a claim stands in the queue. Paths of problems begin in the claim. */
export function queueKeyOf({ application, queuedAt }: Claim): QueueKey {
  const id = canonicalAt(parseId, application, 'application');
  const { seconds, nanoseconds } = momentAt(queuedAt, 'queuedAt');
  return { seconds, nanoseconds, queuedAt, id };
}

/** Sorts in place. Most lists come as they were filed, so the order is checked before any work is done. */
export function sortedInQueue<Keyed extends QueueKey>(keyed: Keyed[]): Keyed[] {
  const inOrder = keyed.every((key, i) => {
    const before = keyed[i - 1];
    return before === undefined || !comesAfter(before, key);
  });
  return inOrder ? keyed : keyed.sort(compareInQueue);
}

/** By instant, then by application id as code units. */
function compareInQueue(a: QueueKey, b: QueueKey): number {
  return compareMoments(a, b) || byCodeUnit(a.id, b.id);
}

export function comesAfter(a: QueueKey, b: QueueKey): boolean {
  return compareInQueue(a, b) > 0;
}
