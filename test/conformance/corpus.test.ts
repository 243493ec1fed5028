/** The larger corpus is what its seeds make, on every machine; CVR_WRITE=1 (npm run corpus) writes all of it. */
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { decideRound } from 'cloud-voucher-rules';
import { answerOf } from '../../src/testing/run-vectors';
import { expanded } from '../../src/testing/vectors';
import { differencesOf } from '../../src/testing/difference';
import { randomRound } from '../support/random-round';
import { root } from '../support/package';
import { corpus, corpusDocuments, corpusFingerprint, corpusLine, firstCases } from './corpus';

const write = process.env['CVR_WRITE'] === '1';

it('a line holds what its seed draws', async () => {
  const { policy, given } = JSON.parse(await corpusLine(7)) as { policy: unknown; given: unknown };
  const { applications, ...rest } = randomRound(7);
  const written = expanded({ policy, given }, corpusDocuments) as { policy: unknown; given: { batches: unknown[] } };
  expect({ ...written.given, batches: undefined, schemaVersion: 1, policy: written.policy }).toEqual({
    ...rest,
    batches: undefined,
  });
  expect(written.given.batches).toEqual([applications]);
});

it('its first cases are those that are published, and the library answers them so', async () => {
  const lines: string[] = [];
  expect(await corpusFingerprint(firstCases.cases, (line) => lines.push(line))).toBe(firstCases.fingerprint);
  for (const [i, line] of lines.entries()) {
    const seed = corpus.seed + i;
    const { expect: expected } = JSON.parse(line) as { expect: unknown };
    const { policy, applications, ...given } = randomRound(seed);
    const answer = await answerOf(
      { decideRound },
      { call: 'decideRound', policy, given: { ...given, batches: [applications] } },
    );
    expect(differencesOf(answer, expected), `seed ${seed}`).toEqual([]);
  }
});

it.runIf(write || process.env['CVR_DEEP'] === '1')(
  'all of it is what is published',
  { timeout: 1_200_000 },
  async () => {
    const file = join(root, 'reports/corpus.jsonl');
    mkdirSync(join(root, 'reports'), { recursive: true });
    writeFileSync(file, '');
    let lines: string[] = [];
    const flush = () => {
      appendFileSync(file, lines.join(''));
      lines = [];
    };
    const fingerprint = await corpusFingerprint(corpus.cases, (line) => {
      if (lines.push(line) >= 500 && write) flush();
    });
    if (write) flush();
    expect(fingerprint).toBe(corpus.fingerprint);
  },
);
