/**
 * A made-up notice of Wuhan for 2026, written as the next one will be: all that it changes, and nothing else. The cap is
 * higher, resources earn less, purchases of the last quarter of 2025 count, the window closes a month earlier, and two
 * questions that the notice of 2025 left open are answered: the first claim that does not fit ends the queue, and the
 * invoice dates a purchase.
 * @module
 */
import { amendPolicy, wuhan2025 } from 'cloud-voucher-rules';
import { ofYear } from './year';

const { assumptions, ...year } = ofYear(2026, '2026-03-09', '2026-09-30');
const [resources, ...higher] = wuhan2025.tiers;

export const wuhan2026 = amendPolicy(wuhan2025, {
  id: 'wuhan-2026',
  title: { zh: '2026年度湖北省企业上云服务券（武汉市）', en: 'Hubei enterprise cloud service voucher 2026 (Wuhan)' },
  source: { issuedOn: '2026-03-09' },
  ...year,
  purchases: { from: '2025-10-01', to: '2026-12-31' },
  annualCap: '300000.00',
  tiers: [{ ...resources, rate: '0.15' }, ...higher],
  exhaustion: 'block',
  clauses: {
    '2': {
      summary: {
        zh: '云服务由低到高分为资源、业务、能力、生态上云上平台四级，分别按15%、30%、40%、50%补贴；每家企业每年最高30万元。',
        en: 'Four tiers of cloud service, resources, business, capability and ecosystem, earn 15, 30, 40 and 50 %; each enterprise receives at most 300,000 yuan a year.',
      },
    },
    '4.1': {
      summary: {
        zh: '申报于9月30日截止；先到先得，余额不足一件的，到此为止。',
        en: 'Applications close on 30 September; first come, first served, up to the first that the money left does not cover.',
      },
    },
  },
  // The notice answers two questions that the one of 2025 left open.
  assumptions: { ...assumptions, exhaustion: null, 'purchase-year': null },
  basis: { exhaustion: [{ clause: '4.1' }], 'purchase-year': [{ clause: '3.2' }] },
});
