/**
 * One provincial policy over Wuhan and Huangshi: each city assesses under its own policy, and the claims of both queue for
 * one pool under this one. Its districts are those of the cities.
 * @module
 */
import { amendPolicy, wuhan2025 } from 'cloud-voucher-rules';
import { huangshi2025 } from './huangshi-2025';

export const hubei2025 = amendPolicy(wuhan2025, {
  id: 'hubei-2025',
  title: { zh: '2025年度湖北省企业上云服务券', en: 'Hubei enterprise cloud service voucher 2025' },
  jurisdiction: { division: '420000', name: { zh: '湖北省', en: 'Hubei' } },
  source: { issuer: { zh: '湖北省经济和信息化厅', en: 'Hubei Department of Economy and Information Technology' } },
  applicants: { districts: [...wuhan2025.applicants.districts, ...huangshi2025.applicants.districts] },
});
