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
  const { code, canonical, message } = problem;
  if (canonical !== undefined) {
    const inBoth = message.zh.includes(`应写作 ${canonical}`) && message.en.includes(`write ${canonical}`);
    if (!inBoth) throw new Error(`not in both languages: ${canonical}: ${message.zh} / ${message.en}`);
    return [code, canonical];
  }
  // What only one part of a code calls for is in the messages alone.
  const zh = /(?:末位应为 |大类属于门类 )([^，]*)/.exec(message.zh)?.[1] ?? '';
  const en = /(?: end in | is in )([^,]*)/.exec(message.en)?.[1] ?? '';
  if (zh !== en) throw new Error(`the two languages suggest different things: ${message.zh} / ${message.en}`);
  return [code, zh];
}
