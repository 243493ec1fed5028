// docs/audit.md in both languages: what it types into the shell and the REPL is answered as it says, to the byte, by the built
// CommonJS.
// CVR_WRITE=1 writes the answers into the pages.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { root, scratchProject } from '../support/package';
import { withAnswers, withShellAnswers } from '../support/transcript';

const folders = [scratchProject([]), scratchProject([]), scratchProject([])] as const;
const [folder] = folders;
afterAll(() => folders.forEach(({ remove }) => remove()));
const repl = join(root, 'docs/repl/cloud-voucher-rules.mjs');

it.each([
  ['docs/audit.md', folders[1].folder],
  ['docs/audit.zh-CN.md', folders[2].folder],
])('%s is answered as it says', (page, scratch) => {
  const file = join(root, page);
  const reported = readFileSync(file, 'utf8');
  const answered = withAnswers(withShellAnswers(reported, repl, scratch), repl, scratch);
  if (process.env['CVR_WRITE'] === '1') writeFileSync(file, answered);
  else expect(answered).toBe(reported);
  expect(answered.split('\n').length).toBeLessThanOrEqual(250);
  expect(answered).toContain('{ matches: true, differences: [] }');
});

it.each([
  ['that is not there', undefined, /^nowhere\.json: 没有这个文件 \/ no such file/],
  ['that breaks off', '{"input": {', /^broken\.json: 不能读作 JSON：.* \/ cannot be read as JSON: /],
  ['of a number', '3', /^expected an object, got 3 \/ .+ \[wrong-type\]\n.+kept as loaded$/],
  [
    'of an empty record',
    '{"fingerprints": {}}',
    /^input: expected an object, got null \/ .+ \[wrong-type\]\nround: .+\[wrong-type\]\n.+kept as loaded$/,
  ],
])('load says what is wrong with a file %s, and keeps what it could read', (_, text, reported) => {
  const file = text === undefined ? 'nowhere.json' : 'broken.json';
  if (text !== undefined) writeFileSync(join(folder.folder, file), text);
  const output = execFileSync('node', [repl], {
    cwd: folder.folder,
    input: `load('${file}')\n`,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  expect(output.replace(/^> /, '').replace(/\n> $/, '')).toMatch(reported);
});

it('both pages type the same', () => {
  const typed = (page: string) => readFileSync(join(root, page), 'utf8').match(/^> .*$/gm);
  expect(typed('docs/audit.zh-CN.md')).toEqual(typed('docs/audit.md'));
});
