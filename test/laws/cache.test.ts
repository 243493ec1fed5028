/**
 * What is read once and cached: policies and catalogues that are deeply frozen, and nothing else. A caller that changes
 * another between two calls gets the answer to what it says now; what results share is deeply frozen.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  amendPolicy,
  assess,
  checkEligibility,
  decideRound,
  explainEligibility,
  openLedger,
  preview,
  wuhan2025,
  yuan,
  type Application,
  type Catalogue,
  type Claim,
  type Policy,
  type TierId,
} from 'cloud-voucher-rules';
import { anyApplication, anyCatalogue } from 'cloud-voucher-rules/testing';
import { deepFrozen, isDeepFrozen } from '../../src/values/frozen';
import { cachedIfFrozen, cached } from '../../src/values/cache';
import { application, at, catalogue, enterprise, round } from '../support/builders';
import { problemsOf } from '../support/problems';

type Mutable<T> = T extends object & { readonly __brand?: never } ? { -readonly [Key in keyof T]: Mutable<T[Key]> } : T;
const copyOf = <T>(value: T): Mutable<T> => JSON.parse(JSON.stringify(value)) as Mutable<T>;

/** Ways to hold a document that can still be changed in one of its fields. */
const holders: readonly (readonly [string, <T extends object>(value: T, field: keyof T) => T])[] = [
  ['plain', (value) => value],
  ['frozen at the top', (value) => Object.freeze(value)],
  [
    'frozen but for the field that changes',
    (value, field) => {
      for (const [key, each] of Object.entries(value)) if (key !== field) deepFrozen(each);
      return Object.freeze(value);
    },
  ],
  [
    'frozen, with a getter for the field that changes',
    (value, field) => {
      const inside = value[field];
      return Object.freeze(Object.defineProperty(value, field, { get: () => inside, enumerable: true }));
    },
  ],
  [
    'frozen, with a field from a prototype that can change',
    (value, field) => {
      const { [field]: inside, ...rest } = value;
      for (const each of Object.values(rest)) deepFrozen(each);
      return Object.freeze(Object.assign(Object.create({ [field]: inside }) as typeof value, rest));
    },
  ],
];

describe.each(holders)('a document that is %s is read again at each call', (_, held) => {
  it('a policy whose window moves', () => {
    const policy = held(copyOf(wuhan2025), 'window');
    const judge = () =>
      checkEligibility(policy as Policy, enterprise(), { at: at('2025-06-03T10:00:00+08:00') }).outcome;
    expect(judge()).toBe('eligible');
    policy.window.closesAt = at('2025-06-03T09:59:59+08:00');
    expect(judge()).toBe('ineligible');
  });

  it('a policy whose districts, lookback and sectors change', () => {
    const policy = held(copyOf(wuhan2025), 'applicants');
    const judge = () =>
      checkEligibility(policy as Policy, enterprise(), { at: at('2025-06-03T10:00:00+08:00') })
        .criteria.filter(({ verdict }) => verdict !== 'met')
        .map(({ criterion }) => criterion);
    expect(judge()).toEqual([]);
    policy.applicants.districts = policy.applicants.districts.filter(({ id }) => id !== '420111');
    expect(judge()).toEqual(['registered-in-jurisdiction']);
    for (const sector of policy.applicants.sectors) sector.divisions = sector.divisions.filter((each) => each !== '39');
    expect(judge()).toEqual(['registered-in-jurisdiction', 'eligible-sector']);
  });

  it('a policy whose rates change', () => {
    const policy = held(copyOf(wuhan2025), 'tiers');
    const earned = () => assess(policy as Policy, application('A'), { catalogue }).entitlement;
    expect(earned()).toBe('2000.00');
    for (const tier of policy.tiers) tier.rate = '0.10' as typeof tier.rate;
    expect(earned()).toBe('1000.00');
  });

  it('a policy whose rules come to rest on something else', () => {
    const policy = held(copyOf(wuhan2025), 'basis');
    const eligibility = checkEligibility(wuhan2025, enterprise(), { at: at('2025-06-03T10:00:00+08:00') });
    const clauses = () =>
      explainEligibility(policy as Policy, eligibility, 'en').basis.flatMap((each) =>
        'clause' in each ? each.clause : [],
      );
    expect(clauses()).not.toEqual(['1']);
    for (const rests of Object.values(policy.basis)) rests.splice(0, rests.length, { clause: '1' });
    expect(clauses()).toEqual(['1']);
  });

  it('a catalogue whose product moves to another tier', () => {
    const current = held(copyOf(catalogue), 'products');
    const earned = () => assess(wuhan2025, application('A'), { catalogue: current as Catalogue }).entitlement;
    expect(earned()).toBe('2000.00');
    for (const product of current.products) product.tier = 'ecosystem' as TierId;
    expect(earned()).toBe('5000.00');
  });

  it('a catalogue that a provider enters', () => {
    const current = held(copyOf(catalogue), 'providers');
    const judge = () =>
      checkEligibility(wuhan2025, enterprise(), {
        at: at('2025-06-03T10:00:00+08:00'),
        catalogue: current as Catalogue,
      }).outcome;
    expect(judge()).toBe('eligible');
    current.providers.push({ uscc: enterprise().uscc, name: '示例' });
    expect(judge()).toBe('ineligible');
  });
});

describe('what is frozen through and through', () => {
  class Counter {
    count = 0;
  }
  const cycle: { self?: unknown } = {};
  cycle.self = cycle;
  const deep = Array.from({ length: 50_000 }).reduce<unknown>((inside) => Object.freeze([inside]), null);

  it.each([
    ['a text', 'x', true],
    ['nothing', null, true],
    ['an empty object', Object.freeze({}), true],
    ['lists in an object', deepFrozen({ a: [{ b: 1 }] }), true],
    ['an object without a prototype', Object.freeze(Object.create(null)), true],
    ['a cycle', deepFrozen(cycle), true],
    ['lists in lists, fifty thousand deep', deep, true],
    ['an object that is not frozen', {}, false],
    ['a list that is not frozen, in one that is', Object.freeze([Object.freeze([]), []]), false],
    ['an object that is not frozen, behind a field that is', Object.freeze({ a: Object.freeze({ b: {} }) }), false],
    ['a getter', Object.freeze({ get a() { return 1; } }), false], // prettier-ignore
    ['a function', Object.freeze(() => 1), false],
    ['a function in an object', Object.freeze({ a: Object.freeze(() => 1) }), false],
    ['a date', Object.freeze(new Date(0)), false],
    ['a map in an object', Object.freeze({ a: Object.freeze(new Map()) }), false],
    ['an instance of a class', Object.freeze(new Counter()), false],
  ])('%s', (_, value, expected) => {
    expect(isDeepFrozen(value)).toBe(expected);
  });
});

describe('a cache', () => {
  it('asks once for each question, and again after more questions than it keeps', () => {
    const asked: number[] = [];
    const double = cached((question: number) => {
      asked.push(question);
      return { answer: 2 * question };
    });
    const many = Array.from({ length: 10_000 }, (_, i) => i);
    expect(many.map((question) => double(question).answer)).toEqual(many.map((question) => 2 * question));
    expect(asked).toEqual(many);
    expect(double(9_999)).toBe(double(9_999));
    expect(asked).toEqual(many);
    expect(double(0)).toEqual({ answer: 0 });
    expect(asked).toEqual([...many, 0]);
  });

  it('keeps no more than 4,096 answers', () => {
    let asked = 0;
    const answer = cached((question: number) => ({ question, asked: (asked += 1) }));
    for (let question = 0; question < 4_096; question += 1) answer(question);
    for (let question = 0; question < 4_096; question += 1) answer(question);
    expect(asked).toBe(4_096);
    answer(4_096);
    answer(0);
    expect(asked).toBe(4_098);
  });

  it('caches nothing of a question that it refuses', () => {
    let refuses = true;
    const answer = (): object => {
      if (refuses) throw new TypeError('not now');
      return { fine: true };
    };
    const [byQuestion, byInput] = [cached(answer), cachedIfFrozen(answer)];
    const input = Object.freeze({});
    expect(() => byQuestion(1)).toThrow('not now');
    expect(() => byInput(input)).toThrow('not now');
    refuses = false;
    expect(byQuestion(1)).toEqual({ fine: true });
    expect(byInput(input)).toEqual({ fine: true });
  });

  it('reads a frozen input once, another at each call', () => {
    let read = 0;
    const reading = cachedIfFrozen(() => ({ read: (read += 1) }));
    const [still, moving] = [deepFrozen({ a: [1] }), Object.freeze({ a: [1] })];
    expect([reading(still).read, reading(still).read, reading(moving).read, reading(moving).read]).toEqual([
      1, 1, 2, 3,
    ]);
  });
});

describe('the problems of a document that is read once are the reader’s own', () => {
  const ledger = deepFrozen({ ...openLedger(wuhan2025, yuan(1000)), decided: 3 });
  const policy = deepFrozen({ ...copyOf(wuhan2025), tiers: [] }) as unknown as Policy;
  const next = {
    application: 'A',
    enterprise: enterprise().uscc,
    entitlement: '1.00',
    queuedAt: '2025-06-03T10:00:00Z',
  };

  it.each([
    ['preview of a ledger that contradicts itself', () => preview(wuhan2025, ledger, next as unknown as Claim)],
    ['amendPolicy of a malformed policy', () => amendPolicy(policy, { id: 'next' })],
  ])('%s', (_, call) => {
    const problems = () => problemsOf(call);
    const before = JSON.stringify(problems());
    expect(problems()).not.toEqual([]);
    for (const { message, expected, path } of problems()) {
      Object.assign(message, { zh: '', en: '' });
      Object.assign(expected ?? {}, { zh: '', en: '' });
      (path as unknown[]).push('x');
    }
    expect(JSON.stringify(problems())).toBe(before);
  });
});

describe.each<[string, (listed: Catalogue, application: Application) => object]>([
  ['assessments', (listed, one) => assess(wuhan2025, one, { catalogue: listed })],
  ['rounds', (listed, one) => decideRound(round([one], { catalogue: listed }))],
])('what two %s share is frozen', (_, resultOf) => {
  it('and it is theirs alone, or part of what they were given', () => {
    const numRuns = process.env['CVR_DEEP'] === '1' ? 5_000 : 300;
    const worlds = anyCatalogue().chain((listed) =>
      fc.tuple(fc.constant(listed), anyApplication({ catalogue: listed }), anyApplication({ catalogue: listed })),
    );
    let shared = 0;
    fc.assert(
      fc.property(worlds, ([listed, one, other]) => {
        const given = objectsIn([wuhan2025, listed, one, other]);
        const first = objectsIn(resultOf(listed, one));
        for (const each of objectsIn(resultOf(listed, other))) {
          if (given.has(each) || !first.has(each)) continue;
          shared += 1;
          expect(isDeepFrozen(each)).toBe(true);
        }
      }),
      { numRuns },
    );
    expect(shared).toBeGreaterThan(numRuns);
  });
});

function objectsIn(value: unknown, found = new Set<object>()): Set<object> {
  if (typeof value !== 'object' || value === null || found.has(value)) return found;
  found.add(value);
  for (const each of Object.values(value)) objectsIn(each, found);
  return found;
}
