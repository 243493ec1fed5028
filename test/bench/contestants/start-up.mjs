/** What a fresh process waits for: an import, or the first questions after one. The start of Node itself is not counted. */
import { execFileSync } from 'node:child_process';

/** Prints wall and processor time of `timed`, in nanoseconds. */
const script = (before, timed) => `
  ${before}
  const used = process.cpuUsage();
  const started = process.hrtime.bigint();
  ${timed}
  const wall = process.hrtime.bigint() - started;
  const { user, system } = process.cpuUsage(used);
  console.log(JSON.stringify([Number(wall), (user + system) * 1000]));`;

/** `name`: an entry point of the library, a package, or nothing, for a file that is an empty module. */
const urlOf = (name, dist) => {
  if (name === '') return import.meta.resolve('./empty.mjs');
  if (!name.startsWith('.')) return import.meta.resolve(name);
  return new URL(name === '.' ? 'index.js' : `${name}/index.js`, dist).href;
};

function inFreshProcess({ clock, cpu }, before, timed) {
  let notCounted = 0n;
  return {
    size: 1,
    run() {
      const started = clock();
      const output = execFileSync(process.execPath, ['--input-type=module', '-e', script(before, timed)]);
      const [wall, processor] = JSON.parse(output);
      notCounted = clock() - started - BigInt(cpu ? processor : wall);
    },
    notCounted: () => notCounted,
    digest: () => 'done',
  };
}

export const jobs = {
  import: (options) => inFreshProcess(options, '', `await import('${urlOf(options.name, options.dist)}');`),

  /** The questions to an enterprise of which only the code is known; `later`: after a first time. */
  questions(options) {
    const ask = `nextQuestions(wuhan2025, { uscc: '91420100616400352X', name: '示例企业' }, { at: '2025-06-03T09:15:00+08:00' });`;
    const before = `const { nextQuestions, wuhan2025 } = await import('${urlOf('.', options.dist)}');`;
    return inFreshProcess(options, options.later ? `${before}\n  ${ask}` : before, ask);
  },
};
