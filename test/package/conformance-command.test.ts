/** `npx cloud-voucher-rules conformance`: implementations behind the line protocol, right ones and wrong ones. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandIn } from '../support/command';
import { root } from '../support/package';

const folder = mkdtempSync(join(tmpdir(), 'cloud-voucher-rules-'));
const subject = join(folder, 'subject.mjs');
const program = join(root, 'docs/repl/cloud-voucher-rules.mjs');

beforeAll(() =>
  build({
    entryPoints: [join(root, 'test/support/subject.ts')],
    outfile: subject,
    bundle: true,
    format: 'esm',
    platform: 'node',
    alias: {
      'cloud-voucher-rules': join(root, 'src/index.ts'),
      'cloud-voucher-rules/audit': join(root, 'src/audit/index.ts'),
      'cloud-voucher-rules/schema': join(root, 'src/schema/index.ts'),
    },
    nodePaths: [join(root, 'node_modules')],
    logLevel: 'silent',
  }),
);
const { run, end } = commandIn(folder);
afterAll(() => {
  end();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs the command against the subject, with a mistake if one is named; the default limit is too short for a busy machine. */
function conformance(wrong: string, ...args: readonly string[]) {
  const limit = args.includes('--timeout') ? [] : ['--timeout', '600'];
  const { status, stdout, stderr } = spawnSync(
    'node',
    [program, 'conformance', ...limit, ...args, '--', process.execPath, subject],
    { cwd: folder, encoding: 'utf8', env: { ...process.env, WRONG: wrong } },
  );
  return { status, stdout, stderr };
}

describe('an implementation behind the line protocol', () => {
  it('that is right passes every vector and every law', () => {
    const { status, stdout, stderr } = conformance(
      '',
      '--locale',
      'en',
      '--runs',
      '2',
      '--seed',
      '7',
      '--out',
      'report.json',
    );
    expect(stderr).toBe('→ report.json\n');
    expect(stdout).toMatch(
      /^conformance vectors: \d{4} passed, 0 failed, 0 not implemented\nlaws: \d{2,} passed, 0 failed/,
    );
    expect(status).toBe(0);
    const { failures, rules, laws } = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')) as {
      failures: unknown[];
      rules: object;
      laws: { passed: number };
    };
    expect(failures).toEqual([]);
    expect(Object.keys(rules).length).toBeGreaterThan(100);
    expect(laws.passed).toBeGreaterThan(60);
  }, 600_000);

  it('that reads 1,000 staff as 999 is reported by rule, with what differs', () => {
    const { status, stdout, stderr } = conformance('staff', '--rules', 'E-4', '--locale', 'en', '--runs', '0');
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^conformance vectors: \d+ passed, [1-9]\d* failed/);
    expect(stdout).toMatch(/\n✗ E-4\.\d {2}\d+ \/ \d+\n {4}E-4\.\d-\S+ {2}\S/);
    expect(stdout).toMatch(/\n {8}\S+: should be "\w+", is "\w+"\n/);
    expect(status).toBe(1);
  });

  it('that counts a claim twice breaks laws, is reported in Chinese unless English is asked for', () => {
    const { status, stdout, stderr } = conformance('ledger', '--rules', 'A-3', '--runs', '3', '--seed', '7');
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^一致性测试数据：通过 \d+，未通过 \d+，未实现 0\n✗ A-3/);
    expect(stdout).toMatch(/ledger\.decided：应为 \d+，实为 \d+/);
    expect(stdout).toMatch(/\n定律：通过 \d+，未通过 [1-9]\d*，未实现 0\n/);
    expect(stdout).toMatch(/\n✗ allocation-ledger \(skip\)\n {4}不成立：台账逐企业/);
    expect(stdout).toMatch(
      /\n {4}所找到的最小情形：.*\n {4}重现：--seed 7 --runs 3；在程序中：run\(\{ seed: 7, path: '[\d:]+' \}\)\n/,
    );
    expect(stdout.split('\n').every((line) => line.length < 400)).toBe(true);
    expect(status).toBe(1);
  });

  it.each([
    ['silent', ['--timeout', '1'], /no answer within 1 seconds/],
    ['ends', [], /the command has ended: exit code 7/],
    ['talks', [], /not a JSON object: "ready"/],
  ])('that is %s stops the command, which says at which vector', (wrong, args, message) => {
    const { status, stderr } = conformance(wrong, ...args);
    expect(stderr).toMatch(/^V-\S+: /);
    expect(stderr).toMatch(message);
    expect(status).toBe(2);
  });
});

describe('the command', () => {
  it.each([
    [['conformance'], /missing: -- <command>/],
    [['conformance', '--rules', 'Q', '--', 'true'], /no such rule/],
    [['conformance', '--rules', 'E-4,Q', '--', 'true'], /^--rules Q: .*no such rule/],
    [['conformance', '--runs', 'many', '--', 'true'], /a whole number/],
    [['conformance', '--timeout', '0', '--', 'true'], /^--timeout 0: .*a whole number from 1\n$/],
    [['conformance', '--', './no-such-program'], /no such command/],
    [['conformance', '--', 'cat'], /^V-\S+: .*neither an answer nor an error: "\{/],
  ])('%j is refused', async (args, message) => {
    const { status, stderr } = await run(...args);
    expect(stderr).toMatch(message);
    expect(status).toBe(2);
  });

  it('says in its help how an implementation is tested, in both languages', async () => {
    const { stdout } = await run('--help');
    expect(stdout).toMatch(/conformance -- <command> +检验任何语言的实现 \/ test an implementation in any language/);
  });
});

const python = spawnSync('python3', ['--version']).status === 0;
if (!python) console.log('python3 is not on this machine: the implementation in Python is not tested');

it.runIf(python)('the example in Python passes what it implements', () => {
  const runner = join(root, 'test/vectors/run.py');
  const output = execFileSync(
    'node',
    [program, 'conformance', '--locale', 'en', '--timeout', '600', '--', 'python3', runner, '--serve'],
    {
      encoding: 'utf8',
    },
  );
  expect(output).toMatch(/^conformance vectors: \d{3} passed, 0 failed, \d+ not implemented\n$/);
});
