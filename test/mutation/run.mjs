/**
 * Mutation testing of the rules, or of one folder: `npm run mutation -- src/allocation`. Ends with the score; a survivor is either
 * a test to write or a line in test/mutation/survivors.md with the reason why no test can tell it from the code.
 */
import { spawnSync } from 'node:child_process';

const rules = ['values', 'policy', 'eligibility', 'subsidy', 'allocation', 'review', 'round'].map(
  (name) => `src/${name}`,
);
const places = process.argv.length > 2 ? process.argv.slice(2) : rules;
const patterns = places.map((place) => (place.endsWith('.ts') ? place : `${place}/**/*.ts`));
const { status } = spawnSync('npx', ['--no-install', 'stryker', 'run', '--mutate', patterns.join(',')], {
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
