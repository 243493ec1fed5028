/**
 * The planned situations, one application each, in the order of submission. What each shows is said first: the
 * tables in README.md and README.zh-CN.md are made from it.
 */
import { catalogue, enterprises as who, providers } from './companies.mjs';
import { applicationFile } from './papers.mjs';

const apply = (id, submittedAt, enterprise) => applicationFile(catalogue, id, submittedAt, enterprise);

/** The papers of an everyday purchase: signed, billed and paid within one quarter. */
const everyday = (month) => ({ signed: `2025-${month}-03`, billed: `2025-${month}-10`, paid: `2025-${month}-17` });

// Before the review of June.

const beforeOpening = apply('WH-001', '2024-12-31T23:59:59.999+08:00', who.jiyuqiao)
  .showing(
    '申报开始前一毫秒提交，平台不予受理，清单为空',
    'tried a millisecond before the window opens; refused, so still a draft, with an empty list',
  )
  .leftAsDraft();

const simplest = apply('WH-002', '2025-03-18T09:12:44+08:00', who.qintai)
  .showing(
    '最简单的情形：一项产品、一份合同、一张数电票、一笔付款；早于通知印发提交',
    'the simplest case: one product, contract, digital invoice and payment; submitted before the day of the notice',
  )
  .buys('ym-erp', '120000.00', { signed: '2025-01-15', billed: '2025-02-10', paid: '2025-02-14' })
  .reviewed('paid');

const fourTiers = apply('WH-003', '2025-04-22T16:40:03+08:00', who.yingwuzhou)
  .showing(
    '一件申请含四个等级；纸质专票和电子普票各一张',
    'four tiers in one application; a paper and an electronic invoice with code and number',
  )
  .buys('qc-server', '50000.00', { ...everyday('01'), kind: 'paper' })
  .buys('ym-crm', '40000.00', { ...everyday('02'), kind: 'electronic' })
  .buys('zy-mes', '90000.00', everyday('03'))
  .buys('gs-supply', '60000.00', everyday('03'))
  .reviewed('paid');

const contractOfLastYear = apply('WH-004', '2025-05-19T23:59:59+08:00', who.baiquan)
  .showing(
    '合同签于上年，发票和付款在当年；发票只申报一部分；通知印发日前最后一秒提交',
    'the contract is of the year before, invoice and payment of this one; claims only a part of the invoice; last second before the day of the notice',
  )
  .buys('zy-quality', '80000.00', { signed: '2024-11-20', billed: '2025-01-08', bill: '100000.00', paid: '2025-01-15' })
  .reviewed('paid');

const tieInBeijingTime = apply('WH-005', '2025-05-20T08:30:00+08:00', who.nanhu)
  .showing('与 WH-006 同一时刻提交，按编号在前', 'the same instant as WH-006; first by its id')
  .buys('zy-iot', '75000.00', everyday('04'))
  .reviewed('paid');

const tieInUtc = apply('WH-006', '2025-05-20T00:30:00Z', who.beihu)
  .showing(
    '与 WH-005 同一时刻，时间以 UTC 书写；营业收入缺失，48 人已足以认定为中小微企业；企业代码所载区与现属区不同',
    'the same instant, written in UTC; the revenue is missing, but 48 persons settle the size; its code names another district',
  )
  .buys('qc-storage', '36000.50', everyday('04'))
  .reviewed('paid');

const prepaid = apply('WH-007', '2025-05-27T11:05:30+08:00', who.mulan)
  .showing(
    '上年预付、当年开票；环境事故发生在三年回溯期起日的前一日',
    'paid in advance the year before, invoiced this year; an accident one day before the three years begin',
  )
  .buys('ct-plm', '64000.00', { signed: '2024-12-10', billed: '2025-01-06', paid: '2024-12-20' })
  .reviewed('paid');

const firstOfThree = apply('WH-008', '2025-06-03T09:15:00+08:00', who.liufang)
  .showing(
    '同一企业三件申请之一：用去上限的四分之三',
    'first of three applications of one enterprise: three quarters of its cap',
  )
  .buys('zy-mes', '200000.00', everyday('03'))
  .buys('gs-chain', '140000.00', everyday('04'))
  .reviewed('paid');

const recovered = apply('WH-009', '2025-06-05T14:22:10+08:00', who.gongrencun)
  .showing('拨付后查实并追回', 'paid, then recovered')
  .buys('zy-energy', '55000.00', everyday('04'))
  .reviewed('paid')
  .recovered('2025-12-18T10:00:00', '22000.00', '项目检查发现所购服务未实际使用');

const oldDishonesty = apply('WH-010', '2025-06-09T10:47:19+08:00', who.wenjin)
  .showing(
    '失信记录未修复，但在三年之前；资金已下达，区级财政尚未拨付',
    'a record of dishonesty, never repaired, but more than three years old; funded, not yet paid',
  )
  .buys('ym-finance', '28000.00', everyday('05'))
  .buys('xl-server', '18000.00', everyday('05'))
  .reviewed('funded');

const internetServices = apply('WH-011', '2025-06-12T15:33:00+08:00', who.erqilu)
  .showing(
    '64 大类；声明为云服务商，但不在名录中；第三方审计核减一行',
    'division 64; says that it is a provider, but is not on the register; the audit lowers a line',
  )
  .buys('ct-office', '45000.00', everyday('04'))
  .buys('xl-database', '20000.00', everyday('05'))
  .reviewed('paid', { audited: ['40000.00', '20000.00'] });

const telecom = apply('WH-012', '2025-06-18T09:50:27+08:00', who.hangkonglu)
  .showing('63 大类电信业，不在支持范围', 'division 63, telecommunications: not a sector of the notice')
  .buys('qc-server', '100000.00', everyday('05'))
  .reviewed('audited');

const largeIndustry = apply('WH-013', '2025-06-20T11:11:11+08:00', who.yangluo)
  .showing('工业：1000 人、4 亿元，恰为大型', 'industry: 1000 persons and 400,000,000 yuan, just large')
  .buys('xl-twin', '300000.00', everyday('05'))
  .reviewed('audited');

const elsewhere = apply('WH-014', '2025-06-24T08:58:40+08:00', who.fankou)
  .showing('在鄂州市登记', 'registered in Ezhou')
  .buys('zy-iot', '50000.00', everyday('05'))
  .reviewed('audited');

const retail = apply('WH-015', '2025-06-26T17:20:00+08:00', who.simenkou)
  .showing(
    '零售业，不在支持范围，划型标准也无此行业',
    'retail: not a sector of the notice, and the size standard has no row for it',
  )
  .buys('ym-crm', '26000.00', everyday('05'))
  .reviewed('audited');

const providerItself = apply('WH-016', '2025-06-30T10:00:00+08:00', who.chutiankuo)
  .showing('名录上的云服务商自己申报', 'a provider on the register applies itself')
  .buys('qc-server', '88000.00', everyday('05'))
  .reviewed('audited');

// July and August.

const largeSoftware = apply('WH-017', '2025-07-03T13:37:45+08:00', who.guanshan)
  .showing('65 大类：400 人、1.5 亿元，为大型', 'division 65: 400 persons and 150,000,000 yuan are large')
  .buys('ct-plm', '150000.00', everyday('05'))
  .reviewed('audited');

const twoReasons = apply('WH-018', '2025-07-08T09:05:00+08:00', who.gutian)
  .showing(
    '回溯期内有安全事故，又有未修复的失信记录：两项理由均列明',
    'an accident and an unrepaired record in the period: both reasons are reported',
  )
  .buys('zy-energy', '42000.00', everyday('05'))
  .reviewed('audited');

const redLetters = apply('WH-019', '2025-07-10T16:16:16+08:00', who.tangxunhu)
  .showing(
    '一张发票两次红字冲减；失信记录已修复',
    'two red-letter notes reduce one invoice; a record of dishonesty that has been repaired',
  )
  .buys('zy-quality', '110000.00', {
    ...everyday('04'),
    reversed: [
      ['2025-05-06', '10000.00'],
      ['2025-06-11', '5000.50'],
    ],
  })
  .reviewed('reported');

const secondOfThree = apply('WH-020', '2025-07-15T09:00:00+08:00', who.liufang)
  .showing(
    '三件之二：年度上限只余 50,000 元，第二行承担核减',
    'second of three: 50,000 yuan are left of the cap, and the second line bears the reduction',
  )
  .buys('zy-iot', '100000.00', everyday('05'))
  .buys('gs-supply', '80000.00', everyday('06'))
  .reviewed('reported');

const partialPayments = apply('WH-021', '2025-07-22T10:31:58+08:00', who.chenjiaji)
  .showing(
    '一张发票两行、分三次付款，第二次在提交当日，最后一次在提交之后',
    'two lines on one invoice, paid in three parts, the second on the day of submission, the last after it',
  )
  .buys('zy-mes', '100000.00', {
    signed: '2025-05-06',
    billed: '2025-05-20',
    bill: '150000.00',
    paid: [
      ['2025-05-28', '60000.00'],
      ['2025-07-22', '45000.00'],
      ['2025-09-01', '45000.00'],
    ],
  })
  .onTheSameInvoice('zy-iot', '50000.00')
  .reviewed('reported');

const contractFaults = apply('WH-022', '2025-07-28T14:02:33+08:00', who.shamao)
  .showing(
    '逐行：无误；产品不在名录；缺合同；合同由母公司签订；合同与另一云服务商签订',
    'line by line: in order; not in the catalogue; no contract; signed by the parent company; signed with another provider',
  )
  .buys('ym-erp', '60000.00', everyday('06'))
  .buys('qc-quantum', '15000.00', { ...everyday('06'), from: providers.qingchuan.uscc })
  .buys('qc-desktop', '12000.00', { ...everyday('06'), signed: undefined })
  .buys('ct-hr', '22000.00', { ...everyday('06'), signedBy: who.yangluo.uscc })
  .buys('xl-server', '9000.00', { ...everyday('06'), signedWith: providers.qingchuan.uscc })
  .reviewed('reported');

const invoiceFaults = apply('WH-023', '2025-08-05T11:45:00+08:00', who.houguanhu)
  .showing(
    '逐行：无误；缺发票；购买方为母公司；销售方为另一云服务商；发票作废；价税合计不符；上年开票、当年付款',
    'line by line: in order; no invoice; billed to the parent company; billed by another provider; void; net and tax do not add up; invoiced the year before, paid this year',
  )
  .buys('zy-energy', '48000.00', everyday('06'))
  .buys('qc-storage', '8000.00', { ...everyday('06'), billed: undefined, paid: [] })
  .buys('ct-office', '16000.00', { ...everyday('06'), billedTo: who.yangluo.uscc })
  .buys('xl-database', '14000.00', { ...everyday('06'), billedBy: providers.qingchuan.uscc })
  .buys('ym-crm', '21000.00', { ...everyday('06'), kind: 'paper', voided: true })
  .buys('gs-id', '30000.00', { ...everyday('06'), tax: '1800.00', net: '28200.01' })
  .buys('zy-iot', '25000.00', { signed: '2024-12-02', billed: '2024-12-28', paid: '2025-01-10' })
  .reviewed('reported');

const paymentFaults = apply('WH-024', '2025-08-12T15:15:15+08:00', who.moshan)
  .showing(
    '逐行：一半由法定代表人个人支付；款项付给云服务商的关联公司；发票日期在提交之后',
    'line by line: half of it paid by the legal representative; paid to a sister company of the provider; invoice dated after the submission',
  )
  .buys('ym-finance', '24000.00', {
    ...everyday('07'),
    paid: [
      ['2025-07-17', '12000.00'],
      ['2025-07-18', '12000.00', { by: who.yuehu.uscc }],
    ],
  })
  .buys('qc-backup', '10000.00', {
    ...everyday('07'),
    paid: [['2025-07-17', '10000.00', { to: providers.guishan.uscc }]],
  })
  .buys('ct-office', '18000.00', { signed: '2025-07-01', billed: '2025-08-15', paid: '2025-08-08' })
  .reviewed('listed');

const aboveTheCap = apply('WH-025', '2025-08-19T09:40:00+08:00', who.dunkou)
  .showing(
    '一件即超过年度上限：前两行足额，第三行未获核定',
    'above the cap by itself: the first two lines get all, the third nothing',
  )
  .buys('zy-mes', '300000.00', everyday('06'))
  .buys('xl-twin', '200000.00', everyday('06'))
  .buys('gs-id', '120000.00', everyday('07'))
  .reviewed('reported');

const thirdOfThree = apply('WH-026', '2025-08-25T10:10:10+08:00', who.liufang)
  .showing('三件之三：年度上限已用完', 'third of three: the cap is used up')
  .buys('qc-backup', '20000.00', everyday('07'))
  .reviewed('audited');

const fractionsOfFen = apply('WH-027', '2025-08-29T16:59:59+08:00', who.jiyuqiao)
  .showing(
    '三行都有不足一分的部分，取舍方式不同则金额不同',
    'fractions of a fen on three lines, so that the rounding mode matters',
  )
  .buys('gs-id', '33333.33', everyday('07'))
  .buys('ym-erp', '10001.05', everyday('07'))
  .buys('xl-server', '4999.99', everyday('07'))
  .reviewed('reported');

// September and October.

const invoiceOfAnEarlierOne = apply('WH-028', '2025-09-04T09:30:12+08:00', who.baiquan)
  .showing(
    '申报 WH-004 所用发票的余额：一张发票只由一件申请使用',
    'claims the rest of the invoice of WH-004, which has used it',
  )
  .claimsAgain(contractOfLastYear, 1, '20000.00')
  .buys('qc-desktop', '30000.00', everyday('08'))
  .reviewed('audited');

const revenueUnknown = apply('WH-029', '2025-09-10T14:44:44+08:00', who.chuhe)
  .showing(
    '65 大类、350 人、营业收入缺失：规模待定',
    'division 65, 350 persons, the revenue is missing: the size is open',
  )
  .buys('xl-database', '70000.00', everyday('08'))
  .reviewed('audited');

const littleKnown = apply('WH-030', '2025-09-15T10:25:00+08:00', who.yuehu)
  .showing(
    '区、行业、事故和失信情况均缺失；40 人在任一门类都是中小微企业',
    'district, industry, accidents and dishonesty are missing; 40 persons are an SME in every sector',
  )
  .buys('zy-iot', '35000.00', everyday('08'))
  .reviewed('audited');

const sentBack = apply('WH-031', '2025-09-18T11:20:30+08:00', who.hualoujie)
  .showing(
    '退回补正，截止之后重新提交，保留原位',
    'returned for correction and resubmitted after the close; keeps its place',
  )
  .buys('ct-hr', '70000.00', everyday('08'))
  .buys('ym-crm', '30000.00', everyday('09'))
  .reviewed('submitted')
  .returned('2025-11-04T09:10:00', '付款凭证不清晰')
  .resubmitted('2025-11-07T20:15:00')
  .reviewed('audited');

const whollyReversed = apply('WH-032', '2025-09-23T15:05:05+08:00', who.qintai)
  .showing('数电票已全额红冲，无应补金额', 'a digital invoice that has been reversed as a whole: nothing is due')
  .buys('gs-supply', '45000.00', { ...everyday('08'), reversed: [['2025-09-01', '45000.00']] })
  .reviewed('audited');

const justTheCap = apply('WH-033', '2025-09-25T09:00:01+08:00', who.guocikou)
  .showing(
    '应补金额恰为年度上限；999 人，营业收入虽超过 4 亿元，仍为中型',
    'just the annual cap; with 999 persons still medium, though the revenue is above 400,000,000 yuan',
  )
  .buys('gs-chain', '400000.00', everyday('08'))
  .reviewed('audited');

const withdrawn = apply('WH-034', '2025-10-09T13:13:13+08:00', who.erqilu)
  .showing('审计后撤回，腾出的资金归其后的申请', 'withdrawn after the audit: its money goes to the queue')
  .buys('zy-quality', '60000.00', everyday('09'))
  .reviewed('audited')
  .withdrawn('2025-12-15T16:00:00');

const rejected = apply('WH-035', '2025-10-14T10:08:00+08:00', who.gutian)
  .showing('区级形式审查不予通过', 'rejected by the district')
  .buys('qc-server', '15000.00', everyday('09'))
  .reviewed('submitted')
  .rejected('2025-11-06T15:40:00', '近三年发生安全事故', '失信记录未修复');

const onlySubmitted = apply('WH-036', '2025-10-20T09:18:36+08:00', who.shamao)
  .showing('已提交，区级尚未审查', 'submitted; the district has not looked at it')
  .buys('qc-backup', '16000.00', everyday('09'))
  .reviewed('submitted');

const onlyRecommended = apply('WH-037', '2025-10-21T11:00:00+08:00', who.chenjiaji)
  .showing('区级已推荐', 'recommended by the district')
  .buys('gs-id', '20000.00', everyday('09'))
  .reviewed('recommended');

const onlyEvaluated = apply('WH-038', '2025-10-22T16:35:20+08:00', who.nanhu)
  .showing('专家已评审，尚未审计', 'evaluated by experts, not yet audited')
  .buys('ct-plm', '32000.00', everyday('09'))
  .reviewed('evaluated');

const stillReturned = apply('WH-039', '2025-10-23T10:50:00+08:00', who.beihu)
  .showing(
    '退回补正，企业尚未重新提交；合同签订晚于提交，另有一份清单未用的合同',
    'returned, not resubmitted; one contract signed after submission, another that no line uses',
  )
  .buys('zy-energy', '27000.00', { ...everyday('09'), signed: '2025-10-24' })
  .uploadsUnusedContract('2025-09-01', providers.guishan.uscc)
  .reviewed('recommended')
  .returned('2025-11-20T09:00:00', '清单与合同不一致');

const everythingWrong = apply('WH-040', '2025-10-24T17:45:00+08:00', { ...who.houguanhu, district: '420100' })
  .showing(
    '审核系统中没有案件；登记地未填到区；一行材料全错，逐项列出',
    'has no case; gives the city for its district; one line with all its papers wrong, every reason listed',
  )
  .buys('ym-erp', '11000.00', {
    billed: '2024-10-30',
    billedTo: who.yangluo.uscc,
    billedBy: providers.guishan.uscc,
    kind: 'electronic',
    voided: true,
    net: '10000.00',
    tax: '600.00',
    paid: [['2025-10-28', '11000.00', { by: who.yangluo.uscc, to: providers.qingchuan.uscc }]],
  })
  .withoutCase();

// The last day.

const lastMoney = apply('WH-041', '2025-10-31T15:30:00+08:00', who.baishazhou)
  .showing(
    '资金用到此件为止：第一行足额，第二行得到余额',
    'the pool runs out in it: the first line in full, what is left to the second',
  )
  .buys('zy-quality', '60000.00', everyday('09'))
  .buys('gs-supply', '48000.00', everyday('09'))
  .reviewed('audited');

const tieTooLate = apply('WH-042', '2025-10-31T07:30:00Z', who.zhongjiacun)
  .showing(
    '与 WH-041 同一时刻，按编号在后，资金已用完',
    'the same instant as WH-041, after it by its id: the pool is empty',
  )
  .buys('ym-erp', '40000.00', everyday('09'))
  .reviewed('audited');

const lastInstant = apply('WH-043', '2025-10-31T23:59:59.999999999+08:00', who.shuiguohu)
  .showing('截止前最后一刻提交，仍在申报期内', 'the last instant of the window')
  .buys('zy-mes', '52000.00', everyday('09'))
  .reviewed('audited');

const oneNanosecondLate = apply('WH-044', '2025-11-01T00:00:00+08:00', who.wuhu)
  .showing('晚一纳秒，平台不予受理', 'one nanosecond late: refused, so still a draft')
  .buys('zy-iot', '46000.00', everyday('09'))
  .leftAsDraft();

export const files = [
  ...[beforeOpening, simplest, fourTiers, contractOfLastYear, tieInBeijingTime, tieInUtc, prepaid, firstOfThree],
  ...[recovered, oldDishonesty, internetServices, telecom, largeIndustry, elsewhere, retail, providerItself],
  ...[largeSoftware, twoReasons, redLetters, secondOfThree, partialPayments, contractFaults, invoiceFaults],
  ...[paymentFaults, aboveTheCap, thirdOfThree, fractionsOfFen],
  ...[invoiceOfAnEarlierOne, revenueUnknown, littleKnown, sentBack, whollyReversed, justTheCap, withdrawn, rejected],
  ...[onlySubmitted, onlyRecommended, onlyEvaluated, stillReturned, everythingWrong],
  ...[lastMoney, tieTooLate, lastInstant, oneNanosecondLate],
];
