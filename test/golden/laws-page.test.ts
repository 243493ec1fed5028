/**
 * docs/laws.md in both languages: every law as a sentence, the table of what each exhaustion rule keeps, and for each ✗ its
 * smallest counterexample, from the laws and the vectors that the tests run.
 */
import { describe, expect, it } from 'vitest';
import { exhaustions, type Claim, type Exhaustion, type Grant, type Locale } from 'cloud-voucher-rules';
import { lawNames } from '../../src/words/laws';
import { keepsLaw, lawTable, type TableLawId } from '../../src/testing/law-table';
import { vectors } from '../../src/testing/vectors';
import { expectGenerated, table } from '../support/generated';

/** The counterexamples of a law are named after it. */
const counterexamples = (law: TableLawId, rule: Exhaustion) =>
  vectors.filter(
    ({ id, policy }) => id.includes(`counterexample-${law}`) && policy === `wuhan-2025+exhaustion.${rule}`,
  );

const words = {
  zh: {
    title: '# 定律',
    other: '[English](laws.md)',
    lead: '本库承诺的各项性质，由测试逐条检验；`cloud-voucher-rules/testing` 可用这些定律检验任何实现（[检验一个实现](testing.zh-CN.md)）。本页由代码中的表生成。',
    table: '## 各资金用尽规则保持的性质',
    after: '带 ✗ 的各有一个最小反例，存于一致性测试数据（`counterexamples.json`）：',
    head: ['定律', '`partial-fill`', '`block`', '`skip`'],
    example: ['规则', '说明', '资金', '排队申请', '核定'],
    rounds:
      '以上各条就 `allocate` 而言。对批次审定而言，后四条还须以排在其后的申请没有使用已退出队列的申请的发票为前提：腾出的发票由后者使用，可能使其他申请少得。',
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
  const { sentence, given } = vector;
  const { budget, batches } = given as { budget: string; batches: readonly (readonly Claim[])[] };
  const claims = batches.flat().map(({ application, entitlement }) => `${application} ${entitlement}`);
  const granted = grantsOf(vector).map((grant) => `${grant.application} ${grant.granted}`);
  return [`\`${rule}\``, sentence[locale], budget, claims.join(', '), granted.join(', ')];
}

it.each([
  ['docs/laws.md', 'en'],
  ['docs/laws.zh-CN.md', 'zh'],
] as const)('%s says what the tables say', (path, locale) => {
  const page = pageIn(locale);
  expectGenerated(path, page);
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
  (expected as { answer: { grants: readonly (readonly Grant[])[] } }).answer.grants.flat();
const grantedTo = (id: string) => (vector: (typeof vectors)[number]) =>
  grantsOf(vector).find(({ application }) => application === id)?.granted;
const totalOf = (vector: (typeof vectors)[number]) =>
  grantsOf(vector).reduce((sum, { granted }) => sum + Number(granted), 0);
