/**
 * Everything that a release needs, in one command: `npm test`. Each stage is one check, the test files are counted one by
 * one; the last line is the sum. `CVR_DEEP=1` (npm run test:deep) runs the random tests far longer.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const scratch = mkdtempSync(join(tmpdir(), 'cloud-voucher-rules-'));
const report = join(scratch, 'vitest.json');
const totals = { passed: 0, failed: 0 };

/** Stages in one group run side by side, two at a time; a group starts when the one before it is done. */
const groups = [
  [
    ['build', 'tsup', '--silent'],
    ['types of source and tests', 'tsc', '-p', 'test/tsconfig.json'],
  ],
  [
    // They leave a core idle now and then, where they wait for a browser or a database.
    ['tests', 'vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    ['lint', 'eslint', '--max-warnings', '0', '.'],
    ['format', 'prettier', '--check', '--log-level', 'warn', '.'],
    ['types of the viewer', 'tsc', '-p', 'docs/viewer/tsconfig.json'],
    ['types of the portal', 'tsc', '-p', 'docs/examples/portal/tsconfig.json'],
    ['package manifest', 'publint', '--strict'],
    ['types as resolvers see them', 'attw', '--pack', '.', '--quiet'],
    ['unused code and packages', 'knip'],
    ['bundle sizes', 'size-limit'],
  ],
];

for (const group of groups) {
  const waiting = group.values();
  const worker = async () => {
    for (const each of waiting) await stage(each);
  };
  await Promise.all([worker(), worker()]);
}
rmSync(scratch, { recursive: true, force: true });
console.log(`${totals.passed} passed, ${totals.failed} failed`);
process.exitCode = totals.failed === 0 ? 0 : 1;

async function stage([name, ...command]) {
  const started = performance.now();
  const { code, output } = await run('npx', ['--no-install', ...command]);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
  if (code !== 0) console.log(output);
  if (name === 'tests') countTests(code);
  else totals[code === 0 ? 'passed' : 'failed'] += 1;
}

/** A file that did not load has no test to fail, so it counts as one failure by itself. */
function countTests(code) {
  const { numPassedTests, numFailedTests, testResults } = readReport();
  const unloaded = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length;
  const failed = numFailedTests + unloaded;
  totals.passed += numPassedTests;
  totals.failed += failed === 0 && code !== 0 ? 1 : failed;
}

function readReport() {
  try {
    return JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, testResults: [] };
  }
}

function run(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (text) => (output += text));
    child.stderr.on('data', (text) => (output += text));
    child.on('close', (code) => resolve({ code, output }));
  });
}
