import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer } from 'vitest/node';

const source = (path: string) => fileURLToPath(new URL(`./src/${path}`, import.meta.url));

/** Files that start a browser, a database or other commands take longest: they start first. */
const longest = /\/test\/(?:browser|package|exhaustive)\//;
class LongestFirst extends BaseSequencer {
  override async sort(files: Parameters<BaseSequencer['sort']>[0]) {
    const sorted = await super.sort(files);
    return [true, false].flatMap((isLong) => sorted.filter(({ moduleId }) => longest.test(moduleId) === isLong));
  }
}

export default defineConfig({
  resolve: {
    alias: [
      { find: /^cloud-voucher-rules$/, replacement: source('index.ts') },
      { find: /^cloud-voucher-rules\/(schema|audit|tables|testing)$/, replacement: source('$1/index.ts') },
    ],
  },
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 120_000,
    // One more than cores: a file that waits for a browser, a database or another command leaves its core to the next.
    maxWorkers: availableParallelism() + 1,
    hookTimeout: 120_000,
    // Files share the modules that a worker has loaded: nothing in them can be changed, and loading them anew takes a minute.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    coverage: { provider: 'v8', include: ['src/**/*.ts'], reporter: ['text', 'json-summary'] },
  },
});
