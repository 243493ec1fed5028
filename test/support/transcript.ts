/**
 * The transcripts of a page: ```console blocks with `> ` before what is typed, and below it what the REPL answers.
 * @module
 */
import { execFileSync } from 'node:child_process';

/** The page with its transcripts as the REPL answers now, all typed into one session started in `folder`. */
export function withAnswers(page: string, repl: string, folder: string): string {
  const typed = [...page.matchAll(blocks)].flatMap(({ 1: block = '' }) => commandsOf(block));
  const answers = session(repl, folder, typed);
  let next = 0;
  return page.replace(blocks, (_, block: string) => {
    const told = commandsOf(block).map((command) => `> ${command}\n${answers[next++] ?? ''}`);
    return `\`\`\`console\n${told.join('')}\`\`\``;
  });
}

const blocks = /^```console\n([\s\S]*?)^```$/gm;

const commandsOf = (block: string): readonly string[] =>
  block
    .split('\n')
    .filter((line) => line.startsWith('> '))
    .map((line) => line.slice(2));

/** What the REPL answers to each line: it does not echo, so its prompts part the answers. */
function session(repl: string, folder: string, typed: readonly string[]): readonly string[] {
  const marked = typed.flatMap((line) => [line, `print('${mark}')`]);
  const output = execFileSync('node', [repl], {
    cwd: folder,
    input: marked.map((line) => `${line}\n`).join(''),
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  return output
    .split(`${mark}\n`)
    .slice(0, -1)
    .map((answer) => answer.replace(/^(> )+/, '').replace(/> $/, ''));
}

const mark = '──';
