/**
 * Allocates invented claims twice, with the library and in SQL on DuckDB, and compares the grants.
 *
 *   node docs/examples/sql/run.mjs 100000        after `npm run bench -- --quick`, which fetches DuckDB into test/bench
 */
import { createRequire } from 'node:module';
import { allocate, openLedger, wuhan2025, yuan } from 'cloud-voucher-rules';
import { generateClaims } from '../../../test/bench/generate.mjs';
import { allocationSql } from './allocation-sql.mjs';
import { grantsOf, loadClaims } from './duckdb.mjs';

const duckdb = createRequire(new URL('../../../test/bench/package.json', import.meta.url))('@duckdb/node-api');
const n = Number(process.argv[2] ?? 10_000);
const claims = generateClaims(n);
const ledger = openLedger(wuhan2025, yuan(n * 20_000));

const { grants } = allocate(wuhan2025, ledger, claims);
const connection = await loadClaims(duckdb, ledger, claims);
const rows = await grantsOf(connection, wuhan2025, ledger);
connection.closeSync();

const differing = rows.filter((row, i) => Object.entries(row).some(([key, value]) => grants[i][key] !== value));
console.log(allocationSql(wuhan2025, ledger));
console.log(`\n${n} claims, ${differing.length} grants differ`);
