/** What each entry point weighs in a bundle: all of it, minified, its dependencies included. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const entries = {
  '.': 'index.js',
  './schema': 'schema/index.js',
  './audit': 'audit/index.js',
  './testing': 'testing/index.js',
};

export async function bundleSizes(dist) {
  const sizes = [];
  for (const [entry, file] of Object.entries(entries)) {
    const path = join(dist, file);
    if (!existsSync(path)) continue;
    const { outputFiles } = await build({
      entryPoints: [path],
      bundle: true,
      minify: true,
      write: false,
      format: 'esm',
      platform: 'neutral',
      mainFields: ['module', 'main'],
      external: ['fast-check'],
      logLevel: 'error',
    });
    const [{ contents }] = outputFiles;
    sizes.push({ entry, minified: contents.length, gzipped: gzipSync(contents).length });
  }
  return sizes;
}
