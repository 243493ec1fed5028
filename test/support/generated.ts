/**
 * Files that are generated from the source and kept in the repository: a test compares each with what it should hold.
 * `CVR_WRITE=1 npx vitest run` writes them instead.
 * @module
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { root } from './package';

export function expectGenerated(path: string, text: string): void {
  const file = join(root, path);
  if (process.env['CVR_WRITE'] !== undefined) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  expect(readFileSync(file, 'utf8'), `${path} is out of date: CVR_WRITE=1 npx vitest run`).toBe(text);
}

/** A Markdown table. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
