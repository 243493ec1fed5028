/**
 * An explanation for a file: a heading, lists, and a table for the purchase lines.
 * @module
 */
import type { Explanation } from './explanation';

/**
 * An explanation as GitHub-flavoured Markdown; what people wrote in it is escaped. Ends in a line feed.
 * @example renderMarkdown(explainAssessment(wuhan2025, assessment, 'en'))
 */
export function renderMarkdown(explanation: Explanation): string {
  const { sentence, citation } = partsOf(explanation);
  const blocks = [`# ${sentence}`, citation, ...blocksOf(explanation.children)];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

/** Children in their order: purchase lines as a table, what holds purchase lines as a paragraph of its own, lists of the rest. */
function blocksOf(nodes: readonly Explanation[]): readonly string[] {
  const blocks: string[] = [];
  for (const group of grouped(nodes)) {
    const [first] = group;
    if (first?.code === 'line') blocks.push(tableOf(group), itemsOf(group.flatMap(withFindings)).join('\n'));
    else if (first !== undefined && holdsLines(first)) blocks.push(...paragraphOf(first), ...blocksOf(first.children));
    else blocks.push(itemsOf(group).join('\n'));
  }
  return blocks;
}

function paragraphOf(node: Explanation): readonly string[] {
  const { sentence, citation } = partsOf(node);
  return [`**${sentence}**`, citation];
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

function itemsOf(nodes: readonly Explanation[], indent = ''): readonly string[] {
  return nodes.flatMap((node) => {
    const { sentence, citation } = partsOf(node);
    return [`${indent}- ${sentence}${citation === '' ? '' : ` ${citation}`}`, ...itemsOf(node.children, `${indent}  `)];
  });
}

const cellCodes = ['claimed', 'recognised', 'base', 'rate', 'subsidy'] as const;

/** One row for each purchase line; the headings come from the labels of the cells, with what these rest on. */
function tableOf(lines: readonly Explanation[]): string {
  const cellsOf = ({ children }: Explanation) => cellCodes.map((code) => children.find((child) => child.code === code));
  const headings = cellCodes.map((code) => {
    const cell = lines.flatMap(({ children }) => children).find((child) => child.code === code);
    if (cell === undefined) return '';
    const { label, citation } = partsOf(cell);
    return `${label}${citation === '' ? '' : ` ${citation}`}`;
  });
  const rows = lines.map((line) => [
    partsOf(line).sentence,
    ...cellsOf(line).map((cell) => (cell === undefined ? '' : partsOf(cell).value)),
  ]);
  const rule = ['---', ...cellCodes.map(() => '---:')];
  return [['#', ...headings], rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** A line with what was found against it; nothing where nothing was. */
function withFindings(line: Explanation): readonly Explanation[] {
  const found = line.children.filter(({ code }) => !cellCodes.some((each) => each === code));
  return found.length === 0
    ? []
    : [{ ...line, text: /^[^:：]*/.exec(line.text)?.[0] ?? '', basis: [], children: found }];
}

/** A sentence and its citation; of the sentence, the label before its first colon and the value after it. Escaped. */
function partsOf({ text, basis }: Explanation): { sentence: string; citation: string; label: string; value: string } {
  const [, sentence = text, citation = ''] = (basis.length > 0 && /^(.*?) ?([[〔][^[〔]*)$/.exec(text)) || [];
  const [, label = '', value = sentence] = /^([^:：]*)(?:：|: )(.*)$/.exec(sentence) ?? [];
  return { sentence: escaped(sentence), citation: escaped(citation), label: escaped(label), value: escaped(value) };
}

function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~&$]/g, '\\$&');
}
