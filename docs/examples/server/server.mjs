/**
 * A server for applications: POST / with a draft and the header Idempotency-Key; GET / gives the ledger.
 *
 *   PGHOST=… PGDATABASE=… node docs/examples/server/server.mjs <setup.json> <port or socket>
 *
 * The setup holds policy, budget and catalogue, and `now` to try another time than the present. It may be killed at any time:
 * what was answered is stored, and what was not is as if it had never been sent.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import pg from 'pg';
import { ledgerOf, start, submit } from './submit.mjs';

const [setupFile, address] = process.argv.slice(2);
const setup = JSON.parse(readFileSync(setupFile, 'utf8'));
const mostBytes = 1_000_000;

const pool = new pg.Pool({ max: 8 });
pool.on('error', ({ message }) => console.error(message));

const ledger = await start(pool, setup);
const server = createServer((request, response) => {
  answer(request)
    .catch((error) => {
      console.error(error.message);
      // A constraint that fires is a fault of this server. Else the database gave no answer: nothing was decided, or it was, and the
      // same key gets the answer later.
      return { status: /^23/.test(error.code) ? 500 : 503, body: {} };
    })
    .then(({ status, body }) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    });
});
server.listen(address, () => console.log(`ready, ${ledger.decided} claims decided`));

async function answer(request) {
  if (request.method === 'GET') return { status: 200, body: await ledgerOf(pool, setup.policy) };
  const key = request.headers['idempotency-key'];
  if (request.method !== 'POST' || key === undefined) return { status: 400, body: {} };
  const text = await textOf(request);
  return text === undefined ? { status: 413, body: {} } : submit(pool, setup, key, text);
}

/** The body as text; undefined where it is longer than any application. */
async function textOf(request) {
  const chunks = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += chunk.length;
    if (bytes > mostBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
