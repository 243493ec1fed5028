/**
 * What an audit says names fields and values by the glossary: each field by its place, as JSON Schema has it, and no code in a
 * Chinese sentence.
 */
import { describe, expect, it } from 'vitest';
import { decideRound, labels, ruleIds, withAlternative, wuhan2025, type RoundInput } from 'cloud-voucher-rules';
import {
  auditOpinion,
  comparePolicies,
  recordRound,
  replay,
  sensitivity,
  verifyRound,
  type RoundRecord,
} from 'cloud-voucher-rules/audit';
import { jsonSchemas } from 'cloud-voucher-rules/schema';
import { differenceText } from '../../src/audit/sentences';
import { deepFrozen } from '../../src/values/frozen';
import { settings } from '../../src/policy/policy';
import { fieldName, fields } from '../../src/words/fields';
import { checkNames, factNames } from '../../src/words/lists';
import { comparedFields } from '../support/compared-fields';
import { everyChange } from '../support/every-change';
import { randomRound } from '../support/random-round';
import { fiveTiers, huangshi2025, wuhan2023, wuhan2026 } from './policies';

/** Each key of what a reason or a finding compares, and what it is called there. Those of refusals are in no document. */
const compared: Readonly<Record<'CriterionResult' | 'Finding', Readonly<Record<string, string>>>> = {
  CriterionResult: {
    accidents: '回溯期内的事故 / accidents in the lookback',
    annualRevenue: '上年营业收入 / last year’s revenue',
    at: '提交时间 / submitted at',
    closesAt: '截止时间 / closes at',
    cloudProvider: '是否为云服务商 / whether it is a cloud service provider',
    district: '登记地 / district',
    division: '行业大类 / division',
    employees: '从业人员 / staff',
    from: '首日 / first day',
    industry: '行业代码 / industry code',
    jurisdiction: '适用地区 / jurisdiction',
    limits: '划型标准的上限 / limits of the size standard',
    opensAt: '开始时间 / opens at',
    possible: '可能的企业规模 / possible sizes',
    provider: '名录所列名称 / name on the register',
    records: '仍须计入的失信记录 / records that exclude',
    sector: '行业类别 / sector',
    sizes: '企业规模 / sizes',
    to: '末日 / last day',
    uscc: '统一社会信用代码 / unified social credit code',
  },
  Finding: {
    audited: '审定金额 / audited amount',
    buyer: '购买方代码 / buyer’s code',
    claimed: '申报金额 / claimed amount',
    claimedBy: '已使用该发票的申请 / application that used the invoice',
    contract: '合同编号 / contract number',
    customer: '合同购买方代码 / customer’s code',
    datedBy: '年度认定依据 / date that decides the year',
    deadline: '最迟付款日 / last day to pay',
    enterprise: '企业代码 / enterprise’s code',
    first: '最早日期 / earliest date',
    from: '首日 / first day',
    invoice: '发票号码 / invoice number',
    issuedOn: '开票日期 / issued on',
    last: '最晚日期 / latest date',
    net: '不含税金额 / net amount',
    paidOn: '付款日期 / paid on',
    paper: '材料种类 / kind of paper',
    payee: '收款方代码 / payee’s code',
    payer: '付款方代码 / payer’s code',
    payment: '付款凭证编号 / number of the proof of payment',
    product: '云产品编号 / product id',
    productProvider: '产品所属云服务商代码 / code of the product’s provider',
    provider: '云服务商代码 / provider’s code',
    room: '剩余可认定金额 / room left',
    seller: '销售方代码 / seller’s code',
    signedOn: '签订日期 / signed on',
    submittedOn: '提交日期 / day of submission',
    tax: '税额 / tax',
    to: '末日 / last day',
    total: '价税合计 / total with tax',
  },
};

describe('what reasons and findings compare', () => {
  const { reasons, findings } = comparedFields();
  it.each([
    ['CriterionResult', reasons],
    ['Finding', findings],
  ] as const)('is called by what it is there: %s', (type, codes) => {
    const keys = [...new Set([...codes.values()].flat().map((key) => key.replace('?', '')))].sort();
    const named = Object.fromEntries(keys.map((key) => [key, Object.values(fieldName(key, type) ?? {}).join(' / ')]));
    expect(named).toEqual(compared[type]);
  });
});

interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly title?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}

/** Each field of a document, with its title, by its path; the first item of each list. */
function titlesOf(root: Schema): ReadonlyMap<string, readonly [path: readonly (string | number)[], title: string]> {
  const found = new Map<string, readonly [path: readonly (string | number)[], title: string]>();
  const visit = (schema: Schema, path: readonly (string | number)[]): void => {
    const { properties, items, anyOf, oneOf } = root.$defs?.[schema.$ref?.slice('#/$defs/'.length) ?? ''] ?? schema;
    for (const [key, each] of Object.entries(properties ?? {})) {
      const here = [...path, key];
      found.set(here.join('.'), [here, each.title ?? '']);
      visit(each, here);
    }
    if (items !== undefined) visit(items, [...path, 0]);
    for (const each of anyOf ?? oneOf ?? []) visit(each, path);
  };
  visit(root, ['round']);
  return found;
}

it('a violation calls each field of a round as its JSON Schema does', () => {
  const titles = [...titlesOf(jsonSchemas.round as Schema).values()];
  expect(titles.length).toBeGreaterThan(100);
  const whose = () => ({ zh: '', en: '' });
  for (const [path, title] of titles) {
    const { zh, en } = differenceText({ kind: 'unexpected', path, recorded: '' }, whose);
    const [nameInChinese = '', nameInEnglish = ''] = title.split(' / ');
    // What a decision gives to a line is said of the line.
    if (path.join('.') === 'round.decisions.0.lines') continue;
    expect([zh, en], path.join('.')).toEqual([
      expect.stringContaining(nameInChinese) as string,
      expect.stringContaining(nameInEnglish) as string,
    ]);
  }
});

/** Words that no Chinese sentence has: codes, names of fields, ids of what a policy names. */
const codes = new Set([
  ...Object.values(labels('en', wuhan2025)).flatMap((list) => Object.keys(list)),
  ...[fields, factNames, checkNames].flatMap((list) => Object.keys(list).map((key) => key.split('.').at(-1) ?? key)),
  ...Object.values(settings).flat(),
  ...ruleIds,
  ...Object.keys(wuhan2025.assumptions),
  ...['true', 'false', 'stays-used', 'district', 'county', 'functional-zone', 'safety', 'environmental'],
]);
/** Where a problem is, and the ids of policies, are as the document has them. */
const codesIn = (sentence: string) =>
  (sentence.replace(/^(?:input\S*?：|编号：.*)/, '').match(/(?<![\w-])[A-Za-z][\w-]*/g) ?? []).filter((word) =>
    codes.has(word),
  );

describe('no Chinese sentence has a code', () => {
  it.each([150, 228, 66])('of a record with any one change: seed %d', (seed) => {
    const input = deepFrozen(randomRound(seed, { applications: 3, cases: seed % 2 === 0, ledger: seed % 4 < 2 }));
    const record = recordRound(input);
    const round = structuredClone(record.round);
    const seen = new Set<string>();
    const found: string[] = [];
    for (const { kind, how } of everyChange(round)) {
      if (seen.has(`${kind} ${how}`)) continue;
      seen.add(`${kind} ${how}`);
      const { violations } = verifyRound({ ...record, round });
      // A field too many is called by its own name.
      if (!how.includes('field'))
        found.push(...violations.map(({ text }) => text.zh).filter((zh) => codesIn(zh).length > 0));
    }
    expect(seen.size).toBeGreaterThan(100);
    expect([...new Set(found)]).toEqual([]);
  });

  it('of an opinion, a replay, a case that no review can have brought about, a sensitivity', () => {
    const input = randomRound(150, { applications: 3, cases: true });
    const record = recordRound(input);
    const fingerprints = { policy: 'sha256:0', input: 'sha256:0', round: 'sha256:0' };
    const forged = { ...record, fingerprints, round: decideRound({ ...input, budget: '0.00' as never }) };
    const [first] = input.cases ?? [];
    const cases = input.cases?.map((each) =>
      each === first ? { ...each, status: 'paid' as const, history: each.history.slice(1) } : each,
    );
    const impossible = { ...record, input: { ...input, cases } as unknown as RoundInput };
    const opinion = auditOpinion(forged as RoundRecord);
    const sentences = [
      ...opinion.statements,
      ...opinion.limits,
      ...opinion.violations,
      ...replay(forged as RoundRecord).differences,
      ...verifyRound(impossible).violations,
      ...sensitivity(input),
    ].map(({ text }) => text.zh);
    expect(sentences.length).toBeGreaterThan(20);
    expect(sentences.filter((zh) => codesIn(zh).length > 0)).toEqual([]);
  });

  it('of two policies', () => {
    const others = [
      ...[fiveTiers, huangshi2025, wuhan2023, wuhan2026],
      ...Object.entries(wuhan2025.assumptions).flatMap(([assumption, { alternatives }]) =>
        alternatives.map(({ id }) => withAlternative(wuhan2025, assumption, id)),
      ),
    ];
    const sentences = others.flatMap((other) => {
      const { data, rules } = comparePolicies(wuhan2025, other);
      return [...data, ...rules].map(({ text }) => text.zh);
    });
    expect(sentences.length).toBeGreaterThan(60);
    expect(sentences.filter((zh) => codesIn(zh).length > 0)).toEqual([]);
  });
});
