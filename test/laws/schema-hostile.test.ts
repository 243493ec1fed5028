/**
 * Hostile input: any value into any parse… gives a result, soon; nothing is thrown.
 * @module
 */
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { wuhan2025, type Problem, type Result } from 'cloud-voucher-rules';
import * as schema from 'cloud-voucher-rules/schema';
import { applicationOf, plainCopy, usccOf, validDocuments } from '../support/documents';

const parsers = Object.entries(schema).filter(([name]) => name.startsWith('parse')) as unknown as readonly (readonly [
  string,
  (json: unknown) => Result<unknown>,
])[];

const application = (changes: object = {}): object => ({ ...plainCopy(applicationOf(1)), ...changes });
const problems = (result: Result<unknown>): readonly Problem[] => (result.ok ? [] : result.problems);
const codes = (result: Result<unknown>) => problems(result).map(({ path, code }) => `${path.join('.')}: ${code}`);

/** A proxy of which one trap, or each, throws. */
const traps = ['get', 'getOwnPropertyDescriptor', 'ownKeys', 'getPrototypeOf', 'has'] as const;
function throwing(target: object, ...names: readonly (typeof traps)[number][]): object {
  const throws = () => {
    throw new Error('do not look at me');
  };
  return new Proxy(target, Object.fromEntries(names.map((name) => [name, throws])));
}

function revoked(target: object): object {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
}

class Filled {
  readonly uscc = usccOf(101);
  readonly name = 'a class';
}
class Listed extends Array<unknown> {}

const endless: unknown[] = [];
endless.push(endless, endless);
const circle: Record<string, unknown> = {};
circle['self'] = circle;
circle['list'] = [circle, circle];

const live: readonly (readonly [string, unknown])[] = [
  ['nothing', undefined],
  ['null', null],
  ['not a number', NaN],
  ['infinity', Infinity],
  ['negative zero', -0],
  ['a bigint', 10n],
  ['a symbol', Symbol('s')],
  ['a function', () => 1],
  ['a day', new Date(0)],
  ['a map', new Map()],
  ['a boxed text', Object('x')],
  ['bytes', new Uint8Array(3)],
  ['an instance', new Filled()],
  ['an instance of a list', Listed.from([1])],
  ['an object of an object', Object.create({ id: 'x' })],
  ['a list with gaps', [, 1]], // eslint-disable-line no-sparse-arrays
  ['a long empty list', new Array(4_000_000_000)],
  ['a list with a property', Object.assign([1], { id: 'x' })],
  ['an endless list', endless],
  ['a circle', circle],
  ['a revoked proxy', revoked({})],
  ['a revoked proxy of a list', revoked([])],
  ...traps.flatMap((trap) => [
    [`a proxy that throws at ${trap}`, throwing({ id: 'x' }, trap)] as const,
    [`a proxy of a list that throws at ${trap}`, throwing([1, 2], trap)] as const,
  ]),
];

it.each(parsers)('%s answers each of them', (_, parse) => {
  for (const [kind, value] of live) expect(parse(value).ok, kind).toBe(false);
});

describe('a live object inside a form', () => {
  for (const [kind, value] of live.slice(1)) {
    it(`${kind} is reported where it is`, () => {
      for (const field of ['enterprise', 'submittedAt', 'purchases', 'schemaVersion']) {
        const found = problems(schema.parseApplication(application({ [field]: value })));
        expect(found.length).toBeGreaterThan(0);
        const elsewhere = found.filter(({ path, code }) => path[0] !== field && code !== 'too-many-problems');
        // What throws when it is read is one problem of the whole.
        if (elsewhere.length > 0) expect(codes({ ok: false, problems: found })).toEqual([': not-plain-json']);
        expect(plainCopy(found.slice(0, 100))).toEqual(found.slice(0, 100));
      }
      const [first] = problems(schema.parseApplication(application({ contracts: [value] })));
      if (first?.code !== 'not-plain-json') expect(first?.path.slice(0, 2)).toEqual(['contracts', 0]);
    });
  }

  it('a getter is read, as any code reads it', () => {
    const enterprise = {
      uscc: usccOf(101),
      get name() {
        return 'x';
      },
    };
    expect(codes(schema.parseEnterprise(enterprise))).toEqual([]);
    const list = Object.defineProperty([1], 0, { get: () => 2, enumerable: true });
    expect(codes(schema.parseClaim({ ...(validDocuments.claim[0] as object), invoices: list }))).toEqual([
      'invoices.0: wrong-type',
    ]);
  });

  it('a value that toJSON would change is a problem', () => {
    const given = { ...(validDocuments.enterprise[1] as object), toJSON: () => ({}) };
    expect(codes(schema.parseEnterprise(given))).toEqual(['toJSON: unknown-field']);
  });

  it('an undefined field is missing; one that may be absent is to be left out', () => {
    expect(codes(schema.parseEnterprise({ uscc: undefined, name: 'x', district: undefined }))).toEqual([
      'uscc: missing-field',
      'district: wrong-type',
    ]);
  });

  it('what JSON skips is skipped', () => {
    const enterprise = { uscc: usccOf(101), name: 'x' };
    expect(codes(schema.parseEnterprise(Object.defineProperty({ ...enterprise }, 'watcher', { value: 1 })))).toEqual(
      [],
    );
    expect(codes(schema.parseEnterprise({ ...enterprise, [Symbol('s')]: 1 }))).toEqual([]);
  });

  it('plain objects without a prototype, frozen, of another realm or seen through a proxy are welcome', () => {
    const document = application();
    const text = JSON.stringify(document);
    const elsewhere: unknown = runInNewContext(`JSON.parse(${JSON.stringify(text)})`);
    expect(schema.parseApplication(elsewhere).ok).toBe(true);
    expect(schema.parseApplication(Object.assign(Object.create(null), document)).ok).toBe(true);
    expect(schema.parseApplication(Object.freeze(document)).ok).toBe(true);
    const watched = new Proxy(document, {});
    const result = schema.parseApplication(watched);
    expect(result.ok && result.value).toBe(watched);
  });

  it('a proxy sees every field read, so that a form can tell when to check again', () => {
    const read = new Set<unknown>();
    const document = application();
    const watched = new Proxy(document, {
      get(target, key, receiver) {
        read.add(key);
        return Reflect.get(target, key, receiver) as unknown;
      },
    });
    schema.parseApplication(watched);
    expect([...read]).toEqual(expect.arrayContaining(Object.keys(document)));
  });

  it('a proxy that throws in the middle is one problem', () => {
    let looks = 0;
    const ledger = new Proxy(plainCopy(validDocuments.ledger[0]) as object, {
      get(target, key, receiver) {
        looks += 1;
        if (looks > 8) throw new Error('once is enough');
        return Reflect.get(target, key, receiver) as unknown;
      },
    });
    expect(codes(schema.parseLedger(ledger))).toEqual([': not-plain-json']);
  });

  it('a broken prototype of all objects adds no field', () => {
    const prototype = Object.prototype as { district?: string };
    try {
      prototype.district = '420111';
      expect(codes(schema.parseEnterprise({ name: 'x' }))).toEqual(['uscc: missing-field']);
      expect(codes(schema.parseClaim({ ...(validDocuments.claim[0] as object), extra: 1 }))).toEqual([
        'extra: unknown-field',
      ]);
    } finally {
      delete prototype.district;
    }
  });
});

describe('prototype keys', () => {
  const withKey = (document: object, key: string, value: unknown): unknown =>
    JSON.parse(`${JSON.stringify(document).slice(0, -1)},${JSON.stringify(key)}:${JSON.stringify(value)}}`);

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('%s is no field', (key) => {
    for (const value of [{ uscc: usccOf(1) }, null, 'x']) {
      expect(codes(schema.parseEnterprise(withKey(validDocuments.enterprise[1] as object, key, value)))).toEqual([
        `${key}: unknown-field`,
      ]);
    }
  });

  it.each(['constructor', 'toString', 'hasOwnProperty', 'valueOf'])('%s is an id like any other', (id) => {
    const ledger = plainCopy(validDocuments.ledger[1]) as Record<string, unknown>;
    const decided = { ...ledger, decided: 1, applications: { [id]: '0.00' }, invoices: { '25422000000000000001': id } };
    expect(schema.parseLedger({ ...decided, last: { queuedAt: '2025-06-03T09:15:00Z', application: id } }).ok).toBe(
      true,
    );
    expect(codes(schema.parseLedger({ ...decided, applications: {}, decided: 0 }))).toEqual([
      'invoices.25422000000000000001: ledger-inconsistent',
    ]);
    const product = { id, name: 'x', provider: usccOf(1), tier: 'resources' };
    const providers = [{ uscc: usccOf(1), name: 'x' }];
    expect(schema.parseCatalogue({ providers, products: [product] }).ok).toBe(true);
    expect(schema.parseCatalogue({ providers, products: [{ ...product, tier: id }] }).ok).toBe(true);
  });

  it('__proto__ is not a key of a record or of a patch', () => {
    const ledger = plainCopy(validDocuments.ledger[1]) as Record<string, object>;
    const applications: unknown = JSON.parse('{"__proto__":"0.00"}');
    expect(codes(schema.parseLedger({ ...ledger, applications }))).toEqual(['applications.__proto__: unknown-field']);
    const policy = plainCopy(wuhan2025) as unknown as {
      assumptions: Record<string, { alternatives: { patch: unknown }[] }>;
    };
    const [alternative] = policy.assumptions['rounding']?.alternatives ?? [];
    if (alternative !== undefined) alternative.patch = JSON.parse('{"rounding":"down","__proto__":{"year":1}}');
    expect(codes(schema.parsePolicy(policy))).toEqual(['assumptions.rounding.alternatives.0.patch: unknown-field']);
    expect(({} as { year?: number }).year).toBe(undefined);
  });
});

describe('texts', () => {
  const named = (name: string) => codes(schema.parseEnterprise({ uscc: usccOf(101), name }));

  it('half a character is a problem: such a text has no UTF-8 form', () => {
    for (const name of ['\ud800', 'x\udc00', '\ud800\ud800', '\udc00\ud800', '\ud83d\ude00\ude00']) {
      expect(named(name)).toEqual(['name: not-well-formed-text']);
    }
    expect(named('😀')).toEqual([]);
  });

  it('NUL, marks of direction and 10,000 characters are kept as they are; more are refused', () => {
    for (const name of ['a\u0000b', '\u202eabc', '\ufeffx', 'é'.repeat(10_000), '😀'.repeat(10_000)])
      expect(named(name)).toEqual([]);
    for (const most of [10_001, 10_000_000]) expect(named('é'.repeat(most))).toEqual(['name: out-of-range']);
    expect(named('😀'.repeat(10_001))).toEqual(['name: out-of-range']);
  });

  it('values are not mistaken for their look-alikes', () => {
    for (const code of [
      '９1420100616400352X',
      '91420100616400352х',
      ' 91420100616400352X',
      '91420100616400352X\u0000',
    ]) {
      expect(schema.parseEnterprise({ uscc: code, name: 'x' }).ok).toBe(false);
    }
  });
});

// What grew faster than the document would take longer than the runner waits.
describe('large and deep documents are answered in time', () => {
  const nested = (depth: number, open: string, close: string): unknown =>
    JSON.parse(`${open.repeat(depth)}0${close.repeat(depth)}`);

  it('10 MB of text in every field', () => {
    const text = '9'.repeat(10_000_000);
    for (const field of ['id', 'submittedAt', 'schemaVersion', 'enterprise', 'purchases', text]) {
      expect(schema.parseApplication(application({ [field]: text })).ok).toBe(false);
    }
    for (const field of ['amount', 'invoice', 'product']) {
      const purchases = [{ ...applicationOf(1).purchases[0], [field]: text }];
      expect(codes(schema.parseApplication(application({ purchases })))).toHaveLength(1);
    }
  });

  it.each([
    ['nulls', null],
    ['empty objects', {}],
    ['texts', 'x'],
    ['lists', []],
  ])('a million %s', (_, item) => {
    const found = problems(schema.parseApplication(application({ purchases: new Array(1_000_000).fill(item) })));
    expect(found).toHaveLength(10_001);
    expect(found.at(-1)).toMatchObject({ path: [], code: 'too-many-problems' });
  });

  it('problems are bounded in bytes, whatever the document repeats', () => {
    const long = 'x'.repeat(10_000);
    const many = new Array(20_000).fill('wrong');
    const input = validDocuments.roundInput[1] as object;
    const keys = Object.fromEntries(many.map((_, i) => [`unknown${i}`, 1]));
    for (const document of [
      { ...input, audited: { [long]: many } },
      { ...input, audited: { 'WH-1': many } },
      { ...input, ...keys },
      { ...input, applications: new Array(10).fill(keys) },
      { ...input, applications: new Array(1000).fill({ [long]: 1 }) },
    ]) {
      const found = problems(schema.parseRoundInput(document));
      expect(found.length).toBeLessThanOrEqual(10_001);
      expect(JSON.stringify(found).length).toBeLessThan(JSON.stringify(document).length + 10_000_000);
    }
  });

  it('problems grow as the document does', () => {
    const [purchase] = applicationOf(1).purchases;
    const bytes = [1000, 2000, 4000].map((count) => {
      const purchases = new Array(count).fill({ ...purchase, amount: '1', remark: '' });
      return JSON.stringify(schema.parseApplication(application({ purchases }))).length / count;
    });
    expect(Math.max(...bytes) / Math.min(...bytes)).toBeLessThan(1.1);
  });

  it('two hundred thousand right ones', () => {
    const [purchase] = applicationOf(1).purchases;
    const purchases = Array.from({ length: 200_000 }, () => ({ ...purchase, amount: '0.01' }));
    expect(schema.parseApplication(application({ purchases })).ok).toBe(true);
  });

  it('two hundred thousand entries of a ledger, and as many unknown fields', () => {
    const count = 200_000;
    const entries = Array.from({ length: count }, (_, i) => [`WH-${i}`, '0.00'] as const);
    const ledger = {
      ...(validDocuments.ledger[1] as object),
      decided: count,
      applications: Object.fromEntries(entries),
    };
    const last = { queuedAt: '2025-06-03T09:15:00Z', application: 'WH-0' };
    expect(schema.parseLedger({ ...ledger, last }).ok).toBe(true);
    expect(schema.parseEnterprise(Object.fromEntries(entries)).ok).toBe(false);
  });

  it('ten thousand levels', () => {
    for (const deep of [
      nested(10_000, '[', ']'),
      nested(10_000, '{"a":', '}'),
      nested(10_000, '[{"purchases":', '}]'),
    ]) {
      for (const [, parse] of parsers) expect(parse(deep).ok).toBe(false);
      expect(codes(schema.parseApplication(application({ purchases: deep }))).length).toBeLessThan(10);
      const policy = plainCopy(wuhan2025) as unknown as { assumptions: Record<string, unknown> };
      const reading = { zh: 'x', en: 'x' };
      const alternatives = [{ id: 'x', reading, patch: { deep } }];
      policy.assumptions['deep'] = { title: reading, question: reading, reading, why: reading, alternatives };
      expect(codes(schema.parsePolicy(policy)).join()).toMatch(/: nested-too-deep$/);
    }
  });

  it('one list in a hundred thousand places, and a tree of which every branch is the same', () => {
    const purchases = new Array(100_000).fill(applicationOf(1).purchases[0]);
    const papers = { purchases, contracts: [], invoices: [], payments: [] };
    const one = application({ ...papers, purchases: purchases.map((each: object) => ({ ...each, amount: '0.01' })) });
    const input = { ...(validDocuments.roundInput[1] as object), applications: new Array(100_000).fill(one) };
    expect(problems(schema.parseRoundInput(input)).at(-2)?.code).toBe('duplicate-application');
    let tree: object = {};
    for (let level = 0; level < 60; level += 1) tree = { left: tree, right: tree };
    const policy = plainCopy(wuhan2025) as unknown as {
      assumptions: Record<string, { alternatives: { patch: unknown }[] }>;
    };
    const [alternative] = policy.assumptions['rounding']?.alternatives ?? [];
    if (alternative !== undefined) alternative.patch = tree;
    expect(schema.parsePolicy(policy).ok).toBe(false);
  });

  it('a policy as large as a policy may be', () => {
    const text = { zh: 'x', en: 'x' };
    const alternatives = Array.from({ length: 10 }, (_, i) => ({
      id: `x${i}`,
      reading: text,
      patch: { rounding: 'down' },
    }));
    const assumption = { title: text, question: text, reading: text, why: text, alternatives };
    const many = <T>(count: number, item: T) =>
      Object.fromEntries(Array.from({ length: count }, (_, i) => [`x${i}`, item]));
    const policy = {
      ...plainCopy(wuhan2025),
      clauses: { ...wuhan2025.clauses, ...many(190, { heading: text, summary: text }) },
      assumptions: { ...wuhan2025.assumptions, ...many(70, assumption) },
    };
    expect(codes(schema.parsePolicy(policy))).toEqual([]);
    const districts = Array.from({ length: 1001 }, (_, i) => ({ id: `d${i}`, name: text, kind: 'district' }));
    expect(codes(schema.parsePolicy({ ...policy, applicants: { ...policy.applicants, districts } }))).toEqual([
      'applicants.districts: wrong-length',
    ]);
  });
});
