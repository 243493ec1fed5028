/**
 * On a real PostgreSQL, which the test starts on a socket of its own: the server of docs/examples/server with eight connections
 * at once, killed in the middle; and the statement of docs/examples/sql on random rounds (docs/scale.md).
 */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  allocate,
  assess,
  claimOf,
  decideRound,
  openLedger,
  wuhan2025,
  yuan,
  type Application,
  type Claim,
  type Grant,
  type Id,
  type Instant,
  type Ledger,
  type Policy,
} from 'cloud-voucher-rules';
import { huangshi2025, hubei2025 } from '../golden/policies';
import {
  application,
  catalogue,
  enterpriseCode,
  enterpriseNumber,
  fenAmount,
  invoiceNumber,
} from '../support/builders';
import { root } from '../support/package';

const load = (path: string): Promise<unknown> => import(/* @vite-ignore */ join(root, path));
const deep = process.env['CVR_DEEP'] === '1';

interface Client {
  connect(): Promise<void>;
  end(): Promise<void>;
  query(text: string, values?: readonly unknown[]): Promise<{ rows: Record<string, unknown>[] }>;
}
interface Cluster {
  readonly env: Readonly<Record<string, string>>;
  readonly connection: object;
  start(): void;
  crash(): void;
  stop(): void;
}
interface Server {
  readonly ready: string;
  kill(): Promise<void>;
}
interface Answer {
  readonly status: number;
  readonly body: {
    readonly application: Id;
    readonly submittedAt: Instant;
    readonly eligibility: string;
    readonly grant?: Grant;
    readonly problems?: readonly { readonly code: string }[];
  };
}
type Draft = Omit<Application, 'id' | 'submittedAt'>;
interface Sent {
  readonly key: string;
  readonly draft: Draft;
}

const { Client } = createRequire(import.meta.url)('pg') as { Client: new (options: object) => Client };
const { startCluster, postgresPrograms } = (await load('docs/examples/server/cluster.mjs')) as {
  startCluster(): Cluster;
  postgresPrograms(): string | undefined;
};
const sql = (await load('docs/examples/sql/postgres.mjs')) as {
  loadClaims(client: Client, ledger: Ledger, claims: readonly Claim[]): Promise<void>;
  grantsOf(client: Client, policy: Policy, ledger: Ledger): Promise<readonly Partial<Grant>[]>;
};
const applicants = (await load('docs/examples/server/client.mjs')) as {
  launchServer(env: object, setupFile: string, socket: string): Promise<Server>;
  submitDraft(socket: string, key: string, draft: unknown): Promise<Answer>;
  submitAll(
    socket: string,
    drafts: readonly Sent[],
    atOnce: number,
    onAnswer?: (answer: Answer) => Promise<void>,
  ): Promise<readonly Answer[]>;
  readLedger(socket: string): Promise<Ledger>;
};

const missing =
  postgresPrograms() === undefined
    ? 'no PostgreSQL here: apt-get install postgresql'
    : existsSync(join(root, 'dist/schema/index.js'))
      ? undefined
      : 'nothing is built: npm run build';
if (missing !== undefined) console.warn(`the tests on PostgreSQL are skipped: ${missing}`);

let cluster: Cluster;
let client: Client;
beforeAll(async () => {
  if (missing !== undefined) return;
  cluster = startCluster();
  client = new Client(cluster.connection);
  await client.connect();
});
afterAll(async () => {
  if (missing !== undefined) return;
  await client.end();
  cluster.stop();
});

describe.skipIf(missing !== undefined)('the server of docs/examples/server', () => {
  const budget = yuan(5_000_000);
  const folder = mkdtempSync(join(tmpdir(), 'server-test-'));
  const [setupFile, socket] = [join(folder, 'setup.json'), join(folder, 'socket')];
  const setup = { policy: wuhan2025, budget, catalogue, now: '2025-10-20T09:00:00+08:00' };
  let server: Server;
  const launch = async () => {
    rmSync(socket, { force: true });
    server = await applicants.launchServer(cluster.env, setupFile, socket);
  };
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  afterEach(() => server.kill());
  beforeEach(async () => {
    writeFileSync(setupFile, JSON.stringify(setup));
    await client.query('DROP TABLE IF EXISTS invoices, applications, ledger');
    await client.query('DROP SEQUENCE IF EXISTS application_number');
    await launch();
  });

  /**
   * 200 drafts of forty enterprises: more than their caps and the pool hold, every fourth with an invoice of the one before, some not
   * eligible and some with a fact missing.
   */
  const drafts = Array.from({ length: 200 }, (_, i): Sent => {
    const number = Math.floor(i / 5) + 1;
    const unusual = i % 13 === 0 ? { district: '420200' as Id } : i % 11 === 0 ? { industry: undefined } : {};
    const shared = i % 4 === 1 && i % 5 > 0;
    const { id, submittedAt, ...draft } = application(
      'A',
      [
        { amount: 200_000 + i * 700, tier: 'business', invoice: { id: invoiceNumber(2 * (shared ? i - 1 : i)) } },
        { amount: 30_000, tier: 'ecosystem', invoice: { id: invoiceNumber(2 * i + 1) } },
      ],
      { enterprise: enterpriseNumber(number, unusual) },
    );
    void [id, submittedAt];
    return { key: `draft ${i}`, draft };
  });

  /** What the database holds, the way it came, and what one round makes of it. */
  async function expectOneRound(answers: readonly Answer[]): Promise<void> {
    const stored = (await client.query('SELECT request, document, answer FROM applications ORDER BY id')).rows;
    const applications = stored.map(({ document }) => document as Application);
    expect(new Set(stored.map(({ request }) => request))).toEqual(new Set(drafts.map(({ key }) => key)));
    expect(stored).toHaveLength(drafts.length);

    // Each applicant has the answer that is stored, for the very draft that was sent.
    const byRequest = new Map(stored.map(({ request, answer, document }) => [request, { answer, document }]));
    answers.forEach(({ body }, i) => {
      const { key, draft } = drafts[i] ?? { key: '', draft: {} };
      const { application: id, submittedAt } = body;
      expect(byRequest.get(key)).toEqual({ answer: body, document: { ...draft, id, submittedAt } });
    });

    // One round of all that is stored decides the same, to the fen, and leaves the same ledger.
    const instants = applications.map(({ submittedAt }) => submittedAt);
    expect(new Set(instants).size).toBe(instants.length);
    expect([...instants].sort()).toEqual(instants);
    const round = decideRound({ schemaVersion: 1, policy: wuhan2025, budget, catalogue, applications });
    const grants = new Map(answers.map(({ body }) => [body.application, body.grant]));
    for (const { application: id, grant } of round.decisions) expect(grants.get(id)).toEqual(grant);
    const ledger = await applicants.readLedger(socket);
    expect(ledger).toEqual(round.ledger);

    // The round is one in which everything happens: caps, the pool's end, shared invoices, applicants who are not eligible.
    const outcomes = new Set(round.decisions.map(({ outcome }) => outcome));
    for (const outcome of [
      'granted-in-full',
      'reduced-by-cap',
      'cap-used-up',
      'reduced-by-pool',
      'unfunded',
    ] as const) {
      expect(outcomes).toContain(outcome);
    }
    expect(outcomes).toContain('ineligible');
    expect(outcomes).toContain('undetermined');
    const findings = round.decisions.flatMap(({ assessment }) => assessment.lines.flatMap((line) => line.findings));
    expect(findings.filter(({ code }) => code === 'invoice-already-claimed').length).toBeGreaterThan(10);
    const used = (await client.query('SELECT id, application FROM invoices')).rows;
    expect(Object.fromEntries(used.map(({ id, application: by }) => [id, by]))).toEqual(round.ledger.invoices);
  }

  it('gives 200 claims from eight connections at once the grants of one batch in queue order', async () => {
    const answers = await applicants.submitAll(socket, drafts, 8);
    expect(answers.map(({ status }) => status)).toEqual(drafts.map(() => 201));
    await expectOneRound(answers);
  });

  it('loses nothing and pays nothing twice where the server is killed, and where the database is', async () => {
    let answered = 0;
    const answers = await applicants.submitAll(socket, drafts, 8, async () => {
      answered += 1;
      if (answered === 60 || answered === 150) {
        await server.kill();
        await launch();
        expect(Number(/\d+/.exec(server.ready)?.[0])).toBeGreaterThan(answered / 2);
      }
      if (answered === 110) {
        await client.end();
        cluster.crash();
        cluster.start();
        client = new Client(cluster.connection);
        await client.connect();
      }
    });
    await expectOneRound(answers);
  });

  it('counts a draft once that is sent twice at once, and one invoice once in two drafts', async () => {
    const [one] = drafts.filter(({ draft }) => draft.enterprise.uscc === enterpriseCode(2));
    if (one === undefined) throw new Error('no draft');
    const twice = await applicants.submitAll(socket, [one, one, one, { ...one, key: 'another' }], 4);
    const [same, other] = [twice.slice(0, 3), twice.slice(3)];
    expect(new Set(same.map(({ body }) => body.application)).size).toBe(1);
    const granted = [same[0], other[0]].map((answer) => answer?.body.grant?.granted);
    expect(granted.filter((amount) => amount === '0.00')).toHaveLength(1);
  });

  it('answers a draft that is not valid with its problems, and stores nothing', async () => {
    const answer = await applicants.submitDraft(socket, 'x', { ...drafts[0]?.draft, id: 'WH-000001' });
    expect([answer.status, answer.body.problems?.map(({ code }) => code)]).toEqual([422, ['unknown-field']]);
    expect((await client.query('SELECT count(*)::int AS n FROM applications')).rows).toEqual([{ n: 0 }]);
  });
});

describe.skipIf(missing !== undefined)('the statement of docs/examples/sql', () => {
  const offsets = ['+08:00', 'Z', '-03:30'] as const;
  const anyClaims = fc
    .array(
      fc.record({
        // Ids whose order by code unit is not that of a language: B-1, a-1, b-1.
        name: fc.stringMatching(/^[A-Ca-c][-.]?[0-9]{0,2}$/),
        enterprise: fc.integer({ min: 1, max: 4 }),
        entitlement: fc.oneof(fc.constantFrom(0, 1, 19_999_999, 20_000_000), fc.nat(30_000_000)),
        minute: fc.nat(5),
        fraction: fc.constantFrom('', '.5', '.500000001'),
        offset: fc.constantFrom(...offsets),
      }),
      { maxLength: 25 },
    )
    .map((drafts) =>
      drafts
        .filter(({ name }, i) => drafts.findIndex((each) => each.name === name) === i)
        .map(({ name, enterprise, entitlement, minute, fraction, offset }): Claim => ({
          application: name as Id,
          enterprise: enterpriseCode(enterprise),
          queuedAt: `2025-06-03T09:0${minute}:00${fraction}${offset}` as Instant,
          entitlement: fenAmount(entitlement),
        })),
    );
  const anyBudget = fc.oneof(fc.nat(80_000_000), fc.constantFrom(0, 1, 20_000_000)).map(fenAmount);

  /** Both decide one batch; the ledger to carry on from. */
  async function expectSameGrants(policy: Policy, ledger: Ledger, batch: readonly Claim[]): Promise<Ledger> {
    await sql.loadClaims(client, ledger, batch);
    const rows = await sql.grantsOf(client, policy, ledger);
    const { grants, ledger: next } = allocate(policy, ledger, batch);
    expect(rows).toEqual(
      grants.map(({ district, overtaken, ...figures }) => {
        void [district, overtaken];
        return figures;
      }),
    );
    return next;
  }

  it.each(['partial-fill', 'block'] as const)(
    'gives the library’s grants under %s, with carried ledgers',
    (exhaustion) => {
      const policy = { ...wuhan2025, exhaustion };
      return fc.assert(
        fc.asyncProperty(anyClaims, anyBudget, fc.nat(25), async (claims, budget, cut) => {
          let ledger = openLedger(policy, budget);
          for (const batch of [claims.slice(0, cut), claims.slice(cut)]) {
            ledger = await expectSameGrants(policy, ledger, batch);
          }
        }),
        { numRuns: deep ? 2000 : 60 },
      );
    },
  );

  it('gives one provincial pool to the cities’ claims as the library does, batch by batch', () => {
    const cities = [
      { policy: wuhan2025, district: '420111' as Id },
      { policy: huangshi2025, district: '420202' as Id },
    ] as const;
    const anyFile = fc.record({
      city: fc.constantFrom(...cities),
      enterprise: fc.integer({ min: 1, max: 3 }),
      amount: fc.constantFrom(100, 250_000, 400_000, 700_000),
      invoice: fc.integer({ min: 1, max: 6 }),
      minute: fc.nat(59),
    });
    return fc.assert(
      fc.asyncProperty(fc.array(anyFile, { maxLength: 12 }), anyBudget, fc.nat(12), async (files, budget, cut) => {
        let ledger = openLedger(hubei2025, budget);
        const numbered = files.map((file, i) => ({ ...file, id: `P-${i}` }));
        for (const batch of [numbered.slice(0, cut), numbered.slice(cut)]) {
          // In queue order, so that the first application that uses an invoice has it, in whichever city.
          const inOrder = [...batch].sort((a, b) => a.minute - b.minute || (a.id < b.id ? -1 : 1));
          const invoices: Record<string, Id> = { ...ledger.invoices };
          const claims = inOrder.flatMap(({ city, enterprise, amount, invoice, minute, id }) => {
            const bought = { amount, tier: 'ecosystem', invoice: { id: invoiceNumber(invoice * 10 + enterprise) } };
            const file = application(id, [bought], {
              enterprise: enterpriseNumber(enterprise, { district: city.district }),
              submittedAt: `2025-06-03T09:${String(minute).padStart(2, '0')}:00+08:00` as Instant,
            });
            const claim = claimOf(assess(city.policy, file, { catalogue, ledger: { invoices } }), file.submittedAt);
            for (const used of claim?.invoices ?? []) invoices[used] = file.id;
            return claim === undefined ? [] : [claim];
          });
          ledger = await expectSameGrants(hubei2025, ledger, claims);
        }
      }),
      { numRuns: deep ? 1000 : 40 },
    );
  });
});
