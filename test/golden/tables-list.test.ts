/**
 * Published lists as they come: which columns are read, in which unit, and what is refused.
 */
import { describe, expect, it } from 'vitest';
import { InvalidValueError } from 'cloud-voucher-rules';
import { listFromTable, type Cell, type ListTableOptions, type Table } from 'cloud-voucher-rules/tables';

const name = '武汉琴台精密机械有限公司';
const refusalOf = (table: Table, options?: ListTableOptions): string => {
  try {
    listFromTable(table, options);
  } catch (error) {
    if (error instanceof InvalidValueError) return error.message;
    throw error;
  }
  return 'none';
};

describe('the unit of a list', () => {
  it.each<[header: string, amount: string | number, unit: ListTableOptions['unit'], listed: string]>([
    ['金额（万元）', '3.60', undefined, '36000.00'],
    ['金额（万元）', 3.6, 'ten-thousand-yuan', '36000.00'],
    ['核定金额(元)', '36,000', undefined, '36000.00'],
    ['补贴金额', '3.6', 'ten-thousand-yuan', '36000.00'],
    ['amount (10,000 yuan)', '3.6', undefined, '36000.00'],
    ['金额', '3.6万元', 'yuan', '36000.00'],
  ])('%s %s, unit %s: %s', (header, amount, unit, listed) => {
    const { list, problems } = listFromTable(
      [{ 企业名称: name, [header]: amount }],
      unit === undefined ? {} : { unit },
    );
    expect([list, problems]).toEqual([[{ name, amount: listed }], []]);
  });

  it('is refused if the header has another, and required if nothing says it', () => {
    const table = [{ 企业名称: name, '金额（万元）': '3.60' }];
    expect(refusalOf(table, { unit: 'yuan' })).toMatch(
      /^options\.unit: .*ten-thousand-yuan \(the header: 金额（万元）\)/,
    );
    expect(refusalOf([{ 企业名称: name, 金额: '3.60' }])).toMatch(/^options\.unit: required/);
  });
});

describe('the headers of a list', () => {
  it.each<[string, Table, RegExp]>([
    ['of no enterprise', [{ 公司: name, 金额: '1' }], /^table\.headers: .*统一社会信用代码、.*企业名称.*“公司, 金额”/],
    [
      'of no amount',
      [{ 企业名称: name, 补贴: '1' }],
      /^table\.headers: .*amount granted, subsidy, amount, proposed subsidy, got "企业名称, 补贴"/,
    ],
    [
      'below a title',
      [
        { 武汉市公示名单: '', '': '', _1: '' },
        { 武汉市公示名单: '编号', '': '企业名称', _1: '金额' },
      ],
      /^table\.headers: expected one of .*, got "武汉市公示名单" \(the headings are in row 3: delete the rows above them\)/,
    ],
    [
      'of two amounts',
      [{ 名称: name, 核定金额: '1', 金额: '2' }],
      /: two columns are amounts: "核定金额, 金额" .*金额：/,
    ],
    ['of two names', [{ 名称: name, 企业名称: '1', 金额: '2' }], /: two columns are names: /],
  ])('%s are refused', (_, table, refusal) => {
    expect(refusalOf(table, { unit: 'yuan' })).toMatch(refusal);
  });

  it('may be those of a list that is published before the grants', () => {
    const { list } = listFromTable([{ 申报单位: name, '拟补贴金额（万元）': '3.6' }]);
    expect(list).toEqual([{ name, amount: '36000.00' }]);
  });

  it('may be those of the library’s own tables, beside others', () => {
    const table = [{ 序号: '1', 企业代码: '91420105MAY012114A', 名称: name, 核定金额: '36000.00' }];
    expect(listFromTable(table, { unit: 'yuan' }).list).toEqual([
      { uscc: '91420105MAY012114A', name, amount: '36000.00' },
    ]);
  });
});

describe('the rows of a list', () => {
  const none = { list: [], unit: 'yuan', decimals: 0, totals: [], grandTotals: [], problems: [] };

  it.each([{ 名称: '合 计' }, { 名称: '', 序号: '总计：' }, { 名称: 'Total' }, { 序号: '合计', 名称: '44家' }])(
    '%j is a total',
    (cells) => {
      const table = [
        { 名称: name, 金额: '1' },
        { ...cells, 金额: '1' },
      ];
      expect(listFromTable(table, { unit: 'yuan' })).toMatchObject({ list: [{ name, amount: '1.00' }], totals: [3] });
    },
  );

  it.each<Record<string, Cell>>([
    { 序号: '合计', 名称: name, 金额: '2' },
    { 序号: 2, 名称: name, 金额: '2', 备注: '小计' },
    { 序号: 2, 统一社会信用代码: '合计', 名称: name, 金额: '2' },
    { 序号: 2, 统一社会信用代码: '91420105MAY012114A', 名称: 'Total', 金额: '2' },
  ])('%j is the row of an enterprise, not a total', (cells) => {
    const { list, totals } = listFromTable([{ 序号: 1, 名称: name, 金额: '1' }, cells], { unit: 'yuan' });
    expect([list.length, totals]).toEqual([2, []]);
  });

  it.each(['yuan', 'ten-thousand-yuan'] as const)('a date in place of an amount in %s is quoted as one', (unit) => {
    const { problems } = listFromTable([{ 名称: name, 金额: new Date('2025-02-14T00:00:00Z') }], { unit });
    expect(problems[0]?.message.en).toMatch(/ got "2025-02-14"$/);
    expect(problems[0]?.message.zh).toMatch(/“2025-02-14”/);
  });

  it('of totals say what the whole list adds up to, those of a part do not', () => {
    const table = [
      { 统一社会信用代码: '', 名称: name, 金额: '1.5' },
      { 统一社会信用代码: '', 名称: '小计', 金额: '9' },
      { 统一社会信用代码: '合计', 名称: '', 金额: '2万元' },
      { 统一社会信用代码: '', 名称: '总计', 金额: '' },
      { 统一社会信用代码: '', 名称: '共计', 金额: '两万' },
    ];
    const { list, totals, grandTotals, problems } = listFromTable(table, { unit: 'yuan' });
    expect([list.length, totals]).toEqual([1, [3, 4, 5, 6]]);
    expect(grandTotals).toEqual([{ row: 4, amount: '20000.00' }]);
    expect(problems.map(({ row, column, code }) => [row, column, code])).toEqual([[6, '金额', 'malformed']]);
  });

  it.each(['注：金额单位为万元', '备注: 以审计为准', 'Note 1: rounded'])('%s is passed over', (note) => {
    const read = listFromTable([{ 名称: note, 金额: '' }], { unit: 'yuan' });
    expect(read).toEqual(none);
    expect(listFromTable([{ 名称: note, 金额: '1' }], { unit: 'yuan' }).list).toEqual([{ name: note, amount: '1.00' }]);
  });

  it.each<[header: string, cell: Cell, decimals: number]>([
    ['金额（万元）', '3.6049', 4],
    ['金额（万元）', '3.60', 2],
    ['金额（万元）', 3.6, 1],
    ['金额（万元）', '36', 0],
    ['金额（万元）', '36049.55元', 6],
    ['金额（元）', '3.6049万元', 2],
    ['金额（元）', '36049', 0],
    ['金额（万元）', 3.7735849999999997, 6],
  ])('%s: %s has %i decimals', (header, cell, decimals) => {
    expect(listFromTable([{ 名称: name, [header]: cell }])).toMatchObject({ decimals, problems: [] });
  });

  it.each<[string, Table]>([
    ['none', []],
    ['a blank one, as a reader of CSV gives the end of the file', [{ 名称: '' }]],
  ])('may be %s', (_, table) => {
    expect(listFromTable(table, { unit: 'yuan' })).toEqual(none);
  });

  it.each<[string, Table, readonly string[]]>([
    ['none', [], ['名称', '金额（元）']],
    ['a blank one', [{ 名称: '' }], ['名称', '金额（元）']],
  ])('may be %s under headers that are named', (_, table, headers) => {
    expect(listFromTable(table, { headers })).toEqual(none);
  });

  it.each<[Table]>([[[]], [[{ 名称: '' }]], [[{ 名称: name }]]])('%j under a name alone are refused', (table) => {
    expect(() => listFromTable(table, { headers: ['名称'], unit: 'yuan' })).toThrow(/^table\.headers: /);
  });

  it('may be blank, and are left out with each problem', () => {
    const table = [
      { 统一社会信用代码: '', 名称: name, 金额: '' },
      { 统一社会信用代码: '', 名称: '', 金额: '' },
      { 统一社会信用代码: '', 名称: '', 金额: '2.00' },
      { 统一社会信用代码: 914201056000121, 名称: name, 金额: '2.00' },
      { 统一社会信用代码: '91420105MAY012114B', 名称: name, 金额: '3.00' },
      { 统一社会信用代码: NaN, 名称: name, 金额: '2.00' },
    ];
    const { list, problems } = listFromTable(table, { unit: 'yuan', firstRow: 4 });
    expect(list).toEqual([{ uscc: '91420105MAY012114B', name, amount: '3.00' }]);
    expect(problems.map(({ code, row, column, path }) => [code, row, column, path])).toEqual([
      ['missing-field', 4, '金额', ['table', 0, '金额']],
      ['missing-field', 6, '统一社会信用代码', ['table', 2, '统一社会信用代码']],
      ['digits-lost', 7, '统一社会信用代码', ['table', 3, '统一社会信用代码']],
      ['wrong-type', 9, '统一社会信用代码', ['table', 5, '统一社会信用代码']],
    ]);
  });
});
