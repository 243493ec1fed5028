/**
 * When applications are open (clause 4.1, assumptions window-open and window-close).
 * @module
 */
import { ownOf } from '../words/plain';
import { compareMoments, momentAt, type Instant, type Moment } from '../values/calendar';
import { recordAt } from '../values/record';
import { within } from '../values/result';
import type { Policy } from './policy';

/** The window of a policy, as written and as moments; without an opening it has always been open. */
export interface Window {
  readonly written: Policy['window'];
  readonly opening: Moment | undefined;
  readonly closing: Moment;
}

/** Reads the window. Only what the policy itself holds: an opening that is absent is not looked up further. */
export function windowOf({ window }: Pick<Policy, 'window'>): Window {
  return within(['policy', 'window'], () => {
    const { closesAt } = recordAt(window);
    const opensAt = ownOf(window as Readonly<Record<string, Instant>>, 'opensAt');
    return {
      written: opensAt === undefined ? { closesAt } : { opensAt, closesAt },
      opening: opensAt === undefined ? undefined : momentAt(opensAt, 'opensAt'),
      closing: momentAt(closesAt, 'closesAt'),
    };
  });
}

/** Where a submission stands, as the reasons of criterion within-window. Both ends are part of the window. */
export type PlaceInWindow = 'submitted-before-opening' | 'submitted-in-window' | 'submitted-after-close';

export function placeInWindow({ opening, closing }: Window, moment: Moment): PlaceInWindow {
  if (opening !== undefined && compareMoments(moment, opening) < 0) return 'submitted-before-opening';
  return compareMoments(moment, closing) > 0 ? 'submitted-after-close' : 'submitted-in-window';
}
