/**
 * Allocates invented claims twice, with the library and in SQL, and compares the grants.
 *
 *   node docs/examples/sql/run.mjs 100000             on a PostgreSQL that it starts, in a temporary folder
 *   node docs/examples/sql/run.mjs 100000 duckdb      after `npm run bench -- --quick`, which fetches DuckDB into test/bench
 */
import { createRequire } from 'node:module';
import { allocate, openLedger, wuhan2025, yuan } from 'cloud-voucher-rules';
import { generateClaims } from '../../../test/bench/generate.mjs';
import { allocationSql } from './allocation-sql.mjs';

const n = Number(process.argv[2] ?? 10_000);
const claims = generateClaims(n);
const ledger = openLedger(wuhan2025, yuan(n * 20_000));

const { grants } = allocate(wuhan2025, ledger, claims);
const rows = await (process.argv[3] === 'duckdb' ? onDuckDb() : onPostgres());

const differing = rows.filter((row, i) => Object.entries(row).some(([key, value]) => grants[i][key] !== value));
console.log(allocationSql(wuhan2025, ledger));
console.log(`\n${n} claims, ${differing.length} grants differ`);

async function onPostgres() {
  const { default: pg } = await import('pg');
  const { startCluster } = await import('../server/cluster.mjs');
  const { grantsOf, loadClaims } = await import('./postgres.mjs');
  const cluster = startCluster();
  const client = new pg.Client(cluster.connection);
  try {
    await client.connect();
    await loadClaims(client, ledger, claims);
    return await grantsOf(client, wuhan2025, ledger);
  } finally {
    await client.end();
    cluster.stop();
  }
}

async function onDuckDb() {
  const { grantsOf, loadClaims } = await import('./duckdb.mjs');
  const duckdb = createRequire(new URL('../../../test/bench/package.json', import.meta.url))('@duckdb/node-api');
  const connection = await loadClaims(duckdb, ledger, claims);
  const grants = await grantsOf(connection, wuhan2025, ledger);
  connection.closeSync();
  return grants;
}
