/**
 * Edges of the allocation: what a malformed policy, ledger or list of claims is reported, word for word, and where. Found by
 * changing the rules and seeing which change no other test noticed.
 */
import { describe, expect, it } from 'vitest';
import {
  allocate,
  inQueueOrder,
  openLedger,
  withAlternative,
  wuhan2025,
  type Claim,
  type Ledger,
  type Policy,
} from 'cloud-voucher-rules';
import { amountOf, at, changed, claim, enterpriseCode } from '../support/builders';
import { problemsOf } from '../support/problems';

const opened = openLedger(wuhan2025, amountOf(100_000));
const one = claim('A', 1, 1000, 1);

/** A path and its code, the sentences, and what was given: all that a clerk sees of a refusal. */
function reported(work: () => unknown) {
  return problemsOf(work).map(({ path, code, message, given }) => ({
    at: `${path.join('.')}: ${code}`,
    en: message.en,
    zh: message.zh,
    given,
  }));
}

const withLedger = (changes: Readonly<Record<string, unknown>>) =>
  reported(() => allocate(wuhan2025, { ...opened, ...changes } as Ledger, [one]));
const withPolicy = (changes: Readonly<Record<string, unknown>>) =>
  reported(() => allocate({ ...wuhan2025, ...changes } as Policy, opened, [one]));

describe('a policy', () => {
  it('whose cap is not an amount is reported at its place', () => {
    expect(withPolicy({ annualCap: 'much' })).toMatchObject([{ at: 'policy.annualCap: malformed' }]);
  });

  it('whose exhaustion rule is unknown is reported with the three that there are', () => {
    const [only, ...others] = withPolicy({ exhaustion: 'lottery' });
    expect(others).toEqual([]);
    expect(only).toMatchObject({ at: 'policy.exhaustion: not-one-of', given: 'lottery' });
    expect(only?.en).toContain('partial-fill, block, skip');
    expect(only?.zh).toContain('partial-fill、block、skip');
  });
});

describe('a ledger', () => {
  it('of another policy is reported with both ids, in both languages', () => {
    const [only] = withLedger({ policy: 'wuhan-2024' });
    expect(only).toMatchObject({ at: 'ledger.policy: other-policy', given: 'wuhan-2024' });
    for (const sentence of [only?.en, only?.zh]) {
      expect(sentence).toContain('wuhan-2024');
      expect(sentence).toContain('wuhan-2025');
    }
  });

  it('that has granted more than its budget is reported with both amounts', () => {
    const [only] = withLedger({ granted: '100000.01' });
    expect(only).toMatchObject({ at: 'ledger.granted: ledger-inconsistent', given: '100000.01' });
    expect(only?.en).toContain('no more than the budget, 100000.00');
    expect(only?.zh).toContain('不多于 budget（100000.00）');
  });

  it('that has granted all of its budget is right', () => {
    const { ledger } = allocate(wuhan2025, opened, [claim('Z', 2, 100_000, 0)]);
    expect(ledger).toMatchObject({ granted: '100000.00', closed: true });
    expect(allocate(wuhan2025, ledger, [one]).grants).toMatchObject([{ outcome: 'unfunded' }]);
  });

  it('in which an enterprise is over the cap is reported with both amounts, at the enterprise', () => {
    const [only] = withLedger({ enterprises: { [enterpriseCode(1)]: '200000.01' } });
    expect(only).toMatchObject({
      at: `ledger.enterprises.${enterpriseCode(1)}: ledger-inconsistent`,
      given: '200000.01',
    });
    expect(only?.en).toContain('no more than the annual cap, 200000.00');
    expect(only?.zh).toContain('不多于年度上限（200000.00）');
  });

  it.each([
    ['budget', 'malformed', { budget: 'all' }],
    ['granted', 'malformed', { granted: 'none' }],
    ['enterprises', 'wrong-type', { enterprises: [] }],
    ['applications', 'wrong-type', { applications: [] }],
    ['invoices', 'wrong-type', { invoices: [] }],
    ['enterprises', 'missing-field', { enterprises: undefined }],
    ['applications', 'wrong-type', { applications: null }],
    ['invoices', 'wrong-type', { invoices: 'none' }],
    ['last.queuedAt', 'malformed', { last: { queuedAt: 'then', application: 'Z' } }],
    [`enterprises.${enterpriseCode(1)}`, 'malformed', { enterprises: { [enterpriseCode(1)]: 'some' } }],
  ])('whose %s is %s is reported at its place', (path, code, changes) => {
    expect(withLedger(changes)).toMatchObject([{ at: `ledger.${path}: ${code}` }]);
  });

  it('keeps where the queue stands, absent before the first claim', () => {
    const nothing = allocate(wuhan2025, opened, []).ledger;
    expect(nothing).toStrictEqual(opened);
    expect(Object.keys(nothing)).not.toContain('last');
    expect(allocate(wuhan2025, opened, [one]).ledger.last).toStrictEqual({ queuedAt: one.queuedAt, application: 'A' });
  });
});

describe('a claim', () => {
  it('decided before is reported by its id', () => {
    const { ledger } = allocate(wuhan2025, opened, [one]);
    const [only] = reported(() => allocate(wuhan2025, ledger, [one]));
    expect(only).toMatchObject({ at: 'claims.0.application: duplicate-application', given: 'A' });
    expect(only?.en).toContain('A');
  });

  it('list that is none is reported by each function', () => {
    const none = { A: one } as unknown as readonly Claim[];
    expect(reported(() => allocate(wuhan2025, opened, none))).toMatchObject([{ at: 'claims: wrong-type' }]);
    expect(reported(() => inQueueOrder(none))).toMatchObject([{ at: 'claims: wrong-type' }]);
  });

  it('with a district is granted with it, and one without, without', () => {
    const there: Claim = { ...one, district: '420102' as Claim['application'] };
    const nowhere = changed(one, { district: undefined });
    expect(allocate(wuhan2025, opened, [there]).grants[0]).toHaveProperty('district', '420102');
    expect(Object.keys(allocate(wuhan2025, opened, [nowhere]).grants[0] ?? {})).not.toContain('district');
  });

  it('that queues just before the place where the ledger stands has been overtaken by it', () => {
    const after = (queuedAt: string, name: string) =>
      allocate(wuhan2025, opened, [claim(name, 2, 1, 0, { queuedAt: at(queuedAt) })]).ledger;
    expect(allocate(wuhan2025, after(one.queuedAt, 'B'), [one]).grants[0]?.overtaken).toBe(true);
    expect(allocate(wuhan2025, after(one.queuedAt, '9'), [one]).grants[0]?.overtaken).toBe(false);
    expect(allocate(wuhan2025, after('2025-01-02T00:00:00+08:00', 'B'), [one]).grants[0]?.overtaken).toBe(false);
  });

  it('that fits is paid by `skip` after the pool ran dry for a larger one, and by `block` not', () => {
    const queue = [claim('A', 1, 120_000, 1), claim('B', 2, 5000, 2)];
    const grants = (exhaustion: string) => {
      const policy = withAlternative(wuhan2025, 'exhaustion', exhaustion);
      return allocate(policy, openLedger(policy, amountOf(100_000)), queue).grants.map(({ granted }) => granted);
    };
    expect(grants('skip')).toEqual(['0.00', '5000.00']);
    expect(grants('block')).toEqual(['0.00', '0.00']);
  });
});
