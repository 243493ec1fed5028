/**
 * An explanation for a terminal: a tree, 80 columns wide.
 * @module
 */
import { widthOf, wrapped } from './columns';
import type { Explanation } from './explanation';

const columns = 80;

/**
 * An explanation as a tree of lines, none wider than 80 columns where a Han character takes two. Ends in a line feed.
 * @example renderText(explainDecision(wuhan2025, decision, 'zh'))
 */
export function renderText(explanation: Explanation): string {
  return `${treeOf(explanation, '', '').join('\n')}\n`;
}

/** The lines of a node: `head` stands before its first line, `rest` before every other and before its children. */
function treeOf({ text, children }: Explanation, head: string, rest: string): readonly string[] {
  const below = children.length === 0 ? rest : `${rest}│  `;
  const room = columns - Math.max(widthOf(head), widthOf(below));
  const [first = '', ...others] = wrapped(text, Math.max(room, 2));
  return [
    head + first,
    ...others.map((line) => below + line),
    ...children.flatMap((child, i) =>
      i === children.length - 1 ? treeOf(child, `${rest}└─ `, `${rest}   `) : treeOf(child, `${rest}├─ `, `${rest}│  `),
    ),
  ];
}
