/**
 * The policies of the vectors: wuhan-2025, and each under the alternative readings that its id names.
 * @module
 */
import { withAlternative, wuhan2025, type Policy } from 'cloud-voucher-rules';

/** `['rounding.down']` is `wuhan-2025+rounding.down`. */
export function policyOf(readings: readonly string[]): Policy {
  return readings.reduce((policy, reading) => {
    const [assumption = '', alternative = ''] = reading.split('.');
    return withAlternative(policy, assumption, alternative);
  }, wuhan2025);
}
