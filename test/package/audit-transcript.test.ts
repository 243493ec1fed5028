// docs/audit.md in both languages: what it types into the REPL is answered as it says, to the byte, by the built CommonJS.
// CVR_WRITE=1 writes the answers into the pages.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { root, scratchProject } from '../support/package';
import { withAnswers } from '../support/transcript';

const folder = scratchProject([]);
afterAll(() => folder.remove());
const repl = join(root, 'docs/repl/cloud-voucher-rules.mjs');

it.each(['docs/audit.md', 'docs/audit.zh-CN.md'])('%s is answered as it says', (page) => {
  const file = join(root, page);
  const told = readFileSync(file, 'utf8');
  const answered = withAnswers(told, repl, folder.folder);
  if (process.env['CVR_WRITE'] === '1') writeFileSync(file, answered);
  else expect(answered).toBe(told);
  expect(told).toContain('{ matches: true, differences: [] }');
});

it('both pages type the same', () => {
  const typed = (page: string) => readFileSync(join(root, page), 'utf8').match(/^> .*$/gm);
  expect(typed('docs/audit.zh-CN.md')).toEqual(typed('docs/audit.md'));
});
