/**
 * Policies made from policies: next year's by amendPolicy, another reading by withAlternative. Each is valid or refused
 * with the place; the policy that it came from stays as it was.
 */
import { describe, expect, it } from 'vitest';
import { amendPolicy, checkEligibility, policies, withAlternative, wuhan2025, type Policy } from 'cloud-voucher-rules';
import { parsePolicy } from 'cloud-voucher-rules/schema';
import { comparePolicies } from 'cloud-voucher-rules/audit';
import { policyProblems } from '../../src/policy/agreements';
import { isDeepFrozen } from '../../src/values/frozen';
import { orThrow } from '../../src/values/result';
import { at, enterprise } from '../support/builders';
import { problemsOf, refusalOf } from '../support/problems';

const noReadings = Object.fromEntries(
  Object.keys(wuhan2025.assumptions).map((id) => [id, { alternatives: [] as const }]),
);
/** An object in an object, and so on. */
function nested(levels: number): object {
  let inner = {};
  for (let i = 1; i < levels; i += 1) inner = { a: inner };
  return inner;
}

/** An object that holds another twice, which holds another twice, and so on. */
function shared(levels: number): object {
  let inner = {};
  for (let i = 1; i < levels; i += 1) inner = { a: inner, b: inner };
  return inner;
}

/** All that a policy of another year must say anew. */
const of2031 = {
  id: 'wuhan-2031',
  year: 2031,
  purchases: { from: '2031-01-01', to: '2031-12-31' },
  window: { opensAt: '2031-01-01T00:00:00+08:00', closesAt: '2031-10-31T23:59:59.999999999+08:00' },
  assumptions: { 'window-open': { alternatives: [] }, 'window-close': { alternatives: [] } },
};

describe('amendPolicy', () => {
  it('makes a policy of another year, valid, frozen, with an id of its own, and changes nothing else', () => {
    const before = JSON.stringify(wuhan2025);
    const amended = amendPolicy(wuhan2025, of2031);
    expect(amended).toEqual({
      ...wuhan2025,
      ...of2031,
      assumptions: {
        ...wuhan2025.assumptions,
        'window-open': { ...wuhan2025.assumptions['window-open'], alternatives: [] },
        'window-close': { ...wuhan2025.assumptions['window-close'], alternatives: [] },
      },
    });
    expect([policyProblems(amended), isDeepFrozen(amended), JSON.stringify(wuhan2025)]).toEqual([[], true, before]);
    expect(policies).toEqual([wuhan2025]);
  });

  it('does not share what it is given', () => {
    const changes = { id: 'mine', purchases: { from: '2025-01-01', to: '2025-06-30' } };
    const amended = amendPolicy(wuhan2025, changes);
    changes.purchases.to = '2025-12-31';
    expect(amended.purchases.to).toBe('2025-06-30');
    expect(Object.isFrozen(changes.purchases)).toBe(false);
  });

  it('takes a fifth tier and a third sector by data alone', () => {
    const tiers = [
      ...wuhan2025.tiers,
      { id: 'city-brain', rank: 5, name: { zh: '城市大脑', en: 'city brain' }, rate: '0.60' },
    ];
    const sectors = [
      ...wuhan2025.applicants.sectors,
      { id: 'logistics', name: { zh: '物流业企业', en: 'logistics enterprises' }, divisions: ['59'] },
    ];
    const assumptions = { 'software-divisions': { alternatives: [] } };
    const amended = amendPolicy(wuhan2025, { id: 'more', tiers, applicants: { sectors }, assumptions });
    expect(amended.tiers.map(({ id }) => id)).toEqual(tiers.map(({ id }) => id));
    expect(amended.applicants.sectors.map(({ id }) => id)).toEqual(['industry', 'software', 'logistics']);
  });

  it('refuses a year whose window, purchases and alternatives lie in another, at each place', () => {
    const { id, year, ...rest } = of2031;
    expect(problemsOf(() => amendPolicy(wuhan2025, { id, year })).map(({ code, path }) => [code, path])).toEqual([
      ['policy-inconsistent', ['window', 'closesAt']],
      ['policy-inconsistent', ['window', 'opensAt']],
      ['policy-inconsistent', ['purchases', 'from']],
    ]);
    const { window, purchases } = rest;
    const problems = problemsOf(() => amendPolicy(wuhan2025, { id, year, window, purchases }));
    expect(problems.map(({ code, path }) => [code, path])).toEqual([
      ['policy-inconsistent', ['assumptions', 'window-open', 'alternatives', 0, 'patch']],
      // It closes before it opens, too.
      ['policy-inconsistent', ['assumptions', 'window-close', 'alternatives', 0, 'patch']],
      ['policy-inconsistent', ['assumptions', 'window-close', 'alternatives', 0, 'patch']],
    ]);
  });

  it.each([
    ['an instance of a class', new Date(0), 'not-plain-json'],
    ['what is nested too deep', nested(100_000), 'nested-too-deep'],
    ['an object that holds itself', shared(25), 'wrong-length'],
    ['half a character for a field, taken away', { '\ud800': null }, 'not-well-formed-text'],
  ])('a policy whose alternative has %s for its patch is refused', (_, patch, code) => {
    const { rounding } = wuhan2025.assumptions;
    const alternatives = [{ ...rounding?.alternatives[0], id: 'down', patch }];
    const policy = { ...wuhan2025, assumptions: { ...wuhan2025.assumptions, rounding: { ...rounding, alternatives } } };
    const path = ['assumptions', 'rounding', 'alternatives', '0', 'patch'].join('.');
    expect(refusalOf(() => withAlternative(policy as Policy, 'rounding', 'down'))).toEqual([code, `policy.${path}`]);
    expect(refusalOf(() => comparePolicies(policy as Policy, wuhan2025))).toEqual([code, `a.${path}`]);
    expect(refusalOf(() => orThrow(parsePolicy(policy)))).toEqual([code, path]);
  });

  it.each<[string, object, string, string]>([
    ['tiers that are no list', { tiers: 5 }, 'wrong-type', 'tiers'],
    ['a list of no tiers', { tiers: [null] }, 'wrong-type', 'tiers.0'],
    ['a cap in another spelling', { annualCap: '100000' }, 'not-canonical', 'annualCap'],
    ['a rate above one', { tiers: [{ ...wuhan2025.tiers[0], rate: '1.50' }] }, 'out-of-range', 'tiers.0.rate'],
    ['a word that is none', { exhaustion: 'lottery' }, 'not-one-of', 'exhaustion'],
    ['a field that policies do not have', { anualCap: '100000.00' }, 'unknown-field', 'anualCap'],
    ['a field called __proto__', JSON.parse('{"__proto__":{"year":1}}') as object, 'unknown-field', '__proto__'],
    ['a field called __proto__, taken away', JSON.parse('{"__proto__":null}') as object, 'unknown-field', '__proto__'],
    ['half a character for a field, taken away', { '\ud800': null }, 'not-well-formed-text', ''],
    ['an instance of a class', { applicants: { lookback: new Date(0) } }, 'not-plain-json', 'applicants.lookback'],
    ['what is nested a hundred deep', { title: nested(100) }, 'nested-too-deep', ''],
    ['an object that holds itself twice, twenty times over', { title: shared(25) }, 'wrong-length', ''],
    ['a field taken away', { recovery: null }, 'missing-field', 'recovery'],
    ['a name in one language', { title: { en: null } }, 'missing-field', 'title.en'],
    ['half a character', { title: { en: '\ud800' } }, 'not-well-formed-text', 'title.en'],
    ['the id of the policy amended', { id: 'wuhan-2025' }, 'policy-inconsistent', 'id'],
    ['no id', { id: undefined }, 'missing-field', 'id'],
    ['an id that is no text', { id: 5 }, 'wrong-type', 'id'],
    ['another version of the form', { schemaVersion: 2 }, 'not-one-of', 'schemaVersion'],
    [
      'an alternative that makes no policy',
      { assumptions: { vat: { alternatives: [{ id: 'x', reading: { zh: '甲', en: 'x' }, patch: { tiers: 5 } }] } } },
      'policy-inconsistent',
      'assumptions.vat.alternatives.0.patch',
    ],
  ])('refuses %s', (_, changes, code, path) => {
    expect(refusalOf(() => amendPolicy(wuhan2025, { id: 'mine', ...changes }))).toEqual([code, path]);
  });

  it.each([undefined, null, 5, 'x', []])('refuses %j for the changes, and for the policy', (odd) => {
    expect(refusalOf(() => amendPolicy(wuhan2025, odd as never))[1]).toBe('changes');
    expect(refusalOf(() => amendPolicy(odd as never, { id: 'mine' }))[1]).toBe('policy');
    expect(refusalOf(() => withAlternative(odd as never, 'rounding', 'down'))[1]).toBe('policy');
  });
});

describe('alternatives combine', () => {
  const readings = Object.entries(wuhan2025.assumptions).flatMap(([assumption, { alternatives }]) =>
    alternatives.map(({ id }) => [assumption, id] as const),
  );

  it('any two, in either order, to the same rules under ids that name both', () => {
    const read = (policy: Policy, [assumption, id]: readonly [string, string]) =>
      withAlternative(policy, assumption, id);
    for (const one of readings) {
      for (const other of readings) {
        if (one[0] >= other[0]) continue;
        const [a, b] = [read(read(wuhan2025, one), other), read(read(wuhan2025, other), one)];
        expect([a.id, b.id]).toEqual([
          `wuhan-2025+${one.join('.')}+${other.join('.')}`,
          `wuhan-2025+${other.join('.')}+${one.join('.')}`,
        ]);
        expect({ ...a, id: '' }).toEqual({ ...b, id: '' });
      }
    }
  });

  it('all at once, one of each assumption, to a policy that parses', () => {
    const all = [...new Map(readings)].reduce(
      (policy, [assumption, id]) => withAlternative(policy, assumption, id),
      wuhan2025,
    );
    expect(parsePolicy(all).ok).toBe(true);
    expect(all.id.split('+')).toHaveLength(1 + new Map(readings).size);
  });
});

describe('what a host did to Object.prototype', () => {
  it.each([
    ['opensAt', { window: { opensAt: null } }, at('2025-06-30T00:00:00+08:00')],
    ['recovery', {}, 'returns'],
    ['tiers', {}, []],
  ])('does not reach a policy that is made meanwhile: %s', (key, changes, value) => {
    const base = { id: 'mine', assumptions: noReadings };
    const made = amendPolicy(wuhan2025, { ...base, ...changes });
    Object.defineProperty(Object.prototype, key, { value, configurable: true, writable: true });
    try {
      expect(JSON.stringify(amendPolicy(wuhan2025, { ...base, ...changes }))).toBe(JSON.stringify(made));
      if (key === 'opensAt') return;
      expect(refusalOf(() => amendPolicy(wuhan2025, { ...base, [key]: null }))).toEqual(['missing-field', key]);
    } finally {
      Reflect.deleteProperty(Object.prototype, key);
    }
  });

  it('does not reach what is cached of a frozen policy', () => {
    const policy = amendPolicy(wuhan2025, { id: 'open', window: { opensAt: null }, assumptions: noReadings });
    const openAtNewYear = () => checkEligibility(policy, enterprise(), { at: at('2025-01-01T00:00:00+08:00') });
    const value = '2025-06-30T00:00:00+08:00';
    Object.defineProperty(Object.prototype, 'opensAt', { value, configurable: true, writable: true });
    try {
      expect(openAtNewYear().outcome).toBe('eligible');
    } finally {
      Reflect.deleteProperty(Object.prototype, 'opensAt');
    }
    expect(openAtNewYear().criteria.at(-1)?.compared).toEqual({
      at: '2025-01-01T00:00:00+08:00',
      closesAt: wuhan2025.window.closesAt,
    });
  });
});
