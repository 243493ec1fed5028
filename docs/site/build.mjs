/**
 * `npm run docs`: the documentation as a static site in .site/dist, to be put on any web server. `DOCS_BASE=/path/` where it is
 * not at the top of its host; `--serve` shows it.
 * @module
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, serve } from 'vitepress';
import { assemble, root, tree, write } from './assemble.mjs';
import { writeReference } from './reference.mjs';

const theme = join(root, 'docs/site/theme/index.mjs');
const config = join(root, 'docs/site/config.mjs');

rmSync(tree, { recursive: true, force: true });
await writeReference();
assemble();
write('.vitepress/config.mjs', `export { default } from ${JSON.stringify(config)};\n`);
write('.vitepress/theme/index.mjs', `export { default } from ${JSON.stringify(theme)};\n`);
copyMermaid();
buildViewer();
await build(tree);
if (process.argv.includes('--serve')) await serve({ root: tree, port: 4173 });

/** The diagrams are drawn in the page, by files of the site: no other host is asked for them. */
function copyMermaid() {
  const from = join(root, 'node_modules/mermaid/dist');
  write('public/mermaid/mermaid.mjs');
  copyFileSync(join(from, 'mermaid.esm.min.mjs'), join(tree, 'public/mermaid/mermaid.mjs'));
  cpSync(join(from, 'chunks/mermaid.esm.min'), join(tree, 'public/mermaid/chunks/mermaid.esm.min'), {
    recursive: true,
    filter: (path) => !path.endsWith('.map'),
  });
}

/** The viewer is one page by itself. */
function buildViewer() {
  write('public/viewer/index.html');
  const page = join(tree, 'public/viewer/index.html');
  execFileSync('node', [join(root, 'docs/viewer/build.mjs'), page], { stdio: 'inherit' });
}
