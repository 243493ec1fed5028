import { mergeConfig } from 'vitest/config';
import base from './vitest.config';
import UnloadedFails from './test/mutation/unloaded-fails';

/** The tests that look at the rules themselves; what is installed, built or measured is not mutated. */
export default mergeConfig(base, {
  test: {
    exclude: [
      'test/package/**',
      'test/golden/review-docs*',
      'test/golden/door*',
      'test/laws/door*',
      'test/laws/purity*',
      'node_modules/**',
    ],
    reporters: [new UnloadedFails()],
  },
});
