/**
 * A case and its events for the tests of the review: one application of two lines, and each event as it should be.
 * @module
 */
import {
  advance,
  formalChecks,
  openCase,
  wuhan2025,
  type Actor,
  type Application,
  type Instant,
  type Policy,
  type Refusal,
  type ReviewCase,
  type ReviewEvent,
  type ReviewEventType,
  type ReviewStatus,
} from 'cloud-voucher-rules';
import { reviewTable, startsOf } from '../../src/review/steps';

/** 15 June 2025 in Wuhan; two lines, 60,000 and 40,000 yuan claimed. */
export const application = {
  schemaVersion: 1,
  id: 'WH-0001',
  submittedAt: '2025-06-15T10:00:00+08:00',
  enterprise: { uscc: '91420100616400352X', name: '示例企业', district: '420111', industry: 'C3919' },
  purchases: [
    { product: 'P-1', contract: 'C-1', invoice: '25422000000000000001', amount: '60000.00' },
    { product: 'P-2', contract: 'C-1', invoice: '25422000000000000002', amount: '40000.00' },
  ],
  contracts: [],
  invoices: [],
  payments: [],
} as unknown as Application;

/** In 2023 the providers checked first: the same policy with that step, by data alone. */
export const withProviderCheck: Policy = {
  ...wuhan2025,
  id: 'wuhan-2025+test.provider-check',
  review: { path: ['submitted', 'provider-checked', ...wuhan2025.review.path.slice(1)] },
};

/** The least that a policy's path may hold. */
export const shortest: Policy = {
  ...wuhan2025,
  id: 'wuhan-2025+test.shortest',
  review: { path: ['submitted', 'audited', 'listed', 'paid'] },
};

export const byOf = (actor: Actor): ReviewEvent['by'] => ({ actor, person: `${actor}-1` });
/** The first who may act. */
export const byFor = (type: ReviewEventType): ReviewEvent['by'] => byOf(reviewTable[type].by[0] ?? 'enterprise');

/** The formal review, passed in every point. */
export const passed = Object.fromEntries(formalChecks.map((check) => [check, true]));

/** What each event says besides its type, time and actor. */
const payloads = {
  submit: {},
  checkByProvider: {},
  recommend: { checks: passed },
  evaluate: { opinion: '建议支持' },
  audit: { report: '审字〔2025〕12号', amounts: ['50000.00', '40000.00'] },
  list: { batch: '2025-1', entitlement: '20000.00', granted: '18000.00' },
  report: { reference: '武经信〔2025〕30号' },
  fund: { reference: '鄂财〔2025〕8号', amount: '18000.00' },
  pay: { reference: '支付-0007', amount: '18000.00' },
  return: { reasons: ['合同缺少签章页'] },
  resubmit: {},
  reject: { reasons: ['不属于支持范围'] },
  withdraw: {},
  recover: { amount: '18000.00', reasons: ['发票系虚开'] },
} satisfies Record<ReviewEventType, object>;

/** The instant of the nth event of a case: the first is the submission, then a day each. */
export const dayAfter = (days: number): Instant =>
  `2025-${days < 15 ? '06' : '07'}-${String(days < 15 ? 15 + days : days - 14).padStart(2, '0')}T10:00:00+08:00` as Instant;

/** An event as it should be, on the nth day after the submission; `changes` make it another. */
export function event(type: ReviewEventType, days = 0, changes: object = {}): ReviewEvent {
  return { type, at: dayAfter(days), by: byFor(type), ...payloads[type], ...changes } as ReviewEvent;
}

/** Moves a case, which must be possible. */
export function move(policy: Policy, reviewCase: ReviewCase, next: ReviewEvent): ReviewCase {
  const result = advance(policy, reviewCase, next);
  if (!result.ok) throw new Error(`refused: ${result.refusal.message.en}`);
  return result.case;
}

/** The case after these events, a day apart. */
export function after(policy: Policy, ...types: readonly ReviewEventType[]): ReviewCase {
  return types.reduce<ReviewCase>(
    (reviewCase, type, i) => move(policy, reviewCase, event(type, i)),
    openCase(application),
  );
}

/** The events that bring a case to a status by the shortest way. */
export function wayTo(policy: Policy, status: ReviewStatus): readonly ReviewEventType[] {
  const ways = new Map<ReviewStatus, readonly ReviewEventType[]>([['draft', []]]);
  for (const [at, way] of ways) {
    for (const type of Object.keys(reviewTable) as ReviewEventType[]) {
      const { to } = reviewTable[type];
      if (startsOf(policy, type).includes(at) && !ways.has(to)) ways.set(to, [...way, type]);
    }
  }
  const way = ways.get(status);
  if (way === undefined) throw new Error(`no way to ${status}`);
  return way;
}

export const at = (policy: Policy, status: ReviewStatus): ReviewCase => after(policy, ...wayTo(policy, status));

/** The refusal of an event, which must be refused. */
export function refusalOf(policy: Policy, reviewCase: ReviewCase, next: ReviewEvent): Refusal {
  const result = advance(policy, reviewCase, next);
  if (result.ok) throw new Error(`accepted: ${next.type}`);
  return result.refusal;
}

/** All the codes of a refusal, first to last. */
export const codesOf = ({ code, also }: Refusal): readonly string[] => [code, ...also.map((each) => each.code)];
