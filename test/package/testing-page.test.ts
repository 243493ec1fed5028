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

it('the file for node:test fails where the allocation pays a fen too much', () => {
  const text = readFileSync(join(folder, 'voucher.test.mjs'), 'utf8');
  const wrong = text.replace(
    'rules.allocate,',
    '(policy, ledger, claims) => { const result = rules.allocate(policy, ledger, claims); return { ...result, grants: result.grants.map((grant) => ({ ...grant, granted: rules.money.add(grant.granted, "0.01") })) }; },',
  );
  writeFileSync(join(folder, 'wrong.test.mjs'), wrong);
  expect(wrong).not.toBe(text);
  const run = tested('wrong.test.mjs');
  expect(run.status).toBe(1);
  expect(run.stdout).toMatch(/not ok \d+ - Σ granted \+ remaining = budget/);
});

it.each([
  ['the rate of a tier', /"rate":"0\.20"/, '"rate":"0.15"', ['no rule answers otherwise']],
  ['the fingerprint', /"fingerprint":"sha256:./, '"fingerprint":"sha256:', ['the policy of 2025 is']],
  ['the answer to a vector', /"answer":"0\.20"/, '"answer":"0.21"', ['the library answers as']],
])('the file for node:test fails where %s is another than was reviewed', (_, is, was, failing) => {
  const file = join(folder, 'reviewed.json');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace(is, was));
  const { stdout } = tested('voucher.test.mjs');
  writeFileSync(file, text);
  const failed = [...stdout.matchAll(/^not ok \d+ - (.*)$/gm)].map(([, name = '']) => name);
  expect(failed).toEqual(failing.map((name) => expect.stringContaining(name) as string));
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

function tested(file: string): { readonly status: number | null; readonly stdout: string } {
  return spawnSync('node', ['--test', file], { cwd: folder, encoding: 'utf8', env: plain() });
}

/** Without what a test runner tells the tests that it runs. */
function plain(): NodeJS.ProcessEnv {
  const reported = ['NODE_OPTIONS', 'VITEST', 'NODE_TEST_CONTEXT'];
  return {
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !reported.includes(name))),
    NO_COLOR: '1',
  };
}
