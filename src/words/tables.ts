/**
 * Words of tables that name no field of a document: sheets, columns of reports, and what is wrong with headings and rows.
 * @module
 */
import type { ListResult } from '../audit/list';
import { fields } from './fields';
import type { Names } from './lists';
import { listingOf, type LocalizedText } from './localized';
import type { Fault } from './problem-codes';

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
export const listHeaders = /* @__PURE__ */ (() =>
  ({
    uscc: [fields.uscc, fields.enterprise],
    name: [{ zh: '企业名称', en: 'enterprise name' }, fields.name, { zh: '申报单位', en: 'applicant' }],
    amount: [fields.granted, fields.subsidy, fields.amount, { zh: '拟补贴金额', en: 'proposed subsidy' }],
  }) as const satisfies Record<string, readonly LocalizedText[]>)();

/** What the row of a total, of all or of a part, is called. */
export const totalWords = {
  total: ['合计', '总计', '共计', 'total', 'totals', 'grandtotal', 'sum'],
  subtotal: ['小计', 'subtotal', 'subtotals'],
} as const satisfies Record<string, readonly string[]>;

/** What the row of a total in a sheet is read as. */
export const totalPassedOver: LocalizedText = { zh: '合计行，未读入', en: 'a total, not read' };

/** How a note in a list begins, spaces left out. */
export const noteBeginning = /^(?:备?注|notes?)\d*:/;

/** Two columns of a list that hold the same. */
export const twoColumns: Fault = {
  code: 'duplicate-id',
  zh: '有两列都是{kind}：{given}',
  en: 'two columns are {kind}: {given}',
  expected: { zh: '各一列', en: 'one column of each' },
};
export const listColumns = {
  uscc: { zh: '代码', en: 'codes' },
  name: { zh: '名称', en: 'names' },
  amount: { zh: '金额', en: 'amounts' },
} as const satisfies Record<keyof typeof listHeaders, LocalizedText>;

export const columnNames = {
  product: { zh: '云产品', en: 'product' },
  text: { zh: '说明', en: 'explanation' },
  law: { zh: '规则', en: 'rule' },
  recorded: { zh: '记录值', en: 'recorded' },
  expected: { zh: '应为', en: 'expected' },
  reading: { zh: '备选口径', en: 'alternative' },
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

// ── Headings and rows. The codes are those of problems.ts; the sentences speak of sheets. ──

export const noHeading: Fault = {
  code: 'unknown-field',
  zh: '这一行没有模板的列名{hint}：应为{expected}',
  en: 'no heading of the template is in this row{hint}: expected {expected}',
};

/** Where the headings are. */
export function headingsInRow(row: number): LocalizedText {
  return {
    zh: `（列名在第${row}行：请删去其上各行）`,
    en: ` (the headings are in row ${row}: delete the rows above them)`,
  };
}

export const headingTwice: Fault = {
  code: 'duplicate-id',
  zh: '同一列出现两次：{given}',
  en: 'the same column twice: {given}',
  expected: { zh: '每列一次', en: 'each column once' },
};

export const missingColumn: Fault = { code: 'missing-field', zh: '缺少这一列', en: 'this column is missing' };

export function columnsMissing(columns: LocalizedText): LocalizedText {
  return { zh: `；本表缺少的列：${columns.zh}`, en: `; columns that the sheet lacks: ${columns.en}` };
}

/** At the end of a problem with headings or the register. */
export const noApplicationRead: LocalizedText = {
  zh: '；改正之前，全部申请均不读入',
  en: ' – until it is mended, no application is read',
};

export const rowOfTable: LocalizedText = {
  zh: '以列名为键的对象，如 { "申请编号": "WH-0001" }',
  en: 'a row as an object keyed by the headings, such as { "application id": "WH-0001" }',
};

export const cellsBeyond: Fault = {
  code: 'wrong-length',
  zh: '这一行的单元格多于列名：多出{given}。金额中有逗号的，请去掉逗号，或者加引号',
  en: 'the row has more cells than there are headings: {given} beyond them. Take commas out of amounts, or quote them',
};

export const cellForEach: LocalizedText = { zh: '每个列名一个单元格', en: 'one cell for each heading' };

// ── Cells ──

/** Names with their ids, as a cell may have either. */
export function choice(entries: readonly (readonly [id: string, name: LocalizedText])[]): LocalizedText {
  return listingOf(entries.map(([id, { zh, en }]) => ({ zh: `${zh}（${id}）`, en: `${en} (${id})` })));
}

export const notListed: Fault = {
  code: 'not-one-of',
  zh: '应为下列之一：{expected}；实为{given}{hint}',
  en: 'expected one of {expected}, got {given}{hint}',
};

/** A name that is on no register; one that could be an id is judged as an id. */
export const noSuchProduct: Fault = {
  code: 'malformed',
  zh: '名录中没有这个云产品：{given}{hint}',
  en: 'no product of the register has this name: {given}{hint}',
  expected: { zh: '名录中云产品的编号或名称', en: 'the id or name of a product of the register' },
};
export const noSuchProvider: Fault = {
  code: 'malformed',
  zh: '名录中没有这个云服务商：{given}{hint}',
  en: 'no provider of the register has this name: {given}{hint}',
  expected: {
    zh: '名录中云服务商的统一社会信用代码或名称',
    en: 'the unified social credit code or name of a provider of the register',
  },
};

/** A row whose application is not in the sheet of applications. */
export const ofNoApplication: Fault = {
  code: 'not-one-of',
  zh: '“申请”表中没有{given}。这一行未读入，无法判断是哪件申请缺少这一行，请核对编号',
  en: 'the sheet of applications does not have {given}. The row is not read, and it cannot be said which application lacks it: check the number',
  expected: { zh: '“申请”表中的编号', en: 'one of the sheet of applications' },
};

/** An application whose enterprise is not in the sheet of enterprises. */
export const noEnterpriseRow: Fault = {
  code: 'not-one-of',
  zh: '“申报企业”表中没有对应的行：{given}',
  en: 'the sheet of enterprises has no row for {given}',
  expected: {
    zh: '“申报企业”表中的一行，填有该申请编号，或者只填该企业的代码',
    en: 'a row of the sheet of enterprises with the number of the application, or with the code of its enterprise alone',
  },
};

/** Lines of an application in the sheet of audited amounts. */
export const noSuchLine: Fault = {
  code: 'out-of-range',
  zh: '这件申请的购买清单没有这一行：应为{expected}，实为{given}',
  en: 'the application has no such purchase line: expected {expected}, got {given}',
};
export function linesUpTo(count: number): LocalizedText {
  if (count === 0) return { zh: '空白（购买清单没有行）', en: 'a blank (it has no lines)' };
  if (count === 1) return { zh: '行号1（只有一行）', en: 'line 1 (it has one line)' };
  return { zh: `行号1至${count}`, en: `a line from 1 to ${count}` };
}
export const linesNotAudited: Fault = {
  code: 'wrong-length',
  zh: '缺少审定金额的清单行：{expected}',
  en: 'lines without an audited amount: {expected}',
};

// ── What a table is made of. ──

export function fieldOf(holder: string, field: string): LocalizedText {
  return { zh: `其中的 ${field}，即 ${holder}.${field}`, en: `the ${field} in it: ${holder}.${field}` };
}
