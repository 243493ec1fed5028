/**
 * Vectors of chapter X: fingerprints. Answers from other implementations of RFC 8785 and SHA-256 (Python's json and hashlib).
 * @module
 */
import { ofRule, type VectorSource } from './vector';

export const recordVectors: readonly VectorSource[] = ofRule(
  { rule: 'X-1.1', basis: '3.5', call: 'fingerprint', tags: ['record'] },
  (
    [
      [
        'empty-object',
        '空对象 / an empty object',
        {},
        '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a',
      ],
      ['empty-list', '空列表 / an empty list', [], '4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945'],
      [
        'order-of-keys',
        '键的次序不论 / the order of keys does not matter',
        { b: 1, a: '2' },
        '58d563c66ca0e46828def23887d2609668e0cdab0af912ec649ac4b2d0473aa0',
      ],
      [
        'order-of-keys-turned',
        '键的次序不论（同值） / the order of keys does not matter (the same value)',
        { a: '2', b: 1 },
        '58d563c66ca0e46828def23887d2609668e0cdab0af912ec649ac4b2d0473aa0',
      ],
      [
        'order-of-lists',
        '列表的次序有别 / the order of a list does',
        [2, 1],
        'af1a1fc110b6094c48582b0ef83553cb7908d7a4365424eef28e76ef6c88d630',
      ],
      [
        'chinese',
        '中文以 UTF-8 计 / Chinese in UTF-8',
        { 名称: '企业上云服务券' },
        '2b97f4676079780c714ac3f125d5252453ec1d4619dce9f961f315d43afbdde1',
      ],
      [
        'keys-by-code-unit',
        '键按 UTF-16 码元排序 / keys by UTF-16 code unit',
        { '\u20ac': 1, '\ud83d\ude00': 2, '\ufb33': 3, A: 4, a: 5 },
        '9e61e5add8c83883f1a9e181dc0bc6d18daf2dbb4d03e9367bf535f21c210a28',
      ],
      [
        'numbers',
        '数字的最短写法 / numbers in their shortest form',
        [1e21, 0.1, 1.0, 1e-7, 100],
        '39fab43dcddf7514992c2dd73a05cc821674df698f2aede88b5865f98a378a13',
      ],
      [
        'strings-escaped',
        '只转义必须转义的 / only what must be is escaped',
        'a"\\/\n\u0001',
        '5c4aed3e1eef1a4c11a12c077cb464c3f66a22b344f4140c431b51209b0244a4',
      ],
      [
        'nested',
        '嵌套 / nested',
        { z: [{ y: null, x: true }], a: { c: false, b: [] } },
        '1397bf0a704c188501032bbde1b01b9e5444d85810eecfa44fb3027914d8ecfb',
      ],
    ] as const
  ).map(([slug, says, value, digest]) => ({ slug, says, given: { value }, expect: { answer: `sha256:${digest}` } })),
);
