/**
 * The order of first come, first served, as the laws take it: written apart from the rules that are held to it.
 * @module
 */
import type { Claim } from '../allocation/claim';
import { compareMoments, momentAt, type Instant } from '../values/calendar';

/** Whether one comes before another: by instant, then by application id, code unit by code unit. */
export function comesFirst(
  a: { readonly queuedAt: Instant; readonly application: string },
  b: { readonly queuedAt: Instant; readonly application: string },
): boolean {
  const order = compareMoments(momentAt(a.queuedAt), momentAt(b.queuedAt));
  return order < 0 || (order === 0 && a.application < b.application);
}

/** Claims of different applications in queue order. */
export function inArrivalOrder<T extends Pick<Claim, 'queuedAt' | 'application'>>(claims: readonly T[]): readonly T[] {
  return [...claims].sort((a, b) => (comesFirst(a, b) ? -1 : 1));
}
