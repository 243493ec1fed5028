/**
 * Policies that are not shipped: other years, other cities, other lists. Whatever holds of wuhan-2025 because it is a policy
 * holds of them.
 * @module
 */
import type { Policy } from 'cloud-voucher-rules';
import { fiveTiers } from './five-tiers';
import { huangshi2025 } from './huangshi-2025';
import { hubei2025 } from './hubei-2025';
import { wuhan2023 } from './wuhan-2023';
import { wuhan2026 } from './wuhan-2026';

export { fiveTiers, huangshi2025, hubei2025, wuhan2023, wuhan2026 };
export const goldenPolicies: readonly Policy[] = [wuhan2023, wuhan2026, huangshi2025, hubei2025, fiveTiers];
