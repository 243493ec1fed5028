/** docs/codes.md lists every code that the library can answer with, from the tables that define them. */
import { describe, expect, it } from 'vitest';
import { grantOutcomes, otherOutcomes, partCodes } from 'cloud-voucher-rules';
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

const page = `# Codes

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

it('docs/codes.md lists every code', () => {
  expectGenerated('docs/codes.md', page);
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
