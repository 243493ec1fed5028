import { defineConfig, type Options } from 'tsup';

const entries = {
  index: 'src/index.ts',
  'schema/index': 'src/schema/index.ts',
  'audit/index': 'src/audit/index.ts',
  'tables/index': 'src/tables/index.ts',
  'testing/index': 'src/testing/index.ts',
};

/**
 * `money` and `input` are namespaces. Bundled into a chunk each would be an object filled by a call, which no bundler dares to
 * leave out, with decimal.js behind it; so each is a file of its own, and the index exports that file.
 */
const namespaces: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'namespaces-stand-apart',
  setup(build) {
    const ending = build.initialOptions.outExtension?.['.js'] ?? '.js';
    build.onResolve({ filter: /^\.\/values\/(?:money|input)$/ }, ({ importer, path }) =>
      importer.endsWith('/src/index.ts') ? { path: `${path}${ending}`, external: true } : undefined,
    );
  },
};

export default defineConfig({
  // With fen.ts an entry, rounding.ts gets a chunk of its own: who only adds and compares does not load decimal.js.
  entry: {
    ...entries,
    'values/input': 'src/values/input.ts',
    'values/money': 'src/values/money.ts',
    'values/fen': 'src/values/fen.ts',
  },
  esbuildPlugins: [namespaces],
  format: ['esm', 'cjs'],
  // Shared chunks: without them each CommonJS entry would carry its own copy of the values and the policy.
  splitting: true,
  platform: 'neutral',
  target: 'es2022',
  treeshake: false,
  sourcemap: true,
  clean: true,
  dts: { entry: entries, compilerOptions: { stripInternal: true, ignoreDeprecations: '6.0' } },
});
