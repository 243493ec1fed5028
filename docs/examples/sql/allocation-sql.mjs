/**
 * The allocation as one SQL statement with window functions: cap and pool are prefix sums in queue order (docs/scale.md).
 * Plain SQL:2003, and run on DuckDB and PostgreSQL; Spark SQL and Trino read it too.
 */

/** The table that the statement reads. On PostgreSQL declare `application` with COLLATE "C": ties go by code unit. */
export const claimsTable = `CREATE TABLE claims (
  application VARCHAR NOT NULL,
  enterprise VARCHAR NOT NULL,
  queued_second BIGINT NOT NULL,
  queued_nanosecond INTEGER NOT NULL,
  entitlement DECIMAL(15, 2) NOT NULL
)`;

/** What earlier batches granted, from `ledger.enterprises`; empty for a round of one batch. */
export const carriedTable = `CREATE TABLE carried (
  enterprise VARCHAR NOT NULL,
  received DECIMAL(15, 2) NOT NULL
)`;

/**
 * The statement that decides the claims in the table under a policy, against what the ledger leaves of the budget. One row
 * a claim, in queue order, with the figures of a Grant. Pure: it reads the policy and the ledger, and only builds text.
 */
export function allocationSql(policy, ledger) {
  const before = 'ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING';
  const cap = decimal(policy.annualCap);
  const room = `(${decimal(ledger.budget)} - ${decimal(ledger.granted)})`;
  return `WITH queue AS (
  SELECT c.application, c.enterprise, c.entitlement, COALESCE(k.received, 0.00) AS received,
    ROW_NUMBER() OVER (ORDER BY c.queued_second, c.queued_nanosecond, c.application) AS place
  FROM claims c LEFT JOIN carried k ON k.enterprise = c.enterprise
),
wanted AS (
  SELECT queue.*, COALESCE(SUM(entitlement) OVER (PARTITION BY enterprise ORDER BY place ${before}), 0.00) AS wanted_before
  FROM queue
),
capped AS (
  SELECT wanted.*, LEAST(entitlement, GREATEST(${cap} - received - wanted_before, 0.00)) AS after_cap
  FROM wanted
),
summed AS (
  SELECT capped.*, SUM(after_cap) OVER (ORDER BY place ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS demand
  FROM capped
),
paid AS (
  SELECT summed.*, ${grantedSql(policy, ledger, room)} AS granted
  FROM summed
),
rooms AS (
  SELECT paid.*,
    ${cap} - received - COALESCE(SUM(granted) OVER (PARTITION BY enterprise ORDER BY place ${before}), 0.00) AS cap_room,
    ${room} - COALESCE(SUM(granted) OVER (ORDER BY place ${before}), 0.00) AS pool_room
  FROM paid
)
SELECT application, enterprise, place + ${Number(ledger.decided)} AS place,
  CAST(entitlement AS DECIMAL(15, 2)) AS entitlement,
  CAST(cap_room AS DECIMAL(15, 2)) AS cap_room,
  CAST(entitlement - LEAST(entitlement, cap_room) AS DECIMAL(15, 2)) AS cap_reduction,
  CAST(pool_room AS DECIMAL(15, 2)) AS pool_room,
  CAST(LEAST(entitlement, cap_room) - granted AS DECIMAL(15, 2)) AS pool_reduction,
  CAST(granted AS DECIMAL(15, 2)) AS granted,
  CASE
    WHEN entitlement = 0.00 THEN 'nothing-due'
    WHEN cap_room = 0.00 THEN 'cap-used-up'
    WHEN granted = 0.00 THEN 'unfunded'
    WHEN granted < LEAST(entitlement, cap_room) THEN 'reduced-by-pool'
    WHEN cap_room < entitlement THEN 'reduced-by-cap'
    ELSE 'granted-in-full'
  END AS outcome
FROM rooms
ORDER BY place`;
}

/** What the pool gives of `after_cap`, where `demand` is the sum of all `after_cap` up to and with this claim. */
function grantedSql({ exhaustion }, { closed }, room) {
  switch (exhaustion) {
    case 'partial-fill':
      return `GREATEST(LEAST(after_cap, ${room} - (demand - after_cap)), 0.00)`;
    case 'block':
      return closed ? '0.00' : `CASE WHEN demand <= ${room} THEN after_cap ELSE 0.00 END`;
    default:
      throw new RangeError(
        `exhaustion '${exhaustion}' is not a prefix sum: whether a claim is paid depends on which earlier ones were passed over`,
      );
  }
}

/** Only what has the form of an amount gets into the statement. */
function decimal(amount) {
  if (!/^\d{1,13}\.\d{2}$/.test(amount)) throw new RangeError(`not an amount in yuan: ${amount}`);
  return `CAST(${amount} AS DECIMAL(15, 2))`;
}

/** The row of a claim: the instant as whole seconds since 1970 and nanoseconds, so that every engine orders it exactly. */
export function claimRow({ application, enterprise, queuedAt, entitlement }) {
  const [, fraction = ''] = /\.(\d+)/.exec(queuedAt) ?? [];
  const second = Date.parse(queuedAt.replace(/\.\d+/, '')) / 1000;
  return { application, enterprise, second, nanosecond: Number(fraction.padEnd(9, '0')), entitlement };
}
