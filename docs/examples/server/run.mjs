/**
 * The server on a PostgreSQL of its own: the applications of docs/examples/wuhan-2025 sent as drafts, eight at a time. The server
 * is killed in the middle and started again; then everything that was stored is decided once more, as one round.
 *
 *   npm run server
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { decideRound, wuhan2025 as policy } from 'cloud-voucher-rules';
import { launchServer, readLedger, submitAll } from './client.mjs';
import { startCluster } from './cluster.mjs';

const example = JSON.parse(readFileSync(new URL('../wuhan-2025/round.json', import.meta.url), 'utf8'));
const { catalogue, applications } = example;
const setup = { policy, budget: '1500000.00', catalogue, now: '2025-10-20T09:00:00+08:00' };
const drafts = applications.map(({ id, submittedAt, ...draft }) => ({ key: `${id} ${submittedAt}`, draft }));

const folder = mkdtempSync(join(tmpdir(), 'server-'));
const [setupFile, socket] = [join(folder, 'setup.json'), join(folder, 'socket')];
writeFileSync(setupFile, JSON.stringify(setup));
const cluster = startCluster();
try {
  let server = await launchServer(cluster.env, setupFile, socket);
  let answered = 0;
  const answers = await submitAll(socket, drafts, 8, async ({ body }) => {
    answered += 1;
    console.log(
      body.application,
      body.submittedAt,
      body.grant?.granted ?? '-',
      body.grant?.outcome ?? body.eligibility,
    );
    if (answered !== 20) return;
    await server.kill();
    rmSync(socket);
    console.log('killed');
    server = await launchServer(cluster.env, setupFile, socket);
    console.log(server.ready);
  });
  const ledger = await readLedger(socket);
  await server.kill();

  const pool = new pg.Pool(cluster.connection);
  const { rows } = await pool.query('SELECT document FROM applications');
  await pool.end();
  const stored = rows.map(({ document }) => document);
  const round = decideRound({ schemaVersion: 1, ...setup, now: undefined, applications: stored });
  const again = new Map(round.decisions.map(({ application, grant }) => [application, grant?.granted]));
  const differing = answers.filter(({ body }) => again.get(body.application) !== body.grant?.granted);
  console.log(`${answers.length} sent, ${stored.length} stored, ${ledger.granted} of ${ledger.budget} granted`);
  console.log(`${differing.length} grants differ from those of one round`);
} finally {
  cluster.stop();
  rmSync(folder, { recursive: true, force: true });
}
