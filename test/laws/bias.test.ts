/**
 * How often the rounds of the testing kit show what matters: every outcome, finding and verdict, ties, one enterprise with
 * many claims, pools that run out in the middle. A law is tried where it can break only if these come often enough.
 */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  criterionIds,
  decideRound,
  findingCodes,
  grantOutcomes,
  otherOutcomes,
  type Round,
  type RoundInput,
} from 'cloud-voucher-rules';
import { anyRound } from 'cloud-voucher-rules/testing';

const rounds = 1000;
const shares = new Map<string, number>();
const shareOf = (what: string): number => (shares.get(what) ?? 0) / rounds;

beforeAll(() => {
  for (const input of fc.sample(anyRound(), { seed: 2025, numRuns: rounds })) {
    for (const seen of new Set(seenIn(input, decideRound(input)))) shares.set(seen, (shares.get(seen) ?? 0) + 1);
  }
});

function seenIn({ applications, cases, ledger, policy }: RoundInput, { decisions, ledger: after, pool }: Round) {
  const grants = decisions.flatMap(({ grant }) => grant ?? []);
  const lines = decisions.flatMap(({ assessment }) => assessment.lines);
  const enterprises = grants.map(({ enterprise }) => enterprise);
  const instants = applications.map(({ submittedAt }) => submittedAt);
  return [
    ...decisions.map(({ outcome }) => outcome),
    ...lines.flatMap(({ findings }) => findings.map(({ code }) => code)),
    ...decisions.flatMap(({ assessment }) => assessment.flags.map(({ code }) => code)),
    ...decisions.flatMap(({ assessment: { eligibility } }) =>
      eligibility.criteria.map(({ criterion, verdict }) => `${criterion} ${verdict}`),
    ),
    ...grants.filter(({ overtaken }) => overtaken).map(() => 'overtaken'),
    ...(new Set(enterprises).size < enterprises.length ? ['one enterprise, several claims'] : []),
    ...(new Set(instants).size < instants.length ? ['ties'] : []),
    ...(after.closed && pool.firstShortfall !== undefined ? ['the pool runs out in the middle'] : []),
    ...(grants.length >= 4 ? ['four claims or more'] : []),
    ...(cases === undefined ? [] : ['with cases']),
    ...(ledger === undefined ? [] : ['with a ledger']),
    policy.exhaustion,
  ];
}

describe.each([
  ['outcome', [...grantOutcomes, ...otherOutcomes], 0.05],
  ['finding', findingCodes, 0.05],
  ['criterion met', criterionIds.map((criterion) => `${criterion} met`), 0.5],
  ['criterion unmet', criterionIds.map((criterion) => `${criterion} unmet`), 0.03],
  [
    'criterion unknown',
    criterionIds.filter((id) => id !== 'within-window' && id !== 'not-a-cloud-provider').map((id) => `${id} unknown`),
    0.03,
  ],
  [
    'contention',
    ['one enterprise, several claims', 'ties', 'the pool runs out in the middle', 'four claims or more'],
    0.2,
  ],
  ['kind of round', ['with cases', 'with a ledger', 'partial-fill', 'block', 'skip'], 0.15],
  ['rarity', ['overtaken'], 0.03],
] as const)('every %s comes often enough', (_kind, list, least) => {
  it.each(list)('%s', (what) => {
    expect(shareOf(what)).toBeGreaterThanOrEqual(least);
  });
});
