/** What a round keeps in memory: bytes for each decision, and for each entry of the ledger. In a process of its own. */
import { allocationOf } from './contestants/rounds.mjs';
import { generateRound } from './generate.mjs';

const library = await import(new URL('index.js', process.argv[2]).href);
const n = 20_000;

const input = generateRound(library.wuhan2025, n);
library.decideRound({ ...input, applications: input.applications.slice(0, 2000) });
const [round, whole] = retainedBy(() => library.decideRound(input));
const { policy, ledger, claims } = allocationOf(library, n);
const [closed, ledgerAlone] = retainedBy(() => library.allocate(policy, ledger, claims).ledger);

const perLedgerEntry = ledgerAlone / entriesOf(closed);
const perDecision = (whole - perLedgerEntry * entriesOf(round.ledger)) / round.decisions.length;
console.log(JSON.stringify({ perDecision, perLedgerEntry }));

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
