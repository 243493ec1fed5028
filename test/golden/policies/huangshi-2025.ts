/**
 * Huangshi in 2025, a second city of the province: Wuhan's rules with districts of its own, two of them counties. No
 * notice of Huangshi is at hand; its day is made up.
 * @module
 */
import { amendPolicy, wuhan2025 } from 'cloud-voucher-rules';
import { ofYear } from './year';

const place = (kind: string) => (id: string, zh: string, en: string) => ({ id, name: { zh, en }, kind });
const [district, county, zone] = [place('district'), place('county'), place('functional-zone')];

export const huangshi2025 = amendPolicy(wuhan2025, {
  id: 'huangshi-2025',
  title: { zh: '2025年度湖北省企业上云服务券（黄石市）', en: 'Hubei enterprise cloud service voucher 2025 (Huangshi)' },
  jurisdiction: { division: '420200', name: { zh: '黄石市', en: 'Huangshi' } },
  source: {
    issuer: {
      zh: '黄石市经济和信息化局',
      en: 'Huangshi Municipal Bureau of Economy and Information Technology',
    },
    issuedOn: '2025-06-10',
  },
  applicants: {
    districts: [
      district('420202', '黄石港区', 'Huangshigang District'),
      district('420203', '西塞山区', 'Xisaishan District'),
      district('420204', '下陆区', 'Xialu District'),
      district('420205', '铁山区', 'Tieshan District'),
      county('420222', '阳新县', 'Yangxin County'),
      county('420281', '大冶市', 'Daye City'),
      zone('huangshi-etdz', '黄石经济技术开发区', 'Huangshi Economic and Technological Development Zone'),
    ],
  },
  clauses: {
    '1': {
      summary: {
        zh: '在黄石市登记的中小微工业企业、软件和信息服务业企业；云服务商不得申领。',
        en: 'Micro, small and medium industrial enterprises and software and information service enterprises registered in Huangshi; cloud service providers cannot receive the voucher.',
      },
    },
  },
  assumptions: ofYear(2025, '2025-06-10', '2025-10-31').assumptions,
});
