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

/** What may take the place of any value. */
const odd = [
  ...[undefined, null, 0, -1, '', 'x', '1.0', '0.00', '2025-02-29', '2025-06-03', 'I6510', 'C6510', true, [], {}],
  ...['HT 1', 'A\n', '420111', '420199', '25422000000012345678', '4200204130-01234567', '91420100616400352X'],
  ...['91420100616400352Y', '2025-06-03T09:15:00+08:00', '2025-06-03T09:15:00.5Z', 1e9, '2000000000.01'],
];

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

/** What a function answers, or what it throws. */
function answerOf<T>(work: () => T): { answer: T } | { refused: string } {
  try {
    return { answer: work() };
  } catch (error) {
    return { refused: String(error) };
  }
}

describe('the limit does the same work as the library, to the last key', () => {
  const claims = generateClaims(1000);
  const opened = openLedger(wuhan2025, yuan(20_000_000));

  it.each([3, 4, 5])('on a round of seed %i, in any order', (seed) => {
    const input = generateRound(wuhan2025, 1000, seed);
    const round = decideRound(input);
    expectSame(limit.decideRound(input), round);
    expectSame(limit.decideRound({ ...input, applications: shuffled(input.applications) }), round);
  });

  it('allocating alone, in any order', () => {
    const allocated = allocate(wuhan2025, opened, claims);
    expectSame(limit.allocate(wuhan2025, opened, claims), allocated);
    expectSame(limit.allocate(wuhan2025, opened, shuffled(claims)), allocated);
  });
});

describe('the limit refuses what it leaves out', () => {
  const input = generateRound(wuhan2025, 40, 6);
  const { ledger } = decideRound(input);

  it.each(readings)('another reading of the notice (%s), unless it makes no difference to it', (_, policy) => {
    const given = generateRound(policy, 200, 3);
    const found = answerOf(() => limit.decideRound(given));
    if ('answer' in found) expectSame(found.answer, decideRound(given));
    else expect(found.refused).toContain('not covered');
  });

  it.each([
    ['cases', { cases: [] }],
    ['audited amounts', { audited: {} }],
    ['a ledger carried over', { ledger, applications: [] }],
  ])('%s', (_, more) => {
    expect(() => limit.decideRound({ ...input, ...more })).toThrow('not covered');
  });

  it.each(['block', 'skip'] as const)('the allocation under %s, or from a ledger carried over', (exhaustion) => {
    const policy = { ...wuhan2025, exhaustion };
    expect(() => limit.allocate(policy, openLedger(policy, yuan(1)), [])).toThrow('not covered');
    expect(() => limit.allocate(wuhan2025, ledger, [])).toThrow('not covered');
  });
});

describe('the limit checks every text that the library checks', () => {
  const input = generateRound(wuhan2025, 6, 6);
  const { applications } = input;
  const claims = generateClaims(20);
  const ledger = openLedger(wuhan2025, yuan(20_000_000));

  it('it answers nothing else than the library does, whatever is changed in an application', () => {
    fc.assert(
      fc.property(fc.constantFrom(...placesIn(applications)), fc.constantFrom<unknown>(...odd), ([i, path], value) => {
        const given = { ...input, applications: structuredClone(applications) };
        put(given.applications[i] ?? {}, path, value);
        const found = answerOf(() => limit.decideRound(given));
        if ('answer' in found) expectSame(found.answer, decideRound(given));
      }),
      { numRuns: 2000 },
    );
  });

  it('nor in a claim', () => {
    fc.assert(
      fc.property(fc.constantFrom(...placesIn(claims)), fc.constantFrom<unknown>(...odd), ([i, path], value) => {
        const given = structuredClone(claims);
        put(given[i] ?? {}, path, value);
        const found = answerOf(() => limit.allocate(wuhan2025, ledger, given));
        if ('answer' in found) expectSame(found.answer, allocate(wuhan2025, ledger, given));
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['id', 'WH/2025/1'],
    ['submittedAt', '2025-06-03T24:00:00+08:00'],
    ['enterprise.uscc', '91420100616400352Y'],
    ['enterprise.district', ''],
    ['enterprise.industry', 'A65'],
    ['enterprise.annualRevenue', '1.0'],
    ['contracts.0.id', 'HT 1\n'],
    ['contracts.0.signedOn', '2025-02-29'],
    ['invoices.0.id', '00000000000000000001'],
    ['invoices.0.seller', '91420100616400352x'],
    ['payments.0.id', ''],
    ['payments.0.amount', '01.00'],
    ['purchases.0.amount', '1,000.00'],
  ])('both refuse a malformed %s', (place, value) => {
    const given = { ...input, applications: structuredClone(applications) };
    put(given.applications[0] ?? {}, place.split('.'), value);
    expect(() => decideRound(given)).toThrow();
    expect(() => limit.decideRound(given)).toThrow();
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
    fc.assert(
      fc.property(fc.constantFrom(...placesIn(applications)), fc.constantFrom<unknown>(...odd), ([i, path], value) => {
        const changed = structuredClone(applications[i] ?? {});
        put(changed, path, value);
        const json: unknown = JSON.parse(JSON.stringify(changed));
        expect(isApplication(json)).toBe(parseApplication(json).ok);
      }),
      { numRuns: 2000 },
    );
  });
});

/** Every place in every document of a list. */
function placesIn(documents: readonly object[]): readonly (readonly [number, readonly string[]])[] {
  return documents.flatMap((document, i) => pathsIn(document).map((path) => [i, path] as const));
}

/** The path of every value in a document. */
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
