/**
 * Pages of docs/ that are generated from the code's own tables. CVR_WRITE=1 writes them; otherwise a test compares.
 * @module
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './package';

/** What stands in a page now; writes the page first where that was asked for. */
export function pageAfter(path: string, text: string): string {
  const file = join(root, path);
  if (process.env['CVR_WRITE'] === '1') writeFileSync(file, text);
  return readFileSync(file, 'utf8');
}

/** A Markdown table. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
