// docs/testing.md: its two test files, run as they stand against the built package, and broken once to see them fail.
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
    writeFileSync(join(folder, name.replace(/\.js$/, '.mjs')), text);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('both pages show the same files', () => {
  expect(blocks('docs/testing.zh-CN.md')).toEqual(blocks('docs/testing.md'));
  expect(blocks('docs/testing.md').map(({ name }) => name)).toEqual(['voucher.test.js', 'voucher.spec.js']);
});

it('the file for node:test passes', () => {
  const output = execFileSync('node', ['--test', join(folder, 'voucher.test.mjs')], { encoding: 'utf8', env: plain() });
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
  const run = spawnSync('node', ['--test', join(folder, 'wrong.test.mjs')], { encoding: 'utf8', env: plain() });
  expect(run.status).toBe(1);
  expect(run.stdout).toMatch(/not ok \d+ - Σ granted \+ remaining = budget/);
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

/** Without what a test runner tells the tests that it runs. */
function plain(): NodeJS.ProcessEnv {
  const reported = ['NODE_OPTIONS', 'VITEST', 'NODE_TEST_CONTEXT'];
  return {
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !reported.includes(name))),
    NO_COLOR: '1',
  };
}
