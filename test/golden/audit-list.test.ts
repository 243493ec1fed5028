/**
 * A published list against a round: equal within half of its unit, differing, missing, unexpected, under another name.
 */
import { describe, expect, it } from 'vitest';
import { decideRound, InvalidValueError, type Round, type Uscc, type Yuan } from 'cloud-voucher-rules';
import { compareWithList, type ListedRow, type ListOptions } from 'cloud-voucher-rules/audit';
import { application, enterpriseCode, enterpriseNumber, minute, round } from '../support/builders';

/** Enterprise n is granted 2000.00, 4000.01, … in the round; enterprise 4 has two applications, enterprise 5 gets nothing. */
const amounts = [10_000, '20000.05', 30_000, 40_000, 50_000];
const applications = [
  ...amounts.map((amount, i) =>
    application(`A${i + 1}`, [{ amount }], { submittedAt: minute(i), enterprise: enterpriseNumber(i + 1) }),
  ),
  application('B4', [{ amount: 5_000 }], { submittedAt: minute(9), enterprise: enterpriseNumber(4) }),
].map((each) => (each.id === 'A5' ? { ...each, purchases: [] } : each));
const decided: Round = decideRound(round(applications));
const codes = [1, 2, 3, 4, 5, 6].map(enterpriseCode) as readonly Uscc[];
const [one, two, three, four, five, six] = codes as readonly [Uscc, Uscc, Uscc, Uscc, Uscc, Uscc];
const names: Readonly<Record<Uscc, string>> = {
  [one]: '武汉一号（科技）有限公司',
  [two]: '武汉二号有限公司',
  [three]: '武汉同名有限公司',
  [four]: '武汉同名有限公司',
};
const yuan: ListOptions = { unit: 'yuan', decimals: 2, names };
const row = (uscc: string, amount: string, name?: string): ListedRow => ({
  uscc,
  amount: amount as Yuan,
  ...(name === undefined ? {} : { name }),
});
const full = [row(one, '2000.00'), row(two, '4000.01'), row(three, '6000.00'), row(four, '9000.00')];

const resultsOf = (list: readonly ListedRow[], options = yuan) =>
  compareWithList(decided, list, options).enterprises.map(({ enterprise, result }) => `${enterprise} ${result}`);

describe('a list that agrees', () => {
  it('has each enterprise once, with what it is granted', () => {
    const comparison = compareWithList(decided, full, yuan);
    expect(comparison.agrees).toBe(true);
    expect(comparison.totals).toEqual({
      listed: '21000.01',
      granted: '21000.01',
      difference: '0.00',
      counts: { equal: 4, differs: 0, missing: 0, unexpected: 0, 'other-name': 0 },
    });
    expect(comparison.enterprises[3]).toMatchObject({ enterprise: four, rows: [3], applications: ['A4', 'B4'] });
  });

  it('may have several rows of one enterprise, and other spellings of its code', () => {
    const list = [...full.slice(0, 3), row(four, '8000.00'), row(` ${four.toLowerCase()} `, '1000.00')];
    expect(compareWithList(decided, list, yuan).agrees).toBe(true);
    expect(compareWithList(decided, list, yuan).enterprises[3]?.rows).toEqual([3, 4]);
  });

  it('that differs within its rounding is said to differ so', () => {
    const options = { unit: 'ten-thousand-yuan', decimals: 2 } as const;
    const [compared] = compareWithList(decided, [row(one, '2049.99')], options).enterprises;
    expect(compared).toMatchObject({ result: 'equal', difference: '49.99' });
    expect(compared?.text).toEqual({
      zh: `${one}：名单所列2049.99元，核定金额2000.00元，相差 49.99元，在名单的尾数取舍之内`,
      en: `${one}: 2049.99 yuan are listed, 2000.00 are granted; the difference, 49.99, is within the rounding of the list`,
    });
  });

  it('may name enterprises alone, whatever the width of its characters', () => {
    const named: ListedRow = { name: '武汉一号 (科技) 有限公司', amount: '2000.00' as Yuan };
    expect(compareWithList(decided, [named, ...full.slice(1)], yuan).agrees).toBe(true);
  });

  it('may leave a code or a name blank: it is as if it were absent', () => {
    const first: ListedRow = { uscc: ' ', name: '武汉一号（科技）有限公司', amount: '2000.00' as Yuan };
    const list = [first, ...full.slice(1).map((each) => ({ ...each, name: '\u3000' }))];
    expect(compareWithList(decided, list, { ...yuan, names: { ...names, [five]: '' } }).agrees).toBe(true);
  });

  it('is half of its last decimal off at most, however many rows an enterprise has', () => {
    const zeros = Array.from({ length: 10_000 }, () => row(one, '0.00'));
    expect(resultsOf([...zeros, ...full.slice(1)], { unit: 'yuan', decimals: 0 })[0]).toBe(`${one} differs`);
    const halves = [row(one, '1000.25'), row(one, '1000.25')];
    expect(resultsOf([...halves, ...full.slice(1)], { unit: 'yuan', decimals: 0 })[0]).toBe(`${one} equal`);
  });

  it.each<[string, ListOptions, string, string]>([
    ['half a yuan off, printed in whole yuan', { unit: 'yuan', decimals: 0 }, '3999.51', 'equal'],
    ['a fen more than that', { unit: 'yuan', decimals: 0 }, '3999.50', 'differs'],
    [
      '50 yuan off, printed in 10,000 with two decimals',
      { unit: 'ten-thousand-yuan', decimals: 2 },
      '3950.01',
      'equal',
    ],
    ['a fen more', { unit: 'ten-thousand-yuan', decimals: 2 }, '3950.00', 'differs'],
    [
      'exact to the fen, printed in 10,000 with six decimals',
      { unit: 'ten-thousand-yuan', decimals: 6 },
      '4000.02',
      'differs',
    ],
    ['exact to the fen', { unit: 'yuan', decimals: 2 }, '4000.00', 'differs'],
  ])('%s: the second is %s', (_, options, amount, result) => {
    const list = full.map((each) => (each.uscc === two ? row(two, amount) : each));
    expect(compareWithList(decided, list, options).enterprises[1]?.result).toBe(result);
  });
});

describe('a list that does not', () => {
  it('misses some, has some too many, and other amounts', () => {
    const list = [
      row(one, '2000.00'),
      row(two, '5000.01'),
      row(six, '1.00'),
      row(five, '2.00'),
      { name: '无此企业', amount: '3.00' as Yuan },
    ];
    expect(resultsOf(list)).toEqual([
      `${one} equal`,
      `${two} differs`,
      `${six} unexpected`,
      `${five} unexpected`,
      'undefined unexpected',
      ...[three, four].sort().map((each) => `${each} missing`),
    ]);
    const { totals, agrees, enterprises } = compareWithList(decided, list, yuan);
    expect(agrees).toBe(false);
    expect(totals).toMatchObject({ listed: '7006.01', granted: '21000.01', difference: '-13994.00' });
    expect(totals.counts).toEqual({ equal: 1, differs: 1, missing: 2, unexpected: 3, 'other-name': 0 });
    expect(enterprises[1]?.text).toEqual({
      zh: `${two}：名单所列5000.01元，核定金额4000.01元，相差 1000.00元`,
      en: `${two}: 5000.01 yuan are listed, 4000.01 are granted; difference 1000.00`,
    });
  });

  it('finds 0.00 right of an enterprise that was granted 0.00, and of none that the round did not decide', () => {
    const list = [...full, row(five, '0.00'), row(six, '0.00'), { name: '无此企业', amount: '0.00' as Yuan }];
    expect(resultsOf(list).slice(4)).toEqual([`${five} equal`, `${six} unexpected`, 'undefined unexpected']);
    expect(resultsOf([row(five, '0.01')])[0]).toBe(`${five} unexpected`);
  });

  it('knows an enterprise under another name, and finds none by a name that two have', () => {
    const list = [row(one, '2000.00', '武汉壹号有限公司'), ...full.slice(1)];
    const comparison = compareWithList(decided, list, yuan);
    expect(comparison.agrees).toBe(false);
    expect(comparison.enterprises[0]).toMatchObject({ result: 'equal', knownName: names[one] });
    expect(comparison.totals.counts['other-name']).toBe(1);
    const shared = [{ name: '武汉同名有限公司', amount: '6000.00' as Yuan }];
    expect(resultsOf(shared)[0]).toBe('undefined unexpected');
    expect(compareWithList(decided, shared, yuan).enterprises[0]?.text).toEqual({
      zh: '武汉同名有限公司：名单所列6000.00元；有几家企业同用这一名称，须有统一社会信用代码才能确认是哪家企业',
      en: '武汉同名有限公司: 6000.00 yuan are listed; several enterprises have this name, so a unified social credit code is needed to know which is meant',
    });
  });
});

describe('a code that was typed wrong', () => {
  it('is shown, and the row is not said to be of an enterprise that gets nothing', () => {
    const [comparedRow] = compareWithList(
      decided,
      [row('914201000000000019', '1.00', '武汉二号有限公司')],
      yuan,
    ).enterprises;
    expect(comparedRow).toMatchObject({ result: 'unexpected', name: '武汉二号有限公司' });
    expect(comparedRow?.text.en).toMatch(
      /^武汉二号有限公司, 914201000000000019: 1\.00 yuan are listed; the code on the list/,
    );
    expect(comparedRow?.text.zh).toMatch(/^武汉二号有限公司，914201000000000019：名单所列1\.00元；名单上的代码有误/);
  });
});

describe('what is no list', () => {
  it.each<[string, unknown, unknown, readonly string[]]>([
    ['no list', null, yuan, ['list', 'wrong-type']],
    ['a row that is none', [null], yuan, ['list.0', 'wrong-type']],
    ['a row without code and name', [{ amount: '1.00' }], yuan, ['list.0.uscc', 'missing-field']],
    ['a row whose code and name are blank', [row(' ', '1.00', '\u3000')], yuan, ['list.0.uscc', 'missing-field']],
    ['a name that is not a text', [{ name: 5, amount: '1.00' }], yuan, ['list.0.name', 'wrong-type']],
    ['a code that came as a number', [{ uscc: 5, amount: '1.00' }], yuan, ['list.0.uscc', 'wrong-type']],
    ['a known name that is not a text', full, { ...yuan, names: { [one]: 5 } }, [`options.names.${one}`, 'wrong-type']],
    ['known names that are none', full, { ...yuan, names: null }, ['options.names', 'wrong-type']],
    [
      'a known code in lower case',
      full,
      { ...yuan, names: { [one.toLowerCase()]: '' } },
      [`options.names.${one.toLowerCase()}`, 'not-canonical'],
    ],
    ['an option that is misspelt', full, { ...yuan, name: {} }, ['options.name', 'unknown-field']],
    ['an amount that is none', [row(one, '1')], yuan, ['list.0.amount', 'not-canonical']],
    ['another unit', full, { unit: 'dollar', decimals: 2 }, ['options.unit', 'not-one-of']],
    ['decimals below a fen', full, { unit: 'yuan', decimals: 3 }, ['options.decimals', 'out-of-range']],
    ['decimals that are not said', full, { unit: 'yuan' }, ['options.decimals', 'missing-field']],
    ['decimals that came as a text', full, { unit: 'yuan', decimals: '2' }, ['options.decimals', 'wrong-type']],
  ])('%s', (_, list, options, problem) => {
    try {
      compareWithList(decided, list as never, options as never);
      expect.fail('it was accepted');
    } catch (error) {
      if (!(error instanceof InvalidValueError)) throw error;
      expect(error.problems.map(({ path, code }) => [path.join('.'), code])).toEqual([problem]);
    }
  });
});
