/**
 * What the history of a case says: the last event of a kind, and what the round reads from it.
 * @module
 */
import type { Yuan } from '../values/fen';
import type { ReviewEvent, ReviewEventType } from './events';

/** A case, as far as its history is concerned. */
export interface WithHistory {
  readonly history: readonly ReviewEvent[];
}

/** An event of one kind. */
export type EventOf<Type extends ReviewEventType> = Extract<ReviewEvent, { readonly type: Type }>;

/** The last event of a kind, if there was one. */
export function lastOf<Type extends ReviewEventType>(
  history: readonly ReviewEvent[],
  type: Type,
): EventOf<Type> | undefined {
  return history.filter((event): event is EventOf<Type> => event.type === type).at(-1);
}

/** The auditor's amounts, one per purchase line; undefined before the audit. */
export function auditedAmounts({ history }: WithHistory): readonly Yuan[] | undefined {
  return lastOf(history, 'audit')?.amounts;
}
