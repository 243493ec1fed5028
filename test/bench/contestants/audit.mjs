/** What an auditor runs on a whole round: recording, replaying and checking it, against reading its input from text. */
import { digestOfRound } from '../digest.mjs';
import { generateRound } from '../generate.mjs';
import { textOf } from './rounds.mjs';

export const jobs = {
  /** The floor of any replay. */
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

async function recorded({ library, load, n }) {
  const audit = await load('audit');
  return { audit, record: audit.recordRound(generateRound(library.wuhan2025, n)) };
}
