/**
 * Checking the eligibility of the enterprise that a golden row describes.
 * @module
 */
import { checkEligibility, wuhan2025, type Enterprise, type Policy } from 'cloud-voucher-rules';
import { under } from './assessing';
import { at, catalogue, enterprise, noonOf, type Changes } from './builders';

/** A small manufacturer in Hongshan, eligible in every respect, at noon on 3 June 2025, but for what is said here. */
export interface Situation {
  readonly is?: Changes<Enterprise>;
  readonly on?: string;
  readonly at?: string;
  readonly policy?: Policy;
  readonly registered?: boolean;
}
export function check({ is = {}, on = '2025-06-03', at: instant, policy = wuhan2025, registered = false }: Situation) {
  const when = instant === undefined ? noonOf(on) : at(instant);
  return checkEligibility(policy, enterprise(is), { at: when, ...(registered ? { catalogue } : {}) });
}

export const accident = (occurredOn: string, kind = 'safety') =>
  ({ majorAccidents: [{ kind, occurredOn }] }) as unknown as Changes<Enterprise>;
export const dishonesty = (recordedOn: string, repairedOn?: string) =>
  ({
    seriousDishonesty: [{ recordedOn, ...(repairedOn === undefined ? {} : { repairedOn }) }],
  }) as unknown as Changes<Enterprise>;
export const located = (district: string) => ({ district }) as unknown as Changes<Enterprise>;
export const working = (industry: string) => ({ industry }) as unknown as Changes<Enterprise>;
export const calendarYears = under('lookback-start', 'calendar-years');
export const unbounded = under('dishonesty-lookback', 'unbounded');
export const neverExcused = under('dishonesty-repair', 'does-not-excuse');
