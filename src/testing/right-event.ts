/**
 * An event as it should be: by a body that may act, with every field of its type, and amounts that fit the case.
 * @module
 */
import type { Policy } from '../policy/policy';
import type { ReviewStatus } from '../policy/vocabulary';
import { formalChecks, type FormalChecks, type ReviewEvent, type ReviewEventType } from '../review/events';
import type { ReviewCase } from '../review/cases';
import { lastOf } from '../review/history';
import { reviewEventTypes, reviewTable, startsOf } from '../review/steps';
import type { Instant } from '../values/calendar';
import { fenOf, least, noFen, yuanOf, type Fen, type Yuan } from '../values/fen';
import { shares as anyShares, type Share } from './amounts';

const passed = Object.fromEntries(formalChecks.map((check) => [check, true])) as FormalChecks;

/** The types of event that lead off the path. */
export const stepsAside: readonly ReviewEventType[] = ['return', 'reject', 'withdraw'];

/** The event that a case of a status waits for, if there is one. */
export function onwardFrom(policy: Policy, status: ReviewStatus): ReviewEventType | undefined {
  return reviewEventTypes.find((type) => !stepsAside.includes(type) && startsOf(policy, type).includes(status));
}

/** How much is recognised of each line, granted of what can be, and recovered of what was paid. */
interface Shares {
  readonly audited: readonly Share[];
  readonly granted: Share;
  readonly recovered: Share;
}
const [all] = anyShares;

/** An event of a case, as it should be. */
export function rightEvent(
  type: ReviewEventType,
  at: Instant,
  { application, history }: ReviewCase,
  { annualCap }: Policy,
  shares: Shares = { audited: [], granted: all, recovered: all },
): ReviewEvent {
  const { by, fields } = reviewTable[type];
  const [actor] = by;
  const audited = (lastOf(history, 'audit')?.amounts ?? []).reduce((sum, amount) => sum + fenOf(amount), 0) as Fen;
  const granted = lastOf(history, 'list')?.granted ?? partOf(least(audited, fenOf(annualCap)), shares.granted, oneFen);
  const amount = type === 'recover' ? partOf(fenOf(granted), shares.recovered, oneFen) : granted;
  const values: Readonly<Record<string, unknown>> = {
    batch: '2025-1',
    checks: passed,
    reasons: ['材料与申报内容不符'],
    amounts: application.purchases.map((line, i) => partOf(fenOf(line.amount), shares.audited[i] ?? all)),
    entitlement: yuanOf(audited === noFen ? oneFen : audited),
    granted,
    amount,
  };
  const payload = Object.keys(fields).map((field) => [field, values[field] ?? '审核材料'] as const);
  return { type, at, by: { actor, person: `${actor}-1` }, ...Object.fromEntries(payload) } as ReviewEvent;
}

const oneFen = 1 as Fen;

/** A part of an amount: never more than all of it, and at least so much. */
function partOf(whole: Fen, share: Share, atLeast = noFen): Yuan {
  return yuanOf(Math.max(atLeast, least(whole, share(whole))) as Fen);
}
