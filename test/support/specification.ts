/**
 * docs/specification.md as data: its rules, its tables and its worked examples.
 * @module
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './package';

export interface Specification {
  /** Numbers of rules, in the order of the page. */
  readonly rules: readonly string[];
  readonly tables: readonly SpecificationTable[];
  readonly examples: readonly Example[];
}
export interface SpecificationTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}
export interface Example {
  readonly id: string;
  readonly call: string;
  readonly given: unknown;
  readonly expect: unknown;
}

export function specification(file = 'docs/specification.md'): Specification {
  const text = readFileSync(join(root, file), 'utf8');
  return {
    rules: [...text.matchAll(/^\*\*([A-Z]-\d+\.\d+)\*\* /gm)].map(([, rule = '']) => rule),
    tables: [...text.matchAll(/(?:^\|.*\|\n)+/gm)].map(([table]) => tableFrom(table)),
    examples: [...text.matchAll(/^```json example\n([^`]*)^```$/gm)].map(
      ([, json = '']) => JSON.parse(json) as Example,
    ),
  };
}

function tableFrom(text: string): SpecificationTable {
  const [head = [], , ...rows] = text
    .trim()
    .split('\n')
    .map((line) =>
      line
        .slice(1, -1)
        .split(/(?<!\\)\|/)
        .map((cell) => cell.trim()),
    );
  return { head, rows };
}

/** The codes in a cell: `` `a`, `b?` `` as a and b?. */
export const codesIn = (cell: string): readonly string[] =>
  [...cell.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);

/** A table by a code that its first column has. */
export function tableWith({ tables }: Specification, code: string): SpecificationTable {
  const found = tables.find(({ rows }) => rows.some(([first = '']) => codesIn(first)[0] === code));
  if (found === undefined) throw new Error(`no table with ${code}`);
  return found;
}
