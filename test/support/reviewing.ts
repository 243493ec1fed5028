/**
 * Cases of the builders' applications, brought to a status by real events, for rounds after a review.
 * @module
 */
import {
  replayCase,
  wuhan2025,
  type Application,
  type Instant,
  type Policy,
  type ReviewCase,
  type ReviewEvent,
  type ReviewEventType,
} from 'cloud-voucher-rules';
import { byFor, passed } from './review';

/** What happened and when: `'2025-06-10'` is noon of that day in Beijing; the rest of the payload is as it should be. */
export type Happening = readonly [type: ReviewEventType, on: string, payload?: object];

/** A case after these events, the submission first of all; every one must be possible. */
export function caseOf(
  application: Application,
  happenings: readonly Happening[],
  policy: Policy = wuhan2025,
): ReviewCase {
  const submit = event('submit', application.submittedAt, {});
  const events = happenings.map(([type, on, payload = {}]) =>
    event(type, `${on}T12:00:00+08:00` as Instant, { ...usual(type, application), ...payload }),
  );
  const result = replayCase(policy, application, [submit, ...events]);
  if (!result.ok) throw new Error(`event ${result.at}: ${result.refusal.message.en}`);
  return result.case;
}

function event(type: ReviewEventType, at: Instant, payload: object): ReviewEvent {
  return { type, at, by: byFor(type), ...payload } as ReviewEvent;
}

function usual(type: ReviewEventType, { purchases }: Application): object {
  const granted = { amount: '1.00', reference: '拨付-1' };
  const payloads: Partial<Record<ReviewEventType, object>> = {
    recommend: { checks: passed },
    evaluate: { opinion: '建议支持' },
    audit: { report: '审字1号', amounts: purchases.map(({ amount }) => amount) },
    list: { batch: '2025-1', entitlement: '1.00', granted: '1.00' },
    report: { reference: '报-1' },
    fund: granted,
    pay: granted,
    return: { reasons: ['补正'] },
    reject: { reasons: ['不予支持'] },
    recover: { amount: '1.00', reasons: ['追回'] },
  };
  return payloads[type] ?? {};
}

/** The whole path, one event a day from 10 June 2025 on; the first `steps` of it are taken. */
export function path(steps: number, audit: object = {}): readonly Happening[] {
  const whole: readonly ReviewEventType[] = ['recommend', 'evaluate', 'audit', 'list', 'report', 'fund', 'pay'];
  return whole.slice(0, steps).map((type, i): Happening => [type, `2025-06-${10 + i}`, type === 'audit' ? audit : {}]);
}
