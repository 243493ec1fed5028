/**
 * What every policy of another year says anew, as changes to wuhan-2025: year, purchases, window, and the readings that
 * move the window.
 * @module
 */
import { wuhan2025 } from 'cloud-voucher-rules';

const [noticeDay] = wuhan2025.assumptions['window-open']?.alternatives ?? [];
const [startOfDay] = wuhan2025.assumptions['window-close']?.alternatives ?? [];

/** Applications from 1 January to the end of `lastDay`; the notice is of `noticeOn`. */
export function ofYear(year: number, noticeOn: string, lastDay: string) {
  const window = (changes: object) => ({ window: changes });
  return {
    year,
    purchases: { from: `${year}-01-01`, to: `${year}-12-31` },
    window: { opensAt: `${year}-01-01T00:00:00+08:00`, closesAt: `${lastDay}T23:59:59.999999999+08:00` },
    assumptions: {
      'window-open': { alternatives: [{ ...noticeDay, patch: window({ opensAt: `${noticeOn}T00:00:00+08:00` }) }] },
      'window-close': { alternatives: [{ ...startOfDay, patch: window({ closesAt: `${lastDay}T00:00:00+08:00` }) }] },
    },
  };
}
