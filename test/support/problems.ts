/**
 * Reading off what was refused: the problems that a throwing form throws.
 * @module
 */
import { InvalidValueError, type Problem } from 'cloud-voucher-rules';

/** The problems that `work` throws; it must throw `InvalidValueError`. */
export function problemsOf(work: () => unknown): readonly Problem[] {
  try {
    work();
  } catch (error) {
    if (error instanceof InvalidValueError) return error.problems;
    throw error;
  }
  throw new Error('nothing was refused');
}

/** Code and path of the one problem that `work` throws. */
export function refusalOf(work: () => unknown): readonly [code: string, path: string] {
  const problems = problemsOf(work);
  const [first] = problems;
  if (first === undefined || problems.length > 1) throw new Error(`${problems.length} problems`);
  return [first.code, first.path.join('.')];
}

/** What `work` refuses, as the error tells it: place, sentence in both languages, code; a line for each problem. */
export function reportOf(work: () => unknown): string {
  return new InvalidValueError(problemsOf(work)).message;
}
