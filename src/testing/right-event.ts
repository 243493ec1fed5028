/**
 * An event as it should be: by the body that it belongs to, with everything that it must say, and amounts that fit.
 * @module
 */
import type { ReviewCase } from '../review/cases';
import { formalChecks, type Actor, type FormalChecks, type ReviewEvent, type ReviewEventType } from '../review/events';
import type { Instant } from '../values/calendar';
import { fenOf, yuanOf, type Fen, type Yuan } from '../values/fen';
import { shareOf, type Share } from './amounts';

/** Who does what, as the notice says (clauses 3.1 to 3.5). */
export const actorOf: Readonly<Record<ReviewEventType, Actor>> = {
  submit: 'enterprise',
  checkByProvider: 'provider',
  recommend: 'district-bureau',
  evaluate: 'city-bureau',
  audit: 'auditor',
  list: 'city-bureau',
  report: 'city-bureau',
  fund: 'province',
  pay: 'district-treasury',
  return: 'district-bureau',
  resubmit: 'enterprise',
  reject: 'city-bureau',
  withdraw: 'enterprise',
  recover: 'city-bureau',
};

const passed = Object.fromEntries(formalChecks.map((check) => [check, true])) as FormalChecks;
const oneFen = '0.01' as Yuan;

/** An event of a case; `audited` is how much of each line the auditor recognises. */
export function rightEvent(
  type: ReviewEventType,
  at: Instant,
  { application, history }: ReviewCase,
  audited: (line: number) => Share,
): ReviewEvent {
  const actor = actorOf[type];
  const happened = { at, by: { actor, person: `${actor}-1` } };
  const granted = history.map((event) => (event.type === 'list' ? event.granted : undefined)).find(Boolean) ?? oneFen;
  const reasons = ['材料与申报内容不符'];
  switch (type) {
    case 'submit':
    case 'checkByProvider':
    case 'resubmit':
    case 'withdraw':
      return { ...happened, type };
    case 'recommend':
      return { ...happened, type, checks: passed };
    case 'evaluate':
      return { ...happened, type, opinion: '建议支持' };
    case 'audit': {
      const amounts = application.purchases.map(({ amount }, i) => partOf(amount, audited(i)));
      return { ...happened, type, report: '审计报告1', amounts };
    }
    case 'list':
      return { ...happened, type, batch: '第1批', entitlement: oneFen, granted: oneFen };
    case 'report':
      return { ...happened, type, reference: '上报1' };
    case 'fund':
    case 'pay':
      return { ...happened, type, reference: '拨付1', amount: granted };
    case 'return':
    case 'reject':
      return { ...happened, type, reasons };
    case 'recover':
      return { ...happened, type, amount: granted, reasons };
  }
}

/** A part of an amount, never more than all of it. */
function partOf(amount: Yuan, share: Share): Yuan {
  const fen = fenOf(amount);
  return yuanOf(Math.min(fen, shareOf(share, fen)) as Fen);
}
