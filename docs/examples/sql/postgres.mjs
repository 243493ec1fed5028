/** The statement on PostgreSQL: claims in, grants out. `client` is a connected client of the package `pg`. */
import { allocationSql, carriedTable, claimRow, claimsTable } from './allocation-sql.mjs';

/** Temporary tables with the claims of a round, and what the ledger says that each enterprise has already received. */
export async function loadClaims(client, ledger, claims) {
  await client.query('DROP TABLE IF EXISTS claims, carried');
  await client.query(temporary(claimsTable).replace('application VARCHAR', 'application VARCHAR COLLATE "C"'));
  await client.query(temporary(carriedTable));
  const received = Object.entries(ledger.enterprises);
  await client.query('INSERT INTO carried SELECT * FROM unnest($1::varchar[], $2::decimal[])', columns(received, 2));
  const rows = claims.map((claim) => Object.values(claimRow(claim)));
  await client.query(
    'INSERT INTO claims SELECT * FROM unnest($1::varchar[], $2::varchar[], $3::bigint[], $4::integer[], $5::decimal[])',
    columns(rows, 5),
  );
}

/** The grants as the library would give them, but for `district` and `overtaken`, which are no sums. */
export async function grantsOf(client, policy, ledger) {
  const { rows } = await client.query(
    `SELECT application, enterprise, CAST(place AS INTEGER) AS place, entitlement, cap_room AS "capRoom",
      cap_reduction AS "capReduction", pool_room AS "poolRoom", pool_reduction AS "poolReduction", granted, outcome
    FROM (${allocationSql(policy, ledger)}) grants ORDER BY place`,
  );
  return rows;
}

const temporary = (table) => table.replace('CREATE TABLE', 'CREATE TEMPORARY TABLE');

/** Rows as columns, one array for each: one statement inserts them all. */
const columns = (rows, width) => Array.from({ length: width }, (_, i) => rows.map((row) => row[i]));
