/**
 * Every problem code, once, as a portal shows it: where it comes from, its path, and the whole message in both languages.
 */
import { describe, expect, it } from 'vitest';
import {
  allocate,
  decideRound,
  InvalidValueError,
  input,
  openLedger,
  parseIndustryCode,
  parseInstant,
  parseIsoDate,
  parseRate,
  parseUscc,
  parseYuan,
  problemCodes,
  tierRate,
  withAlternative,
  wuhan2025,
  type Problem,
  type ProblemCode,
  type Result,
} from 'cloud-voucher-rules';
import { fingerprint } from 'cloud-voucher-rules/audit';
import { parseApplication, parseEnterprise, parseLedger, parsePolicy } from 'cloud-voucher-rules/schema';
import { everyFault } from '../../src/words/problem-codes';
import { amountOf, application, catalogue, claim, enterprise, invoiceNumber, minute, round } from '../support/builders';
import { problemsOf } from '../support/problems';
import { caseOf, path as steps } from '../support/reviewing';

const read = (result: Result<unknown>): readonly Problem[] => (result.ok ? [] : result.problems);
const yuanExpected = {
  zh: '以元计的金额（两位小数，不带千位分隔，0.00至9999999999999.99），如 120000.00',
  en: 'an amount in yuan with two decimals and no separators, 0.00 to 9999999999999.99, such as 120000.00',
};
const ledger = openLedger(wuhan2025, amountOf(100));
const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)]);

const holding = (...parts: readonly unknown[]) => parts.map((part) => expect.stringContaining(String(part)) as string);

/** What yields it, where, the messages, and the value given, where it is single. */
const rows: Readonly<Record<ProblemCode, [() => readonly Problem[], string, string, string, unknown?]>> = {
  'wrong-type': [
    () => read(parseYuan(true)),
    '',
    `应为${yuanExpected.zh}，实为true`,
    `expected ${yuanExpected.en}, got true`,
    true,
  ],
  malformed: [
    () => read(parseYuan('1e4')),
    '',
    `应为${yuanExpected.zh}，实为“1e4”`,
    `expected ${yuanExpected.en}, got "1e4"`,
    '1e4',
  ],
  'not-canonical': [
    () => read(parseYuan('120000')),
    '',
    '写法不规范：应写作 120000.00，实为“120000”',
    'not in canonical form: write 120000.00, got "120000"',
    '120000',
  ],
  'out-of-range': [
    () => read(parseRate('1.20')),
    '',
    '超出范围：应为0至1之间的比例（两至四位小数的最短写法），如 0.20，实为“1.20”',
    'out of range: expected a rate from 0 to 1 in its shortest form of two to four decimals, such as 0.20, got "1.20"',
    '1.20',
  ],
  'not-a-day': [
    () => read(parseIsoDate('2025-02-29')),
    '',
    '日历上没有这一天：“2025-02-29”',
    'no such day in the calendar: "2025-02-29"',
    '2025-02-29',
  ],
  'not-a-time': [
    () => read(parseInstant('2025-06-03T24:00:00+08:00')),
    '',
    '没有这个时刻：应为带秒和时区的时刻，如 2025-06-03T09:15:00+08:00，实为“2025-06-03T24:00:00+08:00”',
    'no such time: expected an instant with seconds and offset, such as 2025-06-03T09:15:00+08:00, got "2025-06-03T24:00:00+08:00"',
    '2025-06-03T24:00:00+08:00',
  ],
  'wrong-check-character': [
    () => read(parseUscc('91420100616400352Y')),
    '',
    '校验码不符：请对照营业执照核对“91420100616400352Y”',
    'wrong check character: compare "91420100616400352Y" with the business licence',
    '91420100616400352Y',
  ],
  ambiguous: [
    () => read(input.isoDate('3/6/2025')),
    '',
    '“3/6/2025”有不止一种读法（2025-06-03、2025-03-06）：请填写日期，如 2025-06-03',
    '"3/6/2025" has more than one reading (2025-06-03, 2025-03-06): write a calendar day, such as 2025-06-03',
    '3/6/2025',
  ],
  'digits-lost': [
    () => read(input.invoiceId(2.5422e19)),
    '',
    '数字不完整，疑被电子表格截断或改为科学计数法：25422000000000000000。请按原件重新填写20位数电发票号码（前两位为开票年份），或“发票代码-发票号码”，如 4200204130-01234567；在电子表格中先将该列设为文本格式',
    'digits are missing, as where a spreadsheet has cut a number: 25422000000000000000. Type it again from the original document, the 20 digits of a digital invoice, the first two its year, or code-number of an older one, such as 4200204130-01234567; in a spreadsheet, format the column as text first',
    2.5422e19,
  ],
  'section-and-division-disagree': [
    () => read(parseIndustryCode('C6513')),
    '',
    '门类与大类不一致：“C6513”的大类属于门类 I',
    'section and division disagree: the division of "C6513" is in I',
    'C6513',
  ],
  'empty-text': [
    () => read(parseEnterprise(enterprise({ name: '' }))),
    'name',
    '请填写，不能为空',
    'required: must not be empty',
    '',
  ],
  'missing-field': [() => read(parseEnterprise(enterprise({ name: undefined }))), 'name', '请填写', 'required'],
  'unknown-field': [
    () => read(parseEnterprise({ ...enterprise(), employes: 5 })),
    'employes',
    '没有这一项：“employes”；是否应为 employees',
    'no such field: "employes"; did you mean employees?',
    'employes',
  ],
  'not-one-of': [
    () => read(parsePolicy({ ...wuhan2025, rounding: 'up' })),
    'rounding',
    '应为下列之一：half-up、half-even、down；实为“up”',
    'expected one of half-up, half-even, down, got "up"',
    'up',
  ],
  'duplicate-id': [
    () => read(parseApplication(application('A', [{}, { contract: { id: 'c-A-1' as never } }]))),
    'contracts.1.id',
    '编号重复：“c-A-1”',
    'the same id twice: "c-A-1"',
    'c-A-1',
  ],
  'duplicate-application': [
    () => problemsOf(() => decideRound(round([application('A'), application('A')]))),
    'applications.1.id',
    '申请编号重复，或以前批次已核定：“A”',
    'an application given twice or decided before: "A"',
    'A',
  ],
  'wrong-length': [
    () => read(parsePolicy({ ...wuhan2025, tiers: [] })),
    'tiers',
    '数目不符：应为1至99项，实为含0项的列表',
    'wrong length: expected 1 to 99, got a list of 0',
  ],
  'not-plain-json': [
    () => read(parseEnterprise(Object.create(enterprise()))),
    '',
    '不能写成 JSON：类的实例',
    'cannot be written as JSON: an instance of a class',
  ],
  'not-well-formed-text': [
    () => read(parseEnterprise(enterprise({ name: 'A\ud800' }))),
    'name',
    '文字中有残缺的字符（不成对的代理码元）：“A\\ud800”',
    'text with half a character (an unpaired surrogate): "A\\ud800"',
    'A\ud800',
  ],
  'nested-too-deep': [
    () =>
      problemsOf(() => fingerprint({ deep: nested(1000) })).map((each) => ({ ...each, path: each.path.slice(0, 2) })),
    'deep.0',
    '嵌套过深：最多100层',
    'nested too deep: 100 levels at most',
  ],
  'too-many-problems': [
    () => read(parseEnterprise(enterprise({ majorAccidents: new Array(100_001).fill(7) as never }))).slice(-1),
    '',
    '问题过多：只列出前10000个',
    'too many problems: only the first 10000 are listed',
  ],
  'unknown-tier': [
    () => problemsOf(() => tierRate(wuhan2025, 'diamond' as never)),
    'tier',
    '政策中没有这个等级：应为resources、business、capability、ecosystem，实为“diamond”',
    'the policy has no such tier: expected resources, business, capability, ecosystem, got "diamond"',
    'diamond',
  ],
  'provider-not-registered': [
    () => problemsOf(() => decideRound(round([], { catalogue: { ...catalogue, providers: [] } }))),
    'catalogue.products.0.provider',
    '产品的云服务商不在名录中：“91420100MB00000014”',
    'the provider of the product is not on the register: "91420100MB00000014"',
    '91420100MB00000014',
  ],
  'other-policy': [
    () => problemsOf(() => allocate(withAlternative(wuhan2025, 'exhaustion', 'skip'), ledger, [])),
    'ledger.policy',
    '属于另一政策：应为wuhan-2025+exhaustion.skip，实为“wuhan-2025”',
    'of another policy: expected wuhan-2025+exhaustion.skip, got "wuhan-2025"',
    'wuhan-2025',
  ],
  'budget-differs': [
    () => problemsOf(() => decideRound(round([], { ledger, budget: amountOf(101) }))),
    'ledger.budget',
    '台账的资金总额与本批次不同：应为101.00，实为“100.00”',
    'the budget of the ledger is not that of the round: expected 101.00, got "100.00"',
    '100.00',
  ],
  'invoice-already-claimed': [
    () => {
      const invoices = [invoiceNumber(1)];
      return problemsOf(() =>
        allocate(wuhan2025, ledger, [claim('A', 1, 1, 1, { invoices }), claim('B', 2, 1, 2, { invoices })]),
      );
    },
    'claims.1.invoices.0',
    '发票“25420000000000000001”已由申请 A 使用，请按其核定后的台账重新核算',
    'invoice "25420000000000000001" is claimed by application A: assess again with the ledger after it',
    '25420000000000000001',
  ],
  'cases-required': [
    () =>
      problemsOf(() => decideRound(round([], { policy: withAlternative(wuhan2025, 'queue-order', 'recommended-at') }))),
    'cases',
    '该政策的排队次序取决于审核经过，须提供 cases（queue.orderedBy: recommended-at）',
    'the queue of this policy depends on the review, so cases are required (queue.orderedBy: recommended-at)',
  ],
  'audited-with-cases': [
    () => problemsOf(() => decideRound(round([], { cases: [], audited: {} }))),
    'audited',
    '案件已载明审定金额，不得另行提供 audited',
    'the cases hold the audited amounts: give either cases or audited amounts, not both',
  ],
  'ledger-inconsistent': [
    () => problemsOf(() => allocate(wuhan2025, { ...ledger, decided: 1 }, [])).slice(0, 1),
    'ledger.decided',
    '台账前后不一致：应为applications 的项数（0），实为1',
    'the ledger contradicts itself: expected the number of applications, 0, got 1',
    1,
  ],
  'case-inconsistent': [
    () =>
      problemsOf(() =>
        decideRound(round([application('A')], { cases: [caseOf(application('A', [{}, {}]), steps(3))] })),
      ),
    'cases.0.application',
    '案件前后不一致：应为与本批次所列申请相同，实为对象',
    'the case contradicts itself or its application: expected the application as the round lists it, got an object',
  ],
  'policy-inconsistent': [
    () =>
      read(parsePolicy({ ...wuhan2025, window: { ...wuhan2025.window, opensAt: '2026-01-01T00:00:00+08:00' } })).slice(
        0,
        1,
      ),
    'window.opensAt',
    '政策数据前后不一致：应为2025年内的时刻（北京时间），实为“2026-01-01T00:00:00+08:00”',
    'the policy contradicts itself: expected an instant within 2025 in Beijing, got "2026-01-01T00:00:00+08:00"',
    '2026-01-01T00:00:00+08:00',
  ],
  'unknown-assumption': [
    () => problemsOf(() => withAlternative({ ...wuhan2025, assumptions: {} }, 'weather', 'fair')),
    'assumption',
    '政策中没有这项执行口径：应为（无），实为“weather”',
    'the policy has no such assumption: expected (none), got "weather"',
    'weather',
  ],
  'unknown-alternative': [
    () => problemsOf(() => withAlternative(wuhan2025, 'rounding', 'up')),
    'alternative',
    '该执行口径没有这种备选口径：应为down、half-even，实为“up”',
    'the assumption has no such alternative: expected down, half-even, got "up"',
    'up',
  ],
};

describe('every problem', () => {
  it.each(problemCodes.map((code) => [code, rows[code]] as const))('%s', (code, [work, path, zh, en, ...given]) => {
    const [problem, ...others] = work();
    expect(others).toEqual([]);
    const { expected, canonical, ...rest } = problem ?? {};
    const reported = { path: problem?.path, code, message: { zh, en } };
    expect(rest).toStrictEqual(given.length === 0 ? reported : { ...reported, given: given[0] });
    // What the sentence says was expected, and which spelling it proposes, can be read without taking it apart.
    expect(expected, 'what was expected').toMatchObject({
      zh: expect.any(String) as string,
      en: expect.any(String) as string,
    });
    const { zh: template } = everyFault.find((each) => each.code === code) ?? { zh: '' };
    if (template.includes('{expected}')) expect([zh, en]).toEqual(holding(expected?.zh, expected?.en));
    expect(canonical !== undefined).toBe(template.includes('{canonical}'));
    if (canonical !== undefined) expect([zh, en]).toEqual(holding(canonical, canonical));
    expect(problem?.path.join('.')).toBe(path);
  });

  it('and no row is of a code that there is not', () => {
    expect(Object.keys(rows).sort()).toEqual(problemCodes);
  });
});

describe('what is shown of what was given', () => {
  const shown = (given: unknown) => {
    const [problem] = read(parseYuan(given));
    return [problem?.message.en.replace(/^.*, got /, ''), problem?.message.zh.replace(/^.*实为/, ''), problem?.given];
  };

  it.each([
    ['a text, quoted', 'x"y', ['"x\\"y"', '“x\\"y”', 'x"y']],
    ['a long text, cut', 'x'.repeat(100), [`"${'x'.repeat(60)}…"`, `“${'x'.repeat(60)}…”`, `${'x'.repeat(60)}…`]],
    [
      'a text cut in the middle of a character',
      'x'.repeat(59) + '😀😀',
      [`"${'x'.repeat(59)}…"`, `“${'x'.repeat(59)}…”`, `${'x'.repeat(59)}…`],
    ],
    ['nothing', undefined, ['nothing', '无', undefined]],
    ['null', null, ['null', 'null', null]],
    ['a fraction', 0.5, ['0.5', '0.5', 0.5]],
    ['not a number', NaN, ['NaN', 'NaN', undefined]],
    ['infinity', -Infinity, ['-Infinity', '-Infinity', undefined]],
    ['true', true, ['true', 'true', true]],
    ['a list', [1, 2], ['a list of 2', '含2项的列表', undefined]],
    ['an object', { a: 1 }, ['an object', '对象', undefined]],
    ['a function', () => 1, ['a function', 'function 类型的值', undefined]],
    ['a bigint', 1n, ['a bigint', 'bigint 类型的值', undefined]],
    ['a symbol', Symbol('x'), ['a symbol', 'symbol 类型的值', undefined]],
  ])('%s', (_, given, expected) => {
    expect(shown(given)).toEqual(expected);
  });
});

describe('what is thrown', () => {
  it('is an InvalidValueError, a TypeError, that reads as one line per problem with path and code', () => {
    const work = () =>
      allocate(wuhan2025, ledger, [claim('A', 1, 1, 1), { ...claim('B', 1, 1, 2), queuedAt: 'x' as never }]);
    expect(work).toThrow(InvalidValueError);
    expect(work).toThrow(TypeError);
    expect(work).toThrow(/^claims\[1\]\.queuedAt: expected an instant .* \/ 应为带秒和时区的时刻.* \[malformed\]$/);
    expect(minute(0)).toBe('2025-06-03T09:00:00+08:00');
  });

  it('has its name, its problems, and survives being logged as JSON', () => {
    const [problem] = problemsOf(() => tierRate(wuhan2025, 'x' as never));
    const error = new InvalidValueError(problem === undefined ? [] : [problem]);
    expect([error.name, error.problems]).toEqual(['InvalidValueError', [problem]]);
    expect(JSON.parse(JSON.stringify(error.problems))).toEqual([problem]);
  });
});

it('a ledger from outside is checked for what it says of itself', () => {
  const [problem] = read(parseLedger({ ...ledger, granted: '101.00' }));
  expect([problem?.code, problem?.path]).toEqual(['ledger-inconsistent', ['granted']]);
});
