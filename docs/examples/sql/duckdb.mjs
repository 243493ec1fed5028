/** The statement on DuckDB, embedded: claims in, grants out. `duckdb` is the module `@duckdb/node-api`. */
import { allocationSql, carriedTable, claimRow, claimsTable } from './allocation-sql.mjs';

/** A database in memory with the claims of a round, and what the ledger says that each enterprise has already received. */
export async function loadClaims(duckdb, ledger, claims, threads = 1) {
  const instance = await duckdb.DuckDBInstance.create(':memory:', { threads: String(threads) });
  const connection = await instance.connect();
  await connection.run(claimsTable);
  await connection.run(carriedTable);
  await append(connection, 'carried', Object.entries(ledger.enterprises), (to, [enterprise, received]) => {
    to.appendVarchar(enterprise);
    appendAmount(duckdb, to, received);
  });
  await append(connection, 'claims', claims, (to, claim) => {
    const { application, enterprise, second, nanosecond, entitlement } = claimRow(claim);
    to.appendVarchar(application);
    to.appendVarchar(enterprise);
    to.appendBigInt(BigInt(second));
    to.appendInteger(nanosecond);
    appendAmount(duckdb, to, entitlement);
  });
  return connection;
}

/** The grants as the library would give them, but for `district` and `overtaken`, which are no sums. */
export async function grantsOf(connection, policy, ledger) {
  const reader = await connection.runAndReadAll(
    `SELECT application, enterprise, CAST(place AS INTEGER), CAST(entitlement AS VARCHAR), CAST(cap_room AS VARCHAR),
      CAST(cap_reduction AS VARCHAR), CAST(pool_room AS VARCHAR), CAST(pool_reduction AS VARCHAR),
      CAST(granted AS VARCHAR), outcome
    FROM (${allocationSql(policy, ledger)}) grants ORDER BY place`,
  );
  return reader
    .getRows()
    .map(
      ([
        application,
        enterprise,
        place,
        entitlement,
        capRoom,
        capReduction,
        poolRoom,
        poolReduction,
        granted,
        outcome,
      ]) => ({
        ...{ application, enterprise, place, entitlement, capRoom, capReduction },
        ...{ poolRoom, poolReduction, granted, outcome },
      }),
    );
}

async function append(connection, table, rows, appendRow) {
  const appender = await connection.createAppender(table);
  for (const row of rows) {
    appendRow(appender, row);
    appender.endRow();
  }
  appender.closeSync();
}

function appendAmount(duckdb, appender, amount) {
  appender.appendDecimal(new duckdb.DuckDBDecimalValue(BigInt(amount.replace('.', '')), 15, 2));
}
