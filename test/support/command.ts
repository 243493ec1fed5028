/**
 * `npx cloud-voucher-rules` with one line of arguments after another, in one process of the built package.
 * @module
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { root } from './package';

export interface Answer {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** What runs lines in a folder, and what ends it. */
export function commandIn(folder: string) {
  const child = fork(join(root, 'test/support/command-process.mjs'), { cwd: folder, execArgv: [] });
  const run = async (...args: readonly string[]): Promise<Answer> => {
    child.send(args);
    const [answer] = (await once(child, 'message')) as [Answer];
    return answer;
  };
  return { run, end: () => child.kill() };
}
