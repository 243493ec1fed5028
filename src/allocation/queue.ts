/**
 * First come, first served (clause 4.1): by the instant of queueing, exactly; then by application id (assumption queue-ties).
 * @module
 */
import { compareMoments, momentAt, type Instant, type Moment } from '../values/calendar';
import type { Id } from '../values/id';
import { listAt } from '../values/result';
import { byCodeUnit } from '../values/text';
import type { Claim } from './claim';

/** A place in the queue: when the application came, and its id, which settles a tie. */
export interface QueueKey extends Moment {
  readonly queuedAt: Instant;
  readonly id: Id;
}

/** What queues, and where it stood in the input. */
export interface Arrival extends QueueKey {
  readonly index: number;
}

interface ClaimArrival extends Arrival {
  readonly claim: Claim;
}

/**
 * The claims in queue order, whatever order they are given in. The given list is not changed.
 * Throws `InvalidValueError` for a malformed `queuedAt`.
 * @example inQueueOrder([late, early]) // [early, late]
 */
export function inQueueOrder(claims: readonly Claim[]): readonly Claim[] {
  return sortArrivals(listAt(claims, 'claims').map(arrivalOf)).map(({ claim }) => claim);
}

export function arrivalOf(claim: Claim, index: number): ClaimArrival {
  const { queuedAt, application: id } = claim;
  const { seconds, nanoseconds } = momentAt(queuedAt, 'claims', index, 'queuedAt');
  return { seconds, nanoseconds, queuedAt, id, index, claim };
}

/** Sorts in place. Most lists come as they were filed, so the order is checked before any work is done. */
export function sortArrivals<T extends Arrival>(arrivals: T[]): T[] {
  const inOrder = arrivals.every((arrival, i) => {
    const before = arrivals[i - 1];
    return before === undefined || !comesAfter(before, arrival);
  });
  return inOrder ? arrivals : arrivals.sort(compareInQueue);
}

/** By instant, then by application id as code units. */
function compareInQueue(a: QueueKey, b: QueueKey): number {
  return compareMoments(a, b) || byCodeUnit(a.id, b.id);
}

export function comesAfter(a: QueueKey, b: QueueKey): boolean {
  return compareInQueue(a, b) > 0;
}
