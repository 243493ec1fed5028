/**
 * Mutation testing: small changes to the rules, each of which a test must notice; started by test/mutation/run.mjs.
 * A timeout would count as a kill, so the score is only read when there are none.
 */
export default {
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutation.config.ts' },
  reporters: ['progress-append-only', 'html', 'json'],
  allowConsoleColors: false,
  warnings: { slow: false },
  htmlReporter: { fileName: 'reports/mutation.html' },
  jsonReporter: { fileName: 'reports/mutation.json' },
  tempDirName: '.stryker-tmp',
  // With test files that share their modules it cannot be known which test has met which mutant: each meets all.
  coverageAnalysis: 'off',
  concurrency: 2,
  timeoutMS: 10_000,
  ignorePatterns: ['dist', 'reports', 'coverage', 'test/bench', 'test/package'],
};
