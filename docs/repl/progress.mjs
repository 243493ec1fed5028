/**
 * What a command is doing, on a terminal: the step, and for how long. A thread of its own writes it, since the work fills this one.
 * Nothing is written where standard error is not a terminal.
 */
import { Worker } from 'node:worker_threads';

/** Runs in the thread: the step is written anew twice a second, from the second second on. */
const writer = `
const { parentPort } = require('node:worker_threads');
const { writeSync } = require('node:fs');
let step, since;
const write = (text) => { try { writeSync(2, '\\r\\u001b[K' + text); } catch {} };
parentPort.on('message', (next) => { step = next; since = Date.now(); });
setInterval(() => {
  const seconds = Math.floor((Date.now() - since) / 1000);
  if (step !== undefined) write(step + (seconds > 0 ? ' ' + seconds + ' s' : ''));
}, 500);
`;

/** `step(text)` names what is done next; `end()` takes it off the terminal. */
export function progressOf(steps) {
  if (process.stderr.isTTY !== true) return { step: () => undefined, end: () => undefined };
  const worker = new Worker(writer, { eval: true, execArgv: [] });
  worker.unref();
  let done = 0;
  return {
    step(text) {
      done += 1;
      worker.postMessage(`[${done}/${steps}] ${text} …`);
    },
    async end() {
      await worker.terminate();
      process.stderr.write('\r\u001b[K');
    },
  };
}
