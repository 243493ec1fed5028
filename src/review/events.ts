/**
 * What can happen to a case: a closed union of events, plain JSON.
 * @module
 */
import type { Instant } from '../values/calendar';
import type { Yuan } from '../values/fen';

export const actors = [
  'enterprise',
  'provider',
  'district-bureau',
  'city-bureau',
  'auditor',
  'province',
  'district-treasury',
] as const;
export type Actor = (typeof actors)[number];

interface Happened<Type extends string, By extends Actor = Actor> {
  readonly type: Type;
  readonly at: Instant;
  readonly by: { readonly actor: By; readonly person: string };
}

export type ReviewEvent =
  | Happened<'submit'>
  | Happened<'checkByProvider'>
  | (Happened<'recommend'> & { readonly checks: FormalChecks })
  | (Happened<'evaluate'> & { readonly opinion: string })
  | (Happened<'audit'> & { readonly report: string; readonly amounts: readonly Yuan[] })
  | (Happened<'list'> & { readonly batch: string; readonly entitlement: Yuan; readonly granted: Yuan })
  | (Happened<'report'> & { readonly reference: string })
  | (Happened<'fund'> & { readonly reference: string; readonly amount: Yuan })
  | (Happened<'pay'> & { readonly reference: string; readonly amount: Yuan })
  | (Happened<'return'> & { readonly reasons: readonly string[] })
  | Happened<'resubmit'>
  | (Happened<'reject'> & { readonly reasons: readonly string[] })
  | Happened<'withdraw'>
  | (Happened<'recover'> & { readonly amount: Yuan; readonly reasons: readonly string[] });

/** The district's formal review (clause 3.3): each must be true for a recommendation. */
export interface FormalChecks {
  readonly inDistrict: boolean;
  readonly qualified: boolean;
  readonly noMajorAccident: boolean;
  readonly noSeriousDishonesty: boolean;
  readonly recommended: boolean;
}
export type ReviewEventType = ReviewEvent['type'];
