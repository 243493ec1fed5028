/**
 * Why a text was refused, and the right spelling that the message gives.
 * @module
 */
import type { Result } from 'cloud-voucher-rules';

/** The code of the one problem, and what its two messages both suggest (`''` where they suggest nothing). */
export function refusedFor(result: Result<unknown>): readonly [code: string, canonical: string] {
  if (result.ok) return ['taken', String(result.value)];
  const [problem, ...others] = result.problems;
  if (problem === undefined || others.length > 0) throw new Error(`${result.problems.length} problems, not one`);
  const zh = /(?:应写作 |末位应为 |大类属于门类 )([^，]*)/.exec(problem.message.zh)?.[1] ?? '';
  const en = /(?:: write | end in | is in )([^,]*)/.exec(problem.message.en)?.[1] ?? '';
  if (zh !== en)
    throw new Error(`the two languages suggest different things: ${problem.message.zh} / ${problem.message.en}`);
  // The right spelling stands in `canonical` too; what only one part of a code calls for does not.
  const spelled = problem.code === 'not-canonical' ? zh : undefined;
  if (problem.canonical !== spelled)
    throw new Error(`canonical is ${String(problem.canonical)}, not ${String(spelled)}`);
  return [problem.code, zh];
}
