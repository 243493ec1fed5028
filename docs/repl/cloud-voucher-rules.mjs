#!/usr/bin/env node
/**
 * `npx cloud-voucher-rules`: a command where one is named, else the REPL.
 */
import process from 'node:process';

const argv = process.argv.slice(2);
// A reader that has seen enough, such as `head`, ends the command.
process.stdout.on('error', ({ code }) => process.exit(code === 'EPIPE' ? 0 : 2));

if (argv.length === 0) await import('./repl.mjs');
else process.exitCode = await (await import('./commands.mjs')).run(argv);
