import { readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, isAbsolute, relative, resolve } from 'node:path';
import { defineConfig, type Options } from 'tsup';

const entries = {
  index: 'src/index.ts',
  'schema/index': 'src/schema/index.ts',
  'audit/index': 'src/audit/index.ts',
  'tables/index': 'src/tables/index.ts',
  'testing/index': 'src/testing/index.ts',
};

/** Windows writes paths with backslashes. */
const slashed = (path: string): string => path.replaceAll('\\', '/');

/**
 * `money`, `input` and the sentences of problems are used as namespaces. Bundled into a chunk each would be an object filled
 * by a call, which no bundler dares to leave out, with all that stands in it; so each is a file of its own, which the module
 * that needs the whole namespace imports by its name.
 */
const namespaces: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'namespaces-stand-apart',
  setup(build) {
    const ending = build.initialOptions.outExtension?.['.js'] ?? '.js';
    const apart: Readonly<Record<string, readonly [importer: string, file: string]>> = {
      './values/money': ['/src/index.ts', './values/money'],
      './values/input': ['/src/index.ts', './values/input'],
      './problems': ['/src/words/problem-codes.ts', './words/problems'],
    };
    build.onResolve({ filter: /^\.\/(?:values\/(?:money|input)|problems)$/ }, ({ importer, path }) => {
      const [by, file] = apart[path] ?? [];
      return by !== undefined && slashed(importer).endsWith(by)
        ? { path: `${file}${ending}`, external: true }
        : undefined;
    });
  },
};

/**
 * Modules get a file for each set of entry points that share them: an import of '.' would open twenty. So each entry point of a row is
 * bundled as if it needed all of the row's other modules.
 */
const together = [
  { by: /[\\/]src[\\/](?:audit|tables|testing)[\\/]index\.ts$/, needs: ['index', 'schema/index'] },
  {
    by: /[\\/]src[\\/](?:values[\\/](?:fen|input|money)|words[\\/]problems)\.ts$/,
    needs: ['values/fen', 'values/input', 'values/shown', 'words/problems'],
  },
];
const fewFiles: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'few-files',
  setup(build) {
    for (const { by, needs } of together)
      build.onLoad({ filter: by }, async ({ path }) => ({
        contents: [await readFile(path, 'utf8'), ...needs.map((name) => `import '#${name}';`)].join('\n'),
        loader: 'ts',
      }));
    build.onResolve({ filter: /^#/ }, ({ path }) => ({
      path: resolve('src', `${path.slice(1)}.ts`),
      sideEffects: true,
    }));
    build.onResolve({ filter: /^\.\.?\/(?:[^.]|\.\.?\/)*$/ }, ({ path, importer, resolveDir }) =>
      slashed(importer).includes('/src/') ? { path: `${resolve(resolveDir, path)}.ts`, sideEffects: true } : undefined,
    );
  },
};

/** What a CommonJS module exports could be changed by one caller for all others: it is frozen, as that of an ES module is. */
const frozenExports: NonNullable<Options['plugins']>[number] = {
  name: 'frozen-exports',
  renderChunk: (code, { path }) =>
    path.endsWith('.cjs') ? { code: `${code}\nObject.freeze(module.exports);\n` } : undefined,
};

/**
 * Source maps name the source, which is in the package, and do not repeat it. tsup names the generated CommonJS files by their absolute
 * paths; here they are relative. The testing kit has no map: it is mostly vectors, and its maps were 5 MB.
 */
const smallMaps: NonNullable<Options['plugins']>[number] = {
  name: 'small-maps',
  async buildEnd({ writtenFiles }) {
    for (const { name } of writtenFiles.filter((file) => file.name.endsWith('.map'))) {
      const code = name.slice(0, -'.map'.length);
      if (/\/testing\/index\./.test(slashed(code))) {
        await rm(name);
        await writeFile(code, (await readFile(code, 'utf8')).replace(/\n\/\/# sourceMappingURL=.*$/, ''));
        continue;
      }
      const map = JSON.parse(await readFile(name, 'utf8')) as { sources: string[]; sourcesContent?: unknown };
      map.sources = map.sources.map((source) =>
        isAbsolute(source) ? relative(dirname(resolve(name)), source) : source,
      );
      delete map.sourcesContent;
      await writeFile(name, JSON.stringify(map));
    }
  },
};

export default defineConfig({
  // With fen.ts an entry, rounding.ts gets a chunk of its own: who only adds and compares does not load decimal.js.
  entry: {
    ...entries,
    'values/input': 'src/values/input.ts',
    'values/money': 'src/values/money.ts',
    'values/fen': 'src/values/fen.ts',
    'words/problems': 'src/words/problems.ts',
    'words/problem-codes': 'src/words/problem-codes.ts',
  },
  esbuildPlugins: [namespaces, fewFiles],
  plugins: [smallMaps, frozenExports],
  // The imports of `few-files` are there for their files alone.
  esbuildOptions: (options) => void (options.logOverride = { 'ignored-bare-import': 'silent' }),
  format: ['esm', 'cjs'],
  // Shared chunks: without them each CommonJS entry would carry its own copy of the values and the policy.
  splitting: true,
  platform: 'neutral',
  target: 'es2022',
  treeshake: false,
  sourcemap: true,
  clean: true,
  // The page of the viewer and of the reports, from the same source.
  onSuccess: 'node docs/viewer/build.mjs',
  // `npm test` checks the types; here they are only written.
  dts: { entry: entries, compilerOptions: { stripInternal: true, noCheck: true, ignoreDeprecations: '6.0' } },
});
