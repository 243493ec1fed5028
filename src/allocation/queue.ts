/**
 * First come, first served (clause 4.1): by the instant of queueing, exactly; then by application id (assumption queue-ties).
 * @module
 */
import { compareArrivals, momentAt, type Moment } from '../values/calendar';
import { listAt } from '../values/result';
import type { Claim } from './claim';

/** Something that queues: when it came, the application id that settles a tie, and where it stood in the input. */
export interface Arrival<T> extends Moment {
  readonly id: string;
  readonly index: number;
  readonly item: T;
}

/**
 * The claims in queue order, whatever order they are given in. The given list is not changed.
 * Throws `InvalidValueError` for a malformed `queuedAt`.
 * @example inQueueOrder([late, early]) // [early, late]
 */
export function inQueueOrder(claims: readonly Claim[]): readonly Claim[] {
  return sortArrivals(listAt(claims, 'claims').map(arrivalOf)).map(({ item }) => item);
}

export function arrivalOf(claim: Claim, index: number): Arrival<Claim> {
  const { seconds, nanoseconds } = momentAt(claim.queuedAt, 'claims', index, 'queuedAt');
  return { seconds, nanoseconds, id: claim.application, index, item: claim };
}

/** Sorts in place. Most lists come as they were filed, so the order is checked before any work is done. */
export function sortArrivals<T>(arrivals: Arrival<T>[]): Arrival<T>[] {
  const inOrder = arrivals.every((arrival, i) => {
    const before = arrivals[i - 1];
    return before === undefined || compare(before, arrival) <= 0;
  });
  return inOrder ? arrivals : arrivals.sort(compare);
}

function compare<T>(a: Arrival<T>, b: Arrival<T>): number {
  return compareArrivals(a, a.id, b, b.id);
}
