/**
 * An explanation for a file: a heading, lists, and a table for the purchase lines.
 * @module
 */
import { forMarkdown } from '../words/safe-text';
import { withResult } from '../values/result';
import { citations, type CitationOf, type CitingOptions } from './citation';
import type { Explanation } from './explanation';

/**
 * An explanation as GitHub-flavoured Markdown; what people wrote in it is escaped, and links to nothing. Ends in a line feed.
 * @param explanation What an `explain…` function returned.
 * @param options The policy and the language of the explanation; `cite` as for `renderText`.
 * @returns Markdown with line feeds.
 * @throws {InvalidValueError} `not-one-of` for an unknown language or way to cite.
 * @example renderMarkdown(explainAssessment(wuhan2025, assessment, 'en'), { policy: wuhan2025, locale: 'en' })
 */
export function renderMarkdown(explanation: Explanation, options: CitingOptions): string {
  return withResult(explanation, ['explanation'], () => {
    const citationOf = citations(explanation, options);
    const blocks = [
      `# ${forMarkdown(explanation.text)}`,
      forMarkdown(citationOf(explanation).trim()),
      ...blocksOf(explanation.children, citationOf),
    ];
    return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
  });
}

/** Children in their order: purchase lines as a table, what holds purchase lines as a paragraph of its own, lists of the rest. */
function blocksOf(nodes: readonly Explanation[], citationOf: CitationOf): readonly string[] {
  return grouped(nodes).flatMap((group) => {
    const [first] = group;
    if (first?.code === 'line') {
      const found = itemsOf(group.flatMap(withFindings), citationOf).join('\n');
      return [tableOf(group, citationOf), found];
    }
    if (first === undefined || !holdsLines(first)) return [itemsOf(group, citationOf).join('\n')];
    return [
      `**${forMarkdown(first.text)}**`,
      forMarkdown(citationOf(first).trim()),
      ...blocksOf(first.children, citationOf),
    ];
  });
}

/** Neighbours that are shown together. */
function grouped(nodes: readonly Explanation[]): readonly (readonly Explanation[])[] {
  const groups: Explanation[][] = [];
  let last = '';
  for (const node of nodes) {
    const kind = node.code === 'line' ? 'line' : holdsLines(node) ? 'paragraph' : 'item';
    if (kind === last && kind !== 'paragraph') groups.at(-1)?.push(node);
    else groups.push([node]);
    last = kind;
  }
  return groups;
}

function holdsLines({ children }: Explanation): boolean {
  return children.some(({ code }) => code === 'line');
}

function itemsOf(nodes: readonly Explanation[], citationOf: CitationOf, indent = ''): readonly string[] {
  return nodes.flatMap((node) => [
    `${indent}- ${forMarkdown(node.text + citationOf(node))}`,
    ...itemsOf(node.children, citationOf, `${indent}  `),
  ]);
}

const cellCodes = ['claimed', 'recognised', 'base', 'rate', 'subsidy'] as const;
const isCell = ({ code }: Explanation) => cellCodes.some((each) => each === code);

/** One row for each purchase line; the headings are the labels of the cells, with what these rest on. */
function tableOf(lines: readonly Explanation[], citationOf: CitationOf): string {
  const cells = lines.flatMap(({ children }) => children).filter(isCell);
  const headings = cellCodes.map((code) => {
    const ofCode = cells.filter((cell) => cell.code === code);
    const citation = ofCode.map(citationOf).find((each) => each !== '') ?? '';
    return forMarkdown((ofCode[0]?.label ?? '') + citation);
  });
  const rows = lines.map(({ text, children }) => [
    forMarkdown(text),
    ...cellCodes.map((code) => forMarkdown(children.find((child) => child.code === code)?.value ?? '')),
  ]);
  const rule = ['---', ...cellCodes.map(() => '---:')];
  return [['#', ...headings], rule, ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/** A line with what was found against it; nothing where nothing was. */
function withFindings(line: Explanation): readonly Explanation[] {
  const found = line.children.filter((child) => !isCell(child));
  return found.length === 0 ? [] : [{ ...line, text: line.label ?? line.text, basis: [], children: found }];
}
