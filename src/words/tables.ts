/**
 * Words of tables that name no field of a document: sheets, and columns of reports.
 * @module
 */
import type { ListResult } from '../audit/list';
import type { Names } from './lists';
import type { LocalizedText } from './localized';

/** What each sheet is called in a workbook. */
export const sheetNames = {
  applications: { zh: '申请', en: 'applications' },
  enterprises: { zh: '申报企业', en: 'enterprises' },
  purchases: { zh: '购买清单', en: 'purchases' },
  contracts: { zh: '合同', en: 'contracts' },
  invoices: { zh: '发票', en: 'invoices' },
  payments: { zh: '付款凭证', en: 'payments' },
  audited: { zh: '审定金额', en: 'audited amounts' },
  providers: { zh: '云服务商', en: 'providers' },
  products: { zh: '云产品', en: 'products' },
} as const satisfies Record<string, LocalizedText>;

/** The headers that a published list may have. */
export const listHeaders = {
  uscc: [
    { zh: '统一社会信用代码', en: 'unified social credit code' },
    { zh: '企业代码', en: 'enterprise’s code' },
  ],
  name: [
    { zh: '企业名称', en: 'enterprise name' },
    { zh: '名称', en: 'name' },
  ],
  amount: [
    { zh: '核定金额', en: 'amount granted' },
    { zh: '补贴金额', en: 'subsidy' },
    { zh: '金额', en: 'amount' },
  ],
} as const satisfies Record<string, readonly LocalizedText[]>;

/** What the row of a total is called in a list. */
export const totalWords: readonly string[] = ['合计', '总计', '小计', '共计', 'total', 'subtotal', 'grandtotal', 'sum'];

export const columnNames = {
  text: { zh: '说明', en: 'explanation' },
  law: { zh: '规则', en: 'rule' },
  recorded: { zh: '记录值', en: 'recorded' },
  expected: { zh: '应为', en: 'expected' },
  changed: { zh: '变动件数', en: 'grants changed' },
  change: { zh: '核定合计变动', en: 'change of the total' },
  result: { zh: '比对结果', en: 'result' },
  listed: { zh: '公示金额', en: 'listed' },
  difference: { zh: '差额', en: 'difference' },
  sheet: { zh: '表', en: 'sheet' },
  row: { zh: '行号', en: 'row' },
  column: { zh: '列', en: 'column' },
  from: { zh: '原填写', en: 'as written' },
  to: { zh: '读作', en: 'read as' },
} as const satisfies Record<string, LocalizedText>;

export const listResultNames: Names<ListResult> = {
  equal: { zh: '一致', en: 'equal' },
  differs: { zh: '金额不一致', en: 'differs' },
  missing: { zh: '名单缺少', en: 'missing' },
  unexpected: { zh: '名单多出', en: 'unexpected' },
};
