// Comments, messages, names, pages and titles of tests are in plain technical English: an invalid value is reported, not “told”;
// documents are validated, not let in at a “door”; code does not remember, hold to or stand at anything.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../support/package';

/** Each phrase, and what to write instead. “Told apart” is plain English; the reading `block` is published in these words. */
const phrases: readonly (readonly [RegExp, string])[] = [
  [/\btold\b(?! apart)/i, 'reported, said'],
  [/\btellers?\b/i, 'the name of what it makes'],
  [/\bdoors?\b/i, 'validation, parse…, entry point'],
  [/\bhouses?\b/i, 'the name of the thing'],
  [/\bremember(?:s|ed|ing)?\b/i, 'cached, kept'],
  [/\bwhoever\b/i, 'the person or program that'],
  [/\bnobody\b(?!, and the queue closes)/i, 'no claim, no enterprise, …'],
  [/\b(?:comes?|coming) of\b/i, 'the outcome, the result'],
  [/\bstands? at\b/i, 'is at'],
  [/\b(?:holds?|held|holding) to\b/i, 'checked against'],
  [/\b(?:is|are) asked of\b/i, 'required'],
  [/\bgoes (?:its|their|his) way\b/i, 'continues'],
  [/\bis no JSON\b/i, 'is not JSON'],
  [/\b(?:Desk|Book|Folder|Teller)\b/, 'the name of the thing'],
  [/\btame[ds]?\b/i, 'limited, made safe'],
  [/\boddit(?:y|ies)\b/i, 'exception'],
  [/\byardsticks?\b/i, 'limit, threshold'],
];

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((name) => /\.(?:ts|tsx|mts|mjs|md|py|sql)$/.test(name))
  .filter((name) => name !== 'test/golden/words.test.ts' && name !== 'docs/api.d.ts');

it.each(phrases)('%s is not written: rather %s', (phrase) => {
  const found = files.flatMap((name) =>
    readFileSync(join(root, name), 'utf8')
      .split('\n')
      // The id of a vector never changes.
      .flatMap((line, i) => (phrase.test(line) && !/\bslug: /.test(line) ? [`${name}:${i + 1} ${line.trim()}`] : [])),
  );
  expect(files.length).toBeGreaterThan(200);
  expect(found).toEqual([]);
});

it('a text that has both languages in one string has one separator: what is after a second would be lost', () => {
  const texts = files
    .filter((name) => /^(?:src|docs\/repl)\/.*\.m?ts$/.test(name))
    .flatMap((name) => readFileSync(join(root, name), 'utf8').match(/(['`])(?:(?!\1).)* \/ (?:(?!\1).)*\1/g) ?? []);
  expect(texts.length).toBeGreaterThan(100);
  expect(texts.filter((text) => text.split(' / ').length !== 2)).toEqual([]);
});
