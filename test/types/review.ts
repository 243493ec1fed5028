/**
 * What of the review must compile, and what must not: a case has what its status brings, and nothing that it cannot have.
 * @module
 */
import type {
  Advance,
  Instant,
  RefusalCode,
  RefusalFacts,
  RefusalReason,
  ReviewCase,
  ReviewEvent,
  ReviewEventType,
  ReviewStatus,
  Yuan,
} from 'cloud-voucher-rules';
import type { reviewTable, Step } from '../../src/review/steps';

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
const holds = <Claim extends true>(claim?: Claim): Claim | undefined => claim;
const read = (value: unknown): unknown => value;
type In<Status extends ReviewStatus> = Extract<ReviewCase, { status: Status }>;
type Of<Type extends ReviewEventType> = Extract<ReviewEvent, { type: Type }>;

// Both unions are closed, and have a member for each word.
holds<Same<ReviewCase['status'], ReviewStatus>>();
holds<Same<ReviewEvent['type'], ReviewEventType>>();
holds<Same<keyof typeof reviewTable, ReviewEventType>>();
holds<Same<keyof In<'draft'>, 'application' | 'status' | 'history'>>();

/** Each status brings what is known in it; the compiler narrows by `status`. */
export function moneyOf(reviewCase: ReviewCase): readonly Yuan[] {
  switch (reviewCase.status) {
    case 'draft':
    case 'submitted':
    case 'provider-checked':
      // @ts-expect-error it is not audited yet
      return reviewCase.audit.amounts;
    case 'recommended': {
      const since: Instant = reviewCase.recommendedAt;
      // @ts-expect-error it is not evaluated yet
      return [since, reviewCase.opinion];
    }
    case 'evaluated':
      // @ts-expect-error an opinion is not an amount
      return [reviewCase.opinion];
    case 'audited':
      // @ts-expect-error it is not on the list yet
      read(reviewCase.grant);
      return reviewCase.audit.amounts;
    case 'listed':
    case 'reported':
    case 'funded':
      // @ts-expect-error it is not paid yet
      read(reviewCase.payment);
      return [reviewCase.grant.entitlement, reviewCase.grant.granted];
    case 'paid':
      // @ts-expect-error nothing was recovered
      read(reviewCase.recovery);
      return [...reviewCase.audit.amounts, reviewCase.grant.granted, reviewCase.payment.amount];
    case 'returned':
      // @ts-expect-error a return may come before any audit
      read(reviewCase.audit);
      return [];
    case 'rejected': {
      const from: ReviewStatus = reviewCase.rejection.from;
      const reasons: readonly string[] = reviewCase.rejection.reasons;
      // @ts-expect-error what was rejected was never granted
      return [from, ...reasons, reviewCase.grant.granted];
    }
    case 'withdrawn':
      // @ts-expect-error what was withdrawn was never paid
      return [reviewCase.payment.amount];
    case 'recovered':
      return [reviewCase.payment.amount, reviewCase.recovery.amount];
  }
}

/** A case is read, never written. */
export function tamper(reviewCase: In<'listed'>, next: ReviewEvent): void {
  // @ts-expect-error a status is reached by an event
  reviewCase.status = 'listed';
  // @ts-expect-error the history grows by an event
  reviewCase.history.push(next);
  // @ts-expect-error the grant is what the list says
  reviewCase.grant.granted = reviewCase.grant.entitlement;
}

/** Each event has its own payload. */
export function events(at: Instant, amount: Yuan, plain: string): readonly ReviewEvent[] {
  const by = { actor: 'district-treasury', person: '李华' } as const;
  const pay: Of<'pay'> = { type: 'pay', at, by, reference: 'Z-7', amount };
  // @ts-expect-error a payment names its reference
  const withoutReference: ReviewEvent = { type: 'pay', at, by, amount };
  // @ts-expect-error an amount is a Yuan, not any text
  const plainAmount: ReviewEvent = { type: 'pay', at, by, reference: 'Z-7', amount: plain };
  // @ts-expect-error a submission has no amount
  const submission: ReviewEvent = { type: 'submit', at, by, amount };
  // @ts-expect-error all five checks are required
  const checks: Of<'recommend'>['checks'] = { inDistrict: true, qualified: true };
  // @ts-expect-error there is no such actor
  const mayor: ReviewEvent = { type: 'withdraw', at, by: { actor: 'mayor', person: '李华' } };
  // @ts-expect-error there is no such event
  const approve: ReviewEvent = { type: 'approve', at, by };
  return [pay, withoutReference, plainAmount, submission, mayor, approve, ...(checks.inDistrict ? [] : [pay])];
}

// Each code says what it compared.
holds<Same<keyof RefusalFacts, RefusalCode>>();
export function amountsOf(reason: RefusalReason): readonly Yuan[] {
  // @ts-expect-error what was compared depends on the code
  read(reason.compared.claimed);
  if (reason.code === 'amount-above-claim') return [reason.compared.claimed, reason.compared.amount];
  // @ts-expect-error a refused actor is not an amount
  return reason.code === 'wrong-actor' ? [reason.compared.actor] : [];
}

// A row of the table has each field and fact of its type, of the right kind, and no others.
const row = { by: ['auditor'], to: 'audited', guards: [], rules: ['city-review'] } as const;
const fields = { report: 'text', amounts: 'amounts' } as const;
const audit = ['audit', 'payload'] as const;
export const rows: readonly Step<'audit'>[] = [
  { ...row, fields, known: { audit } },
  // @ts-expect-error the amounts are left out
  { ...row, fields: { report: 'text' }, known: { audit } },
  // @ts-expect-error a report is a text
  { ...row, fields: { ...fields, report: 'amount' }, known: { audit } },
  // @ts-expect-error an audit has no reasons
  { ...row, fields: { ...fields, reasons: 'texts' }, known: { audit } },
  // @ts-expect-error an audited case knows its audit
  { ...row, fields, known: {} },
  // @ts-expect-error a list is not an audit
  { ...row, fields, known: { audit: ['list', 'payload'] } },
  // @ts-expect-error an audited case knows no grant
  { ...row, fields, known: { audit, grant: ['list', 'payload'] } },
];

/** An answer is a case or a refusal, and codes are a closed list. */
export function answered(answer: Advance): RefusalCode | ReviewStatus {
  // @ts-expect-error a refusal has no case
  if (!answer.ok) return answer.case.status;
  // @ts-expect-error there is no such code
  if (answer.case.status === 'draft') return 'no-such-code';
  return answer.case.status;
}
