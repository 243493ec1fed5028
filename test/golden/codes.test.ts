/** docs/codes.md lists every code that the library can answer with, from the tables that define them. */
import { expect, it } from 'vitest';
import { grantOutcomes, otherOutcomes, partCodes } from 'cloud-voucher-rules';
import { discrepancyKinds, listResults, roundChanges, statementCodes } from 'cloud-voucher-rules/audit';
import { reasons } from '../../src/eligibility/eligibility';
import { recordLawNames } from '../../src/words/audit';
import { limitSentences, suspicionSentences } from '../../src/words/audit-reports';
import { everyFault } from '../../src/words/problem-codes';
import { refusalMessages } from '../../src/words/refusals';
import { findings } from '../../src/subsidy/findings';
import { pageAfter, table } from '../support/generated-page';

const code = (text: string) => `\`${text}\``;
const sentences = (messages: Readonly<Record<string, { readonly zh: string; readonly en: string }>>) =>
  table(
    ['code', '中文', 'English'],
    Object.entries(messages).map(([name, { zh, en }]) => [code(name), zh, en]),
  );

const page = `# Codes

Every code that the library can answer with: closed lists, stable, the same in both languages. Generated from the tables that
define them. What each rests on in the notice is in [notice.md](notice.md); as sentences, [portal.md](portal.md) shows them.

## Problems

What is wrong with an input (\`Problem.code\`), with its sentence.

${sentences(Object.fromEntries(everyFault.map((fault) => [fault.code, fault])))}

## Reasons

Why a criterion of eligibility is met, unmet or unknown (\`CriterionResult.reason\`).

${table(
  ['code', 'criterion', 'verdict'],
  Object.entries(reasons).map(([name, { criterion, verdict }]) => [code(name), code(criterion), verdict]),
)}

## Findings

What is said of a purchase line (\`Finding.code\`), in the order in which a line lists them.

${table(
  ['code', 'severity', 'rule'],
  Object.entries(findings).map(([name, { severity, rule }]) => [code(name), severity, code(rule)]),
)}

## Outcomes

What comes of an application (\`Decision.outcome\`): of a claim, the first of these that holds, ${grantOutcomes.map(code).join(', ')};
of any other, ${otherOutcomes.map(code).join(', ')}.

## Parts of an explanation

What a node of an explanation tells of (\`Explanation.code\`), besides outcomes, reasons, findings, statuses and events: ${partCodes.map(code).join(', ')}.

## Refusals

Why an event of the review is refused (\`Refusal.code\`), with its sentence.

${sentences(refusalMessages)}

## Laws of a record

What \`verifyRound\` finds broken (\`Violation.law\`).

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
  expect(pageAfter('docs/codes.md', page)).toBe(page);
});

it('no two faults have one code', () => {
  expect(new Set(everyFault.map(({ code: each }) => each)).size).toBe(everyFault.length);
});
