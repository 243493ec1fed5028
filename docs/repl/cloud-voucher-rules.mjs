#!/usr/bin/env node
/**
 * `npx cloud-voucher-rules`: a command where one is named, else the REPL.
 */
import process from 'node:process';

const argv = process.argv.slice(2);
// Where a reader such as `head` has seen enough, the command goes on: its exit code is an answer, too.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', ({ code }) => {
    if (code !== 'EPIPE') process.exit(2);
  });

if (argv.length === 0) await import('./repl.mjs');
else process.exitCode = await (await import('./commands.mjs')).run(argv);
