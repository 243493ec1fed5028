/**
 * A policy with a fifth tier and a third sector, by data alone. The new tier is listed first, the new sector is not
 * limited in size, and nothing else in the library knows of either.
 * @module
 */
import { amendPolicy, wuhan2025 } from 'cloud-voucher-rules';

const { alternatives = [] } = wuhan2025.assumptions['software-divisions'] ?? {};
const logistics = {
  id: 'logistics',
  name: { zh: '物流业企业', en: 'logistics enterprises' },
  divisions: ['53', '54', '59'],
};

export const fiveTiers = amendPolicy(wuhan2025, {
  id: 'five-tiers',
  tiers: [
    { id: 'data', rank: 5, name: { zh: '数据上云上平台', en: 'data to the cloud' }, rate: '0.625' },
    ...wuhan2025.tiers,
  ],
  applicants: { sectors: [...wuhan2025.applicants.sectors, logistics] },
  // These alternatives list all sectors, so they list the new one too.
  assumptions: {
    'software-divisions': {
      alternatives: alternatives.map(({ patch, ...alternative }) => {
        const { applicants, ...rest } = patch as { applicants: { sectors: readonly unknown[] } };
        return { ...alternative, patch: { ...rest, applicants: { sectors: [...applicants.sectors, logistics] } } };
      }),
    },
  },
});
