// Every link from one page of the project to another leads somewhere: in the source, and in the package as it is installed.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packedFiles, root } from '../support/package';

const pages = ['.', 'docs', 'test'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: folder !== '.', encoding: 'utf8' })
    .filter((name) => name.endsWith('.md') && !name.includes('node_modules'))
    .map((name) => posix.join(folder, name.replaceAll('\\', '/')))
    // These link to pages of the site, whose own test follows them.
    .filter((page) => !page.startsWith('docs/site/')),
);

/** The READMEs link to files of the package by the address that the registry's page can follow. */
const packaged = 'https://unpkg.com/cloud-voucher-rules/';

const withoutCode = (page: string): string => readFileSync(join(root, page), 'utf8').replace(/^```[\s\S]*?^```/gm, '');

/** What a page links to within the project: files and folders, with the heading where one is named. */
function links(page: string): readonly (readonly [file: string, heading: string | undefined])[] {
  return [...withoutCode(page).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(({ 1: link = '' }) => (link.startsWith(packaged) ? `/${link.slice(packaged.length)}` : link))
    .filter((link) => !/^[a-z]+:/.test(link))
    .map((link) => {
      const [path = '', heading] = link.split('#');
      const folder = path.startsWith('/') ? '.' : posix.dirname(page);
      return [path === '' ? page : posix.join(folder, path).replace(/\/$/, ''), heading];
    });
}

const linked = (page: string): readonly string[] => links(page).map(([file]) => file);

/** The headings of a page, as GitHub names them in addresses. */
const headings = (page: string): readonly string[] =>
  [...withoutCode(page).matchAll(/^#+ (.+)$/gm)].map(({ 1: heading = '' }) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-'),
  );

describe.each(pages)('%s', (page) => {
  it('leads only to files that are there', () => {
    expect(linked(page).filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });

  it('leads only to headings that are there', () => {
    const named = links(page).filter(([file, heading]) => file.endsWith('.md') && heading !== undefined);
    expect(named.filter(([file, heading = '']) => !headings(file).includes(decodeURIComponent(heading)))).toEqual([]);
  });
});

it('a Chinese page calls a page that it links to by its title, not by its file', () => {
  const chinese = [...pages.filter((page) => page.endsWith('.zh-CN.md')), 'docs/glossary.md'];
  const named = chinese.flatMap((page) =>
    [...withoutCode(page).matchAll(/\[[^\]]*\.zh-CN\.md\]|\[[^\]]*\.md\]/g)].map(([text]) => `${page}: ${text}`),
  );
  // The glossary is in both languages: it names the English page, too.
  expect(named).toEqual(['docs/glossary.md: [notice.md]']);
});

describe('the package', () => {
  const files = packedFiles();
  const holds = new Set(files.flatMap((file) => [file, ...foldersOf(file)]));
  const shipped = files.filter((file) => file.endsWith('.md'));

  it('has pages, the READMEs among them', () => {
    expect(shipped).toEqual(expect.arrayContaining(['README.md', 'README.zh-CN.md', 'docs/start.md']));
  });

  it.each(shipped)('%s leads only to files that are in the package', (page) => {
    expect(linked(page).filter((file) => !holds.has(file))).toEqual([]);
  });
});

function foldersOf(path: string): readonly string[] {
  const folder = posix.dirname(path);
  return folder === '.' ? [] : [folder, ...foldersOf(folder)];
}
