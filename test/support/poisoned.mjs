/**
 * Runs a bundled job on rounds from a file, with clock, chance and locale taken away and the rounds frozen; prints the
 * digest of what it says. `node poisoned.mjs <bundle> <rounds>`, or without a bundle: checks that the poison works.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const [bundle, rounds] = process.argv.slice(2);
const inputs = rounds === undefined ? [] : frozen(JSON.parse(readFileSync(rounds, 'utf8')));
const write = process.stdout.write.bind(process.stdout);
const hash = createHash('sha256');
const { Date: realDate } = globalThis;

const poison = (name) => () => {
  throw new Error(`poisoned: ${name}`);
};
const poisonedObject = (name) => {
  const fail = poison(name);
  return new Proxy(function () {}, { get: fail, apply: fail, construct: fail, has: fail, ownKeys: fail });
};

globalThis.Date = poisonedObject('Date');
globalThis.Intl = poisonedObject('Intl');
globalThis.performance = poisonedObject('performance');
Math.random = poison('Math.random');
for (const name of ['localeCompare', 'toLocaleLowerCase', 'toLocaleUpperCase']) String.prototype[name] = poison(name);
for (const type of [Object, Array, Number, BigInt, realDate]) type.prototype.toLocaleString = poison('toLocaleString');

if (bundle === undefined) {
  const felt = [
    () => new Date(),
    () => Date.now(),
    () => Intl.NumberFormat('zh'),
    () => Math.random(),
    () => performance.now(),
    () => 'a'.localeCompare('b'),
    () => 'I'.toLocaleLowerCase(),
    () => 'i'.toLocaleUpperCase(),
    () => (1.5).toLocaleString(),
    () => [1.5].toLocaleString(),
  ].map(isPoisoned);
  write(`${felt.filter(Boolean).length} of ${felt.length}`);
} else {
  const { pureJob } = await import(pathToFileURL(bundle));
  write(hash.update(await pureJob(inputs)).digest('hex'));
}

function isPoisoned(work) {
  try {
    work();
    return false;
  } catch (error) {
    return error.message.startsWith('poisoned: ');
  }
}

function frozen(value) {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(frozen);
    Object.freeze(value);
  }
  return value;
}
