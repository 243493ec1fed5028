/**
 * Nothing ambient: what the core says of the shipped example and of random rounds is the same to the byte with `Date`,
 * `Intl`, `Math.random`, `performance` and every locale method poisoned, in three time zones and locales, input frozen.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { RoundInput } from 'cloud-voucher-rules';
import { anyRound } from 'cloud-voucher-rules/testing';
import { exampleFile, root } from '../support/package';
import { pureJob } from '../support/pure-job';

const random = process.env['CVR_DEEP'] === '1' ? 500 : 12;
const folder = mkdtempSync(join(tmpdir(), 'cloud-voucher-rules-'));
const [bundle, file] = [join(folder, 'job.mjs'), join(folder, 'rounds.json')];
const poisoned = join(root, 'test/support/poisoned.mjs');
let said = '';

beforeAll(async () => {
  const example = JSON.parse(readFileSync(exampleFile, 'utf8')) as RoundInput;
  const rounds = JSON.stringify([example, ...fc.sample(anyRound(), { seed: 2025, numRuns: random })]);
  writeFileSync(file, rounds);
  said = await pureJob(JSON.parse(rounds) as RoundInput[]);
  await build({
    entryPoints: [join(root, 'test/support/pure-job.ts')],
    outfile: bundle,
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    alias: {
      'cloud-voucher-rules': join(root, 'src/index.ts'),
      'cloud-voucher-rules/audit': join(root, 'src/audit/index.ts'),
      'cloud-voucher-rules/schema': join(root, 'src/schema/index.ts'),
    },
    logLevel: 'silent',
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (environment: Readonly<Record<string, string>>, ...given: readonly string[]): string =>
  execFileSync(process.execPath, [poisoned, ...given], { encoding: 'utf8', env: { ...process.env, ...environment } });

it.each([
  ['Asia/Shanghai', 'zh_CN.UTF-8'],
  ['America/St_Johns', 'tr_TR.UTF-8'],
  ['Pacific/Apia', 'de_DE.UTF-8'],
])('the same bytes in %s, locale %s', (zone, locale) => {
  const digest = createHash('sha256').update(said).digest('hex');
  expect(run({ TZ: zone, LANG: locale, LC_ALL: locale }, bundle, file)).toBe(digest);
});

it('code that reads the time, chance or a locale is stopped', () => {
  expect(run({})).toMatch(/^(\d+) of \1$/);
});

it('every conformance vector is answered among what is said', () => {
  expect(said).toMatch(/\n\d{4,} vectors, 0 answered otherwise$/);
});
