/**
 * Mutation testing of the rules, or of one folder: `npm run mutation -- src/allocation`. Each mutant meets the tests that look
 * at its folder; those that survive them meet every test of the rules. Ends with what then still survives: each is either a
 * test to write or a line in test/mutation/survivors.md with the reason why no test can tell it from the code. The second
 * round takes minutes a mutant; `--close` leaves it out.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Where the tests of a folder are: a mutant dies of the first that fails, so the close ones are asked first. */
const closeTests = {
  values: ['golden/{values,problems,blanks,wrong-shapes}*', 'laws/{values,calendar,money,cache,nearest,frozen}*'],
  policy: ['golden/policy*', 'golden/problems*', 'golden/fingerprints*', 'golden/eligibility-size*'],
  eligibility: [
    'golden/{eligibility,explain,problems,vectors}*',
    'laws/{eligibility,questions,reference}*',
    'exhaustive/questions*',
  ],
  subsidy: ['golden/{assessment,explain,problems,vectors}*', 'laws/{assessment,marginal,reference}*'],
  allocation: ['golden/allocation*', 'golden/problems*', 'golden/vectors*', 'laws/{allocation,reference}*'],
  review: [
    'golden/review-{diagram,malformed,refusals,steps}*',
    'golden/problems*',
    'laws/{cases,review,reference}*',
    'exhaustive/review*',
  ],
  round: ['golden/{round,example,explain,problems,vectors}*', 'laws/{round,reference}*'],
};
const everyTest = ['{golden,laws,exhaustive}/*'];
const report = 'reports/mutation.json';

const close = process.argv.includes('--close');
const asked = process.argv.slice(2).filter((word) => word !== '--close');
const places = asked.length > 0 ? asked : Object.keys(closeTests).map((folder) => `src/${folder}`);
const counts = new Map();
const survivors = places.flatMap((place) => {
  const pattern = place.endsWith('.ts') ? place : `${place}/**/*.ts`;
  const mutants = mutate([pattern], closeTests[place.split('/')[1]] ?? everyTest);
  const left = mutants.filter(isAlive);
  const alive = close || left.length === 0 ? left : afterEveryTest(left);
  counts.set(place, { mutants: mutants.length, killed: mutants.length - alive.length });
  return alive;
});

console.log(`\nAlive after ${close ? 'the close tests' : 'every test'}:`);
for (const each of survivors)
  console.log(`${rangeOf(each)} ${each.mutatorName} → ${each.replacement} [${each.status}]`);
for (const [place, { mutants, killed }] of counts) console.log(`${place}: ${killed} of ${mutants} mutants killed`);

/** The mutants of some places, as Stryker's report has them, after these tests. What cannot be compiled is none. */
function mutate(patterns, tests) {
  const env = { ...process.env, CVR_TESTS: tests.join(' ') };
  const { status } = spawnSync('npx', ['--no-install', 'stryker', 'run', '--mutate', patterns.join(',')], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env,
  });
  if (status !== 0) process.exit(status ?? 1);
  return Object.entries(JSON.parse(readFileSync(report, 'utf8')).files).flatMap(([file, { mutants }]) =>
    mutants.filter((each) => each.status !== 'Ignored').map((each) => ({ file, ...each })),
  );
}

function afterEveryTest(left) {
  return mutate(left.map(rangeOf), everyTest).filter(
    (each) => isAlive(each) && left.some((other) => same(each, other)),
  );
}

/** A timeout is no test that failed. */
function isAlive({ status }) {
  return !['Killed', 'CompileError', 'RuntimeError'].includes(status);
}

function rangeOf({ file, location: { start, end } }) {
  return `${file}:${start.line}:${start.column - 1}-${end.line}:${end.column - 1}`;
}

/** A range may hold other mutants too: only those that were left count. */
function same(one, other) {
  return (
    rangeOf(one) === rangeOf(other) && one.mutatorName === other.mutatorName && one.replacement === other.replacement
  );
}
