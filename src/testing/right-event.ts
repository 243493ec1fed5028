/**
 * An event as it should be: by a body that may act, with every field of its type, and amounts that fit the case.
 * @module
 */
import { formalChecks, type FormalChecks, type ReviewEvent, type ReviewEventType } from '../review/events';
import type { ReviewCase } from '../review/cases';
import { lastOf } from '../review/history';
import { reviewTable, type FieldKinds } from '../review/steps';
import type { Instant } from '../values/calendar';
import { fenOf, yuanOf, type Fen, type Yuan } from '../values/fen';
import { shareOf, type Share } from './amounts';

const oneFen = '0.01' as Yuan;
const passed = Object.fromEntries(formalChecks.map((check) => [check, true])) as FormalChecks;

/** An event of a case; `audited` is how much of each line the auditor recognises. */
export function rightEvent(
  type: ReviewEventType,
  at: Instant,
  { application, history }: ReviewCase,
  audited: (line: number) => Share,
): ReviewEvent {
  const { by, fields } = reviewTable[type];
  const [actor] = by;
  const values: FieldKinds = {
    text: '审核材料',
    texts: ['材料与申报内容不符'],
    amount: lastOf(history, 'list')?.granted ?? oneFen,
    amounts: application.purchases.map(({ amount }, i) => partOf(amount, audited(i))),
    checks: passed,
  };
  const payload = Object.entries<keyof FieldKinds>(fields).map(([field, kind]) => [field, values[kind]] as const);
  return { type, at, by: { actor, person: `${actor}-1` }, ...Object.fromEntries(payload) } as ReviewEvent;
}

/** A part of an amount, never more than all of it. */
function partOf(amount: Yuan, share: Share): Yuan {
  const fen = fenOf(amount);
  return yuanOf(Math.min(fen, shareOf(share, fen)) as Fen);
}
