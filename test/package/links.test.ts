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

/** The files and folders of the project that a page links to. */
function linked(page: string): readonly string[] {
  const text = readFileSync(join(root, page), 'utf8').replace(/^```[\s\S]*?^```/gm, '');
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(({ 1: link = '' }) => link.replace(/#.*$/, ''))
    .map((link) => (link.startsWith(packaged) ? `/${link.slice(packaged.length)}` : link))
    .filter((link) => link !== '' && !/^[a-z]+:/.test(link))
    .map((link) => posix.join(link.startsWith('/') ? '.' : posix.dirname(page), link).replace(/\/$/, ''));
}

describe.each(pages)('%s', (page) => {
  it('leads only to files that are there', () => {
    expect(linked(page).filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });
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
