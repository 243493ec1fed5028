import { BaseSequencer, type TestSpecification } from 'vitest/node';
import base from './vitest.config';
import UnloadedFails from './test/mutation/unloaded-fails';

/** A mutant is done for at its first failed test, so the tests that are quick and look closely come first. */
const order = ['golden', 'laws', 'exhaustive'];
const rank = ({ moduleId }: TestSpecification) => order.findIndex((folder) => moduleId.includes(`/test/${folder}/`));

class CloseLooksFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    return files.sort((one, other) => rank(one) - rank(other) || (one.moduleId < other.moduleId ? -1 : 1));
  }
}

/** All tests, or those that look at one folder: patterns below test, between spaces. */
const patterns = process.env['CVR_TESTS']?.split(' ') ?? order.map((folder) => `${folder}/*`);

/** The tests of the rules themselves. What is written of them (pages, explanations, audits, validation) is not asked about them. */
export default {
  ...base,
  test: {
    ...base.test,
    include: patterns.map((pattern) => `test/${pattern}.test.ts`),
    exclude: [
      'test/golden/{audit,codes,schema,laws-page,notice,review-docs}*',
      'test/laws/{arbitraries,audit,bias,schema,explain,mutants,purity,verify}*',
      'node_modules/**',
    ],
    isolate: false,
    sequence: { sequencer: CloseLooksFirst },
    reporters: [new UnloadedFails()],
  },
};
