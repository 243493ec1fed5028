/**
 * Builds the viewer: one page that holds the library, its program and the shipped round, into `dist/viewer.html`.
 * `npm run build` runs it; another file may be named. The `report` command puts a record in place of the round.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { withDocument } from '../repl/template.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const text = (path) => readFileSync(here(path), 'utf8');
const source = (entry) => here(`../../src/${entry}`);

const { outputFiles } = await build({
  entryPoints: [here('program.tsx')],
  bundle: true,
  minify: true,
  write: false,
  format: 'iife',
  target: 'es2022',
  legalComments: 'none',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  define: { 'process.env.NODE_ENV': '"production"' },
  alias: {
    'cloud-voucher-rules': source('index.ts'),
    'cloud-voucher-rules/schema': source('schema/index.ts'),
    'cloud-voucher-rules/audit': source('audit/index.ts'),
    'cloud-voucher-rules/tables': source('tables/index.ts'),
  },
});
// Nothing in the program may end its script.
const program = outputFiles[0].text
  .trim()
  .replace(/<\/(script)/gi, '<\\/$1')
  .replace(/<!--/g, '<\\!--');
const hash = `sha256-${createHash('sha256').update(program).digest('base64')}`;
const page = text('page.html')
  .replace('(hash)', hash)
  .replace(/\s*\/\* style \*\/\s*/, () => text('style.css').trim())
  .replace(/\s*\/\* program \*\/\s*/, () => program);
const file = process.argv[2] ?? here('../../dist/viewer.html');
writeFileSync(file, withDocument(page, text('../examples/wuhan-2025/round.json'), 'auto'));
