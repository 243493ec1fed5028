// The package as users get it: installed from its tarball and used from ESM, CommonJS, both at once, TypeScript, other
// versions of Node and a browser. Every one of them must give the same bytes for the same job (job.mjs).
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasChromium, startChromium } from '../support/chromium';
import { exampleFile, manifest, packed, root, scratchProject, type Project } from '../support/package';

const deep = process.env['CVR_DEEP'] === '1' || process.env['CI'] === 'true';

let store: Project;
let project: Project;
let files: readonly string[] = [];
let tarball = '';
let unpackedSize = 0;
let expected = '';

const digest = (text: string) => createHash('sha256').update(text).digest('hex');
const printDigest = `
const text = job({ rules, schema, audit }, readFileSync('round.json', 'utf8'));
console.log(createHash('sha256').update(text).digest('hex'));
`;

const esm = `
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import * as rules from 'cloud-voucher-rules';
import * as schema from 'cloud-voucher-rules/schema';
import * as audit from 'cloud-voucher-rules/audit';
import { job } from './job.mjs';
${printDigest}`;

const cjs = `
const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const rules = require('cloud-voucher-rules');
const schema = require('cloud-voucher-rules/schema');
const audit = require('cloud-voucher-rules/audit');
import('./job.mjs').then(({ job }) => {${printDigest}});`;

const mixed = `
import { createRequire } from 'node:module';
import * as rules from 'cloud-voucher-rules';
const other = createRequire(import.meta.url)('cloud-voucher-rules');
const { readFileSync } = await import('node:fs');
const input = JSON.parse(readFileSync('round.json', 'utf8'));
const same = JSON.stringify(rules.decideRound(input)) === JSON.stringify(other.decideRound(input));
const carried = other.decideRound({ ...input, applications: [], ledger: rules.decideRound(input).ledger });
const errorOf = (work) => { try { work(); } catch (error) { return error; } };
const errors = [errorOf(() => rules.yuan('x')), errorOf(() => other.yuan('x'))];
const known = errors.every((error) => error instanceof rules.InvalidValueError && error instanceof other.InvalidValueError);
const named = errors.every(({ stack, constructor }) => stack.startsWith('InvalidValueError: ') && constructor.name === 'InvalidValueError');
console.log(same, carried.pool.remaining === rules.decideRound(input).pool.remaining, known, named);`;

const typed = `
import { assess, decideRound, money, wuhan2025, yuan, type Application, type Catalogue, type Round, type Yuan } from 'cloud-voucher-rules';
import { fingerprint, recordRound, verifyRound } from 'cloud-voucher-rules/audit';

export function earned(application: Application, catalogue: Catalogue): Yuan {
  return money.add(assess(wuhan2025, application, { catalogue }).entitlement, yuan(0));
}
export function check(applications: readonly Application[], catalogue: Catalogue): boolean {
  const input = { schemaVersion: 1, policy: wuhan2025, budget: yuan('350000.00'), catalogue, applications } as const;
  const round: Round = decideRound(input);
  return verifyRound(recordRound(input)).holds && fingerprint(round).startsWith('sha256:');
}
// @ts-expect-error an amount is not any text
export const wrong: Yuan = '1.00';
`;

beforeAll(() => {
  store = scratchProject([]);
  ({ tarball, files, unpackedSize } = packed(store.folder));
  project = scratchProject([tarball]);
  project.copy(exampleFile, 'round.json');
  project.copy(join(root, 'test/package/job.mjs'), 'job.mjs');
  project.write('esm.mjs', esm);
  project.write('cjs.cjs', cjs);
  expected = project.run('node', 'esm.mjs').trim();
}, 600_000);
afterAll(() => {
  store.remove();
  project.remove();
});

describe('the tarball', () => {
  it('holds the built entry points, the source that their maps name, the schemas, the vectors and the example', () => {
    for (const entry of ['index', 'schema/index', 'audit/index', 'testing/index']) {
      for (const ending of ['js', 'cjs', 'd.ts', 'd.cts']) expect(files).toContain(`dist/${entry}.${ending}`);
    }
    expect(files).toContain('src/index.ts');
    expect(files).toContain('dist/viewer.html');
    expect(files).toContain('docs/examples/wuhan-2025/round.json');
    expect(files.some((file) => file.startsWith('docs/json-schema/'))).toBe(true);
    expect(files.some((file) => file.startsWith('test/vectors/'))).toBe(true);
  });

  it('holds maps that name files of the package, by where they are in it, and do not repeat them', () => {
    const maps = files.filter((file) => file.endsWith('.map'));
    expect(maps.length).toBeGreaterThan(10);
    for (const file of maps) {
      const map = JSON.parse(readFileSync(join(root, file), 'utf8')) as { sources: string[]; sourcesContent?: unknown };
      expect(map.sourcesContent).toBeUndefined();
      for (const source of map.sources) expect(files).toContain(posix.join(posix.dirname(file), source));
    }
    const named = files
      .filter((file) => /^dist\/.*js$/.test(file))
      .map((file) => readFileSync(join(root, file), 'utf8'));
    const urls = named.flatMap((code) => [...code.matchAll(/^\/\/# sourceMappingURL=(.*)$/gm)]);
    expect(urls).toHaveLength(maps.length);
  });

  it('takes no more than 12 MB when it is installed', () => {
    expect(unpackedSize).toBeLessThan(12_000_000);
  });

  it('holds nothing else of the tests, the tools or the machine', () => {
    const folders = /^(dist|src|docs\/(images|json-schema|repl|examples)|test\/vectors)\//;
    const others = files.filter((file) => !folders.test(file) && !/^docs\/.*\.md$/.test(file));
    expect(others.sort()).toEqual([
      'CHANGELOG.md',
      'CONTRIBUTING.md',
      'LICENSE',
      'README.md',
      'README.zh-CN.md',
      'SECURITY.md',
      'package.json',
    ]);
    expect(files.filter((file) => /^test\/vectors\/.*(?<!\.json|\.md|\.py)$/.test(file))).toEqual([]);
  });

  it('installs two packages for the rules and two for the audit, none with an install script', () => {
    const installed = JSON.parse(project.run('npm', 'ls', '--all', '--json')) as {
      dependencies: Record<string, { dependencies: Record<string, { version?: string }> }>;
    };
    const own = installed.dependencies['cloud-voucher-rules'];
    const there = Object.entries(own?.dependencies ?? {}).filter(([, { version }]) => version !== undefined);
    expect(there.map(([name]) => name).sort()).toEqual(['@noble/hashes', 'decimal.js', 'zod']);
    for (const name of ['@noble/hashes', 'decimal.js', 'zod']) {
      const { scripts = {} } = JSON.parse(
        readFileSync(join(project.folder, 'node_modules', name, 'package.json'), 'utf8'),
      );
      expect(Object.keys(scripts).filter((script) => /^(pre|post)?install$/.test(script))).toEqual([]);
    }
  });
});

it('the REPL starts from an installed package, with the example at hand', () => {
  const bin = join(project.folder, 'node_modules/.bin/cloud-voucher-rules');
  const output = execFileSync(bin, {
    cwd: project.folder,
    input: 'verifyRound(recordRound(example)).holds\n',
    encoding: 'utf8',
  });
  expect(output).toBe('> true\n> ');
});

it('the demo of the installed package prints the shipped example', () => {
  const demo = join(project.folder, 'node_modules/cloud-voucher-rules/docs/examples/wuhan-2025/demo.mjs');
  expect(project.run('node', demo, 'zh')).toContain('1,082,000.00');
});

describe('the same bytes', () => {
  it('as an ES module, where the example decides as it should', () => {
    expect(expected).toMatch(/^[0-9a-f]{64}$/);
  });

  it('as CommonJS', () => {
    expect(project.run('node', 'cjs.cjs').trim()).toBe(expected);
  });

  it('with both in one process, and a ledger of one carried into the other', () => {
    project.write('mixed.mjs', mixed);
    expect(project.run('node', 'mixed.mjs').trim()).toBe('true true true true');
  });

  it.runIf(deep).each(['22.23.3', '24.9.0', '26.9.0'])('on Node %s', (version) => {
    const other = scratchProject([`node@${version}`]);
    const node = join(other.folder, 'node_modules/node/bin/node');
    try {
      expect(project.run(node, '--version').trim()).toBe(`v${version}`);
      expect(project.run(node, 'esm.mjs').trim()).toBe(expected);
      expect(project.run(node, 'cjs.cjs').trim()).toBe(expected);
    } finally {
      other.remove();
    }
  });

  it.runIf(hasChromium)('in a browser, bundled', async () => {
    project.write(
      'browser.mjs',
      `import * as rules from 'cloud-voucher-rules';
       import * as schema from 'cloud-voucher-rules/schema';
       import * as audit from 'cloud-voucher-rules/audit';
       import { job } from './job.mjs';
       window.runJob = (text) => job({ rules, schema, audit }, text);`,
    );
    const esbuild = join(root, 'node_modules/.bin/esbuild');
    project.run(esbuild, 'browser.mjs', '--bundle', '--format=iife', '--outfile=browser.js', '--log-level=error');
    const browser = await startChromium();
    try {
      const page = await browser.newPage({ locale: 'ar-EG', timezoneId: 'Pacific/Apia' });
      // A portal's content security policy forbids new Function and eval.
      await page.setContent('<meta http-equiv="Content-Security-Policy" content="script-src \'unsafe-inline\'">');
      await page.addScriptTag({ content: readFileSync(join(project.folder, 'browser.js'), 'utf8') });
      const text = await page.evaluate(
        (example) => (globalThis as unknown as { runJob(text: string): string }).runJob(example),
        readFileSync(exampleFile, 'utf8'),
      );
      expect(digest(text)).toBe(expected);
    } finally {
      await browser.close();
    }
  });
});

describe('TypeScript', () => {
  it.each([
    ['5.9.3', 'node16', 'node16'],
    ['6.0.3', 'esnext', 'bundler'],
  ])('%s with module %s and resolution %s, libraries checked too', (version, module, moduleResolution) => {
    const compiler =
      version === manifest.devDependencies['typescript'] ? root : scratchProject([`typescript@${version}`]).folder;
    project.write('typed.ts', typed);
    project.write('typed.cts', typed);
    project.write(
      'tsconfig.json',
      JSON.stringify({
        compilerOptions: {
          module,
          moduleResolution,
          target: 'es2022',
          lib: ['es2022'],
          types: [],
          strict: true,
          exactOptionalPropertyTypes: true,
          skipLibCheck: false,
          noEmit: true,
        },
        files: module === 'node16' ? ['typed.ts', 'typed.cts'] : ['typed.ts'],
      }),
    );
    expect(project.run('node', join(compiler, 'node_modules/typescript/bin/tsc'), '-p', '.')).toBe('');
  });
});
