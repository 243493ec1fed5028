/** Makes an invented year: `make.mjs <applications> <folder>` writes setup.json and applications.ndjson there. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { wuhan2025 } from 'cloud-voucher-rules';
import { generateApplications, generateSetup } from '../../../test/bench/generate.mjs';
import { writerTo } from './ndjson.mjs';

const [count = '1000000', folder = 'province'] = process.argv.slice(2);
const n = Number(count);
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'setup.json'), JSON.stringify({ ...generateSetup(n), policy: wuhan2025 }));
const output = writerTo(join(folder, 'applications.ndjson'));
let some = [];
for (const application of generateApplications(n)) {
  some.push(application);
  if (some.length === 1000) {
    output.write(some);
    some = [];
  }
}
output.write(some);
output.close();
console.log(`${n} applications in ${folder}`);
