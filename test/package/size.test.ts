/**
 * What each entry point brings with it, and that nothing of it can be changed; how large it is, size-limit says (.size-limit.json, a stage of `npm test`).
 * Needs the build.
 * @module
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { root } from '../support/package';

const require = createRequire(import.meta.url);

/** The packages that a built file imports, itself or through other files of the build, which are added to `files`. */
function packagesOf(file: string, files = new Set<string>()): readonly string[] {
  if (files.has(file)) return [];
  files.add(file);
  const text = readFileSync(file, 'utf8');
  const names = [...text.matchAll(/(?:^|[\s;])(?:from|import|require\()\s*["']([^"'\n]+)["']/g)].map(
    ([, name]) => name ?? '',
  );
  return names.flatMap((name) => (name.startsWith('.') ? packagesOf(join(dirname(file), name), files) : [name]));
}

describe.each(['js', 'cjs'])('the build as .%s', (ending) => {
  const packages = (entry: string) => [...new Set(packagesOf(join(root, `dist/${entry}.${ending}`)))].sort();

  it('the rules bring decimal.js and nothing else: no zod', () => {
    expect(packages('index')).toEqual(['decimal.js']);
  });

  it.each(['index', 'values/money', 'schema/index', 'audit/index'])(
    'what %s exports cannot be changed',
    async (entry) => {
      const file = join(root, `dist/${entry}.${ending}`);
      const module = (ending === 'cjs' ? require(file) : await import(file)) as Readonly<Record<string, unknown>>;
      const [name = ''] = Object.keys(module);
      expect(Reflect.set(module, name, 'changed')).toBe(false);
      expect(module[name]).not.toBe('changed');
    },
  );

  it('./schema brings zod, without the methods of its schemas, and no decimal.js', () => {
    expect(packages('schema/index')).toEqual(['zod/mini', 'zod/v4/core']);
  });

  // Each costs about a millisecond at start-up; `few-files` in tsup.config.ts keeps them few.
  it.each([
    ['index', 10],
    ['schema/index', 4],
  ])('the import of %s opens %i files', (entry, number) => {
    const files = new Set<string>();
    packagesOf(join(root, `dist/${entry}.${ending}`), files);
    expect(files.size).toBe(number);
  });
});

/** What a bundler keeps of an entry point of which nothing is used: the names that it defines at the top. */
async function keptOf(entry: string): Promise<readonly string[]> {
  const { outputFiles } = await build({
    stdin: { contents: `import './dist/${entry}.js';`, resolveDir: root },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    packages: 'external',
    plugins: [
      {
        // As if package.json did not say that there are no side effects: each statement is judged by itself.
        name: 'statement-by-statement',
        setup: ({ onResolve }) => {
          onResolve({ filter: /^\./ }, ({ path, resolveDir }) => ({
            path: resolve(resolveDir, path),
            sideEffects: true,
          }));
        },
      },
    ],
  });
  const text = outputFiles[0]?.text ?? '';
  return [...text.matchAll(/^(?:var|let|const|class) (\w+)/gm)].map(([, name]) => name ?? '');
}

// A spread, a template with a value in it or an unmarked call at the top of a module stays in every bundle, with all that it names.
it.each(['index', 'schema/index', 'audit/index', 'tables/index'])(
  'of %s a bundler can leave out all but the class of its errors',
  async (entry) => {
    expect(await keptOf(entry)).toEqual(['plain', 'unseen', 'brand', 'InvalidValueError']);
  },
);
