/**
 * Wuhan's call of 2025 for the Hubei enterprise cloud service voucher, as data: notice of 20 May 2025 by the Wuhan
 * Municipal Bureau of Economy and Information Technology. Summaries are in our own words; docs/notice.md lists all of it.
 * @module
 */
import { bilingual, type Bilingual } from '../words/localized';
import type { Instant, IsoDate } from '../values/calendar';
import type { Yuan } from '../values/fen';
import { frozenConstant } from '../values/frozen';
import type { Id } from '../values/id';
import type { Rate } from '../values/rate';
import type { Basis, Clause, District, Policy, Tier } from './policy';
import { wuhan2025Assumptions, wuhan2025Sectors, type Wuhan2025Assumption } from './wuhan-2025-assumptions';

const clause = (number: string): Basis => ({ clause: number });
const assumption = (id: Wuhan2025Assumption): Basis => ({ assumption: id });
const summary = (heading: Bilingual, text: Bilingual): Clause => ({
  heading: bilingual(heading),
  summary: bilingual(text),
});
const district = (id: string, name: Bilingual): District => ({
  id: id as Id,
  name: bilingual(name),
  kind: /^\d/.test(id) ? 'district' : 'functional-zone',
});
const tier = (rank: number, id: string, rate: string, name: Bilingual): Tier => ({
  id: id as Id,
  rank,
  name: bilingual(name),
  rate: rate as Rate,
});

// One pure call, so that a bundler can leave the data out where it is not used.
/** Wuhan's call for the voucher in 2025, notice of 20 May 2025; deeply frozen. */
export const wuhan2025: Policy = /* @__PURE__ */ (() =>
  frozenConstant<Policy>({
    schemaVersion: 1,
    id: 'wuhan-2025',
    title: bilingual('2025年度湖北省企业上云服务券（武汉市） / Hubei enterprise cloud service voucher 2025 (Wuhan)'),
    jurisdiction: { division: '420100', name: bilingual('武汉市 / Wuhan') },
    source: {
      issuer: bilingual('武汉市经济和信息化局 / Wuhan Municipal Bureau of Economy and Information Technology'),
      document: bilingual(
        '关于组织申领湖北省企业上云服务券的通知 / Notice on applying for the Hubei Province enterprise cloud service voucher',
      ),
      issuedOn: '2025-05-20' as IsoDate,
    },
    year: 2025,
    purchases: { from: '2025-01-01' as IsoDate, to: '2025-12-31' as IsoDate },
    applicants: {
      districts: [
        district('420102', "江岸区 / Jiang'an District"),
        district('420103', '江汉区 / Jianghan District'),
        district('420104', '硚口区 / Qiaokou District'),
        district('420105', '汉阳区 / Hanyang District'),
        district('420106', '武昌区 / Wuchang District'),
        district('420107', '青山区 / Qingshan District'),
        district('420111', '洪山区 / Hongshan District'),
        district('420112', '东西湖区 / Dongxihu District'),
        district('420113', '汉南区 / Hannan District'),
        district('420114', '蔡甸区 / Caidian District'),
        district('420115', '江夏区 / Jiangxia District'),
        district('420116', '黄陂区 / Huangpi District'),
        district('420117', '新洲区 / Xinzhou District'),
        district('donghu-hightech', '东湖新技术开发区 / East Lake High-tech Development Zone'),
        district('wuhan-etdz', '武汉经济技术开发区 / Wuhan Economic and Technological Development Zone'),
        district('donghu-scenic', '东湖生态旅游风景区 / East Lake Ecological Tourism Scenic Area'),
        district('yangtze-new-area', '长江新区 / Yangtze New Area'),
      ],
      sectors: wuhan2025Sectors,
      sizes: ['micro', 'small', 'medium'],
      sizeLimitedSectors: ['industry' as Id, 'software' as Id],
      lookback: { years: 3, from: 'submission-day', dishonesty: 'bounded', repair: 'excuses' },
      providersExcluded: true,
    },
    window: {
      opensAt: '2025-01-01T00:00:00+08:00' as Instant,
      closesAt: '2025-10-31T23:59:59.999999999+08:00' as Instant,
    },
    tiers: [
      tier(1, 'resources', '0.20', '资源上云上平台 / resources to the cloud'),
      tier(2, 'business', '0.30', '业务上云上平台 / business to the cloud'),
      tier(3, 'capability', '0.40', '能力上云上平台 / capability to the cloud'),
      tier(4, 'ecosystem', '0.50', '生态上云上平台 / ecosystem to the cloud'),
    ],
    base: { vat: 'included', limits: ['invoice', 'payment'], datedBy: 'invoice', paidBy: 'submission' },
    rounding: 'half-up',
    annualCap: '200000.00' as Yuan,
    queue: { orderedBy: 'submitted-at', afterReturn: 'keeps-place' },
    exhaustion: 'partial-fill',
    recovery: 'stays-used',
    review: { path: ['submitted', 'recommended', 'evaluated', 'audited', 'listed', 'reported', 'funded', 'paid'] },
    clauses: {
      '1': summary(
        '补贴对象 / Recipients',
        '在武汉市登记的中小微工业企业、软件和信息服务业企业；云服务商不得申领。 / Micro, small and medium industrial enterprises and software and information service enterprises registered in Wuhan; cloud service providers cannot receive the voucher.',
      ),
      '2': summary(
        '补贴标准 / Rates and cap',
        '云服务由低到高分为资源、业务、能力、生态上云上平台四级，分别按20%、30%、40%、50%补贴；每家企业每年最高20万元。 / Four tiers of cloud service, resources, business, capability and ecosystem, earn 20, 30, 40 and 50 %; each enterprise receives at most 200,000 yuan a year.',
      ),
      '3.1': summary(
        '申报动员 / Mobilisation',
        '各区（开发区）组织动员；列入湖北省名录的云服务商告知其服务的企业。 / Districts and development zones mobilise; providers on the Hubei register tell the enterprises that they serve.',
      ),
      '3.2': summary(
        '企业申报 / Application',
        '企业在省级平台勾选云服务商和产品，上传当年购买云服务的发票、合同、付款凭证和清单。 / The enterprise ticks providers and products on the provincial platform and uploads invoices, contracts, payment proofs and the list of the cloud services bought in that year.',
      ),
      '3.3': summary(
        '信息审核 / Review',
        '分批审核：区级形式审查（属地、企业类型、近三年无重大安全和环境事故、无严重失信、同意推荐），市级组织专家评审和第三方审计，确定名单后报省。 / In batches: formal review by the district (location, kind of enterprise, no major safety or environmental accident in the past three years, no serious dishonesty, recommendation), then expert evaluation, third-party audit, the city list and the report to the province.',
      ),
      '3.4': summary(
        '资金划拨 / Payment',
        '省级补贴资金拨付至各区财政，由各区财政拨付企业。 / The provincial subsidy goes to the district treasuries, which pay it out.',
      ),
      '3.5': summary(
        '检查监督 / Supervision',
        '当年服务券接受审计、纪检监察和社会监督，并开展绩效评价和项目检查。 / Vouchers of the year are subject to audit, discipline inspection and public supervision, performance evaluation and project checks.',
      ),
      '4.1': summary(
        '申报截止和先到先得 / Closing date and order',
        '申报于10月31日截止；先到先得，领完即止。 / Applications close on 31 October; first come, first served, until all is claimed.',
      ),
      '4.2': summary(
        '分批报送 / Batches',
        '申报材料分批整理报送；各区于5月26日前报送联系人。 / Applications are sorted in batches; districts name a contact by 26 May.',
      ),
    },
    assumptions: wuhan2025Assumptions,
    basis: {
      'registered-in-jurisdiction': [clause('1'), clause('3.3')],
      'eligible-sector': [clause('1'), assumption('software-divisions')],
      'eligible-size': [clause('1'), assumption('size-limit-scope'), assumption('size-standard')],
      'not-a-cloud-provider': [clause('1'), assumption('provider-scope')],
      'no-major-accident': [clause('3.3'), assumption('lookback-start')],
      'no-serious-dishonesty': [
        clause('3.3'),
        assumption('lookback-start'),
        assumption('dishonesty-lookback'),
        assumption('dishonesty-repair'),
      ],
      'within-window': [clause('4.1'), assumption('window-open'), assumption('window-close')],
      papers: [clause('3.2')],
      'product-tier': [clause('2'), clause('3.2'), assumption('tier-by-product')],
      'tier-rate': [clause('2')],
      'purchase-year': [clause('3.2'), assumption('purchase-year')],
      'payment-deadline': [clause('3.2'), assumption('payment-deadline')],
      'invoice-once': [assumption('invoice-once')],
      'other-subsidies': [assumption('other-subsidies')],
      'recognised-amount': [clause('3.2'), assumption('evidence-limits')],
      'subsidy-base': [clause('2'), assumption('vat')],
      rounding: [assumption('rounding')],
      'annual-cap': [clause('2'), assumption('cap-basis'), assumption('repeat-applications')],
      queue: [clause('4.1'), assumption('queue-order'), assumption('queue-ties'), assumption('queue-after-return')],
      pool: [clause('4.1'), assumption('pool-size')],
      exhaustion: [clause('4.1'), assumption('exhaustion')],
      'line-attribution': [assumption('line-attribution')],
      'released-money': [assumption('released-money')],
      'recovered-money': [clause('3.5'), assumption('recovered-money')],
      'provider-check': [clause('3.1')],
      'district-review': [clause('3.3')],
      'city-review': [clause('3.3'), clause('4.2')],
      disbursement: [clause('3.4')],
      supervision: [clause('3.5')],
    },
  }))();
