/** docs/codes.md lists every code that the library can answer with, from the tables that define them, in both languages. */
import { describe, expect, it } from 'vitest';
import { grantOutcomes, labels, otherOutcomes, partCodes } from 'cloud-voucher-rules';
import { discrepancyKinds, listResults, roundChanges, statementCodes } from 'cloud-voucher-rules/audit';
import { reasons } from '../../src/eligibility/eligibility';
import { recordLawNames } from '../../src/words/audit';
import { limitSentences, suspicionSentences } from '../../src/words/audit-reports';
import { everyFault } from '../../src/words/problem-codes';
import { refusalMessages } from '../../src/words/refusals';
import { findings } from '../../src/subsidy/findings';
import { vectors } from '../../src/testing/vectors';
import { comparedFields, type ComparedFields } from '../support/compared-fields';
import { expectGenerated, table } from '../support/generated';
import { codesIn, specification } from '../support/specification';

const code = (text: string) => `\`${text}\``;
const sentences = (messages: Readonly<Record<string, { readonly zh: string; readonly en: string }>>) =>
  table(
    ['code', '中文', 'English'],
    Object.entries(messages).map(([name, { zh, en }]) => [code(name), zh, en]),
  );

const compared = comparedFields();
const fields = (of: ComparedFields, name: string) => (of.get(name) ?? []).map(code).join(', ');

const english = `# Codes

[中文](codes.zh-CN.md)

Every code that the library can answer with: closed lists, stable, the same in both languages. Generated from the tables that
define them. What each rests on in the notice is in [notice.md](notice.md); as sentences, [portal.md](portal.md) shows them.

## Problems

What is wrong with an input (\`Problem.code\`), with its sentence.

${sentences(Object.fromEntries(everyFault.map((fault) => [fault.code, fault])))}

## Reasons

Why a criterion of eligibility is met, unmet or unknown (\`CriterionResult.reason\`), and the fields of what was compared (\`compared\`); one with \`?\` can be absent.

${table(
  ['code', 'criterion', 'verdict', 'compared'],
  Object.entries(reasons).map(([name, { criterion, verdict }]) => [
    code(name),
    code(criterion),
    verdict,
    fields(compared.reasons, name),
  ]),
)}

## Findings

What is said of a purchase line, which it disallows or reduces, and what is flagged in the papers (\`Finding.code\`), with the rule that it rests on and the fields of what was compared.
A line lists its findings in this order. Flags stand once, in \`Assessment.flags\`, in the order of the papers as they are listed: contracts, invoices, payments; of one paper in this order.

${table(
  ['code', 'severity', 'rule', 'compared'],
  Object.entries(findings).map(([name, { severity, rule }]) => [
    code(name),
    severity,
    code(rule),
    fields(compared.findings, name),
  ]),
)}

## Outcomes

The outcome of an application (\`Decision.outcome\`): of a claim, the first of these that holds, ${grantOutcomes.map(code).join(', ')};
of any other, ${otherOutcomes.map(code).join(', ')}.

## Parts of an explanation

What a node of an explanation tells of (\`Explanation.code\`), besides outcomes, reasons, findings, statuses and events: ${partCodes.map(code).join(', ')}.

## Refusals

Why an event of the review is refused (\`Refusal.code\`), with its sentence and the fields of what was compared. Several reasons stand in this order.

${table(
  ['code', '中文', 'English', 'compared'],
  Object.entries(refusalMessages).map(([name, { zh, en }]) => [code(name), zh, en, fields(compared.refusals, name)]),
)}

## Laws of a record

What \`verifyRound\` finds broken (\`Violation.law\`). A violation names the application and the enterprise where it is about one, and in
\`basis\` the clauses and assumptions that the rule rests on; for \`outcome\` and \`basis\`, those of the decision. No notice says that a record has
the form of one (\`record\`, \`too-many\`), that its input can be decided (\`input\`), that each application has one decision (\`coverage\`), or that
a result repeats its input (\`identity\`): there \`basis\` is empty. The first 1,000 are listed; where there are more, one of \`too-many\` after
them says so, and the opinion says *more than 1000*.

${sentences(recordLawNames)}

## Suspicions and discrepancies

What \`crossCheck\` finds across applications (\`Suspicion.kind\`), with its sentence.

${sentences(suspicionSentences)}

What \`reconcile\` finds between cases and a round (\`Discrepancy.kind\`): ${discrepancyKinds.map(code).join(', ')}. What an enterprise on a list
is (\`compareWithList\`): ${listResults.map(code).join(', ')}.

## Statements of an opinion

What \`auditOpinion\` states (\`Statement.code\`): ${statementCodes.map(code).join(', ')}. What a record cannot prove (\`Limit.code\`), with its sentence.

${sentences(limitSentences)}

## Changes

What becomes of an application between two rounds (\`compareRounds\`): ${roundChanges.map(code).join(', ')}.
`;

const zh = labels('zh');
const inChinese = (messages: Readonly<Record<string, { readonly zh: string }>>) =>
  table(
    ['代码', '文字'],
    Object.entries(messages).map(([name, message]) => [code(name), message.zh]),
  );

const chinese = `# 代码表

[English](codes.md)

本库给出的全部代码：列表固定、稳定，中英文相同。本页由定义这些代码的表生成。代码在通知中的依据见[通知逐条对照](notice.zh-CN.md)，如何显示为文字见[建设申报平台](portal.zh-CN.md)。

## 问题

输入有什么问题（\`Problem.code\`）及其文字。

${inChinese(Object.fromEntries(everyFault.map((fault) => [fault.code, fault])))}

## 理由

申领条件为何符合、不符合或待定（\`CriterionResult.reason\`），以及所比较的字段（\`compared\`）；带 \`?\` 的可以没有。

${table(
  ['代码', '含义', '条件', '结论', '所比较的字段'],
  Object.entries(reasons).map(([name, { criterion, verdict }]) => [
    code(name),
    zh.reasons[name as keyof typeof reasons],
    zh.criteria[criterion],
    zh.verdicts[verdict],
    fields(compared.reasons, name),
  ]),
)}

## 核查意见

对清单行不予认定或核减的意见，以及对材料的提示（\`Finding.code\`），附所依据的规则和所比较的字段。
一行有多项意见的，按此次序列出。提示各列一次，列在 \`Assessment.flags\`，以材料的次序为序：合同、发票、付款；同一份材料有多项提示的，按此次序。

${table(
  ['代码', '含义', '处理', '规则', '所比较的字段'],
  Object.entries(findings).map(([name, { severity, rule }]) => [
    code(name),
    zh.findings[name as keyof typeof findings],
    zh.severities[severity],
    code(rule),
    fields(compared.findings, name),
  ]),
)}

## 结果

申请的结果（\`Decision.outcome\`）。进入排队的，为以下第一个成立的：${grantOutcomes.map(code).join('、')}；
没有进入排队的：${otherOutcomes.map(code).join('、')}。

${table(
  ['代码', '含义'],
  [...grantOutcomes, ...otherOutcomes].map((name) => [code(name), zh.outcomes[name]]),
)}

## 说明的组成部分

说明的节点所说明的内容（\`Explanation.code\`），除结果、理由、核查意见、状态和审核事项以外：${partCodes.map(code).join('、')}。

## 不予办理的理由

审核事项为何不予办理（\`Refusal.code\`），其文字和所比较的字段。有多项理由的，按此次序列出。

${table(
  ['代码', '文字', '所比较的字段'],
  Object.entries(refusalMessages).map(([name, message]) => [code(name), message.zh, fields(compared.refusals, name)]),
)}

## 记录须符合的规则

\`verifyRound\` 发现的不符合规则之处（\`Violation.law\`）。就某一申请而言的，列明申请和企业；规则所依据的条款和执行口径在 \`basis\` 中，
\`outcome\` 和 \`basis\` 两项列明的则是该项决定的依据。通知没有规定记录的格式（\`record\`、\`too-many\`）、输入能够核定（\`input\`）、每件申请有一项决定（\`coverage\`）、
结果如实转录输入（\`identity\`），这几项的 \`basis\` 为空。最多列出 1,000 项；超过的，在其后列一项 \`too-many\`，核查结论写作“超过 1000”。

${inChinese(recordLawNames)}

## 疑点和差异

\`crossCheck\` 在各申请之间发现的疑点（\`Suspicion.kind\`）及其文字。

${inChinese(suspicionSentences)}

\`reconcile\` 在案件与批次之间发现的差异（\`Discrepancy.kind\`）：${discrepancyKinds.map(code).join('、')}。名单中的企业与批次比对的结果
（\`compareWithList\`）：${listResults.map(code).join('、')}。

## 核查结论

\`auditOpinion\` 所作的结论（\`Statement.code\`）：${statementCodes.map(code).join('、')}。记录不能证明的事项（\`Limit.code\`）及其文字。

${inChinese(limitSentences)}

## 变化

同一申请在两个批次之间的变化（\`compareRounds\`）：${roundChanges.map(code).join('、')}。
`;

it.each([
  ['docs/codes.md', english],
  ['docs/codes.zh-CN.md', chinese],
])('%s lists every code', (file, page) => {
  expectGenerated(file, page);
});

it('no two faults have one code', () => {
  expect(new Set(everyFault.map(({ code: each }) => each)).size).toBe(everyFault.length);
});

describe('what was compared', () => {
  const all = new Map(Object.values(compared).flatMap((of) => [...of]));
  const sorted = (names: readonly string[]) => [...names].sort();

  it.each(['docs/specification.md', 'docs/specification.zh-CN.md'])('is what %s says, code by code', (page) => {
    const { tables } = specification(page);
    const stated = tables
      .filter(({ head }) => head.includes('`compared`'))
      .flatMap(({ head, rows }) =>
        rows.map((row) => [codesIn(row[0] ?? '')[0], sorted(codesIn(row[head.indexOf('`compared`')] ?? ''))] as const),
      );
    expect(Object.fromEntries(stated)).toEqual(
      Object.fromEntries([...all].map(([name, names]) => [name, sorted(names)])),
    );
  });

  it('is what answers hold: all that is always there, and nothing else; each code is answered somewhere', () => {
    const seen = new Map<string, Set<string>[]>();
    const walk = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      const { code: finding, reason = finding, compared: fieldsOf } = value as Readonly<Record<string, unknown>>;
      if (typeof reason === 'string' && typeof fieldsOf === 'object' && fieldsOf !== null) {
        seen.set(reason, [...(seen.get(reason) ?? []), new Set(Object.keys(fieldsOf))]);
      }
      Object.values(value).forEach(walk);
    };
    walk(vectors.map(({ expect: answer }) => answer));
    const wrong = [...all].filter(([name, names]) => {
      const always = names.filter((each) => !each.endsWith('?'));
      const answers = seen.get(name) ?? [];
      const fits = (has: ReadonlySet<string>) =>
        always.every((each) => has.has(each)) &&
        [...has].every((each) => names.includes(each) || names.includes(`${each}?`));
      const isSeen = (each: string) => answers.some((has) => has.has(each.replace('?', '')));
      return answers.length === 0 || !answers.every(fits) || !names.every(isSeen);
    });
    expect(wrong).toEqual([]);
    expect([...seen.keys()].filter((name) => !all.has(name))).toEqual([]);
  });
});
