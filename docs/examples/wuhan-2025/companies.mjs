/**
 * Who buys and who sells: 32 fictitious enterprises in all districts and zones of Wuhan (one in Ezhou), six fictitious
 * providers, and the twenty products on their register.
 */
import { madeUpCode } from './codes.mjs';

const provider = (number, office, name) => ({ uscc: madeUpCode(office, 40_000 + 137 * number), name });

export const providers = {
  qingchuan: provider(1, '420105', '武汉晴川云算科技有限公司'),
  yunmengze: provider(2, '420100', '武汉云梦泽软件有限公司'),
  chutiankuo: provider(3, '420106', '湖北楚天阔信息技术有限公司'),
  zhiyin: provider(4, '420105', '武汉知音工业互联网有限公司'),
  xilingxia: provider(5, '420500', '宜昌西陵峡云科技有限公司'),
  guishan: provider(6, '420100', '武汉龟山产业互联股份有限公司'),
};

const product = (id, seller, tier, name) => ({ id, name, provider: providers[seller].uscc, tier });

export const catalogue = {
  providers: Object.values(providers),
  products: [
    product('qc-server', 'qingchuan', 'resources', '晴川云服务器'),
    product('qc-storage', 'qingchuan', 'resources', '晴川对象存储'),
    product('qc-backup', 'qingchuan', 'resources', '晴川异地灾备'),
    product('qc-desktop', 'qingchuan', 'resources', '晴川云桌面'),
    product('ym-erp', 'yunmengze', 'business', '云梦企业资源计划'),
    product('ym-crm', 'yunmengze', 'business', '云梦客户管理'),
    product('ym-finance', 'yunmengze', 'business', '云梦财税云'),
    product('ct-office', 'chutiankuo', 'business', '楚天协同办公'),
    product('ct-hr', 'chutiankuo', 'business', '楚天人力云'),
    product('ct-plm', 'chutiankuo', 'capability', '楚天产品生命周期管理'),
    product('zy-mes', 'zhiyin', 'capability', '知音制造执行系统'),
    product('zy-iot', 'zhiyin', 'capability', '知音设备上云'),
    product('zy-quality', 'zhiyin', 'capability', '知音质量追溯'),
    product('zy-energy', 'zhiyin', 'capability', '知音能耗管理'),
    product('xl-server', 'xilingxia', 'resources', '西陵峡云主机'),
    product('xl-database', 'xilingxia', 'resources', '西陵峡云数据库'),
    product('xl-twin', 'xilingxia', 'capability', '西陵峡数字孪生产线'),
    product('gs-supply', 'guishan', 'ecosystem', '龟山供应链协同平台'),
    product('gs-chain', 'guishan', 'ecosystem', '龟山产业链协同平台'),
    product('gs-id', 'guishan', 'ecosystem', '龟山标识解析应用平台'),
  ],
};

/** Nothing stands against it, and it says that it sells no cloud services. */
const clean = { majorAccidents: [], seriousDishonesty: [], cloudProvider: false };

let number = 0;
function enterprise(office, name, facts) {
  number += 1;
  return { uscc: madeUpCode(office, 1_000 + 211 * number), name, ...facts };
}

export const enterprises = {
  qintai: enterprise('420105', '武汉琴台精密机械有限公司', {
    district: '420105',
    industry: 'C3484',
    employees: 86,
    annualRevenue: '42000000.00',
    ...clean,
  }),
  yingwuzhou: enterprise('420104', '武汉鹦鹉洲新材料有限公司', {
    district: '420104',
    industry: 'C2659',
    employees: 140,
    annualRevenue: '98000000.00',
    ...clean,
  }),
  baiquan: enterprise('420112', '武汉柏泉食品有限公司', {
    district: '420112',
    industry: 'C1432',
    employees: 210,
    annualRevenue: '120500000.00',
    ...clean,
  }),
  nanhu: enterprise('420111', '武汉南湖嘴微电子有限公司', {
    district: '420111',
    industry: 'C3973',
    employees: 65,
    annualRevenue: '51300000.00',
    ...clean,
  }),
  // Registered in Wuchang once and in Qingshan now: the code does not say where an enterprise is today.
  beihu: enterprise('420106', '武汉北湖岸环保设备有限公司', {
    district: '420107',
    industry: 'C3591',
    employees: 48,
    ...clean,
  }),
  mulan: enterprise('420116', '武汉木兰川建材有限公司', {
    district: '420116',
    industry: 'C3021',
    employees: 95,
    annualRevenue: '60200000.00',
    ...clean,
    majorAccidents: [{ kind: 'environmental', occurredOn: '2022-05-26' }],
  }),
  liufang: enterprise('420100', '武汉流芳渡软件有限公司', {
    district: 'donghu-hightech',
    industry: 'I6513',
    employees: 120,
    annualRevenue: '36800000.00',
    ...clean,
  }),
  gongrencun: enterprise('420107', '武汉工人村重工有限公司', {
    district: '420107',
    industry: 'C3516',
    employees: 260,
    annualRevenue: '185000000.00',
    ...clean,
  }),
  wenjin: enterprise('420117', '武汉问津台生物科技有限公司', {
    district: '420117',
    industry: 'C2761',
    employees: 45,
    annualRevenue: '28400000.00',
    ...clean,
    seriousDishonesty: [{ recordedOn: '2020-08-14' }],
  }),
  erqilu: enterprise('420102', '武汉二七街网络科技有限公司', {
    district: '420102',
    industry: 'I6431',
    employees: 30,
    annualRevenue: '12600000.00',
    ...clean,
    cloudProvider: true,
  }),
  hangkonglu: enterprise('420103', '武汉航空岭通信技术有限公司', {
    district: '420103',
    industry: 'I6319',
    employees: 80,
    annualRevenue: '30900000.00',
    ...clean,
  }),
  yangluo: enterprise('420117', '武汉阳逻岸钢构股份有限公司', {
    district: '420117',
    industry: 'C3311',
    employees: 1000,
    annualRevenue: '400000000.00',
    ...clean,
  }),
  fankou: enterprise('420704', '鄂州樊口桥模具有限公司', {
    district: '420704',
    industry: 'C3525',
    employees: 72,
    annualRevenue: '33100000.00',
    ...clean,
  }),
  simenkou: enterprise('420106', '武汉司门口百货商贸有限公司', {
    district: '420106',
    industry: 'F5211',
    employees: 55,
    annualRevenue: '47700000.00',
    ...clean,
  }),
  chutiankuo: {
    ...providers.chutiankuo,
    district: '420106',
    industry: 'I6531',
    employees: 90,
    annualRevenue: '39500000.00',
    ...clean,
  },
  guanshan: enterprise('420100', '武汉关山坊软件股份有限公司', {
    district: 'donghu-hightech',
    industry: 'I6513',
    employees: 400,
    annualRevenue: '150000000.00',
    ...clean,
  }),
  gutian: enterprise('420104', '武汉古田五路化工有限公司', {
    district: '420104',
    industry: 'C2669',
    employees: 130,
    annualRevenue: '88800000.00',
    ...clean,
    majorAccidents: [{ kind: 'safety', occurredOn: '2024-04-02' }],
    seriousDishonesty: [{ recordedOn: '2023-11-05' }],
  }),
  tangxunhu: enterprise('420115', '武汉汤逊坪医疗器械有限公司', {
    district: '420115',
    industry: 'C3581',
    employees: 160,
    annualRevenue: '105000000.00',
    ...clean,
    seriousDishonesty: [{ recordedOn: '2024-02-01', repairedOn: '2025-03-15' }],
  }),
  chenjiaji: enterprise('420100', '武汉谌家港智能装备有限公司', {
    district: 'yangtze-new-area',
    industry: 'C3491',
    employees: 115,
    annualRevenue: '76400000.00',
    ...clean,
  }),
  shamao: enterprise('420113', '武汉纱帽渡纺织有限公司', {
    district: '420113',
    industry: 'C1711',
    employees: 280,
    annualRevenue: '132000000.00',
    ...clean,
  }),
  houguanhu: enterprise('420114', '武汉后官寨电气有限公司', {
    district: '420114',
    industry: 'C3823',
    employees: 190,
    annualRevenue: '99900000.00',
    ...clean,
  }),
  moshan: enterprise('420100', '武汉磨山渔村工艺品有限公司', {
    district: 'donghu-scenic',
    industry: 'C2439',
    employees: 18,
    annualRevenue: '2100000.00',
    ...clean,
  }),
  dunkou: enterprise('420100', '武汉沌口桥汽车零部件有限公司', {
    district: 'wuhan-etdz',
    industry: 'C3670',
    employees: 680,
    annualRevenue: '310000000.00',
    ...clean,
  }),
  jiyuqiao: enterprise('420106', '武汉积玉坊自动化有限公司', {
    district: '420106',
    industry: 'C4011',
    employees: 58,
    annualRevenue: '25300000.00',
    ...clean,
  }),
  // With 350 persons in division 65 it is an SME only if its revenue is below 100,000,000 yuan, and that is not known.
  chuhe: enterprise('420106', '武汉楚河岸数据技术有限公司', {
    district: '420106',
    industry: 'I6550',
    employees: 350,
    ...clean,
  }),
  // Taken over from an old file that held little more than the name.
  yuehu: enterprise('420105', '武汉月湖桥仪表有限公司', { employees: 40 }),
  hualoujie: enterprise('420103', '武汉花楼坊服饰有限公司', {
    district: '420103',
    industry: 'C1819',
    employees: 75,
    annualRevenue: '22700000.00',
    ...clean,
  }),
  guocikou: enterprise('420105', '武汉郭茨桥变压器有限公司', {
    district: '420105',
    industry: 'C3821',
    employees: 999,
    annualRevenue: '520000000.00',
    ...clean,
  }),
  baishazhou: enterprise('420111', '武汉白沙屿冷链食品有限公司', {
    district: '420111',
    industry: 'C1353',
    employees: 150,
    annualRevenue: '93600000.00',
    ...clean,
  }),
  zhongjiacun: enterprise('420105', '武汉钟家巷印务有限公司', {
    district: '420105',
    industry: 'C2319',
    employees: 42,
    annualRevenue: '15800000.00',
    ...clean,
  }),
  shuiguohu: enterprise('420106', '武汉水果湾光电有限公司', {
    district: '420106',
    industry: 'C3976',
    employees: 88,
    annualRevenue: '44100000.00',
    ...clean,
  }),
  wuhu: enterprise('420116', '武汉武湖洲农机有限公司', {
    district: '420116',
    industry: 'C3572',
    employees: 100,
    annualRevenue: '38200000.00',
    ...clean,
  }),
};
