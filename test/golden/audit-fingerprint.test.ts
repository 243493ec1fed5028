/**
 * Fingerprints against the published vectors of both standards: RFC 8785 (canonical JSON) and FIPS 180-4 (SHA-256); and
 * what has none.
 */
import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InvalidValueError } from 'cloud-voucher-rules';
import { fingerprint } from 'cloud-voucher-rules/audit';

/** By another SHA-256 (`@noble/hashes` has the vectors of FIPS 180-4 among its own tests). */
const ofText = (canonical: string) => `sha256:${createHash('sha256').update(canonical, 'utf8').digest('hex')}`;

function doubleOf(bits: string): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setBigUint64(0, BigInt(`0x${bits}`));
  return view.getFloat64(0);
}

describe('RFC 8785', () => {
  it('section 3.2.2: literals, numbers and strings of the sample', () => {
    const sample: unknown = JSON.parse(
      String.raw`{"numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
        "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/", "literals": [null, true, false]}`,
    );
    const canonical =
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
      '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}';
    expect(fingerprint(sample)).toBe(ofText(canonical));
  });

  it('section 3.2.3: keys by UTF-16 code unit', () => {
    const sample = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    };
    const values = [
      'Carriage Return',
      'One',
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh',
    ];
    const keys = ['"\\r"', '"1"', '"\u0080"', '"ö"', '"€"', '"😀"', '"\ufb33"'];
    const canonical = `{${keys.map((key, i) => `${key}:${JSON.stringify(values[i])}`).join(',')}}`;
    expect(fingerprint(sample)).toBe(ofText(canonical));
  });

  it.each([
    ['0000000000000000', '0'],
    ['8000000000000000', '0'],
    ['0000000000000001', '5e-324'],
    ['8000000000000001', '-5e-324'],
    ['7fefffffffffffff', '1.7976931348623157e+308'],
    ['ffefffffffffffff', '-1.7976931348623157e+308'],
    ['4340000000000000', '9007199254740992'],
    ['c340000000000000', '-9007199254740992'],
    ['4430000000000000', '295147905179352830000'],
    ['44b52d02c7e14af5', '9.999999999999997e+22'],
    ['44b52d02c7e14af6', '1e+23'],
    ['44b52d02c7e14af7', '1.0000000000000001e+23'],
    ['444b1ae4d6e2ef4e', '999999999999999700000'],
    ['444b1ae4d6e2ef4f', '999999999999999900000'],
    ['444b1ae4d6e2ef50', '1e+21'],
    ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
    ['3eb0c6f7a0b5ed8d', '0.000001'],
    ['41b3de4355555553', '333333333.3333332'],
    ['41b3de4355555554', '333333333.33333325'],
    ['41b3de4355555555', '333333333.3333333'],
    ['41b3de4355555556', '333333333.3333334'],
    ['41b3de4355555557', '333333333.33333343'],
    ['becbf647612f3696', '-0.0000033333333333333333'],
    ['43143ff3c1cb0959', '1424953923781206.2'],
  ])('appendix B: the double %s is %s', (bits, canonical) => {
    expect(fingerprint(doubleOf(bits))).toBe(ofText(canonical));
    expect(fingerprint({ deep: [[{ deeper: [doubleOf(bits)] }]] })).toBe(
      ofText(`{"deep":[[{"deeper":[${canonical}]}]]}`),
    );
  });
});

describe('one fingerprint for one meaning', () => {
  const numRuns = process.env['CVR_DEEP'] === '1' ? 20_000 : 500;
  const wellFormed = fc.jsonValue({ stringUnit: 'binary' });

  it('whatever the order of keys, and of the whole text in one piece', () =>
    fc.assert(
      fc.property(wellFormed, (value) => {
        expect(fingerprint(value)).toBe(ofText(canonicalize(value) ?? ''));
        expect(fingerprint(JSON.parse(JSON.stringify(value)))).toBe(fingerprint(value));
      }),
      { numRuns },
    ));

  it('however long a text is, and wherever a piece of the writing ends', () => {
    const characters = ['a', 'é', '武', '😀', '"', '\\', '\n', '\u001f', '\u007f', '\u2028'];
    for (const character of characters) {
      for (let before = 65_520; before < 65_550; before += 1) {
        const value = { a: 'x'.repeat(before), b: character.repeat(3), [character]: [1, true, null, {}] };
        expect(fingerprint(value)).toBe(ofText(canonicalize(value) ?? ''));
      }
      const long = character.repeat(200_000);
      expect(fingerprint([long])).toBe(ofText(canonicalize([long]) ?? ''));
    }
  });

  it('whatever the shapes of its objects', () => {
    const rows = Array.from({ length: 300 }, (_, i) => ({ z: i, [`k${i}`]: i, a: i, é: '', '10': 1, '9': 2 }));
    const wide = Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`id-${(i * 7919) % 500}`, i]));
    const value = [rows, rows, wide, [wide], {}, [[]], { '': { '': '' } }];
    expect(fingerprint(value)).toBe(ofText(canonicalize(value) ?? ''));
  });

  it('what differs has another', () => {
    const apart = [null, 0, '0', false, '', [], {}, [[]], [{}], { a: 1 }, { a: '1' }, ['a', 1], 'é', 'e\u0301'];
    expect(new Set(apart.map(fingerprint)).size).toBe(apart.length);
  });
});

describe('what JSON cannot say has no fingerprint', () => {
  class Instance {
    readonly a = 1;
  }
  class Listed extends Array<number> {}
  const withToJson = Object.assign(Object.create(null) as object, { toJSON: () => 1 });
  const cycle: { self?: unknown } = {};
  cycle.self = cycle;
  const hidden = Object.defineProperty({ a: 1 }, 'b', { value: 2 });
  const listed = Object.assign([1], { extra: 2 });
  const nested = (levels: number): unknown => (levels === 0 ? 1 : [nested(levels - 1)]);

  it.each([
    ['undefined', undefined, [], 'not-plain-json'],
    ['undefined in an object', { a: { b: undefined } }, ['a', 'b'], 'not-plain-json'],
    ['undefined in a list', [1, undefined], [1], 'not-plain-json'],
    ['a gap', Array<unknown>(2), [], 'not-plain-json'],
    ['NaN', { a: [NaN] }, ['a', 0], 'not-plain-json'],
    ['an infinity', -Infinity, [], 'not-plain-json'],
    ['a bigint', { fen: 1n }, ['fen'], 'not-plain-json'],
    ['a function', { toJSON: () => 1 }, ['toJSON'], 'not-plain-json'],
    ['a symbol', [Symbol('a')], [0], 'not-plain-json'],
    ['a date', { at: new Date(0) }, ['at'], 'not-plain-json'],
    ['a map', new Map([['a', 1]]), [], 'not-plain-json'],
    ['an instance', [new Instance()], [0], 'not-plain-json'],
    ['an instance of a subclass of arrays', { list: Listed.of(1) }, ['list'], 'not-plain-json'],
    ['a list whose prototype was changed', [Object.setPrototypeOf([1], { toJSON: () => 2 })], [0], 'not-plain-json'],
    ['a toJSON of its own', { a: Object.assign([1], { toJSON: () => 2 }) }, ['a'], 'not-plain-json'],
    ['a toJSON that it inherits', { a: Object.create(withToJson) as unknown }, ['a'], 'not-plain-json'],
    ['a boxed text', [Object('text')], [0], 'not-plain-json'],
    ['a property named by a symbol', { [Symbol('a')]: 1 }, [], 'not-plain-json'],
    ['a hidden property', [hidden], [0], 'not-plain-json'],
    ['a property on a list', { listed }, ['listed'], 'not-plain-json'],
    ['half a surrogate pair', { a: '\ud83d' }, ['a'], 'not-well-formed-text'],
    ['half a surrogate pair in a key', { 'a\ude00': 1 }, ['a\ude00'], 'not-well-formed-text'],
    ['a cycle', cycle, Array<string>(100).fill('self'), 'nested-too-deep'],
    ['a hundred and one levels', nested(101), Array<number>(100).fill(0), 'nested-too-deep'],
  ])('%s', (_, value, path, code) => {
    let problems: unknown;
    try {
      fingerprint(value);
    } catch (error) {
      problems = error instanceof InvalidValueError ? error.problems.map((each) => [each.path, each.code]) : error;
    }
    expect(problems).toEqual([[path, code]]);
  });

  it('a hundred levels have one, and so have frozen objects and those without a prototype', () => {
    expect(fingerprint(nested(100))).toMatch(/^sha256:[0-9a-f]{64}$/);
    const bare = Object.assign(Object.create(null) as object, { a: 1 });
    expect(fingerprint(Object.freeze(bare))).toBe(fingerprint({ a: 1 }));
  });
});
