/**
 * The transcripts of a page: ```console blocks with `> ` before what is typed into the REPL, ```shell-session blocks with `$ `
 * before a command of the shell, and below each line what is answered.
 * @module
 */
import { execFileSync, spawnSync } from 'node:child_process';

/** The page with its transcripts as the REPL answers now, all typed into one session started in `folder`. */
export function withAnswers(page: string, repl: string, folder: string): string {
  const typed = [...page.matchAll(blocks)].flatMap(({ 1: block = '' }) => linesOf(block, '> '));
  const answers = session(repl, folder, typed);
  let next = 0;
  return page.replace(blocks, (_, block: string) => {
    const reported = linesOf(block, '> ').map((line) => `> ${line}\n${answers[next++] ?? ''}`);
    return `\`\`\`console\n${reported.join('')}\`\`\``;
  });
}

/** The page with its shell sessions as they are answered now in `folder`; `npx cloud-voucher-rules` is the checkout’s. */
export function withShellAnswers(page: string, program: string, folder: string): string {
  return page.replace(shellBlocks, (_, block: string) => {
    const reported = linesOf(block, '$ ').map((command) => `$ ${command}\n${shell(command, program, folder)}`);
    return `\`\`\`shell-session\n${reported.join('')}\`\`\``;
  });
}

const blocks = /^```console\n([\s\S]*?)^```$/gm;

const shellBlocks = /^```shell-session\n([\s\S]*?)^```$/gm;

const linesOf = (block: string, prompt: string): readonly string[] =>
  block
    .split('\n')
    .filter((line) => line.startsWith(prompt))
    .map((line) => line.slice(prompt.length));

/** What a command of the shell prints, on both of its outputs. */
function shell(command: string, program: string, folder: string): string {
  const npx = `npx() { shift; node ${JSON.stringify(program)} "$@"; }`;
  const { stdout } = spawnSync('bash', ['-c', `exec 2>&1; ${npx}; ${command}`], { cwd: folder, encoding: 'utf8' });
  // A CSV file has CR LF; a page that had them in two lines would not survive an editor.
  return stdout.replaceAll('\r\n', '\n');
}

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
