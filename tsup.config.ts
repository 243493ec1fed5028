import { defineConfig, type Options } from 'tsup';

const entries = {
  index: 'src/index.ts',
  'schema/index': 'src/schema/index.ts',
  'audit/index': 'src/audit/index.ts',
  'testing/index': 'src/testing/index.ts',
};

/**
 * `money` is a namespace. Bundled into a chunk it would be an object filled by a call, which no bundler dares to leave out,
 * with decimal.js behind it; so it is a file of its own, and the index exports that file.
 */
const money: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'money-stands-apart',
  setup(build) {
    const ending = build.initialOptions.outExtension?.['.js'] ?? '.js';
    build.onResolve({ filter: /^\.\/values\/money$/ }, ({ importer }) =>
      importer.endsWith('/src/index.ts') ? { path: `./values/money${ending}`, external: true } : undefined,
    );
  },
};

export default defineConfig({
  // With fen.ts an entry, rounding.ts gets a chunk of its own: who only adds and compares does not load decimal.js.
  entry: { ...entries, 'values/money': 'src/values/money.ts', 'values/fen': 'src/values/fen.ts' },
  esbuildPlugins: [money],
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
