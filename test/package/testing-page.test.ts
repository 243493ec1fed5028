// docs/testing.md: its files, run as they stand against the built package, and broken to see them fail.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { root } from '../support/package';

// Inside the checkout (and ignored by git), so that its own name leads to what is built.
const folder = join(root, 'reports/testing-page');
const blocks = (page: string) =>
  [...readFileSync(join(root, page), 'utf8').matchAll(/^```js\n\/\/ (\S+)\n([\s\S]*?)^```$/gm)].map(
    ({ 1: name = '', 2: text = '' }) => ({ name, text }),
  );

beforeAll(() => {
  mkdirSync(folder, { recursive: true });
  for (const { name, text } of blocks('docs/testing.md')) {
    writeFileSync(join(folder, name), text);
  }
  execFileSync('node', ['review.mjs'], { cwd: folder });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('both pages show the same files', () => {
  expect(blocks('docs/testing.zh-CN.md')).toEqual(blocks('docs/testing.md'));
  expect(blocks('docs/testing.md').map(({ name }) => name)).toEqual([
    'review.mjs',
    'voucher.test.mjs',
    'voucher.spec.mjs',
  ]);
});

it('the file for node:test passes', () => {
  const output = tested('voucher.test.mjs').stdout;
  expect(output).toMatch(/# fail 0/);
  expect(Number(/# pass (\d+)/.exec(output)?.[1])).toBeGreaterThan(8);
});

/** What is changed of what was reviewed, and the test that says so, in their order. */
const reviewed = [
  [/"fingerprint":"sha256:./, '"fingerprint":"sha256:', 'the policy of 2025 is'],
  [/"rate":"0\.20"/, '"rate":"0.15"', 'no rule answers otherwise'],
  [/"answer":"0\.20"/, '"answer":"0.21"', 'the library answers as'],
] as const;

it('the file for node:test fails where a rate, the fingerprint or a vector is another than was reviewed, or a fen too much is paid', () => {
  const [file, test] = ['reviewed.json', 'voucher.test.mjs'].map((name) => readFileSync(join(folder, name), 'utf8'));
  const wrong = test?.replace(
    'rules.allocate,',
    '(policy, ledger, claims) => { const result = rules.allocate(policy, ledger, claims); return { ...result, grants: result.grants.map((grant) => ({ ...grant, granted: rules.money.add(grant.granted, "0.01") })) }; },',
  );
  const other = reviewed.reduce((text, [is, was]) => text.replace(is, was), file ?? '');
  writeFileSync(join(folder, 'wrong.test.mjs'), wrong?.replace('reviewed.json', 'other.json') ?? '');
  writeFileSync(join(folder, 'other.json'), other);
  // Of the laws the one that says so: the others would look for their smallest cases, too.
  const { status, stdout } = tested('--test-name-pattern=Σ|vectors|2025|reviewed', 'wrong.test.mjs');
  const failed = [...stdout.matchAll(/^not ok \d+ - (.*)$/gm)].map(([, name = '']) => name);
  expect(failed).toEqual(
    ['Σ granted + remaining = budget', ...reviewed.map(([, , name]) => name)].map(
      (name) => expect.stringContaining(name) as string,
    ),
  );
  expect(status).toBe(1);
});

it('the file for vitest passes', () => {
  const vitest = join(root, 'node_modules/.bin/vitest');
  const config = join(folder, 'vitest.config.mjs');
  writeFileSync(config, `export default { test: { include: ['${folder}/*.spec.mjs'], exclude: [] } };`);
  const result = spawnSync(vitest, ['run', '--config', config, '--root', root], {
    cwd: root,
    encoding: 'utf8',
    env: plain(),
  });
  expect(result.stdout).toMatch(/Tests\s+\d+ passed/);
  expect(result.status).toBe(0);
});

function tested(...args: readonly string[]): { readonly status: number | null; readonly stdout: string } {
  return spawnSync('node', ['--test', ...args], { cwd: folder, encoding: 'utf8', env: plain() });
}

/** Without what a test runner tells the tests that it runs. */
function plain(): NodeJS.ProcessEnv {
  const reported = ['NODE_OPTIONS', 'VITEST', 'NODE_TEST_CONTEXT'];
  return {
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !reported.includes(name))),
    NO_COLOR: '1',
  };
}
