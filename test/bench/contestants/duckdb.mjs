/** What people would use instead: an embedded SQL engine, with window functions for cap and pool. One thread. */
import { createRequire } from 'node:module';
import { allocationSql } from '../../../docs/examples/sql/allocation-sql.mjs';
import { grantsOf, loadClaims } from '../../../docs/examples/sql/duckdb.mjs';
import { digestOfGrants } from '../digest.mjs';
import { allocationOf } from './rounds.mjs';

const duckdb = createRequire(new URL('../package.json', import.meta.url))('@duckdb/node-api');

export const jobs = {
  /** From JavaScript objects to JavaScript objects, as the library does it. */
  objects({ library, n }) {
    const { policy, ledger, claims } = allocationOf(library, n);
    return {
      async run() {
        const connection = await loadClaims(duckdb, ledger, claims);
        const grants = await grantsOf(connection, policy, ledger);
        connection.closeSync();
        return grants;
      },
      digest: digestOfGrants,
    };
  },

  /** From table to table: the claims already there, the grants staying there. */
  async tables({ library, n }) {
    const { policy, ledger, claims } = allocationOf(library, n);
    const connection = await loadClaims(duckdb, ledger, claims);
    return {
      run: () => connection.run(`CREATE OR REPLACE TABLE grants AS ${allocationSql(policy, ledger)}`),
      async digest() {
        const reader = await connection.runAndReadAll(
          'SELECT application, CAST(granted AS VARCHAR) FROM grants ORDER BY place',
        );
        return digestOfGrants(reader.getRows().map(([application, granted]) => ({ application, granted })));
      },
    };
  },
};
