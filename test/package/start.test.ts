// The steps of docs/start.md, as a new user follows them: in an empty folder, with the packed library, in both languages.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { input } from 'cloud-voucher-rules';
import { hasChromium, startChromium, visit } from '../support/chromium';
import { manifest, packed, root, scratchProject, type Project } from '../support/package';

const pages = ['docs/start.md', 'docs/start.zh-CN.md'] as const;
let project: Project;

beforeAll(() => {
  const store = scratchProject([]);
  const { papaparse, esbuild } = manifest.devDependencies as Readonly<Record<string, string>>;
  project = scratchProject([packed(store.folder).tarball, `papaparse@${papaparse}`, `esbuild@${esbuild}`]);
  store.remove();
}, 300_000);
afterAll(() => project?.remove());

/** What a step is: a file to write, or a command to run. */
type Step = { readonly file: string; readonly text: string } | { readonly command: string };

function ways(page: string): readonly (readonly Step[])[] {
  const sections = readFileSync(join(root, page), 'utf8').split(/^## /m).slice(1);
  return sections.map((section) =>
    [...section.matchAll(/^(\d)\. ([\s\S]*?)^ {3}```(\w+)\n([\s\S]*?)^ {3}```$/gm)].map(
      ([, , before = '', , block = '']) => {
        const text = block.replace(/^ {3}/gm, '');
        const file = /`([\w-]+\.\w+)`[:：。.]/.exec(before)?.[1];
        return file === undefined || text.startsWith('n') ? { command: text.trim() } : { file, text };
      },
    ),
  );
}

function follow(steps: readonly Step[]): string {
  const printed = steps.map((step) => {
    if ('file' in step) return project.write(step.file, step.text) && '';
    const [command = '', ...given] = step.command.split(' ');
    // The packages are installed already, the library from its tarball; npx would look for that anew at each step.
    if (command === 'npm') return '';
    if (command !== 'npx') return project.run(command, ...given);
    const [name = '', ...rest] = given;
    return project.run(join(project.folder, 'node_modules/.bin', name), ...rest);
  });
  return printed.join('');
}

describe.each(pages)('%s', (page) => {
  const [own = [], form = [], sheets = []] = ways(page);
  const isChinese = page.includes('zh-CN');

  it('has three ways of at most five steps', () => {
    expect([own, form, sheets].map(({ length }) => length)).toEqual([3, 4, 5]);
  });

  it('decides a round of one’s own', () => {
    expect(follow(own)).toMatch(isChinese ? /核定金额30,000\.00元/ : /CNY 30,000\.00/);
  });

  it.runIf(hasChromium)('makes a form that checks and asks', async () => {
    follow(form);
    const browser = await startChromium();
    try {
      const { page: shown, said } = await visit(browser, join(project.folder, 'form.html'));
      const cut = input.uscc('9.14201E+17');
      await shown.fill('[name=uscc]', '9.14201E+17');
      await shown.click('button');
      expect(await shown.innerText('output[for=uscc]')).toBe(
        cut.ok ? '' : cut.problems[0]?.message[isChinese ? 'zh' : 'en'],
      );
      await shown.fill('[name=uscc]', '9142 0100 6164 0035 2x');
      await shown.click('button');
      expect(await shown.innerText('output[for=uscc]')).toBe('');
      expect(await shown.innerText('output[for=name]')).toBe(isChinese ? '请填写' : 'required');
      await shown.fill('[name=name]', '示例制造有限公司');
      await shown.click('button');
      expect(await shown.innerText('output[for=name]')).toBe('');
      expect(await shown.innerText('#next')).toMatch(/[?？]$/);
      expect(said.filter((line) => line.startsWith('error'))).toEqual([]);
    } finally {
      await browser.close();
    }
  });

  it('makes a report of spreadsheets', () => {
    project.run('rm', '-rf', 'sheets', 'round');
    expect(follow(sheets)).toMatch(isChinese ? /读入44件申请；0个问题/ : /applications read: 44; problems: 0/);
    const report = readFileSync(join(project.folder, 'round/report.html'), 'utf8');
    expect(report).toContain('WH-0001');
  });
});
