/**
 * Vectors of the review: a history, and where it leads, or where it is refused and by which codes. Written by hand.
 * @module
 */
import type { Application, ReviewEvent, ReviewEventType, ReviewStatus } from 'cloud-voucher-rules';
import { application, byOf, dayAfter, event } from '../review';

export interface ReviewVector {
  readonly id: string;
  readonly pins: string;
  readonly policy: string;
  readonly given: { readonly application: Application; readonly events: readonly ReviewEvent[] };
  readonly expect:
    | { readonly ok: true; readonly status: ReviewStatus }
    | { readonly ok: false; readonly at: number; readonly codes: readonly string[] };
}

const all = ['submit', 'recommend', 'evaluate', 'audit', 'list', 'report', 'fund', 'pay'] as const;
const statuses = ['submitted', 'recommended', 'evaluated', 'audited', 'listed', 'reported', 'funded', 'paid'] as const;
const upTo = (last: (typeof all)[number]): readonly ReviewEventType[] => all.slice(0, all.indexOf(last) + 1);
const history = (...types: readonly ReviewEventType[]) => types.map((type, i) => event(type, i));

/** The history up to a step, then one more event, changed. */
const then = (before: readonly ReviewEventType[], type: ReviewEventType, changes: object = {}) => [
  ...history(...before),
  event(type, before.length, changes),
];

const accepted: readonly [pins: string, events: readonly ReviewEvent[], status: ReviewStatus][] = [
  ['nothing has happened: a draft', [], 'draft'],
  ...all.map((step, i): [string, readonly ReviewEvent[], ReviewStatus] => [
    `the path as far as ${statuses[i]}`,
    history(...upTo(step)),
    statuses[i] ?? 'draft',
  ]),
  ['what was paid is recovered', history(...all, 'recover'), 'recovered'],
  ['a part of it is recovered', then(all, 'recover', { amount: '0.01' }), 'recovered'],
  ...(['submit', 'recommend', 'evaluate'] as const).map((step): [string, readonly ReviewEvent[], ReviewStatus] => [
    `returned after ${step}`,
    history(...upTo(step), 'return'),
    'returned',
  ]),
  [
    'returned and resubmitted: at the beginning of the path again',
    history('submit', 'recommend', 'return', 'resubmit'),
    'submitted',
  ],
  [
    'resubmitted after the close of the window',
    [...history('submit', 'return'), event('resubmit', 2, { at: '2025-11-20T10:00:00+08:00' })],
    'submitted',
  ],
  ...(['submit', 'recommend', 'evaluate', 'audit'] as const).map(
    (step): [string, readonly ReviewEvent[], ReviewStatus] => [
      `rejected after ${step}`,
      history(...upTo(step), 'reject'),
      'rejected',
    ],
  ),
  ['rejected while returned', history('submit', 'return', 'reject'), 'rejected'],
  ...(['submit', 'recommend', 'evaluate', 'audit', 'list', 'report'] as const).map(
    (step): [string, readonly ReviewEvent[], ReviewStatus] => [
      `withdrawn after ${step}`,
      history(...upTo(step), 'withdraw'),
      'withdrawn',
    ],
  ),
  ['two events at one instant', [event('submit', 0), event('recommend', 0)], 'recommended'],
  [
    'an audit that recognises what was claimed',
    then(upTo('evaluate'), 'audit', { amounts: ['60000.00', '40000.00'] }),
    'audited',
  ],
  [
    'a grant of the whole entitlement',
    then(upTo('audit'), 'list', { entitlement: '90000.00', granted: '90000.00' }),
    'listed',
  ],
];

const refused: readonly [pins: string, events: readonly ReviewEvent[], codes: readonly string[]][] = [
  ['a step is left out', then(['submit'], 'evaluate'), ['not-the-next-step']],
  ['the providers’ check is not on the path', then(['submit'], 'checkByProvider'), ['not-the-next-step']],
  ['a step twice', then(upTo('recommend'), 'recommend'), ['not-the-next-step']],
  ['the wrong body', then(['submit'], 'recommend', { by: byOf('city-bureau') }), ['wrong-actor']],
  [
    'before the event before it',
    then(['submit'], 'recommend', { at: '2025-06-15T01:59:59Z' }),
    ['before-previous-event'],
  ],
  ['submitted at another time than the application says', [event('submit', 1)], ['submitted-at-differs']],
  [
    'submitted after the close',
    [event('submit', 0, { at: '2025-11-01T00:00:00+08:00' })],
    ['window-closed', 'submitted-at-differs'],
  ],
  [
    'one formal check failed',
    then(['submit'], 'recommend', {
      checks: {
        inDistrict: true,
        qualified: true,
        noMajorAccident: false,
        noSeriousDishonesty: true,
        recommended: true,
      },
    }),
    ['checks-failed'],
  ],
  ['an amount too few', then(upTo('evaluate'), 'audit', { amounts: ['50000.00'] }), ['amount-count-differs']],
  [
    'audited above the claim',
    then(upTo('evaluate'), 'audit', { amounts: ['60000.01', '40000.00'] }),
    ['amount-above-claim'],
  ],
  ['nothing granted', then(upTo('audit'), 'list', { granted: '0.00' }), ['amount-not-positive']],
  [
    'granted above the entitlement',
    then(upTo('audit'), 'list', { entitlement: '18000.00', granted: '18000.01' }),
    ['amount-above-entitlement'],
  ],
  ['entitled above the audit', then(upTo('audit'), 'list', { entitlement: '90000.01' }), ['amount-above-audited']],
  [
    'funded otherwise than granted',
    then(upTo('report'), 'fund', { amount: '17999.99' }),
    ['amount-differs-from-grant'],
  ],
  ['paid otherwise than granted', then(upTo('fund'), 'pay', { amount: '18000.01' }), ['amount-differs-from-grant']],
  ['recovered above the payment', then(all, 'recover', { amount: '18000.01' }), ['amount-above-payment']],
  ['returned without a reason', then(['submit'], 'return', { reasons: [] }), ['reasons-missing']],
  ['rejected without a reason', then(['submit'], 'reject', { reasons: [] }), ['reasons-missing']],
  [
    'one person in two roles',
    then(['submit'], 'recommend', { by: { actor: 'district-bureau', person: 'enterprise-1' } }),
    ['same-person'],
  ],
  ['returned after the audit', then(upTo('audit'), 'return'), ['not-the-next-step']],
  ['rejected after the list', then(upTo('list'), 'reject'), ['not-the-next-step']],
  ['withdrawn after the money was sent', then(upTo('fund'), 'withdraw'), ['not-the-next-step']],
  ['after a rejection nothing follows', then(['submit', 'reject'], 'resubmit'), ['already-final']],
  ['after a withdrawal nothing follows', then(['submit', 'withdraw'], 'recommend'), ['already-final']],
  ['after a recovery nothing follows', then([...all, 'recover'], 'pay'), ['already-final']],
  [
    'every reason is told: too early a step, the wrong body, too early a time',
    [...history('submit'), { ...event('audit', 1), at: dayAfter(-1), by: byOf('province') }],
    ['not-the-next-step', 'wrong-actor', 'before-previous-event'],
  ],
];

export const reviewVectors: readonly ReviewVector[] = [
  ...accepted.map(([pins, events, status]) => ({ pins, events, expect: { ok: true, status } as const })),
  ...refused.map(([pins, events, codes]) => ({
    pins,
    events,
    expect: { ok: false, at: events.length - 1, codes } as const,
  })),
].map(({ pins, events, expect }, i) => ({
  id: `review-${i + 1}`,
  pins,
  policy: 'wuhan-2025',
  given: { application, events },
  expect,
}));
