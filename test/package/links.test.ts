// Every link from one page of the project to another leads somewhere.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../support/package';

const pages = ['.', 'docs', 'test'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: folder !== '.', encoding: 'utf8' })
    .filter((name) => name.endsWith('.md') && !name.includes('node_modules'))
    .map((name) => join(folder, name))
    // These link to pages of the site, whose own test follows them.
    .filter((page) => !page.startsWith(join('docs', 'site'))),
);

describe.each(pages)('%s', (page) => {
  it('leads only to files that are there', () => {
    const text = readFileSync(join(root, page), 'utf8').replace(/^```[\s\S]*?^```/gm, '');
    const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(({ 1: link = '' }) => link.replace(/#.*$/, ''));
    const local = links.filter((link) => link !== '' && !/^[a-z]+:/.test(link));
    expect(local.filter((link) => !existsSync(join(root, dirname(page), link)))).toEqual([]);
  });
});
