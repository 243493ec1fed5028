/**
 * One job that every consumer runs on the shipped example, whatever its runtime: the same bytes must come out everywhere.
 * The text of the round, every explanation and the fingerprints, as one string.
 */
export function job({ rules, schema, audit }, exampleText) {
  const parsed = schema.parseRoundInput(JSON.parse(exampleText));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const input = parsed.value;
  const round = rules.decideRound(input);
  const explained = round.decisions.flatMap((decision) =>
    ['zh', 'en'].flatMap((locale) => {
      const explanation = rules.explainDecision(input.policy, decision, locale);
      const options = { policy: input.policy, locale };
      return [rules.renderText(explanation, options), rules.renderMarkdown(explanation, options)];
    }),
  );
  const record = audit.recordRound(input);
  return [
    JSON.stringify(round),
    ...explained,
    JSON.stringify(record.fingerprints),
    JSON.stringify(audit.replay(record)),
    JSON.stringify(audit.verifyRound(record)),
    JSON.stringify(audit.sensitivity(input)),
  ].join('\n');
}
