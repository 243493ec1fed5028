/**
 * Random cases: histories that the review admits, stopped anywhere, with returns and second audits.
 * @module
 */
import {
  advance,
  openCase,
  type Actor,
  type Application,
  type Instant,
  type Policy,
  type ReviewCase,
  type ReviewEvent,
  type Yuan,
} from 'cloud-voucher-rules';
import { fenAmount } from './builders';
import type { Chance } from './chance';
import { passed } from './review';

type EventType = ReviewEvent['type'];
const actorOf: Readonly<Record<EventType, Actor>> = {
  submit: 'enterprise',
  checkByProvider: 'provider',
  recommend: 'district-bureau',
  evaluate: 'city-bureau',
  audit: 'auditor',
  list: 'city-bureau',
  report: 'city-bureau',
  fund: 'province',
  pay: 'district-treasury',
  return: 'city-bureau',
  resubmit: 'enterprise',
  reject: 'city-bureau',
  withdraw: 'enterprise',
  recover: 'city-bureau',
};
const straight: readonly EventType[] = ['submit', 'recommend', 'evaluate', 'audit', 'list', 'report', 'fund', 'pay'];
const ways: readonly (readonly EventType[])[] = [
  straight,
  straight,
  [...straight, 'recover'],
  ['submit', 'recommend', 'evaluate', 'audit', 'reject'],
  ['submit', 'recommend', 'evaluate', 'audit', 'withdraw'],
  ['submit', 'reject'],
  ['submit', 'recommend', 'return', 'resubmit', ...straight.slice(1)],
  ['submit', 'recommend', 'evaluate', 'return', 'resubmit', 'recommend', 'evaluate', 'audit', 'withdraw'],
];

/** A case of an application, somewhere on one of the ways; what the review refuses is left out. */
export function randomCase(chance: Chance, policy: Policy, application: Application): ReviewCase {
  const way = chance.pick(ways);
  const end = chance.percent(70) ? Math.max(4, way.length - chance.number(4)) : chance.number(way.length + 1);
  let clock = chance.number(3);
  return way.slice(0, end).reduce<ReviewCase>((reviewCase, type) => {
    clock += chance.number(3);
    const at = type === 'submit' ? application.submittedAt : later(clock);
    const by = { actor: actorOf[type], person: actorOf[type] };
    const event = { type, at, by, ...payload(chance, type, reviewCase) };
    const result = advance(policy, reviewCase, event as ReviewEvent);
    return result.ok ? result.case : reviewCase;
  }, openCase(application));
}

/** Few moments after every submission, so that recommendations tie. */
function later(clock: number): Instant {
  return `2026-01-${String(1 + (clock >> 1)).padStart(2, '0')}T${clock % 2 === 0 ? '10:00:00+08:00' : '03:00:00.5Z'}` as Instant;
}

function payload(chance: Chance, type: EventType, reviewCase: ReviewCase): object {
  const reasons = ['资料不全'];
  const granted = 'grant' in reviewCase ? reviewCase.grant.granted : '0.01';
  switch (type) {
    case 'recommend':
      return { checks: passed };
    case 'evaluate':
      return { opinion: '建议支持' };
    case 'audit':
      return { report: '审1', amounts: reviewCase.application.purchases.map(({ amount }) => audited(chance, amount)) };
    case 'list':
      return { batch: '1', entitlement: '0.01', granted: '0.01' };
    case 'report':
      return { reference: '报1' };
    case 'fund':
    case 'pay':
      return { reference: '拨1', amount: granted };
    case 'recover':
      return { amount: granted, reasons };
    case 'return':
    case 'reject':
      return { reasons };
    default:
      return {};
  }
}

function audited(chance: Chance, claimed: Yuan): Yuan {
  return chance.percent(60) ? claimed : fenAmount(chance.number(Number(claimed.replace('.', '')) + 1));
}
