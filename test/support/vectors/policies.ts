/**
 * The policies of the vectors: wuhan-2025 and others that differ in what wuhan-2025 cannot show; each also under the
 * alternative readings that its id names.
 * @module
 */
import { amendPolicy, withAlternative, wuhan2025, type Policy } from 'cloud-voucher-rules';
import { fiveTiers, wuhan2023, wuhan2026 } from '../../golden/policies';

/** Another figure or choice wherever a policy has one: made up, to show that rules read it. */
const madeUp = amendPolicy(wuhan2025, {
  id: 'made-up',
  title: { zh: '虚构政策', en: 'A made-up policy' },
  purchases: { from: '2024-07-01', to: '2025-06-30' },
  window: { opensAt: null, closesAt: '2025-08-31T12:00:00+08:00' },
  applicants: {
    sectors: wuhan2025.applicants.sectors.slice(0, 1),
    sizeLimitedSectors: ['industry'],
    sizes: ['micro', 'small'],
    lookback: { years: 1 },
    providersExcluded: false,
  },
  tiers: [
    { id: 'basic', rank: 1, name: { zh: '基础', en: 'basic' }, rate: '0.0001' },
    { id: 'plus', rank: 2, name: { zh: '进阶', en: 'plus' }, rate: '0.125' },
    { id: 'full', rank: 3, name: { zh: '全额', en: 'full' }, rate: '1.00' },
  ],
  annualCap: '1000.00',
  assumptions: { 'window-open': { alternatives: [] }, 'window-close': { alternatives: [] } },
});

/** No limit on sizes, and none on what papers prove. */
const withoutLimits = amendPolicy(wuhan2025, {
  id: 'without-limits',
  title: { zh: '不设限额的虚构政策', en: 'A made-up policy without limits' },
  applicants: { sizes: ['micro', 'small', 'medium', 'large'], lookback: { years: 0 } },
  base: { limits: [] },
});

/** No sector is limited in size. */
const anySize = amendPolicy(wuhan2025, {
  id: 'any-size',
  title: { zh: '不限规模的虚构政策', en: 'A made-up policy for enterprises of any size' },
  applicants: { sizeLimitedSectors: [] },
  assumptions: { 'size-limit-scope': { alternatives: [] } },
});

/** Medium-sized enterprises alone: smaller ones are not beyond a limit, and not of an eligible size. */
const mediumAlone = amendPolicy(wuhan2025, {
  id: 'medium-alone',
  title: { zh: '只限中型的虚构政策', en: 'A made-up policy for medium-sized enterprises alone' },
  applicants: { sizes: ['medium'] },
});

/** Micro enterprises alone: the bounds of other industries distinguish answers, too (E-9.2). */
const microAlone = amendPolicy(wuhan2025, {
  id: 'micro-alone',
  title: { zh: '只限微型的虚构政策', en: 'A made-up policy for micro enterprises alone' },
  applicants: { sizes: ['micro'] },
});

export const vectorPolicies: readonly Policy[] = [
  ...[wuhan2025, wuhan2023, wuhan2026, fiveTiers],
  ...[madeUp, withoutLimits, anySize, mediumAlone, microAlone],
];

/** `['rounding.down']` is `wuhan-2025+rounding.down`. */
export function policyOf(readings: readonly string[]): Policy {
  return readings.reduce((policy, reading) => {
    const [assumption = '', alternative = ''] = reading.split('.');
    return withAlternative(policy, assumption, alternative);
  }, wuhan2025);
}
