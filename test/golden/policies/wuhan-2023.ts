/**
 * Wuhan in 2023, when the providers checked first. Only that step is known of it; the rest is taken from wuhan-2025 and
 * the notice's day is made up.
 * @module
 */
import { amendPolicy, wuhan2025 } from 'cloud-voucher-rules';
import { ofYear } from './year';

export const wuhan2023 = amendPolicy(wuhan2025, {
  id: 'wuhan-2023',
  title: { zh: '2023年度湖北省企业上云服务券（武汉市）', en: 'Hubei enterprise cloud service voucher 2023 (Wuhan)' },
  source: { issuedOn: '2023-05-15' },
  ...ofYear(2023, '2023-05-15', '2023-10-31'),
  review: {
    path: [
      'submitted',
      'provider-checked',
      'recommended',
      'evaluated',
      'audited',
      'listed',
      'reported',
      'funded',
      'paid',
    ],
  },
});
