/** One contestant in a process of its own: prepares its job once, then runs it whenever it is asked. */
let job;
let answer;
let clock;

process.on('message', async (message) => {
  try {
    process.send(await replies[message.type](message));
  } catch (error) {
    process.send({ type: 'failed', reason: error instanceof Error ? error.message : String(error) });
  }
});

const replies = {
  async prepare({ contestant, name, options, dist, cpu }) {
    const load = (entry) => import(new URL(`${entry === '.' ? '' : `${entry}/`}index.js`, dist).href);
    const { jobs } = await import(`./contestants/${contestant}.mjs`);
    clock = cpu ? processorTime : process.hrtime.bigint;
    job = await jobs[name]({ ...options, library: await load('.'), load, clock, cpu, dist });
    return { type: 'prepared', size: job.size ?? options.n };
  },

  /**
   * Runs the job `times` times, after the garbage of earlier runs is gone, and answers nanoseconds for one. The last answer is
   * kept meanwhile, as a caller keeps answers: with the last object of a shape V8 throws away the code compiled for it.
   */
  async run({ times }) {
    globalThis.gc();
    let notCounted = 0n;
    const started = clock();
    for (let i = 0; i < times; i += 1) {
      answer = await job.run();
      notCounted += job.notCounted?.() ?? 0n;
    }
    const spent = clock() - started - notCounted;
    return { type: 'ran', nanoseconds: Number(spent) / times };
  },

  async digest() {
    const digest = await job.digest(answer);
    answer = undefined;
    return { type: 'digest', digest };
  },
};

/** The time that the processors gave to this process, its garbage collector's threads included. */
function processorTime() {
  const { user, system } = process.cpuUsage();
  return BigInt(user + system) * 1000n;
}
