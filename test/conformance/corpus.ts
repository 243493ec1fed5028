/**
 * The larger corpus: random rounds by seed, answered by the reference. `npm run corpus` writes it to reports/corpus.jsonl, one
 * case a line; the manifest of the vectors has its fingerprint.
 * @module
 */
import { createHash } from 'node:crypto';
import { wuhan2025 } from 'cloud-voucher-rules';
import { answerOf } from '../../src/testing/run-vectors';
import { randomCatalogue } from '../support/random-catalogue';
import { randomRound } from '../support/random-round';
import { compacted } from '../support/vectors/compact';
import { referenceWith } from './run';

/** What is published of it. */
export const corpus = {
  seed: 1,
  cases: 10_000,
  fingerprint: 'sha256:c9fbfd3d5e6a0461f472198a618ccfb3483becc17af4408b48d6884288485ff3',
};

/** The first hundredth of it, which every run of the tests makes. */
export const firstCases = {
  cases: 100,
  fingerprint: 'sha256:46ffa81c49be38f7597bc20c27581ec72dff89d979a24ac0e2f2eaf0623652f1',
};

/** What lines write once: the policy and the catalogue. */
export const corpusDocuments = { 'wuhan-2025': wuhan2025, catalogue: randomCatalogue };
const reference = referenceWith();

/** A case as a line: the call, the policy written out or as changes, what is given, and the answer. */
export async function corpusLine(seed: number): Promise<string> {
  const { policy, applications, schemaVersion, ...given } = randomRound(seed);
  const asked = { ...given, batches: [applications] };
  if (schemaVersion !== 1) throw new RangeError('another version');
  const expect = await answerOf(reference, { call: 'decideRound', policy, given: asked });
  return JSON.stringify({
    id: `corpus-${seed}`,
    call: 'decideRound',
    policy: compacted(policy, corpusDocuments),
    given: compacted(asked, corpusDocuments),
    expect,
  });
}

/** The fingerprint of so many cases: SHA-256 of their lines, each ended by a line feed. */
export async function corpusFingerprint(
  cases: number,
  each: (line: string) => void = () => undefined,
): Promise<string> {
  const hash = createHash('sha256');
  for (let seed = corpus.seed; seed < corpus.seed + cases; seed += 1) {
    const line = `${await corpusLine(seed)}\n`;
    hash.update(line);
    each(line);
  }
  return `sha256:${hash.digest('hex')}`;
}
