/**
 * What each entry point brings with it; how large it is, size-limit says (.size-limit.json, a stage of `npm test`).
 * Needs the build.
 * @module
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../support/package';

/** The packages that a built file imports, itself or through other files of the build, which are added to `files`. */
function packagesOf(file: string, files = new Set<string>()): readonly string[] {
  if (files.has(file)) return [];
  files.add(file);
  const text = readFileSync(file, 'utf8');
  const names = [...text.matchAll(/(?:^|[\s;])(?:from|import|require\()\s*["']([^"'\n]+)["']/g)].map(
    ([, name]) => name ?? '',
  );
  return names.flatMap((name) => (name.startsWith('.') ? packagesOf(join(dirname(file), name), files) : [name]));
}

describe.each(['js', 'cjs'])('the build as .%s', (ending) => {
  const packages = (entry: string) => [...new Set(packagesOf(join(root, `dist/${entry}.${ending}`)))].sort();

  it('the rules bring decimal.js and nothing else: no zod', () => {
    expect(packages('index')).toEqual(['decimal.js']);
  });

  it('./schema brings zod, without the methods of its schemas, and no decimal.js', () => {
    expect(packages('schema/index')).toEqual(['zod/mini', 'zod/v4/core']);
  });

  // Each costs about a millisecond at start-up; `few-files` in tsup.config.ts keeps them few.
  it.each([
    ['index', 10],
    ['schema/index', 4],
  ])('the import of %s opens %i files', (entry, number) => {
    const files = new Set<string>();
    packagesOf(join(root, `dist/${entry}.${ending}`), files);
    expect(files.size).toBe(number);
  });
});
