/**
 * `verify`: the opinion on a record, and what its cases say otherwise.
 */
import { jsonOf } from '../files.mjs';
import { audit, rules, schema } from '../library.mjs';
import { record, recordOf } from '../output.mjs';

export const usage = { files: [record], options: ['fingerprints'], steps: 2 };

export function run([file], { fingerprints, say, step }) {
  step('读取', 'reading');
  const given = recordOf(file);
  const kept = fingerprints === undefined ? {} : { fingerprints: jsonOf(fingerprints) };
  step('复算并核验', 'recomputing and checking');
  const { holds, statements, violations, differences, policy, limits } = opinionOf(given, kept, fingerprints);
  const discrepancies = discrepanciesIn(given);
  // What speaks against a statement is below it.
  const against = { recomputed: differences, verified: violations, 'policy-shipped': policy.differences };
  for (const { code, holds: isSo, text } of statements) {
    const mark = isSo ? '✓' : '✗';
    say(`${mark} ${text.zh}`, `${mark} ${text.en}`);
    for (const {
      text: { zh, en },
    } of isSo ? [] : (against[code] ?? []))
      say(`  ${zh}`, `  ${en}`);
  }
  if (discrepancies.length > 0)
    say('✗ 案件所载金额与核定结果不符。', '✗ The amounts in the cases differ from the grants.');
  for (const {
    text: { zh, en },
  } of discrepancies)
    say(`  ${zh}`, `  ${en}`);
  for (const { text } of limits) say(text.zh, text.en);
  return holds && discrepancies.length === 0 ? 0 : 1;
}

/** The opinion on a record; what is wrong with the fingerprints kept elsewhere is said of their file. */
function opinionOf(given, kept, file) {
  try {
    return audit.auditOpinion(given, kept);
  } catch (error) {
    throw Object.assign(error, { place: file });
  }
}

/** What the cases of a record say otherwise than the rules give, and not than its round, which may be forged; of an input that cannot be decided, nothing. */
function discrepanciesIn({ input }) {
  const read = schema.parseRoundInput(input);
  if (!read.ok || read.value.cases === undefined) return [];
  return audit.reconcile(rules.decideRound(read.value), read.value.cases);
}
