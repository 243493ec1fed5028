/**
 * Replays a year of a province: applications from an NDJSON file, decided in batches of 10,000, decisions into another.
 *
 *   node docs/examples/replay-a-province/make.mjs 1000000 province     (an invented year, about 2 GB)
 *   node --max-old-space-size=1024 docs/examples/replay-a-province/replay.mjs province
 *
 * Memory stays bounded: a batch is gone before the next is read; what stays is the ledger.
 */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { decideBatches, money } from 'cloud-voucher-rules';
import { parseRoundInput, parseText } from 'cloud-voucher-rules/schema';
import { batchesOf, writeLedger, writerTo } from './ndjson.mjs';
import { progressLine } from './progress.mjs';

const [folder = 'province'] = process.argv.slice(2);
const applications = join(folder, 'applications.ndjson');

const setup = checked(
  parseRoundInput({ ...JSON.parse(readFileSync(join(folder, 'setup.json'), 'utf8')), applications: [] }),
);
const progress = progressLine(statSync(applications).size);
const batches = batchesOf(applications, 10_000, (line) => checked(parseText('application', line)), progress.read);
const output = writerTo(join(folder, 'decisions.ndjson'));

const rounds = decideBatches(setup, batches);
let step = rounds.next();
while (!step.done) {
  output.write(step.value.decisions);
  progress.decided(step.value.decisions.length);
  step = rounds.next();
}
output.close();
const ledger = step.value;
writeLedger(join(folder, 'ledger.json'), ledger);
progress.end();

const { budget, granted, decided } = ledger;
console.log(`${decided} claims decided, ${granted} of ${budget} granted, ${money.subtract(budget, granted)} left`);
console.log(`peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MiB`);

/** Bad input stops the replay: an application that cannot be read must not be left out in silence. */
function checked(result) {
  if (result.ok) return result.value;
  const [{ path, message }] = result.problems;
  throw new TypeError(`${path.length === 0 ? 'text' : path.join('.')}: ${message.en} / ${message.zh}`);
}
