/**
 * The command in a process that stays, of the built package: a line costs what it does, not the start of a process.
 * support/command.ts sends the arguments and gets the answer.
 */
import { run } from '../../docs/repl/commands.mjs';

process.on('message', async (args) => {
  const answer = { status: 0, stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'])
    process[name].write = (text) => {
      answer[name] += text;
      return true;
    };
  answer.status = await run(args);
  process.send(answer);
});
