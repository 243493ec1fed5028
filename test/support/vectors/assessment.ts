/**
 * Vectors of chapter S: what each purchase line earns. The papers of a row are in order but for what the row says.
 * @module
 */
import type { Application, Catalogue } from 'cloud-voucher-rules';
import {
  amountOf,
  application as built,
  catalogue,
  enterprise,
  enterpriseCode,
  invoiceNumber,
  providerCode,
  type Bought,
  type Changes,
} from '../builders';
import { ofRule, refusedAs, type Row, type VectorSource } from './vector';

type Loose = Readonly<Record<string, unknown>>;
/** A purchase as a row writes it: plain texts, malformed ones too. */
interface Buys {
  readonly tier?: string;
  readonly amount?: number | string;
  readonly claimed?: number | string;
  readonly purchase?: Loose;
  readonly contract?: Loose | 'none';
  readonly invoice?: Loose | 'none';
  readonly payments?: readonly Loose[];
  readonly onPapersOfLine?: number;
}

const application = (bought: readonly Buys[], changes: Loose = {}): Application =>
  built('A', bought as readonly Bought[], changes as Changes<Application>);

const assessed = (bought: readonly Buys[], changes: Loose = {}, more: Loose = {}) => ({
  application: application(bought, changes),
  catalogue,
  ...more,
});
const line = (buys: Buys = {}, changes: Loose = {}, more: Loose = {}) => assessed([buys], changes, more);

const self = enterpriseCode(1);
const other = enterpriseCode(99);
const seller = providerCode(1);
const otherSeller = providerCode(3);
/** Number of the invoice of the first line, of the second, … */
const invoiceOf = (n: number) => application(Array.from({ length: n }, () => ({}))).invoices[n - 1]?.id ?? '';
const own = invoiceOf(1);
const red = (total: string | number, more: Loose = {}) => ({
  id: invoiceNumber(77),
  issuedOn: '2025-04-01',
  total: amountOf(total),
  ...more,
});
const reds = (...totals: readonly (string | number)[]) =>
  totals.map((total, i) => red(total, { id: invoiceNumber(77 + i) }));

/** Products of each tier of a policy, each sold by provider 1. */
const catalogueOf = (tiers: readonly string[]): Catalogue =>
  ({
    providers: [{ uscc: seller, name: '示例云服务商' }],
    products: tiers.map((tier) => ({ id: `p-${tier}`, name: `示例云产品（${tier}）`, provider: seller, tier })),
  }) as never;

/** A line of another policy's tier. */
const tierLine = (
  tiers: readonly string[],
  tier: string,
  amount: string | number,
  buys: Buys = {},
  changes: Loose = {},
) => ({
  application: application([{ ...buys, amount, purchase: { product: `p-${tier}` } }], changes),
  catalogue: catalogueOf(tiers),
});

const papers: readonly VectorSource[] = [
  ...ofRule({ rule: 'S-1.1', basis: '3.2', call: 'assess', tags: ['order'] }, [
    { slug: 'one-line', says: '一行，材料齐备 / one line, all in order', given: line() },
    {
      slug: 'lines-in-listed-order',
      says: '四个等级各一行，依所列次序编号 / one line of each tier, numbered as listed',
      given: assessed([{ tier: 'ecosystem' }, { tier: 'resources' }, { tier: 'capability' }, { tier: 'business' }]),
    },
    {
      slug: 'papers-in-another-order',
      says: '材料的次序不影响认定 / the order of the papers changes no amount',
      given: (() => {
        const { contracts, invoices, payments, ...rest } = application([
          {},
          { tier: 'business' },
          { tier: 'capability' },
        ]);
        const turned = {
          contracts: [...contracts].reverse(),
          invoices: [...invoices].reverse(),
          payments: [...payments].reverse(),
        };
        return { application: { ...rest, ...turned }, catalogue };
      })(),
    },
    {
      slug: 'two-lines-on-one-contract',
      says: '两行同一合同，各有发票 / two lines on one contract, an invoice each',
      given: (() => {
        const { purchases, contracts, ...rest } = application([{}, {}]);
        const [first] = contracts;
        return {
          application: {
            ...rest,
            purchases: purchases.map((each) => ({ ...each, contract: first?.id })),
            contracts: [first],
          },
          catalogue,
        };
      })(),
    },
  ]),
  ...ofRule({ rule: 'S-1.2', basis: '3.2', call: 'assess', tags: ['repetition', 'malformed'] }, [
    ...(['contracts', 'invoices', 'payments'] as const).map((list): Row => {
      const { [list]: listed, ...rest } = application([{}]);
      return {
        slug: `${list}-twice`,
        says: `${list} 中同一编号两次：问题 / the same id twice among the ${list}: a problem`,
        given: { application: { ...rest, [list]: [...listed, ...listed] }, catalogue },
        expect: refusedAs('duplicate-id', ['application', list, 1, 'id']),
      };
    }),
    {
      slug: 'product-twice',
      says: '名录中产品编号两次：问题 / the same product twice in the catalogue: a problem',
      given: {
        application: application([{}]),
        catalogue: { ...catalogue, products: [...catalogue.products, catalogue.products[0]] },
      },
      expect: refusedAs('duplicate-id', ['context', 'catalogue', 'products', 4, 'id']),
    },
    {
      slug: 'provider-twice',
      says: '名录中云服务商两次：问题 / the same provider twice on the register: a problem',
      given: {
        application: application([{}]),
        catalogue: { ...catalogue, providers: [...catalogue.providers, catalogue.providers[1]] },
      },
      expect: refusedAs('duplicate-id', ['context', 'catalogue', 'providers', 4, 'uscc']),
    },
    {
      slug: 'unknown-tier',
      says: '产品的等级政策中没有：问题 / a product of a tier that the policy lacks: a problem',
      given: { application: application([{}]), catalogue: catalogueOf(['resources', 'platinum']) },
      expect: refusedAs('unknown-tier', ['context', 'catalogue', 'products', 1, 'tier']),
    },
    {
      slug: 'provider-not-registered',
      says: '产品的云服务商不在名录上：问题 / a product whose provider is not on the register: a problem',
      given: { application: application([{}]), catalogue: { ...catalogue, providers: catalogue.providers.slice(1) } },
      expect: refusedAs('provider-not-registered', ['context', 'catalogue', 'products', 0, 'provider']),
    },
    {
      slug: 'one-invoice-on-two-lines',
      says: '两行用同一发票不是重复 / one invoice on two lines is no repetition',
      given: assessed([{ claimed: 4000 }, { claimed: 6000, onPapersOfLine: 1 }]),
    },
  ]),
];

const deadlineOf = 'wuhan-2025+payment-deadline.window-close';
const two = (first: Loose, second: Loose): Buys => ({ payments: [first, second] });

const counting: readonly VectorSource[] = [
  ...ofRule({ rule: 'S-1.3', basis: 'payment-deadline', call: 'assess', tags: ['boundary', 'operand'] }, [
    {
      slug: 'on-the-day',
      says: '提交当日付款：计入 / paid on the day of submission: counts',
      given: line({ payments: [{ paidOn: '2025-06-03' }] }),
    },
    {
      slug: 'the-day-after',
      says: '提交次日付款：不计 / paid the day after: does not count',
      given: line({ payments: [{ paidOn: '2025-06-04' }] }),
    },
    {
      slug: 'the-day-before',
      says: '提交前一日付款：计入 / paid the day before: counts',
      given: line({ payments: [{ paidOn: '2025-06-02' }] }),
    },
    {
      slug: 'long-before',
      says: '早年付款：计入 / paid years before: counts',
      given: line({ payments: [{ paidOn: '2019-01-01' }] }),
    },
    {
      slug: 'day-in-beijing',
      says: '期限为北京日期：UTC 16时提交，次日付款计入 / the day in Beijing: submitted at 16:00 UTC, paid the next day counts',
      given: line({ payments: [{ paidOn: '2025-06-04' }] }, { submittedAt: '2025-06-03T16:00:00Z' }),
    },
    {
      slug: 'day-in-beijing-before',
      says: '期限为北京日期：时差+09:30的6月4日仍是3日 / the day in Beijing: 4 June at +09:30 is the 3rd',
      given: line({ payments: [{ paidOn: '2025-06-04' }] }, { submittedAt: '2025-06-04T00:30:00+09:30' }),
    },
    {
      slug: 'window-close-day',
      says: '截止之日口径：10月31日付款计入 / by the close: paid on 31 October counts',
      given: line({ payments: [{ paidOn: '2025-10-31' }] }),
      policy: deadlineOf,
    },
    {
      slug: 'after-window-close',
      says: '截止之日口径：11月1日付款不计 / by the close: paid on 1 November does not count',
      given: line({ payments: [{ paidOn: '2025-11-01' }] }),
      policy: deadlineOf,
    },
    {
      slug: 'after-submission-by-the-close',
      says: '截止之日口径：提交次日付款计入 / by the close: paid the day after submission counts',
      given: line({ payments: [{ paidOn: '2025-06-04' }] }),
      policy: deadlineOf,
    },
    {
      slug: 'close-at-start-of-day',
      says: '零时截止：当日付款计入，依北京日期 / closed from the start of 31 October: paid on that day counts, as in Beijing',
      given: line({ payments: [{ paidOn: '2025-10-31' }] }),
      policy: `${deadlineOf}+window-close.start-of-day`,
      tags: ['combined'],
    },
    {
      slug: 'close-at-start-of-day-after',
      says: '零时截止：次日付款不计 / closed from the start of 31 October: paid the day after does not count',
      given: line({ payments: [{ paidOn: '2025-11-01' }] }),
      policy: `${deadlineOf}+window-close.start-of-day`,
      tags: ['combined'],
    },
    {
      slug: 'other-payer',
      says: '他人付款：不计 / paid by another: does not count',
      given: line({ payments: [{ payer: other }] }),
    },
    {
      slug: 'other-payee',
      says: '付给他人：不计 / paid to another: does not count',
      given: line({ payments: [{ payee: otherSeller }] }),
    },
    {
      slug: 'payee-is-the-product-provider-not-the-seller',
      says: '付给产品的云服务商而非发票销售方：不计 / paid to the provider of the product, who is not the seller: does not count',
      given: line({ invoice: { seller: otherSeller }, payments: [{ payee: seller }] }),
    },
    {
      slug: 'payee-is-the-seller',
      says: '付给发票销售方，即使不是产品的云服务商：计入 / paid to the seller, though not the provider of the product: counts',
      given: line({ invoice: { seller: otherSeller }, payments: [{ payee: otherSeller }] }),
    },
    {
      slug: 'payer-is-the-buyer-not-the-enterprise',
      says: '付款人为发票购买方而非本企业：不计 / paid by the buyer of the invoice, who is not the enterprise: does not count',
      given: line({ invoice: { buyer: other }, payments: [{ payer: other }] }),
    },
    {
      slug: 'one-counts-one-does-not',
      says: '两笔中只有一笔计入 / of two payments one counts',
      given: line(two({ amount: '4000.00' }, { amount: '6000.00', paidOn: '2025-06-04' })),
    },
    {
      slug: 'one-does-not-one-counts',
      says: '两笔中只有后一笔计入 / of two payments only the second counts',
      given: line(two({ amount: '4000.00', payer: other }, { amount: '6000.00' })),
    },
    {
      slug: 'both-count',
      says: '两笔都计入，合计 / two payments count, and are added',
      given: line(two({ amount: '4000.00' }, { amount: '5000.00' })),
    },
    {
      slug: 'for-an-invoice-that-is-not-there',
      says: '付款所指发票不在申请中：不计 / a payment for an invoice that is not there: does not count',
      given: line({ payments: [{ invoice: invoiceNumber(5) }] }),
    },
    {
      slug: 'for-the-other-invoice',
      says: '两行：付款只计入其所指的发票 / two lines: a payment counts for the invoice that it names alone',
      given: assessed([{ payments: [] }, { payments: [{ amount: '20000.00' }] }]),
    },
    {
      slug: 'of-nothing',
      says: '0.00元的付款计入而余额为零 / a payment of 0.00 counts, and leaves nothing',
      given: line({ payments: [{ amount: '0.00' }] }),
    },
  ]),
];

const claimedBy = (invoice: string, id: string): Loose => ({ ledger: { invoices: { [invoice]: id } } });
const byContract = 'wuhan-2025+purchase-year.contract-date';
const byPayment = 'wuhan-2025+purchase-year.payment-date';
const invoiceAlone = 'wuhan-2025+evidence-limits.invoice-only';

const disallowing: readonly VectorSource[] = [
  ...ofRule({ rule: 'S-2.1', basis: '3.2', call: 'assess', tags: ['operand'] }, [
    {
      slug: 'product-not-in-catalogue',
      says: '名录没有该产品 / a product that is not in the catalogue',
      given: line({ purchase: { product: 'p-none' } }),
    },
    {
      slug: 'product-called-constructor',
      says: '名为 constructor 的产品不在名录 / a product called constructor is not in the catalogue',
      given: line({ purchase: { product: 'constructor' } }),
    },
    { slug: 'contract-missing', says: '没有合同 / no contract', given: line({ contract: 'none' }) },
    {
      slug: 'contract-customer-differs',
      says: '合同客户为他人 / a contract of another customer',
      given: line({ contract: { customer: other } }),
    },
    {
      slug: 'contract-provider-differs',
      says: '合同的云服务商不是产品的 / a contract with another provider',
      given: line({ contract: { provider: otherSeller } }),
    },
    {
      slug: 'invoice-missing',
      says: '没有发票：不另报付款 / no invoice: no payment is asked for',
      given: line({ invoice: 'none', payments: [] }),
    },
    {
      slug: 'invoice-missing-with-payment',
      says: '没有发票而有付款 / no invoice, but a payment',
      given: line({ invoice: 'none' }),
    },
    {
      slug: 'invoice-buyer-differs',
      says: '发票购买方为他人 / an invoice to another buyer',
      given: line({ invoice: { buyer: other } }),
    },
    {
      slug: 'invoice-seller-differs',
      says: '发票销售方不是产品的云服务商 / an invoice of another seller',
      given: line({ invoice: { seller: otherSeller }, payments: [{ payee: otherSeller }] }),
    },
    { slug: 'invoice-void', says: '发票作废 / a void invoice', given: line({ invoice: { void: true } }) },
    {
      slug: 'invoice-total-above',
      says: '价税合计大于两者之和一分 / a total one fen above net and tax',
      given: line({ invoice: { net: '9433.96', tax: '566.04', total: '10000.01' } }),
    },
    {
      slug: 'invoice-total-below',
      says: '价税合计小于两者之和一分 / a total one fen below net and tax',
      given: line({ invoice: { net: '9433.96', tax: '566.05', total: '10000.00' } }),
    },
    {
      slug: 'invoice-total-equal-without-tax',
      says: '免税发票：合计等于不含税金额 / no tax: the total is the net',
      given: line({ invoice: { net: '10000.00', tax: '0.00', total: '10000.00' } }),
    },
    { slug: 'payment-missing', says: '没有付款 / no payment', given: line({ payments: [] }) },
    {
      slug: 'payment-missing-none-counts',
      says: '有付款而均不计入 / payments of which none counts',
      given: line(two({ payer: other }, { paidOn: '2025-06-04' })),
    },
    {
      slug: 'payment-missing-while-only-the-invoice-limits',
      says: '只以发票为限的口径，仍须有付款 / a payment is needed though only the invoice limits',
      given: line({ payments: [] }),
      policy: invoiceAlone,
    },
    {
      slug: 'payment-missing-without-limits',
      says: '不设限额的政策，仍须有付款 / a payment is needed though nothing limits',
      given: line({ payments: [] }),
      policy: 'without-limits',
    },
    {
      slug: 'everything-of-the-contract',
      says: '合同的两处都不符 / both faults of a contract',
      given: line({ contract: { customer: other, provider: otherSeller } }),
    },
    {
      slug: 'everything-of-the-invoice',
      says: '发票的各处都不符，依次序 / all faults of an invoice, in order',
      given: line(
        {
          invoice: {
            buyer: other,
            seller: otherSeller,
            void: true,
            net: '1.00',
            tax: '1.00',
            total: '3.00',
            issuedOn: '2024-12-31',
          },
          payments: [],
        },
        {},
        claimedBy(own, 'Z'),
      ),
    },
    {
      slug: 'without-a-product-nothing-is-compared-with-it',
      says: '没有产品的，不比较其云服务商 / without a product its provider is not compared',
      given: line({
        purchase: { product: 'p-none' },
        contract: { provider: otherSeller },
        invoice: { seller: otherSeller },
        payments: [{ payee: otherSeller }],
      }),
    },
    {
      slug: 'nothing-is-there',
      says: '产品、合同、发票都没有 / no product, no contract, no invoice',
      given: line({ purchase: { product: 'p-none' }, contract: 'none', invoice: 'none', payments: [] }),
    },
    {
      slug: 'all-is-missing-and-claimed',
      says: '都没有，发票又已被使用 / nothing is there, and the invoice is claimed elsewhere',
      given: line(
        { purchase: { product: 'p-none' }, contract: 'none', invoice: 'none', payments: [] },
        {},
        claimedBy(own, 'Z'),
      ),
    },
    {
      slug: 'uses-nothing',
      says: '不予认定的行不占用发票和付款 / a line that is disallowed uses nothing of its invoice and payments',
      given: assessed([
        { amount: 10000, claimed: 10000, purchase: { product: 'p-none' } },
        { claimed: 10000, onPapersOfLine: 1 },
      ]),
    },
    {
      slug: 'one-line-of-two',
      says: '两行中一行不予认定，另一行照常 / of two lines one is disallowed, the other is not',
      given: assessed([{ contract: 'none' }, { tier: 'business' }]),
    },
    {
      slug: 'ineligible-all-the-same',
      says: '不予认定与资格无关 / disallowed whatever the eligibility',
      given: line({ invoice: { void: true } }, { enterprise: enterprise({ district: '420704' as never }) }),
    },
  ]),
  ...ofRule({ rule: 'V-1.1', basis: '3.2', call: 'assess', tags: ['absence'] }, [
    {
      slug: 'void-false',
      says: 'void 为 false 与缺相同：未作废 / void false is like absent: not void',
      given: line({ invoice: { void: false } }),
    },
    {
      slug: 'no-red-letters',
      says: 'redLetters 为空与缺相同 / an empty list of red letters is like an absent one',
      given: line({ invoice: { redLetters: [] } }),
      tags: ['control'],
    },
  ]),
  ...ofRule({ rule: 'S-2.2', basis: 'invoice-once', call: 'assess', tags: ['operand'] }, [
    {
      slug: 'by-another',
      says: '已由另一申请使用 / claimed by another application',
      given: line({}, {}, claimedBy(own, 'Z')),
    },
    {
      slug: 'by-itself',
      says: '已由本申请使用：不影响 / claimed by this application itself: no matter',
      given: line({}, {}, claimedBy(own, 'A')),
    },
    {
      slug: 'another-invoice',
      says: '台账中为另一张发票 / the ledger has another invoice',
      given: line({}, {}, claimedBy(invoiceNumber(5), 'Z')),
    },
    {
      slug: 'and-missing',
      says: '发票不在材料中而已由另一申请使用：两项都报 / an invoice that is missing and claimed elsewhere: both are reported',
      given: line({ invoice: 'none', payments: [] }, {}, claimedBy(own, 'Z')),
    },
    {
      slug: 'empty-ledger',
      says: '空台账 / an empty ledger',
      given: line({}, {}, { ledger: { invoices: {} } }),
      tags: ['control'],
    },
    {
      slug: 'second-line-only',
      says: '只有第二行的发票已被使用 / only the invoice of the second line is claimed',
      given: assessed([{}, {}], {}, claimedBy(invoiceOf(2), 'Z')),
    },
    {
      slug: 'id-compared-exactly',
      says: '申请编号区分大小写 / ids are compared to the letter',
      given: line({}, {}, claimedBy(own, 'a')),
    },
    {
      slug: 'by-constructor',
      says: '由名为 constructor 的申请使用 / claimed by an application called constructor',
      given: line({}, {}, claimedBy(own, 'constructor')),
    },
  ]),
  ...ofRule({ rule: 'S-2.3', basis: 'purchase-year', call: 'assess', tags: ['boundary'] }, [
    {
      slug: 'first-day',
      says: '发票开具于1月1日：在期内 / invoice of 1 January: inside',
      given: line({ invoice: { issuedOn: '2025-01-01' } }),
    },
    {
      slug: 'before',
      says: '发票开具于上年12月31日：在期外 / invoice of 31 December before: outside',
      given: line({ invoice: { issuedOn: '2024-12-31' } }),
    },
    {
      slug: 'last-day',
      says: '发票开具于12月31日：在期内 / invoice of 31 December: inside',
      given: line({ invoice: { issuedOn: '2025-12-31' } }),
    },
    {
      slug: 'after',
      says: '发票开具于次年1月1日：在期外 / invoice of 1 January after: outside',
      given: line({ invoice: { issuedOn: '2026-01-01' } }),
    },
    {
      slug: 'other-dates-do-not-matter',
      says: '合同和付款在期外，发票在期内：不影响 / contract and payment outside, invoice inside: no matter',
      given: line({ contract: { signedOn: '2023-01-01' }, payments: [{ paidOn: '2024-12-31' }] }),
    },
    {
      slug: 'contract-first-day',
      says: '以合同为准：1月1日在期内 / by the contract: 1 January is inside',
      given: line({ contract: { signedOn: '2025-01-01' }, invoice: { issuedOn: '2024-01-01' } }),
      policy: byContract,
    },
    {
      slug: 'contract-before',
      says: '以合同为准：上年12月31日在期外 / by the contract: 31 December before is outside',
      given: line({ contract: { signedOn: '2024-12-31' } }),
      policy: byContract,
    },
    {
      slug: 'contract-last-day',
      says: '以合同为准：12月31日在期内 / by the contract: 31 December is inside',
      given: line({ contract: { signedOn: '2025-12-31' } }),
      policy: byContract,
    },
    {
      slug: 'contract-after',
      says: '以合同为准：次年1月1日在期外 / by the contract: 1 January after is outside',
      given: line({ contract: { signedOn: '2026-01-01' } }),
      policy: byContract,
    },
    {
      slug: 'contract-missing',
      says: '以合同为准而没有合同：不比较日期 / by the contract, which is missing: no date is compared',
      given: line({ contract: 'none', invoice: { issuedOn: '2024-01-01' } }),
      policy: byContract,
      tags: ['absence'],
    },
    {
      slug: 'contract-outside-invoice-missing',
      says: '以合同为准，没有发票：仍比较合同日期 / by the contract, invoice missing: the contract is compared all the same',
      given: line({ contract: { signedOn: '2024-01-01' }, invoice: 'none', payments: [] }),
      policy: byContract,
    },
    {
      slug: 'invoice-missing',
      says: '以发票为准而没有发票：不比较日期 / by the invoice, which is missing: no date is compared',
      given: line({ contract: { signedOn: '2023-01-01' }, invoice: 'none' }),
      tags: ['absence'],
    },
    {
      slug: 'payments-inside',
      says: '以付款为准：首末两日都在期内 / by the payments: on the first and the last day',
      given: line(two({ paidOn: '2025-01-01', amount: '5000.00' }, { paidOn: '2025-06-03', amount: '5000.00' })),
      policy: byPayment,
    },
    {
      slug: 'payment-before',
      says: '以付款为准：一笔在期外即不认定 / by the payments: one outside is enough',
      given: line(two({ paidOn: '2025-03-10', amount: '5000.00' }, { paidOn: '2024-12-31', amount: '5000.00' })),
      policy: byPayment,
    },
    {
      slug: 'payment-after',
      says: '以付款为准，期限为截止之日，购买期至6月30日：7月1日在期外 / by the payments, with purchases to 30 June: 1 July is outside',
      given: tierLine(['basic', 'plus', 'full'], 'plus', 10000, { payments: [{ paidOn: '2025-07-01' }] }),
      policy: 'made-up+purchase-year.payment-date+payment-deadline.window-close',
      tags: ['combined'],
    },
    {
      slug: 'payment-last-day',
      says: '以付款为准，购买期至6月30日：当日在期内 / by the payments, with purchases to 30 June: that day is inside',
      given: tierLine(['basic', 'plus', 'full'], 'plus', 10000, { payments: [{ paidOn: '2025-06-30' }] }),
      policy: 'made-up+purchase-year.payment-date+payment-deadline.window-close',
      tags: ['combined'],
    },
    {
      slug: 'only-counting-payments',
      says: '以付款为准：不计入的付款不看 / by the payments: one that does not count is not looked at',
      given: line(two({ paidOn: '2025-03-10' }, { paidOn: '2024-12-31', payer: other })),
      policy: byPayment,
    },
    {
      slug: 'only-counting-payments-first',
      says: '以付款为准：不计入的在前也不看 / by the payments: one that does not count is not looked at, first either',
      given: line(two({ paidOn: '2024-12-31', payee: otherSeller }, { paidOn: '2025-03-10' })),
      policy: byPayment,
    },
    {
      slug: 'no-payment-counts',
      says: '以付款为准而没有计入的付款：只报缺付款 / by the payments, of which none counts: payment-missing alone',
      given: line({ payments: [{ paidOn: '2024-12-31', payer: other }] }),
      policy: byPayment,
      tags: ['absence'],
    },
    {
      slug: 'payments-first-and-last',
      says: '以付款为准：载明最早和最晚的日期，不论所列次序 / by the payments: the earliest and the latest date are named, whatever their order',
      given: line({
        payments: [
          { paidOn: '2025-02-01', amount: '3000.00' },
          { paidOn: '2024-11-01', amount: '3000.00' },
          { paidOn: '2025-05-01', amount: '4000.00' },
        ],
      }),
      policy: byPayment,
      tags: ['compared', 'order'],
    },
    {
      slug: 'payments-all-outside',
      says: '以付款为准：全部在期外 / by the payments: all outside',
      given: line(two({ paidOn: '2023-05-01' }, { paidOn: '2024-05-01' })),
      policy: byPayment,
    },
    {
      slug: 'period-over-two-years',
      says: '购买期跨两年：首日在期内 / purchases over two years: the first day is inside',
      given: tierLine(['basic', 'plus', 'full'], 'plus', 100, { invoice: { issuedOn: '2024-07-01' } }),
      policy: 'made-up',
    },
    {
      slug: 'period-over-two-years-before',
      says: '购买期跨两年：首日之前在期外 / purchases over two years: the day before is outside',
      given: tierLine(['basic', 'plus', 'full'], 'plus', 100, { invoice: { issuedOn: '2024-06-30' } }),
      policy: 'made-up',
    },
    {
      slug: 'period-over-two-years-last',
      says: '购买期跨两年：末日在期内 / purchases over two years: the last day is inside',
      given: tierLine(
        ['basic', 'plus', 'full'],
        'plus',
        100,
        { invoice: { issuedOn: '2025-06-30' } },
        { submittedAt: '2025-07-03T10:00:00+08:00' },
      ),
      policy: 'made-up',
    },
    {
      slug: 'period-over-two-years-after',
      says: '购买期跨两年：末日之后在期外 / purchases over two years: the day after is outside',
      given: tierLine(
        ['basic', 'plus', 'full'],
        'plus',
        100,
        { invoice: { issuedOn: '2025-07-01' } },
        { submittedAt: '2025-07-03T10:00:00+08:00' },
      ),
      policy: 'made-up',
    },
    {
      slug: 'other-year',
      says: '2026年的政策：2025年10月1日在期内 / the policy of 2026: 1 October 2025 is inside',
      given: line({ invoice: { issuedOn: '2025-10-01' } }, { submittedAt: '2026-06-03T10:00:00+08:00' }),
      policy: 'wuhan-2026',
    },
    {
      slug: 'other-year-before',
      says: '2026年的政策：2025年9月30日在期外 / the policy of 2026: 30 September 2025 is outside',
      given: line({ invoice: { issuedOn: '2025-09-30' } }, { submittedAt: '2026-06-03T10:00:00+08:00' }),
      policy: 'wuhan-2026',
    },
  ]),
];

const limits: readonly VectorSource[] = [
  ...ofRule({ rule: 'S-3.1', basis: 'evidence-limits', call: 'assess', tags: ['operand'] }, [
    {
      slug: 'one-red-letter',
      says: '红字冲减发票 / a red letter reduces the invoice',
      given: line({ invoice: { redLetters: reds('2500.00') } }),
    },
    {
      slug: 'several-red-letters',
      says: '几张红字合计 / several red letters are added',
      given: line({ invoice: { redLetters: reds('2500.00', '1000.00', '0.01') } }),
    },
    {
      slug: 'red-letter-of-everything',
      says: '红字等于发票：余零 / a red letter of the whole: nothing is left',
      given: line({ invoice: { redLetters: reds('10000.00') } }),
    },
    {
      slug: 'red-letter-of-more',
      says: '红字多于发票：余零，不为负 / red letters of more than the invoice: nothing is left, not less',
      given: line({ invoice: { redLetters: reds('6000.00', '6000.00') } }),
    },
    {
      slug: 'red-letter-after-submission',
      says: '提交之后的红字也冲减 / a red letter after submission reduces too',
      given: line({ invoice: { redLetters: [red(2500, { issuedOn: '2025-12-01' })] } }),
    },
    {
      slug: 'red-letter-of-another-year',
      says: '次年的红字也冲减 / a red letter of the next year reduces too',
      given: line({ invoice: { redLetters: [red(2500, { issuedOn: '2026-02-01' })] } }),
    },
    {
      slug: 'red-letter-before-the-invoice',
      says: '早于发票的红字也冲减 / a red letter before the invoice reduces too',
      given: line({ invoice: { redLetters: [red(2500, { issuedOn: '2025-01-01' })] } }),
    },
    {
      slug: 'payments-added',
      says: '计入的付款合计 / payments that count are added',
      given: line({ payments: [{ amount: '1000.10' }, { amount: '2000.20' }, { amount: '3000.30' }] }),
    },
    {
      slug: 'red-letters-of-the-other-invoice',
      says: '红字只冲减其所属的发票 / red letters reduce their own invoice alone',
      given: assessed([{ invoice: { redLetters: reds('9999.99') } }, {}]),
    },
    {
      slug: 'red-letter-does-not-reduce-payments',
      says: '红字不冲减付款余额 / a red letter does not reduce what was paid',
      given: line({ payments: [{ amount: '7000.00' }], invoice: { redLetters: reds('2500.00') } }),
    },
  ]),
  ...ofRule({ rule: 'S-3.2', basis: 'evidence-limits', call: 'assess', tags: ['boundary', 'operand'] }, [
    { slug: 'claim-equals-all', says: '申报、发票、付款相等 / claim, invoice and payments are equal', given: line() },
    { slug: 'claim-is-least', says: '申报最小 / the claim is the least', given: line({ claimed: '9999.99' }) },
    {
      slug: 'invoice-is-least',
      says: '发票最小 / the invoice is the least',
      given: line({ amount: '10000.00', claimed: '12000.00', payments: [{ amount: '11000.00' }] }),
    },
    {
      slug: 'payments-are-least',
      says: '付款最小 / the payments are the least',
      given: line({ claimed: '12000.00', payments: [{ amount: '9000.00' }] }),
    },
    {
      slug: 'audit-is-least',
      says: '审定最小 / the audited amount is the least',
      given: line({}, {}, { audited: ['8000.00'] }),
    },
    { slug: 'audit-of-nothing', says: '审定为零 / audited at nothing', given: line({}, {}, { audited: ['0.00'] }) },
    {
      slug: 'audit-equals-claim',
      says: '审定等于申报 / the audited amount is the claim',
      given: line({}, {}, { audited: ['10000.00'] }),
    },
    {
      slug: 'audit-above-claim',
      says: '审定高于申报：不起作用 / audited above the claim: changes nothing',
      given: line({}, {}, { audited: ['10000.01'] }),
    },
    {
      slug: 'audit-above-the-papers',
      says: '审定高于发票余额：以发票为限 / audited above what the invoice leaves: the invoice limits',
      given: line(
        { amount: '10000.00', claimed: '12000.00', payments: [{ amount: '12000.00' }] },
        {},
        { audited: ['11000.00'] },
      ),
    },
    {
      slug: 'audit-line-by-line',
      says: '审定逐行对应 / audited amounts go line by line',
      given: assessed(
        [{}, { tier: 'business' }, { tier: 'capability' }],
        {},
        { audited: ['10000.00', '5000.00', '0.00'] },
      ),
    },
    {
      slug: 'audit-of-a-disallowed-line',
      says: '不予认定的行，审定金额不起作用 / the audited amount of a disallowed line changes nothing',
      given: line({ contract: 'none' }, {}, { audited: ['5000.00'] }),
    },
    {
      slug: 'two-lines-share-an-invoice',
      says: '两行同一发票：前一行先用 / two lines on one invoice: the first takes first',
      given: assessed([
        { amount: '10000.00', claimed: '7000.00' },
        { claimed: '7000.00', onPapersOfLine: 1 },
      ]),
    },
    {
      slug: 'three-lines-share-an-invoice',
      says: '三行同一发票：第三行无余 / three lines on one invoice: nothing is left for the third',
      given: assessed([
        { amount: '10000.00', claimed: '6000.00' },
        { claimed: '6000.00', onPapersOfLine: 1 },
        { claimed: '0.01', onPapersOfLine: 1 },
      ]),
    },
    {
      slug: 'shrinks-by-what-is-recognised',
      says: '余额按认定金额减少，不按申报 / what is left shrinks by what is recognised, not by the claim',
      given: assessed(
        [
          { amount: '10000.00', claimed: '10000.00' },
          { claimed: '4000.00', onPapersOfLine: 1 },
        ],
        {},
        { audited: ['3000.00', '4000.00'] },
      ),
    },
    {
      slug: 'payments-shrink-too',
      says: '付款余额也减少 / what is left of the payments shrinks too',
      given: assessed([
        { amount: '20000.00', claimed: '7000.00', payments: [{ amount: '10000.00' }] },
        { claimed: '7000.00', onPapersOfLine: 1 },
      ]),
    },
    {
      slug: 'invoice-shrinks-too',
      says: '发票余额也减少 / what is left of the invoice shrinks too',
      given: assessed([
        { amount: '10000.00', claimed: '7000.00', payments: [{ amount: '20000.00' }] },
        { claimed: '7000.00', onPapersOfLine: 1 },
      ]),
    },
    {
      slug: 'a-disallowed-line-between',
      says: '中间一行不予认定，不占用 / a disallowed line between takes nothing',
      given: assessed([
        { amount: '10000.00', claimed: '4000.00' },
        { claimed: '6000.00', onPapersOfLine: 1, purchase: { product: 'p-none' } },
        { claimed: '6000.00', onPapersOfLine: 1 },
      ]),
    },
    {
      slug: 'other-invoices-are-apart',
      says: '另一张发票的余额不受影响 / another invoice is not touched',
      given: assessed([
        { amount: '10000.00', claimed: '12000.00' },
        { amount: '10000.00', claimed: '10000.00' },
      ]),
    },
    { slug: 'claim-of-nothing', says: '申报为零 / a claim of nothing', given: line({ claimed: '0.00' }) },
    {
      slug: 'invoice-alone-limits',
      says: '只以发票为限：付款较少不核减 / only the invoice limits: a smaller payment does not',
      given: line({ payments: [{ amount: '0.01' }] }),
      policy: invoiceAlone,
    },
    {
      slug: 'invoice-alone-limits-by-the-invoice',
      says: '只以发票为限：发票较小仍核减 / only the invoice limits: a smaller invoice does',
      given: line({ amount: '8000.00', claimed: '10000.00', payments: [{ amount: '10000.00' }] }),
      policy: invoiceAlone,
    },
    {
      slug: 'nothing-limits',
      says: '不设限额：按申报认定 / nothing limits: the claim is recognised',
      given: line({ amount: '100.00', claimed: '10000.00', payments: [{ amount: '0.01' }] }),
      policy: 'without-limits',
    },
    {
      slug: 'nothing-limits-but-the-audit',
      says: '不设限额，仍以审定为限 / nothing limits but the audited amount',
      given: line({ amount: '100.00', claimed: '10000.00' }, {}, { audited: ['5000.00'] }),
      policy: 'without-limits',
    },
  ]),
  ...ofRule({ rule: 'S-3.3', basis: 'evidence-limits', call: 'assess', tags: ['boundary', 'compared', 'order'] }, [
    {
      slug: 'all-three',
      says: '三项都低于申报：都列，依次序 / all three below the claim: all reported, in order',
      given: line(
        { amount: '9000.00', claimed: '10000.00', payments: [{ amount: '8000.00' }] },
        {},
        { audited: ['9500.00'] },
      ),
    },
    {
      slug: 'invoice-one-fen-below',
      says: '发票差一分 / the invoice one fen below',
      given: line({ amount: '9999.99', claimed: '10000.00', payments: [{ amount: '10000.00' }] }),
    },
    {
      slug: 'payment-one-fen-below',
      says: '付款差一分 / the payments one fen below',
      given: line({ payments: [{ amount: '9999.99' }] }),
    },
    {
      slug: 'audit-one-fen-below',
      says: '审定差一分 / the audited amount one fen below',
      given: line({}, {}, { audited: ['9999.99'] }),
    },
    {
      slug: 'compared-with-the-claim',
      says: '与申报比较，不与已取的最小者比较 / compared with the claim, not with the least so far',
      given: line(
        { amount: '7000.00', claimed: '10000.00', payments: [{ amount: '9000.00' }] },
        {},
        { audited: ['8000.00'] },
      ),
    },
    {
      slug: 'room-before-the-line',
      says: '载明该行之前的余额 / the remainder named is that before the line',
      given: assessed([
        { amount: '10000.00', claimed: '4000.00' },
        { claimed: '7000.00', onPapersOfLine: 1 },
      ]),
    },
    {
      slug: 'payment-does-not-limit',
      says: '只以发票为限：不列付款 / only the invoice limits: the payments are not reported',
      given: line({ payments: [{ amount: '1.00' }] }),
      policy: invoiceAlone,
    },
    {
      slug: 'nothing-reported-on-a-disallowed-line',
      says: '不予认定的行不列核减 / nothing reduces a disallowed line',
      given: line({ amount: '9000.00', claimed: '10000.00', contract: 'none' }, {}, { audited: ['1.00'] }),
    },
  ]),
];

const exempt = { net: '10000.00', tax: '0.00', total: '10000.00' };
const withoutVat = 'wuhan-2025+vat.excluded';

const money: readonly VectorSource[] = [
  ...ofRule({ rule: 'S-4.1', basis: 'vat', call: 'assess', tags: ['rounding', 'operand'] }, [
    { slug: 'included', says: '含税：基数即认定金额 / VAT included: the base is what is recognised', given: line() },
    {
      slug: 'excluded',
      says: '不含税：按不含税金额的份额 / VAT excluded: the share of the net',
      given: line(),
      policy: withoutVat,
    },
    {
      slug: 'excluded-in-part',
      says: '不含税，只认定一部分 / VAT excluded, a part recognised',
      given: line({ claimed: '3333.33' }),
      policy: withoutVat,
    },
    {
      slug: 'excluded-half-a-fen',
      says: '不含税：恰半分，进一 / VAT excluded: exactly half a fen goes up',
      given: line({ amount: '1.00', claimed: '0.01', invoice: { net: '0.50', tax: '0.50', total: '1.00' } }),
      policy: withoutVat,
    },
    {
      slug: 'excluded-half-a-fen-down',
      says: '不含税、舍去：恰半分舍去 / VAT excluded, rounding down: half a fen is dropped',
      given: line({ amount: '1.00', claimed: '0.01', invoice: { net: '0.50', tax: '0.50', total: '1.00' } }),
      policy: `${withoutVat}+rounding.down`,
      tags: ['combined'],
    },
    {
      slug: 'excluded-half-a-fen-to-even',
      says: '不含税、五成双：半分取偶 / VAT excluded, half to even: half a fen to the even one',
      given: line({ amount: '1.00', claimed: '0.01', invoice: { net: '0.50', tax: '0.50', total: '1.00' } }),
      policy: `${withoutVat}+rounding.half-even`,
      tags: ['combined'],
    },
    {
      slug: 'excluded-below-half',
      says: '不含税：不足半分 / VAT excluded: less than half a fen',
      given: line({
        tier: 'ecosystem',
        amount: '100.00',
        claimed: '33.33',
        invoice: { net: '94.34', tax: '5.66', total: '100.00' },
      }),
      policy: withoutVat,
    },
    {
      slug: 'excluded-above-half',
      says: '不含税：超过半分 / VAT excluded: more than half a fen',
      given: line({
        tier: 'ecosystem',
        amount: '100.00',
        claimed: '33.37',
        invoice: { net: '94.34', tax: '5.66', total: '100.00' },
      }),
      policy: withoutVat,
    },
    {
      slug: 'excluded-base-before-rate',
      says: '不含税：基数先取到分，再乘比例 / VAT excluded: the base is rounded to the fen before the rate',
      given: line({
        tier: 'resources',
        amount: '100.00',
        claimed: '0.18',
        invoice: { net: '70.00', tax: '30.00', total: '100.00' },
      }),
      policy: withoutVat,
    },
    {
      slug: 'excluded-no-tax',
      says: '不含税，免税发票：基数即认定金额 / VAT excluded, no tax: the base is what is recognised',
      given: line({ invoice: exempt }),
      policy: withoutVat,
    },
    {
      slug: 'excluded-red-letters-apart',
      says: '不含税：份额不计红字 / VAT excluded: the share is apart from red letters',
      given: line({ invoice: { redLetters: reds('5000.00') } }),
      policy: withoutVat,
    },
    {
      slug: 'excluded-total-of-nothing',
      says: '不含税，发票合计为零：基数为零 / VAT excluded, an invoice of nothing: the base is nothing',
      given: line({
        claimed: '0.00',
        invoice: { net: '0.00', tax: '0.00', total: '0.00' },
        payments: [{ amount: '0.00' }],
      }),
      policy: withoutVat,
    },
    {
      slug: 'excluded-total-of-nothing-without-limits',
      says: '不含税、不设限额，发票合计为零：认定申报而基数为零 / VAT excluded and nothing limits, an invoice of nothing: the claim is recognised, the base is nothing',
      given: line({ claimed: '100.00', invoice: { net: '0.00', tax: '0.00', total: '0.00' } }),
      policy: 'without-limits+vat.excluded',
      tags: ['combined'],
    },
    {
      slug: 'excluded-line-by-line',
      says: '不含税：逐行取到分 / VAT excluded: rounded line by line',
      given: assessed([
        { amount: '10.00', claimed: '3.33', invoice: { net: '9.43', tax: '0.57', total: '10.00' } },
        { claimed: '3.33', onPapersOfLine: 1 },
        { claimed: '3.34', onPapersOfLine: 1 },
      ]),
      policy: withoutVat,
    },
  ]),
  ...ofRule({ rule: 'S-4.2', basis: 'rounding', call: 'assess', tags: ['rounding'] }, [
    ...(['resources', 'business', 'capability', 'ecosystem'] as const).map((tier) => ({
      slug: `rate-of-${tier}`,
      says: `${tier} 的比例 / the rate of ${tier}`,
      given: line({ tier, amount: '10000.00' }),
      tags: ['tier'],
    })),
    ...(
      [
        ['basic', '50.00', '0.005：万分之一的比例，恰半分', '0.005: a rate of a ten-thousandth, exactly half a fen'],
        ['basic', '49.99', '0.004999：不足半分', '0.004999: just below half a fen'],
        ['basic', '50.01', '0.005001：略过半分', '0.005001: just above half a fen'],
        ['plus', '0.04', '0.005：三位小数的比例，恰半分', '0.005: a rate of three decimals, exactly half a fen'],
        ['plus', '0.12', '0.015：恰半分', '0.015: exactly half a fen'],
        ['full', '123.45', '全额补贴', 'the whole amount'],
      ] as const
    ).map(([tier, amount, zh, en]) => ({
      slug: `made-up-${tier}-${amount}`,
      says: `${amount} 元为 ${zh} / ${amount} is ${en}`,
      given: tierLine(['basic', 'plus', 'full'], tier, amount),
      policy: 'made-up',
      tags: ['policy'],
    })),
    {
      slug: 'fifth-tier',
      says: '第五级的比例 / the rate of a fifth tier',
      given: tierLine(['data', 'resources'], 'data', '0.08'),
      policy: 'five-tiers',
      tags: ['policy', 'tier'],
    },
    {
      slug: 'lower-rate-of-another-year',
      says: '2026年资源级为15% / resources earn 15 % in 2026',
      given: line(
        { tier: 'resources', invoice: { issuedOn: '2026-03-01' } },
        { submittedAt: '2026-06-03T10:00:00+08:00' },
      ),
      policy: 'wuhan-2026',
      tags: ['policy', 'tier'],
    },
    {
      slug: 'two-roundings',
      says: '不含税：两次取舍 / VAT excluded: two roundings',
      given: line({
        tier: 'business',
        amount: '100.00',
        claimed: '33.35',
        invoice: { net: '94.34', tax: '5.66', total: '100.00' },
      }),
      policy: withoutVat,
    },
    {
      slug: 'two-roundings-not-one',
      says: '不含税：两次取舍与一次不同 / VAT excluded: two roundings differ from one',
      given: line({
        tier: 'business',
        amount: '100.00',
        claimed: '3.97',
        invoice: { net: '94.34', tax: '5.66', total: '100.00' },
      }),
      policy: withoutVat,
    },
    {
      slug: 'two-roundings-down',
      says: '不含税、舍去：两次舍去 / VAT excluded, rounding down: twice',
      given: line({
        tier: 'business',
        amount: '100.00',
        claimed: '33.37',
        invoice: { net: '94.34', tax: '5.66', total: '100.00' },
      }),
      policy: `${withoutVat}+rounding.down`,
      tags: ['combined'],
    },
    {
      slug: 'two-roundings-to-even',
      says: '不含税、五成双 / VAT excluded, half to even',
      given: line({
        tier: 'ecosystem',
        amount: '1.00',
        claimed: '0.05',
        invoice: { net: '0.60', tax: '0.40', total: '1.00' },
      }),
      policy: `${withoutVat}+rounding.half-even`,
      tags: ['combined'],
    },
    {
      slug: 'per-line-not-per-sum',
      says: '逐行取舍尾数，不对合计取舍 / rounded per line, not per sum',
      given: assessed([
        { tier: 'ecosystem', amount: '0.01' },
        { tier: 'ecosystem', amount: '0.01' },
        { tier: 'ecosystem', amount: '0.01' },
      ]),
    },
    {
      slug: 'per-line-down',
      says: '逐行舍去 / rounded down line by line',
      given: assessed([
        { tier: 'ecosystem', amount: '0.01' },
        { tier: 'ecosystem', amount: '0.03' },
      ]),
      policy: 'wuhan-2025+rounding.down',
    },
    {
      slug: 'largest-amount',
      says: '最大的金额 / the greatest amount',
      given: line({
        tier: 'resources',
        amount: '9999999999999.99',
        invoice: { net: '9999999999999.99', tax: '0.00', total: '9999999999999.99' },
      }),
    },
  ]),
  ...ofRule({ rule: 'V-2.3', basis: 'rounding', call: 'assess', tags: ['rounding'] }, [
    ...(
      [
        ['0.29', '0.145：恰半分', '0.145, exactly half a fen'],
        ['0.27', '0.135：恰半分', '0.135, exactly half a fen'],
        ['0.01', '0.005：恰半分', '0.005, exactly half a fen'],
        ['0.03', '0.015：恰半分', '0.015, exactly half a fen'],
        ['1.15', '0.575：二进制浮点数低于半分', '0.575, which binary floating point has below the half'],
        ['2.01', '1.005：二进制浮点数低于半分', '1.005, which binary floating point has below the half'],
        ['20000000000.01', '极大金额的半分', 'half a fen of a very large amount'],
      ] as const
    ).flatMap(([amount, zh, en]) =>
      (['half-up', 'half-even', 'down'] as const).map((mode) => ({
        slug: `half-of-${amount}-${mode}`,
        says: `${amount} × 0.50 = ${zh}（${mode}） / ${amount} × 0.50 is ${en} (${mode})`,
        given: line({ tier: 'ecosystem', amount }),
        ...(mode === 'half-up' ? {} : { policy: `wuhan-2025+rounding.${mode}` }),
      })),
    ),
    ...(
      [
        ['business', '0.03', '0.009'],
        ['business', '0.08', '0.024'],
        ['resources', '0.02', '0.004'],
        ['resources', '0.03', '0.006'],
        ['capability', '0.04', '0.016'],
        ['capability', '0.06', '0.024'],
      ] as const
    ).flatMap(([tier, amount, exact]) =>
      (['half-up', 'half-even', 'down'] as const).map((mode) => ({
        slug: `${tier}-${amount}-${mode}`,
        says: `${amount} 元的 ${tier} 为 ${exact}（${mode}） / ${tier} on ${amount} is ${exact} (${mode})`,
        given: line({ tier, amount }),
        ...(mode === 'half-up' ? {} : { policy: `wuhan-2025+rounding.${mode}` }),
      })),
    ),
  ]),
  ...ofRule({ rule: 'S-4.3', basis: 'tier-by-product', call: 'assess', tags: ['tier', 'absence'] }, [
    {
      slug: 'disallowed-with-a-product',
      says: '不予认定而有产品：载明等级和比例 / disallowed with a product: tier and rate are named',
      given: line({ tier: 'capability', contract: 'none' }),
    },
    {
      slug: 'disallowed-without-a-product',
      says: '没有产品：没有等级和比例 / no product: no tier and no rate',
      given: line({ purchase: { product: 'p-none' } }),
    },
    {
      slug: 'tier-of-the-catalogue',
      says: '等级以名录为准 / the tier is that of the catalogue',
      given: {
        application: application([{ tier: 'resources' }]),
        catalogue: { ...catalogue, products: catalogue.products.map((each) => ({ ...each, tier: 'ecosystem' })) },
      },
    },
  ]),
  ...ofRule({ rule: 'S-4.4', basis: '2', call: 'assess', tags: ['operand'] }, [
    {
      slug: 'sum-of-lines',
      says: '各行之和 / the sum of the lines',
      given: assessed([
        { tier: 'resources', amount: '0.03' },
        { tier: 'business', amount: '10.01' },
        { tier: 'ecosystem', amount: '99.99' },
      ]),
    },
    { slug: 'no-purchases', says: '没有清单行：0.00 / no purchases: 0.00', given: assessed([]), tags: ['absence'] },
    {
      slug: 'ineligible',
      says: '不符合条件：有合计，无应补 / ineligible: assessed, but entitled to nothing',
      given: line({}, { enterprise: enterprise({ district: '420704' as never }) }),
    },
    {
      slug: 'undetermined',
      says: '尚不能判定：有合计，无应补 / undetermined: assessed, but entitled to nothing',
      given: line({}, { enterprise: enterprise({ district: undefined }) }),
      tags: ['absence'],
    },
    {
      slug: 'late',
      says: '逾期：有合计，无应补 / late: assessed, but entitled to nothing',
      given: line({}, { submittedAt: '2025-11-01T00:00:00+08:00' }),
    },
    {
      slug: 'on-the-register',
      says: '本企业在名录上：无应补 / the enterprise is on the register: entitled to nothing',
      given: {
        application: application([{}]),
        catalogue: { ...catalogue, providers: [...catalogue.providers, { uscc: self, name: '示例' }] },
      },
    },
    {
      slug: 'register-not-the-declaration',
      says: '资格依名录，不看自报 / eligible by the register, whatever is declared',
      given: line({}, { enterprise: enterprise({ cloudProvider: true }) }),
    },
    {
      slug: 'above-the-cap',
      says: '应补金额不受年度上限影响 / the entitlement is before the cap',
      given: line({ tier: 'ecosystem', amount: '1000000.00' }),
    },
  ]),
];

const unused = (): Application => {
  const used = application([{}]);
  const { contracts, invoices, payments } = application([{}, { tier: 'business' }]);
  return { ...used, contracts, invoices, payments };
};

const flags: readonly VectorSource[] = [
  ...ofRule({ rule: 'S-5.1', basis: '3.2', call: 'assess', tags: ['order', 'compared', 'boundary'] }, [
    { slug: 'none', says: '没有提示 / no flags', given: line(), tags: ['control'] },
    {
      slug: 'contract-on-the-day',
      says: '合同签订于提交当日：不提示 / a contract of the day of submission: no flag',
      given: line({ contract: { signedOn: '2025-06-03' } }),
    },
    {
      slug: 'contract-the-day-after',
      says: '合同签订于提交次日：提示，金额不变 / a contract of the day after: flagged, and no amount changes',
      given: line({ contract: { signedOn: '2025-06-04' } }),
    },
    {
      slug: 'invoice-on-the-day',
      says: '发票开具于提交当日：不提示 / an invoice of the day of submission: no flag',
      given: line({ invoice: { issuedOn: '2025-06-03' } }),
    },
    {
      slug: 'invoice-the-day-after',
      says: '发票开具于提交次日：提示 / an invoice of the day after: flagged',
      given: line({ invoice: { issuedOn: '2025-06-04' } }),
    },
    {
      slug: 'invoice-day-in-beijing',
      says: '提交日为北京日期 / the day of submission is that in Beijing',
      given: line(
        { invoice: { issuedOn: '2025-06-04' }, contract: { signedOn: '2025-06-04' } },
        { submittedAt: '2025-06-03T16:00:00Z' },
      ),
    },
    {
      slug: 'all-of-one-payment',
      says: '一笔付款的三项：付款人、收款人、期限 / three flags of one payment: payer, payee, lateness',
      given: line({ payments: [{}, { payer: other, payee: otherSeller, paidOn: '2025-06-04' }] }),
    },
    {
      slug: 'each-payment',
      says: '每笔付款各自提示 / each payment is flagged by itself',
      given: line({ payments: [{ payer: other }, { payer: other }, { paidOn: '2025-07-01' }, {}] }),
    },
    {
      slug: 'once-for-two-lines',
      says: '两行使用同一付款，只提示一次 / a payment of two lines is flagged once',
      given: assessed([
        { claimed: 4000, payments: [{}, { payer: other }] },
        { claimed: 4000, onPapersOfLine: 1 },
      ]),
    },
    {
      slug: 'invoice-once-for-two-lines',
      says: '两行使用同一发票，只提示一次 / an invoice of two lines is flagged once',
      given: assessed([
        { claimed: 4000, invoice: { issuedOn: '2025-06-04' } },
        { claimed: 4000, onPapersOfLine: 1 },
      ]),
    },
    {
      slug: 'order-of-papers',
      says: '先合同，再发票，再付款，各依所列次序 / contracts, then invoices, then payments, each as listed',
      given: assessed([
        {
          contract: { signedOn: '2025-07-01' },
          invoice: { issuedOn: '2025-07-02' },
          payments: [{ paidOn: '2025-07-03' }],
        },
        {
          contract: { signedOn: '2025-06-10' },
          invoice: { issuedOn: '2025-06-11' },
          payments: [{ paidOn: '2025-06-12' }],
        },
      ]),
    },
    {
      slug: 'papers-not-listed',
      says: '没有一行使用的合同、发票、付款 / a contract, an invoice and a payment that no line uses',
      given: { application: unused(), catalogue },
    },
    {
      slug: 'not-listed-and-late',
      says: '未使用且晚于提交：先晚后未使用 / not used and after submission: lateness first',
      given: (() => {
        const { contracts, invoices, ...rest } = unused();
        return {
          application: {
            ...rest,
            contracts: contracts.map((each, i) => (i === 1 ? { ...each, signedOn: '2025-08-01' } : each)),
            invoices: invoices.map((each, i) => (i === 1 ? { ...each, issuedOn: '2025-08-02' } : each)),
          },
          catalogue,
        };
      })(),
    },
    {
      slug: 'payment-of-an-invoice-not-listed',
      says: '付款所指发票没有一行使用 / a payment for an invoice that no line uses',
      given: line({ payments: [{}, { invoice: invoiceNumber(5) }] }),
    },
    {
      slug: 'payment-of-a-missing-invoice',
      says: '付款所指发票不在申请中而有行使用：不提示未使用，收款人不判断 / a payment for a missing invoice that a line names: not unused, and its payee is not judged',
      given: line({ invoice: 'none', payments: [{ payee: otherSeller }] }),
    },
    {
      slug: 'payment-of-a-missing-invoice-late',
      says: '付款所指发票不在申请中：付款人和期限仍判断 / a payment for a missing invoice: payer and lateness are judged',
      given: line({ invoice: 'none', payments: [{ payer: other, payee: otherSeller, paidOn: '2025-06-04' }] }),
    },
    {
      slug: 'used-by-a-disallowed-line',
      says: '不予认定的行使用的材料不算未使用 / papers of a disallowed line are used',
      given: line({ purchase: { product: 'p-none' } }),
      tags: ['control'],
    },
    {
      slug: 'paid-between-submission-and-close',
      says: '截止之日口径：提交后、截止前付款不提示 / by the close: paid after the submission and before the close is not flagged',
      given: line({ payments: [{ paidOn: '2025-07-01' }] }),
      policy: deadlineOf,
    },
    {
      slug: 'deadline-of-the-close',
      says: '截止之日口径：载明该日 / by the close: that day is named',
      given: line({ payments: [{}, { paidOn: '2025-11-01' }] }),
      policy: deadlineOf,
    },
    {
      slug: 'without-purchases',
      says: '没有清单行：全部材料未使用 / no purchases: every paper is unused',
      given: { application: { ...application([{}]), purchases: [] }, catalogue },
    },
    {
      slug: 'several-unused-in-order',
      says: '几份未使用的材料，依所列次序 / several unused papers, as listed',
      given: {
        application: {
          ...application([{}, { tier: 'business' }, {}]),
          purchases: application([{}, { tier: 'business' }, {}]).purchases.slice(1, 2),
        },
        catalogue,
      },
    },
  ]),
];

const most = '9999999999999.99';
const errors: readonly VectorSource[] = [
  ...ofRule({ rule: 'S-6.1', basis: '3.3', call: 'assess', tags: ['malformed'] }, [
    {
      slug: 'too-few',
      says: '审定金额少于行数 / fewer audited amounts than lines',
      given: assessed([{}, {}], {}, { audited: ['1.00'] }),
      expect: refusedAs('wrong-length', ['context', 'audited']),
    },
    {
      slug: 'too-many',
      says: '审定金额多于行数 / more audited amounts than lines',
      given: line({}, {}, { audited: ['1.00', '1.00'] }),
      expect: refusedAs('wrong-length', ['context', 'audited']),
    },
    {
      slug: 'none',
      says: '审定金额为空 / no audited amounts for a line',
      given: line({}, {}, { audited: [] }),
      expect: refusedAs('wrong-length', ['context', 'audited']),
    },
    {
      slug: 'none-for-none',
      says: '没有清单行，审定金额为空：有效 / no audited amounts for no lines: valid',
      given: assessed([], {}, { audited: [] }),
    },
    {
      slug: 'malformed',
      says: '审定金额格式不符 / a malformed audited amount',
      given: line({}, {}, { audited: ['1'] }),
      expect: refusedAs('not-canonical', ['context', 'audited', 0], '1.00'),
    },
    {
      slug: 'above-the-claim',
      says: '高于申报的审定金额不起作用 / an audited amount above the claim changes nothing',
      given: line({ claimed: '5000.00' }, {}, { audited: ['9000.00'] }),
    },
  ]),
  ...ofRule({ rule: 'S-6.2', basis: '3.2', call: 'assess', tags: ['boundary', 'malformed'] }, [
    {
      slug: 'payments-in-range',
      says: '付款合计恰为最大金额 / payments that add up to the greatest amount',
      given: line({ payments: [{ amount: '9999999999999.98' }, { amount: '0.01' }] }),
    },
    {
      slug: 'payments-out-of-range',
      says: '付款合计超过一分 / payments one fen beyond',
      given: line({ payments: [{ amount: most }, { amount: '0.01' }] }),
      expect: refusedAs('out-of-range', ['application', 'payments', 1, 'amount']),
    },
    {
      slug: 'red-letters-in-range',
      says: '红字合计恰为最大金额 / red letters that add up to the greatest amount',
      given: line({ invoice: { redLetters: reds('9999999999999.98', '0.01') } }),
    },
    {
      slug: 'red-letters-out-of-range',
      says: '红字合计超过一分 / red letters one fen beyond',
      given: line({ invoice: { redLetters: reds(most, '0.01') } }),
      expect: refusedAs('out-of-range', ['application', 'invoices', 0, 'redLetters', 1, 'total']),
    },
    {
      slug: 'payments-of-two-invoices',
      says: '两张发票的付款分别合计 / payments are added by invoice',
      given: assessed([{ payments: [{ amount: most }] }, { payments: [{ amount: most }] }]),
    },
  ]),
  ...ofRule({ rule: 'V-1.2', basis: '3.2', call: 'assess', tags: ['malformed'] }, [
    {
      slug: 'amount-claimed',
      says: '申报金额格式不符 / a malformed claim',
      given: line({ purchase: { amount: '1,000.00' } }),
      expect: refusedAs('not-canonical', ['application', 'purchases', 0, 'amount'], '1000.00'),
    },
    {
      slug: 'invoice-number',
      says: '发票号码有空格 / an invoice number with spaces',
      given: line({ purchase: { invoice: '2542 0000 0000 0000 0001' } }),
      expect: refusedAs('not-canonical', ['application', 'purchases', 0, 'invoice'], '25420000000000000001'),
    },
    {
      slug: 'product-id',
      says: '产品编号格式不符 / a malformed product',
      given: line({ purchase: { product: 'p resources' } }),
      expect: refusedAs('malformed', ['application', 'purchases', 0, 'product']),
    },
    {
      slug: 'contract-customer',
      says: '合同客户代码小写 / a customer in lower case',
      given: line({ contract: { customer: other.toLowerCase() } }),
      expect: refusedAs('not-canonical', ['application', 'contracts', 0, 'customer'], other),
    },
    {
      slug: 'invoice-seller',
      says: '销售方代码校验码不符 / a seller with a wrong check character',
      given: line({ invoice: { seller: '91420100MA00000013' } }),
      expect: refusedAs('wrong-check-character', ['application', 'invoices', 0, 'seller']),
    },
    {
      slug: 'invoice-date',
      says: '开票日期没有这一天 / an invoice of no day',
      given: line({ invoice: { issuedOn: '2025-02-29' } }),
      expect: refusedAs('not-a-day', ['application', 'invoices', 0, 'issuedOn']),
    },
    {
      slug: 'payment-date',
      says: '付款日期以斜线书写 / a payment with slashes in its date',
      given: line({ payments: [{ paidOn: '2025/03/10' }] }),
      expect: refusedAs('not-canonical', ['application', 'payments', 0, 'paidOn'], '2025-03-10'),
    },
    {
      slug: 'red-letter-total',
      says: '红字金额格式不符 / a malformed red letter',
      given: line({ invoice: { redLetters: [{ ...red(1), total: '-1.00' }] } }),
      expect: refusedAs('out-of-range', ['application', 'invoices', 0, 'redLetters', 0, 'total']),
    },
    {
      slug: 'red-letters-not-a-list',
      says: '红字不是列表 / red letters that are no list',
      given: line({ invoice: { redLetters: {} } }),
      expect: refusedAs('wrong-type', ['application', 'invoices', 0, 'redLetters']),
    },
    {
      slug: 'submitted-at',
      says: '提交时间没有时差 / submitted without an offset',
      given: line({}, { submittedAt: '2025-06-03T10:00:00' }),
      expect: refusedAs('malformed', ['application', 'submittedAt']),
    },
    {
      slug: 'tax',
      says: '税额格式不符 / a malformed tax',
      given: line({ invoice: { tax: '566.040' } }),
      expect: refusedAs('not-canonical', ['application', 'invoices', 0, 'tax'], '566.04'),
    },
  ]),
  ...ofRule({ rule: 'S-6.3', basis: '4.1', call: 'claimOf', tags: ['operand', 'order'] }, [
    {
      slug: 'eligible',
      says: '符合条件：成为排队申请 / eligible: a claim',
      given: { ...line(), queuedAt: '2025-06-03T02:00:00Z' },
    },
    {
      slug: 'ineligible',
      says: '不符合条件：没有 / ineligible: none',
      given: {
        ...line({}, { enterprise: enterprise({ district: '420704' as never }) }),
        queuedAt: '2025-06-03T10:00:00+08:00',
      },
    },
    {
      slug: 'undetermined',
      says: '尚不能判定：没有 / undetermined: none',
      given: {
        ...line({}, { enterprise: enterprise({ industry: undefined }) }),
        queuedAt: '2025-06-03T10:00:00+08:00',
      },
    },
    {
      slug: 'nothing-recognised',
      says: '没有认定：仍是排队申请，没有发票 / nothing recognised: a claim all the same, without invoices',
      given: { ...line({ contract: 'none' }), queuedAt: '2025-06-03T10:00:00+08:00' },
    },
    {
      slug: 'invoices-recognised',
      says: '只列有认定金额的发票，依行的次序 / only invoices of which something is recognised, in the order of the lines',
      given: {
        ...assessed([{ tier: 'business' }, { contract: 'none' }, {}], {}, { audited: ['10.00', '10.00', '0.00'] }),
        queuedAt: '2025-06-03T10:00:00+08:00',
      },
    },
    {
      slug: 'an-invoice-once',
      says: '两行同一发票，列一次 / an invoice of two lines is listed once',
      given: {
        ...assessed([{ claimed: 4000 }, {}, { claimed: 4000, onPapersOfLine: 1 }]),
        queuedAt: '2025-06-03T10:00:00+08:00',
      },
    },
    {
      slug: 'recognised-without-a-subsidy',
      says: '认定一分而补贴为零：发票仍列 / one fen recognised and no subsidy: the invoice is listed',
      given: { ...line({ tier: 'resources', amount: '0.01' }), queuedAt: '2025-06-03T10:00:00+08:00' },
    },
  ]),
  ...ofRule({ rule: 'S-6.4', basis: '2', call: 'marginal', tags: ['boundary', 'rounding'] }, [
    ...(
      [
        ['0.00', undefined, 'resources', { rate: '0.20', room: '200000.00', spendToUseUp: '999999.98' }],
        ['150000.00', undefined, 'capability', { rate: '0.40', room: '50000.00', spendToUseUp: '124999.99' }],
        ['199999.99', undefined, 'ecosystem', { rate: '0.50', room: '0.01', spendToUseUp: '0.01' }],
        ['200000.00', undefined, 'business', { rate: '0.30', room: '0.00' }],
        ['150000.00', '20000.00', 'capability', { rate: '0.40', room: '20000.00', spendToUseUp: '49999.99' }],
        ['150000.00', '60000.00', 'capability', { rate: '0.40', room: '50000.00', spendToUseUp: '124999.99' }],
        ['150000.00', '0.00', 'capability', { rate: '0.40', room: '0.00' }],
      ] as const
    ).map(([granted, remaining, tier, answer]) => ({
      slug: `${tier}-${granted}-${remaining ?? 'all'}`,
      says: `已核定 ${granted}，资金余 ${remaining ?? '未知'}，${tier} / granted ${granted}, ${remaining ?? 'unknown'} left in the pool, ${tier}`,
      given: { state: remaining === undefined ? { granted } : { granted, remaining }, tier },
      expect: { answer },
    })),
    {
      slug: 'rounding-down',
      says: '舍去时须多花 / rounding down asks for more',
      given: { state: { granted: '150000.00' }, tier: 'capability' },
      policy: 'wuhan-2025+rounding.down',
      expect: { answer: { rate: '0.40', room: '50000.00', spendToUseUp: '125000.00' } },
    },
    {
      slug: 'half-to-even',
      says: '五成双 / half to even',
      given: { state: { granted: '199999.98' }, tier: 'ecosystem' },
      policy: 'wuhan-2025+rounding.half-even',
      expect: { answer: { rate: '0.50', room: '0.02', spendToUseUp: '0.03' } },
    },
    {
      slug: 'lower-cap',
      says: '上限较低的政策 / a policy with a lower cap',
      given: { state: { granted: '0.00' }, tier: 'full' },
      policy: 'made-up',
      expect: { answer: { rate: '1.00', room: '1000.00', spendToUseUp: '1000.00' } },
    },
    {
      slug: 'granted-above-the-cap',
      says: '已核定高于上限：问题 / granted above the cap: a problem',
      given: { state: { granted: '200000.01' }, tier: 'business' },
      expect: refusedAs('out-of-range', ['state', 'granted']),
    },
    {
      slug: 'unknown-tier',
      says: '没有的等级：问题 / an unknown tier: a problem',
      given: { state: { granted: '0.00' }, tier: 'platinum' },
      expect: refusedAs('unknown-tier', ['tier']),
    },
  ]),
  ...ofRule({ rule: 'P-1.1', basis: '2', call: 'tierRate', tags: ['policy', 'tier'] }, [
    ...(
      [
        ['wuhan-2025', 'resources', '0.20'],
        ['wuhan-2025', 'ecosystem', '0.50'],
        ['wuhan-2026', 'resources', '0.15'],
        ['five-tiers', 'data', '0.625'],
        ['made-up', 'basic', '0.0001'],
      ] as const
    ).map(([policy, tier, answer]) => ({
      slug: `rate-of-${tier}-in-${policy}`,
      says: `${policy} 的 ${tier} / ${tier} of ${policy}`,
      policy,
      given: { tier },
      expect: { answer },
    })),
    {
      slug: 'tier-of-another-policy',
      says: '没有的等级：问题 / a tier that the policy lacks: a problem',
      given: { tier: 'data' },
      expect: refusedAs('unknown-tier', ['tier']),
    },
  ]),
];

export const assessmentVectors: readonly VectorSource[] = [
  ...papers,
  ...counting,
  ...disallowing,
  ...limits,
  ...money,
  ...flags,
  ...errors,
];
