/**
 * `npm run bench`: what the library costs, against the limit, the floor, and what people would use instead.
 *
 *   --quick          sizes up to 10,000 and shorter measurements
 *   --only=round     one contest: round, text, validation, allocation, parts, keystroke, tables, audit, start-up, year, memory
 *   --dist=<folder>  another build of the library, to compare two
 *   --cpu            processor time in place of wall time: on a machine that has other work to do
 *   --write          also writes the table into docs/performance.md
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { contest } from './contest.mjs';
import { contests } from './contests.mjs';
import { bundleSizes } from './bundles.mjs';
import { machine, printTable, writeDocument } from './report.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const flags = new Map(process.argv.slice(2).map((flag) => flag.replace(/^--/, '').split('=')));
const dist = pathToFileURL(`${resolve(flags.get('dist') ?? `${here}../../dist`)}/`).href;
const quick = flags.has('quick');

installContestants();
console.log(machine());
const tables = [];
for (const each of contests(quick)) {
  if (flags.has('only') && flags.get('only') !== each.id) continue;
  const columns = [];
  for (const column of each.columns) {
    const pace = {
      ...(quick ? { rounds: 5, warmUp: 5000, atLeast: 50 } : { rounds: 7, warmUp: 6000, atLeast: 1000 }),
      ...column.pace,
    };
    const results = await contest(column.entries, { dist, cpu: flags.has('cpu'), ...pace });
    agree(results);
    columns.push({ title: column.title, results });
  }
  const table = { ...each, columns };
  printTable(table);
  tables.push(table);
}
const others = flags.has('only') && flags.get('only') !== 'memory' ? undefined : await measureMemory();
if (flags.has('write')) writeDocument(tables, others);

/**
 * The packages of the other contestants, as their own lock file has them; without a registry they are left out, and it
 * is said. Not `npm ci`: it refuses a lock file made where the registry has DuckDB for one platform only.
 */
function installContestants() {
  if (existsSync(`${here}node_modules`)) return;
  console.log('Installing the other contestants (json-rules-engine, publicodes, DuckDB) into test/bench …');
  try {
    execFileSync('npm', ['install', '--no-save', '--no-audit', '--no-fund'], { cwd: here, stdio: 'ignore' });
  } catch {
    console.log('They cannot be had here: their rows say so.');
  }
}

/** Contestants of one job that answer differently have not done the same job: no time is worth printing then. */
function agree(results) {
  const answers = new Map();
  for (const { entry, digest } of results) {
    if (digest === undefined) continue;
    const known = answers.get(entry.answers) ?? digest;
    if (known !== digest) throw new Error(`${entry.label} gives other results than the contestants before it`);
    answers.set(entry.answers, known);
  }
}

async function measureMemory() {
  const output = execFileSync(process.execPath, ['--expose-gc', `${here}memory.mjs`, dist], { encoding: 'utf8' });
  const measured = { memory: JSON.parse(output), bundles: await bundleSizes(fileURLToPath(dist)) };
  const { perDecision, perLedgerEntry, peaks } = measured.memory;
  console.log(
    `\nMemory retained: ${Math.round(perDecision)} bytes a decision, ${Math.round(perLedgerEntry)} bytes a ledger entry`,
  );
  for (const [job, bytes] of Object.entries(peaks)) {
    console.log(`At its peak, ${job} takes ${Math.round(bytes)} bytes an application beyond its input`);
  }
  for (const { entry, minified, gzipped } of measured.bundles) {
    console.log(`Bundle ${entry}: ${kilobytes(minified)} minified, ${kilobytes(gzipped)} gzipped`);
  }
  return measured;
}

function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
