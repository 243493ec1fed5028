/**
 * Each finding in a few words, and the sentence that an explanation has for it. `{name}` stands for what was compared.
 * @module
 */
import type { FindingCode } from '../subsidy/findings';
import type { Names } from './lists';
import { texts } from './localized';

export const findingNames: Names<FindingCode> = {
  'product-not-in-catalogue': { zh: '云产品不在名录', en: 'product not in the catalogue' },
  'contract-missing': { zh: '缺少合同', en: 'contract missing' },
  'contract-customer-differs': { zh: '合同购买方不符', en: 'customer of the contract differs' },
  'contract-provider-differs': { zh: '合同云服务商不符', en: 'provider of the contract differs' },
  'invoice-missing': { zh: '缺少发票', en: 'invoice missing' },
  'invoice-buyer-differs': { zh: '发票购买方不符', en: 'buyer of the invoice differs' },
  'invoice-seller-differs': { zh: '发票销售方不符', en: 'seller of the invoice differs' },
  'invoice-void': { zh: '发票已作废', en: 'invoice void' },
  'invoice-total-inconsistent': { zh: '发票价税合计不符', en: 'invoice does not add up' },
  'invoice-already-claimed': { zh: '发票已由其他申请使用', en: 'invoice used by another application' },
  'outside-purchase-year': { zh: '不在购买期内', en: 'outside the purchase period' },
  'payment-missing': { zh: '没有可以计入的付款', en: 'no payment that counts' },
  'limited-by-invoice': { zh: '受发票金额限制', en: 'limited by the invoice' },
  'limited-by-payment': { zh: '受付款金额限制', en: 'limited by the payments' },
  'limited-by-audit': { zh: '受审定金额限制', en: 'limited by the audit' },
  'contract-after-submission': { zh: '合同签订晚于提交日', en: 'contract signed after submission' },
  'invoice-after-submission': { zh: '开票晚于提交日', en: 'invoice issued after submission' },
  'payment-payer-differs': { zh: '付款方不符', en: 'payer differs' },
  'payment-payee-differs': { zh: '收款方不符', en: 'payee differs' },
  'payment-too-late': { zh: '付款晚于期限', en: 'payment too late' },
  'paper-not-listed': { zh: '清单未使用的材料', en: 'paper that no line uses' },
};

export const findingSentences = /* @__PURE__ */ texts<FindingCode>({
  'product-not-in-catalogue': '云产品{product}不在名录之内 / product {product} is not in the catalogue',
  'contract-missing': {
    zh: '没有编号为{contract}的合同；已填写的，请核对清单与合同的编号是否逐字一致',
    en: 'no contract has the number {contract}; if it was entered, check that both have the number to the letter',
  },
  'contract-customer-differs': {
    zh: '合同{contract}的购买方{customer}不是申报企业{enterprise}',
    en: 'the customer of contract {contract}, {customer}, is not the enterprise {enterprise}',
  },
  'contract-provider-differs': {
    zh: '合同{contract}的云服务商{provider}不是该产品的云服务商{productProvider}',
    en: 'the provider of contract {contract}, {provider}, is not the provider of the product, {productProvider}',
  },
  'invoice-missing': '没有号码为{invoice}的发票 / no invoice has the number {invoice}',
  'invoice-buyer-differs': {
    zh: '发票{invoice}的购买方{buyer}不是申报企业{enterprise}',
    en: 'the buyer of invoice {invoice}, {buyer}, is not the enterprise {enterprise}',
  },
  'invoice-seller-differs': {
    zh: '发票{invoice}的销售方{seller}不是该产品的云服务商{productProvider}',
    en: 'the seller of invoice {invoice}, {seller}, is not the provider of the product, {productProvider}',
  },
  'invoice-void': '发票{invoice}已作废 / invoice {invoice} is void',
  'invoice-total-inconsistent': {
    zh: '发票{invoice}合计不符：金额与税额之和{net} + {tax} ≠ 价税合计{total}',
    en: 'invoice {invoice} does not add up: net and tax, {net} + {tax} ≠ total {total}',
  },
  'invoice-already-claimed':
    '发票{invoice}已由申请{claimedBy}使用 / invoice {invoice} has been used by application {claimedBy}',
  'outside-purchase-year': '{datedBy}日期{days}{from}至{to}之内 / {datedBy} {days} the period from {from} to {to}',
  'payment-missing': '发票{invoice}没有可以计入的付款 / no payment for invoice {invoice} counts',
  'limited-by-invoice': {
    zh: '发票{invoice}扣除红字发票和已认定部分后余{room}，低于申报金额{claimed}',
    en: 'of invoice {invoice}, net of red letters and of what was recognised before, {room} is left, below the {claimed} claimed',
  },
  'limited-by-payment': {
    zh: '发票{invoice}的付款扣除已认定部分后余{room}，低于申报金额{claimed}',
    en: 'of the payments for invoice {invoice}, net of what was recognised before, {room} is left, below the {claimed} claimed',
  },
  'limited-by-audit':
    '第三方审计审定{audited}，低于申报金额{claimed} / the audit recognises {audited}, below the {claimed} claimed',
  'contract-after-submission': {
    zh: '合同{contract}签订于{signedOn}，晚于提交日{submittedOn}',
    en: 'contract {contract} was signed on {signedOn}, after the day of submission {submittedOn}',
  },
  'invoice-after-submission': {
    zh: '发票{invoice}开具于{issuedOn}，晚于提交日{submittedOn}',
    en: 'invoice {invoice} was issued on {issuedOn}, after the day of submission {submittedOn}',
  },
  'payment-payer-differs': {
    zh: '付款{payment}的付款方{payer}不是申报企业{enterprise}，不予计入',
    en: 'the payer of payment {payment}, {payer}, is not the enterprise {enterprise}: it does not count',
  },
  'payment-payee-differs': {
    zh: '付款{payment}的收款方{payee}不是发票销售方{seller}，不予计入',
    en: 'the payee of payment {payment}, {payee}, is not the seller of the invoice, {seller}: it does not count',
  },
  'payment-too-late': {
    zh: '付款{payment}支付于{paidOn}，晚于期限{deadline}，不予计入',
    en: 'payment {payment} was made on {paidOn}, after the deadline {deadline}: it does not count',
  },
  'paper-not-listed': '清单各行均未使用{paper}{number} / no purchase line uses {paper} {number}',
});
