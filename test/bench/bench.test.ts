import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as library from 'cloud-voucher-rules';
import { parseApplication } from 'cloud-voucher-rules/schema';
import type { Claim, Policy, Round, RoundInput } from 'cloud-voucher-rules';

/** The benchmark is plain JavaScript, loaded by path: it has no types to import. */
const load = (file: string): Promise<unknown> => import(/* @vite-ignore */ new URL(file, import.meta.url).href);
const { generateRound, generateClaims, shuffled } = (await load('generate.mjs')) as {
  generateRound(policy: Policy, n: number, seed?: number): RoundInput;
  generateClaims(n: number, seed?: number): readonly Claim[];
  shuffled<T>(list: readonly T[]): readonly T[];
};
const limit = (await load('contestants/limit.mjs')) as Pick<typeof library, 'decideRound' | 'allocate'>;
const { isApplication } = (await load('contestants/checks.mjs')) as { isApplication(given: unknown): boolean };
const plain = (await load('contestants/decimal.mjs')) as Pick<typeof library, 'decideRound'>;

const { decideRound, allocate, openLedger, wuhan2025, withAlternative, yuan } = library;
const readings = Object.entries(wuhan2025.assumptions).flatMap(([assumption, { alternatives }]) =>
  alternatives.map(({ id }): [string, Policy] => [`${assumption}: ${id}`, withAlternative(wuhan2025, assumption, id)]),
);
const withoutCases = readings.filter(([, { queue }]) => JSON.stringify(queue) === JSON.stringify(wuhan2025.queue));

/** Deep-equal, and the keys in the same order. */
function expectSame(actual: unknown, expected: unknown): void {
  expect(actual).toStrictEqual(expected);
  expect(JSON.stringify(actual)).toBe(JSON.stringify(expected));
}

describe('the round that every contestant decides', () => {
  const { decisions, pool } = decideRound(generateRound(wuhan2025, 4000));
  const share = (of: (outcome: string) => boolean) =>
    decisions.filter(({ outcome }) => of(outcome)).length / decisions.length;

  it('leaves about 20 % ineligible, and every outcome of a claim occurs', () => {
    expect(share((outcome) => outcome === 'ineligible')).toBeCloseTo(0.2, 1);
    const outcomes = new Set(decisions.map(({ outcome }) => outcome));
    const funded = ['granted-in-full', 'reduced-by-cap', 'cap-used-up', 'reduced-by-pool', 'unfunded'];
    expect([...outcomes]).toEqual(expect.arrayContaining([...funded, 'ineligible']));
  });

  it('runs out of money when about 70 % of the claims are decided', () => {
    const claims = decisions.filter(({ grant }) => grant !== undefined);
    const at = claims.findIndex(({ application }) => application === pool.firstShortfall);
    expect(at / claims.length).toBeGreaterThan(0.6);
    expect(at / claims.length).toBeLessThan(0.8);
  });
});

describe('the limit does the same work as the library, to the last key', () => {
  it.each([['as it stands', wuhan2025], ...withoutCases] as [string, Policy][])('policy %s', (_, policy) => {
    const input = generateRound(policy, 600, 3);
    const round = decideRound(input);
    expectSame(limit.decideRound({ ...input, applications: shuffled(input.applications) }), round);
  });

  it('with a ledger carried over', () => {
    const input = generateRound(wuhan2025, 600, 4);
    const { ledger } = decideRound({ ...input, applications: input.applications.slice(0, 300) });
    const second = { ...input, applications: input.applications.slice(300), ledger };
    expectSame(limit.decideRound(second), decideRound(second));
  });

  it.each(['partial-fill', 'block', 'skip'] as const)('allocating alone under %s', (exhaustion) => {
    const policy = { ...wuhan2025, exhaustion };
    const ledger = openLedger(policy, yuan(20_000_000));
    const claims = generateClaims(1000);
    expectSame(limit.allocate(policy, ledger, shuffled(claims)), allocate(policy, ledger, claims));
  });
});

describe('the plain version with decimal.js', () => {
  it('builds the same round', () => {
    const input = generateRound(wuhan2025, 600, 5);
    const expected: Round = decideRound(input);
    expectSame(plain.decideRound(input), expected);
  });
});

describe('the checks written by hand', () => {
  const { applications } = generateRound(wuhan2025, 40, 6);

  it('accept and refuse what parseApplication does, whatever is changed in an application', () => {
    const places = applications.flatMap((application) => pathsIn(application).map((path) => ({ application, path })));
    const odd = [
      undefined,
      null,
      0,
      -1,
      '',
      'x',
      '1.0',
      '0.00',
      '2025-02-29',
      '2025-06-03',
      'I6510',
      'C6510',
      true,
      [],
      {},
    ];
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.constantFrom<unknown>(...odd), ({ application, path }, value) => {
        const changed = structuredClone(application);
        put(changed, path, value);
        const json: unknown = JSON.parse(JSON.stringify(changed));
        expect(isApplication(json)).toBe(parseApplication(json).ok);
      }),
      { numRuns: 2000 },
    );
  });
});

/** Where anything stands in a document. */
function pathsIn(document: object): readonly (readonly string[])[] {
  return Object.entries(document).flatMap(([key, value]: [string, unknown]) => [
    [key],
    ...(typeof value === 'object' && value !== null ? pathsIn(value).map((path) => [key, ...path]) : []),
  ]);
}

function put(document: object, path: readonly string[], value: unknown): void {
  const holder = path.slice(0, -1).reduce<object>((at, key) => Reflect.get(at, key) as object, document);
  Reflect.set(holder, path.at(-1) ?? '', value);
}
