/**
 * Runs contestants against each other: one process each on one core (compiler and garbage collector included), warmed up,
 * in interleaved rounds; medians.
 */
import { fork } from 'node:child_process';

/**
 * Times every entry `{ contestant, job, options, runs }` of a contest and answers for each `{ entry, nanoseconds, digest }`
 * (a median, for one application), or `{ entry, skipped }` with the reason.
 */
export async function contest(entries, { dist, rounds, warmUp, atLeast, cpu }) {
  const runners = [];
  for (const entry of entries) runners.push(await start(entry, dist, cpu));
  const racing = runners.filter(({ failed }) => failed === undefined);
  for (const runner of racing) await prepareToRace(runner, warmUp, atLeast);
  for (let round = 0; round < rounds; round += 1) {
    for (const runner of racing) if (round < (runner.entry.rounds ?? rounds)) await race(runner);
  }
  for (const runner of runners) runner.child.kill();
  return runners.map(({ entry, size, samples, digest, failed }) =>
    failed === undefined ? { entry, nanoseconds: median(samples) / size, digest } : { entry, skipped: failed },
  );
}

async function start(entry, dist, cpu) {
  const child = fork(new URL('worker.mjs', import.meta.url), {
    execArgv: ['--expose-gc', '--single-threaded', '--max-old-space-size=12288'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const { contestant, job, options } = entry;
  const reply = await ask(child, { type: 'prepare', contestant, name: job, options, dist, cpu });
  return { entry, child, size: reply.size, samples: [], failed: reply.type === 'failed' ? reply.reason : undefined };
}

/** Warms up, and finds how many runs a sample needs to last long enough to be timed. */
async function prepareToRace(runner, warmUp, atLeast) {
  const first = await ask(runner.child, { type: 'run', times: 1 });
  if (first.type === 'failed') return fail(runner, first);
  const answered = await ask(runner.child, { type: 'digest' });
  if (answered.type === 'failed') return fail(runner, answered);
  runner.digest = answered.digest;
  runner.times = 1;
  let last = first.nanoseconds;
  for (let spent = last; spent + last < warmUp * 1e6; spent += last * runner.times) {
    runner.times = Math.max(1, Math.ceil((atLeast * 1e6) / last));
    ({ nanoseconds: last } = await ask(runner.child, { type: 'run', times: runner.times }));
  }
  runner.times = Math.max(1, Math.ceil((atLeast * 1e6) / last));
}

function fail(runner, { reason }) {
  runner.failed = reason;
}

async function race(runner) {
  if (runner.failed !== undefined) return;
  const { nanoseconds } = await ask(runner.child, { type: 'run', times: runner.times });
  runner.samples.push(nanoseconds);
}

function ask(child, message) {
  return new Promise((resolve) => {
    const gone = () => resolve({ type: 'failed', reason: 'its process ended' });
    child.once('exit', gone);
    child.once('message', (reply) => {
      child.off('exit', gone);
      resolve(reply);
    });
    child.send(message);
  });
}

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
