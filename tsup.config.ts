import { defineConfig } from 'tsup';

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    'schema/index': 'src/schema/index.ts',
    'audit/index': 'src/audit/index.ts',
    'testing/index': 'src/testing/index.ts',
  },
  format: ['esm', 'cjs'],
  // Shared chunks: without them each CommonJS entry would carry its own copy of the values and the policy.
  splitting: true,
  platform: 'neutral',
  target: 'es2022',
  treeshake: false,
  sourcemap: true,
  clean: true,
  dts: { compilerOptions: { stripInternal: true, ignoreDeprecations: '6.0' } },
});
