/** What an auditor runs on a whole round: recording, replaying and checking it, against reading its input from text. */
import { Buffer } from 'node:buffer';
import { digestOfRound } from '../digest.mjs';
import { generateRound } from '../generate.mjs';
import { textOf } from './rounds.mjs';

export const jobs = {
  /**
   * The floor of recordRound and replay: SHA-256, by the same library, of as many bytes as they hash, and JSON.stringify of the
   * same documents, item by item, since the text of a large round is longer than Node can hold.
   */
  async hashing({ library, n }) {
    const { sha256 } = await import('@noble/hashes/sha2');
    const { applications, ...setup } = generateRound(library.wuhan2025, n);
    const round = library.decideRound({ applications, ...setup });
    const { decisions, ...totals } = round;
    const documents = [setup.policy, setup, ...applications, totals, ...decisions];
    const bytes = documents.map((each) => Buffer.from(JSON.stringify(each)));
    return {
      run() {
        const hash = sha256.create();
        for (const each of bytes) hash.update(each);
        return [hash.digest(), ...documents.map((each) => JSON.stringify(each).length)];
      },
      digest: () => digestOfRound(round),
    };
  },

  /** What reading the input alone costs. */
  parse({ library, n }) {
    const input = generateRound(library.wuhan2025, n);
    const text = textOf(input);
    return { run: () => JSON.parse(text), digest: () => digestOfRound(library.decideRound(input)) };
  },

  async record({ library, load, n }) {
    const { recordRound } = await load('audit');
    const input = generateRound(library.wuhan2025, n);
    return { run: () => recordRound(input), digest: ({ round }) => digestOfRound(round) };
  },

  async replay(options) {
    const { record, audit } = await recorded(options);
    return {
      run: () => audit.replay(record),
      digest: ({ matches }) => digestOfRound(matches ? record.round : { decisions: [] }),
    };
  },

  async verify(options) {
    const { record, audit } = await recorded(options);
    return {
      run: () => audit.verifyRound(record),
      digest: ({ holds }) => digestOfRound(holds ? record.round : { decisions: [] }),
    };
  },
};

/** A record as it is read from a file: not frozen, so that nothing of it is known from the time before. */
async function recorded({ library, load, n }) {
  const audit = await load('audit');
  return { audit, record: structuredClone(audit.recordRound(generateRound(library.wuhan2025, n))) };
}
