/**
 * Spreadsheets as they come: what is read, what is refused, and that nothing is lost. The set below holds every mess that the
 * bureaus have reported; each refused cell is named by sheet, row and column.
 */
import { describe, expect, it } from 'vitest';
import { decideRound, InvalidValueError, wuhan2025, type Catalogue, type Id } from 'cloud-voucher-rules';
import {
  applicationsFromTables,
  tableHeaders,
  tableOf,
  tablesOf,
  type Cell,
  type Table,
  type Tables,
} from 'cloud-voucher-rules/tables';
import { fieldName, fields } from '../../src/words/fields';
import { application, catalogue, enterpriseNumber } from '../support/builders';
import { refusalOf } from '../support/problems';

type Cells = Record<string, Cell>;
type Mess = Record<keyof Tables, Cells[]>;
const policy = wuhan2025;

/** 60 applications, 120 lines, as the template has them. */
function messy(): Mess {
  const applications = Array.from({ length: 60 }, (_, i) =>
    application(
      `A-${i + 1}`,
      [
        { tier: 'resources', amount: 20_000 },
        { tier: 'business', amount: '1234.50' },
      ],
      {
        enterprise: enterpriseNumber(i + 1),
      },
    ),
  );
  const audited = Object.fromEntries(
    applications.map(({ id, purchases }) => [id, purchases.map(({ amount }) => amount)]),
  );
  return JSON.parse(JSON.stringify(tablesOf({ applications, audited, catalogue }, { locale: 'zh' }))) as Mess;
}

const read = (tables: Mess | Tables, unit: 'yuan' | 'ten-thousand-yuan' = 'yuan') =>
  applicationsFromTables(tables, { policy, unit });
const rowAt = (table: Cells[], i: number): Cells => table[i] ?? {};
const places = ({ problems }: ReturnType<typeof read>) =>
  problems.map(({ sheet, row, column, code, application: of }) => [sheet, row, column, code, of]);

/** The set with one row changed. */
function changed(sheet: keyof Tables, i: number, cells: Cells): Mess {
  const tables = messy();
  Object.assign(rowAt(tables[sheet], i), cells);
  return tables;
}

describe('what has one meaning', () => {
  const clean = read(messy()).applications;

  it('is read from a clean set', () => {
    expect(clean).toHaveLength(60);
    expect(clean.flatMap(({ purchases }) => purchases)).toHaveLength(120);
  });

  it.each<[string, keyof Tables, Cells, string]>([
    ['slashes', 'invoices', { 开票日期: '2025/3/1' }, '2025-03-01'],
    ['Chinese days', 'invoices', { 开票日期: '2025年3月1日' }, '2025-03-01'],
    ['a day number', 'invoices', { 开票日期: 45717 }, '2025-03-01'],
    ['a Date cell, by its UTC day', 'invoices', { 开票日期: new Date(Date.UTC(2025, 2, 1, 23, 59)) }, '2025-03-01'],
    ['thousands separators', 'purchases', { 申报金额: '20,000.00' }, '20000.00'],
    ['full-width digits and spaces', 'purchases', { 申报金额: ' ２００００ 元' }, '20000.00'],
    ['a number', 'purchases', { 申报金额: 20000 }, '20000.00'],
    ['its own unit', 'purchases', { 申报金额: '2万元' }, '20000.00'],
    ['the name of a district', 'enterprises', { 登记地: '洪山 区' }, '420111'],
    ['a district with its city', 'enterprises', { 登记地: '武汉市洪山区' }, '420111'],
    ['a district with its province', 'enterprises', { 登记地: '湖北省 武汉市洪山区' }, '420111'],
    ['the number of a district', 'enterprises', { 登记地: 420111 }, '420111'],
    ['the name of a product', 'purchases', { 云产品编号: '示例云产品(resources)' }, 'p-resources'],
    [
      'the name of a provider',
      'contracts',
      { 云服务商代码: '示例云服务商（resources）' },
      catalogue.providers[0]?.uscc ?? '',
    ],
    ['a code in lower case with spaces', 'invoices', { 购买方代码: '9142 0100 ma00 0000 12' }, '91420100MA00000012'],
    ['an industry code without its letter', 'enterprises', { 行业代码: 3919 }, 'C3919'],
    ['staff', 'enterprises', { 从业人员: '５０ 人' }, '50'],
    ['a Beijing time', 'applications', { 提交时间: '2025/6/3 10:00' }, '2025-06-03T10:00:00+08:00'],
    [
      'a time in a Date cell',
      'applications',
      { 提交时间: new Date(Date.UTC(2025, 5, 3, 10)) },
      '2025-06-03T10:00:00+08:00',
    ],
    ['a day number with a fraction', 'applications', { 提交时间: 45811 + 10 / 24 }, '2025-06-03T10:00:00+08:00'],
    ['a day number in text, as CSV has it', 'invoices', { 开票日期: '45717' }, '2025-03-01'],
    ['one with a fraction', 'applications', { 提交时间: '４５８１１.4166666667 ' }, '2025-06-03T10:00:00+08:00'],
  ])('%s', (_, sheet, cells, to) => {
    const { applications, problems, notes } = read(changed(sheet, 0, cells));
    const [[column = '', from] = []] = Object.entries(cells);
    expect(problems).toEqual([]);
    expect(applications).toEqual(clean);
    expect(notes).toEqual([{ sheet, row: 2, column, from, to }]);
  });

  it.each<[keyof Tables, Cells, string | undefined]>([
    ['enterprises', { 重大安全和环境事故: '安全 2020年2月1日' }, '安全 2020-02-01'],
    ['enterprises', { 重大安全和环境事故: 'safety 2020/2/1' }, 'safety 2020-02-01'],
    ['enterprises', { 重大安全和环境事故: '安全 2020-02-01' }, undefined],
    ['enterprises', { 严重失信记录: new Date('2020-02-01T00:00:00Z') }, '2020-02-01'],
    ['enterprises', { 严重失信记录: 43862 }, '2020-02-01'],
    ['enterprises', { 严重失信记录: 20200201 }, '2020-02-01'],
    ['enterprises', { 严重失信记录: '43862 修复 43863' }, '2020-02-01 修复 2020-02-02'],
    ['invoices', { 红字发票: '25422000000000000999 2025/3/1 0.5元' }, '25422000000000000999 2025-03-01 0.50'],
  ])('in a list, in one cell of %s: %j', (sheet, cells, to) => {
    const { problems, notes } = read(changed(sheet, 0, cells));
    expect(problems).toEqual([]);
    expect(notes.map((note) => note.to)).toEqual(to === undefined ? [] : [to]);
  });

  it('amounts in the unit stated, exactly', () => {
    const tables = messy();
    const units = {
      purchases: ['申报金额'],
      invoices: ['不含税金额', '税额', '价税合计'],
      payments: ['付款金额'],
      audited: ['审定金额'],
      enterprises: ['上年营业收入'],
    };
    for (const [sheet, columns] of Object.entries(units)) {
      for (const row of tables[sheet as keyof Tables])
        for (const column of columns) row[column] = Number((Number(row[column]) / 10_000).toFixed(6));
    }
    expect(read(tables, 'ten-thousand-yuan').applications).toEqual(clean);
    rowAt(tables.purchases, 0)['申报金额'] = 3.03;
    expect(read(tables, 'ten-thousand-yuan').applications[0]?.purchases[0]?.amount).toBe('30300.00');
  });

  it.each<[Cell, string]>([
    ['2 万', '20000.00'],
    ['2万', '20000.00'],
    ['0.0002亿', '20000.00'],
    ['20,000 元整', '20000.00'],
    ['20000 CNY', '20000.00'],
    ['¥2', '20000.00'],
  ])('an amount in its own unit, else in ten thousand yuan: %j', (申报金额, amount) => {
    const { applications, problems } = read(changed('purchases', 0, { 申报金额 }), 'ten-thousand-yuan');
    expect(problems).toEqual([]);
    expect(applications[0]?.purchases[0]?.amount).toBe(amount);
  });

  it.each<[Cell, string]>([
    [45961.999999, '2025-10-31T23:59:59.914+08:00'],
    [45961 + 86_399 / 86_400, '2025-10-31T23:59:59+08:00'],
    [45961.99999999999, '2025-11-01T00:00:00+08:00'],
    [new Date('2025-10-31T23:59:59.910Z'), '2025-10-31T23:59:59.91+08:00'],
    [new Date('2025-10-31T00:00:00.001Z'), '2025-10-31T00:00:00.001+08:00'],
  ])('a time, to the millisecond: %s', (提交时间, submittedAt) => {
    expect(read(changed('applications', 0, { 提交时间 })).applications[0]?.submittedAt).toBe(submittedAt);
  });

  it.each<[Cell, string]>([
    [3.7735849999999997, '37735.85'],
    [40000.000000000007, '400000000.00'],
    [0.30000000000000004, '3000.00'],
  ])('an amount with the fifteen digits that a spreadsheet shows: %d', (审定金额, amount) => {
    const { audited, problems } = read(changed('audited', 0, { 审定金额 }), 'ten-thousand-yuan');
    expect([problems, audited?.['A-1' as Id]?.[0]]).toEqual([[], amount]);
  });

  it('rows of totals, which are passed over with a note', () => {
    const tables = messy();
    tables.applications.push({ 申请编号: '合 计：', 提交时间: '60 件' });
    tables.purchases.push({ 申请编号: ' ', 云产品编号: 'Total', 申报金额: '1' });
    tables.audited.splice(1, 0, { 申请编号: '小计', 审定金额: 21234.5 });
    const { applications, audited, problems, notes } = read(tables);
    expect(problems).toEqual([]);
    expect(applications).toEqual(clean);
    expect(audited?.['A-1' as Id]).toEqual(['20000.00', '1234.50']);
    expect(notes).toEqual([
      { sheet: 'applications', row: 62, column: '申请编号', from: '合 计：', to: '' },
      { sheet: 'purchases', row: 122, column: '云产品编号', from: 'Total', to: '' },
      { sheet: 'audited', row: 3, column: '申请编号', from: '小计', to: '' },
    ]);
  });

  it.each<[keyof Tables, Cells]>([
    ['purchases', { 申请编号: '合计' }],
    ['payments', { 申请编号: '小计' }],
    ['invoices', { 申请编号: 'total' }],
    ['audited', { 申请编号: '合计' }],
    ['contracts', { 申请编号: '共计', 合同编号: '', 签订日期: '', 合同购买方代码: '' }],
    ['enterprises', { 申请编号: 'Total' }],
    ['products', { 云产品编号: '合计' }],
    ['providers', { 统一社会信用代码: '合计' }],
  ])('a row of data of %s that begins as a total does, %j, is none: it is a problem', (sheet, cells) => {
    const { problems, notes } = read(changed(sheet, 0, cells));
    expect(notes.filter(({ to }) => to === '')).toEqual([]);
    expect(problems.map((each) => [each.sheet, each.row])).toContainEqual([sheet, 2]);
  });

  it('rows of an application whose number is such a word', () => {
    const tables = messy();
    rowAt(tables.applications, 0)['申请编号'] = 'total';
    for (const sheet of ['enterprises', 'purchases', 'contracts', 'invoices', 'payments', 'audited'] as const)
      for (const row of tables[sheet]) if (row['申请编号'] === 'A-1') row['申请编号'] = 'total';
    expect(read(tables).applications.map(({ id }) => id)[0]).toBe('total');
    // The line is missing, so its cells are those of a total.
    rowAt(tables.audited, 0)['清单行号'] = '';
    expect(places(read(tables))).toEqual([['audited', 2, '清单行号', 'missing-field', 'total']]);
  });

  it('rows of totals with counts and dashes, which are facts of nothing', () => {
    const tables = messy();
    tables.contracts.push({ 申请编号: '合计', 合同编号: '共60份', 签订日期: '—', 合同购买方代码: '/' });
    tables.enterprises.push({ 申请编号: '合计', 名称: '60家', 从业人员: 3000, 上年营业收入: '48000' });
    const { applications, problems } = read(tables);
    expect([applications, problems]).toEqual([clean, []]);
  });

  it('whole seconds as day numbers, without a fraction', () => {
    const tables = messy();
    tables.applications.forEach((row, i) => (row['提交时间'] = 45811 + (i * 1439 + 1) / 86_400));
    for (const { submittedAt } of read(tables).applications) expect(submittedAt).toMatch(/^2025-06-03T[\d:]{8}\+/);
  });

  it('what the library itself marks as text, without a note', () => {
    const marked = changed('contracts', 0, { 合同编号: "'1E+05" });
    rowAt(marked.purchases, 0)['合同编号'] = "'1E+05";
    for (const [i, id] of [
      [0, "'25422000000012300000"],
      [4, "'25422000000012400000"],
    ] as const)
      rowAt(marked.payments, i)['所付发票'] = id;
    const { applications, problems, notes } = read(marked);
    expect([problems, notes]).toEqual([[], []]);
    expect(applications[0]?.contracts[0]?.id).toBe('1E+05');
    expect(applications[2]?.payments[0]?.invoice).toBe('25422000000012400000');
  });

  it('a column whose header states its unit, whatever that of the others', () => {
    const tables = messy();
    for (const row of tables.purchases) {
      row['申报金额（万元）'] = Number(row['申报金额']) / 10_000;
      delete row['申报金额'];
    }
    expect(read(tables)).toMatchObject({ problems: [], applications: clean });
    const english = tablesOf({ applications: clean, catalogue }, { locale: 'en' });
    const payments = english.payments.map(({ 'amount paid': amount, ...row }) => ({
      ...row,
      'Amount paid (yuan)': amount,
    }));
    expect(read({ ...english, payments }).applications).toEqual(clean);
  });

  it('the sheet numbers its rows from where the caller says', () => {
    const tables = changed('payments', 3, { 付款日期: '3/6/2025' });
    const from = applicationsFromTables(tables, { policy, unit: 'yuan', firstRow: 5 });
    expect(from.problems[0]).toMatchObject({ sheet: 'payments', row: 8, column: '付款日期', application: 'A-2' });
  });

  it('an enterprise of several applications may have one row, found by its code', () => {
    const tables = messy();
    for (const row of tables.enterprises) row['申请编号'] = '';
    expect(read(tables).applications).toEqual(clean);
  });

  it('blank rows and blank columns are nothing', () => {
    const tables = messy();
    tables.purchases.push({ 申请编号: ' ', 申报金额: null, 备注: '' });
    expect(read(tables)).toMatchObject({ problems: [], applications: { length: 60 } });
  });
});

describe('what has none, or several', () => {
  it.each<[string, keyof Tables, Cells, string]>([
    ['a day with two readings', 'invoices', { 开票日期: '3/6/2025' }, 'ambiguous'],
    ['a day that is not there', 'invoices', { 开票日期: '2025-02-30' }, 'not-a-day'],
    ['a time without its hour', 'applications', { 提交时间: '2025/6/3' }, 'malformed'],
    ['a Date at midnight for a time', 'applications', { 提交时间: new Date(Date.UTC(2025, 5, 3)) }, 'malformed'],
    ['a number for an invoice', 'invoices', { 发票号码: 2.5420000000000012e19 }, 'digits-lost'],
    ['scientific notation', 'invoices', { 发票号码: '2.542E+19' }, 'digits-lost'],
    ['a number for a credit code', 'contracts', { 合同购买方代码: 914201006164003500 }, 'digits-lost'],
    ['a number for a contract', 'contracts', { 合同编号: 20250001 }, 'digits-lost'],
    ['scientific notation of a contract', 'purchases', { 合同编号: '2.5E+12' }, 'digits-lost'],
    ['an invoice that lost its leading zeros', 'invoices', { 发票号码: '4200204130-1234567' }, 'malformed'],
    ['more decimals than a fen', 'purchases', { 申报金额: '1.005' }, 'malformed'],
    ['a negative amount', 'purchases', { 申报金额: -5 }, 'out-of-range'],
    ['an error of the spreadsheet', 'purchases', { 申报金额: '#REF!' }, 'malformed'],
    ['a wrong check character', 'invoices', { 销售方代码: '914201006164003521' }, 'wrong-check-character'],
    ['a name on no register', 'contracts', { 云服务商代码: '某云公司' }, 'malformed'],
    ['a district that is not there', 'enterprises', { 登记地: '红山区' }, 'not-one-of'],
    ['a district of another city', 'enterprises', { 登记地: '非武汉市洪山区' }, 'not-one-of'],
    [
      'a day for an accident, which does not say of which kind',
      'enterprises',
      { 重大安全和环境事故: 43862 },
      'malformed',
    ],
    ['a product that is not there', 'purchases', { 云产品编号: '某云产品' }, 'malformed'],
    ['neither yes nor no', 'enterprises', { 是否为云服务商: '不详' }, 'not-one-of'],
    ['a required cell left blank', 'payments', { 付款日期: ' ' }, 'missing-field'],
    ['an accident without its day', 'enterprises', { 重大安全和环境事故: '安全' }, 'malformed'],
    ['a number of five digits beyond the days of 1990 to 2100', 'invoices', { 开票日期: '99999' }, 'malformed'],
    ['a whole day number for a time', 'applications', { 提交时间: '45811' }, 'malformed'],
    ['no number where digits count', 'invoices', { 购买方代码: NaN }, 'wrong-type'],
    ['no number for a name', 'enterprises', { 名称: NaN }, 'wrong-type'],
    ['half a character in a name', 'enterprises', { 名称: '武汉\ud83d' }, 'not-well-formed-text'],
    ['nothing but a tab behind an apostrophe', 'enterprises', { 名称: "'\t" }, 'missing-field'],
  ])('%s', (_, sheet, cells, code) => {
    const result = read(changed(sheet, 0, cells));
    const [column = ''] = Object.keys(cells);
    expect(places(result)).toEqual([[sheet, 2, column, code, 'A-1']]);
    expect(result.applications.map(({ id }) => id)).toEqual(Array.from({ length: 59 }, (__, i) => `A-${i + 2}`));
  });

  it.each<[keyof Tables, Cells, string]>([
    ['purchases', { 申报金额: '二万' }, 'got "二万"'],
    ['purchases', { 申报金额: '2w' }, 'got "2w"'],
    ['purchases', { 申报金额: '-5' }, 'got "-5"'],
    ['purchases', { 申报金额: '99999999999' }, 'got "99999999999"'],
    ['purchases', { 申报金额: NaN }, 'got NaN'],
    ['applications', { 提交时间: 45811 }, 'got 45811'],
    [
      'applications',
      { 提交时间: new Date(NaN) },
      'expected an instant with seconds and offset, such as 2025-06-03T09:15:00+08:00, got "Invalid Date"',
    ],
    ['payments', { 付款日期: new Date(NaN) }, 'such as 2025-06-03 or 2025/6/3, got "Invalid Date"'],
    ['contracts', { 合同编号: Infinity }, 'got Infinity'],
  ])('in %s %j: the cell is quoted as it is', (sheet, cells, message) => {
    const [found, ...others] = read(changed(sheet, 0, cells), 'ten-thousand-yuan').problems;
    expect(found?.message.en.endsWith(message)).toBe(true);
    expect(others).toEqual([]);
  });

  it('more decimals than a fen in ten thousand yuan', () => {
    const tables = changed('purchases', 0, { 申报金额: '3.0300001' });
    expect(read(tables, 'ten-thousand-yuan').problems[0]).toMatchObject({ column: '申报金额', application: 'A-1' });
  });

  it.each<['yuan' | 'ten-thousand-yuan', Cell, RegExp]>([
    ['yuan', '二万', /^expected an amount from 0.00 to 9999999999999.99 yuan .*, got "二万"$/],
    ['ten-thousand-yuan', '二万', /^expected an amount in ten thousand yuan .*3\.03, got "二万"$/],
    ['ten-thousand-yuan', 3.03000001, /expected an amount in ten thousand yuan .*, got 3\.03000001$/],
    ['ten-thousand-yuan', '99999999999', /expected an amount in ten thousand yuan .*, got "99999999999"$/],
    [
      'ten-thousand-yuan',
      '1E5',
      /^digits are missing, .*: "1E5"\. Type it again from the original document, an amount in ten thousand yuan/,
    ],
    ['ten-thousand-yuan', true, /^expected an amount in ten thousand yuan .*, got true$/],
    ['ten-thousand-yuan', '1.001元', /expected an amount in ten thousand yuan/],
  ])('an amount in %s, of which a refusal says the unit: %j', (unit, 申报金额, message) => {
    const [found] = read(changed('purchases', 0, { 申报金额 }), unit).problems;
    expect(found?.message.en).toMatch(message);
    expect(found?.message.en).toContain(found?.expected?.en);
  });

  it('a line 0: lines begin at 1', () => {
    const [found] = read(changed('audited', 0, { 清单行号: 0 })).problems;
    expect(found?.message.en).toBe('out of range: expected a whole number of at least 1, got 0');
  });

  it('a product name that two providers sell', () => {
    const [first, second] = catalogue.products;
    if (first === undefined || second === undefined) throw new Error('the catalogue has two products');
    const twice: Catalogue = { ...catalogue, products: [first, { ...second, name: first.name }] };
    const { enterprises, applications, purchases, contracts, invoices, payments } = changed('purchases', 0, {
      云产品编号: first.name,
    });
    const rest = { enterprises, applications, purchases, contracts, invoices, payments };
    const result = applicationsFromTables(rest, { policy, catalogue: twice, unit: 'yuan' });
    expect(places(result)).toEqual([['purchases', 2, '云产品编号', 'ambiguous', 'A-1']]);
    expect(result.problems[0]?.message.zh).toContain('p-resources、p-business');
  });

  it('invoices that became one number, too: a row of the sheet is an invoice of its own', () => {
    const tables = messy();
    for (const i of [0, 4]) rowAt(tables.invoices, i)['发票号码'] = '25420000000000100000';
    const lost = places(read(tables)).filter(([, , , code]) => code === 'digits-lost');
    expect(lost.map(([sheet, row]) => [sheet, row])).toEqual([
      ['invoices', 2],
      ['invoices', 6],
    ]);
    const twoLines = messy();
    for (const i of [0, 1]) rowAt(twoLines.purchases, i)['发票号码'] = '25420000000000100000';
    expect(places(read(twoLines)).filter(([, , , code]) => code === 'digits-lost')).toEqual([]);
  });

  it('two invoice numbers of a column that end in five zeros: all of them', () => {
    const tables = messy();
    rowAt(tables.invoices, 0)['发票号码'] = '25420000000000100000';
    rowAt(tables.invoices, 4)['发票号码'] = '25420000000000200000';
    const lost = places(read(tables)).filter(([, , , code]) => code === 'digits-lost');
    expect(lost).toEqual([
      ['invoices', 2, '发票号码', 'digits-lost', 'A-1'],
      ['invoices', 6, '发票号码', 'digits-lost', 'A-3'],
    ]);
    expect(read(changed('invoices', 0, { 发票号码: '25420000000000100000' })).problems).toEqual([]);
  });

  it('a merged cell: a row without a number counts against the application above', () => {
    const result = read(changed('purchases', 1, { 申请编号: null }));
    expect(places(result)).toEqual([['purchases', 3, '申请编号', 'missing-field', 'A-1']]);
    expect(result.applications).toHaveLength(59);
  });

  it.each(['purchases', 'contracts', 'invoices', 'payments', 'audited', 'enterprises'] as const)(
    'a row of %s that belongs to no application',
    (sheet) => {
      const tables = messy();
      tables[sheet].push({ ...rowAt(tables[sheet], 0), 申请编号: 'A-99' });
      const row = tables[sheet].length + 1;
      const result = read(tables);
      // No application is left out: which one lacks the row is not known, and the problem says so.
      expect(places(result)).toEqual([[sheet, row, '申请编号', 'not-one-of', undefined]]);
      expect(result.problems[0]?.message.zh).toContain('没有“A-99”。这一行未读入，无法判断是哪件申请缺少这一行');
      expect(result.applications).toHaveLength(60);
    },
  );

  it('an application twice, an enterprise twice, a paper twice', () => {
    const tables = messy();
    tables.applications.push({ ...rowAt(tables.applications, 0) });
    tables.enterprises.push({ ...rowAt(tables.enterprises, 1) });
    tables.invoices.push({ ...rowAt(tables.invoices, 4) });
    expect(places(read(tables)).sort()).toEqual([
      ['applications', 62, '申请编号', 'duplicate-application', 'A-1'],
      ['enterprises', 62, '申请编号', 'duplicate-id', 'A-2'],
      ['invoices', 122, '发票号码', 'duplicate-id', 'A-3'],
    ]);
    expect(read(tables).applications).toHaveLength(57);
  });

  it('an application without its enterprise, and one whose code is another', () => {
    const tables = changed('applications', 1, { 企业代码: enterpriseNumber(9).uscc });
    rowAt(tables.applications, 2)['企业代码'] = '';
    tables.enterprises.splice(2, 1);
    tables.enterprises.shift();
    const result = read(tables);
    expect(places(result)).toEqual([
      ['applications', 2, '企业代码', 'not-one-of', 'A-1'],
      ['applications', 3, '企业代码', 'not-one-of', 'A-2'],
      ['applications', 4, '申请编号', 'not-one-of', 'A-3'],
    ]);
    expect(result.problems.map(({ message }) => message.zh)).toEqual([
      `“申报企业”表中没有对应的行：“${enterpriseNumber(1).uscc}”`,
      expect.stringContaining(`应为下列之一：${enterpriseNumber(2).uscc}`),
      '“申报企业”表中没有对应的行：“A-3”',
    ]);
  });

  it('audited amounts that are not one for each line', () => {
    const tables = messy();
    tables.audited.splice(0, 1);
    rowAt(tables.audited, 2)['清单行号'] = 3;
    expect(new Set(read(tables).problems.map(({ application: of }) => of))).toEqual(new Set(['A-1', 'A-2']));
    expect(Object.keys(read(tables).audited ?? {})).toHaveLength(58);
  });

  it('a column that the template does not have, and one that is there twice', () => {
    const tables = messy();
    Object.assign(rowAt(tables.enterprises, 0), { 营业收入: 5, 'last year’s revenue': 5 });
    expect(places(read(tables))).toEqual([
      ['enterprises', 1, '营业收入', 'unknown-field', undefined],
      ['enterprises', 1, 'last year’s revenue', 'duplicate-id', undefined],
    ]);
  });

  it('a line that the list of purchases does not have, once; and lines without an amount', () => {
    const tables = messy();
    rowAt(tables.audited, 1)['清单行号'] = 9;
    tables.audited.splice(2, 1);
    expect(read(tables).problems.map(({ row, code, message }) => [row, code, message.zh, message.en])).toEqual([
      [
        3,
        'out-of-range',
        '这件申请的购买清单没有这一行：应为行号1至2，实为9',
        'the application has no such purchase line: expected a line from 1 to 2, got 9',
      ],
      [4, 'wrong-length', '缺少审定金额的清单行：1', 'lines without an audited amount: 1'],
    ]);
  });

  it('of an audited amount, the line or the amount alone; of an application without lines, an amount', () => {
    const tables = messy();
    rowAt(tables.audited, 0)['清单行号'] = '';
    rowAt(tables.audited, 2)['审定金额'] = '';
    tables.purchases.splice(4, 2);
    rowAt(tables.audited, 4)['清单行号'] = '';
    tables.audited.splice(5, 1);
    expect(read(tables).problems.map(({ row, column, code, message }) => [row, column, code, message.zh])).toEqual([
      [2, '清单行号', 'missing-field', '请填写'],
      [4, '审定金额', 'missing-field', '请填写'],
      [6, '审定金额', 'out-of-range', '这件申请的购买清单没有这一行：应为空白（购买清单没有行），实为“20000.00”'],
    ]);
  });

  it('a list of records in another form: the form of all of it', () => {
    const [found] = read(changed('enterprises', 0, { 严重失信记录: '无记录' })).problems;
    expect(found?.message.zh).toBe(
      '应为“无”，或各条记录的列入日期和修复日期，如 2023-05-01 修复 2024-01-02，实为“无记录”',
    );
  });

  it.each<[string, keyof Tables, Cells, string]>([
    ['a tier', 'products', { 等级: '业务上云' }, '；是否应为 业务上云上平台'],
    ['a district', 'enterprises', { 登记地: '洪山' }, '；是否应为 洪山区'],
    ['a product', 'purchases', { 云产品编号: '示例云产品（resource）' }, '；是否应为 示例云产品（resources）'],
    ['a product of no similar name', 'purchases', { 云产品编号: '云梦ERP' }, '名录中没有这个云产品：“云梦ERP”'],
    ['a provider', 'contracts', { 云服务商代码: '示例云服务（resources）' }, '；是否应为 示例云服务商（resources）'],
  ])('%s that is not listed: the nearest name', (_, sheet, cells, hint) => {
    expect(read(changed(sheet, 0, cells)).problems[0]?.message.zh).toContain(hint);
  });

  it('the choices by their names in each language, with their ids', () => {
    const [found] = read(changed('products', 0, { 等级: '头等' })).problems;
    expect(found?.expected?.zh).toMatch(/^资源上云上平台（resources）、业务上云上平台（business）、/);
    expect(found?.expected?.en).toMatch(/^resources to the cloud \(resources\), /);
  });

  it.each<[keyof Tables, string]>([
    ['purchases', '申报金额'],
    ['enterprises', '从业人员'],
    ['audited', '清单行号'],
  ])('a date in a column of %s that holds none, %s: it is quoted as a date', (sheet, header) => {
    const [found] = read(changed(sheet, 0, { [header]: new Date('2025-02-14T00:00:00Z') })).problems;
    expect(found?.column).toBe(header);
    expect(found?.message.en).toMatch(/ got "2025-02-14"$/);
  });

  it('a row with more cells than there are headings, as papaparse gives it', () => {
    const amount = { 申报金额: '20', __parsed_extra: ['000.00'] } as unknown as Cells;
    const result = read(changed('purchases', 0, amount));
    expect(places(result)).toEqual([['purchases', 2, '申请编号', 'wrong-length', 'A-1']]);
    expect(read(changed('purchases', 0, { __parsed_extra: ['', ''] } as unknown as Cells)).problems).toEqual([]);
  });

  it('sheets that are no lists, and options that are none', () => {
    const tables = messy();
    const malformed = [
      () => read({ ...tables, invoices: undefined as unknown as Table }),
      () => read({ ...tables, purchases: [3 as unknown as Cells] }),
      () => read({ ...tables, purchases: [['申请编号', '申报金额'] as unknown as Cells] }),
      () => read(tables, 'fen' as 'yuan'),
      () => applicationsFromTables(tables, { policy, unit: 'yuan', firstRow: 0 }),
    ];
    for (const work of malformed) expect(work).toThrow(InvalidValueError);
    expect(malformed[4]).toThrow('options.firstRow: out of range: expected a whole number of at least 1, got 0');
    expect(malformed[2]).toThrow(
      'tables.purchases[0]: expected a row as an object keyed by the headings, such as { "application id": "WH-0001" }, got a list of 2',
    );
  });
});

describe('a problem for which no application is read', () => {
  /** The set with one heading spelt in another way. */
  function renamed(sheet: keyof Tables, from: string, to: string, tables = messy()): Mess {
    const rows = tables[sheet].map(({ [from]: cell, ...row }) => ({ ...row, ...(to !== '' && { [to]: cell }) }));
    return { ...tables, [sheet]: rows };
  }
  const sentences = ({ problems }: ReturnType<typeof read>) =>
    problems.map(({ code, row, column, message }) => [code, row, column, message.zh]);
  const nothing = '；改正之前，全部申请均不读入';

  it.each<[string, keyof Tables, string, string, string[][]]>([
    [
      'an optional column under a name that is not known',
      'invoices',
      '红字发票',
      '红票',
      [['unknown-field', '红票', '没有这一项：“红票”；是否应为 红字发票']],
    ],
    [
      'a required column under a name that is not known',
      'payments',
      '付款日期',
      '支付日期',
      [
        ['unknown-field', '支付日期', '没有这一项：“支付日期”；是否应为 付款日期'],
        ['missing-field', '付款日期', '缺少这一列'],
      ],
    ],
    ['a required column that is missing', 'purchases', '申报金额', '', [['missing-field', '申报金额', '缺少这一列']]],
    [
      'an amount of the auditor',
      'audited',
      '审定金额',
      '核减后',
      [
        ['unknown-field', '核减后', '没有这一项：“核减后”；是否应为 审定金额'],
        ['missing-field', '审定金额', '缺少这一列'],
      ],
    ],
  ])('%s', (_, sheet, from, to, expected) => {
    const tables = messy();
    for (const row of tables.invoices) row['红字发票'] = '无';
    const result = read(renamed(sheet, from, to, tables));
    expect(result).toMatchObject({ applications: [], notes: [] });
    expect(result.audited).toBeUndefined();
    expect(sentences(result)).toEqual(expected.map(([code, column, text]) => [code, 1, column, `${text}${nothing}`]));
  });

  it('several columns and headings: the nearest of those that are missing, or all of them', () => {
    const tables = messy();
    for (const row of tables.enterprises) row['备注'] = '无';
    const result = read(
      renamed('enterprises', '重大安全和环境事故', '重大安全环境事故', renamed('enterprises', '行业代码', '', tables)),
    );
    expect(sentences(result)).toEqual([
      ['unknown-field', 1, '备注', `没有这一项：“备注”；本表缺少的列：行业代码、重大安全和环境事故${nothing}`],
      ['unknown-field', 1, '重大安全环境事故', `没有这一项：“重大安全环境事故”；是否应为 重大安全和环境事故${nothing}`],
    ]);
    expect(result.applications).toEqual([]);
  });

  it('an option that is none is refused: amounts are written in yuan alone', () => {
    const options = { locale: 'zh', unit: 'ten-thousand-yuan' } as const;
    expect(refusalOf(() => tablesOf({ applications: [] }, options))).toEqual(['unknown-field', 'options.unit']);
  });

  it('headings of another sheet too, in English and whatever their case', () => {
    const { applications } = read(messy());
    const english = tablesOf({ applications, catalogue }, { locale: 'en' });
    const purchases = english.purchases.map(({ 'claimed amount': amount, ...row }) => ({
      ...row,
      'Claimed Amount': amount,
    }));
    expect(read({ ...english, purchases }).applications).toEqual(applications);
    const wrongly = english.purchases.map(({ 'claimed amount': amount, ...row }) => ({
      ...row,
      'Amount Claimed': amount,
    }));
    expect(
      read({ ...english, purchases: wrongly }).problems.map(({ column, message }) => [column, message.en]),
    ).toEqual([
      [
        'Amount Claimed',
        'no such field: "Amount Claimed"; did you mean claimed amount? – until it is mended, no application is read',
      ],
      ['claimed amount', 'this column is missing – until it is mended, no application is read'],
    ]);
  });

  it.each(['申报金额（万元）', '申报金额_1'])('a column twice: %s', (again) => {
    const tables = changed('purchases', 0, { [again]: '5' });
    const result = read(tables);
    expect(sentences(result)).toEqual([['duplicate-id', 1, again, `同一列出现两次：“${again}”${nothing}`]]);
    expect(result.applications).toEqual([]);
  });

  it('a row above the headings', () => {
    const tables = messy();
    const [row = {}] = tables.payments;
    const titled = [row, ...tables.payments].map((each, i) => {
      const cells = i === 0 ? Object.keys(row) : Object.values(each);
      return Object.fromEntries(cells.map((cell, j) => [j === 0 ? '付款凭证' : j === 1 ? '' : `_${j - 1}`, cell]));
    });
    expect(sentences(read({ ...tables, payments: titled }))).toEqual([
      [
        'unknown-field',
        1,
        '付款凭证',
        `这一行没有模板的列名（列名在第2行：请删去其上各行）：应为申请编号、编号、所付发票、付款日期、付款方代码、收款方代码、付款金额${nothing}`,
      ],
    ]);
  });

  it('not a heading that the template does not have, where all of its columns are there', () => {
    const result = read(changed('invoices', 0, { 备注: '好' }));
    expect(sentences(result)).toEqual([['unknown-field', 1, '备注', '没有这一项：“备注”']]);
    expect(result.applications).toHaveLength(60);
  });

  it('not a column without a cell, nor a sheet without rows', () => {
    const tables = renamed('invoices', '红字发票', '红票');
    expect(read(tables)).toMatchObject({ problems: [], applications: { length: 60 } });
    expect(read({ ...messy(), audited: [] }).problems).toEqual([]);
    expect(read({ ...messy(), audited: [{ 备注: ' ' }] }).problems).toEqual([]);
  });

  it('a row of the register: its product would earn nothing, and its provider could be subsidised', () => {
    const tables = messy();
    rowAt(tables.products, 0)['等级'] = '头等';
    tables.products.push({ ...rowAt(tables.products, 1) });
    rowAt(tables.products, 2)['云服务商代码'] = enterpriseNumber(3).uscc;
    const result = read(tables);
    expect(places(result).map(([sheet, row, , code]) => [sheet, row, code])).toEqual([
      ['products', 2, 'not-one-of'],
      ['products', 4, 'provider-not-registered'],
      ['products', tables.products.length + 1, 'duplicate-id'],
    ]);
    for (const { message } of result.problems) expect(message.zh.endsWith(nothing)).toBe(true);
    expect(result).toMatchObject({ applications: [], catalogue: { providers: [], products: [] } });
  });

  it('a row of the providers, once: their products are not blamed', () => {
    const result = read(changed('providers', 0, { 统一社会信用代码: '91420100MA000001XX' }));
    expect(places(result).map(([sheet, row, , code]) => [sheet, row, code])).toEqual([
      ['providers', 2, 'wrong-check-character'],
    ]);
    expect(result.applications).toEqual([]);
  });
});

describe('the template', () => {
  it('is called as the glossary calls it, each header once in its sheet', () => {
    const known = new Set(Object.values({ ...fields }).map(({ zh }) => zh as string));
    for (const columns of Object.values(tableHeaders)) {
      const headers = Object.values(columns).flatMap(({ zh, en }) => [zh, en]);
      expect(new Set(headers).size).toBe(headers.length);
      for (const { zh, field } of Object.values(columns))
        expect(known.has(zh) || fieldName(field) !== undefined).toBe(true);
    }
  });

  it('its example is read without a problem, in ten thousand yuan, and gets what it claims', () => {
    const example = Object.fromEntries(
      Object.keys(tableHeaders).map((sheet) => [
        sheet,
        tableOf('template', { locale: 'zh', sheet: sheet as keyof Tables, example: true }),
      ]),
    ) as unknown as Tables;
    const { applications, problems, catalogue: register, audited } = read(example, 'ten-thousand-yuan');
    expect(problems).toEqual([]);
    const round = decideRound({
      schemaVersion: 1,
      policy,
      budget: '100000.00' as never,
      catalogue: register,
      applications,
      audited: audited ?? {},
    });
    expect(round.decisions[0]?.grant).toMatchObject({ granted: '4000.00', application: 'WH-0001' });
  });

  it.each(
    Object.entries(tableHeaders).flatMap(([sheet, all]) =>
      Object.values(all).map(({ zh, required }) => [sheet, zh, required] as const),
    ),
  )('of %s, %s: a blank cell or a missing column is a problem where the column is required', (sheet, zh, required) => {
    const example = (each: keyof Tables) => tableOf('template', { locale: 'zh', sheet: each, example: true });
    const [row = {}] = example(sheet as keyof Tables);
    const others = Object.fromEntries(Object.entries(row).filter(([header]) => header !== zh));
    for (const spoilt of [{ ...row, [zh]: ' ' }, others]) {
      const tables = Object.keys(tableHeaders).map((each) => [
        each,
        each === sheet ? [spoilt] : example(each as keyof Tables),
      ]);
      const { problems } = read(Object.fromEntries(tables) as unknown as Tables, 'ten-thousand-yuan');
      const own = problems.filter((each) => each.sheet === sheet).map(({ column, code }) => [column, code]);
      expect(required ? own : problems).toEqual(required ? [[zh, 'missing-field']] : []);
    }
  });

  it('is blank where no example is asked for', () => {
    expect(tableOf('template', { locale: 'en', sheet: 'providers' })).toEqual([
      { 'unified social credit code': '', name: '' },
    ]);
  });
});

describe('what a table is made of', () => {
  const round = decideRound({
    schemaVersion: 1,
    policy,
    budget: '10.00' as never,
    catalogue,
    applications: [application('A-1', [{}])],
  });
  const refusal = (work: () => unknown): string => {
    try {
      work();
    } catch (error) {
      if (error instanceof InvalidValueError)
        return error.problems.map(({ path, message }) => `${path.join('.')}: ${message.en}`).join('; ');
      return String(error);
    }
    return 'nothing';
  };
  const written = tableOf as (what: string, options?: unknown) => unknown;
  const locale = 'zh';
  const ofLibrary = 'a result of this library, or a document that it can read';

  it.each<[what: string, message: string, options: unknown]>([
    ['decisions', 'options: required', undefined],
    ['decisions', 'options.locale: required', { policy, round }],
    ['decisions', 'options.locale: expected one of zh, en, got "fr"', { locale: 'fr', round }],
    ['decisions', 'options.round: required', { locale }],
    ['decisions', 'options.round: expected an object, got 7', { locale, round: 7 }],
    ['decisions', 'options.round.decisions: required', { locale, round: {} }],
    ['decisions', 'options.round.decisions.0: expected an object, got 3', { locale, round: { decisions: [3] } }],
    ['decisions', `options.round: expected ${ofLibrary}, got an object`, { locale, round: { decisions: [{}] } }],
    ['decisions', 'options.round: expected the round in it: record.round, got an object', { locale, round: { round } }],
    [
      'decisions',
      'options.enterprise: no such field: "enterprise"; did you mean enterprises',
      { locale, round, enterprise: {} },
    ],
    ['decisions', 'options.policy: expected an object, got 3', { locale, round, policy: 3 }],
    ['decisions', 'options.policy.applicants: required', { locale, round, policy: {} }],
    ['decisions', 'options.enterprises: expected an object, got null', { locale, round, enterprises: null }],
    ['lines', 'options.catalogue.products: required', { locale, round, catalogue: {} }],
    ['lines', 'options.round: required', { locale, policy }],
    ['findings', 'options.policy: required', { locale, round }],
    ['districts', 'options.round.districts: required', { locale, round: {} }],
    ['violations', 'options.violations: required', { locale }],
    [
      'violations',
      'options.violations: expected the violations in it: verification.violations, got an object',
      { locale, violations: { holds: true, violations: [] } },
    ],
    ['sensitivity', 'options.sensitivity: expected a list, got an object', { locale, sensitivity: {} }],
    ['comparison', 'options.comparison: required', { locale }],
    ['problems', 'options.problems: required', { locale }],
    [
      'problems',
      'options.problems: expected the problems in it: read.problems, got an object',
      { locale, problems: { applications: [], problems: [] } },
    ],
    ['template', 'options.sheet: expected one of applications, enterprises, ', { locale, sheet: 'papers' }],
  ])('%s: %s', (what, message, options) => {
    expect(refusal(() => written(what, options))).toContain(message);
  });
});

describe('a list to hand back', () => {
  it('has the problems by kind, with sheet, row and column in words', () => {
    const tables = messy();
    rowAt(tables.payments, 3)['付款日期'] = '3/6/2025';
    rowAt(tables.invoices, 0)['发票号码'] = '2.5E+19';
    const rows = tableOf('problems', { locale: 'zh', problems: read(tables).problems });
    expect(rows).toMatchObject([
      { 代码: '有不止一种读法', 表: '付款凭证', 行号: 5, 列: '付款日期', 申请编号: 'A-2' },
      { 代码: '数字不完整，疑被电子表格截断或改为科学计数法', 表: '发票', 行号: 2, 列: '发票号码', 申请编号: 'A-1' },
    ]);
    expect(tableOf('problems', { locale: 'en', problems: read(tables).problems })[1]?.['explanation']).toMatch(
      /^digits are missing/,
    );
  });

  it('has names of products under the heading of a name, not of their ids', () => {
    const applications = [application('A-1', [{}])];
    const round = decideRound({ schemaVersion: 1, policy, budget: '10.00' as never, catalogue, applications });
    expect(tableOf('lines', { locale: 'zh', round, catalogue })[0]).toMatchObject({
      云产品: catalogue.products[0]?.name,
    });
    expect(tableOf('lines', { locale: 'en', round })[0]).toMatchObject({ product: catalogue.products[0]?.id });
  });

  it('has readings under the heading of alternatives, not of the reading taken', () => {
    const row = { assumption: 'a', reading: 'b', changed: 0, change: '0.00' };
    const headings = (locale: 'zh' | 'en') =>
      Object.keys(tableOf('sensitivity', { locale, sensitivity: [row as never] })[0] ?? {});
    expect([headings('zh')[2], headings('en')[2]]).toEqual(['备选口径', 'alternative']);
  });

  it('has what was read in another spelling, a date cell by its UTC day', () => {
    const notes = [
      { sheet: 'payments', row: 2, column: '付款日期', from: new Date('2025-02-14T00:00:00Z'), to: '2025-02-14' },
      { sheet: 'applications', row: 3, column: 'time', from: new Date('2025-06-03T01:15:00Z'), to: 'x' },
      { sheet: 'invoices', row: 4, column: '税额', from: 0.12, to: '1200.00' },
    ] as const;
    expect(tableOf('notes', { locale: 'zh', notes })).toEqual([
      { 表: '付款凭证', 行号: 2, 列: '付款日期', 原填写: '2025-02-14', 读作: '2025-02-14' },
      { 表: '申请', 行号: 3, 列: 'time', 原填写: '2025-06-03 01:15:00', 读作: 'x' },
      { 表: '发票', 行号: 4, 列: '税额', 原填写: 0.12, 读作: '1200.00' },
    ]);
    const total = { sheet: 'applications', row: 62, column: '申请编号', from: '合计', to: '' } as const;
    expect(tableOf('notes', { locale: 'en', notes: [total] })[0]?.['read as']).toBe('a total, not read');
    expect(Object.keys(tableOf('notes', { locale: 'en', notes })[0] ?? {})).toEqual([
      'sheet',
      'row',
      'column',
      'as written',
      'read as',
    ]);
  });

  it('names enterprises, districts and products where it can, and is no formula', () => {
    const applications = [application('A-1', [{}], { enterprise: enterpriseNumber(1, { name: '=cmd' }) })];
    const round = decideRound({ schemaVersion: 1, policy, budget: '10.00' as never, catalogue, applications });
    const enterprises = { [enterpriseNumber(1).uscc]: '=cmd' };
    const [row] = tableOf('decisions', { locale: 'zh', round, policy, catalogue, enterprises });
    expect(row).toMatchObject({
      申请编号: 'A-1' as Id,
      名称: "'=cmd",
      登记地: '洪山区',
      申报金额: '10000.00',
      因资金不足核减: '1990.00',
      核定金额: '10.00',
    });
  });
});
