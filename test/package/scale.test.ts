// More than one machine (docs/scale.md): cap and pool are prefix sums under partial-fill and block, so an SQL engine can allocate.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { allocate, id, instant, openLedger, wuhan2025, yuan } from 'cloud-voucher-rules';
import type { Claim, Grant, Ledger, Policy, Uscc } from 'cloud-voucher-rules';

const root = new URL('../../', import.meta.url);
const load = (path: string): Promise<unknown> => import(/* @vite-ignore */ new URL(path, root).href);
const deep = process.env['CVR_DEEP'] === '1';

const sql = (await load('docs/examples/sql/allocation-sql.mjs')) as {
  allocationSql(policy: Policy, ledger: Ledger): string;
  claimRow(claim: Claim): { second: number; nanosecond: number };
};

interface Connection {
  closeSync(): void;
}
const engine = (await load('docs/examples/sql/duckdb.mjs')) as {
  loadClaims(duckdb: unknown, ledger: Ledger, claims: readonly Claim[]): Promise<Connection>;
  grantsOf(connection: Connection, policy: Policy, ledger: Ledger): Promise<readonly Partial<Grant>[]>;
};

const folder = mkdtempSync(join(tmpdir(), 'scale-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** DuckDB is no dependency of the project: the benchmark fetches it. Where it cannot be had, its tests are left out. */
function duckdbIfThere(): unknown {
  try {
    return createRequire(new URL('test/bench/package.json', root))('@duckdb/node-api');
  } catch {
    return undefined;
  }
}
const duckdb = duckdbIfThere();

const enterprises = ['91420100616400352X', '91420111783183308C', '9144030071526726XG'] as Uscc[];
const offsets = ['+08:00', 'Z', '-03:30'] as const;
const anyClaims = fc
  .array(
    fc.record({
      enterprise: fc.constantFrom(...enterprises),
      entitlement: fc.oneof(fc.constantFrom(0, 1, 19_999_999, 20_000_000), fc.nat(30_000_000)),
      minute: fc.nat(5),
      fraction: fc.constantFrom('', '.5', '.500000001'),
      offset: fc.constantFrom(...offsets),
    }),
    { maxLength: 25 },
  )
  .map((drafts) =>
    drafts.map(({ enterprise, entitlement, minute, fraction, offset }, i): Claim => ({
      application: id(`A-${(i * 7) % 25}-${i}`),
      enterprise,
      queuedAt: instant(`2025-06-03T09:0${minute}:00${fraction}${offset}`),
      entitlement: yuanOfFen(entitlement),
    })),
  );
const anyBudget = fc.oneof(fc.nat(80_000_000), fc.constantFrom(0, 1, 20_000_000)).map(yuanOfFen);
const exhaustions = ['partial-fill', 'block'] as const;

function yuanOfFen(fen: number) {
  return yuan(`${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`);
}

const fenOf = (amount: string) => BigInt(amount.replace('.', ''));
const least = (a: bigint, b: bigint) => (a < b ? a : b);
const none = 0n;

/** The arithmetic of docs/scale.md: each grant from two running sums, none from the grants before it. */
function byPrefixSums(policy: Policy, ledger: Ledger, inOrder: readonly Claim[]): readonly bigint[] {
  const cap = fenOf(policy.annualCap);
  const room = fenOf(ledger.budget) - fenOf(ledger.granted);
  const wanted = new Map(Object.entries(ledger.enterprises).map(([enterprise, amount]) => [enterprise, fenOf(amount)]));
  let demand = none;
  return inOrder.map(({ enterprise, entitlement }) => {
    const before = wanted.get(enterprise) ?? none;
    wanted.set(enterprise, before + fenOf(entitlement));
    const capRoom = cap > before ? cap - before : none;
    const afterCap = least(fenOf(entitlement), capRoom);
    demand += afterCap;
    const left = room - (demand - afterCap);
    if (policy.exhaustion === 'partial-fill') return left < none ? none : least(afterCap, left);
    return demand <= room && !ledger.closed ? afterCap : none;
  });
}

const claimOf = (name: string, enterprise: Uscc | undefined, entitlement: number, minute: number): Claim => ({
  application: id(name),
  enterprise: enterprise as Uscc,
  queuedAt: instant(`2025-06-03T09:0${minute}:00+08:00`),
  entitlement: yuan(entitlement),
});

describe('cap and pool are prefix sums', () => {
  it.each(exhaustions)('under %s, batch by batch', (exhaustion) =>
    fc.assert(
      fc.property(anyClaims, anyBudget, fc.nat(25), (claims, budget, cut) => {
        const policy = { ...wuhan2025, exhaustion };
        let ledger = openLedger(policy, budget);
        for (const batch of [claims.slice(0, cut), claims.slice(cut)]) {
          const { grants, ledger: next } = allocate(policy, ledger, batch);
          const inOrder = grants.map(({ application }) => batch.find((claim) => claim.application === application));
          const sums = byPrefixSums(policy, ledger, inOrder as Claim[]);
          expect(sums).toEqual(grants.map(({ granted }) => fenOf(granted)));
          ledger = next;
        }
      }),
      { numRuns: deep ? 20_000 : 300 },
    ),
  );

  it('under skip they are not: whether a claim is paid depends on which before it were passed over', () => {
    const policy: Policy = { ...wuhan2025, exhaustion: 'skip' };
    const [one, two, three] = enterprises;
    const claims = [claimOf('A', one, 60, 1), claimOf('B', two, 80, 2), claimOf('C', three, 40, 3)];
    const ledger = openLedger(policy, yuan(100));
    const granted = allocate(policy, ledger, claims).grants.map((grant) => fenOf(grant.granted));
    expect(granted).toEqual([6000n, 0n, 4000n]);
    expect(byPrefixSums(policy, ledger, claims)).not.toEqual(granted);
    expect(() => sql.allocationSql(policy, ledger)).toThrow(/not a prefix sum/);
  });
});

describe('the SQL statement', () => {
  it('takes nothing from the policy or the ledger into the statement but amounts and a number', () => {
    const ledger = { ...openLedger(wuhan2025, yuan(1)), budget: "1.00'; DROP TABLE claims --" } as unknown as Ledger;
    expect(() => sql.allocationSql(wuhan2025, ledger)).toThrow(/not an amount/);
  });

  it('orders instants exactly, whatever their offset and fraction', () => {
    const claim = claimOf('A', enterprises[0], 1, 0);
    expect(sql.claimRow({ ...claim, queuedAt: instant('1970-01-01T08:00:01.000000001+08:00') })).toMatchObject({
      second: 1,
      nanosecond: 1,
    });
  });

  it.skipIf(duckdb === undefined).each(exhaustions)(
    'gives the grants of the library on DuckDB under %s, batch by batch',
    async (exhaustion) => {
      const policy = { ...wuhan2025, exhaustion };
      await fc.assert(
        fc.asyncProperty(anyClaims, anyBudget, fc.nat(25), async (claims, budget, cut) => {
          let ledger = openLedger(policy, budget);
          for (const batch of [claims.slice(0, cut), claims.slice(cut)]) {
            const connection = await engine.loadClaims(duckdb, ledger, batch);
            const rows = await engine.grantsOf(connection, policy, ledger);
            connection.closeSync();
            const { grants, ledger: next } = allocate(policy, ledger, batch);
            expect(rows.length).toBe(grants.length);
            grants.forEach((grant, i) => expect(grant).toMatchObject(rows[i] ?? {}));
            ledger = next;
          }
        }),
        { numRuns: deep ? 2000 : 40 },
      );
    },
  );
});

describe('replaying a province', () => {
  it('reads lines without cutting a character in two, in batches', async () => {
    const { batchesOf } = (await load('docs/examples/replay-a-province/ndjson.mjs')) as {
      batchesOf(path: string, size: number, parse: (line: string) => unknown): Iterable<readonly unknown[]>;
    };
    const path = join(folder, 'lines.ndjson');
    const lines = Array.from({ length: 25 }, (_, i) => ({ i, name: '企业'.repeat(20_000 + i * 7) }));
    writeFileSync(path, lines.map((line) => JSON.stringify(line)).join('\n'));
    const batches = [...batchesOf(path, 10, (line) => JSON.parse(line))];
    expect(batches.map((batch) => batch.length)).toEqual([10, 10, 5]);
    expect(batches.flat()).toEqual(lines);
  });

  it('tells applications, rate, share and time left', async () => {
    const { describe: line } = (await load('docs/examples/replay-a-province/progress.mjs')) as {
      describe(count: number, milliseconds: number, share: number): string;
    };
    expect(line(340_000, 17_000, 0.34)).toBe('340,000 applications, 20,000 a second, 34 %, 0:33 left');
    expect(line(0, 0, 0)).toBe('0 applications, 0 a second, 0 %, 0:00 left');
  });

  it.skipIf(!existsSync(new URL('dist/schema/index.js', root)))('runs as the example says', () => {
    const run = (script: string, ...words: string[]) =>
      execFileSync(process.execPath, [`docs/examples/replay-a-province/${script}`, ...words], {
        cwd: root,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      });
    const year = join(folder, 'year');
    expect(run('make.mjs', '250', year)).toContain('250 applications');
    expect(run('replay.mjs', year)).toMatch(/^\d+ claims decided, \d+\.\d\d of 4515000\.00 granted/);
    const decisions = readFileSync(join(year, 'decisions.ndjson'), 'utf8').trim().split('\n');
    expect(decisions).toHaveLength(250);
  });
});
