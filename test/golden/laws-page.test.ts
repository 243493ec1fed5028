/**
 * docs/laws.md in both languages: every law as a sentence, the table of what each exhaustion rule keeps, and for each ✗ its
 * smallest counterexample, from the laws and the vectors that the tests run.
 */
import { describe, expect, it } from 'vitest';
import { exhaustions, type Claim, type Exhaustion, type Grant, type Locale } from 'cloud-voucher-rules';
import { lawNames } from '../../src/testing/law-names';
import { keepsLaw, lawTable, type TableLawId } from '../../src/testing/law-table';
import { vectors } from '../../src/testing/vectors';
import { pageAfter, table } from '../support/generated-page';

/** The counterexamples of a law, by the words that their sentences begin with. */
const told: Readonly<Partial<Record<TableLawId, string>>> = {
  'larger-budget': 'a larger budget hurts somebody',
  withdrawal: 'a withdrawal hurts somebody',
  splitting: 'splitting pays',
  'money-left': 'money is left',
};

const counterexamples = (law: TableLawId, rule: Exhaustion) =>
  vectors.filter(
    ({ id, pins, policy }) =>
      id.startsWith('counterexample') && pins.includes(told[law] ?? '—') && policy === `wuhan-2025+exhaustion.${rule}`,
  );

const words = {
  zh: {
    title: '# 定律',
    other: '[English](laws.md)',
    lead: '本库承诺的各项性质，由测试逐条检验；`cloud-voucher-rules/testing` 可在任何实现上运行它们（[testing.zh-CN.md](testing.zh-CN.md)）。本页由代码中的表生成。',
    table: '## 各资金用尽规则保持的性质',
    after: '带 ✗ 的各有一个最小反例，存于一致性测试数据（`counterexamples.json`）：',
    head: ['定律', '`partial-fill`', '`block`', '`skip`'],
    example: ['规则', '说明', '资金', '排队申请', '核定'],
    rounds:
      '以上各条就 `allocate` 而言。对整轮审定，后四条还须没有更后面的申请使用离开者的发票：释放的发票有利于其所有者，可能使他人受损。',
    every: '## 全部定律',
  },
  en: {
    title: '# Laws',
    other: '[中文](laws.zh-CN.md)',
    lead: 'What the library promises, each checked by the tests; `cloud-voucher-rules/testing` runs them on any implementation ([testing.md](testing.md)). This page is generated from the tables in the code.',
    table: '## What each exhaustion rule keeps',
    after: 'Each ✗ has a smallest counterexample, stored among the conformance vectors (`counterexamples.json`):',
    head: ['law', '`partial-fill`', '`block`', '`skip`'],
    example: ['rule', 'what it shows', 'budget', 'claims', 'granted'],
    rounds:
      'These are laws of `allocate`. For whole rounds the last four also need that no later application names an invoice of the one that goes: freed invoices help their owner, perhaps at another’s cost.',
    every: '## All the laws',
  },
} as const;

/** What the counterexamples show, in Chinese: the vectors themselves say it in English. */
const shownInChinese: Readonly<Record<string, string>> = {
  'skip, a larger budget hurts somebody (1 of 2): with 1 yuan A does not fit and B gets 1':
    '资金增加而有人受损（之一）：共1元，A不足额被跳过，B得1元',
  'skip, a larger budget hurts somebody (2 of 2): with 2 yuan A fits and B gets nothing':
    '资金增加而有人受损（之二）：共2元，A足额，B分文不得',
  'skip, a withdrawal hurts somebody (1 of 2): with A, B does not fit and C gets 1':
    '他人撤回而有人受损（之一）：A在，B不足额被跳过，C得1元',
  'skip, a withdrawal hurts somebody (2 of 2): without A, B gets 2 and C nothing':
    '他人撤回而有人受损（之二）：A撤回，B得2元，C分文不得',
  'block and skip, splitting pays (1 of 2): a claim of 2 does not fit into 1':
    '拆分而多得（之一）：2元的申请在1元内不足额',
  'block and skip, splitting pays (2 of 2): of two claims of 1 the first fits':
    '拆分而多得（之二）：拆成两件各1元，第一件足额',
  'block and skip, money is left although a claim is not met': '申请未得满足而资金有结余',
};

const lawIds = Object.keys(lawTable) as readonly TableLawId[];

function pageIn(locale: Locale): string {
  const { title, other, lead, table: heading, after, head, example, rounds, every } = words[locale];
  const rows = lawIds.map((law) => [
    lawNames[law][locale],
    ...exhaustions.map((rule) => (keepsLaw(rule, law) ? '✓' : '✗')),
  ]);
  const examples = lawIds.flatMap((law) =>
    exhaustions.flatMap((rule) => counterexamples(law, rule).map((vector) => exampleRow(rule, vector, locale))),
  );
  const all = Object.entries(lawNames).map(([id, name]) => `- \`${id}\` ${name[locale]}`);
  return [
    title,
    other,
    lead,
    heading,
    table(head, rows),
    rounds,
    after,
    table(example, examples),
    every,
    all.join('\n'),
  ]
    .join('\n\n')
    .concat('\n');
}

function exampleRow(rule: Exhaustion, vector: (typeof vectors)[number], locale: Locale) {
  const { pins, given, expect: expected } = vector;
  const shown = locale === 'en' ? pins : shownInChinese[pins];
  if (shown === undefined) throw new Error(`in Chinese too: ${pins}`);
  const { budget, batches } = given as { budget: string; batches: readonly (readonly Claim[])[] };
  const { grants } = expected as { grants: readonly (readonly Grant[])[] };
  const claims = batches.flat().map(({ application, entitlement }) => `${application} ${entitlement}`);
  const granted = grants.flat().map((grant) => `${grant.application} ${grant.granted}`);
  return [`\`${rule}\``, shown, budget, claims.join(', '), granted.join(', ')];
}

it.each([
  ['docs/laws.md', 'en'],
  ['docs/laws.zh-CN.md', 'zh'],
] as const)('%s says what the tables say', (path, locale) => {
  const page = pageIn(locale);
  expect(pageAfter(path, page)).toBe(page);
});

describe('each ✗ has a counterexample', () => {
  const broken = lawIds.flatMap((law) =>
    exhaustions.filter((rule) => !keepsLaw(rule, law)).map((rule) => [law, rule] as const),
  );

  it.each(broken)('%s under %s', (law, rule) => {
    expect(counterexamples(law, rule).length).toBeGreaterThan(0);
  });

  it('a larger budget takes from B under skip', () => {
    const granted = counterexamples('larger-budget', 'skip').map(grantedTo('B'));
    expect(granted).toEqual(['1.00', '0.00']);
  });

  it('a withdrawal takes from C under skip', () => {
    const granted = counterexamples('withdrawal', 'skip').map(grantedTo('C'));
    expect(granted).toEqual(['1.00', '0.00']);
  });

  it.each(['block', 'skip'] as const)('splitting pays under %s', (rule) => {
    expect(counterexamples('splitting', rule).map(totalOf)).toEqual([0, 1]);
  });

  it.each(['block', 'skip'] as const)('money is left under %s, though a claim is not met', (rule) => {
    expect(counterexamples('money-left', rule).map(totalOf)).toEqual([0]);
  });
});

const grantsOf = ({ expect: expected }: (typeof vectors)[number]) =>
  (expected as { grants: readonly (readonly Grant[])[] }).grants.flat();
const grantedTo = (id: string) => (vector: (typeof vectors)[number]) =>
  grantsOf(vector).find(({ application }) => application === id)?.granted;
const totalOf = (vector: (typeof vectors)[number]) =>
  grantsOf(vector).reduce((sum, { granted }) => sum + Number(granted), 0);
