/**
 * An explanation for a terminal or a plain page: a tree of lines.
 * @module
 */
import { wholeBetween } from '../words/expected';
import * as problems from '../words/problems';
import { forTerminal } from '../words/safe-text';
import { isWhole } from '../values/faults';
import { optionsAt } from '../values/nearest';
import { reject, withResult } from '../values/result';
import { citations, type CitationOf, type CitingOptions } from './citation';
import { widthOf, wrapped } from './columns';
import type { Explanation } from './explanation';

/**
 * An explanation as a tree of lines, none wider than `width` columns where a Han character takes two. Ends in a line feed.
 * @param explanation What an `explain…` function returned.
 * @param options The policy and the language of the explanation; `cite`: `'leaves'` (default) cites each clause and
 *   assumption where it first applies, `'none'` is for applicants, `'all'` repeats them upward; `width`: 20 to 1000 columns, 80 if not given.
 * @returns Text with line feeds.
 * @throws {InvalidValueError} `not-one-of` for an unknown language or way to cite, `out-of-range` for a width.
 * @example renderText(explainDecision(wuhan2025, decision, 'zh'), { policy: wuhan2025, locale: 'zh' })
 */
export function renderText(explanation: Explanation, options: CitingOptions & { readonly width?: number }): string {
  const { width = 80 } = optionsAt(options, ['policy', 'locale', 'cite', 'width']);
  if (!isWhole(width, 20, 1000))
    reject(problems.outOfRange, ['options', 'width'], { given: width, expected: wholeBetween(20, 1000) });
  return withResult(explanation, ['explanation'], () => {
    return `${treeOf(explanation, '', '', width, citations(explanation, options)).join('\n')}\n`;
  });
}

/** The lines of a node: `head` is before its first line, `rest` before every other and before its children. */
function treeOf(
  node: Explanation,
  head: string,
  rest: string,
  width: number,
  citationOf: CitationOf,
): readonly string[] {
  const { text, children } = node;
  const below = children.length === 0 ? rest : `${rest}│  `;
  const room = width - Math.max(widthOf(head), widthOf(below));
  const [first = '', ...others] = wrapped(forTerminal(text + citationOf(node)), Math.max(room, 2));
  return [
    head + first,
    ...others.map((line) => below + line),
    ...children.flatMap((child, i) => {
      const [branch, stem] = i === children.length - 1 ? ['└─ ', '   '] : ['├─ ', '│  '];
      return treeOf(child, rest + branch, rest + stem, width, citationOf);
    }),
  ];
}
