/**
 * What a round keeps in memory: bytes for each decision, and for each entry of the ledger; and how much more than its input an
 * audit needs at its peak, for each application. In a process of its own.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { jobs } from './contestants/audit.mjs';
import { allocationOf } from './contestants/rounds.mjs';
import { generateRound } from './generate.mjs';

const load = (entry) => import(new URL(`${entry === '.' ? '' : `${entry}/`}index.js`, process.argv[2]).href);
const library = await load('.');
const n = 20_000;

const input = generateRound(library.wuhan2025, n);
library.decideRound({ ...input, applications: input.applications.slice(0, 2000) });
const [round, whole] = retainedBy(() => library.decideRound(input));
const { policy, ledger, claims } = allocationOf(library, n);
const [closed, ledgerAlone] = retainedBy(() => library.allocate(policy, ledger, claims).ledger);

const perLedgerEntry = ledgerAlone / entriesOf(closed);
const perDecision = (whole - perLedgerEntry * entriesOf(round.ledger)) / round.decisions.length;
const peaks = {};
for (const name of ['record', 'replay', 'verify']) peaks[name] = await peakOf(name);
console.log(JSON.stringify({ perDecision, perLedgerEntry, peaks }));

/** What `work` answers, and the bytes that are still there because of it when all else is gone. */
function retainedBy(work) {
  const before = used();
  const answer = work();
  return [answer, used() - before];
}

function entriesOf({ enterprises, applications, invoices }) {
  return [enterprises, applications, invoices].reduce((sum, record) => sum + Object.keys(record).length, 0);
}

function used() {
  globalThis.gc();
  globalThis.gc();
  return process.memoryUsage().heapUsed;
}

/**
 * The most that an audit's job takes beyond what was there before it, garbage included, in bytes an application. Linux forgets
 * an earlier peak when asked to; elsewhere there is no answer.
 */
async function peakOf(name) {
  if (!existsSync('/proc/self/clear_refs')) return undefined;
  const { run } = await jobs[name]({ library, load, n });
  used();
  writeFileSync('/proc/self/clear_refs', '5');
  const before = process.memoryUsage.rss();
  run();
  const [, kibibytes] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'));
  return Math.max(0, Number(kibibytes) * 1024 - before) / n;
}
