/**
 * The template: which sheets there are, and which columns each has, with headers in Chinese and English. The names are those
 * of the glossary; `kind` says how a cell of the column is read.
 * @module
 */
import { fieldName } from '../words/fields';
import type { LocalizedText } from '../words/localized';
import { keysOf } from '../words/plain';
import * as words from '../words/tables';
import { deepFrozen } from '../values/frozen';

/** A cell as readers of CSV and XLSX give it. */
export type Cell = string | number | boolean | Date | null | undefined;
/** One object for each row, keyed by the header. */
export type Table = readonly Readonly<Record<string, Cell>>[];

/** The sheets; those that an applicant’s papers do not need may be absent. */
export interface Tables {
  /** Who applies: one row for each application. */
  readonly enterprises: Table;
  /** Ids and times. */
  readonly applications: Table;
  /** The lists of purchases, one row for each line. */
  readonly purchases: Table;
  /** One row for each contract. */
  readonly contracts: Table;
  /** One row for each invoice, red-letter notes in it. */
  readonly invoices: Table;
  /** One row for each proof of payment. */
  readonly payments: Table;
  /** The auditor's amounts, one row for each line. */
  readonly audited?: Table;
  /** The register of providers. */
  readonly providers?: Table;
  /** The products with their tiers. */
  readonly products?: Table;
}
/** The name of a sheet of the template. */
export type Sheet = keyof Tables;

/** What each sheet is called in a workbook. */
export const sheetNames = /* @__PURE__ */ deepFrozen(words.sheetNames);
/** The headers that a published list may have. */
export const listHeaders = /* @__PURE__ */ deepFrozen(words.listHeaders);

/** How the cells of a column are read. */
export type Kind =
  | 'id'
  | 'product'
  | 'tier'
  | 'uscc'
  | 'provider'
  | 'text'
  | 'district'
  | 'industry'
  | 'count'
  | 'line'
  | 'amount'
  | 'day'
  | 'instant'
  | 'reference'
  | 'invoice'
  | 'yes-no'
  | 'accidents'
  | 'dishonesty'
  | 'red-letters';

/** A column: its headers, the field of the document that it holds, and a cell to follow. */
export interface Column extends Readonly<LocalizedText> {
  /** Path of the field in its document, `'enterprise.uscc'`. */
  readonly field: string;
  /** Whether its cells must be filled in; those of audited amounts where the application has lines. */
  readonly required: boolean;
  /** How its cells are read. */
  readonly kind: Kind;
  /** A cell filled in. */
  readonly example: Cell;
}

/** Field, kind, example, and the name of the field in the glossary where it is another one. */
type Row = readonly [field: string, kind: Kind, example: Cell, name?: string];

const applicant = '91420100616400352X';
const seller = '91420100MA000001XR';
const invoice = '25422000000012345678';
const application: Row = ['application', 'id', 'WH-0001'];

/** Columns whose key ends in `?` may be left blank. */
const rows = {
  applications: {
    application: ['id', 'id', 'WH-0001', 'application'],
    submittedAt: ['submittedAt', 'instant', '2025-06-03 09:15:00'],
    'enterprise?': ['enterprise.uscc', 'uscc', applicant, 'enterprise'],
  },
  enterprises: {
    'application?': application,
    uscc: ['uscc', 'uscc', applicant],
    name: ['name', 'text', '示例制造有限公司'],
    'district?': ['district', 'district', '420111'],
    'industry?': ['industry', 'industry', 'C3919'],
    'employees?': ['employees', 'count', 50],
    'annualRevenue?': ['annualRevenue', 'amount', '800'],
    'majorAccidents?': ['majorAccidents', 'accidents', '无'],
    'seriousDishonesty?': ['seriousDishonesty', 'dishonesty', '无'],
    'cloudProvider?': ['cloudProvider', 'yes-no', '否'],
  },
  purchases: {
    application,
    product: ['product', 'product', 'P-1'],
    contract: ['contract', 'reference', 'HT/2025/1'],
    invoice: ['invoice', 'invoice', invoice],
    amount: ['amount', 'amount', '2', 'Purchase.amount'],
  },
  contracts: {
    application,
    contract: ['id', 'reference', 'HT/2025/1', 'contract'],
    signedOn: ['signedOn', 'day', '2025-03-01'],
    customer: ['customer', 'uscc', applicant],
    provider: ['provider', 'provider', seller],
  },
  invoices: {
    application,
    invoice: ['id', 'invoice', invoice, 'invoice'],
    issuedOn: ['issuedOn', 'day', '2025-03-05'],
    seller: ['seller', 'provider', seller],
    buyer: ['buyer', 'uscc', applicant],
    net: ['net', 'amount', '1.88'],
    tax: ['tax', 'amount', '0.12'],
    total: ['total', 'amount', '2'],
    'void?': ['void', 'yes-no', ''],
    'redLetters?': ['redLetters', 'red-letters', ''],
  },
  payments: {
    application,
    payment: ['id', 'reference', 'YH-1', 'id'],
    invoice: ['invoice', 'invoice', invoice, 'Payment.invoice'],
    paidOn: ['paidOn', 'day', '2025-03-10'],
    payer: ['payer', 'uscc', applicant],
    payee: ['payee', 'provider', seller],
    amount: ['amount', 'amount', '2', 'Payment.amount'],
  },
  audited: { application, line: ['line', 'line', 1], amount: ['amount', 'amount', '2', 'amounts'] },
  providers: { uscc: ['uscc', 'uscc', seller], name: ['name', 'text', '示例云服务商'] },
  products: {
    product: ['id', 'id', 'P-1', 'product'],
    name: ['name', 'text', '示例云主机'],
    provider: ['provider', 'provider', seller],
    tier: ['tier', 'tier', 'resources'],
  },
} as const satisfies Record<Sheet, Readonly<Record<string, Row>>>;

/**
 * The template: sheet, then column, with its headers in both languages, the field that it holds, whether it must be filled in,
 * and an example (amounts in ten thousand yuan). Deeply frozen.
 * @example tableHeaders.invoices.total.zh // '价税合计'
 */
export const tableHeaders: Readonly<Record<Sheet, Readonly<Record<string, Column>>>> = /* @__PURE__ */ (() => {
  const columnsOf = (columns: Readonly<Record<string, Row>>) =>
    Object.fromEntries(Object.entries(columns).map(([key, row]) => [key.replace('?', ''), columnOf(key, row)]));
  const tables = Object.entries(rows).map(([sheet, columns]) => [sheet, columnsOf(columns)]);
  return deepFrozen(Object.fromEntries(tables) as Record<Sheet, Record<string, Column>>);
})();

function columnOf(key: string, [field, kind, example, name = field]: Row): Column {
  const { zh, en } = fieldName(name) ?? { zh: name, en: name };
  return { zh, en, field, required: !key.endsWith('?'), kind, example };
}

export const sheets = /* @__PURE__ */ keysOf(rows);

/** The sheets of an application’s lists, and the fields of a document that hold them. */
export const paperSheets = ['purchases', 'contracts', 'invoices', 'payments'] as const;
export type PaperSheet = (typeof paperSheets)[number];

/** The words of cells that are not in a document as text. */
export const cellWords = {
  none: { zh: '无', en: 'none' },
  yes: { zh: '是', en: 'yes' },
  no: { zh: '否', en: 'no' },
  safety: { zh: '安全', en: 'safety' },
  environmental: { zh: '环境', en: 'environmental' },
  repaired: { zh: '修复', en: 'repaired' },
} as const satisfies Record<string, LocalizedText>;
