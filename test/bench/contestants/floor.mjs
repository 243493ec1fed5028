/** The floor of whatever goes from JSON text to JSON text: JSON.parse of the input, JSON.stringify of the round. */
import { digestOfRound } from '../digest.mjs';
import { generateRound } from '../generate.mjs';
import { textOf } from './rounds.mjs';

export const jobs = {
  validate({ library, n }) {
    const text = textOf(generateRound(library.wuhan2025, n));
    return { run: () => JSON.parse(text), digest: ({ applications }) => `${applications.length} accepted` };
  },
  text({ library, n }) {
    const input = generateRound(library.wuhan2025, n);
    const text = textOf(input);
    const round = library.decideRound(input);
    return {
      run() {
        JSON.parse(text);
        return JSON.stringify(round);
      },
      digest: (answer) => digestOfRound(JSON.parse(answer)),
    };
  },
};
