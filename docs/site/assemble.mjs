/**
 * The pages of the repository as a tree for the generator: English at the top, Chinese under zh/. Every link leads to the page
 * that it names, or to the text of the file.
 * @module
 */
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bilingual, chineseTitle, pageIn } from './pages.mjs';

export const root = fileURLToPath(new URL('../..', import.meta.url));
/** Where the tree is written; Git ignores it. */
export const tree = join(root, '.site/pages');

/** How the READMEs link to files of the package, so that the registry's page leads to them too. */
const packaged = 'https://unpkg.com/cloud-voucher-rules/';
const folders = ['.', 'docs', 'test/vectors'];

/** Writes the pages into the tree; the reference is there already. */
export function assemble() {
  const pages = folders.flatMap(markdownIn);
  const sources = new Set();
  for (const file of pages) {
    writePage(file, isChinese(file) ? 'zh' : 'en', sources);
    if (bilingual.includes(file)) writePage(file, 'zh', sources);
  }
  for (const file of sources) write(`public/${sourcePath(file)}`, readFileSync(join(root, file), 'utf8'));
  writeEnglishOnly();
}

/** In Chinese, a page that is in English alone says so, with a link. */
function writeEnglishOnly() {
  const pages = readdirSync(tree, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /^(?!zh\/).*\.md$/.test(name),
  );
  for (const page of pages.filter((name) => !existsSync(join(tree, 'zh', name)))) {
    const [, title = page] = /^# (.*)$/m.exec(readFileSync(join(tree, page), 'utf8')) ?? [];
    const chinese = chineseTitle(page);
    // The search finds what has a Chinese name; the English pages of the reference are found by their own.
    const search = chinese === undefined ? '---\nsearch: false\n---\n\n' : '';
    write(`zh/${page}`, `${search}# ${chinese ?? title}\n\n本页目前只有英文：[${title}](/${page})\n`);
  }
}

const isChinese = (file) => file.endsWith('.zh-CN.md');

function markdownIn(folder) {
  return readdirSync(join(root, folder), { recursive: folder !== '.', encoding: 'utf8' })
    .map((name) => posix.join(folder, name.replaceAll('\\', '/')))
    .filter((file) => file.endsWith('.md') && !file.includes('node_modules'));
}

function writePage(file, locale, sources) {
  const text = readFileSync(join(root, file), 'utf8');
  write(
    pageIn(locale, file),
    outsideCode(text, (part) => relinked(part, file, locale, sources)),
  );
}

/** Applies a change to the text between fences and inline code. */
function outsideCode(text, change) {
  return text
    .split(/(^```[\s\S]*?^```$|`[^`\n]+`)/m)
    .map((part, i) => (i % 2 === 0 ? change(part) : part))
    .join('');
}

function relinked(text, file, locale, sources) {
  return text.replace(/\]\(([^)\s]+)\)/g, (whole, link) => {
    const own = link.startsWith(packaged) ? `/${link.slice(packaged.length)}` : link;
    if (/^[a-z]+:|^#/.test(own) || (own === link && own.startsWith('/'))) return whole;
    const [path, anchor = ''] = own.split(/(?=#)/);
    const target = posix.join(path.startsWith('/') ? '.' : posix.dirname(file), path).replace(/\/$/, '');
    return `](${placeOf(target, locale, sources)}${anchor})`;
  });
}

/** Where a file of the repository is on the site. */
function placeOf(target, locale, sources) {
  const file = join(root, target);
  if (!existsSync(file)) throw new Error(`a link leads to ${target}, which is not there`);
  if (statSync(file).isDirectory()) {
    const isTranslated = locale === 'zh' && existsSync(join(file, 'README.zh-CN.md'));
    return placeOf(`${target}/README${isTranslated ? '.zh-CN' : ''}.md`, locale, sources);
  }
  if (/\.(?:png|svg)$/.test(target)) {
    write(`public/${target}`);
    copyFileSync(file, join(tree, 'public', target));
    return `/${target}`;
  }
  if (target.endsWith('.md')) return `/${pageIn(locale, target)}`;
  sources.add(target);
  return `/${sourcePath(target)}`;
}

/** Browsers show a text; what they do with other endings depends on the server. */
const sourcePath = (file) => `source/${file}${file.endsWith('.json') ? '' : '.txt'}`;

/** Writes a file of the tree; without a text, only its folder. */
export function write(path, text) {
  const file = join(tree, path);
  mkdirSync(dirname(file), { recursive: true });
  if (text !== undefined) writeFileSync(file, text);
}
