/**
 * Everything that the core can say of some rounds, as one text: run where clock, chance and locale are poisoned, and where
 * they are not, it must be the same to the byte.
 * @module
 */
import {
  actors,
  decideBatches,
  decideRound,
  explainCase,
  explainDecision,
  explainEligibility,
  marginal,
  money,
  nextQuestions,
  possibleEvents,
  renderMarkdown,
  renderText,
  replayCase,
  reviewDiagram,
  withAlternative,
  type RoundInput,
} from 'cloud-voucher-rules';
import * as rules from 'cloud-voucher-rules';
import { fingerprint, recordRound, replay, sensitivity, verifyRound } from 'cloud-voucher-rules/audit';
import { parsePolicy } from 'cloud-voucher-rules/schema';
import { differencesOf } from '../../src/testing/difference';
import { requestOf, vectors } from '../../src/testing/vectors';
import { answerOf } from '../../src/testing/run-vectors';

const locales = ['zh', 'en'] as const;

/** What is said of each round, one JSON text or explanation a line. */
export async function pureJob(inputs: readonly RoundInput[]): Promise<string> {
  const effects = inputs.slice(0, 2).map((input) => JSON.stringify(sensitivity(input)));
  return [...inputs.flatMap(saidOfRound), ...effects, ...saidOfPolicies(), await saidOfVectors()].join('\n');
}

function saidOfRound(input: RoundInput): readonly string[] {
  const { policy, applications, catalogue, cases = [] } = input;
  const round = decideRound(input);
  const record = recordRound(input);
  const batches = [...decideBatches(input, [applications.slice(0, 2), applications.slice(2)])];
  return [
    JSON.stringify([round, batches, fingerprint(round), replay(record), verifyRound(record)]),
    ...locales.flatMap((locale) =>
      round.decisions.map((each) => renderText(explainDecision(policy, each, locale), { policy, locale })),
    ),
    ...locales.flatMap((locale) =>
      cases.map((each) => renderMarkdown(explainCase(policy, each, locale), { policy, locale })),
    ),
    ...locales.map((locale) => money.format(round.pool.granted, locale)),
    ...applications.slice(0, 2).flatMap(({ enterprise: { uscc, name }, submittedAt: at }) => {
      const bare = rules.checkEligibility(policy, { uscc, name }, { at, catalogue });
      const questions = nextQuestions(policy, { uscc, name }, { at, catalogue });
      return [JSON.stringify(questions), renderText(explainEligibility(policy, bare, 'zh'), { policy, locale: 'zh' })];
    }),
    ...cases.map((each) => {
      const again = replayCase(policy, each.application, each.history);
      return JSON.stringify([again, possibleEvents(policy, each)]);
    }),
  ];
}

function saidOfPolicies(): readonly string[] {
  return rules.policies.flatMap((policy) => [
    ...locales.map((locale) => reviewDiagram(policy, locale)),
    ...policy.tiers.map(({ id: tier }) => JSON.stringify(marginal(policy, { granted: rules.yuan('1234.56') }, tier))),
    ...Object.entries(policy.assumptions).flatMap(([assumption, { alternatives }]) =>
      alternatives.map(({ id }) => fingerprint(withAlternative(policy, assumption, id))),
    ),
    actors.join(),
  ]);
}

/** Which conformance vectors are answered otherwise: none. */
async function saidOfVectors(): Promise<string> {
  const subject = { ...rules, parsePolicy, fingerprint } as never;
  const differing = vectors.map(async (vector) =>
    differencesOf(await answerOf(subject, requestOf(vector)), vector.expect),
  );
  const failures = (await Promise.all(differing)).filter((differences) => differences.length > 0);
  return `${vectors.length} vectors, ${failures.length} answered otherwise`;
}
