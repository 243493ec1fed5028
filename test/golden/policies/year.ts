/**
 * What every policy of another year says anew, as changes to wuhan-2025: year, purchases, window, and the alternatives that
 * move the window.
 * @module
 */
import { wuhan2025 } from 'cloud-voucher-rules';

/** An alternative of wuhan-2025 that sets the window otherwise; what it says of its assumption stays. */
function restated(assumption: string, window: object) {
  const [alternative] = wuhan2025.assumptions[assumption]?.alternatives ?? [];
  return { alternatives: [{ ...alternative, patch: { ...(alternative?.patch as object), window } }] };
}

/** Applications from 1 January to the end of `lastDay`; the notice is of `noticeOn`. */
export function ofYear(year: number, noticeOn: string, lastDay: string) {
  return {
    year,
    purchases: { from: `${year}-01-01`, to: `${year}-12-31` },
    window: { opensAt: `${year}-01-01T00:00:00+08:00`, closesAt: `${lastDay}T23:59:59.999999999+08:00` },
    assumptions: {
      'window-open': restated('window-open', { opensAt: `${noticeOn}T00:00:00+08:00` }),
      'window-close': restated('window-close', { closesAt: `${lastDay}T00:00:00+08:00` }),
    },
  };
}
