/**
 * The way of an application on the server: draft → stamped → assessed with the ledger → claimed → allocated → stored, in one
 * transaction that holds the ledger. Nothing here does arithmetic; the library decides.
 */
import { readFileSync } from 'node:fs';
import { allocate, assess, claimOf, InvalidValueError, openLedger } from 'cloud-voucher-rules';
import { parseLedger, parseText } from 'cloud-voucher-rules/schema';

const tables = readFileSync(new URL('tables.sql', import.meta.url), 'utf8');

/**
 * Opens the ledger of a policy, or reads the one that is stored: a restart goes on where the last transaction ended.
 * `setup`: policy, budget, catalogue; `now`, an instant, only to try another time than the present.
 */
export async function start(pool, { policy, budget, now }) {
  await inTransaction(pool, async (client) => {
    // Two servers that start at once create the tables one after the other.
    await client.query('SELECT pg_advisory_xact_lock(1)');
    await client.query(tables);
    await client.query(
      `INSERT INTO ledger (policy, document, ahead) VALUES ($1, $2, COALESCE($3::timestamptz - clock_timestamp(), '0'))
       ON CONFLICT DO NOTHING`,
      [policy.id, JSON.stringify(openLedger(policy, budget)), now],
    );
  });
  const stored = parseLedger(await ledgerOf(pool, policy));
  if (!stored.ok) throw new InvalidValueError(stored.problems);
  return stored.value;
}

/** The ledger as last committed. */
export async function ledgerOf(pool, policy, lock = '') {
  const { rows } = await pool.query(`SELECT document FROM ledger WHERE policy = $1 ${lock}`, [policy.id]);
  return rows[0]?.document;
}

/**
 * What the server answers to the text of a draft. `request` is the applicant's key for it: a draft that is sent again
 * with the same key gets the answer that was stored.
 */
export async function submit(pool, { policy, catalogue }, request, text) {
  const draft = parseText('draft', text);
  if (!draft.ok) return { status: 422, body: { problems: draft.problems } };
  try {
    return await inTransaction(pool, async (client) => {
      // From here to the COMMIT no other transaction decides. So the order of the stamps is the order of the decisions.
      const ledger = await ledgerOf(client, policy, 'FOR UPDATE');
      const earlier = await client.query('SELECT answer FROM applications WHERE request = $1', [request]);
      if (earlier.rows.length > 0) return { status: 200, body: earlier.rows[0].answer };

      const application = { ...draft.value, ...(await stamp(client, policy)) };
      const assessment = assess(policy, application, { catalogue, ledger });
      const claim = claimOf(assessment, application.submittedAt);
      const decided = claim === undefined ? undefined : allocate(policy, ledger, [claim]);
      const answer = {
        application: application.id,
        submittedAt: application.submittedAt,
        eligibility: assessment.eligibility.outcome,
        entitlement: assessment.entitlement,
        grant: decided?.grants[0],
      };

      const row = [application.id, request, JSON.stringify(application), JSON.stringify(answer)];
      await client.query('INSERT INTO applications VALUES ($1, $2, $3, $4)', row);
      if (decided !== undefined) {
        await client.query('INSERT INTO invoices SELECT unnest($2::text[]), $1', [application.id, claim.invoices]);
        const next = JSON.stringify(decided.ledger);
        await client.query('UPDATE ledger SET document = $2 WHERE policy = $1', [policy.id, next]);
      }
      return { status: 201, body: answer };
    });
  } catch (error) {
    // What only the rules can see, such as a sum out of range, is a problem of the draft too.
    if (error instanceof InvalidValueError) return { status: 422, body: { problems: error.problems } };
    throw error;
  }
}

/** The id and the time of an application: the database's clock in Beijing, and never the same time twice. */
async function stamp(client, policy) {
  const { rows } = await client.query(
    `UPDATE ledger SET stamped = GREATEST(clock_timestamp() + ahead, stamped + interval '1 microsecond') WHERE policy = $1
     RETURNING to_char(stamped AT TIME ZONE interval '+08:00', 'YYYY-MM-DD"T"HH24:MI:SS.US"+08:00"') AS "submittedAt",
       'WH-' || lpad(nextval('application_number')::text, 6, '0') AS id`,
    [policy.id],
  );
  return rows[0];
}

async function inTransaction(pool, work) {
  const client = await pool.connect();
  // A lost connection is reported by the query that runs; without a listener it would end the process.
  const lost = () => undefined;
  client.on('error', lost);
  let failed;
  try {
    await client.query('BEGIN');
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    failed = await client.query('ROLLBACK').then(
      () => undefined,
      () => error,
    );
    throw error;
  } finally {
    client.off('error', lost);
    client.release(failed);
  }
}
